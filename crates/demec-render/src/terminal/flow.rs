//! Text in styles, flowing into lines.

use std::mem;

use anstyle::Style;
use unicode_width::UnicodeWidthChar;

use super::characters::{breaks, shown};

/// Characters in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) style: Style,
    pub(crate) text: String,
}

/// Runs beside each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Line {
    runs: Vec<Run>,
    width: usize,
}

impl Line {
    /// The runs from left to right; neighbours differ in style.
    pub(crate) fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// How many columns it takes.
    pub(crate) const fn width(&self) -> usize {
        self.width
    }

    /// Adds text that is fit to be shown.
    pub(crate) fn push(&mut self, text: &str, style: Style) {
        for character in text.chars() {
            self.push_character(character, style);
        }
    }

    /// Adds `line`.
    pub(crate) fn append(&mut self, line: Self) {
        self.width += line.width;
        for run in line.runs {
            self.push_run(run);
        }
    }

    /// Adds spaces up to `width`.
    pub(crate) fn pad(&mut self, width: usize) {
        self.push(&" ".repeat(width.saturating_sub(self.width)), Style::new());
    }

    fn push_character(&mut self, character: char, style: Style) {
        self.width += character.width().unwrap_or_default();
        match self.runs.last_mut() {
            Some(last) if last.style == style => last.text.push(character),
            _ => self.runs.push(Run { style, text: character.into() }),
        }
    }

    fn push_run(&mut self, run: Run) {
        match self.runs.last_mut() {
            Some(last) if last.style == run.style => last.text.push_str(&run.text),
            _ => self.runs.push(run),
        }
    }

    /// Takes characters off the end until `width` columns are left.
    fn cut(&mut self, width: usize) {
        while self.width > width {
            let Some(last) = self.runs.last_mut() else { return };
            match last.text.pop() {
                Some(character) => self.width -= character.width().unwrap_or_default(),
                None => drop(self.runs.pop()),
            }
        }
    }
}

/// Cuts text into lines: between words where that can be done, within one that is longer than a line.
#[derive(Debug)]
pub(crate) struct Flow {
    columns: usize,
    lines: Vec<Line>,
    line: Line,
    word: Line,
    /// The style of the space before the word.
    gap: Option<Style>,
}

impl Flow {
    /// Lines of at most `columns`.
    pub(crate) fn new(columns: usize) -> Self {
        Self {
            columns: columns.max(2),
            lines: Vec::new(),
            line: Line::default(),
            word: Line::default(),
            gap: None,
        }
    }

    /// Adds text as it stands in an article.
    pub(crate) fn text(&mut self, text: &str, style: Style) {
        for character in text.chars() {
            if breaks(character) {
                self.end_word();
                self.gap.get_or_insert(style);
            } else if let Some(character) = shown(character) {
                self.character(character, style);
            }
        }
    }

    /// All lines.
    pub(crate) fn finish(mut self) -> Vec<Line> {
        self.end_word();
        self.end_line();
        self.lines
    }

    /// The first `count` lines, with an ellipsis where there are more.
    pub(crate) fn finish_short(self, count: usize, style: Style) -> Vec<Line> {
        let columns = self.columns;
        let mut lines = self.finish();
        if lines.len() > count {
            lines.truncate(count);
            if let Some(last) = lines.last_mut() {
                last.cut(columns - 1);
                last.push("…", style);
            }
        }
        lines
    }

    fn character(&mut self, character: char, style: Style) {
        if self.word.width + character.width().unwrap_or_default() > self.columns {
            self.end_word();
            self.end_line();
        }
        self.word.push_character(character, style);
    }

    fn end_word(&mut self) {
        if self.word.runs.is_empty() {
            return;
        }
        let gap = self.gap.take();
        if self.line.width + usize::from(gap.is_some()) + self.word.width > self.columns {
            self.end_line();
        }
        if let Some(style) = gap.filter(|_| !self.line.runs.is_empty()) {
            self.line.push_character(' ', style);
        }
        self.line.append(mem::take(&mut self.word));
    }

    fn end_line(&mut self) {
        if !self.line.runs.is_empty() {
            self.lines.push(mem::take(&mut self.line));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, columns: usize) -> Vec<String> {
        let mut flow = Flow::new(columns);
        flow.text(text, Style::new());
        plain(&flow.finish())
    }

    fn plain(lines: &[Line]) -> Vec<String> {
        lines.iter().map(|line| line.runs().iter().map(|run| run.text.as_str()).collect()).collect()
    }

    #[test]
    fn lines_end_between_words() {
        assert_eq!(lines("köprü  yazın\naçılacak", 12), ["köprü yazın", "açılacak"]);
    }

    #[test]
    fn a_word_longer_than_a_line_is_cut() {
        assert_eq!(lines("ab cdefghij", 4), ["ab", "cdef", "ghij"]);
    }

    #[test]
    fn wide_and_combining_characters_count_as_they_are_shown() {
        assert_eq!(
            lines("日本 e\u{301}e\u{301}e\u{301}e\u{301}", 4),
            ["日本", "e\u{301}e\u{301}e\u{301}e\u{301}"]
        );
    }

    #[test]
    fn styles_do_not_part_a_word() {
        let mut flow = Flow::new(10);
        flow.text("köprü açı", Style::new());
        flow.text("lacak", Style::new().bold());
        assert_eq!(plain(&flow.finish()), ["köprü", "açılacak"]);
    }

    #[test]
    fn what_is_left_out_is_shown_by_an_ellipsis() {
        let mut flow = Flow::new(6);
        flow.text("köprü yazın açılacak", Style::new());
        assert_eq!(plain(&flow.finish_short(1, Style::new())), ["köprü…"]);
    }
}
