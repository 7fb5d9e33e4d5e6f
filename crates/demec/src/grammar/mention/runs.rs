//! Runs of capitals: where names are.

use nom::{IResult, Input, Parser};

use super::{held::Held, known::Seen, reader::Reader, zones::Zone};
use crate::{
    grammar::{
        cue::cue_at,
        tokens::{Head, Tokens, token},
    },
    language::{Classes, Form, names::NameKind, pack::Medium},
    lexer::token::{Flags, Kind, KindSet, Token},
    morphology::{
        cuts::Cuts,
        form::{Case, Shape},
    },
};

/// Words with capitals that stand together, as a range of the reader's words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) zone: Zone,
    pub(super) held: Held,
}

type Read<'a, T> = IResult<Tokens<'a>, T, ()>;

/// A word of a run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) token: u32,
    /// Where stands how the article uses it.
    pub(super) seen: u32,
}

/// What the names of things and places end in.
const THINGS: Classes = Classes::THING_HEAD.or(Classes::GEOGRAPHIC_HEAD);

/// Bytes of white space between the columns of a table.
const WIDE_GAP: u32 = 3;
/// Words of a cue: *dile getiren*.
const CUE: u32 = 5;
/// A name has no more words than this before its head.
const LONGEST_RUN: usize = 24;

/// `initial = ( letter | abbreviation ) "." ;` — *J. Smith*, *Prof.Dr.*: whether the word's stop is next.
fn stops(word: &Token, next: Tokens<'_>) -> bool {
    next.head().is_some_and(|t| t.kind == Kind::Stop && !t.has(Flags::SPACE))
        && (word.key < 32
            || word.is(Classes::ABBREVIATION.or(Classes::DEGREE).or(Classes::HONORIFIC))
            || is_numeral(word))
}

/// Whether a word is a number in capitals: *II, XIV*.
fn is_numeral(word: &Token) -> bool {
    const DIGITS: [u64; 3] = [b'I' as u64 & 31, b'V' as u64 & 31, b'X' as u64 & 31];
    let letters = word.len <= 4 && word.has(Flags::ALL_CAPITALS);
    let mut rest = word.key;
    while rest != 0 {
        if !DIGITS.contains(&(rest & 31)) {
            return false;
        }
        rest >>= 5;
    }
    letters
}

/// `particle = "van" [ "der" ] | "bin" | "el" "-" | … ;` before a capital: *Ursula von der Leyen, Muhammed bin Selman*
///
/// One that may be a case ending torn off, or the clitic spelt like it, counts only beside another: *Ayla Er de Anadolu
/// Ajansı'na konuştu* holds two names. One that is a trade needs its hyphen: *er-Rişk*, but *er Selim Doruk*.
fn particles<'a>(endings: &Cuts, input: Tokens<'a>) -> Read<'a, usize> {
    if !input.head().is_some_and(|t| t.is(Classes::NAME_PARTICLE)) {
        return Err(nom::Err::Error(()));
    }
    let mut rest = input;
    let mut count = 0;
    let mut sure = false;
    while let Ok((after, particle)) = token::<_, ()>(|t| t.is(Classes::NAME_PARTICLE)).parse(rest) {
        if particle.has(Flags::CAPITAL) || count == 3 {
            break;
        }
        count += 1;
        let ending = endings.whole(particle.key).is_some_and(|form| form.case() != Case::Nominative);
        sure |= !ending && !particle.is(Classes::OCCUPATION);
        rest = after;
        if rest.head().is_some_and(|t| t.kind == Kind::Dash && !t.has(Flags::SPACE)) {
            sure = true;
            rest = rest.take_from(1);
        }
    }
    let ahead = rest.head().is_some_and(Token::is_capitalised);
    if (sure || count > 1) && ahead { Ok((rest, count)) } else { Err(nom::Err::Error(())) }
}

