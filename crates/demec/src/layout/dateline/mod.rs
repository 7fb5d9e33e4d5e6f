//! Datelines and credit lines: when and where an article was written, by whom and for which outlet.

mod date;
mod reader;

use reader::{Part, Reader, SEPARATORS, may_be_medium, separator};

use crate::{
    bits::chosen,
    grammar::tokens::Tokens,
    language::{
        Classes, Language,
        dates::{FoundLabel, Label},
    },
    lexer::token::{Flags, Kind, KindSet, Token},
    model::{BlockKind, BlockLabel, Date, Span, Time},
};

/// Tokens of the longest line that is read as a dateline.
const LONGEST: usize = 32;
/// Digits and marks of the shortest hour: *9.05*.
const SHORTEST_TIME: u16 = 4;
/// Tokens before the dash of *ANKARA (AA) -* at most.
const LONGEST_LEAD: usize = 14;

/// Tokens of the text behind that dash at least.
const SHORTEST_TEXT: usize = 6;
/// What a word in capitals before a dash may be instead of a place.
const NO_PLACE: Classes =
    Classes::GIVEN_NAME.or(Classes::SURNAME).or(Classes::ORGANISATION).or(Classes::TITLE).or(Classes::MEDIA);

/// What a dateline or credit line says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a line")]
pub(super) struct Line {
    pub(super) date: Option<Date>,
    pub(super) time: Option<Time>,
    pub(super) place: Option<Span>,
    pub(super) source: Option<Span>,
    /// A day is named, with its year or without.
    dated: bool,
    /// A clock or a zone is.
    timed: bool,
    persons: u8,
    names: u8,
    label: Option<Label>,
    photo: bool,
    /// The source may be an everyday word.
    weak_source: bool,
    /// All words of the place are in capitals.
    loud_place: bool,
    /// A single word in capitals that no pack knows.
    loud_name: Option<Span>,
}

impl Line {
    /// What a block that holds this line is.
    pub(super) fn kind(&self) -> (BlockKind, Option<BlockLabel>) {
        let dateline =
            self.dated || self.timed || (self.place.is_some() && self.persons == 0 && self.names == 0);
        match self.label {
            Some(Label::Credit | Label::Photo) => (BlockKind::Other, Some(BlockLabel::Credit)),
            _ if dateline => (BlockKind::Dateline, None),
            Some(Label::Byline) => (BlockKind::Other, Some(BlockLabel::Byline)),
            _ if self.persons + self.names > 0 => (BlockKind::Other, Some(BlockLabel::Byline)),
            _ => (BlockKind::Other, Some(BlockLabel::Credit)),
        }
    }

    /// The line with its unknown word in capitals as the place.
    fn with_place(self) -> Self {
        Self { place: self.loud_name, loud_place: true, names: self.names.saturating_sub(1), ..self }
    }

    /// Whether it says by itself what it is, wherever it stands.
    pub(super) fn is_certain(&self) -> bool {
        match self.label {
            Some(Label::Publish | Label::Update) => self.dated,
            Some(_) => true,
            None => self.source.is_some() && !self.weak_source,
        }
    }

    /// Whether at the head or foot of an article it is a dateline or byline.
    pub(super) fn is_likely(&self) -> bool {
        let alone = self.names == 0 && self.persons == 0;
        let day = self.dated && (alone || (self.date.is_some() && self.names <= 1));
        let byline = self.persons > 0 && !self.dated;
        day || byline || (self.place.is_some() && alone)
    }

    /// Whether it names a day or an hour.
    fn is_dated(&self) -> bool {
        self.dated || self.timed
    }

    pub(super) fn has_day(&self) -> bool {
        self.dated
    }

    pub(super) fn is_labelled(&self) -> bool {
        self.label.is_some()
    }

    /// Whether the line says where its photographs are from, which says nothing of the article.
    pub(super) fn is_photo(&self) -> bool {
        self.photo
    }
}

