//! Why a patch could not be applied, and what a client is told.

use std::borrow::Cow;

/// A patch that can't be applied. Each variant has one HTTP status; what is held is upstream's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PatchError {
    /// 400 `BadRequest`: the patch is not what its format asks for. The text is the message.
    Malformed(String),
    /// 413 `RequestEntityTooLarge`: a JSON patch of so many operations.
    TooManyOperations(usize),
    /// 422 `Invalid` with empty details: an operation that does not apply, a `test` that fails. The client gets
    /// one sentence whatever the cause; the text is for the log.
    Rejected(String),
    /// 500 without a reason: what upstream's strategic merge answers to most bad patches. The text is the message.
    Internal(String),
}

impl PatchError {
    /// The HTTP status code.
    pub fn code(&self) -> u16 {
        match self {
            Self::Malformed(_) => 400,
            Self::TooManyOperations(_) => 413,
            Self::Rejected(_) => 422,
            Self::Internal(_) => 500,
        }
    }

    /// The `reason` of the Status, empty where upstream gives none.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Malformed(_) => "BadRequest",
            Self::TooManyOperations(_) => "RequestEntityTooLarge",
            Self::Rejected(_) => "Invalid",
            Self::Internal(_) => "",
        }
    }

    /// The `message` of the Status.
    pub fn message(&self) -> Cow<'_, str> {
        match self {
            Self::Malformed(m) | Self::Internal(m) => Cow::Borrowed(m),
            Self::TooManyOperations(n) => Cow::Owned(format!(
                "Request entity too large: The allowed maximum operations in a JSON patch is {}, got {n}",
                super::json_patch::MAX_OPERATIONS
            )),
            Self::Rejected(_) => Cow::Borrowed("the server rejected our request due to an error in our request"),
        }
    }

    /// The Status has a `details` object, though an empty one.
    pub fn has_details(&self) -> bool {
        matches!(self, Self::Rejected(_))
    }
}

impl std::fmt::Display for PatchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Rejected(cause) => f.write_str(cause),
            other => f.write_str(&other.message()),
        }
    }
}

impl std::error::Error for PatchError {}
