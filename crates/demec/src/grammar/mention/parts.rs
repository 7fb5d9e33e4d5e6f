//! The parts of a run of capitals, in the order in which they are looked for: titles with names, organisations,
//! names of the packs, persons.

use super::{
    marks::{NameHit, TitleHit},
    reader::{Reader, breaks_phrase},
    zones::Zone,
};
use crate::{
    language::{
        Classes, Form,
        lexicon::Traits,
        names::{Name, NameKind},
    },
    lexer::token::{Flags, Kind, Token},
    morphology::form::{Case, Shape},
};

/// What may be part of a name although it is a function word too: *de, Kim, Şen*.
pub(super) const WORDS_OF_NAMES: Classes =
    Classes::NAME_PARTICLE.or(Classes::GIVEN_NAME).or(Classes::SURNAME);

impl<'a> Reader<'a, '_> {
    /// Reads the runs for what they show by themselves.
    pub(super) fn read_runs(&mut self) {
        for index in 0..self.x.runs.len() {
            let Some(run) = self.x.runs.get(index).copied() else { break };
            match run.zone {
                Zone::Credit => self.credit(run.first, run.end),
                _ if self.in_capitals(run.first, run.end) => self.x.pending.push((run.first, run.end)),
                _ => {
                    let first = self.heading_end(run.first, run.end);
                    if first > run.first {
                        self.x.pending.push((run.first, first));
                    }
                    self.parts(first, run.end);
                }
            }
        }
    }

    /// Reads what is left with what the article has taught.
    pub(super) fn read_pending(&mut self) {
        let pending = std::mem::take(&mut self.x.pending);
        for &(a, b) in &pending {
            if self.in_capitals(a, b) {
                self.capitals(a, b);
            } else {
                self.unknown(a, b);
            }
        }
        self.x.pending = pending;
    }

    /// Keeps a word of the run just read for when surnames are known.
    pub(super) fn wait(&mut self, token: u32) {
        let word = self.x.words.partition_point(|&at| at < token);
        self.x.pending.push((word, word + 1));
    }

    /// The token of a word of the runs.
    pub(super) fn at(&self, word: usize) -> u32 {
        self.x.words.get(word).copied().unwrap_or(u32::MAX)
    }

    pub(super) fn word(&self, word: usize) -> Option<&'a Token> {
        self.token(self.at(word))
    }

    pub(super) fn word_is(&self, word: usize, classes: Classes) -> bool {
        self.word(word).is_some_and(|t| t.is(classes))
    }

    fn word_has(&self, word: usize, traits: Traits) -> bool {
        self.word(word).is_some_and(|t| self.has(t, traits))
    }

    /// The name of the packs that begins with the word, and how many words it takes.
    pub(super) fn hit_at(&self, word: usize, b: usize) -> Option<(NameHit, usize)> {
        let hit = self.name_hit(self.at(word)).filter(|h| h.first == self.at(word))?;
        let end = (word..b).take_while(|&w| self.at(w) < hit.end).count() + word;
        Some((hit, end))
    }

    /// `parts = openers ( name honorific | [ titles ] name | things | organisation | place | … ) parts ;`
    pub(super) fn parts(&mut self, a: usize, b: usize) {
        let a = self.skip_openers(a, b);
        // A title that goes on in small letters is read with them: Genel başkanımız.
        let beyond = |w: &usize| self.title_hit(self.at(*w)).is_some_and(|t| t.end > self.at(b - 1) + 1);
        let b = if a < b { (a..b).find(beyond).unwrap_or(b) } else { b };
        if a < b
            && !self.site(a, b)
            && !self.beyond_run(a, b)
            && !self.honorific_behind(a, b)
            && !self.titled(a, b)
            && !self.bodies(a, b)
        {
            self.names(a, b);
        }
    }

    /// Words that have a capital only because a sentence begins: *Ayrıca Bakan …*, *Törene Vali …*
    fn skip_openers(&self, mut a: usize, b: usize) -> usize {
        while a < b {
            let Some(token) = self.word(a) else { break };
            let known = self.hit_at(a, b).and_then(|(hit, end)| Some((self.name(&hit)?, end)));
            // Bugün İngiltere Başbakanı: an outlet's name that is an adverb first.
            let adverb = |name: &Name| {
                name.ambiguous && name.kind == NameKind::Media && a + 1 < b && token.is(Classes::TIME)
            };
            let named = known.is_some_and(|(name, end)| {
                end > a + 1 || !matches!(name.kind, NameKind::Formula | NameKind::Region) && !adverb(name)
            });
            let titled = self.title_hit(self.at(a)).is_some_and(|t| !self.opens_list(a, b, &t));
            let given = token.is(Classes::GIVEN_NAME) && a + 1 < b;
            let article = token.is(Classes::NAME_PARTICLE) && self.kind(self.at(a) + 1) == Some(Kind::Dash);
            if named || titled || given || article || token.has(Flags::SUFFIXED) {
                break;
            }
            let letter = token.key < 32 && a + 1 < b && self.kind(self.at(a) + 1) == Some(Kind::Word);
            let opener = token.is(Classes::FUNCTION_WORD)
                || letter && self.word_is(a + 1, Classes::GIVEN_NAME)
                || self.is_resident_of(a, b)
                || self.is_initial(self.at(a))
                    && a + 1 < b
                    && (opens_only(token) && !self.owns_next(a) || self.opens_before_name(a, b));
            if !opener {
                break;
            }
            a += 1;
        }
        a
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
            t.is(Classes::GIVEN_NAME) && b - a > 2 || t.is(names) && !t.is(Classes::COMMON_WORD)
        });
        common && name && !(a + 1..b).any(|w| self.is_head(w) || self.title_hit(self.at(w)).is_some())
    }

    /// *Karslı* Yavuz, *Galatasaraylı* Selçuk: where somebody is from, or plays, is no part of the name.
    fn is_resident_of(&self, a: usize, b: usize) -> bool {
        let names = Classes::GIVEN_NAME.or(Classes::SURNAME);
        let named = self.word(a + 1).is_some_and(|t| t.is(Classes::GIVEN_NAME)) && a + 1 < b;
        named && self.word(a).is_some_and(|t| !t.is(names) && self.is_from_place(t))
    }

    /// *Karslı*: a word that no pack knows, made of the name of a place or body and -lI.
    pub(super) fn is_from_place(&self, token: &Token) -> bool {
        if token.entry != 0 {
            return false;
        }
        let mut stems = crate::language::names::stems(&self.s, token);
        let lexicon = &self.s.language.lexicon;
        stems.any(|(stem, form)| {
            form.has(Form::adjective)
                && lexicon
                    .entry(lexicon.find(stem))
                    .classes
                    .any(Classes::PLACE.or(Classes::COUNTRY).or(Classes::ORGANISATION))
        })
    }

    /// Behind the words of a heading in capitals that the scrape has joined to what follows: *AVANS ALABİLİR Çalışanlar*.
    fn heading_end(&self, a: usize, b: usize) -> usize {
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

    /// `name honorific` — *Zehra Hanım, Volkan Ağabeyimiz, Kemal hoca*
    fn honorific_behind(&mut self, a: usize, b: usize) -> bool {
        let Some(behind) = (a + 1..b).find(|&w| self.is_honorific_behind(a, w, b)) else {
            return self.small_honorific_behind(a, b);
        };
        // Cemil Paşa Konağı
        if behind + 1 < b && self.is_head(behind + 1) {
            return false;
        }
        let from = self.name_start_before(a, behind);
        let rank = self.word_has(behind, Traits::RANK_BEHIND);
        let at = self.at(behind);
        let title = if from > a {
            (self.at(a), self.at(from))
        } else if rank {
            (at, at + 1)
        } else {
            (0, 0)
        };
        let part = self.word_has(behind, Traits::PART_OF_NAME);
        self.person(from, behind + usize::from(part), title);
        if behind + 1 < b {
            self.parts(behind + 1, b);
        }
        true
    }

    fn is_honorific_behind(&self, a: usize, word: usize, b: usize) -> bool {
        // Devlet Başkanı is a title, whoever may be called Devlet.
        let whole = self.title_ending(self.at(word)).is_some_and(|t| t.end - t.first > 1);
        if whole || !self.word_is(word, Classes::POST_HONORIFIC) || self.word_is(word - 1, Classes::TITLE) {
            return false;
        }
        let before = self.word(word - 1);
        let nameable = before.is_some_and(|t| {
            t.is(Classes::GIVEN_NAME)
                || (!t.is(Classes::COMMON_WORD) && self.name_hit(self.at(word - 1)).is_none())
        });
        let title = self.word_is(word, Classes::TITLE);
        // Devlet Başkanı is a title of two words, although Devlet is a given name.
        let compound = self.title_ending(self.at(word)).is_some_and(|t| t.first < self.at(word));
        nameable
            && !compound
            && (!title || (word + 1 == b && a + 1 == word && self.word_is(a, Classes::GIVEN_NAME)))
    }

    /// The same with the honorific in small letters behind the run.
    fn small_honorific_behind(&mut self, a: usize, b: usize) -> bool {
        let last = self.at(b - 1);
        let behind = self.token(last + 1).filter(|t| {
            t.is(Classes::POST_HONORIFIC)
                && self.has(t, Traits::SMALL_BEHIND)
                && t.is_word()
                && !t.has(Flags::CAPITAL)
                && t.has(Flags::SPACE)
        });
        let named = self.word(b - 1).is_some_and(|t| {
            !t.is(Classes::TITLE.or(Classes::FUNCTION_WORD).or(Classes::COMMON_WORD))
                || t.is(Classes::GIVEN_NAME)
        });
        let Some(behind) = behind.filter(|_| named && self.name_hit(last).is_none()) else { return false };
        let title = if self.has(behind, Traits::RANK_BEHIND) { (last + 1, last + 2) } else { (0, 0) };
        let from = self.name_start_before(a, b);
        if from > a {
            return false;
        }
        self.person(from, b, title);
        true
    }

    /// The word behind the last title before a name.
    fn name_start_before(&self, a: usize, end: usize) -> usize {
        (a..end).rev().find(|&w| self.title_ending(self.at(w)).is_some()).map_or(a, |w| w + 1)
    }

    /// `titles name | titles` — *Dışişleri Bakanı Ayla Er*, *Kremlin Sözcüsü*
    fn titled(&mut self, a: usize, b: usize) -> bool {
        let Some((word, title)) = self.last_title(a, b) else { return false };
        let a = if word > a { self.behind_honorifics(a, word) } else { a };
        let from = self.behind_degrees(word + 1, b);
        if from == b {
            self.role_at_end(a, &title);
            return true;
        }
        let end = self.name_end(from, b);
        if end == from {
            self.role_at_end(a, &title);
            self.parts(from, b);
        } else {
            let start = self.title_start(self.run_first(a, &title), &title);
            self.person(from, end, (start, self.at(from)));
            if end < b {
                self.parts(end, b);
            }
        }
        true
    }

    /// Behind degrees and honorifics: *Prof. Dr., Sayın*
    pub(super) fn behind_degrees(&self, mut word: usize, b: usize) -> usize {
        while word < b
            && self.word(word).is_some_and(|t| {
                let stopped = self.kind(self.at(word) + 1) == Some(Kind::Stop);
                t.is(Classes::HONORIFIC) && !t.is(Classes::TITLE)
                    || t.is(Classes::DEGREE) && (stopped || word + 1 < b)
                    || self.has(t, Traits::OPENS_DEGREE)
                        && word + 1 < b
                        && self.word_is(word + 1, Classes::DEGREE)
            })
        {
            word += 1;
        }
        word
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
            let capital = self.token(title.first).is_some_and(Token::is_capitalised);
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
            let nominative = w + 1 == b || matches!(title.form.case(), Case::Nominative);
            // Velid El-Muallim
            let article = w > a
                && self.word_is(w - 1, Classes::NAME_PARTICLE)
                && self.kind(self.at(w) - 1) == Some(Kind::Dash);
            let surname = surname || article || single && w + 1 == b && self.ends_titled_name(a, w, &title);
            let given = given || surname || single && self.opens_body(w, b, &title);
            // Polis Merkezi, Gazeteciler Cemiyeti: the title is no head.
            let compound = w + 1 < b && (self.is_head(w + 1) || self.owns_common(w, &title));
            (capital && !given && !part && !compound && !name && nominative).then_some((w, title))
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
            && self
                .word(word + 1)
                .is_some_and(|t| t.is(Classes::COMMON_WORD) && !t.is(names) && t.form.has(Form::possessed))
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
        if token.is(Classes::FUNCTION_WORD) && !token.is(WORDS_OF_NAMES) {
            return true;
        }
        if word > from && token.is(Classes::POST_HONORIFIC) && !token.is(Classes::GIVEN_NAME) {
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
        let known = self.x.known.seen(self.word(from).map_or(0, |t| t.key));
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
                let located = super::forms::suffix_of(&self.s, hit.end - 1).is_some_and(|f| {
                    matches!(f.case(), Case::Locative | Case::Ablative | Case::Dative | Case::Genitive)
                });
                located
                    && (word > from + 1 || known.surname > 0 || word == from)
                    && !token.is(Classes::GIVEN_NAME)
            }
            NameKind::Demonym => word > from && !token.is(Classes::GIVEN_NAME) && word + 1 < b,
            NameKind::Region | NameKind::Formula => !single || word == from && !token.is(Classes::GIVEN_NAME),
            _ => false,
        }
    }

    /// *Tahir Karadağ*: a name of a place or body behind a given name, in no case that places stand in.
    pub(super) fn is_surname_place(&self, from: usize, word: usize, hit: &NameHit) -> bool {
        let single = hit.end - hit.first == 1;
        let token = self.word(word);
        let acronym = token.is_some_and(|t| t.has(Flags::ALL_CAPITALS));
        let oblique = matches!(
            super::forms::suffix_of(&self.s, hit.end - 1).map(Form::case),
            Some(Case::Locative | Case::Ablative | Case::Dative)
        );
        let known = self.word(from).map(|t| self.x.known.seen(t.key).surname).unwrap_or_default() > 0;
        // Galip Hamas: that the first word is a name is no surer than that the second is none.
        let everyday = self.word_is(from, Classes::COMMON_WORD.or(Classes::FUNCTION_WORD));
        let surname = token.is_some_and(|t| t.is(Classes::SURNAME));
        single
            && !acronym
            && !oblique
            && word == from + 1
            && self.word_is(from, Classes::GIVEN_NAME)
            && (!known && !everyday || surname)
    }

    /// A word that names of bodies, things or places end in.
    pub(super) fn is_head(&self, word: usize) -> bool {
        self.word_is(
            word,
            Classes::ORGANISATION_HEAD
                .or(Classes::MEDIA_HEAD)
                .or(Classes::THING_HEAD)
                .or(Classes::GEOGRAPHIC_HEAD),
        )
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
