//! The client at the other end of a connection: its certificates, and what they prove. Verdicts are kept for as long
//! as they hold, so that a connection's certificate is verified once and not with each request.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::certificate::Certificate;
use super::chain::{self, Use, Window};
use super::identity;
use super::roots::Roots;
use crate::User;

/// Seconds for which a refusal is kept: long enough to take the load of a client that tries again and again.
const REFUSAL: i64 = 10;

/// Which bundle of authorities is asked.
#[derive(Clone, Copy, Debug)]
pub(super) enum Authority {
    /// That of clients.
    Clients = 0,
    /// That of front proxies.
    Proxies = 1,
}

/// What a client showed when it connected.
#[derive(Debug)]
pub struct Peer {
    leaf: Certificate,
    others: Vec<Certificate>,
    verdicts: [Mutex<Option<Verdict>>; 2],
    user: OnceLock<Result<Option<Arc<User>>, String>>,
}

#[derive(Clone, Debug)]
struct Verdict {
    /// Which bundle it is of.
    generation: u64,
    window: Window,
    result: Result<(), String>,
}

impl Peer {
    /// Reads the certificates, the client's own one first. An error means that they can't be read; `None`, that there
    /// are none.
    pub fn new<'a>(ders: impl IntoIterator<Item = &'a [u8]>) -> Result<Option<Self>, String> {
        let mut certificates = ders.into_iter().map(Certificate::parse);
        let Some(leaf) = certificates.next().transpose()? else { return Ok(None) };
        let others = certificates.collect::<Result<_, _>>()?;
        Ok(Some(Self { leaf, others, verdicts: Default::default(), user: OnceLock::new() }))
    }

    /// The client's own certificate.
    pub fn certificate(&self) -> &Certificate {
        &self.leaf
    }

    /// Whether an authority vouches for the certificate now.
    pub(super) fn verify(&self, which: Authority, roots: &Roots, now: i64) -> Result<(), String> {
        let mut kept = self.verdicts[which as usize].lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(verdict) = &*kept
            && verdict.generation == roots.generation
            && (verdict.window.from..=verdict.window.until).contains(&now)
        {
            return verdict.result.clone();
        }
        let (window, result) = match chain::verify(&self.leaf, &self.others, roots, Use::Client, now) {
            Ok(window) => (window, Ok(())),
            Err(fault) => (Window { from: now, until: now + REFUSAL }, Err(fault)),
        };
        *kept = Some(Verdict { generation: roots.generation, window, result: result.clone() });
        result
    }

    /// The user that the certificate names, whoever vouches for it; made the first time, with `finish`.
    pub(super) fn user(&self, uid: bool, finish: impl FnOnce(User) -> User) -> Result<Option<Arc<User>>, String> {
        let make = || Ok(identity::user(&self.leaf, uid)?.map(|user| Arc::new(finish(user))));
        self.user.get_or_init(make).clone()
    }
}
