//! The log. Looked at before everything else, since all other errors go to the log.

use crate::flags::number::quote;
use crate::flags::{FeatureGates, Reader};

/// What is wrong with the flags of the log.
pub fn logging(from: &Reader<'_>, gates: &FeatureGates) -> Vec<String> {
    let mut errors = Vec::new();
    let flush = from.nanos("log-flush-frequency");
    if flush <= 0 {
        let text = object::scalar::Duration::from_nanos(flush).to_string();
        errors.push(format!("flushFrequency: Invalid value: {}: Must be greater than zero", quote(&text)));
    }
    let format = from.text("logging-format");
    if !matches!(format.as_str(), "text" | "json") {
        errors.push(format!("format: Invalid value: {}: Unsupported log format", quote(&format)));
    } else if format == "json" && !gates.enabled("LoggingBetaOptions") {
        errors.push("format: Forbidden: Log format json is disabled, see LoggingBetaOptions feature".to_owned());
    }
    if !from.levels("vmodule").is_empty() && format != "text" {
        errors.push("vmodule: Forbidden: Only supported for text log format".to_owned());
    }
    for kind in ["text", "json"] {
        let mut refuse = |wrong: bool, field: &str| {
            if wrong && !gates.enabled("LoggingAlphaOptions") {
                errors.push(format!("options.{kind}.{field}: Forbidden: Feature LoggingAlphaOptions is disabled"));
            }
        };
        refuse(from.bool(&format!("log-{kind}-split-stream")), "splitStream");
        refuse(from.quantity(&format!("log-{kind}-info-buffer-size")) != 0, "infoBufferSize");
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::Values;

    #[test]
    fn errors() {
        let check = |line: &str, expect: &[&str]| {
            let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            let values = Values::parse(&args);
            assert_eq!(
                values.map(|v| logging(&Reader(&v), &FeatureGates::default())),
                Ok(expect.iter().map(|e| (*e).to_owned()).collect()),
                "{line}"
            );
        };
        check("", &[]);
        check(
            "--logging-format=foo --log-flush-frequency=0s",
            &[
                "flushFrequency: Invalid value: \"0s\": Must be greater than zero",
                "format: Invalid value: \"foo\": Unsupported log format",
            ],
        );
        check("--logging-format=json --vmodule=a=1", &["vmodule: Forbidden: Only supported for text log format"]);
        check(
            "--log-json-split-stream",
            &["options.json.splitStream: Forbidden: Feature LoggingAlphaOptions is disabled"],
        );
        check(
            "--log-text-info-buffer-size=1Ki",
            &["options.text.infoBufferSize: Forbidden: Feature LoggingAlphaOptions is disabled"],
        );
    }
}
