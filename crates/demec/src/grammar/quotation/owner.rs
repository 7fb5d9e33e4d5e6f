//! Words in marks that belong to a genitive: *X'in "…" sözleri*, *X'in "…" dediğini*. The subject of the sentence is
//! somebody else.

use super::{
    Found, Range, Speaker,
    noun_phrase::PERSON_NOUN,
    reader::{Clause, Reader},
    tail::Tail,
};
use crate::{
    language::{Classes, Form, cues::Lemma, pack::Frame},
    lexer::token::{Kind, Token},
    model::QuotationKind,
    morphology::form::{Case, Nominal},
};

/// Words between an owner and the marks: *X'in dün Ankara'da söylediği "…"*.
const BETWEEN: u32 = 10;

impl Reader<'_, '_> {
    /// Whose words the marks hold, if the phrase behind them has an owner: its noun is possessed (*sözleri, sorusu*)
    /// or its verb is made a noun (*dediği*).
    pub(super) fn owner_of_marks(&mut self, before: Range, tail: &Tail) -> Option<u32> {
        let nominal = !matches!(tail.form.nominal(), Nominal::None | Nominal::Infinitive);
        let noun = self.s.token(tail.cue.first).is_some_and(is_possessed_saying);
        if !nominal && !noun {
            return None;
        }
        self.genitive_before(before)
    }

    /// `owned-words = genitive { adverbial | relative-clause } marks possessed-saying-noun ;` where no verb of the noun's
    /// own reports — *X'in "…" sözlerine tepki gösterdi*. Returns where to read on.
    pub(super) fn owned_words(&mut self, index: usize, clause: &Clause) -> Option<u32> {
        let pair = self.s.pairs.get(index).copied()?;
        let noun =
            self.s.token(pair.outer_end).filter(|t| is_possessed_saying(t) && !t.is(Classes::NAMING))?;
        let id = self.s.language.lexicon.entry(noun.entry).noun;
        let saying = self.s.language.cues.noun(id).filter(|n| n.frames.has(Frame::Quote))?;
        let stance = saying.stance;
        let owner = self.genitive_before(Range::new(clause.edge, pair.outer_first))?;
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
        let found = Found {
            cue: Some(Range::new(pair.outer_end, pair.outer_end + 1)),
            lemma: Some(Lemma::Noun(id)),
            stance,
            speaker: Speaker::Mention(owner),
            spoken: true,
            source: clause.source,
            ..self.blank(QuotationKind::Direct, Range::new(pair.first, pair.end), "quote_words")
        };
        self.emit(found);
        Some(pair.outer_end + 1)
    }

    /// The nearest mention in the genitive with nothing but adverbials and a relative clause behind it.
    fn genitive_before(&mut self, before: Range) -> Option<u32> {
        let floor = before.first.max(before.end.saturating_sub(BETWEEN));
        let mut at = before.end;
        // Of a relative clause the genitive is the subject; else the first possessed noun behind it is its own:
        // *Başkan'ın aksine*.
        let mut relative = false;
        while at > floor {
            let token = self.s.token(at - 1)?;
            let last = at - u32::from(token.kind == Kind::Suffix);
            if let Some(mention) = self.mention_ending_at(last) {
                let candidate = self.mentions.get(mention as usize)?;
                if candidate.case == Case::Genitive {
                    return (candidate.phrase >= before.first).then_some(mention);
                }
                if !matches!(candidate.case, Case::Locative | Case::Ablative | Case::Dative) {
                    return None;
                }
                at = candidate.phrase.min(candidate.first);
                continue;
            }
            // *bir gazetecinin*: somebody whom only the words make an actor.
            if token.is_word() && token.form.case() == Case::Genitive && token.is(PERSON_NOUN) {
                return Some(self.noun_phrase(before.first, at));
            }
            relative |= is_relative(token);
            let goal = token.is_word()
                && token.form.case() == Case::Dative
                && !token.is(Classes::TIME.or(Classes::CLITIC));
            let owned = (goal || token.form.has(Form::possessed)) && !relative;
            let comma = token.kind == Kind::Comma && at == before.end;
            if owned || !comma && !may_part(token) {
                return None;
            }
            at -= 1;
        }
        None
    }
}

fn is_possessed_saying(token: &Token) -> bool {
    token.is_word() && token.is(Classes::SAYING_NOUN) && token.form.has(Form::possessed)
}

/// *söylediği, kullandığı*: the verb of a relative clause.
fn is_relative(token: &Token) -> bool {
    token.is_word()
        && matches!(token.form.nominal(), Nominal::Fact | Nominal::Future)
        && token.form.case() == Case::Nominative
}

/// Words between an owner and its words: when and where they fell, and the verb of their relative clause.
fn may_part(token: &Token) -> bool {
    match token.kind {
        Kind::Number => true,
        Kind::Word | Kind::Suffix => {
            let adverbial = matches!(token.form.case(), Case::Locative | Case::Ablative | Case::Dative)
                && !token.is(Classes::SEGMENT_END);
            is_relative(token)
                || adverbial
                || token.is(Classes::TIME.or(Classes::CLITIC).or(Classes::CUE_ADVERB))
        }
        _ => false,
    }
}
