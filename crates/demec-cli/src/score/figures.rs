//! Figures by name, for programs to read.

use std::fmt;

use serde::{Serialize, Serializer};

/// A metric, or how many items it rests on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Figure {
    /// From 0 to 1; `None` where there was nothing to measure.
    Rate(Option<f64>),
    /// How many.
    Count(usize),
}

impl Figure {
    #[expect(clippy::cast_precision_loss, reason = "counts of items in files stay far below 2^53")]
    pub(crate) fn value(self) -> Option<f64> {
        match self {
            Self::Rate(rate) => rate,
            Self::Count(count) => Some(count as f64),
        }
    }
}

/// With four decimals: more would say more than was measured.
fn rounded(rate: f64) -> f64 {
    format!("{rate:.4}").parse().unwrap_or(rate)
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Rate(Some(rate)) => write!(f, "{}", rounded(rate)),
            Self::Rate(None) => f.write_str("nothing to measure"),
            Self::Count(count) => write!(f, "{count}"),
        }
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Rate(rate) => rate.map(rounded).serialize(serializer),
            Self::Count(count) => count.serialize(serializer),
        }
    }
}

/// All figures as one JSON object.
pub(crate) struct Figures<'f>(pub(crate) &'f [(String, Figure)]);

impl Serialize for Figures<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, figure)| (name, figure)))
    }
}
