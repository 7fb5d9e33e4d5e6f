//! Words in marks inside a reported clause: somebody's very words, or a term, a name, a scare word.

use super::{Range, reader::Reader};
use crate::{
    language::{Classes, Form},
    layout::Pair,
    lexer::token::{Flags, Kind, Token},
    model::QuotationKind,
    morphology::form::{Case, Nominal, Shape},
};

impl Reader<'_, '_> {
    /// The kind of a reported clause by the marks inside it, and its direct parts.
    pub(super) fn quoted_parts(&mut self, content: Range) -> (QuotationKind, (u32, u32)) {
        // In most clauses no marks stand.
        if self.out.landmarks.next_pair(content.first, content.end).is_none() {
            return (QuotationKind::Indirect, (0, 0));
        }
        let from = self.out.parts.len() as u32;
        let first = self.s.pairs.partition_point(|p| p.outer_first < content.first);
        for index in first..self.s.pairs.len() {
            let Some(pair) = self.s.pairs.get(index).copied().filter(|p| p.outer_first < content.end) else {
                break;
            };
            if pair.depth != self.at.depth || pair.outer_end > content.end {
                continue;
            }
            // Words that somebody is said to have said are a quotation of their own inside the clause.
            let reported = self.used.get_mut(index).is_some_and(|used| std::mem::replace(used, true));
            if !reported && self.is_spoken(&pair) {
                self.out.parts.push(Range::new(pair.first, pair.end));
            }
        }
        let to = self.out.parts.len() as u32;
        if to > from { (QuotationKind::Mixed, (from, to)) } else { (QuotationKind::Indirect, (0, 0)) }
    }

    /// Whether marked words inside a clause are the speaker's own, not a term or a name.
    fn is_spoken(&self, pair: &Pair) -> bool {
        let inside = self.s.tokens_in(pair.first, pair.end);
        let words = inside.iter().filter(|t| t.is_word()).count();
        let next = self.s.token(pair.outer_end);
        let (Some(first), Some(last)) = (inside.first(), inside.last()) else { return false };
        let form = self.form_or_guess(last);
        let case_marked = !matches!(form.case(), Case::Nominative)
            || form.nominal() != Nominal::None
            || form.shape() == Shape::Finite;
        let lower_phrase = words >= 3 && first.is_word() && !first.is_capitalised();
        let verbal = next.is_some_and(|t| t.is(Classes::AS_WORD));
        let suffixed =
            next.is_some_and(|t| t.kind == Kind::Word && !t.has(Flags::SPACE) && !t.is_capitalised());
        let capitals = inside.iter().filter(|t| t.is_word()).all(Token::is_capitalised);
        let named = next.is_some_and(|t| t.is(Classes::NAMING.or(Classes::SEGMENT_END)));
        // *"duygusal nedenlerle" programı bırakan*: a case belongs to the sentence, not to the noun behind.
        let case_inside = form.case() != Case::Nominative && !first.is_capitalised();
        if suffixed || capitals || (named && !case_inside) {
            return false;
        }
        // *"barış" mesajı*, but *"karşı yanıt" görmediğini*: a verb takes the words as its object.
        let possessed = next.is_some_and(|t| t.form.has(Form::possessed) && !t.form.is_clause());
        (case_marked && words > 1) || lower_phrase || verbal || !(possessed || words < 2)
    }

    /// A word's form, read off its ending where no pack knows the word.
    fn form_or_guess(&self, token: &Token) -> Form {
        if token.form == Form::NONE { self.s.language.suffixes.endings().of(token.key) } else { token.form }
    }
}
