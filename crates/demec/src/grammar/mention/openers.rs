//! Words that have a capital only because a sentence begins, and headings joined to what follows.

use super::{
    marks::{NameHit, TitleHit},
    reader::{Reader, breaks_phrase},
};
use crate::{
    language::{Classes, Form, lexicon::Traits, names::NameKind},
    lexer::token::{Flags, Kind, Token},
    morphology::form::{Case, Shape},
};

impl Reader<'_, '_> {
    /// Words that have a capital only because a sentence begins: *Ayrıca Bakan …*, *Törene Vali …*; of several.
    #[inline]
    pub(super) fn skip_openers(&self, a: usize, b: usize) -> usize {
        const MAY_OPEN: Classes =
            Classes::FUNCTION_WORD.or(Classes::KIN).or(Classes::MONTH).or(Classes::WEEKDAY);
        // Most begin with a given name.
        let named = |t: &Token| t.is(Classes::GIVEN_NAME) && !t.is(MAY_OPEN);
        if self.word(a).is_some_and(named) { a } else { self.behind_openers(a, b) }
    }

    #[inline(never)]
    pub(super) fn behind_openers(&self, mut a: usize, b: usize) -> usize {
        while a < b {
            let Some(token) = self.word(a) else { break };
            // 10 Kasım Cuma günü, 10 Kasım Atatürk'ü anma töreni; but 4 Eylül Belediyesi
            let dated = a + 1 < b && self.is_in_date(self.at(a)) && !(a + 1..b).any(|w| self.is_head(w));
            if !dated && (self.belongs_to_name(a, b, token) || !self.is_only_opener(a, b, token)) {
                break;
            }
            a += 1;
        }
        a
    }

    /// Whether a word at the start of a run is more than its capital: a name or title, or part of one.
    fn belongs_to_name(&self, a: usize, b: usize, token: &Token) -> bool {
        token.has(Flags::SUFFIXED)
            || token.is(Classes::GIVEN_NAME) && a + 1 < b && !self.is_word_before_name(a, b)
            || token.is(Classes::NAME_PARTICLE) && self.kind(self.at(a) + 1) == Some(Kind::Dash)
            || self.title_hit(self.at(a)).is_some_and(|t| !self.opens_list(a, b, &t))
            || self.hit_at(a, b).is_some_and(|(hit, end)| end > a + 1 || self.names_alone(a, b, token, &hit))
    }

    /// Whether a name of one word is one where it opens a run.
    fn names_alone(&self, a: usize, b: usize, token: &Token, hit: &NameHit) -> bool {
        self.name(hit).is_some_and(|name| {
            // Bugün İngiltere Başbakanı: an outlet's name that is an adverb first.
            let adverb =
                name.ambiguous && name.kind == NameKind::Media && a + 1 < b && token.is(Classes::TIME);
            !matches!(name.kind, NameKind::Formula | NameKind::Region) && !adverb
        })
    }

    /// Whether a word that belongs to no name has its capital for where it stands.
    fn is_only_opener(&self, a: usize, b: usize, token: &Token) -> bool {
        if token.is(Classes::FUNCTION_WORD) {
            return true;
        }
        let Some(next) = self.word(a + 1).filter(|_| a + 1 < b) else { return false };
        let letter = token.key < 32 && self.kind(self.at(a) + 1) == Some(Kind::Word);
        next.is(Classes::GIVEN_NAME.or(Classes::SURNAME).or(Classes::PLACE)) && self.has(token, Traits::PAST)
            || letter && next.is(Classes::GIVEN_NAME)
            || token.is(Classes::KIN) && self.is_word_before_name(a, b)
            || self.is_resident_of(a, b)
            || token.is(Classes::COMMON_WORD)
                && self.is_initial(self.at(a))
                && (opens_only(token) && !self.owns_next(a) && !self.reports_behind(self.at(b - 1))
                    || self.opens_before_name(a, b))
    }

    /// *Ben* Umur Er, *Ben* Başbakan'a, *Anne* Uluğ: a pronoun or a noun of kinship opens the sentence, although somebody
    /// may be called so (*Ben Howard*).
    fn is_word_before_name(&self, a: usize, b: usize) -> bool {
        let at = self.at(a);
        let may_precede = |t: &&Token| t.is(Classes::FUNCTION_WORD.or(Classes::KIN)) && self.is_initial(at);
        let Some(token) = self.word(a).filter(|_| a + 1 < b).filter(may_precede) else { return false };
        let Some(next) = self.word(a + 1).filter(|_| self.kind(at + 1) != Some(Kind::Dash)) else {
            return false;
        };
        let word = token.is(Classes::FUNCTION_WORD);
        if word && next.is(Classes::GIVEN_NAME) && a + 2 < b {
            return true;
        }
        let seen = self.seen(a);
        let calendar = Classes::MONTH.or(Classes::WEEKDAY).or(Classes::TIME);
        // "Ben Umur'u severim"
        let spoken = || {
            self.before(at).is_some_and(Token::is_quote)
                || super::case_of(&self.s, self.at(a + 1)) != Case::Nominative
        };
        let pronoun = word && !token.is(calendar) && (seen.small > 0 || next.is(Classes::TITLE) || spoken());
        let short = b - a == 2 || b - a == 3 && seen.small > 0;
        let kin = token.is(Classes::KIN) && short && !next.is(Classes::COMMON_WORD);
        seen.middle == 0 && (pronoun || kin && (next.entry != 0 || seen.small > 0))
    }

