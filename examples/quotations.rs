//! Who said what in an article, in the order of the text, what is quoted within a quotation under it.
//!
//! `cargo run --example quotations [FILE]`

#![expect(clippy::print_stdout, reason = "what it shows, it prints")]

use std::{env, fs, io};

fn main() -> io::Result<()> {
    let text = match env::args_os().nth(1) {
        Some(file) => fs::read_to_string(file)?,
        None => include_str!("data/politics.txt").to_owned(),
    };
    let article = demec::parse(&text);
    println!("{}\n", article.headline().unwrap_or("(no headline)"));
    for quotation in article.quotations() {
        let depth = std::iter::successors(quotation.parent(), |parent| parent.parent()).count();
        let speaker = quotation.speaker().map_or("?", |actor| actor.name());
        let cue = quotation.cue().map_or("", |cue| cue.text());
        println!("{:indent$}{speaker} [{cue}] {}", "", quotation.text(), indent = 4 * depth);
    }
    Ok(())
}
