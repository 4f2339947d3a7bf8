//! Conversions as upstream's converter gives them.

use super::*;

/// The JSON that a YAML text is, or the error.
fn check(text: &str, expect: &str) {
    let got = to_json(text.as_bytes()).map(|c| String::from_utf8_lossy(&c.json).into_owned());
    assert_eq!(got.unwrap_or_else(|e| e.to_string()), expect, "{text:?}");
}

/// The YAML that a JSON text is.
fn writes(json: &str, expect: &str) {
    let got = from_json(json.as_bytes()).unwrap_or_else(|e| e.to_string());
    assert_eq!(got, expect, "{json}");
    let back = to_json(got.as_bytes()).map(|c| String::from_utf8_lossy(&c.json).into_owned());
    let same = to_json(json.as_bytes()).map(|c| String::from_utf8_lossy(&c.json).into_owned());
    assert_eq!(back, same, "{json} read again");
}

#[test]
fn types_of_plain_scalars() {
    for (text, expect) in [
        ("", "null"),
        ("~", "null"),
        ("yes", "true"),
        ("Off", "false"),
        ("y", "true"),
        ("tRue", r#""tRue""#),
        ("017", "15"),
        ("08", "8"),
        ("0x1F", "31"),
        ("0b101", "5"),
        ("0b-101", "-5"),
        ("1_000", "1000"),
        ("_1", r#""_1""#),
        ("18446744073709551615", "18446744073709551615"),
        ("18446744073709551616", "18446744073709552000"),
        (".5", "0.5"),
        (".1_0", "0.1"),
        ("1e400", r#""1e400""#),
        ("1e-7", "1e-7"),
        (".inf", "json: unsupported value: +Inf"),
        ("2001-01-01", r#""2001-01-01""#),
        ("12:30:45", r#""12:30:45""#),
        ("!!str 1", r#""1""#),
        ("!!int x", "yaml: cannot decode !!str `x` as a !!int"),
        ("!!binary aGk=", r#""hi""#),
        ("!!binary a", "yaml: !!binary value contains invalid base64 data"),
        ("!foo 1", r#""1""#),
    ] {
        check(text, expect);
    }
}

#[test]
fn collections() {
    for (text, expect) in [
        ("a: 1\n---\nb: 2\n", r#"{"a":1}"#),
        ("b: 1\na: 2", r#"{"a":2,"b":1}"#),
        ("a:\n- b\n- c: d\n  e:\n", r#"{"a":["b",{"c":"d","e":null}]}"#),
        ("1: a\ntrue: b\n1.5: c", r#"{"1":"a","1.5":"c","true":"b"}"#),
        ("[a: b, {c, d: e}]", r#"[{"a":"b"},{"c":null,"d":"e"}]"#),
        ("a: |\n  x\n   y\n\nb: >-\n  x\n  y\n", r#"{"a":"x\n y\n","b":"x y"}"#),
        ("a: \"x\\n\\u00e9\n  y\"", "{\"a\":\"x\\né y\"}"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n  d: 2", r#"{"a":{"b":1},"c":{"b":1,"d":2}}"#),
        ("? a\n: b", r#"{"a":"b"}"#),
    ] {
        check(text, expect);
    }
}

#[test]
fn problems() {
    for (text, expect) in [
        ("a: b: c", "yaml: mapping values are not allowed in this context"),
        ("x: 1\na: b: c", "yaml: line 2: mapping values are not allowed in this context"),
        ("x: 1\ny", "yaml: line 3: could not find expected ':'"),
        ("a: 1\n b: 2", "yaml: line 2: mapping values are not allowed in this context"),
        ("a:\n  b: 1\n c: 2", "yaml: line 2: did not find expected key"),
        ("\ta: 1", "yaml: found character that cannot start any token"),
        ("a: 'x", "yaml: found unexpected end of stream"),
        ("a: [1", "yaml: line 1: did not find expected ',' or ']'"),
        ("a: *b", "yaml: unknown anchor 'b' referenced"),
        ("a: &a [*a]", "yaml: anchor 'a' value contains itself"),
        ("a: !e!b c", "yaml: found undefined tag handle"),
        ("%YAML 1.2\n---\n", "yaml: found incompatible YAML document"),
        ("a: \u{1}", "yaml: control characters are not allowed"),
        ("? [a]\n: b", "yaml: invalid map key: []interface {}{\"a\"}"),
        ("~: a", "unsupported map key of type: %!s(<nil>), key: <nil>, value: \"a\""),
        ("<<: 1", "yaml: map merge requires map or sequence of maps as the value"),
    ] {
        check(text, expect);
    }
    assert_eq!(to_json(b"a: \xff").map_err(|e| e.to_string()), Err("yaml: invalid leading UTF-8 octet".into()));
}

#[test]
fn doubled_keys() {
    let strict = |text: &str| to_json(text.as_bytes()).ok().and_then(|c| c.strict);
    check("a: 1\nb: 2\na: 3", r#"{"a":3,"b":2}"#);
    let expect = "yaml: unmarshal errors:\n  line 3: key \"a\" already set in map\n  line 4: key 1 already set in map";
    assert_eq!(strict("a: 1\n1: 2\na: 3\n1: 4").as_deref(), Some(expect));
    assert_eq!(strict("a: 1\nb: {a: 1}"), None);
}

#[test]
fn bounds() {
    let deep = || {
        check(&("[".repeat(10_001) + &"]".repeat(10_001)), "yaml: exceeded max depth of 10000");
        check(&"- ".repeat(10_001), "yaml: exceeded max depth of 10000");
    };
    let thread = std::thread::Builder::new().stack_size(crate::STACK).spawn(deep).expect("a thread");
    assert!(thread.join().is_ok());
    let mut bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n".to_owned();
    for n in 1..9 {
        bomb += &format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 10].join(","));
    }
    check(&bomb, "yaml: document contains excessive aliasing");
    let long = format!("a: &a {}\nb: [{}]", "x".repeat(1 << 20), vec!["*a"; 500].join(","));
    check(&long, "yaml: document contains excessive aliasing");
}

#[test]
fn styles() {
    for (json, expect) in [
        ("{}", "{}\n"),
        (r#"{"b":[],"a":{}}"#, "a: {}\nb: []\n"),
        (r#"{"a":[1,{"b":"c"},["d"]]}"#, "a:\n- 1\n- b: c\n- - d\n"),
        (
            r#"["true","1","","2001-01-01","12:30:45","~"]"#,
            "- \"true\"\n- \"1\"\n- \"\"\n- \"2001-01-01\"\n- \"12:30:45\"\n- \"~\"\n",
        ),
        (
            r#"["a: b","a:b","- a","-a","*","it's"," a","a#b","a #b"]"#,
            "- 'a: b'\n- a:b\n- '- a'\n- -a\n- '*'\n- it's\n- ' a'\n- a#b\n- 'a #b'\n",
        ),
        (r#"["a\tb","a\u0000","\ufeff"]"#, "- \"a\\tb\"\n- \"a\\0\"\n- \"\\uFEFF\"\n"),
        (
            r#"{"a":"x\ny\n","b":"x\ny","c":" x\n\n","d":"x \ny"}"#,
            "a: |\n  x\n  y\nb: |-\n  x\n  y\nc: |2+\n   x\n\nd: \"x \\ny\"\n",
        ),
        (r#"{"a10":1,"a9":2,"B":3}"#, "B: 3\na9: 2\na10: 1\n"),
        (r#"[1.5,1000000.5,100000,1e21,-1]"#, "- 1.5\n- 1.0000005e+06\n- 100000\n- 1e+21\n- -1\n"),
        (r#"{"a\nb":[1]}"#, "? |-\n  a\n  b\n: - 1\n"),
    ] {
        writes(json, expect);
    }
}

#[test]
fn long_lines_fold() {
    let words = "word ".repeat(20);
    let first = "word ".repeat(15);
    writes(&format!("{{\"a\":\"{}\"}}", words.trim_end()), &format!("a: {first}word\n  word word word word\n"));
    writes(&format!("{{\"a\":\"{words}\"}}"), &format!("a: '{first}word\n  word word word word '\n"));
}
