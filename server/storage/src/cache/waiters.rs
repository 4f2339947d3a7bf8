//! Who waits for a change.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Waker};

use tokio::runtime::Handle;
use tokio::sync::Notify;

/// Tasks to wake when there is a change that may concern them. A task keeps its place from one wait to the next, so that
/// a change costs it no more than being woken.
#[derive(Debug, Default)]
pub(super) struct Waiters(Mutex<Places>);

#[derive(Debug, Default)]
struct Places {
    wakers: Vec<Option<Waker>>,
    free: Vec<usize>,
    /// They are about to be woken.
    due: bool,
}

/// A task's place; given back when it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    waiters: Arc<Waiters>,
    at: usize,
    waker: Waker,
}

/// Wakes tasks, by a task of the runtime: a thread outside of it, as the store's is, would take the runtime's lock and look
/// for an idle worker for each of them.
#[derive(Debug)]
pub(super) struct Herald {
    due: Arc<Mutex<Vec<Arc<Waiters>>>>,
    changed: Arc<Notify>,
    task: Option<tokio::task::AbortHandle>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Waiters {
    /// Sees to it that the context's task is woken from now on. Tells whether it was not before.
    pub(super) fn enlist(self: &Arc<Self>, cx: &Context<'_>, place: &mut Option<Place>) -> bool {
        match place {
            Some(place) if place.waker.will_wake(cx.waker()) => return false,
            Some(place) => {
                place.waker.clone_from(cx.waker());
                let before = lock(&self.0).wakers[place.at].replace(cx.waker().clone());
                // Not while others wait for the lock: a task may end with its last waker.
                drop(before);
            }
            None => {
                let waker = cx.waker().clone();
                let mut places = lock(&self.0);
                let at = places.free.pop().unwrap_or(places.wakers.len());
                match places.wakers.get_mut(at) {
                    Some(free) => *free = Some(waker.clone()),
                    None => places.wakers.push(Some(waker.clone())),
                }
                *place = Some(Place { waiters: self.clone(), at, waker });
            }
        }
        true
    }

    /// Whether someone is to be woken who is not about to be already; they are from then on.
    fn fall_due(&self) -> bool {
        let mut places = lock(&self.0);
        places.free.len() < places.wakers.len() && !std::mem::replace(&mut places.due, true)
    }

    /// Waking a task neither runs nor drops it, so nobody comes back for the lock meanwhile.
    fn wake(&self) {
        let mut places = lock(&self.0);
        places.due = false;
        places.wakers.iter().flatten().for_each(Waker::wake_by_ref);
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let waker = {
            let mut places = lock(&self.waiters.0);
            places.free.push(self.at);
            places.wakers[self.at].take()
        };
        // Not while others wait for the lock: a task may end with its last waker.
        drop(waker);
    }
}

impl Herald {
    pub(super) fn new() -> Self {
        let (due, changed) = (Arc::<Mutex<Vec<Arc<Waiters>>>>::default(), Arc::<Notify>::default());
        let task = Handle::try_current().ok().map(|runtime| {
            let (due, changed) = (due.clone(), changed.clone());
            let task = runtime.spawn(async move {
                loop {
                    changed.notified().await;
                    let all = std::mem::take(&mut *lock(&due));
                    all.iter().for_each(|waiters| waiters.wake());
                }
            });
            task.abort_handle()
        });
        Self { due, changed, task }
    }

    /// Wakes everyone in some places, soon.
    pub(super) fn wake<'w>(&self, all: impl IntoIterator<Item = &'w Arc<Waiters>>) {
        let mut all = all.into_iter().filter(|waiters| waiters.fall_due()).peekable();
        if all.peek().is_none() {
            return;
        }
        match self.task {
            Some(_) => {
                lock(&self.due).extend(all.cloned());
                self.changed.notify_one();
            }
            None => all.for_each(|waiters| waiters.wake()),
        }
    }
}

impl Drop for Herald {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}
