//! Who waits for a change.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Waker};

use tokio::runtime::Handle;
use tokio::sync::Notify;

/// Tasks to wake when there is a change. A task keeps its place from one wait to the next, so that a change costs it no
/// more than being woken.
///
/// They are woken by a task of the runtime: a thread outside of it, as the store's is, would take the runtime's lock
/// and look for an idle worker for each of them.
#[derive(Debug)]
pub(super) struct Waiters {
    places: Arc<Mutex<Places>>,
    changed: Arc<Notify>,
    herald: Option<tokio::task::AbortHandle>,
}

#[derive(Debug, Default)]
struct Places {
    wakers: Vec<Option<Waker>>,
    free: Vec<usize>,
}

/// A task's place, to be given back.
#[derive(Debug)]
pub(super) struct Place {
    at: usize,
    waker: Waker,
}

fn lock(places: &Mutex<Places>) -> MutexGuard<'_, Places> {
    places.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Waiters {
    pub(super) fn new() -> Self {
        let (places, changed) = (Arc::<Mutex<Places>>::default(), Arc::<Notify>::default());
        let herald = Handle::try_current().ok().map(|runtime| {
            let (places, changed) = (places.clone(), changed.clone());
            let herald = runtime.spawn(async move {
                loop {
                    changed.notified().await;
                    lock(&places).wake();
                }
            });
            herald.abort_handle()
        });
        Self { places, changed, herald }
    }

    /// Sees to it that the context's task is woken from now on. Tells whether it was not before.
    pub(super) fn enlist(&self, cx: &Context<'_>, place: &mut Option<Place>) -> bool {
        match place {
            Some(place) if place.waker.will_wake(cx.waker()) => return false,
            Some(place) => {
                place.waker.clone_from(cx.waker());
                let before = lock(&self.places).wakers[place.at].replace(cx.waker().clone());
                // Not while others wait for the lock: a task may end with its last waker.
                drop(before);
            }
            None => {
                let waker = cx.waker().clone();
                let mut places = lock(&self.places);
                let at = places.free.pop().unwrap_or(places.wakers.len());
                match places.wakers.get_mut(at) {
                    Some(free) => *free = Some(waker.clone()),
                    None => places.wakers.push(Some(waker.clone())),
                }
                *place = Some(Place { at, waker });
            }
        }
        true
    }

    /// Gives a place back.
    pub(super) fn leave(&self, place: Place) {
        let waker = {
            let mut places = lock(&self.places);
            places.free.push(place.at);
            places.wakers[place.at].take()
        };
        // Not while others wait for the lock: a task may end with its last waker.
        drop(waker);
    }

    /// Wakes everyone, soon.
    pub(super) fn wake(&self) {
        let places = lock(&self.places);
        if places.free.len() < places.wakers.len() {
            match self.herald {
                Some(_) => self.changed.notify_one(),
                None => places.wake(),
            }
        }
    }
}

impl Places {
    /// Waking a task neither runs nor drops it, so nobody comes back for the lock meanwhile.
    fn wake(&self) {
        self.wakers.iter().flatten().for_each(Waker::wake_by_ref);
    }
}

impl Drop for Waiters {
    fn drop(&mut self) {
        if let Some(herald) = &self.herald {
            herald.abort();
        }
    }
}
