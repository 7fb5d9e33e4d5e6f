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
    // Of its own, so that the way most runs take is short.
    #[inline(never)]
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

    /// `name apposition | apposition name` — *Kerevit firması, otomobil üreticisi Kerevit*
    pub(super) fn apposition(&mut self, a: usize, b: usize) -> bool {
        let (first, last) = (self.at(a), self.at(b - 1));
        // "Kıyı Ekseni" gazetesi
        let marked = u32::from(self.is_in_marks(first, last + 1));
        let behind = self.behind(last + 1) + marked;
        // Beside most names stands nothing of the kind: all places in one test, since none is foreseen.
        let places = (behind..=behind + LONGEST_TRADE).chain(first.checked_sub(1));
        if places.fold(0, |shown, at| shown | self.shows_noun(at)) == 0 {
            return false;
        }
        let suffixed = self.token(last).is_some_and(|t| t.has(Flags::SUFFIXED));
        let found = || {
            let found = if suffixed { None } else { self.noun_behind(a, behind) };
            let found = found.or_else(|| self.noun_before_name(first));
            found.filter(|&media| !self.is_apposed_by_chance(a, b, media))
        };
        let Some(media) = self.noun_behind_marks(first, last).or_else(found) else { return false };
        let kind = if media { ActorKind::Media } else { ActorKind::Organisation };
        let case = super::case_of(&self.s, last);
        self.push(Candidate::new(first, last + 1, MentionKind::Name, kind).in_case(case));
        self.learn_organisation(first, last + 1, false);
        true
    }

    /// Not 0 where such a noun may stand.
    fn shows_noun(&self, at: u32) -> u64 {
        const NOUNS: Classes = Classes::MEDIA_HEAD.or(Classes::APPOSITION);
        let name = self.x.name_at.get(at as usize).map_or(0, |&mark| u64::from(mark));
        self.token(at).map_or(0, |t| t.classes.among(NOUNS)) | name
    }

    /// Whether a noun in small letters stands at the token that says what an unknown name beside it names: an outlet, or
    /// another body.
    fn noun_beside(&self, at: u32) -> Option<bool> {
        let token = self.token(at).filter(|t| t.is_word() && !t.has(Flags::CAPITAL))?;
        let kind = self.name_kind(at);
        let media = token.is(Classes::MEDIA_HEAD) || kind == Some(NameKind::MediaHead);
        let body = token.is(Classes::APPOSITION) || kind == Some(NameKind::Apposition);
        (media || body).then_some(media)
    }

    /// Such a noun behind a name that begins with a word: *Kerevit firması*, *Kerevit oyun teknolojileri şirketi*.
    fn noun_behind(&self, a: usize, behind: u32) -> Option<bool> {
        if let Some(media) = self.noun_beside(behind) {
            return Some(media);
        }
        let nouns = || (behind + 1..=behind + LONGEST_TRADE).map(|at| (at, self.noun_beside(at)));
        let (at, media) = nouns().find_map(|(at, media)| Some((at, media?)))?;
        let trade = |at: u32| {
            let word = self.token(at).filter(|t| t.is_word() && !t.has(Flags::CAPITAL));
            word.is_some_and(|t| self.modifies(t) || t.form.has(Form::plural))
        };
        (!self.word_is(a, Classes::GIVEN_NAME) && (behind..at).all(trade)).then_some(media)
    }

    /// Such a noun behind a name in marks: *"Kıyı Postası" gazetesi*, *"Kıyı Postası" adlı haber sitesi*.
    fn noun_behind_marks(&self, first: u32, last: u32) -> Option<bool> {
        let mark = |t: Option<&Token>| t.is_some_and(Token::is_quote);
        if !mark(self.before(first)) || !mark(self.token(last + 1)) {
            return None;
        }
        let namings = &self.s.language.names.context.namings;
        let called = self.token(last + 2).is_some_and(|t| namings.name(t));
        let noun = last + 2 + u32::from(called);
        // adlı televizyon dizisi: the noun tells of the next one.
        let modifies = || {
            let owned = |t: &Token| t.is_word() && t.form.has(Form::possessed) && !self.breaks_phrase(t);
            self.token(noun + 1).is_some_and(owned)
        };
        let media = self.noun_beside(noun)?;
        (self.token(noun)?.form.case() != Case::Nominative || !modifies()).then_some(media)
    }

    /// Such a noun in the nominative before a name: *üreticisi Kerevit*, not *üreticisini Kerevit*.
    fn noun_before_name(&self, first: u32) -> Option<bool> {
        let media = self.noun_beside(first.checked_sub(1)?)?;
        let apposed = |t: &Token| t.form.case() == Case::Nominative && !t.form.has(Form::plural);
        self.before(first).filter(|t| apposed(t)).map(|_| media)
    }

    /// Whether a noun stands beside words that are no name of an outlet or another body.
    fn is_apposed_by_chance(&self, a: usize, b: usize, media: bool) -> bool {
        let alone = b - a == 1;
        if alone && self.word_is(a, Classes::GIVEN_NAME) && !self.word_is(a, Classes::SURNAME) {
            return true;
        }
        if !self.is_everyday(a, b) {
            return false;
        }
        // Terör örgütü, Kredi derecelendirme kuruluşu: a sentence's first word.
        let (first, last) = (self.at(a), self.at(b - 1));
        let reports = !alone && self.reports_behind(last);
        // Kurumun internet sitesi, Sosyal paylaşım sitesi: no medium's name.
        let owner = self.token(last).is_some_and(|t| t.form.case() == Case::Genitive);
        let named = !owner && self.noun_beside(self.behind(last + 1)).is_some();
        self.is_initial(first) && !(media && reports) || alone && !(media && named)
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
}

/// Two to eight capitals.
fn is_acronym(token: &Token) -> bool {
    token.has(Flags::ALL_CAPITALS) && ACRONYM.contains(&token.len)
}
