//! The language's own functions. Operators are declared here and run by the evaluator itself.

use super::regexes;
use crate::declare::Row;
use crate::eval::EvalError;
use crate::types::Type;
use crate::value::time::Calendar;
use crate::value::{Outcome, Value, convert, equal};

pub(super) const ROWS: &[Row] = &[
    ("conditional: _?_:_(bool, A, A) -> A", special),
    ("logical_and: _&&_(bool, bool) -> bool", special),
    ("logical_or: _||_(bool, bool) -> bool", special),
    ("logical_not: !_(bool) -> bool", special),
    ("not_strictly_false: @not_strictly_false(bool) -> bool", special),
    ("equals: _==_(A, A) -> bool", special),
    ("not_equals: _!=_(A, A) -> bool", special),
    ("add_bytes: _+_(bytes, bytes) -> bytes", special),
    ("add_double: _+_(double, double) -> double", special),
    ("add_duration_duration: _+_(duration, duration) -> duration", special),
    ("add_duration_timestamp: _+_(duration, timestamp) -> timestamp", special),
    ("add_timestamp_duration: _+_(timestamp, duration) -> timestamp", special),
    ("add_int64: _+_(int, int) -> int", special),
    ("add_list: _+_(list(A), list(A)) -> list(A)", special),
    ("add_string: _+_(string, string) -> string", special),
    ("add_uint64: _+_(uint, uint) -> uint", special),
    ("divide_double: _/_(double, double) -> double", special),
    ("divide_int64: _/_(int, int) -> int", special),
    ("divide_uint64: _/_(uint, uint) -> uint", special),
    ("multiply_double: _*_(double, double) -> double", special),
    ("multiply_int64: _*_(int, int) -> int", special),
    ("multiply_uint64: _*_(uint, uint) -> uint", special),
    ("modulo_int64: _%_(int, int) -> int", special),
    ("modulo_uint64: _%_(uint, uint) -> uint", special),
    ("negate_double: -_(double) -> double", special),
    ("negate_int64: -_(int) -> int", special),
    ("subtract_double: _-_(double, double) -> double", special),
    ("subtract_duration_duration: _-_(duration, duration) -> duration", special),
    ("subtract_int64: _-_(int, int) -> int", special),
    ("subtract_timestamp_duration: _-_(timestamp, duration) -> timestamp", special),
    ("subtract_timestamp_timestamp: _-_(timestamp, timestamp) -> duration", special),
    ("subtract_uint64: _-_(uint, uint) -> uint", special),
    ("less_bool: _<_(bool, bool) -> bool", special),
    ("less_int64: _<_(int, int) -> bool", special),
    ("less_int64_double: _<_(int, double) -> bool", special),
    ("less_int64_uint64: _<_(int, uint) -> bool", special),
    ("less_uint64: _<_(uint, uint) -> bool", special),
    ("less_uint64_double: _<_(uint, double) -> bool", special),
    ("less_uint64_int64: _<_(uint, int) -> bool", special),
    ("less_double: _<_(double, double) -> bool", special),
    ("less_double_int64: _<_(double, int) -> bool", special),
    ("less_double_uint64: _<_(double, uint) -> bool", special),
    ("less_string: _<_(string, string) -> bool", special),
    ("less_bytes: _<_(bytes, bytes) -> bool", special),
    ("less_timestamp: _<_(timestamp, timestamp) -> bool", special),
    ("less_duration: _<_(duration, duration) -> bool", special),
    ("less_equals_bool: _<=_(bool, bool) -> bool", special),
    ("less_equals_int64: _<=_(int, int) -> bool", special),
    ("less_equals_int64_double: _<=_(int, double) -> bool", special),
    ("less_equals_int64_uint64: _<=_(int, uint) -> bool", special),
    ("less_equals_uint64: _<=_(uint, uint) -> bool", special),
    ("less_equals_uint64_double: _<=_(uint, double) -> bool", special),
    ("less_equals_uint64_int64: _<=_(uint, int) -> bool", special),
    ("less_equals_double: _<=_(double, double) -> bool", special),
    ("less_equals_double_int64: _<=_(double, int) -> bool", special),
    ("less_equals_double_uint64: _<=_(double, uint) -> bool", special),
    ("less_equals_string: _<=_(string, string) -> bool", special),
    ("less_equals_bytes: _<=_(bytes, bytes) -> bool", special),
    ("less_equals_timestamp: _<=_(timestamp, timestamp) -> bool", special),
    ("less_equals_duration: _<=_(duration, duration) -> bool", special),
    ("greater_bool: _>_(bool, bool) -> bool", special),
    ("greater_int64: _>_(int, int) -> bool", special),
    ("greater_int64_double: _>_(int, double) -> bool", special),
    ("greater_int64_uint64: _>_(int, uint) -> bool", special),
    ("greater_uint64: _>_(uint, uint) -> bool", special),
    ("greater_uint64_double: _>_(uint, double) -> bool", special),
    ("greater_uint64_int64: _>_(uint, int) -> bool", special),
    ("greater_double: _>_(double, double) -> bool", special),
    ("greater_double_int64: _>_(double, int) -> bool", special),
    ("greater_double_uint64: _>_(double, uint) -> bool", special),
    ("greater_string: _>_(string, string) -> bool", special),
    ("greater_bytes: _>_(bytes, bytes) -> bool", special),
    ("greater_timestamp: _>_(timestamp, timestamp) -> bool", special),
    ("greater_duration: _>_(duration, duration) -> bool", special),
    ("greater_equals_bool: _>=_(bool, bool) -> bool", special),
    ("greater_equals_int64: _>=_(int, int) -> bool", special),
    ("greater_equals_int64_double: _>=_(int, double) -> bool", special),
    ("greater_equals_int64_uint64: _>=_(int, uint) -> bool", special),
    ("greater_equals_uint64: _>=_(uint, uint) -> bool", special),
    ("greater_equals_uint64_double: _>=_(uint, double) -> bool", special),
    ("greater_equals_uint64_int64: _>=_(uint, int) -> bool", special),
    ("greater_equals_double: _>=_(double, double) -> bool", special),
    ("greater_equals_double_int64: _>=_(double, int) -> bool", special),
    ("greater_equals_double_uint64: _>=_(double, uint) -> bool", special),
    ("greater_equals_string: _>=_(string, string) -> bool", special),
    ("greater_equals_bytes: _>=_(bytes, bytes) -> bool", special),
    ("greater_equals_timestamp: _>=_(timestamp, timestamp) -> bool", special),
    ("greater_equals_duration: _>=_(duration, duration) -> bool", special),
    ("index_list: _[_](list(A), int) -> A", special),
    ("index_map: _[_](map(A, B), A) -> B", special),
    ("in_list: @in(A, list(A)) -> bool", is_in),
    ("in_map: @in(A, map(A, B)) -> bool", is_in),
    ("size_bytes: size(bytes) -> int", size),
    ("bytes_size: bytes . size() -> int", size),
    ("size_list: size(list(A)) -> int", size),
    ("list_size: list(A) . size() -> int", size),
    ("size_map: size(map(A, B)) -> int", size),
    ("map_size: map(A, B) . size() -> int", size),
    ("size_string: size(string) -> int", size),
    ("string_size: string . size() -> int", size),
    ("type: type(A) -> type(A)", type_of),
    ("bool_to_bool: bool(bool) -> bool", to_bool),
    ("string_to_bool: bool(string) -> bool", to_bool),
    ("bytes_to_bytes: bytes(bytes) -> bytes", to_bytes),
    ("string_to_bytes: bytes(string) -> bytes", to_bytes),
    ("double_to_double: double(double) -> double", to_double),
    ("int64_to_double: double(int) -> double", to_double),
    ("string_to_double: double(string) -> double", to_double),
    ("uint64_to_double: double(uint) -> double", to_double),
    ("duration_to_duration: duration(duration) -> duration", to_duration),
    ("string_to_duration: duration(string) -> duration", to_duration),
    ("int64_to_int64: int(int) -> int", to_int),
    ("double_to_int64: int(double) -> int", to_int),
    ("duration_to_int64: int(duration) -> int", to_int),
    ("string_to_int64: int(string) -> int", to_int),
    ("timestamp_to_int64: int(timestamp) -> int", to_int),
    ("uint64_to_int64: int(uint) -> int", to_int),
    ("string_to_string: string(string) -> string", to_string),
    ("bool_to_string: string(bool) -> string", to_string),
    ("bytes_to_string: string(bytes) -> string", to_string),
    ("double_to_string: string(double) -> string", to_string),
    ("duration_to_string: string(duration) -> string", to_string),
    ("int64_to_string: string(int) -> string", to_string),
    ("timestamp_to_string: string(timestamp) -> string", to_string),
    ("uint64_to_string: string(uint) -> string", to_string),
    ("timestamp_to_timestamp: timestamp(timestamp) -> timestamp", to_timestamp),
    ("int64_to_timestamp: timestamp(int) -> timestamp", to_timestamp),
    ("string_to_timestamp: timestamp(string) -> timestamp", to_timestamp),
    ("uint64_to_uint64: uint(uint) -> uint", to_uint),
    ("double_to_uint64: uint(double) -> uint", to_uint),
    ("int64_to_uint64: uint(int) -> uint", to_uint),
    ("string_to_uint64: uint(string) -> uint", to_uint),
    ("to_dyn: dyn(A) -> dyn", identity),
    ("contains_string: string . contains(string) -> bool", contains),
    ("ends_with_string: string . endsWith(string) -> bool", ends_with),
    ("starts_with_string: string . startsWith(string) -> bool", starts_with),
    ("matches: matches(string, string) -> bool", matches),
    ("matches_string: string . matches(string) -> bool", matches),
    ("timestamp_to_year: timestamp . getFullYear() -> int", year),
    ("timestamp_to_year_with_tz: timestamp . getFullYear(string) -> int", year),
    ("timestamp_to_month: timestamp . getMonth() -> int", month),
    ("timestamp_to_month_with_tz: timestamp . getMonth(string) -> int", month),
    ("timestamp_to_day_of_year: timestamp . getDayOfYear() -> int", day_of_year),
    ("timestamp_to_day_of_year_with_tz: timestamp . getDayOfYear(string) -> int", day_of_year),
    ("timestamp_to_day_of_month: timestamp . getDayOfMonth() -> int", day_of_month),
    ("timestamp_to_day_of_month_with_tz: timestamp . getDayOfMonth(string) -> int", day_of_month),
    ("timestamp_to_day_of_month_1_based: timestamp . getDate() -> int", date),
    ("timestamp_to_day_of_month_1_based_with_tz: timestamp . getDate(string) -> int", date),
    ("timestamp_to_day_of_week: timestamp . getDayOfWeek() -> int", day_of_week),
    ("timestamp_to_day_of_week_with_tz: timestamp . getDayOfWeek(string) -> int", day_of_week),
    ("timestamp_to_hours: timestamp . getHours() -> int", hours),
    ("timestamp_to_hours_with_tz: timestamp . getHours(string) -> int", hours),
    ("duration_to_hours: duration . getHours() -> int", hours),
    ("timestamp_to_minutes: timestamp . getMinutes() -> int", minutes),
    ("timestamp_to_minutes_with_tz: timestamp . getMinutes(string) -> int", minutes),
    ("duration_to_minutes: duration . getMinutes() -> int", minutes),
    ("timestamp_to_seconds: timestamp . getSeconds() -> int", seconds),
    ("timestamp_to_seconds_tz: timestamp . getSeconds(string) -> int", seconds),
    ("duration_to_seconds: duration . getSeconds() -> int", seconds),
    ("timestamp_to_milliseconds: timestamp . getMilliseconds() -> int", milliseconds),
    ("timestamp_to_milliseconds_with_tz: timestamp . getMilliseconds(string) -> int", milliseconds),
    ("duration_to_milliseconds: duration . getMilliseconds() -> int", milliseconds),
];

