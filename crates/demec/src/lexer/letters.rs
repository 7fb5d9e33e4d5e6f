//! Letters and their keys: five bits a letter, folded so that case, diacritics, decomposed forms and broken
//! encodings compare equal. Casing needs no language here: ı, İ, I and i all fold to the same letter.

use serde::{Deserialize, Serialize};

use super::damage;

/// What a character is to the lexer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// A letter with its folded value (1..=31) and whether it is a capital.
    Letter(u8, bool),
    /// Part of the word before it, of no weight: combining marks, soft hyphens, joiners.
    Skip,
    Space,
    Newline,
    Digit,
    Other,
}

/// Letters that fit a key exactly.
pub(crate) const EXACT: u32 = 12;
/// The last letters of a key stay readable whatever its length: 10 × 5 bits.
const TAIL_BITS: u32 = 50;

/// A [`Class`] in a byte, so that a table gives it: a letter is its folded value, with a bit for a capital.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Code(u8);

impl Code {
    const CAPITAL: u8 = 0x20;
    pub(super) const SKIP: Self = Self(0x40);
    pub(super) const DIGIT: Self = Self(0x41);
    /// `&`, which may begin an entity, and so be any character.
    pub(super) const AMPERSAND: Self = Self(0x42);
    /// The first of several bytes.
    const LEAD: Self = Self(0x43);
    /// A letter that may be half of a misread one.
    const DAMAGED: Self = Self(0x44);
    const APOSTROPHE: Self = Self(0x45);
    pub(super) const SPACE: Self = Self(0x46);
    pub(super) const NEWLINE: Self = Self(0x47);
    pub(super) const OTHER: Self = Self(0x48);

    const fn of(class: Class) -> Self {
        match class {
            Class::Letter(value, capital) => Self(value | if capital { Self::CAPITAL } else { 0 }),
            Class::Skip => Self::SKIP,
            Class::Space => Self::SPACE,
            Class::Newline => Self::NEWLINE,
            Class::Digit => Self::DIGIT,
            Class::Other => Self::OTHER,
        }
    }

    #[inline]
    pub(super) fn is_letter(self) -> bool {
        self.0 < Self::SKIP.0
    }

    /// Whether what begins so may belong to the word before it, apostrophes aside.
    #[inline]
    pub(super) fn may_go_on(self) -> bool {
        self.0 <= Self::AMPERSAND.0
    }

    /// Whether what begins so is surely no part of the word before it, nor an apostrophe.
    #[inline]
    pub(super) fn ends_words(self) -> bool {
        self.0 > Self::APOSTROPHE.0
    }

    /// Whether what begins so may be an apostrophe.
    #[inline]
    pub(super) fn may_be_apostrophe(self) -> bool {
        (Self::AMPERSAND.0..=Self::APOSTROPHE.0).contains(&self.0)
    }

    #[inline]
    pub(super) fn is_capital(self) -> bool {
        self.0 & Self::CAPITAL != 0
    }

    /// The folded value of a letter.
    #[inline]
    pub(super) fn value(self) -> u8 {
        self.0 & 31
    }

    fn class(self) -> Class {
        match self {
            _ if self.is_letter() => Class::Letter(self.value(), self.is_capital()),
            Self::SKIP => Class::Skip,
            Self::SPACE => Class::Space,
            Self::NEWLINE => Class::Newline,
            Self::DIGIT => Class::Digit,
            _ => Class::Other,
        }
    }
}

/// What each byte is at the start of a character.
#[expect(clippy::indexing_slicing, reason = "made at compile time, where a panic is an error of the build")]
static FIRST: [Code; 256] = {
    let mut table = [Code::LEAD; 256];
    let mut byte = 0;
    while byte < 0x80 {
        table[byte] = match byte as u8 {
            b'&' => Code::AMPERSAND,
            b'\'' | b'`' => Code::APOSTROPHE,
            other => Code::of(ascii(other)),
        };
        byte += 1;
    }
    table
};

