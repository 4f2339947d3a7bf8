//! The gates that checks of kinds ask for. Fields that are dropped while a gate is off are in `gates.json`.

use object::features::Feature;

pub(super) const CLEARING_NOMINATED_NODE_NAME_AFTER_BINDING: Feature =
    Feature::named("ClearingNominatedNodeNameAfterBinding");
pub(super) const CONTAINER_RESTART_RULES: Feature = Feature::named("ContainerRestartRules");
pub(super) const CONTAINER_STOP_SIGNALS: Feature = Feature::named("ContainerStopSignals");
pub(super) const CROSS_NAMESPACE_VOLUME_DATA_SOURCE: Feature = Feature::named("CrossNamespaceVolumeDataSource");
pub(super) const DRA_CONSUMABLE_CAPACITY: Feature = Feature::named("DRAConsumableCapacity");
pub(super) const DRA_RESOURCE_CLAIM_GRANULAR_STATUS_AUTHORIZATION: Feature =
    Feature::named("DRAResourceClaimGranularStatusAuthorization");
pub(super) const ENV_FILES: Feature = Feature::named("EnvFiles");
pub(super) const HPA_SCALE_TO_ZERO: Feature = Feature::named("HPAScaleToZero");
pub(super) const IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING: Feature =
    Feature::named("InPlacePodLevelResourcesVerticalScaling");
pub(super) const IN_PLACE_POD_VERTICAL_SCALING_INIT_CONTAINERS: Feature =
    Feature::named("InPlacePodVerticalScalingInitContainers");
pub(super) const IN_PLACE_POD_VERTICAL_SCALING_MEMORY_BACKED_VOLUMES: Feature =
    Feature::named("InPlacePodVerticalScalingMemoryBackedVolumes");
pub(super) const MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD: Feature = Feature::named("MatchLabelKeysInPodTopologySpread");
pub(super) const MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE: Feature =
    Feature::named("MatchLabelKeysInPodTopologySpreadSelectorMerge");
pub(super) const MUTABLE_POD_RESOURCES_FOR_SUSPENDED_JOBS: Feature =
    Feature::named("MutablePodResourcesForSuspendedJobs");
pub(super) const MUTABLE_PV_NODE_AFFINITY: Feature = Feature::named("MutablePVNodeAffinity");
pub(super) const MUTABLE_SCHEDULING_DIRECTIVES_FOR_SUSPENDED_JOBS: Feature =
    Feature::named("MutableSchedulingDirectivesForSuspendedJobs");
pub(super) const POD_DELETION_COST: Feature = Feature::named("PodDeletionCost");
pub(super) const POD_LEVEL_RESOURCES: Feature = Feature::named("PodLevelResources");
pub(super) const POD_LEVEL_RESOURCES_FIX_DEFAULTING: Feature = Feature::named("PodLevelResourcesFixDefaulting");
pub(super) const POD_LEVEL_RESOURCES_FIX_KUBELET_QOS_CLASS: Feature =
    Feature::named("PodLevelResourcesFixKubeletQOSClass");
pub(super) const RESTART_ALL_CONTAINERS_ON_CONTAINER_EXITS: Feature =
    Feature::named("RestartAllContainersOnContainerExits");
pub(super) const STATEFUL_SET_RECREATE_STRATEGY: Feature = Feature::named("StatefulSetRecreateStrategy");
pub(super) const TAINT_TOLERATION_COMPARISON_OPERATORS: Feature = Feature::named("TaintTolerationComparisonOperators");
pub(super) const USER_NAMESPACES_HOST_NETWORK_SUPPORT: Feature = Feature::named("UserNamespacesHostNetworkSupport");
pub(super) const VOLUME_LIMIT_SCALING: Feature = Feature::named("VolumeLimitScaling");
