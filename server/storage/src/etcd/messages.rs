//! The messages of etcd's API that a store needs (`etcdserverpb/rpc.proto`, `mvccpb/kv.proto` of etcd 3.7).

use bytes::Bytes;

use super::wire::{Malformed, Message, Value, fields};

/// Paths of the methods.
pub(super) mod method {
    pub(in crate::etcd) const RANGE: &str = "/etcdserverpb.KV/Range";
    pub(in crate::etcd) const TXN: &str = "/etcdserverpb.KV/Txn";
    pub(in crate::etcd) const COMPACT: &str = "/etcdserverpb.KV/Compact";
    pub(in crate::etcd) const WATCH: &str = "/etcdserverpb.Watch/Watch";
    pub(in crate::etcd) const GRANT: &str = "/etcdserverpb.Lease/LeaseGrant";
    pub(in crate::etcd) const STATUS: &str = "/etcdserverpb.Maintenance/Status";
}

/// The end of the range of keys that begin with `prefix`: the least key that doesn't and comes after them. The one
/// byte zero says that there is none.
pub(super) fn end_of(prefix: &[u8]) -> Vec<u8> {
    let mut end = prefix.to_vec();
    while let Some(last) = end.pop() {
        if last < 0xff {
            end.push(last + 1);
            return end;
        }
    }
    vec![0]
}

/// A read of one key, or from `key` to before `end`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RangeRequest<'a> {
    pub(super) key: &'a [u8],
    pub(super) end: &'a [u8],
    pub(super) limit: i64,
    pub(super) revision: i64,
    pub(super) count_only: bool,
}

impl RangeRequest<'_> {
    pub(super) fn encode(&self) -> Message {
        Message::default()
            .bytes(1, self.key)
            .bytes(2, self.end)
            .int(3, self.limit)
            .int(4, self.revision)
            .flag(9, self.count_only)
    }
}

/// A key's value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct KeyValue {
    pub(super) key: Bytes,
    pub(super) value: Bytes,
    pub(super) mod_revision: i64,
    pub(super) version: i64,
}

impl KeyValue {
    fn decode(input: &[u8]) -> Result<Self, Malformed> {
        let mut out = Self::default();
        fields(input, |field, value| {
            match field {
                1 => out.key = Bytes::copy_from_slice(value.bytes()),
                3 => out.mod_revision = value.int(),
                4 => out.version = value.int(),
                // Copied, so that no value keeps the whole answer that it came in.
                5 => out.value = Bytes::copy_from_slice(value.bytes()),
                _ => {}
            }
            Ok(())
        })?;
        Ok(out)
    }
}

/// The revision in an answer's header.
fn header(value: Value<'_>) -> Result<i64, Malformed> {
    let mut revision = 0;
    fields(value.bytes(), |field, value| {
        if field == 3 {
            revision = value.int();
        }
        Ok(())
    })?;
    Ok(revision)
}

/// What a read found.
#[derive(Clone, Debug, Default)]
pub(super) struct RangeResponse {
    pub(super) revision: i64,
    pub(super) kvs: Vec<KeyValue>,
    /// How many there are in the range, whatever the limit.
    pub(super) count: i64,
}

impl RangeResponse {
    pub(super) fn decode(input: &[u8]) -> Result<Self, Malformed> {
        let mut out = Self::default();
        fields(input, |field, value| {
            match field {
                1 => out.revision = header(value)?,
                2 => out.kvs.push(KeyValue::decode(value.bytes())?),
                4 => out.count = value.int(),
                _ => {}
            }
            Ok(())
        })?;
        Ok(out)
    }
}

/// What must hold of a key.
#[derive(Clone, Copy, Debug)]
pub(super) enum Compare {
    /// It was last written at this revision; 0 where it does not exist.
    ModRevision(i64),
    /// It was written so often since it exists.
    Version(i64),
}

/// What is written.
#[derive(Clone, Copy, Debug)]
pub(super) enum Write<'a> {
    Put { value: &'a [u8], lease: i64 },
    Delete,
}

/// Compares a key, then writes it; reads it where the comparison fails.
pub(super) fn txn(key: &[u8], compare: Compare, write: Write<'_>) -> Message {
    const EQUAL_IS_DEFAULT: i64 = 0;
    let (target, field, number) = match compare {
        Compare::Version(n) => (0, 4, n),
        Compare::ModRevision(n) => (2, 6, n),
    };
    let compare = Message::default().int(1, EQUAL_IS_DEFAULT).int(2, target).bytes(3, key).chosen_int(field, number);
    let success = match write {
        Write::Put { value, lease } => {
            Message::default().message(2, Message::default().bytes(1, key).bytes(2, value).int(3, lease))
        }
        Write::Delete => Message::default().message(3, Message::default().bytes(1, key)),
    };
    let failure = Message::default().message(1, RangeRequest { key, ..RangeRequest::default() }.encode());
    Message::default().message(1, compare).message(2, success).message(3, failure)
}

