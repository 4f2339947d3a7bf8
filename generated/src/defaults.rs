// @generated from api-specs/v1.37.2 and api-specs/rules/defaults.json.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Defaults of records that say nothing.

use std::borrow::Cow;

use object::defaulting::{Action, Below, Condition, Defaults, DefaultsRef, Step, Test, Value};
use object::features::Feature;

object::verbatim! {
static ADMISSIONREGISTRATION_V1_MATCHRESOURCES: Defaults = Defaults {
    fields: Cow::Borrowed(&[4]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Set(Cow::Borrowed(&[0]), Value::Record(Cow::Borrowed(&[]))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[1]), Value::Record(Cow::Borrowed(&[]))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_NAMEDRULEWITHOPERATIONS) },
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_NAMEDRULEWITHOPERATIONS) },
    ]),
};

static ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICY: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYSPEC) },
    ]),
};

static ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYBINDING: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYBINDINGSPEC) },
    ]),
};

static ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYBINDINGLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYBINDING) },
    ]),
};

static ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYBINDINGSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_MATCHRESOURCES) },
    ]),
};

static ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICY) },
    ]),
};

static ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[4]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_MATCHRESOURCES) },
    ]),
};

static ADMISSIONREGISTRATION_V1_MUTATINGWEBHOOK: Defaults = Defaults {
    fields: Cow::Borrowed(&[3, 4, 8, 10]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Set(Cow::Borrowed(&[5]), Value::Record(Cow::Borrowed(&[]))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[6]), Value::Record(Cow::Borrowed(&[]))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_WEBHOOKCLIENTCONFIG) },
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_RULEWITHOPERATIONS) },
    ]),
};

static ADMISSIONREGISTRATION_V1_MUTATINGWEBHOOKCONFIGURATION: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_MUTATINGWEBHOOK) },
    ]),
};

static ADMISSIONREGISTRATION_V1_MUTATINGWEBHOOKCONFIGURATIONLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_MUTATINGWEBHOOKCONFIGURATION) },
    ]),
};

static ADMISSIONREGISTRATION_V1_NAMEDRULEWITHOPERATIONS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_RULEWITHOPERATIONS) },
    ]),
};

static ADMISSIONREGISTRATION_V1_RULE: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static ADMISSIONREGISTRATION_V1_RULEWITHOPERATIONS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_RULE) },
    ]),
};

static ADMISSIONREGISTRATION_V1_SERVICEREFERENCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICY: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYSPEC) },
    ]),
};

static ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYBINDING: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYBINDINGSPEC) },
    ]),
};

static ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYBINDINGLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYBINDING) },
    ]),
};

static ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYBINDINGSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_MATCHRESOURCES) },
    ]),
};

static ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICY) },
    ]),
};

static ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_MATCHRESOURCES) },
    ]),
};

static ADMISSIONREGISTRATION_V1_VALIDATINGWEBHOOK: Defaults = Defaults {
    fields: Cow::Borrowed(&[3, 4, 8]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Set(Cow::Borrowed(&[5]), Value::Record(Cow::Borrowed(&[]))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[6]), Value::Record(Cow::Borrowed(&[]))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_WEBHOOKCLIENTCONFIG) },
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_RULEWITHOPERATIONS) },
    ]),
};

static ADMISSIONREGISTRATION_V1_VALIDATINGWEBHOOKCONFIGURATION: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_VALIDATINGWEBHOOK) },
    ]),
};

static ADMISSIONREGISTRATION_V1_VALIDATINGWEBHOOKCONFIGURATIONLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_VALIDATINGWEBHOOKCONFIGURATION) },
    ]),
};

static ADMISSIONREGISTRATION_V1_WEBHOOKCLIENTCONFIG: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_SERVICEREFERENCE) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_MATCHRESOURCES: Defaults = Defaults {
    fields: Cow::Borrowed(&[4]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Set(Cow::Borrowed(&[0]), Value::Record(Cow::Borrowed(&[]))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[1]), Value::Record(Cow::Borrowed(&[]))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_NAMEDRULEWITHOPERATIONS) },
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_NAMEDRULEWITHOPERATIONS) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICY: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYSPEC) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYBINDING: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYBINDINGSPEC) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYBINDINGLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYBINDING) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYBINDINGSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_PARAMREF) },
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_MATCHRESOURCES) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICY) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[4]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_MATCHRESOURCES) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_NAMEDRULEWITHOPERATIONS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_RULEWITHOPERATIONS) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_PARAMREF: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICY: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYSPEC) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYBINDING: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYBINDINGSPEC) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYBINDINGLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYBINDING) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYBINDINGSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_PARAMREF) },
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_MATCHRESOURCES) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICY) },
    ]),
};

static ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1ALPHA1_MATCHRESOURCES) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_MATCHRESOURCES: Defaults = Defaults {
    fields: Cow::Borrowed(&[4]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Set(Cow::Borrowed(&[0]), Value::Record(Cow::Borrowed(&[]))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[1]), Value::Record(Cow::Borrowed(&[]))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_NAMEDRULEWITHOPERATIONS) },
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_NAMEDRULEWITHOPERATIONS) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICY: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYSPEC) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYBINDING: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYBINDINGSPEC) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYBINDINGLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYBINDING) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYBINDINGSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_MATCHRESOURCES) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICY) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[4]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_MATCHRESOURCES) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_MUTATINGWEBHOOK: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_RULEWITHOPERATIONS) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_MUTATINGWEBHOOKCONFIGURATION: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_MUTATINGWEBHOOK) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_MUTATINGWEBHOOKCONFIGURATIONLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_MUTATINGWEBHOOKCONFIGURATION) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_NAMEDRULEWITHOPERATIONS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_RULEWITHOPERATIONS) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICY: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYSPEC) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYBINDING: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYBINDINGSPEC) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYBINDINGLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYBINDING) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYBINDINGSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_MATCHRESOURCES) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICY) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_MATCHRESOURCES) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_VALIDATINGWEBHOOK: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1_RULEWITHOPERATIONS) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_VALIDATINGWEBHOOKCONFIGURATION: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_VALIDATINGWEBHOOK) },
    ]),
};

static ADMISSIONREGISTRATION_V1BETA1_VALIDATINGWEBHOOKCONFIGURATIONLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&ADMISSIONREGISTRATION_V1BETA1_VALIDATINGWEBHOOKCONFIGURATION) },
    ]),
};

static APPS_V1_DAEMONSET: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&APPS_V1_DAEMONSETSPEC) },
    ]),
};

static APPS_V1_DAEMONSETLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&APPS_V1_DAEMONSET) },
    ]),
};

static APPS_V1_DAEMONSETSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[4]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&CORE_V1_PODTEMPLATESPEC) },
        Below { field: 2, defaults: DefaultsRef::Static(&APPS_V1_DAEMONSETUPDATESTRATEGY) },
    ]),
};

static APPS_V1_DAEMONSETUPDATESTRATEGY: Defaults = Defaults {
    fields: Cow::Borrowed(&[0]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[0]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("RollingUpdate")])) }]), action: Action::Set(Cow::Borrowed(&[1]), Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[1]), Value::Int(0)), (Cow::Borrowed(&[0]), Value::Int(1))]))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static APPS_V1_DEPLOYMENT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&APPS_V1_DEPLOYMENTSPEC) },
    ]),
};

static APPS_V1_DEPLOYMENTLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&APPS_V1_DEPLOYMENT) },
    ]),
};

static APPS_V1_DEPLOYMENTSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[0, 5, 7]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&CORE_V1_PODTEMPLATESPEC) },
        Below { field: 3, defaults: DefaultsRef::Static(&APPS_V1_DEPLOYMENTSTRATEGY) },
    ]),
};

static APPS_V1_DEPLOYMENTSTRATEGY: Defaults = Defaults {
    fields: Cow::Borrowed(&[0]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[0]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("RollingUpdate")])) }]), action: Action::Set(Cow::Borrowed(&[1]), Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[1]), Value::Str(Cow::Borrowed("25%"))), (Cow::Borrowed(&[0]), Value::Str(Cow::Borrowed("25%")))]))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static APPS_V1_REPLICASET: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&APPS_V1_REPLICASETSPEC) },
    ]),
};

static APPS_V1_REPLICASETLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&APPS_V1_REPLICASET) },
    ]),
};

static APPS_V1_REPLICASETSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[0]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_PODTEMPLATESPEC) },
    ]),
};

static APPS_V1_STATEFULSET: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&APPS_V1_STATEFULSETSPEC) },
    ]),
};

static APPS_V1_STATEFULSETLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&APPS_V1_STATEFULSET) },
    ]),
};

static APPS_V1_STATEFULSETSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[0, 5, 7]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Set(Cow::Borrowed(&[9]), Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[0]), Value::Str(Cow::Borrowed("Retain"))), (Cow::Borrowed(&[1]), Value::Str(Cow::Borrowed("Retain")))]))), ..Step::EMPTY },
        Step { each: Cow::Borrowed(&[3]), action: Action::Put(Cow::Borrowed(&[1]), Value::Str(Cow::Borrowed("v1"))), ..Step::EMPTY },
        Step { each: Cow::Borrowed(&[3]), action: Action::Put(Cow::Borrowed(&[0]), Value::Str(Cow::Borrowed("PersistentVolumeClaim"))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&CORE_V1_PODTEMPLATESPEC) },
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_PERSISTENTVOLUMECLAIM) },
        Below { field: 6, defaults: DefaultsRef::Static(&APPS_V1_STATEFULSETUPDATESTRATEGY) },
    ]),
};

static APPS_V1_STATEFULSETUPDATESTRATEGY: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[0]), test: Test::Unset }]), action: Action::Set(Cow::Borrowed(&[1]), Value::Record(Cow::Borrowed(&[]))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[0]), Value::Str(Cow::Borrowed("RollingUpdate"))), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[0]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("RollingUpdate")])) }]), action: Action::Set(Cow::Borrowed(&[1, 0]), Value::Int(0)), ..Step::EMPTY },
        Step { feature: Some(Feature::named("MaxUnavailableStatefulSet")), when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[0]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("RollingUpdate")])) }]), action: Action::Set(Cow::Borrowed(&[1, 1]), Value::Int(1)), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static AUTHENTICATION_V1_TOKENREQUEST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&AUTHENTICATION_V1_TOKENREQUESTSPEC) },
    ]),
};

static AUTHENTICATION_V1_TOKENREQUESTSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static AUTOSCALING_V1_HORIZONTALPODAUTOSCALER: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&AUTOSCALING_V1_HORIZONTALPODAUTOSCALERSPEC) },
    ]),
};

static AUTOSCALING_V1_HORIZONTALPODAUTOSCALERLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&AUTOSCALING_V1_HORIZONTALPODAUTOSCALER) },
    ]),
};

static AUTOSCALING_V1_HORIZONTALPODAUTOSCALERSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static AUTOSCALING_V2_HORIZONTALPODAUTOSCALER: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&AUTOSCALING_V2_HORIZONTALPODAUTOSCALERSPEC) },
    ]),
};

static AUTOSCALING_V2_HORIZONTALPODAUTOSCALERLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&AUTOSCALING_V2_HORIZONTALPODAUTOSCALER) },
    ]),
};

