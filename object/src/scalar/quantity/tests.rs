//! Forms, problems and sums as upstream gives them.

use super::*;

/// The text of a quantity once read, or the error.
fn check(input: &str, expect: &str) {
    let got = input.parse::<Quantity>().map(|q| q.to_string()).unwrap_or_else(|e| e.to_string());
    assert_eq!(got, expect, "{input}");
}

fn quantity(text: &str) -> Quantity {
    text.parse().unwrap_or_else(|e| panic!("{text}: {e}"))
}

#[test]
fn forms() {
    for (input, expect) in [
        ("0", "0"),
        ("1", "1"),
        ("-1", "-1"),
        ("+1", "+1"),
        ("00", "0"),
        ("01", "01"),
        ("0.5", "500m"),
        (".5", "500m"),
        ("5.", "5."),
        ("1.50", "1500m"),
        ("1.500", "1.500"),
        ("1.5000", "1500m"),
        ("100", "100"),
        ("1000", "1k"),
        ("1000000", "1M"),
        ("0100m", "0100m"),
        ("1024", "1024"),
        ("1024Ki", "1Mi"),
        ("1025Ki", "1025Ki"),
        ("01Ki", "01Ki"),
        ("+1Ki", "+1Ki"),
        ("1.5Gi", "1536Mi"),
        ("1.5Ki", "1536"),
        ("0.5Ki", "512"),
        ("1.1Ki", "1126400m"),
        ("512Mi", "512Mi"),
        ("1000m", "1"),
        ("0.1n", "1n"),
        ("1.0000000001", "1000000001n"),
        ("-1.5", "-1500m"),
        ("-0.5n", "-1n"),
        ("-0", "0"),
        (".", "0"),
        ("-", "0"),
        (".5Ki", "512"),
        ("1e3", "1e3"),
        ("12E6", "12E6"),
        ("1e0", "1e0"),
        ("1e-3", "1e-3"),
        ("1e-10", "1e-9"),
        ("1500e-3", "1500e-3"),
        ("1e4294967296", "1e4294967296"),
        ("9223372036854775807", "9223372036854775807"),
        ("9223372036854775808", "9223372036854775808"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("9223372036854775807Ki", "9223372036854775807"),
        ("16Ei", "9223372036854775807"),
        ("1000E", "1"),
        ("1000Ei", "9223372036854775807"),
        ("1e21", "1e21"),
        ("1e2147483647", "10e2147483646"),
        ("123456u", "123456u"),
        ("1100M", "1100M"),
        ("1k", "1k"),
        ("0Ki", "0"),
    ] {
        check(input, expect);
    }
}

#[test]
fn problems() {
    for (input, expect) in [
        ("", parse::MALFORMED),
        ("abc", parse::MALFORMED),
        ("1.2.3", parse::MALFORMED),
        ("1Kii", "unable to parse quantity's suffix"),
        ("1e", "unable to parse quantity's suffix"),
        ("e", "unable to parse quantity's suffix"),
        (" 1", parse::MALFORMED),
        ("1 ", parse::MALFORMED),
        ("1e--5", parse::MALFORMED),
        ("1e99999999999999999999", "unable to parse quantity's suffix"),
        ("1K", "unable to parse quantity's suffix"),
        ("1k5", "unable to parse quantity's suffix"),
        (".Pi", "unable to parse numeric part of quantity"),
        ("1e1.5", parse::MALFORMED),
        ("--1", "unable to parse quantity's suffix"),
        ("é", parse::MALFORMED),
    ] {
        check(input, expect);
    }
}

/// Rounded up: as a whole number, and in thousandths.
#[test]
fn values() {
    for (input, whole, milli) in [
        ("0", 0, 0),
        ("1.5", 2, 1500),
        ("-1.5", -2, -1500),
        ("1m", 1, 1),
        ("1999m", 2, 1999),
        ("1Ki", 1024, 1024000),
        ("0.0001", 1, 1),
        ("-1m", -1, -1),
        ("999999n", 1, 1),
        ("1e3", 1000, 1000000),
    ] {
        assert_eq!((quantity(input).value(), quantity(input).milli_value()), (whole, milli), "{input}");
    }
}

/// Order, sum, difference, and the first rounded up to thousandths.
#[test]
fn arithmetic() {
    for (a, b, order, sum, difference, rounded) in [
        ("1", "1", Ordering::Equal, "2", "0", "1"),
        ("1", "1m", Ordering::Greater, "1001m", "999m", "1"),
        ("0", "1Ki", Ordering::Less, "1Ki", "-1Ki", "0"),
        ("1Ki", "1", Ordering::Greater, "1025", "1023", "1Ki"),
        ("1Gi", "1Mi", Ordering::Greater, "1025Mi", "1023Mi", "1Gi"),
        ("1.5", "1.5", Ordering::Equal, "3", "0", "1500m"),
        ("1500m", "1.5", Ordering::Equal, "3", "0", "1500m"),
        ("1", "-1", Ordering::Greater, "0", "2", "1"),
        (
            "9223372036854775807",
            "1",
            Ordering::Greater,
            "9223372036854775808",
            "9223372036854775806",
            "9223372036854775807",
        ),
        (
            "-9223372036854775807",
            "-9223372036854775807",
            Ordering::Equal,
            "-18446744073709551614",
            "0",
            "-9223372036854775807",
        ),
        ("1e3", "1k", Ordering::Equal, "2e3", "0", "1e3"),
        ("1E", "1n", Ordering::Greater, "1000000000000000000000000001n", "999999999999999999999999999n", "1E"),
        ("16Ei", "16Ei", Ordering::Equal, "18446744073709551614", "0", "9223372036854775807"),
        (
            "123456789012345678901234567890",
            "1n",
            Ordering::Greater,
            "123456789012345678901234567890000000001n",
            "123456789012345678901234567889999999999n",
            "123456789012345678901234567890",
        ),
        ("1u", "1", Ordering::Less, "1000001u", "-999999u", "1m"),
        ("100m", "0100m", Ordering::Equal, "200m", "0", "100m"),
        ("0.0001", "1", Ordering::Less, "1000100u", "-999900u", "1m"),
        ("1e30", "1", Ordering::Greater, "1000000000000000000000000000001", "999999999999999999999999999999", "1e30"),
        ("5Ki", "5Ki", Ordering::Equal, "10Ki", "0", "5Ki"),
    ] {
        let (x, y) = (quantity(a), quantity(b));
        assert_eq!((x.cmp(&y), y.cmp(&x)), (order, order.reverse()), "{a} {b}");
        let (mut s, mut d, mut r) = (x.clone(), x.clone(), x);
        s.add(&y);
        d.sub(&y);
        r.round_up(-3);
        assert_eq!((&*s.to_string(), &*d.to_string(), &*r.to_string()), (sum, difference, rounded), "{a} {b}");
    }
}

#[test]
fn sums_stay_bounded() {
    let mut sum = quantity("1e2147483647");
    sum.add(&quantity("1n"));
    assert_eq!(sum.to_string(), "10e2147483646");
    let mut long = quantity(&"9".repeat(100_000));
    long.add(&quantity("1"));
    assert_eq!(long.value(), i64::MAX);
    assert_eq!(quantity("12345678901234567890e-2147483648").to_string(), "1e-9");
}
