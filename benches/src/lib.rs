//! What the benches measure on: articles of the repository, or a JSONL file of one's own.

use std::{env, fs, path::Path};

/// The texts of a JSONL file with a `text` in each line: the one that `DEMEC_BENCH` names, else the repository's own
/// articles, repeated until they are as long as a small archive.
///
/// # Panics
///
/// If the file cannot be read or a line has no text: there is nothing to measure then.
#[must_use]
pub fn texts() -> Vec<String> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/data/articles.jsonl");
    let (path, times) = match env::var_os("DEMEC_BENCH") {
        Some(path) => (path.into(), 1),
        None => (own, 200),
    };
    let lines = fs::read_to_string(&path).expect("the file can be read");
    let once: Vec<String> = lines.lines().map(text_of).collect();
    std::iter::repeat_n(once, times).flatten().collect()
}

fn text_of(line: &str) -> String {
    let record: serde_json::Value = serde_json::from_str(line).expect("a line is a JSON object");
    record.get("text").and_then(|text| text.as_str()).expect("a line has a text").to_owned()
}
