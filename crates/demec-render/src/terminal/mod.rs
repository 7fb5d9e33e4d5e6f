//! The article as a reader sees it in the terminal: the text with its quotations marked, and a table of them.
//!
//! Quotations are numbered as footnotes are. Direct ones stand in the article's own marks (in ❝ ❞ where it has
//! none), indirect and mixed ones between ‹ and ›, so that colour adds to what is seen but is not needed.

mod blocks;
mod characters;
mod flow;
mod marks;
mod notes;
mod palette;
mod table;

use std::fmt::Write;

use demec::Article;

use flow::{Flow, Line};
use palette::{DIM, Palette};

/// The most columns that are used: longer lines are hard to read.
const COLUMNS: usize = 100;

/// Columns below which the table would fall to pieces.
const LEAST_COLUMNS: usize = 60;

/// The article in lines of at most `columns`, with ANSI colours; under `title` if there is one.
///
/// ```
/// let article = demec::parse("Vali Kerem Aydın, \"Yol akşama açılacak\" dedi.");
/// assert!(demec_render::terminal(&article, None, 80).contains("Yol akşama açılacak"));
/// ```
#[must_use]
pub fn terminal(article: &Article<'_>, title: Option<&str>, columns: usize) -> String {
    let columns = columns.clamp(LEAST_COLUMNS, COLUMNS);
    let palette = Palette::of(article);
    let mut page = Page::default();
    if let Some(title) = title {
        page.rule(title, columns);
    }
    blocks::write(article, &palette, columns, &mut page);
    table::write(article, &palette, columns, &mut page);
    notes::write(article, columns, &mut page);
    page.blank();
    page.0
}

/// What has been written so far.
#[derive(Debug, Default)]
struct Page(String);

impl Page {
    fn blank(&mut self) {
        self.0.push('\n');
    }

    fn line(&mut self, line: &Line) {
        self.put(line);
        self.blank();
    }

    fn put(&mut self, line: &Line) {
        for run in line.runs() {
            let style = run.style;
            // Writing to a string cannot fail.
            let _ = write!(self.0, "{style}{}{style:#}", run.text);
        }
    }

    /// A line across the page with `title` in it.
    fn rule(&mut self, title: &str, columns: usize) {
        let mut flow = Flow::new(columns.saturating_sub(8));
        flow.text(title, DIM.bold());
        let title = flow.finish().into_iter().next().unwrap_or_default();
        let mut rule = Line::default();
        rule.push("── ", DIM);
        let rest = columns.saturating_sub(title.width() + 4);
        rule.append(title);
        rule.push(" ", DIM);
        rule.push(&"─".repeat(rest), DIM);
        self.line(&rule);
        self.blank();
    }
}