static AUTOSCALING_V2_HORIZONTALPODAUTOSCALERSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Set(Cow::Borrowed(&[3]), Value::List(Cow::Borrowed(&[Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[3]), Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[0]), Value::Str(Cow::Borrowed("cpu"))), (Cow::Borrowed(&[1]), Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[3]), Value::Int(80)), (Cow::Borrowed(&[0]), Value::Str(Cow::Borrowed("Utilization")))])))]))), (Cow::Borrowed(&[0]), Value::Str(Cow::Borrowed("Resource")))]))]))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[4, 1]), Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[1]), Value::Str(Cow::Borrowed("Max")))]))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[4, 0]), Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[1]), Value::Str(Cow::Borrowed("Max"))), (Cow::Borrowed(&[0]), Value::Int(0))]))), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[4, 1, 2]), test: Test::Nil }]), action: Action::Set(Cow::Borrowed(&[4, 1, 2]), Value::List(Cow::Borrowed(&[Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[2]), Value::Int(15)), (Cow::Borrowed(&[0]), Value::Str(Cow::Borrowed("Percent"))), (Cow::Borrowed(&[1]), Value::Int(100))]))]))), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[4, 0, 2]), test: Test::Nil }]), action: Action::Set(Cow::Borrowed(&[4, 0, 2]), Value::List(Cow::Borrowed(&[Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[2]), Value::Int(15)), (Cow::Borrowed(&[0]), Value::Str(Cow::Borrowed("Pods"))), (Cow::Borrowed(&[1]), Value::Int(4))])), Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[2]), Value::Int(15)), (Cow::Borrowed(&[0]), Value::Str(Cow::Borrowed("Percent"))), (Cow::Borrowed(&[1]), Value::Int(100))]))]))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static BATCH_V1_CRONJOB: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&BATCH_V1_CRONJOBSPEC) },
    ]),
};

static BATCH_V1_CRONJOBLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&BATCH_V1_CRONJOB) },
    ]),
};

static BATCH_V1_CRONJOBSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[3, 4, 6, 7]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&BATCH_V1_JOBTEMPLATESPEC) },
    ]),
};

static BATCH_V1_JOB: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[3, 0]), test: Test::Unset }]), action: Action::Set(Cow::Borrowed(&[3, 1]), Value::Int(1)), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[3, 12]), Value::Str(Cow::Borrowed("NonIndexed"))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[3, 9]), Value::Bool(false)), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[3, 0]), Value::Int(1)), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[3, 13]), Value::Bool(false)), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[3, 6]), test: Test::Set }]), action: Action::Set(Cow::Borrowed(&[3, 5]), Value::Int(2147483647)), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[3, 5]), Value::Int(6)), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[3, 3]), test: Test::Set }]), action: Action::Set(Cow::Borrowed(&[3, 14]), Value::Str(Cow::Borrowed("Failed"))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[3, 14]), Value::Str(Cow::Borrowed("TerminatingOrFailed"))), ..Step::EMPTY },
        Step { action: Action::Copy(Cow::Borrowed(&[2, 10]), Cow::Borrowed(&[3, 10, 0, 10])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&BATCH_V1_JOBSPEC) },
    ]),
};

static BATCH_V1_JOBLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&BATCH_V1_JOB) },
    ]),
};

static BATCH_V1_JOBSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&BATCH_V1_PODFAILUREPOLICY) },
        Below { field: 10, defaults: DefaultsRef::Static(&CORE_V1_PODTEMPLATESPEC) },
    ]),
};

static BATCH_V1_JOBTEMPLATESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&BATCH_V1_JOBSPEC) },
    ]),
};

static BATCH_V1_PODFAILUREPOLICY: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&BATCH_V1_PODFAILUREPOLICYRULE) },
    ]),
};

static BATCH_V1_PODFAILUREPOLICYONPODCONDITIONSPATTERN: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static BATCH_V1_PODFAILUREPOLICYRULE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&BATCH_V1_PODFAILUREPOLICYONPODCONDITIONSPATTERN) },
    ]),
};

static CERTIFICATES_V1_PODCERTIFICATEREQUEST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CERTIFICATES_V1_PODCERTIFICATEREQUESTSPEC) },
    ]),
};

static CERTIFICATES_V1_PODCERTIFICATEREQUESTLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CERTIFICATES_V1_PODCERTIFICATEREQUEST) },
    ]),
};

static CERTIFICATES_V1_PODCERTIFICATEREQUESTSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[7]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CERTIFICATES_V1BETA1_PODCERTIFICATEREQUEST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CERTIFICATES_V1BETA1_PODCERTIFICATEREQUESTSPEC) },
    ]),
};

static CERTIFICATES_V1BETA1_PODCERTIFICATEREQUESTLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CERTIFICATES_V1BETA1_PODCERTIFICATEREQUEST) },
    ]),
};

static CERTIFICATES_V1BETA1_PODCERTIFICATEREQUESTSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[7]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_AZUREDISKVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[2, 3, 4, 5]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_CONFIGMAPVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[2]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_CONTAINER: Defaults = Defaults {
    fields: Cow::Borrowed(&[18, 19]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("container_pull_policy")), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&CORE_V1_CONTAINERPORT) },
        Below { field: 7, defaults: DefaultsRef::Static(&CORE_V1_ENVVAR) },
        Below { field: 8, defaults: DefaultsRef::Static(&CORE_V1_RESOURCEREQUIREMENTS) },
        Below { field: 14, defaults: DefaultsRef::Static(&CORE_V1_PROBE) },
        Below { field: 15, defaults: DefaultsRef::Static(&CORE_V1_PROBE) },
        Below { field: 16, defaults: DefaultsRef::Static(&CORE_V1_PROBE) },
        Below { field: 17, defaults: DefaultsRef::Static(&CORE_V1_LIFECYCLE) },
    ]),
};

static CORE_V1_CONTAINERPORT: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_CONTAINERSTATUS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Round(Cow::Borrowed(&[9])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 10, defaults: DefaultsRef::Static(&CORE_V1_RESOURCEREQUIREMENTS) },
    ]),
};

static CORE_V1_DOWNWARDAPIPROJECTION: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&CORE_V1_DOWNWARDAPIVOLUMEFILE) },
    ]),
};

static CORE_V1_DOWNWARDAPIVOLUMEFILE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&CORE_V1_OBJECTFIELDSELECTOR) },
    ]),
};

static CORE_V1_DOWNWARDAPIVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&CORE_V1_DOWNWARDAPIVOLUMEFILE) },
    ]),
};

static CORE_V1_ENDPOINTPORT: Defaults = Defaults {
    fields: Cow::Borrowed(&[2]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_ENDPOINTSUBSET: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&CORE_V1_ENDPOINTPORT) },
    ]),
};

static CORE_V1_ENDPOINTS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_ENDPOINTSUBSET) },
    ]),
};

static CORE_V1_ENDPOINTSLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_ENDPOINTS) },
    ]),
};

static CORE_V1_ENVVAR: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&CORE_V1_ENVVARSOURCE) },
    ]),
};

static CORE_V1_ENVVARSOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&CORE_V1_OBJECTFIELDSELECTOR) },
        Below { field: 4, defaults: DefaultsRef::Static(&CORE_V1_FILEKEYSELECTOR) },
    ]),
};

static CORE_V1_EPHEMERALCONTAINER: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&CORE_V1_EPHEMERALCONTAINERCOMMON) },
    ]),
};

static CORE_V1_EPHEMERALCONTAINERCOMMON: Defaults = Defaults {
    fields: Cow::Borrowed(&[18, 19]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("container_pull_policy")), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&CORE_V1_CONTAINERPORT) },
        Below { field: 7, defaults: DefaultsRef::Static(&CORE_V1_ENVVAR) },
        Below { field: 8, defaults: DefaultsRef::Static(&CORE_V1_RESOURCEREQUIREMENTS) },
        Below { field: 14, defaults: DefaultsRef::Static(&CORE_V1_PROBE) },
        Below { field: 15, defaults: DefaultsRef::Static(&CORE_V1_PROBE) },
        Below { field: 16, defaults: DefaultsRef::Static(&CORE_V1_PROBE) },
        Below { field: 17, defaults: DefaultsRef::Static(&CORE_V1_LIFECYCLE) },
    ]),
};

static CORE_V1_EPHEMERALVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&CORE_V1_PERSISTENTVOLUMECLAIMTEMPLATE) },
    ]),
};

static CORE_V1_FILEKEYSELECTOR: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_GRPCACTION: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_HTTPGETACTION: Defaults = Defaults {
    fields: Cow::Borrowed(&[0, 3]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_HOSTPATHVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_ISCSIPERSISTENTVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_ISCSIVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_IMAGEVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("image_volume_pull_policy")), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_LIFECYCLE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&CORE_V1_LIFECYCLEHANDLER) },
        Below { field: 1, defaults: DefaultsRef::Static(&CORE_V1_LIFECYCLEHANDLER) },
    ]),
};

static CORE_V1_LIFECYCLEHANDLER: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&CORE_V1_HTTPGETACTION) },
    ]),
};

static CORE_V1_LIMITRANGE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_LIMITRANGESPEC) },
    ]),
};

static CORE_V1_LIMITRANGEITEM: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[0]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("Container")])) }]), action: Action::Add(Cow::Borrowed(&[3]), Cow::Borrowed(&[1])), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[0]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("Container")])) }]), action: Action::Add(Cow::Borrowed(&[4]), Cow::Borrowed(&[3])), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[0]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("Container")])) }]), action: Action::Add(Cow::Borrowed(&[4]), Cow::Borrowed(&[2])), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[3])), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[4])), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[1])), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[5])), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[2])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_LIMITRANGELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_LIMITRANGE) },
    ]),
};

static CORE_V1_LIMITRANGESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&CORE_V1_LIMITRANGEITEM) },
    ]),
};

static CORE_V1_NAMESPACE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("namespace_name_label")), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 4, defaults: DefaultsRef::Static(&CORE_V1_NAMESPACESTATUS) },
    ]),
};

static CORE_V1_NAMESPACELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_NAMESPACE) },
    ]),
};

static CORE_V1_NAMESPACESTATUS: Defaults = Defaults {
    fields: Cow::Borrowed(&[0]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_NODE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_NODESPEC) },
        Below { field: 4, defaults: DefaultsRef::Static(&CORE_V1_NODESTATUS) },
    ]),
};

static CORE_V1_NODELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_NODE) },
    ]),
};

static CORE_V1_NODESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("node_pod_cidrs")), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_NODESTATUS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[1]), test: Test::Nil }]), action: Action::Copy(Cow::Borrowed(&[1]), Cow::Borrowed(&[0])), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[1])), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[0])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_OBJECTFIELDSELECTOR: Defaults = Defaults {
    fields: Cow::Borrowed(&[0]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_PERSISTENTVOLUME: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Set(Cow::Borrowed(&[3, 4]), Value::Str(Cow::Borrowed("Retain"))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[3, 7]), Value::Str(Cow::Borrowed("Filesystem"))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[4, 0]), Value::Str(Cow::Borrowed("Pending"))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_PERSISTENTVOLUMESPEC) },
    ]),
};

static CORE_V1_PERSISTENTVOLUMECLAIM: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Set(Cow::Borrowed(&[4, 0]), Value::Str(Cow::Borrowed("Pending"))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_PERSISTENTVOLUMECLAIMSPEC) },
        Below { field: 4, defaults: DefaultsRef::Static(&CORE_V1_PERSISTENTVOLUMECLAIMSTATUS) },
    ]),
};

static CORE_V1_PERSISTENTVOLUMECLAIMLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_PERSISTENTVOLUMECLAIM) },
    ]),
};

static CORE_V1_PERSISTENTVOLUMECLAIMSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[5]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&CORE_V1_VOLUMERESOURCEREQUIREMENTS) },
    ]),
};

static CORE_V1_PERSISTENTVOLUMECLAIMSTATUS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Round(Cow::Borrowed(&[4])), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[2])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_PERSISTENTVOLUMECLAIMTEMPLATE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&CORE_V1_PERSISTENTVOLUMECLAIMSPEC) },
    ]),
};

static CORE_V1_PERSISTENTVOLUMELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_PERSISTENTVOLUME) },
    ]),
};

