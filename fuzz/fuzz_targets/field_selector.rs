//! The target `field_selector`.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz_targets::run("field_selector", data));