impl<'a> Reader<'a, '_> {
    /// Finds all runs, and counts how their words stand.
    pub(super) fn find_runs(&mut self) {
        let mut zones = self.zones();
        let mut stretch = zones.next();
        let starts = std::mem::take(&mut self.x.starts);
        let (mut next, mut behind) = (0, 0);
        while let Some(&at) = starts.get(next) {
            next += 1;
            if at < behind {
                continue;
            }
            while stretch.is_some_and(|stretch| stretch.end <= at) {
                stretch = zones.next();
            }
            let zone =
                stretch.filter(|stretch| stretch.first <= at).map_or(Zone::Text, |stretch| stretch.zone);
            let starts = zone != Zone::Excluded
                && (self.token(at).is_some_and(Token::is_capitalised) || self.starts_with_particle(at));
            if starts {
                let words = self.x.words.len();
                behind = self.run_at(at, zone);
                // All its words are such as runs start with.
                next += (self.x.words.len() - words).saturating_sub(1);
            }
        }
        self.x.starts = starts;
        self.x.known.count_small(self.s.tokens);
    }

    /// *el-Caberi* and, behind a title, *von der Leyen*.
    fn starts_with_particle(&self, at: u32) -> bool {
        let Some(token) = self.token(at).filter(|t| t.is(Classes::NAME_PARTICLE) && t.is_word()) else {
            return false;
        };
        let hyphen = self.token(at + 1).is_some_and(|t| t.kind == Kind::Dash && !t.has(Flags::SPACE));
        let free = token.has(Flags::SPACE) || self.before(at).is_none_or(|t| t.kind != Kind::Dash);
        let titled = at > 0 && self.title_ending(at - 1).is_some();
        let endings = self.s.language.suffixes.cuts();
        free && (hyphen || titled) && particles(endings, Tokens(self.s.tokens_in(at, at + 8))).is_ok()
    }

    /// How many small words of a name stand at the token.
    fn particles_at(&self, at: u32) -> usize {
        // Fatma kızı Ayşe, but not "Geldiğimde kızı Ayşe": a noun of kinship joins given names alone.
        let joins = !self.is(at, Classes::KIN) || self.before(at).is_some_and(|t| t.is(Classes::GIVEN_NAME));
        let read = particles(self.s.language.suffixes.cuts(), self.tokens_from(at));
        read.ok().filter(|_| joins).map_or(0, |(_, count)| count)
    }

    fn tokens_from(&self, at: u32) -> Tokens<'a> {
        Tokens(self.s.tokens.get(at as usize..).unwrap_or_default())
    }

    /// Reads the run that starts at the token, and says where it ends.
    ///
    /// `run = ( capital | initial | particles ) { joint run } ;` up to a suffix, a comma or a word in small
    /// letters.
    fn run_at(&mut self, first: u32, zone: Zone) -> u32 {
        let tokens = self.s.tokens;
        let token = |at: u32| tokens.get(at as usize);
        let start = self.x.words.len();
        let (mut held, mut middle) = (Held::NOTHING, !self.is_initial(first));
        let (mut at, mut next, mut particles) = (first, token(first), 0);
        while let Some(word) = next {
            if word.is(Classes::NAME_PARTICLE) && particles == 0 {
                particles = self.particles_at(at);
            }
            if particles == 0 && (!word.is_capitalised() || word.is_said() && self.is_whole(start)) {
                break;
            }
            held = held.and(self.held_by(at, word));
            self.take(at, word, middle);
            at += 1;
            next = token(at);
            middle = true;
            if particles > 0 {
                // Small words of a name count as its words, hyphens do not.
                particles -= 1;
                at += u32::from(next.is_some_and(|t| t.kind == Kind::Dash));
                next = token(at);
                continue;
            }
            let Some(behind) = next.filter(|next| may_go_on(word, next)) else { break };
            if self.x.words.len() - start >= LONGEST_RUN {
                break;
            }
            if !follows(word, behind) {
                let Some(width) = self.joint_at(at, word, start) else { break };
                at += width;
                (next, middle) = (token(at), !self.is_initial(at));
            }
        }
        let run = Run { first: start, end: self.x.words.len(), zone, held };
        if run.first < run.end {
            self.count_run(&run);
            self.x.runs.push(run);
        }
        at.max(first + 1)
    }

    /// Makes a token a word of the run, and counts how it stands: whether in the `middle` of a sentence.
    #[inline]
    fn take(&mut self, at: u32, word: &Token, middle: bool) {
        let stands = Seen { total: 1, middle: u8::from(middle), ..Seen::default() };
        let seen = self.x.known.count(&self.s, word, stands);
        self.x.words.push(Word { token: at, seen });
        if word.has(Flags::SUFFIXED) {
            self.count_ending(at, seen);
        }
    }

    fn count_ending(&mut self, at: u32, seen: u32) {
        let Some(ending) = super::forms::suffix_of(&self.s, at) else { return };
        let stands = Seen {
            suffixed: 1,
            located: u8::from(matches!(ending.case(), Case::Locative | Case::Ablative)),
            adjective: u8::from(ending.has(Form::adjective)),
            ..Seen::default()
        };
        self.x.known.add(seen, stands);
    }

    /// How many tokens join a word, behind which the token stands, to the next one of the run that begins with `start`.
    // Of its own, so that the way most words take is short.
    #[inline(never)]
    fn joint_at(&self, at: u32, word: &Token, start: usize) -> Option<u32> {
        let behind = self.tokens_from(at);
        let stopped = stops(word, behind);
        let next = if stopped { behind.take_from(1) } else { behind };
        let column = next.head().is_some_and(|t| is_beyond_gap(word, t) && !t.is(Classes::ORGANISATION_HEAD));
        if column && !word.is(Classes::GIVEN_NAME) && self.is_behind_given(start) {
            return None;
        }
        let width = joint(word, next, stopped, || self.is_behind_given(start))?;
        Some(u32::from(stopped) + width)
    }

    /// Whether a given name stands before the last word of the run that begins with this one.
    fn is_behind_given(&self, start: usize) -> bool {
        let before = self.x.words.len().checked_sub(2).filter(|&word| word >= start);
        before.is_some_and(|word| self.word_is(word, Classes::GIVEN_NAME))
    }

    /// Whether the run that begins with this word is somebody's whole name so far: *Selim Doruk (AÇIKLADI)*.
    fn is_whole(&self, start: usize) -> bool {
        let end = self.x.words.len();
        end > start + 1
            && self.word_is(start, Classes::GIVEN_NAME)
            && self.word_is(end - 1, Classes::GIVEN_NAME.or(Classes::SURNAME))
    }

    /// Counts of its words what the whole run shows.
    fn count_run(&mut self, run: &Run) {
        let Some(&last) = self.x.words.get(run.end - 1) else { return };
        let stands = Seen {
            alone: u8::from(run.end - run.first == 1),
            named: u8::from(self.behind_title_or_name(last.token)),
            ..Seen::default()
        };
        self.x.known.add(last.seen, stands);
        if stands.alone > 0 && self.speaks_at(last.token) {
            self.x.known.add(last.seen, Seen { speaks: 1, ..Seen::default() });
        }
        let behind = self.token(last.token + 1);
        let shows = |t: &Token| t.is(THINGS) | t.is_quote();
        if run.held.classes.any(THINGS) || behind.is_some_and(shows) {
            self.count_things(run, last.token);
        }
    }

    /// `reporting-participle word ( "," | marks )` — *… belirten Keskin, …*: whether a word names whoever speaks there, although
    /// nothing else shows it.
    fn speaks_at(&self, at: u32) -> bool {
        const NOBODY: Classes = THINGS
            .or(Classes::FUNCTION_WORD)
            .or(Classes::BARE_INSTITUTION)
            .or(Classes::GROUP_NOUN)
            .or(Classes::DEMONYM)
            .or(Classes::PERSON_PRONOUN)
            .or(Classes::TITLE);
        let verb = self.before(at).filter(|t| {
            let plain = !t.form.has(Form::passive.with(Form::plural)) && t.form.case() == Case::Nominative;
            t.is(Classes::LIGHT_VERB) && t.form.shape() == Shape::Participle && plain
        });
        let Some((_, word)) = verb.zip(self.token(at)) else { return false };
        // Kıyılı, Kıyısı: an ending that many words have besides names.
        let unknown = !word.is(Classes::COMMON_WORD) && !word.ends_in_high_vowel();
        let named = word.is(Classes::SURNAME) || unknown;
        let letters = Flags::ALL_CAPITALS.with(Flags::CAMEL);
        named
            && !word.is(NOBODY)
            && !word.has(letters)
            && self.token(at + 1).is_some_and(|t| t.kind == Kind::Comma || t.is_quote())
            && self.name_kind(at).is_none_or(|kind| kind == NameKind::Town && word.is(Classes::SURNAME))
            && cue_at(&self.s, at - 1, at.saturating_sub(CUE))
                .is_some_and(|cue| cue.medium == Medium::Speech && cue.strength >= 2)
    }

    fn behind_title_or_name(&self, at: u32) -> bool {
        self.before(at).is_some_and(|t| {
            t.is(Classes::GIVEN_NAME) & t.is_capitalised() || self.title_ending(at - 1).is_some()
        })
    }

    /// Counts what shows that no person is named.
    #[inline(never)]
    fn count_things(&mut self, run: &Run, last: u32) {
        let things = self.before_things(run, last);
        let called = self.is_called(run, last);
        for (word, place) in (run.first..).zip(self.x.words.get(run.first..run.end).unwrap_or_default()) {
            let stands = Seen { thing: u8::from(word < things), called: u8::from(called), ..Seen::default() };
            self.x.known.add(place.seen, stands);
        }
    }

    /// *"Bulut Sütunu" adlı operasyon*: whether the run stands in marks and is what something is called.
    fn is_called(&self, run: &Run, last: u32) -> bool {
        run.end - run.first > 1
            && self.token(last).is_some_and(|t| t.ends_in_high_vowel() && !t.is(Classes::SURNAME))
            && self.before(self.at(run.first)).is_some_and(Token::is_quote)
            && self.token(last + 1).is_some_and(Token::is_quote)
            && self.token(last + 2).is_some_and(|t| self.s.language.names.context.namings.name(t))
    }

    /// The words of the run below this one stand before the head of a thing's or place's name, which follows in the run
    /// or in small letters behind it.
    fn before_things(&self, run: &Run, last: u32) -> usize {
        let open = self.token(last).is_some_and(|t| !t.has(Flags::SUFFIXED));
        if open && self.token(last + 1).is_some_and(|t| t.is(THINGS) && t.is_word()) {
            return run.end;
        }
        (run.first..run.end).rev().find(|&word| self.word_is(word, THINGS)).unwrap_or(run.first)
    }
}