/// What the characters of two bytes are whose lead is `0xC2..=0xC5`: 64 of each lead.
#[expect(clippy::indexing_slicing, reason = "made at compile time, where a panic is an error of the build")]
static SECOND: [Code; 256] = {
    let mut table = [Code::OTHER; 256];
    let mut index = 0;
    while index < 256 {
        let (lead, next) = (0xC2 + (index >> 6) as u8, 0x80 + (index & 63) as u8);
        let damaged = lead == 0xC3 && damage::may_lead(next);
        table[index] = if damaged { Code::DAMAGED } else { Code::of(two_byte(lead, next)) };
        index += 1;
    }
    table
};

/// Code of one character.
pub(super) fn code_of(character: char) -> Code {
    Code::of(class_of(character))
}

/// Class and width in bytes of the character at the start of `rest`.
#[inline]
pub(crate) fn class_at(rest: &[u8]) -> (Class, usize) {
    let (code, width) = code_at(rest);
    (code.class(), width)
}

/// Code of a character by its first byte.
#[inline]
pub(super) fn first_code(byte: u8) -> Code {
    FIRST.get(usize::from(byte)).copied().unwrap_or(Code::OTHER)
}

/// Code and width in bytes of the character at the start of `rest`.
#[inline]
pub(super) fn code_at(rest: &[u8]) -> (Code, usize) {
    let Some(&byte) = rest.first() else { return (Code::OTHER, 0) };
    match FIRST.get(usize::from(byte)) {
        Some(&code) if code != Code::LEAD => (code, 1),
        _ => wide(rest, byte),
    }
}

/// A character of two bytes or more.
#[expect(
    clippy::inline_always,
    reason = "two words of five have such a letter, and a call costs as much as to read it"
)]
#[inline(always)]
pub(super) fn wide(rest: &[u8], lead: u8) -> (Code, usize) {
    if !(0xC2..=0xC5).contains(&lead) {
        return rare(rest);
    }
    let next = rest.get(1).copied().unwrap_or(0);
    match SECOND.get(usize::from(lead - 0xC2) << 6 | usize::from(next & 63)) {
        Some(&code) if code != Code::DAMAGED => (code, 2),
        _ => damaged(rest, next),
    }
}

/// A letter that may be the first half of UTF-8 read as Latin-1 (`Ã¼` for ü).
#[cold]
fn damaged(rest: &[u8], next: u8) -> (Code, usize) {
    let (class, width) = match damage::misread_utf8(rest) {
        Some((character, width)) => (class_of(character), width),
        None => (two_byte(0xC3, next), 2),
    };
    (Code::of(class), width)
}

/// Class of one character.
pub(crate) fn class_of(character: char) -> Class {
    let mut buffer = [0; 4];
    match character.encode_utf8(&mut buffer).as_bytes() {
        [byte] => ascii(*byte),
        [lead @ 0xC2..=0xC5, next] => two_byte(*lead, *next),
        _ => rare_class(character),
    }
}

const fn ascii(byte: u8) -> Class {
    match byte {
        b'a'..=b'z' => Class::Letter(byte & 31, false),
        b'A'..=b'Z' => Class::Letter(byte & 31, true),
        b'0'..=b'9' => Class::Digit,
        b' ' | b'\t' | 0x0B | 0x0C => Class::Space,
        b'\n' | b'\r' => Class::Newline,
        _ => Class::Other,
    }
}

/// Base letters of U+00C0..=U+017F, lower case; `.` where there is none. Upper and lower alternate differently
/// in the two blocks, so capitals are told by [`is_capital`].
const LATIN: &[u8; 192] = b"aaaaaaaceeeeiiiignooooo.ouuuuissaaaaaaaceeeeiiiignooooo.ouuuuisy\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

