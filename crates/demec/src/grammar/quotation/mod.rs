//! Quotations: who is said to have said what. Each production is a function whose name is the quotation's `rule`.
//!
//! A sentence is read from left to right: pairs of marks and reporting verbs are the places where something may
//! be said; everything else is looked at from there.

mod according_to;
mod addressee;
mod asker;
mod colon;
mod content;
mod direct;
mod emit;
mod frame;
mod heading;
mod headline;
mod indirect;
mod interview;
mod landmarks;
mod marked;
mod medium;
mod naming;
mod noun_of_clause;
mod noun_phrase;
mod owner;
mod participle;
mod parts;
mod passive;
pub(crate) mod reader;
mod recurrence;
mod segment;
mod subject;
mod subjects;
mod tail;
mod told;

pub(crate) use marked::paired_marks;
pub(crate) use medium::{Through, Way};
pub(crate) use reader::{Quoted, quotations};
pub(crate) use subjects::PLURAL_REACH;

use crate::{
    language::{Form, cues::Lemma},
    layout::Structure,
    model::{QuotationKind, Stance},
    morphology::form::Shape,
};

/// Tokens from `first` up to, not including, `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) first: u32,
    pub(crate) end: u32,
}

impl Range {
    pub(crate) fn new(first: u32, end: u32) -> Self {
        Self { first, end: end.max(first) }
    }

    pub(crate) fn is_empty(self) -> bool {
        self.first >= self.end
    }

    pub(crate) fn len(self) -> u32 {
        self.end - self.first
    }

    pub(crate) fn contains(self, other: Self) -> bool {
        self.first <= other.first && other.end <= self.end
    }
}

/// Who the sentence says speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker {
    /// A mention of this index.
    Mention(u32),
    /// The sentence drops its subject: the context gives it.
    Dropped,
    /// A first person inside somebody's words: whoever speaks there.
    Own,
    /// The text leaves it open: *belirtildi*.
    Unnamed,
}

/// A quotation as the grammar finds it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) kind: QuotationKind,
    pub(crate) content: Range,
    /// Where its direct parts stand in the list of parts.
    pub(crate) parts: (u32, u32),
    pub(crate) cue: Option<Range>,
    pub(crate) lemma: Option<Lemma>,
    pub(crate) stance: Stance,
    pub(crate) speaker: Speaker,
    /// The speaker stands in this sentence.
    pub(crate) spoken: bool,
    /// Mention of the medium that it came through.
    pub(crate) source: Option<u32>,
    /// Index of the quotation whose words it stands in.
    pub(crate) parent: Option<u32>,
    pub(crate) rule: &'static str,
    /// Index of the sentence it was found in.
    pub(crate) sentence: u32,
}

impl Found {
    /// A quotation with everything still open.
    pub(crate) fn blank(kind: QuotationKind, content: Range, rule: &'static str, sentence: u32) -> Self {
        Self {
            kind,
            content,
            parts: (0, 0),
            cue: None,
            lemma: None,
            stance: Stance::Neutral,
            speaker: Speaker::Unnamed,
            spoken: false,
            source: None,
            parent: None,
            rule,
            sentence,
        }
    }

    /// *dediler, belirttiler*: several speak.
    pub(crate) fn has_plural_cue(&self, structure: &Structure<'_>) -> bool {
        let verb = self.cue.and_then(|cue| structure.token(cue.end.checked_sub(1)?));
        verb.is_some_and(|t| {
            t.form.is_finite() && t.form.has(Form::plural) && !t.form.has(Form::first_person)
        })
    }

    /// *belirtilen (açıklamada)*: a passive participle says what stands in a text.
    pub(crate) fn describes_text(&self, structure: &Structure<'_>) -> bool {
        let verb = self.cue.and_then(|cue| structure.token(cue.end.checked_sub(1)?));
        verb.is_some_and(|t| t.form.has(Form::passive) && t.form.shape() == Shape::Participle)
    }

    /// The mentions whose words these are, or through whom they came.
    pub(crate) fn voices(&self) -> impl Iterator<Item = u32> + use<> {
        let speaker = if let Speaker::Mention(mention) = self.speaker { Some(mention) } else { None };
        speaker.into_iter().chain(self.source)
    }
}

#[cfg(test)]
mod tests;
