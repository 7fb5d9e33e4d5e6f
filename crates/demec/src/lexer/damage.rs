//! Characters that broken decoding or missing decoding left behind: HTML entities, UTF-8 read as Latin-1 or
//! Windows-1252. The text stays as it is; the lexer reads what was meant.

use super::letters::first_char;

/// Whether the letter with lead byte `0xC3` and this second byte may begin misread UTF-8: `Â Ã Ä Å â`.
pub(super) const fn may_lead(second: u8) -> bool {
    matches!(second, 0x82..=0x85 | 0xA2)
}

/// The character that misread UTF-8 at the start of `rest` stands for, and its width in bytes there.
pub(super) fn misread_utf8(rest: &[u8]) -> Option<(char, usize)> {
    let mut bytes = [0_u8; 3];
    let mut read = 0;
    let mut width = 0;
    let mut wanted = 1;
    while read < wanted {
        let character = first_char(rest.get(width..)?)?;
        let byte = single_byte(character)?;
        if read == 0 {
            wanted = match byte {
                0xC2..=0xC5 => 2,
                0xE2 => 3,
                _ => return None,
            };
        } else if !(0x80..0xC0).contains(&byte) {
            return None;
        }
        *bytes.get_mut(read)? = byte;
        read += 1;
        width += character.len_utf8();
    }
    let meant = std::str::from_utf8(bytes.get(..read)?).ok()?.chars().next()?;
    Some((meant, width))
}

/// The byte that Latin-1 or Windows-1252 reads as this character.
fn single_byte(character: char) -> Option<u8> {
    match character {
        '\u{80}'..='\u{FF}' => Some(character as u8),
        _ => WINDOWS_1252.iter().find(|(c, _)| *c == character).map(|(_, byte)| *byte),
    }
}

/// What Windows-1252 has in the place of the C1 control U+0080 to U+009F whose low byte this is.
pub(super) fn control(byte: u8) -> Option<char> {
    WINDOWS_1252.iter().find(|(_, b)| *b == byte).map(|(c, _)| *c)
}

const WINDOWS_1252: [(char, u8); 27] = [
    ('€', 0x80),
    ('‚', 0x82),
    ('ƒ', 0x83),
    ('„', 0x84),
    ('…', 0x85),
    ('†', 0x86),
    ('‡', 0x87),
    ('ˆ', 0x88),
    ('‰', 0x89),
    ('Š', 0x8A),
    ('‹', 0x8B),
    ('Œ', 0x8C),
    ('Ž', 0x8E),
    ('‘', 0x91),
    ('’', 0x92),
    ('“', 0x93),
    ('”', 0x94),
    ('•', 0x95),
    ('–', 0x96),
    ('—', 0x97),
    ('˜', 0x98),
    ('™', 0x99),
    ('š', 0x9A),
    ('›', 0x9B),
    ('œ', 0x9C),
    ('ž', 0x9E),
    ('Ÿ', 0x9F),
];

/// The longest entity read, `&` and `;` included.
const LONGEST_ENTITY: usize = 10;

/// The character that an HTML entity at the start of `rest` stands for, and the entity's width in bytes.
pub(super) fn entity(rest: &[u8]) -> Option<(char, usize)> {
    if rest.first() != Some(&b'&') {
        return None;
    }
    let end = rest.iter().take(LONGEST_ENTITY).position(|&b| b == b';')?;
    let name = std::str::from_utf8(rest.get(1..end)?).ok()?;
    let character = match name.strip_prefix('#') {
        Some(number) => numeric(number)?,
        None => ENTITIES.iter().find(|(n, _)| *n == name)?.1,
    };
    Some((character, end + 1))
}

fn numeric(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

/// The entities that stand in Turkish and English news; others stay marks of their own.
const ENTITIES: [(&str, char); 39] = [
    ("quot", '"'),
    ("amp", '&'),
    ("apos", '\''),
    ("lt", '<'),
    ("gt", '>'),
    ("nbsp", '\u{A0}'),
    ("shy", '\u{AD}'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("bull", '•'),
    ("ccedil", 'ç'),
    ("Ccedil", 'Ç'),
    ("ouml", 'ö'),
    ("Ouml", 'Ö'),
    ("uuml", 'ü'),
    ("Uuml", 'Ü'),
    ("acirc", 'â'),
    ("Acirc", 'Â'),
    ("icirc", 'î'),
    ("Icirc", 'Î'),
    ("ucirc", 'û'),
    ("Ucirc", 'Û'),
    ("eacute", 'é'),
    ("Eacute", 'É'),
    ("auml", 'ä'),
    ("euml", 'ë'),
    ("ntilde", 'ñ'),
    ("agrave", 'à'),
    ("egrave", 'è'),
    ("iuml", 'ï'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_and_misread_utf8_read_as_meant() {
        assert_eq!(entity(b"&quot;Evet"), Some(('"', 6)));
        assert_eq!(entity("&#8217;in".as_bytes()), Some(('’', 7)));
        assert_eq!(entity(b"&x20AC"), None, "no end");
        assert_eq!(entity(b"& Co;"), None);
        assert_eq!(misread_utf8("Ã¼lke".as_bytes()), Some(('ü', 4)));
        assert_eq!(misread_utf8("ÅŸehir".as_bytes()), Some(('ş', 4)), "read as Windows-1252");
        assert_eq!(misread_utf8("â€œEvet".as_bytes()), Some(('“', 7)));
        assert_eq!(misread_utf8("âlem".as_bytes()), None, "a circumflex is no damage");
    }
}
