//! The kinds of `audit.k8s.io/v1`, field by field in the order of upstream's structs.

use object::record;
use object::scalar::{Json, MicroTime};
use object::string_map::StringMap;

record! {
    /// `audit.k8s.io/v1 Policy`
    Policy = "Policy" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        metadata: Json = "metadata" 1 {};
        rules: Vec<PolicyRule> = "rules" 2 {};
        omit_stages: Vec<String> = "omitStages" 3 {};
        omit_managed_fields: bool = "omitManagedFields" 4 {};
    }
}

record! {
    /// A rule of a policy.
    PolicyRule = "PolicyRule" {
        level: String = "level" 1 {};
        users: Vec<String> = "users" 2 {};
        user_groups: Vec<String> = "userGroups" 3 {};
        verbs: Vec<String> = "verbs" 4 {};
        resources: Vec<GroupResources> = "resources" 5 {};
        namespaces: Vec<String> = "namespaces" 6 {};
        non_resource_urls: Vec<String> = "nonResourceURLs" 7 {};
        omit_stages: Vec<String> = "omitStages" 8 {};
        omit_managed_fields: Option<bool> = "omitManagedFields" 9 {};
    }
}

record! {
    /// Resources of a group.
    GroupResources = "GroupResources" {
        group: String = "group" 1 {};
        resources: Vec<String> = "resources" 2 {};
        resource_names: Vec<String> = "resourceNames" 3 {};
    }
}

record! {
    /// `audit.k8s.io/v1 Event`
    AuditEvent = "Event" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        level: String = "level" 1 {omit_empty: false};
        audit_id: String = "auditID" 2 {omit_empty: false};
        stage: String = "stage" 3 {omit_empty: false};
        request_uri: String = "requestURI" 4 {omit_empty: false};
        verb: String = "verb" 5 {omit_empty: false};
        user: UserInfo = "user" 6 {omit_empty: false};
        impersonated_user: Option<Box<UserInfo>> = "impersonatedUser" 7 {};
        authentication_metadata: Option<Box<AuthenticationMetadata>> = "authenticationMetadata" 17 {};
        source_ips: Vec<String> = "sourceIPs" 8 {};
        user_agent: String = "userAgent" 16 {};
        object_ref: Option<Box<ObjectRef>> = "objectRef" 9 {};
        response_status: Json = "responseStatus" 10 {};
        request_object: Json = "requestObject" 11 {};
        response_object: Json = "responseObject" 12 {};
        request_received_timestamp: MicroTime = "requestReceivedTimestamp" 13 {omit_empty: false};
        stage_timestamp: MicroTime = "stageTimestamp" 14 {omit_empty: false};
        annotations: StringMap<String> = "annotations" 15 {};
    }
}

record! {
    /// Who.
    UserInfo = "UserInfo" {
        username: String = "username" 1 {};
        uid: String = "uid" 2 {};
        groups: Vec<String> = "groups" 3 {};
        extra: StringMap<Vec<String>> = "extra" 4 {};
    }
}

record! {
    /// By which rules one user became another.
    AuthenticationMetadata = "AuthenticationMetadata" {
        impersonation_constraint: String = "impersonationConstraint" 1 {};
    }
}

record! {
    /// What a request was about.
    ObjectRef = "ObjectReference" {
        resource: String = "resource" 1 {};
        namespace: String = "namespace" 2 {};
        name: String = "name" 3 {};
        uid: String = "uid" 4 {};
        api_group: String = "apiGroup" 5 {};
        api_version: String = "apiVersion" 6 {};
        resource_version: String = "resourceVersion" 7 {};
        subresource: String = "subresource" 8 {};
    }
}
