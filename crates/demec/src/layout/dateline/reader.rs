//! A dateline or credit line in its parts: dates, hours, places, outlets, names.

use nom::{IResult, Parser, branch::alt, combinator::map};

use super::date::Day;
use crate::{
    grammar::tokens::{Tokens, token},
    language::{Classes, Language, dates::Label},
    lexer::token::{Flags, Kind, KindSet, Token},
    model::{Span, Time},
};

pub(super) type Read<'a, T> = IResult<Tokens<'a>, T, ()>;

/// Reads lines of an article's head and foot.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) language: &'a Language,
    pub(super) text: &'a str,
}

/// A part of a dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Label(Label),
    Day(Day),
    Time(Time),
    Weekday,
    Zone,
    Outlet,
    /// An outlet by a name that is an everyday word as well: *Sabah*.
    PerhapsOutlet,
    Place,
    Person,
    /// Capitalised words that no pack knows.
    Name,
}

/// Marks that stand between parts and say nothing.
pub(super) const SEPARATORS: KindSet = KindSet::of(&[
    Kind::Comma,
    Kind::Stop,
    Kind::Semicolon,
    Kind::Dash,
    Kind::Slash,
    Kind::Bullet,
    Kind::Symbol,
    Kind::Opening,
    Kind::Closing,
    Kind::Newline,
]);

/// Words that a name has at most.
const LONGEST_NAME: usize = 4;

/// The word that the text spells so.
pub(super) fn word<'a>(spelt: &'static str) -> impl Fn(Tokens<'a>) -> Read<'a, &'a Token> {
    let key = crate::lexer::letters::key_of(spelt);
    move |input| token(|t: &Token| t.is_word() && t.key == key)(input)
}

impl Reader<'_> {
    pub(super) fn text_of(&self, token: &Token) -> &str {
        self.text.get(Span::new(token.start, token.end()).range()).unwrap_or_default()
    }

    /// `part = label | day | time | weekday | zone | person | outlet | place | name ;`
    pub(super) fn part<'a>(&self, input: Tokens<'a>) -> Read<'a, Part> {
        match input.0.first().map(|t| t.kind) {
            Some(Kind::Number) => {
                alt((map(|i| self.day(i), Part::Day), map(|i| self.clock(i), Part::Time))).parse(input)
            }
            Some(Kind::Word) => self.words(input),
            _ => Err(nom::Err::Error(())),
        }
    }

    /// The parts that begin with a word.
    fn words<'a>(&self, input: Tokens<'a>) -> Read<'a, Part> {
        let known = input.0.first().is_some_and(|t| self.language.dates.may_begin(t));
        let mut dated = alt((
            |i| self.label(i),
            map(|i| self.month_day(i), Part::Day),
            map(token(|t| self.language.dates.is_weekday(t)), |_| Part::Weekday),
            |i| self.zone(i),
        ));
        if known && let Ok(found) = dated.parse(input) {
            return Ok(found);
        }
        alt((person, |i| self.outlet(i), |i| self.place(i), name)).parse(input)
    }

    /// `label = label-words [ ":" ] ;`
    fn label<'a>(&self, input: Tokens<'a>) -> Read<'a, Part> {
        let wanted =
            |l| matches!(l, Label::Credit | Label::Photo | Label::Update | Label::Publish | Label::Byline);
        let found = self.language.dates.label_at(input.0, wanted).ok_or(nom::Err::Error(()))?;
        let rest = input.0.get(found.tokens..).unwrap_or_default();
        let colon = rest.first().is_some_and(|t| t.kind == Kind::Colon);
        let needed = !matches!(found.label, Label::Byline | Label::Publish | Label::Update);
        if needed && !colon {
            return Err(nom::Err::Error(()));
        }
        Ok((Tokens(rest.get(usize::from(colon)..).unwrap_or_default()), Part::Label(found.label)))
    }

    fn zone<'a>(&self, input: Tokens<'a>) -> Read<'a, Part> {
        let found = self.language.dates.label_at(input.0, |l| l == Label::Zone).ok_or(nom::Err::Error(()))?;
        Ok((Tokens(input.0.get(found.tokens..).unwrap_or_default()), Part::Zone))
    }

    /// `outlet = agency | medium { capitalised } ;` — *DHA*, *Sputnik Türkiye*
    fn outlet<'a>(&self, input: Tokens<'a>) -> Read<'a, Part> {
        let code = self.language.dates.label_at(input.0, |l| l == Label::Agency).map(|f| (f.tokens, false));
        let (length, ambiguous) = code.or_else(|| self.medium(input.0)).ok_or(nom::Err::Error(()))?;
        let loud = input.0.get(..length).is_some_and(|ts| ts.iter().all(|t| t.has(Flags::ALL_CAPITALS)));
        let run = capitals(input.0).max(length);
        // The name of a newspaper that is an everyday word stands alone.
        if ambiguous && run > length {
            return Err(nom::Err::Error(()));
        }
        let part = if ambiguous { Part::PerhapsOutlet } else { Part::Outlet };
        Ok((behind(input, if loud { length } else { run }), part))
    }

    /// The tokens of a medium's name, and whether it is an everyday word too.
    fn medium(&self, tokens: &[Token]) -> Option<(usize, bool)> {
        tokens.first().filter(|t| may_be_medium(t))?;
        let phrase = self.language.lexicon.phrase_at(tokens)?;
        // Of a single word the token knows it.
        let alone = phrase.tokens == 1;
        if !alone && !phrase.classes.any(Classes::MEDIA) {
            return None;
        }
        let ambiguous = self.language.names.name(phrase.name).is_some_and(|n| n.ambiguous);
        Some((phrase.tokens, ambiguous))
    }

    /// `place = place-name { ( "/" | "-" ) place-name } [ "(" place-name ")" ] ;` — *MOSKOVA/KİEV*,
    /// *BODRUM (Muğla)*; not the first word of another name, *Ankara Postası*.
    fn place<'a>(&self, input: Tokens<'a>) -> Read<'a, Part> {
        let mut length = places(input.0);
        let named = input.0.get(length).is_some_and(Token::is_capitalised)
            && self.outlet(behind(input, length)).is_err();
        if length == 0 || named {
            return Err(nom::Err::Error(()));
        }
        while let Some([joint, rest @ ..]) = input.0.get(length..) {
            let more = places(rest);
            let bracketed = rest.get(more).is_some_and(|t| t.kind == Kind::Closing);
            match joint.kind {
                Kind::Slash | Kind::Dash if more > 0 && !joint.has(Flags::SPACE) => length += 1 + more,
                // The province in brackets is passed over.
                Kind::Opening if more > 0 && bracketed => {
                    return Ok((behind(input, length + more + 2), Part::Place));
                }
                _ => break,
            }
        }
        Ok((behind(input, length), Part::Place))
    }
}

