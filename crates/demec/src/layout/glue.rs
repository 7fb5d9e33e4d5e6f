//! Boundaries between tokens that no white space parts: *dedi.Bakan*, *çalışmalı'Bakan*, *karşıladıYaman'ın*.

use super::{cutter::Cutter, dateline, stops::is_roman};
use crate::{
    language::{Classes, Form, dates::Label},
    lexer::{
        letters::{key_of, letters_in},
        token::{Flags, Kind, Token},
    },
    morphology::form::{Case, Shape},
};

/// Ends of addresses on the net; the first are words of no other kind.
const DOMAINS: [&str; 8] = ["com", "org", "gov", "edu", "info", "net", "tv", "tr"];
const NO_WORDS: usize = 5;
/// Bytes of an ellipsis; more dots lead the eye over a table.
const ELLIPSIS: u16 = 3;
/// Words that a sub-heading has at most.
const LONGEST_HEADING: u32 = 14;

impl Cutter<'_> {
    /// Whether a block ends between the token at `index` and the one before it, which touches it.
    pub(super) fn is_glued(&self, index: u32) -> bool {
        let (Some(before), Some(here)) = (self.before(index), self.token(index)) else { return false };
        match before.kind {
            _ if self.is_in_loud_line(index, before, here) => false,
            _ if before.ends_sentence() => {
                before.len <= ELLIPSIS
                    && self.begins(index)
                    && !self.is_mistyped(index - 1, here)
                    && self.ends_before(index - 1, here)
            }
            Kind::Double | Kind::Single => self.closes(index - 1) && self.begins_after_quotation(index),
            Kind::Colon => here.is_quote() && self.opens(index) && self.is_announced(index - 1),
            Kind::Word | Kind::Suffix => self.parts_words(index, before, here),
            Kind::Closing => here.is_capitalised() && self.is_credit_before(index),
            // *-"Yol açılacak"-Bakan*
            Kind::Dash => here.is_capitalised() && index > 1 && self.closes(index - 2),
            _ => false,
        }
    }

    /// Whether all of the line that `here` stands in is in capitals, though a blank was lost there.
    fn is_in_loud_line(&self, index: u32, before: &Token, here: &Token) -> bool {
        here.has(Flags::ALL_CAPITALS)
            && before.kind != Kind::Stop
            && self.counts().is_all_capitals()
            && self.is_loud_to_line_end(index)
    }

    /// Whether the mark at `index`, which touches `next`, was typed or printed for another sign: for an apostrophe in
    /// capitals (*YALIN!IN*), or for a blank between names (*Ayşe?Yalın*).
    fn is_mistyped(&self, index: u32, next: &Token) -> bool {
        let (Some(last), Some(mark)) = (self.before(index), self.token(index)) else { return false };
        let loud = last.has(Flags::ALL_CAPITALS);
        let suffix = loud && next.has(Flags::ALL_CAPITALS) && self.is_suffix(next);
        let inside = self
            .before(index - 1)
            .is_some_and(|t| !t.ends_sentence() && !t.is_quote() && t.kind != Kind::Newline);
        let named = inside
            && last.is_word()
            && last.is_capitalised()
            && next.is_capitalised()
            && (!loud || self.counts().small > 0);
        suffix || (mark.kind == Kind::Question && named)
    }

    /// What may begin a block right behind a full stop.
    fn begins(&self, index: u32) -> bool {
        let Some(here) = self.token(index) else { return false };
        match here.kind {
            Kind::Word => here.is_capitalised(),
            Kind::Double | Kind::Single => self.opens(index),
            Kind::Number => self.after(index).is_none_or(|t| t.has(Flags::SPACE)),
            Kind::Opening => self.is_credit_after(index),
            Kind::Dash | Kind::Bullet => self
                .after(index)
                .is_some_and(|t| t.has(Flags::SPACE) || t.is_capitalised() || self.opens(index + 1)),
            _ => false,
        }
    }

    /// Whether the mark at `stop`, which touches `next`, ends a sentence rather than an abbreviation or an address.
    fn ends_before(&self, stop: u32, next: &Token) -> bool {
        let Some(last) = self.before(stop) else { return false };
        match last.kind {
            Kind::Word => self.word_may_end(stop, last, next),
            Kind::Suffix | Kind::Closing => true,
            Kind::Double | Kind::Single => self.closes(stop - 1),
            Kind::Number => last.len >= 4 && next.is_word(),
            _ => false,
        }
    }

    fn word_may_end(&self, stop: u32, last: &Token, next: &Token) -> bool {
        let chained = self.before(stop - 1).is_some_and(|t| t.kind == Kind::Stop) && !last.has(Flags::SPACE);
        let apart = self.token(stop).is_some_and(|t| t.has(Flags::SPACE)) && next.has(Flags::ALL_CAPITALS);
        if chained || apart || is_roman(last) || last.is(Classes::ABBREVIATION) {
            return false;
        }
        let fewest = match (last.has(Flags::ALL_CAPITALS), last.is_capitalised()) {
            (true, _) if next.has(Flags::ALL_CAPITALS) => 5,
            (true, _) | (false, false) => 2,
            (false, true) => 4,
        };
        let version = next.kind == Kind::Number && (last.is_capitalised() || last.has(Flags::DIGITS));
        let address = || last.key == key_of("www") || is_domain(next);
        letters(last) >= fewest && !version && !address()
    }

    /// A capital, a digit or another quotation right behind closing marks.
    fn begins_after_quotation(&self, index: u32) -> bool {
        let Some(here) = self.token(index) else { return false };
        let ended = index.checked_sub(2).and_then(|i| self.token(i)).is_some_and(Token::ends_sentence);
        match here.kind {
            Kind::Word => {
                here.is_capitalised() && (ended || !(self.is_elision(index) || self.is_loud_inside(index)))
            }
            Kind::Number => ended,
            Kind::Double | Kind::Single => self.opens(index),
            _ => false,
        }
    }

    /// Whether the mark before `index` joins a name (*d’Azur*) or a suffix written with a capital (*Lakers'In*).
    fn is_elision(&self, index: u32) -> bool {
        let (Some(left), Some(right)) = (index.checked_sub(2).and_then(|i| self.token(i)), self.token(index))
        else {
            return false;
        };
        self.is_suffix(right) || (left.key < 32 && self.before(index).is_some_and(|t| t.kind == Kind::Single))
    }

    /// Whether the marks before `index` stand inside a word in capitals: *BAŞKAN 'EV'LENDİRDİ*.
    fn is_loud_inside(&self, index: u32) -> bool {
        self.token(index).is_some_and(|t| t.has(Flags::ALL_CAPITALS)) && self.counts().is_all_capitals()
    }

    /// Whether a short word is what a suffix would be.
    fn is_suffix(&self, word: &Token) -> bool {
        word.len <= 4 && self.language.suffixes.apostrophe().of_suffix(word.key) != Form::NONE
    }

    /// Whether the colon at `index` stands behind what announces words: a verb or pointer, no name.
    fn is_announced(&self, index: u32) -> bool {
        let last = self.tokens_before(index).iter().rev().find(|t| t.kind != Kind::Colon);
        last.is_some_and(|t| t.is_word() && !t.is_capitalised())
    }

    /// Two words that touch: a heading or a sentence ended between them unless one sentence only lost its blank.
    fn parts_words(&self, index: u32, before: &Token, here: &Token) -> bool {
        if here.is_quote() {
            return self.opens(index) && before.form.is_finite();
        }
        if !here.is_capitalised() || here.key < 32 || self.is_code(index) {
            return false;
        }
        if self.label_with_colon(index, |l| !matches!(l, Label::Agency | Label::Zone)).is_some()
            || self.is_labelled()
        {
            return true;
        }
        let person = Classes::GIVEN_NAME.or(Classes::SURNAME);
        let numbered = index > 1 && self.token(index - 2).is_some_and(|t| t.kind == Kind::Number);
        let slip = before.kind == Kind::Suffix && (numbered || self.is_suffix(here));
        let acronym = before.has(Flags::ALL_CAPITALS) && self.counts().small > 0;
        let inside = slip
            || (acronym && here.is(Classes::TITLE))
            || self.is_slip_of_i(here)
            || before.is(Classes::TITLE)
            || (before.is(Classes::GIVEN_NAME) && here.is(person))
            || before.form.shape() == Shape::Participle
            || before.form.case() == Case::Genitive
            || before.is(Classes::CONJUNCTION);
        if before.is_capitalised() && !before.has(Flags::ALL_CAPITALS) {
            // Two names rather lost a blank than a line end.
            let listed = self.after(index).is_some_and(|t| t.kind == Kind::Comma);
            let named = listed && here.is(person);
            return !inside && self.is_heading_so_far() && (named || self.is_credit_so_far(index));
        }
        let known = here.entry != 0 && (before.entry != 0 || before.form != Form::NONE);
        let heading = known
            && self.is_heading_so_far()
            && (self.counts().words > 2 || before.form.has(Form::possessed));
        !inside && (before.form.is_finite() || heading)
    }

    /// Whether the words at `index` stand in an address, a handle or a script: `@AyseYalin`, `startPlayer(`.
    fn is_code(&self, index: u32) -> bool {
        let symbol = |t: &Token| matches!(t.kind, Kind::Symbol | Kind::Slash | Kind::Opening);
        let before = index.checked_sub(2).and_then(|i| self.token(i)).is_some_and(symbol);
        let after = self.after(index).is_some_and(|t| symbol(t) && !t.has(Flags::SPACE));
        let digits = self.token(index).is_some_and(|t| t.has(Flags::DIGITS));
        (before && !self.before(index).is_some_and(|t| t.has(Flags::SPACE))) || after || digits
    }

    /// Whether a capital I in a word of small letters is a slip (*polİsler*, *çalIşan*): what begins with it is no
    /// word of the packs.
    fn is_slip_of_i(&self, word: &Token) -> bool {
        self.text_of(word).starts_with(['İ', 'I']) && (word.entry == 0 || word.has(Flags::CAMEL))
    }

    /// Whether the block, as far as it goes, may be a heading.
    fn is_heading_so_far(&self) -> bool {
        let counts = self.counts();
        counts.ends == 0 && (2..=LONGEST_HEADING).contains(&counts.words)
    }

    /// Whether the block before `index` is a byline or credit.
    fn is_credit_so_far(&self, index: u32) -> bool {
        let line = dateline::line(self.language, self.text, self.tokens_between(self.first, index));
        line.is_some_and(|l| l.is_certain())
    }

    /// `( agency )` from `index` on.
    fn is_credit_after(&self, index: u32) -> bool {
        let rest = self.tokens_from(index + 1);
        let Some(found) = self.language.dates.label_at(rest, |l| l == Label::Agency) else { return false };
        rest.get(found.tokens).is_some_and(|t| t.kind == Kind::Closing)
    }

    /// `( agency )` right before `index`.
    fn is_credit_before(&self, index: u32) -> bool {
        let opening = self.tokens_before(index).iter().rev().take(6).position(|t| t.kind == Kind::Opening);
        opening.is_some_and(|back| self.is_credit_after(index - 1 - back as u32))
    }
}

/// The end of an address in capitals, *ORNEK.COM*, or with one, *Ornek.Com*.
fn is_domain(word: &Token) -> bool {
    let words = if word.has(Flags::ALL_CAPITALS) { DOMAINS.len() } else { NO_WORDS };
    DOMAINS.iter().take(words).any(|d| word.key == key_of(d))
}

/// Letters of a word, reckoned from its key; long words have many.
fn letters(word: &Token) -> u32 {
    if word.has(Flags::LONG) { u32::MAX } else { letters_in(word.key) }
}
