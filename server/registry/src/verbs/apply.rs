//! Apply.

use object::record::Record;

use super::patch::is_the_one;
use super::{Context, Target, Updated, Way};
use crate::configuration::Configuration;
use crate::error::Error;
use crate::options::FieldValidation;
use crate::{managed, meta};

impl Target<'_> {
    /// Applies a configuration: makes the object, or merges into it. `force` takes over what others own.
    pub async fn apply(
        &self,
        subresource: &str,
        configuration: &Configuration,
        force: bool,
        validation: FieldValidation,
        warnings: &mut Vec<String>,
        cx: &Context<'_>,
    ) -> Result<Updated, Error> {
        let kind = self.kind();
        let writer = self.writer(subresource, cx);
        self.change(subresource, cx, Way::Apply, |old| {
            let config = configuration.tree()?;
            let empty: Box<dyn Record>;
            let live = match old {
                Some(old) => old,
                None => {
                    empty = kind.schema.make();
                    &*empty
                }
            };
            let mut object = managed::apply(&writer, live, config, force)?;
            configuration.strictness(validation, warnings)?;
            warnings.iter().for_each(|warning| cx.warn(warning));
            let uid = &meta::of(&*object).uid;
            if old.is_none() && !uid.is_empty() {
                let why =
                    format!("uid mismatch: the provided object specified uid {uid}, and no existing object was found");
                return Err(Error::Conflict(self.named(), why));
            }
            is_the_one(self, &mut *object)?;
            Ok(object)
        })
        .await
    }
}
