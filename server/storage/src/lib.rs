//! Storage: keys, bytes and revisions.
