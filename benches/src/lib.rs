//! What the benches share: texts to measure on, and clocks.

mod clock;
pub mod hostile;
mod texts;

pub use clock::{Ratio, interleaved, rate};
pub use texts::{Corpus, corpora, corpus};
