//! What fuzzing found worth keeping, on stable Rust.

use std::{fs, path::Path};

use crate::fuzzed;

fn replay(target: &str, hold: fn(&[u8])) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let Ok(inputs) = fs::read_dir(&corpus) else {
        println!("{target}: skipped, {} is not there", corpus.display());
        return;
    };
    let mut held = 0;
    for input in inputs {
        let path = input.expect("the folder can be read").path();
        let data = fs::read(&path).expect("the input can be read");
        let outcome = std::panic::catch_unwind(|| hold(&data));
        assert!(outcome.is_ok(), "{} breaks a law", path.display());
        held += 1;
    }
    assert!(held > 0, "{} is empty", corpus.display());
}

#[test]
fn texts_hold() {
    replay("text", fuzzed::text);
}

#[test]
fn bytes_hold() {
    replay("bytes", fuzzed::bytes);
}

#[test]
fn json_holds() {
    replay("json", fuzzed::json);
}

#[test]
fn names_hold() {
    replay("names", fuzzed::names);
}

#[test]
fn packs_hold() {
    replay("pack", fuzzed::pack);
}
