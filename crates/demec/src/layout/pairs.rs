//! Quotation marks in pairs, found once for the whole text: nothing after this searches for a closing mark.
//!
//! The side of a mark is read off its neighbours; where they leave it open, the state decides: open → close,
//! closed → open. Parity is never reset at a line end, since one pair often spans several paragraphs.

use crate::{
    language::{Classes, Form, Language, pack::Frame},
    lexer::token::{Flags, Kind, Token},
    model::{Diagnostic, DiagnosticKind, Span},
};

/// A pair of marks, as ranges of token indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    /// First token inside.
    pub(crate) first: u32,
    /// Behind the last token inside.
    pub(crate) end: u32,
    /// First token of the whole, its opening mark if there is one.
    pub(crate) outer_first: u32,
    /// Behind the closing mark, if there is one.
    pub(crate) outer_end: u32,
    /// Marks like `"`, not like `'`.
    pub(crate) double: bool,
    /// How many pairs it lies in.
    pub(crate) depth: u8,
}

/// What its neighbours say of a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// Pairs nest no deeper than this among marks of one sort.
const DEEPEST: usize = 2;

/// Memory that pairing keeps between articles.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    waiting: Vec<Waiting>,
    open: Vec<Pair>,
}

/// A mark waiting for its partner.
#[derive(Clone, Copy, Debug)]
struct Waiting {
    token: u32,
    line: u32,
}

struct Pairing<'a> {
    language: &'a Language,
    tokens: &'a [Token],
    pairs: &'a mut Vec<Pair>,
    diagnostics: &'a mut Vec<Diagnostic>,
    doubles: &'a mut Vec<Waiting>,
    /// A single mark that opens, and how many double marks were open there.
    single: Option<(Waiting, usize)>,
    line: u32,
    line_start: u32,
    /// Behind the last token of a finished double pair or stray mark: no mark is supplied before it.
    settled: u32,
    /// The same for single marks.
    settled_single: u32,
}

/// Finds all pairs, outer before inner, in the order of their opening marks.
pub(crate) fn pairs(
    language: &Language,
    tokens: &[Token],
    pairs: &mut Vec<Pair>,
    diagnostics: &mut Vec<Diagnostic>,
    super::Scratch { marks, pairs: Scratch { waiting, open }, .. }: &mut super::Scratch,
) {
    pairs.clear();
    waiting.clear();
    let mut pairing = Pairing {
        language,
        tokens,
        pairs,
        diagnostics,
        doubles: waiting,
        single: None,
        line: 0,
        line_start: 0,
        settled: 0,
        settled_single: 0,
    };
    let mut quotes = marks.quotes();
    for &line_end in marks.line_ends() {
        quotes = pairing.line(quotes, line_end);
        pairing.end_line(line_end);
    }
    pairing.line(quotes, tokens.len() as u32);
    while let Some(waiting) = pairing.doubles.pop() {
        pairing.close_unclosed(waiting, tokens.len() as u32);
    }
    pairs.sort_unstable_by_key(|p| (p.first, std::cmp::Reverse(p.end)));
    nest(pairs, open);
}

/// Sets the depth of each pair; one that crosses an earlier one is dropped.
fn nest(pairs: &mut Vec<Pair>, open: &mut Vec<Pair>) {
    open.clear();
    pairs.retain_mut(|pair| {
        while open.last().is_some_and(|o| o.end <= pair.outer_first) {
            open.pop();
        }
        let crosses = open.last().is_some_and(|o| pair.outer_end > o.end);
        if !crosses {
            pair.depth = open.len().min(usize::from(u8::MAX)) as u8;
            open.push(*pair);
        }
        !crosses
    });
}

