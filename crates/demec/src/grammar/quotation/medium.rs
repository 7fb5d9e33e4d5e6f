//! The medium that words came through: *Kuzey Ekseni'ne konuşan*, *AA muhabirine yaptığı açıklamada*.

use super::{Range, reader::Reader};
use crate::{
    language::Classes,
    lexer::token::Kind,
    model::ActorKind,
    morphology::form::{Case, Shape},
};

/// Words between a medium and the word that shows somebody speaking to it.
const REACH: u32 = 7;

impl Reader<'_, '_> {
    /// `medium = media-mention ( dative | locative | genitive ) { word } ( saying-noun | speaking-participle ) ;`
    pub(super) fn medium(&self, range: Range) -> Option<u32> {
        let mut at = range.first;
        while at < range.end {
            let Some(mention) = self.mention_starting_at(at) else {
                at += 1;
                continue;
            };
            let candidate = self.mentions.get(mention as usize)?;
            if candidate.actor == ActorKind::Media
                && self.is_spoken_to(candidate.end, candidate.case, range.end)
            {
                return Some(mention);
            }
            at = candidate.end.max(at + 1);
        }
        None
    }

    fn is_spoken_to(&self, from: u32, case: Case, end: u32) -> bool {
        let reach = end.min(from + REACH);
        for index in from..reach {
            let Some(token) = self.s.token(index) else { return false };
            if matches!(token.kind, Kind::Comma | Kind::Double | Kind::Colon | Kind::Stop) {
                return false;
            }
            let noun = token.is(Classes::SAYING_NOUN) && index > from;
            let speaking = token.is(Classes::LIGHT_VERB) && token.form.shape() == Shape::Participle;
            let told = token.is(Classes::CUE_VERB) && token.form.is_finite();
            if noun || speaking || told {
                // A nominative speaks itself, unless its reporter is named between: *AA muhabirine*.
                let reporter = self
                    .s
                    .token(from)
                    .is_some_and(|t| t.form.case() == Case::Dative || t.form.case() == Case::Genitive);
                return matches!(case, Case::Dative | Case::Locative | Case::Genitive)
                    || (reporter && index > from);
            }
        }
        false
    }
}
