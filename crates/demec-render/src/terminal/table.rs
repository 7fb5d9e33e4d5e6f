//! The table of quotations: who, how, what.

use anstyle::Style;
use demec::{Actor, Article, Quotation, QuotationKind, Stance};
use unicode_width::UnicodeWidthStr;

use super::{
    Page,
    flow::{Flow, Line},
    palette::{DIM, Palette},
};

const GAP: usize = 2;
const KIND: usize = 8;
const WIDEST_SPEAKER: usize = 30;
const WIDEST_CUE: usize = 18;
/// Lines that a quotation's words get at least.
const WORDS: usize = 2;
/// Levels of nesting that are shown by indenting.
const LEVELS: usize = 3;

/// The four cells of a row before they know how wide they are: each a list of texts that begin lines of their own.
struct Row<'a> {
    quotation: Quotation<'a>,
    level: usize,
    speaker: Vec<(String, Style)>,
    cue: Vec<(String, Style)>,
}

/// Columns of the table.
#[derive(Clone, Copy)]
struct Widths {
    number: usize,
    speaker: usize,
    cue: usize,
    words: usize,
}

/// Writes the table, if there is a quotation to put into it.
pub(crate) fn write(article: &Article<'_>, palette: &Palette, columns: usize, page: &mut Page) {
    let mut levels: Vec<usize> = Vec::with_capacity(article.quotations().len());
    let mut rows = Vec::with_capacity(article.quotations().len());
    for quotation in article.quotations() {
        let parent = quotation.parent().and_then(|parent| levels.get(parent.id().index()));
        let level = parent.map_or(0, |level| level + 1);
        levels.push(level);
        rows.push(Row::new(quotation, level, palette));
    }
    if rows.is_empty() {
        return;
    }
    let widths = Widths::of(&rows, columns);
    page.line(&heading(widths));
    let mut rule = Line::default();
    rule.push(&"─".repeat(columns), DIM);
    page.line(&rule);
    for row in &rows {
        row.write(article, widths, palette, page);
    }
    page.line(&rule);
}

fn heading(widths: Widths) -> Line {
    let mut line = Line::default();
    for (start, name) in widths.starts().into_iter().zip(["", "kind", "speaker", "cue", "words"]) {
        line.pad(start);
        line.push(name, DIM);
    }
    line
}

impl Widths {
    /// Room for what there is to show, within limits; the words get the rest.
    fn of(rows: &[Row<'_>], columns: usize) -> Self {
        let number = rows.iter().map(|row| row.number().width()).max().unwrap_or_default();
        let speaker = widest(rows.iter().flat_map(|row| &row.speaker))
            .clamp("speaker".len(), WIDEST_SPEAKER.min(columns / 4));
        let cue =
            widest(rows.iter().flat_map(|row| &row.cue)).clamp("cue".len(), WIDEST_CUE.min(columns / 6));
        let words = columns.saturating_sub(number + KIND + speaker + cue + 4 * GAP);
        Self { number, speaker, cue, words }
    }

    /// Where the columns begin.
    const fn starts(self) -> [usize; 5] {
        let kind = self.number + GAP;
        let speaker = kind + KIND + GAP;
        let cue = speaker + self.speaker + GAP;
        [0, kind, speaker, cue, cue + self.cue + GAP]
    }
}

fn widest<'t>(texts: impl Iterator<Item = &'t (String, Style)>) -> usize {
    texts.map(|(text, _)| text.width()).max().unwrap_or_default()
}

impl<'a> Row<'a> {
    fn new(quotation: Quotation<'a>, level: usize, palette: &Palette) -> Self {
        Self { quotation, level, speaker: speaker(quotation, palette), cue: cue(quotation) }
    }

    fn number(&self) -> String {
        let id = self.quotation.id();
        match self.level.min(LEVELS) {
            0 => id.to_string(),
            level => format!("{:indent$}└ {id}", "", indent = 2 * (level - 1)),
        }
    }

    fn write(&self, article: &Article<'_>, widths: Widths, palette: &Palette, page: &mut Page) {
        let style = palette.style(self.quotation.speaker());
        let speaker = cell(&self.speaker, widths.speaker);
        let cue = cell(&self.cue, widths.cue);
        let height = speaker.len().max(cue.len()).max(WORDS);
        let words = words(article, self.quotation, style, (widths.words, height));
        let number = line(&self.number(), style.bold());
        let kind = line(self.quotation.kind().as_str(), DIM);
        let cells = [vec![number], vec![kind], speaker, cue, words];
        for index in 0..cells.iter().map(Vec::len).max().unwrap_or_default() {
            let mut row = Line::default();
            for (start, cell) in widths.starts().into_iter().zip(&cells) {
                if let Some(line) = cell.get(index) {
                    row.pad(start);
                    row.append(line.clone());
                }
            }
            page.line(&row);
        }
    }
}

/// Name, first role, and the medium it came through.
fn speaker(quotation: Quotation<'_>, palette: &Palette) -> Vec<(String, Style)> {
    let mut lines = Vec::new();
    let style = palette.style(quotation.speaker());
    match quotation.speaker() {
        Some(speaker) => {
            lines.push((speaker.name().to_owned(), style.bold()));
            lines.extend(speaker.roles().next().map(|role| (role.to_owned(), DIM)));
        }
        None => lines.push(("—".to_owned(), style)),
    }
    let source = quotation.source().map(Actor::name);
    lines.extend(source.map(|source| (format!("via {source}"), DIM.italic())));
    lines
}

/// The cue in its dictionary form, or as it is written, and the stance unless it is neutral.
fn cue(quotation: Quotation<'_>) -> Vec<(String, Style)> {
    let cue = quotation.cue().map(|cue| cue.lemma().unwrap_or_else(|| cue.text()));
    let stance = Some(quotation.stance()).filter(|&stance| stance != Stance::Neutral);
    let cue = cue.map(|cue| (cue.to_owned(), Style::new()));
    cue.into_iter().chain(stance.map(|stance| (stance.to_string(), DIM))).collect()
}

/// The words, shortened to `height` lines; those between marks in the marks of this table.
fn words(
    article: &Article<'_>,
    quotation: Quotation<'_>,
    style: Style,
    (columns, height): (usize, usize),
) -> Vec<Line> {
    let mut flow = Flow::new(columns);
    if quotation.kind() == QuotationKind::Direct {
        flow.text("“", style);
        for (index, &part) in quotation.direct_parts().iter().enumerate() {
            if index > 0 {
                flow.text(" […] ", style);
            }
            flow.text(article.slice(part).unwrap_or_default(), style);
        }
        flow.text("”", style);
    } else {
        flow.text(quotation.text(), style);
    }
    flow.finish_short(height, style)
}

fn cell(texts: &[(String, Style)], columns: usize) -> Vec<Line> {
    let lines = |(text, style): &(String, Style)| {
        let mut flow = Flow::new(columns);
        flow.text(text, *style);
        flow.finish_short(2, *style)
    };
    texts.iter().flat_map(lines).collect()
}

fn line(text: &str, style: Style) -> Line {
    let mut line = Line::default();
    line.push(text, style);
    line
}
