//! Comparing names and titles without regard to case and punctuation.

use unicode_normalization::UnicodeNormalization;

/// `string` in lower-case letters and digits, one space between words; the four letters I of Turkish are one.
///
/// *İSTANBUL VALİSİ*, *istanbul valisi* and *Istanbul Valisi* are the same.
pub(crate) fn fold(string: &str) -> String {
    let composed: String = string
        .nfc()
        .map(|character| if matches!(character, 'İ' | 'I' | 'ı') { 'i' } else { character })
        .collect();
    let letters = lower(&composed).replace(|character: char| !character.is_alphanumeric(), " ");
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[expect(clippy::disallowed_methods, reason = "every letter I has been made the same before")]
fn lower(string: &str) -> String {
    string.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_punctuation_do_not_count() {
        assert_eq!(fold("İSTANBUL  VALİSİ"), fold("Istanbul Valisi"));
        assert_eq!(fold("AK Parti'li"), "ak parti li");
        assert_eq!(fold("I\u{307}zmir"), "izmir");
    }
}