/// How a transaction ended.
#[derive(Clone, Debug, Default)]
pub(super) struct TxnResponse {
    pub(super) revision: i64,
    pub(super) succeeded: bool,
    /// What is there, where it failed.
    pub(super) found: Option<KeyValue>,
}

impl TxnResponse {
    pub(super) fn decode(input: &[u8]) -> Result<Self, Malformed> {
        let mut out = Self::default();
        fields(input, |field, value| {
            match field {
                1 => out.revision = header(value)?,
                2 => out.succeeded = value.int() != 0,
                3 => fields(value.bytes(), |field, value| {
                    if field == 1 {
                        out.found = RangeResponse::decode(value.bytes())?.kvs.into_iter().next();
                    }
                    Ok(())
                })?,
                _ => {}
            }
            Ok(())
        })?;
        Ok(out)
    }
}

/// A watch of a range from a revision on.
pub(super) fn watch(key: &[u8], end: &[u8], from: i64) -> Message {
    let create = Message::default().bytes(1, key).bytes(2, end).int(3, from).flag(4, true);
    Message::default().message(1, create)
}

/// Asks a stream of watches how far they are.
pub(super) fn progress() -> Message {
    Message::default().message(3, Message::default())
}

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Event {
    pub(super) deleted: bool,
    pub(super) kv: KeyValue,
}

/// What a stream of watches says.
#[derive(Clone, Debug, Default)]
pub(super) struct WatchResponse {
    pub(super) revision: i64,
    pub(super) created: bool,
    pub(super) canceled: bool,
    /// The oldest revision that a watch could begin at, where that ended this one.
    pub(super) compact_revision: i64,
    pub(super) cancel_reason: String,
    pub(super) events: Vec<Event>,
}

impl WatchResponse {
    pub(super) fn decode(input: &[u8]) -> Result<Self, Malformed> {
        let mut out = Self::default();
        fields(input, |field, value| {
            match field {
                1 => out.revision = header(value)?,
                3 => out.created = value.int() != 0,
                4 => out.canceled = value.int() != 0,
                5 => out.compact_revision = value.int(),
                6 => out.cancel_reason = String::from_utf8_lossy(value.bytes()).into_owned(),
                11 => {
                    let mut event = Event { deleted: false, kv: KeyValue::default() };
                    fields(value.bytes(), |field, value| {
                        match field {
                            1 => event.deleted = value.int() == 1,
                            2 => event.kv = KeyValue::decode(value.bytes())?,
                            _ => {}
                        }
                        Ok(())
                    })?;
                    out.events.push(event);
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(out)
    }
}

/// Asks for a lease of so many seconds.
pub(super) fn grant(seconds: i64) -> Message {
    Message::default().int(1, seconds)
}

/// A new lease's number.
pub(super) fn granted(input: &[u8]) -> Result<i64, Malformed> {
    number(input, 2)
}

/// The size of the database, from a member's status.
pub(super) fn size(input: &[u8]) -> Result<i64, Malformed> {
    number(input, 3)
}

/// Forgets versions up to a revision.
pub(super) fn compaction(revision: i64) -> Message {
    Message::default().int(1, revision)
}

fn number(input: &[u8], wanted: u32) -> Result<i64, Malformed> {
    let mut out = 0;
    fields(input, |field, value| {
        if field == wanted {
            out = value.int();
        }
        Ok(())
    })?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends() {
        let check = |prefix: &[u8], end: &[u8]| assert_eq!(end_of(prefix), end, "{prefix:?}");
        check(b"/registry/", b"/registry0");
        check(b"a\xff", b"b");
        check(b"\xff\xff", &[0]);
        check(b"", &[0]);
    }

    #[test]
    fn answers() {
        let header = || Message::default().int(1, 9).int(3, 7);
        let kv = |value: &[u8]| Message::default().bytes(1, b"/a").int(3, 5).int(4, 2).bytes(5, value);
        let range = Message::default().message(1, header()).message(2, kv(b"x")).int(4, 3).into_bytes();
        let range = RangeResponse::decode(&range).unwrap();
        assert_eq!((range.revision, range.count, range.kvs.len()), (7, 3, 1));
        assert_eq!((&range.kvs[0].value[..], range.kvs[0].mod_revision), (&b"x"[..], 5));
        let found = Message::default().message(1, Message::default().message(2, kv(b"y")));
        let txn = Message::default().message(1, header()).message(3, found).into_bytes();
        let txn = TxnResponse::decode(&txn).unwrap();
        assert!(!txn.succeeded);
        assert_eq!(txn.found.map(|kv| kv.value), Some(Bytes::from_static(b"y")));
        let event = Message::default().int(1, 1).message(2, kv(b""));
        let watch = Message::default().message(1, header()).message(11, event).bytes(6, b"why").into_bytes();
        let watch = WatchResponse::decode(&watch).unwrap();
        assert!(watch.events[0].deleted && watch.cancel_reason == "why");
        assert!(WatchResponse::decode(&[90, 2, 18]).is_err());
    }
}
