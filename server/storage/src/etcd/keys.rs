//! Keys as the server names them, and as they are in etcd (`--etcd-prefix`).

use std::sync::Arc;

use super::messages;
use crate::contract::{Event, KeyValue};

/// What the server's keys begin with.
const OURS: &str = "/registry";

/// How keys are named on either side.
#[derive(Clone, Debug)]
pub(crate) struct Keys {
    ours: Arc<str>,
    theirs: Arc<str>,
    /// What all keys in etcd begin with.
    prefix: Arc<str>,
}

impl Keys {
    /// With another prefix in the place of `/registry`.
    pub(crate) fn new(prefix: &str) -> Self {
        let theirs = format!("/{}", prefix.trim_matches('/'));
        let theirs = theirs.trim_end_matches('/');
        Self { ours: OURS.into(), theirs: theirs.into(), prefix: format!("{theirs}/").into() }
    }

    /// With all keys below a prefix.
    pub(super) fn below(prefix: &str) -> Self {
        Self { ours: "".into(), theirs: prefix.into(), prefix: format!("{prefix}/").into() }
    }

    /// What all keys in etcd begin with.
    pub(super) fn prefix(&self) -> &[u8] {
        self.prefix.as_bytes()
    }

    /// A key's name in etcd.
    pub(crate) fn stored(&self, key: &str) -> String {
        let rest = key.strip_prefix(&*self.ours).unwrap_or(key);
        let mut stored = String::with_capacity(self.theirs.len() + rest.len());
        stored.push_str(&self.theirs);
        stored.push_str(rest);
        stored
    }

    /// A key's name here; `None` for one that is no text, which nobody here wrote.
    fn named(&self, stored: &[u8]) -> Option<Arc<str>> {
        let stored = std::str::from_utf8(stored).ok()?;
        if self.ours == self.theirs {
            return Some(stored.into());
        }
        let rest = stored.strip_prefix(&*self.theirs)?;
        Some(format!("{}{rest}", self.ours).into())
    }

    pub(super) fn value(&self, kv: messages::KeyValue) -> Option<KeyValue> {
        Some(KeyValue { key: self.named(&kv.key)?, value: kv.value, revision: kv.mod_revision })
    }

    pub(super) fn event(&self, event: messages::Event) -> Option<Event> {
        let key = self.named(&event.kv.key)?;
        Some(Event { key, value: (!event.deleted).then_some(event.kv.value), revision: event.kv.mod_revision })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let check = |prefix: &str, key: &str, stored: &str| {
            let keys = Keys::new(prefix);
            assert_eq!(keys.stored(key), stored);
            assert_eq!(keys.named(stored.as_bytes()).as_deref(), Some(key));
            assert!(stored.as_bytes().starts_with(keys.prefix()));
        };
        check("/registry", "/registry/pods/a/b", "/registry/pods/a/b");
        check("registry/", "/registry/pods/a/b", "/registry/pods/a/b");
        check("/clusters/one", "/registry/pods/a/b", "/clusters/one/pods/a/b");
        check("", "/registry/pods/a/b", "/pods/a/b");
        assert_eq!(Keys::new("/a").named(b"/b/c"), None);
        assert_eq!(Keys::below("/a").stored("/b/c"), "/a/b/c");
    }
}
