//! What holds of every apply, over made-up series of configurations; and what one costs.

use std::sync::Arc;

use generated::apps::v1::Deployment;
use generated::core::v1::ConfigMap;
use object::fieldset::{Comparison, from_json};
use object::kind::Kind;
use object::record::Record;
use object::scalar::Time;
use serde_json::{Value, json};
use storage::Embedded;

use super::apply::tree_of;
use super::*;
use crate::error::Error;
use crate::resources::Resources;

/// Numbers that look random, the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

struct Server {
    resources: Resources,
    kind: &'static Kind,
}

impl Server {
    fn new(api_version: &str, kind: &str) -> Self {
        let resources = Resources::new(generated::KINDS, Arc::new(Embedded::ephemeral()), |_| true);
        let mut kinds = generated::KINDS.iter();
        let kind = kinds.find(|k| k.kind == kind && k.api_version() == api_version).expect("a kind");
        Self { resources, kind }
    }

    fn writer<'a>(&'a self, manager: &'a str, now: i64) -> Writer<'a> {
        Writer { manager, kind: self.kind, subresource: "", resources: &self.resources, now: Time::from_seconds(now) }
    }

    fn apply(
        &self,
        manager: &str,
        now: i64,
        live: &dyn Record,
        config: &Value,
        force: bool,
    ) -> Result<Box<dyn Record>, Error> {
        let mut object = apply(&self.writer(manager, now), live, config, force)?;
        if let Some(meta) = meta::of_mut(&mut *object) {
            meta.uid = "u".into();
        }
        Ok(object)
    }

    fn update(&self, manager: &str, now: i64, live: &dyn Record, mut object: Box<dyn Record>) -> Box<dyn Record> {
        track(&self.writer(manager, now), live, &mut *object);
        object
    }
}

const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];

/// A configuration of some of the entries, with values out of a few.
fn config_map(dice: &mut Dice, names: &[&str]) -> Value {
    let mut entries = || {
        let mut map = serde_json::Map::new();
        for name in names {
            if dice.roll(2) == 0 {
                map.insert((*name).into(), dice.roll(3).to_string().into());
            }
        }
        map
    };
    // Who applies an empty map owns the map, which is another matter.
    let (labels, data) = (entries(), entries());
    let mut config = json!({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}});
    if !labels.is_empty() {
        config["metadata"]["labels"] = labels.into();
    }
    if !data.is_empty() {
        config["data"] = data.into();
    }
    config
}

/// A configuration of containers, each with some variables.
fn deployment(dice: &mut Dice) -> Value {
    let mut containers = Vec::new();
    for name in NAMES {
        if name != "a" && dice.roll(2) == 0 {
            continue;
        }
        let mut env = vec![json!({"name": format!("of_{name}"), "value": "always"})];
        for variable in NAMES {
            if dice.roll(3) == 0 {
                env.push(json!({"name": variable, "value": dice.roll(2).to_string()}));
            }
        }
        let port = 80 + dice.roll(2);
        containers.push(json!({"name": name, "env": env, "ports": [{"containerPort": port}]}));
        if dice.roll(2) == 0 {
            containers.reverse();
        }
    }
    json!({
        "apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "d"},
        "spec": {"template": {"spec": {"containers": containers}}},
    })
}

#[test]
fn applying_again_changes_nothing() {
    for seed in 1..60 {
        let mut dice = Dice(seed * 7919);
        let (server, config) = match seed % 2 {
            0 => (Server::new("v1", "ConfigMap"), config_map(&mut dice, &NAMES)),
            _ => (Server::new("apps/v1", "Deployment"), deployment(&mut dice)),
        };
        let empty = server.kind.schema.make();
        let once = server.apply("one", 1, &*empty, &config, false).expect("applied");
        let twice = server.apply("one", 2, &*once, &config, false).expect("applied again");
        assert_eq!(format!("{twice:?}"), format!("{once:?}"), "{config}");
    }
}

