//! The one model that everything is written from: records with their fields, and kinds.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::Error;
use crate::documents::discovery;
use crate::documents::facts::split;
use crate::proto::{self, Label, Message};
use crate::rules::strategy::{Facts, Rules};
use crate::spec::Spec;

/// Records and kinds of a specification.
pub struct Model {
    /// By OpenAPI name.
    pub records: BTreeMap<String, Record>,
    /// In discovery's order.
    pub kinds: Vec<Kind>,
    /// Forms that objects are stored in but no client sees.
    pub stored_forms: Vec<Kind>,
}

/// A record type.
pub struct Record {
    /// OpenAPI name.
    pub name: String,
    /// Its fields in JSON order.
    pub fields: Vec<Field>,
    /// `x-kubernetes-map-type: atomic`.
    pub atomic: bool,
    /// JSON has one of the fields in place of the record.
    pub either: bool,
    /// Fields of another version that only the Rust type has.
    pub hidden: Vec<Field>,
    /// The version that has it, where it isn't the specification's own.
    pub only_in: Option<String>,
}

/// A field of a record.
pub struct Field {
    /// JSON name.
    pub name: String,
    /// Protobuf number, 0 where there is none.
    pub tag: u32,
    /// What it holds.
    pub ty: Type,
    /// Absent and empty differ.
    pub pointer: bool,
    /// Left out of JSON when empty.
    pub omit_empty: bool,
    /// Members lie among the parent's.
    pub inline: bool,
    /// Listed under `required`.
    pub required: bool,
    /// Protobuf puts the list into a message of its own.
    pub wrapped: bool,
    /// Default as JSON text, where it isn't the zero value.
    pub default: Option<String>,
    /// `x-kubernetes-list-type` or `x-kubernetes-map-type`.
    pub merge: String,
    /// `x-kubernetes-list-map-keys`.
    pub keys: Vec<String>,
    /// `x-kubernetes-patch-strategy`, split.
    pub strategies: Vec<String>,
    /// `x-kubernetes-patch-merge-key`.
    pub merge_key: Option<String>,
    /// Rules, as Rust expressions of `object::schema::Rule`.
    pub rules: Vec<String>,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// A leaf: the variant of `object::schema::Type`.
    Leaf(&'static str),
    /// Another record, by OpenAPI name.
    Record(String),
    /// A list.
    List(Box<Type>),
    /// A map.
    Map(Box<Type>),
}

impl Type {
    /// The record that a type holds, through lists and maps.
    pub fn innermost(&self) -> Option<&str> {
        match self {
            Self::Leaf(_) => None,
            Self::Record(name) => Some(name),
            Self::List(e) | Self::Map(e) => e.innermost(),
        }
    }
}

/// A served kind.
pub struct Kind {
    /// API group.
    pub group: String,
    /// Version.
    pub version: String,
    /// The resource's row of aggregated discovery.
    pub row: Value,
    /// OpenAPI name of its record.
    pub record: String,
    /// Stored `apiVersion`.
    pub storage_version: String,
    /// What verbs need to know of it.
    pub facts: Facts,
    /// Served without `--runtime-config`.
    pub default_on: bool,
}

/// Messages that are leaves to the walkers.
const LEAVES: &[(&str, &str)] = &[
    ("io.k8s.apimachinery.pkg.api.resource.Quantity", "Quantity"),
    ("io.k8s.apimachinery.pkg.util.intstr.IntOrString", "IntOrString"),
    ("io.k8s.apimachinery.pkg.apis.meta.v1.Time", "Time"),
    ("io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime", "MicroTime"),
    ("io.k8s.apimachinery.pkg.apis.meta.v1.Duration", "Duration"),
    ("io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1", "Json"),
    ("io.k8s.apimachinery.pkg.runtime.RawExtension", "Json"),
    ("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON", "Json"),
    ("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.JSON", "Json"),
];

impl Model {
    /// A field by JSON name, also in inlined records; adds the indices that lead there.
    pub fn member(&self, record: &str, name: &str, indices: &mut Vec<usize>) -> Option<&Field> {
        let fields = &self.records.get(record)?.fields;
        if let Some(i) = fields.iter().position(|f| f.name == name && !f.inline) {
            indices.push(i);
            return fields.get(i);
        }
        for (i, f) in fields.iter().enumerate().filter(|(_, f)| f.inline) {
            indices.push(i);
            if let Some(found) = f.ty.innermost().and_then(|inner| self.member(inner, name, indices)) {
                return Some(found);
            }
            indices.pop();
        }
        None
    }

