//! Persons: what shows that a stretch of capitals is somebody's name.

use nom::{IResult, Parser};

use super::{
    candidate::{Candidate, Range},
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
fn age(input: Tokens<'_>) -> Read<'_, ()> {
    let bracket = |kind: Kind| move |t: &Token| t.kind == kind;
    let years = |t: &Token| t.kind == Kind::Number && t.len <= 2;
    let (rest, opening) = token(|t: &Token| matches!(t.kind, Kind::Opening | Kind::Comma)).parse(input)?;
    let (rest, _) = token(years).parse(rest)?;
    let closing = if opening.kind == Kind::Opening { Kind::Closing } else { Kind::Comma };
    let (rest, _) = token(bracket(closing)).parse(rest)?;
    Ok((rest, ()))
}

/// Words of a person's name, particles aside.
const LONGEST_NAME: usize = 4;
/// Words of a title behind *adlı*.
const LONGEST_BEHIND: u32 = 4;
/// How far a verb of saying may stand from the name it speaks for.
const CUE_REACH: u32 = 6;

impl Reader<'_, '_> {
    /// A person named by the words `from..end`, with these titles.
    pub(super) fn person(&mut self, from: usize, end: usize, title: Range) {
        if from >= end {
            return;
        }
        let (first, last) = (self.at(from), self.at(end - 1));
        // Without an apostrophe the ending of a name is part of it.
        let form = super::forms::suffix_of(&self.s, last).unwrap_or(Form::NONE);
        if form.has(Form::adjective) || form.has(Form::plural) {
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
        candidate.kin = self.is_kin(candidate.phrase) || self.is_kin(first);
        let titled = candidate.title.0 < candidate.title.1;
        self.learn_person(from, end, titled);
        self.push(candidate);
    }

    /// *eşi* Ayla Er is introduced by her kin; *üç çocuk annesi* Ayla Er is not.
    fn is_kin(&self, phrase: u32) -> bool {
        let counted = phrase.checked_sub(3).is_some_and(|at| {
            self.kind(at) == Some(Kind::Number) || self.is(at, Classes::NUMBER_WORD.or(Classes::ARTICLE))
        });
        let noun = phrase.checked_sub(2).is_some_and(|at| self.kind(at) == Some(Kind::Word));
        self.before(phrase).is_some_and(|t| t.is(Classes::KIN)) && !(counted && noun)
    }

    /// Initials keep their last stop: *S.C.*
    fn name_token_end(&self, last: u32) -> u32 {
        let initial = self.token(last).is_some_and(|t| t.key < 32)
            && self.kind(last + 1) == Some(Kind::Stop)
            && self.before(last).is_some_and(|t| t.kind == Kind::Stop);
        last + 1 + u32::from(initial)
    }

    fn learn_person(&mut self, from: usize, end: usize, titled: bool) {
        for word in from..end {
            let Some(token) = self.word(word) else { continue };
            let function = token.is(Classes::FUNCTION_WORD) && !token.is(WORDS_OF_NAMES);
            if token.key < 32 || function || token.is(Classes::NAME_PARTICLE) {
                continue;
            }
            if word + 1 == end && (end - from > 1 || titled) {
                self.x.known.learn_surname(token.key);
            } else {
                self.x.known.learn_given(token.key);
            }
        }
    }

    /// The plural title of the names that this one is coordinated with: *Milletvekilleri A, B ve C*.
    fn shared_title(&self, first: u32) -> Range {
        let Some(last) = self.out.last().filter(|c| c.actor == ActorKind::Person && c.title.0 < c.title.1)
        else {
            return (0, 0);
        };
        let plural = self.title_hit(last.title.1.saturating_sub(1)).is_some_and(|t| t.form.has(Form::plural));
        let from = self.behind(last.end);
        let joined = first >= from
            && first - from <= 2
            && (from..first).all(|i| {
                self.token(i)
                    .is_some_and(|t| t.kind == Kind::Comma || t.is(Classes::CONJUNCTION.or(Classes::CLITIC)))
            });
        if plural && joined { last.title } else { (0, 0) }
    }

    /// `name "adlı" title` — *Kaya adlı doktor, Er ve Kaya isimli şarkı sözü yazarları*
    fn title_behind(&self, end: u32) -> Option<Range> {
        let naming = self.token(end).is_some_and(|t| self.s.language.names.context.called.name(t));
        let first = end + 1;
        let title = (first..first + LONGEST_BEHIND).filter_map(|at| self.title_hit(at)).next()?;
        let small = (first..title.end).all(|i| {
            self.token(i).is_some_and(|t| {
                t.is_word() && !t.has(Flags::CAPITAL) && (i >= title.first || self.modifies(t))
            })
        });
        let person = self.s.language.names.title(title.title).is_some_and(|t| t.lower_case);
        (naming && small && person).then_some((first, title.end))
    }

    /// A plural title behind the last of several names is each one's.
    fn share_title_back(&mut self, last: &Candidate) {
        let plural = last.title.1.checked_sub(1).and_then(|i| self.title_hit(i));
        if !plural.is_some_and(|t| t.form.has(Form::plural)) {
            return;
        }
        let Some(before) = self.out.last() else { return };
        let joined = before.actor == ActorKind::Person
            && before.title.0 == before.title.1
            && self.behind(before.end) + 1 == last.first
            && self.before(last.first).is_some_and(|t| t.is(Classes::CONJUNCTION));
        if joined && let Some(before) = self.out.last_mut() {
            before.title = last.title;
        }
    }

    /// Names of persons by the title in small letters before them, or by a given name; what shows neither waits.
    pub(super) fn names(&mut self, a: usize, b: usize) {
        if a >= b {
            return;
        }
        let named = self.behind_degrees(a, b);
        if named > a {
            self.with_degree(a, named, b);
            return;
        }
        if b - a == 1 && self.acronym(a) {
            return;
        }
        if self.initials(a, b)
            || self.small_title_before(a, b)
            || self.noun_before(a, b)
            || self.apposition(a, b)
            || self.given_name_first(a, b)
        {
            return;
        }
        self.x.pending.push((a, b));
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
        let noun = self.is_initial(self.at(a))
            && b - a >= 3
            && (!self.word_is(a, Classes::GIVEN_NAME.or(Classes::SURNAME)) || self.word_is(a, Classes::KIN))
            && self.word_is(a + 1, Classes::GIVEN_NAME)
            && self.word(a).is_some_and(|t| {
                let seen = self.x.known.seen(t.key);
                !t.has(Flags::ALL_CAPITALS) && (t.is(Classes::COMMON_WORD) || seen.middle == 0)
            });
        if !noun {
            return false;
        }
        let agent = self.word(a).is_some_and(|t| self.s.language.names.context.agent_endings.end(t));
        let end = self.person_end(a + 1, b);
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

    /// `small-title name` — *sözcüsü Ayla Er, 32 yaşındaki oyuncu Kaya*
    fn small_title_before(&mut self, a: usize, b: usize) -> bool {
        let first = self.at(a);
        let Some((title, start)) = self.small_title_of(first) else { return false };
        // lastik üreticisi Titan: a company's noun is nobody's title; mağdur olan Vanlı kardeşler
        let company = first.checked_sub(1).is_some_and(|i| self.is(i, Classes::APPOSITION))
            && !self.word_is(a, Classes::GIVEN_NAME.or(Classes::SURNAME));
        let from_place = b - a == 1 && self.word(a).is_some_and(|t| self.is_from_place(t));
        if company || from_place || self.title_word_itself(a, b) {
            return false;
        }
        let end = self.person_end(a, b);
        let start = self.small_titles_start(start, title);
        self.person(a, end, (start, title));
        if end < b {
            self.parts(end, b);
        }
        true
    }

    fn title_word_itself(&self, a: usize, b: usize) -> bool {
        b - a == 1 && self.word_is(a, Classes::TITLE) && !self.word_is(a, Classes::GIVEN_NAME)
    }

    /// The title in small letters whose bearer is named at `first`: behind which its last token stands, and where
    /// it begins.
    fn small_title_of(&self, first: u32) -> Option<(u32, u32)> {
        let (mut end, mut apart) = (first, false);
        // "oyuncu" olan Kaya, degrees and honorifics between
        while let Some(token) = self.before(end) {
            // avukat sevgilisi Kaya, limuzin şoförü olan Kaya
            let between = end == first
                && token.is_word()
                && !token.has(Flags::CAPITAL)
                && (token.is(Classes::KIN) && self.title_ending(end - 1).is_none()
                    || self.s.language.names.context.being.name(token));
            let skipped = between
                || token.is(Classes::HONORIFIC) && token.is_word()
                || token.kind == Kind::Stop && self.is_abbreviation_stop(end - 1)
                || token.is_word() && token.is(Classes::DEGREE) && self.kind(end) == Some(Kind::Stop);
            if !skipped {
                break;
            }
            apart |= between;
            end -= 1;
        }
        let last = end.checked_sub(1)?;
        let token = self.token(last)?;
        let title = self.title_ending(last)?;
        let last_word = self.s.language.lexicon.entry(token.entry).title;
        let lower_case = [title.title, last_word]
            .iter()
            .any(|&t| self.s.language.names.title(t).is_some_and(|t| t.lower_case));
        let small = token.is_word() && !token.has(Flags::CAPITAL) && lower_case;
        // şirketin kurucularından Kaya
        let one_of = title.form.has(Form::possessed)
            && title.form.has(Form::plural)
            && title.form.case() == Case::Ablative;
        let nominative =
            (title.form.case() == Case::Nominative || one_of) && !title.form.has(Form::first_person);
        (small && nominative && self.token(first).is_some_and(|t| t.has(Flags::SPACE)))
            .then(|| (if apart { title.end } else { first }, self.small_title_start(&title)))
    }

    /// `title ( "," | "ve" ) title` before a name in small letters: *sosyolog ve fotoğrafçı*
    fn small_titles_start(&self, start: u32, _end: u32) -> u32 {
        let Some(joint) = start.checked_sub(1) else { return start };
        let joins = self.token(joint).is_some_and(|t| t.is(Classes::CONJUNCTION) && t.is_word());
        let title = joint.checked_sub(1).and_then(|last| self.title_ending(last));
        match title {
            Some(title)
                if joins && title.form.case() == Case::Nominative && !title.form.has(Form::plural) =>
            {
                self.small_title_start(&title)
            }
            _ => start,
        }
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
        if token.is(Classes::FUNCTION_WORD) && !token.is(WORDS_OF_NAMES) {
            return false;
        }
        let first = self.x.known.seen(self.word(a).map_or(0, |t| t.key));
        let surname_first = first.surname > 0 && !self.word_is(a, Classes::GIVEN_NAME) && word == a + 1;
        if surname_first || token.is(Classes::POST_HONORIFIC) && !token.is(Classes::GIVEN_NAME) {
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
            NameKind::Town => {
                word == a + 1
                    || !super::forms::suffix_of(&self.s, hit.end - 1)
                        .is_some_and(|f| matches!(f.case(), Case::Locative | Case::Ablative | Case::Dative))
            }
            _ => hit.end - hit.first == 1,
        }
    }

    /// A stretch that showed nothing by itself, read with what the article has taught.
    ///
    /// `unknown = known-surname unknown | name | …`
    pub(super) fn unknown(&mut self, a: usize, b: usize) {
        if a >= b {
            return;
        }
        if b - a == 1 {
            self.single(a);
            return;
        }
        let first = self.word(a).map_or(0, |t| t.key);
        let known = self.x.known.seen(first);
        if known.surname > 0 && known.given == 0 && !self.word_is(a, Classes::GIVEN_NAME) {
            self.single(a);
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

    fn is_known_surname(&self, word: usize) -> bool {
        self.word(word).is_some_and(|t| {
            let seen = self.x.known.seen(t.key);
            seen.surname > 0 && !t.is(Classes::COMMON_WORD)
        })
    }

    /// What speaks for two or more unknown words being a name, in halves.
    fn pair_score(&self, a: usize, b: usize) -> i32 {
        let (first, last) = (self.at(a), self.at(b - 1));
        let mut score = 0;
        let surname = self.word(b - 1).map(|t| self.x.known.seen(t.key)).unwrap_or_default();
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
        let thing = (a..b).any(|w| self.word(w).is_some_and(|t| self.x.known.seen(t.key).thing > 0));
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

    /// One capitalised word that nothing before it explained.
    fn single(&mut self, word: usize) {
        let at = self.at(word);
        let Some(token) = self.word(word) else { return };
        let form = super::forms::form_of(&self.s, at);
        let seen = self.x.known.seen(token.key);
        let people = self.s.language.lexicon.entry(token.entry).group != 0
            && (token.form.has(Form::plural) || !token.is(Classes::GIVEN_NAME) && seen.surname == 0)
            && token.entry != 0
            && self.title_ending(at).is_none();
        if form.has(Form::adjective) || form.has(Form::plural) || people || token.key < 32 {
            return;
        }
        if let Some(title) = self.title_ending(at).filter(|_| self.x.known.seen(token.key).surname == 0) {
            self.role_at_end(word, &title);
            return;
        }
        if self.name_kind(at) == Some(NameKind::Town) && seen.surname == 0 {
            return;
        }
        if is_acronym_like(token) && seen.surname == 0 {
            let word = Classes::NOT_ORGANISATION.or(Classes::COMMON_WORD).or(Classes::FUNCTION_WORD);
            if seen.organisation > 0 || self.acts(at) && token.len >= 3 && seen.small == 0 && !token.is(word)
            {
                self.acronym_candidate(at);
            }
            return;
        }
        if seen.surname > 0 || seen.given > 0 {
            if self.stands_as_name(word) {
                self.person(word, word + 1, (0, 0));
            }
            return;
        }
        if self.known_with_ending(word) {
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
        // kızı Yağmur
        let kin = token.is(Classes::GIVEN_NAME) && self.before(at).is_some_and(|t| t.is(Classes::KIN));
        if kin || self.coordinated_given(at, token) {
            self.person(word, word + 1, (0, 0));
            return;
        }
        let aged = age(Tokens(self.s.tokens_in(at + 1, at + 4))).is_ok();
        let misspelt =
            token.len >= 6 && self.x.known.misspelt(token.key).is_some() && !token.is(Classes::COMMON_WORD);
        if aged || misspelt || self.single_score(word) >= 4 {
            self.person(word, word + 1, (0, 0));
        }
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
        let known = crate::language::names::stems(&self.s, token)
            .find(|(stem, form)| self.x.known.seen(*stem).surname > 0 && !form.has(Form::adjective));
        let Some((_, form)) = known.filter(|_| !token.is(Classes::COMMON_WORD)) else { return false };
        let at = self.at(word);
        let candidate = Candidate::new(at, at + 1, MentionKind::Name, ActorKind::Person);
        self.push(candidate.in_case(form.case()));
        true
    }

    /// Whether a word that is a known name stands as one here, although it may be an everyday word too.
    fn stands_as_name(&self, word: usize) -> bool {
        let Some(token) = self.word(word) else { return false };
        let at = self.at(word);
        let seen = self.x.known.seen(token.key);
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
        participle
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
        let seen = self.x.known.seen(token.key);
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
        if self.is(self.behind(at + 1), Classes::THING_HEAD.or(Classes::GEOGRAPHIC_HEAD).or(Classes::NAMING))
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
        let count = |n: u16, most: u16| i32::from(n.min(most));
        let mut score =
            2 * count(seen.suffixed, 2) + count(seen.middle, 2) + count(seen.total.saturating_sub(1), 3);
        score += if given { 2 } else { 0 };
        score += if self.cue_near(self.behind(at + 1)) { 2 } else { 0 };
        score
    }

    /// A run in capitals throughout: only names that are known, since the letters say nothing.
    pub(super) fn capitals(&mut self, a: usize, b: usize) {
        let mut word = a;
        while word < b {
            let Some(token) = self.word(word) else { break };
            let seen = self.x.known.seen(token.key);
            if let Some((hit, end)) = self.hit_at(word, b) {
                self.capitals_name(&hit);
                word = end.max(word + 1);
                continue;
            }
            let end = (word..b)
                .take_while(|&w| {
                    self.word(w).is_some_and(|t| {
                        let seen = self.x.known.seen(t.key);
                        (seen.surname > 0 || seen.given > 0) && !t.is(Classes::FUNCTION_WORD)
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

fn is_acronym_like(token: &Token) -> bool {
    token.has(Flags::ALL_CAPITALS) && (2..=7).contains(&token.len)
}
