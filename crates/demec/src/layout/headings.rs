//! Sub-headings in small letters that stand on one line with the text around them: between marks, or before a speech.

use super::cutter::Cutter;
use crate::{
    language::{Classes, Form},
    lexer::token::Kind,
    morphology::form::Case,
};

/// Tokens of the longest sub-heading looked for.
const LONGEST: usize = 32;
/// Tokens of whom a heading addresses, before its colon.
const LONGEST_ADDRESS: usize = 4;
/// Words of a heading that addresses somebody.
const WORDS: u32 = 14;

impl Cutter<'_> {
    /// Where the sub-heading between marks that begins at `index`, behind a full stop, ends: three words at least,
    /// without a full stop of its own and with text behind it that is no cue.
    pub(super) fn quoted_heading(&self, index: u32) -> Option<u32> {
        let pair = self.pair_at(index).filter(|p| p.depth == 0)?;
        let inside = self.tokens_between(pair.first, pair.end);
        let words = inside.iter().take(LONGEST + 1).filter(|t| t.is_word()).count();
        let last = inside.last()?;
        let next = self.token(pair.outer_end)?;
        // *"Yarının Ülkesi" Raporu'na gelince*
        let owned = next.form.has(Form::possessed) && next.form.case() != Case::Genitive;
        let opens = next.is_capitalised() && !next.is(Classes::CUE_VERB) && !owned;
        let long = self.tokens_from(pair.outer_end).iter().take(6).all(|t| t.kind != Kind::Newline);
        let fits = (3..=14).contains(&words)
            && inside.len() <= LONGEST
            && !last.ends_sentence()
            && last.kind != Kind::Comma
            && inside.iter().all(|t| t.kind != Kind::Newline);
        (fits && opens && long).then_some(pair.outer_end)
    }

    /// Whether what has been read of the block is a heading that names whom it addresses, and the speech it heads
    /// stands in marks from `index` on: *Esnafa: Biraz daha sabredin! "Yol …"*.
    pub(super) fn is_colon_heading(&self, index: u32) -> bool {
        let heading = self.tokens_between(self.first, index);
        let Some(colon) = heading.iter().take(LONGEST_ADDRESS + 1).position(|t| t.kind == Kind::Colon) else {
            return false;
        };
        let addressed = colon.checked_sub(1).and_then(|i| heading.get(i));
        let ends = heading.iter().filter(|t| t.ends_sentence()).count();
        let speech = self.pair_at(index).is_some_and(|p| (p.end - p.first) as usize > LONGEST);
        addressed.is_some_and(|t| t.form.case() == Case::Dative)
            && ends == 1
            && self.counts().words <= WORDS
            && speech
    }
}
