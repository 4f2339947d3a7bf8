//! The target `strategic_patch`.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz_targets::run("strategic_patch", data));
