//! The text, block by block, with what each block is in the margin.

use std::{iter::Peekable, vec};

use anstyle::{Effects, Style};
use demec::{Article, Block, BlockKind, Span};

use super::{
    Page,
    characters::raised,
    flow::{Flow, Line},
    marks::{Action, Layer, Mark, marks},
    palette::{DIM, Palette},
};

/// Columns of the margin; the longest name of a block has eleven.
const MARGIN: usize = 13;

/// Writes all blocks; a text without any, as people may have marked it, is one paragraph.
pub(crate) fn write(article: &Article<'_>, palette: &Palette, columns: usize, page: &mut Page) {
    let mut pen = Pen {
        marks: marks(article, palette).into_iter().peekable(),
        layers: Vec::new(),
        effects: Effects::new(),
    };
    let whole = Span::new(0, article.text().len() as u32);
    if article.blocks().is_empty() {
        write_block(article, (BlockKind::Paragraph, "", whole), &mut pen, columns, page);
    }
    for block in article.blocks() {
        write_block(article, (block.kind, label(block), block.span), &mut pen, columns, page);
    }
}

/// What the margin says; paragraphs need no name.
fn label(block: &Block) -> &'static str {
    match (block.kind, block.label) {
        (BlockKind::Paragraph, _) => "",
        (_, Some(label)) => label.as_str(),
        (kind, None) => kind.as_str(),
    }
}

fn write_block(
    article: &Article<'_>,
    (kind, label, span): (BlockKind, &str, Span),
    pen: &mut Pen,
    columns: usize,
    page: &mut Page,
) {
    let mut flow = Flow::new(columns - MARGIN);
    pen.write(article, span, style(kind), &mut flow);
    for (number, words) in flow.finish().into_iter().enumerate() {
        let mut line = Line::default();
        if number == 0 {
            line.pad(MARGIN.saturating_sub(label.len() + 2));
            line.push(label, DIM);
        }
        line.pad(MARGIN);
        line.append(words);
        page.line(&line);
    }
    page.blank();
}

const fn style(kind: BlockKind) -> Style {
    match kind {
        BlockKind::Headline | BlockKind::Subheading => Style::new().bold(),
        BlockKind::Standfirst => Style::new().italic(),
        BlockKind::Dateline | BlockKind::Caption | BlockKind::Other => DIM,
        _ => Style::new(),
    }
}

/// Writes the text and carries out the marks on its way.
struct Pen {
    marks: Peekable<vec::IntoIter<Mark>>,
    layers: Vec<Layer>,
    effects: Effects,
}

impl Pen {
    fn write(&mut self, article: &Article<'_>, span: Span, base: Style, flow: &mut Flow) {
        let mut at = span.start();
        while let Some(mark) = self.marks.next_if(|mark| mark.at < span.end() || mark.ends_at(span.end())) {
            let until = mark.at.clamp(at, span.end());
            self.text(article, Span::new(at, until), base, flow);
            self.carry_out(&mark.action, flow);
            at = until;
        }
        self.text(article, Span::new(at, span.end()), base, flow);
    }

    fn text(&self, article: &Article<'_>, span: Span, base: Style, flow: &mut Flow) {
        flow.text(article.slice(span).unwrap_or_default(), self.style(base));
    }

    /// The colour of the innermost layer on the block's own style.
    fn style(&self, base: Style) -> Style {
        let effects = base.get_effects() | self.effects;
        match self.layers.last() {
            Some(Layer { style, .. }) => style.effects(style.get_effects() | effects.remove(Effects::DIMMED)),
            None => base.effects(effects),
        }
    }

    fn carry_out(&mut self, action: &Action, flow: &mut Flow) {
        match action {
            Action::Write(text, style) => flow.text(text, *style),
            Action::Number(number, style) => flow.text(&raised(*number), *style),
            Action::Lay(layer) => self.layers.push(*layer),
            Action::Lift(layer) => {
                if let Some(at) = self.layers.iter().rposition(|laid| laid == layer) {
                    self.layers.remove(at);
                }
            }
            Action::Add(effects) => self.effects |= *effects,
            Action::Remove(effects) => self.effects = self.effects.remove(*effects),
        }
    }
}
