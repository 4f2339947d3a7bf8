//! Black-box suites: what a client sees of a server, with nothing of the server linked in.
//!
//! `parity` replays recorded scenarios; `server` starts a server to ask, with the PKI that `pki` makes; `client` asks.
//! `etcd` starts one to store in; `proxy` stands between; `peer` is a server that the server calls; `crash` judges what is found
//! after a crash, `history` what clients saw of each other; `floors` are what must not be undercut.
//! `control_plane` runs upstream's controllers. `bench` measures what servers cost; `kubectl` runs scripts of commands; `script` makes requests whose
//! answers must be the same for all stores; `serves` sees that a server is of a version.

pub mod bench;
pub mod client;
pub mod control_plane;
pub mod crash;
pub mod etcd;
pub mod floors;
pub mod history;
pub mod kubeconfig;
pub mod kubectl;
pub mod parity;
pub mod peer;
pub mod pki;
pub mod proxy;
pub mod random;
pub mod script;
pub mod server;
pub mod serves;
mod yaml;
