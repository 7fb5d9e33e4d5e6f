//! When and where an article was written, and for whom.

use std::fmt;
use std::str::FromStr;

use super::article::Article;
use super::names::UnknownName;
use super::pool::StrRef;

/// A day of the Gregorian calendar.
///
/// ```
/// use demec::Date;
///
/// let date = Date::new(2024, 2, 29).ok_or("no such day")?;
/// assert_eq!(date.to_string(), "2024-02-29");
/// assert_eq!("2024-02-29".parse(), Ok(date));
/// assert!(Date::new(2023, 2, 29).is_none());
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, if the calendar has it; years run from 1 to 9999.
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        if year == 0 || year > 9999 || day == 0 || day > days {
            None
        } else {
            Some(Self { year, month, day })
        }
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }
}

/// As in ISO 8601: `2024-02-29`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = UnknownName;

    fn from_str(iso: &str) -> Result<Self, UnknownName> {
        let parse = || {
            let mut fields = iso.split('-');
            let date =
                Self::new(digits(fields.next()?, 4)?, digits(fields.next()?, 2)?, digits(fields.next()?, 2)?);
            fields.next().is_none().then_some(date?)
        };
        parse().ok_or_else(|| UnknownName { noun: "date of the form 2024-02-29", name: iso.to_owned() })
    }
}

/// A time of day in minutes, in the zone that the article speaks of.
///
/// ```
/// use demec::Time;
///
/// assert_eq!(Time::new(9, 5).map(|time| time.to_string()).as_deref(), Some("09:05"));
/// assert!(Time::new(24, 0).is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    hour: u8,
    minute: u8,
}

impl Time {
    /// The time, if a clock shows it: hours from 0 to 23, minutes from 0 to 59.
    #[must_use]
    pub const fn new(hour: u8, minute: u8) -> Option<Self> {
        if hour < 24 && minute < 60 { Some(Self { hour, minute }) } else { None }
    }

    /// The hour, from 0 to 23.
    #[must_use]
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, from 0 to 59.
    #[must_use]
    pub const fn minute(self) -> u8 {
        self.minute
    }
}

/// As in ISO 8601: `09:05`.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl FromStr for Time {
    type Err = UnknownName;

    fn from_str(iso: &str) -> Result<Self, UnknownName> {
        iso.split_once(':')
            .and_then(|(hour, minute)| Self::new(digits(hour, 2)?, digits(minute, 2)?))
            .ok_or_else(|| UnknownName { noun: "time of the form 09:05", name: iso.to_owned() })
    }
}

/// A number of exactly `length` digits.
fn digits<N: FromStr>(field: &str, length: usize) -> Option<N> {
    let plain = field.len() == length && field.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| field.parse().ok())?
}

/// A dateline as a stage found it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct DatelineRecord {
    pub(crate) date: Option<Date>,
    pub(crate) time: Option<Time>,
    pub(crate) place: Option<StrRef>,
    pub(crate) source: Option<StrRef>,
}

/// When and where an article was written and for which outlet, from its dateline and credits.
#[derive(Clone, Copy)]
pub struct Dateline<'a> {
    pub(super) article: &'a Article<'a>,
    pub(super) record: &'a DatelineRecord,
}

impl<'a> Dateline<'a> {
    /// The day.
    #[must_use]
    pub const fn date(self) -> Option<Date> {
        self.record.date
    }

    /// The time of day.
    #[must_use]
    pub const fn time(self) -> Option<Time> {
        self.record.time
    }

    /// The place, as written.
    #[must_use]
    pub fn place(self) -> Option<&'a str> {
        self.record.place.map(|place| self.article.resolve(place))
    }

    /// The outlet or outlets, as written.
    #[must_use]
    pub fn source(self) -> Option<&'a str> {
        self.record.source.map(|source| self.article.resolve(source))
    }
}

impl fmt::Debug for Dateline<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dateline")
            .field("date", &self.date())
            .field("time", &self.time())
            .field("place", &self.place())
            .field("source", &self.source())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for iso in
            ["2024-13-01", "2024-04-31", "1900-02-29", "24-01-01", "2024-1-01", "2024-01-01-", "0000-01-01"]
        {
            assert!(iso.parse::<Date>().is_err(), "{iso}");
        }
        assert!("2000-02-29".parse::<Date>().is_ok());
    }

    #[test]
    fn only_readings_of_a_clock_are_times() {
        for iso in ["24:00", "12:60", "1:00", "+1:00", "12:00:00"] {
            assert!(iso.parse::<Time>().is_err(), "{iso}");
        }
        assert_eq!("23:59".parse::<Time>().ok(), Time::new(23, 59));
    }
}
