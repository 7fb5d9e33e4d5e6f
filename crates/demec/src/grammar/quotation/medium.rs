//! The medium that words came through: *Kuzey Ekseni'ne konuşan*, *AA muhabirine yaptığı açıklamada*.

use super::{Range, reader::Reader};
use crate::{
    language::Classes,
    lexer::token::Kind,
    model::ActorKind,
    morphology::form::{Case, Shape},
};

/// Words between a medium and the word that shows somebody speaking to it.
const REACH: u32 = 12;

/// A medium, and how words come through it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Through {
    /// Its mention.
    pub(crate) medium: u32,
    /// Index of the sentence that names it.
    pub(crate) sentence: u32,
    /// Its own report is told (*X'in haberinde*), rather than somebody having spoken to it.
    pub(crate) report: bool,
}

impl Reader<'_, '_> {
    /// `medium = media-mention ( dative | locative | genitive ) { word } ( saying-noun | speaking-participle ) ;`
    ///
    /// The medium is kept for what later sentences say.
    pub(super) fn medium(&mut self, range: Range) -> Option<u32> {
        let (medium, report) = self.medium_in(range)?;
        if self.at.parent.is_none() {
            self.out.media.push(Through { medium, sentence: self.at.sentence, report });
        }
        Some(medium)
    }

    fn medium_in(&self, range: Range) -> Option<(u32, bool)> {
        let mut at = range.first;
        while at < range.end {
            let Some(mention) = self.mention_starting_at(at) else {
                at += 1;
                continue;
            };
            let candidate = self.mentions.get(mention as usize)?;
            let (case, end) = self.case_of(candidate);
            if candidate.actor == ActorKind::Media
                && let Some(report) = self.passes_on(end, case, range.end)
            {
                return Some((mention, report));
            }
            at = end.max(at + 1);
        }
        None
    }

    /// Whether the words behind a medium show that something came through it; and if so, whether in a report of its
    /// own.
    fn passes_on(&self, from: u32, case: Case, end: u32) -> Option<bool> {
        let mut index = from;
        for _ in 0..REACH {
            if index >= end {
                break;
            }
            // *X'in 'Yol bitiyor' başlıklı haberinde*
            if let Some(pair) = self.pair_at(index) {
                index = pair.outer_end.max(index + 1);
                continue;
            }
            let token = self.s.token(index)?;
            if matches!(token.kind, Kind::Comma | Kind::Colon | Kind::Stop) {
                return None;
            }
            let noun = token.is(Classes::SAYING_NOUN);
            let speaking = token.is(Classes::LIGHT_VERB) && token.form.shape() == Shape::Participle;
            let told = token.is(Classes::CUE_VERB) && token.form.is_finite();
            if noun || speaking || told {
                // A nominative speaks itself, unless its reporter is named between: *AA muhabirine*.
                let reporter = self
                    .s
                    .token(from)
                    .is_some_and(|t| t.form.case() == Case::Dative || t.form.case() == Case::Genitive);
                let through = matches!(case, Case::Dative | Case::Locative | Case::Genitive)
                    || (reporter && index > from);
                // *haberinde* tells what stands in it; *haberine göre* vouches for its own sentence.
                let inside = noun && token.form.case() == Case::Locative;
                return through.then(|| inside && self.is_report(index));
            }
            index += 1;
        }
        None
    }

    /// Whether the noun is one of a report: *haber, yazı*.
    pub(super) fn is_report(&self, noun: u32) -> bool {
        let entry = self.s.token(noun).map(|t| self.s.language.lexicon.entry(t.entry));
        entry.and_then(|e| self.s.language.cues.noun(e.noun)).is_some_and(|n| n.relay)
    }
}
