//! Those who lead, named by whom or what they are of: *Doruk hükümeti*, *CHP yönetimi*.

use super::{candidate::Candidate, reader::Reader};
use crate::{
    language::{Classes, Form},
    lexer::token::{Flags, Token},
    model::{ActorKind, MentionKind},
};

impl Reader<'_, '_> {
    /// `government = ( person | organisation ) noun ;` — the body that the noun behind a person's name makes of it.
    pub(super) fn government_of_person(&mut self, first: u32, end: u32) -> bool {
        let Some(end) = self.government_behind(end) else { return false };
        let candidate = Candidate::new(first, end, MentionKind::Name, ActorKind::Organisation);
        self.push(candidate.in_case(super::case_of(&self.s, end - 1)));
        true
    }

    /// The same behind an organisation's name, which stays itself where none follows.
    pub(super) fn with_government(&self, candidate: Candidate) -> Candidate {
        match self.government_behind(candidate.end) {
            Some(end) => Candidate { end, entity: 0, case: super::case_of(&self.s, end - 1), ..candidate },
            None => candidate,
        }
    }

    /// A word that may be a name only because such a noun stands behind it: *Birlikyol hükümeti*.
    pub(super) fn government_of_unknown(&mut self, at: u32, token: &Token) -> bool {
        const WORDS: Classes = Classes::COMMON_WORD
            .or(Classes::FUNCTION_WORD)
            .or(Classes::TITLE)
            .or(Classes::DEMONYM)
            .or(Classes::ORGANISATION_HEAD)
            .or(Classes::GROUP_NOUN);
        !token.is(WORDS) && !token.form.has(Form::plural) && self.government_of_person(at, at + 1)
    }

    /// Behind the noun that makes a body of the name which ends before the token.
    fn government_behind(&self, end: u32) -> Option<u32> {
        let noun =
            self.token(end).filter(|t| t.is_word() && t.has(Flags::SPACE) && !t.has(Flags::CAPITAL))?;
        let bare = self.before(end).is_some_and(|t| !t.has(Flags::SUFFIXED));
        let context = &self.s.language.names.context;
        (bare && context.governments.begin(noun) && !context.led.begin(noun)).then_some(end + 1)
    }
}