/// Whether the name of a medium may begin with this word: all words of a known one have its class.
#[inline]
pub(super) fn may_be_medium(word: &Token) -> bool {
    // First what few words are.
    word.is(Classes::MEDIA) && word.begins_phrases()
}

/// `person = given-name { capitalised } ;` — *Esma ÇAKIR*
fn person(input: Tokens<'_>) -> Read<'_, Part> {
    let run = capitals(input.0);
    let given = input.0.first().is_some_and(|t| t.is(Classes::GIVEN_NAME));
    if given && run >= 2 { Ok((behind(input, run), Part::Person)) } else { Err(nom::Err::Error(())) }
}

/// `name = capitalised { capitalised } ;`
fn name(input: Tokens<'_>) -> Read<'_, Part> {
    match capitals(input.0) {
        run @ 1..=LONGEST_NAME => Ok((behind(input, run), Part::Name)),
        _ => Err(nom::Err::Error(())),
    }
}

/// What is left behind the first tokens.
fn behind(input: Tokens<'_>, length: usize) -> Tokens<'_> {
    Tokens(input.0.get(length..).unwrap_or_default())
}

/// Capitalised words in a row, initials with their stops among them.
fn capitals(tokens: &[Token]) -> usize {
    let mut length = 0;
    while let Some(token) = tokens.get(length) {
        let initial = tokens.get(length.wrapping_sub(1)).is_some_and(|t| t.is_capitalised() && t.key < 32);
        match token.kind {
            Kind::Word if token.is_capitalised() && !token.has(Flags::SUFFIXED) => length += 1,
            Kind::Stop if length > 0 && initial => length += 1,
            _ => break,
        }
    }
    length
}

fn places(tokens: &[Token]) -> usize {
    let place = Classes::PLACE.or(Classes::COUNTRY);
    tokens.iter().take_while(|t| t.is_capitalised() && t.is(place) && !t.has(Flags::SUFFIXED)).count()
}

/// What stands between parts and says nothing.
pub(super) fn separator(input: Tokens<'_>) -> Read<'_, ()> {
    map(token(|t| SEPARATORS.has(t.kind)), |_| ()).parse(input)
}
