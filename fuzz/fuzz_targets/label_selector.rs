//! The target `label_selector`.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz_targets::run("label_selector", data));
