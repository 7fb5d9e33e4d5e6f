//! Quotation marks of which two stand for one, as diagnostics.

use super::Pair;
use crate::{
    lexer::token::Token,
    model::{Diagnostic, DiagnosticKind, Span},
};

/// Appends a diagnostic for the marks of each pair that has two on both sides: `''Evet''` and `""Evet""`.
pub(crate) fn doubled_marks(text: &str, tokens: &[Token], pairs: &[Pair], diagnostics: &mut Vec<Diagnostic>) {
    for pair in pairs {
        let opening = Some(pair.outer_first).filter(|&i| i < pair.first);
        let closing = pair.outer_end.checked_sub(1).filter(|&i| i >= pair.end);
        let mark = |index: u32| tokens.get(index as usize).filter(|mark| is_doubled(text, mark));
        if let (Some(opening), Some(closing)) = (opening.and_then(mark), closing.and_then(mark)) {
            diagnostics.extend(
                [opening, closing].map(|mark| {
                    Diagnostic::new(DiagnosticKind::DoubledMark, Span::new(mark.start, mark.end()))
                }),
            );
        }
    }
}

/// Whether the lexer made one mark of two.
fn is_doubled(text: &str, mark: &Token) -> bool {
    if mark.len == 1 {
        return false;
    }
    let mut glyphs = text.get(mark.start as usize..mark.end() as usize).unwrap_or_default().chars();
    let (first, second) = (glyphs.next(), glyphs.next());
    first == second && !matches!(first, Some('<' | '>'))
}

#[cfg(test)]
mod tests {
    use crate::{DiagnosticKind, parse};

    fn doubled(text: &str) -> Vec<&str> {
        let article = parse(text);
        let found = article.diagnostics().iter().filter(|d| d.kind == DiagnosticKind::DoubledMark);
        found.filter_map(|d| text.get(d.span.range())).collect()
    }

    #[test]
    fn marks_that_are_doubled_on_both_sides_are_told() {
        assert_eq!(doubled("Vali, ''Yol açıldı'' dedi."), ["''", "''"]);
        assert_eq!(doubled("Vali, \"\"Yol açıldı\"\" dedi."), ["\"\"", "\"\""]);
        assert_eq!(doubled("Vali, ““Yol açıldı”” dedi."), ["““", "””"]);
    }

    #[test]
    fn quotations_in_quotations_are_none() {
        assert!(doubled("Vali, “Bana ‘Yol açıldı’ dedi” dedi.").is_empty());
        assert!(doubled("Vali, \"Bana \"Yol açıldı\"\" dedi.").is_empty());
    }
}
