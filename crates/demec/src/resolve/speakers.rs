//! Speakers that their sentences drop: the one whom the context gives.

use crate::{
    grammar::{
        mention::Candidate,
        quotation::{Found, PLURAL_REACH, Speaker},
    },
    language::Classes,
    layout::Structure,
    model::{ActorKind, BlockKind, Stance},
    morphology::form::Case,
};

const NONE: u32 = u32::MAX;

/// Gives each dropped subject the subject or speaker of the nearest sentence before it; inside somebody's words
/// the grammar has looked for one among those whom they name, and nobody else is guessed.
pub(crate) fn resolve(
    structure: &Structure<'_>,
    mentions: &[Candidate],
    found: &mut [Found],
    subjects: &mut [u32],
) {
    if found.is_empty() {
        return;
    }
    let context = Context { structure, mentions };
    context.inherit(found, subjects);
    // A parent stands before what it holds, so its speaker is known by then.
    for index in 0..found.len() {
        let Some(quotation) = found.get(index) else { continue };
        let speaker = match quotation.speaker {
            Speaker::Dropped if quotation.parent.is_none() => {
                context.dropped(quotation, subjects).map_or(Speaker::Unnamed, Speaker::Mention)
            }
            Speaker::Dropped => Speaker::Unnamed,
            Speaker::Own => quotation
                .parent
                .and_then(|parent| found.get(parent as usize))
                .map_or(Speaker::Unnamed, |parent| parent.speaker),
            Speaker::Mention(_) | Speaker::Unnamed => continue,
        };
        if let Some(quotation) = found.get_mut(index) {
            quotation.speaker = speaker;
        }
    }
}

/// Words that belong to somebody whom the sentence only speaks of: *X'in "…" sözleri*.
fn is_owned(quotation: &Found) -> bool {
    matches!(
        quotation.rule,
        "quote_words" | "quote_question" | "noun_of_clause" | "nominalised_cue" | "according_to"
    )
}

/// *X'in "…" sorusuna, X'in … olup olmadığı sorusuna*: the text goes on about who answers.
fn is_asked(quotation: &Found) -> bool {
    quotation.stance == Stance::Question && matches!(quotation.rule, "quote_question" | "noun_of_clause")
}

/// What dropped subjects are looked up in.
struct Context<'a> {
    structure: &'a Structure<'a>,
    mentions: &'a [Candidate],
}

impl Context<'_> {
    /// Fills sentences without a subject with the nearest one before them.
    fn inherit(&self, found: &[Found], subjects: &mut [u32]) {
        for quotation in found.iter().filter(|f| f.parent.is_none() && !is_asked(f)) {
            let (Speaker::Mention(mention), Some(slot)) =
                (quotation.speaker, subjects.get_mut(quotation.sentence as usize))
            else {
                continue;
            };
            // *"…" yanıtını veren X'e "…" dedi*: whom the sentence is said to is no subject of it; *X'in "…" demesi
            // üzerine*: the owner of a clause only if there is none.
            let owner = || is_owned(quotation) || self.is_in(mention, Case::Genitive);
            if !self.is_in(mention, Case::Dative) && (*slot == NONE || !owner()) {
                *slot = mention;
            }
        }
        let sections = self.structure.sections;
        let mut last = NONE;
        for (sentence, slot) in self.structure.sentences.iter().zip(subjects.iter_mut()) {
            if *slot == NONE {
                *slot = last;
                continue;
            }
            let section = sections.get(sentence.section as usize);
            if section.is_none_or(|s| s.block.kind != BlockKind::Subheading) {
                last = *slot;
            }
        }
    }

    /// The subject of the nearest sentence; of a verb in the plural the nearest that is not one person alone.
    fn dropped(&self, quotation: &Found, subjects: &[u32]) -> Option<u32> {
        let sentence = quotation.sentence as usize;
        if quotation.has_plural_cue(self.structure) {
            let before = subjects.get(..=sentence)?.iter().rev().take(usize::from(PLURAL_REACH));
            let mut before = before.copied().filter(|&subject| subject != NONE);
            return before.find(|&subject| !self.is_one_person(subject));
        }
        let subject = subjects.get(sentence).copied().filter(|&subject| subject != NONE)?;
        // *… belirtilen açıklamada*: a text without a name on it is a body's.
        (!quotation.describes_text(self.structure) || !self.is_one_person(subject)).then_some(subject)
    }

    fn is_in(&self, mention: u32, case: Case) -> bool {
        self.mentions.get(mention as usize).is_some_and(|m| m.case == case)
    }

    /// A person who is not one of several: *A ve B*.
    fn is_one_person(&self, mention: u32) -> bool {
        let Some(candidate) = self.mentions.get(mention as usize) else { return false };
        let coordinated = candidate
            .phrase
            .checked_sub(1)
            .and_then(|i| self.structure.token(i))
            .is_some_and(|t| t.is(Classes::CONJUNCTION));
        candidate.actor == ActorKind::Person && !coordinated
    }
}
