//! What is wrong with a field, in the words of upstream's `field.Error`.

mod path;
mod value;

use std::fmt::{self, Display};

pub use path::Path;
pub use value::{Value, is_printable, quoted};

/// The kind of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// The value names something that is not there.
    NotFound,
    /// There must be a value.
    Required,
    /// The value must be unique and is not.
    Duplicate,
    /// The value is malformed.
    Invalid,
    /// The value is not one of those known.
    NotSupported,
    /// There must be no such value here.
    Forbidden,
    /// Too many bytes or characters.
    TooLong,
    /// Too few characters.
    TooShort,
    /// Too many elements.
    TooMany,
    /// Too few elements.
    TooFew,
    /// Not the value's fault.
    Internal,
    /// The value has the wrong type.
    TypeInvalid,
}

impl Fault {
    /// The reason of a status cause.
    pub fn reason(self) -> &'static str {
        match self {
            Self::NotFound => "FieldValueNotFound",
            Self::Required => "FieldValueRequired",
            Self::Duplicate => "FieldValueDuplicate",
            Self::Invalid => "FieldValueInvalid",
            Self::NotSupported => "FieldValueNotSupported",
            Self::Forbidden => "FieldValueForbidden",
            Self::TooLong => "FieldValueTooLong",
            Self::TooShort => "FieldValueTooShort",
            Self::TooMany => "FieldValueTooMany",
            Self::TooFew => "FieldValueTooFew",
            Self::Internal => "InternalError",
            Self::TypeInvalid => "FieldValueTypeInvalid",
        }
    }

    /// How messages begin.
    fn text(self) -> &'static str {
        match self {
            Self::NotFound => "Not found",
            Self::Required => "Required value",
            Self::Duplicate => "Duplicate value",
            Self::Invalid | Self::TypeInvalid => "Invalid value",
            Self::NotSupported => "Unsupported value",
            Self::Forbidden => "Forbidden",
            Self::TooLong => "Too long",
            Self::TooShort => "Too short",
            Self::TooMany => "Too many",
            Self::TooFew => "Too few",
            Self::Internal => "Internal error",
        }
    }

    /// Whether messages show the value.
    fn shows_value(self) -> bool {
        !matches!(self, Self::Required | Self::Forbidden | Self::TooLong | Self::TooShort | Self::Internal)
    }
}

/// One fault of one field. Its display is upstream's `Error()`.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    /// What kind of fault.
    pub fault: Fault,
    /// The field's path.
    pub field: String,
    /// The value at fault.
    pub value: Value,
    /// What is wrong; may be empty.
    pub detail: String,
}

impl FieldError {
    fn new(fault: Fault, path: &Path<'_>, value: Value, detail: String) -> Self {
        Self { fault, field: path.to_string(), value, detail }
    }

    /// A value must be given.
    pub fn required(path: &Path<'_>, detail: impl Into<String>) -> Self {
        Self::new(Fault::Required, path, Value::Omitted, detail.into())
    }

    /// A value is malformed.
    pub fn invalid(path: &Path<'_>, value: impl Into<Value>, detail: impl Into<String>) -> Self {
        Self::new(Fault::Invalid, path, value.into(), detail.into())
    }

    /// A value has the wrong type.
    pub fn type_invalid(path: &Path<'_>, value: impl Into<Value>, detail: impl Into<String>) -> Self {
        Self::new(Fault::TypeInvalid, path, value.into(), detail.into())
    }

    /// A value is none of those supported, which are listed as given.
    pub fn not_supported<S: AsRef<str>>(path: &Path<'_>, value: impl Into<Value>, supported: &[S]) -> Self {
        let list = supported.iter().map(|s| quoted(s.as_ref())).collect::<Vec<_>>().join(", ");
        let detail = if supported.is_empty() { String::new() } else { format!("supported values: {list}") };
        Self::new(Fault::NotSupported, path, value.into(), detail)
    }

    /// A value that may not be given here.
    pub fn forbidden(path: &Path<'_>, detail: impl Into<String>) -> Self {
        Self::new(Fault::Forbidden, path, Value::Omitted, detail.into())
    }

    /// A value stands twice.
    pub fn duplicate(path: &Path<'_>, value: impl Into<Value>) -> Self {
        Self::new(Fault::Duplicate, path, value.into(), String::new())
    }

    /// A value names nothing.
    pub fn not_found(path: &Path<'_>, value: impl Into<Value>) -> Self {
        Self::new(Fault::NotFound, path, value.into(), String::new())
    }

    /// More bytes than allowed.
    pub fn too_long(path: &Path<'_>, max: usize) -> Self {
        Self::new(Fault::TooLong, path, Value::Omitted, format!("may not be more than {}", counted(max, "byte")))
    }

