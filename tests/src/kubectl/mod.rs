//! Scripts of kubectl commands with the output that they had against upstream's server.
//!
//! `script` reads and writes their files, `mask` takes out what varies, `run` runs them, `tool` finds kubectl.

mod mask;
mod run;
mod script;
mod tool;

pub use run::{Difference, Outcome, Suite};
pub use script::Script;
pub use tool::Kubectl;
