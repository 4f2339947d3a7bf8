//! Black-box suites: what a client sees of a server, with nothing of the server linked in.