    /// More characters than allowed.
    pub fn too_long_characters(path: &Path<'_>, max: usize) -> Self {
        Self::new(Fault::TooLong, path, Value::Omitted, format!("may not be more than {}", counted(max, "character")))
    }

    /// Fewer characters than needed.
    pub fn too_short(path: &Path<'_>, min: usize) -> Self {
        Self::new(Fault::TooShort, path, Value::Omitted, format!("must be at least {}", counted(min, "character")))
    }

    /// More elements than allowed.
    pub fn too_many(path: &Path<'_>, count: usize, max: usize) -> Self {
        Self::new(Fault::TooMany, path, count.into(), format!("must have at most {}", counted(max, "item")))
    }

    /// Fewer elements than needed.
    pub fn too_few(path: &Path<'_>, count: usize, min: usize) -> Self {
        Self::new(Fault::TooFew, path, count.into(), format!("must have at least {}", counted(min, "item")))
    }

    /// An error that is not the value's fault.
    pub fn internal(path: &Path<'_>, detail: impl Into<String>) -> Self {
        Self::new(Fault::Internal, path, Value::Omitted, detail.into())
    }

    /// The reason of its status cause.
    pub fn reason(&self) -> &'static str {
        self.fault.reason()
    }

    /// The message of its status cause: all but the field.
    pub fn body(&self) -> String {
        Body(self).to_string()
    }
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

struct Body<'a>(&'a FieldError);

impl Display for Body<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let FieldError { fault, value, detail, .. } = self.0;
        f.write_str(fault.text())?;
        if fault.shows_value() && *value != Value::Omitted {
            write!(f, ": {value}")?;
        }
        if detail.is_empty() { Ok(()) } else { write!(f, ": {detail}") }
    }
}

impl Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, Body(self))
    }
}

/// Several errors as one message: each text once, in brackets if there is more than one.
pub fn aggregate<E: Display>(errors: &[E]) -> String {
    let mut texts: Vec<String> = Vec::new();
    for error in errors {
        let text = error.to_string();
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    match texts.as_slice() {
        [one] => one.clone(),
        [] => String::new(),
        several => format!("[{}]", several.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages() {
        let p = Path::new("spec");
        let check = |error: FieldError, reason: &str, expect: &str| {
            assert_eq!((error.reason(), error.to_string().as_str()), (reason, expect));
        };
        check(FieldError::required(&p, ""), "FieldValueRequired", "spec: Required value");
        check(FieldError::required(&p, "why"), "FieldValueRequired", "spec: Required value: why");
        check(FieldError::invalid(&p, "a\n", "bad"), "FieldValueInvalid", r#"spec: Invalid value: "a\n": bad"#);
        check(FieldError::invalid(&p, -1i64, "low"), "FieldValueInvalid", "spec: Invalid value: -1: low");
        check(FieldError::invalid(&p, Value::null(), "x"), "FieldValueInvalid", "spec: Invalid value: null: x");
        check(FieldError::type_invalid(&p, true, "no"), "FieldValueTypeInvalid", "spec: Invalid value: true: no");
        check(
            FieldError::not_supported(&p, "C", &["A", "B"]),
            "FieldValueNotSupported",
            r#"spec: Unsupported value: "C": supported values: "A", "B""#,
        );
        check(
            FieldError::not_supported::<&str>(&p, "C", &[]),
            "FieldValueNotSupported",
            r#"spec: Unsupported value: "C""#,
        );
        check(FieldError::forbidden(&p, "why"), "FieldValueForbidden", "spec: Forbidden: why");
        check(FieldError::duplicate(&p, "a"), "FieldValueDuplicate", r#"spec: Duplicate value: "a""#);
        check(FieldError::not_found(&p, "a"), "FieldValueNotFound", r#"spec: Not found: "a""#);
        check(FieldError::too_long(&p, 1), "FieldValueTooLong", "spec: Too long: may not be more than 1 byte");
        check(
            FieldError::too_long_characters(&p, 2),
            "FieldValueTooLong",
            "spec: Too long: may not be more than 2 characters",
        );
        check(FieldError::too_short(&p, 2), "FieldValueTooShort", "spec: Too short: must be at least 2 characters");
        check(FieldError::too_many(&p, 3, 2), "FieldValueTooMany", "spec: Too many: 3: must have at most 2 items");
        check(FieldError::too_few(&p, 0, 1), "FieldValueTooFew", "spec: Too few: 0: must have at least 1 item");
        check(FieldError::internal(&p, "oh"), "InternalError", "spec: Internal error: oh");
    }

    #[test]
    fn aggregates() {
        let check = |errors: &[&str], expect: &str| assert_eq!(aggregate(errors), expect);
        check(&[], "");
        check(&["a"], "a");
        check(&["a", "a"], "a");
        check(&["a", "b", "a"], "[a, b]");
    }
}
