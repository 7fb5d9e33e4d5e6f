//! That time grows with the text and not faster: sizes are doubled from 64 kB to 16 MB, over an ordinary text and over
//! hostile ones. Fails where a byte of the longest text takes more than twice as long as a byte of a text of 1 MB.
//!
//! `cargo bench -p demec-benches --bench linear`, with the start of a text's name behind `--` for that one alone.

#![expect(clippy::print_stdout, reason = "what it measures, it prints")]

use std::{
    env,
    hint::black_box,
    process::ExitCode,
    time::{Duration, Instant},
};

use demec::{Language, Parser};
use demec_benches::hostile::HOSTILE;

const SMALLEST: usize = 1 << 16;
const REFERENCE: usize = 1 << 20;
const LARGEST: usize = 1 << 24;
/// The shortest of so many rounds counts: what else the machine does only ever adds to a time. Each round goes through all
/// sizes, so that they share the machine's better and worse minutes.
const ROUNDS: usize = 4;
const MOST: f64 = 2.0;

fn main() -> ExitCode {
    let wanted = env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let own = demec_benches::corpora().into_iter().next().map(|c| c.texts.join("\n\n")).unwrap_or_default();
    println!("{:24} ns per byte, from 64 kB to 16 MB", "");
    let mut linear = true;
    if "articles".starts_with(&wanted) {
        linear &= holds("articles", |bytes| cut(&own.repeat(bytes / own.len() + 1), bytes));
    }
    for hostile in HOSTILE.iter().filter(|h| h.name.starts_with(&wanted)) {
        linear &= holds(hostile.name, |bytes| hostile.text(bytes));
    }
    if linear { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Measures one sort of text, prints its row, and says whether its time is linear.
fn holds(name: &str, text: impl Fn(usize) -> String) -> bool {
    let sizes =
        std::iter::successors(Some(SMALLEST), |size| Some(size * 2)).take_while(|&size| size <= LARGEST);
    let mut measures: Vec<Measure> = sizes.map(|size| Measure::new(size, text(size))).collect();
    for _ in 0..ROUNDS {
        for measure in &mut measures {
            measure.round();
        }
    }
    let of = |size| measures.iter().find(|m| m.size == size).map_or(f64::NAN, Measure::per_byte);
    let growth = of(LARGEST) / of(REFERENCE);
    let linear = growth <= MOST;
    print!("{name:24}");
    for measure in &measures {
        print!(" {:6.1}", measure.per_byte());
    }
    println!("  {growth:.2} ×{}", if linear { "" } else { "  NOT LINEAR" });
    linear
}

/// A text of one size, and the shortest time that it took.
struct Measure {
    size: usize,
    text: String,
    parser: Parser<'static>,
    shortest: Duration,
}

impl Measure {
    fn new(size: usize, text: String) -> Self {
        let mut parser = Parser::new(Language::turkish());
        // Warms the buffers.
        black_box(parser.parse(&text));
        Self { size, text, parser, shortest: Duration::MAX }
    }

    fn round(&mut self) {
        let start = Instant::now();
        black_box(self.parser.parse(&self.text));
        self.shortest = self.shortest.min(start.elapsed());
    }

    fn per_byte(&self) -> f64 {
        nanoseconds(self.shortest) / nanoseconds_per(self.text.len())
    }
}

fn nanoseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e9
}

#[expect(clippy::cast_precision_loss, reason = "the texts are of a few megabytes")]
fn nanoseconds_per(bytes: usize) -> f64 {
    bytes.max(1) as f64
}

/// The start of a text, of so many bytes at most.
fn cut(text: &str, bytes: usize) -> String {
    let end = (0..=bytes.min(text.len())).rfind(|&end| text.is_char_boundary(end));
    text.get(..end.unwrap_or_default()).unwrap_or_default().to_owned()
}
