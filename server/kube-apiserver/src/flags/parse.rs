//! From arguments to values: `--flag=value`, `--flag value`, `--bool`, `-v2`, in the manner and words of pflag.

use std::collections::BTreeMap;

use super::number::{boolean, quote};
use super::table::{self, Flag, Kind};
use super::value::{Value, default_of, joined, read};

/// The version that this server says it is.
pub const VERSION: &str = generated::VERSION;

/// What the arguments say, flag by flag.
#[derive(Clone, Debug)]
pub struct Values {
    values: BTreeMap<&'static str, (Value, bool)>,
    /// Arguments that belong to no flag.
    rest: Vec<String>,
    /// Lines for stderr, about deprecated flags.
    notices: Vec<String>,
}

impl Values {
    /// Reads `args`, which lack the program's name.
    pub fn parse(args: &[String]) -> Result<Self, String> {
        let mut this = Self::defaults();
        this.read(args)?;
        Ok(this)
    }

    /// What no arguments at all mean.
    pub fn defaults() -> Self {
        // A test reads every default, so none is lost here.
        let value = |f: &'static Flag| Some((f.name, (default_of(f.kind, f.default).ok()?, false)));
        Self { values: table::all().filter_map(value).collect(), rest: Vec::new(), notices: Vec::new() }
    }

    /// The value of a flag; there is one for every name in the table.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.values.get(name).map(|(value, _)| value)
    }

    /// Whether a flag was given.
    pub fn given(&self, name: &str) -> bool {
        self.values.get(name).is_some_and(|(_, given)| *given)
    }

    /// Every flag with its value, by name. Of those that upstream lacks only what was given.
    pub fn shown(&self) -> Vec<(String, String)> {
        let own = |name: &str| table::own().iter().any(|f| f.name == name);
        let all = self.values.iter().filter(|(name, (_, given))| *given || !own(name));
        all.map(|(name, (value, _))| ((*name).to_owned(), value.to_string())).collect()
    }

    /// Arguments that belong to no flag.
    pub fn rest(&self) -> &[String] {
        &self.rest
    }

    /// Lines for stderr, about deprecated flags.
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    fn read(&mut self, args: &[String]) -> Result<(), String> {
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.strip_prefix('-') {
                Some("-") => {
                    self.rest.extend(args.cloned());
                    return Ok(());
                }
                None | Some("") => self.rest.push(arg.clone()),
                Some(short) => match short.strip_prefix('-') {
                    Some(long) => self.long(arg, long, &mut args)?,
                    None => self.short(short, &mut args)?,
                },
            }
        }
        Ok(())
    }

    fn long(&mut self, arg: &str, long: &str, args: &mut std::slice::Iter<'_, String>) -> Result<(), String> {
        if long.starts_with(['-', '=']) {
            return Err(format!("bad flag syntax: {arg}"));
        }
        let (given, value) = match long.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (long, None),
        };
        let name = given.replace('_', "-");
        let flag = table::all().find(|f| f.name == name).ok_or_else(|| format!("unknown flag: --{given}"))?;
        let value = match value.or(flag.kind.implied()) {
            Some(value) => value,
            None => args.next().ok_or_else(|| format!("flag needs an argument: --{given}"))?,
        };
        self.set(flag, value)
    }

    /// A run of one-letter flags; the first that needs a value takes what is left.
    fn short(&mut self, letters: &str, args: &mut std::slice::Iter<'_, String>) -> Result<(), String> {
        let mut left = letters;
        while let Some(letter) = left.chars().next() {
            let flag = table::all()
                .find(|f| f.short == Some(letter))
                .ok_or_else(|| format!("unknown shorthand flag: {letter:?} in -{left}"))?;
            let after = &left[letter.len_utf8()..];
            let value = match (after.strip_prefix('='), flag.kind.implied()) {
                (Some(value), _) if !value.is_empty() => value,
                (_, Some(implied)) => {
                    self.set(flag, implied)?;
                    left = after;
                    continue;
                }
                _ if !after.is_empty() => after,
                _ => args.next().ok_or_else(|| format!("flag needs an argument: {letter:?} in -{left}"))?,
            };
            return self.set(flag, value);
        }
        Ok(())
    }

    fn set(&mut self, flag: &'static Flag, text: &str) -> Result<(), String> {
        let wrong = |cause: String| {
            let dashed = match flag.short {
                Some(letter) => format!("-{letter}, --{}", flag.name),
                None => format!("--{}", flag.name),
            };
            format!("invalid argument {} for {} flag: {cause}", quote(text), quote(&dashed))
        };
        if flag.kind == Kind::Version {
            check_version(text).map_err(wrong)?;
        }
        let value = read(flag.kind, text).map_err(wrong)?;
        let value = match self.values.remove(flag.name) {
            Some((first, true)) => joined(first, value),
            _ => value,
        };
        self.values.insert(flag.name, (value, true));
        if let Some(instead) = flag.deprecated {
            self.notices.push(format!("Flag --{} has been deprecated, {instead}", flag.name));
        }
        Ok(())
    }
}