/// Whether the line that `tokens` begin may be a dateline or credit as far as its first words tell: in those, a word in
/// small letters belongs to a label, the name of an outlet or the calendar. That costs little to see, and nearly all
/// sentences have another one behind their first words.
fn may_begin(language: &Language, tokens: &[Token]) -> bool {
    // Behind the last word that the labels and names so far may hold.
    let mut reach = 0;
    for (index, token) in tokens.iter().enumerate() {
        if !token.is_word() {
            match token.kind {
                Kind::Newline => return true,
                kind if SEPARATORS.has(kind) => continue,
                _ if index < reach => return true,
                Kind::Number => return may_be_date(language, token, tokens.get(index + 1)),
                // Of the other marks only the colon of a label stands in such a line.
                kind => return kind == Kind::Colon && index == reach,
            }
        }
        if may_be_medium(token) || language.dates.may_begin(token) {
            let Some(taken) = known(language, tokens.get(index..).unwrap_or_default()) else { return true };
            reach = reach.max(index + taken);
        }
        let capital = token.is_capitalised() && !token.has(Flags::SUFFIXED);
        if !capital && index >= reach {
            return false;
        }
    }
    true
}

/// Whether the last word of `tokens` may be one that a dateline, a credit or a label ends with: that of nearly all sentences
/// is a verb in small letters.
pub(super) fn may_end(language: &Language, tokens: &[Token]) -> bool {
    let Some(last) = tokens.iter().rfind(|t| !SEPARATORS.has(t.kind)) else { return true };
    let named = last.has(Flags::CAPITAL) || last.is(Classes::MEDIA);
    // Behind the time of a day stands *Z*.
    !matches!(last.kind, Kind::Word | Kind::Suffix) || named || language.dates.may_hold(last) || last.key < 32
}

/// Whether a number may be a day or an hour, or begin one, for its length and the token behind it.
fn may_be_date(language: &Language, number: &Token, next: Option<&Token>) -> bool {
    let joins = |t: &Token| t.kind == Kind::Dash || language.dates.is_calendar(t);
    number.len >= SHORTEST_TIME || next.is_some_and(joins)
}

/// How many tokens the label or name at the start of `tokens` takes; none if it is of the calendar, whose days take more
/// than words.
#[inline(never)] // Kept apart so that what asks, which mostly needs none, stays small.
fn known(language: &Language, tokens: &[Token]) -> Option<usize> {
    if tokens.first().is_some_and(|t| language.dates.is_calendar(t)) {
        return None;
    }
    let label = language.dates.label_at(tokens, |_| true).map_or(0, |label| label.tokens);
    let name = language.lexicon.phrase_at(tokens).map_or(0, |phrase| phrase.tokens);
    Some(label.max(name))
}

/// Reads the whole of `tokens` as a dateline or credit line.
pub(super) fn line(language: &Language, text: &str, tokens: &[Token]) -> Option<Line> {
    if !may_end(language, tokens) {
        return None;
    }
    let tokens = trimmed(tokens);
    let may_be = !tokens.is_empty() && tokens.len() <= LONGEST && may_begin(language, tokens);
    if may_be { read(language, text, tokens) } else { None }
}

/// The same for one whose first words may begin such a line.
#[inline(never)] // Kept apart so that what asks, which mostly sees that it is none, stays small.
fn read(language: &Language, text: &str, tokens: &[Token]) -> Option<Line> {
    let reader = Reader { language, text };
    let mut reading = Reading::default();
    let rest = reading.parts(&reader, tokens, |_| false);
    let line = rest.is_empty().then(|| reading.finish())?;
    // An hour alone is a fixture's or a programme's.
    (line.dated || !line.timed || line.label.is_some()).then_some(line)
}

