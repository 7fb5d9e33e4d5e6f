//! Bytes are decoded or refused, and what a caller says of their text holds.
#![no_main]

#[expect(dead_code, reason = "the other targets are in it too")]
#[path = "../../crates/demec/tests/laws/fuzzed.rs"]
mod fuzzed;
#[path = "../../crates/demec/tests/laws/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzzed::bytes(data));
