//! The target `field_set`.
#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz_targets::run("field_set", data));
