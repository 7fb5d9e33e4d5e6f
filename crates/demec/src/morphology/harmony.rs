//! Joining a suffix to a stem by the sounds of the stem: vowel harmony, voicing, buffer consonants.
//!
//! Templates are written with archiphonemes, as grammars of Turkish do: `A` = a/e, `I` = ı/i/u/ü, `D` = d/t,
//! `C` = c/ç; a small letter in brackets stands only where it keeps two vowels (`(y)`, `(s)`, `(n)`) or two
//! consonants (`(I)`, `(A)`) apart; `^` takes off a final vowel first (söyle + `^Iyor` = söylüyor).

use crate::lexer::letters::{Class, KeyBuilder, class_of};

/// A letter: the folded value in five bits, and whether it is the marked one of its pair (ı ö ü ş ç ğ).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Letter(u8);

const MARKED: u8 = 0x20;

impl Letter {
    fn of(character: char) -> Option<Self> {
        let Class::Letter(value, _) = class_of(character) else { return None };
        let marked =
            matches!(character, 'ı' | 'ö' | 'ü' | 'ş' | 'ç' | 'ğ' | 'I' | 'Ö' | 'Ü' | 'Ş' | 'Ç' | 'Ğ');
        Some(Self(value | if marked { MARKED } else { 0 }))
    }

    const fn plain(byte: u8) -> Self {
        Self(byte & 31)
    }

    const fn marked(byte: u8) -> Self {
        Self(byte & 31 | MARKED)
    }

    fn spell(self) -> char {
        let plain = char::from((self.0 & 31) | 0x60);
        match (self.0 & MARKED != 0, plain) {
            (true, 'i') => 'ı',
            (true, 'o') => 'ö',
            (true, 'u') => 'ü',
            (true, 's') => 'ş',
            (true, 'c') => 'ç',
            (true, 'g') => 'ğ',
            _ => plain,
        }
    }

    fn is_vowel(self) -> bool {
        matches!(self.0 & 31, 1 | 5 | 9 | 15 | 21)
    }

    /// e i ö ü.
    fn is_front(self) -> bool {
        self == Self::plain(b'e')
            || self == Self::plain(b'i')
            || self == Self::marked(b'o')
            || self == Self::marked(b'u')
    }

    /// o ö u ü.
    fn is_round(self) -> bool {
        matches!(self.0 & 31, 15 | 21)
    }

    /// ç f h k p s ş t.
    fn is_voiceless(self) -> bool {
        self == Self::marked(b'c') || matches!(self.0 & 31, 6 | 8 | 11 | 16 | 19 | 20)
    }
}

/// A word under construction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sounds(Vec<Letter>);

impl Sounds {
    pub(crate) fn new(stem: &str) -> Self {
        Self(stem.chars().filter_map(Letter::of).collect())
    }

    /// The stem with the suffix of `template` joined to it.
    pub(crate) fn join(&self, template: &str) -> Self {
        let mut joined = Self(Vec::with_capacity(self.0.len() + template.len()));
        joined.0.extend_from_slice(&self.0);
        joined.append(template);
        joined
    }

    fn append(&mut self, template: &str) {
        let mut signs = template.chars();
        while let Some(sign) = signs.next() {
            match sign {
                '^' => {
                    if self.ends_in_vowel() {
                        self.0.pop();
                    }
                }
                '(' => {
                    let Some(buffer) = signs.next() else { return };
                    let vowel = matches!(buffer, 'A' | 'I');
                    if self.ends_in_vowel() != vowel {
                        self.push(buffer);
                    }
                    signs.next();
                }
                _ => self.push(sign),
            }
        }
    }

