//! What is marked in the running text, and where.

use anstyle::{Effects, Style};
use demec::{Article, Quotation, QuotationKind, Span};

use super::{characters::is_quotation_mark, palette::Palette};

/// How many characters behind quoted words may be read to find the mark that closes them.
const MARK_DISTANCE: usize = 4;

/// What happens at a place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Action {
    /// Something is written that is not in the text.
    Write(&'static str, Style),
    /// The number of a quotation is written.
    Number(usize, Style),
    /// A style is laid over the one that was there.
    Lay(Layer),
    /// And taken off again.
    Lift(Layer),
    /// Effects are added to whatever style is there.
    Add(Effects),
    /// And taken away again.
    Remove(Effects),
}

/// A style that lies over others; people may have marked spans that cross, so each is known by what it marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Layer {
    pub(crate) style: Style,
    span: Span,
    index: u32,
}

/// An action and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) at: u32,
    order: Order,
    pub(crate) action: Action,
}

impl Mark {
    /// Whether it belongs to what ends at `offset`, and not to what begins there.
    pub(crate) const fn ends_at(&self, offset: u32) -> bool {
        self.at == offset && matches!(self.order, Order::End { .. })
    }
}

/// Marks at one place: first what ends there, the inner before the outer, then what begins, the outer first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Order {
    End { inverse_index: u32 },
    Begin { index: u32 },
}

/// The marks of all quotations in the order of the text.
pub(crate) fn marks(article: &Article<'_>, palette: &Palette) -> Vec<Mark> {
    let mut marks = Vec::new();
    for quotation in article.quotations() {
        let index = quotation.id().index() as u32;
        let mut marker = Marker { article, index, marks: &mut marks };
        marker.quotation(quotation, palette.style(quotation.speaker()));
    }
    marks.sort_by_key(|mark| (mark.at, mark.order));
    marks
}

struct Marker<'a> {
    article: &'a Article<'a>,
    index: u32,
    marks: &'a mut Vec<Mark>,
}

impl Marker<'_> {
    fn quotation(&mut self, quotation: Quotation<'_>, style: Style) {
        let number = Action::Number(quotation.id().index() + 1, style);
        if quotation.kind() == QuotationKind::Direct {
            for &part in quotation.direct_parts() {
                self.direct_part(part, style, &number);
            }
        } else {
            self.enclose("‹", quotation.span(), "›", style);
            self.end(quotation.span(), number);
        }
        if let Some(cue) = quotation.cue() {
            self.between(cue.span(), Action::Add(Effects::UNDERLINE), Action::Remove(Effects::UNDERLINE));
        }
        if let Some(speaker) = quotation.speaker_span() {
            self.lay(speaker, style.bold());
        }
    }

    /// The marks of the article stay; where it has none, ours stand in.
    fn direct_part(&mut self, part: Span, style: Style, number: &Action) {
        if let Some(closing) = self.closing_mark(part) {
            self.lay(part, style);
            self.end(closing, number.clone());
        } else {
            self.enclose("❝", part, "❞", style);
            self.end(part, number.clone());
        }
    }

    /// The mark that closes `part`, if there is one before it and one behind it.
    fn closing_mark(&self, part: Span) -> Option<Span> {
        let before = self.article.text().get(..part.range().start)?.trim_end().chars().next_back()?;
        let behind = self.article.text().get(part.range().end..)?;
        let near = behind.char_indices().take(MARK_DISTANCE);
        let (at, mark) = near.into_iter().find(|&(_, character)| is_quotation_mark(character))?;
        let end = part.range().end + at + mark.len_utf8();
        is_quotation_mark(before).then(|| Span::new(part.end(), end as u32))
    }

    fn enclose(&mut self, open: &'static str, span: Span, close: &'static str, style: Style) {
        self.begin(span, Action::Write(open, style));
        self.lay(span, style);
        self.end(span, Action::Write(close, style));
    }

    fn lay(&mut self, span: Span, style: Style) {
        let layer = Layer { style, span, index: self.index };
        self.between(span, Action::Lay(layer), Action::Lift(layer));
    }

    fn between(&mut self, span: Span, begin: Action, end: Action) {
        self.begin(span, begin);
        self.end(span, end);
    }

    /// An empty span would end before it begins.
    fn begin(&mut self, span: Span, action: Action) {
        if !span.is_empty() {
            let order = Order::Begin { index: self.index };
            self.marks.push(Mark { at: span.start(), order, action });
        }
    }

    fn end(&mut self, span: Span, action: Action) {
        if !span.is_empty() {
            let order = Order::End { inverse_index: u32::MAX - self.index };
            self.marks.push(Mark { at: span.end(), order, action });
        }
    }
}