    /// 12 *Kasım* [*Cuma*], although somebody may be called so.
    pub(super) fn is_in_date(&self, at: u32) -> bool {
        let day = |at: u32| self.before(at).is_some_and(|t| t.kind == Kind::Number && t.len <= 4);
        let month = |at: u32| self.is(at, Classes::MONTH) && day(at);
        self.is(at, Classes::MONTH.or(Classes::WEEKDAY))
            && (month(at) || self.is(at, Classes::WEEKDAY) && at.checked_sub(1).is_some_and(month))
    }

    /// *Şüphelilerden İsmail*: a title in an oblique case at the start of a sentence is nobody's who is named behind it.
    fn opens_list(&self, a: usize, b: usize, title: &TitleHit) -> bool {
        let oblique =
            matches!(title.form.case(), Case::Genitive | Case::Ablative | Case::Locative | Case::Dative);
        a + 1 < b
            && title.end == self.at(a) + 1
            && oblique
            && !self.word_is(a, Classes::GIVEN_NAME.or(Classes::SURNAME))
            && self.is_initial(self.at(a))
    }

    /// *Oryantal* Didem, *Kızım* Yağmur: a common noun before a name, in a run that is nothing longer.
    fn opens_before_name(&self, a: usize, b: usize) -> bool {
        let names = Classes::GIVEN_NAME.or(Classes::SURNAME);
        let common = self.word(a).is_some_and(|t| {
            t.is(Classes::COMMON_WORD)
                && (!t.is(names.or(Classes::KIN)) || t.is(Classes::KIN) && b - a == 2)
                && !self.s.language.names.context.agent_endings.end(t)
        });
        let name = self.word(a + 1).is_some_and(|t| {
            let honoured = self.word_is(a + 2, Classes::POST_HONORIFIC) && a + 2 < b;
            t.is(names)
                && !t.is(Classes::COMMON_WORD)
                && (b - a == 2 || honoured || !t.is(Classes::GIVEN_NAME))
        });
        common && name && !(a + 1..b).any(|w| self.is_head(w) || self.title_hit(self.at(w)).is_some())
    }

    /// *Karslı* Yavuz, *Galatasaraylı* Selçuk: where somebody is from, or plays, is no part of the name.
    fn is_resident_of(&self, a: usize, b: usize) -> bool {
        let names = Classes::GIVEN_NAME.or(Classes::SURNAME);
        let plays = |t: &Token| b - a == 2 && self.s.language.names.context.player_endings.end(t);
        let given = || self.word_is(a + 1, Classes::GIVEN_NAME) && a + 1 < b;
        self.word(a)
            .filter(|t| t.entry == 0 && !t.is(names))
            .is_some_and(|t| (given() || plays(t)) && self.is_from_place(t))
    }

    /// *Karslı*: a word that no pack knows, made of the name of a place or body and -lI.
    pub(super) fn is_from_place(&self, token: &Token) -> bool {
        if token.entry != 0 {
            return false;
        }
        let mut stems = crate::layout::names::stems(&self.s, token);
        let lexicon = &self.s.language.lexicon;
        stems.any(|(stem, form)| {
            form.has(Form::adjective)
                && lexicon.classes(stem).any(Classes::PLACE.or(Classes::COUNTRY).or(Classes::ORGANISATION))
        })
    }

    /// Behind the words of a heading in capitals that the scrape has joined to what follows: *AVANS ALABİLİR Çalışanlar*.
    pub(super) fn heading_end(&self, a: usize, b: usize) -> usize {
        if !self.word(a).is_some_and(|t| t.has(Flags::ALL_CAPITALS)) {
            return a;
        }
        let capitals = |w: &usize| self.word(*w).is_some_and(|t| t.has(Flags::ALL_CAPITALS));
        let end = a + (a..b).take_while(capitals).count();
        if end < b && end > a + 1 && self.in_capitals(a, end) { end } else { a }
    }

    /// *Proje Koordinatörü*, *Çevre Derneği*: a possessed head right behind a bare word is that word's, whatever
    /// ending the word seems to have.
    fn owns_next(&self, word: usize) -> bool {
        let bare = self.word(word).is_some_and(|t| t.form.has(Form::guessed) && !t.is(Classes::TIME));
        bare && (self.word_is(word + 1, Classes::ORGANISATION_HEAD)
            || self.title_hit(self.at(word + 1)).is_some_and(|t| t.form.has(Form::possessed)))
    }
}

/// A common word in a form that opens a sentence and no name.
fn opens_only(token: &Token) -> bool {
    let form = token.form;
    token.is(Classes::COMMON_WORD)
        && (breaks_phrase(token)
            || token.is(Classes::TITLE_MODIFIER.or(Classes::EPITHET))
            || form.case() != Case::Nominative
            || form.shape() != Shape::None)
}