static CORE_V1_PERSISTENTVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 2, defaults: DefaultsRef::Static(&CORE_V1_HOSTPATHVOLUMESOURCE) },
        Below { field: 5, defaults: DefaultsRef::Static(&CORE_V1_RBDPERSISTENTVOLUMESOURCE) },
        Below { field: 6, defaults: DefaultsRef::Static(&CORE_V1_ISCSIPERSISTENTVOLUMESOURCE) },
        Below { field: 15, defaults: DefaultsRef::Static(&CORE_V1_AZUREDISKVOLUMESOURCE) },
        Below { field: 18, defaults: DefaultsRef::Static(&CORE_V1_SCALEIOPERSISTENTVOLUMESOURCE) },
    ]),
};

static CORE_V1_PERSISTENTVOLUMESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Round(Cow::Borrowed(&[0])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&CORE_V1_PERSISTENTVOLUMESOURCE) },
    ]),
};

static CORE_V1_POD: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("pod_grace_period")), ..Step::EMPTY },
        Step { each: Cow::Borrowed(&[3, 2]), action: Action::Add(Cow::Borrowed(&[8, 1]), Cow::Borrowed(&[8, 0])), ..Step::EMPTY },
        Step { each: Cow::Borrowed(&[3, 1]), action: Action::Add(Cow::Borrowed(&[8, 1]), Cow::Borrowed(&[8, 0])), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[3, 30]), Value::Bool(true)), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[3, 13]), test: Test::Set }]), each: Cow::Borrowed(&[3, 2, 5]), action: Action::Copy(Cow::Borrowed(&[1]), Cow::Borrowed(&[2])), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[3, 13]), test: Test::Set }]), each: Cow::Borrowed(&[3, 1, 5]), action: Action::Copy(Cow::Borrowed(&[1]), Cow::Borrowed(&[2])), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 1, 14, 0, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 1, 15, 0, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 1, 16, 0, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 1, 17, 0, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 1, 17, 1, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 2, 14, 0, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 2, 15, 0, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 2, 16, 0, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 2, 17, 0, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 2, 17, 1, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 3, 0, 14, 0, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 3, 0, 15, 0, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 3, 0, 16, 0, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 3, 0, 17, 0, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("H2CContainerProbe")), each: Cow::Borrowed(&[3, 3, 0, 17, 1, 1]), action: Action::Set(Cow::Borrowed(&[5]), Value::Str(Cow::Borrowed("HTTP1"))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_PODSPEC) },
        Below { field: 4, defaults: DefaultsRef::Static(&CORE_V1_PODSTATUS) },
    ]),
};

static CORE_V1_PODLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_POD) },
    ]),
};

static CORE_V1_PODSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[4, 5, 7, 22]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Set(Cow::Borrowed(&[17]), Value::Record(Cow::Borrowed(&[]))), ..Step::EMPTY },
        Step { action: Action::Copy(Cow::Borrowed(&[9]), Cow::Borrowed(&[10])), ..Step::EMPTY },
        Step { action: Action::Mirror(Cow::Borrowed(&[10]), Cow::Borrowed(&[9])), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[32])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&CORE_V1_VOLUME) },
        Below { field: 1, defaults: DefaultsRef::Static(&CORE_V1_CONTAINER) },
        Below { field: 2, defaults: DefaultsRef::Static(&CORE_V1_CONTAINER) },
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_EPHEMERALCONTAINER) },
        Below { field: 39, defaults: DefaultsRef::Static(&CORE_V1_RESOURCEREQUIREMENTS) },
    ]),
};

static CORE_V1_PODSTATUS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("pod_ips")), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[18])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 11, defaults: DefaultsRef::Static(&CORE_V1_CONTAINERSTATUS) },
        Below { field: 12, defaults: DefaultsRef::Static(&CORE_V1_CONTAINERSTATUS) },
        Below { field: 14, defaults: DefaultsRef::Static(&CORE_V1_CONTAINERSTATUS) },
        Below { field: 19, defaults: DefaultsRef::Static(&CORE_V1_RESOURCEREQUIREMENTS) },
    ]),
};

static CORE_V1_PODTEMPLATE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_PODTEMPLATESPEC) },
    ]),
};

static CORE_V1_PODTEMPLATELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_PODTEMPLATE) },
    ]),
};

static CORE_V1_PODTEMPLATESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&CORE_V1_PODSPEC) },
    ]),
};

static CORE_V1_PROBE: Defaults = Defaults {
    fields: Cow::Borrowed(&[2, 3, 4, 5]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&CORE_V1_PROBEHANDLER) },
    ]),
};

static CORE_V1_PROBEHANDLER: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&CORE_V1_HTTPGETACTION) },
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_GRPCACTION) },
    ]),
};

static CORE_V1_PROJECTEDVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&CORE_V1_VOLUMEPROJECTION) },
    ]),
};

static CORE_V1_RBDPERSISTENTVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[3, 4, 5]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_RBDVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[3, 4, 5]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_REPLICATIONCONTROLLER: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Copy(Cow::Borrowed(&[2, 10]), Cow::Borrowed(&[3, 3, 0, 10])), ..Step::EMPTY },
        Step { action: Action::Copy(Cow::Borrowed(&[3, 2]), Cow::Borrowed(&[3, 3, 0, 10])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_REPLICATIONCONTROLLERSPEC) },
    ]),
};

static CORE_V1_REPLICATIONCONTROLLERLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_REPLICATIONCONTROLLER) },
    ]),
};

static CORE_V1_REPLICATIONCONTROLLERSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[0]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_PODTEMPLATESPEC) },
    ]),
};

static CORE_V1_RESOURCEQUOTA: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_RESOURCEQUOTASPEC) },
        Below { field: 4, defaults: DefaultsRef::Static(&CORE_V1_RESOURCEQUOTASTATUS) },
    ]),
};

static CORE_V1_RESOURCEQUOTALIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_RESOURCEQUOTA) },
    ]),
};

static CORE_V1_RESOURCEQUOTASPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Round(Cow::Borrowed(&[0])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_RESOURCEQUOTASTATUS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Round(Cow::Borrowed(&[0])), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[1])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_RESOURCEREQUIREMENTS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Round(Cow::Borrowed(&[0])), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[1])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_SCALEIOPERSISTENTVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[6, 8]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_SCALEIOVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[6, 8]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_SECRET: Defaults = Defaults {
    fields: Cow::Borrowed(&[6]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("secret_string_data")), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_SECRETLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_SECRET) },
    ]),
};

static CORE_V1_SECRETVOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[2]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_SERVICE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[3, 4]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("LoadBalancer")])) }]), each: Cow::Borrowed(&[4, 0, 0]), having: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[0]), test: Test::Set }]), action: Action::Set(Cow::Borrowed(&[2]), Value::Str(Cow::Borrowed("VIP"))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_SERVICESPEC) },
    ]),
};

static CORE_V1_SERVICEACCOUNTTOKENPROJECTION: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_SERVICELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_SERVICE) },
    ]),
};

static CORE_V1_SERVICEPORT: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Copy(Cow::Borrowed(&[4]), Cow::Borrowed(&[3])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_SERVICESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[4, 6]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[6]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("None")])) }]), action: Action::Clear(Cow::Borrowed(&[13])), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[6]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("ClientIP")])) }]), action: Action::Set(Cow::Borrowed(&[13]), Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[0]), Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[0]), Value::Int(10800))])))]))), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[4]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("LoadBalancer"), Cow::Borrowed("NodePort")])) }]), action: Action::Set(Cow::Borrowed(&[10]), Value::Str(Cow::Borrowed("Cluster"))), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[5]), test: Test::Set }, Condition { path: Cow::Borrowed(&[4]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("ClusterIP")])) }]), action: Action::Set(Cow::Borrowed(&[10]), Value::Str(Cow::Borrowed("Cluster"))), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[4]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("ClusterIP"), Cow::Borrowed("LoadBalancer"), Cow::Borrowed("NodePort")])) }]), action: Action::Set(Cow::Borrowed(&[18]), Value::Str(Cow::Borrowed("Cluster"))), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[4]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("LoadBalancer")])) }]), action: Action::Set(Cow::Borrowed(&[16]), Value::Bool(true)), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&CORE_V1_SERVICEPORT) },
    ]),
};

static CORE_V1_VOLUME: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&CORE_V1_VOLUMESOURCE) },
    ]),
};

static CORE_V1_VOLUMEPROJECTION: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&CORE_V1_DOWNWARDAPIPROJECTION) },
        Below { field: 3, defaults: DefaultsRef::Static(&CORE_V1_SERVICEACCOUNTTOKENPROJECTION) },
    ]),
};

static CORE_V1_VOLUMERESOURCEREQUIREMENTS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Round(Cow::Borrowed(&[0])), ..Step::EMPTY },
        Step { action: Action::Round(Cow::Borrowed(&[1])), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static CORE_V1_VOLUMESOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("volume_source")), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&CORE_V1_HOSTPATHVOLUMESOURCE) },
        Below { field: 5, defaults: DefaultsRef::Static(&CORE_V1_SECRETVOLUMESOURCE) },
        Below { field: 7, defaults: DefaultsRef::Static(&CORE_V1_ISCSIVOLUMESOURCE) },
        Below { field: 10, defaults: DefaultsRef::Static(&CORE_V1_RBDVOLUMESOURCE) },
        Below { field: 15, defaults: DefaultsRef::Static(&CORE_V1_DOWNWARDAPIVOLUMESOURCE) },
        Below { field: 18, defaults: DefaultsRef::Static(&CORE_V1_CONFIGMAPVOLUMESOURCE) },
        Below { field: 21, defaults: DefaultsRef::Static(&CORE_V1_AZUREDISKVOLUMESOURCE) },
        Below { field: 23, defaults: DefaultsRef::Static(&CORE_V1_PROJECTEDVOLUMESOURCE) },
        Below { field: 25, defaults: DefaultsRef::Static(&CORE_V1_SCALEIOVOLUMESOURCE) },
        Below { field: 28, defaults: DefaultsRef::Static(&CORE_V1_EPHEMERALVOLUMESOURCE) },
        Below { field: 29, defaults: DefaultsRef::Static(&CORE_V1_IMAGEVOLUMESOURCE) },
    ]),
};

static DISCOVERY_V1_ENDPOINTPORT: Defaults = Defaults {
    fields: Cow::Borrowed(&[0, 1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static DISCOVERY_V1_ENDPOINTSLICE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&DISCOVERY_V1_ENDPOINTPORT) },
    ]),
};

static DISCOVERY_V1_ENDPOINTSLICELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&DISCOVERY_V1_ENDPOINTSLICE) },
    ]),
};

static FLOWCONTROL_V1_EXEMPTPRIORITYLEVELCONFIGURATION: Defaults = Defaults {
    fields: Cow::Borrowed(&[0, 1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static FLOWCONTROL_V1_FLOWSCHEMA: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&FLOWCONTROL_V1_FLOWSCHEMASPEC) },
    ]),
};

static FLOWCONTROL_V1_FLOWSCHEMALIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&FLOWCONTROL_V1_FLOWSCHEMA) },
    ]),
};

static FLOWCONTROL_V1_FLOWSCHEMASPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static FLOWCONTROL_V1_LIMITRESPONSE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&FLOWCONTROL_V1_QUEUINGCONFIGURATION) },
    ]),
};

static FLOWCONTROL_V1_LIMITEDPRIORITYLEVELCONFIGURATION: Defaults = Defaults {
    fields: Cow::Borrowed(&[0, 2]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&FLOWCONTROL_V1_LIMITRESPONSE) },
    ]),
};

static FLOWCONTROL_V1_PRIORITYLEVELCONFIGURATION: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&FLOWCONTROL_V1_PRIORITYLEVELCONFIGURATIONSPEC) },
    ]),
};

static FLOWCONTROL_V1_PRIORITYLEVELCONFIGURATIONLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&FLOWCONTROL_V1_PRIORITYLEVELCONFIGURATION) },
    ]),
};

