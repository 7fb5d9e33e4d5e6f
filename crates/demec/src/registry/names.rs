//! Names and roles as keys to compare.

use crate::lexer::letters::{beginning, key_of};

/// The words of a name, without regard to case and accents.
pub(super) fn words(name: &str) -> Vec<u64> {
    name.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
        .map(word)
        .filter(|&key| key != 0)
        .collect()
}

/// The key of a word; scripts that the lexer does not tell apart are told apart by their characters.
fn word(word: &str) -> u64 {
    if word.chars().all(|c| (c as u32) < 0x250) {
        return key_of(word);
    }
    let mix = |key: u64, c| (key ^ u64::from(c)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23);
    word.chars().fold(1, mix)
}

/// Letters of a role's last word that tell what it is: those before its endings.
const STEM: usize = 5;

/// What a role is at its core: *Başkan* and *Belediye Başkanı* alike.
pub(super) fn head(role: &str) -> u64 {
    let last = role.split_whitespace().next_back().unwrap_or(role);
    let end = last.char_indices().nth(STEM).map_or(last.len(), |(at, _)| at);
    word(last.get(..end).unwrap_or_default())
}

/// Whether every word of the shorter name stands in the longer one, which ends in the same word. A letter alone stands for
/// a word that begins with it.
pub(super) fn is_shorter(shorter: &[u64], longer: &[u64]) -> bool {
    let stands_for = |short: u64, word: u64| short == word || short < 32 && short == first_letter(word);
    let (Some((last, given)), Some((other, rest))) = (shorter.split_last(), longer.split_last()) else {
        return false;
    };
    let initials = given.iter().any(|&word| word < 32);
    let mut rest = rest.iter();
    last == other
        && (shorter.len() < longer.len() || initials && shorter != longer)
        && given.iter().all(|&word| rest.any(|&full| stands_for(word, full)))
}

/// The first letter of a word of at most twelve letters, else 0.
fn first_letter(key: u64) -> u64 {
    if key == 0 || key >> 63 != 0 {
        return 0;
    }
    beginning(key, 1)
}
