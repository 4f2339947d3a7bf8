//! The rules that tables state, made ready once for each kind.

use std::collections::HashMap;
use std::sync::LazyLock;

use object::field_error::{FieldError, Path};
use object::kind::Kind;
use object::record::Record;
use object::validate::rules::Rules;

/// By the name of the schema: kinds without rules are not in it.
static RULES: LazyLock<HashMap<&'static str, Rules>> = LazyLock::new(|| {
    let rules = generated::kinds::KINDS.iter().map(|kind| (&*kind.schema.get().name, Rules::of(kind.schema.get())));
    rules.filter(|(_, rules)| !rules.is_empty()).collect()
});

/// What is wrong by a kind's tables.
pub(super) fn check(kind: &Kind, object: &dyn Record, old: Option<&dyn Record>) -> Vec<FieldError> {
    match RULES.get(&*kind.schema.get().name) {
        Some(rules) => rules.check(object, old, &Path::TOP),
        None => Vec::new(),
    }
}
