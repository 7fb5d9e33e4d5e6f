//! Titles in small letters beside a name, before it and behind it.

use super::{
    candidate::{Candidate, Range},
    reader::Reader,
};
use crate::{
    language::{Classes, Form, names::NameKind},
    lexer::token::{Flags, Kind, Token},
    model::ActorKind,
    morphology::form::Case,
};

/// Words of a title behind *adlı*.
const LONGEST_BEHIND: u32 = 4;

impl Reader<'_, '_> {
    /// `small-title name` — *sözcüsü Ayla Er, 32 yaşındaki oyuncu Kaya*
    pub(super) fn small_title_before(&mut self, a: usize, b: usize) -> bool {
        let first = self.at(a);
        let Some((title, start)) = self.small_title_of(first) else { return false };
        // hocamız Ayla Er, but not "hocamız Titan'ı anlattı"
        let ours = self.token(title - 1).is_some_and(|t| t.form.has(Form::first_person));
        let named = b - a > 1 || self.seen(a).surname > 0;
        if ours && !(named && self.word_is(a, Classes::GIVEN_NAME.or(Classes::SURNAME))) {
            return false;
        }
        // lastik üreticisi Titan: a company's noun is nobody's title; mağdur olan Vanlı kardeşler
        let company = first.checked_sub(1).is_some_and(|i| self.is(i, Classes::APPOSITION))
            && !self.word_is(a, Classes::GIVEN_NAME.or(Classes::SURNAME));
        let from_place = b - a == 1 && self.word(a).is_some_and(|t| self.is_from_place(t));
        let behind = self.behind(self.at(b - 1) + 1);
        let company = company
            || b - a == 1
                && self.is(behind, Classes::APPOSITION)
                && self.seen(a).surname == 0
                && !self.word_is(a, Classes::GIVEN_NAME.or(Classes::SURNAME));
        if company || from_place || self.title_word_itself(a, b) || b - a == 1 && self.is_named_thing(a) {
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

    /// *vatandaş Anayasa'yı okudu*: a word that names no person, whoever stands before it.
    fn is_named_thing(&self, word: usize) -> bool {
        let other = matches!(self.name_kind(self.at(word)), Some(NameKind::Media | NameKind::Region));
        (other
            || self.word_is(word, Classes::THING_HEAD.or(Classes::GEOGRAPHIC_HEAD))
            || self.is_only_town(word))
            && !self.word_is(word, Classes::GIVEN_NAME.or(Classes::SURNAME))
    }

    fn title_word_itself(&self, a: usize, b: usize) -> bool {
        b - a == 1 && self.word_is(a, Classes::TITLE) && !self.word_is(a, Classes::GIVEN_NAME)
    }

    /// The title in small letters whose bearer is named at `first`: behind which its last token stands, and where
    /// it begins.
    pub(super) fn small_title_of(&self, first: u32) -> Option<(u32, u32)> {
        let may_be_behind_title = |t: &Token| {
            t.kind == Kind::Stop
                || t.is(Classes::KIN.or(Classes::HONORIFIC).or(Classes::DEGREE))
                || self.s.language.names.context.being.name(t)
        };
        let (mut end, mut apart) = (first, false);
        let nearest = end.checked_sub(1)?;
        if !self.is_in_title(nearest) && !self.token(nearest).is_some_and(may_be_behind_title) {
            return None;
        }
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
        let nominative = title.form.case() == Case::Nominative || one_of;
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

    /// The plural title of the names that this one is coordinated with: *Milletvekilleri A, B ve C*.
    pub(super) fn shared_title(&self, first: u32) -> Range {
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
    pub(super) fn title_behind(&self, end: u32) -> Option<Range> {
        if !self.token(end).is_some_and(|t| self.s.language.names.context.called.name(t)) {
            return None;
        }
        let first = end + 1;
        let title = (first..first + LONGEST_BEHIND).find_map(|at| self.title_hit(at))?;
        let small = (first..title.end).all(|i| {
            self.token(i).is_some_and(|t| {
                t.is_word() && !t.has(Flags::CAPITAL) && (i >= title.first || self.modifies(t))
            })
        });
        let person = self.s.language.names.title(title.title).is_some_and(|t| t.lower_case);
        (small && person).then_some((first, title.end))
    }

    /// A plural title behind the last of several names is each one's.
    pub(super) fn share_title_back(&mut self, last: &Candidate) {
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
}
