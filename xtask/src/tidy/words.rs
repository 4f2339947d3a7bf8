//! Words that have no place in a repository: how it came about, and where on some machine.

/// Words, in lower case. They count where no letter, digit or `_` stands beside them.
const WORDS: &[&str] =
    &["session", "sessions", "agent", "agents", "subagent", "subagents", "helper", "helpers", "issue #"];

/// Beginnings of paths on a machine, and hosts that packages come from. They count anywhere in the text.
const PLACES: &[&str] = &[
    "/work/",
    "/root/",
    "index.crates.io",
    "static.crates.io",
    "proxy.golang.org",
    "sum.golang.org",
    "pypi.org",
    "pythonhosted.org",
    "registry.npmjs.org",
    "artifactory",
];

/// Phrases of the field in which the words mean something else.
const PHRASES: &[&str] = &[
    "user-agent",
    "user_agent",
    "user agent",
    "session affinity",
    "session-affinity",
    "session ticket",
    "session resumption",
    "tls session",
    "helper function",
    "credential helper",
];

/// What others said, kept as it is, and this list.
const UNREAD: &[&str] = &["api-specs/v", "generated/", "xtask/src/tidy/words.rs", "Cargo.lock", "LICENSE"];

/// What others said, by the end of its name.
const RECORDED: &[&str] = &[".golden.json", ".jsonl", "testdata/"];

/// Places where a word is meant otherwise: in these files a user agent, or a container's terminal.
const ALLOWED: &[(&str, &str)] = &[
    ("server/registry/src/managed/name.rs", "agent"),
    ("server/serve/src/negotiate/mod.rs", "agent"),
    ("server/serve/src/negotiate/tests.rs", "agent"),
    ("server/serve/src/pipeline.rs", "agent"),
    ("server/serve/src/verbs/write.rs", "agent"),
    ("tests/parity/cases/patch-managed-fields.yaml", "agent"),
    ("tests/kubectl/pods.txt", "session"),
];

/// Adds where a file has them.
pub(super) fn check(name: &str, text: &str, faults: &mut Vec<String>) {
    if UNREAD.iter().any(|start| name.starts_with(start)) || RECORDED.iter().any(|part| name.contains(part)) {
        return;
    }
    for (i, line) in text.lines().enumerate() {
        let mut line = line.to_lowercase();
        for phrase in PHRASES {
            line = line.replace(phrase, "");
        }
        let words = WORDS.iter().filter(|word| has_word(&line, word));
        let places = PLACES.iter().filter(|place| has_place(&line, place));
        for found in words.chain(places).filter(|word| !ALLOWED.contains(&(name, word))) {
            faults.push(format!("{name}:{}: {found:?} has no place here", i + 1));
        }
    }
}

fn has_word(line: &str, word: &str) -> bool {
    let beside = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let after = line[at + word.len()..].chars().next().filter(|_| !word.ends_with('#'));
        !line[..at].chars().next_back().is_some_and(beside) && !after.is_some_and(beside)
    })
}

/// A path counts where it begins.
fn has_place(line: &str, place: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '}' | '*' | '/');
    line.match_indices(place)
        .any(|(at, _)| !(place.starts_with('/') && line[..at].chars().next_back().is_some_and(inside)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn words() {
        let check = |name: &str, line: &str, want: Option<&str>| {
            let mut faults = Vec::new();
            super::check(name, line, &mut faults);
            let want = want.map(|word| format!("{name}:1: {word:?} has no place here"));
            assert_eq!(faults.first(), want.as_ref(), "{line}");
        };
        check("a.rs", "// Made in a Session.", Some("session"));
        check("a.rs", "// The session affinity of a service.", None);
        check("a.rs", "let sessionAffinity = session_affinity;", None);
        check("a.rs", "headers.get(USER_AGENT), \"User-Agent\"", None);
        check("a.rs", "an agent wrote this", Some("agent"));
        check("server/serve/src/pipeline.rs", "let agent = 1;", None);
        check("a.md", "see issue #12", Some("issue #"));
        check("a.md", "lies in /work/main", Some("/work/"));
        check("a.md", "lies in src/work/main", None);
        check("a.toml", "index = \"https://index.crates.io\"", Some("index.crates.io"));
        check("b.golden.json", "an agent", None);
    }
}
