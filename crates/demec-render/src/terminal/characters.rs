//! Characters that a terminal must not get as they are.

/// The character to show for `character`; `None` where it is to be left out.
///
/// Control characters could move the cursor or set colours, directional ones turn the text round.
pub(crate) const fn shown(character: char) -> Option<char> {
    match character {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + character as u32),
        '\u{7F}' => Some('␡'),
        // What these stand for where the text was decoded wrongly, as the parser takes them.
        '\u{91}' => Some('‘'),
        '\u{92}' => Some('’'),
        '\u{93}' => Some('“'),
        '\u{94}' => Some('”'),
        '\u{96}' => Some('–'),
        '\u{97}' => Some('—'),
        '\u{80}'..='\u{9F}' => Some(char::REPLACEMENT_CHARACTER),
        '\u{AD}'
        | '\u{FEFF}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' => None,
        _ => Some(character),
    }
}

/// Whether a line may end at `character`.
pub(crate) const fn breaks(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

/// Whether `character` opens or closes quoted words.
pub(crate) const fn is_quotation_mark(character: char) -> bool {
    matches!(
        character,
        '"' | '\'' | '`' | '´' | '«' | '»' | '‹' | '›' | '\u{2018}'..='\u{201F}' | '\u{91}'..='\u{94}'
    )
}

/// `number` in raised digits, as of a footnote.
pub(crate) fn raised(number: usize) -> String {
    let digit = |digit| match digit {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        _ => '⁰',
    };
    number.to_string().chars().map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_escape_sequence_gets_through() {
        assert_eq!(shown('\u{1B}'), Some('␛'));
        assert_eq!(shown('\u{9B}'), Some('\u{FFFD}'));
        assert_eq!(shown('\u{202E}'), None);
    }

    #[test]
    fn numbers_are_raised_digit_by_digit() {
        assert_eq!(raised(1024), "¹⁰²⁴");
    }
}
