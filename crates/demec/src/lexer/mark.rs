//! Marks: everything that is neither letter, digit nor white space.

use super::{
    damage,
    letters::first_char,
    token::{Flags, Kind},
};

/// Marks and line ends of one byte whose glyphs show no side: a table, since a `match` is a jump that is hard to foresee.
#[expect(clippy::indexing_slicing, reason = "made at compile time, where a panic is an error of the build")]
static PLAIN: [Option<Kind>; 256] = {
    let mut table = [None; 256];
    table[b',' as usize] = Some(Kind::Comma);
    table[b'.' as usize] = Some(Kind::Stop);
    table[b':' as usize] = Some(Kind::Colon);
    table[b';' as usize] = Some(Kind::Semicolon);
    table[b'?' as usize] = Some(Kind::Question);
    table[b'!' as usize] = Some(Kind::Exclamation);
    table[b'(' as usize] = Some(Kind::Opening);
    table[b')' as usize] = Some(Kind::Closing);
    table[b'\n' as usize] = Some(Kind::Newline);
    table
};

/// The kind of the mark or line end at `at`, if it is of one byte, shows no side, and no other belongs to it.
#[inline]
pub(super) fn plain(bytes: &[u8], at: usize) -> Option<Kind> {
    let kind = PLAIN.get(usize::from(*bytes.get(at)?)).copied().flatten()?;
    (kind != Kind::Stop || bytes.get(at + 1) != Some(&b'.')).then_some(kind)
}

/// The mark at the start of `rest`: kind, the side its glyph shows, and its width in bytes (never 0 unless at the end).
pub(super) fn mark(rest: &[u8]) -> (Kind, Flags, usize) {
    let (character, width) = meant(rest);
    let (kind, flags) = kind_of(character);
    let run = match character {
        '.' => dots(rest),
        '-' => run_of(rest, b'-'),
        '<' | '>' if rest.get(1) == rest.first() => 2,
        _ => width,
    };
    match (kind, run) {
        (Kind::Stop, 2..) => (Kind::Ellipsis, flags, run),
        (Kind::Symbol, 2) if character == '<' => (Kind::Double, Flags::OPENS, 2),
        (Kind::Symbol, 2) if character == '>' => (Kind::Double, Flags::CLOSES, 2),
        _ => (kind, flags, run),
    }
}

/// The character that stands there, damage undone, and its width in bytes as written.
pub(super) fn meant(rest: &[u8]) -> (char, usize) {
    let plain = || first_char_or_ascii(rest).map_or(('\u{FFFD}', rest.len().min(1)), |c| (c, c.len_utf8()));
    match rest {
        [b'&', ..] => damage::entity(rest).unwrap_or_else(plain),
        [0xC3, second, ..] if damage::may_lead(*second) => damage::misread_utf8(rest).unwrap_or_else(plain),
        _ => plain(),
    }
}

fn first_char_or_ascii(rest: &[u8]) -> Option<char> {
    match rest.first()? {
        &byte if byte < 0x80 => Some(char::from(byte)),
        _ => first_char(rest),
    }
}

/// An apostrophe in any spelling at the start of `rest`: its width in bytes.
pub(super) fn apostrophe(rest: &[u8]) -> Option<usize> {
    let (character, width) = meant(rest);
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '\u{91}' | '\u{92}' | '′').then_some(width)
}

fn kind_of(character: char) -> (Kind, Flags) {
    match character {
        '"' | '‟' | '＂' | '″' => (Kind::Double, Flags::NONE),
        '“' | '„' | '«' | '\u{93}' => (Kind::Double, Flags::OPENS),
        '”' | '»' | '\u{94}' => (Kind::Double, Flags::CLOSES),
        '‘' | '‚' | '‹' | '\u{91}' => (Kind::Single, Flags::OPENS),
        // Sites that know one curly glyph only open with it too, so ’ tells no side.
        '\'' | '`' | '´' | 'ʼ' | '’' | '\u{92}' => (Kind::Single, Flags::NONE),
        '›' => (Kind::Single, Flags::CLOSES),
        ',' => (Kind::Comma, Flags::NONE),
        '.' => (Kind::Stop, Flags::NONE),
        '?' => (Kind::Question, Flags::NONE),
        '!' => (Kind::Exclamation, Flags::NONE),
        '…' | '\u{85}' => (Kind::Ellipsis, Flags::NONE),
        ':' => (Kind::Colon, Flags::NONE),
        ';' => (Kind::Semicolon, Flags::NONE),
        '(' | '[' | '{' => (Kind::Opening, Flags::NONE),
        ')' | ']' | '}' => (Kind::Closing, Flags::NONE),
        '-' | '–' | '—' | '‐' | '‑' | '−' | '\u{96}' | '\u{97}' => (Kind::Dash, Flags::NONE),
        '*' | '•' | '·' | '●' | '■' | '▪' | '►' | '\u{95}' => (Kind::Bullet, Flags::NONE),
        '/' | '\\' => (Kind::Slash, Flags::NONE),
        _ => (Kind::Symbol, Flags::NONE),
    }
}

fn dots(rest: &[u8]) -> usize {
    run_of(rest, b'.')
}

/// Length of the run of one byte, bounded so that a token's length fits.
fn run_of(rest: &[u8], byte: u8) -> usize {
    rest.iter().take(1 << 15).take_while(|&&b| b == byte).count()
}
