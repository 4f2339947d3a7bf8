//! Static tokens: `--token-auth-file`.

use crate::User;

/// Tokens and their users.
pub struct TokenFile {
    entries: Vec<(Vec<u8>, User)>,
}

impl std::fmt::Debug for TokenFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Tokens never show.
        f.debug_tuple("TokenFile").field(&self.entries.len()).finish()
    }
}

/// A file that can't be used; what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenFileError(pub String);

impl std::fmt::Display for TokenFileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TokenFileError {}

impl TokenFile {
    /// Reads lines of `token,user,uid,"group1,group2"`.
    pub fn parse(text: &str) -> Result<Self, TokenFileError> {
        let mut entries = Vec::new();
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() {
                continue;
            }
            let columns = columns(line);
            let [token, name, uid, rest @ ..] = columns.as_slice() else {
                let message = format!(
                    "token file must have at least 3 columns (token, user name, user uid), found {}",
                    columns.len()
                );
                return Err(TokenFileError(message));
            };
            if token.is_empty() {
                return Err(TokenFileError(format!(
                    "empty token has been found in the token file, line {}",
                    number + 1
                )));
            }
            let groups = rest.first().map_or("", String::as_str);
            let groups = groups.split(',').map(str::trim).filter(|g| !g.is_empty()).map(str::to_owned).collect();
            let user = User { name: name.clone(), uid: uid.clone(), groups, ..User::default() };
            entries.push((token.clone().into_bytes(), user));
        }
        Ok(Self { entries })
    }

    /// The user of a token. Takes as long for a wrong token as for a right one.
    pub fn user(&self, token: &str) -> Option<User> {
        let mut found = None;
        for (known, user) in &self.entries {
            if aws_lc_rs::constant_time::verify_slices_are_equal(known, token.as_bytes()).is_ok() {
                found = Some(user);
            }
        }
        found.cloned()
    }
}

/// A line of comma-separated values, with quotes.
fn columns(line: &str) -> Vec<String> {
    let (mut out, mut column, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.trim().chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => out.push(std::mem::take(&mut column).trim().to_owned()),
            c => column.push(c),
        }
    }
    out.push(column.trim().to_owned());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users() {
        let file = TokenFile::parse("t1,bob,7,\"a, b\"\n\nt2,eve,8\n").expect("a file");
        let check = |token: &str, expect: Option<(&str, &str, &[&str])>| {
            let user = file.user(token);
            let got = user
                .as_ref()
                .map(|u| (u.name.as_str(), u.uid.as_str(), u.groups.iter().map(String::as_str).collect::<Vec<_>>()));
            assert_eq!(got, expect.map(|(n, u, g)| (n, u, g.to_vec())), "{token}");
        };
        check("t1", Some(("bob", "7", &["a", "b"])));
        check("t2", Some(("eve", "8", &[])));
        check("t3", None);
        assert!(TokenFile::parse("a,b").is_err());
    }
}
