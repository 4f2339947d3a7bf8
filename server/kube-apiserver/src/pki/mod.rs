//! The standalone mode's own PKI in the data directory: authority, serving and admin certificates, service account keys,
//! kubeconfig. All keys are ECDSA P-256, which costs microseconds.
//!
//! What is there is used again. A file that is missing, damaged, near its end or that does not fit the others is made
//! anew, with all that hangs on it; so a crash between two files needs no care.

mod facts;
mod issue;
mod kubeconfig;
mod self_signed;

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::files;
use facts::Facts;
use issue::{Authority, Leaf};

pub use self_signed::self_signed;

/// What the serving certificate is for, and how a client on this host reaches the server.
#[derive(Clone, Debug)]
pub struct Server {
    /// Host names.
    pub names: Vec<String>,
    /// IP addresses.
    pub addresses: Vec<IpAddr>,
    /// The URL in the kubeconfig.
    pub url: String,
}

impl Server {
    /// The names and addresses that every server has, and some more.
    pub fn new(url: String, names: &[String], addresses: &[IpAddr]) -> Self {
        let usual = [
            "localhost",
            "kubernetes",
            "kubernetes.default",
            "kubernetes.default.svc",
            "kubernetes.default.svc.cluster.local",
        ];
        let mut this = Self { names: usual.map(str::to_owned).to_vec(), addresses: vec![[127, 0, 0, 1].into()], url };
        for name in names {
            match name.parse() {
                Ok(address) => this.addresses.push(address),
                Err(_) => this.names.push(name.clone()),
            }
        }
        this.addresses.extend(addresses.iter().filter(|a| !a.is_unspecified()));
        this.names.sort();
        this.names.dedup();
        this.addresses.sort();
        this.addresses.dedup();
        this
    }
}

/// A certificate and its key, both PEM.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The certificate.
    pub cert: String,
    /// The private key.
    pub key: String,
}

/// Everything that was read or made.
#[derive(Clone, Debug)]
pub struct Pki {
    /// The authority of serving and client certificates.
    pub ca: Pair,
    /// What the server shows to clients.
    pub serving: Pair,
    /// A client that may do everything.
    pub admin: Pair,
    /// The key that signs service account tokens.
    pub service_account_key: String,
    /// The key that verifies them.
    pub service_account_public_key: String,
    /// A kubeconfig of the admin.
    pub kubeconfig: PathBuf,
}

const DAY: i64 = 86_400;
/// Certificates are made anew this long before they end.
const MARGIN: i64 = 30 * DAY;

/// Reads what lies in `data_dir` and makes what is missing.
pub fn ensure(data_dir: &Path, server: &Server) -> Result<Pki, String> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs() as i64;
    ensure_at(data_dir, server, now)
}

fn ensure_at(data_dir: &Path, server: &Server, now: i64) -> Result<Pki, String> {
    let dir = data_dir.join("pki");
    files::create_dir(&dir)?;
    let mut made = Vec::new();
    let ca = match read_pair(&dir, "ca").filter(|p| fits(p, now, |f| f.is_ca)) {
        Some(pair) => pair,
        None => make(&dir, "ca", &mut made, || issue::authority("kubernetes-ca", now))?,
    };
    let authority = Authority::read(&ca)?;
    let of_ca = |f: &Facts| f.is_issued_by(&authority.facts);
    let serving = match read_pair(&dir, "apiserver")
        .filter(|p| fits(p, now, |f| of_ca(f) && f.covers(&server.names, &server.addresses)))
    {
        Some(pair) => pair,
        None => {
            let leaf = Leaf::Server { name: "kube-apiserver", names: &server.names, addresses: &server.addresses };
            make(&dir, "apiserver", &mut made, || authority.issue(&leaf, now))?
        }
    };
    let admin = match read_pair(&dir, "admin").filter(|p| fits(p, now, of_ca)) {
        Some(pair) => pair,
        None => {
            let leaf = Leaf::Client { name: "kubernetes-admin", group: "system:masters" };
            make(&dir, "admin", &mut made, || authority.issue(&leaf, now))?
        }
    };
    let (service_account_key, service_account_public_key) = service_account(&dir, &mut made)?;
    let kubeconfig = data_dir.join("admin.kubeconfig");
    let text = kubeconfig::text(&server.url, &ca.cert, &admin);
    if std::fs::read_to_string(&kubeconfig).ok().as_ref() != Some(&text) {
        made.push(files::replace(&kubeconfig, text.as_bytes(), files::SECRET)?);
    }
    files::sync_behind(made);
    Ok(Pki { ca, serving, admin, service_account_key, service_account_public_key, kubeconfig })
}

fn read_pair(dir: &Path, name: &str) -> Option<Pair> {
    let read = |end| std::fs::read_to_string(dir.join(format!("{name}.{end}"))).ok();
    Some(Pair { cert: read("crt")?, key: read("key")? })
}

/// Whether certificate and key belong together, last long enough and are what is needed.
fn fits(pair: &Pair, now: i64, needed: impl Fn(&Facts) -> bool) -> bool {
    let Some(facts) = Facts::of_pem(&pair.cert) else { return false };
    let lasts = facts.not_before <= now && now + MARGIN < facts.not_after;
    lasts && issue::public_key(&pair.key).is_some_and(|key| key == facts.public_key) && needed(&facts)
}

fn make(
    dir: &Path,
    name: &str,
    made: &mut Vec<std::fs::File>,
    issue: impl FnOnce() -> Result<Pair, String>,
) -> Result<Pair, String> {
    let pair = issue()?;
    made.push(files::replace(&dir.join(format!("{name}.key")), pair.key.as_bytes(), files::SECRET)?);
    made.push(files::replace(&dir.join(format!("{name}.crt")), pair.cert.as_bytes(), files::PUBLIC)?);
    Ok(pair)
}

/// The key of service account tokens: private and public half.
fn service_account(dir: &Path, made: &mut Vec<std::fs::File>) -> Result<(String, String), String> {
    let (private, public) = (dir.join("sa.key"), dir.join("sa.pub"));
    let old = std::fs::read_to_string(&private).ok();
    let (key, half) = match old.and_then(|key| Some((issue::public_key_pem(&key)?, key))) {
        Some((half, key)) => (key, half),
        None => {
            let (key, half) = issue::key_pair()?;
            made.push(files::replace(&private, key.as_bytes(), files::SECRET)?);
            (key, half)
        }
    };
    if std::fs::read_to_string(&public).ok().as_ref() != Some(&half) {
        made.push(files::replace(&public, half.as_bytes(), files::PUBLIC)?);
    }
    Ok((key, half))
}

#[cfg(test)]
mod tests;
