//! JSON that the API passes through unread.

/// One JSON value as text (`runtime.RawExtension`, `FieldsV1`); may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Json(Option<Box<str>>);

impl Json {
    /// No value at all.
    pub fn is_nil(&self) -> bool {
        self.0.is_none()
    }

    /// The text, empty if absent.
    pub fn as_str(&self) -> &str {
        self.0.as_deref().unwrap_or("")
    }

    /// The text as bytes, empty if absent.
    pub fn as_bytes(&self) -> &[u8] {
        self.as_str().as_bytes()
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self(Some(text.into_boxed_str()))
    }
}