#[test]
fn managers_of_different_fields_commute() {
    let server = Server::new("v1", "ConfigMap");
    for seed in 1..100 {
        let mut dice = Dice(seed * 104_729);
        let (first, second) = (config_map(&mut dice, &NAMES[..2]), config_map(&mut dice, &NAMES[2..]));
        let in_order = |a: (&str, &Value), b: (&str, &Value)| {
            let empty = server.kind.schema.make();
            let object = server.apply(a.0, 1, &*empty, a.1, false).expect("applied");
            server.apply(b.0, 1, &*object, b.1, false).expect("applied")
        };
        let (ab, ba) = (in_order(("one", &first), ("two", &second)), in_order(("two", &second), ("one", &first)));
        let tree = |object: &dyn Record| tree_of(object, server.kind).expect("a tree");
        assert_eq!(tree(&*ab), tree(&*ba), "{first} {second}");
    }
}

/// Lists are in the order in which their elements came; what tells objects apart beyond that must be nothing.
fn in_order(tree: &mut Value) {
    match tree {
        Value::Array(elements) => {
            elements.iter_mut().for_each(in_order);
            elements.sort_by_key(Value::to_string);
        }
        Value::Object(members) => members.values_mut().for_each(in_order),
        _ => {}
    }
}

/// A configuration of containers, of which all have the first, with the variables whose names are theirs alone.
fn part_of_deployment(dice: &mut Dice, names: &[&str]) -> Value {
    let mut containers = vec![json!({"name": "shared"})];
    containers.extend(names.iter().filter(|_| dice.roll(2) == 0).map(|name| json!({"name": name, "image": name})));
    for container in &mut containers {
        let mut env = Vec::new();
        for name in names {
            if dice.roll(2) == 0 {
                env.push(json!({"name": name, "value": dice.roll(3).to_string()}));
            }
        }
        if !env.is_empty() {
            container["env"] = env.into();
        }
    }
    json!({
        "apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "d", "labels": {names[0]: "label"}},
        "spec": {"template": {"spec": {"containers": containers}}},
    })
}

#[test]
fn managers_of_different_elements_commute() {
    let server = Server::new("apps/v1", "Deployment");
    for seed in 1..100 {
        let mut dice = Dice(seed * 15_485_863);
        let configs = [part_of_deployment(&mut dice, &NAMES[..2]), part_of_deployment(&mut dice, &NAMES[2..])];
        let managers = ["one", "two"];
        let applied = |order: [usize; 2]| {
            let mut object = server.kind.schema.make();
            for i in order {
                object = server.apply(managers[i], 1, &*object, &configs[i], false).expect("applied");
            }
            let mut tree = tree_of(&*object, server.kind).expect("a tree");
            in_order(&mut tree);
            let owned = meta::of(&*object).managed_fields.iter().map(|e| (e.manager.clone(), e.fields_v1.clone()));
            (tree, owned.collect::<Vec<_>>())
        };
        assert_eq!(applied([0, 1]), applied([1, 0]), "{configs:?}");
    }
}

/// Of a manager that is alone nothing stays that it no longer applies; and it owns what it applies.
#[test]
fn the_last_configuration_counts() {
    for seed in 1..100 {
        let mut dice = Dice(seed * 32_452_843);
        let maps = seed % 2 == 0;
        let server = if maps { Server::new("v1", "ConfigMap") } else { Server::new("apps/v1", "Deployment") };
        let mut config = || if maps { config_map(&mut dice, &NAMES) } else { deployment(&mut dice) };
        let (first, last) = (config(), config());
        let empty = server.kind.schema.make();
        let once = server.apply("one", 1, &*empty, &last, false).expect("applied");
        let before = server.apply("one", 1, &*empty, &first, false).expect("applied");
        let then = server.apply("one", 1, &*before, &last, false).expect("applied");
        assert_eq!(format!("{then:?}"), format!("{once:?}"), "{first} {last}");
        let mut owned = object::fieldset::set_of(&last, server.kind.schema.get());
        owned.subtract(&STRIPPED);
        let entry = meta::of(&*then).managed_fields.first().and_then(|e| e.fields_v1.as_ref());
        let text = entry.map_or("{}", |json| json.as_str());
        assert_eq!(from_json(text).expect("a set"), owned, "{last}");
    }
}