#[expect(clippy::indexing_slicing, reason = "the codes of these leads end where the table ends")]
const fn two_byte(lead: u8, next: u8) -> Class {
    let code = ((lead & 0x1F) as usize) << 6 | (next & 0x3F) as usize;
    match code {
        0xA0 => Class::Space,
        0xAD => Class::Skip,
        0..0xC0 => Class::Other,
        _ => match LATIN[code - 0xC0] {
            b'.' => Class::Other,
            base => Class::Letter(base & 31, is_capital(code)),
        },
    }
}

const fn is_capital(code: usize) -> bool {
    match code {
        0xC0..=0xDE | 0x178 => true,
        0xDF..=0xFF | 0x138 | 0x149 | 0x17F => false,
        // From U+0139 to U+0148 and from U+0179 to U+017E capitals are odd, elsewhere even.
        0x139..=0x148 | 0x179..=0x17E => code % 2 == 1,
        _ => code.is_multiple_of(2),
    }
}

fn rare(rest: &[u8]) -> (Code, usize) {
    // Curly quotation marks, dashes and ellipses are not as rare as the rest.
    if let [0xE2, 0x80, 0x90..=0xA7 | 0xB0..=0xBF, ..] = rest {
        return (Code::OTHER, 3);
    }
    match first_char(rest) {
        Some(character) => (Code::of(rare_class(character)), character.len_utf8()),
        None => (Code::OTHER, 1),
    }
}

fn rare_class(character: char) -> Class {
    match character {
        '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => Class::Skip,
        '\u{2028}' | '\u{2029}' => Class::Newline,
        // S and T with comma below, written for the cedilla.
        'Ș' => Class::Letter(b's' & 31, true),
        'ș' => Class::Letter(b's' & 31, false),
        'Ț' => Class::Letter(b't' & 31, true),
        'ț' => Class::Letter(b't' & 31, false),
        _ if character.is_whitespace() => Class::Space,
        // Letters of other scripts share one value: such words differ by length and are in no pack.
        _ if character.is_alphabetic() => {
            Class::Letter(27 + (character as u32 % 4) as u8, character.is_uppercase())
        }
        _ => Class::Other,
    }
}

/// The first character of valid UTF-8 bytes, which is none of ASCII.
pub(super) fn first_char(rest: &[u8]) -> Option<char> {
    let tail = |byte: u8| u32::from(byte & 0x3F);
    let code = match *rest {
        [lead @ 0xC0..=0xDF, a, ..] => u32::from(lead & 0x1F) << 6 | tail(a),
        [lead @ 0xE0..=0xEF, a, b, ..] => u32::from(lead & 0x0F) << 12 | tail(a) << 6 | tail(b),
        [lead @ 0xF0..=0xFF, a, b, c, ..] => {
            u32::from(lead & 0x07) << 18 | tail(a) << 12 | tail(b) << 6 | tail(c)
        }
        _ => return None,
    };
    char::from_u32(code)
}

/// Collects the letters of a word into a key.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(crate) struct KeyBuilder {
    bits: u128,
    count: u32,
}

impl KeyBuilder {
    #[inline]
    pub(crate) fn push(&mut self, letter: u8) {
        self.bits = self.bits << 5 | u128::from(letter & 31);
        self.count += 1;
    }

    /// The letters of a word, and behind them those of another.
    pub(crate) fn followed_by(self, behind: Self) -> Self {
        let bits = self.bits.checked_shl(5 * behind.count).unwrap_or(0);
        Self { bits: bits | behind.bits, count: self.count + behind.count }
    }

    #[inline]
    pub(crate) fn count(&self) -> u32 {
        self.count
    }

    /// Exact up to [`EXACT`] letters; beyond, the last ten letters stay and the rest is mixed above them.
    #[inline]
    pub(crate) fn key(&self) -> u64 {
        mixed(self.bits as u64, (self.bits >> 60) as u64).0
    }
}

