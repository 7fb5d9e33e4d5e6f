//! Capitals that showed nothing by themselves, read with what the article has taught.

use super::{candidate::Candidate, persons::age, reader::Reader};
use crate::{
    grammar::tokens::Tokens,
    language::{Classes, Form, names::NameKind},
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::{Case, Shape},
};

/// How far a verb of saying may stand from the name it speaks for.
const CUE_REACH: u32 = 6;

impl Reader<'_, '_> {
    /// A stretch that showed nothing by itself, read with what the article has taught.
    ///
    /// `unknown = known-surname unknown | name | …`
    pub(super) fn unknown(&mut self, a: usize, b: usize) {
        if a >= b {
            return;
        }
        let suffixed = self.word(b - 1).is_some_and(|t| t.has(Flags::SUFFIXED));
        if suffixed && self.reporting_outlet(a, b) {
            return;
        }
        if b - a == 1 {
            self.single(a);
            return;
        }
        // AK Partili vekile: a body's people, and whoever stands behind them.
        let body = self
            .hit_at(a, b)
            .filter(|(hit, end)| end - a > 1 && hit.cut.is_some_and(|cut| cut.has(Form::adjective)));
        if let Some((_, end)) = body {
            self.unknown(end, b);
            return;
        }
        // AK Partililerin Çetinkaya: many, in a case, and somebody else.
        let many = |w: &usize| {
            self.word(*w).is_some_and(|t| {
                t.form.has(Form::plural) && t.form.case() != Case::Nominative && !t.is(Classes::GIVEN_NAME)
            })
        };
        if let Some(word) = (a..b).rev().find(many) {
            self.unknown(word + 1, b);
            return;
        }
        let known = self.seen(a);
        if known.surname > 0 && known.given == 0 && !self.word_is(a, Classes::GIVEN_NAME) {
            self.single(a);
            self.unknown(a + 1, b);
            return;
        }
        if self.is_word_before_known(a) {
            self.unknown(a + 1, b);
            return;
        }
        let end = self.person_end(a, b);
        if end - a >= 2 && !self.is_everyday(a, end) && self.pair_score(a, end) >= 2 {
            self.person(a, end, (0, 0));
            self.unknown(end, b);
            return;
        }
        if let Some(word) = (a..b).find(|&w| self.is_known_surname(w)) {
            self.single(word);
            self.unknown(word + 1, b);
        }
    }

    /// *Yönetim* Sneijder'e güveniyor: a common noun opens the sentence before somebody who is known by that name.
    fn is_word_before_known(&self, a: usize) -> bool {
        let names = Classes::GIVEN_NAME.or(Classes::SURNAME).or(Classes::NAME_PARTICLE);
        let opens = self.word(a).is_some_and(|t| t.is(Classes::COMMON_WORD) && !t.is(names));
        opens && self.is_initial(self.at(a)) && self.is_known_surname(a + 1)
    }

    fn is_known_surname(&self, word: usize) -> bool {
        self.word(word).is_some_and(|t| !t.is(Classes::COMMON_WORD) && self.seen(word).surname > 0)
    }

    /// What speaks for two or more unknown words being a name, in halves.
    fn pair_score(&self, a: usize, b: usize) -> i32 {
        let (first, last) = (self.at(a), self.at(b - 1));
        let mut score = 0;
        let surname = self.seen(b - 1);
        score += if surname.surname > 0 { 6 } else { 0 };
        score += if surname.alone > 0 { 4 } else { 0 };
        let behind = self.behind(last + 1);
        if age(Tokens(self.s.tokens_in(behind, behind + 3))).is_ok() {
            score += 4;
        }
        if self.cue_near(behind) {
            score += 4;
        }
        if self.listed_with_person(first) {
            score += 4;
        }
        let case = super::case_of(&self.s, last);
        score += match case {
            Case::Genitive | Case::Instrumental => 2,
            Case::Locative => -4,
            _ => 0,
        };
        let participle = self.before(first).is_some_and(|t| t.form.shape() == Shape::Participle);
        score += if participle { 2 } else { 0 };
        if self.before(first).is_some_and(Token::is_quote) {
            score -= 4;
        }
        let common = (a..b).any(|w| {
            self.word(w).is_some_and(|t| {
                t.is(Classes::COMMON_WORD.or(Classes::FUNCTION_WORD))
                    && !t.is(Classes::GIVEN_NAME)
                    && !(t.is(Classes::NAME_PARTICLE) && w + 1 < b)
            })
        });
        score -= if common { 6 } else { 0 };
        let thing = (a..b).any(|w| self.seen(w).thing > 0);
        score -= if thing { 6 } else { 0 };
        let given = (a..b).any(|w| self.word_is(w, Classes::GIVEN_NAME));
        score += if given { 2 } else { 0 };
        if self.title_behind(behind).is_some() {
            return score + 4;
        }
        let thing = self.is(behind, Classes::THING_HEAD.or(Classes::NAMING).or(Classes::GEOGRAPHIC_HEAD));
        score - if thing { 8 } else { 0 }
    }

