//! Bodies and outlets that the packs know.

use super::{candidate::Candidate, held::Held, marks::NameHit, reader::Reader};
use crate::{
    language::{Classes, Form, names::NameKind},
    lexer::token::{Flags, Kind},
    model::{ActorKind, MentionKind},
    morphology::form::Case,
};

impl Reader<'_, '_> {
    /// A name of the packs that begins in the run and ends in a later one, since it has small words: *İzmir Devlet
    /// Opera ve Balesi*. The town before it belongs to it.
    // Of its own, so that the way most runs take is short.
    #[inline(never)]
    pub(super) fn beyond_run(&mut self, a: usize, b: usize) -> bool {
        let end = self.at(b - 1) + 1;
        let hit = self.name_hit(end).filter(|h| h.first < end && h.kind == NameKind::Organisation);
        let Some(hit) = hit else { return false };
        let Some(name) = self.name(&hit).copied() else { return false };
        let Some(word) = (a..b).find(|&w| self.at(w) == hit.first) else { return false };
        let town = word.checked_sub(1).filter(|&w| {
            w >= a
                && matches!(self.name_kind(self.at(w)), Some(NameKind::Town | NameKind::Capital))
                && !self.word(w).is_some_and(|t| t.has(Flags::SUFFIXED))
        });
        let start = town.unwrap_or(word);
        if start > a {
            self.parts(a, start);
        }
        let entity = if town.is_some() { 0 } else { name.entity };
        let first = self.at(start);
        let form = hit.cut.unwrap_or_else(|| super::forms::form_of(&self.s, hit.end - 1));
        if !form.has(Form::adjective) && !self.in_title(hit.end) && !self.is_modifier(hit.end, form) {
            let mut candidate = Candidate::new(first, hit.end, MentionKind::Name, ActorKind::Organisation);
            candidate.entity = entity;
            candidate.country = name.country;
            self.push(candidate.in_case(form.case()));
        }
        true
    }

    /// A name of the packs somewhere in the run, longest first.
    pub(super) fn named(&mut self, a: usize, b: usize, held: Held) -> bool {
        let found = (a..b).find_map(|w| {
            let hit = self.name_hit(self.at(w)).filter(|h| h.first == self.at(w) && !h.kind.is_noun())?;
            // Of several words one may be a person's name.
            let single = b - a > 1 && hit.end - hit.first == 1;
            let other = single
                && (hit.kind == NameKind::Formula
                    || self.word_is(w, Classes::GIVEN_NAME.or(Classes::SURNAME))
                    || self.name(&hit).is_none_or(|n| n.ambiguous));
            let surname = || w > a && self.is_surname_place(w - 1, w, &hit);
            (!other && !surname()).then_some((w, hit))
        });
        let Some((word, hit)) = found else { return false };
        let end = self.word_behind(hit.end, word, b);
        if word > a {
            self.names(a, word, held);
        }
        self.name_of_packs(&hit, a, word, end, b);
        if end < b {
            self.parts(end, b);
        }
        true
    }

    /// The same where the run is one word.
    pub(super) fn lone_name(&mut self, word: usize) -> bool {
        let at = self.at(word);
        let Some(hit) = self.name_hit(at).filter(|h| h.first == at && !h.kind.is_noun()) else {
            return false;
        };
        self.name_of_packs(&hit, word, word, word + 1, word + 1);
        true
    }

    fn name_of_packs(&mut self, hit: &NameHit, a: usize, word: usize, end: usize, b: usize) {
        match hit.kind {
            NameKind::Country | NameKind::Capital | NameKind::Town => self.place(hit, end < b),
            NameKind::Organisation | NameKind::Media => {
                let Some(name) = self.name(hit).copied() else { return };
                if name.ambiguous && !self.outlet_shows(hit) {
                    if b - a == 1 {
                        self.x.pending.push((word, end));
                    }
                } else {
                    self.organisation_of_packs(hit, &name);
                }
            }
            // Resul Özbek … Özbek
            NameKind::Demonym if !self.people(hit) && b - a == 1 => self.wait(hit.first),
            _ => {}
        }
    }

