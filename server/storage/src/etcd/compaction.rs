//! Compaction that servers share: the one that first writes a key's next version compacts, the others hear of it
//! (upstream's protocol, by which our servers and upstream's take turns).

use std::time::Duration;

use super::messages::{Compare, TxnResponse, Write, compaction, method, txn};
use super::pool::{Pool, Repeat};
use crate::contract::Error;

/// The key whose version counts compactions; beyond all prefixes.
const KEY: &[u8] = b"compact_rev_key";

/// What a server knows of compactions.
#[derive(Debug, Default)]
pub(super) struct Compactor {
    /// The key's version.
    time: i64,
    /// The revision as of then, which the next compaction is of.
    revision: i64,
}

impl Compactor {
    /// One round: compacts to the revision of the round before, unless another server did since. Gives the revision that
    /// is known to be compacted, if any is.
    pub(super) async fn round(&mut self, pool: &Pool) -> Result<Option<i64>, Error> {
        let value = self.revision.to_string();
        let write = Write::Put { value: value.as_bytes(), lease: 0 };
        let request = txn(KEY, Compare::Version(self.time), write);
        let answer = pool.call(method::TXN, request, Repeat::Unsent).await?;
        let answer = super::read(TxnResponse::decode(&answer))?;
        let before = std::mem::replace(&mut self.revision, answer.revision);
        if !answer.succeeded {
            let Some(found) = answer.found else { return Ok(None) };
            self.time = found.version;
            return Ok(std::str::from_utf8(&found.value).ok().and_then(|text| text.parse().ok()));
        }
        self.time += 1;
        if before == 0 {
            return Ok(None);
        }
        pool.call(method::COMPACT, compaction(before), Repeat::Freely).await?;
        Ok(Some(before))
    }

    /// Rounds for ever. Tells `failed` of those that fail.
    pub(super) async fn run(mut self, pool: &Pool, interval: Duration, failed: impl Fn(&Error)) {
        loop {
            tokio::time::sleep(interval).await;
            match self.round(pool).await {
                Ok(_) | Err(Error::Compacted { .. }) => {}
                Err(e) => failed(&e),
            }
        }
    }
}