    /// A verb or noun of saying within reach.
    pub(super) fn cue_near(&self, from: u32) -> bool {
        (from..from + CUE_REACH)
            .map_while(|i| self.token(i).filter(|t| !t.ends_sentence() && t.kind != Kind::Newline))
            .any(|t| {
                t.is(Classes::CUE_VERB.or(Classes::SAYING_NOUN).or(Classes::QUOTATIVE))
                    || t.kind == Kind::Double
            })
    }

    /// A person stands before it in a list: *Ayla Er, … ve …*
    fn listed_with_person(&self, first: u32) -> bool {
        let joined = self.before(first).is_some_and(|t| t.kind == Kind::Comma || t.is(Classes::CONJUNCTION));
        let last = first.checked_sub(2);
        joined
            && last.is_some_and(|last| {
                let last = if self.kind(last) == Some(Kind::Suffix) { last.saturating_sub(1) } else { last };
                self.out
                    .iter()
                    .rev()
                    .take(4)
                    .any(|c| c.covers(last) && c.actor == ActorKind::Person && c.kind == MentionKind::Name)
            })
    }

    /// Whether nothing but its capital makes an everyday word a name: what most sentences open with.
    fn is_mere_word(&self, at: u32, token: &Token) -> bool {
        let aged = |t: &Token| matches!(t.kind, Kind::Opening | Kind::Comma);
        token.is(Classes::COMMON_WORD)
            && !token.is(Classes::GIVEN_NAME)
            && !token.has(Flags::ALL_CAPITALS)
            && !self.is_in_title(at)
            && !self.token(at + 1).is_some_and(aged)
    }