/// Reads labels with their dates from the start of `tokens`, up to other words: *Giriş: 16 Eylül 2025 12:10*.
#[inline]
pub(super) fn labelled_date(language: &Language, text: &str, tokens: &[Token]) -> Option<(Line, usize)> {
    let announces = |l| matches!(l, Label::Update | Label::Publish);
    let found = language.dates.label_at(tokens, announces)?;
    date_of_label(language, text, tokens, found)
}

/// Reads what a label at the start of `tokens` and those behind it say.
#[inline(never)] // Kept apart so that what asks, which mostly finds no label, stays small.
fn date_of_label(
    language: &Language,
    text: &str,
    tokens: &[Token],
    found: FoundLabel,
) -> Option<(Line, usize)> {
    let colon = tokens.get(found.tokens).filter(|t| t.kind == Kind::Colon || t.kind == Kind::Number)?.kind
        == Kind::Colon;
    let tokens = first_line(tokens, LONGEST);
    let reader = Reader { language, text };
    let mut reading = Reading::default();
    let stop = |part: &Part| {
        matches!(part, Part::Person | Part::Outlet | Part::PerhapsOutlet | Part::Place | Part::Name)
    };
    let rest = reading.parts(&reader, tokens, stop);
    let taken = tokens.len() - rest.len();
    if rest.first().is_some_and(Token::ends_sentence) {
        return None;
    }
    // Without a colon, or without a day, only a line of its own is a dateline.
    let sure = (reading.line.dated && colon) || (reading.line.is_dated() && rest.is_empty());
    sure.then_some((reading.line, taken))
}

/// Reads place, day and agency before a dash at the start of `tokens`: *ANKARA (AA) -*. Gives how many tokens
/// they take, dash included.
pub(super) fn lead(language: &Language, text: &str, tokens: &[Token]) -> Option<(Line, usize)> {
    let head = tokens.get(..lead_dash(tokens)?)?;
    let found = line(language, text, head)?;
    let found = match found.loud_name {
        Some(_) if found.names == 1 && found.place.is_none() && !found.is_certain() => found.with_place(),
        _ => found,
    };
    let placed = found.place.is_some() && (found.loud_place || found.source.is_some() || found.dated);
    // *SABAH - …*, but not *Sabah - …*
    let loud = head.iter().all(|t| !t.is_word() || t.has(Flags::ALL_CAPITALS));
    let sure = placed || (found.source.is_some() && found.names == 0 && (loud || !found.weak_source));
    (sure && found.label.is_none()).then_some((found, head.len() + 1))
}

/// The dash behind what may stand before a text, with white space and tokens enough of its line behind it.
fn lead_dash(tokens: &[Token]) -> Option<usize> {
    const ENDS: KindSet = KindSet::of(&[Kind::Newline, Kind::Dash]);
    let ends = |&index: &usize| {
        let is_newline = tokens.get(index).is_some_and(|t| t.kind == Kind::Newline);
        is_newline || tokens.get(index + 1).is_some_and(|t| t.has(Flags::SPACE))
    };
    let few = tokens.get(..LONGEST_LEAD).unwrap_or(tokens);
    let dash = chosen(few, |token| ENDS.has(token.kind)).map(|index| index as usize).find(ends)?;
    let text = tokens.get(dash..=dash + SHORTEST_TEXT)?;
    text.iter().all(|t| t.kind != Kind::Newline).then_some(dash)
}

/// The tokens up to the end of the line, `most` of them.
fn first_line(tokens: &[Token], most: usize) -> &[Token] {
    let end = tokens.iter().take(most).position(|t| t.kind == Kind::Newline);
    tokens.get(..end.unwrap_or_else(|| tokens.len().min(most))).unwrap_or(tokens)
}

fn trimmed(tokens: &[Token]) -> &[Token] {
    let blank = |t: &Token| matches!(t.kind, Kind::Newline | Kind::Dash | Kind::Bullet);
    let first = tokens.iter().position(|t| !blank(t)).unwrap_or(tokens.len());
    let end = tokens.iter().rposition(|t| !blank(t)).map_or(first, |i| i + 1);
    tokens.get(first..end).unwrap_or_default()
}

