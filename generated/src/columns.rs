// @generated from api-specs/v1.37.2 and api-specs/rules/columns.json.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! The table form of kinds.

use std::borrow::Cow;

use object::columns::{Cell, Column, Literal, Part, Path, Table};

object::verbatim! {
const AGE: Column = Column { name: Cow::Borrowed("Age"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("CreationTimestamp is a timestamp representing the server time when this object was created. It is not guaranteed to be set in happens-before order across separate operations. Clients may not set this value. It is represented in RFC3339 form and is in UTC.\n\nPopulated by the system. Read-only. Null for lists. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"), priority: 0, cell: Cell::Age { path: Path(Cow::Borrowed(&[Cow::Borrowed("metadata"), Cow::Borrowed("creationTimestamp")])), absent: Cow::Borrowed("<unknown>") } };

const CREATED: Column = Column { name: Cow::Borrowed("Created At"), ty: Cow::Borrowed("date"), format: Cow::Borrowed(""), description: Cow::Borrowed("CreationTimestamp is a timestamp representing the server time when this object was created. It is not guaranteed to be set in happens-before order across separate operations. Clients may not set this value. It is represented in RFC3339 form and is in UTC.\n\nPopulated by the system. Read-only. Null for lists. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata"), priority: 0, cell: Cell::Date { path: Path(Cow::Borrowed(&[Cow::Borrowed("metadata"), Cow::Borrowed("creationTimestamp")])) } };

const NAME: Column = Column { name: Cow::Borrowed("Name"), ty: Cow::Borrowed("string"), format: Cow::Borrowed("name"), description: Cow::Borrowed("Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("metadata"), Cow::Borrowed("name")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } };

/// The table form of a kind that has none of its own.
pub static DEFAULT: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        CREATED,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: true,
    always_headed: false,
};

static T0: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Status of the component conditions"), priority: 0, cell: Cell::Function(Cow::Borrowed("component_status")) },
        Column { name: Cow::Borrowed("Message"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Message of the component conditions"), priority: 0, cell: Cell::Find { list: Path(Cow::Borrowed(&[Cow::Borrowed("conditions")])), key: Cow::Borrowed("type"), is: Cow::Borrowed("Healthy"), field: Cow::Borrowed("message"), absent: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Error"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Error of the component conditions"), priority: 0, cell: Cell::Find { list: Path(Cow::Borrowed(&[Cow::Borrowed("conditions")])), key: Cow::Borrowed("type"), is: Cow::Borrowed("Healthy"), field: Cow::Borrowed("error"), absent: Cow::Borrowed("") } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T1: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Data"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Data contains the configuration data."), priority: 0, cell: Cell::Count { paths: Cow::Borrowed(&[Path(Cow::Borrowed(&[Cow::Borrowed("data")])), Path(Cow::Borrowed(&[Cow::Borrowed("binaryData")]))]) } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T2: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Endpoints"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The set of all endpoints is the union of all subsets."), priority: 0, cell: Cell::Function(Cow::Borrowed("endpoints")) },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T3: Table = Table {
    columns: Cow::Borrowed(&[
        Column { name: Cow::Borrowed("Last Seen"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The time at which the most recent occurrence of this event was recorded."), priority: 0, cell: Cell::Function(Cow::Borrowed("event_last_seen")) },
        Column { name: Cow::Borrowed("Type"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Type of this event (Normal, Warning), new types could be added in the future"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("type")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Reason"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("This should be a short, machine understandable string that gives the reason for the transition into the object's current status."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("reason")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Object"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The object that this event is about."), priority: 0, cell: Cell::Function(Cow::Borrowed("event_object")) },
        Column { name: Cow::Borrowed("Subobject"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("If referring to a piece of an object instead of an entire object, this string should contain a valid JSON/Go field access statement, such as desiredState.manifest.containers[2]."), priority: 1, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("involvedObject"), Cow::Borrowed("fieldPath")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Source"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The component reporting this event. Should be a short machine understandable string."), priority: 1, cell: Cell::Function(Cow::Borrowed("event_source")) },
        Column { name: Cow::Borrowed("Message"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("A human-readable description of the status of this operation."), priority: 0, cell: Cell::Function(Cow::Borrowed("event_message")) },
        Column { name: Cow::Borrowed("First Seen"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The time at which the event was first recorded. (Time of server receipt is in TypeMeta.)"), priority: 1, cell: Cell::Function(Cow::Borrowed("event_first_seen")) },
        Column { name: Cow::Borrowed("Count"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The number of times this event has occurred."), priority: 1, cell: Cell::Function(Cow::Borrowed("event_count")) },
        Column { name: Cow::Borrowed("Name"), ty: Cow::Borrowed("string"), format: Cow::Borrowed("name"), description: Cow::Borrowed("Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names"), priority: 1, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("metadata"), Cow::Borrowed("name")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T4: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The status of the namespace"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("phase")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T5: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The status of the node"), priority: 0, cell: Cell::Function(Cow::Borrowed("node_status")) },
        Column { name: Cow::Borrowed("Roles"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The roles of the node"), priority: 0, cell: Cell::Function(Cow::Borrowed("node_roles")) },
        AGE,
        Column { name: Cow::Borrowed("Version"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Kubelet Version reported by the node."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("nodeInfo"), Cow::Borrowed("kubeletVersion")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Internal-IP"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("List of addresses reachable to the node."), priority: 1, cell: Cell::Find { list: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("addresses")])), key: Cow::Borrowed("type"), is: Cow::Borrowed("InternalIP"), field: Cow::Borrowed("address"), absent: Cow::Borrowed("<none>") } },
        Column { name: Cow::Borrowed("External-IP"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("List of addresses reachable to the node."), priority: 1, cell: Cell::Find { list: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("addresses")])), key: Cow::Borrowed("type"), is: Cow::Borrowed("ExternalIP"), field: Cow::Borrowed("address"), absent: Cow::Borrowed("<none>") } },
        Column { name: Cow::Borrowed("OS-Image"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("OS Image reported by the node from /etc/os-release (e.g. Debian GNU/Linux 7 (wheezy))."), priority: 1, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("nodeInfo"), Cow::Borrowed("osImage")])), absent: Literal::Text(Cow::Borrowed("")), empty: Some(Cow::Borrowed("<unknown>")) } },
        Column { name: Cow::Borrowed("Kernel-Version"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Kernel Version reported by the node from 'uname -r' (e.g. 3.16.0-0.bpo.4-amd64)."), priority: 1, cell: Cell::Function(Cow::Borrowed("node_kernel")) },
        Column { name: Cow::Borrowed("Container-Runtime"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("ContainerRuntime Version reported by the node through runtime remote API (e.g. containerd://1.4.2)."), priority: 1, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("nodeInfo"), Cow::Borrowed("containerRuntimeVersion")])), absent: Literal::Text(Cow::Borrowed("")), empty: Some(Cow::Borrowed("<unknown>")) } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T6: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Capacity"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("capacity is the description of the persistent volume's resources and capacity. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#capacity"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("capacity"), Cow::Borrowed("storage")])), absent: Literal::Text(Cow::Borrowed("0")), empty: None } },
        Column { name: Cow::Borrowed("Access Modes"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("accessModes contains all ways the volume can be mounted. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes"), priority: 0, cell: Cell::Function(Cow::Borrowed("volume_access_modes")) },
        Column { name: Cow::Borrowed("Reclaim Policy"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("persistentVolumeReclaimPolicy defines what happens to a persistent volume when released from its claim."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("persistentVolumeReclaimPolicy")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("phase indicates if a volume is available, bound to a claim, or released by a claim. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#phase"), priority: 0, cell: Cell::Function(Cow::Borrowed("volume_phase")) },
        Column { name: Cow::Borrowed("Claim"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("claimRef is part of a bi-directional binding between PersistentVolume and PersistentVolumeClaim."), priority: 0, cell: Cell::Format { parts: Cow::Borrowed(&[Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("claimRef"), Cow::Borrowed("namespace")]))), Part::Literal(Cow::Borrowed("/")), Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("claimRef"), Cow::Borrowed("name")])))]), needs: Some(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("claimRef")]))), absent: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("StorageClass"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("StorageClass of the pv"), priority: 0, cell: Cell::Function(Cow::Borrowed("volume_class")) },
        Column { name: Cow::Borrowed("VolumeAttributesClass"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("VolumeAttributesClass of the pv"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("volumeAttributesClassName")])), absent: Literal::Text(Cow::Borrowed("<unset>")), empty: None } },
        Column { name: Cow::Borrowed("Reason"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("reason is a brief CamelCase string that describes any failure and is meant for machine parsing and tidy display in the CLI."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("reason")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
        Column { name: Cow::Borrowed("VolumeMode"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("volumeMode defines if a volume is intended to be used with a formatted filesystem or to remain in raw block state. Value of Filesystem is implied when not included in spec."), priority: 1, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("volumeMode")])), absent: Literal::Text(Cow::Borrowed("<unset>")), empty: None } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T7: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("phase represents the current phase of PersistentVolumeClaim."), priority: 0, cell: Cell::Function(Cow::Borrowed("volume_phase")) },
        Column { name: Cow::Borrowed("Volume"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("volumeName is the binding reference to the PersistentVolume backing this claim."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("volumeName")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Capacity"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("capacity represents the actual resources of the underlying volume."), priority: 0, cell: Cell::Function(Cow::Borrowed("claim_capacity")) },
        Column { name: Cow::Borrowed("Access Modes"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("accessModes contains the actual access modes the volume backing the PVC has. More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes-1"), priority: 0, cell: Cell::Function(Cow::Borrowed("claim_access_modes")) },
        Column { name: Cow::Borrowed("StorageClass"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("StorageClass of the pvc"), priority: 0, cell: Cell::Function(Cow::Borrowed("volume_class")) },
        Column { name: Cow::Borrowed("VolumeAttributesClass"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("VolumeAttributesClass of the pvc"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("volumeAttributesClassName")])), absent: Literal::Text(Cow::Borrowed("<unset>")), empty: None } },
        AGE,
        Column { name: Cow::Borrowed("VolumeMode"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("volumeMode defines what type of volume is required by the claim. Value of Filesystem is implied when not included in claim spec."), priority: 1, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("volumeMode")])), absent: Literal::Text(Cow::Borrowed("<unset>")), empty: None } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T8: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Ready"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The aggregate readiness state of this pod for accepting traffic."), priority: 0, cell: Cell::Function(Cow::Borrowed("pod_ready")) },
        Column { name: Cow::Borrowed("Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The aggregate status of the containers in this pod."), priority: 0, cell: Cell::Function(Cow::Borrowed("pod_status")) },
        Column { name: Cow::Borrowed("Restarts"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The number of times the containers in this pod have been restarted and when the last container in this pod has restarted."), priority: 0, cell: Cell::Function(Cow::Borrowed("pod_restarts")) },
        AGE,
        Column { name: Cow::Borrowed("IP"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("podIP address allocated to the pod. Routable at least within the cluster. Empty if not yet allocated."), priority: 1, cell: Cell::Function(Cow::Borrowed("pod_ip")) },
        Column { name: Cow::Borrowed("Node"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("NodeName indicates in which node this pod is scheduled."), priority: 1, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("nodeName")])), absent: Literal::Text(Cow::Borrowed("")), empty: Some(Cow::Borrowed("<none>")) } },
        Column { name: Cow::Borrowed("Nominated Node"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("nominatedNodeName is set only when this pod preempts other pods on the node, but it cannot be scheduled right away as preemption victims receive their graceful termination periods."), priority: 1, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("nominatedNodeName")])), absent: Literal::Text(Cow::Borrowed("")), empty: Some(Cow::Borrowed("<none>")) } },
        Column { name: Cow::Borrowed("Readiness Gates"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("If specified, all readiness gates will be evaluated for pod readiness."), priority: 1, cell: Cell::Function(Cow::Borrowed("pod_readiness_gates")) },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: Some(Cow::Borrowed("pod_conditions")),
    null_rows: false,
    always_headed: false,
};

