//! Where the marks and gaps are that the layout is read off, found once for all its steps.

use crate::lexer::token::{Flags, Kind, KindSet, Token};

/// Line ends and quotation marks.
const TURNS: KindSet = KindSet::of(&[Kind::Newline, Kind::Double, Kind::Single]);

/// Marks that end a sentence or belong to brackets.
const STOPS: KindSet = KindSet::of(&[
    Kind::Stop,
    Kind::Question,
    Kind::Exclamation,
    Kind::Ellipsis,
    Kind::Opening,
    Kind::Closing,
]);

/// A line end, and what may follow a label.
const SEAMS: KindSet = KindSet::of(&[Kind::Newline, Kind::Colon, Kind::Number]);

/// What a block may begin with, words aside, which begin one with a capital.
const OPENERS: KindSet = KindSet::of(&[
    Kind::Newline,
    Kind::Number,
    Kind::Double,
    Kind::Single,
    Kind::Opening,
    Kind::Dash,
    Kind::Bullet,
]);

/// Two sets of kinds side by side, of which one shift asks both.
const fn beside(low: KindSet, high: KindSet) -> u64 {
    low.bits() as u64 | (high.bits() as u64) << 32
}

/// What is left of two such sets, shifted by a kind, that says whether it is in each.
const IN_EACH: u64 = 1 | 1 << 32;

/// Tokens of which a bit for each is in half a word.
const TOGETHER: usize = 32;

/// The turns and the stops.
const BY_KIND: u64 = beside(TURNS, STOPS);

/// By a token's flags, of what kinds it is a seam whatever stands before it, and of what kinds behind a mark.
#[expect(clippy::indexing_slicing, reason = "made at compile time, where a panic is an error of the build")]
static BY_FLAGS: [u64; 256] = {
    let mut table = [0; 256];
    let mut bits = 0;
    while bits < 256 {
        let flags = Flags::from_bits(bits as u8);
        let capital = flags.has(Flags::CAPITAL);
        let begins = if capital { OPENERS.or(KindSet::of(&[Kind::Word, Kind::Suffix])) } else { OPENERS };
        let apart = flags.has(Flags::WIDE_SPACE) || !flags.has(Flags::SPACE);
        table[bits] = beside(if apart { SEAMS.or(begins) } else { SEAMS }, begins);
        if capital && flags.has(Flags::CAMEL) {
            table[bits] |= CAMEL;
        }
        bits += 1;
    }
    table
};

/// Beside the kinds: a word with a capital at its start and inside.
const CAMEL: u64 = 1 << 63;

/// The tokens of a text that its layout is read off, by their indices.
#[derive(Debug, Default)]
pub(super) struct Marks {
    turns: Vec<u32>,
    stops: Vec<u32>,
    seams: Vec<u32>,
}

impl Marks {
    /// Finds them among `tokens`; whether a word with a capital at its start and inside is there too.
    ///
    /// Which tokens they are no processor can foresee: so all are asked without a branch, and only those that are some are
    /// gone through.
    pub(super) fn find(&mut self, tokens: &[Token]) -> bool {
        for places in [&mut self.turns, &mut self.stops, &mut self.seams] {
            places.clear();
        }
        let (mut seen, mut last_is_mark) = (0, 0);
        for (some, first) in tokens.chunks(TOGETHER).zip((0..).step_by(TOGETHER)) {
            let (mut marks, mut seams) = (0, 0);
            for token in some.iter().rev() {
                let by_flags = BY_FLAGS.get(usize::from(token.flags.bits())).copied().unwrap_or_default();
                seen |= by_flags;
                marks = marks << 1 | BY_KIND >> token.kind as u32 & IN_EACH;
                seams = seams << 1 | by_flags >> token.kind as u32 & IN_EACH;
            }
            let (turns, stops) = halves(marks);
            let (sure, behind_marks) = halves(seams);
            let marks = turns | stops;
            let behind = marks << 1 | last_is_mark;
            last_is_mark = marks >> (TOGETHER - 1);
            add(&mut self.turns, first, turns);
            add(&mut self.stops, first, stops);
            add(&mut self.seams, first, sure | (behind_marks & behind));
        }
        seen & CAMEL != 0
    }

    /// Line ends and quotation marks.
    pub(super) fn turns(&self) -> &[u32] {
        &self.turns
    }

    /// Marks that end a sentence or belong to brackets.
    pub(super) fn stops(&self) -> &[u32] {
        &self.stops
    }

    /// Line ends, what may follow a label, and what may begin a block: behind a mark, a wide blank or no blank at all.
    pub(super) fn seams(&self) -> &[u32] {
        &self.seams
    }
}

/// The low and the high half.
fn halves(word: u64) -> (u32, u32) {
    (word as u32, (word >> 32) as u32)
}

/// Appends the places of the bits that are set, counted from `first`.
#[inline]
fn add(places: &mut Vec<u32>, first: u32, mut bits: u32) {
    while bits != 0 {
        places.push(first + bits.trailing_zeros());
        bits &= bits - 1;
    }
}