/// Overloads that compare numbers of different types, which older environments lack.
pub(crate) fn crosses_types(overload: &str) -> bool {
    let mut parts = overload.split('_').filter(|part| matches!(*part, "int64" | "uint64" | "double"));
    let compares = overload.starts_with("less_") || overload.starts_with("greater_");
    compares && parts.next().is_some() && parts.next().is_some()
}

fn special<'a>(_: &[Value<'a>]) -> Outcome<'a> {
    Err(EvalError::NO_OVERLOAD)
}

fn is_in<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Bool(match &args[1] {
        Value::List(list) => list.iter().any(|element| equal(&element, &args[0])),
        Value::Map(map) => match &args[0] {
            Value::Str(name) => map.has(name),
            key => map.get(key).is_some(),
        },
        _ => return Err(EvalError::NO_OVERLOAD),
    }))
}

fn size<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    args[0].size().map(|size| Value::Int(size as i64)).ok_or(EvalError::NO_OVERLOAD)
}

fn type_of<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Type(args[0].type_of()))
}

fn identity<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(args[0].clone())
}

macro_rules! conversions {
    ($($name:ident $to:ident)*) => {$(
        fn $name<'a>(args: &[Value<'a>]) -> Outcome<'a> { convert(&args[0], &Type::$to) }
    )*};
}

