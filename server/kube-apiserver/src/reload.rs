//! Files that are read again when they change, while the server runs.
//!
//! Upstream is told of changes by the system, and looks anew once a minute. Here the files' facts are looked at each second,
//! which sees through links that are put in another's place, as volumes of ConfigMaps and Secrets are.

use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serve::metrics::Queue;

use crate::log::{self, Severity};

/// How often the files' facts are looked at.
const LOOK: Duration = Duration::from_secs(1);
/// So many looks until files are read whatever their facts say: once a minute, as upstream does.
const WHATEVER: u32 = 60;

/// Something that was made of files.
pub struct Reload {
    paths: Vec<PathBuf>,
    seen: Vec<Option<Facts>>,
    poll: Box<dyn FnMut() -> Result<bool, String> + Send>,
    /// Where reading them is counted.
    queue: Option<Queue>,
}

/// What changes with a file's content: device, number, size, time of the last change in nanoseconds.
type Facts = (u64, u64, u64, i128);

impl std::fmt::Debug for Reload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reload").field("paths", &self.paths).finish_non_exhaustive()
    }
}

impl Reload {
    /// Of these files; `poll` reads them again and tells whether something changed.
    pub fn new(paths: Vec<PathBuf>, poll: impl FnMut() -> Result<bool, String> + Send + 'static) -> Self {
        let seen = paths.iter().map(|p| facts(p)).collect();
        Self { paths, seen, poll: Box::new(poll), queue: None }
    }

    /// The same, counted under a name of upstream's.
    #[must_use]
    pub fn counted(self, queue: &str) -> Self {
        // Upstream reads them once more when it begins.
        let queue = Queue::new(queue);
        queue.add().begin();
        Self { queue: Some(queue), ..self }
    }

    /// The files.
    pub fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    /// Reads the files again if their facts changed, or in any case.
    fn look(&mut self, whatever: bool) {
        let now: Vec<_> = self.paths.iter().map(|p| facts(p)).collect();
        if now == self.seen && !whatever {
            return;
        }
        self.seen = now;
        let mut queued = self.queue.as_ref().map(Queue::add);
        if let Some(queued) = &mut queued {
            queued.begin();
        }
        if let Err(fault) = (self.poll)() {
            if let Some(queue) = &self.queue {
                queue.retry();
            }
            log::write(Severity::Error, &fault);
        }
    }
}

fn facts(path: &Path) -> Option<Facts> {
    let found = std::fs::metadata(path).ok()?;
    let nanos = i128::from(found.mtime()) * 1_000_000_000 + i128::from(found.mtime_nsec());
    Some((found.dev(), found.ino(), found.size(), nanos))
}

/// Keeps all of them up to date, for ever.
pub async fn keep_up(mut all: Vec<Reload>) {
    for round in 1u32.. {
        tokio::time::sleep(LOOK).await;
        for reload in &mut all {
            reload.look(round.is_multiple_of(WHATEVER));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn changes_are_seen() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        for version in ["one", "two"] {
            std::fs::create_dir(at(version)).unwrap();
            std::fs::write(at(version).join("file"), version).unwrap();
        }
        std::os::unix::fs::symlink(at("one"), at("now")).unwrap();
        let polls = Arc::new(AtomicUsize::new(0));
        let count = polls.clone();
        let mut reload = Reload::new(vec![at("now/file"), at("missing")], move || {
            count.fetch_add(1, Ordering::SeqCst);
            Ok(true)
        });
        let mut check = |what: &str, whatever: bool, expect: usize| {
            reload.look(whatever);
            assert_eq!(polls.load(Ordering::SeqCst), expect, "{what}");
        };
        check("nothing changed", false, 0);
        check("once a minute", true, 1);
        std::fs::write(at("missing"), "x").unwrap();
        check("a file appeared", false, 2);
        std::fs::remove_file(at("now")).unwrap();
        std::os::unix::fs::symlink(at("two"), at("now")).unwrap();
        check("a link to another folder", false, 3);
        check("nothing changed again", false, 3);
    }
}
