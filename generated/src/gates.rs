// @generated from api-specs/v1.37.2 and api-specs/rules/gates.json.
// Command: cargo xtask codegen
// Specification: v1.37.2
//! Fields that are dropped while their feature is off.

use object::features::{Drop, Feature};

object::verbatim! {
/// By the name of a record in the OpenAPI documents, in the order of names.
pub static DROPS: &[(&str, &[Drop])] = &[
    ("io.k8s.api.apps.v1.DeploymentStatus", &[
        Drop { feature: Feature::named("DeploymentReplicaSetTerminatingReplicas"), paths: &[&[6]], used: &[] },
    ]),
    ("io.k8s.api.apps.v1.ReplicaSetStatus", &[
        Drop { feature: Feature::named("DeploymentReplicaSetTerminatingReplicas"), paths: &[&[4]], used: &[] },
    ]),
    ("io.k8s.api.apps.v1.StatefulSetSpec", &[
        Drop { feature: Feature::named("MaxUnavailableStatefulSet"), paths: &[&[6, 1, 1]], used: &[] },
    ]),
    ("io.k8s.api.batch.v1.JobSpec", &[
        Drop { feature: Feature::named("WorkloadWithJob"), paths: &[&[16]], used: &[] },
    ]),
    ("io.k8s.api.coordination.v1.LeaseSpec", &[
        Drop { feature: Feature::named("CoordinatedLeaderElection"), paths: &[&[5]], used: &[] },
        Drop { feature: Feature::named("CoordinatedLeaderElection"), paths: &[&[6]], used: &[] },
    ]),
    ("io.k8s.api.core.v1.NodeSpec", &[
        Drop { feature: Feature::named("InPlacePodVerticalScalingSchedulerPreemption"), paths: &[&[7]], used: &[] },
    ]),
    ("io.k8s.api.core.v1.PersistentVolumeClaimStatus", &[
        Drop { feature: Feature::named("CSIVolumeHealth"), paths: &[&[8]], used: &[] },
    ]),
    ("io.k8s.api.core.v1.PodSpec", &[
        Drop { feature: Feature::named("AtomicWriteVolumeUserFields"), paths: &[&[0, 1, 5, 4], &[0, 1, 18, 4], &[0, 1, 15, 2], &[0, 1, 23, 2], &[0, 1, 5, 1, 3], &[0, 1, 18, 1, 3], &[0, 1, 15, 0, 4], &[0, 1, 23, 0, 0, 1, 3], &[0, 1, 23, 0, 2, 1, 3], &[0, 1, 23, 0, 1, 0, 4], &[0, 1, 23, 0, 3, 3], &[0, 1, 23, 0, 4, 5], &[0, 1, 23, 0, 5, 7]], used: &[] },
        Drop { feature: Feature::named("ClusterTrustBundleProjection"), paths: &[&[0, 1, 23, 0, 4]], used: &[] },
        Drop { feature: Feature::named("EmptyDirVolumeMode"), paths: &[&[0, 1, 1, 2]], used: &[] },
        Drop { feature: Feature::named("EnvFiles"), paths: &[&[1, 7, 2, 4], &[2, 7, 2, 4], &[3, 0, 7, 2, 4]], used: &[] },
        Drop { feature: Feature::named("EvictionRequestAPI"), paths: &[&[42]], used: &[] },
        Drop { feature: Feature::named("GRPCContainerProbeTLS"), paths: &[&[1, 14, 0, 3, 2], &[1, 15, 0, 3, 2], &[1, 16, 0, 3, 2], &[2, 14, 0, 3, 2], &[2, 15, 0, 3, 2], &[2, 16, 0, 3, 2], &[3, 0, 14, 0, 3, 2], &[3, 0, 15, 0, 3, 2], &[3, 0, 16, 0, 3, 2]], used: &[] },
        Drop { feature: Feature::named("GenericWorkload"), paths: &[&[41]], used: &[] },
        Drop { feature: Feature::named("H2CContainerProbe"), paths: &[&[1, 14, 0, 1, 5], &[1, 15, 0, 1, 5], &[1, 16, 0, 1, 5], &[2, 14, 0, 1, 5], &[2, 15, 0, 1, 5], &[2, 16, 0, 1, 5], &[3, 0, 14, 0, 1, 5], &[3, 0, 15, 0, 1, 5], &[3, 0, 16, 0, 1, 5], &[1, 17, 0, 1, 5], &[1, 17, 1, 1, 5], &[2, 17, 0, 1, 5], &[2, 17, 1, 1, 5], &[3, 0, 17, 0, 1, 5], &[3, 0, 17, 1, 1, 5]], used: &[] },
        Drop { feature: Feature::named("MatchLabelKeysInPodTopologySpread"), paths: &[&[33, 7]], used: &[] },
        Drop { feature: Feature::named("PodCertificateRequest"), paths: &[&[0, 1, 23, 0, 5]], used: &[] },
        Drop { feature: Feature::named("PodLevelResources"), paths: &[&[39]], used: &[&[39, 1], &[39, 0]] },
        Drop { feature: Feature::named("VolumeBindMountOptions"), paths: &[&[1, 12, 7], &[2, 12, 7], &[3, 0, 12, 7]], used: &[] },
    ]),
    ("io.k8s.api.core.v1.PodStatus", &[
        Drop { feature: Feature::named("CSIVolumeHealth"), paths: &[&[21]], used: &[] },
        Drop { feature: Feature::named("DRANodeAllocatableResources"), paths: &[&[20]], used: &[] },
        Drop { feature: Feature::named("ImageVolumeWithDigest"), paths: &[&[11, 11, 4], &[12, 11, 4], &[14, 11, 4]], used: &[] },
        Drop { feature: Feature::named("InPlacePodLevelResourcesVerticalScaling"), paths: &[&[19], &[18]], used: &[] },
        Drop { feature: Feature::named("ResourceHealthStatus"), paths: &[&[11, 13], &[12, 13], &[14, 13]], used: &[] },
        Drop { feature: Feature::named("ResourceHealthStatusMessage"), paths: &[&[11, 13, 1, 2], &[12, 13, 1, 2], &[14, 13, 1, 2]], used: &[] },
    ]),
    ("io.k8s.api.resource.v1.ResourceClaim", &[
        Drop { feature: Feature::named("DRAConsumableCapacity"), paths: &[&[4, 0, 0, 0, 8], &[4, 0, 0, 0, 9], &[4, 2, 3]], used: &[&[4, 0, 0, 0, 8], &[4, 0, 0, 0, 9], &[4, 2, 3], &[3, 0, 1, 2], &[3, 0, 0, 1, 6], &[3, 0, 0, 2, 6]] },
    ]),
    ("io.k8s.api.resource.v1.ResourceClaimSpec", &[
        Drop { feature: Feature::named("DRADeviceTaints"), paths: &[&[0, 0, 1, 5], &[0, 0, 2, 5]], used: &[] },
        Drop { feature: Feature::named("DRAConsumableCapacity"), paths: &[&[0, 1, 2], &[0, 0, 1, 6], &[0, 0, 2, 6]], used: &[] },
        Drop { feature: Feature::named("DRADerivedAttributes"), paths: &[&[0, 0, 1, 7], &[0, 0, 2, 7]], used: &[] },
    ]),
    ("io.k8s.api.resource.v1.ResourceClaimStatus", &[
        Drop { feature: Feature::named("DRADeviceBindingConditions"), paths: &[&[0, 0, 0, 6], &[0, 0, 0, 7]], used: &[] },
        Drop { feature: Feature::named("DRAOptionalNodeOperations"), paths: &[&[0, 0, 0, 10]], used: &[] },
    ]),
    ("io.k8s.api.resource.v1.ResourceSliceSpec", &[
        Drop { feature: Feature::named("DRADeviceTaints"), paths: &[&[5, 7]], used: &[] },
        Drop { feature: Feature::named("DRAPartitionableDevices"), paths: &[&[7], &[6], &[5, 3], &[5, 4], &[5, 5], &[5, 6]], used: &[] },
        Drop { feature: Feature::named("DRAPartitionableDevicesType"), paths: &[&[8]], used: &[] },
        Drop { feature: Feature::named("DRADeviceBindingConditions"), paths: &[&[5, 9], &[5, 10], &[5, 8]], used: &[] },
        Drop { feature: Feature::named("DRAConsumableCapacity"), paths: &[&[5, 11], &[5, 2, 1]], used: &[] },
        Drop { feature: Feature::named("DRADeviceCompatibilityGroups"), paths: &[&[5, 3, 2]], used: &[] },
        Drop { feature: Feature::named("DRANodeAllocatableResources"), paths: &[&[5, 12]], used: &[] },
        Drop { feature: Feature::named("DRAListTypeAttributes"), paths: &[&[5, 1, 5], &[5, 1, 4], &[5, 1, 6], &[5, 1, 7]], used: &[] },
        Drop { feature: Feature::named("DRAOptionalNodeOperations"), paths: &[&[9]], used: &[] },
    ]),
    ("io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestSpec", &[
        Drop { feature: Feature::named("DRAPartitionableDevicesType"), paths: &[&[3]], used: &[] },
    ]),
    ("io.k8s.api.resource.v1beta1.ResourceClaim", &[
        Drop { feature: Feature::named("DRAConsumableCapacity"), paths: &[&[4, 0, 0, 0, 8], &[4, 0, 0, 0, 9], &[4, 2, 3]], used: &[&[4, 0, 0, 0, 8], &[4, 0, 0, 0, 9], &[4, 2, 3], &[3, 0, 1, 2], &[3, 0, 0, 8], &[3, 0, 0, 6, 6]] },
    ]),
    ("io.k8s.api.resource.v1beta1.ResourceClaimSpec", &[
        Drop { feature: Feature::named("DRADeviceTaints"), paths: &[&[0, 0, 7], &[0, 0, 6, 5]], used: &[] },
        Drop { feature: Feature::named("DRAConsumableCapacity"), paths: &[&[0, 1, 2], &[0, 0, 8], &[0, 0, 6, 6]], used: &[] },
        Drop { feature: Feature::named("DRADerivedAttributes"), paths: &[&[0, 0, 9], &[0, 0, 6, 7]], used: &[] },
    ]),
    ("io.k8s.api.resource.v1beta1.ResourceClaimStatus", &[
        Drop { feature: Feature::named("DRADeviceBindingConditions"), paths: &[&[0, 0, 0, 6], &[0, 0, 0, 7]], used: &[] },
        Drop { feature: Feature::named("DRAOptionalNodeOperations"), paths: &[&[0, 0, 0, 10]], used: &[] },
    ]),
    ("io.k8s.api.resource.v1beta1.ResourceSliceSpec", &[
        Drop { feature: Feature::named("DRADeviceTaints"), paths: &[&[5, 1, 6]], used: &[] },
        Drop { feature: Feature::named("DRAPartitionableDevices"), paths: &[&[7], &[6], &[5, 1, 2], &[5, 1, 3], &[5, 1, 4], &[5, 1, 5]], used: &[] },
        Drop { feature: Feature::named("DRAPartitionableDevicesType"), paths: &[&[8]], used: &[] },
        Drop { feature: Feature::named("DRADeviceBindingConditions"), paths: &[&[5, 1, 8], &[5, 1, 9], &[5, 1, 7]], used: &[] },
        Drop { feature: Feature::named("DRAConsumableCapacity"), paths: &[&[5, 1, 10], &[5, 1, 1, 1]], used: &[] },
        Drop { feature: Feature::named("DRADeviceCompatibilityGroups"), paths: &[&[5, 1, 2, 2]], used: &[] },
        Drop { feature: Feature::named("DRANodeAllocatableResources"), paths: &[&[5, 1, 11]], used: &[] },
        Drop { feature: Feature::named("DRAListTypeAttributes"), paths: &[&[5, 1, 0, 5], &[5, 1, 0, 4], &[5, 1, 0, 6], &[5, 1, 0, 7]], used: &[] },
        Drop { feature: Feature::named("DRAOptionalNodeOperations"), paths: &[&[9]], used: &[] },
    ]),
    ("io.k8s.api.resource.v1beta2.ResourceClaim", &[
        Drop { feature: Feature::named("DRAConsumableCapacity"), paths: &[&[4, 0, 0, 0, 8], &[4, 0, 0, 0, 9], &[4, 2, 3]], used: &[&[4, 0, 0, 0, 8], &[4, 0, 0, 0, 9], &[4, 2, 3], &[3, 0, 1, 2], &[3, 0, 0, 1, 6], &[3, 0, 0, 2, 6]] },
    ]),
    ("io.k8s.api.resource.v1beta2.ResourceClaimSpec", &[
        Drop { feature: Feature::named("DRADeviceTaints"), paths: &[&[0, 0, 1, 5], &[0, 0, 2, 5]], used: &[] },
        Drop { feature: Feature::named("DRAConsumableCapacity"), paths: &[&[0, 1, 2], &[0, 0, 1, 6], &[0, 0, 2, 6]], used: &[] },
        Drop { feature: Feature::named("DRADerivedAttributes"), paths: &[&[0, 0, 1, 7], &[0, 0, 2, 7]], used: &[] },
    ]),
    ("io.k8s.api.resource.v1beta2.ResourceClaimStatus", &[
        Drop { feature: Feature::named("DRADeviceBindingConditions"), paths: &[&[0, 0, 0, 6], &[0, 0, 0, 7]], used: &[] },
        Drop { feature: Feature::named("DRAOptionalNodeOperations"), paths: &[&[0, 0, 0, 10]], used: &[] },
    ]),
    ("io.k8s.api.resource.v1beta2.ResourceSliceSpec", &[
        Drop { feature: Feature::named("DRADeviceTaints"), paths: &[&[5, 7]], used: &[] },
        Drop { feature: Feature::named("DRAPartitionableDevices"), paths: &[&[7], &[6], &[5, 3], &[5, 4], &[5, 5], &[5, 6]], used: &[] },
        Drop { feature: Feature::named("DRAPartitionableDevicesType"), paths: &[&[8]], used: &[] },
        Drop { feature: Feature::named("DRADeviceBindingConditions"), paths: &[&[5, 9], &[5, 10], &[5, 8]], used: &[] },
        Drop { feature: Feature::named("DRAConsumableCapacity"), paths: &[&[5, 11], &[5, 2, 1]], used: &[] },
        Drop { feature: Feature::named("DRADeviceCompatibilityGroups"), paths: &[&[5, 3, 2]], used: &[] },
        Drop { feature: Feature::named("DRANodeAllocatableResources"), paths: &[&[5, 12]], used: &[] },
        Drop { feature: Feature::named("DRAListTypeAttributes"), paths: &[&[5, 1, 5], &[5, 1, 4], &[5, 1, 6], &[5, 1, 7]], used: &[] },
        Drop { feature: Feature::named("DRAOptionalNodeOperations"), paths: &[&[9]], used: &[] },
    ]),
    ("io.k8s.api.scheduling.v1alpha3.CompositePodGroupSpec", &[
        Drop { feature: Feature::named("PodGroupPreemptionPolicy"), paths: &[&[7]], used: &[] },
    ]),
    ("io.k8s.api.scheduling.v1alpha3.PodGroupSpec", &[
        Drop { feature: Feature::named("TopologyAwareWorkloadScheduling"), paths: &[&[3]], used: &[] },
        Drop { feature: Feature::named("DRAWorkloadResourceClaims"), paths: &[&[4]], used: &[] },
        Drop { feature: Feature::named("PodGroupPreemptionPolicy"), paths: &[&[8]], used: &[] },
        Drop { feature: Feature::named("CompositePodGroup"), paths: &[&[0]], used: &[] },
    ]),
    ("io.k8s.api.scheduling.v1alpha3.WorkloadSpec", &[
        Drop { feature: Feature::named("CompositePodGroup"), paths: &[&[2]], used: &[] },
    ]),
    ("io.k8s.api.scheduling.v1beta1.PodGroupSpec", &[
        Drop { feature: Feature::named("TopologyAwareWorkloadScheduling"), paths: &[&[3]], used: &[] },
        Drop { feature: Feature::named("DRAWorkloadResourceClaims"), paths: &[&[4]], used: &[] },
        Drop { feature: Feature::named("PodGroupPreemptionPolicy"), paths: &[&[8]], used: &[] },
        Drop { feature: Feature::named("CompositePodGroup"), paths: &[&[0]], used: &[] },
    ]),
    ("io.k8s.api.scheduling.v1beta1.WorkloadSpec", &[
        Drop { feature: Feature::named("CompositePodGroup"), paths: &[&[2]], used: &[] },
    ]),
    ("io.k8s.api.storage.v1.CSIDriverSpec", &[
        Drop { feature: Feature::named("VolumeLimitScaling"), paths: &[&[10]], used: &[] },
    ]),
    ("io.k8s.api.storage.v1.CSINodeStatus", &[
        Drop { feature: Feature::named("CSIVolumeHealth"), paths: &[&[0]], used: &[] },
    ]),
];

/// Resources that are served only while a feature is on: group, resource, feature.
pub static SERVED: &[(&str, &str, Feature)] = &[
    ("certificates.k8s.io", "clustertrustbundles", Feature::named("ClusterTrustBundle")),
    ("certificates.k8s.io", "podcertificaterequests", Feature::named("PodCertificateRequest")),
    ("lifecycle.k8s.io", "evictionrequests", Feature::named("EvictionRequestAPI")),
    ("lifecycle.k8s.io", "evictions", Feature::named("EvictionRequestAPI")),
    ("scheduling.k8s.io", "compositepodgroups", Feature::named("CompositePodGroup")),
    ("scheduling.k8s.io", "podgroups", Feature::named("GenericWorkload")),
    ("scheduling.k8s.io", "workloads", Feature::named("GenericWorkload")),
    ("storagemigration.k8s.io", "storageversionmigrations", Feature::named("StorageVersionMigrator")),
];
}
