//! A colour for every speaker.

use anstyle::{Ansi256Color, Style};
use demec::{Actor, Article, Quotation};

/// What stands back.
pub(crate) const DIM: Style = Style::new().dimmed();

/// Middle tones that can be told apart, and read on black as well as on white.
const COLOURS: [u8; 7] = [31, 166, 98, 28, 162, 136, 68];

/// The colour of words that nobody in particular is said to have spoken.
const NOBODY: u8 = 243;

/// The colours of an article's speakers.
#[derive(Debug)]
pub(crate) struct Palette {
    /// By the actor's index; those who never speak have none.
    colours: Vec<Option<u8>>,
}

impl Palette {
    /// Gives out the colours in the order in which the speakers come.
    pub(crate) fn of(article: &Article<'_>) -> Self {
        let mut colours = vec![None; article.actors().len()];
        let mut given = COLOURS.iter().copied().cycle();
        for speaker in article.quotations().filter_map(Quotation::speaker) {
            if let Some(colour @ None) = colours.get_mut(speaker.id().index()) {
                *colour = given.next();
            }
        }
        Self { colours }
    }

    /// The style of what `speaker` says, and of the speaker's name.
    pub(crate) fn style(&self, speaker: Option<Actor<'_>>) -> Style {
        let colour = speaker.and_then(|speaker| *self.colours.get(speaker.id().index())?);
        Style::new().fg_color(Some(Ansi256Color(colour.unwrap_or(NOBODY)).into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of a colour from the 6 × 6 × 6 cube or the grey ramp, by WCAG 2.
    fn luminance(colour: u8) -> f64 {
        let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
        let channels = match colour {
            232.. => [8 + 10 * (colour - 232); 3],
            _ => [(colour - 16) / 36, (colour - 16) / 6 % 6, (colour - 16) % 6].map(level),
        };
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = channels.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    #[test]
    fn colours_can_be_read_on_black_and_on_white() {
        for colour in COLOURS.into_iter().chain([NOBODY]) {
            let luminance = luminance(colour);
            let (on_black, on_white) = ((luminance + 0.05) / 0.05, 1.05 / (luminance + 0.05));
            assert!(on_black > 3.0 && on_white > 3.0, "{colour}: {on_black:.1} and {on_white:.1}");
        }
    }
}
