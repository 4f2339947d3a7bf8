//! Values of flags: how each kind reads its text, what a second use does.

use std::collections::BTreeMap;
use std::net::IpAddr;

use object::scalar::{Duration, Quantity};

use super::number::{boolean, decimal, float, quote, signed, unsigned, unsigned_decimal};
use super::table::Kind;

/// A certificate with its key and the names it is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CertKey {
    /// The certificate's file.
    pub cert: String,
    /// The key's file.
    pub key: String,
    /// Names, maybe with wildcards; empty for those in the certificate.
    pub names: Vec<String>,
}

/// A range of ports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PortRange {
    /// The first port.
    pub base: i64,
    /// How many there are.
    pub size: i64,
}

impl PortRange {
    /// Whether `port` lies in the range.
    pub fn contains(&self, port: i64) -> bool {
        port >= self.base && port - self.base < self.size
    }
}

impl std::fmt::Display for PortRange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.size {
            0 => Ok(()),
            size => write!(f, "{}-{}", self.base, self.base + size - 1),
        }
    }
}

/// The value of one flag.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "named like the kinds of `table::Kind`")]
pub enum Value {
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(String),
    List(Vec<String>),
    Ints(Vec<i64>),
    Duration(Duration),
    Ip(Option<IpAddr>),
    Ports(PortRange),
    Map(BTreeMap<String, String>),
    Labels(BTreeMap<String, String>),
    Multimap(BTreeMap<String, Vec<String>>),
    CertKeys(Vec<CertKey>),
    Quantity(Quantity),
    Vmodule(Vec<(String, u64)>),
}

/// As pflag shows it.
impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let list = |f: &mut std::fmt::Formatter<'_>, items: Vec<String>| write!(f, "[{}]", items.join(","));
        let pair = |(key, value): (&String, &String)| format!("{key}={value}");
        match self {
            Self::Bool(value) => write!(f, "{value}"),
            Self::Int(value) => write!(f, "{value}"),
            Self::Float(value) => write!(f, "{value}"),
            Self::Text(value) => f.write_str(value),
            // One that holds a comma is in quotation marks.
            Self::List(items) => list(f, items.iter().map(|item| csv(item)).collect()),
            Self::Ints(items) => list(f, items.iter().map(ToString::to_string).collect()),
            Self::Duration(value) => write!(f, "{value}"),
            Self::Ip(None) => f.write_str("<nil>"),
            Self::Ip(Some(value)) => write!(f, "{value}"),
            Self::Ports(value) => write!(f, "{value}"),
            Self::Labels(map) => list(f, map.iter().map(|all| csv(&pair(all))).collect()),
            Self::Map(map) => f.write_str(&map.iter().map(pair).collect::<Vec<_>>().join(",")),
            Self::Multimap(map) => {
                let one = |(component, settings): (&String, &Vec<String>)| match component.as_str() {
                    "" => settings.iter().map(|s| format!(":{s}")).collect::<Vec<_>>(),
                    component => settings.iter().map(|s| format!("{component}:{s}")).collect(),
                };
                f.write_str(&map.iter().flat_map(one).collect::<Vec<_>>().join(","))
            }
            Self::CertKeys(items) => {
                let one = |item: &CertKey| match item.names.is_empty() {
                    true => format!("{},{}", item.cert, item.key),
                    false => format!("{},{}:{}", item.cert, item.key, item.names.join(",")),
                };
                write!(f, "[{}]", items.iter().map(one).collect::<Vec<_>>().join(";"))
            }
            Self::Quantity(value) => write!(f, "{value}"),
            Self::Vmodule(items) => f.write_str(
                &items.iter().map(|(pattern, level)| format!("{pattern}={level}")).collect::<Vec<_>>().join(","),
            ),
        }
    }
}

