// @generated from api-specs/v1.37.2 and api-specs/rules.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Every kind, one row each.

use object::strategy::{Dependents, Generation, NameForm, NameRule, Scale};
use object::{kinds, text, texts};

/// The specification's version.
pub const VERSION: &str = "v1.37.2";

kinds! {
    /// Every kind of every group version.
    KINDS;
    crate::core::v1::Binding = "" "v1" "Binding" {
        resource: "bindings", singular: "binding", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create"],
        subresources: [],
        stored: "" as "" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {},
        writes: [],
    }
    crate::core::v1::ComponentStatus = "" "v1" "ComponentStatus" {
        resource: "componentstatuses", singular: "componentstatus", short: ["cs"], categories: [],
        namespaced: false, default: true,
        verbs: ["get", "list"],
        subresources: [],
        stored: "" as "" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {},
        writes: [],
    }
    crate::core::v1::ConfigMap = "" "v1" "ConfigMap" {
        resource: "configmaps", singular: "configmap", short: ["cm"], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "configmaps" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true},
        writes: [],
    }
    crate::core::v1::Endpoints = "" "v1" "Endpoints" {
        resource: "endpoints", singular: "endpoints", short: ["ep"], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "services/endpoints" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {create_on_update: true, unconditional_update: true},
        writes: [],
    }
    crate::core::v1::Event = "" "v1" "Event" {
        resource: "events", singular: "event", short: ["ev"], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "events" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or "",
            "involvedObject.apiVersion": "involvedObject.apiVersion" or "",
            "involvedObject.fieldPath": "involvedObject.fieldPath" or "",
            "involvedObject.kind": "involvedObject.kind" or "",
            "involvedObject.name": "involvedObject.name" or "",
            "involvedObject.namespace": "involvedObject.namespace" or "",
            "involvedObject.resourceVersion": "involvedObject.resourceVersion" or "",
            "involvedObject.uid": "involvedObject.uid" or "",
            "reason": "reason" or "",
            "reportingComponent": "reportingComponent" or "",
            "source": "source.component|reportingComponent" or "",
            "type": "type" or ""
        ] index "" otherwise "field label not supported: {}",
        strategy: {create_on_update: true, unconditional_update: true, expires: true, dependents: Dependents::Unsupported, name: NameRule { form: NameForm::PathSegment, max: 0, generated: true }},
        writes: [],
    }
    crate::core::v1::LimitRange = "" "v1" "LimitRange" {
        resource: "limitranges", singular: "limitrange", short: ["limits"], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "limitranges" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {create_on_update: true, unconditional_update: true},
        writes: [],
    }
    crate::core::v1::Namespace = "" "v1" "Namespace" {
        resource: "namespaces", singular: "namespace", short: ["ns"], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "get", "list", "patch", "update", "watch"],
        subresources: [
            "finalize": "" "" "Namespace" ["update"],
            "status": "" "" "Namespace" ["get", "patch", "update"]
        ],
        stored: "namespaces" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "status.phase": "status.phase" or ""
        ] index "" otherwise "field label not supported: {}",
        strategy: {unconditional_update: true, returns_deleted: true, name: NameRule { form: NameForm::Label, max: 0, generated: true }, clears: texts!["status"]},
        writes: [
            "" keeps ["spec.finalizers", "status"] disowns ["status"],
            "finalize" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::core::v1::Node = "" "v1" "Node" {
        resource: "nodes", singular: "node", short: ["no"], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [
            "proxy": "" "" "NodeProxyOptions" ["create", "delete", "get", "patch", "update"],
            "status": "" "" "Node" ["get", "patch", "update"]
        ],
        stored: "minions" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "spec.unschedulable": "spec.unschedulable" or "false"
        ] index "" otherwise "field label not supported: {}",
        strategy: {unconditional_update: true},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::core::v1::PersistentVolumeClaim = "" "v1" "PersistentVolumeClaim" {
        resource: "persistentvolumeclaims", singular: "persistentvolumeclaim", short: ["pvc"], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "PersistentVolumeClaim" ["get", "patch", "update"]],
        stored: "persistentvolumeclaims" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::core::v1::PersistentVolume = "" "v1" "PersistentVolume" {
        resource: "persistentvolumes", singular: "persistentvolume", short: ["pv"], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "PersistentVolume" ["get", "patch", "update"]],
        stored: "persistentvolumes" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::core::v1::Pod = "" "v1" "Pod" {
        resource: "pods", singular: "pod", short: ["po"], categories: ["all"],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [
            "attach": "" "" "PodAttachOptions" ["create", "get"],
            "binding": "" "" "Binding" ["create"],
            "ephemeralcontainers": "" "" "Pod" ["get", "patch", "update"],
            "eviction": "policy" "v1" "Eviction" ["create"],
            "exec": "" "" "PodExecOptions" ["create", "get"],
            "log": "" "" "Pod" ["get"],
            "portforward": "" "" "PodPortForwardOptions" ["create", "get"],
            "proxy": "" "" "PodProxyOptions" ["create", "delete", "get", "patch", "update"],
            "resize": "" "" "Pod" ["get", "patch", "update"],
            "status": "" "" "Pod" ["get", "patch", "update"]
        ],
        stored: "pods" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or "",
            "spec.host": "spec.nodeName" or "",
            "spec.hostNetwork": "spec.hostNetwork" or "false",
            "spec.nodeName": "spec.nodeName" or "",
            "spec.restartPolicy": "spec.restartPolicy" or "",
            "spec.schedulerName": "spec.schedulerName" or "",
            "spec.serviceAccountName": "spec.serviceAccountName" or "",
            "status.nominatedNodeName": "status.nominatedNodeName" or "",
            "status.phase": "status.phase" or "",
            "status.podIP": "status.podIPs.0.ip" or "",
            "status.podIPs": "" or ""
        ] index "spec.nodeName" otherwise "field label not supported: {}",
        strategy: {unconditional_update: true, returns_deleted: true, graceful: true, generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "ephemeralcontainers" keeps ["status"] disowns ["status"],
            "resize" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata.deletionTimestamp", "metadata.ownerReferences", "spec"] disowns ["metadata.deletionTimestamp", "metadata.ownerReferences", "spec"]
        ],
    }
    crate::core::v1::PodTemplate = "" "v1" "PodTemplate" {
        resource: "podtemplates", singular: "podtemplate", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "podtemplates" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true, generation: Generation { first: 1, counts: texts!["template"] }},
        writes: [],
    }
    crate::core::v1::ReplicationController = "" "v1" "ReplicationController" {
        resource: "replicationcontrollers", singular: "replicationcontroller", short: ["rc"], categories: ["all"],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [
            "scale": "autoscaling" "v1" "Scale" ["get", "patch", "update"],
            "status": "" "" "ReplicationController" ["get", "patch", "update"]
        ],
        stored: "controllers" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or "",
            "status.replicas": "status.replicas" or "0"
        ] index "" otherwise "field label not supported: {}",
        strategy: {unconditional_update: true, dependents: Dependents::Orphan, generation: Generation { first: 1, counts: texts!["spec"] }, name: NameRule { form: NameForm::Subdomain, max: 0, generated: false }, clears: texts!["status"], scale: Some(Scale { replicas: text!("spec.replicas"), status: text!("status.replicas"), selector: text!("spec.selector") })},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::core::v1::ResourceQuota = "" "v1" "ResourceQuota" {
        resource: "resourcequotas", singular: "resourcequota", short: ["quota"], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "ResourceQuota" ["get", "patch", "update"]],
        stored: "resourcequotas" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::core::v1::Secret = "" "v1" "Secret" {
        resource: "secrets", singular: "secret", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "secrets" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or "",
            "type": "type" or ""
        ] index "" otherwise "field label not supported: {}",
        strategy: {unconditional_update: true},
        writes: [],
    }
    crate::core::v1::ServiceAccount = "" "v1" "ServiceAccount" {
        resource: "serviceaccounts", singular: "serviceaccount", short: ["sa"], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["token": "authentication.k8s.io" "v1" "TokenRequest" ["create"]],
        stored: "serviceaccounts" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true},
        writes: [],
    }
    crate::core::v1::Service = "" "v1" "Service" {
        resource: "services", singular: "service", short: ["svc"], categories: ["all"],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [
            "proxy": "" "" "ServiceProxyOptions" ["create", "delete", "get", "patch", "update"],
            "status": "" "" "Service" ["get", "patch", "update"]
        ],
        stored: "services/specs" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or "",
            "spec.clusterIP": "spec.clusterIP" or "",
            "spec.type": "spec.type" or ""
        ] index "" otherwise "field label not supported: {}",
        strategy: {create_on_update: true, unconditional_update: true, returns_deleted: true, name: NameRule { form: NameForm::Label, max: 0, generated: true }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::apiregistration::v1::APIService = "apiregistration.k8s.io" "v1" "APIService" {
        resource: "apiservices", singular: "apiservice", short: [], categories: ["api-extensions"],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "APIService" ["get", "patch", "update"]],
        stored: "apiregistration.k8s.io/apiservices" as "apiregistration.k8s.io/v1" json true,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {name: NameRule { form: NameForm::Named(text!("version_and_group")), max: 0, generated: true }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "metadata.deletionGracePeriodSeconds", "metadata.uid", "spec"] disowns ["metadata", "metadata.deletionGracePeriodSeconds", "metadata.uid", "spec"]
        ],
    }
    crate::apps::v1::ControllerRevision = "apps" "v1" "ControllerRevision" {
        resource: "controllerrevisions", singular: "controllerrevision", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "controllerrevisions" as "apps/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true},
        writes: [],
    }
    crate::apps::v1::DaemonSet = "apps" "v1" "DaemonSet" {
        resource: "daemonsets", singular: "daemonset", short: ["ds"], categories: ["all"],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "DaemonSet" ["get", "patch", "update"]],
        stored: "daemonsets" as "apps/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::apps::v1::Deployment = "apps" "v1" "Deployment" {
        resource: "deployments", singular: "deployment", short: ["deploy"], categories: ["all"],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [
            "scale": "autoscaling" "v1" "Scale" ["get", "patch", "update"],
            "status": "" "" "Deployment" ["get", "patch", "update"]
        ],
        stored: "deployments" as "apps/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["spec", "metadata.annotations"] }, clears: texts!["status"], scale: Some(Scale { replicas: text!("spec.replicas"), status: text!("status.replicas"), selector: text!("spec.selector") })},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata.labels", "spec"] disowns ["metadata.labels", "spec"]
        ],
    }
    crate::apps::v1::ReplicaSet = "apps" "v1" "ReplicaSet" {
        resource: "replicasets", singular: "replicaset", short: ["rs"], categories: ["all"],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [
            "scale": "autoscaling" "v1" "Scale" ["get", "patch", "update"],
            "status": "" "" "ReplicaSet" ["get", "patch", "update"]
        ],
        stored: "replicasets" as "apps/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"], scale: Some(Scale { replicas: text!("spec.replicas"), status: text!("status.replicas"), selector: text!("spec.selector") })},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::apps::v1::StatefulSet = "apps" "v1" "StatefulSet" {
        resource: "statefulsets", singular: "statefulset", short: ["sts"], categories: ["all"],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [
            "scale": "autoscaling" "v1" "Scale" ["get", "patch", "update"],
            "status": "" "" "StatefulSet" ["get", "patch", "update"]
        ],
        stored: "statefulsets" as "apps/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["spec"] }, name: NameRule { form: NameForm::Label, max: 0, generated: true }, clears: texts!["status"], scale: Some(Scale { replicas: text!("spec.replicas"), status: text!("status.replicas"), selector: text!("spec.selector") })},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::events::v1::Event = "events.k8s.io" "v1" "Event" {
        resource: "events", singular: "event", short: ["ev"], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "events" as "v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or "",
            "reason": "reason" or "",
            "regarding.apiVersion": "involvedObject.apiVersion" or "",
            "regarding.fieldPath": "involvedObject.fieldPath" or "",
            "regarding.kind": "involvedObject.kind" or "",
            "regarding.name": "involvedObject.name" or "",
            "regarding.namespace": "involvedObject.namespace" or "",
            "regarding.resourceVersion": "involvedObject.resourceVersion" or "",
            "regarding.uid": "involvedObject.uid" or "",
            "reportingController": "reportingComponent" or "",
            "type": "type" or ""
        ] index "" otherwise "field label not supported: {}",
        strategy: {create_on_update: true, unconditional_update: true, expires: true, dependents: Dependents::Unsupported},
        writes: [],
    }
    crate::authentication::v1::SelfSubjectReview = "authentication.k8s.io" "v1" "SelfSubjectReview" {
        resource: "selfsubjectreviews", singular: "selfsubjectreview", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create"],
        subresources: [],
        stored: "" as "" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {},
        writes: [],
    }
    crate::authentication::v1::TokenReview = "authentication.k8s.io" "v1" "TokenReview" {
        resource: "tokenreviews", singular: "tokenreview", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create"],
        subresources: [],
        stored: "" as "" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {},
        writes: [],
    }
    crate::authorization::v1::LocalSubjectAccessReview = "authorization.k8s.io" "v1" "LocalSubjectAccessReview" {
        resource: "localsubjectaccessreviews", singular: "localsubjectaccessreview", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create"],
        subresources: [],
        stored: "" as "" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {},
        writes: [],
    }
    crate::authorization::v1::SelfSubjectAccessReview = "authorization.k8s.io" "v1" "SelfSubjectAccessReview" {
        resource: "selfsubjectaccessreviews", singular: "selfsubjectaccessreview", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create"],
        subresources: [],
        stored: "" as "" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {},
        writes: [],
    }
    crate::authorization::v1::SelfSubjectRulesReview = "authorization.k8s.io" "v1" "SelfSubjectRulesReview" {
        resource: "selfsubjectrulesreviews", singular: "selfsubjectrulesreview", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create"],
        subresources: [],
        stored: "" as "" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {},
        writes: [],
    }
    crate::authorization::v1::SubjectAccessReview = "authorization.k8s.io" "v1" "SubjectAccessReview" {
        resource: "subjectaccessreviews", singular: "subjectaccessreview", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create"],
        subresources: [],
        stored: "" as "" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {},
        writes: [],
    }
    crate::autoscaling::v2::HorizontalPodAutoscaler = "autoscaling" "v2" "HorizontalPodAutoscaler" {
        resource: "horizontalpodautoscalers", singular: "horizontalpodautoscaler", short: ["hpa"], categories: ["all"],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "HorizontalPodAutoscaler" ["get", "patch", "update"]],
        stored: "horizontalpodautoscalers" as "autoscaling/v2" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::autoscaling::v1::HorizontalPodAutoscaler = "autoscaling" "v1" "HorizontalPodAutoscaler" {
        resource: "horizontalpodautoscalers", singular: "horizontalpodautoscaler", short: ["hpa"], categories: ["all"],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "HorizontalPodAutoscaler" ["get", "patch", "update"]],
        stored: "horizontalpodautoscalers" as "autoscaling/v2" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::batch::v1::CronJob = "batch" "v1" "CronJob" {
        resource: "cronjobs", singular: "cronjob", short: ["cj"], categories: ["all"],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "CronJob" ["get", "patch", "update"]],
        stored: "cronjobs" as "batch/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["spec"] }, name: NameRule { form: NameForm::Subdomain, max: 52, generated: true }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::batch::v1::Job = "batch" "v1" "Job" {
        resource: "jobs", singular: "job", short: [], categories: ["all"],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "Job" ["get", "patch", "update"]],
        stored: "jobs" as "batch/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or "",
            "status.successful": "status.succeeded" or "0"
        ] index "" otherwise "field label \"{}\" not supported for Job",
        strategy: {unconditional_update: true, dependents: Dependents::Orphan, generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::certificates::v1::CertificateSigningRequest = "certificates.k8s.io" "v1" "CertificateSigningRequest" {
        resource: "certificatesigningrequests", singular: "certificatesigningrequest", short: ["csr"], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [
            "approval": "" "" "CertificateSigningRequest" ["get", "patch", "update"],
            "status": "" "" "CertificateSigningRequest" ["get", "patch", "update"]
        ],
        stored: "certificatesigningrequests" as "certificates.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "spec.signerName": "spec.signerName" or ""
        ] index "" otherwise "field label not supported: {}",
        strategy: {unconditional_update: true, name: NameRule { form: NameForm::PathSegment, max: 0, generated: true }, clears: texts!["spec.extra", "spec.groups", "spec.uid", "spec.username", "status"]},
        writes: [
            "" keeps ["spec", "status"] disowns ["spec", "status"],
            "approval" keeps ["spec", "status.certificate"] disowns ["spec", "status.certificate"],
            "status" keeps ["spec"] disowns ["spec", "status.conditions"]
        ],
    }
    crate::certificates::v1::ClusterTrustBundle = "certificates.k8s.io" "v1" "ClusterTrustBundle" {
        resource: "clustertrustbundles", singular: "clustertrustbundle", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "clustertrustbundles" as "certificates.k8s.io/v1beta1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "spec.signerName": "spec.signerName" or ""
        ] index "" otherwise "field label not supported: {}",
        strategy: {name: NameRule { form: NameForm::Named(text!("signer_and_name")), max: 0, generated: true }},
        writes: [],
    }
    crate::certificates::v1::PodCertificateRequest = "certificates.k8s.io" "v1" "PodCertificateRequest" {
        resource: "podcertificaterequests", singular: "podcertificaterequest", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "PodCertificateRequest" ["get", "patch", "update"]],
        stored: "podcertificaterequests" as "certificates.k8s.io/v1beta1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "spec.nodeName": "spec.nodeName" or "",
            "spec.podName": "spec.podName" or "",
            "spec.signerName": "spec.signerName" or ""
        ] index "spec.nodeName" otherwise "field label not supported: {}",
        strategy: {clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::certificates::v1beta1::ClusterTrustBundle = "certificates.k8s.io" "v1beta1" "ClusterTrustBundle" {
        resource: "clustertrustbundles", singular: "clustertrustbundle", short: [], categories: [],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "clustertrustbundles" as "certificates.k8s.io/v1beta1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "spec.signerName": "spec.signerName" or ""
        ] index "" otherwise "field label not supported: {}",
        strategy: {name: NameRule { form: NameForm::Named(text!("signer_and_name")), max: 0, generated: true }},
        writes: [],
    }
    crate::certificates::v1beta1::PodCertificateRequest = "certificates.k8s.io" "v1beta1" "PodCertificateRequest" {
        resource: "podcertificaterequests", singular: "podcertificaterequest", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "PodCertificateRequest" ["get", "patch", "update"]],
        stored: "podcertificaterequests" as "certificates.k8s.io/v1beta1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "spec.nodeName": "spec.nodeName" or "",
            "spec.podName": "spec.podName" or "",
            "spec.signerName": "spec.signerName" or ""
        ] index "spec.nodeName" otherwise "field label not supported: {}",
        strategy: {clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::networking::v1::IngressClass = "networking.k8s.io" "v1" "IngressClass" {
        resource: "ingressclasses", singular: "ingressclass", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "ingressclasses" as "networking.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["spec"] }},
        writes: [],
    }
    crate::networking::v1::Ingress = "networking.k8s.io" "v1" "Ingress" {
        resource: "ingresses", singular: "ingress", short: ["ing"], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "Ingress" ["get", "patch", "update"]],
        stored: "ingress" as "networking.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::networking::v1::IPAddress = "networking.k8s.io" "v1" "IPAddress" {
        resource: "ipaddresses", singular: "ipaddress", short: ["ip"], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "ipaddresses" as "networking.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, name: NameRule { form: NameForm::IpAddress, max: 0, generated: true }},
        writes: [],
    }
    crate::networking::v1::NetworkPolicy = "networking.k8s.io" "v1" "NetworkPolicy" {
        resource: "networkpolicies", singular: "networkpolicy", short: ["netpol"], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "networkpolicies" as "networking.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["=spec"] }},
        writes: [],
    }
    crate::networking::v1::ServiceCIDR = "networking.k8s.io" "v1" "ServiceCIDR" {
        resource: "servicecidrs", singular: "servicecidr", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "ServiceCIDR" ["get", "patch", "update"]],
        stored: "servicecidrs" as "networking.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::policy::v1::PodDisruptionBudget = "policy" "v1" "PodDisruptionBudget" {
        resource: "poddisruptionbudgets", singular: "poddisruptionbudget", short: ["pdb"], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "PodDisruptionBudget" ["get", "patch", "update"]],
        stored: "poddisruptionbudgets" as "policy/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }, name: NameRule { form: NameForm::PathSegment, max: 0, generated: true }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::rbac::v1::ClusterRoleBinding = "rbac.authorization.k8s.io" "v1" "ClusterRoleBinding" {
        resource: "clusterrolebindings", singular: "clusterrolebinding", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "clusterrolebindings" as "rbac.authorization.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {create_on_update: true, unconditional_update: true, name: NameRule { form: NameForm::PathSegment, max: 0, generated: true }},
        writes: [],
    }
    crate::rbac::v1::ClusterRole = "rbac.authorization.k8s.io" "v1" "ClusterRole" {
        resource: "clusterroles", singular: "clusterrole", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "clusterroles" as "rbac.authorization.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {create_on_update: true, unconditional_update: true, name: NameRule { form: NameForm::PathSegment, max: 0, generated: true }},
        writes: [],
    }
    crate::rbac::v1::RoleBinding = "rbac.authorization.k8s.io" "v1" "RoleBinding" {
        resource: "rolebindings", singular: "rolebinding", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "rolebindings" as "rbac.authorization.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {create_on_update: true, unconditional_update: true, name: NameRule { form: NameForm::PathSegment, max: 0, generated: true }},
        writes: [],
    }
    crate::rbac::v1::Role = "rbac.authorization.k8s.io" "v1" "Role" {
        resource: "roles", singular: "role", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "roles" as "rbac.authorization.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {create_on_update: true, unconditional_update: true, name: NameRule { form: NameForm::PathSegment, max: 0, generated: true }},
        writes: [],
    }
    crate::storage::v1::CSIDriver = "storage.k8s.io" "v1" "CSIDriver" {
        resource: "csidrivers", singular: "csidriver", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "csidrivers" as "storage.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {returns_deleted: true, generation: Generation { first: 0, counts: texts!["spec"] }},
        writes: [],
    }
    crate::storage::v1::CSINode = "storage.k8s.io" "v1" "CSINode" {
        resource: "csinodes", singular: "csinode", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "CSINode" ["get", "patch", "update"]],
        stored: "csinodes" as "storage.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {returns_deleted: true, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::storage::v1::CSIStorageCapacity = "storage.k8s.io" "v1" "CSIStorageCapacity" {
        resource: "csistoragecapacities", singular: "csistoragecapacity", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "csistoragecapacities" as "storage.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {},
        writes: [],
    }
    crate::storage::v1::StorageClass = "storage.k8s.io" "v1" "StorageClass" {
        resource: "storageclasses", singular: "storageclass", short: ["sc"], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "storageclasses" as "storage.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true},
        writes: [],
    }
    crate::storage::v1::VolumeAttachment = "storage.k8s.io" "v1" "VolumeAttachment" {
        resource: "volumeattachments", singular: "volumeattachment", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "VolumeAttachment" ["get", "patch", "update"]],
        stored: "volumeattachments" as "storage.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {returns_deleted: true, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::storage::v1::VolumeAttributesClass = "storage.k8s.io" "v1" "VolumeAttributesClass" {
        resource: "volumeattributesclasses", singular: "volumeattributesclass", short: ["vac"], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "volumeattributesclasses" as "storage.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true},
        writes: [],
    }
    crate::admissionregistration::v1::MutatingAdmissionPolicy = "admissionregistration.k8s.io" "v1" "MutatingAdmissionPolicy" {
        resource: "mutatingadmissionpolicies", singular: "mutatingadmissionpolicy", short: [], categories: ["api-extensions"],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "mutatingadmissionpolicies" as "admissionregistration.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }},
        writes: [],
    }
    crate::admissionregistration::v1::MutatingAdmissionPolicyBinding = "admissionregistration.k8s.io" "v1" "MutatingAdmissionPolicyBinding" {
        resource: "mutatingadmissionpolicybindings", singular: "mutatingadmissionpolicybinding", short: [], categories: ["api-extensions"],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "mutatingadmissionpolicybindings" as "admissionregistration.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }},
        writes: [],
    }
    crate::admissionregistration::v1::MutatingWebhookConfiguration = "admissionregistration.k8s.io" "v1" "MutatingWebhookConfiguration" {
        resource: "mutatingwebhookconfigurations", singular: "mutatingwebhookconfiguration", short: [], categories: ["api-extensions"],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "mutatingwebhookconfigurations" as "admissionregistration.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["=webhooks"] }},
        writes: [],
    }
    crate::admissionregistration::v1::ValidatingAdmissionPolicy = "admissionregistration.k8s.io" "v1" "ValidatingAdmissionPolicy" {
        resource: "validatingadmissionpolicies", singular: "validatingadmissionpolicy", short: [], categories: ["api-extensions"],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "ValidatingAdmissionPolicy" ["get", "patch", "update"]],
        stored: "validatingadmissionpolicies" as "admissionregistration.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::admissionregistration::v1::ValidatingAdmissionPolicyBinding = "admissionregistration.k8s.io" "v1" "ValidatingAdmissionPolicyBinding" {
        resource: "validatingadmissionpolicybindings", singular: "validatingadmissionpolicybinding", short: [], categories: ["api-extensions"],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "validatingadmissionpolicybindings" as "admissionregistration.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }},
        writes: [],
    }
    crate::admissionregistration::v1::ValidatingWebhookConfiguration = "admissionregistration.k8s.io" "v1" "ValidatingWebhookConfiguration" {
        resource: "validatingwebhookconfigurations", singular: "validatingwebhookconfiguration", short: [], categories: ["api-extensions"],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "validatingwebhookconfigurations" as "admissionregistration.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["=webhooks"] }},
        writes: [],
    }
    crate::admissionregistration::v1beta1::MutatingAdmissionPolicy = "admissionregistration.k8s.io" "v1beta1" "MutatingAdmissionPolicy" {
        resource: "mutatingadmissionpolicies", singular: "mutatingadmissionpolicy", short: [], categories: ["api-extensions"],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "mutatingadmissionpolicies" as "admissionregistration.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }},
        writes: [],
    }
    crate::admissionregistration::v1beta1::MutatingAdmissionPolicyBinding = "admissionregistration.k8s.io" "v1beta1" "MutatingAdmissionPolicyBinding" {
        resource: "mutatingadmissionpolicybindings", singular: "mutatingadmissionpolicybinding", short: [], categories: ["api-extensions"],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "mutatingadmissionpolicybindings" as "admissionregistration.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }},
        writes: [],
    }
    crate::admissionregistration::v1alpha1::MutatingAdmissionPolicy = "admissionregistration.k8s.io" "v1alpha1" "MutatingAdmissionPolicy" {
        resource: "mutatingadmissionpolicies", singular: "mutatingadmissionpolicy", short: [], categories: ["api-extensions"],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "mutatingadmissionpolicies" as "admissionregistration.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }},
        writes: [],
    }
    crate::admissionregistration::v1alpha1::MutatingAdmissionPolicyBinding = "admissionregistration.k8s.io" "v1alpha1" "MutatingAdmissionPolicyBinding" {
        resource: "mutatingadmissionpolicybindings", singular: "mutatingadmissionpolicybinding", short: [], categories: ["api-extensions"],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "mutatingadmissionpolicybindings" as "admissionregistration.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }},
        writes: [],
    }
    crate::apiextensions::v1::CustomResourceDefinition = "apiextensions.k8s.io" "v1" "CustomResourceDefinition" {
        resource: "customresourcedefinitions", singular: "customresourcedefinition", short: ["crd", "crds"], categories: ["api-extensions"],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "CustomResourceDefinition" ["get", "patch", "update"]],
        stored: "apiextensions.k8s.io/customresourcedefinitions" as "apiextensions.k8s.io/v1beta1" json true,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }, name: NameRule { form: NameForm::Named(text!("plural_and_group")), max: 0, generated: true }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
    crate::scheduling::v1::PriorityClass = "scheduling.k8s.io" "v1" "PriorityClass" {
        resource: "priorityclasses", singular: "priorityclass", short: ["pc"], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "priorityclasses" as "scheduling.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts![] }},
        writes: [],
    }
    crate::scheduling::v1beta1::PodGroup = "scheduling.k8s.io" "v1beta1" "PodGroup" {
        resource: "podgroups", singular: "podgroup", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "PodGroup" ["get", "patch", "update"]],
        stored: "podgroups" as "scheduling.k8s.io/v1beta1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::scheduling::v1beta1::Workload = "scheduling.k8s.io" "v1beta1" "Workload" {
        resource: "workloads", singular: "workload", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "workloads" as "scheduling.k8s.io/v1beta1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {},
        writes: [],
    }
    crate::scheduling::v1alpha3::CompositePodGroup = "scheduling.k8s.io" "v1alpha3" "CompositePodGroup" {
        resource: "compositepodgroups", singular: "compositepodgroup", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "CompositePodGroup" ["get", "patch", "update"]],
        stored: "compositepodgroups" as "scheduling.k8s.io/v1alpha3" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::scheduling::v1alpha3::PodGroup = "scheduling.k8s.io" "v1alpha3" "PodGroup" {
        resource: "podgroups", singular: "podgroup", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "PodGroup" ["get", "patch", "update"]],
        stored: "podgroups" as "scheduling.k8s.io/v1beta1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::scheduling::v1alpha3::Workload = "scheduling.k8s.io" "v1alpha3" "Workload" {
        resource: "workloads", singular: "workload", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "workloads" as "scheduling.k8s.io/v1beta1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {},
        writes: [],
    }
    crate::coordination::v1::Lease = "coordination.k8s.io" "v1" "Lease" {
        resource: "leases", singular: "lease", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "leases" as "coordination.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {create_on_update: true},
        writes: [],
    }
    crate::coordination::v1beta1::LeaseCandidate = "coordination.k8s.io" "v1beta1" "LeaseCandidate" {
        resource: "leasecandidates", singular: "leasecandidate", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "leasecandidates" as "coordination.k8s.io/v1beta1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {create_on_update: true, name: NameRule { form: NameForm::ConfigKey, max: 0, generated: true }},
        writes: [],
    }
    crate::coordination::v1alpha2::LeaseCandidate = "coordination.k8s.io" "v1alpha2" "LeaseCandidate" {
        resource: "leasecandidates", singular: "leasecandidate", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "leasecandidates" as "coordination.k8s.io/v1beta1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {create_on_update: true, name: NameRule { form: NameForm::ConfigKey, max: 0, generated: true }},
        writes: [],
    }
    crate::node::v1::RuntimeClass = "node.k8s.io" "v1" "RuntimeClass" {
        resource: "runtimeclasses", singular: "runtimeclass", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "runtimeclasses" as "node.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {create_on_update: true},
        writes: [],
    }
    crate::discovery::v1::EndpointSlice = "discovery.k8s.io" "v1" "EndpointSlice" {
        resource: "endpointslices", singular: "endpointslice", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "endpointslices" as "discovery.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["<*", "metadata.labels"] }},
        writes: [],
    }
    crate::resource::v1::DeviceClass = "resource.k8s.io" "v1" "DeviceClass" {
        resource: "deviceclasses", singular: "deviceclass", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "deviceclasses" as "resource.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true, generation: Generation { first: 1, counts: texts!["spec"] }, name: NameRule { form: NameForm::Subdomain, max: 0, generated: false }},
        writes: [],
    }
    crate::resource::v1::DeviceTaintRule = "resource.k8s.io" "v1" "DeviceTaintRule" {
        resource: "devicetaintrules", singular: "devicetaintrule", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "DeviceTaintRule" ["get", "patch", "update"]],
        stored: "devicetaintrules" as "resource.k8s.io/v1beta2" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::resource::v1::ResourceClaim = "resource.k8s.io" "v1" "ResourceClaim" {
        resource: "resourceclaims", singular: "resourceclaim", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "ResourceClaim" ["get", "patch", "update"]],
        stored: "resourceclaims" as "resource.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::resource::v1::ResourceClaimTemplate = "resource.k8s.io" "v1" "ResourceClaimTemplate" {
        resource: "resourceclaimtemplates", singular: "resourceclaimtemplate", short: [], categories: [],
        namespaced: true, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "resourceclaimtemplates" as "resource.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true},
        writes: [],
    }
    crate::resource::v1::ResourceSlice = "resource.k8s.io" "v1" "ResourceSlice" {
        resource: "resourceslices", singular: "resourceslice", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "resourceslices" as "resource.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "spec.driver": "spec.driver" or "",
            "spec.nodeName": "spec.nodeName" or "",
            "spec.pool.name": "spec.pool.name" or ""
        ] index "spec.nodeName" otherwise "field label not supported for resource.k8s.io/v1, Kind=ResourceSlice: {}",
        strategy: {unconditional_update: true, returns_deleted: true, generation: Generation { first: 1, counts: texts!["<spec"] }},
        writes: [],
    }
    crate::resource::v1beta2::DeviceClass = "resource.k8s.io" "v1beta2" "DeviceClass" {
        resource: "deviceclasses", singular: "deviceclass", short: [], categories: [],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "deviceclasses" as "resource.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true, generation: Generation { first: 1, counts: texts!["spec"] }, name: NameRule { form: NameForm::Subdomain, max: 0, generated: false }},
        writes: [],
    }
    crate::resource::v1beta2::DeviceTaintRule = "resource.k8s.io" "v1beta2" "DeviceTaintRule" {
        resource: "devicetaintrules", singular: "devicetaintrule", short: [], categories: [],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "DeviceTaintRule" ["get", "patch", "update"]],
        stored: "devicetaintrules" as "resource.k8s.io/v1beta2" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true, generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::resource::v1beta2::ResourceClaim = "resource.k8s.io" "v1beta2" "ResourceClaim" {
        resource: "resourceclaims", singular: "resourceclaim", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "ResourceClaim" ["get", "patch", "update"]],
        stored: "resourceclaims" as "resource.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::resource::v1beta2::ResourceClaimTemplate = "resource.k8s.io" "v1beta2" "ResourceClaimTemplate" {
        resource: "resourceclaimtemplates", singular: "resourceclaimtemplate", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "resourceclaimtemplates" as "resource.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true},
        writes: [],
    }
    crate::resource::v1beta2::ResourceSlice = "resource.k8s.io" "v1beta2" "ResourceSlice" {
        resource: "resourceslices", singular: "resourceslice", short: [], categories: [],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "resourceslices" as "resource.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "spec.driver": "spec.driver" or "",
            "spec.nodeName": "spec.nodeName" or "",
            "spec.pool.name": "spec.pool.name" or ""
        ] index "spec.nodeName" otherwise "field label not supported for resource.k8s.io/v1beta2, Kind=ResourceSlice: {}",
        strategy: {unconditional_update: true, returns_deleted: true, generation: Generation { first: 1, counts: texts!["<spec"] }},
        writes: [],
    }
    crate::resource::v1beta1::DeviceClass = "resource.k8s.io" "v1beta1" "DeviceClass" {
        resource: "deviceclasses", singular: "deviceclass", short: [], categories: [],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "deviceclasses" as "resource.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true, generation: Generation { first: 1, counts: texts!["spec"] }, name: NameRule { form: NameForm::Subdomain, max: 0, generated: false }},
        writes: [],
    }
    crate::resource::v1beta1::ResourceClaim = "resource.k8s.io" "v1beta1" "ResourceClaim" {
        resource: "resourceclaims", singular: "resourceclaim", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "ResourceClaim" ["get", "patch", "update"]],
        stored: "resourceclaims" as "resource.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::resource::v1beta1::ResourceClaimTemplate = "resource.k8s.io" "v1beta1" "ResourceClaimTemplate" {
        resource: "resourceclaimtemplates", singular: "resourceclaimtemplate", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "resourceclaimtemplates" as "resource.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true},
        writes: [],
    }
    crate::resource::v1beta1::ResourceSlice = "resource.k8s.io" "v1beta1" "ResourceSlice" {
        resource: "resourceslices", singular: "resourceslice", short: [], categories: [],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: [],
        stored: "resourceslices" as "resource.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "spec.driver": "spec.driver" or "",
            "spec.nodeName": "spec.nodeName" or "",
            "spec.pool.name": "spec.pool.name" or ""
        ] index "spec.nodeName" otherwise "field label not supported for resource.k8s.io/v1beta1, Kind=ResourceSlice: {}",
        strategy: {unconditional_update: true, returns_deleted: true, generation: Generation { first: 1, counts: texts!["<spec"] }},
        writes: [],
    }
    crate::resource::v1alpha3::DeviceTaintRule = "resource.k8s.io" "v1alpha3" "DeviceTaintRule" {
        resource: "devicetaintrules", singular: "devicetaintrule", short: [], categories: [],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "DeviceTaintRule" ["get", "patch", "update"]],
        stored: "devicetaintrules" as "resource.k8s.io/v1beta2" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, returns_deleted: true, generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::resource::v1alpha3::ResourcePoolStatusRequest = "resource.k8s.io" "v1alpha3" "ResourcePoolStatusRequest" {
        resource: "resourcepoolstatusrequests", singular: "resourcepoolstatusrequest", short: [], categories: [],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "ResourcePoolStatusRequest" ["get", "patch", "update"]],
        stored: "resourcepoolstatusrequests" as "resource.k8s.io/v1alpha3" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {returns_deleted: true, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::flowcontrol::v1::FlowSchema = "flowcontrol.apiserver.k8s.io" "v1" "FlowSchema" {
        resource: "flowschemas", singular: "flowschema", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "FlowSchema" ["get", "patch", "update"]],
        stored: "flowschemas" as "flowcontrol.apiserver.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "metadata.deletionGracePeriodSeconds", "metadata.uid", "spec"] disowns ["metadata", "metadata.deletionGracePeriodSeconds", "metadata.uid", "spec"]
        ],
    }
    crate::flowcontrol::v1::PriorityLevelConfiguration = "flowcontrol.apiserver.k8s.io" "v1" "PriorityLevelConfiguration" {
        resource: "prioritylevelconfigurations", singular: "prioritylevelconfiguration", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "PriorityLevelConfiguration" ["get", "patch", "update"]],
        stored: "prioritylevelconfigurations" as "flowcontrol.apiserver.k8s.io/v1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {unconditional_update: true, generation: Generation { first: 1, counts: texts!["spec"] }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "metadata.deletionGracePeriodSeconds", "metadata.uid", "spec"] disowns ["metadata", "metadata.deletionGracePeriodSeconds", "metadata.uid", "spec"]
        ],
    }
    crate::apiserverinternal::v1alpha1::StorageVersion = "internal.apiserver.k8s.io" "v1alpha1" "StorageVersion" {
        resource: "storageversions", singular: "storageversion", short: [], categories: [],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "StorageVersion" ["get", "patch", "update"]],
        stored: "storageversions" as "internal.apiserver.k8s.io/v1alpha1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {name: NameRule { form: NameForm::Named(text!("group_and_resource")), max: 0, generated: true }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::storagemigration::v1::StorageVersionMigration = "storagemigration.k8s.io" "v1" "StorageVersionMigration" {
        resource: "storageversionmigrations", singular: "storageversionmigration", short: [], categories: [],
        namespaced: false, default: true,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "StorageVersionMigration" ["get", "patch", "update"]],
        stored: "storageversionmigrations" as "storagemigration.k8s.io/v1beta1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::storagemigration::v1beta1::StorageVersionMigration = "storagemigration.k8s.io" "v1beta1" "StorageVersionMigration" {
        resource: "storageversionmigrations", singular: "storageversionmigration", short: [], categories: [],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "StorageVersionMigration" ["get", "patch", "update"]],
        stored: "storageversionmigrations" as "storagemigration.k8s.io/v1beta1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::lifecycle::v1alpha1::EvictionRequest = "lifecycle.k8s.io" "v1alpha1" "EvictionRequest" {
        resource: "evictionrequests", singular: "evictionrequest", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "EvictionRequest" ["get", "patch", "update"]],
        stored: "evictionrequests" as "lifecycle.k8s.io/v1alpha1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }, name: NameRule { form: NameForm::Subdomain, max: 0, generated: false }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
    crate::lifecycle::v1alpha1::Eviction = "lifecycle.k8s.io" "v1alpha1" "Eviction" {
        resource: "evictions", singular: "eviction", short: [], categories: [],
        namespaced: true, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "Eviction" ["get", "patch", "update"]],
        stored: "evictions" as "lifecycle.k8s.io/v1alpha1" json false,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }, name: NameRule { form: NameForm::Subdomain, max: 0, generated: false }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["metadata", "spec"] disowns ["metadata", "spec"]
        ],
    }
}

kinds! {
    /// Forms that objects are stored in but that are not served.
    STORED_FORMS;
    crate::apiextensions::v1beta1::CustomResourceDefinition = "apiextensions.k8s.io" "v1beta1" "CustomResourceDefinition" {
        resource: "customresourcedefinitions", singular: "customresourcedefinition", short: ["crd", "crds"], categories: ["api-extensions"],
        namespaced: false, default: false,
        verbs: ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        subresources: ["status": "" "" "CustomResourceDefinition" ["get", "patch", "update"]],
        stored: "apiextensions.k8s.io/customresourcedefinitions" as "apiextensions.k8s.io/v1beta1" json true,
        selectable: [
            "metadata.name": "metadata.name" or "",
            "metadata.namespace": "metadata.namespace" or ""
        ] index "" otherwise "\"{}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
        strategy: {generation: Generation { first: 1, counts: texts!["spec"] }, name: NameRule { form: NameForm::Named(text!("plural_and_group")), max: 0, generated: true }, clears: texts!["status"]},
        writes: [
            "" keeps ["status"] disowns ["status"],
            "status" keeps ["spec"] disowns ["spec"]
        ],
    }
}
