//! `string.format()`: clauses such as `%s`, `%.2f` and `%x` filled in from a list.

use object::text::quote;

use crate::declare::Row;
use crate::eval::EvalError;
use crate::types::Type;
use crate::value::{List, Map, Outcome, Value, convert};

pub(super) const ROWS: &[Row] = &[("string_format: string . format(list(dyn)) -> string", format)];

/// Digits after the point, where a clause says nothing.
const PRECISION: usize = 6;

/// What a clause does.
#[derive(Clone, Copy)]
enum Clause {
    Text,
    Decimal,
    Fixed(usize),
    Scientific,
    Binary,
    Hex { upper: bool },
    Octal,
}

/// What is wrong with a format string, and with which argument, if it is one.
pub(crate) struct Complaint {
    pub(crate) message: String,
    pub(crate) argument: Option<usize>,
}

/// What a format string is checked against before there are values: the types of its arguments.
pub(crate) trait FormatArgs {
    /// How many there are.
    fn len(&self) -> usize;
    /// The name of the type if an argument is of none of those that a clause takes.
    fn rejects(&self, argument: usize, allowed: &[Type]) -> Option<String>;
    /// The same for texts, which lists and maps of what can be shown are as well.
    fn rejects_as_text(&self, argument: usize) -> Option<String>;
}

fn wrong(message: impl Into<String>) -> Complaint {
    Complaint { message: message.into(), argument: None }
}

/// The pieces of a format string: text as it is, or a clause.
fn pieces<'t>(
    format: &'t str,
    known: usize,
    piece: &mut dyn FnMut(&'t str, Option<(usize, Clause)>) -> Result<(), Complaint>,
) -> Result<usize, Complaint> {
    let (mut rest, mut argument) = (format, 0);
    while let Some(at) = rest.find('%') {
        piece(&rest[..at], None)?;
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('%') {
            piece("%", None)?;
            rest = after;
            continue;
        }
        if argument >= known {
            return Err(wrong(format!("index {argument} out of range")));
        }
        if rest.is_empty() {
            return Err(wrong("unexpected end of string"));
        }
        let (clause, after) = clause(rest).map_err(|why| wrong(format!("could not parse formatting clause: {why}")))?;
        piece("", Some((argument, clause)))?;
        rest = after;
        argument += 1;
    }
    piece(rest, None)?;
    Ok(argument)
}

fn clause(text: &str) -> Result<(Clause, &str), String> {
    let (mut rest, mut precision) = (text, PRECISION);
    if let Some(after) = text.strip_prefix('.') {
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        if digits == after.len() {
            return Err("error while parsing precision: could not find end of precision specifier".into());
        }
        precision = after[..digits].parse().map_err(|_| {
            let why = if digits == 0 { "invalid syntax" } else { "value out of range" };
            let shown = quote(&after[..digits]);
            format!("error while parsing precision: error while converting precision to integer: strconv.Atoi: parsing {shown}: {why}")
        })?;
        rest = &after[digits..];
    }
    let letter = rest.as_bytes().first().copied().unwrap_or_default();
    let clause = match letter {
        b's' => Clause::Text,
        b'd' => Clause::Decimal,
        b'f' => Clause::Fixed(precision),
        b'e' => Clause::Scientific,
        b'b' => Clause::Binary,
        b'x' | b'X' => Clause::Hex { upper: letter == b'X' },
        b'o' => Clause::Octal,
        other => return Err(format!("unrecognized formatting clause \"{}\"", char::from(other))),
    };
    Ok((clause, &rest[1..]))
}

impl Clause {
    /// What it says of a type that it does not take.
    fn rejection(self, ty: &str) -> String {
        let rule = match self {
            Self::Text => {
                "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps"
            }
            Self::Decimal => "decimal clause can only be used on integers",
            Self::Fixed(_) => "fixed-point clause can only be used on doubles",
            Self::Scientific => "scientific clause can only be used on doubles",
            Self::Binary => "only integers and bools can be formatted as binary",
            Self::Hex { .. } => "only integers, byte buffers, and strings can be formatted as hex",
            Self::Octal => "octal clause can only be used on integers",
        };
        format!("error during formatting: {rule}, was given {ty}")
    }

    fn allowed(self) -> &'static [Type] {
        match self {
            Self::Text => &[],
            Self::Decimal | Self::Octal => &[Type::Int, Type::Uint],
            Self::Fixed(_) | Self::Scientific => &[Type::Double, Type::String],
            Self::Binary => &[Type::Int, Type::Uint, Type::Bool],
            Self::Hex { .. } => &[Type::Int, Type::Uint, Type::String, Type::Bytes],
        }
    }
}

/// Checks a format string against the types of its arguments; how many of them it uses.
pub(crate) fn check_format(format: &str, args: &dyn FormatArgs) -> Result<usize, Complaint> {
    pieces(format, args.len(), &mut |_, clause| {
        let Some((argument, clause)) = clause else { return Ok(()) };
        let rejected = match clause {
            Clause::Text => args.rejects_as_text(argument),
            _ => args.rejects(argument, clause.allowed()),
        };
        match rejected {
            Some(ty) => Err(Complaint { message: clause.rejection(&ty), argument: Some(argument) }),
            None => Ok(()),
        }
    })
}

