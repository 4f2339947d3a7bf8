//! What the file of `--authentication-config` says (`apiserver.config.k8s.io`, `AuthenticationConfiguration`).

use object::record;

use crate::config_file;

record! {
    /// The whole file. Its versions differ in nothing.
    AuthenticationConfiguration = "apiserver.config.k8s.io.v1.AuthenticationConfiguration" {
        kind: String = "kind" 0 {};
        api_version: String = "apiVersion" 0 {};
        jwt: Vec<JWTAuthenticator> = "jwt" 1 {omit_empty: false};
        anonymous: Option<Box<AnonymousAuthConfig>> = "anonymous" 2 {};
    }
}

record! {
    /// Who may come without credentials.
    AnonymousAuthConfig = "apiserver.config.k8s.io.v1.AnonymousAuthConfig" {
        enabled: bool = "enabled" 1 {omit_empty: false};
        conditions: Vec<AnonymousAuthCondition> = "conditions" 2 {};
    }
}

record! {
    /// Where nobody may come.
    AnonymousAuthCondition = "apiserver.config.k8s.io.v1.AnonymousAuthCondition" {
        path: String = "path" 1 {omit_empty: false};
    }
}

record! {
    /// One issuer, and what its tokens mean.
    JWTAuthenticator = "apiserver.config.k8s.io.v1.JWTAuthenticator" {
        issuer: IssuerConfig = "issuer" 1 {};
        claim_validation_rules: Vec<ClaimValidationRule> = "claimValidationRules" 2 {};
        claim_mappings: ClaimMappings = "claimMappings" 3 {};
        user_validation_rules: Vec<UserValidationRule> = "userValidationRules" 4 {};
    }
}

record! {
    /// Who issues the tokens, and for whom they must be.
    IssuerConfig = "apiserver.config.k8s.io.v1.Issuer" {
        url: String = "url" 1 {omit_empty: false};
        discovery_url: String = "discoveryURL" 2 {};
        certificate_authority: String = "certificateAuthority" 3 {};
        audiences: Vec<String> = "audiences" 4 {omit_empty: false};
        audience_match_policy: String = "audienceMatchPolicy" 5 {};
        egress_selector_type: String = "egressSelectorType" 6 {};
    }
}

record! {
    /// What a token's claims must be.
    ClaimValidationRule = "apiserver.config.k8s.io.v1.ClaimValidationRule" {
        claim: String = "claim" 1 {};
        required_value: String = "requiredValue" 2 {};
        expression: String = "expression" 3 {};
        message: String = "message" 4 {};
    }
}

record! {
    /// From a token's claims to a user.
    ClaimMappings = "apiserver.config.k8s.io.v1.ClaimMappings" {
        username: PrefixedClaimOrExpression = "username" 1 {};
        groups: PrefixedClaimOrExpression = "groups" 2 {};
        uid: ClaimOrExpression = "uid" 3 {};
        extra: Vec<ExtraMapping> = "extra" 4 {};
    }
}

record! {
    /// A claim with what is put before its value, or an expression.
    PrefixedClaimOrExpression = "apiserver.config.k8s.io.v1.PrefixedClaimOrExpression" {
        claim: String = "claim" 1 {};
        prefix: Option<String> = "prefix" 2 {};
        expression: String = "expression" 3 {};
    }
}

record! {
    /// A claim or an expression.
    ClaimOrExpression = "apiserver.config.k8s.io.v1.ClaimOrExpression" {
        claim: String = "claim" 1 {};
        expression: String = "expression" 2 {};
    }
}

record! {
    /// A further fact of the user.
    ExtraMapping = "apiserver.config.k8s.io.v1.ExtraMapping" {
        key: String = "key" 1 {omit_empty: false};
        value_expression: String = "valueExpression" 2 {omit_empty: false};
    }
}

record! {
    /// What the user must be.
    UserValidationRule = "apiserver.config.k8s.io.v1.UserValidationRule" {
        expression: String = "expression" 1 {omit_empty: false};
        message: String = "message" 2 {};
    }
}

impl AuthenticationConfiguration {
    /// Reads the file's text; it is not yet validated.
    pub fn parse(text: &[u8]) -> Result<Self, String> {
        if text.is_empty() {
            return Err("empty config data".into());
        }
        config_file::read(text, "AuthenticationConfiguration")
    }
}
