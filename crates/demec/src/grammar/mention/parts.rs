//! The parts of a run of capitals, in the order in which they are looked for: titles with names, organisations,
//! names of the packs, persons.

use super::{held::Held, known::Seen, marks::NameHit, reader::Reader, runs::Run, zones::Zone};
use crate::{
    language::{Classes, lexicon::Traits},
    lexer::token::{Flags, Kind, Token},
};

/// What may be part of a name although it is a function word too: *de, Kim, Şen*.
pub(super) const WORDS_OF_NAMES: Classes =
    Classes::NAME_PARTICLE.or(Classes::GIVEN_NAME).or(Classes::SURNAME);

impl<'a> Reader<'a, '_> {
    /// Reads the runs for what they show by themselves.
    pub(super) fn read_runs(&mut self) {
        let runs = std::mem::take(&mut self.x.runs);
        for run in &runs {
            match run.zone {
                Zone::Credit => self.credit(run.first, run.end),
                _ if run.first + 1 == run.end => self.lone(run.first),
                _ if run.held.flags.has(Flags::ALL_CAPITALS) => self.part_capitals(run),
                _ => self.several(run.first, run.end, run.held),
            }
        }
        self.x.runs = runs;
    }

    /// Reads a run in which words stand in capitals: all its words, those of a heading before it, or acronyms.
    // Of its own, so that the way most runs take is short.
    #[inline(never)]
    fn part_capitals(&mut self, run: &Run) {
        if self.in_capitals(run.first, run.end) {
            self.x.pending.push((run.first, run.end));
            return;
        }
        let first = self.heading_end(run.first, run.end);
        if first > run.first {
            self.x.pending.push((run.first, first));
        }
        self.parts_holding(first, run.end, run.held);
    }

    /// Reads what is left with what the article has taught.
    pub(super) fn read_pending(&mut self) {
        self.x.ordered = self.out.len();
        let pending = std::mem::take(&mut self.x.pending);
        for &(a, b) in &pending {
            if b - a > 1 && self.in_capitals(a, b) {
                self.capitals(a, b);
            } else {
                self.unknown(a, b);
            }
        }
        self.x.pending = pending;
    }

    /// Keeps a word of the run just read for when surnames are known.
    pub(super) fn wait(&mut self, token: u32) {
        let word = self.x.words.partition_point(|w| w.token < token);
        self.x.pending.push((word, word + 1));
    }

    /// The token of a word of the runs.
    #[inline]
    pub(super) fn at(&self, word: usize) -> u32 {
        self.x.words.get(word).map_or(u32::MAX, |w| w.token)
    }

    /// How a word of the runs stands in the article.
    #[inline]
    pub(super) fn seen(&self, word: usize) -> Seen {
        self.x.words.get(word).map_or(Seen::default(), |w| self.x.known.at(w.seen))
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
        if a < b {
            self.parts_holding(a, b, self.held(a, b));
        }
    }

    /// The same of words that hold no more than this.
    fn parts_holding(&mut self, a: usize, b: usize, held: Held) {
        if a + 1 == b {
            self.lone(a);
        } else {
            self.several(a, b, held);
        }
    }

    /// The same of several words.
    fn several(&mut self, a: usize, b: usize, held: Held) {
        let a = self.skip_openers(a, b);
        if a + 1 >= b {
            if a < b {
                self.lone_word(a);
            }
            return;
        }
        if held.classes.any(Classes::HONORIFIC)
            && let Some(honorific) = self.honorific_inside(a, b)
        {
            self.parts(a, honorific);
            self.parts(honorific, b);
            return;
        }
        // A title that goes on in small letters is read with them: Genel başkanımız.
        let beyond = |w: &usize| self.title_hit(self.at(*w)).is_some_and(|t| t.end > self.at(b - 1) + 1);
        let b = if held.title() { (a..b).find(beyond).unwrap_or(b) } else { b };
        if a < b && !self.shown(a, b, held) {
            self.names(a, b, held);
        }
    }

    /// The same of one word, as three runs in four are: `lone = opener | title | body | name of the packs | name ;`
    fn lone(&mut self, word: usize) {
        if !self.is_opener_alone(word) {
            self.lone_word(word);
        }
    }

    /// The same behind openers.
    fn lone_word(&mut self, word: usize) {
        let at = self.at(word);
        let Some(token) = self.token(at) else { return };
        let held = self.held_by(at, token);
        let behind = self.token(at + 1);
        if self.only_opens(at, token, held) {
            self.x.pending.push((word, word + 1));
            return;
        }
        // A title that goes on in small letters is read with them: Genel başkanımız.
        if held.title() && self.title_hit(at).is_some_and(|t| t.end > at + 1) {
            return;
        }
        let beside = |t: &Token| (t.kind == Kind::Stop) | t.is(Classes::POST_HONORIFIC);
        let shows = held.shows_more() | behind.is_some_and(beside) | self.is_in_name(at + 1);
        let read = if shows {
            self.shown(word, word + 1, held)
        } else if held.name() {
            self.lone_name(word)
        } else {
            self.club(word, word + 1)
        };
        if !read {
            self.names(word, word + 1, held);
        }
    }

    /// Whether a run of one word is a function word alone.
    fn is_opener_alone(&self, word: usize) -> bool {
        let at = self.at(word);
        let Some(token) = self.token(at).filter(|t| t.is(Classes::FUNCTION_WORD)) else { return false };
        let held = self.held_by(at, token);
        let named =
            held.name() | held.title() | token.has(Flags::SUFFIXED) | token.is(Classes::NAME_PARTICLE);
        !named || self.behind_openers(word, word + 1) > word
    }

    /// What words that are no person's name, or the token behind them, show it to be.
    fn shown(&mut self, a: usize, b: usize, held: Held) -> bool {
        let behind = self.token(self.at(b - 1) + 1);
        let honours = |t: &Token| t.is(Classes::POST_HONORIFIC);
        behind.is_some_and(|t| t.kind == Kind::Stop) && self.site(a, b)
            || self.is_in_name(self.at(b - 1) + 1) && self.beyond_run(a, b)
            || (held.classes.any(Classes::POST_HONORIFIC) || behind.is_some_and(honours))
                && self.honorific_behind(a, b, held)
            || held.title() && self.titled(a, b)
            || self.bodies(a, b, held)
    }

    /// *Asıl* Sayın Kaya: behind what is no title somebody begins.
    // Of its own, so that the way most runs take is short.
    #[inline(never)]
    fn honorific_inside(&self, a: usize, b: usize) -> Option<usize> {
        (a + 1..b).find(|&w| {
            self.word_is(w, Classes::HONORIFIC)
                && w + 1 < b
                && !(w + 1..b).any(|w| self.is_head(w))
                && !self.word_is(w, Classes::TITLE.or(Classes::GIVEN_NAME))
                && !self.word_is(w - 1, Classes::HONORIFIC.or(Classes::DEGREE).or(Classes::GIVEN_NAME))
                && self.title_ending(self.at(w - 1)).is_none()
        })
    }

    /// Whether a word alone is an everyday one that opens a sentence: nobody, unless the article names somebody so.
    fn only_opens(&self, at: u32, token: &Token, held: Held) -> bool {
        const MORE: Classes = Classes::GIVEN_NAME
            .or(Classes::SURNAME)
            .or(Classes::HONORIFIC)
            .or(Classes::DEGREE)
            .or(Classes::ORGANISATION_HEAD)
            .or(Classes::MEDIA_HEAD);
        let everyday = token.is(Classes::COMMON_WORD) & !token.is(MORE) & !token.has(Flags::ALL_CAPITALS);
        let more = held.name() | held.title();
        everyday && !more && self.token(at + 1).is_some_and(Token::is_word) && self.is_initial(at)
    }

    /// `name honorific` — *Zehra Hanım, Volkan Ağabeyimiz, Kemal hoca*
    // Of its own, so that the way most runs take is short.
    #[inline(never)]
    fn honorific_behind(&mut self, a: usize, b: usize, held: Held) -> bool {
        let honorific = Some(a + 1..b).filter(|_| held.classes.any(Classes::POST_HONORIFIC));
        let middle = honorific.clone().and_then(|mut words| words.find(|&w| self.goes_on_with_surname(w, b)));
        if let Some(middle) = middle {
            self.honoured_within(a, middle, b);
            return true;
        }
        let found = honorific.and_then(|mut words| words.find(|&w| self.is_honorific_behind(a, w, b)));
        let Some(behind) = found else {
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
        if !part {
            self.take_case_of(at);
        }
        if behind + 1 < b {
            self.parts(behind + 1, b);
        }
        true
    }

    /// Gives the name right before an honorific the case that stands behind it: *Zehra Hanım'ın*.
    fn take_case_of(&mut self, honorific: u32) {
        let form = super::forms::form_of(&self.s, honorific);
        if let Some(name) = self.out.last_mut().filter(|c| c.end == honorific) {
            name.case = form.case();
        }
    }

    fn is_honorific_behind(&self, a: usize, word: usize, b: usize) -> bool {
        // Devlet Başkanı is a title, whoever may be called Devlet.
        let whole = self.title_ending(self.at(word)).is_some_and(|t| t.end - t.first > 1);
        if whole || !self.word_is(word, Classes::POST_HONORIFIC) || self.word_is(word - 1, Classes::TITLE) {
            return false;
        }
        if self.goes_on_with_surname(word, b) {
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

    /// Whether a word honours the name before it, which ends there: *Zehra Hanım*.
    pub(super) fn honours_before(&self, word: usize, b: usize) -> bool {
        let honours = |t: &Token| t.is(Classes::POST_HONORIFIC) && !t.is(Classes::GIVEN_NAME);
        self.word(word).is_some_and(honours) && !self.goes_on_with_surname(word, b)
    }

    /// The person whose name has an honorific in its midst, and the title before it.
    fn honoured_within(&mut self, a: usize, honorific: usize, b: usize) {
        let from = (a..honorific).rev().take_while(|&w| self.word_is(w, Classes::GIVEN_NAME)).last();
        let from = from.unwrap_or(honorific).max(self.name_start_before(a, honorific));
        let titled = from > a && self.title_ending(self.at(from - 1)).is_some();
        self.person(from, b, if titled { (self.at(a), self.at(from)) } else { (0, 0) });
    }

    /// `given-name honorific surname` — *Selim Efendi Karakoviç*: the honorific stands in the midst of the name.
    fn goes_on_with_surname(&self, honorific: usize, b: usize) -> bool {
        const OTHERS: Classes = Classes::TITLE
            .or(Classes::POST_HONORIFIC)
            .or(Classes::FUNCTION_WORD)
            .or(Classes::THING_HEAD)
            .or(Classes::GEOGRAPHIC_HEAD);
        let surname = honorific + 1;
        // Selim Bey ATK'nin: letters are no surname, unless all is in capitals.
        let letters = Flags::CAMEL.with(Flags::ALL_CAPITALS);
        let capitals = self.word(honorific).is_some_and(|t| t.has(Flags::ALL_CAPITALS));
        let named = self.word(surname).is_some_and(|t| {
            let known = t.is(Classes::SURNAME) || !t.is(Classes::COMMON_WORD.or(Classes::GIVEN_NAME));
            known && !t.is(OTHERS) && (capitals || !t.has(letters))
        });
        named
            && surname + 1 == b
            && self.word_is(honorific, Classes::POST_HONORIFIC)
            && !self.word_has(honorific, Traits::RANK_BEHIND.with(Traits::PART_OF_NAME))
            && self.word_is(honorific - 1, Classes::GIVEN_NAME)
            && self.name_hit(self.at(surname)).is_none()
            && !self.is_head(surname)
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
        let Some(behind) = behind else { return false };
        let named = self.word(b - 1).is_some_and(|t| {
            !t.is(Classes::TITLE.or(Classes::FUNCTION_WORD).or(Classes::COMMON_WORD))
                || t.is(Classes::GIVEN_NAME)
        });
        if !named || self.name_hit(last).is_some() {
            return false;
        }
        let title = if self.has(behind, Traits::RANK_BEHIND) { (last + 1, last + 2) } else { (0, 0) };
        let from = self.name_start_before(a, b);
        if from > a {
            return false;
        }
        self.person(from, b, title);
        self.take_case_of(last + 1);
        true
    }

    /// The word behind the last title before a name.
    fn name_start_before(&self, a: usize, end: usize) -> usize {
        (a..end).rev().find(|&w| self.title_ending(self.at(w)).is_some()).map_or(a, |w| w + 1)
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
