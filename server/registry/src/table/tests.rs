//! The names that rules give are functions that exist, and each function is named.

use std::collections::BTreeSet;

use object::columns::{Cell, Text};

use super::*;

fn tables() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().map(|(_, table)| *table).chain([&DEFAULT])
}

#[test]
fn functions_exist_and_are_used() {
    let check = |named: BTreeSet<&str>, there: Vec<&str>| {
        assert!(there.is_sorted(), "names in order");
        assert_eq!(named, there.into_iter().collect());
    };
    let cells = tables().flat_map(|t| t.columns.iter().map(|c| &c.cell).chain(t.undeclared.iter()));
    let named = cells.filter_map(|cell| if let Cell::Function(name) = cell { Some(name.as_ref()) } else { None });
    check(named.collect(), named::CELLS.iter().map(|(n, _)| *n).collect());
    let conditions = |t: &'static Table| t.conditions.as_ref().map(Text::as_ref);
    check(tables().filter_map(conditions).collect(), named::CONDITIONS.iter().map(|(n, _)| *n).collect());
    let lists = |t: &'static Table| t.list.as_ref().map(Text::as_ref);
    check(tables().filter_map(lists).collect(), named::LISTS.iter().map(|(n, _)| *n).collect());
}

#[test]
fn tables_are_found() {
    assert!(TABLES.is_sorted_by_key(|(name, _)| *name));
    let check = |resource: &str, second: &str| {
        let kind = generated::KINDS.iter().find(|k| k.resource == resource).expect("a kind");
        assert_eq!(of(kind).columns[1].name, second, "{resource}");
    };
    check("pods", "Ready");
    check("roles", "Created At");
    assert_eq!(of_record(generated::autoscaling::v1::Scale::schema_table()).columns[1].name, "Desired");
}

#[test]
fn definitions_are_whole() {
    let expect = json!({"name": "Nominated Node", "type": "string", "format": "", "priority": 1});
    let pods = of_record(generated::core::v1::Pod::schema_table());
    let mut got = definition(&pods.columns[7]);
    let description = got.as_object_mut().and_then(|d| d.remove("description"));
    assert_eq!(got, expect);
    assert!(description.is_some_and(|d| d.as_str().is_some_and(|d| d.starts_with("nominatedNodeName is set only"))));
    assert_eq!(definitions(pods, true).as_array().map(Vec::len), Some(pods.columns.len()));
    assert_eq!(definitions(pods, false), Value::Null);
    let api_services = of_record(generated::apiregistration::v1::APIService::schema_table());
    assert!(definitions(api_services, false).is_array());
}
