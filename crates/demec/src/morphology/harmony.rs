//! Joining a suffix to a stem by the sounds of the stem: vowel harmony, voicing, buffer consonants.
//!
//! Templates are written with archiphonemes, as grammars of Turkish do: `A` = a/e, `I` = ı/i/u/ü, `D` = d/t,
//! `C` = c/ç; a small letter in brackets stands only where it keeps two vowels (`(y)`, `(s)`, `(n)`) or two
//! consonants (`(I)`, `(A)`) apart; `^` takes off a final vowel first (söyle + `^Iyor` = söylüyor).

use serde::{Deserialize, Serialize};

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

/// A letter of a template, or what stands for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sound {
    /// A
    Low,
    /// I
    High,
    /// D
    Stop,
    /// C
    Affricate,
    Letter(Letter),
}

/// A step in joining a suffix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// `^`
    TakeVowel,
    Sound(Sound),
    /// In brackets: only where it keeps two vowels or two consonants apart.
    Buffer(Sound),
}

/// The steps that a template asks for; what is no letter says nothing.
fn signs(template: &str) -> impl Iterator<Item = Sign> {
    let mut rest = template.chars();
    std::iter::from_fn(move || {
        loop {
            let sign = rest.next()?;
            let buffer = sign == '(';
            let sound = match if buffer { rest.next()? } else { sign } {
                '^' => return Some(Sign::TakeVowel),
                'A' => Some(Sound::Low),
                'I' => Some(Sound::High),
                'D' => Some(Sound::Stop),
                'C' => Some(Sound::Affricate),
                other => Letter::of(other).map(Sound::Letter),
            };
            if buffer {
                // The closing bracket.
                rest.next();
            }
            match sound {
                Some(sound) if buffer => return Some(Sign::Buffer(sound)),
                Some(sound) => return Some(Sign::Sound(sound)),
                None => {}
            }
        }
    })
}

/// A suffix that many words take: the letters that it adds, for each sort of words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Template {
    takes_vowel: bool,
    added: [KeyBuilder; Tone::SORTS],
}

impl Template {
    pub(crate) fn new(template: &str) -> Self {
        let signs: Vec<Sign> = signs(template).collect();
        let added = std::array::from_fn(|sort| Tone::of_sort(sort).joined(&signs).key);
        Self { takes_vowel: signs.first() == Some(&Sign::TakeVowel), added }
    }
}

/// A word as far as a suffix hears it: its last sounds, and the key that its letters make.
#[derive(Clone, Copy, Debug)]
struct Tone {
    key: KeyBuilder,
    last: Option<Letter>,
    vowel: Letter,
}

impl Tone {
    fn of(letters: &[Letter]) -> Self {
        let silent = Self { key: KeyBuilder::default(), last: None, vowel: Letter::plain(b'e') };
        letters.iter().fold(silent, |tone, letter| tone.with(*letter))
    }

    /// Words of one sort take the same letters of every suffix.
    const SORTS: usize = 12;

    fn sort(&self) -> usize {
        let end = match self.last {
            _ if self.ends_in_vowel() => 0,
            _ if self.ends_voiceless() => 1,
            _ => 2,
        };
        end * 4 + usize::from(self.vowel.is_front()) * 2 + usize::from(self.vowel.is_round())
    }

    /// The end of any word of this sort, with no letters so far.
    fn of_sort(sort: usize) -> Self {
        let vowel = match sort % 4 {
            0 => Letter::plain(b'a'),
            1 => Letter::plain(b'u'),
            2 => Letter::plain(b'e'),
            _ => Letter::marked(b'u'),
        };
        let last = match sort / 4 {
            0 => vowel,
            1 => Letter::plain(b't'),
            _ => Letter::plain(b'l'),
        };
        Self { key: KeyBuilder::default(), last: Some(last), vowel }
    }

    fn with(mut self, letter: Letter) -> Self {
        self.key.push(letter.0);
        self.last = Some(letter);
        if letter.is_vowel() {
            self.vowel = letter;
        }
        self
    }

    fn ends_in_vowel(&self) -> bool {
        self.last.is_some_and(Letter::is_vowel)
    }

    fn ends_voiceless(&self) -> bool {
        self.last.is_some_and(Letter::is_voiceless)
    }

    /// The letter that a step adds here.
    fn letter(&self, sign: Sign) -> Option<Letter> {
        match sign {
            Sign::TakeVowel => None,
            Sign::Sound(sound) => Some(self.heard(sound)),
            Sign::Buffer(sound) => {
                let vowel = matches!(sound, Sound::Low | Sound::High);
                (self.ends_in_vowel() != vowel).then(|| self.heard(sound))
            }
        }
    }

    fn heard(&self, sound: Sound) -> Letter {
        match sound {
            Sound::Low => Letter::plain(if self.vowel.is_front() { b'e' } else { b'a' }),
            Sound::High => match (self.vowel.is_front(), self.vowel.is_round()) {
                (true, true) => Letter::marked(b'u'),
                (true, false) => Letter::plain(b'i'),
                (false, true) => Letter::plain(b'u'),
                (false, false) => Letter::marked(b'i'),
            },
            Sound::Stop => Letter::plain(if self.ends_voiceless() { b't' } else { b'd' }),
            Sound::Affricate if self.ends_voiceless() => Letter::marked(b'c'),
            Sound::Affricate => Letter::plain(b'c'),
            Sound::Letter(letter) => letter,
        }
    }

    fn joined(self, signs: &[Sign]) -> Self {
        signs.iter().fold(self, |tone, sign| tone.letter(*sign).map_or(tone, |letter| tone.with(letter)))
    }
}

/// What suffixes are joined to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Base {
    whole: Tone,
    /// Without its last vowel.
    without_vowel: Tone,
}

impl Base {
    /// The key of the base itself.
    pub(crate) fn key(&self) -> u64 {
        self.whole.key.key()
    }

    /// The key of the base with a suffix.
    pub(crate) fn key_with(&self, suffix: &Template) -> u64 {
        let base = if suffix.takes_vowel { self.without_vowel } else { self.whole };
        suffix.added.get(base.sort()).map_or(base.key, |added| base.key.followed_by(*added)).key()
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
        let mut joined = self.clone();
        let mut tone = Tone::of(&joined.0);
        for sign in signs(template) {
            if sign == Sign::TakeVowel && tone.ends_in_vowel() {
                joined.0.pop();
                tone = Tone::of(&joined.0);
            } else if let Some(letter) = tone.letter(sign) {
                joined.0.push(letter);
                tone = tone.with(letter);
            }
        }
        joined
    }

    /// The word as a base of many suffixes.
    pub(crate) fn base(&self) -> Base {
        let whole = Tone::of(&self.0);
        let without_vowel = match self.0.split_last() {
            Some((last, before)) if last.is_vowel() => Tone::of(before),
            _ => whole,
        };
        Base { whole, without_vowel }
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
