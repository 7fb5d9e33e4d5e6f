//! Words in columns, as `CoNLL` has them.

use std::{collections::BTreeSet, fmt::Write};

use demec::{Article, OffsetUnit, Offsets, Span};

use crate::sweep::{Piece, pieces};

/// The article as lines of columns parted by tabs: number in the sentence, word, where it starts and ends in code points, the
/// mention (`B-PERSON:a1`, `I-…`, `O`), the quotation and the cue, in the same form. A comment before each
/// sentence gives its text; an empty line ends it.
///
/// Words are runs of letters and digits with the marks inside them, other marks words of their own. Of quotations within each
/// other the innermost counts.
///
/// ```
/// let article = demec::parse("Vali Kerem Aydın, \"Geldik\" dedi.");
/// let lines: Vec<_> = demec_render::conll(&article).lines().map(str::to_owned).collect();
/// assert_eq!(lines[2], "2\tKerem\t5\t10\tB-PERSON:a1\tO\tO");
/// assert_eq!(lines[6], "6\tGeldik\t19\t25\tO\tB-DIRECT:q1\tO");
/// ```
///
/// # Panics
///
/// Never: memory takes what is written.
#[must_use]
pub fn conll(article: &Article<'_>) -> String {
    let offsets = Offsets::new(article.text(), OffsetUnit::Codepoint);
    let bounds: Vec<u32> = article.sentences().iter().flat_map(|it| [it.start(), it.end()]).collect();
    let mut out = String::new();
    let mut sentences = article.sentences().iter().copied().peekable();
    let mut sentence: Option<Span> = None;
    let mut number = 0;
    // Where what each column tells of began, for all that has begun.
    let mut begun = [const { BTreeSet::new() }; 3];
    pieces(article, &bounds, |piece| {
        let text = article.slice(piece.span).unwrap_or_default();
        if text.trim().is_empty() {
            return;
        }
        while sentences.next_if(|it| it.end() <= piece.span.start()).is_some() {}
        let here = sentences.peek().copied().filter(|it| it.start() <= piece.span.start());
        if number == 0 || here != sentence {
            if number > 0 {
                out.push('\n');
            }
            let words = here.and_then(|it| article.slice(it)).unwrap_or(text);
            writeln!(out, "# text = {}", words.split_whitespace().collect::<Vec<_>>().join(" "))
                .expect("memory takes it");
            (sentence, number) = (here, 0);
        }
        let tags = tags(piece);
        for (at, word) in words(text) {
            number += 1;
            let start = piece.span.start() + at;
            let [from, to] = offsets.convert(Span::new(start, start + word.len() as u32));
            write!(out, "{number}\t{word}\t{from}\t{to}").expect("memory takes it");
            for (tag, begun) in tags.iter().zip(&mut begun) {
                match tag {
                    None => out.push_str("\tO"),
                    Some((start, tag)) => {
                        let mark = if begun.insert(*start) { 'B' } else { 'I' };
                        write!(out, "\t{mark}-{tag}").expect("memory takes it");
                    }
                }
            }
            out.push('\n');
        }
    });
    if number > 0 {
        out.push('\n');
    }
    out
}

/// What a piece is of: mention, quotation, cue, each with where it starts and what it is called.
fn tags(piece: &Piece<'_, '_>) -> [Option<(u32, String)>; 3] {
    let capitals = |name: &str| name.to_ascii_uppercase();
    let mention = piece.mention.map(|it| {
        (it.span().start(), format!("{}:{}", capitals(it.actor().kind().as_str()), it.actor().id()))
    });
    let quotation = piece
        .quotations
        .last()
        .map(|it| (it.id().index() as u32, format!("{}:{}", capitals(it.kind().as_str()), it.id())));
    let cue = piece.cue.map(|it| (it.id().index() as u32, format!("CUE:{}", it.id())));
    [mention, quotation, cue]
}

/// The words of a text and where they start in it: of what stands between blanks the marks at either end are words of their
/// own.
fn words(text: &str) -> Vec<(u32, &str)> {
    let mut words = Vec::new();
    let mut start = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        let word = chunk.trim_end_matches(char::is_whitespace);
        let core = word.trim_matches(|c: char| !c.is_alphanumeric());
        let before = word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let mark = |(at, c): (usize, char)| (at, c.len_utf8());
        let marks = word.char_indices().filter(|&(at, _)| at < before || at >= before + core.len()).map(mark);
        let mut pieces: Vec<(usize, usize)> = marks.collect();
        if !core.is_empty() {
            pieces.push((before, core.len()));
        }
        pieces.sort_unstable();
        words.extend(
            pieces.into_iter().filter_map(|(at, len)| Some(((start + at) as u32, word.get(at..at + len)?))),
        );
        start += chunk.len();
    }
    words
}
