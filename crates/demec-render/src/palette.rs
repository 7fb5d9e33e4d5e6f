//! Colours of speakers: fit for light and dark pages, as lines by their brightness and as grounds by their transparency.

/// Red, green and blue.
pub(crate) type Colour = [u8; 3];

/// Told apart by hue; in brightness alike, so that a line in them shows on white and on black.
pub(crate) const SPEAKERS: [Colour; 8] = [
    [0x2F, 0x7F, 0xD1],
    [0xC2, 0x60, 0x0C],
    [0x2E, 0x8B, 0x57],
    [0x9B, 0x59, 0xD0],
    [0xD1, 0x49, 0x5B],
    [0x16, 0x89, 0x9A],
    [0x8A, 0x7A, 0x12],
    [0xC9, 0x4F, 0x9F],
];
/// For those whom the text leaves unnamed.
pub(crate) const NOBODY: Colour = [0x80, 0x80, 0x80];
/// How much of its colour a quotation's ground has, in hundredths.
pub(crate) const GROUND: u8 = 18;

#[cfg(test)]
mod tests {
    use super::*;

    const PAGES: [(Colour, Colour); 2] = [([255; 3], [0; 3]), ([0x1E; 3], [0xE6; 3])];

    fn luminance(colour: Colour) -> f64 {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = colour.map(part);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(one: Colour, two: Colour) -> f64 {
        let (one, two) = (luminance(one), luminance(two));
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    #[test]
    fn lines_and_words_can_be_told_from_their_ground() {
        for colour in SPEAKERS.into_iter().chain([NOBODY]) {
            for (page, ink) in PAGES {
                assert!(contrast(colour, page) >= 3.0, "a line of {colour:02x?} on {page:02x?}");
                let blend = |index: usize| {
                    let (over, under) = (f64::from(colour[index]), f64::from(page[index]));
                    let share = f64::from(GROUND) / 100.0;
                    // Three quotations within each other, the deepest ground that is common.
                    let mixed = (0..3).fold(under, |ground, _| over * share + ground * (1.0 - share));
                    #[expect(clippy::cast_sign_loss, reason = "between two bytes")]
                    let byte = mixed.round() as u8;
                    byte
                };
                let ground = [blend(0), blend(1), blend(2)];
                assert!(contrast(ink, ground) >= 4.5, "words on {colour:02x?} on {page:02x?}");
            }
        }
    }
}