static FLOWCONTROL_V1_PRIORITYLEVELCONFIGURATIONSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&FLOWCONTROL_V1_LIMITEDPRIORITYLEVELCONFIGURATION) },
        Below { field: 2, defaults: DefaultsRef::Static(&FLOWCONTROL_V1_EXEMPTPRIORITYLEVELCONFIGURATION) },
    ]),
};

static FLOWCONTROL_V1_QUEUINGCONFIGURATION: Defaults = Defaults {
    fields: Cow::Borrowed(&[0, 1, 2]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static NETWORKING_V1_INGRESSCLASS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&NETWORKING_V1_INGRESSCLASSSPEC) },
    ]),
};

static NETWORKING_V1_INGRESSCLASSLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&NETWORKING_V1_INGRESSCLASS) },
    ]),
};

static NETWORKING_V1_INGRESSCLASSPARAMETERSREFERENCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static NETWORKING_V1_INGRESSCLASSSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&NETWORKING_V1_INGRESSCLASSPARAMETERSREFERENCE) },
    ]),
};

static NETWORKING_V1_NETWORKPOLICY: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&NETWORKING_V1_NETWORKPOLICYSPEC) },
    ]),
};

static NETWORKING_V1_NETWORKPOLICYEGRESSRULE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&NETWORKING_V1_NETWORKPOLICYPORT) },
    ]),
};

static NETWORKING_V1_NETWORKPOLICYINGRESSRULE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&NETWORKING_V1_NETWORKPOLICYPORT) },
    ]),
};

static NETWORKING_V1_NETWORKPOLICYLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&NETWORKING_V1_NETWORKPOLICY) },
    ]),
};

static NETWORKING_V1_NETWORKPOLICYPORT: Defaults = Defaults {
    fields: Cow::Borrowed(&[0]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static NETWORKING_V1_NETWORKPOLICYSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[2]), test: Test::Set }]), action: Action::Set(Cow::Borrowed(&[3]), Value::List(Cow::Borrowed(&[Value::Str(Cow::Borrowed("Ingress")), Value::Str(Cow::Borrowed("Egress"))]))), ..Step::EMPTY },
        Step { action: Action::Set(Cow::Borrowed(&[3]), Value::List(Cow::Borrowed(&[Value::Str(Cow::Borrowed("Ingress"))]))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&NETWORKING_V1_NETWORKPOLICYINGRESSRULE) },
        Below { field: 2, defaults: DefaultsRef::Static(&NETWORKING_V1_NETWORKPOLICYEGRESSRULE) },
    ]),
};

static RBAC_V1_CLUSTERROLEBINDING: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RBAC_V1_SUBJECT) },
        Below { field: 4, defaults: DefaultsRef::Static(&RBAC_V1_ROLEREF) },
    ]),
};

static RBAC_V1_CLUSTERROLEBINDINGLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RBAC_V1_CLUSTERROLEBINDING) },
    ]),
};

static RBAC_V1_ROLEBINDING: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RBAC_V1_SUBJECT) },
        Below { field: 4, defaults: DefaultsRef::Static(&RBAC_V1_ROLEREF) },
    ]),
};

static RBAC_V1_ROLEBINDINGLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RBAC_V1_ROLEBINDING) },
    ]),
};

static RBAC_V1_ROLEREF: Defaults = Defaults {
    fields: Cow::Borrowed(&[0]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static RBAC_V1_SUBJECT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[0]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("Group"), Cow::Borrowed("User")])) }]), action: Action::Set(Cow::Borrowed(&[1]), Value::Str(Cow::Borrowed("rbac.authorization.k8s.io"))), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static RESOURCE_V1_ALLOCATIONRESULT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICEALLOCATIONRESULT) },
    ]),
};

static RESOURCE_V1_DEVICE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 7, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICETAINT) },
    ]),
};

static RESOURCE_V1_DEVICEALLOCATIONRESULT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICEREQUESTALLOCATIONRESULT) },
    ]),
};

static RESOURCE_V1_DEVICECLAIM: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICEREQUEST) },
    ]),
};

static RESOURCE_V1_DEVICEREQUEST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&RESOURCE_V1_EXACTDEVICEREQUEST) },
        Below { field: 2, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICESUBREQUEST) },
    ]),
};

static RESOURCE_V1_DEVICEREQUESTALLOCATIONRESULT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICETOLERATION) },
    ]),
};

static RESOURCE_V1_DEVICESUBREQUEST: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[3]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("ExactCount")])) }]), action: Action::Set(Cow::Borrowed(&[4]), Value::Int(1)), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICETOLERATION) },
    ]),
};

static RESOURCE_V1_DEVICETAINT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("device_taint_time")), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static RESOURCE_V1_DEVICETAINTRULE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICETAINTRULESPEC) },
    ]),
};

static RESOURCE_V1_DEVICETAINTRULELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICETAINTRULE) },
    ]),
};

static RESOURCE_V1_DEVICETAINTRULESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICETAINT) },
    ]),
};

static RESOURCE_V1_DEVICETOLERATION: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static RESOURCE_V1_EXACTDEVICEREQUEST: Defaults = Defaults {
    fields: Cow::Borrowed(&[2]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[2]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("ExactCount")])) }]), action: Action::Set(Cow::Borrowed(&[3]), Value::Int(1)), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICETOLERATION) },
    ]),
};

static RESOURCE_V1_RESOURCECLAIM: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1_RESOURCECLAIMSPEC) },
        Below { field: 4, defaults: DefaultsRef::Static(&RESOURCE_V1_RESOURCECLAIMSTATUS) },
    ]),
};

static RESOURCE_V1_RESOURCECLAIMLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1_RESOURCECLAIM) },
    ]),
};

static RESOURCE_V1_RESOURCECLAIMSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICECLAIM) },
    ]),
};

static RESOURCE_V1_RESOURCECLAIMSTATUS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1_ALLOCATIONRESULT) },
    ]),
};

static RESOURCE_V1_RESOURCECLAIMTEMPLATE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1_RESOURCECLAIMTEMPLATESPEC) },
    ]),
};

static RESOURCE_V1_RESOURCECLAIMTEMPLATELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1_RESOURCECLAIMTEMPLATE) },
    ]),
};

static RESOURCE_V1_RESOURCECLAIMTEMPLATESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&RESOURCE_V1_RESOURCECLAIMSPEC) },
    ]),
};

static RESOURCE_V1_RESOURCESLICE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1_RESOURCESLICESPEC) },
    ]),
};

static RESOURCE_V1_RESOURCESLICELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1_RESOURCESLICE) },
    ]),
};

static RESOURCE_V1_RESOURCESLICESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&RESOURCE_V1_DEVICE) },
    ]),
};

static RESOURCE_V1ALPHA3_DEVICETAINT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("device_taint_time")), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static RESOURCE_V1ALPHA3_DEVICETAINTRULE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1ALPHA3_DEVICETAINTRULESPEC) },
    ]),
};

static RESOURCE_V1ALPHA3_DEVICETAINTRULELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1ALPHA3_DEVICETAINTRULE) },
    ]),
};

static RESOURCE_V1ALPHA3_DEVICETAINTRULESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&RESOURCE_V1ALPHA3_DEVICETAINT) },
    ]),
};

static RESOURCE_V1ALPHA3_RESOURCEPOOLSTATUSREQUEST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1ALPHA3_RESOURCEPOOLSTATUSREQUESTSPEC) },
    ]),
};

static RESOURCE_V1ALPHA3_RESOURCEPOOLSTATUSREQUESTLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1ALPHA3_RESOURCEPOOLSTATUSREQUEST) },
    ]),
};

static RESOURCE_V1ALPHA3_RESOURCEPOOLSTATUSREQUESTSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[2]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static RESOURCE_V1BETA1_ALLOCATIONRESULT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_DEVICEALLOCATIONRESULT) },
    ]),
};

static RESOURCE_V1BETA1_BASICDEVICE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 6, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_DEVICETAINT) },
    ]),
};

static RESOURCE_V1BETA1_DEVICE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_BASICDEVICE) },
    ]),
};

static RESOURCE_V1BETA1_DEVICEALLOCATIONRESULT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_DEVICEREQUESTALLOCATIONRESULT) },
    ]),
};

static RESOURCE_V1BETA1_DEVICECLAIM: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_DEVICEREQUEST) },
    ]),
};

static RESOURCE_V1BETA1_DEVICEREQUEST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[1]), test: Test::Set }]), action: Action::Set(Cow::Borrowed(&[3]), Value::Str(Cow::Borrowed("ExactCount"))), ..Step::EMPTY },
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[3]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("ExactCount")])) }, Condition { path: Cow::Borrowed(&[1]), test: Test::Set }]), action: Action::Set(Cow::Borrowed(&[4]), Value::Int(1)), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 6, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_DEVICESUBREQUEST) },
        Below { field: 7, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_DEVICETOLERATION) },
    ]),
};

static RESOURCE_V1BETA1_DEVICEREQUESTALLOCATIONRESULT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_DEVICETOLERATION) },
    ]),
};

static RESOURCE_V1BETA1_DEVICESUBREQUEST: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[3]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("ExactCount")])) }]), action: Action::Set(Cow::Borrowed(&[4]), Value::Int(1)), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_DEVICETOLERATION) },
    ]),
};

static RESOURCE_V1BETA1_DEVICETAINT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("device_taint_time")), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static RESOURCE_V1BETA1_DEVICETOLERATION: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static RESOURCE_V1BETA1_RESOURCECLAIM: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_RESOURCECLAIMSPEC) },
        Below { field: 4, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_RESOURCECLAIMSTATUS) },
    ]),
};

static RESOURCE_V1BETA1_RESOURCECLAIMLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_RESOURCECLAIM) },
    ]),
};

static RESOURCE_V1BETA1_RESOURCECLAIMSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_DEVICECLAIM) },
    ]),
};

static RESOURCE_V1BETA1_RESOURCECLAIMSTATUS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_ALLOCATIONRESULT) },
    ]),
};

static RESOURCE_V1BETA1_RESOURCECLAIMTEMPLATE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_RESOURCECLAIMTEMPLATESPEC) },
    ]),
};

static RESOURCE_V1BETA1_RESOURCECLAIMTEMPLATELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_RESOURCECLAIMTEMPLATE) },
    ]),
};

static RESOURCE_V1BETA1_RESOURCECLAIMTEMPLATESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_RESOURCECLAIMSPEC) },
    ]),
};

static RESOURCE_V1BETA1_RESOURCESLICE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_RESOURCESLICESPEC) },
    ]),
};

static RESOURCE_V1BETA1_RESOURCESLICELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_RESOURCESLICE) },
    ]),
};

static RESOURCE_V1BETA1_RESOURCESLICESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&RESOURCE_V1BETA1_DEVICE) },
    ]),
};

static RESOURCE_V1BETA2_ALLOCATIONRESULT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICEALLOCATIONRESULT) },
    ]),
};

static RESOURCE_V1BETA2_DEVICE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 7, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICETAINT) },
    ]),
};

static RESOURCE_V1BETA2_DEVICEALLOCATIONRESULT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICEREQUESTALLOCATIONRESULT) },
    ]),
};

static RESOURCE_V1BETA2_DEVICECLAIM: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICEREQUEST) },
    ]),
};

static RESOURCE_V1BETA2_DEVICEREQUEST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_EXACTDEVICEREQUEST) },
        Below { field: 2, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICESUBREQUEST) },
    ]),
};

static RESOURCE_V1BETA2_DEVICEREQUESTALLOCATIONRESULT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICETOLERATION) },
    ]),
};

static RESOURCE_V1BETA2_DEVICESUBREQUEST: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[3]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("ExactCount")])) }]), action: Action::Set(Cow::Borrowed(&[4]), Value::Int(1)), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICETOLERATION) },
    ]),
};

