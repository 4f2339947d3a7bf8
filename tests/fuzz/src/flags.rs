//! Command lines, and the files of webhooks' addresses.

use std::path::Path;

use kube_apiserver::flags::Values;
use kube_apiserver::flags::command::{self, Command};
use outgoing::kubeconfig::Endpoint;

use crate::forms::shown;

/// An argument a line.
pub(crate) fn flags(data: &[u8]) {
    let text = shown(data);
    let args: Vec<String> = text.lines().map(str::to_owned).collect();
    match command::read(&args, || Some([192, 0, 2, 1].into()), &mut |_| {}) {
        Ok(Command::Serve(options, _)) => {
            assert!(options.service_ranges.len() <= 2, "no more than a range for each family");
            assert!((1..=65_535).contains(&options.serving.secure_port));
        }
        Ok(_) => {}
        Err(failure) => assert!(!failure.to_string().is_empty(), "it says why"),
    }
    // What is shown of flags that hold one value is read as the same.
    let Ok(values) = Values::parse(&args) else { return };
    let given = |(name, value): &(String, String)| values.given(name) && !value.starts_with('[');
    for (name, value) in values.shown().into_iter().filter(given) {
        let again = Values::parse(&[format!("--{name}={value}")]).map(|again| again.shown());
        let same = again.is_ok_and(|again| again.contains(&(name.clone(), value.clone())));
        let once = ["", "<nil>"].contains(&value.as_str()) || ["feature-gates", "runtime-config"].contains(&&*name);
        assert!(same || once, "--{name}={value}");
    }
}

pub(crate) fn kubeconfig(data: &[u8]) {
    match Endpoint::parse(data, Path::new("no/such/folder/config")) {
        Ok(endpoint) => assert!(endpoint.url().query().is_some_and(|query| query.starts_with("timeout="))),
        Err(why) => assert!(!why.is_empty(), "it says why"),
    }
}
