//! The kinds of configuration files.

use generated::core::v1::{ScopedResourceSelectorRequirement, Toleration};
use object::record;
use object::scalar::Json;

record! {
    /// `apiserver.config.k8s.io/v1 AdmissionConfiguration`
    AdmissionConfiguration = "AdmissionConfiguration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        plugins: Vec<AdmissionPluginConfiguration> = "plugins" 1 {};
    }
}

record! {
    /// One plugin's place in it.
    AdmissionPluginConfiguration = "AdmissionPluginConfiguration" {
        name: String = "name" 1 {};
        path: String = "path" 2 {};
        configuration: Option<Json> = "configuration" 3 {};
    }
}

record! {
    /// The file of `ImagePolicyWebhook`, which has no version.
    ImagePolicyFile = "AdmissionConfig" {
        image_policy: ImagePolicyConfig = "imagePolicy" 1 {};
    }
}

record! {
    /// What is in it; times are seconds, that between attempts milliseconds.
    ImagePolicyConfig = "imagePolicyWebhookConfig" {
        kube_config_file: String = "kubeConfigFile" 1 {};
        allow_ttl: i64 = "allowTTL" 2 {};
        deny_ttl: i64 = "denyTTL" 3 {};
        retry_backoff: i64 = "retryBackoff" 4 {};
        default_allow: bool = "defaultAllow" 5 {};
    }
}

record! {
    /// `resourcequota.admission.k8s.io/v1 Configuration`
    QuotaLimits = "Configuration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        limited_resources: Vec<LimitedResource> = "limitedResources" 1 {};
    }
}

record! {
    /// One resource in it.
    LimitedResource = "LimitedResource" {
        api_group: String = "apiGroup" 1 {};
        resource: String = "resource" 2 {};
        match_contains: Vec<String> = "matchContains" 3 {};
        match_scopes: Vec<ScopedResourceSelectorRequirement> = "matchScopes" 4 {};
    }
}

record! {
    /// `pod-security.admission.config.k8s.io/v1 PodSecurityConfiguration`
    PodSecurityConfiguration = "PodSecurityConfiguration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        defaults: PodSecurityDefaults = "defaults" 1 {};
        exemptions: PodSecurityExemptions = "exemptions" 2 {};
    }
}

record! {
    /// What holds where labels say nothing.
    PodSecurityDefaults = "PodSecurityDefaults" {
        enforce: String = "enforce" 1 {};
        enforce_version: String = "enforce-version" 2 {};
        audit: String = "audit" 3 {};
        audit_version: String = "audit-version" 4 {};
        warn: String = "warn" 5 {};
        warn_version: String = "warn-version" 6 {};
    }
}

record! {
    /// Who is held to nothing.
    PodSecurityExemptions = "PodSecurityExemptions" {
        usernames: Vec<String> = "usernames" 1 {};
        namespaces: Vec<String> = "namespaces" 2 {};
        runtime_classes: Vec<String> = "runtimeClasses" 3 {};
    }
}

record! {
    /// `eventratelimit.admission.k8s.io/v1alpha1 Configuration`
    EventRateLimits = "Configuration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        limits: Vec<EventRateLimit> = "limits" 1 {};
    }
}

record! {
    /// One limit in it.
    EventRateLimit = "Limit" {
        r#type: String = "type" 1 {};
        qps: i32 = "qps" 2 {};
        burst: i32 = "burst" 3 {};
        cache_size: i32 = "cacheSize" 4 {};
    }
}

record! {
    /// `podtolerationrestriction.admission.k8s.io/v1alpha1 Configuration`
    TolerationBounds = "Configuration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        default: Vec<Toleration> = "default" 1 {};
        whitelist: Vec<Toleration> = "whitelist" 2 {};
    }
}