/// No manager loses, or sees changed, what it owns by what others apply without force.
#[test]
fn nothing_is_taken_without_force() {
    let mut applied = 0;
    for seed in 1..40 {
        let mut dice = Dice(seed * 65_537);
        let maps = seed % 2 == 0;
        let server = if maps { Server::new("v1", "ConfigMap") } else { Server::new("apps/v1", "Deployment") };
        let mut object = server.kind.schema.make();
        for now in 1..25 {
            let manager = ["one", "two", "three"][dice.roll(3) as usize];
            let config = if maps { config_map(&mut dice, &NAMES) } else { deployment(&mut dice) };
            let before = object.clone();
            let force = dice.roll(6) == 0;
            if dice.roll(6) == 0 {
                let changed = change(&*before, dice.roll(3));
                object = server.update(manager, now, &*before, changed);
                continue;
            }
            match server.apply(manager, now, &*before, &config, force) {
                Ok(next) => object = next,
                Err(Error::ApplyConflict(..)) if !force => continue,
                Err(other) => panic!("{other:?}"),
            }
            applied += 1;
            if force {
                continue;
            }
            let (was, is) =
                (tree_of(&*before, server.kind).expect("a tree"), tree_of(&*object, server.kind).expect("a tree"));
            let changes = Comparison::of_trees(&was, &is, server.kind.schema.get());
            for entry in meta::of(&*before).managed_fields.iter().filter(|e| e.manager != manager) {
                let text = entry.fields_v1.as_ref().map_or("{}", |json| json.as_str());
                let set = from_json(text).expect("a set");
                for touched in [&changes.modified, &changes.removed] {
                    assert!(set.intersection(touched).is_empty(), "{text} {config} {was} {is}");
                }
            }
        }
    }
    assert!(applied > 200, "{applied}");
}

/// An object changed by other means than apply.
fn change(object: &dyn Record, to: u64) -> Box<dyn Record> {
    let mut object = object.boxed_clone();
    if let Some(map) = object.downcast_mut::<ConfigMap>() {
        map.data.insert("b".into(), format!("u{to}"));
    }
    if let Some(deployment) = object.downcast_mut::<Deployment>() {
        // An updater's field goes with the element that nobody owns any more, so none of those here.
        deployment.spec.replicas = Some(to as i32);
    }
    object
}

/// What an apply of a Deployment of 2 KB costs that changes its image: `cargo test --release -p registry cost -- --ignored
/// --nocapture`.
#[test]
#[ignore = "a measurement"]
fn cost() {
    let server = Server::new("apps/v1", "Deployment");
    let container = |name: &str, image: &str| {
        json!({
            "name": name, "image": image, "args": ["--config", "/etc/app/config.yaml", "--verbose"],
            "env": [{"name": "A", "value": "one"}, {"name": "B", "value": "two"}, {"name": "C", "valueFrom": {"fieldRef": {"fieldPath": "metadata.name"}}}],
            "ports": [{"containerPort": 8080, "name": "http"}, {"containerPort": 9090, "name": "metrics"}],
            "resources": {"requests": {"cpu": "100m", "memory": "128Mi"}, "limits": {"cpu": "1", "memory": "1Gi"}},
            "volumeMounts": [{"name": "config", "mountPath": "/etc/app"}, {"name": "data", "mountPath": "/var/lib/app"}],
            "readinessProbe": {"httpGet": {"path": "/healthz", "port": "http"}, "periodSeconds": 5},
        })
    };
    let config = |image: &str| {
        json!({
            "apiVersion": "apps/v1", "kind": "Deployment",
            "metadata": {"name": "app", "namespace": "default", "labels": {"app": "app", "tier": "backend"}},
            "spec": {
                "replicas": 3, "selector": {"matchLabels": {"app": "app"}},
                "template": {
                    "metadata": {"labels": {"app": "app", "tier": "backend"}},
                    "spec": {
                        "containers": [container("app", image), container("sidecar", "sidecar:1")],
                        "volumes": [{"name": "config", "configMap": {"name": "app"}}, {"name": "data", "emptyDir": {}}],
                    },
                },
            },
        })
    };
    let empty = server.kind.schema.make();
    let mut object = server.apply("one", 1, &*empty, &config("app:0"), false).expect("applied");
    let bodies: Vec<String> = (0..2).map(|i| config(&format!("app:{i}")).to_string()).collect();
    let start = std::time::Instant::now();
    const TIMES: u32 = 2000;
    for i in 0..TIMES {
        let body = bodies[(i % 2) as usize].as_bytes();
        let read = crate::configuration::Configuration::from_yaml(body).expect("a body");
        object = server.apply("one", i64::from(i), &*object, read.tree().expect("a tree"), false).expect("applied");
    }
    println!("{} bytes: {:?} an apply", bodies[0].len(), start.elapsed() / TIMES);
}
