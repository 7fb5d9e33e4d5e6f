//! Lines where capitals say nothing: headings in capitals, credits. Only known names are read there.

use super::{candidate::Candidate, reader::Reader};
use crate::{
    language::{Classes, Form, names::NameKind},
    model::{ActorKind, MentionKind},
};

impl Reader<'_, '_> {
    /// A run in capitals throughout: only names that are known, since the letters say nothing.
    pub(super) fn capitals(&mut self, a: usize, b: usize) {
        let mut word = a;
        while word < b {
            let Some(token) = self.word(word) else { break };
            let seen = self.seen(word);
            if let Some((hit, end)) = self.hit_at(word, b) {
                self.capitals_name(&hit);
                word = end.max(word + 1);
                continue;
            }
            let end = (word..b)
                .take_while(|&w| {
                    let another = w > word + 1
                        && self.word_is(w, Classes::GIVEN_NAME)
                        && self.seen(w - 1).surname > 0
                        && self.seen(w).surname == 0;
                    !another
                        && self.word(w).is_some_and(|t| {
                            let seen = self.seen(w);
                            (seen.surname > 0 || seen.given > 0)
                                && !t.is(Classes::FUNCTION_WORD)
                                && !self.is_in_date(self.at(w))
                        })
                })
                .count()
                + word;
            if end > word && (end - word > 1 || seen.surname > 0 || !token.is(Classes::COMMON_WORD)) {
                self.person(word, end, (0, 0));
                word = end;
                continue;
            }
            word += 1;
        }
    }

    fn capitals_name(&mut self, hit: &super::marks::NameHit) {
        let Some(name) = self.name(hit).copied() else { return };
        if name.ambiguous {
            return;
        }
        match name.kind {
            NameKind::Country | NameKind::Capital => self.place(hit, false),
            NameKind::Organisation | NameKind::Media => {
                let form = super::forms::form_of(&self.s, hit.end - 1);
                if !form.has(Form::adjective) && !self.in_title(hit.end) {
                    let kind =
                        if name.kind == NameKind::Media { ActorKind::Media } else { ActorKind::Organisation };
                    let mut candidate = Candidate::new(hit.first, hit.end, MentionKind::Name, kind);
                    candidate.entity = name.entity;
                    candidate.country = name.country;
                    self.push(candidate.in_case(form.case()));
                }
            }
            _ => {}
        }
    }

    /// The line of place and source, or a credit: outlets are mentions.
    pub(super) fn credit(&mut self, a: usize, b: usize) {
        let mut word = a;
        while word < b {
            let Some((hit, end)) = self.hit_at(word, b) else {
                word += 1;
                continue;
            };
            if let Some(name) = self.name(&hit).copied().filter(|n| n.kind == NameKind::Media) {
                let mut candidate = Candidate::new(hit.first, hit.end, MentionKind::Name, ActorKind::Media);
                candidate.entity = name.entity;
                candidate.country = name.country;
                self.push(candidate);
            }
            word = end.max(word + 1);
        }
    }
}