static RESOURCE_V1BETA2_DEVICETAINT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Call(Cow::Borrowed("device_taint_time")), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static RESOURCE_V1BETA2_DEVICETAINTRULE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICETAINTRULESPEC) },
    ]),
};

static RESOURCE_V1BETA2_DEVICETAINTRULELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICETAINTRULE) },
    ]),
};

static RESOURCE_V1BETA2_DEVICETAINTRULESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICETAINT) },
    ]),
};

static RESOURCE_V1BETA2_DEVICETOLERATION: Defaults = Defaults {
    fields: Cow::Borrowed(&[1]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static RESOURCE_V1BETA2_EXACTDEVICEREQUEST: Defaults = Defaults {
    fields: Cow::Borrowed(&[2]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[2]), test: Test::OneOf(Cow::Borrowed(&[Cow::Borrowed("ExactCount")])) }]), action: Action::Set(Cow::Borrowed(&[3]), Value::Int(1)), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICETOLERATION) },
    ]),
};

static RESOURCE_V1BETA2_RESOURCECLAIM: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_RESOURCECLAIMSPEC) },
        Below { field: 4, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_RESOURCECLAIMSTATUS) },
    ]),
};

static RESOURCE_V1BETA2_RESOURCECLAIMLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_RESOURCECLAIM) },
    ]),
};

static RESOURCE_V1BETA2_RESOURCECLAIMSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICECLAIM) },
    ]),
};

static RESOURCE_V1BETA2_RESOURCECLAIMSTATUS: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_ALLOCATIONRESULT) },
    ]),
};

static RESOURCE_V1BETA2_RESOURCECLAIMTEMPLATE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_RESOURCECLAIMTEMPLATESPEC) },
    ]),
};

static RESOURCE_V1BETA2_RESOURCECLAIMTEMPLATELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_RESOURCECLAIMTEMPLATE) },
    ]),
};

static RESOURCE_V1BETA2_RESOURCECLAIMTEMPLATESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_RESOURCECLAIMSPEC) },
    ]),
};

static RESOURCE_V1BETA2_RESOURCESLICE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_RESOURCESLICESPEC) },
    ]),
};

static RESOURCE_V1BETA2_RESOURCESLICELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_RESOURCESLICE) },
    ]),
};

static RESOURCE_V1BETA2_RESOURCESLICESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 5, defaults: DefaultsRef::Static(&RESOURCE_V1BETA2_DEVICE) },
    ]),
};

static SCHEDULING_V1_PRIORITYCLASS: Defaults = Defaults {
    fields: Cow::Borrowed(&[6]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static SCHEDULING_V1_PRIORITYCLASSLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&SCHEDULING_V1_PRIORITYCLASS) },
    ]),
};

static SCHEDULING_V1ALPHA3_COMPOSITEPODGROUP: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&SCHEDULING_V1ALPHA3_COMPOSITEPODGROUPSPEC) },
    ]),
};

static SCHEDULING_V1ALPHA3_COMPOSITEPODGROUPLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&SCHEDULING_V1ALPHA3_COMPOSITEPODGROUP) },
    ]),
};

static SCHEDULING_V1ALPHA3_COMPOSITEPODGROUPSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[4]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static SCHEDULING_V1ALPHA3_PODGROUP: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&SCHEDULING_V1ALPHA3_PODGROUPSPEC) },
    ]),
};

static SCHEDULING_V1ALPHA3_PODGROUPLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&SCHEDULING_V1ALPHA3_PODGROUP) },
    ]),
};

static SCHEDULING_V1ALPHA3_PODGROUPSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[5]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static SCHEDULING_V1BETA1_PODGROUP: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&SCHEDULING_V1BETA1_PODGROUPSPEC) },
    ]),
};

static SCHEDULING_V1BETA1_PODGROUPLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&SCHEDULING_V1BETA1_PODGROUP) },
    ]),
};

static SCHEDULING_V1BETA1_PODGROUPSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[5]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static STORAGE_V1_CSIDRIVER: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&STORAGE_V1_CSIDRIVERSPEC) },
    ]),
};

static STORAGE_V1_CSIDRIVERLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&STORAGE_V1_CSIDRIVER) },
    ]),
};

static STORAGE_V1_CSIDRIVERSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[0, 1, 3, 4, 6, 7]),
    steps: Cow::Borrowed(&[
        Step { action: Action::Set(Cow::Borrowed(&[2]), Value::List(Cow::Borrowed(&[Value::Str(Cow::Borrowed("Persistent"))]))), ..Step::EMPTY },
        Step { feature: Some(Feature::named("VolumeLimitScaling")), action: Action::Set(Cow::Borrowed(&[10]), Value::Bool(false)), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[]),
};

static STORAGE_V1_STORAGECLASS: Defaults = Defaults {
    fields: Cow::Borrowed(&[5, 8]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static STORAGE_V1_STORAGECLASSLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&STORAGE_V1_STORAGECLASS) },
    ]),
};

static STORAGE_V1_VOLUMEATTACHMENT: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&STORAGE_V1_VOLUMEATTACHMENTSPEC) },
    ]),
};

static STORAGE_V1_VOLUMEATTACHMENTLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&STORAGE_V1_VOLUMEATTACHMENT) },
    ]),
};

static STORAGE_V1_VOLUMEATTACHMENTSOURCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&CORE_V1_PERSISTENTVOLUMESPEC) },
    ]),
};

static STORAGE_V1_VOLUMEATTACHMENTSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&STORAGE_V1_VOLUMEATTACHMENTSOURCE) },
    ]),
};

static APIEXTENSIONS_V1_CUSTOMRESOURCECONVERSION: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&APIEXTENSIONS_V1_WEBHOOKCONVERSION) },
    ]),
};

static APIEXTENSIONS_V1_CUSTOMRESOURCEDEFINITION: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[
        Step { when: Cow::Borrowed(&[Condition { path: Cow::Borrowed(&[3, 4]), test: Test::Unset }]), action: Action::Set(Cow::Borrowed(&[3, 4]), Value::Record(Cow::Borrowed(&[(Cow::Borrowed(&[0]), Value::Str(Cow::Borrowed("None")))]))), ..Step::EMPTY },
        Step { action: Action::Call(Cow::Borrowed("definition_names")), ..Step::EMPTY },
        Step { action: Action::Call(Cow::Borrowed("definition_stored_versions")), ..Step::EMPTY },
    ]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&APIEXTENSIONS_V1_CUSTOMRESOURCEDEFINITIONSPEC) },
    ]),
};

static APIEXTENSIONS_V1_CUSTOMRESOURCEDEFINITIONLIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&APIEXTENSIONS_V1_CUSTOMRESOURCEDEFINITION) },
    ]),
};

static APIEXTENSIONS_V1_CUSTOMRESOURCEDEFINITIONSPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 4, defaults: DefaultsRef::Static(&APIEXTENSIONS_V1_CUSTOMRESOURCECONVERSION) },
    ]),
};

static APIEXTENSIONS_V1_SERVICEREFERENCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[3]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

static APIEXTENSIONS_V1_WEBHOOKCLIENTCONFIG: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 1, defaults: DefaultsRef::Static(&APIEXTENSIONS_V1_SERVICEREFERENCE) },
    ]),
};

static APIEXTENSIONS_V1_WEBHOOKCONVERSION: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&APIEXTENSIONS_V1_WEBHOOKCLIENTCONFIG) },
    ]),
};

static APIREGISTRATION_V1_APISERVICE: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&APIREGISTRATION_V1_APISERVICESPEC) },
    ]),
};

static APIREGISTRATION_V1_APISERVICELIST: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 3, defaults: DefaultsRef::Static(&APIREGISTRATION_V1_APISERVICE) },
    ]),
};

static APIREGISTRATION_V1_APISERVICESPEC: Defaults = Defaults {
    fields: Cow::Borrowed(&[]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[
        Below { field: 0, defaults: DefaultsRef::Static(&APIREGISTRATION_V1_SERVICEREFERENCE) },
    ]),
};

static APIREGISTRATION_V1_SERVICEREFERENCE: Defaults = Defaults {
    fields: Cow::Borrowed(&[2]),
    steps: Cow::Borrowed(&[]),
    below: Cow::Borrowed(&[]),
};

