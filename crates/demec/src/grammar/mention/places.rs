//! Countries and capitals: whether one acts where it is named, or is ground.

use super::{
    candidate::{Candidate, STRONG},
    marks::NameHit,
    reader::{Reader, breaks_phrase},
};
use crate::{
    language::{Classes, Form, lexicon::Traits, names::NameKind},
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, CountryCode, MentionKind},
    morphology::form::{Case, Nominal, Shape},
};

/// Weight of a country that acts only if the article shows it elsewhere.
const WEAK: i8 = 4;
/// Countries in a row that are asked for the verdict on the first.
const LONGEST_LIST: u32 = 6;
/// A title lies no more words behind the name inside it.
const TITLE_REACH: u32 = 12;

impl Reader<'_, '_> {
    /// A country, capital or town: a body of its own, an actor, a weak one, or nothing. `followed` says that
    /// capitals follow in its run.
    pub(super) fn place(&mut self, hit: &NameHit, followed: bool) {
        let Some(name) = self.name(hit).copied() else { return };
        if !followed && self.body_behind(hit) {
            return;
        }
        if self.in_title(hit.end) {
            return;
        }
        let weight = if followed { 0 } else { self.place_weight(hit, LONGEST_LIST) };
        if weight == 0 && name.kind == NameKind::Town && !followed && hit.end - hit.first == 1 {
            self.wait(hit.first);
            return;
        }
        let form = self.place_form(hit);
        if weight > 0 {
            let mut candidate = Candidate::new(hit.first, hit.end, MentionKind::Metonym, ActorKind::Place);
            candidate.case = form.case();
            candidate.entity = name.entity;
            candidate.country = name.country;
            candidate.weight = weight;
            self.push(candidate);
        }
    }

    /// An adjective for a people: an actor only with a body behind it.
    pub(super) fn people(&mut self, hit: &NameHit) -> bool {
        self.body_behind(hit)
    }

    /// `country body` — *Lübnan hükümeti*, *Türk ordusu*
    fn body_behind(&mut self, hit: &NameHit) -> bool {
        if self.token(hit.end - 1).is_some_and(|t| t.has(Flags::SUFFIXED)) {
            return false;
        }
        let Some(token) = self.token(hit.end).filter(|t| t.is_word() && !t.has(Flags::CAPITAL)) else {
            return false;
        };
        let phrase =
            self.name_hit(hit.end).filter(|h| self.name(h).is_some_and(|n| n.kind == NameKind::Body));
        let end = match phrase {
            Some(phrase) => phrase.end,
            None if self.has(token, Traits::BODY) => hit.end + 1,
            None => return false,
        };
        if self.in_title(end) {
            return false;
        }
        let form = super::forms::form_of(&self.s, end - 1);
        let mut candidate = Candidate::new(hit.first, end, MentionKind::Name, ActorKind::Organisation);
        candidate.case = form.case();
        candidate.country = self.name(hit).and_then(|n| n.country);
        self.push(candidate);
        true
    }

    fn place_form(&self, hit: &NameHit) -> Form {
        hit.cut.or_else(|| super::forms::suffix_of(&self.s, hit.end - 1)).unwrap_or(Form::NONE)
    }

    fn place_weight(&self, hit: &NameHit, list: u32) -> i8 {
        let Some(name) = self.name(hit) else { return 0 };
        let form = self.place_form(hit);
        if form.has(Form::adjective) || form.has(Form::plural) || name.kind == NameKind::Demonym {
            return 0;
        }
        let behind = self.behind(hit.end);
        let capital = name.kind == NameKind::Capital;
        if name.kind == NameKind::Town {
            let as_such = form.case() == Case::Nominative && self.is(behind, Classes::AS_WORD);
            return if as_such { STRONG } else { 0 };
        }
        match form.case() {
            Case::Nominative => self.nominative_weight(hit, behind, list),
            Case::Instrumental => STRONG,
            Case::Accusative if !capital => self.unless(behind, 2, |c| &c.ground_after_accusative),
            Case::Ablative => self.if_said(behind),
            Case::Genitive if capital => self.if_near(behind, 3, |c| &c.acting_after_genitive),
            Case::Genitive => self.genitive_weight(behind, name.country),
            Case::Dative if !capital => self.if_near(behind, 2, |c| &c.acting_after_dative),
            _ => 0,
        }
    }

    /// Whether one of the next words begins with a stem of the context.
    fn near(
        &self,
        from: u32,
        words: u32,
        stems: impl Fn(&crate::language::names::Context) -> &crate::language::names::Stems,
    ) -> bool {
        let stems = stems(&self.s.language.names.context);
        (from..from + words).map_while(|i| self.token(i).filter(|t| t.is_word())).any(|t| stems.begin(t))
    }

    fn if_near(
        &self,
        from: u32,
        words: u32,
        stems: impl Fn(&crate::language::names::Context) -> &crate::language::names::Stems,
    ) -> i8 {
        if self.near(from, words, stems) { STRONG } else { 0 }
    }

