//! Offsets in other units than bytes.

use std::iter;
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
const STRIDE: usize = 8;

/// Converts offsets into a text between bytes and another unit.
///
/// Building it reads the text once; each conversion reads 8 bytes. A text that is all ASCII, where
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
        let all_bytes = unit == OffsetUnit::Byte || text.is_ascii();
        Self { unit, checkpoints: (!all_bytes).then(|| checkpoints(text, unit)) }
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
        let (strides, rest) = self.text.as_bytes().as_chunks();
        let index = byte / STRIDE;
        let before = checkpoints.get(index).copied().unwrap_or_default();
        let stride = strides.get(index).copied().unwrap_or_else(|| filled_up(rest));
        let behind = u64::MAX << (8 * (byte % STRIDE));
        before + sum(units(stride, self.table.unit) & !behind)
    }

    fn byte_at(&self, offset: u32) -> Option<u32> {
        let Some(checkpoints) = &self.table.checkpoints else {
            return self.text.is_char_boundary(offset as usize).then_some(offset);
        };
        let index = checkpoints.partition_point(|&before| before <= offset).checked_sub(1)?;
        let mut units = *checkpoints.get(index)?;
        let mut byte = (index * STRIDE..=self.text.len()).find(|&byte| self.text.is_char_boundary(byte))?;
        for character in self.text.get(byte..)?.chars() {
            if units >= offset {
                break;
            }
            units += match self.table.unit {
                OffsetUnit::Byte => character.len_utf8(),
                OffsetUnit::Codepoint => 1,
                OffsetUnit::Utf16 => character.len_utf16(),
            } as u32;
            byte += character.len_utf8();
        }
        (units == offset).then_some(byte as u32)
    }
}

fn checkpoints(text: &str, unit: OffsetUnit) -> Arc<[u32]> {
    let (strides, _) = text.as_bytes().as_chunks();
    let mut before = 0;
    let behind = strides.iter().map(|&stride| {
        before += sum(units(stride, unit));
        before
    });
    iter::once(0).chain(behind).collect()
}

/// The rest of a text as a stride; what it is filled up with lies behind each offset.
fn filled_up(rest: &[u8]) -> [u8; STRIDE] {
    let mut stride = [0; STRIDE];
    stride.iter_mut().zip(rest).for_each(|(to, &byte)| *to = byte);
    stride
}

/// A one in each byte.
const ONES: u64 = u64::from_ne_bytes([1; STRIDE]);

/// In each byte, how many units the character has that starts there.
fn units(stride: [u8; STRIDE], unit: OffsetUnit) -> u64 {
    let bytes = u64::from_le_bytes(stride);
    let starts = (!(bytes >> 7) | bytes >> 6) & ONES;
    if unit != OffsetUnit::Utf16 {
        return starts;
    }
    let of_four_bytes = bytes >> 7 & bytes >> 6 & bytes >> 5 & bytes >> 4 & ONES;
    starts + of_four_bytes
}

/// The sum of the bytes: they meet in the highest.
fn sum(bytes: u64) -> u32 {
    (bytes.wrapping_mul(ONES) >> 56) as u32
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
