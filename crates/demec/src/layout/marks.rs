//! Where the marks and gaps are that the layout is read off, found once for all its steps.

use crate::lexer::token::{Flags, Kind, KindSet, Token};

/// Line ends, quotation marks, brackets, and what ends a sentence.
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
]);

/// The marks of a text, and its words in capitals and what else something but one blank parts from the token before.
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
        let (mut count, mut camel) = (0, false);
        for (index, token) in (0..).zip(tokens) {
            if let Some(place) = self.places.get_mut(count) {
                *place = index;
            }
            let glued = token.has(Flags::CAPITAL) & !token.has(Flags::SPACE);
            count += usize::from(MARKS.has(token.kind) | token.has(Flags::WIDE_SPACE) | glued);
            camel |= token.flags.has_all(Flags::CAPITAL.with(Flags::CAMEL));
        }
        self.count = count;
        camel
    }

    /// The tokens that are such, by their indices, in order.
    pub(super) fn places(&self) -> &[u32] {
        self.places.get(..self.count).unwrap_or_default()
    }
}
