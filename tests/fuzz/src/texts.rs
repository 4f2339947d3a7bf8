//! Short texts: selectors, quantities and times, continue tokens.

use std::fmt::Display;
use std::str::FromStr;

use object::scalar::{Duration, MicroTime, Quantity, Time};
use object::selector::{FieldSelector, LabelSelector};
use registry::token::Token;

use crate::forms::{json, shown};

pub(crate) fn label_selector(data: &[u8]) {
    let text = shown(data);
    let Ok(selector) = LabelSelector::parse(&text) else { return };
    let written = selector.to_string();
    let again = LabelSelector::parse(&written).unwrap_or_else(|e| panic!("{e}: {text:?} as {written:?}"));
    assert_eq!(again.to_string(), written, "{text:?}");
    // The value that a selector asks for is one that it takes.
    for requirement in selector.requirements() {
        if let Some(value) = selector.exactly(requirement.key()).filter(|_| selector.requirements().len() == 1) {
            assert!(requirement.matches(Some(value)), "{written}");
        }
    }
}

pub(crate) fn field_selector(data: &[u8]) {
    let text = shown(data);
    let Ok(selector) = FieldSelector::parse(&text) else { return };
    let written = selector.to_string();
    let again = FieldSelector::parse(&written).unwrap_or_else(|e| panic!("{e}: {text:?} as {written:?}"));
    assert_eq!(again.to_string(), written, "{text:?}");
    assert_eq!(again, selector, "{text:?}");
}

/// A scalar's text is read as the scalar it was written for, unless it is one that has no text.
fn scalar<T: FromStr + Display + PartialEq + std::fmt::Debug>(text: &str, has_text: fn(&T) -> bool) {
    let Ok(value) = text.parse::<T>() else { return };
    let written = value.to_string();
    match written.parse::<T>() {
        Ok(again) => {
            assert!(again == value || !has_text(&value), "{text:?} as {written:?}: {again:?} for {value:?}");
            assert_eq!(again.to_string(), written, "{text:?}");
        }
        Err(_) => panic!("can't be read again: {text:?} as {written:?}"),
    }
}

pub(crate) fn scalars(data: &[u8]) {
    let text = shown(data);
    // Upstream has no suffix beyond exa, and writes such quantities without one.
    scalar::<Quantity>(&text, |quantity| quantity.to_f64().abs() < 1e21);
    scalar::<Duration>(&text, |_| true);
    scalar::<Time>(&text, |_| true);
    scalar::<MicroTime>(&text, |_| true);
    if let Ok(mut quantity) = text.parse::<Quantity>() {
        let _ = (quantity.value(), quantity.milli_value(), quantity.nanos(), quantity.to_f64());
        let other = quantity.clone();
        quantity.round_up(-3);
        quantity.add(&other);
        quantity.sub(&other);
    }
    // A number or a text, where JSON has either.
    let quoted = serde_json::Value::from(&*text).to_string();
    for value in [&text, &quoted] {
        let body =
            format!(r#"{{"apiVersion":"v1","kind":"Service","spec":{{"ports":[{{"port":1,"targetPort":{value}}}]}}}}"#);
        json(body.as_bytes());
    }
}

pub(crate) fn continue_token(data: &[u8]) {
    if let Ok(token) = Token::decode(&shown(data)) {
        assert_eq!(Token::decode(&token.encode()), Ok(token));
    }
}
