//! The target `json_patch`.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz_targets::run("json_patch", data));
