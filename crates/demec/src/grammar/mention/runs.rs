//! Runs of capitals: where names are.

use nom::{IResult, Input, Parser};

use super::{held::Held, known::Seen, reader::Reader, zones::Zone};
use crate::{
    grammar::tokens::{Head, Tokens, token},
    language::{Classes, Form},
    lexer::token::{Flags, Kind, Token},
    morphology::{cuts::Cuts, form::Case},
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
    /// Where stands how the article uses it, once the runs are counted.
    pub(super) seen: u32,
}

impl Word {
    fn new(token: u32) -> Self {
        Self { token, seen: u32::MAX }
    }
}

/// Bytes of white space between the columns of a table.
const WIDE_GAP: u32 = 3;
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

impl Reader<'_, '_> {
    /// Finds all runs, and counts how their words stand.
    pub(super) fn find_runs(&mut self) {
        let mut behind = 0;
        let mut zones = self.zones().peekable();
        let starts = std::mem::take(&mut self.x.starts);
        for &at in &starts {
            if at < behind {
                continue;
            }
            while zones.next_if(|zone| zone.end <= at).is_some() {}
            let zone = zones.peek().filter(|zone| zone.first <= at).map_or(Zone::Text, |zone| zone.zone);
            let starts = zone != Zone::Excluded
                && (self.token(at).is_some_and(Token::is_capitalised) || self.starts_with_particle(at));
            if starts {
                behind = self.run_at(at, zone);
            }
        }
        self.x.starts = starts;
        self.count_words();
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
    fn particles_at(&self, at: u32, rest: Tokens<'_>) -> Option<usize> {
        // Fatma kızı Ayşe, but not "Geldiğimde kızı Ayşe": a noun of kinship joins given names alone.
        let joins = !self.is(at, Classes::KIN) || self.before(at).is_some_and(|t| t.is(Classes::GIVEN_NAME));
        let (_, count) = particles(self.s.language.suffixes.cuts(), rest).ok().filter(|_| joins)?;
        Some(count)
    }

    /// Reads the run that starts at the token, and says where it ends.
    ///
    /// `run = ( capital | initial | particles ) { joint run } ;` up to a suffix, a comma or a word in small
    /// letters.
    fn run_at(&mut self, first: u32, zone: Zone) -> u32 {
        let start = self.x.words.len();
        let mut held = Held::NOTHING;
        let mut at = first;
        loop {
            let rest = Tokens(self.s.tokens.get(at as usize..).unwrap_or_default());
            let Some(word) = rest.head() else { break };
            if word.is(Classes::NAME_PARTICLE)
                && let Some(count) = self.particles_at(at, rest)
            {
                // Small words of a name count as its words, hyphens do not.
                let mut taken = 0;
                while taken < count {
                    if let Some(word) = self.token(at).filter(|t| t.is_word()) {
                        self.x.words.push(Word::new(at));
                        held = held.and(self.held_by(at, word));
                        taken += 1;
                    }
                    at += 1;
                }
                at += u32::from(self.kind(at) == Some(Kind::Dash));
                continue;
            }
            if !word.is_capitalised() || word.is_said() && self.is_whole(start) {
                break;
            }
            self.x.words.push(Word::new(at));
            held = held.and(self.held_by(at, word));
            let after = rest.take_from(1);
            let stopped = stops(word, after);
            at += 1 + u32::from(stopped);
            if self.x.words.len() - start >= LONGEST_RUN {
                break;
            }
            let next = if stopped { after.take_from(1) } else { after };
            // A table's next column: Ayla Er    Köfte Necmi
            let column = next
                .head()
                .is_some_and(|t| t.start >= word.end() + WIDE_GAP && !t.is(Classes::ORGANISATION_HEAD));
            if column && !word.is(Classes::GIVEN_NAME) && self.is_behind_given(start) {
                break;
            }
            match joint(word, next, stopped, || self.is_behind_given(start)) {
                Some(width) => at += width,
                None => break,
            }
        }
        let end = self.x.words.len();
        if end == start {
            return first + 1;
        }
        self.x.runs.push(Run { first: start, end, zone, held });
        at.max(first + 1)
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

    /// Counts for each word of the runs how it stands in the article.
    fn count_words(&mut self) {
        for index in 0..self.x.runs.len() {
            let Some(run) = self.x.runs.get(index).copied() else { break };
            let things = self.before_things(run);
            let called = self.is_called(run);
            for word in run.first..run.end {
                let at = self.at(word);
                let Some(token) = self.token(at) else { break };
                let form = super::forms::suffix_of(&self.s, at);
                let case = form.map_or(Case::Nominative, Form::case);
                let seen = Seen {
                    total: 1,
                    alone: u16::from(run.end - run.first == 1),
                    middle: u16::from(!self.is_initial(at)),
                    suffixed: u16::from(form.is_some()),
                    located: u16::from(matches!(case, Case::Locative | Case::Ablative)),
                    adjective: u16::from(form.is_some_and(|f| f.has(Form::adjective))),
                    thing: u16::from(word < things),
                    called: u16::from(called),
                    named: u16::from(word + 1 == run.end && self.behind_title_or_name(at)),
                    ..Seen::default()
                };
                let seen = self.x.known.count(token.key, seen);
                if let Some(word) = self.x.words.get_mut(word) {
                    word.seen = seen;
                }
                if !token.has(Flags::SUFFIXED) {
                    self.x.known.count_stems(&self.s, token);
                }
            }
        }
    }

    fn behind_title_or_name(&self, at: u32) -> bool {
        self.before(at).is_some_and(|t| t.is(Classes::GIVEN_NAME) && t.is_capitalised())
            || at.checked_sub(1).is_some_and(|last| self.title_ending(last).is_some())
    }

    /// *"Bulut Sütunu" adlı operasyon*: whether the run stands in marks and is what something is called.
    fn is_called(&self, run: Run) -> bool {
        let (first, last) = (self.at(run.first), self.at(run.end - 1));
        run.end - run.first > 1
            && self.token(last).is_some_and(|t| t.ends_in_high_vowel() && !t.is(Classes::SURNAME))
            && self.before(first).is_some_and(Token::is_quote)
            && self.token(last + 1).is_some_and(Token::is_quote)
            && self.token(last + 2).is_some_and(|t| self.s.language.names.context.namings.name(t))
    }

    /// The words of the run below this one stand before the head of a thing's or place's name, which follows in the run
    /// or in small letters behind it.
    fn before_things(&self, run: Run) -> usize {
        let heads = Classes::THING_HEAD.or(Classes::GEOGRAPHIC_HEAD);
        let last = self.at(run.end - 1);
        let open = self.token(last).is_some_and(|t| !t.has(Flags::SUFFIXED));
        if open && self.token(last + 1).is_some_and(|t| t.is(heads) && t.is_word()) {
            return run.end;
        }
        if !run.held.classes.any(heads) {
            return run.first;
        }
        (run.first..run.end).rev().find(|&word| self.word_is(word, heads)).unwrap_or(run.first)
    }
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
