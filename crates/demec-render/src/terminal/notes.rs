//! What stands under the table: a summary, and what was doubtful in the text.

use demec::{Actor, Article, Dateline, Quotation, QuotationKind, Span};

use super::{Page, flow::Flow, palette::DIM};

/// Doubts that are told one by one.
const TOLD: usize = 5;

/// Writes the summary and the doubts.
pub(crate) fn write(article: &Article<'_>, columns: usize, page: &mut Page) {
    let mut notes = vec![summary(article)];
    let diagnostics = article.diagnostics();
    for diagnostic in diagnostics.iter().take(TOLD) {
        let (line, column) = position(article.text(), diagnostic.span);
        notes.push(format!("note: line {line}, column {column}: {}", diagnostic.kind));
    }
    if diagnostics.len() > TOLD {
        notes.push(format!("note: {} more such places", diagnostics.len() - TOLD));
    }
    for note in notes {
        let mut flow = Flow::new(columns);
        flow.text(&note, DIM);
        for line in flow.finish() {
            page.line(&line);
        }
    }
}

fn summary(article: &Article<'_>) -> String {
    let quotations = article.quotations();
    let mut speakers: Vec<_> = quotations.clone().filter_map(Quotation::speaker).map(Actor::id).collect();
    speakers.sort_unstable();
    speakers.dedup();
    let kinds = QuotationKind::ALL.iter().filter_map(|&kind| {
        let count = quotations.clone().filter(|quotation| quotation.kind() == kind).count();
        (count > 0).then(|| format!("{count} {kind}"))
    });
    let kinds: Vec<_> = kinds.collect();
    let kinds = if kinds.len() > 1 { format!(" ({})", kinds.join(", ")) } else { String::new() };
    let mut parts = vec![counted(quotations.len(), "quotation") + &kinds];
    parts.push(counted(speakers.len(), "speaker"));
    parts.extend(article.dateline().into_iter().flat_map(dateline_fields));
    parts.join(" · ")
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn dateline_fields(dateline: Dateline<'_>) -> impl Iterator<Item = String> {
    let when = [dateline.date().map(|date| date.to_string()), dateline.time().map(|time| time.to_string())];
    let when = Some(when.into_iter().flatten().collect::<Vec<_>>().join(" ")).filter(|when| !when.is_empty());
    let whence = [dateline.place(), dateline.source()].map(|field| field.map(str::to_owned));
    when.into_iter().chain(whence.into_iter().flatten())
}

/// Line and column of the start of `span`, counted from 1 as editors do.
fn position(text: &str, span: Span) -> (usize, usize) {
    let before = text.get(..span.range().start).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}
