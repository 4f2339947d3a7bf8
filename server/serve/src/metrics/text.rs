//! The two forms that families are sent in: text, and the messages of `io.prometheus.client`.

use object::protobuf::{put_bytes, put_fixed64, put_int, put_varint};
use std::fmt::Write as _;

use super::family::{Kind, Row, Value};

/// A family's series with their labels' values.
pub(crate) type Shown = (&'static Row, Vec<(Vec<Box<str>>, Value)>);

/// All families as text.
pub(crate) fn text(families: &[Shown]) -> String {
    let mut out = String::with_capacity(1 << 16);
    for (row, series) in families.iter().filter(|(_, series)| !series.is_empty()) {
        let kind = match row.kind {
            Kind::Counter => "counter",
            Kind::Gauge => "gauge",
            Kind::Histogram => "histogram",
            Kind::Summary => "summary",
        };
        let name = &row.name;
        // Writing to a string can't fail.
        writeln!(out, "# HELP {name} {}", row.help.replace('\\', "\\\\").replace('\n', "\\n")).ok();
        writeln!(out, "# TYPE {name} {kind}").ok();
        for (labels, value) in series {
            let mut line = |end: &str, bound: Option<&str>, n: f64| {
                out.push_str(name);
                out.push_str(end);
                let own = row.labels.iter().map(String::as_str).zip(labels.iter().map(|l| &**l));
                let mut open = '{';
                for (label, value) in own.chain(bound.map(|bound| ("le", bound))) {
                    out.push(open);
                    open = ',';
                    out.push_str(label);
                    out.push_str("=\"");
                    escape(value, &mut out);
                    out.push('"');
                }
                if open == ',' {
                    out.push('}');
                }
                writeln!(out, " {}", number(n)).ok();
            };
            match value {
                Value::Number(n) => line("", None, *n),
                Value::Buckets(counts, sum) => {
                    let bounds = row.buckets.iter().map(String::as_str).chain(["+Inf"]);
                    for (bound, count) in bounds.zip(counts) {
                        line("_bucket", Some(bound), *count as f64);
                    }
                    line("_sum", None, *sum);
                    line("_count", None, counts.last().copied().unwrap_or(0) as f64);
                }
                Value::Total(count, sum) => {
                    line("_sum", None, *sum);
                    line("_count", None, *count as f64);
                }
            }
        }
    }
    out
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
}

/// A number as Go writes it in its shortest form.
pub(crate) fn number(n: f64) -> String {
    if n.is_infinite() {
        return if n > 0.0 { "+Inf".into() } else { "-Inf".into() };
    }
    if n.is_nan() {
        return "NaN".into();
    }
    let scientific = format!("{n:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if n == 0.0 || (-4..6).contains(&exponent) {
        return n.to_string();
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

/// All families as messages, each after its length.
pub(crate) fn protobuf(families: &[Shown]) -> Vec<u8> {
    let mut out = Vec::with_capacity(1 << 16);
    for (row, series) in families.iter().filter(|(_, series)| !series.is_empty()) {
        let mut family = Vec::new();
        put_bytes(1, row.name.as_bytes(), &mut family);
        put_bytes(2, row.help.as_bytes(), &mut family);
        let kind = match row.kind {
            Kind::Counter => 0,
            Kind::Gauge => 1,
            Kind::Summary => 2,
            Kind::Histogram => 4,
        };
        put_int(3, kind, &mut family);
        for (labels, value) in series {
            let mut metric = Vec::new();
            for (label, value) in row.labels.iter().zip(labels) {
                let mut pair = Vec::new();
                put_bytes(1, label.as_bytes(), &mut pair);
                put_bytes(2, value.as_bytes(), &mut pair);
                put_bytes(1, &pair, &mut metric);
            }
            let mut inner = Vec::new();
            let place = match value {
                Value::Number(n) => {
                    double(1, *n, &mut inner);
                    if row.kind == Kind::Counter { 3 } else { 2 }
                }
                Value::Total(count, sum) => {
                    put_int(1, *count, &mut inner);
                    double(2, *sum, &mut inner);
                    4
                }
                Value::Buckets(counts, sum) => {
                    put_int(1, counts.last().copied().unwrap_or(0), &mut inner);
                    double(2, *sum, &mut inner);
                    for (bound, count) in row.buckets.iter().zip(counts) {
                        let mut bucket = Vec::new();
                        put_int(1, *count, &mut bucket);
                        double(2, bound.parse().unwrap_or(0.0), &mut bucket);
                        put_bytes(3, &bucket, &mut inner);
                    }
                    7
                }
            };
            put_bytes(place, &inner, &mut metric);
            put_bytes(4, &metric, &mut family);
        }
        put_varint(family.len() as u64, &mut out);
        out.extend(family);
    }
    out
}

fn double(tag: u32, n: f64, out: &mut Vec<u8>) {
    put_fixed64(tag, n.to_le_bytes(), out);
}

#[cfg(test)]
mod tests {
    use super::super::family::{AnyFamily as _, counters, times};
    use super::*;

    #[test]
    fn numbers() {
        let check = |n: f64, expect: &str| assert_eq!(number(n), expect);
        check(0.0, "0");
        check(1.0, "1");
        check(216.0, "216");
        check(1_000_000.0, "1e+06");
        check(123_456.0, "123456");
        check(1_796_406_390.5, "1.7964063905e+09");
        check(0.000_113_837, "0.000113837");
        check(0.000_053_63, "5.363e-05");
        check(f64::INFINITY, "+Inf");
    }

    #[test]
    fn families() {
        let attempts = counters("authentication_attempts");
        attempts.of(&["a\"b"]).add(2);
        let took = times("authentication_duration_seconds");
        took.of(&["success"]).took(std::time::Duration::from_micros(1500));
        let all = [(attempts.row(), attempts.shown()), (took.row(), took.shown())];
        let text = text(&all);
        let lines: Vec<&str> = text.lines().filter(|l| !l.starts_with('#')).collect();
        assert_eq!(
            lines[..3],
            [
                "authentication_attempts{result=\"a\\\"b\"} 2",
                "authentication_duration_seconds_bucket{result=\"success\",le=\"0.001\"} 0",
                "authentication_duration_seconds_bucket{result=\"success\",le=\"0.002\"} 1",
            ]
        );
        assert_eq!(
            lines[lines.len() - 2..],
            [
                "authentication_duration_seconds_sum{result=\"success\"} 0.0015",
                "authentication_duration_seconds_count{result=\"success\"} 1",
            ]
        );
        let message = protobuf(&all[..1]);
        assert_eq!(message[1..26], *b"\x0a\x17authentication_attempts");
    }
}
