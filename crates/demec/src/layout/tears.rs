//! What stray line ends and blanks tore apart: a line end inside a sentence is none, a suffix behind a blank is one.

use std::ops::Range;

use super::marks::Marks;
use crate::{
    language::{Classes, Language},
    lexer::token::{Flags, Kind, Token},
    model::Span,
    morphology::form::Form,
};

/// Letters of the longest suffix that is taken for a torn one.
const LONGEST_SUFFIX: usize = 6;
/// Words of the shortest line in capitals that is whole for certain.
const FEWEST_CAPITALS: u32 = 3;
/// White space before a line, in bytes, that shows it to be torn off the one above.
const DEEP: u32 = 12;

/// Takes out the line ends that end nothing, and puts torn suffixes back to their words; whether there were any.
pub(super) fn mend_tears(language: &Language, text: &str, tokens: &mut Vec<Token>, marks: &Marks) -> bool {
    let mut torn = false;
    let mut line = Line::default();
    let mut quotes = marks.quotes();
    for &line_end in marks.line_ends() {
        let index = line_end as usize;
        torn |= join_suffixes(language, text, tokens, &mut quotes, line_end);
        if !starts_gap(tokens, index) {
            continue;
        }
        let gap = torn_gap(language, text, tokens, index);
        if let Some(gap) = gap.filter(|_| !line.is_loud_up_to(tokens, index)) {
            join_lines(tokens, gap);
            torn = true;
        } else {
            line = Line { read: index, ..Line::default() };
        }
    }
    torn |= join_suffixes(language, text, tokens, &mut quotes, u32::MAX);
    if torn {
        tokens.retain(|t| t.len > 0);
    }
    torn
}

/// Puts the torn suffixes before the end of a line back to their words; whether there were any.
fn join_suffixes(
    language: &Language,
    text: &str,
    tokens: &mut [Token],
    quotes: &mut &[u32],
    line_end: u32,
) -> bool {
    let mut joined = false;
    while let [index, rest @ ..] = *quotes
        && *index < line_end
    {
        joined |= join_suffix(language, text, tokens, *index as usize);
        *quotes = rest;
    }
    joined
}

/// The words of a line so far.
#[derive(Default)]
struct Line {
    capitals: u32,
    small: bool,
    /// Behind the last token that was read.
    read: usize,
}

impl Line {
    /// Whether it is, up to the token at `end`, a heading in capitals, which small letters below do not go on.
    fn is_loud_up_to(&mut self, tokens: &[Token], end: usize) -> bool {
        self.read_to(tokens, end);
        self.capitals >= FEWEST_CAPITALS && !self.small
    }

    /// Reads on up to the token at `end`; behind a word in small letters nothing more is to be known.
    fn read_to(&mut self, tokens: &[Token], end: usize) {
        let words = tokens.get(self.read..end).unwrap_or_default().iter().filter(|t| t.is_word());
        for word in words {
            if self.small {
                break;
            }
            self.capitals += u32::from(word.has(Flags::ALL_CAPITALS));
            self.small = !word.has(Flags::ALL_CAPITALS) && word.key >= 32;
        }
        self.read = end;
    }
}

/// Whether the line end at `index` is the first of a run.
fn starts_gap(tokens: &[Token], index: usize) -> bool {
    index.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.kind != Kind::Newline)
}

/// The line ends from `index` on, if they tear a sentence.
fn torn_gap(language: &Language, text: &str, tokens: &[Token], index: usize) -> Option<Range<usize>> {
    let (before, rest) = tokens.split_at_checked(index)?;
    let count = rest.iter().take_while(|t| t.kind == Kind::Newline).count();
    let (gap, below) = rest.split_at_checked(count)?;
    let above = before.iter().rev().find(|t| t.len > 0)?;
    let indent = below.first()?.start.saturating_sub(gap.last()?.end());
    is_torn(language, text, above, below, count, indent).then_some(index..index + count)
}

/// Marks the line ends of a gap for removal.
fn join_lines(tokens: &mut [Token], gap: Range<usize>) {
    if let Some(next) = tokens.get_mut(gap.end) {
        next.flags = next.flags.with(Flags::SPACE);
    }
    for end in tokens.get_mut(gap).unwrap_or_default() {
        end.len = 0;
    }
}

