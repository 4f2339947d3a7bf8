//! Admission policy bindings.

use object::record::{Map, Record, View};

use super::reflect::{at, records, text};

/// The object or objects that parametrize a policy.
pub(super) fn param_ref(binding: &dyn Record) -> String {
    let View::Record(param) = at(binding, "spec.paramRef") else { return "<unset>".to_owned() };
    let (namespace, name) = (text(param, "namespace"), text(param, "name"));
    match (name.is_empty(), namespace.is_empty(), at(param, "selector")) {
        (false, false, _) => format!("{namespace}/{name}"),
        // It can't be told from here whether the object has a namespace.
        (false, true, _) => format!("*/{name}"),
        (true, _, View::Record(selector)) => selector_dump(selector),
        (true, ..) => "<unset>".to_owned(),
    }
}

/// A label selector the way Go prints its struct, which is what goes out on the wire.
fn selector_dump(selector: &dyn Record) -> String {
    let mut labels = String::new();
    if let View::Map(map) = at(selector, "matchLabels") {
        visit(map, &mut |key, value| labels.push_str(&format!("{key}: {value},")));
    }
    let mut expressions = String::new();
    for e in records(selector, "matchExpressions") {
        let values = match at(e, "values") {
            View::List(list) => (0..list.len()).filter_map(|i| as_text(list.at(i))).collect::<Vec<_>>().join(" "),
            _ => String::new(),
        };
        let (key, operator) = (text(e, "key"), text(e, "operator"));
        let dump = format!("LabelSelectorRequirement{{Key:{key},Operator:{operator},Values:[{values}],}},");
        expressions.push_str(&dump);
    }
    format!(
        "&LabelSelector{{MatchLabels:map[string]string{{{labels}}},MatchExpressions:[]LabelSelectorRequirement{{{expressions}}},}}"
    )
}

fn visit(map: &dyn Map, f: &mut dyn FnMut(&str, &str)) {
    map.visit(&mut |key, value| f(key, as_text(value).unwrap_or("")));
}

fn as_text(view: View<'_>) -> Option<&str> {
    if let View::Str(s) = view { Some(s) } else { None }
}
