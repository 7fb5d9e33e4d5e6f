//! Persons: what shows that a stretch of capitals is somebody's name.

use nom::{IResult, Parser};

use super::{
    candidate::{Candidate, Range},
    held::Held,
    parts::WORDS_OF_NAMES,
    reader::Reader,
};
use crate::{
    grammar::tokens::{Tokens, token},
    language::{Classes, Form, names::NameKind},
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::{Case, Shape},
};

type Read<'a, T> = IResult<Tokens<'a>, T, ()>;

/// `age = "(" number ")" | "," number "," ;` behind a name: *Ayla Er (41)*
pub(super) fn age(input: Tokens<'_>) -> Read<'_, ()> {
    let bracket = |kind: Kind| move |t: &Token| t.kind == kind;
    let years = |t: &Token| t.kind == Kind::Number && t.len <= 2;
    let (rest, opening) = token(|t: &Token| matches!(t.kind, Kind::Opening | Kind::Comma)).parse(input)?;
    let (rest, _) = token(years).parse(rest)?;
    let closing = if opening.kind == Kind::Opening { Kind::Closing } else { Kind::Comma };
    let (rest, _) = token(bracket(closing)).parse(rest)?;
    Ok((rest, ()))
}

/// Words between *adlı* and the noun that says what is called so.
const MOST_BEHIND_CALLED: u32 = 3;
/// Words of a person's name, particles aside.
const LONGEST_NAME: usize = 4;

impl Reader<'_, '_> {
    /// A person named by the words `from..end`, with these titles.
    pub(super) fn person(&mut self, from: usize, end: usize, title: Range) {
        let start = from;
        let from = self.behind_everyday(from, end, title.0 < title.1);
        if from >= end || self.names_no_person(from, end) {
            return;
        }
        if from > start && from + 1 == end {
            self.x.pending.push((from, end));
            return;
        }
        let (first, last) = (self.at(from), self.at(end - 1));
        // Without an apostrophe the ending of a name is part of it.
        let form = super::forms::suffix_of(&self.s, last).unwrap_or(Form::NONE);
        if form.has(Form::adjective) || form.has(Form::plural) || self.names_thing(last) {
            return;
        }
        // Somebody with a title is meant as well: Başbakan Selim Doruk hükümeti.
        if title.0 == title.1 && self.government_of_person(first, last + 1) {
            self.learn_person(from, end, false);
            return;
        }
        let mut candidate =
            Candidate::new(first, self.name_token_end(last), MentionKind::Name, ActorKind::Person);
        candidate.case = form.case();
        candidate.phrase = if title.0 < title.1 && title.0 < first { title.0 } else { first };
        candidate.title = if title.0 < title.1 { title } else { self.shared_title(first) };
        if candidate.title.0 == candidate.title.1 {
            candidate.title = self.title_behind(candidate.end).unwrap_or((0, 0));
            self.share_title_back(&candidate);
        }
        candidate.kin = self.is_kin(first) || candidate.phrase != first && self.is_kin(candidate.phrase);
        let titled = candidate.title.0 < candidate.title.1;
        // "Deniz Masalı": who is named nowhere else but in marks is what a work is called.
        let once = end - from > 1 && self.seen(end - 1).total == 1;
        let suffixed = self.token(last).is_some_and(|t| t.has(Flags::SUFFIXED));
        if !titled && !suffixed && !candidate.kin && once && self.is_in_marks(first, last + 1) {
            return;
        }
        self.learn_person(from, end, titled);
        self.push(candidate);
    }

    /// *Kule Bey sokak, Rüzgâr adlı belgesel*: what stands behind a name shows that it is a street's or a work's.
    fn names_thing(&self, last: u32) -> bool {
        let context = &self.s.language.names.context;
        let behind = |at: u32| self.token(at).filter(|t| t.is_word() && !t.has(Flags::CAPITAL));
        let next = self.behind(last + 1);
        let Some(token) = behind(next) else { return false };
        if next == last + 1 && context.named_after.begin(token) {
            return true;
        }
        // Sokak ortasında is no street.
        if next == last + 1 && context.streets.name(token) {
            return !behind(next + 1).is_some_and(|t| t.form.has(Form::possessed));
        }
        let noun = |t: &Token| self.s.language.lexicon.entry(t.entry);
        let phrase = || (next + 1..=next + MOST_BEHIND_CALLED).map_while(behind);
        context.called.name(token)
            && phrase().any(|t| context.called_things.begin(t))
            && !phrase().any(|t| noun(t).title != 0 || noun(t).group != 0)
    }

    /// *eşi* Ayla Er is introduced by her kin; *üç çocuk annesi* Ayla Er is not.
    fn is_kin(&self, phrase: u32) -> bool {
        let counted = || {
            phrase.checked_sub(3).is_some_and(|at| {
                self.kind(at) == Some(Kind::Number) || self.is(at, Classes::NUMBER_WORD.or(Classes::ARTICLE))
            })
        };
        let noun = || phrase.checked_sub(2).is_some_and(|at| self.kind(at) == Some(Kind::Word));
        self.before(phrase).is_some_and(|t| t.is(Classes::KIN)) && !(counted() && noun())
    }

    /// Initials keep their last stop: *S.C.*
    pub(super) fn name_token_end(&self, last: u32) -> u32 {
        let initial = self.token(last).is_some_and(|t| t.key < 32)
            && self.kind(last + 1) == Some(Kind::Stop)
            && self.before(last).is_some_and(|t| t.kind == Kind::Stop);
        last + 1 + u32::from(initial)
    }

    fn learn_person(&mut self, from: usize, end: usize, titled: bool) {
        let words = self.x.words.get(from..end).unwrap_or_default();
        let surname = words.len() > 1 || titled;
        for (index, word) in words.iter().enumerate() {
            let Some(token) = self.s.token(word.token) else { continue };
            let function = token.is(Classes::FUNCTION_WORD) && !token.is(WORDS_OF_NAMES);
            if token.key < 32 || function || token.is(Classes::NAME_PARTICLE) {
                continue;
            }
            if index + 1 == words.len() && surname {
                self.x.known.learn_surname(word.seen, token.key);
            } else {
                self.x.known.learn_given(word.seen);
            }
        }
    }

    /// Names of persons by the title in small letters before them, or by a given name; what shows neither waits.
    pub(super) fn names(&mut self, a: usize, b: usize, held: Held) {
        if held.classes.any(Classes::DEGREE.or(Classes::HONORIFIC)) && self.behind_degree(a, b) {
            return;
        }
        let read = if b - a == 1 {
            self.acronym(a) || self.small_title_before(a, b) || self.apposition(a, b)
        } else {
            self.initials(a, b)
                || self.small_title_before(a, b)
                || self.noun_before(a, b)
                || self.apposition(a, b)
                || self.given_name_first(a, b)
        };
        if !read {
            self.x.pending.push((a, b));
        }
    }

    /// A name behind a degree at the start of the words or among them.
    fn behind_degree(&mut self, a: usize, b: usize) -> bool {
        let named = self.behind_degrees(a, b);
        if named > a {
            self.with_degree(a, named, b);
            return true;
        }
        // Ortodontist Dr. Aylin Sezen
        let degree = (a + 1..b)
            .find(|&w| self.word_is(w, Classes::DEGREE) && self.kind(self.at(w) + 1) == Some(Kind::Stop));
        let Some(degree) = degree else { return false };
        let named = self.behind_degrees(degree, b);
        if named >= b {
            return false;
        }
        let agent = self.word(degree - 1).is_some_and(|t| self.s.language.names.context.agent_endings.end(t));
        let start = if agent { self.at(degree - 1) } else { self.at(degree) };
        let end = self.person_end(named, b);
        self.person(named, end, (start, self.at(named)));
        if end < b {
            self.parts(end, b);
        }
        true
    }

    /// `degree { degree } name` — *Doç. Dr. Yasemin Er, Sayın Kaya*
    fn with_degree(&mut self, a: usize, named: usize, b: usize) {
        let end = self.person_end(named, b);
        if named == b
            || self.name_kind(self.at(named)).is_some()
                && end == named + 1
                && !self.word_is(named, Classes::GIVEN_NAME)
        {
            self.parts(named, b);
            return;
        }
        let start = self.small_title_of(self.at(a)).map_or(self.at(a), |(_, start)| start);
        self.person(named, end, (start, self.at(named)));
        if end < b {
            self.parts(end, b);
        }
    }

    /// A sentence opens with a noun for somebody that no pack knows: *Toksikolog Ertan Öztürk*.
    fn noun_before(&mut self, a: usize, b: usize) -> bool {
        // Baba Hikmet Ünal, wherever it stands
        let relative = || self.word(a).is_some_and(|t| t.is(Classes::KIN) && !t.is(Classes::GIVEN_NAME));
        let noun = b - a >= 3
            && self.word_is(a + 1, Classes::GIVEN_NAME)
            && (!self.word_is(a, Classes::GIVEN_NAME.or(Classes::SURNAME)) || self.word_is(a, Classes::KIN))
            && (relative() || self.is_initial(self.at(a)))
            && self.word(a).is_some_and(|t| {
                !t.has(Flags::ALL_CAPITALS) && (t.is(Classes::COMMON_WORD) || self.seen(a).middle == 0)
            });
        if !noun {
            return false;
        }
        let agent = self.word(a).is_some_and(|t| self.s.language.names.context.agent_endings.end(t));
        let end = self.person_end(a + 1, b);
        // Kimyasal Güneş Koruyucular
        if self.word(end - 1).is_some_and(|t| t.form.has(Form::plural)) {
            return false;
        }
        let title = if agent { (self.at(a), self.at(a + 1)) } else { (0, 0) };
        self.person(a + 1, end, title);
        if end < b {
            self.parts(end, b);
        }
        true
    }

    /// `initials = letter "." letter "." [ letter "." ]` alone: *S.C.*
    fn initials(&mut self, a: usize, b: usize) -> bool {
        let all = (a..b).all(|w| {
            self.word(w).is_some_and(|t| t.key < 32) && self.kind(self.at(w) + 1) == Some(Kind::Stop)
        });
        if !all || !(2..=4).contains(&(b - a)) {
            return false;
        }
        self.person(a, b, (0, 0));
        true
    }

    /// `given-name { name } ` — *Ayla Er*, *J. Smith*
    fn given_name_first(&mut self, a: usize, b: usize) -> bool {
        let initial =
            self.word(a).is_some_and(|t| t.key < 32) && self.kind(self.at(a) + 1) == Some(Kind::Stop);
        if b - a < 2 || !(initial || self.word_is(a, Classes::GIVEN_NAME)) {
            return false;
        }
        let end = self.person_end(a, b);
        let last = end.checked_sub(1).filter(|&w| w > a);
        // Tolga Öngören: in the midst of a sentence a participle with a capital is a surname.
        let participle = end == b
            && !self.word(end - 1).is_some_and(|t| t.has(Flags::ALL_CAPITALS))
            && self.word(end - 1).is_some_and(|t| t.form.shape() == Shape::Participle);
        if !last.is_some_and(|w| participle || self.may_be_surname(w)) || self.is_everyday(a, end) {
            return false;
        }
        let called = (a..end).all(|w| self.seen(w).called > 0);
        if called || !initial && self.is_compound(a, end, b) {
            self.parts(end, b);
            return true;
        }
        self.person(a, end, (0, 0));
        if end < b {
            self.parts(end, b);
        }
        true
    }

    fn may_be_surname(&self, word: usize) -> bool {
        let Some(token) = self.word(word) else { return false };
        let shape = token.form.shape();
        let verbal = matches!(shape, Shape::Finite | Shape::WhileConverb) && token.is(Classes::COMMON_WORD);
        let function = token.is(Classes::FUNCTION_WORD) && !token.is(WORDS_OF_NAMES);
        // Devrim Kanunları, Adalet Mülkün Temelidir
        let inflected = !token.is(Classes::GIVEN_NAME.or(Classes::SURNAME))
            && !token.has(Flags::SUFFIXED)
            && (token.form.has(Form::plural.with(Form::copula))
                || token.is(Classes::COMMON_WORD) && shape != Shape::None);
        !verbal && !function && !inflected && !self.is_head(word)
    }

    /// *Temel Hak*, *Umut Vakti*: nothing but everyday words.
    pub(super) fn is_everyday(&self, a: usize, b: usize) -> bool {
        (a..b).all(|w| self.word(w).is_some_and(|t| t.is(Classes::COMMON_WORD) && !t.is(Classes::SURNAME)))
            && !self.is_everyday_name(a, b)
    }

    /// *hayatını kaybeden Sevgi Uygun'un*, *Sevgi Uygun'un ağabeyi*: everyday words, but they have an ending behind an
    /// apostrophe, and a participle or somebody's kin beside them.
    fn is_everyday_name(&self, a: usize, b: usize) -> bool {
        let (first, last) = (self.at(a), self.at(b - 1));
        let case = super::forms::suffix_of(&self.s, last).is_some_and(|f| {
            !matches!(f.case(), Case::Locative | Case::Ablative)
                && !f.has(Form::adjective)
                && !f.has(Form::plural)
        });
        let bare =
            self.word(b - 1).is_some_and(|t| !t.form.has(Form::possessed) && !t.form.has(Form::plural));
        let beside = || {
            self.before(first).is_some_and(|t| t.form.shape() == Shape::Participle)
                || self.is(self.behind(last + 1), Classes::KIN)
        };
        b - a == 2 && self.word_is(a, Classes::GIVEN_NAME) && case && bare && beside()
    }

    /// Where a name that starts at `a` ends: before what is no name, behind its fourth word.
    pub(super) fn person_end(&self, a: usize, b: usize) -> usize {
        let mut end = a + 1;
        let mut words = 1;
        while end < b && words < LONGEST_NAME && !self.is_head(end) && self.continues_name(a, end, b) {
            words += usize::from(!self.word_is(end, Classes::NAME_PARTICLE));
            end += 1;
        }
        end
    }

    fn continues_name(&self, a: usize, word: usize, b: usize) -> bool {
        let Some(token) = self.word(word) else { return false };
        if self.word_is(word - 1, Classes::NAME_PARTICLE) && !self.word_is(word - 1, Classes::PLACE) {
            return true;
        }
        if token.is(Classes::FUNCTION_WORD) && !token.is(WORDS_OF_NAMES) || self.is_beyond_name(a, word, b) {
            return false;
        }
        let first = self.seen(a);
        let surname_first = first.surname > 0 && !self.word_is(a, Classes::GIVEN_NAME) && word == a + 1;
        if surname_first || self.honours_before(word, b) {
            return false;
        }
        let Some((hit, _)) = self.hit_at(word, b) else { return true };
        let Some(name) = self.name(&hit) else { return true };
        match name.kind {
            NameKind::Country | NameKind::Capital | NameKind::Organisation | NameKind::Media => {
                hit.end - hit.first == 1
                    && (name.ambiguous
                        || token.is(Classes::GIVEN_NAME)
                        || self.is_surname_place(a, word, &hit))
            }
            // Ben Çanakkale'de
            NameKind::Town if self.word_is(a, Classes::FUNCTION_WORD) => false,
            // Ayla Er Strasburg yolunda
            NameKind::Town
                if word > a + 1
                    && self.is_only_town(word)
                    && !self.word_is(word - 1, Classes::GIVEN_NAME) =>
            {
                false
            }
            NameKind::Town => {
                word == a + 1
                    || !super::forms::suffix_of(&self.s, hit.end - 1)
                        .is_some_and(|f| matches!(f.case(), Case::Locative | Case::Ablative | Case::Dative))
            }
            _ => hit.end - hit.first == 1,
        }
    }
}