/// `raw`, a truth value, or this very version with a suffix.
fn check_version(text: &str) -> Result<(), String> {
    if text == "raw" {
        return Ok(());
    }
    let Some(numbers) = text.strip_prefix('v') else {
        return boolean(text).map(drop);
    };
    let core = numbers.split(['-', '+']).next().unwrap_or_default();
    let end = core.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    if (1..core.len()).contains(&end) && core[..end].split('.').count() > 1 {
        let (rest, text) = (&numbers[end..], quote(text));
        return Err(format!("could not parse pre-release/metadata ({rest}) in version {text}"));
    }
    let part = |p: &str| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit());
    if core.split('.').count() != 3 || !core.split('.').all(part) {
        return Err(format!("illegal version string {}", quote(text)));
    }
    if format!("v{core}") != VERSION {
        return Err(format!(
            "version {} must match major/minor/patch of default version {}",
            quote(text),
            quote(VERSION)
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Values, String> {
        let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Values::parse(&args)
    }

    #[test]
    fn errors_in_upstreams_words() {
        let check = |line: &str, expect: &str| assert_eq!(parse(line).err().as_deref(), Some(expect), "{line}");
        let int = "strconv.ParseInt: parsing \"foo\": invalid syntax";
        check("--secure_port=foo", &format!("invalid argument \"foo\" for \"--secure-port\" flag: {int}"));
        check("--secure-port foo", &format!("invalid argument \"foo\" for \"--secure-port\" flag: {int}"));
        check("--nope=1", "unknown flag: --nope");
        check("--no_pe", "unknown flag: --no_pe");
        check("--secure-port", "flag needs an argument: --secure-port");
        check("--tls_min_version", "flag needs an argument: --tls_min_version");
        check("-x", "unknown shorthand flag: 'x' in -x");
        check("-v", "flag needs an argument: 'v' in -v");
        check("-hv", "flag needs an argument: 'v' in -v");
        check(
            "-v=3x",
            "invalid argument \"3x\" for \"-v, --v\" flag: strconv.ParseUint: parsing \"3x\": invalid syntax",
        );
        check(
            "-h=z",
            "invalid argument \"z\" for \"-h, --help\" flag: strconv.ParseBool: parsing \"z\": invalid syntax",
        );
        check("---x", "bad flag syntax: ---x");
        check("--=x", "bad flag syntax: --=x");
        check(
            "--version=v1.2.3",
            "invalid argument \"v1.2.3\" for \"--version\" flag: version \"v1.2.3\" must match major/minor/patch of \
             default version \"v1.37.2\"",
        );
        check(
            "--version=foo",
            "invalid argument \"foo\" for \"--version\" flag: strconv.ParseBool: parsing \"foo\": invalid syntax",
        );
    }

    #[test]
    fn forms() {
        let check = |line: &str, name: &str, expect: Value| {
            let values = parse(line);
            assert_eq!(values.as_ref().map(|v| v.get(name)), Ok(Some(&expect)).as_ref().copied(), "{line}");
        };
        let list = |items: &[&str]| Value::List(items.iter().map(|s| (*s).to_owned()).collect());
        check("--profiling", "profiling", Value::Bool(true));
        check("--profiling=f", "profiling", Value::Bool(false));
        check("-v2", "v", Value::Int(2));
        check("-v 2", "v", Value::Int(2));
        check("--v=2", "v", Value::Int(2));
        check("--etcd_servers=a,b --etcd-servers c", "etcd-servers", list(&["a", "b", "c"]));
        check("--oidc-signing-algs=X", "oidc-signing-algs", list(&["X"]));
        check("", "oidc-signing-algs", list(&["RS256"]));
        check("--secure-port 1 --secure-port 2", "secure-port", Value::Int(2));
        check("--version=v1.37.2-eks.1", "version", Value::Text("v1.37.2-eks.1".into()));
    }

    #[test]
    fn the_rest() {
        let values = parse("--profiling false -- --nope");
        assert_eq!(values.as_ref().map(|v| v.rest().to_vec()), Ok(vec!["false".into(), "--nope".into()]));
        assert_eq!(values.map(|v| v.given("profiling") && !v.given("v")), Ok(true));
        let notices = parse("--kubelet-port=1").map(|v| v.notices().to_vec());
        let expect = "Flag --kubelet-port has been deprecated, kubelet-port is deprecated and will be removed.";
        assert_eq!(notices, Ok(vec![expect.to_owned()]));
    }
}
