//! Semantic equality of records: quantities as numbers, times as moments, an empty list or map the same as none.

use crate::record::{Record, View};

/// Whether two values are the same.
pub fn same(a: View<'_>, b: View<'_>) -> bool {
    match (a, b) {
        (View::Absent, View::Absent) => true,
        (View::Bool(a), View::Bool(b)) => a == b,
        (View::Int(a), View::Int(b)) => a == b,
        (View::Double(a), View::Double(b)) => a == b,
        (View::Str(a), View::Str(b)) => a == b,
        (View::Bytes(a), View::Bytes(b)) => a == b,
        (View::Quantity(a), View::Quantity(b)) => a == b,
        (View::IntOrString(a), View::IntOrString(b)) => a == b,
        (View::Time(a), View::Time(b)) => a == b,
        (View::MicroTime(a), View::MicroTime(b)) => a == b,
        (View::Duration(a), View::Duration(b)) => a == b,
        (View::Json(a), View::Json(b)) => a == b,
        (View::Record(a), View::Record(b)) => same_record(a, b),
        (View::List(a), View::List(b)) => a.len() == b.len() && (0..a.len()).all(|i| same(a.at(i), b.at(i))),
        (View::Map(a), View::Map(b)) => {
            let mut equal = a.len() == b.len();
            a.visit(&mut |key, value| equal = equal && b.value(key).is_some_and(|other| same(value, other)));
            equal
        }
        // A list, map or run of bytes behind a pointer may be absent in one and empty in the other.
        (View::Absent, other) | (other, View::Absent) => {
            matches!(other, View::Bytes(_) | View::List(_) | View::Map(_)) && other.is_empty()
        }
        _ => false,
    }
}

/// The same as Go's `reflect.DeepEqual` has it, for whom an empty list or map and none differ.
pub fn same_exactly(a: View<'_>, b: View<'_>) -> bool {
    match (a, b) {
        (View::Record(a), View::Record(b)) => (0..a.schema().fields.len()).all(|i| same_exactly(a.get(i), b.get(i))),
        (View::Bytes(a), View::Bytes(b)) => (a.capacity() == 0) == (b.capacity() == 0) && a == b,
        (View::List(a), View::List(b)) => {
            a.is_nil() == b.is_nil() && a.len() == b.len() && (0..a.len()).all(|i| same_exactly(a.at(i), b.at(i)))
        }
        (View::Map(a), View::Map(b)) => {
            let mut equal = a.is_nil() == b.is_nil() && a.len() == b.len();
            a.visit(&mut |key, value| equal = equal && b.value(key).is_some_and(|other| same_exactly(value, other)));
            equal
        }
        (View::Absent, other) | (other, View::Absent) => matches!(other, View::Absent),
        (a, b) => same(a, b),
    }
}

/// Whether two records of one type are the same.
pub fn same_record(a: &dyn Record, b: &dyn Record) -> bool {
    (0..a.schema().fields.len()).all(|i| same(a.get(i), b.get(i)))
}

#[cfg(test)]
mod tests {
    use crate::string_map::StringMap;

    use super::*;
    use crate::scalar::Quantity;

    #[test]
    fn semantic() {
        let quantity = |text: &str| text.parse::<Quantity>().expect("a quantity");
        let (one, milli) = (quantity("1"), quantity("1000m"));
        let (a, b) = (StringMap::from([("a".to_owned(), 1i64)]), StringMap::from([("a".to_owned(), 2i64)]));
        let empty: Vec<String> = Vec::new();
        let check = |a: View<'_>, b: View<'_>, expect: bool| assert_eq!(same(a, b), expect, "{a:?} {b:?}");
        check(View::Quantity(&one), View::Quantity(&milli), true);
        check(View::Map(&a), View::Map(&a), true);
        check(View::Map(&a), View::Map(&b), false);
        check(View::List(&empty), View::Absent, true);
        check(View::Str(""), View::Absent, false);
        check(View::Int(0), View::Str(""), false);
        check(View::Bytes(&b"a".to_vec()), View::Bytes(&b"b".to_vec()), false);
    }
}