conversions! {
    to_bool Bool
    to_bytes Bytes
    to_double Double
    to_duration Duration
    to_int Int
    to_string String
    to_timestamp Timestamp
    to_uint Uint
}

fn texts<'v>(args: &'v [Value<'_>]) -> Result<(&'v str, &'v str), EvalError> {
    match (args[0].as_str(), args[1].as_str()) {
        (Some(a), Some(b)) => Ok((a, b)),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

fn contains<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    texts(args).map(|(text, part)| Value::Bool(text.contains(part)))
}

fn ends_with<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    texts(args).map(|(text, end)| Value::Bool(text.ends_with(end)))
}

fn starts_with<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    texts(args).map(|(text, start)| Value::Bool(text.starts_with(start)))
}

fn matches<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let (_, pattern) = texts(args)?;
    regexes::matches(&regexes::compile(pattern)?, args)
}

/// A calendar field of a time, in the zone that the second argument names.
fn calendar<'a>(args: &[Value<'a>], field: fn(&Calendar) -> i64) -> Outcome<'a> {
    let Value::Timestamp(time) = &args[0] else { return Err(EvalError::NO_OVERLOAD) };
    let offset = args.get(1).map_or(Ok(0), |zone| offset(zone.as_str().unwrap_or_default()))?;
    Ok(Value::Int(field(&time.calendar(offset))))
}

