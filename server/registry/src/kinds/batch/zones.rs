//! The names of time zones.

/// Names of the IANA time zone database (2025c), sorted, one a line.
const NAMES: &str = include_str!("zones.txt");

/// Whether a zone is known; why not, in the words of upstream's library.
pub(super) fn check(name: &str) -> Result<(), String> {
    if name.split(['/', '\\']).any(|part| part == "..") || name.starts_with(['/', '\\']) {
        return Err("time: invalid location name".into());
    }
    // The two variants count leap seconds or not.
    let plain = name.strip_prefix("posix/").or_else(|| name.strip_prefix("right/")).unwrap_or(name);
    let is_area = |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'));
    match name {
        "" | "UTC" | "Local" => Ok(()),
        _ if NAMES.lines().any(|known| known == plain) => Ok(()),
        "posix" | "right" => Err("is a directory".into()),
        _ if NAMES.lines().any(is_area) => Err("is a directory".into()),
        _ => Err(format!("unknown time zone {name}")),
    }
}
