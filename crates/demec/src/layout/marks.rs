//! Where the marks and gaps are that the layout is read off, found once for all its steps.

use crate::lexer::token::{Flags, Kind, KindSet, Token};

/// Line ends, quotation marks, brackets, what ends a sentence, and what may follow a label.
const MARKS: KindSet = KindSet::of(&[
    Kind::Newline,
    Kind::Double,
    Kind::Single,
    Kind::Opening,
    Kind::Closing,
    Kind::Stop,
    Kind::Question,
    Kind::Exclamation,
    Kind::Ellipsis,
    Kind::Colon,
    Kind::Number,
]);

/// A token in capitals that touches the one before, or what stands behind a wide blank.
const GAP: u8 = 1;
/// A word with a capital at its start and inside.
const CAMEL: u8 = 2;

/// Which of these a token's flags say, looked up since that is all that is asked of most tokens.
#[expect(clippy::indexing_slicing, reason = "made at compile time, where a panic is an error of the build")]
static FLAGS: [u8; 256] = {
    let mut table = [0; 256];
    let mut bits = 0;
    while bits < 256 {
        let flags = Flags::from_bits(bits as u8);
        let capital = flags.has(Flags::CAPITAL);
        if flags.has(Flags::WIDE_SPACE) || (capital && !flags.has(Flags::SPACE)) {
            table[bits] |= GAP;
        }
        if capital && flags.has(Flags::CAMEL) {
            table[bits] |= CAMEL;
        }
        bits += 1;
    }
    table
};

/// The marks of a text, and what more than a blank or less parts from the token before it: most of what the layout is read off.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Indices of tokens; behind `count` stands what longer texts left.
    places: Vec<u32>,
    count: usize,
}

impl Marks {
    /// Finds the marks and gaps among `tokens`; whether a word with a capital at its start and inside is there too.
    ///
    /// Each token's index is written down, and stays if it is one of these: a branch would be foreseen wrongly at most
    /// of them.
    pub(super) fn find(&mut self, tokens: &[Token]) -> bool {
        if self.places.len() < tokens.len() {
            self.places.resize(tokens.len(), 0);
        }
        let (mut count, mut seen) = (0, 0);
        for (index, token) in (0..).zip(tokens) {
            if let Some(place) = self.places.get_mut(count) {
                *place = index;
            }
            let flags = FLAGS.get(usize::from(token.flags.bits())).copied().unwrap_or_default();
            seen |= flags;
            count += usize::from(flags & GAP) | usize::from(MARKS.has(token.kind));
        }
        self.count = count;
        seen & CAMEL != 0
    }

    /// The tokens that are such, by their indices, in order.
    pub(super) fn places(&self) -> &[u32] {
        self.places.get(..self.count).unwrap_or_default()
    }
}
