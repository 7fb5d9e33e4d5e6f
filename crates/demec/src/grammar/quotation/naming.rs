//! What somebody calls something, without marks around it.

use super::{
    Found, Range, Speaker,
    reader::{Clause, Reader},
};
use crate::{
    grammar::cue::CueMatch,
    language::{Classes, Form, pack::Frame},
    lexer::token::{Kind, Token},
    morphology::form::{Case, Nominal, Shape},
};

/// An object and what it is called are that many words at least.
const SHORTEST: u32 = 3;

impl Reader<'_, '_> {
    /// `S ( [ object-accusative { word } ] ) "olarak" naming-verb` — *S, kararı ağır bir hata olarak niteledi*. Returns where to
    /// read on.
    pub(super) fn unmarked_naming(&mut self, cue: &CueMatch, clause: &mut Clause) -> Option<u32> {
        let end = self.named_before(cue).filter(|&end| end >= clause.edge + SHORTEST)?;
        let range = Range::new(clause.edge, end);
        let mut read = *clause;
        let (start, speaker, spoken, next) = if cue.form.shape() == Shape::Participle {
            self.participle_edge(cue, range, &mut read)
        } else {
            let edge = self.left_edge(range, read.subject, false);
            read.subject = edge.subject.or(read.subject);
            let (speaker, spoken) = Self::speaker_of(read.subject);
            (edge.start, speaker, spoken, cue.verb + 1)
        };
        let content = Range::new(start, end);
        if !self.calls(speaker) || content.len() < SHORTEST || !self.holds_object(content) {
            return None;
        }
        *clause = read;
        let (kind, parts) = self.quoted_parts(content);
        let found = Found {
            parts,
            cue: Some(Range::new(end, cue.verb + 1)),
            lemma: Some(cue.lemma),
            stance: cue.stance,
            speaker,
            spoken,
            source: clause.source,
            ..self.blank(kind, content, "naming")
        };
        self.emit(found);
        clause.edge = next;
        Some(next)
    }

    /// Whether somebody calls something so: the subject of the sentence, not *niteleyenlerin, niteleyen uzmanları*.
    fn calls(&self, speaker: Speaker) -> bool {
        match speaker {
            Speaker::Mention(mention) => {
                self.mentions.get(mention as usize).is_some_and(|c| c.case == Case::Nominative)
            }
            Speaker::Dropped => true,
            Speaker::Own | Speaker::Unnamed => false,
        }
    }

    /// Where *olarak* stands right before a verb that says only what something is called: not *açıkladı*, which reports clauses as
    /// well, nor *yazılı olarak (değerlendirdi)*.
    fn named_before(&self, cue: &CueMatch) -> Option<u32> {
        let form = cue.form;
        let verb = self.s.token(cue.verb)?;
        let several = form.shape() == Shape::Participle && form.has(Form::plural);
        let tells = !form.has(Form::passive) && form.nominal() == Nominal::None && !several;
        let names = verb.is(Classes::NAMING_VERB) && !cue.noun && !cue.frames.has(Frame::Clause);
        let at = cue.verb.checked_sub(1).filter(|_| names && tells && self.at.parent.is_none())?;
        self.s.token(at).filter(|t| t.is(Classes::AS_WORD) && !t.is(Classes::CUE_ADVERB))?;
        Some(at)
    }

    /// Whether an accusative says what is called so.
    fn holds_object(&self, content: Range) -> bool {
        let object = |t: &Token| match t.kind {
            Kind::Suffix => t.form.case() == Case::Accusative,
            Kind::Word => {
                t.form.case() == Case::Accusative || (t.ends_in_high_vowel() && t.form.has(Form::plural))
            }
            _ => false,
        };
        self.s.tokens_in(content.first, content.end).iter().any(object)
    }
}
