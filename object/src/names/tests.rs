//! Names, their messages, and addresses.

use super::*;
use crate::field_error::{FieldError, Path};
use crate::strategy::NameForm;

type Rule = fn(&str) -> Vec<String>;

#[test]
fn counts() {
    let check = |rule: Rule, text: &str, wrong: usize| {
        assert_eq!(rule(text).len(), wrong, "{text}: {:?}", rule(text));
    };
    check(dns1123_label, "a-1", 0);
    check(dns1123_label, "1", 0);
    check(dns1123_label, "a.b", 1);
    check(dns1123_label, &"-".repeat(64), 2);
    check(dns1123_subdomain, "a.b-c.1", 0);
    check(dns1123_subdomain, "a..b", 1);
    check(dns1123_subdomain, "", 1);
    check(dns1123_subdomain, &"a".repeat(253), 0);
    check(dns1123_subdomain, &"A".repeat(254), 2);
    check(dns1123_subdomain_with_underscore, "_a.b_c", 0);
    check(dns1123_subdomain_with_underscore, "__a", 1);
    check(wildcard_subdomain, "*.a.b", 0);
    check(wildcard_subdomain, "*.*.b", 1);
    check(wildcard_subdomain, "*", 1);
    check(long_name_caseless, "A.b", 0);
    check(long_name_caseless, "A_b", 1);
    check(dns1035_label, "1a", 1);
    check(dns1035_label, "a1", 0);
    check(path_segment, "a:b", 0);
    check(path_segment, "a/%", 2);
    check(path_segment_prefix, "..", 0);
    check(qualified_name, "example.com/My_Name", 0);
    check(qualified_name, "/x", 1);
    check(qualified_name, "/", 3);
    check(qualified_name, "a/b/c", 1);
    check(qualified_name, "", 2);
    check(prefixed_label_key, "a/b", 0);
    check(prefixed_label_key, "b", 1);
    check(label_value, "", 0);
    check(label_value, "a.B_c", 0);
    check(label_value, "-", 1);
    check(label_value, &".".repeat(64), 2);
    check(c_identifier, "_a1", 0);
    check(c_identifier, "1a", 1);
    check(c_identifier, "", 1);
    check(port_name, "http-2", 0);
    check(port_name, "-1--2-", 3);
    check(port_name, "", 2);
    check(percent, "10%", 0);
    check(percent, "%", 1);
    check(http_header_name, "X-A", 0);
    check(http_header_name, "X_A", 1);
    check(env_var_name, "A.b-c", 0);
    check(env_var_name, "1", 1);
    check(env_var_name, "..", 1);
    check(relaxed_env_var_name, "1 %", 0);
    check(relaxed_env_var_name, "a=b", 1);
    check(relaxed_env_var_name, "é", 1);
    check(config_map_key, "a.B", 0);
    check(config_map_key, "..a", 1);
    check(config_map_key, "", 1);
    check(decimal_integer, "-10", 0);
    check(decimal_integer, "0", 0);
    check(decimal_integer, "-0", 1);
    check(decimal_integer, "01", 1);
    check(uuid, "6ba7b810-9dad-11d1-80b4-00c04fd430c8", 0);
    check(uuid, "6BA7b810-9dad-11d1-80b4-00c04fd430c8", 1);
    check(uuid, "6ba7b810-9dad-11d1-80b4-00c04fd430c", 1);
}

#[test]
fn messages() {
    let check = |rule: Rule, text: &str, expect: &[&str]| assert_eq!(rule(text), expect, "{text}");
    check(dns1123_label, "a.b", &["must not contain dots"]);
    check(
        dns1123_label,
        "A",
        &[
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
        ],
    );
    check(dns1123_label, &"a".repeat(64), &["must be no more than 63 characters"]);
    check(short_name, &"a".repeat(64), &["must be no more than 63 bytes"]);
    check(dns1123_subdomain, &"a".repeat(254), &["must be no more than 253 characters"]);
    check(long_name, &"a".repeat(254), &["must be no more than 253 bytes"]);
    check(
        dns1123_subdomain,
        "A",
        &[
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
        ],
    );
    check(
        dns1035_label,
        "1",
        &[
            "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')",
        ],
    );
    check(
        qualified_name,
        "a/b/c",
        &[
            "a valid label key must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
        ],
    );
    check(
        qualified_name,
        "/a~b",
        &[
            "prefix part must be non-empty",
            "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')",
        ],
    );
    check(qualified_name, &format!("{}/a", "a".repeat(254)), &["prefix part must be no more than 253 bytes"]);
    check(
        label_value,
        "a b",
        &[
            "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
        ],
    );
    check(path_segment, "..", &["may not be '..'"]);
    check(path_segment, "a%", &["may not contain '%'"]);
}

