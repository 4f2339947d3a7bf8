//! What is counted of encryption at rest.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use storage::encryption::Observer;

use super::METRICS;
use super::family::{Value, row};
use super::text::Shown;
use crate::log::{Severity, write};

/// The server's identity and the configuration that is in force, by their hashes.
static IN_FORCE: Mutex<Option<(String, String)>> = Mutex::new(None);

/// Who counts what is done with values, and tells the log.
#[derive(Clone, Debug)]
pub struct EncryptionFigures {
    /// The hash of the server's identity.
    pub server: String,
}

fn direction(read: bool) -> &'static str {
    if read { "from_storage" } else { "to_storage" }
}

fn now() -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(now.as_secs()).unwrap_or(i64::MAX)
}

impl EncryptionFigures {
    /// Says which configuration is in force, by its hash.
    pub fn in_force(&self, hash: &str) {
        let said = Some((self.server.clone(), hash.to_owned()));
        *IN_FORCE.lock().unwrap_or_else(PoisonError::into_inner) = said;
    }

    /// Counts that the configuration was read again, or could not be.
    pub fn reloaded(&self, good: bool) {
        let labels = [&*self.server, if good { "success" } else { "failure" }];
        METRICS.encryption_reloads.of(&labels).add(1);
        METRICS.encryption_reloaded.of(&labels).set(now());
    }
}

/// What is in force, if anything is.
pub(super) fn in_force() -> Option<Shown> {
    let said = IN_FORCE.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let (server, hash) = said?;
    let series = vec![(vec![server.into(), hash.into()], Value::Number(1.0))];
    Some((row("apiserver_encryption_config_controller_last_config_info"), series))
}

impl Observer for EncryptionFigures {
    fn transformed(&self, resource: &str, read: bool, prefix: &str, took: Duration, code: Option<&'static str>) {
        let done = [resource, code.unwrap_or("OK"), direction(read), prefix];
        METRICS.transformations.of(&done).add(1);
        if code.is_none() {
            METRICS.transformation_duration.of(&[direction(read), prefix]).took(took);
        }
    }

    fn called(&self, provider: &str, method: &str, took: Duration, code: &str) {
        METRICS.kms_calls.of(&[code, method, provider]).took(took);
    }

    fn key_used(&self, read: bool, provider: &str, key: &str) {
        let labels = [&*self.server, key, provider, direction(read)];
        METRICS.kms_keys.of(&labels).add(1);
        METRICS.kms_key_used.of(&labels).set(now());
    }

    fn key_told(&self, provider: &str, key: &str) {
        METRICS.kms_key_told.of(&[&*self.server, key, provider]).set(now());
    }

    fn bad_key_id(&self, provider: &str, why: &str) {
        METRICS.kms_bad_keys.of(&[why, provider]).add(1);
    }

    fn sources(&self, provider: &str, count: usize) {
        METRICS.kms_sources.of(&[provider]).set(i64::try_from(count).unwrap_or(i64::MAX));
    }

    fn source_missed(&self) {
        METRICS.kms_misses.of(&[]).add(1);
    }

    fn seed_made(&self, took: Duration) {
        METRICS.seeds.of(&[]).took(took);
    }

    fn failed(&self, what: &str, why: &str) {
        write(Severity::Error, &format!("{what:?} err={why:?}"));
    }
}
