//! What a parse allocates once its parser is warm, what an article keeps, and what a parser takes for a long text.
//!
//! `cargo bench -p demec-benches --bench memory`

#![expect(clippy::print_stdout, reason = "what it measures, it prints")]

use std::alloc::System;

use demec::{Language, Parser, Stage};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, Stats, StatsAlloc};

#[global_allocator]
static GLOBAL: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const STAGES: [Stage; 6] =
    [Stage::Lexer, Stage::LookUp, Stage::Layout, Stage::Grammar, Stage::Resolve, Stage::Model];

fn main() {
    let region = Region::new(GLOBAL);
    let language = Language::turkish();
    println!("the language keeps {} kB", kept(region.change()) / 1000);
    for corpus in demec_benches::corpora() {
        println!("\n{}: {} articles, {} kB", corpus.name, corpus.texts.len(), corpus.bytes() / 1000);
        let mut parser = Parser::new(language);
        corpus.texts.iter().for_each(|text| drop(parser.parse(text)));
        stages(&mut parser, &corpus.texts);
        typical(&mut parser, &corpus.texts);
        long(language, &corpus.texts.join("\n\n"));
    }
}

fn count(stats: Stats) -> usize {
    stats.allocations + stats.reallocations
}

fn kept(stats: Stats) -> usize {
    stats.bytes_allocated.saturating_sub(stats.bytes_deallocated)
}

/// Allocations of each stage, over all articles.
fn stages(parser: &mut Parser<'_>, texts: &[String]) {
    let mut counts = [0; STAGES.len()];
    for text in texts {
        let mut region = Region::new(GLOBAL);
        drop(parser.parse_in_stages(text, |stage| {
            for (count_of, _) in counts.iter_mut().zip(STAGES).filter(|(_, it)| *it == stage) {
                *count_of += count(region.change());
            }
            region.reset();
        }));
    }
    print!("allocations, all articles:");
    STAGES.iter().zip(counts).for_each(|(stage, count)| print!(" {stage:?} {count}"));
    println!();
}

/// The most that an article of a typical size takes.
fn typical(parser: &mut Parser<'_>, texts: &[String]) {
    let (mut most, mut bytes) = (0, 0);
    for text in texts.iter().filter(|text| (1500..2500).contains(&text.len())) {
        let region = Region::new(GLOBAL);
        let article = parser.parse(text);
        let change = region.change();
        (most, bytes) = (most.max(count(change)), bytes.max(kept(change)));
        drop(article);
    }
    println!("an article of 1.5 to 2.5 kB: {most} allocations and {bytes} bytes kept at most");
}

/// What a parser holds behind a text of megabytes, which is the most that it held.
fn long(language: &Language, text: &str) {
    let region = Region::new(GLOBAL);
    let mut parser = Parser::new(language);
    drop(parser.parse(text));
    println!("a text of {} kB: the parser takes {} kB", text.len() / 1000, kept(region.change()) / 1000);
    drop(parser.parse("Kısa bir metin."));
    println!("behind a short text it keeps {} kB", kept(region.change()) / 1000);
}
