//! Quantities.

use object::scalar::Quantity;

use crate::declare::Row;
use crate::eval::EvalError;
use crate::value::{Object, Outcome, Value};

pub(super) const ROWS: &[Row] = &[
    ("string_to_quantity: quantity(string) -> kubernetes.Quantity", parse),
    ("is_quantity_string: isQuantity(string) -> bool", is_quantity),
    ("quantity_sign: sign(kubernetes.Quantity) -> int", sign),
    ("quantity_is_greater_than: kubernetes.Quantity . isGreaterThan(kubernetes.Quantity) -> bool", is_greater),
    ("quantity_is_less_than: kubernetes.Quantity . isLessThan(kubernetes.Quantity) -> bool", is_less),
    ("quantity_compare_to: kubernetes.Quantity . compareTo(kubernetes.Quantity) -> int", compare),
    ("quantity_get_float: kubernetes.Quantity . asApproximateFloat() -> double", float),
    ("quantity_get_int: kubernetes.Quantity . asInteger() -> int", integer),
    ("quantity_is_integer: kubernetes.Quantity . isInteger() -> bool", is_integer),
    ("quantity_add: kubernetes.Quantity . add(kubernetes.Quantity) -> kubernetes.Quantity", add),
    ("quantity_add_int: kubernetes.Quantity . add(int) -> kubernetes.Quantity", add),
    ("quantity_sub: kubernetes.Quantity . sub(kubernetes.Quantity) -> kubernetes.Quantity", sub),
    ("quantity_sub_int: kubernetes.Quantity . sub(int) -> kubernetes.Quantity", sub),
];

fn quantity(args: &[Value<'_>], at: usize) -> Result<Quantity, EvalError> {
    match args.get(at) {
        Some(Value::Object(object)) => match &**object {
            Object::Quantity(quantity) => Ok(quantity.clone()),
            _ => Err(EvalError::NO_OVERLOAD),
        },
        Some(Value::Int(number)) => Ok(Quantity::from_int(*number)),
        _ => Err(EvalError::NO_OVERLOAD),
    }
}

fn read(args: &[Value<'_>]) -> Result<Result<Quantity, String>, EvalError> {
    let text = args[0].as_str().ok_or(EvalError::NO_OVERLOAD)?;
    Ok(text.parse::<Quantity>().map_err(|error| error.to_string()))
}

fn parse<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::from(Object::Quantity(read(args)??)))
}

fn is_quantity<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Bool(read(args)?.is_ok()))
}

fn order(args: &[Value<'_>]) -> Result<i64, EvalError> {
    Ok(quantity(args, 0)?.nanos().cmp(&quantity(args, 1)?.nanos()) as i64)
}

fn sign<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Int(quantity(args, 0)?.nanos().signum() as i64))
}

fn is_greater<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Bool(order(args)? > 0))
}

fn is_less<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Bool(order(args)? < 0))
}

fn compare<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Int(order(args)?))
}

fn float<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Double(quantity(args, 0)?.to_f64()))
}

/// The whole number that a quantity is.
fn whole(quantity: &Quantity) -> Option<i64> {
    let nanos = quantity.nanos();
    (nanos % 1_000_000_000 == 0).then(|| i64::try_from(nanos / 1_000_000_000).ok())?
}

fn integer<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    whole(&quantity(args, 0)?).map(Value::Int).ok_or(EvalError::fixed("cannot convert value to integer"))
}

fn is_integer<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    Ok(Value::Bool(whole(&quantity(args, 0)?).is_some()))
}

fn add<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let mut sum = quantity(args, 0)?;
    sum.add(&quantity(args, 1)?);
    Ok(Value::from(Object::Quantity(sum)))
}

fn sub<'a>(args: &[Value<'a>]) -> Outcome<'a> {
    let mut difference = quantity(args, 0)?;
    difference.sub(&quantity(args, 1)?);
    Ok(Value::from(Object::Quantity(difference)))
}
