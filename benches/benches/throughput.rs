//! How fast demec reads, beside two yardsticks over the same articles in the same run: `unicode_words` (plain word
//! splitting by UAX #29), and a regular expression that finds pairs of quotation marks and nothing else.
//!
//! `cargo bench -p demec-benches --bench throughput`, or with articles of your own
//! `DEMEC_BENCH=articles.jsonl cargo bench -p demec-benches --bench throughput`

#![expect(clippy::print_stdout, reason = "what it measures, it prints")]

use std::{
    cell::RefCell,
    thread,
    time::{Duration, Instant},
};

use demec::{Language, OffsetUnit, Parser, Stage};
use demec_benches::{Corpus, Ratio, interleaved, rate};
use regex::Regex;
use serde::Deserialize;
use unicode_segmentation::UnicodeSegmentation;

/// Rounds, of which the median counts.
const ROUNDS: usize = 10;

const STAGES: [(Stage, &str); 6] = [
    (Stage::Lexer, "  lexer"),
    (Stage::LookUp, "  look-up"),
    (Stage::Layout, "  layout"),
    (Stage::Grammar, "  grammar"),
    (Stage::Resolve, "  resolve"),
    (Stage::Model, "  model"),
];

fn main() {
    let start = Instant::now();
    let language = Language::turkish();
    println!("start-up {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
    for corpus in demec_benches::corpora() {
        whole(language, &corpus);
        stages(language, &corpus);
        by_length(language, &corpus);
    }
}

fn words(texts: &[String]) -> usize {
    texts.iter().map(|text| text.unicode_words().count()).sum()
}

fn parses(parser: &mut Parser<'_>, texts: &[String]) -> usize {
    texts.iter().map(|text| parser.parse(text).quotations().count()).sum()
}

fn row(name: &str, bytes: usize, time: Duration, yardstick: Duration) {
    println!("{name:24} {:>8.1} MB/s  {}", rate(bytes, time), Ratio::new(time, yardstick));
}

/// The whole way of a text, beside the yardsticks.
fn whole(language: &Language, corpus: &Corpus) {
    let (texts, bytes) = (&corpus.texts, corpus.bytes());
    let lines: Vec<String> =
        texts.iter().map(|text| serde_json::json!({ "id": "a", "text": text }).to_string()).collect();
    let marks = Regex::new("“[^“”]*”|\"[^\"]*\"|«[^«»]*»").expect("the expression is well formed");
    let (mut one, mut two) = (Parser::new(language), Parser::new(language));
    let times = interleaved(
        ROUNDS,
        [
            &mut || words(texts),
            &mut || texts.iter().map(|text| marks.find_iter(text).count()).sum(),
            &mut || parses(&mut one, texts),
            &mut || lines.iter().map(|line| line_in_line_out(&mut two, line)).sum(),
            &mut || two_threads(language, texts),
        ],
    );
    let [yardstick, pairs, parse, json, threads] = times;
    println!("\n{}: {} articles, {} kB", corpus.name, texts.len(), bytes / 1000);
    row("unicode_words", bytes, yardstick, yardstick);
    row("pairs of marks (regex)", bytes, pairs, yardstick);
    row("parse", bytes, parse, yardstick);
    row("JSON line to JSON line", bytes, json, yardstick);
    row("parse, two threads", bytes, threads, yardstick);
    println!("{:24} {}", "  against one", Ratio::new(threads, parse));
}

#[derive(Deserialize)]
struct Line {
    text: String,
}

fn line_in_line_out(parser: &mut Parser<'_>, line: &str) -> usize {
    let Line { text } = serde_json::from_str(line).expect("it was made above");
    parser.parse(&text).to_json(OffsetUnit::Codepoint).len()
}

/// Each thread reads one half with a parser of its own.
fn two_threads(language: &Language, texts: &[String]) -> usize {
    let (left, right) = texts.split_at(texts.len() / 2);
    thread::scope(|scope| {
        let half = scope.spawn(|| parses(&mut Parser::new(language), left));
        parses(&mut Parser::new(language), right) + half.join().unwrap_or_default()
    })
}

/// The stages apart, article by article, so that each finds the tokens where the one before left them.
fn stages(language: &Language, corpus: &Corpus) {
    let mut parser = Parser::new(language);
    let spent = RefCell::new([Duration::ZERO; STAGES.len()]);
    let mut read = || {
        for text in &corpus.texts {
            let mut start = Instant::now();
            drop(parser.parse_in_stages(text, |stage| {
                let now = Instant::now();
                for (spent, _) in spent.borrow_mut().iter_mut().zip(STAGES).filter(|(_, it)| it.0 == stage) {
                    *spent += now - start;
                }
                start = Instant::now();
            }));
        }
        0
    };
    let [yardstick, _] = interleaved(ROUNDS, [&mut || words(&corpus.texts), &mut read]);
    // The one that warms up counts as well.
    let rounds = ROUNDS as u32 + 1;
    for ((_, name), spent) in STAGES.iter().zip(spent.into_inner()) {
        row(name, corpus.bytes(), spent / rounds, yardstick);
    }
}

/// Short, typical and long texts, and all articles as one.
fn by_length(language: &Language, corpus: &Corpus) {
    let of = |from: usize, to: usize| {
        let texts = corpus.texts.iter().filter(move |text| (from..to).contains(&text.len()));
        texts.cloned().collect::<Vec<_>>()
    };
    for (name, texts) in [
        ("  under 500 bytes", of(0, 500)),
        ("  of 1.5 to 2.5 kB", of(1500, 2500)),
        ("  over 5 kB", of(5000, usize::MAX)),
        ("  all as one text", vec![corpus.texts.join("\n\n")]),
    ] {
        let bytes: usize = texts.iter().map(String::len).sum();
        if bytes == 0 {
            continue;
        }
        let mut parser = Parser::new(language);
        let [yardstick, parse] =
            interleaved(ROUNDS, [&mut || words(&texts), &mut || parses(&mut parser, &texts)]);
        row(name, bytes, parse, yardstick);
    }
}
