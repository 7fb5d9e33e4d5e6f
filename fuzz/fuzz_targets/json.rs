//! JSON that reads as an article is written and read again as the same one.
#![no_main]

#[expect(dead_code, reason = "the other targets are in it too")]
#[path = "../../crates/demec/tests/laws/fuzzed.rs"]
mod fuzzed;
#[path = "../../crates/demec/tests/laws/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::json(data));
