//! The article as a reader sees it in the terminal.

use std::fmt::Write;

use demec::{Actor, Article};

/// A line for every quotation: who, how, what.
pub(crate) fn view(article: &Article<'_>) -> String {
    let mut view = String::new();
    if let Some(headline) = article.headline() {
        let _ = writeln!(view, "{headline}\n");
    }
    for quotation in article.quotations() {
        let speaker = quotation.speaker().map_or("—", Actor::name);
        let _ = writeln!(view, "{} {} {speaker}: {}", quotation.id(), quotation.kind(), quotation.text());
    }
    view
}
