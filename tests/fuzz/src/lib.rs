//! What must hold of every reader, whatever bytes it is given: it does not panic, and what it read is written and read
//! again the same.
//!
//! One function a reader; [`TARGETS`] is their table. `tests/tests/fuzz.rs` runs all of them on mutations of recorded
//! bodies, the programs in `fuzz/` run one each for as long as one likes.

mod credentials;
mod flags;
mod forms;
mod identities;
mod patches;
mod policies;
mod texts;

/// A reader and what must hold of it.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name, which is also that of its program in `fuzz/`.
    pub name: &'static str,
    /// Panics where something does not hold.
    pub run: fn(&[u8]),
}

/// Every target.
pub const TARGETS: &[Target] = &[
    Target { name: "json", run: forms::json },
    Target { name: "yaml", run: forms::yaml },
    Target { name: "protobuf", run: forms::protobuf },
    Target { name: "cbor", run: forms::cbor },
    Target { name: "json_patch", run: patches::json_patch },
    Target { name: "merge_patch", run: patches::merge_patch },
    Target { name: "strategic_patch", run: patches::strategic_patch },
    Target { name: "field_set", run: patches::field_set },
    Target { name: "label_selector", run: texts::label_selector },
    Target { name: "field_selector", run: texts::field_selector },
    Target { name: "scalars", run: texts::scalars },
    Target { name: "continue_token", run: texts::continue_token },
    Target { name: "certificates", run: credentials::certificates },
    Target { name: "tokens", run: credentials::tokens },
    Target { name: "names", run: identities::names },
    Target { name: "claims", run: identities::claims },
    Target { name: "headers", run: identities::headers },
    Target { name: "abac", run: policies::abac },
    Target { name: "authentication", run: policies::authentication },
    Target { name: "authorization", run: policies::authorization },
    Target { name: "audit_policy", run: policies::audit_policy },
    Target { name: "admission_config", run: policies::admission_config },
    Target { name: "server_config", run: policies::server_config },
    Target { name: "flags", run: flags::flags },
    Target { name: "kubeconfig", run: flags::kubeconfig },
];

/// Runs the target of this name.
pub fn run(name: &str, data: &[u8]) {
    match TARGETS.iter().find(|target| target.name == name) {
        Some(target) => (target.run)(data),
        None => panic!("no target {name}"),
    }
}
