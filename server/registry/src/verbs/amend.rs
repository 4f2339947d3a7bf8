//! Changes that the server makes itself, on the way of a request that names no new object: past strategy, admission and
//! managers.

use object::record::Record;
use storage::{Expect, Op, Outcome, Txn};

use super::Target;
use super::update::shown_key;
use crate::error::Error;
use crate::{codec, meta, strategy};

impl Target<'_> {
    /// The object as it is now, by its Rust type.
    pub(super) async fn read<T: Record + Clone>(&self) -> Result<T, Error> {
        let current = self.current().await?;
        let object = current.object.record_as(self.kind())?;
        object.downcast_ref::<T>().cloned().ok_or_else(|| self.not_found())
    }

    /// Changes the object, and again if it has changed meanwhile. Gives its resource version. `key` is told to
    /// `change`, for messages.
    pub(super) async fn amend<T: Record + Clone>(
        &self,
        dry_run: bool,
        mut change: impl FnMut(&str, &mut T) -> Result<(), Error> + Send,
    ) -> Result<String, Error> {
        let resource = self.resource()?;
        loop {
            let current = self.current().await?;
            let mut object = current.object.record_as(self.kind())?;
            change(shown_key(&current.key, dry_run), object.downcast_mut::<T>().ok_or_else(|| self.not_found())?)?;
            let version = meta::of(&*object).resource_version.clone();
            let value = codec::at_rest(&mut *object, self.kind(), &resource.stored)?;
            if dry_run || value == current.value && !resource.store().is_stale(&current.key).await? {
                return Ok(version);
            }
            let op = Op::Put { value, ttl: strategy::ttl(self.kind()) };
            let txn = Txn { key: current.key.clone(), expect: Expect::Revision(current.revision), op };
            if let Outcome::Done(revision) = resource.store().txn(txn).await? {
                return Ok(revision.to_string());
            }
        }
    }
}
