//! Titles in capitals with the names behind them.

use super::{
    marks::{NameHit, TitleHit},
    parts::WORDS_OF_NAMES,
    reader::Reader,
};
use crate::{
    language::{Classes, Form, names::NameKind},
    lexer::token::{Flags, Kind, Token},
    morphology::form::Case,
};

impl Reader<'_, '_> {
    /// `titles name | titles` — *Dışişleri Bakanı Ayla Er*, *Kremlin Sözcüsü*
    // Of its own, so that the way most runs take is short.
    #[inline(never)]
    pub(super) fn titled(&mut self, a: usize, b: usize) -> bool {
        let Some((word, title)) = self.last_title(a, b) else { return false };
        let a = if word > a { self.behind_honorifics(a, word) } else { a };
        let from = self.behind_degrees(word + 1, b);
        if from == b {
            self.role_at_end(a, &title);
            return true;
        }
        let end = self.name_end(from, b);
        let words = !title.form.has(Form::possessed) && self.is_nothing_but_words(from, end);
        if end == from || words {
            self.role_at_end(a, &title);
            self.parts(from, b);
        } else {
            if !self.names_place(end, b, &title) {
                let start = self.title_start(self.run_first(a, &title), &title);
                self.person(from, end, (start, self.at(from)));
            }
            if end < b {
                self.parts(end, b);
            }
        }
        true
    }

    /// Ev Sahibi *Ülke Desteği*: two everyday words of which the last is a plural or somebody's.
    fn is_nothing_but_words(&self, from: usize, end: usize) -> bool {
        let names = Classes::GIVEN_NAME.or(Classes::SURNAME).or(Classes::NAME_PARTICLE);
        let owned = self.word(end - 1).is_some_and(|t| t.form.has(Form::possessed.with(Form::plural)));
        owned
            && end - from == 2
            && (from..end).all(|w| self.word_is(w, Classes::COMMON_WORD) && !self.word_is(w, names))
    }

    /// *Doktor Cemil Oral Caddesi*: a street named after somebody.
    fn names_place(&self, end: usize, b: usize, title: &TitleHit) -> bool {
        end < b && !title.form.has(Form::possessed) && self.word_is(end, Classes::GEOGRAPHIC_HEAD)
    }

    /// Behind *Sayın*, which is no part of a title.
    fn behind_honorifics(&self, a: usize, word: usize) -> usize {
        (a..word)
            .find(|&w| !self.word(w).is_some_and(|t| t.is(Classes::HONORIFIC) && !t.is(Classes::TITLE)))
            .unwrap_or(word)
    }

    /// Where the run begins that holds the title: before the word at `a` if the title has small words (*Enerji ve
    /// Tabii Kaynaklar Bakanı*).
    pub(super) fn run_first(&self, a: usize, title: &TitleHit) -> u32 {
        let first = self.at(a);
        if title.first < first { self.run_start(title.first) } else { first }
    }

    /// The last title of the run that names may follow.
    fn last_title(&self, a: usize, b: usize) -> Option<(usize, TitleHit)> {
        (a..b).rev().find_map(|w| {
            let title = self.title_ending(self.at(w))?;
            let token = self.word(w)?;
            let capital = token.is_capitalised();
            let nominative = w + 1 == b || matches!(title.form.case(), Case::Nominative);
            if !capital || !nominative {
                return None;
            }
            let single = title.end - title.first == 1;
            // Veli, Yıldız, Emir beside another name are names; so are Avcı, Yazıcı behind a given name.
            let given = single && token.is(Classes::GIVEN_NAME) && b - a > 1;
            let surname = single
                && w > a
                && !title.form.has(Form::possessed)
                && (self.word_is(w - 1, Classes::GIVEN_NAME) && self.title_ending(self.at(w - 1)).is_none()
                    || w + 1 == b && self.is_bearer_before(w - 1, &title));
            // A sentence that opens with one and a whole name behind it opens with a title: Veli Adem Öncel.
            let opens = w == a
                && b - a >= 3
                && self.is_initial(self.at(a))
                && self.word_is(a + 1, Classes::GIVEN_NAME);
            let given = given && !opens || surname;
            let part = self.is_part_of_name(a, w, b, &title);
            let name = b - a == 1 && single && token.is(Classes::GIVEN_NAME.or(Classes::SURNAME));
            // Velid El-Muallim
            let article = w > a
                && self.word_is(w - 1, Classes::NAME_PARTICLE)
                && self.kind(self.at(w) - 1) == Some(Kind::Dash);
            let surname = surname || article || single && w + 1 == b && self.ends_titled_name(a, w, &title);
            let given = given || surname || single && self.opens_body(w, b, &title);
            // Polis Merkezi, Gazeteciler Cemiyeti: the title is no head.
            let compound = w + 1 < b && (self.is_head(w + 1) || self.owns_common(w, &title));
            (!given && !part && !compound && !name).then_some((w, title))
        })
    }

