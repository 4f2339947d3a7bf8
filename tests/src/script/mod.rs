//! One script of requests, made from a seed, and what a server said to it: two servers that keep one contract give one
//! transcript, whatever they store in.
//!
//! [`kinds`] are the objects that it is about, [`make`](mod@make) draws the requests, [`run`] sends them, [`mask`] takes out of
//! the answers what differs from run to run.

mod kinds;
mod make;
mod mask;
mod run;

pub use make::script;
pub use run::{Line, Running};

/// A request, with variables that earlier answers fill: `${rv:KEY}`, `${uid:KEY}`, `${name:KEY}`, `${old:KEY}` (the version
/// before the last), `${more}` (the last token to continue with).
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// The method.
    pub method: &'static str,
    /// Path and query.
    pub path: String,
    /// The form of the body.
    pub content_type: &'static str,
    /// The form of the answer; JSON where empty.
    pub accept: &'static str,
    /// The body.
    pub body: String,
    /// Under which key versions of the answer's object are kept.
    pub save: String,
    /// A watch: read until the object at this path has ended, which is deleted while it is read.
    pub until: Option<String>,
    /// Whether servers may take it from a cache that lags; upstream's does.
    pub may_lag: bool,
    /// Why a server without a watch cache answers otherwise.
    pub without_cache: Option<&'static str>,
    /// Why a server that was started since answers otherwise.
    pub after_restart: Option<&'static str>,
}

/// Random numbers that a seed decides (SplitMix64).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// From a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % limit.max(1) as u64).unwrap_or(0)
    }

    /// One of these.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}
