//! Any text gives an article that keeps the laws.
#![no_main]

#[expect(dead_code, reason = "the other targets are in it too")]
#[path = "../../crates/demec/tests/laws/fuzzed.rs"]
mod fuzzed;
#[path = "../../crates/demec/tests/laws/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::text(data));
