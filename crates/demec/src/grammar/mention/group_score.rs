//! What speaks for a group being an actor: how it stands in its clause, and how often the article names it.

use super::reader::Reader;
use crate::{
    key_table::KeyTable,
    language::{Classes, Form, names::GroupNoun},
    lexer::token::{Flags, Kind, Token},
    model::Stance,
    morphology::form::{Case, Nominal},
};

pub(super) const HALF: i8 = 2;
const QUARTER: i8 = 1;
/// A noun of this base, if it is no people's, must be shown to act where the article names it once.
const ACTING: i8 = 6;
/// What a subject set off by a comma or near a verb of saying has more than its noun.
const SHOWN: i8 = HALF + QUARTER;
/// Words between a genitive and what it owns or does.
const REACH: u32 = 4;

/// What the article says of a noun for people.
#[derive(Clone, Copy, Debug)]
struct Score {
    /// Its best mention's, in quarters.
    best: i8,
    count: u16,
    /// What its mention must be worth if it is the only one.
    needed: i8,
}

/// What the article says of each noun for people.
#[derive(Debug, Default)]
pub(crate) struct GroupScore(KeyTable<Score>);

impl GroupScore {
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn note(&mut self, group: u16, noun: GroupNoun, score: i8) {
        let needed = if noun.base >= ACTING && !noun.demonym { noun.base + SHOWN } else { i8::MIN };
        let first = Score { best: i8::MIN, count: 0, needed };
        let (place, _) = self.0.add(u64::from(group), first);
        if let Some(known) = self.0.at_mut(place) {
            known.best = known.best.max(score);
            known.count = known.count.saturating_add(1);
        }
    }

    /// The noun's best mention, and half a point each for a second and a third.
    pub(super) fn of(&self, group: u16) -> i8 {
        let Some(&Score { best, count, needed }) = self.0.get(u64::from(group)) else { return 0 };
        let more = match count {
            0 | 1 if best < needed => -HALF,
            0 | 1 => 0,
            2 => HALF,
            _ => 2 * HALF,
        };
        best.saturating_add(more)
    }

    pub(super) fn count(&self, group: u16) -> u16 {
        self.0.get(u64::from(group)).map_or(0, |score| score.count)
    }
}

impl Reader<'_, '_> {
    /// What the case of the group that ends at the token says, and what stands behind it.
    pub(super) fn case_score(&self, at: u32, form: Form) -> i8 {
        let behind = self.behind(at + 1);
        let told = self.cue_near(behind);
        let score = match form.case() {
            Case::Nominative => self.nominative_score(behind),
            Case::Genitive => self.genitive_score(behind),
            // gazetecilere anlattı: the one who is told
            Case::Dative if told => -QUARTER,
            Case::Dative | Case::Locative | Case::Instrumental => -HALF,
            _ => 0,
        };
        score + if told { QUARTER } else { 0 }
    }

    fn nominative_score(&self, behind: u32) -> i8 {
        let Some(next) = self.token(behind) else { return HALF };
        if !next.is_word() {
            return if next.kind == Kind::Comma { SHOWN } else { HALF };
        }
        let context = &self.s.language.names.context;
        // yurttaşlar tarafından
        if next.is(Classes::AGENT) {
            return 2 * HALF;
        }
        // veliler ile: the case that a word stands for
        if context.with.name(next) {
            return -HALF;
        }
        // veliler ve …: what they do is said of those who come last
        let joined = next.is(Classes::CONJUNCTION) && !next.has(Flags::CAPITAL);
        let aside = context.aside_before.name(next);
        if joined || aside || self.is_owned(next) { 0 } else { HALF }
    }

    fn genitive_score(&self, behind: u32) -> i8 {
        let owned = || (behind..behind + REACH).map_while(|at| self.token(at));
        if owned().any(|t| self.is_question(t)) {
            return 3 * HALF;
        }
        let acts = |t: &Token| {
            matches!(t.form.nominal(), Nominal::Action | Nominal::Fact | Nominal::Future)
                || t.is(Classes::SAYING_NOUN)
        };
        if owned().any(acts) { HALF } else { -QUARTER }
    }

    /// *muhabirlerin sorularını*
    fn is_question(&self, token: &Token) -> bool {
        token.is(Classes::SAYING_NOUN)
            && self.s.language.saying_noun(token).is_some_and(|noun| noun.stance == Stance::Question)
    }
}
