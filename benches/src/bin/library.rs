//! The library at one or several threads, for `benches/extract.py` to measure the Python package by: for every number of threads
//! on standard input it reads the articles of a JSONL file once and prints how many seconds that took.
//!
//! `cargo run --release -p demec-benches --bin library -- corpus.jsonl`

#![expect(clippy::print_stdout, reason = "what it measures, it prints")]

use std::{
    env,
    io::{self, BufRead},
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use demec::{Language, Parser};

/// How many articles a thread takes at once.
const TURN: usize = 64;

fn main() {
    let path = env::args_os().nth(1).expect("the first argument names a JSONL file");
    let corpus = demec_benches::corpus(Path::new(&path));
    println!("{}", corpus.bytes());
    for line in io::stdin().lock().lines() {
        let threads = line.expect("standard input can be read").trim().parse().expect("a number of threads");
        println!("{}", pass(&corpus.texts, threads).as_secs_f64());
    }
}

fn pass(texts: &[String], threads: usize) -> Duration {
    let next = AtomicUsize::new(0);
    let start = Instant::now();
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut parser = Parser::new(Language::turkish()).with_detection();
                while let Some(turn) = texts.chunks(TURN).nth(next.fetch_add(1, Ordering::Relaxed)) {
                    for text in turn {
                        drop(parser.parse(text));
                    }
                }
            });
        }
    });
    start.elapsed()
}
