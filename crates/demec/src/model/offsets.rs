//! Offsets in other units than bytes.

use std::sync::Arc;

use super::names::{display_by_name, named};
use super::span::Span;

named! {
    /// What an offset into a text counts.
    pub enum OffsetUnit, "unit of offsets" {
        /// UTF-8 bytes, as in Rust.
        Byte = "byte",
        /// Unicode code points, as in Python.
        Codepoint = "codepoint",
        /// UTF-16 code units, as in JavaScript and Java.
        Utf16 = "utf16",
    }
}

display_by_name!(OffsetUnit);

/// Bytes between two checkpoints.
const STRIDE: usize = 32;

/// Converts offsets into a text between bytes and another unit.
///
/// Building it reads the text once; each conversion reads at most 32 bytes. A text that is all ASCII, where
/// the units agree, needs neither.
///
/// ```
/// use demec::{OffsetUnit, Offsets, Span};
///
/// let text = "İşçi “evet” dedi";
/// let evet = Span::new(11, 15);
/// assert_eq!(text.get(evet.range()), Some("evet"));
/// let offsets = Offsets::new(text, OffsetUnit::Codepoint);
/// assert_eq!(offsets.convert(evet), [6, 10]);
/// assert_eq!(offsets.span(6, 10), Some(evet));
/// ```
#[derive(Debug, Clone)]
pub struct Offsets<'t> {
    text: &'t str,
    table: OffsetTable,
}

/// What [`Offsets`] count in a text, without the text: for those who keep both in one place.
#[derive(Debug, Clone)]
pub struct OffsetTable {
    unit: OffsetUnit,
    /// How many units lie before each multiple of [`STRIDE`]; `None` where every unit is a byte.
    checkpoints: Option<Arc<[u32]>>,
}

impl OffsetTable {
    /// Counts the units of `text`, which is not longer than 4 GiB.
    #[must_use]
    pub fn new(text: &str, unit: OffsetUnit) -> Self {
        let count = match unit {
            OffsetUnit::Byte => None,
            _ if text.is_ascii() => None,
            OffsetUnit::Codepoint => Some(codepoints as fn(&[u8]) -> u32),
            OffsetUnit::Utf16 => Some(utf16_units as fn(&[u8]) -> u32),
        };
        Self { unit, checkpoints: count.map(|count| checkpoints(text, count)) }
    }

    /// A converter for the text that the table was made from; the text is not read again.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> Offsets<'t> {
        Offsets { text, table: self.clone() }
    }
}

impl<'t> Offsets<'t> {
    /// A converter for offsets into `text`, which is not longer than 4 GiB.
    #[must_use]
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        Self { text, table: OffsetTable::new(text, unit) }
    }

    /// The unit that it converts to and from.
    #[must_use]
    pub const fn unit(&self) -> OffsetUnit {
        self.table.unit
    }

    /// A span as `[start, end]` in the unit. An offset within a character counts as the offset behind it, one
    /// beyond the text as the end of the text.
    #[must_use]
    pub fn convert(&self, span: Span) -> [u32; 2] {
        [self.units_before(span.start()), self.units_before(span.end())]
    }

    /// The span that two offsets in the unit enclose; `None` if they are not in order, reach beyond the text or
    /// split a character.
    #[must_use]
    pub fn span(&self, start: u32, end: u32) -> Option<Span> {
        if start > end {
            return None;
        }
        Some(Span::new(self.byte_at(start)?, self.byte_at(end)?))
    }

    fn units_before(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        let Some(checkpoints) = &self.table.checkpoints else { return byte as u32 };
        let stride = byte / STRIDE;
        let before = checkpoints.get(stride).copied().unwrap_or_default();
        let rest = self.text.as_bytes().get(stride * STRIDE..byte).unwrap_or_default();
        before + self.count(rest)
    }

    fn byte_at(&self, offset: u32) -> Option<u32> {
        let Some(checkpoints) = &self.table.checkpoints else {
            return self.text.is_char_boundary(offset as usize).then_some(offset);
        };
        let stride = checkpoints.partition_point(|&before| before <= offset).checked_sub(1)?;
        let mut units = *checkpoints.get(stride)?;
        let mut byte = stride * STRIDE;
        while units < offset || !self.text.is_char_boundary(byte) {
            units += self.count(&[*self.text.as_bytes().get(byte)?]);
            byte += 1;
        }
        (units == offset).then_some(byte as u32)
    }

    fn count(&self, bytes: &[u8]) -> u32 {
        match self.table.unit {
            OffsetUnit::Byte => bytes.len() as u32,
            OffsetUnit::Codepoint => codepoints(bytes),
            OffsetUnit::Utf16 => utf16_units(bytes),
        }
    }
}

