//! Where a reader is, as reports and errors name it.

use std::borrow::Cow;

use crate::text;

/// A step from a value to one in it.
#[derive(Clone, Debug)]
pub(super) enum Step<'a> {
    /// A member of a record, by its key.
    Field(Cow<'a, str>),
    /// An entry of a map, by its key.
    Key(Cow<'a, str>),
    /// An element of a list.
    Index(usize),
    /// The record that another inlines, by its Go name. JSON doesn't show it, Go's errors do.
    Inline(String),
}

/// The steps from the whole body to the value at hand.
#[derive(Debug, Default)]
pub(super) struct Path<'a>(pub(super) Vec<Step<'a>>);

impl Path<'_> {
    /// `spec.containers[0].name`, with `last` as one step more.
    pub(super) fn report(&self, last: &str) -> String {
        let mut out = String::new();
        for step in &self.0 {
            match step {
                Step::Field(name) | Step::Key(name) => {
                    out.push_str(if out.is_empty() { "" } else { "." });
                    out.push_str(name);
                }
                Step::Index(n) => out.push_str(&format!("[{n}]")),
                Step::Inline(_) => {}
            }
        }
        out.push_str(if self.0.is_empty() { "" } else { "." });
        out.push_str(last);
        text::quote(&out)
    }

    /// `spec.containers.name`: Go's errors leave out what is no field.
    pub(super) fn fields(&self) -> String {
        let names = self.0.iter().filter_map(|step| match step {
            Step::Field(name) => Some(&**name),
            Step::Inline(name) => Some(name),
            Step::Key(_) | Step::Index(_) => None,
        });
        names.collect::<Vec<_>>().join(".")
    }
}