/// Seconds east of UTC. There is no table of zones, which would be data from outside.
fn offset(zone: &str) -> Result<i64, EvalError> {
    let Some((hours, minutes)) = zone.split_once(':') else {
        return match zone {
            "" | "UTC" => Ok(0),
            _ => Err(format!("unknown time zone {zone}").into()),
        };
    };
    let number = |text: &str| -> Result<i64, EvalError> {
        text.parse::<i64>()
            .map_err(|_| format!("strconv.Atoi: parsing {}: invalid syntax", object::text::quote(text)).into())
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    Ok(60 * if zone.starts_with('-') { hours * 60 - minutes } else { hours * 60 + minutes })
}

macro_rules! fields {
    ($($name:ident |$day:ident| $read:expr;)*) => {$(
        fn $name<'a>(args: &[Value<'a>]) -> Outcome<'a> { calendar(args, |$day| $read) }
    )*};
}

fields! {
    year |at| at.year;
    month |at| at.month - 1;
    day_of_year |at| at.day_of_year;
    day_of_month |at| at.day - 1;
    date |at| at.day;
    day_of_week |at| at.day_of_week;
}

/// A field of a clock; of a span, all of it in that unit.
fn clock<'a>(args: &[Value<'a>], unit: i64, wrap: i64) -> Outcome<'a> {
    match &args[0] {
        Value::Duration(span) => Ok(Value::Int(span.nanos() / 1_000_000_000 / unit)),
        _ => calendar(args, |at| at.second).map(|second| match second {
            Value::Int(second) => Value::Int(second / unit % wrap),
            other => other,
        }),
    }
}

fn hours<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    clock(args, 3600, 24)
}

fn minutes<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    clock(args, 60, 60)
}

fn seconds<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    clock(args, 1, 60)
}

fn milliseconds<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    match &args[0] {
        Value::Duration(span) => Ok(Value::Int(span.nanos() / 1_000_000)),
        Value::Timestamp(time) => Ok(Value::Int(i64::from(time.nanos() / 1_000_000))),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}
