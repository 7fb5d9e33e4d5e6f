//! One pass over the text that writes what was meant.

use std::borrow::Cow;

use unicode_normalization::char::compose;

use super::{Repair, edits::Edit};
use crate::{
    lexer::{Fault, fault_at, misread_letter, misread_letters},
    model::{DiagnosticKind, Span},
};

/// Mends `text`, which is shorter than 4 GiB.
pub(super) fn mend(text: &str) -> Repair<'_> {
    let mut mending = Mending {
        text,
        copied: 0,
        repaired: String::new(),
        edits: Vec::new(),
        misread: misread_letters(text),
        doubled: None,
    };
    let mut at = 0;
    while at < text.len() {
        at += mending.step(at);
    }
    mending.finish()
}

struct Mending<'t> {
    text: &'t str,
    /// Up to where the original is written or replaced.
    copied: usize,
    repaired: String,
    edits: Vec<Edit>,
    /// Windows-1254 was read as Latin-1.
    misread: bool,
    /// Where the doubled mark stands that closes the pair in which we are.
    doubled: Option<usize>,
}

impl<'t> Mending<'t> {
    /// Reads what stands at `at`, which is within the text; its width in bytes.
    fn step(&mut self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let Some(first) = rest.chars().next() else { return 1 };
        if let Some(Fault { kind, meant, width }) = fault_at(self.text, at) {
            return match kind {
                DiagnosticKind::DecomposedLetter => self.accent(at, first),
                DiagnosticKind::HtmlEntity if meant == Some('&') => self.escaped(at, width),
                DiagnosticKind::HtmlEntity => self.replace(kind, at, width, visible(meant)),
                _ => self.replace(kind, at, width, meant),
            };
        }
        if let Some(letter) = misread_letter(first).filter(|_| self.misread) {
            return self.replace(DiagnosticKind::Mojibake, at, first.len_utf8(), Some(letter));
        }
        if matches!(first, '\'' | '"' | '“' | '”') {
            return self.mark(at, first);
        }
        first.len_utf8()
    }

    /// Puts `meant`, or nothing, in the place of `width` bytes.
    fn replace(
        &mut self,
        kind: DiagnosticKind,
        at: usize,
        width: usize,
        meant: impl IntoIterator<Item = char>,
    ) -> usize {
        self.repaired += self.text.get(self.copied..at).unwrap_or_default();
        let start = self.repaired.len();
        self.repaired.extend(meant);
        self.copied = at + width;
        self.edits.push(Edit {
            kind,
            original: Span::new(at as u32, self.copied as u32),
            repaired: Span::new(start as u32, self.repaired.len() as u32),
        });
        width
    }

    /// `&amp;` at `at`; `&amp;quot;` was escaped twice.
    fn escaped(&mut self, at: usize, width: usize) -> usize {
        let behind = self.text.get(at + width..).unwrap_or_default();
        let name = behind.find(';').filter(|end| *end < LONGEST_NAME).and_then(|end| behind.get(..=end));
        let inner = name.and_then(|name| fault_at(&format!("&{name}"), 0));
        match inner.filter(|fault| fault.kind == DiagnosticKind::HtmlEntity) {
            Some(inner) => {
                self.replace(DiagnosticKind::HtmlEntity, at, width + inner.width - 1, visible(inner.meant))
            }
            None => self.replace(DiagnosticKind::HtmlEntity, at, width, ['&']),
        }
    }

    /// A mark on the letter before it: both become one, where there is such a letter.
    fn accent(&mut self, at: usize, accent: char) -> usize {
        let width = accent.len_utf8();
        if self.copied < at {
            let letter = self.text.get(self.copied..at).and_then(|between| between.chars().next_back());
            let Some((letter, whole)) = letter.and_then(|l| Some((l, whole(l, accent)?))) else {
                return width;
            };
            let start = at - letter.len_utf8();
            self.replace(DiagnosticKind::DecomposedLetter, start, letter.len_utf8() + width, [whole]);
            return width;
        }
        // A second accent of a letter, or one on what was mended already.
        let Some(letter) = self.repaired.chars().next_back() else { return width };
        let Some((whole, edit)) = whole(letter, accent).zip(self.edits.last_mut()) else { return width };
        if edit.repaired.is_empty() {
            return width;
        }
        self.repaired.pop();
        self.repaired.push(whole);
        self.copied = at + width;
        edit.original = Span::new(edit.original.start(), self.copied as u32);
        edit.repaired = Span::new(edit.repaired.start(), self.repaired.len() as u32);
        width
    }

    /// Quotation marks that stand for one: `''` always, `""` in pairs that have nothing but words in between.
    fn mark(&mut self, at: usize, mark: char) -> usize {
        let width = 2 * mark.len_utf8();
        let behind = self.text.get(at + mark.len_utf8()..).unwrap_or_default();
        if !behind.starts_with(mark) || behind.get(mark.len_utf8()..).is_some_and(|b| b.starts_with(mark)) {
            return width / 2;
        }
        if mark == '\'' {
            return self.replace(DiagnosticKind::DoubledMark, at, width, ['"']);
        }
        if self.doubled.take_if(|end| *end == at).is_some() {
            return self.replace(DiagnosticKind::DoubledMark, at, width, [mark]);
        }
        match self.doubled_end(at, width) {
            Some(end) => {
                self.doubled = Some(end);
                self.replace(DiagnosticKind::DoubledMark, at, width, [mark])
            }
            None => width,
        }
    }

    /// Where the pair ends that the doubled mark at `at` opens.
    fn doubled_end(&self, at: usize, width: usize) -> Option<usize> {
        let before = self.text.get(..at)?.chars().next_back();
        let inside = self.text.get(at + width..)?;
        let opens = before.is_none_or(|c| !c.is_alphanumeric()) && inside.starts_with(char::is_alphanumeric);
        let (end, mark) =
            inside.char_indices().take(LONGEST).find(|(_, c)| matches!(c, '"' | '“' | '”' | '\n'))?;
        let doubled = mark != '\n' && inside.get(end + mark.len_utf8()..)?.starts_with(mark);
        (opens && doubled).then_some(at + width + end)
    }

    fn finish(mut self) -> Repair<'t> {
        if self.edits.is_empty() {
            return Repair { text: Cow::Borrowed(self.text), edits: Box::default() };
        }
        self.repaired += self.text.get(self.copied..).unwrap_or_default();
        Repair { text: Cow::Owned(self.repaired), edits: self.edits.into() }
    }
}

/// An entity's name and its semicolon are shorter.
const LONGEST_NAME: usize = 10;

/// Characters that are looked through for the second doubled mark.
const LONGEST: usize = 2000;

/// What an entity stands for, unless it is a character that would be taken out itself, such as `&shy;`.
fn visible(meant: Option<char>) -> Option<char> {
    meant.filter(|it| {
        let fault = fault_at(it.encode_utf8(&mut [0; 4]), 0);
        fault.is_none_or(|fault| fault.kind != DiagnosticKind::InvisibleCharacter)
    })
}

/// The letter that `letter` and `accent` are. What lower-casing *İ* without regard to the language leaves is an *i*.
fn whole(letter: char, accent: char) -> Option<char> {
    match (letter, accent) {
        ('i', '\u{307}') => Some('i'),
        _ => compose(letter, accent),
    }
}
