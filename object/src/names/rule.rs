//! What the names of a kind's objects must be.

use super::{
    config_map_key, dns1035_label, dns1123_label, dns1123_subdomain, ip, long_name, path_segment, path_segment_prefix,
};
use crate::field_error::Path;
use crate::strategy::NameForm;

/// What the names of a kind's objects must be.
#[derive(Clone, Copy, Debug)]
pub enum NameRule {
    /// An RFC 1123 subdomain: most kinds.
    Subdomain,
    /// A subdomain as newer kinds want it: the beginning of a name is not looked at, only what came of it.
    LongName,
    /// An RFC 1123 label.
    Label,
    /// An RFC 1035 label.
    Dns1035Label,
    /// Whatever can stand in a path.
    PathSegment,
    /// A rule of its own: from a name, and whether it is only the beginning of one, to what is wrong.
    Own(fn(&str, bool) -> Vec<String>),
}

impl NameRule {
    /// The rule of a form; none where a function that the form names must be asked.
    pub fn of(form: &NameForm) -> Option<Self> {
        Some(match form {
            NameForm::Subdomain => Self::Subdomain,
            NameForm::Label => Self::Label,
            NameForm::PathSegment => Self::PathSegment,
            NameForm::ConfigKey => Self::Own(|name, _| config_map_key(name)),
            NameForm::IpAddress => {
                Self::Own(|name, _| ip::address(&Path::TOP, name).into_iter().map(|error| error.detail).collect())
            }
            NameForm::Named(_) => return None,
        })
    }

    /// What is wrong with a name.
    pub fn check(self, name: &str) -> Vec<String> {
        self.apply(name, false)
    }

    /// What is wrong with the beginning of a name that is to be generated.
    pub fn check_prefix(self, prefix: &str) -> Vec<String> {
        self.apply(prefix, true)
    }

    fn apply(self, name: &str, prefix: bool) -> Vec<String> {
        let rule: fn(&str) -> Vec<String> = match self {
            Self::Own(rule) => return rule(name, prefix),
            Self::LongName if prefix => return Vec::new(),
            Self::LongName => long_name,
            Self::PathSegment if prefix => return path_segment_prefix(name),
            Self::PathSegment => return path_segment(name),
            Self::Subdomain => dns1123_subdomain,
            Self::Label => dns1123_label,
            Self::Dns1035Label => dns1035_label,
        };
        if prefix { rule(&masked(name)) } else { rule(name) }
    }
}

/// A dash may end a prefix, since something follows. Upstream overwrites the character before it, too.
fn masked(prefix: &str) -> String {
    let mut chars = prefix.chars();
    match (chars.next_back(), chars.next_back()) {
        (Some('-'), Some(_)) => format!("{}a", chars.as_str()),
        _ => prefix.to_owned(),
    }
}
