//! What everybody in an article is quoted with in words of their own.
//!
//! `cargo run --example own_words [FILE]`

#![expect(clippy::print_stdout, reason = "what it shows, it prints")]

use std::{env, fs, io};

use demec::{Language, Parser, Quotation};

fn main() -> io::Result<()> {
    let text = match env::args_os().nth(1) {
        Some(file) => fs::read_to_string(file)?,
        None => include_str!("data/glued-scrape.txt").to_owned(),
    };
    let article = Parser::new(Language::turkish()).parse(&text);
    for actor in article.actors() {
        let own = article
            .quotations()
            .filter(|quotation| quotation.speaker().is_some_and(|speaker| speaker.id() == actor.id()))
            .flat_map(Quotation::direct_parts)
            .filter_map(|&span| article.slice(span));
        for (count, words) in own.enumerate() {
            if count == 0 {
                println!("{} ({}, {} mentions)", actor.name(), actor.kind(), actor.mentions().count());
            }
            println!("    {words}");
        }
    }
    Ok(())
}