fn format<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let (Some(format), Value::List(list)) = (args[0].as_str(), &args[1]) else { return Err(EvalError::NO_OVERLOAD) };
    let mut out = String::new();
    let done = pieces(format, list.len(), &mut |text, clause| {
        out.push_str(text);
        if let Some((argument, clause)) = clause {
            let value = list.at(argument);
            out.push_str(&fill(clause, &value).ok_or_else(|| wrong(clause.rejection(value.type_name())))?);
        }
        Ok(())
    });
    done.map_err(|complaint| EvalError::from(complaint.message))?;
    Ok(Value::from(out))
}

fn fill(clause: Clause, value: &Value<'_>) -> Option<String> {
    Some(match (clause, value) {
        (Clause::Text, _) => return shown(value),
        (Clause::Decimal, Value::Int(v)) => v.to_string(),
        (Clause::Decimal, Value::Uint(v)) => v.to_string(),
        (Clause::Fixed(precision), _) => {
            let number = double(value)?;
            special(number).unwrap_or_else(|| grouped(&format!("{number:.precision$}")))
        }
        (Clause::Scientific, _) => {
            let number = double(value)?;
            special(number).map_or_else(|| scientific(number), |text| format!("{text:>6}"))
        }
        (Clause::Binary, Value::Int(v)) => signed(*v, |v| format!("{v:b}")),
        (Clause::Binary, Value::Uint(v)) => format!("{v:b}"),
        (Clause::Binary, Value::Bool(v)) => u8::from(*v).to_string(),
        (Clause::Octal, Value::Int(v)) => signed(*v, |v| format!("{v:o}")),
        (Clause::Octal, Value::Uint(v)) => format!("{v:o}"),
        (Clause::Hex { upper }, _) => {
            let lower = match value {
                Value::Int(v) => signed(*v, |v| format!("{v:x}")),
                Value::Uint(v) => format!("{v:x}"),
                Value::Str(text) => text.bytes().map(|b| format!("{b:02x}")).collect(),
                Value::Bytes(bytes) => bytes.iter().map(|b| format!("{b:02x}")).collect(),
                _ => return None,
            };
            if upper { lower.to_uppercase() } else { lower }
        }
        _ => return None,
    })
}

fn signed(value: i64, show: fn(u64) -> String) -> String {
    format!("{}{}", if value < 0 { "-" } else { "" }, show(value.unsigned_abs()))
}

fn double(value: &Value<'_>) -> Option<f64> {
    match value {
        Value::Double(v) => Some(*v),
        Value::Str(text) => match &**text {
            "NaN" => Some(f64::NAN),
            "Infinity" => Some(f64::INFINITY),
            "-Infinity" => Some(f64::NEG_INFINITY),
            _ => None,
        },
        _ => None,
    }
}

fn special(number: f64) -> Option<String> {
    match number {
        _ if number.is_nan() => Some("NaN".into()),
        f64::INFINITY => Some("∞".into()),
        f64::NEG_INFINITY => Some("-∞".into()),
        _ => None,
    }
}

/// With commas between groups of three digits, as English numbers are written.
fn grouped(text: &str) -> String {
    let (sign, text) = text.strip_prefix('-').map_or(("", text), |text| ("-", text));
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut out = sign.to_owned();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// `1.500000×10⁰³`, always with six digits.
fn scientific(number: f64) -> String {
    let text = format!("{number:.PRECISION$e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let (sign, digits) = exponent.strip_prefix('-').map_or(("", exponent), |digits| ("⁻", digits));
    let raised = |digit: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(digit.to_digit(10).unwrap_or(0) as usize).unwrap_or('⁰');
    let digits: String = format!("{digits:0>2}").chars().map(raised).collect();
    format!("{mantissa}×10{sign}{digits}")
}

/// A value as `%s` shows it.
fn shown(value: &Value<'_>) -> Option<String> {
    Some(match value {
        Value::Null => "null".to_owned(),
        Value::Type(ty) => ty.name().to_owned(),
        Value::List(list) => list_shown(list)?,
        Value::Map(map) => map_shown(map)?,
        Value::Double(v) if !v.is_finite() => not_finite(*v).to_owned(),
        _ => match convert(value, &Type::String).ok()? {
            Value::Str(text) => text.to_string(),
            _ => return None,
        },
    })
}

/// A value within a list or a map.
fn inner(value: &Value<'_>) -> Option<String> {
    Some(match value {
        Value::Str(text) => quote(text),
        Value::Bytes(bytes) => format!("b{}", quote(&String::from_utf8_lossy(bytes))),
        Value::Timestamp(_) => format!("timestamp({})", quote(&shown(value)?)),
        Value::Duration(_) => format!("duration({})", quote(&shown(value)?)),
        Value::Double(v) if v.is_finite() => format!("{v:.PRECISION$}"),
        Value::Double(v) => quote(not_finite(*v)),
        _ => shown(value)?,
    })
}

fn not_finite(number: f64) -> &'static str {
    match number {
        _ if number.is_nan() => "NaN",
        _ if number > 0.0 => "+Inf",
        _ => "-Inf",
    }
}

fn list_shown(list: &List<'_>) -> Option<String> {
    let elements = list.iter().map(|element| inner(&element)).collect::<Option<Vec<_>>>()?;
    Some(format!("[{}]", elements.join(", ")))
}

fn map_shown(map: &Map<'_>) -> Option<String> {
    let mut entries = Vec::new();
    for key in map.keys() {
        entries.push((inner(&key)?, inner(&map.get(&key)?)?));
    }
    entries.sort();
    let entries: Vec<String> = entries.into_iter().map(|(key, value)| format!("{key}:{value}")).collect();
    Some(format!("{{{}}}", entries.join(", ")))
}