/// The table of a record by its name in the OpenAPI documents, in the order of names.
pub static TABLES: &[(&str, &Defaults)] = &[
    ("io.k8s.api.admissionregistration.v1.MatchResources", &ADMISSIONREGISTRATION_V1_MATCHRESOURCES),
    ("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicy", &ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICY),
    ("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBinding", &ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYBINDING),
    ("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingList", &ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYBINDINGLIST),
    ("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingSpec", &ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYBINDINGSPEC),
    ("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyList", &ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYLIST),
    ("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicySpec", &ADMISSIONREGISTRATION_V1_MUTATINGADMISSIONPOLICYSPEC),
    ("io.k8s.api.admissionregistration.v1.MutatingWebhook", &ADMISSIONREGISTRATION_V1_MUTATINGWEBHOOK),
    ("io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration", &ADMISSIONREGISTRATION_V1_MUTATINGWEBHOOKCONFIGURATION),
    ("io.k8s.api.admissionregistration.v1.MutatingWebhookConfigurationList", &ADMISSIONREGISTRATION_V1_MUTATINGWEBHOOKCONFIGURATIONLIST),
    ("io.k8s.api.admissionregistration.v1.NamedRuleWithOperations", &ADMISSIONREGISTRATION_V1_NAMEDRULEWITHOPERATIONS),
    ("io.k8s.api.admissionregistration.v1.Rule", &ADMISSIONREGISTRATION_V1_RULE),
    ("io.k8s.api.admissionregistration.v1.RuleWithOperations", &ADMISSIONREGISTRATION_V1_RULEWITHOPERATIONS),
    ("io.k8s.api.admissionregistration.v1.ServiceReference", &ADMISSIONREGISTRATION_V1_SERVICEREFERENCE),
    ("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy", &ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICY),
    ("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBinding", &ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYBINDING),
    ("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingList", &ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYBINDINGLIST),
    ("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec", &ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYBINDINGSPEC),
    ("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyList", &ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYLIST),
    ("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec", &ADMISSIONREGISTRATION_V1_VALIDATINGADMISSIONPOLICYSPEC),
    ("io.k8s.api.admissionregistration.v1.ValidatingWebhook", &ADMISSIONREGISTRATION_V1_VALIDATINGWEBHOOK),
    ("io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration", &ADMISSIONREGISTRATION_V1_VALIDATINGWEBHOOKCONFIGURATION),
    ("io.k8s.api.admissionregistration.v1.ValidatingWebhookConfigurationList", &ADMISSIONREGISTRATION_V1_VALIDATINGWEBHOOKCONFIGURATIONLIST),
    ("io.k8s.api.admissionregistration.v1.WebhookClientConfig", &ADMISSIONREGISTRATION_V1_WEBHOOKCLIENTCONFIG),
    ("io.k8s.api.admissionregistration.v1alpha1.MatchResources", &ADMISSIONREGISTRATION_V1ALPHA1_MATCHRESOURCES),
    ("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicy", &ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICY),
    ("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding", &ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYBINDING),
    ("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingList", &ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYBINDINGLIST),
    ("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec", &ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYBINDINGSPEC),
    ("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyList", &ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYLIST),
    ("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicySpec", &ADMISSIONREGISTRATION_V1ALPHA1_MUTATINGADMISSIONPOLICYSPEC),
    ("io.k8s.api.admissionregistration.v1alpha1.NamedRuleWithOperations", &ADMISSIONREGISTRATION_V1ALPHA1_NAMEDRULEWITHOPERATIONS),
    ("io.k8s.api.admissionregistration.v1alpha1.ParamRef", &ADMISSIONREGISTRATION_V1ALPHA1_PARAMREF),
    ("io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicy", &ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICY),
    ("io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBinding", &ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYBINDING),
    ("io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingList", &ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYBINDINGLIST),
    ("io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingSpec", &ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYBINDINGSPEC),
    ("io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicyList", &ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYLIST),
    ("io.k8s.api.admissionregistration.v1alpha1.ValidatingAdmissionPolicySpec", &ADMISSIONREGISTRATION_V1ALPHA1_VALIDATINGADMISSIONPOLICYSPEC),
    ("io.k8s.api.admissionregistration.v1beta1.MatchResources", &ADMISSIONREGISTRATION_V1BETA1_MATCHRESOURCES),
    ("io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicy", &ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICY),
    ("io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBinding", &ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYBINDING),
    ("io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBindingList", &ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYBINDINGLIST),
    ("io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBindingSpec", &ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYBINDINGSPEC),
    ("io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyList", &ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYLIST),
    ("io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicySpec", &ADMISSIONREGISTRATION_V1BETA1_MUTATINGADMISSIONPOLICYSPEC),
    ("io.k8s.api.admissionregistration.v1beta1.MutatingWebhook", &ADMISSIONREGISTRATION_V1BETA1_MUTATINGWEBHOOK),
    ("io.k8s.api.admissionregistration.v1beta1.MutatingWebhookConfiguration", &ADMISSIONREGISTRATION_V1BETA1_MUTATINGWEBHOOKCONFIGURATION),
    ("io.k8s.api.admissionregistration.v1beta1.MutatingWebhookConfigurationList", &ADMISSIONREGISTRATION_V1BETA1_MUTATINGWEBHOOKCONFIGURATIONLIST),
    ("io.k8s.api.admissionregistration.v1beta1.NamedRuleWithOperations", &ADMISSIONREGISTRATION_V1BETA1_NAMEDRULEWITHOPERATIONS),
    ("io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicy", &ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICY),
    ("io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyBinding", &ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYBINDING),
    ("io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingList", &ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYBINDINGLIST),
    ("io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingSpec", &ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYBINDINGSPEC),
    ("io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicyList", &ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYLIST),
    ("io.k8s.api.admissionregistration.v1beta1.ValidatingAdmissionPolicySpec", &ADMISSIONREGISTRATION_V1BETA1_VALIDATINGADMISSIONPOLICYSPEC),
    ("io.k8s.api.admissionregistration.v1beta1.ValidatingWebhook", &ADMISSIONREGISTRATION_V1BETA1_VALIDATINGWEBHOOK),
    ("io.k8s.api.admissionregistration.v1beta1.ValidatingWebhookConfiguration", &ADMISSIONREGISTRATION_V1BETA1_VALIDATINGWEBHOOKCONFIGURATION),
    ("io.k8s.api.admissionregistration.v1beta1.ValidatingWebhookConfigurationList", &ADMISSIONREGISTRATION_V1BETA1_VALIDATINGWEBHOOKCONFIGURATIONLIST),
    ("io.k8s.api.apps.v1.DaemonSet", &APPS_V1_DAEMONSET),
    ("io.k8s.api.apps.v1.DaemonSetList", &APPS_V1_DAEMONSETLIST),
    ("io.k8s.api.apps.v1.DaemonSetSpec", &APPS_V1_DAEMONSETSPEC),
    ("io.k8s.api.apps.v1.DaemonSetUpdateStrategy", &APPS_V1_DAEMONSETUPDATESTRATEGY),
    ("io.k8s.api.apps.v1.Deployment", &APPS_V1_DEPLOYMENT),
    ("io.k8s.api.apps.v1.DeploymentList", &APPS_V1_DEPLOYMENTLIST),
    ("io.k8s.api.apps.v1.DeploymentSpec", &APPS_V1_DEPLOYMENTSPEC),
    ("io.k8s.api.apps.v1.DeploymentStrategy", &APPS_V1_DEPLOYMENTSTRATEGY),
    ("io.k8s.api.apps.v1.ReplicaSet", &APPS_V1_REPLICASET),
    ("io.k8s.api.apps.v1.ReplicaSetList", &APPS_V1_REPLICASETLIST),
    ("io.k8s.api.apps.v1.ReplicaSetSpec", &APPS_V1_REPLICASETSPEC),
    ("io.k8s.api.apps.v1.StatefulSet", &APPS_V1_STATEFULSET),
    ("io.k8s.api.apps.v1.StatefulSetList", &APPS_V1_STATEFULSETLIST),
    ("io.k8s.api.apps.v1.StatefulSetSpec", &APPS_V1_STATEFULSETSPEC),
    ("io.k8s.api.apps.v1.StatefulSetUpdateStrategy", &APPS_V1_STATEFULSETUPDATESTRATEGY),
    ("io.k8s.api.authentication.v1.TokenRequest", &AUTHENTICATION_V1_TOKENREQUEST),
    ("io.k8s.api.authentication.v1.TokenRequestSpec", &AUTHENTICATION_V1_TOKENREQUESTSPEC),
    ("io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler", &AUTOSCALING_V1_HORIZONTALPODAUTOSCALER),
    ("io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerList", &AUTOSCALING_V1_HORIZONTALPODAUTOSCALERLIST),
    ("io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec", &AUTOSCALING_V1_HORIZONTALPODAUTOSCALERSPEC),
    ("io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler", &AUTOSCALING_V2_HORIZONTALPODAUTOSCALER),
    ("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerList", &AUTOSCALING_V2_HORIZONTALPODAUTOSCALERLIST),
    ("io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec", &AUTOSCALING_V2_HORIZONTALPODAUTOSCALERSPEC),
    ("io.k8s.api.batch.v1.CronJob", &BATCH_V1_CRONJOB),
    ("io.k8s.api.batch.v1.CronJobList", &BATCH_V1_CRONJOBLIST),
    ("io.k8s.api.batch.v1.CronJobSpec", &BATCH_V1_CRONJOBSPEC),
    ("io.k8s.api.batch.v1.Job", &BATCH_V1_JOB),
    ("io.k8s.api.batch.v1.JobList", &BATCH_V1_JOBLIST),
    ("io.k8s.api.batch.v1.JobSpec", &BATCH_V1_JOBSPEC),
    ("io.k8s.api.batch.v1.JobTemplateSpec", &BATCH_V1_JOBTEMPLATESPEC),
    ("io.k8s.api.batch.v1.PodFailurePolicy", &BATCH_V1_PODFAILUREPOLICY),
    ("io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern", &BATCH_V1_PODFAILUREPOLICYONPODCONDITIONSPATTERN),
    ("io.k8s.api.batch.v1.PodFailurePolicyRule", &BATCH_V1_PODFAILUREPOLICYRULE),
    ("io.k8s.api.certificates.v1.PodCertificateRequest", &CERTIFICATES_V1_PODCERTIFICATEREQUEST),
    ("io.k8s.api.certificates.v1.PodCertificateRequestList", &CERTIFICATES_V1_PODCERTIFICATEREQUESTLIST),
    ("io.k8s.api.certificates.v1.PodCertificateRequestSpec", &CERTIFICATES_V1_PODCERTIFICATEREQUESTSPEC),
    ("io.k8s.api.certificates.v1beta1.PodCertificateRequest", &CERTIFICATES_V1BETA1_PODCERTIFICATEREQUEST),
    ("io.k8s.api.certificates.v1beta1.PodCertificateRequestList", &CERTIFICATES_V1BETA1_PODCERTIFICATEREQUESTLIST),
    ("io.k8s.api.certificates.v1beta1.PodCertificateRequestSpec", &CERTIFICATES_V1BETA1_PODCERTIFICATEREQUESTSPEC),
    ("io.k8s.api.core.v1.AzureDiskVolumeSource", &CORE_V1_AZUREDISKVOLUMESOURCE),
    ("io.k8s.api.core.v1.ConfigMapVolumeSource", &CORE_V1_CONFIGMAPVOLUMESOURCE),
    ("io.k8s.api.core.v1.Container", &CORE_V1_CONTAINER),
    ("io.k8s.api.core.v1.ContainerPort", &CORE_V1_CONTAINERPORT),
    ("io.k8s.api.core.v1.ContainerStatus", &CORE_V1_CONTAINERSTATUS),
    ("io.k8s.api.core.v1.DownwardAPIProjection", &CORE_V1_DOWNWARDAPIPROJECTION),
    ("io.k8s.api.core.v1.DownwardAPIVolumeFile", &CORE_V1_DOWNWARDAPIVOLUMEFILE),
    ("io.k8s.api.core.v1.DownwardAPIVolumeSource", &CORE_V1_DOWNWARDAPIVOLUMESOURCE),
    ("io.k8s.api.core.v1.EndpointPort", &CORE_V1_ENDPOINTPORT),
    ("io.k8s.api.core.v1.EndpointSubset", &CORE_V1_ENDPOINTSUBSET),
    ("io.k8s.api.core.v1.Endpoints", &CORE_V1_ENDPOINTS),
    ("io.k8s.api.core.v1.EndpointsList", &CORE_V1_ENDPOINTSLIST),
    ("io.k8s.api.core.v1.EnvVar", &CORE_V1_ENVVAR),
    ("io.k8s.api.core.v1.EnvVarSource", &CORE_V1_ENVVARSOURCE),
    ("io.k8s.api.core.v1.EphemeralContainer", &CORE_V1_EPHEMERALCONTAINER),
    ("io.k8s.api.core.v1.EphemeralContainerCommon", &CORE_V1_EPHEMERALCONTAINERCOMMON),
    ("io.k8s.api.core.v1.EphemeralVolumeSource", &CORE_V1_EPHEMERALVOLUMESOURCE),
    ("io.k8s.api.core.v1.FileKeySelector", &CORE_V1_FILEKEYSELECTOR),
    ("io.k8s.api.core.v1.GRPCAction", &CORE_V1_GRPCACTION),
    ("io.k8s.api.core.v1.HTTPGetAction", &CORE_V1_HTTPGETACTION),
    ("io.k8s.api.core.v1.HostPathVolumeSource", &CORE_V1_HOSTPATHVOLUMESOURCE),
    ("io.k8s.api.core.v1.ISCSIPersistentVolumeSource", &CORE_V1_ISCSIPERSISTENTVOLUMESOURCE),
    ("io.k8s.api.core.v1.ISCSIVolumeSource", &CORE_V1_ISCSIVOLUMESOURCE),
    ("io.k8s.api.core.v1.ImageVolumeSource", &CORE_V1_IMAGEVOLUMESOURCE),
    ("io.k8s.api.core.v1.Lifecycle", &CORE_V1_LIFECYCLE),
    ("io.k8s.api.core.v1.LifecycleHandler", &CORE_V1_LIFECYCLEHANDLER),
    ("io.k8s.api.core.v1.LimitRange", &CORE_V1_LIMITRANGE),
    ("io.k8s.api.core.v1.LimitRangeItem", &CORE_V1_LIMITRANGEITEM),
    ("io.k8s.api.core.v1.LimitRangeList", &CORE_V1_LIMITRANGELIST),
    ("io.k8s.api.core.v1.LimitRangeSpec", &CORE_V1_LIMITRANGESPEC),
    ("io.k8s.api.core.v1.Namespace", &CORE_V1_NAMESPACE),
    ("io.k8s.api.core.v1.NamespaceList", &CORE_V1_NAMESPACELIST),
    ("io.k8s.api.core.v1.NamespaceStatus", &CORE_V1_NAMESPACESTATUS),
    ("io.k8s.api.core.v1.Node", &CORE_V1_NODE),
    ("io.k8s.api.core.v1.NodeList", &CORE_V1_NODELIST),
    ("io.k8s.api.core.v1.NodeSpec", &CORE_V1_NODESPEC),
    ("io.k8s.api.core.v1.NodeStatus", &CORE_V1_NODESTATUS),
    ("io.k8s.api.core.v1.ObjectFieldSelector", &CORE_V1_OBJECTFIELDSELECTOR),
    ("io.k8s.api.core.v1.PersistentVolume", &CORE_V1_PERSISTENTVOLUME),
    ("io.k8s.api.core.v1.PersistentVolumeClaim", &CORE_V1_PERSISTENTVOLUMECLAIM),
    ("io.k8s.api.core.v1.PersistentVolumeClaimList", &CORE_V1_PERSISTENTVOLUMECLAIMLIST),
    ("io.k8s.api.core.v1.PersistentVolumeClaimSpec", &CORE_V1_PERSISTENTVOLUMECLAIMSPEC),
    ("io.k8s.api.core.v1.PersistentVolumeClaimStatus", &CORE_V1_PERSISTENTVOLUMECLAIMSTATUS),
    ("io.k8s.api.core.v1.PersistentVolumeClaimTemplate", &CORE_V1_PERSISTENTVOLUMECLAIMTEMPLATE),
    ("io.k8s.api.core.v1.PersistentVolumeList", &CORE_V1_PERSISTENTVOLUMELIST),
    ("io.k8s.api.core.v1.PersistentVolumeSource", &CORE_V1_PERSISTENTVOLUMESOURCE),
    ("io.k8s.api.core.v1.PersistentVolumeSpec", &CORE_V1_PERSISTENTVOLUMESPEC),
    ("io.k8s.api.core.v1.Pod", &CORE_V1_POD),
    ("io.k8s.api.core.v1.PodList", &CORE_V1_PODLIST),
    ("io.k8s.api.core.v1.PodSpec", &CORE_V1_PODSPEC),
    ("io.k8s.api.core.v1.PodStatus", &CORE_V1_PODSTATUS),
    ("io.k8s.api.core.v1.PodTemplate", &CORE_V1_PODTEMPLATE),
    ("io.k8s.api.core.v1.PodTemplateList", &CORE_V1_PODTEMPLATELIST),
    ("io.k8s.api.core.v1.PodTemplateSpec", &CORE_V1_PODTEMPLATESPEC),
    ("io.k8s.api.core.v1.Probe", &CORE_V1_PROBE),
    ("io.k8s.api.core.v1.ProbeHandler", &CORE_V1_PROBEHANDLER),
    ("io.k8s.api.core.v1.ProjectedVolumeSource", &CORE_V1_PROJECTEDVOLUMESOURCE),
    ("io.k8s.api.core.v1.RBDPersistentVolumeSource", &CORE_V1_RBDPERSISTENTVOLUMESOURCE),
    ("io.k8s.api.core.v1.RBDVolumeSource", &CORE_V1_RBDVOLUMESOURCE),
    ("io.k8s.api.core.v1.ReplicationController", &CORE_V1_REPLICATIONCONTROLLER),
    ("io.k8s.api.core.v1.ReplicationControllerList", &CORE_V1_REPLICATIONCONTROLLERLIST),
    ("io.k8s.api.core.v1.ReplicationControllerSpec", &CORE_V1_REPLICATIONCONTROLLERSPEC),
    ("io.k8s.api.core.v1.ResourceQuota", &CORE_V1_RESOURCEQUOTA),
    ("io.k8s.api.core.v1.ResourceQuotaList", &CORE_V1_RESOURCEQUOTALIST),
    ("io.k8s.api.core.v1.ResourceQuotaSpec", &CORE_V1_RESOURCEQUOTASPEC),
    ("io.k8s.api.core.v1.ResourceQuotaStatus", &CORE_V1_RESOURCEQUOTASTATUS),
    ("io.k8s.api.core.v1.ResourceRequirements", &CORE_V1_RESOURCEREQUIREMENTS),
    ("io.k8s.api.core.v1.ScaleIOPersistentVolumeSource", &CORE_V1_SCALEIOPERSISTENTVOLUMESOURCE),
    ("io.k8s.api.core.v1.ScaleIOVolumeSource", &CORE_V1_SCALEIOVOLUMESOURCE),
    ("io.k8s.api.core.v1.Secret", &CORE_V1_SECRET),
    ("io.k8s.api.core.v1.SecretList", &CORE_V1_SECRETLIST),
    ("io.k8s.api.core.v1.SecretVolumeSource", &CORE_V1_SECRETVOLUMESOURCE),
    ("io.k8s.api.core.v1.Service", &CORE_V1_SERVICE),
    ("io.k8s.api.core.v1.ServiceAccountTokenProjection", &CORE_V1_SERVICEACCOUNTTOKENPROJECTION),
    ("io.k8s.api.core.v1.ServiceList", &CORE_V1_SERVICELIST),
    ("io.k8s.api.core.v1.ServicePort", &CORE_V1_SERVICEPORT),
    ("io.k8s.api.core.v1.ServiceSpec", &CORE_V1_SERVICESPEC),
    ("io.k8s.api.core.v1.Volume", &CORE_V1_VOLUME),
    ("io.k8s.api.core.v1.VolumeProjection", &CORE_V1_VOLUMEPROJECTION),
    ("io.k8s.api.core.v1.VolumeResourceRequirements", &CORE_V1_VOLUMERESOURCEREQUIREMENTS),
    ("io.k8s.api.core.v1.VolumeSource", &CORE_V1_VOLUMESOURCE),
    ("io.k8s.api.discovery.v1.EndpointPort", &DISCOVERY_V1_ENDPOINTPORT),
    ("io.k8s.api.discovery.v1.EndpointSlice", &DISCOVERY_V1_ENDPOINTSLICE),
    ("io.k8s.api.discovery.v1.EndpointSliceList", &DISCOVERY_V1_ENDPOINTSLICELIST),
    ("io.k8s.api.flowcontrol.v1.ExemptPriorityLevelConfiguration", &FLOWCONTROL_V1_EXEMPTPRIORITYLEVELCONFIGURATION),
    ("io.k8s.api.flowcontrol.v1.FlowSchema", &FLOWCONTROL_V1_FLOWSCHEMA),
    ("io.k8s.api.flowcontrol.v1.FlowSchemaList", &FLOWCONTROL_V1_FLOWSCHEMALIST),
    ("io.k8s.api.flowcontrol.v1.FlowSchemaSpec", &FLOWCONTROL_V1_FLOWSCHEMASPEC),
    ("io.k8s.api.flowcontrol.v1.LimitResponse", &FLOWCONTROL_V1_LIMITRESPONSE),
    ("io.k8s.api.flowcontrol.v1.LimitedPriorityLevelConfiguration", &FLOWCONTROL_V1_LIMITEDPRIORITYLEVELCONFIGURATION),
    ("io.k8s.api.flowcontrol.v1.PriorityLevelConfiguration", &FLOWCONTROL_V1_PRIORITYLEVELCONFIGURATION),
    ("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationList", &FLOWCONTROL_V1_PRIORITYLEVELCONFIGURATIONLIST),
    ("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationSpec", &FLOWCONTROL_V1_PRIORITYLEVELCONFIGURATIONSPEC),
    ("io.k8s.api.flowcontrol.v1.QueuingConfiguration", &FLOWCONTROL_V1_QUEUINGCONFIGURATION),
    ("io.k8s.api.networking.v1.IngressClass", &NETWORKING_V1_INGRESSCLASS),
    ("io.k8s.api.networking.v1.IngressClassList", &NETWORKING_V1_INGRESSCLASSLIST),
    ("io.k8s.api.networking.v1.IngressClassParametersReference", &NETWORKING_V1_INGRESSCLASSPARAMETERSREFERENCE),
    ("io.k8s.api.networking.v1.IngressClassSpec", &NETWORKING_V1_INGRESSCLASSSPEC),
    ("io.k8s.api.networking.v1.NetworkPolicy", &NETWORKING_V1_NETWORKPOLICY),
    ("io.k8s.api.networking.v1.NetworkPolicyEgressRule", &NETWORKING_V1_NETWORKPOLICYEGRESSRULE),
    ("io.k8s.api.networking.v1.NetworkPolicyIngressRule", &NETWORKING_V1_NETWORKPOLICYINGRESSRULE),
    ("io.k8s.api.networking.v1.NetworkPolicyList", &NETWORKING_V1_NETWORKPOLICYLIST),
    ("io.k8s.api.networking.v1.NetworkPolicyPort", &NETWORKING_V1_NETWORKPOLICYPORT),
    ("io.k8s.api.networking.v1.NetworkPolicySpec", &NETWORKING_V1_NETWORKPOLICYSPEC),
    ("io.k8s.api.rbac.v1.ClusterRoleBinding", &RBAC_V1_CLUSTERROLEBINDING),
    ("io.k8s.api.rbac.v1.ClusterRoleBindingList", &RBAC_V1_CLUSTERROLEBINDINGLIST),
    ("io.k8s.api.rbac.v1.RoleBinding", &RBAC_V1_ROLEBINDING),
    ("io.k8s.api.rbac.v1.RoleBindingList", &RBAC_V1_ROLEBINDINGLIST),
    ("io.k8s.api.rbac.v1.RoleRef", &RBAC_V1_ROLEREF),
    ("io.k8s.api.rbac.v1.Subject", &RBAC_V1_SUBJECT),
    ("io.k8s.api.resource.v1.AllocationResult", &RESOURCE_V1_ALLOCATIONRESULT),
    ("io.k8s.api.resource.v1.Device", &RESOURCE_V1_DEVICE),
    ("io.k8s.api.resource.v1.DeviceAllocationResult", &RESOURCE_V1_DEVICEALLOCATIONRESULT),
    ("io.k8s.api.resource.v1.DeviceClaim", &RESOURCE_V1_DEVICECLAIM),
    ("io.k8s.api.resource.v1.DeviceRequest", &RESOURCE_V1_DEVICEREQUEST),
    ("io.k8s.api.resource.v1.DeviceRequestAllocationResult", &RESOURCE_V1_DEVICEREQUESTALLOCATIONRESULT),
    ("io.k8s.api.resource.v1.DeviceSubRequest", &RESOURCE_V1_DEVICESUBREQUEST),
    ("io.k8s.api.resource.v1.DeviceTaint", &RESOURCE_V1_DEVICETAINT),
    ("io.k8s.api.resource.v1.DeviceTaintRule", &RESOURCE_V1_DEVICETAINTRULE),
    ("io.k8s.api.resource.v1.DeviceTaintRuleList", &RESOURCE_V1_DEVICETAINTRULELIST),
    ("io.k8s.api.resource.v1.DeviceTaintRuleSpec", &RESOURCE_V1_DEVICETAINTRULESPEC),
    ("io.k8s.api.resource.v1.DeviceToleration", &RESOURCE_V1_DEVICETOLERATION),
    ("io.k8s.api.resource.v1.ExactDeviceRequest", &RESOURCE_V1_EXACTDEVICEREQUEST),
    ("io.k8s.api.resource.v1.ResourceClaim", &RESOURCE_V1_RESOURCECLAIM),
    ("io.k8s.api.resource.v1.ResourceClaimList", &RESOURCE_V1_RESOURCECLAIMLIST),
    ("io.k8s.api.resource.v1.ResourceClaimSpec", &RESOURCE_V1_RESOURCECLAIMSPEC),
    ("io.k8s.api.resource.v1.ResourceClaimStatus", &RESOURCE_V1_RESOURCECLAIMSTATUS),
    ("io.k8s.api.resource.v1.ResourceClaimTemplate", &RESOURCE_V1_RESOURCECLAIMTEMPLATE),
    ("io.k8s.api.resource.v1.ResourceClaimTemplateList", &RESOURCE_V1_RESOURCECLAIMTEMPLATELIST),
    ("io.k8s.api.resource.v1.ResourceClaimTemplateSpec", &RESOURCE_V1_RESOURCECLAIMTEMPLATESPEC),
    ("io.k8s.api.resource.v1.ResourceSlice", &RESOURCE_V1_RESOURCESLICE),
    ("io.k8s.api.resource.v1.ResourceSliceList", &RESOURCE_V1_RESOURCESLICELIST),
    ("io.k8s.api.resource.v1.ResourceSliceSpec", &RESOURCE_V1_RESOURCESLICESPEC),
    ("io.k8s.api.resource.v1alpha3.DeviceTaint", &RESOURCE_V1ALPHA3_DEVICETAINT),
    ("io.k8s.api.resource.v1alpha3.DeviceTaintRule", &RESOURCE_V1ALPHA3_DEVICETAINTRULE),
    ("io.k8s.api.resource.v1alpha3.DeviceTaintRuleList", &RESOURCE_V1ALPHA3_DEVICETAINTRULELIST),
    ("io.k8s.api.resource.v1alpha3.DeviceTaintRuleSpec", &RESOURCE_V1ALPHA3_DEVICETAINTRULESPEC),
    ("io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequest", &RESOURCE_V1ALPHA3_RESOURCEPOOLSTATUSREQUEST),
    ("io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestList", &RESOURCE_V1ALPHA3_RESOURCEPOOLSTATUSREQUESTLIST),
    ("io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestSpec", &RESOURCE_V1ALPHA3_RESOURCEPOOLSTATUSREQUESTSPEC),
    ("io.k8s.api.resource.v1beta1.AllocationResult", &RESOURCE_V1BETA1_ALLOCATIONRESULT),
    ("io.k8s.api.resource.v1beta1.BasicDevice", &RESOURCE_V1BETA1_BASICDEVICE),
    ("io.k8s.api.resource.v1beta1.Device", &RESOURCE_V1BETA1_DEVICE),
    ("io.k8s.api.resource.v1beta1.DeviceAllocationResult", &RESOURCE_V1BETA1_DEVICEALLOCATIONRESULT),
    ("io.k8s.api.resource.v1beta1.DeviceClaim", &RESOURCE_V1BETA1_DEVICECLAIM),
    ("io.k8s.api.resource.v1beta1.DeviceRequest", &RESOURCE_V1BETA1_DEVICEREQUEST),
    ("io.k8s.api.resource.v1beta1.DeviceRequestAllocationResult", &RESOURCE_V1BETA1_DEVICEREQUESTALLOCATIONRESULT),
    ("io.k8s.api.resource.v1beta1.DeviceSubRequest", &RESOURCE_V1BETA1_DEVICESUBREQUEST),
    ("io.k8s.api.resource.v1beta1.DeviceTaint", &RESOURCE_V1BETA1_DEVICETAINT),
    ("io.k8s.api.resource.v1beta1.DeviceToleration", &RESOURCE_V1BETA1_DEVICETOLERATION),
    ("io.k8s.api.resource.v1beta1.ResourceClaim", &RESOURCE_V1BETA1_RESOURCECLAIM),
    ("io.k8s.api.resource.v1beta1.ResourceClaimList", &RESOURCE_V1BETA1_RESOURCECLAIMLIST),
    ("io.k8s.api.resource.v1beta1.ResourceClaimSpec", &RESOURCE_V1BETA1_RESOURCECLAIMSPEC),
    ("io.k8s.api.resource.v1beta1.ResourceClaimStatus", &RESOURCE_V1BETA1_RESOURCECLAIMSTATUS),
    ("io.k8s.api.resource.v1beta1.ResourceClaimTemplate", &RESOURCE_V1BETA1_RESOURCECLAIMTEMPLATE),
    ("io.k8s.api.resource.v1beta1.ResourceClaimTemplateList", &RESOURCE_V1BETA1_RESOURCECLAIMTEMPLATELIST),
    ("io.k8s.api.resource.v1beta1.ResourceClaimTemplateSpec", &RESOURCE_V1BETA1_RESOURCECLAIMTEMPLATESPEC),
    ("io.k8s.api.resource.v1beta1.ResourceSlice", &RESOURCE_V1BETA1_RESOURCESLICE),
    ("io.k8s.api.resource.v1beta1.ResourceSliceList", &RESOURCE_V1BETA1_RESOURCESLICELIST),
    ("io.k8s.api.resource.v1beta1.ResourceSliceSpec", &RESOURCE_V1BETA1_RESOURCESLICESPEC),
    ("io.k8s.api.resource.v1beta2.AllocationResult", &RESOURCE_V1BETA2_ALLOCATIONRESULT),
    ("io.k8s.api.resource.v1beta2.Device", &RESOURCE_V1BETA2_DEVICE),
    ("io.k8s.api.resource.v1beta2.DeviceAllocationResult", &RESOURCE_V1BETA2_DEVICEALLOCATIONRESULT),
    ("io.k8s.api.resource.v1beta2.DeviceClaim", &RESOURCE_V1BETA2_DEVICECLAIM),
    ("io.k8s.api.resource.v1beta2.DeviceRequest", &RESOURCE_V1BETA2_DEVICEREQUEST),
    ("io.k8s.api.resource.v1beta2.DeviceRequestAllocationResult", &RESOURCE_V1BETA2_DEVICEREQUESTALLOCATIONRESULT),
    ("io.k8s.api.resource.v1beta2.DeviceSubRequest", &RESOURCE_V1BETA2_DEVICESUBREQUEST),
    ("io.k8s.api.resource.v1beta2.DeviceTaint", &RESOURCE_V1BETA2_DEVICETAINT),
    ("io.k8s.api.resource.v1beta2.DeviceTaintRule", &RESOURCE_V1BETA2_DEVICETAINTRULE),
    ("io.k8s.api.resource.v1beta2.DeviceTaintRuleList", &RESOURCE_V1BETA2_DEVICETAINTRULELIST),
    ("io.k8s.api.resource.v1beta2.DeviceTaintRuleSpec", &RESOURCE_V1BETA2_DEVICETAINTRULESPEC),
    ("io.k8s.api.resource.v1beta2.DeviceToleration", &RESOURCE_V1BETA2_DEVICETOLERATION),
    ("io.k8s.api.resource.v1beta2.ExactDeviceRequest", &RESOURCE_V1BETA2_EXACTDEVICEREQUEST),
    ("io.k8s.api.resource.v1beta2.ResourceClaim", &RESOURCE_V1BETA2_RESOURCECLAIM),
    ("io.k8s.api.resource.v1beta2.ResourceClaimList", &RESOURCE_V1BETA2_RESOURCECLAIMLIST),
    ("io.k8s.api.resource.v1beta2.ResourceClaimSpec", &RESOURCE_V1BETA2_RESOURCECLAIMSPEC),
    ("io.k8s.api.resource.v1beta2.ResourceClaimStatus", &RESOURCE_V1BETA2_RESOURCECLAIMSTATUS),
    ("io.k8s.api.resource.v1beta2.ResourceClaimTemplate", &RESOURCE_V1BETA2_RESOURCECLAIMTEMPLATE),
    ("io.k8s.api.resource.v1beta2.ResourceClaimTemplateList", &RESOURCE_V1BETA2_RESOURCECLAIMTEMPLATELIST),
    ("io.k8s.api.resource.v1beta2.ResourceClaimTemplateSpec", &RESOURCE_V1BETA2_RESOURCECLAIMTEMPLATESPEC),
    ("io.k8s.api.resource.v1beta2.ResourceSlice", &RESOURCE_V1BETA2_RESOURCESLICE),
    ("io.k8s.api.resource.v1beta2.ResourceSliceList", &RESOURCE_V1BETA2_RESOURCESLICELIST),
    ("io.k8s.api.resource.v1beta2.ResourceSliceSpec", &RESOURCE_V1BETA2_RESOURCESLICESPEC),
    ("io.k8s.api.scheduling.v1.PriorityClass", &SCHEDULING_V1_PRIORITYCLASS),
    ("io.k8s.api.scheduling.v1.PriorityClassList", &SCHEDULING_V1_PRIORITYCLASSLIST),
    ("io.k8s.api.scheduling.v1alpha3.CompositePodGroup", &SCHEDULING_V1ALPHA3_COMPOSITEPODGROUP),
    ("io.k8s.api.scheduling.v1alpha3.CompositePodGroupList", &SCHEDULING_V1ALPHA3_COMPOSITEPODGROUPLIST),
    ("io.k8s.api.scheduling.v1alpha3.CompositePodGroupSpec", &SCHEDULING_V1ALPHA3_COMPOSITEPODGROUPSPEC),
    ("io.k8s.api.scheduling.v1alpha3.PodGroup", &SCHEDULING_V1ALPHA3_PODGROUP),
    ("io.k8s.api.scheduling.v1alpha3.PodGroupList", &SCHEDULING_V1ALPHA3_PODGROUPLIST),
    ("io.k8s.api.scheduling.v1alpha3.PodGroupSpec", &SCHEDULING_V1ALPHA3_PODGROUPSPEC),
    ("io.k8s.api.scheduling.v1beta1.PodGroup", &SCHEDULING_V1BETA1_PODGROUP),
    ("io.k8s.api.scheduling.v1beta1.PodGroupList", &SCHEDULING_V1BETA1_PODGROUPLIST),
    ("io.k8s.api.scheduling.v1beta1.PodGroupSpec", &SCHEDULING_V1BETA1_PODGROUPSPEC),
    ("io.k8s.api.storage.v1.CSIDriver", &STORAGE_V1_CSIDRIVER),
    ("io.k8s.api.storage.v1.CSIDriverList", &STORAGE_V1_CSIDRIVERLIST),
    ("io.k8s.api.storage.v1.CSIDriverSpec", &STORAGE_V1_CSIDRIVERSPEC),
    ("io.k8s.api.storage.v1.StorageClass", &STORAGE_V1_STORAGECLASS),
    ("io.k8s.api.storage.v1.StorageClassList", &STORAGE_V1_STORAGECLASSLIST),
    ("io.k8s.api.storage.v1.VolumeAttachment", &STORAGE_V1_VOLUMEATTACHMENT),
    ("io.k8s.api.storage.v1.VolumeAttachmentList", &STORAGE_V1_VOLUMEATTACHMENTLIST),
    ("io.k8s.api.storage.v1.VolumeAttachmentSource", &STORAGE_V1_VOLUMEATTACHMENTSOURCE),
    ("io.k8s.api.storage.v1.VolumeAttachmentSpec", &STORAGE_V1_VOLUMEATTACHMENTSPEC),
    ("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion", &APIEXTENSIONS_V1_CUSTOMRESOURCECONVERSION),
    ("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition", &APIEXTENSIONS_V1_CUSTOMRESOURCEDEFINITION),
    ("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionList", &APIEXTENSIONS_V1_CUSTOMRESOURCEDEFINITIONLIST),
    ("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec", &APIEXTENSIONS_V1_CUSTOMRESOURCEDEFINITIONSPEC),
    ("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ServiceReference", &APIEXTENSIONS_V1_SERVICEREFERENCE),
    ("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookClientConfig", &APIEXTENSIONS_V1_WEBHOOKCLIENTCONFIG),
    ("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion", &APIEXTENSIONS_V1_WEBHOOKCONVERSION),
    ("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService", &APIREGISTRATION_V1_APISERVICE),
    ("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceList", &APIREGISTRATION_V1_APISERVICELIST),
    ("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec", &APIREGISTRATION_V1_APISERVICESPEC),
    ("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference", &APIREGISTRATION_V1_SERVICEREFERENCE),
];

/// The functions that the tables call, sorted.
pub static FUNCTIONS: &[&str] = &[
    "container_pull_policy",
    "definition_names",
    "definition_stored_versions",
    "device_taint_time",
    "image_volume_pull_policy",
    "namespace_name_label",
    "node_pod_cidrs",
    "pod_grace_period",
    "pod_ips",
    "secret_string_data",
    "volume_source",
];
}
