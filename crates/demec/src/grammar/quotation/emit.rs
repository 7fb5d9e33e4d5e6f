//! Keeps a quotation that a production has found.

use super::{
    Found, Range, Speaker,
    content::{trimmed, unbroken},
    reader::Reader,
};
use crate::{language::Form, model::QuotationKind};

impl Reader<'_, '_> {
    /// Keeps a quotation.
    pub(super) fn emit(&mut self, mut found: Found) -> u32 {
        let index = self.out.found.len() as u32;
        if self.is_own(&found) {
            found.speaker = Speaker::Own;
            found.spoken = false;
        }
        if found.kind == QuotationKind::Direct {
            found.content = unbroken(&self.s, found.content);
        } else {
            found.content = trimmed(self, found.content);
            self.clip_parts(found.parts, found.content);
        }
        if !found.content.is_empty() {
            self.out.found.push(found);
        }
        index
    }

    /// Parts reach no further than the content that is left when its edges have been trimmed.
    fn clip_parts(&mut self, (from, to): (u32, u32), content: Range) {
        for part in self.out.parts.get_mut(from as usize..to as usize).unwrap_or_default() {
            let clip = |at: u32| at.clamp(content.first, content.end.max(content.first));
            *part = Range::new(clip(part.first), clip(part.end));
        }
    }

    /// Inside somebody's words, what *I* or *we* said is the speaker's own.
    fn is_own(&self, found: &Found) -> bool {
        let cue = found.cue.filter(|_| found.parent.is_some());
        let verb = cue.and_then(|cue| self.s.tokens_in(cue.first, cue.end).last());
        verb.is_some_and(|t| t.form.has(Form::first_person))
    }

    /// A quotation of this place with everything still open.
    pub(super) fn blank(&self, kind: QuotationKind, content: Range, rule: &'static str) -> Found {
        Found { parent: self.at.parent, ..Found::blank(kind, content, rule, self.at.sentence) }
    }
}