    /// One capitalised word that nothing before it explained.
    fn single(&mut self, word: usize) {
        let at = self.at(word);
        let Some(token) = self.word(word) else { return };
        let seen = self.seen(word);
        let honours = token.is(Classes::HONORIFIC) && !token.has(Flags::SUFFIXED);
        // … belirten Keskin, …: somebody whose full name the article says nowhere
        let speaks =
            seen.speaks > 0 && seen.organisation == 0 && seen.located == 0 && !self.is_from_place(token);
        let mere_word = seen.surname == 0 && seen.given == 0 && !speaks && self.is_mere_word(at, token);
        if mere_word || honours || self.is_in_date(at) {
            return;
        }
        let form = super::forms::form_of(&self.s, at);
        let people = || {
            token.is(Classes::GROUP_NOUN)
                && self.s.language.lexicon.entry(token.entry).group != 0
                && (token.form.has(Form::plural) || !token.is(Classes::GIVEN_NAME) && seen.surname == 0)
                && self.title_ending(at).is_none()
        };
        if form.has(Form::adjective) || form.has(Form::plural) || token.key < 32 || people() {
            return;
        }
        if let Some(title) = self.title_ending(at).filter(|_| seen.surname == 0) {
            self.role_at_end(word, &title);
            return;
        }
        if self.name_kind(at) == Some(NameKind::Town) && seen.surname == 0 && !speaks {
            return;
        }
        if is_acronym_like(token) && seen.surname == 0 {
            let word = Classes::NOT_ORGANISATION.or(Classes::COMMON_WORD).or(Classes::FUNCTION_WORD);
            let acts = self.acts(at) && !self.is_behind_capitals(at);
            if seen.organisation > 0 || acts && token.len >= 3 && seen.small == 0 && !token.is(word) {
                self.acronym_candidate(at);
            }
            return;
        }
        if seen.surname > 0 || seen.given > 0 || speaks {
            if self.stands_as_name(word) {
                // başkan Çağlayan, who is known by a name that a town has
                let title = self.small_title_of(at).map_or((0, 0), |(title, start)| (start, title));
                self.person(word, word + 1, title);
            }
            return;
        }
        if self.government_of_unknown(at, token) || self.is_rest_of_thing(at, token) {
            return;
        }
        let aged = age(Tokens(self.s.tokens_in(at + 1, at + 4))).is_ok();
        if token.is(Classes::COMMON_WORD) && !token.is(Classes::GIVEN_NAME) {
            if aged && !self.is_from_place(token) {
                self.person(word, word + 1, (0, 0));
            }
            return;
        }
        if self.known_with_ending(word) || self.names_place_or_thing(at) {
            return;
        }
        if seen.organisation > 0 && !token.is(Classes::COMMON_WORD) {
            let mut candidate = Candidate::new(at, at + 1, MentionKind::Name, ActorKind::Organisation);
            candidate.case = form.case();
            self.push(candidate);
            return;
        }
        if self.is_from_place(token) {
            return;
        }
        // kızı Yağmur; Anne Uluğ
        let kin = self.before(at).is_some_and(|t| {
            let bare = !t.form.has(Form::possessed) && t.has(Flags::CAPITAL) && self.is_initial(at - 1);
            t.is(Classes::KIN) && (token.is(Classes::GIVEN_NAME) || bare && !token.is(Classes::COMMON_WORD))
        });
        if kin || self.coordinated_given(at, token) {
            self.person(word, word + 1, (0, 0));
            return;
        }
        // Nisan'a kadar: a month, unless the article names somebody so.
        if token.is(Classes::MONTH.or(Classes::WEEKDAY)) && !aged {
            return;
        }
        let misspelt =
            token.len >= 6 && self.x.known.misspelt(token.key).is_some() && !token.is(Classes::COMMON_WORD);
        if aged || misspelt || self.single_score(word) >= 4 {
            let names = Classes::SURNAME.or(Classes::GIVEN_NAME).or(Classes::COMMON_WORD);
            if !aged && self.name_kind(at) == Some(NameKind::Media) && !token.is(names) {
                let candidate = Candidate::new(at, at + 1, MentionKind::Name, ActorKind::Media);
                self.push(candidate.in_case(form.case()));
            } else {
                self.person(word, word + 1, (0, 0));
            }
        }
    }

    /// *Çatalağzı beldesi, Kerevit füzesi*: the noun behind a word says that it is a place's or a thing's name.
    fn names_place_or_thing(&self, at: u32) -> bool {
        self.is(self.behind(at + 1), Classes::THING_HEAD.or(Classes::GEOGRAPHIC_HEAD).or(Classes::NAMING))
    }

    /// *Arap Baharı, Atatürkçü*: the possessed noun of a compound, or an adjective made of a name.
    fn is_rest_of_thing(&self, at: u32, token: &Token) -> bool {
        if token.is(Classes::GIVEN_NAME.or(Classes::SURNAME)) {
            return false;
        }
        let joined = token.ends_in_high_vowel()
            && self.before(at).is_some_and(|t| t.is_capitalised() && !t.has(Flags::SUFFIXED))
            && self.title_ending(at.saturating_sub(1)).is_none();
        joined
            || self.s.language.names.context.follower_endings.end(token)
                && !token.has(Flags::LONG)
                && self.s.language.lexicon.find(token.key >> 10) != 0
    }

    /// *GENERALİ KESTİ*: a heading goes on, where capitals say nothing.
    fn is_behind_capitals(&self, at: u32) -> bool {
        let last = at.checked_sub(1).map(|i| i - u32::from(i > 0 && self.kind(i) == Some(Kind::Suffix)));
        last.and_then(|last| self.token(last))
            .is_some_and(|t| t.is_word() && t.has(Flags::ALL_CAPITALS) && !is_acronym_like(t))
    }

    /// *Esra ve Ebru Turan*: a given name joined to a whole one.
    fn coordinated_given(&self, at: u32, token: &Token) -> bool {
        token.is(Classes::GIVEN_NAME)
            && !token.has(Flags::SUFFIXED)
            && self.token(at + 1).is_some_and(|t| t.is(Classes::CONJUNCTION) && !t.has(Flags::CAPITAL))
            && self.is(at + 2, Classes::GIVEN_NAME)
            && self.token(at + 3).is_some_and(Token::is_capitalised)
    }