    fn organisation_of_packs(&mut self, hit: &NameHit, name: &crate::language::names::Name) {
        let form = hit.cut.unwrap_or_else(|| super::forms::form_of(&self.s, hit.end - 1));
        if form.has(Form::adjective)
            || self.in_title(hit.end)
            || self.is_modifier(hit.end, form)
            || self.is_ground(hit, form)
        {
            return;
        }
        let actor = if name.kind == NameKind::Media { ActorKind::Media } else { ActorKind::Organisation };
        let mut candidate = Candidate::new(hit.first, hit.end, MentionKind::Name, actor).in_case(form.case());
        candidate.entity = name.entity;
        candidate.country = name.country;
        self.push(self.with_government(candidate));
    }

    /// *İmralı'daki görüşme*: the place that gives those who act their name.
    fn is_ground(&self, hit: &NameHit, form: Form) -> bool {
        let ground = self.token(hit.first).is_some_and(|t| self.s.language.names.context.grounds.name(t));
        let place = matches!(form.case(), Case::Locative | Case::Dative | Case::Ablative);
        // İmralı süreci, but İmralı ile, İmralı ve
        let behind = hit.end;
        let said = form.case() == Case::Ablative && self.is_said(self.behind(behind));
        let modifies = form == Form::NONE
            && self.token(behind).is_some_and(|t| {
                let joins = Classes::CONJUNCTION.or(Classes::CLITIC).or(Classes::SUBJECT_CLITIC);
                t.is_word() && !t.is(joins) && !self.s.language.names.context.acting_after_name.begin(t)
            });
        ground && (place && !said || modifies)
    }

    /// *… Kültür Merkezi'ndeki konser*: a house, not a body.
    pub(super) fn is_venue(&self, last: u32, form: Form) -> bool {
        let place = matches!(form.case(), Case::Locative | Case::Dative | Case::Ablative);
        place && self.token(last).is_some_and(|t| self.s.language.names.context.venues.begin(t))
    }

    /// *Meclis Başkanlığı seçimi, PTT 1. Lig*: not the body acts.
    pub(super) fn is_modifier(&self, end: u32, form: Form) -> bool {
        let numbered = self.kind(end) == Some(Kind::Number)
            && self.kind(end + 1) == Some(Kind::Stop)
            && self.is(end + 2, Classes::THING_HEAD);
        form.case() == Case::Nominative
            && (numbered
                || self
                    .token(end)
                    .is_some_and(|t| t.is_word() && self.s.language.names.context.not_acting.begin(t)))
    }

    /// What shows that an everyday word is an outlet here: *Sabah gazetesi*, *Akşam'a konuşan*.
    fn outlet_shows(&self, hit: &NameHit) -> bool {
        let behind = self.behind(hit.end);
        if self.is(behind, Classes::MEDIA_HEAD) || self.name_kind(behind) == Some(NameKind::MediaHead) {
            return true;
        }
        let form = super::forms::suffix_of(&self.s, hit.end - 1);
        // RADİKAL - Yağmur, (Hürriyet), Hürriyet'ten Kaya'nın haberine göre
        let opens = self.before(hit.first).is_none_or(|t| t.kind == Kind::Newline)
            && self.token(behind).is_some_and(|t| t.kind == Kind::Dash && t.has(Flags::SPACE));
        let bracketed = self.before(hit.first).is_some_and(|t| t.kind == Kind::Opening)
            && self.kind(behind) == Some(Kind::Closing);
        let reports = form.is_some_and(|f| f.case() == Case::Ablative)
            && (behind..behind + 6).any(|i| self.is(i, Classes::DOCUMENT));
        if opens || bracketed || reports {
            return true;
        }
        // Selim Akşam konuştu. Akşam'ın raporu: somebody's surname here.
        if self.token(hit.first).is_some_and(|t| self.x.known.seen(t.key).surname > 0) {
            return false;
        }
        let speaks = (behind..behind + 3)
            .any(|i| self.is(i, Classes::CUE_VERB.or(Classes::DOCUMENT).or(Classes::SAYING_NOUN)));
        form.is_some_and(|f| matches!(f.case(), Case::Genitive | Case::Dative)) && speaks
    }

    /// Fills in what the packs know of a name that ends in a head.
    pub(super) fn identify(&self, candidate: &mut Candidate) {
        let Some(hit) = self.name_hit(candidate.first) else { return };
        let Some(name) = self.name(&hit) else { return };
        candidate.country = name.country;
        if hit.end == candidate.end && matches!(name.kind, NameKind::Organisation | NameKind::Media) {
            candidate.entity = name.entity;
            if name.kind == NameKind::Media {
                candidate.actor = ActorKind::Media;
            }
        }
    }
}
