//! Small letters of ASCII, eight bytes at once: most words are read in one step or two, and where a word ends is what
//! a processor can guess least.

/// Bytes that are read together.
const BYTES: usize = 8;
/// One in each byte.
const EACH: u64 = 0x0101_0101_0101_0101;

/// The small letters that some bytes begin with.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) letters: u32,
    /// Five bits each, as in a key.
    pub(super) bits: u64,
}

impl Run {
    /// The run and the byte behind it.
    #[inline]
    pub(super) fn of(bytes: &[u8; BYTES + 1]) -> (Self, u8) {
        let word = bytes.first_chunk().map_or(0, |first| u64::from_be_bytes(*first));
        // Sums of seven bits stay in their bytes, and their topmost bit tells which are large enough.
        let low = word & (0x7F * EACH);
        let from_a = low + u64::from(0x80 - b'a') * EACH;
        let behind_z = low + u64::from(0x7F - b'z') * EACH;
        let others = (!(from_a ^ behind_z) | word) & (0x80 * EACH);
        let letters = others.leading_zeros() / u8::BITS;
        let bits = folded(word) >> (5 * (BYTES as u32 - letters));
        (Self { letters, bits }, bytes.get(letters as usize).copied().unwrap_or_default())
    }
}

/// The last five bits of each byte, without the gaps between them: letters become pairs, pairs fours, fours eight.
#[inline]
fn folded(word: u64) -> u64 {
    let pairs = (word & 0x001F_001F_001F_001F) | (word & 0x1F00_1F00_1F00_1F00) >> 3;
    let fours = (pairs & 0x0000_03FF_0000_03FF) | (pairs & 0x03FF_0000_03FF_0000) >> 6;
    (fours & 0x000F_FFFF) | fours >> 32 << 20
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexer::letters::key_of;

    #[test]
    fn letters_are_read_up_to_what_is_none() {
        let read = |text: &str| {
            let (run, next) = Run::of(text.as_bytes().first_chunk().unwrap());
            (run.letters, run.bits, next)
        };
        assert_eq!(read("anlatmaktan"), (8, key_of("anlatmak"), b't'));
        assert_eq!(read("az zamanda"), (2, key_of("az"), b' '));
        assert_eq!(read("sevgiLiler"), (5, key_of("sevgi"), b'L'));
        assert_eq!(read("z{a`@[~\x7Faz"), (1, key_of("z"), b'{'));
        assert_eq!(read(" bir iki üç"), (0, 0, b' '));
        assert_eq!(read("yarışlarda"), (3, key_of("yar"), 0xC4));
    }
}
