//! Wire forms byte by byte, what readers take and refuse, and JSON there and back.

use crate::string_map::StringMap;

use super::*;
use crate::record;
use crate::scalar::{IntOrString, Json, Quantity, Time};

record! {
    /// A nested record.
    Inner = "test.Inner" {
        name: String = "name" 1 {};
    }
}

record! {
    /// A record with a field of most kinds.
    Sample = "test.Sample" {
        text: String = "text" 1 {};
        number: i64 = "number" 2 {omit_empty: false};
        amount: StringMap<Quantity> = "amount" 3 {};
        either: Option<IntOrString> = "either" 4 {};
        list: Vec<Inner> = "list" 5 {};
        data: Vec<u8> = "data" 6 {};
        at: Time = "at" 7 {};
        any: Json = "any" 8 {};
        part: f64 = "part" 9 {};
        source: Inner = "source" 10 {inline: true};
    }
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.chars().filter_map(|c| c.to_digit(16)).map(|d| d as u8).collect();
    digits.chunks(2).map(|d| d[0] << 4 | d[1]).collect()
}

/// The CBOR, in hexadecimal digits, of the record that the JSON is; and the same record from it.
fn writes(json: &str, expect: &str) {
    let mut record = Sample::default();
    crate::json::decode(json.as_bytes(), &mut record).expect("a sample");
    let mut out = Vec::new();
    encode(&record, &mut out);
    assert_eq!(out, hex(expect), "{json}");
    let mut back = Sample::default();
    assert_eq!(decode(&out, &mut back), Ok(vec![]));
    let (mut a, mut b) = (Vec::new(), Vec::new());
    crate::json::encode(&record, &mut a);
    crate::json::encode(&back, &mut b);
    assert_eq!(a, b, "{json}");
}

/// The JSON of the record that the CBOR is, or the error; `report` is the strictness report.
fn reads(bytes: &str, expect: &str, report: &str) {
    let mut record = Sample::default();
    let got = decode(&hex(bytes), &mut record).map(|reports| {
        let mut out = Vec::new();
        crate::json::encode(&record, &mut out);
        (String::from_utf8_lossy(&out).into_owned(), reports.join(", "))
    });
    let (text, reports) = got.unwrap_or_else(|e| (e.to_string(), String::new()));
    assert_eq!((&*text, &*reports), (expect, report), "{bytes}");
}

