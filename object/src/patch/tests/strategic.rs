//! Strategic merge patch, case by case.

use crate::string_map::StringMap;

use super::super::strategic;
use super::{check as outcome, document};
use crate::record;
use crate::scalar::Json;
use crate::schema::Patch;

const NAMED: Patch = Patch::merge("name");

record! {
    /// What an item takes in.
    Source = "test.Source" {
        file: Option<Box<Plain>> = "file" 1 {};
        hosts: Vec<String> = "hosts" 2 {patch: Patch::MERGE};
    }
}

record! {
    /// A record of plain fields.
    Plain = "test.Plain" {
        x: String = "x" 1 {};
        y: i32 = "y" 2 {};
    }
}

record! {
    /// An element that merges by name.
    Item = "test.Item" {
        name: String = "name" 1 {};
        size: i32 = "size" 2 {};
        source: Source = "source" 3 {inline: true};
        items: Vec<Item> = "items" 4 {patch: NAMED};
    }
}

record! {
    /// The object.
    Thing = "test.Thing" {
        items: Vec<Item> = "items" 1 {patch: NAMED};
        tags: Vec<String> = "tags" 2 {patch: Patch::MERGE};
        args: Vec<String> = "args" 3 {};
        atoms: Vec<Item> = "atoms" 4 {};
        labels: StringMap<String> = "labels" 5 {};
        plain: Option<Box<Plain>> = "plain" 6 {patch: Patch::RETAIN_KEYS};
        raw: Json = "raw" 7 {};
        deep: StringMap<Plain> = "deep" 8 {};
        count: i32 = "count" 9 {};
    }
}

fn check(doc: &str, patch: &str, expect: &str) {
    outcome(patch, strategic(document(doc), patch.as_bytes(), Thing::schema_table()), expect);
}

