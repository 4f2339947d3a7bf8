//! `kube-apiserver`: a drop-in Kubernetes API server.

use std::process::ExitCode;

use kube_apiserver::flags::command::{self, Command, Failure};
use kube_apiserver::log::{Severity, write};
use kube_apiserver::{net, run};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match command::read(&args, net::host_address, &mut |line| eprintln!("{line}")) {
        Ok(Command::Print(text)) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Ok(Command::Serve(options, warnings)) => {
            for warning in warnings {
                write(Severity::Warning, "main.rs:20", &warning);
            }
            match run::start(*options) {
                Ok(()) => ExitCode::SUCCESS,
                Err(why) => failed(&Failure::Command(why)),
            }
        }
        Err(failure) => failed(&failure),
    }
}

fn failed(failure: &Failure) -> ExitCode {
    match failure {
        Failure::Usage(_) => eprintln!("{failure}"),
        Failure::Command(_) => write(Severity::Error, "main.rs:33", &failure.to_string()),
    }
    ExitCode::FAILURE
}
