//! When two articles are the same.

use super::actor::Actor;
use super::article::Article;
use super::dateline::Dateline;
use super::mention::Mention;
use super::quotation::{Cue, Quotation};

/// Two articles are equal when they say the same of the same text, wherever they keep their strings.
impl PartialEq for Article<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
            && self.id == other.id
            && self.language == other.language
            && self.blocks == other.blocks
            && self.sentences == other.sentences
            && self.diagnostics == other.diagnostics
            && self.dateline().map(dateline) == other.dateline().map(dateline)
            && self.actors().map(actor).eq(other.actors().map(actor))
            && self.actors().zip(other.actors()).all(|(one, another)| one.roles().eq(another.roles()))
            && self.mentions().map(mention).eq(other.mentions().map(mention))
            && self.quotations().map(quotation).eq(other.quotations().map(quotation))
    }
}

impl Eq for Article<'_> {}

fn dateline(it: Dateline<'_>) -> impl PartialEq {
    (it.date(), it.time(), it.place(), it.source())
}

/// All but the roles, which are a list of their own.
fn actor(it: Actor<'_>) -> impl PartialEq {
    (it.name(), it.kind(), it.country(), it.external_id())
}

fn mention(it: Mention<'_>) -> impl PartialEq {
    (it.span(), it.kind(), it.actor().id())
}

fn quotation(it: Quotation<'_>) -> impl PartialEq {
    let place = (it.kind(), it.span(), it.direct_parts(), it.block_index(), it.parent().map(Quotation::id));
    let actors = (it.speaker().map(Actor::id), it.speaker_span(), it.source().map(Actor::id));
    let cue = it.cue().map(|cue| (Cue::span(cue), cue.lemma()));
    (place, actors, cue, it.stance(), it.rule(), it.confidence())
}