/// The items a, b and c, patched; the outcome as names, or the error.
fn items(patch: &str, expect: &str) {
    let doc = document(r#"{"items":[{"name":"a","size":1},{"name":"b"},{"name":"c"}]}"#);
    let got = strategic(doc, patch.as_bytes(), Thing::schema_table());
    let names = match got {
        Ok(doc) => {
            let names = doc["items"].as_array().into_iter().flatten().filter_map(|item| item["name"].as_str());
            names.collect::<Vec<_>>().join(" ")
        }
        Err(error) => format!("{}: {error}", error.code()),
    };
    assert_eq!(names, expect, "{patch}");
}

/// The tags p, q and r, patched.
fn tags(patch: &str, expect: &str) {
    let expect = if expect.starts_with('[') { format!("{{\"tags\":{expect}}}") } else { expect.to_owned() };
    check(r#"{"tags":["p","q","r"]}"#, patch, &expect);
}

#[test]
fn maps_and_scalars() {
    check(
        r#"{"count":1,"labels":{"a":"b"}}"#,
        r#"{"count":2,"labels":{"c":"d"}}"#,
        r#"{"count":2,"labels":{"a":"b","c":"d"}}"#,
    );
    check(r#"{"count":1,"labels":{"a":"b"}}"#, r#"{"count":null,"labels":{"a":null,"z":null}}"#, r#"{"labels":{}}"#);
    check(r#"{"plain":{"x":"1"}}"#, r#"{"plain":{"y":2}}"#, r#"{"plain":{"x":"1","y":2}}"#);
    check("{}", r#"{"plain":{"x":null,"y":2},"bogus":[null]}"#, r#"{"bogus":[null],"plain":{"y":2}}"#);
    check(r#"{"count":1}"#, "null", r#"{"count":1}"#);
    check(r#"{"count":1}"#, r#"{"count":"x"}"#, r#"{"count":"x"}"#);
    check(r#"{"plain":{"x":"1"}}"#, r#"{"plain":[{"$patch":"delete"},null]}"#, r#"{"plain":[null]}"#);
}

#[test]
fn lists_without_a_strategy_are_replaced() {
    check(
        r#"{"args":["a"],"atoms":[{"name":"a"}]}"#,
        r#"{"args":["b"],"atoms":[{"size":null}]}"#,
        r#"{"args":["b"],"atoms":[{"size":null}]}"#,
    );
}

#[test]
fn lists_merge_by_key() {
    let doc = r#"{"items":[{"name":"a","size":1},{"name":"b","items":[{"name":"x"}]}]}"#;
    check(
        doc,
        r#"{"items":[{"name":"b","size":2,"items":[{"name":"y"}]}]}"#,
        r#"{"items":[{"name":"a","size":1},{"items":[{"name":"y"},{"name":"x"}],"name":"b","size":2}]}"#,
    );
    check(
        doc,
        r#"{"items":[{"name":"a","size":null}]}"#,
        r#"{"items":[{"name":"a"},{"items":[{"name":"x"}],"name":"b"}]}"#,
    );
    check(
        r#"{"items":[{"name":"a","file":{"x":"1"},"hosts":["h"]}]}"#,
        r#"{"items":[{"name":"a","file":{"y":2},"hosts":["i"]}]}"#,
        r#"{"items":[{"file":{"x":"1","y":2},"hosts":["i","h"],"name":"a"}]}"#,
    );
    // An added element is taken as it is, and merged with what follows.
    check(
        r#"{"items":[{"name":"a"}]}"#,
        r#"{"items":[{"name":"n","size":null},{"name":"n","file":{}}]}"#,
        r#"{"items":[{"file":{},"name":"n","size":null},{"name":"a"}]}"#,
    );
    check(
        "{}",
        r#"{"items":[{"name":"n","size":null},{"name":"m","$patch":"delete"}]}"#,
        r#"{"items":[{"name":"n"}]}"#,
    );
    check(r#"{"items":[{"name":1}]}"#, r#"{"items":[{"name":1.0}]}"#, r#"{"items":[{"name":1.0},{"name":1}]}"#);
}

#[test]
fn order_of_merged_lists() {
    items(r#"{"items":[{"name":"n"},{"name":"a"}]}"#, "n a b c");
    items(r#"{"items":[{"name":"c"},{"name":"a"}]}"#, "b c a");
    items(r#"{"items":[{"name":"b"},{"name":"n"}]}"#, "a b n c");
    items(r#"{"items":[{"name":"n"}]}"#, "n a b c");
    items(r#"{"items":[]}"#, "a b c");
    items(r#"{"items":[{"name":"b","$patch":"delete"}]}"#, "a c");
    items(r#"{"items":[{"name":{},"$patch":"delete"}]}"#, "a b c");
    items(r#"{"items":[{"name":"b","$patch":"delete"},{"name":"b"}]}"#, "b a c");
    items(r#"{"items":[{"name":"x"},{"$patch":"replace"},{"name":"y"},{"name":"x"}]}"#, "x x y");
    items(r#"{"items":[{"$patch":"replace"}]}"#, "");
}

#[test]
fn element_order() {
    let order = |names: &str, patch: &str| {
        let names: Vec<_> = names.split_whitespace().map(|n| format!(r#"{{"name":"{n}"}}"#)).collect();
        format!(r#"{{"$setElementOrder/items":[{}]{patch}}}"#, names.join(","))
    };
    items(&order("c b a", ""), "c b a");
    items(&order("c a", ""), "b c a");
    items(&order("b a", ""), "b a c");
    items(&order("c n a", r#","items":[{"name":"n"}]"#), "b c n a");
    items(&order("c a", r#","items":[{"name":"b","$patch":"delete"}]"#), "c a");
    items(&order("c b", r#","items":[{"name":"b","$patch":"delete"},{"name":"b"}]"#), "a c b");
    items(&order("", r#","items":[{"name":"n"}]"#), "a b c n");
    items(
        &order("a b", r#","items":[{"$patch":"replace"},{"name":"b"},{"name":"n"}]"#),
        "500: The order in patch list:\n[map[$patch:replace] map[name:b] map[name:n]]\n doesn't match $setElementOrder list:\n[map[name:a] map[name:b]]\n",
    );
    items(
        &order("a b", r#","items":[{"name":"b"},{"name":"a"}]"#),
        "500: The order in patch list:\n[map[name:b] map[name:a]]\n doesn't match $setElementOrder list:\n[map[name:a] map[name:b]]\n",
    );
    tags(r#"{"$setElementOrder/tags":["r","n","p"],"tags":["n"]}"#, r#"["q","r","n","p"]"#);
    tags(r#"{"$setElementOrder/tags":["r","p"],"$deleteFromPrimitiveList/tags":["q"]}"#, r#"["r","p"]"#);
    check("{}", r#"{"$setElementOrder/tags":["b","a"],"tags":["b","a"]}"#, r#"{"tags":["b","a"]}"#);
    check("{}", r#"{"$setElementOrder/tags":["b"]}"#, "{}");
    check(r#"{"args":["a","b"]}"#, r#"{"$setElementOrder/args":["b","a"]}"#, r#"{"args":["b","a"]}"#);
    check(r#"{"tags":["a"]}"#, r#"{"$setElementOrder/Tags":[]}"#, r#"{"tags":["a"]}"#);
}

#[test]
fn lists_of_scalars() {
    tags(r#"{"tags":["n","q"]}"#, r#"["n","p","q","r"]"#);
    tags(r#"{"tags":["p"]}"#, r#"["p","q","r"]"#);
    tags(r#"{"tags":["n","n"]}"#, r#"["n","p","q","r"]"#);
    tags(r#"{"$deleteFromPrimitiveList/tags":["q","z"]}"#, r#"["p","r"]"#);
    tags(r#"{"$deleteFromPrimitiveList/tags":["q"],"tags":["q"]}"#, r#"["q","p","r"]"#);
    tags(r#"{"$deleteFromPrimitiveList/tags":null}"#, "{}");
    tags(r#"{"$deleteFromPrimitiveList/tags":"q"}"#, r#"["p","q","r"]"#);
    check(r#"{"args":["a","b"]}"#, r#"{"$deleteFromPrimitiveList/args":["a"]}"#, r#"{"args":["b"]}"#);
    check("{}", r#"{"$deleteFromPrimitiveList/tags":["q"]}"#, "{}");
}

#[test]
fn directives_in_maps() {
    check(r#"{"labels":{"a":"b"}}"#, r#"{"labels":{"$patch":"replace","c":"d"}}"#, r#"{"labels":{"c":"d"}}"#);
    check(r#"{"labels":{"a":"b"}}"#, r#"{"labels":{"$patch":"delete"}}"#, r#"{"labels":{}}"#);
    check("{}", r#"{"labels":{"$patch":"replace","c":"d"}}"#, "{}");
    check(r#"{"count":1}"#, r#"{"$patch":"replace","count":2}"#, r#"{"count":2}"#);
    let unknown = |shown: &str, map: &str| format!("500: unknown patch type: {shown} in map: map[$patch:{map}]");
    check(r#"{"labels":{}}"#, r#"{"labels":{"$patch":"merge"}}"#, &unknown("merge", "merge"));
    check(r#"{"labels":{}}"#, r#"{"labels":{"$patch":1,"a":"b"}}"#, &unknown("%!s(int64=1)", "1 a:b"));
    check(r#"{"labels":{}}"#, r#"{"labels":{"$patch":null}}"#, &unknown("%!s(<nil>)", "<nil>"));
    check(
        r#"{"labels":{}}"#,
        r#"{"labels":{"$patch":[true,null]}}"#,
        &unknown("[%!s(bool=true) <nil>]", "[true <nil>]"),
    );
    check(r#"{"plain":{"x":"1","y":2}}"#, r#"{"plain":{"$retainKeys":["y"],"y":3}}"#, r#"{"plain":{"y":3}}"#);
    check(r#"{"plain":{"x":"1"}}"#, r#"{"plain":{"$retainKeys":["y"],"x":null}}"#, r#"{"plain":{}}"#);
    check(
        r#"{"plain":{"x":"1"}}"#,
        r#"{"plain":{"$retainKeys":["y"],"x":"2"}}"#,
        "400: invalid patch format of retainKeys",
    );
    check(r#"{"plain":{"x":"1"}}"#, r#"{"plain":{"$retainKeys":"y"}}"#, "400: invalid patch format of retainKeys");
}

#[test]
fn what_is_refused() {
    let no_key = |map: &str| format!("500: map: map[{map}] does not contain declared merge key: name");
    items(r#"{"items":[{"size":1,"file":{"x":"1","y":2.5}}]}"#, &no_key("file:map[x:1 y:2.5] size:1"));
    items(r#"{"items":[{"$patch":"delete"}]}"#, &no_key("$patch:delete"));
    items(r#"{"items":[{"name":"a","$patch":"merge"}]}"#, "500: merging lists cannot yet be specified in the patch");
    items(r#"{"items":[{"name":"a","$patch":"zap"}]}"#, "500: unknown patch type: zap in map: map[$patch:zap name:a]");
    items(r#"{"items":[{"name":{}}]}"#, "500: comparing uncomparable type map[string]interface {}");
    items(r#"{"$setElementOrder/items":[{"x":1}]}"#, &no_key("x:1"));
    items(r#"{"$setElementOrder/items":["a"]}"#, "500: value for key 0 is not a map");
    items(r#"{"$setElementOrder/items":"a"}"#, "500: expected a []interface {}, but received a string");
    items(r#"{"$setElementOrder/items":[],"items":null}"#, "500: expected a []interface {}, but received a %!s(<nil>)");
    tags(r#"{"tags":[1]}"#, "500: list element types are not identical: [[p q r] [1]]");
    tags(r#"{"tags":[["a"]]}"#, "500: list element types are not identical: [[p q r] [[a]]]");
    check(r#"{"tags":[]}"#, r#"{"tags":[["a"]]}"#, "422: lists of lists are not supported");
    tags(r#"{"$setElementOrder":[]}"#, "400: invalid patch format of setElementOrder list");
    tags(r#"{"$setElementOrderX/tags":[]}"#, "400: invalid patch format of setElementOrder list");
    tags(r#"{"$deleteFromPrimitiveList":[]}"#, "400: invalid patch format of primitive list");
    tags(
        r#"{"$setElementOrder/nope":[]}"#,
        r#"500: unable to find api field in struct Thing for the json field "nope""#,
    );
    check(r#"{"tags":[]}"#, r#"{"$setElementOrder/tags":[]}"#, "500: no elements in any of the given slices");
    let no_struct = "500: merging an object in json but data type is not struct, instead is: map";
    check(r#"{"deep":{"a":{"x":"1"}}}"#, r#"{"deep":{"a":{"x":"2"}}}"#, no_struct);
    check(r#"{"deep":{"a":{"x":"1"}}}"#, r#"{"deep":{"b":{"x":"2"}}}"#, r#"{"deep":{"a":{"x":"1"},"b":{"x":"2"}}}"#);
    check(
        r#"{"raw":{"a":{}}}"#,
        r#"{"raw":{"a":{}}}"#,
        r#"500: unable to find api field in struct RawExtension for the json field "a""#,
    );
    check(
        r#"{"atoms":[{"name":"a"}]}"#,
        r#"{"$deleteFromPrimitiveList/atoms":[{"name":"a"}]}"#,
        "500: cannot merge lists without merge key for struct",
    );
    check("{}", "[]", "400: json: cannot unmarshal array into Go value of type map[string]interface {}");
    check("{}", "{", "400: invalid JSON patch");
}
