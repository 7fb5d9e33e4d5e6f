//! How far a quotation can be trusted: the product of what its words, their length and its speaker are worth.
//!
//! The figures follow the share that was right among quotations of the kind in annotated news; those of kinds too rare there
//! (interviews, turns of a talk) are estimates. `demec score --calibration` measures what they come to together.

use super::actors::NONE;
use crate::{
    grammar::{
        mention::Candidate,
        quotation::{Found, Speaker},
    },
    language::Form,
    layout::Structure,
    model::{ActorKind, ActorRecord, MentionKind, Span},
};

/// What a production's words are worth where nothing else is known of it.
const WORDS: f32 = 0.98;

/// Contents below these lengths, in bytes, are oftener terms or halves of a clause.
const SHORT: [(u32, f32); 2] = [(22, 0.75), (44, 0.96)];
/// Words inside words.
const NESTED: f32 = 0.7;

/// What is looked at besides the quotation.
pub(crate) struct Evidence<'a> {
    pub(crate) structure: &'a Structure<'a>,
    pub(crate) mentions: &'a [Candidate],
    pub(crate) actors: &'a [ActorRecord],
    pub(crate) actor_of: &'a [u32],
    /// How often each actor is mentioned.
    pub(crate) mentioned: &'a [u32],
}

impl Evidence<'_> {
    /// From 0 to 100.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a product of shares is in 0..=1"
    )]
    pub(crate) fn confidence(&self, quotation: &Found, content: Span) -> u8 {
        let nested = if quotation.parent.is_some() { NESTED } else { 1.0 };
        let product = words(quotation.rule) * length(content) * nested * self.speaker(quotation);
        (product * 100.0).round() as u8
    }

    fn speaker(&self, quotation: &Found) -> f32 {
        match quotation.speaker {
            Speaker::Mention(mention) if quotation.spoken => self.named(mention),
            Speaker::Mention(_) if is_of_heading(quotation.rule) => 0.91,
            Speaker::Mention(_) if quotation.parent.is_none() => 0.55,
            Speaker::Mention(_) | Speaker::Own => 0.9,
            // A verb in the passive leaves its speaker open; of any other the speaker was not found.
            Speaker::Unnamed | Speaker::Dropped if self.is_impersonal(quotation) => 0.87,
            // What an outlet reports of its own has a medium and no speaker.
            Speaker::Unnamed | Speaker::Dropped if quotation.source.is_some() => 0.8,
            Speaker::Unnamed | Speaker::Dropped => 0.3,
        }
    }

    /// A speaker whom the sentence names. A name with a title somewhere in the article, or one that comes again and again,
    /// is one for certain.
    fn named(&self, mention: u32) -> f32 {
        let at = mention as usize;
        let Some(candidate) = self.mentions.get(at) else { return 0.5 };
        let index = self.actor_of.get(at).copied().filter(|&actor| actor != NONE).map(|actor| actor as usize);
        let Some((actor, &mentioned)) = index.and_then(|i| self.actors.get(i).zip(self.mentioned.get(i)))
        else {
            return 0.5;
        };
        match candidate.kind {
            MentionKind::Name if actor.kind == ActorKind::Person && !actor.roles.is_empty() => 0.98,
            MentionKind::Name if actor.kind == ActorKind::Person && mentioned > 2 => 0.93,
            MentionKind::Pronoun => 0.7,
            _ => 0.83,
        }
    }

    fn is_impersonal(&self, quotation: &Found) -> bool {
        let verb = quotation.cue.and_then(|cue| self.structure.token(cue.end.checked_sub(1)?));
        verb.is_some_and(|verb| verb.form.has(Form::passive))
    }
}

/// What the words of a production are worth: those of some are less sure than those of most.
fn words(rule: &str) -> f32 {
    match rule {
        "colon_speaker" => 0.90,
        "according_to" | "naming" | "paragraph_speech" => 0.85,
        "colon_turn" => 0.80,
        "interview_answer" | "interview_question" | "nominalised_cue" => 0.75,
        "unmarked" => 0.65,
        "noun_of_clause" => 0.60,
        _ => WORDS,
    }
}

fn length(content: Span) -> f32 {
    SHORT.iter().find(|&&(below, _)| content.len() < below).map_or(1.0, |&(_, worth)| worth)
}

/// Headings and paragraphs in marks take their speaker from the words that recur in the body, or from what they follow.
fn is_of_heading(rule: &str) -> bool {
    matches!(rule, "heading_quote" | "heading_speech" | "paragraph_quote")
}