    /// Joins OpenAPI schemas, protobuf messages and rules.
    pub fn new(spec: &Spec) -> Result<Self, Error> {
        let messages: BTreeMap<String, &Message> = spec.messages.iter().map(|(n, m)| (openapi_name(n), m)).collect();
        let package = |name: &str| name.rsplit_once('.').map_or(String::new(), |(package, _)| package.to_owned());
        let mut packages: BTreeSet<String> = spec.schemas.keys().map(|name| package(name)).collect();
        packages.extend(spec.stored_packages().cloned());
        let builder = Builder { spec, messages };
        let mut records = BTreeMap::new();
        for (name, message) in &builder.messages {
            let leaf = LEAVES.iter().any(|(leaf, _)| leaf == name);
            if packages.contains(&package(name)) && !leaf && !builder.is_wrapper(name, message) {
                records.insert(name.clone(), builder.record(name, message)?);
            }
        }
        let (kinds, stored_forms) = builder.kinds(&records)?;
        Ok(Self { records, kinds, stored_forms })
    }
}

/// `k8s.io.api.core.v1.Pod` as OpenAPI names it: `io.k8s.api.core.v1.Pod`.
fn openapi_name(proto: &str) -> String {
    let rest = proto.strip_prefix("k8s.io.").unwrap_or(proto);
    format!(
        "io.k8s.{}",
        rest.replacen("apiextensions_apiserver", "apiextensions-apiserver", 1).replacen(
            "kube_aggregator",
            "kube-aggregator",
            1
        )
    )
}

struct Builder<'a> {
    spec: &'a Spec,
    messages: BTreeMap<String, &'a Message>,
}

