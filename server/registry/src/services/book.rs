//! The node ports that are taken, where several servers share a store: one object that all of them change, each only
//! as it last read it (upstream's `RangeAllocation`, with a bit for each port).

use std::collections::HashSet;
use std::ops::RangeInclusive;
use std::sync::Arc;

use generated::core::v1::RangeAllocation;
use object::{json, protobuf};
use storage::{Expect, Op, Outcome, Store, Txn};

use crate::error::Error;

/// Where it lies.
const KEY: &str = "/registry/ranges/servicenodeports";

/// The object as it was read.
#[derive(Debug)]
pub(super) struct Book {
    object: RangeAllocation,
    /// `None` where there is no such object yet.
    revision: Option<i64>,
    /// The ports of bits from the lowest on.
    range: RangeInclusive<i32>,
}

impl Book {
    /// As it is now. Ports count from the start of the stored range; `range` is that of a new book.
    pub(super) async fn read(store: &Arc<dyn Store>, range: &RangeInclusive<i32>) -> Result<Self, Error> {
        let mut object = RangeAllocation::default();
        let Some(found) = store.get(KEY).await? else {
            object.range = shown(range);
            return Ok(Self { object, revision: None, range: range.clone() });
        };
        let unreadable = |e: &dyn std::fmt::Display| Error::Internal(format!("{KEY}: {e}"));
        if found.value.starts_with(protobuf::MAGIC) {
            let unknown = protobuf::unseal(&found.value).map_err(|e| unreadable(&e))?;
            protobuf::decode(unknown.raw, &mut object).map_err(|e| unreadable(&e))?;
        } else {
            json::decode(&found.value, &mut object).map_err(|e| unreadable(&e))?;
        }
        let range = read_range(&object.range).ok_or_else(|| unreadable(&"a range that is none"))?;
        Ok(Self { object, revision: Some(found.revision), range })
    }

    /// Whether there is a book at all.
    pub(super) fn exists(&self) -> bool {
        self.revision.is_some()
    }

    /// The ports that are taken.
    pub(super) fn taken(&self) -> HashSet<i32> {
        let bytes = self.object.data.iter().rev().enumerate();
        let bits =
            bytes.flat_map(|(i, byte)| (0..8).filter(move |bit| byte >> bit & 1 == 1).map(move |bit| i * 8 + bit));
        bits.filter_map(|offset| i32::try_from(offset).ok().map(|offset| self.range.start() + offset)).collect()
    }

    /// Says which ports are taken now; whether nobody else wrote meanwhile.
    pub(super) async fn write(
        mut self,
        store: &Arc<dyn Store>,
        range: &RangeInclusive<i32>,
        ports: &HashSet<i32>,
    ) -> Result<bool, Error> {
        self.object.range = shown(range);
        self.object.data = bits(range, ports);
        self.object.metadata.resource_version.clear();
        let mut value = Vec::with_capacity(512);
        protobuf::seal("v1", "RangeAllocation", &self.object, &mut value);
        let expect = self.revision.map_or(Expect::Absent, Expect::Revision);
        let op = Op::Put { value: value.into(), ttl: None };
        let outcome = store.txn(Txn { key: KEY.into(), expect, op }).await?;
        Ok(matches!(outcome, Outcome::Done(_)))
    }
}

/// Gives ports back. Those that can't be are found by the repair.
pub(super) async fn give_back(store: &Arc<dyn Store>, range: &RangeInclusive<i32>, ports: &[i32]) {
    while !ports.is_empty() {
        let Ok(book) = Book::read(store, range).await else { return };
        let before = book.taken();
        let after: HashSet<i32> = before.iter().filter(|port| !ports.contains(port)).copied().collect();
        if !book.exists() || after == before || !matches!(book.write(store, range, &after).await, Ok(false)) {
            return;
        }
    }
}

/// A bit for each port of the range that is among `ports`, the highest first, without leading zero bytes.
fn bits(range: &RangeInclusive<i32>, ports: &HashSet<i32>) -> Vec<u8> {
    let mut out = Vec::new();
    for port in ports.iter().filter(|port| range.contains(port)) {
        let offset = (port - range.start()).unsigned_abs() as usize;
        if out.len() <= offset / 8 {
            out.resize(offset / 8 + 1, 0);
        }
        out[offset / 8] |= 1 << (offset % 8);
    }
    out.reverse();
    out
}

fn shown(range: &RangeInclusive<i32>) -> String {
    format!("{}-{}", range.start(), range.end())
}

fn read_range(text: &str) -> Option<RangeInclusive<i32>> {
    let (start, end) = text.split_once('-')?;
    Some(start.parse().ok()?..=end.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use storage::Embedded;

    use super::*;

    #[test]
    fn bits_of_ports() {
        let check = |ports: &[i32], expect: &[u8]| {
            assert_eq!(bits(&(30000..=32767), &ports.iter().copied().collect()), expect, "{ports:?}");
        };
        check(&[], &[]);
        check(&[30000], &[1]);
        check(&[30007, 30000], &[0x81]);
        check(&[30009], &[2, 0]);
        check(&[29999, 32768], &[]);
    }

    #[tokio::test]
    async fn one_of_two_writers_is_first() {
        let store: Arc<dyn Store> = Arc::new(Embedded::ephemeral());
        let range = 30000..=32767;
        let (a, b) = (Book::read(&store, &range).await.unwrap(), Book::read(&store, &range).await.unwrap());
        assert_eq!(a.write(&store, &range, &[30001, 32767].into()).await, Ok(true));
        assert_eq!(b.write(&store, &range, &[30002].into()).await, Ok(false));
        let c = Book::read(&store, &range).await.unwrap();
        assert_eq!(c.taken(), [30001, 32767].into());
        give_back(&store, &range, &[32767, 30003]).await;
        assert_eq!(Book::read(&store, &range).await.unwrap().taken(), [30001].into());
    }
}
