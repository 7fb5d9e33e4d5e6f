//! Where the marks and gaps are that the layout is read off, found once for all its steps.

use crate::{
    bits::ones,
    lexer::token::{Flags, Kind, KindSet, Token},
};

/// Quotation marks.
const QUOTES: KindSet = KindSet::of(&[Kind::Double, Kind::Single]);

/// Marks that end a sentence or belong to brackets.
const STOPS: KindSet = KindSet::of(&[
    Kind::Stop,
    Kind::Question,
    Kind::Exclamation,
    Kind::Ellipsis,
    Kind::Opening,
    Kind::Closing,
]);

/// What may follow a label.
const BEHIND_LABEL: KindSet = KindSet::of(&[Kind::Colon, Kind::Number]);

/// What a block may begin with behind white space, words aside, which begin one with a capital.
const OPENERS: KindSet = KindSet::of(&[Kind::Number, Kind::Double, Kind::Single, Kind::Opening]);

/// The same where none is.
const GLUED_OPENERS: KindSet = OPENERS.or(KindSet::of(&[Kind::Dash, Kind::Bullet]));

/// Line ends, quotation marks, what ends a sentence, and brackets.
const MARKS: KindSet = QUOTES.or(STOPS).or(KindSet::of(&[Kind::Newline]));

/// Tokens that are asked together: so many bits has each of three parts of a word.
const TOGETHER: usize = 21;
/// Tokens of which those that are found are gone through together.
const STRIDE: usize = 3 * TOGETHER;
const PART: u64 = (1 << TOGETHER) - 1;
const _: () = assert!((Kind::Symbol as usize) < TOGETHER, "all kinds have their place in a part");

/// Three sets of kinds side by side, of which one shift asks all.
const fn beside(sets: [KindSet; 3]) -> u64 {
    let [low, middle, high] = sets;
    low.bits() as u64 | (middle.bits() as u64) << TOGETHER | (high.bits() as u64) << (2 * TOGETHER)
}

/// What is left of three such sets, shifted by a kind, that says whether it is in each.
const IN_EACH: u64 = 1 | 1 << TOGETHER | 1 << (2 * TOGETHER);

/// By a token's flags: of what kinds it is a mark, a seam whatever stands before it, and a seam behind a mark.
#[expect(clippy::indexing_slicing, reason = "made at compile time, where a panic is an error of the build")]
static SETS: [u64; 256] = {
    let mut table = [0; 256];
    let mut bits = 0;
    while bits < 256 {
        let flags = Flags::from_bits(bits as u8);
        let capital = flags.has(Flags::CAPITAL);
        let spaced = flags.has(Flags::SPACE);
        let begins = if spaced { OPENERS } else { GLUED_OPENERS };
        let begins = if capital { begins.or(KindSet::of(&[Kind::Word])) } else { begins };
        let apart = flags.has(Flags::WIDE_SPACE) || !spaced;
        table[bits] = beside([MARKS, if apart { BEHIND_LABEL.or(begins) } else { BEHIND_LABEL }, begins]);
        if capital && flags.has(Flags::CAMEL) {
            table[bits] |= CAMEL;
        }
        bits += 1;
    }
    table
};

/// Beside the three: a word with a capital at its start and inside.
const CAMEL: u64 = 1 << 63;

/// The tokens of a text that its layout is read off, by their indices.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// The stops, the quotation marks, and the ends of lines.
    marks: [Vec<u32>; 3],
    seams: Vec<u32>,
}

impl Marks {
    /// Finds them among `tokens`; whether a word with a capital at its start and inside is there too.
    ///
    /// Which tokens they are no processor can foresee: so all are asked without a branch, and only those that are some are
    /// gone through.
    pub(super) fn find(&mut self, tokens: &[Token]) -> bool {
        for places in self.marks.iter_mut().chain([&mut self.seams]) {
            places.clear();
        }
        let (mut seen, mut last_is_mark) = (0, 0);
        for (some, first) in tokens.chunks(STRIDE).zip((0..).step_by(STRIDE)) {
            let mut found = [0; 3];
            for (few, shift) in some.chunks(TOGETHER).zip((0..).step_by(TOGETHER)) {
                let mut bits = 0;
                for token in few.iter().rev() {
                    let sets = SETS.get(usize::from(token.flags.bits())).copied().unwrap_or_default();
                    seen |= sets;
                    bits = bits << 1 | sets >> token.kind as u32 & IN_EACH;
                }
                for (all, part) in found.iter_mut().zip(parts(bits)) {
                    *all |= part << shift;
                }
            }
            let [marks, seams, behind_marks] = found;
            let behind = marks << 1 | last_is_mark;
            last_is_mark = marks >> (STRIDE - 1);
            for index in ones(marks) {
                let list = some.get(index as usize).map_or(0, list_of);
                if let Some(places) = self.marks.get_mut(list) {
                    places.push(first + index);
                }
            }
            for index in ones(seams | (behind_marks & behind)) {
                self.seams.push(first + index);
            }
        }
        seen & CAMEL != 0
    }

    /// Marks that end a sentence or belong to brackets.
    pub(super) fn stops(&self) -> &[u32] {
        let [stops, ..] = &self.marks;
        stops
    }

    pub(super) fn quotes(&self) -> &[u32] {
        let [_, quotes, _] = &self.marks;
        quotes
    }

    pub(super) fn line_ends(&self) -> &[u32] {
        let [.., line_ends] = &self.marks;
        line_ends
    }

    /// What may follow a label, and what may begin a block: behind a mark, a wide blank or no blank at all.
    pub(super) fn seams(&self) -> &[u32] {
        &self.seams
    }
}

/// Which of the lists of marks one belongs to: reckoned, since a processor cannot foresee it.
fn list_of(mark: &Token) -> usize {
    usize::from(mark.is_quote()) + 2 * usize::from(mark.kind == Kind::Newline)
}

/// The three parts of a word.
fn parts(word: u64) -> [u64; 3] {
    [word, word >> TOGETHER, word >> (2 * TOGETHER)].map(|part| part & PART)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexer;

    #[test]
    fn all_that_are_there_are_found_across_strides() {
        let text = "Vali: \"Yol (yarın) açıldı.\" Köprü, 3 gün  sonra.\n- WhatsApp mı?Belki… ".repeat(40);
        let mut tokens = Vec::new();
        lexer::tokens(&text, &mut tokens);
        let mut marks = Marks::default();
        for _ in 0..2 {
            assert!(marks.find(&tokens));
            let found = |fits: &dyn Fn(usize, &Token) -> bool| -> Vec<u32> {
                (0..).zip(&tokens).filter(|&(i, t)| fits(i as usize, t)).map(|(i, _)| i).collect()
            };
            assert_eq!(marks.quotes(), found(&|_, t| t.is_quote()));
            assert_eq!(marks.line_ends(), found(&|_, t| t.kind == Kind::Newline));
            assert_eq!(marks.stops(), found(&|_, t| STOPS.has(t.kind)));
            let behind_mark =
                |i: usize| i.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| MARKS.has(t.kind));
            let seams = found(&|i, t| {
                let openers = if t.has(Flags::SPACE) { OPENERS } else { GLUED_OPENERS };
                let begins = openers.has(t.kind) || t.is_capitalised();
                let apart = !t.has(Flags::SPACE) || t.has(Flags::WIDE_SPACE) || behind_mark(i);
                BEHIND_LABEL.has(t.kind) || (begins && apart)
            });
            assert_eq!(marks.seams(), seams);
        }
    }
}