impl Builder<'_> {
    /// A message that stands for a bare list, such as `ExtraValue`: OpenAPI does not know it.
    fn is_wrapper(&self, name: &str, message: &Message) -> bool {
        let items = matches!(message.fields.as_slice(), [f] if f.name == "items" && f.label == Label::Repeated);
        items && !self.spec.schemas.contains_key(name)
    }

    fn record(&self, name: &str, message: &Message) -> Result<Record, Error> {
        let undocumented = self.undocumented(name, message);
        let schema = self.spec.schemas.get(name).unwrap_or(&undocumented);
        let properties = schema["properties"].as_object();
        let required: BTreeSet<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut fields = Vec::new();
        for meta in ["kind", "apiVersion"] {
            let has = properties.is_some_and(|p| p.contains_key(meta));
            if has && !message.fields.iter().any(|f| f.name == meta) {
                fields.push(Field::named(meta));
            }
        }
        for f in &message.fields {
            let property = properties.and_then(|p| p.iter().find(|(n, _)| same_name(n, &f.name)));
            let ty = self.field_type(f)?;
            let inline = property.is_none() && properties.is_some() && matches!(ty, Type::Record(_));
            let json = property.map_or(f.name.as_str(), |(n, _)| n);
            let facts = property.map_or(&Value::Null, |(_, v)| v);
            fields.push(self.field(name, json, f, ty, facts, inline, required.contains(json)));
        }
        unions(&mut fields, message);
        let either = name.contains(".JSONSchemaPropsOr");
        let atomic = schema["x-kubernetes-map-type"] == "atomic";
        Ok(Record { name: name.to_owned(), fields, atomic, either, hidden: Vec::new(), only_in: None })
    }

    /// What stands for the schema of a type that no document describes: its JSON names, which its presence row tells.
    fn undocumented(&self, name: &str, message: &Message) -> Value {
        let Some(row) = self.spec.rules.get("presence").and_then(|rules| rules[name].as_object()) else {
            return serde_json::json!({});
        };
        let mut properties = row.clone();
        properties.values_mut().for_each(|v| *v = serde_json::json!({}));
        let top_level = |f: &proto::Field| f.name == "metadata" && f.ty.ends_with("Meta");
        if properties.remove("TypeMeta").is_some() || message.fields.iter().any(top_level) {
            properties.extend(["kind", "apiVersion"].map(|meta| (meta.to_owned(), serde_json::json!({}))));
        }
        serde_json::json!({"properties": properties})
    }

    #[allow(clippy::too_many_arguments)]
    fn field(
        &self,
        record: &str,
        name: &str,
        f: &proto::Field,
        ty: Type,
        facts: &Value,
        inline: bool,
        required: bool,
    ) -> Field {
        let text = |key: &str| facts[key].as_str().map(str::to_owned);
        let marker = |key: &str| f.markers.iter().find_map(|m| m.strip_prefix(key)).map(str::to_owned);
        let zero = [Value::Null, Value::from(0), Value::from(""), Value::from(false), serde_json::json!({})];
        let default = match &facts["default"] {
            v if zero.contains(v) => marker("default=").filter(|d| !d.starts_with("ref(")),
            v => Some(v.to_string()),
        };
        let row = &self.spec.rules.get("presence").unwrap_or(&Value::Null)[record][name];
        let (pointer, omit_empty) = match row.as_str() {
            Some(flags) => {
                // Go's omitempty never leaves out a struct that is held by value; omitzero does.
                let pointer = flags.contains('p');
                (pointer, flags.contains('z') || flags.contains('o') && (pointer || !is_struct(&ty)))
            }
            None => (presumed_pointer(&ty, facts, inline, required), !required),
        };
        Field {
            name: name.to_owned(),
            tag: f.tag,
            pointer: pointer && !inline && !matches!(ty, Type::List(_) | Type::Map(_)),
            omit_empty,
            inline,
            required,
            wrapped: f.label == Label::Optional && matches!(ty, Type::List(_)),
            default: default.filter(|d| serde_json::from_str::<Value>(d).is_ok()),
            merge: text("x-kubernetes-list-type").or_else(|| text("x-kubernetes-map-type")).unwrap_or_default(),
            keys: facts["x-kubernetes-list-map-keys"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
            strategies: text("x-kubernetes-patch-strategy")
                .map(|s| s.split(',').map(str::to_owned).collect())
                .unwrap_or_default(),
            merge_key: text("x-kubernetes-patch-merge-key"),
            rules: rules(&f.markers, self.spec.rules.get("enums").map(|all| &all[record][name])),
            ty,
        }
    }

    fn field_type(&self, f: &proto::Field) -> Result<Type, Error> {
        let element = match f.ty.as_str() {
            "string" => Type::Leaf("String"),
            "bool" => Type::Leaf("Bool"),
            "int32" => Type::Leaf("Int32"),
            "int64" => Type::Leaf("Int64"),
            "double" => Type::Leaf("Double"),
            "bytes" => Type::Leaf("Bytes"),
            message => {
                let name = openapi_name(message);
                if let Some((_, leaf)) = LEAVES.iter().find(|(n, _)| *n == name) {
                    Type::Leaf(leaf)
                } else {
                    match self.messages.get(&name) {
                        Some(m) if self.is_wrapper(&name, m) => Type::List(Box::new(
                            self.field_type(&proto::Field { label: Label::Optional, ..m.fields[0].clone() })?,
                        )),
                        Some(_) => Type::Record(name),
                        None => return Err(Error::Spec(format!("no message {message}"))),
                    }
                }
            }
        };
        Ok(match f.label {
            Label::Optional => element,
            Label::Repeated => Type::List(Box::new(element)),
            Label::Map => Type::Map(Box::new(element)),
        })
    }

    /// The served kinds, and the forms that they are stored in where that is not a served version.
    fn kinds(&self, records: &BTreeMap<String, Record>) -> Result<(Vec<Kind>, Vec<Kind>), Error> {
        let by_gvk = self.by_gvk();
        let default_on = default_group_versions(&self.spec.discovery_default);
        let groups = self.spec.discovery["items"].as_array().map_or(&[][..], Vec::as_slice);
        let stored = discovery::storage(groups, &Rules::stored_versions(self.spec));
        let served = discovery::resources(groups);
        let names: Vec<_> = served.iter().map(|(g, v, row)| (g.clone(), v.clone(), text(&row["resource"]))).collect();
        let rules = Rules::new(self.spec, &names)?;
        let (mut kinds, mut stored_forms) = (Vec::new(), BTreeMap::new());
        for ((group, version, row), (.., resource)) in served.into_iter().zip(&names) {
            let kind = text(&row["responseKind"]["kind"]);
            let gvk = (group.clone(), version.clone(), kind.clone());
            let Some(record) = by_gvk.get(&gvk).filter(|r| records.contains_key(**r)) else { continue };
            let subresources: Vec<&str> =
                items(row, "subresources").filter_map(|s| s["subresource"].as_str()).collect();
            let storage_version = stored[&format!("{group}/{resource}")].clone();
            let make = |version: &str, record: &str| {
                let on = default_on.as_ref().is_none_or(|d| d.contains(&(group.clone(), version.to_owned())));
                Ok::<_, Error>(Kind {
                    group: group.clone(),
                    version: version.to_owned(),
                    row: row.clone(),
                    record: record.to_owned(),
                    storage_version: storage_version.clone(),
                    facts: rules.facts(&group, version, resource, &subresources)?,
                    default_on: on,
                })
            };
            let (stored_group, form) = split(&storage_version);
            let stored_record = record.replace(&format!(".{version}."), &format!(".{form}."));
            if stored_group == group && !names.contains(&(group.clone(), form.to_owned(), resource.clone())) {
                stored_forms.insert(stored_record.clone(), make(form, &stored_record)?);
            }
            kinds.push(make(&version, record)?);
        }
        if let Some(missing) = stored_forms.keys().find(|record| !records.contains_key(*record)) {
            return Err(Error::Spec(format!("storage.json: no protobuf message for {missing}")));
        }
        Ok((kinds, stored_forms.into_values().collect()))
    }

    fn by_gvk(&self) -> BTreeMap<(String, String, String), &str> {
        let mut out = BTreeMap::new();
        for (name, schema) in &self.spec.schemas {
            let gvks: Vec<&Value> = items(schema, "x-kubernetes-group-version-kind").collect();
            // Options and Status are listed under every group version; a kind proper has one.
            if let [gvk] = gvks.as_slice() {
                let part = |k: &str| gvk[k].as_str().unwrap_or("").to_owned();
                out.insert((part("group"), part("version"), part("kind")), name.as_str());
            }
        }
        out
    }
}

