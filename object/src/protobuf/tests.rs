//! Wire forms, checked byte by byte, and round trips.

use super::*;
use crate::record;
use crate::scalar::Time;

record! {
    /// Plain and pointer fields out of numeric order.
    Sample = "test.Sample" {
        late: Option<i32> = "late" 3 {};
        text: String = "text" 1 {};
        at: Time = "at" 2 {};
        data: std::collections::BTreeMap<String, Vec<u8>> = "data" 4 {};
    }
}

fn bytes(sample: &Sample) -> Vec<u8> {
    let mut out = Vec::new();
    encode(sample, &mut out);
    out
}

#[test]
fn plain_fields_are_always_written() {
    assert_eq!(bytes(&Sample::default()), [0x0a, 0, 0x12, 0]);
}

#[test]
fn fields_ascend_by_number() {
    let sample = Sample { late: Some(-1), text: "a".into(), at: Time::from_seconds(1), ..Sample::default() };
    let mut expect = vec![0x0a, 1, b'a', 0x12, 4, 8, 1, 16, 0, 0x18];
    expect.extend([0xff; 9]);
    expect.push(1);
    assert_eq!(bytes(&sample), expect);
}

#[test]
fn round_trips() {
    let mut sample = Sample { text: "x".repeat(300), late: Some(7), ..Sample::default() };
    sample.data.insert("k".into(), vec![]);
    let mut out = Vec::new();
    seal("v1", "Sample", &sample, &mut out);
    let unknown = unseal(&out).expect("an envelope");
    assert_eq!((unknown.api_version, unknown.kind), ("v1", "Sample"));
    let mut back = Sample::default();
    decode(unknown.raw, &mut back).expect("a message");
    assert_eq!(bytes(&back), bytes(&sample));
}

#[test]
fn refuses() {
    for (input, expect) in [
        (&[0x0a, 5, 1][..], DecodeError::UnexpectedEof),
        (&[0x08, 1][..], DecodeError::WrongWireType(1)),
        (&[0x00][..], DecodeError::IllegalTag),
        (&[0xff; 12][..], DecodeError::IntOverflow),
    ] {
        assert_eq!(decode(input, &mut Sample::default()), Err(expect));
    }
    assert_eq!(unseal(b"{}"), Err(DecodeError::NoEnvelope));
}