static T9: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Containers"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Names of each container in the template."), priority: 0, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("name")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Images"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Images referenced by each container in the template."), priority: 0, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("image")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Pod Labels"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The labels for the pod template."), priority: 0, cell: Cell::Labels { path: Path(Cow::Borrowed(&[Cow::Borrowed("template"), Cow::Borrowed("metadata"), Cow::Borrowed("labels")])) } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T10: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Desired"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("Replicas is the number of desired replicas."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("replicas")])), absent: Literal::Int(0), empty: None } },
        Column { name: Cow::Borrowed("Current"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("Replicas is the most recently observed number of replicas. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller#what-is-a-replicationcontroller"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("replicas")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Ready"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("The number of ready replicas for this replication controller."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("readyReplicas")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
        Column { name: Cow::Borrowed("Containers"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Names of each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("name")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Images"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Images referenced by each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("image")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Selector"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Selector is a label query over pods that should match the Replicas count."), priority: 1, cell: Cell::Labels { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("selector")])) } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T11: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Request"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Request represents a minimum amount of cpu/memory that a container may consume."), priority: 0, cell: Cell::Function(Cow::Borrowed("quota_requests")) },
        Column { name: Cow::Borrowed("Limit"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Limits control the maximum amount of cpu/memory that a container may use independent of contention on the node."), priority: 0, cell: Cell::Function(Cow::Borrowed("quota_limits")) },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T12: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Type"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Used to facilitate programmatic handling of secret data. More info: https://kubernetes.io/docs/concepts/configuration/secret/#secret-types"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("type")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Data"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Data contains the secret data."), priority: 0, cell: Cell::Count { paths: Cow::Borrowed(&[Path(Cow::Borrowed(&[Cow::Borrowed("data")]))]) } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T13: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Type"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("type determines how the Service is exposed."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("type")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Cluster-IP"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("clusterIP is the IP address of the service and is usually assigned randomly."), priority: 0, cell: Cell::Function(Cow::Borrowed("service_cluster_ip")) },
        Column { name: Cow::Borrowed("External-IP"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("externalIPs is a list of IP addresses for which nodes in the cluster will also accept traffic for this service."), priority: 0, cell: Cell::Function(Cow::Borrowed("service_external_ip")) },
        Column { name: Cow::Borrowed("Port(s)"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The list of ports that are exposed by this service. More info: https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies"), priority: 0, cell: Cell::Function(Cow::Borrowed("service_ports")) },
        AGE,
        Column { name: Cow::Borrowed("Selector"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Route service traffic to pods with label keys and values matching this selector."), priority: 1, cell: Cell::Labels { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("selector")])) } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T14: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T15: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Mutations"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("Mutation indicates the number of mutations rules defined in this configuration"), priority: 0, cell: Cell::Count { paths: Cow::Borrowed(&[Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("mutations")]))]) } },
        Column { name: Cow::Borrowed("ParamKind"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("ParamKind specifies the kind of resources used to parameterize this policy"), priority: 0, cell: Cell::Format { parts: Cow::Borrowed(&[Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("paramKind"), Cow::Borrowed("apiVersion")]))), Part::Literal(Cow::Borrowed("/")), Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("paramKind"), Cow::Borrowed("kind")])))]), needs: Some(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("paramKind")]))), absent: Cow::Borrowed("<unset>") } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T16: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("PolicyName"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("PolicyName indicates the policy definition which the policy binding binded to"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("policyName")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("ParamRef"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("ParamRef indicates the param resource which sets the configuration param"), priority: 0, cell: Cell::Function(Cow::Borrowed("param_ref")) },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T17: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Webhooks"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("Webhooks indicates the number of webhooks registered in this configuration"), priority: 0, cell: Cell::Count { paths: Cow::Borrowed(&[Path(Cow::Borrowed(&[Cow::Borrowed("webhooks")]))]) } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T18: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Validations"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("Validations indicates the number of validation rules defined in this configuration"), priority: 0, cell: Cell::Count { paths: Cow::Borrowed(&[Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("validations")]))]) } },
        Column { name: Cow::Borrowed("ParamKind"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("ParamKind specifies the kind of resources used to parameterize this policy"), priority: 0, cell: Cell::Format { parts: Cow::Borrowed(&[Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("paramKind"), Cow::Borrowed("apiVersion")]))), Part::Literal(Cow::Borrowed("/")), Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("paramKind"), Cow::Borrowed("kind")])))]), needs: Some(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("paramKind")]))), absent: Cow::Borrowed("<unset>") } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T19: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("PolicyName"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("PolicyName indicates the policy definition which the policy binding binded to"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("policyName")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("ParamRef"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("ParamRef indicates the param resource which sets the configuration param"), priority: 0, cell: Cell::Function(Cow::Borrowed("param_ref")) },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T20: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Webhooks"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("Webhooks indicates the number of webhooks registered in this configuration"), priority: 0, cell: Cell::Count { paths: Cow::Borrowed(&[Path(Cow::Borrowed(&[Cow::Borrowed("webhooks")]))]) } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T21: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Scope"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Cluster/Namespaced"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("scope")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Versions"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Served versions"), priority: 0, cell: Cell::Function(Cow::Borrowed("crd_versions")) },
        CREATED,
        Column { name: Cow::Borrowed("Group"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("API group"), priority: 1, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("group")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Kind"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("CustomResource kind"), priority: 1, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("names"), Cow::Borrowed("kind")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("ShortNames"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Short names"), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("names"), Cow::Borrowed("shortNames")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Established"), ty: Cow::Borrowed("boolean"), format: Cow::Borrowed(""), description: Cow::Borrowed("Established status"), priority: 1, cell: Cell::Function(Cow::Borrowed("crd_established")) },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: true,
    always_headed: false,
};

static T22: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Service"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The reference to the service that hosts this API endpoint."), priority: 0, cell: Cell::Format { parts: Cow::Borrowed(&[Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("service"), Cow::Borrowed("namespace")]))), Part::Literal(Cow::Borrowed("/")), Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("service"), Cow::Borrowed("name")])))]), needs: Some(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("service")]))), absent: Cow::Borrowed("Local") } },
        Column { name: Cow::Borrowed("Available"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Whether this service is available."), priority: 0, cell: Cell::Function(Cow::Borrowed("api_service_available")) },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: true,
};

static T23: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Controller"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Controller of the object"), priority: 0, cell: Cell::Function(Cow::Borrowed("controller")) },
        Column { name: Cow::Borrowed("Revision"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Revision indicates the revision of the state represented by Data."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("revision")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T24: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Desired"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("The total number of nodes that should be running the daemon pod (including nodes correctly running the daemon pod). More info: https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("desiredNumberScheduled")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Current"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("The number of nodes that are running at least 1 daemon pod and are supposed to run the daemon pod. More info: https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("currentNumberScheduled")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Ready"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("numberReady is the number of nodes that should be running the daemon pod and have one or more of the daemon pod running with a Ready Condition."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("numberReady")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Up-to-date"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("The total number of nodes that are running updated daemon pod"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("updatedNumberScheduled")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Available"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("The number of nodes that should be running the daemon pod and have one or more of the daemon pod running and available (ready for at least spec.minReadySeconds)"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("numberAvailable")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Node Selector"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("NodeSelector is a selector which must be true for the pod to fit on a node."), priority: 0, cell: Cell::Labels { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("nodeSelector")])) } },
        AGE,
        Column { name: Cow::Borrowed("Containers"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Names of each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("name")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Images"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Images referenced by each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("image")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Selector"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("A label query over pods that are managed by the daemon set."), priority: 1, cell: Cell::Selector { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("selector")])), empty: Cow::Borrowed("<none>"), invalid: Cow::Borrowed("<error>") } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T25: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Ready"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Number of the pod with ready state"), priority: 0, cell: Cell::Format { parts: Cow::Borrowed(&[Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("readyReplicas")]))), Part::Literal(Cow::Borrowed("/")), Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("replicas")])))]), needs: None, absent: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Up-to-date"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Total number of non-terminating pods targeted by this deployment that have the desired template spec."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("updatedReplicas")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Available"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Total number of available non-terminating pods (ready for at least minReadySeconds) targeted by this deployment."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("availableReplicas")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
        Column { name: Cow::Borrowed("Containers"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Names of each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("name")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Images"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Images referenced by each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("image")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Selector"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Label selector for pods. Existing ReplicaSets whose pods are selected by this will be the ones affected by this deployment. It must match the pod template's labels."), priority: 1, cell: Cell::Selector { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("selector")])), empty: Cow::Borrowed(""), invalid: Cow::Borrowed("<invalid>") } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T26: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Desired"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("Replicas is the number of desired pods."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("replicas")])), absent: Literal::Int(0), empty: None } },
        Column { name: Cow::Borrowed("Current"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("Replicas is the most recently observed number of non-terminating pods. More info: https://kubernetes.io/docs/concepts/workloads/controllers/replicaset"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("replicas")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Ready"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("The number of non-terminating pods targeted by this ReplicaSet with a Ready Condition."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("readyReplicas")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
        Column { name: Cow::Borrowed("Containers"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Names of each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("name")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Images"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Images referenced by each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("image")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Selector"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Selector is a label query over pods that should match the replica count."), priority: 1, cell: Cell::Selector { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("selector")])), empty: Cow::Borrowed("<none>"), invalid: Cow::Borrowed("<error>") } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T27: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Ready"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Number of the pod with ready state"), priority: 0, cell: Cell::Format { parts: Cow::Borrowed(&[Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("readyReplicas")]))), Part::Literal(Cow::Borrowed("/")), Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("replicas")])))]), needs: None, absent: Cow::Borrowed("") } },
        AGE,
        Column { name: Cow::Borrowed("Containers"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Names of each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("name")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Images"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Images referenced by each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("image")])), absent: None, empty: Cow::Borrowed("") } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T28: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Reference"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("scaleTargetRef points to the target resource to scale, and is used to the pods for which metrics should be collected, as well as to actually change the replica count."), priority: 0, cell: Cell::Format { parts: Cow::Borrowed(&[Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("scaleTargetRef"), Cow::Borrowed("kind")]))), Part::Literal(Cow::Borrowed("/")), Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("scaleTargetRef"), Cow::Borrowed("name")])))]), needs: None, absent: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Targets"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("metrics contains the specifications for which to use to calculate the desired replica count (the maximum replica count across all metrics will be used)."), priority: 0, cell: Cell::Function(Cow::Borrowed("autoscaler_targets")) },
        Column { name: Cow::Borrowed("MinPods"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("minReplicas is the lower limit for the number of replicas to which the autoscaler can scale down."), priority: 0, cell: Cell::Format { parts: Cow::Borrowed(&[Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("minReplicas")])))]), needs: Some(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("minReplicas")]))), absent: Cow::Borrowed("<unset>") } },
        Column { name: Cow::Borrowed("MaxPods"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("maxReplicas is the upper limit for the number of replicas to which the autoscaler can scale up. It cannot be less that minReplicas."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("maxReplicas")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Replicas"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("currentReplicas is current number of replicas of pods managed by this autoscaler, as last seen by the autoscaler."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("currentReplicas")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T29: Table = Table {
    columns: Cow::Borrowed(&[
        Column { name: Cow::Borrowed("Name"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("metadata"), Cow::Borrowed("name")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Desired"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("replicas is the desired number of instances for the scaled object."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("replicas")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Available"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("replicas is the actual number of observed instances of the scaled object."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("replicas")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T30: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Schedule"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The schedule in Cron format, see https://en.wikipedia.org/wiki/Cron."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("schedule")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Timezone"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The time zone name for the given schedule, see https://en.wikipedia.org/wiki/List_of_tz_database_time_zones."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("timeZone")])), absent: Literal::Text(Cow::Borrowed("<none>")), empty: None } },
        Column { name: Cow::Borrowed("Suspend"), ty: Cow::Borrowed("boolean"), format: Cow::Borrowed(""), description: Cow::Borrowed("This flag tells the controller to suspend subsequent executions, it does not apply to already started executions.  Defaults to false."), priority: 0, cell: Cell::YesNo { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("suspend")])), absent: Cow::Borrowed("<unset>") } },
        Column { name: Cow::Borrowed("Active"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("A list of pointers to currently running jobs."), priority: 0, cell: Cell::Count { paths: Cow::Borrowed(&[Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("active")]))]) } },
        Column { name: Cow::Borrowed("Last Schedule"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Information when was the last time the job was successfully scheduled."), priority: 0, cell: Cell::Age { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("lastScheduleTime")])), absent: Cow::Borrowed("<none>") } },
        AGE,
        Column { name: Cow::Borrowed("Containers"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Names of each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("jobTemplate"), Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("name")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Images"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Images referenced by each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("jobTemplate"), Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("image")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Selector"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("A label query over pods that should match the pod count."), priority: 1, cell: Cell::Selector { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("jobTemplate"), Cow::Borrowed("spec"), Cow::Borrowed("selector")])), empty: Cow::Borrowed("<none>"), invalid: Cow::Borrowed("<error>") } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T31: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Status of the job."), priority: 0, cell: Cell::Function(Cow::Borrowed("job_status")) },
        Column { name: Cow::Borrowed("Completions"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The number of pods which reached phase Succeeded. The value increases monotonically for a given spec. However, it may decrease in reaction to scale down of elastic indexed jobs."), priority: 0, cell: Cell::Function(Cow::Borrowed("job_completions")) },
        Column { name: Cow::Borrowed("Duration"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Time required to complete the job."), priority: 0, cell: Cell::Function(Cow::Borrowed("job_duration")) },
        AGE,
        Column { name: Cow::Borrowed("Containers"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Names of each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("name")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Images"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Images referenced by each container in the template."), priority: 1, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("template"), Cow::Borrowed("spec"), Cow::Borrowed("containers"), Cow::Borrowed("image")])), absent: None, empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("Selector"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("A label query over pods that should match the pod count."), priority: 1, cell: Cell::Selector { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("selector")])), empty: Cow::Borrowed("<none>"), invalid: Cow::Borrowed("<error>") } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T32: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        AGE,
        Column { name: Cow::Borrowed("SignerName"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Requested signer for the request."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("signerName")])), absent: Literal::Text(Cow::Borrowed("")), empty: Some(Cow::Borrowed("<none>")) } },
        Column { name: Cow::Borrowed("Requestor"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Base64-encoded PKCS#10 CSR data"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("username")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("RequestedDuration"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("expirationSeconds is the requested duration of validity of the issued certificate."), priority: 0, cell: Cell::Function(Cow::Borrowed("csr_duration")) },
        Column { name: Cow::Borrowed("Condition"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Conditions applied to the request, such as approval or denial."), priority: 0, cell: Cell::Function(Cow::Borrowed("csr_condition")) },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T33: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("SignerName"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("signerName indicates the associated signer, if any."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("signerName")])), absent: Literal::Text(Cow::Borrowed("")), empty: Some(Cow::Borrowed("<none>")) } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T34: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("PodName"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("podName is the name of the pod into which the certificate will be mounted."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("podName")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("ServiceAccountName"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("serviceAccountName is the name of the service account the pod is running as."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("serviceAccountName")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("NodeName"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("nodeName is the name of the node the pod is assigned to."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("nodeName")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("SignerName"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("signerName indicates the requested signer."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("signerName")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("State"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Is the request Pending, Issued, Denied, or Failed?"), priority: 0, cell: Cell::Function(Cow::Borrowed("pod_certificate_state")) },
        Column { name: Cow::Borrowed("UnverifiedUserAnnotations"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("unverifiedUserAnnotations allow pod authors to pass additional information to the signer implementation."), priority: 0, cell: Cell::Labels { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("unverifiedUserAnnotations")])) } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T35: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Holder"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("holderIdentity contains the identity of the holder of a current lease. If Coordinated Leader Election is used, the holder identity must be equal to the elected LeaseCandidate.metadata.name field."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("holderIdentity")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T36: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("LeaseName"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("leaseName is the name of the lease for which this candidate is contending. This field is immutable."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("leaseName")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("BinaryVersion"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed(""), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("binaryVersion")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("EmulationVersion"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed(""), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("emulationVersion")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T37: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("AddressType"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("addressType specifies the type of address carried by this EndpointSlice."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("addressType")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Ports"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("ports specifies the list of network ports exposed by each endpoint in this slice."), priority: 0, cell: Cell::Function(Cow::Borrowed("endpoint_slice_ports")) },
        Column { name: Cow::Borrowed("Endpoints"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("endpoints is a list of unique endpoints in this slice. Each slice may include a maximum of 1000 endpoints."), priority: 0, cell: Cell::Function(Cow::Borrowed("endpoint_slice_endpoints")) },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T38: Table = Table {
    columns: Cow::Borrowed(&[
        Column { name: Cow::Borrowed("Last Seen"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The time at which the most recent occurrence of this event was recorded."), priority: 0, cell: Cell::Function(Cow::Borrowed("event_last_seen")) },
        Column { name: Cow::Borrowed("Type"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Type of this event (Normal, Warning), new types could be added in the future"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("type")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Reason"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("This should be a short, machine understandable string that gives the reason for the transition into the object's current status."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("reason")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Object"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The object that this event is about."), priority: 0, cell: Cell::Function(Cow::Borrowed("event_object")) },
        Column { name: Cow::Borrowed("Subobject"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("If referring to a piece of an object instead of an entire object, this string should contain a valid JSON/Go field access statement, such as desiredState.manifest.containers[2]."), priority: 1, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("regarding"), Cow::Borrowed("fieldPath")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Source"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The component reporting this event. Should be a short machine understandable string."), priority: 1, cell: Cell::Function(Cow::Borrowed("event_source")) },
        Column { name: Cow::Borrowed("Message"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("A human-readable description of the status of this operation."), priority: 0, cell: Cell::Function(Cow::Borrowed("event_message")) },
        Column { name: Cow::Borrowed("First Seen"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The time at which the event was first recorded. (Time of server receipt is in TypeMeta.)"), priority: 1, cell: Cell::Function(Cow::Borrowed("event_first_seen")) },
        Column { name: Cow::Borrowed("Count"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The number of times this event has occurred."), priority: 1, cell: Cell::Function(Cow::Borrowed("event_count")) },
        Column { name: Cow::Borrowed("Name"), ty: Cow::Borrowed("string"), format: Cow::Borrowed("name"), description: Cow::Borrowed("Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names"), priority: 1, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("metadata"), Cow::Borrowed("name")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T39: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("PriorityLevel"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("`name` is the name of the priority level configuration being referenced Required."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("priorityLevelConfiguration"), Cow::Borrowed("name")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("MatchingPrecedence"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("`matchingPrecedence` is used to choose among the FlowSchemas that match a given request."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("matchingPrecedence")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("DistinguisherMethod"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("`distinguisherMethod` defines how to compute the flow distinguisher for requests that match this schema. `nil` specifies that the distinguisher is disabled and thus will always be the empty string."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("distinguisherMethod"), Cow::Borrowed("type")])), absent: Literal::Text(Cow::Borrowed("<none>")), empty: None } },
        AGE,
        Column { name: Cow::Borrowed("MissingPL"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("references a broken or non-existent PriorityLevelConfiguration"), priority: 0, cell: Cell::Find { list: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("conditions")])), key: Cow::Borrowed("type"), is: Cow::Borrowed("Dangling"), field: Cow::Borrowed("status"), absent: Cow::Borrowed("?") } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("matchingPrecedence")])), Path(Cow::Borrowed(&[Cow::Borrowed("metadata"), Cow::Borrowed("name")]))]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T40: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Type"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("`type` indicates whether this priority level is subject to limitation on request execution."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("type")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("NominalConcurrencyShares"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("`nominalConcurrencyShares` (NCS) contributes to the computation of the NominalConcurrencyLimit (NominalCL) of this level."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("limited"), Cow::Borrowed("nominalConcurrencyShares")])), absent: Literal::Text(Cow::Borrowed("<none>")), empty: None } },
        Column { name: Cow::Borrowed("Queues"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("`queues` is the number of queues for this priority level."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("limited"), Cow::Borrowed("limitResponse"), Cow::Borrowed("queuing"), Cow::Borrowed("queues")])), absent: Literal::Text(Cow::Borrowed("<none>")), empty: None } },
        Column { name: Cow::Borrowed("HandSize"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("`handSize` is a small positive number that configures the shuffle sharding of requests into queues."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("limited"), Cow::Borrowed("limitResponse"), Cow::Borrowed("queuing"), Cow::Borrowed("handSize")])), absent: Literal::Text(Cow::Borrowed("<none>")), empty: None } },
        Column { name: Cow::Borrowed("QueueLengthLimit"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("`queueLengthLimit` is the maximum number of requests allowed to be waiting in a given queue of this priority level at a time; excess requests are rejected."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("limited"), Cow::Borrowed("limitResponse"), Cow::Borrowed("queuing"), Cow::Borrowed("queueLengthLimit")])), absent: Literal::Text(Cow::Borrowed("<none>")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T41: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("CommonEncodingVersion"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("commonEncodingVersion is set to an encoding storage version if all API server instances share that same version."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("commonEncodingVersion")])), absent: Literal::Text(Cow::Borrowed("<unset>")), empty: None } },
        Column { name: Cow::Borrowed("StorageVersions"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("storageVersions lists the reported versions per API server instance."), priority: 0, cell: Cell::Function(Cow::Borrowed("storage_versions")) },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T42: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Target"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("target contains a reference to an object (e.g. a pod) that should be evicted. This field is required and immutable."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("target"), Cow::Borrowed("pod"), Cow::Borrowed("name")])), absent: Literal::Text(Cow::Borrowed("<unset>")), empty: None } },
        Column { name: Cow::Borrowed("Target Type"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("target contains a reference to an object (e.g. a pod) that should be evicted. This field is required and immutable."), priority: 0, cell: Cell::Function(Cow::Borrowed("eviction_target_type")) },
        Column { name: Cow::Borrowed("Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("conditions contain information about the eviction request."), priority: 0, cell: Cell::Function(Cow::Borrowed("eviction_status")) },
        Column { name: Cow::Borrowed("Active Responder"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("state specifies a state that is assigned by the evictionrequest-controller."), priority: 0, cell: Cell::Function(Cow::Borrowed("eviction_responder")) },
        Column { name: Cow::Borrowed("Responder Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("ResponderStatus represents the last observed status of the eviction process of the responder. It should be only updated by the designated responder whose name is .name field."), priority: 0, cell: Cell::Function(Cow::Borrowed("eviction_responder_status")) },
        Column { name: Cow::Borrowed("Responder Expected Finish"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("expectedCompletionTime is the time at which the eviction process step is expected to end for the responder. The time cannot be set to the past. May be omitted if no estimate can be made."), priority: 0, cell: Cell::Function(Cow::Borrowed("eviction_responder_finish")) },
        Column { name: Cow::Borrowed("Requesters"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("requesters allow you to identify the entities, that requested the eviction of the target."), priority: 0, cell: Cell::Function(Cow::Borrowed("eviction_requesters")) },
        AGE,
        Column { name: Cow::Borrowed("Responder Heartbeat"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("heartbeatTime is the last time at which the eviction process was reported to be in progress by the responder."), priority: 1, cell: Cell::Function(Cow::Borrowed("eviction_responder_heartbeat")) },
        Column { name: Cow::Borrowed("Responder Status Message"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("message provides human-readable details about the state of the responder and the eviction process. Maximum length is 4000 characters."), priority: 1, cell: Cell::Function(Cow::Borrowed("eviction_responder_message")) },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T43: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Target"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("target contains a reference to an object (e.g. a pod) that should be evicted. This field is required and immutable."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("target"), Cow::Borrowed("pod"), Cow::Borrowed("name")])), absent: Literal::Text(Cow::Borrowed("<unset>")), empty: None } },
        Column { name: Cow::Borrowed("Target Type"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("target contains a reference to an object (e.g. a pod) that should be evicted. This field is required and immutable."), priority: 0, cell: Cell::Function(Cow::Borrowed("eviction_target_type")) },
        Column { name: Cow::Borrowed("Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("conditions contain information about the eviction request."), priority: 0, cell: Cell::Function(Cow::Borrowed("eviction_status")) },
        Column { name: Cow::Borrowed("Requester"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("requester allows you to identify the entity, that requested the eviction of the target."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("requester")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Intent"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("intent specifies the action that should be taken for the specified target."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("intent")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T44: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("ParentRef"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("parentRef references the resource that an IPAddress is attached to. An IPAddress must reference a parent object."), priority: 0, cell: Cell::Function(Cow::Borrowed("ip_address_parent")) },
    ]),
    undeclared: Cow::Borrowed(&[
        Cell::Age { path: Path(Cow::Borrowed(&[Cow::Borrowed("metadata"), Cow::Borrowed("creationTimestamp")])), absent: Cow::Borrowed("<unknown>") },]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T45: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Class"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The name of the IngressClass resource that should be used for additional configuration"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("ingressClassName")])), absent: Literal::Text(Cow::Borrowed("<none>")), empty: None } },
        Column { name: Cow::Borrowed("Hosts"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Hosts that incoming requests are matched against before the ingress rule"), priority: 0, cell: Cell::Function(Cow::Borrowed("ingress_hosts")) },
        Column { name: Cow::Borrowed("Address"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Address is a list containing ingress points for the load-balancer"), priority: 0, cell: Cell::Function(Cow::Borrowed("ingress_address")) },
        Column { name: Cow::Borrowed("Ports"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Ports of TLS configurations that open"), priority: 0, cell: Cell::Function(Cow::Borrowed("ingress_ports")) },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T46: Table = Table {
    columns: Cow::Borrowed(&[
        Column { name: Cow::Borrowed("Name"), ty: Cow::Borrowed("string"), format: Cow::Borrowed("name"), description: Cow::Borrowed("Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names"), priority: 0, cell: Cell::Function(Cow::Borrowed("ingress_class_name")) },
        Column { name: Cow::Borrowed("Controller"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Controller that is responsible for handling this class"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("controller")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Parameters"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("A reference to a resource with additional parameters"), priority: 0, cell: Cell::Function(Cow::Borrowed("ingress_class_parameters")) },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T47: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Pod-Selector"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("podSelector selects the pods to which this NetworkPolicy object applies."), priority: 0, cell: Cell::Selector { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("podSelector")])), empty: Cow::Borrowed("<none>"), invalid: Cow::Borrowed("<error>") } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T48: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("CIDRs"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("cidrs defines the IP blocks in CIDR notation (e.g."), priority: 0, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("cidrs")])), absent: None, empty: Cow::Borrowed("") } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T49: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Handler"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed(""), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("handler")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T50: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Min Available"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The minimum number of pods that must be available."), priority: 0, cell: Cell::Format { parts: Cow::Borrowed(&[Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("minAvailable")])))]), needs: Some(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("minAvailable")]))), absent: Cow::Borrowed("N/A") } },
        Column { name: Cow::Borrowed("Max Unavailable"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The maximum number of pods that may be unavailable."), priority: 0, cell: Cell::Format { parts: Cow::Borrowed(&[Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("maxUnavailable")])))]), needs: Some(Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("maxUnavailable")]))), absent: Cow::Borrowed("N/A") } },
        Column { name: Cow::Borrowed("Allowed Disruptions"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("Calculated number of pods that may be disrupted at this time."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("disruptionsAllowed")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T51: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Role"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("roleRef can only reference a ClusterRole in the global namespace. If the RoleRef cannot be resolved, the Authorizer must return an error."), priority: 0, cell: Cell::Format { parts: Cow::Borrowed(&[Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("roleRef"), Cow::Borrowed("kind")]))), Part::Literal(Cow::Borrowed("/")), Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("roleRef"), Cow::Borrowed("name")])))]), needs: None, absent: Cow::Borrowed("") } },
        AGE,
        Column { name: Cow::Borrowed("Users"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Users in the clusterRoleBinding"), priority: 1, cell: Cell::Function(Cow::Borrowed("binding_users")) },
        Column { name: Cow::Borrowed("Groups"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Groups in the clusterRoleBinding"), priority: 1, cell: Cell::Function(Cow::Borrowed("binding_groups")) },
        Column { name: Cow::Borrowed("ServiceAccounts"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("ServiceAccounts in the clusterRoleBinding"), priority: 1, cell: Cell::Function(Cow::Borrowed("binding_service_accounts")) },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T52: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Role"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("roleRef can reference a Role in the current namespace or a ClusterRole in the global namespace. If the RoleRef cannot be resolved, the Authorizer must return an error."), priority: 0, cell: Cell::Format { parts: Cow::Borrowed(&[Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("roleRef"), Cow::Borrowed("kind")]))), Part::Literal(Cow::Borrowed("/")), Part::Field(Path(Cow::Borrowed(&[Cow::Borrowed("roleRef"), Cow::Borrowed("name")])))]), needs: None, absent: Cow::Borrowed("") } },
        AGE,
        Column { name: Cow::Borrowed("Users"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Users in the roleBinding"), priority: 1, cell: Cell::Function(Cow::Borrowed("binding_users")) },
        Column { name: Cow::Borrowed("Groups"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Groups in the roleBinding"), priority: 1, cell: Cell::Function(Cow::Borrowed("binding_groups")) },
        Column { name: Cow::Borrowed("ServiceAccounts"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("ServiceAccounts in the roleBinding"), priority: 1, cell: Cell::Function(Cow::Borrowed("binding_service_accounts")) },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T53: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T54: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Key"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The taint key to be applied to a device. Must be a label name."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("taint"), Cow::Borrowed("key")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Value"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The taint value corresponding to the taint key. Must be a label value."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("taint"), Cow::Borrowed("value")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Effect"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The effect of the taint on claims that do not tolerate the taint and through such claims on the pods using them."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("taint"), Cow::Borrowed("effect")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("TimeAdded"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("TimeAdded represents the time at which the taint was added or (only in a DeviceTaintRule) the effect was modified."), priority: 0, cell: Cell::Age { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("taint"), Cow::Borrowed("timeAdded")])), absent: Cow::Borrowed("") } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T55: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("State"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("A summary of the current state (allocated, pending, reserved, etc.)."), priority: 0, cell: Cell::Function(Cow::Borrowed("resource_claim_state")) },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T56: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T57: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Driver"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("The driver to query pools for."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("driver")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Total"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Total number of devices across all pools."), priority: 0, cell: Cell::Function(Cow::Borrowed("pools_total")) },
        Column { name: Cow::Borrowed("Available"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Number of available devices across all pools."), priority: 0, cell: Cell::Function(Cow::Borrowed("pools_available")) },
        Column { name: Cow::Borrowed("Allocated"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Number of allocated devices across all pools."), priority: 0, cell: Cell::Function(Cow::Borrowed("pools_allocated")) },
        Column { name: Cow::Borrowed("Unavailable"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Number of unavailable devices across all pools."), priority: 0, cell: Cell::Function(Cow::Borrowed("pools_unavailable")) },
        Column { name: Cow::Borrowed("Errors"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Number of pools with validation errors."), priority: 0, cell: Cell::Function(Cow::Borrowed("pools_errors")) },
        Column { name: Cow::Borrowed("Pools"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("Total number of matching pools."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("poolCount")])), absent: Literal::Int(0), empty: None } },
        Column { name: Cow::Borrowed("Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Processing status."), priority: 0, cell: Cell::Function(Cow::Borrowed("pools_status")) },
        Column { name: Cow::Borrowed("Completed"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Time since the observation completed."), priority: 0, cell: Cell::Function(Cow::Borrowed("pools_completed")) },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T58: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Node"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("NodeName identifies the node which provides the resources in this pool."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("nodeName")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Driver"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Driver identifies the DRA driver providing the capacity information."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("driver")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Pool"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Name is used to identify the pool."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("pool"), Cow::Borrowed("name")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T59: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Policy"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("schedulingPolicy defines the scheduling policy for this instance of the CompositePodGroup."), priority: 0, cell: Cell::Function(Cow::Borrowed("scheduling_policy")) },
        Column { name: Cow::Borrowed("Workload"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Name of the referenced Workload object"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("workloadRef"), Cow::Borrowed("workloadName")])), absent: Literal::Text(Cow::Borrowed("<none>")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T60: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Policy"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("schedulingPolicy defines the scheduling policy for this instance of the PodGroup. Controllers are expected to fill this field by copying it from a PodGroupTemplate."), priority: 0, cell: Cell::Function(Cow::Borrowed("scheduling_policy")) },
        Column { name: Cow::Borrowed("Workload"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Name of the referenced Workload object"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("workloadRef"), Cow::Borrowed("workloadName")])), absent: Literal::Text(Cow::Borrowed("<none>")), empty: None } },
        Column { name: Cow::Borrowed("Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Status of the PodGroup"), priority: 0, cell: Cell::Function(Cow::Borrowed("pod_group_status")) },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T61: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Value"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("value represents the integer value of this priority class. This is the actual priority that pods receive when they have the name of this class in their pod spec."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("value")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Global-Default"), ty: Cow::Borrowed("boolean"), format: Cow::Borrowed(""), description: Cow::Borrowed("globalDefault specifies whether this PriorityClass should be considered as the default priority for pods that do not have any priority class."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("globalDefault")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
        Column { name: Cow::Borrowed("PreemptionPolicy"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("preemptionPolicy is the Policy for preempting pods with lower priority. One of Never, PreemptLowerPriority. Defaults to PreemptLowerPriority if unset."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("preemptionPolicy")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T62: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T63: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("AttachRequired"), ty: Cow::Borrowed("boolean"), format: Cow::Borrowed(""), description: Cow::Borrowed("attachRequired indicates this CSI volume driver requires an attach operation (because it implements the CSI ControllerPublishVolume() method), and that the Kubernetes attach detach controller should call the attach volume interface which checks the volumeattachment status and waits until the volume is attached before proceeding to mounting."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("attachRequired")])), absent: Literal::Bool(true), empty: None } },
        Column { name: Cow::Borrowed("PodInfoOnMount"), ty: Cow::Borrowed("boolean"), format: Cow::Borrowed(""), description: Cow::Borrowed("podInfoOnMount indicates this CSI volume driver requires additional pod information (like podName, podUID, etc.) during mount operations, if set to true."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("podInfoOnMount")])), absent: Literal::Bool(false), empty: None } },
        Column { name: Cow::Borrowed("StorageCapacity"), ty: Cow::Borrowed("boolean"), format: Cow::Borrowed(""), description: Cow::Borrowed("storageCapacity indicates that the CSI volume driver wants pod scheduling to consider the storage capacity that the driver deployment will report by creating CSIStorageCapacity objects with capacity information, if set to true."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("storageCapacity")])), absent: Literal::Bool(false), empty: None } },
        Column { name: Cow::Borrowed("TokenRequests"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("tokenRequests indicates the CSI driver needs pods' service account tokens it is mounting volume for to do necessary authentication."), priority: 0, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("tokenRequests"), Cow::Borrowed("audience")])), absent: Some(Cow::Borrowed("<unset>")), empty: Cow::Borrowed("") } },
        Column { name: Cow::Borrowed("RequiresRepublish"), ty: Cow::Borrowed("boolean"), format: Cow::Borrowed(""), description: Cow::Borrowed("requiresRepublish indicates the CSI driver wants `NodePublishVolume` being periodically called to reflect any possible change in the mounted volume."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("requiresRepublish")])), absent: Literal::Bool(false), empty: None } },
        Column { name: Cow::Borrowed("Modes"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("volumeLifecycleModes defines what kind of volumes this CSI volume driver supports."), priority: 0, cell: Cell::Join { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("volumeLifecycleModes")])), absent: None, empty: Cow::Borrowed("<none>") } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T64: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Drivers"), ty: Cow::Borrowed("integer"), format: Cow::Borrowed(""), description: Cow::Borrowed("Drivers indicates the number of CSI drivers registered on the node"), priority: 0, cell: Cell::Count { paths: Cow::Borrowed(&[Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("drivers")]))]) } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T65: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Provisioner"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("provisioner indicates the type of the provisioner."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("provisioner")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("ReclaimPolicy"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("reclaimPolicy controls the reclaimPolicy for dynamically provisioned PersistentVolumes of this storage class. Defaults to Delete."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("reclaimPolicy")])), absent: Literal::Text(Cow::Borrowed("Delete")), empty: None } },
        Column { name: Cow::Borrowed("VolumeBindingMode"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("volumeBindingMode indicates how PersistentVolumeClaims should be provisioned and bound."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("volumeBindingMode")])), absent: Literal::Text(Cow::Borrowed("Immediate")), empty: None } },
        Column { name: Cow::Borrowed("AllowVolumeExpansion"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("allowVolumeExpansion shows whether the storage class allow volume expand."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("allowVolumeExpansion")])), absent: Literal::Bool(false), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: Some(Cow::Borrowed("default_storage_class")),
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T66: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("Attacher"), ty: Cow::Borrowed("string"), format: Cow::Borrowed("name"), description: Cow::Borrowed("attacher indicates the name of the volume driver that MUST handle this request. This is the name returned by GetPluginName()."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("attacher")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("PV"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("persistentVolumeName represents the name of the persistent volume to attach."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("source"), Cow::Borrowed("persistentVolumeName")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Node"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("nodeName represents the node that the volume should be attached to."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("spec"), Cow::Borrowed("nodeName")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Attached"), ty: Cow::Borrowed("boolean"), format: Cow::Borrowed(""), description: Cow::Borrowed("attached indicates the volume is successfully attached. This field must only be set by the entity completing the attach operation, i.e. the external-attacher."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("status"), Cow::Borrowed("attached")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T67: Table = Table {
    columns: Cow::Borrowed(&[
        NAME,
        Column { name: Cow::Borrowed("DriverName"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("driverName is the name of the CSI driver This field is immutable."), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("driverName")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        AGE,
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

static T68: Table = Table {
    columns: Cow::Borrowed(&[
        Column { name: Cow::Borrowed("Name"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names"), priority: 0, cell: Cell::Field { path: Path(Cow::Borrowed(&[Cow::Borrowed("metadata"), Cow::Borrowed("name")])), absent: Literal::Text(Cow::Borrowed("")), empty: None } },
        Column { name: Cow::Borrowed("Resource"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("GroupResource to migrate"), priority: 0, cell: Cell::Function(Cow::Borrowed("migrated_resource")) },
        Column { name: Cow::Borrowed("Status"), ty: Cow::Borrowed("string"), format: Cow::Borrowed(""), description: Cow::Borrowed("Status of the migration"), priority: 0, cell: Cell::Function(Cow::Borrowed("migration_status")) },
    ]),
    undeclared: Cow::Borrowed(&[]),
    sort: Cow::Borrowed(&[]),
    list: None,
    conditions: None,
    null_rows: false,
    always_headed: false,
};

/// The table form of a record by its name in the OpenAPI documents, in the order of names.
pub static TABLES: &[(&str, &Table)] = &[
    ("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicy", &T15),
    ("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBinding", &T16),
    ("io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration", &T17),
    ("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy", &T18),
    ("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBinding", &T19),
    ("io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration", &T20),
    ("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicy", &T15),
    ("io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding", &T16),
    ("io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicy", &T15),
    ("io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBinding", &T16),
    ("io.k8s.api.apiserverinternal.v1alpha1.StorageVersion", &T41),
    ("io.k8s.api.apps.v1.ControllerRevision", &T23),
    ("io.k8s.api.apps.v1.DaemonSet", &T24),
    ("io.k8s.api.apps.v1.Deployment", &T25),
    ("io.k8s.api.apps.v1.ReplicaSet", &T26),
    ("io.k8s.api.apps.v1.StatefulSet", &T27),
    ("io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler", &T28),
    ("io.k8s.api.autoscaling.v1.Scale", &T29),
    ("io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler", &T28),
    ("io.k8s.api.batch.v1.CronJob", &T30),
    ("io.k8s.api.batch.v1.Job", &T31),
    ("io.k8s.api.certificates.v1.CertificateSigningRequest", &T32),
    ("io.k8s.api.certificates.v1.ClusterTrustBundle", &T33),
    ("io.k8s.api.certificates.v1.PodCertificateRequest", &T34),
    ("io.k8s.api.certificates.v1beta1.ClusterTrustBundle", &T33),
    ("io.k8s.api.certificates.v1beta1.PodCertificateRequest", &T34),
    ("io.k8s.api.coordination.v1.Lease", &T35),
    ("io.k8s.api.coordination.v1alpha2.LeaseCandidate", &T36),
    ("io.k8s.api.coordination.v1beta1.LeaseCandidate", &T36),
    ("io.k8s.api.core.v1.ComponentStatus", &T0),
    ("io.k8s.api.core.v1.ConfigMap", &T1),
    ("io.k8s.api.core.v1.Endpoints", &T2),
    ("io.k8s.api.core.v1.Event", &T3),
    ("io.k8s.api.core.v1.Namespace", &T4),
    ("io.k8s.api.core.v1.Node", &T5),
    ("io.k8s.api.core.v1.PersistentVolume", &T6),
    ("io.k8s.api.core.v1.PersistentVolumeClaim", &T7),
    ("io.k8s.api.core.v1.Pod", &T8),
    ("io.k8s.api.core.v1.PodTemplate", &T9),
    ("io.k8s.api.core.v1.ReplicationController", &T10),
    ("io.k8s.api.core.v1.ResourceQuota", &T11),
    ("io.k8s.api.core.v1.Secret", &T12),
    ("io.k8s.api.core.v1.Service", &T13),
    ("io.k8s.api.core.v1.ServiceAccount", &T14),
    ("io.k8s.api.discovery.v1.EndpointSlice", &T37),
    ("io.k8s.api.events.v1.Event", &T38),
    ("io.k8s.api.flowcontrol.v1.FlowSchema", &T39),
    ("io.k8s.api.flowcontrol.v1.PriorityLevelConfiguration", &T40),
    ("io.k8s.api.lifecycle.v1alpha1.Eviction", &T42),
    ("io.k8s.api.lifecycle.v1alpha1.EvictionRequest", &T43),
    ("io.k8s.api.networking.v1.IPAddress", &T44),
    ("io.k8s.api.networking.v1.Ingress", &T45),
    ("io.k8s.api.networking.v1.IngressClass", &T46),
    ("io.k8s.api.networking.v1.NetworkPolicy", &T47),
    ("io.k8s.api.networking.v1.ServiceCIDR", &T48),
    ("io.k8s.api.node.v1.RuntimeClass", &T49),
    ("io.k8s.api.policy.v1.PodDisruptionBudget", &T50),
    ("io.k8s.api.rbac.v1.ClusterRoleBinding", &T51),
    ("io.k8s.api.rbac.v1.RoleBinding", &T52),
    ("io.k8s.api.resource.v1.DeviceClass", &T53),
    ("io.k8s.api.resource.v1.DeviceTaintRule", &T54),
    ("io.k8s.api.resource.v1.ResourceClaim", &T55),
    ("io.k8s.api.resource.v1.ResourceClaimTemplate", &T56),
    ("io.k8s.api.resource.v1.ResourceSlice", &T58),
    ("io.k8s.api.resource.v1alpha3.DeviceTaintRule", &T54),
    ("io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequest", &T57),
    ("io.k8s.api.resource.v1beta1.DeviceClass", &T53),
    ("io.k8s.api.resource.v1beta1.ResourceClaim", &T55),
    ("io.k8s.api.resource.v1beta1.ResourceClaimTemplate", &T56),
    ("io.k8s.api.resource.v1beta1.ResourceSlice", &T58),
    ("io.k8s.api.resource.v1beta2.DeviceClass", &T53),
    ("io.k8s.api.resource.v1beta2.DeviceTaintRule", &T54),
    ("io.k8s.api.resource.v1beta2.ResourceClaim", &T55),
    ("io.k8s.api.resource.v1beta2.ResourceClaimTemplate", &T56),
    ("io.k8s.api.resource.v1beta2.ResourceSlice", &T58),
    ("io.k8s.api.scheduling.v1.PriorityClass", &T61),
    ("io.k8s.api.scheduling.v1alpha3.CompositePodGroup", &T59),
    ("io.k8s.api.scheduling.v1alpha3.PodGroup", &T60),
    ("io.k8s.api.scheduling.v1alpha3.Workload", &T62),
    ("io.k8s.api.scheduling.v1beta1.PodGroup", &T60),
    ("io.k8s.api.scheduling.v1beta1.Workload", &T62),
    ("io.k8s.api.storage.v1.CSIDriver", &T63),
    ("io.k8s.api.storage.v1.CSINode", &T64),
    ("io.k8s.api.storage.v1.StorageClass", &T65),
    ("io.k8s.api.storage.v1.VolumeAttachment", &T66),
    ("io.k8s.api.storage.v1.VolumeAttributesClass", &T67),
    ("io.k8s.api.storagemigration.v1.StorageVersionMigration", &T68),
    ("io.k8s.api.storagemigration.v1beta1.StorageVersionMigration", &T68),
    ("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition", &T21),
    ("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService", &T22),
];
}
