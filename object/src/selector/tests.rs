//! Selectors from text and records, what they match, and messages for what is wrong.

use crate::string_map::StringMap;

use super::*;

#[test]
fn matching() {
    let check = |selector: &str, labels: &[(&str, &str)], expect: bool| {
        let s = LabelSelector::parse(selector).expect("a selector");
        let got = s.matches(|k| labels.iter().find(|(n, _)| *n == k).map(|(_, v)| *v));
        assert_eq!(got, expect, "{selector} {labels:?}");
    };
    check("", &[], true);
    check("a=b", &[("a", "b")], true);
    check("a=b", &[], false);
    check("a==b,c!=d", &[("a", "b")], true);
    check("a==b,c!=d", &[("a", "b"), ("c", "d")], false);
    check("a in (b, c)", &[("a", "c")], true);
    check("a in (b, c)", &[("a", "d")], false);
    check("a in (,b)", &[("a", "")], true);
    check("a notin (b)", &[("a", "b")], false);
    check("a notin (b)", &[], true);
    check("!a", &[("a", "b")], false);
    check("!a", &[], true);
    check("a", &[("a", "")], true);
    check("a", &[], false);
    check("a>1", &[("a", "2")], true);
    check("a>1", &[("a", "1")], false);
    check("a>1", &[("a", "x")], false);
    check("a<1", &[("a", "0")], true);
    check("a<1", &[], false);
    check("a=", &[("a", "")], true);
    check("a=,b", &[("a", ""), ("b", "")], true);
}

#[test]
fn canonical_text() {
    let check = |selector: &str, expect: &str| {
        let parsed = LabelSelector::parse(selector).expect("a selector");
        assert_eq!(parsed.to_string(), expect, "{selector}");
        assert_eq!(LabelSelector::parse(expect), Ok(parsed), "{expect}");
    };
    check("", "");
    check(" \t\n", "");
    check("z,y=1,x==2,w!=3", "w!=3,x==2,y=1,z");
    check(" a  in ( c ,b,c ) , ! d", "a in (b,c),!d");
    check("a in (),b notin (,)", "a in (),b notin ()");
    check("in in (in),notin=in", "in in (in),notin=in");
    check("a > 1,b<2", "a>1,b<2");
    check("x.io/a=", "x.io/a=");
}

#[test]
fn errors() {
    let check = |selector: &str, expect: &str| {
        assert_eq!(LabelSelector::parse(selector).map(|s| s.to_string()), Err(expect.to_owned()), "{selector}");
    };
    let binary = "expected: in, notin, =, ==, !=, gt, lt";
    check(",", "found ',', expected: !, identifier, or 'end of string'");
    check("=a", "found '=', expected: !, identifier, or 'end of string'");
    check("a,", "found '', expected: identifier after ','");
    check("a,,b", "found ',', expected: identifier after ','");
    check("!", "unable to parse requirement: found '', expected: identifier");
    check("!!a", "unable to parse requirement: found '!', expected: identifier");
    check("!a=b", "found '=', expected: ',' or 'end of string'");
    check("a b", &format!("unable to parse requirement: found 'b', {binary}"));
    check("a\0b", &format!("unable to parse requirement: found 'b', {binary}"));
    check("a)", &format!("unable to parse requirement: found ')', {binary}"));
    check("a=b c", "found 'c', expected: ',' or 'end of string'");
    check("a=(", "unable to parse requirement: found '(', expected: identifier");
    check("a in b", "unable to parse requirement: found 'b' expected: '('");
    check("a in", "unable to parse requirement: found '' expected: '('");
    check("a in (", "unable to parse requirement: found '', expected: ',', ')' or identifier");
    check("a in (b", "unable to parse requirement: found '', expected: ',' or ')'");
    check("a in (b c)", "unable to parse requirement: found 'c', expected: ',' or ')'");
    check("a in (b,=)", "unable to parse requirement: found '=', expected: ',', or identifier");
    check("a in (b))", "found ')', expected: ',' or 'end of string'");
    let name = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
    let value = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
    check("-a=b", &format!("unable to parse requirement: <nil>: Invalid value: \"-a\": name part {name}"));
    check(
        "/=b",
        &format!(
            "unable to parse requirement: <nil>: Invalid value: \"/\": prefix part must be non-empty; name part must be non-empty; name part {name}"
        ),
    );
    check("a=~", &format!("unable to parse requirement: values[0][a]: Invalid value: \"~\": {value}"));
    check(
        "a in (~,b,*)",
        &format!(
            "unable to parse requirement: [values[0][a]: Invalid value: \"*\": {value}, values[2][a]: Invalid value: \"~\": {value}]"
        ),
    );
    check(
        "a>b",
        "unable to parse requirement: values[0]: Invalid value: \"b\": for 'Gt', 'Lt' operators, the value must be an integer",
    );
}

