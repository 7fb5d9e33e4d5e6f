//! Pronouns that are written: *kendisi*, *o*.

use super::{candidate::Candidate, reader::Reader};
use crate::{
    language::Classes,
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::Shape,
};

impl Reader<'_, '_> {
    /// A pronoun for somebody named before, outside quotation marks.
    pub(super) fn pronoun(&mut self, at: u32, token: &Token) -> bool {
        let person = token.is(Classes::PERSON_PRONOUN);
        let plural = token.is(Classes::PLURAL_PRONOUN) && !person;
        if !(person || plural) || token.has(Flags::SUFFIXED) || self.is_quoted(at) {
            return false;
        }
        // Folded, önü and onu are one word.
        if !self.s.text_of(at, at + 1).starts_with(|c: char| c.is_ascii()) {
            return false;
        }
        if is_bare_pronoun(token) && !self.stands_for_somebody(at) {
            return false;
        }
        let (kind, actor) = if plural {
            (MentionKind::Pronoun, ActorKind::Group)
        } else {
            (MentionKind::Pronoun, ActorKind::Person)
        };
        let case = token.form.case();
        self.push(Candidate::new(at, at + 1, kind, actor).in_case(case));
        true
    }

    /// *o* as a subject: before a comma, a clitic, a finite verb or the end.
    fn stands_for_somebody(&self, at: u32) -> bool {
        self.token(at + 1).is_none_or(|next| match next.kind {
            Kind::Comma => self.is_initial(at),
            Kind::Stop | Kind::Exclamation | Kind::Question | Kind::Newline => true,
            Kind::Word => {
                next.is(Classes::SUBJECT_CLITIC) && next.len <= 3
                    || next.form.shape() == Shape::Finite && !next.form.has(crate::language::Form::guessed)
            }
            _ => false,
        })
    }

    /// Whether a token stands between double quotation marks.
    fn is_quoted(&self, at: u32) -> bool {
        let behind = self.s.pairs.partition_point(|p| p.first <= at);
        // Outer pairs stand before inner ones: the last few that begin before it suffice.
        self.s
            .pairs
            .get(behind.saturating_sub(4)..behind)
            .unwrap_or_default()
            .iter()
            .any(|p| p.double && at < p.end)
    }
}

/// *o*, which is mostly a determiner.
fn is_bare_pronoun(token: &Token) -> bool {
    token.key < 32
}
