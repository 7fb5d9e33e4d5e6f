//! A stretch of text, each byte as what it is in a word: from this most words are read, eight bytes at once and with few
//! branches, since where a word ends and which of its letters are wide is what a processor can guess least.

use super::{
    Lexeme,
    letters::mixed,
    token::{Flags, Kind},
};

/// Bytes whose codes are kept.
const STRETCH: usize = 1024;
/// Bytes read at once.
const CHUNK: usize = 8;
/// Words of fewer bytes are read here: the bits of so many letters fit in 128.
const LONGEST: usize = 3 * CHUNK;

/// One in each byte.
const EACH: u64 = 0x0101_0101_0101_0101;

// What a byte is: the value of the letter of ASCII or Turkish that begins with it, with a bit if that is a capital;
const CAPITAL: u8 = 0x20;
// the second of a letter; or no part of such a letter.
const FURTHER: u8 = 0x40;
const NO_LETTER: u8 = 0x80;

/// Letters from one place on.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    pub(super) bytes: usize,
    pub(super) key: u64,
    flags: Flags,
}

impl Letters {
    #[inline]
    pub(super) fn word(self) -> Lexeme {
        Lexeme { kind: Kind::Word, flags: self.flags, key: self.key }
    }
}

/// The codes of some bytes of a text.
pub(super) struct Strip<'t> {
    text: &'t [u8],
    /// Where the stretch begins.
    from: usize,
    codes: [u8; STRETCH],
}

impl<'t> Strip<'t> {
    pub(super) fn new(text: &'t [u8]) -> Self {
        let mut strip = Self { text, from: 0, codes: [NO_LETTER; STRETCH] };
        strip.fill(0);
        strip
    }

    /// Reads on from there.
    #[inline(never)]
    fn fill(&mut self, from: usize) {
        self.from = from;
        let bytes = self.text.get(from..).unwrap_or_default();
        let behind = bytes.get(1..).unwrap_or_default();
        for ((code, &byte), &next) in self.codes.iter_mut().zip(bytes).zip(behind) {
            *code = code_of(byte, next);
        }
        // The text's end, and nothing behind it.
        let Some(tail) = self.codes.get_mut(bytes.len().saturating_sub(1)..) else { return };
        tail.fill(NO_LETTER);
        if let (Some(code), Some(&last)) = (tail.first_mut(), bytes.last()) {
            *code = code_of(last, 0);
        }
    }

    /// Sees to it that a word at `at` lies in the stretch.
    #[inline]
    pub(super) fn reach(&mut self, at: usize) {
        if at.wrapping_sub(self.from) > STRETCH - LONGEST {
            self.fill(at);
        }
    }

    #[inline]
    fn code(&self, at: usize) -> u8 {
        self.codes.get(at.wrapping_sub(self.from)).copied().unwrap_or(NO_LETTER)
    }

    #[inline]
    pub(super) fn is_letter(&self, at: usize) -> bool {
        self.code(at) & NO_LETTER == 0
    }

    #[inline]
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.code(at) & (NO_LETTER | CAPITAL) == CAPITAL
    }

    /// The letter at `at`, of any case, and the small ones behind it. None if there is none, or if they are too many.
    #[inline]
    pub(super) fn small_letters(&self, at: usize) -> Option<Letters> {
        if self.is_letter(at) { self.letters(at, u64::from(NO_LETTER | CAPITAL) * EACH) } else { None }
    }

    /// The letters at `at`, if all are capitals, two at least. None if one is not, or if they are too many.
    #[inline(never)]
    pub(super) fn capitals(&self, at: usize) -> Option<Letters> {
        let Letters { bytes, key, flags } = self.letters(at, u64::from(NO_LETTER) * EACH)?;
        let all = (at..at + bytes).all(|at| self.code(at) & (CAPITAL | FURTHER) != 0);
        (all && key >= 32).then_some(Letters { bytes, key, flags: flags.with(Flags::ALL_CAPITALS) })
    }

    /// The letters from `at` on, the first of them of any case, up to one that `stops` stop.
    #[expect(clippy::inline_always, reason = "once for each word, and a call costs a fifth of it")]
    #[inline(always)]
    fn letters(&self, at: usize, stops: u64) -> Option<Letters> {
        let index = at.wrapping_sub(self.from);
        let first = Chunk::of(self.chunk(index), stops & !u64::from(CAPITAL));
        let (mut bits, mut bytes) = (u128::from(first.bits), first.bytes);
        let mut last = first;
        while last.bytes as usize == CHUNK {
            if bytes as usize == LONGEST {
                return None;
            }
            last = Chunk::of(self.chunk(index + bytes as usize), stops);
            bits = bits << (5 * last.letters) | u128::from(last.bits);
            bytes += last.bytes;
        }
        let (key, long) = mixed(bits as u64, (bits >> 60) as u64);
        let flags = Flags::CAPITAL.when(self.is_capital(at)).with(Flags::LONG.when(long));
        Some(Letters { bytes: bytes as usize, key, flags })
    }

    #[inline]
    fn chunk(&self, index: usize) -> u64 {
        let chunk = self.codes.get(index..).and_then(<[u8]>::first_chunk);
        chunk.map_or(u64::MAX, |chunk: &[u8; CHUNK]| u64::from_le_bytes(*chunk))
    }
}

