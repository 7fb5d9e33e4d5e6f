//! Who speaks in a corpus, over all its articles, with ids for those whom a gazetteer knows.
//!
//! `cargo run --example who_is_who`

#![expect(clippy::print_stdout, reason = "what it shows, it prints")]

use std::error::Error;

use demec::{Gazetteer, Language, Parser, Registry};

fn main() -> Result<(), Box<dyn Error>> {
    let gazetteer = Gazetteer::from_tsv(include_str!("data/names.tsv"))?;
    let mut parser = Parser::new(Language::turkish()).with_gazetteer(&gazetteer);
    let mut registry = Registry::new();
    for line in include_str!("data/articles.jsonl").lines() {
        let record: serde_json::Value = serde_json::from_str(line)?;
        let text = record.get("text").and_then(serde_json::Value::as_str).unwrap_or_default();
        registry.add(&parser.parse(text));
    }
    println!("{:>9}  {:>8}  {:9}  who", "quoted", "articles", "id");
    for actor in registry.actors().iter().filter(|actor| actor.quotations > 0) {
        let id = actor.external_id.as_deref().unwrap_or("-");
        let role = actor.roles.first().map_or_else(String::new, |(role, _)| format!(", {role}"));
        println!("{:>9}  {:>8}  {id:9}  {}{role}", actor.quotations, actor.articles, actor.name);
    }
    Ok(())
}
