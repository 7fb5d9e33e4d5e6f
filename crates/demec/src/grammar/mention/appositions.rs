//! Bodies that letters, an address or a word beside them show: acronyms, sites, *Kerevit firması*.

use super::{candidate::Candidate, reader::Reader};
use crate::{
    language::{
        Classes, Form,
        names::{NameKind, Stems},
    },
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::Case,
};

/// Letters of an acronym.
const ACRONYM: std::ops::RangeInclusive<u16> = 2..=8;
/// Words between a name and the noun beside it that says it is a company's.
const LONGEST_TRADE: u32 = 2;

impl Reader<'_, '_> {
    /// `site = capital "." domain { "." domain } ;` — *Haber7.com, Meteoroloji.gov.tr*
    pub(super) fn site(&mut self, a: usize, b: usize) -> bool {
        let first = self.at(b - 1);
        let domain = |reader: &Self, stop: u32| {
            let joined = |i: u32| reader.token(i).filter(|t| !t.has(Flags::SPACE));
            joined(stop).is_some_and(|t| t.kind == Kind::Stop)
                && joined(stop + 1).is_some_and(|t| {
                    t.is_word() && !t.has(Flags::CAPITAL) && reader.s.language.names.context.domains.begin(t)
                })
        };
        let mut end = first + 1;
        while domain(self, end) {
            end += 2;
        }
        if end == first + 1 {
            return false;
        }
        self.parts(a, b - 1);
        let mut candidate = Candidate::new(first, end, MentionKind::Name, ActorKind::Media);
        candidate.case = super::case_of(&self.s, end - 1);
        self.push(candidate);
        true
    }

    /// Whether a name stands in brackets directly behind an organisation's, and abbreviates or repeats it.
    fn is_alias(&self, first: u32) -> bool {
        let Some(opening) = first.checked_sub(1).filter(|&i| self.kind(i) == Some(Kind::Opening)) else {
            return false;
        };
        let closed = (first..first + 8).any(|i| self.kind(i) == Some(Kind::Closing));
        self.out.last().is_some_and(|last| {
            let body = matches!(last.actor, ActorKind::Organisation | ActorKind::Media);
            closed && body && self.behind(last.end) == opening
        })
    }

    /// *Açık Semalar Anlaşması (ASA)*: the letters stand for no body.
    fn abbreviates_thing(&self, at: u32) -> bool {
        let last = at.checked_sub(2).filter(|_| self.kind(at - 1) == Some(Kind::Opening));
        let last = last.map(|last| last - u32::from(last > 0 && self.kind(last) == Some(Kind::Suffix)));
        last.is_some_and(|last| self.is(last, Classes::THING_HEAD))
    }

    /// `acronym` that an organisation stands for: in brackets behind its name, or known from there.
    pub(super) fn acronym(&mut self, word: usize) -> bool {
        let at = self.at(word);
        let Some(token) = self.word(word).filter(|t| is_acronym(t)) else { return false };
        if token.is(Classes::NOT_ORGANISATION) || self.abbreviates_thing(at) {
            return true;
        }
        if !self.is_alias(at) && self.x.known.seen(token.key).organisation == 0 {
            self.x.pending.push((word, word + 1));
            return true;
        }
        self.x.known.learn_organisation(token.key);
        self.acronym_candidate(at);
        true
    }

    pub(super) fn acronym_candidate(&mut self, at: u32) {
        let form = super::forms::form_of(&self.s, at);
        if form.has(Form::adjective) || self.in_title(at + 1) {
            return;
        }
        let candidate = Candidate::new(at, at + 1, MentionKind::Name, ActorKind::Organisation);
        self.push(candidate.in_case(form.case()));
    }

    /// An acronym that nothing explains is an organisation where it speaks or acts.
    pub(super) fn acts(&self, at: u32) -> bool {
        (at + 1..at + 6).any(|i| self.is(i, Classes::CUE_VERB.or(Classes::SAYING_NOUN)))
    }

