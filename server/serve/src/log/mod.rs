//! The server's log, as klog writes it: lines of text, or of JSON.
//!
//! The log is the process's, so its settings are kept here and not handed about. Every line is written when it is said;
//! only with an info buffer are those that are no errors kept for a while.

mod form;
mod request;

use std::io::Write;
use std::panic::Location;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

pub use form::{Field, Severity};
pub(crate) use request::request;

use form::Line;

/// How the log is written.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// As JSON (`--logging-format=json`).
    pub json: bool,
    /// Errors go to stderr, the rest to stdout (`--log-json-split-stream`, `--log-text-split-stream`).
    pub split: bool,
    /// Bytes of lines that are kept before they are written, where streams are split.
    pub buffer: usize,
    /// How often what is kept is written (`--log-flush-frequency`).
    pub flush: Duration,
    /// Verbosity of single files: patterns and levels (`--vmodule`).
    pub files: Vec<(String, u64)>,
}

static SETTINGS: OnceLock<Settings> = OnceLock::new();
static VERBOSITY: AtomicU32 = AtomicU32::new(0);
static KEPT: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Settles how the log is written; once, before the first line.
pub fn set(settings: Settings, verbosity: u32) {
    set_verbosity(verbosity);
    let flush = settings.flush;
    let keeps = settings.split && settings.buffer > 0;
    if SETTINGS.set(settings).is_ok() && keeps && !flush.is_zero() {
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(flush);
                self::flush();
            }
        });
    }
}

/// Sets how much is told (`--v`).
pub fn set_verbosity(level: u32) {
    VERBOSITY.store(level, Ordering::Relaxed);
}

/// Whether lines of a level are written, as far as the caller's file goes.
#[track_caller]
pub fn tells(level: u32) -> bool {
    if VERBOSITY.load(Ordering::Relaxed) >= level {
        return true;
    }
    let Some(settings) = SETTINGS.get().filter(|s| !s.files.is_empty()) else { return false };
    let file = Location::caller().file();
    let found = settings.files.iter().find(|(pattern, _)| form::matches_file(pattern, file));
    found.is_some_and(|(_, of_file)| *of_file >= u64::from(level))
}

/// Writes one line. A message that begins with a quotation mark is a structured one: `"message" name="value" n=1`.
#[track_caller]
pub fn write(severity: Severity, message: &str) {
    let (message, fields) = form::taken_apart(message).unwrap_or_else(|| (message.to_owned(), Vec::new()));
    let fields: Vec<(&str, Field)> = fields.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    put(severity, 0, Location::caller(), &message, Some(&fields).filter(|f| !f.is_empty()).map(Vec::as_slice));
}

/// Writes one structured line of a level that [`tells`].
#[track_caller]
pub fn info(level: u32, message: &str, fields: &[(&str, Field)]) {
    put(Severity::Info, level, Location::caller(), message, Some(fields));
}

fn put(severity: Severity, level: u32, from: &Location<'_>, message: &str, fields: Option<&[(&str, Field)]>) {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let line = Line { severity, level, since_epoch, file: from.file(), line: from.line(), message, fields };
    let settings = SETTINGS.get();
    let mut text = match settings.is_some_and(|s| s.json) {
        true => line.json(),
        false => line.text(std::process::id()),
    };
    text.push('\n');
    // A log that can't be written can't say so either.
    match settings {
        Some(settings) if settings.split && severity == Severity::Error => {
            flush();
            std::io::stderr().write_all(text.as_bytes()).ok();
        }
        Some(settings) if settings.split => {
            let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
            kept.extend_from_slice(text.as_bytes());
            if kept.len() >= settings.buffer.max(1) {
                write_out(&mut kept);
            }
        }
        _ => _ = std::io::stderr().write_all(text.as_bytes()).ok(),
    }
}

/// Writes what is kept.
pub fn flush() {
    write_out(&mut KEPT.lock().unwrap_or_else(PoisonError::into_inner));
}

fn write_out(kept: &mut Vec<u8>) {
    if !kept.is_empty() {
        let mut out = std::io::stdout();
        out.write_all(kept).and_then(|()| out.flush()).ok();
        kept.clear();
    }
}