impl Field {
    /// A text that protobuf doesn't have, as type meta are.
    pub(crate) fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            tag: 0,
            ty: Type::Leaf("String"),
            pointer: false,
            omit_empty: true,
            inline: false,
            required: false,
            wrapped: false,
            default: None,
            merge: String::new(),
            keys: Vec::new(),
            strategies: Vec::new(),
            merge_key: None,
            rules: Vec::new(),
        }
    }
}

fn text(v: &Value) -> String {
    v.as_str().unwrap_or_default().to_owned()
}

fn items<'a>(v: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    v[key].as_array().into_iter().flatten()
}

fn default_group_versions(discovery: &Value) -> Option<BTreeSet<(String, String)>> {
    discovery.get("items")?;
    let mut out = BTreeSet::new();
    for group in items(discovery, "items") {
        for v in items(group, "versions") {
            out.insert((
                group["metadata"]["name"].as_str().unwrap_or("").to_owned(),
                v["version"].as_str().unwrap_or("").to_owned(),
            ));
        }
    }
    Some(out)
}

/// Whether a JSON name and a proto name are one field: `$ref` and `ref`, `x-kubernetes-int-or-string` and `xKubernetesIntOrString`.
fn same_name(json: &str, proto: &str) -> bool {
    let letters =
        |s: &str| s.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect::<String>();
    json == proto || letters(json) == letters(proto)
}

/// What newer API types do where no fact is recorded: optional scalars and structs are pointers, strings are not.
fn presumed_pointer(ty: &Type, facts: &Value, inline: bool, required: bool) -> bool {
    let value = inline || required || facts.get("default").is_some() || *ty == Type::Leaf("String");
    !value && !matches!(ty, Type::Leaf("Json" | "Bytes" | "Time"))
}

/// Leaves that are structs in Go.
fn is_struct(ty: &Type) -> bool {
    matches!(ty, Type::Leaf("Time" | "MicroTime" | "Duration" | "Quantity" | "IntOrString" | "Json"))
}