/// Whether the line that `below` begins goes on what ends with `above`.
fn is_torn(
    language: &Language,
    text: &str,
    above: &Token,
    below: &[Token],
    line_ends: usize,
    indent: u32,
) -> bool {
    let Some(next) = below.first() else { return false };
    let ends = above.ends_sentence() || above.kind == Kind::Colon;
    let goes_on = next.is_word()
        && !next.is_capitalised()
        && !next.has(Flags::CAMEL)
        && !is_bullet(below)
        && !is_address(below);
    let single = line_ends == 1;
    let waits = || {
        above.kind == Kind::Comma || (!ends && language.lexicon.classes(above.key).any(Classes::CONJUNCTION))
    };
    if next.kind == Kind::Single {
        return is_suffix(language, text, above, below);
    }
    (goes_on && !ends && (single || is_open(above)))
        || (single && !matches!(next.kind, Kind::Dash | Kind::Bullet) && waits())
        || (single && indent >= DEEP && !ends && !above.is_quote() && !is_table(above, below))
}

/// A single letter that stands for a bullet: *l Ara seçim*, *b) Köprü*.
fn is_bullet(line: &[Token]) -> bool {
    let [letter, next, ..] = line else { return false };
    letter.is_word() && letter.key < 32 && (next.kind == Kind::Closing || next.is_capitalised())
}

/// An address of mail or on the net.
fn is_address(line: &[Token]) -> bool {
    line.iter()
        .skip(1)
        .take_while(|t| !t.has(Flags::SPACE) && t.kind != Kind::Newline)
        .take(8)
        .any(|t| t.kind == Kind::Symbol || t.kind == Kind::Slash)
        || matches!(line, [first, stop, next, ..] if first.is_word()
            && stop.kind == Kind::Stop
            && next.is_word()
            && !stop.has(Flags::SPACE)
            && !next.has(Flags::SPACE))
}

/// A row of a table below another.
fn is_table(above: &Token, below: &[Token]) -> bool {
    match below.first() {
        Some(first) if first.kind == Kind::Dash => first.len > 1 || is_address(below),
        Some(first) => {
            first.kind == Kind::Symbol || (above.kind == Kind::Number && first.kind == Kind::Number)
        }
        None => true,
    }
}

/// Whether a line that ends with this token may go on behind blank lines.
fn is_open(token: &Token) -> bool {
    match token.kind {
        Kind::Word | Kind::Suffix => !token.has(Flags::ALL_CAPITALS),
        Kind::Comma => true,
        _ => false,
    }
}

/// Makes one suffix of a single mark and the letters behind it.
fn join_suffix(language: &Language, text: &str, tokens: &mut [Token], index: usize) -> bool {
    let (before, rest) = tokens.split_at_mut(index);
    let Some(word) = before.iter_mut().rev().find(|t| t.len > 0) else { return false };
    if !is_suffix(language, text, word, rest) {
        return false;
    }
    let [mark, letters, ..] = rest else { return false };
    word.flags = word.flags.with(Flags::SUFFIXED);
    mark.kind = Kind::Suffix;
    mark.key = letters.key;
    mark.flags = Flags::SPACE;
    mark.len = (letters.end() - mark.start) as u16;
    letters.len = 0;
    true
}

/// Whether `rest` begins with a mark and a suffix that belong to `word`, which stands apart from them.
fn is_suffix(language: &Language, text: &str, word: &Token, rest: &[Token]) -> bool {
    let [mark, letters, after @ ..] = rest else { return false };
    let apart = mark.kind == Kind::Single && mark.start > word.end();
    if !apart || !(word.is_capitalised() || word.kind == Kind::Number) {
        return false;
    }
    let small = letters.is_word()
        && !letters.has(Flags::SPACE)
        && !letters.is_capitalised()
        && text
            .get(Span::new(letters.start, letters.end()).range())
            .is_some_and(|s| s.chars().count() <= LONGEST_SUFFIX);
    let free = after
        .first()
        .is_none_or(|t| t.has(Flags::SPACE) || (!t.is_word() && !t.is_quote() && t.kind != Kind::Number));
    small
        && free
        && !word.has(Flags::SUFFIXED)
        && language.suffixes.apostrophe().of_suffix(letters.key) != Form::NONE
}
