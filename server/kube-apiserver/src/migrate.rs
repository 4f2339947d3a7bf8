//! `kube-apiserver migrate to-etcd|from-etcd`: everything that a store holds goes from the data directory to etcd or back,
//! and is read again there and compared.

use std::path::Path;

use crate::flags::Options;
use crate::flags::options::Storage;
use crate::snapshot::{Opened, Progress, read, restore, save};

/// Where to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the data directory to etcd.
    ToEtcd,
    /// From etcd to the data directory.
    FromEtcd,
}

impl Direction {
    /// By its name on the command line.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "to-etcd" => Self::ToEtcd,
            "from-etcd" => Self::FromEtcd,
            _ => return None,
        })
    }
}

/// Does it, and gives a line that says what was done. Both stores are to be used by nobody else meanwhile.
pub async fn run(direction: Direction, options: &Options) -> Result<String, String> {
    let Storage::Etcd(_) = &options.storage else { return Err("--etcd-servers must say where etcd is".into()) };
    let (from, to) = match direction {
        Direction::ToEtcd => (&Storage::Embedded, &options.storage),
        Direction::FromEtcd => (&options.storage, &Storage::Embedded),
    };
    // What the two share, on the way and where it breaks off.
    let file = Path::new(&options.own.data_dir).join("migration.snapshot");
    crate::files::create_dir(Path::new(&options.own.data_dir))?;
    // A server that still wrote to it would write in vain.
    let saved = save(&file, &Opened::new(options, from).await?).await?;
    restore(&file, options, to).await?;
    let different = compare(&file, options, to, saved.keys).await?;
    if let Some(what) = different {
        return Err(format!("{what}; what was to be moved is in {}", file.display()));
    }
    std::fs::remove_file(&file).map_err(|e| e.to_string())?;
    Ok(format!("{} keys moved, of revision {}, and found to be the same", saved.keys, saved.revision))
}

/// What is not the same in the store as in the file. Both are in order.
async fn compare(file: &Path, options: &Options, storage: &Storage, keys: usize) -> Result<Option<String>, String> {
    let mut expected = Vec::with_capacity(keys);
    read(file, |kv| {
        expected.push(kv);
        Ok(())
    })?;
    // etcd gives revisions of its own.
    let with_revisions = matches!(storage, Storage::Embedded);
    let mut expected = expected.iter();
    let (mut count, mut different, mut progress) = (0, None, Progress::new("compared", Some(keys)));
    Opened::new(options, storage)
        .await?
        .each(|_, kv| {
            let same = expected.next().is_some_and(|e| {
                e.key == kv.key && e.value == kv.value && (e.revision == kv.revision || !with_revisions)
            });
            if !same && different.is_none() {
                different = Some(format!("{} is not what was to be moved", kv.key));
            }
            count += 1;
            progress.at(count);
            Ok(())
        })
        .await?;
    let missing = expected.next().map(|kv| format!("{} is missing", kv.key));
    Ok(different.or(missing))
}