    /// *Putinin*: a known surname with an ending and no apostrophe.
    fn known_with_ending(&mut self, word: usize) -> bool {
        let Some(token) = self.word(word).filter(|t| !t.has(Flags::SUFFIXED)) else { return false };
        if token.is(Classes::COMMON_WORD) {
            return false;
        }
        let Some(form) = self.x.known.form_of_surname(&self.s, token) else { return false };
        let at = self.at(word);
        let candidate = Candidate::new(at, at + 1, MentionKind::Name, ActorKind::Person);
        self.push(candidate.in_case(form.case()));
        true
    }

    /// Whether a word that is a known name stands as one here, although it may be an everyday word too.
    fn stands_as_name(&self, word: usize) -> bool {
        let Some(token) = self.word(word) else { return false };
        let at = self.at(word);
        let seen = self.seen(word);
        // Devlet yapıyor, Türk uçakları: an everyday word, although somebody in the article is called so.
        let goes_on = self.token(at + 1).is_some_and(|t| {
            t.is_word() && !t.has(Flags::CAPITAL) && !t.is(Classes::CLITIC.or(Classes::SUBJECT_CLITIC))
        });
        if seen.surname == 0 && token.is(Classes::COMMON_WORD) && (goes_on || seen.small > 0) {
            return false;
        }
        let says = self.token(at + 1).is_some_and(|t| {
            t.is(Classes::CUE_VERB.or(Classes::CUE_ADVERB).or(Classes::TIME))
                || t.form.case() == Case::Accusative
        });
        if token.is(Classes::DEMONYM) && !token.has(Flags::SUFFIXED) && goes_on && !says {
            return false;
        }
        if token.has(Flags::SUFFIXED)
            || !token.is(Classes::COMMON_WORD.or(Classes::FUNCTION_WORD))
            || !self.is_initial(at)
        {
            return true;
        }
        let participle = self.before(at).is_some_and(|t| t.form.shape() == Shape::Participle);
        // Saran santrfor arıyor: nothing but a name in this article.
        let only_name = seen.surname > 0 && seen.small == 0 && seen.middle > 1;
        participle
            || only_name
            || self.token(at + 1).is_some_and(|t| {
                t.kind == Kind::Comma
                    || t.is(Classes::CLITIC.or(Classes::SUBJECT_CLITIC))
                    || t.is_capitalised()
            })
    }

    /// What speaks for a single unknown word being a person, in halves.
    fn single_score(&self, word: usize) -> i32 {
        let at = self.at(word);
        let Some(token) = self.word(word) else { return 0 };
        let seen = self.seen(word);
        let hit = self.name_kind(at);
        let excluded = token.is(Classes::COMMON_WORD
            .or(Classes::FUNCTION_WORD)
            .or(Classes::DEMONYM)
            .or(Classes::TITLE)
            .or(Classes::MONTH)
            .or(Classes::GEOGRAPHIC_HEAD)
            .or(Classes::THING_HEAD)
            .or(Classes::ORGANISATION_HEAD));
        if excluded && !(token.is(Classes::GIVEN_NAME) && self.stands_as_name(word))
            || hit.is_some_and(|k| k != NameKind::Media)
            || seen.located > 0
            || seen.adjective > 0
            || seen.thing > 0
            || seen.small > 0
        {
            return 0;
        }
        let given = token.is(Classes::GIVEN_NAME);
        // "Şah mat" eylemi
        let opens_words = self.before(at).is_some_and(Token::is_quote)
            && !token.has(Flags::SUFFIXED)
            && self.token(at + 1).is_some_and(|t| t.is_word() && !t.is(Classes::CLITIC));
        if opens_words {
            return 0;
        }
        if given
            && seen.middle == 0
            && (excluded || seen.suffixed == 0 && seen.total == 1)
            && !self.cue_near(self.behind(at + 1))
        {
            return 0;
        }
        let count = |n: u8, most: u8| i32::from(n.min(most));
        let mut score =
            2 * count(seen.suffixed, 2) + count(seen.middle, 2) + count(seen.total.saturating_sub(1), 3);
        score += if given { 2 } else { 0 };
        score += if self.cue_near(self.behind(at + 1)) { 2 } else { 0 };
        score
    }
}

fn is_acronym_like(token: &Token) -> bool {
    token.has(Flags::ALL_CAPITALS) && (2..=7).contains(&token.len)
}