crate::record! {
    /// One of `matchExpressions`.
    Expression = "test.Expression" {
        key: String = "key" 1 {};
        operator: String = "operator" 2 {};
        values: Vec<String> = "values" 3 {};
    }
}

crate::record! {
    /// A selector.
    Selector = "test.Selector" {
        labels: StringMap<String> = "matchLabels" 1 {};
        expressions: Vec<Expression> = "matchExpressions" 2 {};
    }
}

#[test]
fn records() {
    let check = |json: &str, expect: Result<&str, &str>| {
        let mut selector = Selector::default();
        crate::json::decode(json.as_bytes(), &mut selector).expect("a record");
        let got = LabelSelector::from_record(&selector).map(|s| s.to_string());
        assert_eq!(got, expect.map(str::to_owned).map_err(str::to_owned), "{json}");
    };
    let one = |rest: &str, expect| check(&format!(r#"{{"matchExpressions":[{{{rest}}}]}}"#), expect);
    check("{}", Ok(""));
    check(
        r#"{"matchLabels":{"c":"1","a":"2"},"matchExpressions":[{"key":"b","operator":"In","values":["y","x"]}]}"#,
        Ok("a=2,b in (x,y),c=1"),
    );
    one(r#""key":"a","operator":"NotIn","values":["x"]"#, Ok("a notin (x)"));
    one(r#""key":"a","operator":"Exists""#, Ok("a"));
    one(r#""key":"a","operator":"DoesNotExist""#, Ok("!a"));
    one(
        r#""key":"a","operator":"In""#,
        Err("values: Invalid value: null: for 'in', 'notin' operators, values set can't be empty"),
    );
    one(
        r#""key":"a","operator":"Exists","values":["x"]"#,
        Err(r#"values: Invalid value: ["x"]: values set must be empty for exists and does not exist"#),
    );
    one(r#""key":"a","operator":"Gt","values":["1"]"#, Err("\"Gt\" is not a valid label selector operator"));
    assert!(LabelSelector::from_view(crate::record::View::Absent).is_ok_and(|s| s.is_nothing() && !s.is_empty()));
}

#[test]
fn combined() {
    let parse = |text: &str| LabelSelector::parse(text).expect("a selector");
    assert_eq!(parse("b=1").and(parse("a")).to_string(), "a,b=1");
    assert!(!parse("a").and(LabelSelector::nothing()).matches(|_| Some("")));
    assert!(LabelSelector::everything().is_empty());
    let check = |text: &str, expect: Option<&str>| assert_eq!(parse(text).exactly("a"), expect, "{text}");
    check("a=1", Some("1"));
    check("a in (1)", Some("1"));
    check("a in (1,2)", None);
    check("a!=1", None);
    check("b=1", None);
    assert_eq!(LabelSelector::from_labels([("b", "1"), ("a", "2")]).to_string(), "a=2,b=1");
}

#[test]
fn fields() {
    let check = |text: &str, expect: Result<&str, &str>| {
        let got = FieldSelector::parse(text);
        let shown = got.as_ref().map(ToString::to_string).map_err(Clone::clone);
        assert_eq!(shown, expect.map(str::to_owned).map_err(str::to_owned), "{text}");
        if let Ok(selector) = got {
            assert_eq!(FieldSelector::parse(&selector.to_string()), Ok(selector), "{text}");
        }
    };
    check("", Ok(""));
    check("c!=d,a=b,,e==f", Ok("a=b,c!=d,e=f"));
    check("a=", Ok("a="));
    check("=", Ok(""));
    check(r"a=b\,c\=\\", Ok(r"a=b\,c\=\\"));
    check("a", Err("invalid selector: 'a'; can't understand 'a'"));
    check("b,a=1,a", Err("invalid selector: 'b,a=1,a'; can't understand 'a'"));
    check("a>1", Err("invalid selector: 'a>1'; can't understand 'a>1'"));
    check("a=b=c", Err("invalid field selector: unescaped character in value: 61"));
    check(r"a=\b", Err(r"invalid field selector: invalid escape sequence: \b"));
    check(r"a=b\", Err(r"invalid field selector: invalid escape sequence: \"));
}

#[test]
fn field_matching() {
    let check = |text: &str, expect: bool| {
        let selector = FieldSelector::parse(text).expect("a selector");
        assert_eq!(selector.matches(|f| (f == "a").then_some("1")), expect, "{text}");
    };
    check("a=1", true);
    check("a==2", false);
    check("a!=2,b=", true);
    check("b!=", false);
    let selector = FieldSelector::parse("a!=1,b=2").expect("a selector");
    assert_eq!((selector.exactly("a"), selector.exactly("b")), (None, Some("2")));
    assert_eq!(FieldSelector::equal("a", "x,y").to_string(), r"a=x\,y");
}