    /// *Baro Başkanı Nuşirevan Elçi*: behind an office and an unknown name an occupation is a surname.
    fn ends_titled_name(&self, a: usize, word: usize, occupation: &TitleHit) -> bool {
        let bare = !occupation.form.has(Form::possessed) && occupation.form.case() == Case::Nominative;
        let Some(given) = word.checked_sub(2).filter(|&w| w >= a && bare).map(|w| w + 1) else {
            return false;
        };
        let office = self.title_ending(self.at(given - 1)).is_some_and(|t| {
            t.form.has(Form::possessed) && t.form.case() == Case::Nominative && !t.form.has(Form::plural)
        });
        let known = Classes::TITLE.or(Classes::COMMON_WORD).or(Classes::FUNCTION_WORD).or(Classes::DEGREE);
        office
            && !self.word_is(given, known.or(Classes::OCCUPATION))
            && self.title_hit(self.at(given)).is_none()
            && self.name_hit(self.at(given)).is_none()
            && !self.is_head(given)
    }

    /// *Öğretmen Evi, Sanatçılar Girişimi*: a title that only tells whose the common noun behind it is.
    fn owns_common(&self, word: usize, title: &TitleHit) -> bool {
        let names = Classes::GIVEN_NAME.or(Classes::SURNAME);
        !title.form.has(Form::possessed)
            && self.word(word + 1).is_some_and(|t| {
                // Evi, but not Bakan Ünlü
                let letter = |back: u32| (t.key >> (5 * back) & 31) as u8 | 0x60;
                let ending = matches!(letter(0), b'i' | b'u') && letter(1) != b'l';
                let possessed = t.form.has(Form::possessed) || ending;
                t.is(Classes::COMMON_WORD) && !t.is(names) && possessed
            })
    }

    /// *Tunç Alp Kalyon*, but not *Zafer Çağlayan Fitch'in*: nothing follows, and what stands before is no surname.
    fn closes_name(&self, word: usize) -> bool {
        let at = self.at(word);
        self.token(at).is_some_and(|t| !t.has(Flags::SUFFIXED) && !t.is(Classes::COUNTRY))
            && !self.token(at + 1).is_some_and(Token::is_capitalised)
            && !self.word_is(word - 1, Classes::SURNAME)
            && self.seen(word - 1).surname == 0
    }

    /// *Mimar Sinan Güzel Sanatlar Üniversitesi*: an occupation and a given name that a body is named by.
    fn opens_body(&self, word: usize, b: usize, occupation: &TitleHit) -> bool {
        let honour = !occupation.form.has(Form::possessed)
            && self.s.language.names.title(occupation.title).is_some_and(|t| !t.stands_alone);
        honour
            && self.word_is(word + 1, Classes::GIVEN_NAME)
            && (word + 2..b.min(word + 6)).any(|w| self.word_is(w, Classes::ORGANISATION_HEAD))
            && !(word + 1..b).any(|w| self.title_hit(self.at(w)).is_some())
    }

    /// *Prof. Demirci, Bakan Avcı*: behind a degree or an office an occupation is a surname.
    fn is_bearer_before(&self, word: usize, occupation: &TitleHit) -> bool {
        let names = &self.s.language.names;
        let office = self.title_ending(self.at(word)).is_some_and(|t| {
            let bare = !t.form.has(Form::possessed) && t.form.case() == Case::Nominative;
            bare && names.title(t.title).is_some_and(|t| t.stands_alone)
        });
        let alone = names.title(occupation.title).is_some_and(|t| t.stands_alone);
        !alone && (office || self.word_is(word, Classes::DEGREE))
    }

    /// *Kanuni Sultan Süleyman*: a bare title of honour between the parts of a name.
    fn is_part_of_name(&self, a: usize, word: usize, b: usize, title: &TitleHit) -> bool {
        let regal = self.s.language.names.title(title.title).is_some_and(|t| t.regal);
        let before = word.checked_sub(1).filter(|&w| w >= a).and_then(|w| self.word(w));
        regal
            && word + 1 < b
            && !title.form.has(Form::possessed)
            && before.is_some_and(|t| {
                !t.is(Classes::TITLE.or(Classes::COMMON_WORD).or(Classes::FUNCTION_WORD))
                    && self.name_hit(self.at(word - 1)).is_none()
            })
    }

    /// Where the name that follows a title ends; at its start if what follows is no person's name.
    fn name_end(&self, from: usize, b: usize) -> usize {
        let given = self.word_is(from, Classes::GIVEN_NAME);
        let body = (from..b).find(|&w| self.is_head(w) && !self.word_is(w, Classes::GIVEN_NAME));
        if body.is_some_and(|head| !given || head > from + 3) {
            return from;
        }
        let mut end = from;
        let mut words = 0;
        while end < b && words < 4 && !self.ends_name(from, end, b) {
            words += usize::from(!self.word_is(end, Classes::NAME_PARTICLE));
            end += 1;
            let closed = self.word(end - 1).is_some_and(|t| t.has(Flags::SUFFIXED));
            if closed {
                break;
            }
        }
        end
    }

