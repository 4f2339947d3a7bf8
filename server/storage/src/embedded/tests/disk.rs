//! A disk as bad as disks are allowed to be: writes that fail or are cut short, syncs that fail and forget what they were
//! to write, no room, and a loss of power that tears what was not synced.

use std::collections::BTreeSet;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use redb::{Database, StorageBackend};

use super::super::log::Opener;

/// What a disk writes as a whole.
const SECTOR: usize = 512;

/// Numbers that a seed decides (xorshift64*, Vigna 2016).
#[derive(Debug)]
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// A number below `limit`, which must not be 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit
    }
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
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

pub(super) const FAULTS: &[Fault] = &[Fault::Broken, Fault::Short, Fault::Full, Fault::Sync, Fault::Read];

/// When something goes wrong: after so many calls that it concerns, and how often.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    pub(super) fault: Fault,
    pub(super) after: usize,
    pub(super) times: usize,
}

#[derive(Debug)]
struct State {
    /// What reads show.
    shown: Vec<u8>,
    /// What is left where power is lost.
    kept: Vec<u8>,
    /// Sectors that the next sync is to write.
    dirty: BTreeSet<usize>,
    plan: Option<Plan>,
    /// The process was killed: nothing comes to the disk any more.
    dead: bool,
    /// What went wrong so far.
    struck: usize,
    random: Random,
}

/// The disk. Copies are the same one.
#[derive(Clone, Debug)]
pub(super) struct Disk(Arc<Mutex<State>>);

impl Disk {
    pub(super) fn new(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(State {
            shown: Vec::new(),
            kept: Vec::new(),
            dirty: BTreeSet::new(),
            plan: None,
            dead: false,
            struck: 0,
            random: Random::new(seed ^ 0xD15C),
        })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens a store on it. As the store's own opener has the system do, what is not waiting for a sync is read again.
    pub(super) fn opener(&self) -> Opener {
        let disk = self.clone();
        Box::new(move || {
            disk.state().read_again();
            // Without a cache of its own, so that reads come to the disk.
            Database::builder().set_cache_size(0).create_with_backend(disk.clone())
        })
    }

    pub(super) fn arm(&self, plan: Plan) {
        self.state().plan = Some(plan);
    }

    /// Nothing goes wrong from now on. Gives how much did.
    pub(super) fn heal(&self) -> usize {
        let mut state = self.state();
        state.plan = None;
        std::mem::take(&mut state.struck)
    }

    /// From here on the process is as if it were not there.
    pub(super) fn kill(&self) {
        self.state().dead = true;
    }

    /// The next process begins; where power was lost, with what the disk kept.
    pub(super) fn revive(&self, power_lost: bool) {
        let mut state = self.state();
        state.dead = false;
        if power_lost {
            let all: Vec<usize> = std::mem::take(&mut state.dirty).into_iter().collect();
            for sector in all {
                if state.random.below(2) == 0 {
                    state.keep(sector);
                }
            }
            state.shown = state.kept.clone();
        }
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

    fn write(&mut self, offset: usize, data: &[u8]) {
        self.shown[offset..offset + data.len()].copy_from_slice(data);
        if !data.is_empty() {
            self.dirty.extend(offset / SECTOR..=(offset + data.len() - 1) / SECTOR);
        }
    }

    fn read_again(&mut self) {
        let length = self.kept.len().min(self.shown.len());
        for from in (0..length).step_by(SECTOR) {
            if !self.dirty.contains(&(from / SECTOR)) {
                let to = (from + SECTOR).min(length);
                self.shown[from..to].copy_from_slice(&self.kept[from..to]);
            }
        }
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

impl StorageBackend for Disk {
    fn len(&self) -> io::Result<u64> {
        Ok(self.state().shown.len() as u64)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        let mut state = self.state();
        if let Some(fault) = state.strikes(&[Fault::Read]) {
            return Err(failed(fault));
        }
        let from = offset as usize;
        let found = state.shown.get(from..from + out.len()).ok_or(io::ErrorKind::UnexpectedEof)?;
        out.copy_from_slice(found);
        Ok(())
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        let mut state = self.state();
        if state.dead {
            return Err(gone());
        }
        if let Some(fault) = state.strikes(&[Fault::Broken, Fault::Full]) {
            return Err(failed(fault));
        }
        let before = state.shown.len();
        state.shown.resize(len as usize, 0);
        // A file's length comes to the disk with its next sync, as its content does.
        state.dirty.extend(before.min(len as usize) / SECTOR..(len as usize).div_ceil(SECTOR));
        Ok(())
    }

    fn sync_data(&self) -> io::Result<()> {
        let mut state = self.state();
        if state.dead {
            return Err(gone());
        }
        let fault = state.strikes(&[Fault::Broken, Fault::Sync]);
        if fault == Some(Fault::Broken) {
            return Err(failed(Fault::Broken));
        }
        let dirty: Vec<usize> = std::mem::take(&mut state.dirty).into_iter().collect();
        for sector in dirty {
            if fault.is_none() || state.random.below(2) == 0 {
                state.keep(sector);
            }
        }
        match fault {
            Some(fault) => Err(failed(fault)),
            None => {
                let length = state.shown.len();
                state.kept.resize(length, 0);
                Ok(())
            }
        }
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        let mut state = self.state();
        if state.dead {
            return Err(gone());
        }
        match state.strikes(&[Fault::Broken, Fault::Short, Fault::Full]) {
            None => {
                state.write(offset as usize, data);
                Ok(())
            }
            Some(fault) => {
                if fault == Fault::Short {
                    let part = state.random.below(data.len().max(1));
                    state.write(offset as usize, &data[..part]);
                }
                Err(failed(fault))
            }
        }
    }
}
