//! A language pack with any file in it is refused or serves.
#![no_main]

#[expect(dead_code, reason = "the other targets are in it too")]
#[path = "../../crates/demec/tests/laws/fuzzed.rs"]
mod fuzzed;
#[path = "../../crates/demec/tests/laws/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::pack(data));
