//! What the marks alone say, in a text of whose language no words are known.

use super::{Found, Quoted, Range, content::unbroken};
use crate::{layout::Structure, lexer::token::Token, model::QuotationKind};

/// Fewer words between marks are a name or a term.
const FEWEST_WORDS: usize = 4;

/// `paired_marks = "“" , word , { word } , "”" ;` — *“We will open the bridge in summer”*, whoever says so.
pub(crate) fn paired_marks(structure: &Structure<'_>, out: &mut Quoted) {
    out.clear(structure);
    for pair in structure.pairs.iter().filter(|pair| pair.double) {
        let inside = structure.tokens_in(pair.first, pair.end);
        if inside.iter().filter(|token| Token::is_word(token)).take(FEWEST_WORDS).count() < FEWEST_WORDS {
            continue;
        }
        let content = unbroken(structure, Range::new(pair.first, pair.end));
        let parts = out.parts.len() as u32;
        out.parts.push(content);
        let sentence = structure.sentences.partition_point(|s| s.end <= pair.first) as u32;
        let found = Found::blank(QuotationKind::Direct, content, "paired_marks", sentence);
        out.found.push(Found { parts: (parts, parts + 1), ..found });
    }
}
