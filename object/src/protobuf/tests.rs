//! Wire forms, checked byte by byte, and round trips.

use super::*;
use crate::record;
use crate::scalar::Time;
use crate::schema::SchemaRef;

record! {
    /// Plain and pointer fields out of numeric order.
    Sample = "test.Sample" {
        late: Option<i32> = "late" 3 {};
        text: String = "text" 1 {};
        at: Time = "at" 2 {};
        data: crate::string_map::StringMap<Vec<u8>> = "data" 4 {};
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
    assert_eq!((&*unknown.api_version, &*unknown.kind), ("v1", "Sample"));
    let mut back = Sample::default();
    decode(unknown.raw, &mut back).expect("a message");
    assert_eq!(bytes(&back), bytes(&sample));
}

#[test]
fn unknown_fields_are_dropped() {
    for input in [&[0x58, 7][..], &[0x5a, 1, 0], &[0x5d, 1, 2, 3, 4], &[0x5b, 0x08, 1, 0x5c], &[0x5b, 0x63, 0x64, 0x5c]]
    {
        assert_eq!(decode(input, &mut Sample::default()), Ok(()), "{input:?}");
    }
}

record! {
    /// A record with another one in it.
    Outer = "test.Outer" {
        inner: Sample = "inner" 2 {};
        number: i32 = "number" 1 {};
    }
}

#[test]
fn one_part_of_a_message() {
    let schema = SchemaRef::Static(Outer::schema_table);
    let outer = Outer { inner: Sample { text: "some".into(), late: Some(3), ..Sample::default() }, number: 7 };
    let mut whole = Vec::new();
    encode(&outer, &mut whole);
    let check = |message: &[u8], path: &str, expect: Option<&str>| {
        let got = peek(&schema, path, message).map(|text| std::str::from_utf8(text).expect("text"));
        assert_eq!(got, expect, "{message:?} {path}");
    };
    check(&whole, "inner.text", Some("some"));
    check(&[], "inner.text", Some(""));
    // A number, no field.
    for path in ["number", "inner.late", "inner.text.more", "none", ""] {
        check(&whole, path, None);
    }
    // The last text of two; a record in two pieces, of another wire type, cut short; no text.
    check(&[0x12, 6, 0x0a, 1, b'a', 0x0a, 1, b'b'], "inner.text", Some("b"));
    check(&[&whole[..], &whole[..]].concat(), "inner.text", None);
    check(&[0x10, 1], "inner.text", None);
    check(&whole[..4], "inner.text", None);
    check(&[0x12, 3, 0x0a, 1, 0xff], "inner.text", None);
    // A record, of which there are no two, in part or whole.
    let inner = peek(&schema, "inner", &whole);
    assert_eq!(inner, Some(&bytes(&outer.inner)[..]));
    assert_eq!(peek(&schema, "inner", &[]), Some(&[][..]));
    assert_eq!(peek(&schema, "inner", &[&whole[..], &whole[..]].concat()), None);
}

#[test]
fn refuses() {
    for (input, expect) in [
        (&[0x0a, 5, 1][..], "unexpected EOF"),
        (&[0x08, 1], "proto: wrong wireType = 0 for field Text"),
        (&[0x1b], "proto: wrong wireType = 3 for field Late"),
        (&[0x00], "proto: Sample: illegal tag 0 (wire type 0)"),
        (&[0x5c], "proto: Sample: wiretype end group for non-group"),
        (&[0x5b], "unexpected EOF"),
        (&[0x5f], "proto: illegal wireType 7"),
        (&[0x5d, 1], "unexpected EOF"),
        (&[0xff; 12], "proto: integer overflow"),
        (
            &[0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1],
            "proto: negative length found during unmarshaling",
        ),
        (&[0x22, 2, 0x0a, 9], "unexpected EOF"),
    ] {
        let got = decode(input, &mut Sample::default()).map_err(|e| e.to_string());
        assert_eq!(got, Err(expect.into()), "{input:?}");
    }
    for (input, expect) in [
        (&b""[..], "empty data"),
        (b"k8s\0", "empty body"),
        (b"{}", "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]"),
        (b"k8s\0\x08\x03", "proto: wrong wireType = 0 for field TypeMeta"),
        (b"k8s\0\x00", "proto: Unknown: illegal tag 0 (wire type 0)"),
    ] {
        assert_eq!(unseal(input).map_err(|e| e.to_string()), Err(expect.into()), "{input:?}");
    }
}
