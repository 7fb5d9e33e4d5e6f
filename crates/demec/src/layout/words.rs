//! Words with a capital inside that are two words run together: `ReutersAnkara`, `HASARTaraflar`.
//!
//! The lexer parts a word that starts small; what starts with a capital may be a name (`WhatsApp`) and parts only if
//! both halves are known: from the packs, from elsewhere in the text, or as a label.

use crate::{
    language::{Classes, Language, dates::Label},
    lexer::{
        self,
        letters::{Class, class_at},
        token::{Flags, Kind, Token},
    },
    model::Span,
};

/// Longer words are not looked into.
const LONGEST: usize = 80;
/// Letters that each half has at least.
const SHORTEST: usize = 2;

const NAMES: Classes = Classes::GIVEN_NAME
    .or(Classes::SURNAME)
    .or(Classes::COUNTRY)
    .or(Classes::PLACE)
    .or(Classes::MEDIA)
    .or(Classes::ORGANISATION)
    .or(Classes::DEMONYM);
/// What begins a sentence, names aside.
const OPENERS: Classes = Classes::FUNCTION_WORD.or(Classes::CONNECTIVE).or(Classes::TITLE);

/// Parts the words that are two run together; whether there were any.
pub(super) fn part_words(
    language: &Language,
    text: &str,
    tokens: &mut Vec<Token>,
    scratch: &mut Scratch,
) -> bool {
    let Scratch { seen, halves, parts } = scratch;
    parts.clear();
    let mut seams = Seams { language, text, tokens, seen, gathered: false, halves };
    for (index, token) in tokens.iter().enumerate().filter(|(_, token)| is_candidate(token)) {
        if let Some((left, right)) = seams.halves(index, token) {
            parts.push((index, left, right));
        }
    }
    part(tokens, parts);
    !parts.is_empty()
}

/// Memory that this keeps between articles.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// The keys of the text's capitalised words, in order.
    seen: Vec<u64>,
    halves: Vec<Token>,
    /// Words to be parted, by their indices, and the two that each is made of.
    parts: Vec<(usize, Token, Token)>,
}

/// Puts the two parts of each word in its place, from the last one on, so that each token moves once.
fn part(tokens: &mut Vec<Token>, parts: &[(usize, Token, Token)]) {
    let Some(&last) = tokens.last() else { return };
    let mut end = tokens.len();
    tokens.resize(end + parts.len(), last);
    for (before, &(index, left, right)) in parts.iter().enumerate().rev() {
        tokens.copy_within(index + 1..end, index + before + 2);
        if let Some(pair) = tokens.get_mut(index + before..index + before + 2) {
            pair.copy_from_slice(&[left, right]);
        }
        end = index;
    }
}

fn is_candidate(token: &Token) -> bool {
    token.is_capitalised() && token.has(Flags::CAMEL) && usize::from(token.len) <= LONGEST
}

fn gather_capitalised(tokens: &[Token], keys: &mut Vec<u64>) {
    keys.clear();
    keys.extend(tokens.iter().filter(|t| t.is_capitalised() && !t.has(Flags::CAMEL)).map(|t| t.key));
    keys.sort_unstable();
}

struct Seams<'a> {
    language: &'a Language,
    text: &'a str,
    tokens: &'a [Token],
    seen: &'a mut Vec<u64>,
    /// Whether those were gathered, which few texts need.
    gathered: bool,
    halves: &'a mut Vec<Token>,
}