#[test]
fn written_forms() {
    writes("{}", "a1 466e756d626572 00");
    writes(r#"{"text":"é","number":-500}"#, "a2 4474657874 42c3a9 466e756d626572 3901f3");
    writes(r#"{"data":"AAH/"}"#, "a2 4464617461 d6430001ff 466e756d626572 00");
    writes(
        r#"{"at":"1970-01-01T00:00:01Z","name":"i"}"#,
        "a3 426174 54 313937302d30312d30315430303a30303a30315a 446e616d65 4169 466e756d626572 00",
    );
    writes(
        r#"{"amount":{"bb":"1","c":"2","a":"1000m"}}"#,
        "a2 46616d6f756e74 a3 4161 4131 4163 4132 426262 4131 466e756d626572 00",
    );
    writes(
        r#"{"either":7,"list":[{"name":"x"}]}"#,
        "a3 446c697374 81a1446e616d654178 46656974686572 07 466e756d626572 00",
    );
    writes(r#"{"any":{"aa":true,"b":[1.5,null]}}"#, "a2 43616e79 a2 4162 82f93e00f6 426161 f5 466e756d626572 00");
}

#[test]
fn floats_are_short() {
    for (n, expect) in [
        (0.0, "f90000"),
        (-0.0, "f98000"),
        (1.0, "f93c00"),
        (65504.0, "f97bff"),
        (65505.0, "fa477fe100"),
        (1.1, "fb3ff199999999999a"),
        (5.960464477539063e-8, "f90001"),
        (0.00006103515625, "f90400"),
        (-4.1, "fbc010666666666666"),
        (1.0e300, "fb7e37e43c8800759c"),
        (3.4028234663852886e38, "fa7f7fffff"),
        (0.00005996227264404297, "f903ee"),
    ] {
        let mut out = Vec::new();
        item::put_float(n, &mut out);
        assert_eq!(out, hex(expect), "{n}");
        let mut cursor = item::Cursor::new(&out).expect("an item");
        assert!(matches!(cursor.next(), Ok(item::Item::Float(f)) if f == n), "{n}");
    }
}

#[test]
fn read_forms() {
    let cases = [
        ("d9d9f7a1 6474657874 6161", r#"{"text":"a","number":0}"#, ""),
        ("bf 6474657874 7f61616162ff ff", r#"{"text":"ab","number":0}"#, ""),
        ("a1 4474657874 d6420001", r#"{"text":"AAE=","number":0}"#, ""),
        ("a1 4464617461 4441414539", r#"{"number":0,"data":"AAE9"}"#, ""),
        (
            "a1 4464617461 43414145",
            "cbor: failed to decode base64 from byte string: illegal base64 data at input byte 0",
            "",
        ),
        ("a1 426174 c0 74 313937302d30312d30315430303a30303a30315a", r#"{"number":0,"at":"1970-01-01T00:00:01Z"}"#, ""),
        ("a1 43616e79 c101", r#"{"number":0,"any":"1970-01-01T00:00:01Z"}"#, ""),
        ("a1 4470617274 02", r#"{"number":0,"part":2}"#, ""),
        ("a2 4474657874 f6 4178 820102", r#"{"number":0}"#, "cbor: found unknown field at map element index 1"),
        ("f6", r#"{"number":0}"#, ""),
    ];
    for (bytes, expect, report) in cases {
        reads(bytes, expect, report);
    }
}

#[test]
fn refused_forms() {
    for (bytes, expect) in [
        ("", "EOF"),
        ("a1", "unexpected EOF"),
        ("5bffffffffffffffff", "cbor: byte string length 18446744073709551615 is too large, causing integer overflow"),
        ("9bffffffffffffffff", "cbor: array length 18446744073709551615 is too large, it would cause integer overflow"),
        ("a000", "cbor: 1 bytes of extraneous data starting at index 1"),
        (
            "80",
            "cbor: cannot unmarshal array into Go value of type test.Sample (cannot decode CBOR array to struct without toarray option)",
        ),
        ("1c", "cbor: invalid additional information 28 for type positive integer"),
        ("ff", "cbor: unexpected \"break\" code"),
        ("a14161f97e00", "cbor: data item of cbor type primitives is not accepted by protocol: floating-point NaN"),
        ("a14161c24101", "cbor: data item of cbor type tag is not accepted by protocol: bignum"),
        ("a14474657874 61ff", "cbor: invalid UTF-8 string"),
        (
            "a14474657874 01",
            "cbor: cannot unmarshal positive integer into Go struct field test.Sample.text of type string",
        ),
        ("a2 4474657874 4161 6474657874 4162", "cbor: found duplicate map key \"text\" at map element index 1"),
        (
            "a1f502",
            "cbor: cannot unmarshal primitives into Go value of type string (map key is of type primitives and cannot be used to match struct field name)",
        ),
        ("a2 01 02 01 02", "cbor: found duplicate map key 1 at map element index 1"),
        (
            "a1466e756d626572 1bffffffffffffffff",
            "cbor: cannot unmarshal positive integer into Go value of type int64 (18446744073709551615 overflows Go's int64)",
        ),
    ] {
        reads(bytes, expect, "");
    }
    reads("a1 01 02", "{\"number\":0}", "cbor: found unknown field at map element index 0");
    let deep = || {
        for within in [[0x81; 20_000], [0xc6; 20_000]] {
            let deep: Vec<u8> = [0xa1, 0x41, b'x'].into_iter().chain(within).chain([0xf6]).collect();
            let fault = decode(&deep, &mut Sample::default());
            assert!(fault.is_err_and(|e| e.0.contains("max nested level")));
        }
    };
    let thread = std::thread::Builder::new().stack_size(crate::STACK).spawn(deep).expect("a thread");
    assert!(thread.join().is_ok());
}

#[test]
fn json_there_and_back() {
    for json in [
        "null",
        r#"{"a":[1,-1,1.5,"x",true,{}],"bb":{"c":null}}"#,
        "[9223372036854775807,1e+300,8.537780582060179e+304]",
    ] {
        let mut out = Vec::new();
        from_json(json.as_bytes(), &mut out).expect("JSON");
        assert_eq!(to_json(&out).map(|t| String::from_utf8_lossy(&t).into_owned()), Ok(json.to_owned()));
    }
    let mut out = Vec::new();
    from_json(br#"{"a\ud800":"\udc00"}"#, &mut out).expect("JSON");
    assert_eq!(to_json(&out), Ok("{\"a\u{fffd}\":\"\u{fffd}\"}".as_bytes().to_vec()));
    assert_eq!(to_json(&hex("a2 426262 01 4161 02")), Ok(br#"{"a":2,"bb":1}"#.to_vec()));
    assert_eq!(
        type_of(&hex("d9d9f7a2 446b696e64 43506f64 4a61706956657273696f6e 427631")),
        Ok(("v1".into(), "Pod".into()))
    );
}
