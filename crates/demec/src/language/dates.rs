//! `dates.toml`: the calendar, and the labels that news pages set around an article.

use serde::{Deserialize, Serialize};

use super::{
    classes::Classes,
    lexicon::{Builder, KeyMap, Sieve},
};
use crate::lexer::{
    self,
    letters::key_of,
    token::{Flags, Kind, Token},
};

/// `dates.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct DateFile {
    credit_labels: Vec<String>,
    photo_labels: Vec<String>,
    update_labels: Vec<String>,
    publish_labels: Vec<String>,
    byline_labels: Vec<String>,
    topic_labels: Vec<String>,
    teaser_labels: Vec<String>,
    boilerplate: Vec<String>,
    agency_codes: Vec<String>,
    timezone_marks: Vec<String>,
    month: Vec<CalendarName>,
    weekday: Vec<CalendarName>,
    number: Vec<NumberWord>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CalendarName {
    name: String,
    number: u8,
    short: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NumberWord {
    word: String,
    #[expect(dead_code, reason = "the entry explains itself to its readers")]
    value: u64,
}

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u8)]
pub(crate) enum Label {
    /// *Kaynak*
    Credit,
    /// *Fotoğraf*
    Photo,
    /// *Güncelleme*
    Update,
    /// *Giriş Tarihi*
    Publish,
    /// *Haber Merkezi*
    Byline,
    /// *Konular*
    Topics,
    /// *İlgili haber*
    Teaser,
    /// *Abone ol*
    Boilerplate,
    /// An agency, which needs no label: *DHA*.
    Agency,
    /// *TSİ*
    Zone,
}

/// A label in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FoundLabel {
    pub(crate) label: Label,
    /// How many tokens it takes.
    pub(crate) tokens: usize,
}

/// A label as the lexer reads it.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Pattern {
    label: Label,
    tokens: Vec<(Kind, u64)>,
    /// The pack writes its first word with a capital, or all of it in capitals: so must the text.
    case: Flags,
}

impl Pattern {
    fn fits(&self, tokens: &[Token]) -> bool {
        let cased = self.case == Flags::NONE || tokens.first().is_some_and(|t| t.has(self.case));
        cased
            && tokens.len() >= self.tokens.len()
            && self.tokens.iter().zip(tokens).enumerate().all(|(index, ((kind, key), token))| {
                token.kind == *kind
                    && (token.key == *key || !matches!(kind, Kind::Word | Kind::Suffix))
                    && (index == 0 || token.kind != Kind::Newline)
            })
    }
}

/// The calendar and the labels of a language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Dates {
    months: KeyMap<u64, u8>,
    weekdays: KeyMap<u64, u8>,
    /// By the key of their first word, the longest first.
    patterns: KeyMap<u64, Vec<Pattern>>,
    /// The first word of each label and each name of the calendar: nearly all words are told from it to be none.
    begin: Box<Sieve<256>>,
    /// All words of labels, and the names of the calendar.
    words: Box<Sieve<256>>,
}

impl Dates {
    /// Compiles the file; the names of the calendar become classes in the lexicon too.
    pub(crate) fn compile(file: &DateFile, lexicon: &mut Builder) -> Self {
        let (months, weekdays, patterns) = Default::default();
        let mut dates = Self { months, weekdays, patterns, begin: Box::default(), words: Box::default() };
        for (names, class, map) in [
            (&file.month, Classes::MONTH, &mut dates.months),
            (&file.weekday, Classes::WEEKDAY, &mut dates.weekdays),
        ] {
            for name in names {
                lexicon.add(&name.name, class);
                for key in [key_of(&name.short), key_of(&name.name)] {
                    map.insert(key, name.number);
                    dates.begin.add(key);
                    dates.words.add(key);
                }
            }
        }
        for number in &file.number {
            lexicon.add(&number.word, Classes::NUMBER_WORD);
        }
        for (terms, label) in [
            (&file.credit_labels, Label::Credit),
            (&file.photo_labels, Label::Photo),
            (&file.update_labels, Label::Update),
            (&file.publish_labels, Label::Publish),
            (&file.byline_labels, Label::Byline),
            (&file.topic_labels, Label::Topics),
            (&file.teaser_labels, Label::Teaser),
            (&file.boilerplate, Label::Boilerplate),
            (&file.agency_codes, Label::Agency),
            (&file.timezone_marks, Label::Zone),
        ] {
            for term in terms {
                dates.add(term, label);
            }
        }
        for patterns in dates.patterns.values_mut() {
            patterns.sort_by_key(|p| std::cmp::Reverse(p.tokens.len()));
        }
        dates
    }

    fn add(&mut self, term: &str, label: Label) {
        let mut tokens = Vec::new();
        lexer::tokens(term, &mut tokens);
        let Some(first) = tokens.first() else { return };
        let case = match (first.has(Flags::ALL_CAPITALS), first.is_capitalised()) {
            // What stands before a date is known by the date.
            _ if matches!(label, Label::Update | Label::Publish) => Flags::NONE,
            (true, _) if tokens.len() == 1 => Flags::ALL_CAPITALS,
            (_, true) => Flags::CAPITAL,
            _ => Flags::NONE,
        };
        let pattern = Pattern { label, case, tokens: tokens.iter().map(|t| (t.kind, t.key)).collect() };
        self.begin.add(first.key);
        for (_, key) in &pattern.tokens {
            self.words.add(*key);
        }
        self.patterns.entry(first.key).or_default().push(pattern);
    }

    /// The longest label at the start of `tokens` that is `wanted`.
    #[inline]
    pub(crate) fn label_at(&self, tokens: &[Token], wanted: impl Fn(Label) -> bool) -> Option<FoundLabel> {
        let first = tokens.first().filter(|t| self.may_begin(t))?;
        self.label_from(first, tokens, wanted)
    }

    /// Whether a label may begin with this word, or it may name a month or a day: false for nearly all others.
    #[inline]
    pub(crate) fn may_begin(&self, word: &Token) -> bool {
        // First what is true of few.
        self.begin.may_hold(word.key) && word.is_word()
    }

    /// Whether the word may belong to a label, or name a month or a day.
    #[inline]
    pub(crate) fn may_hold(&self, word: &Token) -> bool {
        self.words.may_hold(word.key)
    }

    #[inline(never)] // Kept apart so that what asks, which mostly has no such word, stays small.
    fn label_from(
        &self,
        first: &Token,
        tokens: &[Token],
        wanted: impl Fn(Label) -> bool,
    ) -> Option<FoundLabel> {
        let found = self.patterns.get(&first.key)?.iter().find(|p| wanted(p.label) && p.fits(tokens))?;
        Some(FoundLabel { label: found.label, tokens: found.tokens.len() })
    }

    /// The number of the month that this word names, in full or short.
    pub(crate) fn month(&self, word: &Token) -> Option<u8> {
        self.months.get(&word.key).copied()
    }

    /// Whether the word names a month or a day of the week.
    pub(crate) fn is_calendar(&self, word: &Token) -> bool {
        self.may_begin(word) && (self.month(word).is_some() || self.is_weekday(word))
    }

    pub(crate) fn is_weekday(&self, word: &Token) -> bool {
        word.is_word() && self.weekdays.contains_key(&word.key)
    }
}