impl Pairing<'_> {
    fn token(&self, index: u32) -> Option<&Token> {
        self.tokens.get(index as usize)
    }

    fn before(&self, index: u32) -> Option<&Token> {
        index.checked_sub(1).and_then(|i| self.token(i))
    }

    fn side(&self, index: u32) -> Side {
        let Some(mark) = self.token(index) else { return Side::Either };
        let (before, after) = (self.before(index), self.token(index + 1));
        let free_left = mark.has(Flags::SPACE)
            || before.is_none_or(|t| {
                matches!(t.kind, Kind::Newline | Kind::Opening | Kind::Dash | Kind::Slash | Kind::Bullet)
            });
        let free_right = after.is_none_or(|t| t.kind == Kind::Newline || t.has(Flags::SPACE));
        let glyph = match (mark.has(Flags::OPENS), mark.has(Flags::CLOSES)) {
            (true, false) => Side::Opens,
            (false, true) => Side::Closes,
            _ => Side::Either,
        };
        match (free_left, free_right) {
            (true, false) => match after.map(|t| t.kind) {
                Some(Kind::Comma | Kind::Stop | Kind::Closing) => Side::Closes,
                _ => Side::Opens,
            },
            (false, true) => match before.map(|t| t.kind) {
                Some(Kind::Colon) => Side::Opens,
                _ => Side::Closes,
            },
            (true, true) => glyph,
            (false, false) => tight(before, after, glyph),
        }
    }

    /// Pairs those of the marks that stand before the end of the line; what is left.
    fn line<'q>(&mut self, mut quotes: &'q [u32], line_end: u32) -> &'q [u32] {
        while let [index, rest @ ..] = quotes
            && *index < line_end
        {
            match self.token(*index).map(|t| t.kind) {
                Some(Kind::Double) => self.double(*index),
                Some(Kind::Single) => self.single(*index),
                _ => {}
            }
            quotes = rest;
        }
        quotes
    }

    fn end_line(&mut self, index: u32) {
        self.line += 1;
        self.line_start = index + 1;
        self.single = None;
    }

    fn double(&mut self, index: u32) {
        match (self.side(index), self.doubles.is_empty()) {
            (Side::Opens | Side::Either, true) => self.open(index),
            (Side::Closes | Side::Either, false) => self.close(index),
            (Side::Closes, true) => self.stray_close(index),
            (Side::Opens, false) => {
                let same_line = self.doubles.last().is_some_and(|w| w.line == self.line);
                if same_line && self.doubles.len() < DEEPEST && self.two_close_next(index) {
                    self.open(index);
                } else {
                    while let Some(waiting) = self.doubles.pop() {
                        self.close_unclosed(waiting, index);
                    }
                    self.open(index);
                }
            }
        }
    }

    fn open(&mut self, index: u32) {
        self.doubles.push(Waiting { token: index, line: self.line });
    }

    fn close(&mut self, index: u32) {
        if let Some(waiting) = self.doubles.pop() {
            self.push(waiting.token + 1, index, waiting.token, index + 1, true);
            self.settled = index + 1;
        }
        if self.single.is_some_and(|(_, depth)| depth > self.doubles.len()) {
            self.single = None;
        }
    }

    fn push(&mut self, first: u32, end: u32, outer_first: u32, outer_end: u32, double: bool) {
        if first < end {
            self.pairs.push(Pair { first, end, outer_first, outer_end, double, depth: 0 });
        }
    }

    /// Whether the two double marks after `index` close before any opens: marks nested in marks of their own sort.
    fn two_close_next(&self, index: u32) -> bool {
        let mut closing = 0;
        let rest = self.tokens.get(index as usize + 1..).unwrap_or_default();
        for (offset, token) in rest.iter().enumerate() {
            match token.kind {
                Kind::Newline => return false,
                Kind::Double => match self.side(index + 1 + offset as u32) {
                    Side::Opens => return false,
                    _ if closing == 1 => return true,
                    _ => closing += 1,
                },
                _ => {}
            }
        }
        false
    }

    /// An opening mark that another one proves unclosed: its words end before the cue in its line, or with the line.
    fn close_unclosed(&mut self, waiting: Waiting, limit: u32) {
        let first = waiting.token + 1;
        let end = (first..limit)
            .find(|&i| {
                self.token(i).is_some_and(|t| t.kind == Kind::Newline) || (i > first && self.is_quote_cue(i))
            })
            .unwrap_or(limit);
        self.push(first, end, waiting.token, end, true);
        self.settled = self.settled.max(end);
        self.report(waiting.token, DiagnosticKind::UnclosedQuotation);
    }

    /// A closing mark with nothing open and a cue behind it: the opening mark was lost after the subject's comma.
    fn stray_close(&mut self, index: u32) {
        let from = self.settled.max(self.line_start);
        if self.is_quote_cue(index + 1) {
            let comma = (from..index).find(|&i| self.token(i).is_some_and(|t| t.kind == Kind::Comma));
            let first = comma.map_or(from, |c| c + 1);
            self.push(first, index, first, index + 1, true);
        }
        self.settled = index + 1;
        self.report(index, DiagnosticKind::UnopenedQuotation);
    }

    fn report(&mut self, index: u32, kind: DiagnosticKind) {
        if let Some(token) = self.token(index) {
            let span = Span::new(token.start, token.end());
            self.diagnostics.push(Diagnostic::new(kind, span));
        }
    }

    /// Whether the token begins what can only follow words quoted: *dedi*, *diye*, *ifadelerini kullandı*.
    fn is_quote_cue(&self, index: u32) -> bool {
        let Some(token) = self.token(index) else { return false };
        if token.is(Classes::QUOTATIVE) {
            return true;
        }
        if token.is(Classes::SAYING_NOUN) && token.form.has(Form::possessed) {
            return self.token(index + 1).is_some_and(|t| t.is(Classes::LIGHT_VERB));
        }
        let stem = self.language.lexicon.entry(token.entry).stem;
        token.is(Classes::CUE_VERB)
            && self
                .language
                .cues
                .alone(stem)
                .any(|c| c.frames.has(Frame::Quote) && !c.frames.has(Frame::Clause))
    }

    fn single(&mut self, index: u32) {
        let depth = self.doubles.len();
        let open = self.single.filter(|(_, at)| *at == depth);
        match (self.side(index), open) {
            (Side::Closes | Side::Either, Some((waiting, _))) => {
                self.push(waiting.token + 1, index, waiting.token, index + 1, false);
                self.single = None;
            }
            (Side::Opens | Side::Either, _) => {
                self.single = Some((Waiting { token: index, line: self.line }, depth));
            }
            (Side::Closes, None) if depth > 0 && self.is_quote_cue(index + 1) => self.stray_single(index),
            (Side::Closes, None) => {}
        }
    }
}

impl Pairing<'_> {
    /// A single closing mark before *dedi* inside double marks: it opens where its sentence begins.
    fn stray_single(&mut self, index: u32) {
        let Some(outer) = self.doubles.last().map(|w| w.token + 1) else { return };
        let from = outer.max(self.settled_single);
        let first = (from..index)
            .rev()
            .find(|&i| self.token(i).is_some_and(Token::ends_sentence))
            .map_or(from, |i| i + 1);
        self.push(first, index, first, index + 1, false);
        self.settled_single = index + 1;
    }
}

/// The side of a mark with no white space around it.
fn tight(before: Option<&Token>, after: Option<&Token>, glyph: Side) -> Side {
    let (Some(before), Some(after)) = (before, after) else { return glyph };
    if matches!(
        after.kind,
        Kind::Comma | Kind::Stop | Kind::Semicolon | Kind::Closing | Kind::Ellipsis | Kind::Dash
    ) || (after.is_word() && !after.is_capitalised())
    {
        return if before.kind == Kind::Colon { Side::Opens } else { Side::Closes };
    }
    match before.kind {
        Kind::Colon | Kind::Comma | Kind::Semicolon => Side::Opens,
        _ => glyph,
    }
}

#[cfg(test)]
mod tests;
