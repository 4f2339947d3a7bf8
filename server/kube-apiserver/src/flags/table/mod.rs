//! Every flag, once: name, kind, default, section, what it is for and whether it has an effect here.

mod auditing;
mod authentication;
mod etcd;
mod generic;
mod misc;
mod own;
mod serving;
mod small;

/// How the text of a flag is read and how help names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// True or false; `--flag` alone means true.
    Bool,
    /// A whole number.
    Int,
    /// A whole number of 64 bits.
    Int64,
    /// A whole number that is not negative.
    Uint,
    /// A number.
    Float32,
    /// A number of double precision.
    Float64,
    /// A text.
    Text,
    /// Texts, comma separated; further uses add to it.
    List,
    /// Texts, one a use.
    Array,
    /// Numbers, comma separated; further uses add to it.
    Int32List,
    /// A span of time.
    Duration,
    /// An IP address.
    Ip,
    /// `30000-32767`.
    PortRange,
    /// `key=value`, comma separated; further uses add to it.
    Map,
    /// `key=value`, one a use.
    Pairs,
    /// `key=value`, comma separated with quotes.
    Labels,
    /// `component:gate=value`, comma separated; further uses add to it.
    Gates,
    /// `cert,key[:name,name]`, one a use.
    CertKeys,
    /// A resource quantity.
    Quantity,
    /// Log verbosity.
    Level,
    /// `pattern=N`, comma separated; further uses add to it.
    Vmodule,
    /// True, false, `raw` or a version.
    Version,
}

impl Kind {
    /// What help puts behind the flag's name; empty for none.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bool => "",
            Self::Int | Self::Int64 => "int",
            Self::Uint => "uint",
            Self::Float32 => "float32",
            Self::Float64 => "float",
            Self::Text => "string",
            Self::List => "strings",
            Self::Array => "stringArray",
            Self::Int32List => "int32Slice",
            Self::Duration => "duration",
            Self::Ip => "ip",
            Self::PortRange => "portRange",
            Self::Map | Self::Pairs => "mapStringString",
            Self::Labels => "stringToString",
            Self::Gates => "colonSeparatedMultimapStringString",
            Self::CertKeys => "namedCertKey",
            Self::Quantity => "quantity",
            Self::Level => "Level",
            Self::Vmodule => "pattern=N,...",
            Self::Version => "version",
        }
    }

    /// The value of `--flag` alone, for kinds that need none.
    pub fn implied(self) -> Option<&'static str> {
        matches!(self, Self::Bool | Self::Version).then_some("true")
    }
}

/// Whether a flag does something here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Its value is used.
    Works,
    /// It is checked and otherwise ignored.
    Accepted,
}

/// One flag.
#[derive(Clone, Copy, Debug)]
pub struct Flag {
    /// The name, without dashes.
    pub name: &'static str,
    /// One letter, for `-v`.
    pub short: Option<char>,
    /// How its text is read.
    pub kind: Kind,
    /// The default, in the form that upstream's help shows.
    pub default: &'static str,
    /// What it is for.
    pub help: &'static str,
    /// Whether it has an effect.
    pub status: Status,
    /// What to do instead, for a flag that will go.
    pub deprecated: Option<&'static str>,
    /// Left out of help.
    pub hidden: bool,
}

const fn flag(name: &'static str, kind: Kind, default: &'static str, help: &'static str) -> Flag {
    Flag { name, short: None, kind, default, help, status: Status::Accepted, deprecated: None, hidden: false }
}

impl Flag {
    const fn works(self) -> Self {
        Self { status: Status::Works, ..self }
    }

    const fn deprecated(self, instead: &'static str) -> Self {
        Self { deprecated: Some(instead), ..self }
    }

    const fn hidden(self) -> Self {
        Self { hidden: true, ..self }
    }

    const fn short(self, letter: char) -> Self {
        Self { short: Some(letter), ..self }
    }
}

/// The sections of help, in order, with their flags.
pub const SECTIONS: &[(&str, &[Flag])] = &[
    ("Generic", generic::GENERIC),
    ("Etcd", etcd::ETCD),
    ("Secure serving", serving::SERVING),
    ("Auditing", auditing::AUDITING),
    ("Features", small::FEATURES),
    ("Authentication", authentication::AUTHENTICATION),
    ("Authorization", small::AUTHORIZATION),
    ("API enablement", small::APIS),
    ("Egress selector", small::EGRESS),
    ("Admission", small::ADMISSION),
    ("Metrics", small::METRICS),
    ("Logs", small::LOGS),
    ("Traces", small::TRACES),
    ("Misc", misc::MISC),
    (OWN_SECTION, own::OWN),
    ("Global", small::GLOBAL),
];

/// The section of the flags that upstream lacks.
pub const OWN_SECTION: &str = "Standalone";

/// The flags that upstream lacks.
pub fn own() -> &'static [Flag] {
    own::OWN
}

/// Every flag, in the order of help.
pub fn all() -> impl Iterator<Item = &'static Flag> {
    SECTIONS.iter().flat_map(|(_, flags)| flags.iter())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_upstreams() {
        let text = include_str!("../../../testdata/upstream-flags.txt");
        let upstream = text.lines().filter(|l| !l.starts_with('#')).map(str::to_owned);
        let mut upstream: Vec<String> = upstream.collect();
        let mut ours = Vec::new();
        for (section, flags) in SECTIONS.iter().filter(|(s, _)| *s != OWN_SECTION) {
            for f in *flags {
                ours.push(format!("{section}\t{}\t{}\t{}", f.name, upstream_type(f.kind), f.default));
            }
        }
        let lower = |line: &mut String| *line = line.to_lowercase();
        ours.iter_mut().for_each(lower);
        upstream.iter_mut().for_each(lower);
        ours.sort();
        upstream.sort();
        for (a, b) in ours.iter().zip(&upstream) {
            assert_eq!(a, b);
        }
        assert_eq!(ours.len(), upstream.len());
    }

    fn upstream_type(kind: Kind) -> &'static str {
        match kind {
            Kind::Bool => "bool",
            Kind::Int64 => "int64",
            Kind::Float64 => "float64",
            Kind::List => "stringSlice",
            other => other.name(),
        }
    }

    #[test]
    fn names_and_letters_are_unique() {
        let mut names: Vec<&str> = all().map(|f| f.name).collect();
        let total = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), total);
        let letters: Vec<char> = all().filter_map(|f| f.short).collect();
        assert_eq!(letters, ['v', 'h']);
    }
}