    fn unless(
        &self,
        from: u32,
        words: u32,
        stems: impl Fn(&crate::language::names::Context) -> &crate::language::names::Stems,
    ) -> i8 {
        if self.near(from, words, stems) { 0 } else { STRONG }
    }

    /// *Rusya'dan yapılan açıklama*
    fn if_said(&self, behind: u32) -> i8 {
        if self.is_said(behind) { STRONG } else { 0 }
    }

    pub(super) fn is_said(&self, behind: u32) -> bool {
        (behind..behind + 5)
            .map_while(|i| self.token(i).filter(|t| t.is_word() || t.is_quote()))
            .any(|t| t.is(Classes::SAYING_NOUN))
    }

    fn genitive_weight(&self, behind: u32, country: Option<CountryCode>) -> i8 {
        let Some(next) = self.token(behind) else { return 0 };
        if next.kind == Kind::Number || self.near(behind, 1, |c| &c.ground_after_genitive) {
            return 0;
        }
        if next.is_capitalised() && self.run_ends_in_head(behind, country) {
            return 0;
        }
        let passive = (behind..behind + 2).any(|i| {
            self.token(i).is_some_and(|t| {
                t.form.has(Form::passive) && matches!(t.form.nominal(), Nominal::Action | Nominal::Fact)
            })
        });
        if passive { 0 } else { STRONG }
    }

    /// *Türkiye'nin Zürih Başkonsolosluğu*: what is owned is the actor.
    fn run_ends_in_head(&self, first: u32, country: Option<CountryCode>) -> bool {
        let mut at = first;
        while let Some(token) = self.token(at).filter(|t| t.is_capitalised()) {
            // Rusya'nın BM Güvenlik Konseyi'ndeki veto hakkı: what is owned comes later.
            let oblique = super::forms::suffix_of(&self.s, at)
                .is_some_and(|f| matches!(f.case(), Case::Locative | Case::Dative | Case::Ablative));
            let known = self.name_hit(at).filter(|h| h.first == first).and_then(|h| self.name(&h));
            let known = known.filter(|n| n.kind == NameKind::Organisation);
            // İngiltere'nin Aston Villa takımı: a body of its own country.
            if known.is_some_and(|n| n.country.is_some() && n.country == country) {
                return true;
            }
            if oblique || known.is_some() {
                return false;
            }
            if token.is(Classes::ORGANISATION_HEAD.or(Classes::GEOGRAPHIC_HEAD).or(Classes::THING_HEAD))
                && at > first
            {
                return true;
            }
            if self.name_hit(at).is_some_and(|h| {
                self.name(&h)
                    .is_some_and(|n| matches!(n.kind, NameKind::Town | NameKind::Capital | NameKind::Region))
            }) {
                return true;
            }
            if token.has(Flags::SUFFIXED) || at - first > TITLE_REACH {
                return false;
            }
            at += 1;
        }
        false
    }

    fn nominative_weight(&self, hit: &NameHit, behind: u32, list: u32) -> i8 {
        let Some(next) = self.token(behind) else { return 0 };
        let context = &self.s.language.names.context;
        if next.kind == Kind::Colon {
            return if self.is_initial(hit.first) { STRONG } else { 0 };
        }
        if context.acting_after_name.begin(next) && !next.has(Flags::CAPITAL) {
            return STRONG;
        }
        if context.ground_after_name.begin(next) {
            return 0;
        }
        let listed = next.kind == Kind::Comma || next.is(Classes::CONJUNCTION);
        if listed
            && let Some(other) = self.name_hit(behind + 1).filter(|h| h.first == behind + 1)
            && list > 0
        {
            let weight = if self.in_title(other.end) { 0 } else { self.place_weight(&other, list - 1) };
            // A subject may stand before another country, but not in a list of them.
            let goes_on = || is_country(&other) && (list < LONGEST_LIST || self.is_listed(&other));
            if weight > 0 || next.kind != Kind::Comma || goes_on() {
                return weight;
            }
        }
        if self.is_owned(next) || next.is_capitalised() || self.title_hit(behind).is_some() {
            return 0;
        }
        let partner = self.before(hit.first).is_some_and(|t| t.is(Classes::CONJUNCTION))
            && hit.first.checked_sub(2).is_some_and(|i| {
                matches!(self.name_kind(i), Some(NameKind::Country))
                    && !self.token(i).is_some_and(|t| t.has(Flags::SUFFIXED))
            });
        if partner && (next.form.shape() == Shape::Finite || self.verb_ahead(behind)) {
            return STRONG;
        }
        let subject = next.kind == Kind::Comma
            || next
                .is(Classes::SUBJECT_CLITIC.or(Classes::TIME).or(Classes::CUE_VERB).or(Classes::CUE_ADVERB))
            || next.kind == Kind::Double
            || context.free_behind_subject.name(next)
            || matches!(next.form.case(), Case::Accusative | Case::Dative | Case::Locative | Case::Ablative);
        let closes =
            matches!(next.kind, Kind::Closing | Kind::Stop | Kind::Newline | Kind::Slash | Kind::Dash);
        if subject && !closes && self.verb_ahead(behind) { WEAK } else { 0 }
    }