/// The letters that some bytes begin with.
#[derive(Clone, Copy)]
struct Chunk {
    bytes: u32,
    letters: u32,
    /// Five a letter, as in a key.
    bits: u64,
}

impl Chunk {
    #[inline]
    fn of(codes: u64, stops: u64) -> Self {
        let bytes = (codes & stops).trailing_zeros() / u8::BITS;
        // The last letter in the lowest byte.
        let mut word = codes.swap_bytes().checked_shr(u64::BITS - u8::BITS * bytes).unwrap_or_default();
        let mut further = word >> 6 & EACH;
        let wide = (further.wrapping_mul(EACH) >> 56) as u32;
        loop {
            // What stands before it moves up; nothing does if there is none.
            let behind = further.wrapping_sub(1) & !further;
            word = word & behind | word >> 8 & !behind;
            further = word >> 6 & EACH;
            if further == 0 {
                break;
            }
        }
        Self { bytes, letters: bytes - wide, bits: folded(word) }
    }
}

/// The last five bits of each byte, without the gaps between them: letters become pairs, pairs fours, fours eight.
#[inline]
fn folded(word: u64) -> u64 {
    let pairs = (word & 0x001F_001F_001F_001F) | (word & 0x1F00_1F00_1F00_1F00) >> 3;
    let fours = (pairs & 0x0000_03FF_0000_03FF) | (pairs & 0x03FF_0000_03FF_0000) >> 6;
    (fours & 0x000F_FFFF) | fours >> 32 << 20
}

/// What a byte is that `next` stands behind. Without a branch, so that the compiler reads sixteen bytes at once, and told as
/// what differs from no letter, so that nothing has to be chosen.
#[inline]
fn code_of(byte: u8, next: u8) -> u8 {
    let ascii = (byte | 0x20).wrapping_sub(b'a') < 26;
    // Of the letters with this lead the small ones have the bit that those of ASCII have; of the others they are odd.
    let latin = byte == 0xC3;
    let wide = when(latin, among([(0x87, b'c'), (0x96, b'o'), (0x9C, b'u')], next & 0xDF))
        | when(byte == 0xC4, among([(0x9F, b'g'), (0xB1, b'i')], next | 1))
        | when(byte == 0xC5, among([(0x9F, b's')], next | 1));
    let case = when(latin, next) | when(!latin, next << 5);
    let letter = when(ascii, byte & 0x3F ^ (NO_LETTER | CAPITAL)) | wide & !(case & CAPITAL);
    NO_LETTER ^ letter ^ when(byte & 0xC0 == 0x80, NO_LETTER | FURTHER)
}

/// The code of the one of these capitals whose second byte this is.
#[inline]
fn among<const N: usize>(capitals: [(u8, u8); N], second: u8) -> u8 {
    let code = |(it, letter)| when(second == it, NO_LETTER | CAPITAL | letter & 31);
    capitals.into_iter().map(code).fold(0, |all, one| all | one)
}

#[inline]
fn when(condition: bool, code: u8) -> u8 {
    if condition { code } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexer::letters::key_of;

    fn small(text: &str) -> Option<(usize, u64)> {
        Strip::new(text.as_bytes()).small_letters(0).map(|read| (read.bytes, read.key))
    }

    #[test]
    fn letters_are_read_up_to_what_is_no_small_one() {
        for (text, word) in [
            ("az zamanda", "az"),
            ("sevgiLiler", "sevgi"),
            ("anlatmak", "anlatmak"),
            ("Öğrenciler,", "Öğrenciler"),
            ("ışıldağı", "ışıldağı"),
            ("çöğüşıçöğüş.", "çöğüşıçöğüş"),
            ("görüşülmüştü ", "görüşülmüştü"),
            ("karşılaştırılıyor\n", "karşılaştırılıyor"),
            ("yolİzmir", "yol"),
            ("kâr", "k"),
            ("z{a`@[~\x7Faz", "z"),
        ] {
            assert_eq!(small(text), Some((word.len(), key_of(word))), "{text}");
        }
        assert_eq!(small(" bir"), None);
        assert_eq!(small("âlem"), None);
        assert_eq!(small("değerlendirilemeyenlerdendi"), None, "too many");
    }

    #[test]
    fn capitals_are_read_if_all_are() {
        let capitals =
            |text: &str| Strip::new(text.as_bytes()).capitals(0).map(|read| (read.bytes, read.key));
        assert_eq!(capitals("TÜRKİYE'de"), Some((9, key_of("türkiye"))));
        assert_eq!(capitals("TÜRKİYEde"), None);
        assert_eq!(capitals("A "), None);
    }

    #[test]
    fn words_lie_anywhere_in_a_long_text() {
        let text = "İki gün ".repeat(STRETCH);
        let mut strip = Strip::new(text.as_bytes());
        let first = text.bytes().position(|b| b == b'g').unwrap();
        for at in (first..text.len()).step_by("İki gün ".len()) {
            strip.reach(at);
            assert_eq!(strip.small_letters(at).map(|read| read.key), Some(key_of("gün")), "{at}");
        }
    }
}
