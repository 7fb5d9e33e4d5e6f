//! Which encoding bytes without a byte order mark are in.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::{DecodeError, Encoding};

/// Where the text is likely to come from, for the detector.
const LIKELY_DOMAIN: &[u8] = b"tr";

/// Bytes that are looked at to tell UTF-16.
const SAMPLE: usize = 2048;

pub(super) fn detect(bytes: &[u8]) -> Result<Encoding, DecodeError> {
    if let Some(encoding) = utf_16(bytes.get(..SAMPLE).unwrap_or(bytes)) {
        return Ok(encoding);
    }
    let Err(error) = std::str::from_utf8(bytes) else { return Ok(Encoding::UTF_8) };
    if let Some((offset, &byte)) = bytes.iter().enumerate().find(|(_, byte)| is_control(**byte)) {
        return Err(DecodeError::NotText { offset, byte });
    }
    if is_broken_utf_8(bytes) {
        return Err(DecodeError::malformed(Encoding::UTF_8, bytes, error.valid_up_to()));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Ok(Encoding(detector.guess(Some(LIKELY_DOMAIN), Utf8Detection::Deny)))
}

/// UTF-16 of a text that is mostly Latin: most high bytes are 0 or 1, and few low ones.
fn utf_16(sample: &[u8]) -> Option<Encoding> {
    let units = sample.len() / 2;
    let mostly = |place: usize| {
        let small = sample.chunks_exact(2).filter(|unit| unit.get(place).is_some_and(|&byte| byte <= 1));
        units > 0 && small.count() * 10 >= units * 7
    };
    match (mostly(0), mostly(1)) {
        (false, true) => Some(Encoding::UTF_16LE),
        (true, false) => Some(Encoding::UTF_16BE),
        _ => None,
    }
}

/// What stands in compressed and other binary files, and in no text.
const fn is_control(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F)
}

/// UTF-8 but for a few bytes: a text that was cut off, or into which another was pasted.
fn is_broken_utf_8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().bytes().filter(|byte| *byte >= 0xC2).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound > 4 * broken
}
