//! Benchmarks of one or more servers, side by side.
//!
//! The figure that counts is the CPU time of all server processes for one operation: clients share the machine, so
//! rates and latencies say as much about them. HTTP/2 over TLS throughout, as every real client speaks.

mod h2;
mod load;
mod objects;
mod phases;
mod process;
mod result;
mod subject;

pub use phases::{NAMES, Plan, run};
pub use result::{Result, table};
pub use subject::{Mode, Subject};
