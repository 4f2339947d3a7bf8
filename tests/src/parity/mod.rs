//! Replays recorded request scenarios and compares every answer with upstream's.
//!
//! A case file is YAML; `case` reads it, `run` replays it, `answer` brings an answer into the form that is compared
//! (`normal` takes out what varies), `report` shows what differs.

mod answer;
mod case;
mod normal;
mod report;
mod run;
mod value;

pub use case::{Case, load};
pub use report::{Report, difference};
pub use run::{Outcome, check, record};