#[test]
fn name_rules() {
    let check = |rule: NameRule, prefix: &str, wrong: usize| {
        assert_eq!(rule.check_prefix(prefix).len(), wrong, "{prefix}");
    };
    check(NameRule::Subdomain, "a-", 0);
    check(NameRule::Subdomain, "-", 1);
    check(NameRule::Subdomain, "a.-", 0);
    check(NameRule::Label, "a--", 0);
    check(NameRule::Label, &format!("{}-", "a".repeat(63)), 0);
    check(NameRule::Dns1035Label, "1--", 1);
    check(NameRule::PathSegment, "..", 0);
    check(NameRule::PathSegment, "/", 1);
    check(NameRule::LongName, "A", 0);
    check(NameRule::Own(|name, prefix| vec![name.to_owned(); usize::from(prefix)]), "x", 1);
    assert_eq!(NameRule::Subdomain.check("a-").len(), 1);
    let of = |form: NameForm, name: &str| NameRule::of(&form).map(|rule| rule.check(name).len());
    assert_eq!(of(NameForm::Subdomain, "a.b"), Some(0));
    assert_eq!(of(NameForm::Label, "a.b"), Some(1));
    assert_eq!(of(NameForm::PathSegment, "A b"), Some(0));
    assert_eq!(of(NameForm::ConfigKey, "A_b"), Some(0));
    assert_eq!(of(NameForm::IpAddress, "10.0.0.01"), Some(1));
    assert_eq!(of(NameForm::Named("own".into()), ""), None);
    assert_eq!(NameRule::PathSegment.check("..").len(), 1);
    assert_eq!(NameRule::LongName.check(&"a".repeat(254)), ["must be no more than 253 bytes"]);
}

#[test]
fn addresses() {
    type Check = fn(&Path<'_>, &str) -> Vec<FieldError>;
    let check = |rule: Check, text: &str, expect: &str| {
        let wrong = rule(&Path::new("x"), text);
        assert_eq!(wrong.first().map_or("", |e| e.detail.as_str()), expect, "{text}");
    };
    let (zeros, mapped) = ("must not have leading 0s", "must not be an IPv4-mapped IPv6 address");
    check(ip::address, "10.0.0.1", "");
    check(ip::address, "2001:db8::5", "");
    check(ip::address, "2001:DB8::5", "must be in canonical form (\"2001:db8::5\")");
    check(ip::legacy_address, "2001:DB8::5", "");
    check(ip::address, "192.0.02.1", zeros);
    check(ip::address, "::ffff:1.2.3.04", zeros);
    check(ip::address, "::ffff:1.2.3.4", mapped);
    check(ip::address, "1.2.3", "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
    check(ip::address, "1.2.3.256", "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
    check(ip::cidr, "10.0.0.0/8", "");
    check(ip::cidr, "0.0.0.0/0", "");
    check(ip::cidr, "10.0.0.1/32", "");
    check(ip::cidr, "2001:db8::/32", "");
    check(ip::cidr, "::/0", "");
    check(ip::cidr, "2001:DB8::/32", "must be in canonical form (\"2001:db8::/32\")");
    check(ip::cidr, "10.0.0.0/08", "must not have leading 0s in IP or prefix length");
    check(ip::cidr, "10.0.0.1/8", "must not have bits set beyond the prefix length");
    check(ip::cidr, "::ffff:10.0.0.0/104", "must not have an IPv4-mapped IPv6 address");
    check(ip::cidr, "10.0.0.0/33", "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)");
}
