//! A disk as bad as disks are allowed to be: writes that fail or are cut short, syncs that fail and forget what they were
//! to write, no room, and a loss of power that tears what was not synced.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::super::log::folder::{Data, Folder};

/// What a disk writes as a whole.
const SECTOR: usize = 512;

/// Numbers that a seed decides (xorshift64*, Vigna 2016).
#[derive(Debug)]
pub(in crate::embedded) struct Random(u64);

impl Random {
    pub(in crate::embedded) fn new(seed: u64) -> Self {
        Self(seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// A number below `limit`, which must not be 0.
    pub(in crate::embedded) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit
    }
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::embedded) enum Fault {
    /// Writes and syncs fail, and do nothing.
    Broken,
    /// Writes are cut short, and fail.
    Short,
    /// There is no room: writes fail, what is there is kept.
    Full,
    /// Syncs fail. Of what they were to write some sectors are, and none will be by a later sync, though reads show them:
    /// what Linux does where a disk fails.
    Sync,
    /// Reads fail.
    Read,
}

pub(in crate::embedded) const FAULTS: &[Fault] = &[Fault::Broken, Fault::Short, Fault::Full, Fault::Sync, Fault::Read];

/// When something goes wrong: after so many calls that it concerns, and how often.
#[derive(Clone, Copy, Debug)]
pub(in crate::embedded) struct Plan {
    pub(in crate::embedded) fault: Fault,
    pub(in crate::embedded) after: usize,
    pub(in crate::embedded) times: usize,
}

/// A file's content. It keeps its number, whatever its name.
#[derive(Clone, Debug, Default)]
struct Content {
    /// What reads show.
    shown: Vec<u8>,
    /// What is left where power is lost.
    kept: Vec<u8>,
    /// Sectors that the next sync is to write.
    dirty: BTreeSet<usize>,
}

/// A change of names that the next sync of the folder is to write.
#[derive(Clone, Debug)]
enum Naming {
    Created(String, usize),
    Renamed(String, String),
    Removed(String),
}

#[derive(Debug)]
struct State {
    files: Vec<Content>,
    /// Names, as they are shown.
    shown: BTreeMap<String, usize>,
    /// Names that are left where power is lost.
    kept: BTreeMap<String, usize>,
    /// What the two differ in.
    namings: Vec<Naming>,
    plan: Option<Plan>,
    /// The process was killed: nothing comes to the disk any more.
    dead: bool,
    /// What went wrong so far.
    struck: usize,
    random: Random,
}

/// The disk. Copies are the same one.
#[derive(Clone, Debug)]
pub(in crate::embedded) struct Disk(Arc<Mutex<State>>);

/// A file on it.
struct Open {
    disk: Disk,
    number: usize,
}

impl Disk {
    pub(in crate::embedded) fn new(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(State {
            files: Vec::new(),
            shown: BTreeMap::new(),
            kept: BTreeMap::new(),
            namings: Vec::new(),
            plan: None,
            dead: false,
            struck: 0,
            random: Random::new(seed ^ 0xD15C),
        })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The disk as a folder, to open a store in.
    pub(in crate::embedded) fn folder(&self) -> Box<dyn Folder> {
        Box::new(self.clone())
    }

    pub(in crate::embedded) fn arm(&self, plan: Plan) {
        self.state().plan = Some(plan);
    }

    /// Nothing goes wrong from now on. Gives how much did.
    pub(in crate::embedded) fn heal(&self) -> usize {
        let mut state = self.state();
        state.plan = None;
        std::mem::take(&mut state.struck)
    }

    /// From here on the process is as if it were not there.
    pub(in crate::embedded) fn kill(&self) {
        self.state().dead = true;
    }

    /// The next process begins; where power was lost, with what the disk kept.
    pub(in crate::embedded) fn revive(&self, power_lost: bool) {
        let mut state = self.state();
        state.dead = false;
        if power_lost {
            for file in 0..state.files.len() {
                state.keep_some(file);
                state.files[file].shown = state.files[file].kept.clone();
            }
            state.keep_some_names();
            state.namings.clear();
            state.shown = state.kept.clone();
        }
    }

    /// How much the files hold that have a name.
    pub(in crate::embedded) fn taken(&self) -> usize {
        let state = self.state();
        state.shown.values().map(|file| state.files[*file].shown.len()).sum()
    }
}

impl Naming {
    fn apply(&self, names: &mut BTreeMap<String, usize>) {
        match self {
            Self::Created(name, file) => drop(names.insert(name.clone(), *file)),
            Self::Renamed(from, to) => {
                if let Some(file) = names.remove(from) {
                    names.insert(to.clone(), file);
                }
            }
            Self::Removed(name) => drop(names.remove(name)),
        }
    }
}

impl Content {
    fn keep(&mut self, sector: usize) {
        let (from, to) = (sector * SECTOR, ((sector + 1) * SECTOR).min(self.shown.len()));
        if from >= to {
            return;
        }
        if self.kept.len() < to {
            self.kept.resize(to, 0);
        }
        self.kept[from..to].copy_from_slice(&self.shown[from..to]);
    }
}

impl State {
    fn strikes(&mut self, concerned: &[Fault]) -> Option<Fault> {
        let plan = self.plan.as_mut().filter(|plan| concerned.contains(&plan.fault))?;
        if plan.after > 0 {
            plan.after -= 1;
            return None;
        }
        plan.times = plan.times.checked_sub(1)?;
        self.struck += 1;
        Some(plan.fault)
    }

