//! The whole parse beside `unicode_words` (plain word splitting by UAX #29) over the same articles, in one run.
//!
//! `cargo bench -p demec-benches`, or with articles of your own `DEMEC_BENCH=articles.jsonl cargo bench -p demec-benches`

#![expect(clippy::print_stdout, reason = "what it measures, it prints")]

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use demec::{Language, Parser};
use unicode_segmentation::UnicodeSegmentation;

/// Rounds, of which the median counts; the two take turns, so that a slow minute hits both.
const ROUNDS: usize = 10;

fn main() {
    let start = Instant::now();
    let language = Language::turkish();
    println!("start-up            {:>8.1} ms", start.elapsed().as_secs_f64() * 1e3);

    let texts = demec_benches::texts();
    let bytes: usize = texts.iter().map(String::len).sum();
    let mut parser = Parser::new(language);
    let (mut words, mut parses) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        words.push(timed(|| texts.iter().map(|text| text.unicode_words().count()).sum()));
        parses.push(timed(|| texts.iter().map(|text| parser.parse(text).quotations().count()).sum()));
    }
    let (words, parses) = (median(words), median(parses));
    println!("articles            {:>8} ({} kB)", texts.len(), bytes / 1000);
    println!("unicode_words       {:>8.1} MB/s", rate(bytes, words));
    println!("parse               {:>8.1} MB/s", rate(bytes, parses));
    println!("parse/unicode_words {:>8.2}", words.as_secs_f64() / parses.as_secs_f64());
}

fn timed(work: impl FnOnce() -> usize) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

#[expect(clippy::cast_precision_loss, reason = "a rate has three digits")]
fn rate(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}
