//! Who asks the questions that somebody answers: *gazetecilerin sorularını yanıtlayan Aydın*.

use super::{noun_phrase::PERSON_NOUN, reader::Reader};
use crate::{
    grammar::cue::cue_at,
    language::{Classes, Form},
    model::Stance,
    morphology::form::Case,
};

/// Words between the asker and the questions: *gazetecilerin gündeme ilişkin sorularını*.
const BETWEEN: u32 = 5;

impl Reader<'_, '_> {
    /// `asker = genitive { word } possessed-question-noun answering-verb ;`
    ///
    /// Questions that the article goes on to report without their asker are his.
    pub(super) fn note_asker(&mut self, noun: u32) {
        if self.at.parent.is_some() || !self.is_answered_behind(noun) || !self.is_question_noun(noun) {
            return;
        }
        let first = noun.saturating_sub(BETWEEN).max(self.at.range.first);
        self.asker = (first..noun).rev().find_map(|at| self.genitive_at(at)).or(self.asker);
    }

    pub(super) fn is_question_noun(&self, noun: u32) -> bool {
        let token = self.s.token(noun).filter(|t| t.is(Classes::SAYING_NOUN));
        token.and_then(|t| self.s.language.saying_noun(t)).is_some_and(|n| n.stance == Stance::Question)
    }

    /// *sorularını yanıtladı, sorularına cevap verdi*
    fn is_answered_behind(&self, noun: u32) -> bool {
        let possessed = self.s.token(noun).is_some_and(|t| t.form.has(Form::possessed));
        possessed
            && (noun + 1..noun + 3).any(|verb| {
                self.s.token(verb).is_some_and(|t| t.is(Classes::LIGHT_VERB))
                    && cue_at(&self.s, verb, noun + 1).is_some_and(|c| c.stance == Stance::Answer)
            })
    }

    /// The mention whose genitive ends here; a noun for people becomes one.
    fn genitive_at(&mut self, at: u32) -> Option<u32> {
        let token = *self.s.token(at).filter(|t| t.form.case() == Case::Genitive)?;
        if let Some(mention) = self.mention_starting_at(at) {
            let candidate = self.mentions.get(mention as usize)?;
            return (candidate.case == Case::Genitive).then_some(mention);
        }
        (token.is_word() && token.is(PERSON_NOUN)).then(|| self.noun_phrase(at, at + 1))
    }
}