    /// Of the sectors that wait for a sync some come to the disk.
    fn keep_some(&mut self, file: usize) {
        let dirty: Vec<usize> = std::mem::take(&mut self.files[file].dirty).into_iter().collect();
        for sector in dirty {
            if self.random.below(2) == 0 {
                self.files[file].keep(sector);
            }
        }
    }

    /// Of the changes of names some come to the disk, in their order, as with file systems that keep a journal.
    fn keep_some_names(&mut self) {
        let waiting = self.namings.len();
        let kept = self.random.below(waiting + 1);
        let namings: Vec<Naming> = self.namings.drain(..kept).collect();
        namings.iter().for_each(|naming| naming.apply(&mut self.kept));
    }

    fn rename(&mut self, concerned: &[Fault], naming: Naming) -> io::Result<()> {
        if self.dead {
            return Err(gone());
        }
        if let Some(fault) = self.strikes(concerned) {
            return Err(failed(fault));
        }
        naming.apply(&mut self.shown);
        self.namings.push(naming);
        Ok(())
    }
}

fn failed(fault: Fault) -> io::Error {
    match fault {
        Fault::Full => io::ErrorKind::StorageFull.into(),
        other => io::Error::other(format!("{other:?}")),
    }
}

fn gone() -> io::Error {
    io::Error::other("the process is gone")
}

impl Folder for Disk {
    fn names(&self) -> io::Result<Vec<String>> {
        Ok(self.state().shown.keys().cloned().collect())
    }

    /// As the store's own folder does: what waits for a sync is synced, the rest is read again.
    fn open(&self, name: &str) -> io::Result<Arc<dyn Data>> {
        let number = *self.state().shown.get(name).ok_or(io::ErrorKind::NotFound)?;
        let open = Open { disk: self.clone(), number };
        open.sync()?;
        let mut state = self.state();
        state.files[number].shown = state.files[number].kept.clone();
        Ok(Arc::new(open))
    }

    fn create(&self, name: &str) -> io::Result<Arc<dyn Data>> {
        let mut state = self.state();
        let number = state.files.len();
        state.files.push(Content::default());
        state.rename(&[Fault::Broken, Fault::Full], Naming::Created(name.to_owned(), number))?;
        Ok(Arc::new(Open { disk: self.clone(), number }))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.state().rename(&[Fault::Broken, Fault::Full], Naming::Renamed(from.to_owned(), to.to_owned()))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.state().rename(&[Fault::Broken], Naming::Removed(name.to_owned()))
    }

    fn sync(&self) -> io::Result<()> {
        let mut state = self.state();
        if state.dead {
            return Err(gone());
        }
        match state.strikes(&[Fault::Broken, Fault::Sync]) {
            Some(Fault::Broken) => return Err(failed(Fault::Broken)),
            // Some of it is written, and a later sync writes the rest.
            Some(fault) => {
                state.keep_some_names();
                return Err(failed(fault));
            }
            None => {}
        }
        state.namings.clear();
        state.kept = state.shown.clone();
        Ok(())
    }
}

impl Data for Open {
    fn read_at(&self, offset: u64, out: &mut [u8]) -> io::Result<usize> {
        let mut state = self.disk.state();
        if let Some(fault) = state.strikes(&[Fault::Read]) {
            return Err(failed(fault));
        }
        let from = state.files[self.number].shown.get(offset as usize..).unwrap_or_default();
        let length = from.len().min(out.len());
        out[..length].copy_from_slice(&from[..length]);
        Ok(length)
    }

    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.disk.state();
        if state.dead {
            return Err(gone());
        }
        let fault = state.strikes(&[Fault::Broken, Fault::Short, Fault::Full]);
        let length = match fault {
            None => bytes.len(),
            Some(Fault::Short) => state.random.below(bytes.len().max(1)),
            Some(_) => 0,
        };
        if length > 0 {
            let (file, from) = (&mut state.files[self.number], offset as usize);
            if file.shown.len() < from + length {
                file.shown.resize(from + length, 0);
            }
            file.shown[from..from + length].copy_from_slice(&bytes[..length]);
            file.dirty.extend(from / SECTOR..=(from + length - 1) / SECTOR);
        }
        fault.map_or(Ok(()), |fault| Err(failed(fault)))
    }

    fn sync(&self) -> io::Result<()> {
        let mut state = self.disk.state();
        if state.dead {
            return Err(gone());
        }
        match state.strikes(&[Fault::Broken, Fault::Sync]) {
            Some(Fault::Broken) => Err(failed(Fault::Broken)),
            Some(fault) => {
                state.keep_some(self.number);
                Err(failed(fault))
            }
            None => {
                let file = &mut state.files[self.number];
                for sector in std::mem::take(&mut file.dirty) {
                    file.keep(sector);
                }
                let length = file.shown.len();
                file.kept.resize(length, 0);
                Ok(())
            }
        }
    }
}
