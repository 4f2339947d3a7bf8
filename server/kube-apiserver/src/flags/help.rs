//! What `--help` prints.

use super::gates;
use super::table::{Flag, Kind, SECTIONS};

const ABOUT: &str = "The Kubernetes API server validates and configures the objects of the API: pods, services,
replication controllers and all others. It serves the REST operations on them, and is the
frontend to the cluster's shared state, through which all other components interact.

Usage:
  kube-apiserver [flags]
";

/// The whole text.
pub fn text() -> String {
    let mut out = ABOUT.to_owned();
    for (section, flags) in SECTIONS {
        out.push_str(&format!("\n{section} flags:\n\n"));
        let shown: Vec<&Flag> = flags.iter().filter(|f| !f.hidden).collect();
        let width = shown.iter().map(|f| head(f).len()).max().unwrap_or(0);
        for flag in shown {
            let help = body(flag).replace('\n', &format!("\n{:1$}", "", width + 3));
            out.push_str(&format!("{:width$}   {help}\n", head(flag)));
        }
    }
    out
}

/// The flag's name and kind.
fn head(flag: &Flag) -> String {
    let mut head = match flag.short {
        Some(letter) => format!("  -{letter}, --{}", flag.name),
        None => format!("      --{}", flag.name),
    };
    if !flag.kind.name().is_empty() {
        head = format!("{head} {}", flag.kind.name());
    }
    if flag.kind == Kind::Version {
        head.push_str("[=true]");
    }
    head
}

fn body(flag: &Flag) -> String {
    let mut body = flag.help.to_owned();
    if flag.kind == Kind::Gates {
        gates::help_lines().for_each(|line| body.push_str(&format!("\n{line}")));
    }
    let empty = match flag.kind {
        Kind::Labels | Kind::CertKeys | Kind::Int32List => false,
        _ => matches!(flag.default, "" | "false" | "0" | "0s" | "[]" | "<nil>"),
    };
    if !empty && flag.kind == Kind::Text {
        body.push_str(&format!(" (default \"{}\")", flag.default));
    } else if !empty {
        body.push_str(&format!(" (default {})", flag.default));
    }
    if let Some(instead) = flag.deprecated {
        body.push_str(&format!(" (DEPRECATED: {instead})"));
    }
    body
}

#[cfg(test)]
mod tests {
    #[test]
    fn shape() {
        let text = super::text();
        let check = |line: &str| assert!(text.lines().any(|l| l.starts_with(line)), "{line}");
        check("Secure serving flags:");
        check("  -v, --v Level   ");
        check("  -h, --help      ");
        check("      --version version[=true]   --version, --version=raw prints");
        check("      --bind-address ip                        IP address to listen on");
        check("      --tls-curve-preferences int32Slice       Key exchange");
        assert!(text.contains("\n                                                           kube:AllAlpha=true|false (ALPHA - default=false)\n"));
        assert!(text.contains("(default 0.0.0.0)"));
        assert!(text.contains("(default \"/registry\")"));
        assert!(!text.contains("kubelet-read-only-port"));
    }
}
