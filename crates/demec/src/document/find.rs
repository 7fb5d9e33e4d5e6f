//! A headline or standfirst in the text that it belongs to.

use crate::{
    lexer::{
        self,
        letters::{Class, class_at},
    },
    model::Span,
};

/// Lines that are looked at.
const LINES: usize = 5;

/// Where `given` stands at the start of one of the next lines of `text` behind `from`, with the marks that end it. Case,
/// accents, white space and marks may differ.
pub(super) fn find(text: &str, from: usize, given: &str) -> Option<Span> {
    let rest = text.get(from..)?;
    let lines = rest.match_indices('\n').map(|(at, _)| at + 1);
    std::iter::once(0).chain(lines).take(LINES).find_map(|line| {
        let start = from + line;
        let length = common(text.get(start..)?, given)?;
        let found = lexer::extent(text.get(start..start + length)?)?;
        Some(Span::new(start as u32 + found.start(), start as u32 + found.end()))
    })
}

/// The length of the start of `text` that has the letters of `given`, with the marks behind it, if a word ends there.
fn common(text: &str, given: &str) -> Option<usize> {
    let mut letters = Letters::new(text);
    for wanted in Letters::new(given) {
        if letters.next()? != wanted {
            return None;
        }
    }
    let end = letters.at;
    let behind = text.get(end..)?;
    let marks = behind.find(|c: char| c.is_alphanumeric() || c.is_whitespace()).unwrap_or(behind.len());
    let next = behind.get(marks..)?.chars().next();
    // A suffix behind its apostrophe, a decimal or the rest of an address goes on with the word.
    let glued =
        || behind.get(..marks).is_some_and(|it| it.ends_with(ENDS)) && next.is_some_and(char::is_uppercase);
    let ends = next.is_none_or(char::is_whitespace) || glued();
    (end > 0 && ends).then_some(end + marks)
}

/// Marks behind which a text may go on without a blank.
const ENDS: [char; 6] = ['.', '!', '?', '…', '”', '"'];

/// The letters and digits of a text, folded.
struct Letters<'a> {
    text: &'a str,
    /// Behind the last one read.
    at: usize,
}

impl<'a> Letters<'a> {
    const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }
}

/// Beyond all folded letters.
const DIGITS: u32 = 32;

impl Iterator for Letters<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let mut at = self.at;
        loop {
            let rest = self.text.get(at..)?;
            let character = rest.chars().next()?;
            let (class, width) = class_at(rest.as_bytes());
            at += width.max(1);
            let folded = match class {
                Class::Letter(value, _) => u32::from(value),
                Class::Digit => u32::from(character) + DIGITS,
                _ => continue,
            };
            self.at = at;
            return Some(folded);
        }
    }
}