/// Whether a run may go on at the token behind a word of it. Most end there, which one test shows.
#[inline]
fn may_go_on(word: &Token, next: &Token) -> bool {
    const JOINTS: KindSet = KindSet::of(&[Kind::Stop, Kind::Dash]);
    JOINTS.has(next.kind) & !next.has(Flags::SPACE)
        | (next.kind == Kind::Suffix) & word.is(Classes::TITLE)
        | next.has(Flags::CAPITAL)
        | next.is(Classes::NAME_PARTICLE)
}

/// Whether a word with a capital simply follows, as most do in a run that goes on.
#[inline]
fn follows(word: &Token, next: &Token) -> bool {
    (next.is_word() & next.has(Flags::SPACE) & next.has(Flags::CAPITAL))
        & !word.has(Flags::SUFFIXED)
        & !is_beyond_gap(word, next)
}

/// Whether a token stands in a table's next column: *Ayla Er    Köfte Necmi*.
#[inline]
fn is_beyond_gap(word: &Token, next: &Token) -> bool {
    next.start >= word.end() + WIDE_GAP
}

/// How many tokens join the word, which may stand `behind_given`, to a next one of the same run; `None` where the run ends.
fn joint(word: &Token, next: Tokens<'_>, stopped: bool, behind_given: impl FnOnce() -> bool) -> Option<u32> {
    let head = next.head()?;
    if word.has(Flags::SUFFIXED) {
        // CEO'su Ahmet Kaya
        let suffix = next.head().filter(|t| t.kind == Kind::Suffix)?;
        let goes_on = suffix.form.has(Form::possessed)
            && suffix.form.case() == Case::Nominative
            && word.is(Classes::TITLE)
            && next.take_from(1).head().is_some_and(crate::lexer::token::Token::is_capitalised);
        return goes_on.then_some(1);
    }
    if head.kind == Kind::Dash && !head.has(Flags::SPACE) {
        // İbn-i Sina, Hamza-i Veli
        let linked =
            next.take_from(1).head().is_some_and(|t| t.is_word() && t.len == 1 && !t.has(Flags::SPACE))
                && next.take_from(2).head().is_some_and(|t| t.is_capitalised() && t.has(Flags::SPACE));
        if linked {
            return Some(2);
        }
        let second = next.take_from(1).head().filter(|t| t.is_capitalised() && !t.has(Flags::SPACE))?;
        // El-Aksa, Jean-Claude; but Oğuzhan-Quaresma and Ayla Deniz-Selim Doruk are two.
        let given = word.is(Classes::GIVEN_NAME) && second.is(Classes::GIVEN_NAME) && !behind_given();
        return (word.is(Classes::NAME_PARTICLE) || word.len <= 3 || given).then_some(1);
    }
    let goes_on = head.is_word() && (head.has(Flags::SPACE) || stopped);
    goes_on.then_some(0)
}
