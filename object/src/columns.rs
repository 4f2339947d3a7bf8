//! The columns of a kind's table form (`kubectl get`), and what a cell is made of.
//!
//! A small vocabulary says how a cell comes from an object; what it cannot say is a named function that
//! the caller supplies. Built-in kinds have static tables, a custom resource's is made at run time.

use std::borrow::Cow;

use serde_json::Value;

use crate::record::{Record, View};

mod age;
mod cell;
mod selector;

pub use age::{age_text, elapsed, human_duration};
pub use cell::{Function, evaluate};
pub use selector::{Invalid, labels_text, selector_text};

#[cfg(test)]
mod tests;

/// Text that is static for built-in kinds and owned for custom ones.
pub type Text = Cow<'static, str>;

/// The table form of a kind.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its columns, in order.
    pub columns: Cow<'static, [Column]>,
    /// Cells beyond the last column, which upstream sends for a kind whose columns it forgot to declare.
    pub undeclared: Cow<'static, [Cell]>,
    /// The fields by which the rows of a list are ordered; as listed where there are none.
    pub sort: Cow<'static, [Path]>,
    /// A named function over all rows of a list.
    pub list: Option<Text>,
    /// A named function that gives a row's conditions.
    pub conditions: Option<Text>,
    /// The rows of an empty list are `null` instead of `[]`.
    pub null_rows: bool,
    /// Every event of a watch has the column definitions, not only the first.
    pub always_headed: bool,
}

impl Table {
    /// Whether the rows of a list are those of its objects, one after the other: its parts can be made apart.
    pub fn is_row_by_row(&self) -> bool {
        self.sort.is_empty() && self.list.is_none()
    }
}

/// A column: its definition on the wire and its cells.
#[derive(Clone, Debug)]
pub struct Column {
    /// Heading.
    pub name: Text,
    /// `string`, `integer`, `boolean`, `date` and so on. Cells may be of another type, as upstream's are.
    pub ty: Text,
    /// `name`, or empty.
    pub format: Text,
    /// What the column shows.
    pub description: Text,
    /// 0 where it is always shown, more where only a wide view shows it.
    pub priority: i32,
    /// How a cell is made.
    pub cell: Cell,
}

/// A field of a field, by JSON names; the name of an entry below a map. Below a list it is a field of each element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path(pub Cow<'static, [Text]>);

/// What stands in a cell whose field is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Literal {
    Null,
    Bool(bool),
    Int(i64),
    Text(Text),
}

/// How a cell is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A field as it is: numbers and booleans stay such.
    Field {
        /// The field.
        path: Path,
        /// Where the field, or what holds it, is not there.
        absent: Literal,
        /// Where the text is empty.
        empty: Option<Text>,
    },
    /// A boolean as `True` or `False`.
    YesNo {
        /// The field.
        path: Path,
        /// Where it is not there.
        absent: Text,
    },
    /// How long ago a time was.
    Age {
        /// The time.
        path: Path,
        /// Where it is not there; a zero time is `<unknown>`.
        absent: Text,
    },
    /// A time as RFC 3339 text.
    Date {
        /// The time.
        path: Path,
    },
    /// The number of elements of these lists and maps together.
    Count {
        /// The lists and maps.
        paths: Cow<'static, [Path]>,
    },
    /// Texts joined by commas.
    Join {
        /// The texts.
        path: Path,
        /// Where there are none.
        absent: Option<Text>,
        /// Where the joined text is empty.
        empty: Text,
    },
    /// A map of labels, `<none>` where it is empty.
    Labels {
        /// The map.
        path: Path,
    },
    /// A label selector.
    Selector {
        /// The selector.
        path: Path,
        /// Where it selects all or nothing.
        empty: Text,
        /// Where it cannot be read.
        invalid: Text,
    },
    /// Text with fields in it.
    Format {
        /// Its parts.
        parts: Cow<'static, [Part]>,
        /// The field without which `absent` stands instead.
        needs: Option<Path>,
        /// Where `needs` is not there.
        absent: Text,
    },
    /// A field of the first element of a list that has a certain text in another.
    Find {
        /// The list.
        list: Path,
        /// The field of an element to compare.
        key: Text,
        /// The text to find.
        is: Text,
        /// The field to show.
        field: Text,
        /// Where no element has the text.
        absent: Text,
    },
    /// A named function.
    Function(Text),
}

/// A part of a formatted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// As it is.
    Literal(Text),
    /// A field's text.
    Field(Path),
}

impl Literal {
    /// As a cell.
    pub fn value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(v) => Value::from(*v),
            Self::Int(v) => Value::from(*v),
            Self::Text(v) => Value::from(v.as_ref()),
        }
    }
}

impl Path {
    /// The first value at the path; absent where anything on the way is.
    pub fn view<'a>(&self, record: &'a dyn Record) -> View<'a> {
        let mut found = View::Absent;
        self.visit(record, &mut |view| {
            if matches!(found, View::Absent) {
                found = view;
            }
        });
        found
    }

    /// Visits every value at the path, descending into the elements of lists on the way.
    pub fn visit<'a>(&self, record: &'a dyn Record, f: &mut dyn FnMut(View<'a>)) {
        visit(View::Record(record), &self.0, f);
    }
}

fn visit<'a>(view: View<'a>, names: &[Text], f: &mut dyn FnMut(View<'a>)) {
    let Some((name, rest)) = names.split_first() else { return f(view) };
    match view {
        View::Record(r) => {
            if let Some(field) = r.field(name) {
                visit(field, rest, f);
            }
        }
        View::Map(m) => {
            if let Some(value) = m.value(name) {
                visit(value, rest, f);
            }
        }
        View::List(l) => (0..l.len()).for_each(|i| visit(l.at(i), names, f)),
        _ => {}
    }
}

/// A leaf as text; empty for what has none.
pub fn leaf_text(view: View<'_>) -> Cow<'_, str> {
    match view {
        View::Str(s) => Cow::Borrowed(s),
        View::Bool(b) => Cow::Borrowed(if b { "true" } else { "false" }),
        View::Int(n) => Cow::Owned(n.to_string()),
        View::Double(n) => Cow::Owned(n.to_string()),
        View::Quantity(q) => Cow::Owned(q.to_string()),
        View::IntOrString(crate::scalar::IntOrString::Int(n)) => Cow::Owned(n.to_string()),
        View::IntOrString(crate::scalar::IntOrString::String(s)) => Cow::Borrowed(s),
        View::Time(t) => Cow::Owned(t.to_string()),
        View::MicroTime(t) => Cow::Owned(t.to_string()),
        View::Duration(d) => Cow::Owned(d.to_string()),
        View::Absent | View::Bytes(_) | View::Json(_) | View::Record(_) | View::List(_) | View::Map(_) => {
            Cow::Borrowed("")
        }
    }
}