impl Seams<'_> {
    /// The two words that this one is made of.
    fn halves(&mut self, index: usize, token: &Token) -> Option<(Token, Token)> {
        let word = self.text.get(Span::new(token.start, token.end()).range())?;
        if self.language.lexicon.find(token.key) != 0 || self.is_handle(index) {
            return None;
        }
        let capitals = self.follows_capitals(index);
        for (at, heading) in junctions(word) {
            let (left, right) = self.lexed(token, word, at)?;
            if self.is_label(index, &right) {
                return Some((left, right));
            }
            // More capitals behind it are slips: *SNEiJDER*.
            if right.has(Flags::CAMEL) {
                continue;
            }
            if (heading && capitals && (self.is_known(&right, OPENERS) || !self.is_ending(word, at)))
                || ((left.len > 2 || left.has(Flags::ALL_CAPITALS))
                    && !right.has(Flags::ALL_CAPITALS)
                    && self.is_known(&left, NAMES)
                    && self.is_known(&right, NAMES.or(OPENERS)))
            {
                return Some((left, right));
            }
        }
        None
    }

    /// Whether a symbol touches the word from the left: `@AyseYalin`, `#KopruAcildi`.
    fn is_handle(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|i| self.tokens.get(i));
        let touches = self.tokens.get(index).is_some_and(|t| !t.has(Flags::SPACE));
        touches && before.is_some_and(|t| matches!(t.kind, Kind::Symbol | Kind::Slash))
    }

    /// Whether the word before is in capitals.
    fn follows_capitals(&self, index: usize) -> bool {
        let before = self.tokens.get(..index).unwrap_or_default();
        let skipped =
            |t: &&Token| matches!(t.kind, Kind::Suffix | Kind::Number | Kind::Comma) || t.is_quote();
        before.iter().rev().take(4).find(|t| !skipped(t)).is_some_and(|t| t.has(Flags::ALL_CAPITALS))
    }

    /// The halves as the lexer reads them, in their places.
    fn lexed(&mut self, token: &Token, word: &str, at: usize) -> Option<(Token, Token)> {
        let mut half = |from: usize, to: usize| {
            lexer::tokens(word.get(from..to)?, self.halves);
            let [only] = *self.halves.as_slice() else { return None };
            Some(Token { start: token.start + from as u32, ..only })
        };
        let (mut left, mut right) = (half(0, at)?, half(at, word.len())?);
        left.flags = left
            .flags
            .with(Flags::SPACE.when(token.has(Flags::SPACE)))
            .with(Flags::WIDE_SPACE.when(token.has(Flags::WIDE_SPACE)));
        right.flags = right.flags.with(Flags::SUFFIXED.when(token.has(Flags::SUFFIXED)));
        Some((left, right))
    }

    fn is_known(&mut self, half: &Token, classes: Classes) -> bool {
        self.language.lexicon.classes(half.key).any(classes)
            || self.language.dates.label_at(&[*half], |l| l == Label::Agency).is_some()
            || self.is_seen(half.key)
    }

    /// Whether a capitalised word of the text has this key.
    fn is_seen(&mut self, key: u64) -> bool {
        if !self.gathered {
            gather_capitalised(self.tokens, self.seen);
            self.gathered = true;
        }
        self.seen.binary_search(&key).is_ok()
    }

    /// Whether `right` and what follows the word at `index` are a label with its colon.
    fn is_label(&self, index: usize, right: &Token) -> bool {
        let mut ahead = [*right; 5];
        let mut count = 1;
        for (slot, token) in ahead.iter_mut().skip(1).zip(self.tokens.get(index + 1..).unwrap_or_default()) {
            *slot = *token;
            count += 1;
        }
        let Some(ahead) = ahead.get(..count) else { return false };
        let announces = |l| !matches!(l, Label::Agency | Label::Zone);
        let Some(found) = self.language.dates.label_at(ahead, announces) else { return false };
        ahead.get(found.tokens).is_some_and(|t| t.kind == Kind::Colon)
    }

    /// Whether the small letters of the right half are an ending of a word in capitals: `TBMMde`.
    fn is_ending(&mut self, word: &str, at: usize) -> bool {
        let first = word.get(at..).and_then(|w| w.chars().next()).map_or(1, char::len_utf8);
        lexer::tokens(word.get(at + first..).unwrap_or_default(), self.halves);
        let suffixes = &self.language.suffixes;
        self.halves
            .first()
            .is_none_or(|t| suffixes.apostrophe().of_suffix(t.key) != crate::language::Form::NONE)
    }
}

/// Places where a second word may begin, in bytes: a capital behind a small letter, or (a heading in capitals) the
/// last capital before a small letter.
fn junctions(word: &str) -> impl Iterator<Item = (usize, bool)> {
    let bytes = word.as_bytes();
    let mut at = 0;
    let mut letters = 0;
    let mut before = None;
    let mut capital_at = 0;
    // Capitals in a row.
    let mut row = 0;
    std::iter::from_fn(move || {
        loop {
            let (class, width) = class_at(bytes.get(at..)?);
            let here = at;
            at += width.max(1);
            if width == 0 {
                return None;
            }
            let Class::Letter(_, capital) = class else { continue };
            letters += 1;
            let previous = before.replace(capital);
            let found = match (previous, capital) {
                (Some(false), true) if letters > SHORTEST => Some((here, false)),
                (Some(true), false) if row > SHORTEST => Some((capital_at, true)),
                _ => None,
            };
            row = if capital { row + 1 } else { 0 };
            if capital {
                capital_at = here;
            }
            if found.is_some() {
                return found;
            }
        }
    })
}