/// A field of a line of comma separated values.
fn csv(text: &str) -> String {
    match text.contains([',', '"', '\n', '\r']) || text.starts_with(' ') {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

/// The value that the default's text means; lists are given as `[a,b]`.
pub(super) fn default_of(kind: Kind, text: &str) -> Result<Value, String> {
    match kind {
        Kind::List | Kind::Array => {
            let inner = text.trim_start_matches('[').trim_end_matches(']');
            Ok(Value::List(inner.split(',').filter(|s| !s.is_empty()).map(str::to_owned).collect()))
        }
        Kind::Int32List => Ok(Value::Ints(Vec::new())),
        Kind::CertKeys => Ok(Value::CertKeys(Vec::new())),
        Kind::Labels => Ok(Value::Labels(BTreeMap::new())),
        Kind::Pairs => Ok(Value::Map(BTreeMap::new())),
        Kind::Ip if text == "<nil>" => Ok(Value::Ip(None)),
        _ => read(kind, text),
    }
}

/// Reads one use of a flag.
pub(super) fn read(kind: Kind, text: &str) -> Result<Value, String> {
    Ok(match kind {
        Kind::Bool => Value::Bool(boolean(text)?),
        Kind::Int | Kind::Int64 => Value::Int(signed(text, 64)?),
        Kind::Uint => Value::Int(unsigned(text)? as i64),
        Kind::Float32 | Kind::Float64 => Value::Float(float(text)?),
        Kind::Text | Kind::Version => Value::Text(text.to_owned()),
        Kind::List if text.is_empty() => Value::List(Vec::new()),
        Kind::List => Value::List(access::authenticate::csv::first_record(text)?),
        Kind::Array => Value::List(vec![text.to_owned()]),
        Kind::Int32List => Value::Ints(text.split(',').map(|n| signed(n, 32)).collect::<Result<_, _>>()?),
        Kind::Duration => Value::Duration(text.parse().map_err(|e: object::scalar::ParseError| e.0)?),
        Kind::Ip => Value::Ip(ip(text)?),
        Kind::PortRange => Value::Ports(port_range(text.trim())?),
        Kind::Map => Value::Map(settings(text)),
        Kind::Pairs => Value::Map(pair(text)?),
        Kind::Labels => Value::Labels(labels(text)?),
        Kind::Gates => Value::Multimap(gates(text)),
        Kind::CertKeys => Value::CertKeys(vec![cert_key(text)?]),
        Kind::Quantity => Value::Quantity(text.parse().map_err(|e: object::scalar::ParseError| e.0)?),
        Kind::Level => Value::Int(unsigned_decimal(text, 31)? as i64),
        Kind::Vmodule => Value::Vmodule(vmodule(text)?),
    })
}

/// What a second use makes of a first one: lists and maps grow, everything else is replaced.
pub(super) fn joined(first: Value, second: Value) -> Value {
    match (first, second) {
        (Value::List(a), Value::List(b)) => Value::List(a.into_iter().chain(b).collect()),
        (Value::Ints(a), Value::Ints(b)) => Value::Ints(a.into_iter().chain(b).collect()),
        (Value::CertKeys(a), Value::CertKeys(b)) => Value::CertKeys(a.into_iter().chain(b).collect()),
        (Value::Vmodule(a), Value::Vmodule(b)) => Value::Vmodule(a.into_iter().chain(b).collect()),
        (Value::Labels(a), Value::Labels(b)) => Value::Labels(a.into_iter().chain(b).collect()),
        (Value::Map(a), Value::Map(b)) => Value::Map(a.into_iter().chain(b).collect()),
        (Value::Multimap(mut a), Value::Multimap(b)) => {
            b.into_iter().for_each(|(key, values)| a.entry(key).or_default().extend(values));
            Value::Multimap(a)
        }
        (_, second) => second,
    }
}

fn ip(text: &str) -> Result<Option<IpAddr>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let ip: IpAddr = text.trim().parse().map_err(|_| format!("failed to parse IP: {}", quote(text)))?;
    Ok(Some(ip.to_canonical()))
}

fn port_range(text: &str) -> Result<PortRange, String> {
    if text.is_empty() {
        return Ok(PortRange::default());
    }
    let (low, high) = match (text.split_once('-'), text.split_once('+')) {
        (None, None) => {
            let port = decimal(text)?;
            (port, port)
        }
        (Some((low, high)), None) => (decimal(low)?, decimal(high)?),
        (None, Some((low, more))) => {
            let low = decimal(low)?;
            (low, low.saturating_add(decimal(more)?))
        }
        _ => return Err(format!("unable to parse port range: {text}")),
    };
    if low > 65535 || high > 65535 {
        return Err(format!("the port range cannot be greater than 65535: {text}"));
    }
    if high < low {
        return Err(format!("end port cannot be less than start port: {text}"));
    }
    Ok(PortRange { base: low, size: high.saturating_sub(low).saturating_add(1) })
}

/// `key=value` or `key`, comma separated.
fn settings(text: &str) -> BTreeMap<String, String> {
    let one = |item: &str| {
        let (key, value) = item.split_once('=').unwrap_or((item, ""));
        (key.trim().to_owned(), value.trim().to_owned())
    };
    text.split(',').filter(|item| !item.is_empty()).map(one).collect()
}

fn pair(text: &str) -> Result<BTreeMap<String, String>, String> {
    let (key, value) = text.split_once('=').ok_or("malformed pair, expect string=string")?;
    Ok([(key.trim().to_owned(), value.trim().to_owned())].into())
}

fn labels(text: &str) -> Result<BTreeMap<String, String>, String> {
    let unequal = |pair: &str| format!("{pair} must be formatted as key=value");
    let all = match text.matches('=').count() {
        0 => return Err(unequal(text)),
        1 => vec![text.trim_matches('"').to_owned()],
        _ => access::authenticate::csv::first_record(text)?,
    };
    all.iter()
        .map(|pair| {
            let (key, value) = pair.split_once('=').ok_or_else(|| unequal(pair))?;
            Ok((key.to_owned(), value.to_owned()))
        })
        .collect()
}

fn gates(text: &str) -> BTreeMap<String, Vec<String>> {
    let mut map: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for pair in text.split(',').filter(|p| !p.is_empty()) {
        let (component, gate) = pair.split_once(':').unwrap_or(("", pair));
        map.entry(component.trim().to_owned()).or_default().push(gate.trim().to_owned());
    }
    map
}

fn cert_key(text: &str) -> Result<CertKey, String> {
    let (files, names) = match text.split_once(':') {
        Some((files, names)) => (files.trim(), Some(names.trim())),
        None => (text.trim(), None),
    };
    if names == Some("") {
        return Err("empty names list is not allowed".to_owned());
    }
    let names = names.into_iter().flat_map(|n| n.split(',')).map(|n| n.trim().to_owned()).collect();
    match files.split(',').collect::<Vec<_>>()[..] {
        [cert, key] => Ok(CertKey { cert: cert.trim().to_owned(), key: key.trim().to_owned(), names }),
        _ => Err("expected comma separated certificate and key file paths".to_owned()),
    }
}

fn vmodule(text: &str) -> Result<Vec<(String, u64)>, String> {
    let one = |item: &str| {
        let form = || format!("{} does not have the pattern=N format", quote(item));
        let (pattern, level) = item.split_once('=').ok_or_else(form)?;
        if pattern.is_empty() || level.is_empty() || level.contains('=') {
            return Err(form());
        }
        let level = unsigned_decimal(level, 31).map_err(|e| format!("parsing verbosity in {}: {e}", quote(item)))?;
        Ok((pattern.to_owned(), level))
    };
    text.split(',').filter(|item| !item.is_empty()).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(items: &[&str]) -> Value {
        Value::List(items.iter().map(|s| (*s).to_owned()).collect())
    }

    #[test]
    fn texts() {
        let check = |kind: Kind, text: &str, expect: Result<Value, &str>| {
            assert_eq!(read(kind, text), expect.map_err(str::to_owned), "{kind:?} {text:?}");
        };
        let map = |k: &str, v: &str| Value::Map([(k.to_owned(), v.to_owned())].into());
        check(Kind::List, "", Ok(list(&[])));
        check(Kind::List, "a,\"b,c\"", Ok(list(&["a", "b,c"])));
        check(Kind::Array, "a,b", Ok(list(&["a,b"])));
        check(Kind::Ip, "", Ok(Value::Ip(None)));
        check(Kind::Ip, " ::ffff:1.2.3.4", Ok(Value::Ip(Some([1, 2, 3, 4].into()))));
        check(Kind::Ip, "1.2", Err("failed to parse IP: \"1.2\""));
        check(Kind::PortRange, "5", Ok(Value::Ports(PortRange { base: 5, size: 1 })));
        check(Kind::PortRange, "30000-32767", Ok(Value::Ports(PortRange { base: 30000, size: 2768 })));
        check(Kind::PortRange, "10+5", Ok(Value::Ports(PortRange { base: 10, size: 6 })));
        check(Kind::PortRange, "x", Err("strconv.Atoi: parsing \"x\": invalid syntax"));
        check(Kind::PortRange, "7-5", Err("end port cannot be less than start port: 7-5"));
        check(Kind::PortRange, "1-70000", Err("the port range cannot be greater than 65535: 1-70000"));
        check(Kind::PortRange, "1-2+3", Err("unable to parse port range: 1-2+3"));
        check(Kind::Map, "a=b,", Ok(map("a", "b")));
        check(Kind::Map, "a", Ok(map("a", "")));
        check(Kind::Pairs, "a", Err("malformed pair, expect string=string"));
        check(Kind::Pairs, "a=b,c", Ok(map("a", "b,c")));
        check(Kind::Labels, "x", Err("x must be formatted as key=value"));
        check(Kind::Labels, "\"m,l=1,2\"", Ok(Value::Labels([("m,l".to_owned(), "1,2".to_owned())].into())));
        check(Kind::CertKeys, "a", Err("expected comma separated certificate and key file paths"));
        check(Kind::CertKeys, "a,b:", Err("empty names list is not allowed"));
        let names = vec!["*.x".to_owned(), "y".to_owned()];
        let pair = CertKey { cert: "a".into(), key: "b".into(), names };
        check(Kind::CertKeys, "a,b:*.x, y", Ok(Value::CertKeys(vec![pair])));
        check(Kind::Vmodule, "x", Err("\"x\" does not have the pattern=N format"));
        check(Kind::Vmodule, "a=2,", Ok(Value::Vmodule(vec![("a".into(), 2)])));
        check(
            Kind::Vmodule,
            "a=x",
            Err("parsing verbosity in \"a=x\": strconv.ParseUint: parsing \"x\": invalid syntax"),
        );
        check(Kind::Int32List, "29,x", Err("strconv.ParseInt: parsing \"x\": invalid syntax"));
        check(Kind::Duration, "5", Err("time: missing unit in duration \"5\""));
    }

    #[test]
    fn defaults_are_readable() {
        for flag in super::super::table::all() {
            assert!(default_of(flag.kind, flag.default).is_ok(), "{}", flag.name);
        }
        assert_eq!(default_of(Kind::List, "[RS256]"), Ok(list(&["RS256"])));
    }

    #[test]
    fn second_use() {
        assert_eq!(joined(list(&["a"]), list(&["b"])), list(&["a", "b"]));
        assert_eq!(joined(Value::Int(1), Value::Int(2)), Value::Int(2));
        let one = read(Kind::Gates, "A=true,kube:B=false");
        let two = read(Kind::Gates, "C=true");
        let both = one.and_then(|one| two.map(|two| joined(one, two)));
        let expect: BTreeMap<String, Vec<String>> = [
            (String::new(), vec!["A=true".to_owned(), "C=true".to_owned()]),
            ("kube".to_owned(), vec!["B=false".to_owned()]),
        ]
        .into();
        assert_eq!(both, Ok(Value::Multimap(expect)));
    }
}
