//! Compiles the packs on board and writes down what they compile to, for `src/turkish.rs` to embed.
//!
//! The library's own modules do it, so that a pack means the same here and where a program brings one along.

#![expect(dead_code, unused_imports, unreachable_pub, reason = "the library asks more of these modules")]

#[path = "src/bits.rs"]
mod bits;
#[path = "src/language/mod.rs"]
mod language;
#[path = "src/lexer/mod.rs"]
mod lexer;
#[path = "src/model/mod.rs"]
mod model;
#[path = "src/morphology/mod.rs"]
mod morphology;

use std::{env, error::Error, fs, path::PathBuf};

use language::{Language, lexicon::Table};

fn main() {
    println!("cargo::rerun-if-changed=languages/tr");
    if let Err(error) = write() {
        error.to_string().lines().for_each(|line| println!("cargo::error={line}"));
    }
}

fn write() -> Result<(), Box<dyn Error>> {
    let Language { lexicon, cues, names, suffixes, dates, letters, .. } = Language::from_dir("languages/tr")?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("tr.words"), slots(&lexicon.words))?;
    fs::write(out.join("tr.steps"), slots(&lexicon.steps))?;
    let rest = postcard::to_allocvec(&(lexicon, cues, names, suffixes, dates, letters))?;
    fs::write(out.join("tr.rest"), rest)?;
    Ok(())
}

/// What [`lexicon::Slot::from_bytes`](language::lexicon::Slot::from_bytes) reads.
fn slots(table: &Table) -> Vec<u8> {
    table.slots.iter().flat_map(|slot| [slot.tag, slot.value]).flatten().collect()
}