fn checkpoints(text: &str, count: fn(&[u8]) -> u32) -> Arc<[u32]> {
    let mut counts = Vec::with_capacity(text.len() / STRIDE + 1);
    let mut before = 0;
    for stride in text.as_bytes().chunks(STRIDE) {
        counts.push(before);
        before += count(stride);
    }
    if text.len().is_multiple_of(STRIDE) {
        counts.push(before);
    }
    counts.into()
}

/// How many characters start in `bytes`.
fn codepoints(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&byte| u32::from(starts_character(byte))).sum()
}

/// How many UTF-16 code units the characters have that start in `bytes`.
fn utf16_units(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&byte| u32::from(starts_character(byte)) + u32::from(byte >= 0xF0)).sum()
}

const fn starts_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Longer than a stride, with characters of one to four bytes that lie across the strides.
    fn text() -> String {
        "aığ€😀 İstanbul’da “evet” ".repeat(40)
    }

    #[test]
    fn codepoints_agree_with_counting_characters() {
        let text = text();
        let offsets = Offsets::new(&text, OffsetUnit::Codepoint);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(offsets.units_before(byte as u32), count as u32);
            assert_eq!(offsets.byte_at(count as u32), Some(byte as u32));
        }
    }

    #[test]
    fn utf16_units_agree_with_encoding() {
        let text = text();
        let offsets = Offsets::new(&text, OffsetUnit::Utf16);
        let mut units = 0;
        for (byte, character) in text.char_indices() {
            assert_eq!(offsets.units_before(byte as u32), units);
            assert_eq!(offsets.byte_at(units), Some(byte as u32));
            if character.len_utf16() == 2 {
                assert_eq!(offsets.byte_at(units + 1), None, "half a surrogate pair");
            }
            units += character.len_utf16() as u32;
        }
        assert_eq!(offsets.byte_at(units), Some(text.len() as u32));
        assert_eq!(offsets.byte_at(units + 1), None);
    }

    #[test]
    fn bytes_must_lie_between_characters() {
        let offsets = Offsets::new("ığ", OffsetUnit::Byte);
        assert_eq!(offsets.span(0, 2), Some(Span::new(0, 2)));
        assert_eq!(offsets.span(0, 3), None);
        assert_eq!(offsets.span(0, 5), None);
        assert_eq!(offsets.span(2, 0), None);
    }

    #[test]
    fn an_empty_text_has_one_offset() {
        for &unit in OffsetUnit::ALL {
            let offsets = Offsets::new("", unit);
            assert_eq!(offsets.span(0, 0), Some(Span::new(0, 0)));
            assert_eq!(offsets.span(0, 1), None);
        }
    }

    #[test]
    fn the_end_of_a_text_of_whole_strides_converts() {
        let text = "ı".repeat(STRIDE);
        let offsets = Offsets::new(&text, OffsetUnit::Codepoint);
        let (characters, bytes) = (STRIDE as u32, 2 * STRIDE as u32);
        assert_eq!(offsets.convert(Span::new(0, bytes)), [0, characters]);
        assert_eq!(offsets.span(0, characters), Some(Span::new(0, bytes)));
    }
}