    /// `name apposition | apposition name` — *Kerevit firması*, *otomobil üreticisi Kerevit*
    pub(super) fn apposition(&mut self, a: usize, b: usize) -> bool {
        let (first, last) = (self.at(a), self.at(b - 1));
        let behind = self.behind(last + 1);
        let beside = |reader: &Self, i: u32| {
            let token = reader.token(i).filter(|t| t.is_word() && !t.has(Flags::CAPITAL))?;
            let kind = reader.name_kind(i);
            let media = token.is(Classes::MEDIA_HEAD) || kind == Some(NameKind::MediaHead);
            let body = token.is(Classes::APPOSITION) || kind == Some(NameKind::Apposition);
            (media || body).then_some(media)
        };
        let suffixed = self.token(last).is_some_and(|t| t.has(Flags::SUFFIXED));
        // Kerevit oyun teknolojileri şirketi
        let named = self.word_is(a, Classes::GIVEN_NAME);
        let apart = || {
            let mut at = behind;
            while at < behind + LONGEST_TRADE && !named {
                let trade = self.token(at).filter(|t| t.is_word() && !t.has(Flags::CAPITAL));
                if !trade.is_some_and(|t| self.modifies(t) || t.form.has(Form::plural)) {
                    return None;
                }
                at += 1;
                if let Some(media) = beside(self, at) {
                    return Some(media);
                }
            }
            None
        };
        let found = beside(self, behind)
            .or_else(apart)
            .filter(|_| !suffixed)
            .or_else(|| first.checked_sub(1).and_then(|i| beside(self, i)).filter(|_| self.apposed(first)));
        // Terör örgütü, Kredi derecelendirme kuruluşu: a sentence's first word.
        let given = b - a == 1 && self.word_is(a, Classes::GIVEN_NAME) && !self.word_is(a, Classes::SURNAME);
        // Kurumun internet sitesi, Sosyal paylaşım sitesi: no medium's name.
        let owner = self.token(last).is_some_and(|t| t.form.case() == Case::Genitive);
        let named = !owner && beside(self, behind).is_some();
        let reports = b - a > 1 && self.reports_behind(last);
        let everyday = |media: bool| {
            self.is_everyday(a, b)
                && (self.is_initial(first) && !(media && reports) || b - a == 1 && !(media && named))
        };
        let Some(media) = found.filter(|&media| !given && !everyday(media)) else { return false };
        let kind = if media { ActorKind::Media } else { ActorKind::Organisation };
        let case = super::case_of(&self.s, last);
        self.push(Candidate::new(first, last + 1, MentionKind::Name, kind).in_case(case));
        self.learn_organisation(first, last + 1, false);
        true
    }

    /// *Veri Gündemi sitesinin haberine göre*: whether the name that ends with the token is an outlet's.
    pub(super) fn reports_behind(&self, last: u32) -> bool {
        self.is(last + 1, Classes::MEDIA_HEAD)
            && self.token(last + 2).is_some_and(|t| self.s.language.names.context.reports.name(t))
    }

    /// *Kıyı Ekseni'nin haberine göre, Kıyı Ekseni'ne verdiği demeçte*: an outlet that no pack knows.
    pub(super) fn reporting_outlet(&mut self, a: usize, b: usize) -> bool {
        let (first, last) = (self.at(a), self.at(b - 1));
        let Some(form) = super::forms::suffix_of(&self.s, last) else { return false };
        let behind = self.behind(last + 1);
        let context = &self.s.language.names.context;
        let next = |at: u32, stems: &Stems| self.token(at).is_some_and(|t| stems.name(t));
        let reports = match form.case() {
            Case::Genitive => next(behind, &context.reports),
            Case::Dative => {
                next(behind, &context.gives)
                    && self.token(behind + 1).is_some_and(|t| context.interviews.begin(t))
            }
            _ => false,
        };
        let known = self.seen(b - 1).surname > 0;
        if !reports || known || self.word_is(a, Classes::GIVEN_NAME) {
            return false;
        }
        self.push(Candidate::new(first, last + 1, MentionKind::Name, ActorKind::Media).in_case(form.case()));
        self.learn_organisation(first, last + 1, false);
        true
    }

    /// The noun before a name is in the nominative: *üreticisi Kerevit*, not *üreticisini Kerevit*.
    fn apposed(&self, first: u32) -> bool {
        self.before(first).is_some_and(|t| t.form.case() == Case::Nominative && !t.form.has(Form::plural))
    }
}

/// Two to eight capitals.
fn is_acronym(token: &Token) -> bool {
    token.has(Flags::ALL_CAPITALS) && ACRONYM.contains(&token.len)
}
