//! How to reach a server: the current context of a kubeconfig file.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::Value;

/// A server and how to get in.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Access {
    /// `https://127.0.0.1:6443`
    pub(super) server: String,
    /// The server's certificate isn't checked.
    pub(super) insecure: bool,
    /// Certificates that sign the server's.
    pub(super) authority: Option<Pem>,
    /// The client's certificate and key.
    pub(super) certificate: Option<(Pem, Pem)>,
    /// The client's token.
    pub(super) token: Option<String>,
}

/// A PEM file, or its content.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Pem {
    File(PathBuf),
    Content(Vec<u8>),
}

/// The current context of a file.
pub(super) fn read(file: &Path) -> Result<Access, String> {
    let fail = |e: &dyn std::fmt::Display| format!("{}: {e}", file.display());
    let text = std::fs::read_to_string(file).map_err(|e| fail(&e))?;
    let config: Value = serde_saphyr::from_str(&text).map_err(|e| fail(&e))?;
    parse(&config, file.parent().unwrap_or(Path::new("."))).map_err(|e| fail(&e))
}

fn parse(config: &Value, folder: &Path) -> Result<Access, String> {
    let named = |list: &str, name: &Value| {
        let mut entries = config[list].as_array().into_iter().flatten();
        entries.find(|e| &e["name"] == name).ok_or_else(|| format!("no {list} entry named {name}"))
    };
    let context = &named("contexts", &config["current-context"])?["context"];
    let cluster = &named("clusters", &context["cluster"])?["cluster"];
    let user = &named("users", &context["user"])?["user"];
    if user.get("exec").is_some() || user.get("auth-provider").is_some() {
        return Err("the user's credentials come from a plugin; give a token or a certificate".to_owned());
    }
    let pem = |from: &Value, key: &str| -> Result<Option<Pem>, String> {
        let data = from[format!("{key}-data")].as_str();
        let content = data.map(|text| BASE64.decode(text).map(Pem::Content)).transpose();
        let file = || from[key].as_str().map(|path| Pem::File(folder.join(path)));
        Ok(content.map_err(|e| format!("{key}-data: {e}"))?.or_else(file))
    };
    let token = match user["tokenFile"].as_str() {
        Some(path) => {
            let path = folder.join(path);
            let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            Some(text.trim().to_owned())
        }
        None => user["token"].as_str().map(str::to_owned),
    };
    Ok(Access {
        server: cluster["server"].as_str().ok_or("no server")?.trim_end_matches('/').to_owned(),
        insecure: cluster["insecure-skip-tls-verify"] == true,
        authority: pem(cluster, "certificate-authority")?,
        certificate: pem(user, "client-certificate")?.zip(pem(user, "client-key")?),
        token,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn contexts() {
        let config = |user: Value| {
            json!({
                "current-context": "c",
                "contexts": [{"name": "b"}, {"name": "c", "context": {"cluster": "k", "user": "u"}}],
                "clusters": [{"name": "k", "cluster": {"server": "https://h:1/", "certificate-authority": "ca.crt"}}],
                "users": [{"name": "u", "user": user}],
            })
        };
        let access = |certificate, token: Option<&str>| Access {
            server: "https://h:1".to_owned(),
            insecure: false,
            authority: Some(Pem::File("/d/ca.crt".into())),
            certificate,
            token: token.map(str::to_owned),
        };
        let check = |user: Value, want: Result<Access, &str>| {
            assert_eq!(parse(&config(user), Path::new("/d")), want.map_err(str::to_owned));
        };
        check(json!({"token": "t"}), Ok(access(None, Some("t"))));
        check(
            json!({"client-certificate-data": "YQ==", "client-key": "k.pem"}),
            Ok(access(Some((Pem::Content(b"a".to_vec()), Pem::File("/d/k.pem".into()))), None)),
        );
        check(json!({"exec": {}}), Err("the user's credentials come from a plugin; give a token or a certificate"));
        let missing = parse(&json!({"current-context": "x"}), Path::new("."));
        assert_eq!(missing, Err("no contexts entry named \"x\"".to_owned()));
    }
}
