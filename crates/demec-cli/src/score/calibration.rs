//! Whether confidence means something: of the quotations reported with at least so much of it, how many are right.

use std::fmt;

use super::{
    actors::Alignment,
    annotation::{Annotation, Quotation},
    counts::{Share, ratio},
    figures::Figure,
    overlap::{Range, pairs, trimmed},
    quotations::{OVERLAP, Speakers},
};

/// The lower ends of the bands of confidence, in hundredths, from the surest down.
const BANDS: [u8; 6] = [95, 90, 80, 70, 50, 0];
/// From here on a quotation counts as sure.
const SURE: u8 = 90;

/// How many of the quotations of each band are right: span shared by half, kind aside, and speaker.
#[derive(Debug, Default)]
pub(crate) struct Calibration {
    bands: [Share; BANDS.len()],
}

impl Calibration {
    /// Counts an article's quotations; those that come without a confidence count as certain.
    pub(crate) fn article(&mut self, gold: &Annotation, system: &Annotation, alignment: &Alignment<'_>) {
        let ranges = |article: &Annotation| -> Vec<Range> {
            article.quotations.iter().map(|it| trimmed(&gold.characters, it.range())).collect()
        };
        let speakers = Speakers { system, alignment };
        let mut right = vec![false; system.quotations.len()];
        for (want, got) in pairs(&ranges(gold), &ranges(system), OVERLAP) {
            let agree = gold.quotations.get(want).zip(system.quotations.get(got));
            if let (Some((wanted, found)), Some(right)) = (agree, right.get_mut(got)) {
                *right = speakers.agree(wanted, found);
            }
        }
        for (quotation, right) in system.quotations.iter().zip(right) {
            let hundredths = hundredths(quotation);
            let band = BANDS.iter().position(|&from| hundredths >= from);
            if let Some(band) = band.and_then(|band| self.bands.get_mut(band)) {
                band.add(usize::from(right), 1);
            }
        }
    }

    /// What is asked most: how many of all are sure, and how many of the sure are right.
    pub(crate) fn figures(&self) -> Vec<(String, Figure)> {
        let sure = self.from(SURE);
        let share = (self.from(0).total > 0).then(|| ratio(sure.total, self.from(0).total));
        vec![
            ("sure_share".to_owned(), Figure::Rate(share)),
            ("sure_right".to_owned(), Figure::Rate(sure.value())),
            ("sure_n".to_owned(), Figure::Count(sure.total)),
        ]
    }

    /// The bands down to the one that begins at `lowest`, taken together.
    fn from(&self, lowest: u8) -> Share {
        let mut sum = Share::default();
        for (_, band) in BANDS.iter().zip(self.bands).filter(|&(&from, _)| from >= lowest) {
            sum.add(band.hits, band.total);
        }
        sum
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 100")]
fn hundredths(quotation: &Quotation) -> u8 {
    (quotation.confidence.unwrap_or(1.0).clamp(0.0, 1.0) * 100.0).round() as u8
}

impl fmt::Display for Calibration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:18}{:>8}{:>8}{:>8}{:>8}", "confidence", "found", "right", "of all", "right")?;
        let all = self.from(0).total;
        let rate = |share: Share| share.value().map_or_else(|| "-".to_owned(), |it| format!("{it:.3}"));
        let mut above = String::from("1.00");
        for (&from, &band) in BANDS.iter().zip(&self.bands) {
            let name = format!("{}.{:02} to {above}", from / 100, from % 100);
            let together = self.from(from);
            let part = if all == 0 { 0.0 } else { ratio(together.total, all) };
            writeln!(f, "{name:18}{:8}{:>8}{part:8.3}{:>8}", band.total, rate(band), rate(together))?;
            above = format!("0.{:02}", from.saturating_sub(1));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_add_up_from_the_surest_down() {
        let mut calibration = Calibration::default();
        for (band, hits, total) in [(0, 9, 10), (1, 3, 5), (5, 1, 5)] {
            calibration.bands[band].add(hits, total);
        }
        let sure = calibration.from(SURE);
        assert_eq!((sure.hits, sure.total), (12, 15));
        assert_eq!(calibration.from(0).total, 20);
        let table = calibration.to_string();
        assert!(table.contains("0.90 to 0.94"), "{table}");
        assert!(table.contains("0.00 to 0.49"), "{table}");
    }
}
