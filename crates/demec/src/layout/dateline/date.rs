//! Days and hours in the forms that news writes them.

use nom::{
    IResult, Parser,
    bytes::complete::take_while_m_n,
    character::complete::{char, one_of},
    combinator::{all_consuming, map_opt, map_res, opt},
    sequence::{pair, preceded},
};

use super::reader::{Read, Reader, word};
use crate::{
    grammar::tokens::{Tokens, token},
    lexer::token::{Kind, Token},
    model::{Date, Time},
};

/// A day as a dateline gives it; without a year it is no date yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) date: Option<Date>,
    pub(super) time: Option<Time>,
}

/// Centuries of years of two digits end here: `21.12.25` is 2025, `21.12.98` is 1998.
const PIVOT: u16 = 70;

type Text<'a, T> = IResult<&'a str, T, ()>;

fn digits<'a>(least: usize, most: usize) -> impl Parser<&'a str, Output = u16, Error = ()> {
    map_res(take_while_m_n(least, most, |c: char| c.is_ascii_digit()), str::parse)
}

/// `numeric-date = day sep month sep year | year sep month sep day ; sep = "." | "/" ;` — *21.12.2025*
fn numeric_date(input: &str) -> Text<'_, Date> {
    let (rest, first) = digits(1, 4).parse(input)?;
    let (rest, separator) = one_of("./").parse(rest)?;
    let (rest, (month, _, last)) = (digits(1, 2), char(separator), digits(1, 4)).parse(rest)?;
    date(first, month, last).map(|date| (rest, date)).ok_or(nom::Err::Error(()))
}

/// The date of three numbers, the year first or last.
fn date(first: u16, month: u16, last: u16) -> Option<Date> {
    let (year, day) = if first > 31 { (first, last) } else { (last, first) };
    let year = match year {
        0..PIVOT => 2000 + year,
        PIVOT..100 => 1900 + year,
        1000.. => year,
        _ => return None,
    };
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// `time = hour ( ":" | "." ) minute [ ( ":" | "." ) second ] ;` — *14:05*
fn clock(input: &str) -> Text<'_, Time> {
    let (rest, hour) = digits(1, 2).parse(input)?;
    let (rest, separator) = one_of(":.").parse(rest)?;
    let (rest, (minute, _)) = (digits(2, 2), opt(preceded(char(separator), digits(2, 2)))).parse(rest)?;
    let time = Time::new(hour as u8, minute as u8).ok_or(nom::Err::Error(()))?;
    Ok((rest, time))
}

impl Reader<'_> {
    fn number<'a, T>(&self, parser: impl Fn(&str) -> Text<'_, T>) -> impl Fn(Tokens<'a>) -> Read<'a, T> {
        move |input| {
            map_opt(token(|t| t.kind == Kind::Number), |t: &Token| {
                all_consuming(&parser).parse(self.text_of(t)).ok().map(|(_, value)| value)
            })
            .parse(input)
        }
    }

    /// A number of so many digits and nothing else.
    fn plain<'a>(&self, least: usize, most: usize) -> impl Fn(Tokens<'a>) -> Read<'a, u16> {
        self.number(move |s| digits(least, most).parse(s))
    }

    /// `day-of-calendar = numeric | iso | dashed | day-month ;`
    pub(super) fn day<'a>(&self, input: Tokens<'a>) -> Read<'a, Day> {
        let found = |date, time| Day { date, time };
        if let Ok((rest, date)) = self.number(numeric_date)(input) {
            return Ok((rest, found(Some(date), None)));
        }
        if let Ok((rest, day)) = self.iso(input) {
            return Ok((rest, day));
        }
        if let Ok((rest, date)) = self.dashed(input) {
            return Ok((rest, found(Some(date), None)));
        }
        self.day_month(input).map(|(rest, date)| (rest, found(date, None)))
    }

    /// `iso = year "-" month "-" day [ "T" hour ":" minute ] ;` — *2025-12-21T14:05*
    fn iso<'a>(&self, input: Tokens<'a>) -> Read<'a, Day> {
        let dash = || token(|t| t.kind == Kind::Dash);
        let (rest, (year, _, month, _, day)) =
            (self.plain(4, 4), dash(), self.plain(2, 2), dash(), self.plain(2, 2)).parse(input)?;
        let date = date(year, month, day).ok_or(nom::Err::Error(()))?;
        let hour =
            map_opt(token(Token::is_word), |t: &Token| self.text_of(t).strip_prefix('T')?.parse::<u8>().ok());
        let minute = map_opt(token(|t| t.kind == Kind::Number), |t: &Token| {
            self.text_of(t).get(..2)?.parse::<u8>().ok()
        });
        let offset =
            (token(|t| matches!(t.kind, Kind::Symbol | Kind::Dash)), token(|t| t.kind == Kind::Number));
        let clock = (hour, token(|t| t.kind == Kind::Colon), minute, opt(offset), opt(word("Z")));
        let (rest, clock) = opt(clock).parse(rest)?;
        let time = clock.and_then(|(hour, _, minute, ..)| Time::new(hour, minute));
        Ok((rest, Day { date: Some(date), time }))
    }

    /// `dashed = day "-" month "-" year ;` — *21-12-2025*, *21-Ara-2025*
    fn dashed<'a>(&self, input: Tokens<'a>) -> Read<'a, Date> {
        let dash = || token(|t| t.kind == Kind::Dash);
        let (rest, (day, _)) = pair(self.plain(1, 2), dash()).parse(input)?;
        let (rest, month) = match self.plain(1, 2)(rest) {
            Ok(found) => found,
            Err(_) => self.month(rest)?,
        };
        let (rest, (_, year)) = pair(dash(), self.plain(4, 4)).parse(rest)?;
        date(day, month, year).map(|date| (rest, date)).ok_or(nom::Err::Error(()))
    }

    /// `day-month = day month [ year ] ;` — *21 Aralık 2025*, *21 Aralık*
    fn day_month<'a>(&self, input: Tokens<'a>) -> Read<'a, Option<Date>> {
        let (rest, day) = self.plain(1, 2)(input)?;
        let named = rest.0.first().is_some_and(Token::is_capitalised);
        let (rest, month) = self.month(rest)?;
        match self.plain(4, 4)(rest) {
            Ok((rest, year)) => {
                date(day, month, year).map(|date| (rest, Some(date))).ok_or(nom::Err::Error(()))
            }
            Err(_) if named && (1..=31).contains(&day) => Ok((rest, None)),
            Err(error) => Err(error),
        }
    }

    /// `month-day = month day [ "," ] year ;` — *Aralık 21, 2025*
    pub(super) fn month_day<'a>(&self, input: Tokens<'a>) -> Read<'a, Day> {
        let (rest, month) = self.month(input)?;
        let comma = opt(token(|t| t.kind == Kind::Comma));
        let (rest, (day, _, year)) = (self.plain(1, 2), comma, self.plain(4, 4)).parse(rest)?;
        let date = date(day, month, year).ok_or(nom::Err::Error(()))?;
        Ok((rest, Day { date: Some(date), time: None }))
    }

    fn month<'a>(&self, input: Tokens<'a>) -> Read<'a, u16> {
        map_opt(token(Token::is_word), |t: &Token| self.language.dates.month(t).map(u16::from)).parse(input)
    }

    pub(super) fn clock<'a>(&self, input: Tokens<'a>) -> Read<'a, Time> {
        self.number(clock)(input)
    }
}
