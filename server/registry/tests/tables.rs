//! Rows as upstream 1.37.2 gave them, beside the objects that it made them from.

use generated::KINDS;
use object::record::Record;
use registry::table;
use serde_json::{Value, json};

const DATA: &str = include_str!("data/tables.json");

fn decode(kind: &object::kind::Kind, value: &Value) -> Box<dyn Record> {
    let mut record = kind.schema.make();
    object::json::decode(value.to_string().as_bytes(), &mut *record).expect("an object");
    record
}

fn check(list: &Value, failures: &mut Vec<String>) {
    let (version, name) = (&list["apiVersion"], &list["kind"]);
    let kind = KINDS.iter().find(|k| k.api_version() == version.as_str().unwrap_or("") && *k.kind == *name);
    let kind = kind.expect("a kind");
    let objects: Vec<_> = list["objects"].as_array().expect("objects").iter().map(|o| decode(kind, o)).collect();
    let views: Vec<&dyn Record> = objects.iter().map(|o| &**o).collect();
    let rows = table::rows(table::of(kind), &views, list["now"].as_str().and_then(|t| t.parse().ok()).expect("a time"));
    let expect = list["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), expect.len(), "{version} {name}");
    for (row, expect) in rows.into_iter().zip(expect) {
        let object = &list["objects"][row.object]["metadata"]["name"];
        let mut got = json!({"name": object, "cells": row.cells});
        if !row.conditions.is_empty() {
            got["conditions"] = row.conditions.into();
        }
        if got != *expect {
            failures.push(format!("{version} {name}\n  got    {got}\n  expect {expect}"));
        }
    }
}

#[test]
fn rows_are_upstreams() {
    let lists: Vec<Value> = serde_json::from_str(DATA).expect("data");
    let mut failures = Vec::new();
    lists.iter().for_each(|list| check(list, &mut failures));
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Which class is the default shows only beside the others.
#[test]
fn a_class_alone_is_not_marked() {
    let kind = KINDS.iter().find(|k| k.group == "storage.k8s.io" && k.resource == "storageclasses").expect("a kind");
    let annotations = json!({"storageclass.kubernetes.io/is-default-class": "true"});
    let class = decode(kind, &json!({"metadata": {"name": "a", "annotations": annotations}, "provisioner": "p"}));
    let now = "2026-11-30T10:00:00.000000Z".parse().expect("a time");
    assert_eq!(table::row(table::of(kind), &*class, now).cells[0], "a");
    assert_eq!(table::rows(table::of(kind), &[&*class], now)[0].cells[0], "a (default)");
}
