//! Times and how they are told.

use std::{
    fmt,
    hint::black_box,
    time::{Duration, Instant},
};

/// Times each piece of work `rounds` times, and gives the median of each. They take turns, so that a slow minute hits
/// all of them: their ratios hold where their times do not.
///
/// Each is done once before, so that buffers and caches are warm.
pub fn interleaved<const N: usize>(rounds: usize, mut work: [&mut dyn FnMut() -> usize; N]) -> [Duration; N] {
    let mut times = [const { Vec::new() }; N];
    for work in &mut work {
        black_box(work());
    }
    for _ in 0..rounds {
        for (work, times) in work.iter_mut().zip(&mut times) {
            let start = Instant::now();
            black_box(work());
            times.push(start.elapsed());
        }
    }
    times.map(median)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Megabytes a second.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a rate has three digits")]
pub fn rate(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}

/// How many times as fast one thing is as another, by the time that each takes for the same.
#[derive(Debug, Clone, Copy)]
pub struct Ratio(pub f64);

impl Ratio {
    /// Of the work that took `time`, against the yardstick that took `yardstick`.
    #[must_use]
    pub fn new(time: Duration, yardstick: Duration) -> Self {
        Self(yardstick.as_secs_f64() / time.as_secs_f64())
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2} ×", self.0)
    }
}