/// The key of letters of five bits each, the last twelve in the lowest bits of `low`, those before them in `high`; and
/// whether there are such.
#[inline]
pub(super) fn mixed(low: u64, high: u64) -> (u64, bool) {
    let low = low & ((1 << 60) - 1);
    if high == 0 {
        return (low, false);
    }
    let mixed = (high.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) << TAIL_BITS;
    ((low ^ mixed) | 1 << 63, true)
}

/// The key of a word given as text, as the lexer makes it; characters that are no letters are passed over.
pub(crate) fn key_of(word: &str) -> u64 {
    let mut builder = KeyBuilder::default();
    let mut rest = word.as_bytes();
    while !rest.is_empty() {
        let (class, width) = class_at(rest);
        match class {
            Class::Letter(value, _) => builder.push(value),
            Class::Digit => builder.push(DIGIT),
            _ => {}
        }
        rest = rest.get(width.max(1)..).unwrap_or_default();
    }
    builder.key()
}

/// The first letters of a word of twelve at most, so many of them: one at least, twelve at most.
#[inline]
pub(crate) fn beginning(key: u64, letters: u32) -> u64 {
    let cut = CUTS.get(letters as usize).and_then(|cuts| cuts.get((key | 1).ilog2() as usize));
    key >> cut.copied().unwrap_or_default()
}

/// For each number of letters kept, by how many bits a key is cut, by the highest of them. Looked up, since no processor
/// foresees which words have more letters.
#[expect(clippy::indexing_slicing, reason = "made at compile time, where a panic is an error of the build")]
static CUTS: [[u8; u64::BITS as usize]; EXACT as usize + 1] = {
    let mut cuts = [[0; u64::BITS as usize]; EXACT as usize + 1];
    let mut kept = 1;
    while kept < cuts.len() {
        let mut bit = 5 * kept;
        while bit < u64::BITS as usize {
            cuts[kept][bit] = (5 * (bit / 5 + 1 - kept)) as u8;
            bit += 1;
        }
        kept += 1;
    }
    cuts
};

/// The letters of a word of twelve at most, counted from its key; of a longer one more than twelve.
#[inline]
pub(crate) fn letters_in(key: u64) -> u32 {
    // Five bits a letter, rounded up.
    (u64::BITS + 4 - key.leading_zeros()) / 5
}

/// The value of a digit inside a word (*G20*), which no letter has.
pub(crate) const DIGIT: u8 = 31;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_diacritics_fold_away() {
        for (a, b) in [("İSTANBUL", "istanbul"), ("ISPARTA", "ısparta"), ("degil", "değil"), ("hâlâ", "hala")]
        {
            assert_eq!(key_of(a), key_of(b), "{a} {b}");
        }
        assert_eq!(key_of("çalış"), key_of("c\u{327}al\u{131}s\u{327}"), "decomposed letters");
        assert_eq!(key_of("þiþli ýlgaz daðý"), key_of("şişli ılgaz dağı"), "Windows-1254 read as Latin-1");
        assert_ne!(key_of("dedi"), key_of("deri"));
    }

    #[test]
    fn every_turkish_letter_has_its_case() {
        for (lower, upper) in
            "abcçdefgğhıijklmnoöprsştuüvyzâîû".chars().zip("ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZÂÎÛ".chars())
        {
            let of = |c: char| class_at(c.to_string().as_bytes()).0;
            let (Class::Letter(a, false), Class::Letter(b, true)) = (of(lower), of(upper)) else {
                panic!("{lower} {upper}: {:?} {:?}", of(lower), of(upper));
            };
            assert_eq!(a, b, "{lower} {upper}");
        }
    }

    #[test]
    fn the_last_ten_letters_of_a_long_word_stay_readable() {
        let long = key_of("karşıladıklarını");
        let short = key_of("adiklarini");
        let tail = (1_u64 << TAIL_BITS) - 1;
        assert_eq!(long & tail, short & tail);
        assert_ne!(key_of("memnuniyetlerini"), key_of("cumhuriyetlerini"));
    }
}
