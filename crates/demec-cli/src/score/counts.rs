//! What is counted.

/// Items that both sides have, that people marked, and that the system found.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    pub(crate) hits: usize,
    pub(crate) gold: usize,
    pub(crate) system: usize,
}

impl Tally {
    pub(crate) const fn add(&mut self, hits: usize, gold: usize, system: usize) {
        self.hits += hits;
        self.gold += gold;
        self.system += system;
    }

    /// The share of what was found that is right; finding nothing is right where there is nothing.
    pub(crate) fn precision(self) -> f64 {
        match (self.system, self.gold) {
            (0, 0) => 1.0,
            (0, _) => 0.0,
            _ => ratio(self.hits, self.system),
        }
    }

    /// The share of what is there that was found.
    pub(crate) fn recall(self) -> f64 {
        if self.gold == 0 { 1.0 } else { ratio(self.hits, self.gold) }
    }

    pub(crate) fn f1(self) -> f64 {
        harmonic_mean(self.precision(), self.recall())
    }
}

/// Items of which some are right.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Share {
    pub(crate) hits: usize,
    pub(crate) total: usize,
}

impl Share {
    pub(crate) const fn add(&mut self, hits: usize, total: usize) {
        self.hits += hits;
        self.total += total;
    }

    /// `None` where there is nothing to be right about.
    pub(crate) fn value(self) -> Option<f64> {
        (self.total > 0).then(|| ratio(self.hits, self.total))
    }
}

/// The B-cubed measure: for every mention, how much of its cluster the other side has together with it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct BCubed {
    pub(crate) precision_sum: f64,
    pub(crate) recall_sum: f64,
    pub(crate) gold: usize,
    pub(crate) system: usize,
}

impl BCubed {
    pub(crate) fn precision(self) -> f64 {
        mean(self.precision_sum, self.system)
    }

    pub(crate) fn recall(self) -> f64 {
        mean(self.recall_sum, self.gold)
    }

    pub(crate) fn f1(self) -> f64 {
        harmonic_mean(self.precision(), self.recall())
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of items in files stay far below 2^53")]
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

#[expect(clippy::cast_precision_loss, reason = "counts of items in files stay far below 2^53")]
fn mean(sum: f64, count: usize) -> f64 {
    if count == 0 { 0.0 } else { sum / count as f64 }
}

fn harmonic_mean(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}
