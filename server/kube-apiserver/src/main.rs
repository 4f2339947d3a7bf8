//! `kube-apiserver`: a drop-in Kubernetes API server.

use std::process::ExitCode;

use kube_apiserver::flags::command::{self, Command, Failure};
use kube_apiserver::log::{self, Severity};
use kube_apiserver::{migrate, net, run, snapshot};
use mimalloc::MiMalloc;

/// Objects are made on one thread and dropped on another, small and many: the C library's allocator takes a third more
/// CPU for a create.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let served = match command::read(&args, net::host_address, &mut |line| eprintln!("{line}")) {
        Ok(Command::Print(text)) => {
            print!("{text}");
            Ok(())
        }
        Ok(Command::Serve(options, warnings)) => {
            let (settings, verbosity) = options.log.settings();
            log::set(settings, verbosity);
            for (name, value) in options.flags.iter().filter(|_| log::tells(1)) {
                log::write(Severity::Info, &format!("FLAG: --{name}={value:?}"));
            }
            for warning in &warnings {
                log::write(Severity::Warning, warning);
            }
            block_on(run::run(*options)).map_err(Failure::Command)
        }
        Ok(Command::Snapshot(action, file, options)) => {
            block_on(async { snapshot::run(action, &file, &options).await.map(|done| println!("{done}")) })
                .map_err(Failure::Command)
        }
        Ok(Command::Migrate(direction, options)) => {
            block_on(async { migrate::run(direction, &options).await.map(|done| println!("{done}")) })
                .map_err(Failure::Command)
        }
        Err(failure) => Err(failure),
    };
    match served {
        Ok(()) => {
            log::flush();
            ExitCode::SUCCESS
        }
        Err(failure @ Failure::Usage(_)) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
        Err(failure) => {
            if let Some((settings, verbosity)) = command::log(&args) {
                log::set(settings, verbosity);
            }
            log::write(Severity::Error, &failure.to_string());
            log::flush();
            ExitCode::FAILURE
        }
    }
}

/// After so many tasks a busy worker looks at who else has sent something: a task may be a list of thousands.
const TASKS: u32 = 2;

fn block_on(work: impl Future<Output = Result<(), String>>) -> Result<(), String> {
    let cores = std::thread::available_parallelism().map_or(2, |cores| cores.get().max(2));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(cores)
        .event_interval(TASKS)
        // Only what is used of a stack takes memory, and bodies may be nested deeply.
        .thread_stack_size(object::STACK)
        .enable_all()
        .build();
    runtime.map_err(|e| e.to_string())?.block_on(work)
}
