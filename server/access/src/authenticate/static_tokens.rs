//! Bearer tokens in a file: `token,user,uid,"group,group"` a line.

use std::collections::HashMap;

use aws_lc_rs::digest::{SHA256, digest};

use super::csv;
use crate::User;

/// Users by token. Tokens are kept and compared as digests: how long a comparison takes tells nothing about them.
#[derive(Clone, Debug, Default)]
pub struct StaticTokens {
    users: HashMap<Vec<u8>, User>,
}

fn key(token: &str) -> Vec<u8> {
    digest(&SHA256, token.as_bytes()).as_ref().to_vec()
}

impl StaticTokens {
    /// Reads the text of the file `name`; also gives warnings for the log.
    pub fn parse(name: &str, text: &str) -> Result<(Self, Vec<String>), String> {
        let (mut this, mut warnings) = (Self::default(), Vec::new());
        for (i, record) in csv::records(text)?.into_iter().enumerate() {
            let number = i + 1;
            let [token, user, uid, rest @ ..] = &record[..] else {
                return Err(format!(
                    "token file '{name}' must have at least 3 columns (token, user name, user uid), found {}",
                    record.len()
                ));
            };
            if token.is_empty() {
                warnings.push(format!("empty token has been found in token file '{name}', record number '{number}'"));
                continue;
            }
            let groups = rest.first().map(|g| g.split(',').map(str::to_owned).collect()).unwrap_or_default();
            let user = User { name: user.clone(), uid: uid.clone(), groups, ..User::default() };
            if this.users.insert(key(token), user).is_some() {
                warnings
                    .push(format!("duplicate token has been found in token file '{name}', record number '{number}'"));
            }
        }
        Ok((this, warnings))
    }

    /// The user of a token.
    pub fn user(&self, token: &str) -> Option<&User> {
        self.users.get(&key(token))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users() {
        let text = "t1,bob,7,\"a,b\"\n\nt2,eve,8\nt3,x,y,\n,nobody,0\nt2,mallory,9,c,ignored\n";
        let (tokens, warnings) = StaticTokens::parse("f", text).unwrap();
        let check = |token: &str, expect: Option<(&str, &str, &[&str])>| {
            let got = tokens
                .user(token)
                .map(|u| (u.name.as_str(), u.uid.as_str(), u.groups.iter().map(String::as_str).collect::<Vec<_>>()));
            assert_eq!(got, expect.map(|(n, u, g)| (n, u, g.to_vec())), "{token}");
        };
        check("t1", Some(("bob", "7", &["a", "b"])));
        check("t2", Some(("mallory", "9", &["c"])));
        check("t3", Some(("x", "y", &[""])));
        check("", None);
        check("T1", None);
        assert_eq!(
            warnings,
            [
                "empty token has been found in token file 'f', record number '4'",
                "duplicate token has been found in token file 'f', record number '5'"
            ]
        );
    }

    #[test]
    fn faults() {
        let check = |text: &str, expect: &str| {
            assert_eq!(StaticTokens::parse("f", text).err().as_deref(), Some(expect), "{text}");
        };
        check("a,b", "token file 'f' must have at least 3 columns (token, user name, user uid), found 2");
        check("a,b,\"c", "parse error on line 1, column 7: extraneous or missing \" in quoted-field");
    }
}