    fn push(&mut self, sign: char) {
        let letter = match sign {
            'A' => Some(if self.last_vowel().is_front() { Letter::plain(b'e') } else { Letter::plain(b'a') }),
            'I' => Some(self.high_vowel()),
            'D' => Some(Letter::plain(if self.ends_voiceless() { b't' } else { b'd' })),
            'C' => Some(if self.ends_voiceless() { Letter::marked(b'c') } else { Letter::plain(b'c') }),
            _ => Letter::of(sign),
        };
        self.0.extend(letter);
    }

    fn high_vowel(&self) -> Letter {
        let last = self.last_vowel();
        match (last.is_front(), last.is_round()) {
            (true, true) => Letter::marked(b'u'),
            (true, false) => Letter::plain(b'i'),
            (false, true) => Letter::plain(b'u'),
            (false, false) => Letter::marked(b'i'),
        }
    }

    fn last_vowel(&self) -> Letter {
        self.0.iter().rev().copied().find(|l| l.is_vowel()).unwrap_or(Letter::plain(b'e'))
    }

    fn ends_voiceless(&self) -> bool {
        self.0.last().is_some_and(|l| l.is_voiceless())
    }

    pub(crate) fn ends_in_vowel(&self) -> bool {
        self.0.last().is_some_and(|l| l.is_vowel())
    }

    /// The last letter, folded, as a small ASCII letter.
    pub(crate) fn last(&self) -> Option<u8> {
        self.0.last().map(|l| (l.0 & 31) | 0x60)
    }

    pub(crate) fn vowels(&self) -> usize {
        self.0.iter().filter(|l| l.is_vowel()).count()
    }

    /// The key of what follows the first letters.
    pub(crate) fn key_from(&self, letters: usize) -> u64 {
        let mut key = KeyBuilder::default();
        self.0.iter().skip(letters).for_each(|l| key.push(l.0));
        key.key()
    }

    /// The stem as it is before a vowel: k → ğ and p, ç, t → b, c, d after more than one syllable.
    pub(crate) fn softened(&self) -> Self {
        let mut soft = self.clone();
        if self.vowels() > 1
            && let Some(last) = soft.0.last_mut()
        {
            *last = match last.spell() {
                'k' => Letter::marked(b'g'),
                'p' => Letter::plain(b'b'),
                'ç' => Letter::plain(b'c'),
                't' => Letter::plain(b'd'),
                _ => *last,
            };
        }
        soft
    }

    /// The stem as it stands before a vowel: k after a vowel softens in words of more than one syllable.
    pub(crate) fn with_soft_k(&self) -> Self {
        let mut soft = self.clone();
        if let [.., before, last] = soft.0.as_mut_slice()
            && *last == Letter::plain(b'k')
            && before.is_vowel()
            && self.vowels() > 1
        {
            *last = Letter::marked(b'g');
        }
        soft
    }

    /// The word as written, in small letters.
    pub(crate) fn spell(&self) -> String {
        self.0.iter().map(|l| l.spell()).collect()
    }

    /// The lexer's key for the word.
    pub(crate) fn key(&self) -> u64 {
        let mut key = KeyBuilder::default();
        self.0.iter().for_each(|l| key.push(l.0));
        key.key()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexer::letters::key_of;

    #[test]
    fn suffixes_follow_the_sounds_of_the_stem() {
        for (stem, template, word) in [
            ("söyle", "DI", "söyledi"),
            ("belirt", "DI", "belirtti"),
            ("duyur", "mIştI", "duyurmuştu"),
            ("söyle", "^Iyor", "söylüyor"),
            ("gör", "^Iyor", "görüyor"),
            ("açıkla", "(y)AcAğInI", "açıklayacağını"),
            ("gel", "(y)AcAğInI", "geleceğini"),
            ("vurgula", "(y)ArAk", "vurgulayarak"),
            ("sözcü", "(s)I", "sözcüsü"),
            ("bakan", "(s)I", "bakanı"),
            ("açıkla", "(I)n", "açıklan"),
        ] {
            assert_eq!(Sounds::new(stem).join(template).key(), key_of(word), "{stem} + {template}");
        }
    }
}