    /// Komisyon Üyeleri *Yol* ve Köprü Komisyonu'nu gezdi: the first half of a body's name.
    fn opens_joined(&self, word: usize) -> bool {
        let names = Classes::GIVEN_NAME.or(Classes::SURNAME);
        let behind = self.at(word) + 1;
        self.word_is(word, Classes::COMMON_WORD)
            && !self.word_is(word, names)
            && self.is(behind, Classes::CONJUNCTION)
            && self.token(behind + 1).is_some_and(Token::is_capitalised)
    }

    /// Whether a word is no part of the person's name begun at `from`.
    fn ends_name(&self, from: usize, word: usize, b: usize) -> bool {
        let Some(token) = self.word(word) else { return true };
        // El-Sabah is no outlet; Van is a town.
        if word > from
            && self.word_is(word - 1, Classes::NAME_PARTICLE)
            && !self.word_is(word - 1, Classes::PLACE)
        {
            return false;
        }
        if token.is(Classes::FUNCTION_WORD) && !token.is(WORDS_OF_NAMES)
            || self.is_beyond_name(from, word, b)
            || word == from && word + 1 == b && self.opens_joined(word)
        {
            return true;
        }
        if word > from && self.honours_before(word, b) {
            return true;
        }
        if self.is_head(word) && word > from {
            return true;
        }
        // Bakanlık Ar-Ge için, Askeri Savcılığa
        let letters = token.is(Classes::NOT_ORGANISATION) && token.has(Flags::ALL_CAPITALS);
        if word == from && (letters || token.is(Classes::BARE_INSTITUTION)) && !token.is(Classes::GIVEN_NAME)
        {
            return true;
        }
        let known = self.seen(from);
        let Some((hit, _)) = self.hit_at(word, b) else { return false };
        let Some(name) = self.name(&hit) else { return false };
        let single = hit.end - hit.first == 1;
        match name.kind {
            NameKind::Country | NameKind::Capital | NameKind::Media | NameKind::Organisation => {
                !(single
                    && (name.ambiguous
                        || token.is(Classes::GIVEN_NAME)
                        || self.is_surname_place(from, word, &hit)))
            }
            NameKind::Town => {
                let case = super::forms::suffix_of(&self.s, hit.end - 1).map(Form::case);
                let located =
                    matches!(case, Some(Case::Locative | Case::Ablative | Case::Dative | Case::Genitive));
                located
                    && (word > from + 1 || known.surname > 0 || word == from)
                    && !token.is(Classes::GIVEN_NAME)
                    || case == Some(Case::Accusative) && word == from && self.is_only_town(word)
                    || word > from + 1
                        && self.is_only_town(word)
                        && !self.word_is(word - 1, Classes::GIVEN_NAME)
            }
            NameKind::Demonym => word > from && !token.is(Classes::GIVEN_NAME) && word + 1 < b,
            NameKind::Region | NameKind::Formula => !single || word == from && !token.is(Classes::GIVEN_NAME),
            _ => false,
        }
    }

    /// *Başkan Yüksekova'yı gezdi*: a town whose name is nobody's.
    pub(super) fn is_only_town(&self, word: usize) -> bool {
        let town = self.name_hit(self.at(word)).and_then(|hit| self.name(&hit));
        town.is_some_and(|n| n.kind == NameKind::Town && !n.ambiguous)
            && !self.word_is(word, Classes::GIVEN_NAME.or(Classes::SURNAME))
    }

    /// *Tahir Karadağ*: a name of a place or body behind a given name, in no case that places stand in.
    pub(super) fn is_surname_place(&self, from: usize, word: usize, hit: &NameHit) -> bool {
        let oblique = || {
            matches!(
                super::forms::suffix_of(&self.s, hit.end - 1).map(Form::case),
                Some(Case::Locative | Case::Ablative | Case::Dative)
            )
        };
        // Galip Hamas: that the first word is a name is no surer than that the second is none.
        let sure = || {
            let everyday = self.word_is(from, Classes::COMMON_WORD.or(Classes::FUNCTION_WORD));
            self.seen(from).surname == 0 && !everyday || self.word_is(word, Classes::SURNAME)
        };
        word > from
            && hit.end - hit.first == 1
            && self.word_is(word - 1, Classes::GIVEN_NAME)
            && !self.word(word).is_some_and(|t| t.has(Flags::ALL_CAPITALS))
            && !oblique()
            && (word == from + 1 || self.closes_name(word))
            && sure()
    }
}