/// A line while its parts are read.
#[derive(Default)]
struct Reading {
    line: Line,
    after_outlet: bool,
    /// A mark stands between the last part and the next.
    apart: bool,
}

impl Reading {
    /// The line, its unknown word in capitals taken for a place if an outlet stands beside it.
    fn finish(self) -> Line {
        let line = self.line;
        let unnamed = line.place.is_none() && line.source.is_some() && line.loud_name.is_some();
        if unnamed { line.with_place() } else { line }
    }

    /// Reads parts until none fits or one is to `stop` at; what is left.
    fn parts<'a>(
        &mut self,
        reader: &Reader<'_>,
        tokens: &'a [Token],
        stop: impl Fn(&Part) -> bool,
    ) -> &'a [Token] {
        let mut rest = Tokens(tokens);
        let mut kept = rest;
        while !rest.0.is_empty() {
            if let Ok((next, ())) = separator(rest) {
                self.apart = true;
                rest = next;
                continue;
            }
            let Ok((next, part)) = reader.part(rest) else { return kept.0 };
            let taken = rest.0.get(..rest.0.len() - next.0.len()).unwrap_or_default();
            if stop(&part) || !self.add(part, taken) {
                return kept.0;
            }
            self.apart = false;
            (rest, kept) = (next, next);
        }
        rest.0
    }

    /// Notes a part; false if a line of this sort cannot hold it.
    fn add(&mut self, part: Part, tokens: &[Token]) -> bool {
        let line = &mut self.line;
        let outlet = self.after_outlet;
        self.after_outlet = false;
        match part {
            Part::Label(label) => {
                line.photo |= label == Label::Photo;
                line.label.get_or_insert(label);
            }
            Part::Day(day) => {
                line.dated = true;
                line.date = line.date.or(day.date);
                line.time = line.time.or(day.time);
            }
            Part::Time(time) => {
                line.timed = true;
                line.time.get_or_insert(time);
            }
            Part::Weekday | Part::Zone => {}
            Part::Outlet => self.outlet(tokens, outlet),
            Part::PerhapsOutlet => {
                line.weak_source = line.source.is_none();
                self.outlet(tokens, outlet);
            }
            Part::Place => {
                line.loud_place = tokens.iter().all(|t| !t.is_word() || t.has(Flags::ALL_CAPITALS));
                line.place = line.place.or(span(tokens));
            }
            Part::Person => line.persons += 1,
            Part::Name => return self.name(tokens),
        }
        true
    }

    /// An outlet; several in a row are one source, as written.
    fn outlet(&mut self, tokens: &[Token], in_a_row: bool) {
        let here = span(tokens);
        self.line.source = match (self.line.source, here) {
            (Some(before), Some(here)) if in_a_row => Some(Span::new(before.start(), here.end())),
            (before, here) => before.or(here),
        };
        self.after_outlet = true;
    }

    /// Words that no pack knows: an outlet behind a label or a date, else a place or somebody.
    fn name(&mut self, tokens: &[Token]) -> bool {
        let credited =
            matches!(self.line.label, Some(Label::Credit | Label::Photo | Label::Publish | Label::Update));
        if self.line.source.is_none() && (credited || (self.line.dated && self.apart)) {
            self.outlet(tokens, false);
        } else {
            self.line.names = self.line.names.saturating_add(1);
            let loud = matches!(tokens, [only] if only.has(Flags::ALL_CAPITALS) && !only.is(NO_PLACE));
            self.line.loud_name = self.line.loud_name.or(span(tokens).filter(|_| loud));
        }
        self.line.names <= 4
            && (tokens.len() > 1 || self.line.source.is_some() || self.line.loud_name.is_some())
    }
}

fn span(tokens: &[Token]) -> Option<Span> {
    Some(Span::new(tokens.first()?.start, tokens.last()?.end()))
}

#[cfg(test)]
mod tests;