/// Rules of a field that its markers and the enumerations state.
fn rules(markers: &[String], values: Option<&Value>) -> Vec<String> {
    let says: Vec<_> = markers.iter().filter_map(|m| enforced(m)).collect();
    let keys: Vec<&str> = says.iter().filter(|(_, name, _)| *name == "listMapKey").map(|(.., key)| *key).collect();
    let own = says.iter().any(|(_, name, _)| *name == "customUnique");
    let rules = markers.iter().filter_map(|m| rule(m, &keys));
    let mut rules: Vec<String> = rules.filter(|rule| !(own && rule.starts_with("Rule::UniqueBy"))).collect();
    if let Some(values) = values.and_then(Value::as_array) {
        let values = values.iter().map(Value::to_string).collect::<Vec<_>>().join(", ");
        rules.push(format!("Rule::Enum(texts![{values}])"));
    }
    rules
}

/// `ifEnabled` or `ifDisabled`, and the gate.
type Condition<'a> = (&'a str, &'a str);

/// What a declarative validation marker says, and under which condition; alpha markers are not enforced.
fn enforced(marker: &str) -> Option<(Option<Condition<'_>>, &str, &str)> {
    let marker = match marker.strip_prefix("k8s:")? {
        beta if beta.starts_with("beta(") => beta.split_once("=+k8s:")?.1,
        alpha if alpha.starts_with("alpha(") => return None,
        stable => stable,
    };
    let gated = marker.split_once(")=+k8s:").and_then(|(gate, rest)| Some((gate.split_once('(')?, rest)));
    let (condition, marker) = match gated {
        Some(((when @ ("ifEnabled" | "ifDisabled"), gate), rest)) => (Some((when, gate.trim_matches('"'))), rest),
        _ => (None, marker),
    };
    let (name, value) = marker.split_once('=').unwrap_or((marker, ""));
    Some((condition, name, value))
}

/// What `+k8s:update` may say.
const UPDATES: &[&str] = &["NoAddItem", "NoModify", "NoRemoveItem", "NoSet", "NoUnset"];

/// A declarative validation marker as a rule; `keys` tell the elements of a list apart.
fn rule(marker: &str, keys: &[&str]) -> Option<String> {
    let (condition, name, value) = enforced(marker)?;
    let number = value.parse::<i64>().ok();
    let of_format = |kind: &str, value: &str| {
        let format = value.strip_prefix("+k8s:format=")?.trim_matches('"');
        Some(format!("Rule::{kind}(text!({format:?}))"))
    };
    let rule = match name {
        "forbidden" => "Rule::Forbidden".to_owned(),
        "required" => "Rule::Required".to_owned(),
        "immutable" => "Rule::Immutable".to_owned(),
        "minimum" => format!("Rule::Minimum({})", number?),
        "maximum" => format!("Rule::Maximum({})", number?),
        "maxItems" => format!("Rule::MaxItems({})", number?),
        "maxLength" => format!("Rule::MaxLength({})", number?),
        "maxBytes" => format!("Rule::MaxBytes({})", number?),
        "format" => format!("Rule::Format(text!({:?}))", value.trim_matches('"')),
        "eachKey" => of_format("KeyFormat", value)?,
        "eachVal" => of_format("EachFormat", value)?,
        "update" if UPDATES.contains(&value) => format!("Rule::{value}"),
        "unique" | "listType" if value == "set" => "Rule::UniqueBy(texts![])".to_owned(),
        "unique" | "listType" if value == "map" => {
            let keys = keys.iter().map(|key| format!("{key:?}")).collect::<Vec<_>>().join(", ");
            format!("Rule::UniqueBy(texts![{keys}])")
        }
        _ => return None,
    };
    Some(match condition {
        Some((when, gate)) => {
            format!("Rule::While(Feature::named_or_off({gate:?}), {}, &{rule})", when == "ifEnabled")
        }
        None => rule,
    })
}

/// Gives the first member of each record's union the rule that exactly one of them is set. Of unions whose markers are
/// beta, upstream's older checks say the same, and so do ours.
fn unions(fields: &mut [Field], message: &Message) {
    let is_member = |f: &proto::Field| f.markers.iter().any(|marker| marker == "k8s:unionMember");
    let members: Vec<&str> = message.fields.iter().filter(|f| is_member(f)).map(|f| f.name.as_str()).collect();
    let first = members.first().and_then(|first| fields.iter_mut().find(|f| f.name == **first));
    if let Some(first) = first {
        let names: Vec<String> = members.iter().map(|name| format!("{name:?}")).collect();
        first.rules.insert(0, format!("Rule::Union(texts![{}])", names.join(", ")));
    }
}
