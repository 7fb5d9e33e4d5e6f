//! Headlines and sub-headings with a colon: `S: …`, `S'den: …`.

use super::{Found, Range, Speaker, reader::Reader};
use crate::{
    language::Classes,
    lexer::token::{Kind, Token},
    model::{BlockKind, QuotationKind},
    morphology::form::Case,
};

/// Words that the speaker before a headline's colon may take.
const LONGEST_SPEAKER: u32 = 14;

impl Reader<'_, '_> {
    /// `headline = ( subject | ablative ) ":" content ;` — *Yaman: Yol yazın açılacak*, *Vali'den uyarı: Evde kalın*.
    pub(super) fn headline_colon(&mut self) -> bool {
        let Range { first, end } = self.at.range;
        let limit = end.min(first + LONGEST_SPEAKER);
        let Some(colon) = (first..limit).find(|&i| self.s.token(i).is_some_and(|t| t.kind == Kind::Colon))
        else {
            return false;
        };
        let before = Range::new(first, colon);
        let finite = self.s.tokens_in(first, colon).iter().any(|t| {
            // *DORUK SORDU:* — but *Selim Verdi:*
            t.form.is_finite() && t.is_word() && (t.is_said() || !t.is_capitalised())
        });
        let labelled = self.s.tokens_in(first, colon).iter().all(|t| t.is(Classes::LABEL));
        if finite || labelled {
            return false;
        }
        let Some((speaker, spoken)) = self.headline_speaker(before) else { return false };
        let section = self.s.sentences.get(self.at.sentence as usize).map_or(0, |s| s.section);
        let end = self.s.sections.get(section as usize).map_or(end, |s| s.end);
        let content = Range::new(colon + 1, end);
        let words = (colon + 1..end).filter(|&i| self.s.token(i).is_some_and(Token::is_word)).count();
        let number_first = self.s.token(colon + 1).is_some_and(|t| t.kind == Kind::Number);
        if words < 2 || (number_first && words < 5) {
            return false;
        }
        let marked = self
            .pair_index(colon + 1, 0)
            .filter(|&i| self.s.pairs.get(i).is_some_and(|p| p.outer_end + 1 >= end));
        let (kind, content) = match marked.and_then(|i| self.s.pairs.get(i)) {
            Some(pair) => (QuotationKind::Direct, Range::new(pair.first, pair.end)),
            None => (QuotationKind::Indirect, content),
        };
        if let Some(used) = marked.and_then(|i| self.used.get_mut(i)) {
            *used = true;
        }
        let found = Found {
            cue: Some(Range::new(colon, colon + 1)),
            speaker,
            spoken,
            ..self.blank(kind, content, "headline_colon")
        };
        self.emit(found);
        if let (Some(slot), Speaker::Mention(speaker)) =
            (self.out.subjects.get_mut(self.at.sentence as usize), speaker)
        {
            *slot = speaker;
        }
        true
    }

    /// The speaker before the colon: a nominative that fills it, or the ablative that a noun of saying may follow. A
    /// dative is whom the speaker of the section addresses.
    fn headline_speaker(&mut self, before: Range) -> Option<(Speaker, bool)> {
        let mut at = before.first;
        while at < before.end {
            let Some(mention) = self.mention_starting_at(at) else {
                at += 1;
                continue;
            };
            let candidate = *self.mentions.get(mention as usize)?;
            let fills = candidate.end == before.end;
            if candidate.case == Case::Ablative || (candidate.case == Case::Nominative && fills) {
                return Some((Speaker::Mention(mention), true));
            }
            at = candidate.end.max(at + 1);
        }
        if self.is_addressee(before) {
            return Some((Speaker::Dropped, false));
        }
        self.nominative_at_end(before).map(|mention| (Speaker::Mention(mention), true))
    }

    /// A mention in the dative and nothing else, in a sub-heading: who speaks has been said above it.
    fn is_addressee(&self, before: Range) -> bool {
        let section = self.s.sentences.get(self.at.sentence as usize).map_or(0, |s| s.section);
        let mention = self.mention_starting_at(before.first).and_then(|m| self.mentions.get(m as usize));
        self.section_kind(section) == BlockKind::Subheading
            && mention.is_some_and(|m| m.case == Case::Dative && m.end + 1 >= before.end)
    }

    /// Takes back the headlines whose colon only sets off a name: *Selin Ak: Oyuncu adını değiştiriyor*.
    pub(super) fn drop_narrated(&mut self) {
        self.out.narrated.clear();
        for index in 0..self.out.found.len() {
            let headline = self.out.found.get(index).filter(|f| f.rule == "headline_colon");
            if let Some(content) = headline.map(|f| f.content)
                && self.is_narrated(content)
            {
                self.out.narrated.push(index as u32);
            }
        }
        self.out.behind = (0, 0);
        let mut narrated = self.out.narrated.iter().peekable();
        let mut indices = 0..;
        self.out.found.retain(|_| indices.next().is_some_and(|index| narrated.next_if_eq(&&index).is_none()));
    }
}
