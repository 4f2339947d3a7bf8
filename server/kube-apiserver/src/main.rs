//! `kube-apiserver`: a drop-in Kubernetes API server.

use std::process::ExitCode;

use kube_apiserver::run::{Options, run};

fn main() -> ExitCode {
    let mut options =
        Options { bind: "127.0.0.1".into(), port: 6443, data_dir: "kube-apiserver-data".into(), ..Options::default() };
    for arg in std::env::args().skip(1) {
        let (name, value) = arg.trim_start_matches("--").split_once('=').unwrap_or((&arg, ""));
        options.flags.push((name.to_owned(), value.to_owned()));
        match name {
            "advertise-address" => options.advertise = value.into(),
            "service-account-issuer" => options.issuer = Some(value.into()),
            "service-account-key-file" => options.issuer_keys = Some(value.into()),
            "bind-address" => options.bind = value.into(),
            "secure-port" => options.port = value.parse().unwrap_or(6443),
            "tls-cert-file" => options.certificate = value.into(),
            "tls-private-key-file" => options.key = value.into(),
            "client-ca-file" => options.client_ca = Some(value.into()),
            "token-auth-file" => options.tokens = Some(value.into()),
            "data-dir" => options.data_dir = value.into(),
            "storage" => options.ephemeral = value == "memory",
            _ => {}
        }
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime,
        Err(e) => {
            eprintln!("Error: {e}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("Error: {e}");
            ExitCode::FAILURE
        }
    }
}
