//! Where a person's name begins and ends among capitals: what stands beside it is no part of it.

use super::{inflected::is_everyday_in_case, reader::Reader};
use crate::{
    language::{Classes, Form, names::NameKind},
    lexer::token::{Flags, Kind, Token},
    morphology::form::Case,
};

const NAMES: Classes = Classes::GIVEN_NAME.or(Classes::SURNAME).or(Classes::NAME_PARTICLE);

impl Reader<'_, '_> {
    /// *Müvekkilim* Selim Oral, *Sahnede* Oral, *Sevgili* Ayla Er: the word behind everyday ones before a name. `titled`
    /// says that a title stands before them.
    pub(super) fn behind_everyday(&self, from: usize, end: usize, titled: bool) -> usize {
        // Teknik Direktöründen Emre'ye övgü
        let oblique = |w: &usize| {
            self.title_ending(self.at(*w)).is_some_and(|t| {
                let case = t.form.case();
                t.end - t.first > 1
                    && matches!(case, Case::Ablative | Case::Locative | Case::Dative | Case::Genitive)
            })
        };
        let from = (from..end.saturating_sub(1)).rev().find(oblique).map_or(from, |w| w + 1);
        (from..end).find(|&w| w + 1 == end || !self.only_precedes(w, titled)).unwrap_or(end)
    }

    fn only_precedes(&self, word: usize, titled: bool) -> bool {
        const PARTS: Classes = NAMES.or(Classes::POST_HONORIFIC).or(Classes::DEGREE);
        let Some(token) = self.word(word).filter(|t| !t.is(PARTS) && !t.has(Flags::SUFFIXED)) else {
            return false;
        };
        let form = token.sure_form();
        let inflected = form.has(Form::possessed.with(Form::first_person)) || form.case() != Case::Nominative;
        let everyday = token.is(Classes::COMMON_WORD.or(Classes::KIN)) && !titled;
        // Asırlardır Kızılderili
        let said = !titled && self.is_initial(self.at(word)) && token.form.has(Form::copula);
        said || everyday && (inflected || self.word_is(word + 1, Classes::GIVEN_NAME))
            || is_everyday_in_case(&self.s, token)
    }

    /// *Selim Oral Konseri, Ayla Er Cuma*, Ayla Er *Ramazan ayında*: a word behind a name that belongs to what follows.
    pub(super) fn is_beyond_name(&self, from: usize, word: usize, b: usize) -> bool {
        let Some(token) = self.word(word).filter(|_| word > from) else { return false };
        let Some(before) = self.word(word - 1).filter(|t| !t.is(Classes::NAME_PARTICLE)) else {
            return false;
        };
        let next = self.token(self.at(word) + 1);
        let small = next.filter(|t| word + 1 == b && t.is_word());
        if small.is_some_and(|t| self.s.language.names.context.feasts.name(t)) {
            return true;
        }
        if word == from + 1 {
            return false;
        }
        let region = matches!(self.name_kind(self.at(word)), Some(NameKind::Region | NameKind::Formula));
        if token.is(Classes::MONTH.or(Classes::WEEKDAY)) && word + 1 == b || region && small.is_some() {
            return true;
        }
        if token.is(NAMES) {
            return self.begins_another_name(from, word, b);
        }
        let closed =
            token.has(Flags::SUFFIXED) || word + 1 == b && next.is_some_and(|t| t.kind == Kind::Comma);
        // Wade, Wade Nets
        let known = self.seen(word - 1).alone > 0
            && self.seen(word).alone == 0
            && !before.is(Classes::PLACE.or(Classes::COUNTRY));
        is_everyday_in_case(&self.s, token)
            || !closed
                && known
                && !before.is(Classes::GIVEN_NAME)
                && !self.word_is(from, Classes::NAME_PARTICLE)
            || !closed && token.is(Classes::COMMON_WORD) && !before.is(Classes::GIVEN_NAME)
    }

    /// *Dicle Elektrik* Dağıtım, *Bahar Dalı* Koleksiyonu: a given name and everyday words that go on.
    pub(super) fn is_compound(&self, from: usize, end: usize, b: usize) -> bool {
        let everyday = |w: usize| self.word_is(w, Classes::COMMON_WORD) && !self.word_is(w, NAMES);
        end < b && (from + 1..=end).all(everyday)
    }

    /// *Selim Oral* Ayla Er: the comma between two whole names is lost.
    fn begins_another_name(&self, from: usize, word: usize, b: usize) -> bool {
        let given = |w: usize| self.word_is(w, Classes::GIVEN_NAME) && !self.word_is(w, Classes::SURNAME);
        let surname =
            |w: usize| self.word(w).is_some_and(|t| t.is_capitalised() && !t.is(Classes::GIVEN_NAME));
        let followed =
            word + 1 < b && self.word(word + 1).is_some_and(Token::is_capitalised) && !self.is_head(word + 1);
        given(from) && surname(word - 1) && given(word) && followed
    }

    /// *Galaxy S4, Call Of Duty, A.Ş.*: models, what another language names, letters.
    pub(super) fn names_no_person(&self, from: usize, end: usize) -> bool {
        let context = &self.s.language.names.context;
        let long = end - from > 1;
        let thing = |t: &Token| t.has(Flags::DIGITS) || long && context.foreign_words.name(t);
        self.is_foreign_owner(self.at(end - 1))
            || long && self.follows_foreign_word(from)
            || long && self.is_amount(from)
            || (from..end).filter_map(|w| self.word(w)).any(thing)
            || long && self.are_mere_letters(from, end)
    }

    /// *Tales of the* Silver Lake: what goes on behind a small word of another language is what a work is called.
    fn follows_foreign_word(&self, from: usize) -> bool {
        let before = self.before(self.at(from)).filter(|t| t.is_word() && !t.has(Flags::CAPITAL));
        before.is_some_and(|t| self.s.language.names.context.foreign_words.name(t))
    }

    /// *Wendy's*: the ending of another language.
    fn is_foreign_owner(&self, last: u32) -> bool {
        let endings = &self.s.language.names.context.foreign_endings;
        let foreign = |t: &Token| t.kind == Kind::Suffix && endings.hold(t.key);
        self.token(last).is_some_and(|t| t.has(Flags::SUFFIXED)) && self.token(last + 1).is_some_and(foreign)
    }

    /// 10,3 *Trilyon Yen*
    fn is_amount(&self, from: usize) -> bool {
        self.word(from).is_some_and(|t| t.is(Classes::COMMON_WORD) && !t.is(NAMES))
            && self.before(self.at(from)).is_some_and(|t| t.kind == Kind::Number)
    }

    /// *A.Ş., M.Ö. 7, G B M A*: several letters that are nobody's initials.
    fn are_mere_letters(&self, from: usize, end: usize) -> bool {
        let letters = (from..end).try_fold(0, |letters, w| {
            let key = self.word(w).map(|t| t.key).filter(|&key| key < 32)?;
            Some(letters << 5 | key)
        });
        let Some(letters) = letters else { return false };
        let behind = self.behind(self.name_token_end(self.at(end - 1)));
        let company =
            self.before(self.at(from)).is_some_and(|t| t.is_capitalised() && !t.has(Flags::SUFFIXED))
                && self.title_ending(self.at(from).saturating_sub(1)).is_none()
                && self.s.language.names.context.mere_letters.hold(letters);
        company || self.kind(self.at(from) + 1) != Some(Kind::Stop) || self.kind(behind) == Some(Kind::Number)
    }
}