    /// *Norveç, İsveç,* Finlandiya, *Norveç, İsveç ve* Finlandiya: whether another country follows in a list.
    fn is_listed(&self, hit: &NameHit) -> bool {
        let joins = self.token(hit.end).is_some_and(|t| t.kind == Kind::Comma || t.is(Classes::CONJUNCTION));
        joins && self.name_hit(hit.end + 1).is_some_and(|h| h.first == hit.end + 1 && is_country(&h))
    }

    /// *Norveç limanları, polis şiddetine*: a noun that belongs to what stands before it, as far as its ending shows.
    pub(super) fn is_owned(&self, next: &Token) -> bool {
        if !next.is_word() || next.has(Flags::CAPITAL) || next.form.nominal() == Nominal::Action {
            return false;
        }
        let oblique = next.form.has(Form::guessed)
            && next.form.case() != Case::Nominative
            && !next.is(Classes::FUNCTION_WORD);
        let people = next.is(Classes::GROUP_NOUN) && next.ends_in_high_vowel();
        let ending = || self.s.language.names.context.owned_endings.end(next);
        next.form.has(Form::possessed) || people || oblique && ending()
    }

    /// A subject has a verb in its sentence.
    fn verb_ahead(&self, from: u32) -> bool {
        (from..from + 30)
            .map_while(|i| self.token(i).filter(|t| t.kind != Kind::Newline && !t.ends_sentence()))
            .any(|t| t.form.shape() == Shape::Finite || t.is(Classes::CUE_VERB))
    }

    /// Whether the name that ends before `end` stands inside a title: *ABD Başkanı*, *Galatasaray'ın golcüsü İcar*.
    pub(super) fn in_title(&self, end: u32) -> bool {
        let genitive = self.kind(end) == Some(Kind::Suffix);
        if genitive && super::forms::suffix_of(&self.s, end - 1).is_none_or(|f| f.case() != Case::Genitive) {
            return false;
        }
        let from = self.behind(end);
        let mut at = from;
        while at < from + TITLE_REACH {
            let Some(token) = self.token(at) else { return false };
            // An acronym in brackets and CHP'li may stand between.
            if token.kind == Kind::Opening && self.kind(at + 2) == Some(Kind::Closing) {
                at = self.behind(at + 3);
                continue;
            }
            if token.kind == Kind::Suffix && token.form.has(Form::adjective) {
                at += 1;
                continue;
            }
            if !token.is_word() || !token.has(Flags::SPACE) {
                return false;
            }
            if let Some(title) = self.title_ending(at) {
                // The last of several heads decides: Genel Başkan Yardımcısı.
                let goes_on =
                    self.token(at + 1).is_some_and(Token::is_word) && self.title_hit(at + 1).is_some();
                if !goes_on {
                    let media = self.name_kind(end - 1) == Some(NameKind::Media);
                    return self.is_title_of(&title, genitive, media);
                }
            } else if self.title_hit(at).is_none() && breaks_title(token) {
                return false;
            }
            let adjective = super::forms::suffix_of(&self.s, at).is_some_and(|f| f.has(Form::adjective));
            if token.has(Flags::SUFFIXED) && self.title_ending(at).is_none() && !adjective {
                return false;
            }
            at += 1;
        }
        false
    }

    /// Whether the title takes what stands before it into itself.
    fn is_title_of(&self, title: &super::marks::TitleHit, genitive: bool, media: bool) -> bool {
        let next = self.token(title.end);
        // Şampiyonlar Ligi: a thing's name, not a title before somebody's.
        let named = next
            .is_some_and(|t| t.is_capitalised() && t.has(Flags::SPACE) && !t.is(Classes::THING_HEAD))
            && !self.is_initial(title.end);
        if named {
            return true;
        }
        // AA muhabirine: the agency is meant.
        if media {
            return false;
        }
        let plural = title.form.has(Form::plural);
        let capital = self.token(title.end - 1).is_some_and(Token::is_capitalised);
        let stands = self.s.language.names.title(title.title).is_some_and(|t| t.stands_alone);
        !genitive && !plural && (capital || (stands && title.form.has(Form::possessed)))
    }
}

fn breaks_title(token: &Token) -> bool {
    let responsible = matches!(token.form.case(), Case::Ablative) && !token.form.has(Form::possessed);
    breaks_phrase(token) && !(responsible && token.form.has(Form::guessed))
}

fn is_country(hit: &NameHit) -> bool {
    hit.kind == NameKind::Country
}
