//! A manager's name, where the request gives none.

use object::field_error::is_printable;

/// Longest name, in bytes.
const LONGEST: usize = 128;

/// The name that the request gives, or the printable beginning of its `User-Agent`, up to the first slash.
pub fn manager_name(given: &str, user_agent: &str) -> String {
    if !given.is_empty() {
        return given.to_owned();
    }
    let program = user_agent.split('/').next().unwrap_or_default();
    let mut name = String::new();
    for c in program.chars().filter(|c| is_printable(*c)) {
        if name.len() + c.len_utf8() > LONGEST {
            break;
        }
        name.push(c);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let check = |given: &str, agent: &str, expect: &str| assert_eq!(manager_name(given, agent), expect, "{agent}");
        check("explicit", "kubectl/v1.37", "explicit");
        check("", "kubectl/v1.37 (linux/amd64) kubernetes/abc", "kubectl");
        check("", "my agent without slash", "my agent without slash");
        check("", "", "");
        check("", "tab\tand\u{7f}more/1", "tabandmore");
        check("", &"é".repeat(100), &"é".repeat(64));
    }
}
