//! A bar that shows how far a run is.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::batch::Batch;

/// How much of the input was read, how many articles in a second, and the time that is left; on standard error, if that
/// is a terminal.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
    articles: AtomicU64,
    start: Instant,
}

const STYLE: &str = "{wide_bar} {percent}% {msg} {bytes_per_sec}, {eta} left";

impl Progress {
    /// Of an input of so many bytes.
    pub(crate) fn new(bytes: u64, shown: bool) -> Self {
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(bytes), target);
        let style = ProgressStyle::with_template(STYLE);
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar, articles: AtomicU64::new(0), start: Instant::now() }
    }

    /// So many more records of the batch were read.
    pub(crate) fn advance(&self, records: usize, batch: &Batch) {
        let articles = self.articles.fetch_add(records as u64, Ordering::Relaxed) + records as u64;
        if !self.bar.is_hidden() {
            let rate = per_second(articles, self.elapsed());
            self.bar.set_message(format!("{} articles, {}/s,", HumanCount(articles), HumanCount(rate)));
        }
        let share = batch.input * records as u64 / (batch.records.len() as u64).max(1);
        self.bar.inc(share);
    }

    /// A batch had been read by an earlier run.
    pub(crate) fn skip(&self, batch: &Batch) {
        self.bar.inc(batch.input);
        self.bar.reset_eta();
    }

    /// How many records this run has read.
    pub(crate) fn articles(&self) -> u64 {
        self.articles.load(Ordering::Relaxed)
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    /// Takes the bar away.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

/// How many that is in a second.
pub(crate) fn per_second(count: u64, elapsed: Duration) -> u64 {
    let milliseconds = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX).max(1);
    count.saturating_mul(1000) / milliseconds
}
