//! Authentication flags.

use super::{Flag, Kind::*, flag};

/// Authentication flags.
pub(super) const AUTHENTICATION: &[Flag] = &[
    flag("anonymous-auth", Bool, "true", "Serve requests without credentials as system:anonymous of group system:unauthenticated.").works(),
    flag("api-audiences", List, "[]", "Audiences of the API; a token must be for one of them. Empty: the issuer of service account tokens.").works(),
    flag("authentication-config", Text, "", "File with the configuration of JWT and anonymous authentication.").works(),
    flag("authentication-token-webhook-cache-ttl", Duration, "2m0s", "Time to remember answers of the token webhook.").works(),
    flag("authentication-token-webhook-config-file", Text, "", "Kubeconfig file of the token webhook.").works(),
    flag("authentication-token-webhook-version", Text, "v1beta1", "Version of authentication.k8s.io TokenReview spoken with the token webhook.").works(),
    flag("client-ca-file", Text, "", "Authorities of client certificates; a certificate of theirs proves the user in its common name.").works(),
    flag("enable-bootstrap-token-auth", Bool, "false", "Accept secrets of type bootstrap.kubernetes.io/token in kube-system as bearer tokens.").works(),
    flag("oidc-ca-file", Text, "", "Authorities of the OpenID server. Empty: those of the host.").works(),
    flag("oidc-client-id", Text, "", "Client ID, needed with --oidc-issuer-url.").works(),
    flag("oidc-groups-claim", Text, "", "Claim that names the user's groups.").works(),
    flag("oidc-groups-prefix", Text, "", "Prefix of groups.").works(),
    flag("oidc-issuer-url", Text, "", "URL (https) of the OpenID issuer.").works(),
    flag("oidc-required-claim", Pairs, "", "A claim that a token must have, as key=value. May be repeated.").works(),
    flag("oidc-signing-algs", List, "[RS256]", "Accepted signature algorithms, comma separated.").works(),
    flag("oidc-username-claim", Text, "sub", "Claim that names the user.").works(),
    flag("oidc-username-prefix", Text, "", "Prefix of user names; '-' for none. Empty: the issuer's URL, unless the claim is 'email'.").works(),
    flag("requestheader-allowed-names", List, "[]", "Common names of certificates that may name a user in request headers. Empty: any certificate of --requestheader-client-ca-file.").works(),
    flag("requestheader-client-ca-file", Text, "", "Authorities of front proxies, which name a user in request headers.").works(),
    flag("requestheader-extra-headers-prefix", List, "[]", "Prefixes of headers with further facts about the user, as X-Remote-Extra-.").works(),
    flag("requestheader-group-headers", List, "[]", "Headers with the user's groups, as X-Remote-Group.").works(),
    flag("requestheader-uid-headers", List, "[]", "Headers with the user's UID, as X-Remote-Uid.").works(),
    flag("requestheader-username-headers", List, "[]", "Headers with the user's name, as X-Remote-User.").works(),
    flag("service-account-extend-token-expiration", Bool, "true", "Let injected service account tokens live up to a year, so that old clients have time to read new ones.").works(),
    flag("service-account-issuer", Array, "[]", "Issuer of service account tokens, a string or URL. May be repeated: the first one issues, all are accepted.").works(),
    flag("service-account-jwks-uri", Text, "", "URI of the key set named in the OpenID discovery document.").works(),
    flag("service-account-key-file", Array, "[]", "File with PEM keys that verify service account tokens. May be repeated.").works(),
    flag("service-account-lookup", Bool, "true", "Accept a service account token only while its object exists.").works(),
    flag("service-account-max-token-expiration", Duration, "0s", "Longest life of a service account token.").works(),
    flag("token-auth-file", Text, "", "File with static bearer tokens: token,user,uid,\"group,group\" a line.").works(),
];
