//! What stands between a subject and what it reports, and belongs to neither: where and to whom it was said.

use super::{Range, reader::Reader};
use crate::{
    grammar::cue::cue_at,
    language::{Classes, Form, pack::Medium},
    lexer::token::{Flags, Kind, Token},
    model::ActorKind,
    morphology::form::{Case, Nominal, Shape},
};

/// Words of a frame.
const LONGEST: u32 = 10;
/// Words of a question that is answered.
const LONGEST_QUESTION: u32 = 30;

impl Reader<'_, '_> {
    /// `frame = { word } ( container-noun locative | question-noun ( dative | "üzerine" ) ) { clitic } [ "," ] ;` — *(S)
    /// gazetecilere yaptığı açıklamada …*, *(S) yolla ilgili soru üzerine de …*
    pub(super) fn skip_frame(&self, range: Range, subject: bool) -> u32 {
        let mut start = range.first;
        let longest = Range::new(start, range.end.min(start + LONGEST_QUESTION));
        if (subject || self.s.token(start).is_some_and(|t| t.is(Classes::SAYING_NOUN)))
            && self.holds_noun(longest)
        {
            let asked = self.frame_end(longest, true);
            let frame =
                asked.or_else(|| self.frame_end(Range::new(start, range.end.min(start + LONGEST)), false));
            if let Some(last) = frame {
                start = self.behind_clitics(last + 1, range.end);
                if self.s.token(start).is_some_and(|t| t.kind == Kind::Comma) {
                    start += 1;
                }
            }
        }
        self.skip_openers(Range::new(start, range.end))
    }

    /// `deed = { word } noun-of-saying verb-"ArAk" ;` — *(S) muhtara talimat vererek …*: what the subject does in
    /// saying the rest.
    pub(super) fn skip_deed(&self, range: Range) -> u32 {
        let near = self.s.tokens_in(range.first, range.end.min(range.first + LONGEST));
        let Some(verb) = near.iter().position(|t| t.form.shape() == Shape::WhileConverb) else {
            return range.first;
        };
        let inside = |t: &Token| {
            let clause = t.form.is_clause() && !t.is(Classes::SAYING_NOUN);
            let begun = clause || t.form.case() == Case::Genitive;
            matches!(t.kind, Kind::Word | Kind::Suffix | Kind::Number) && !begun
        };
        let plain = near.iter().take(verb).all(inside);
        let at = range.first + verb as u32;
        let deed = || {
            self.s.token(at).is_some_and(|t| t.is(Classes::LIGHT_VERB))
                && cue_at(&self.s, at, range.first)
                    .is_some_and(|cue| cue.noun && cue.medium == Medium::Speech)
        };
        if plain && at + 2 < range.end && deed() { at + 1 } else { range.first }
    }

    /// Whether a noun of saying stands there: no frame ends in anything else.
    fn holds_noun(&self, range: Range) -> bool {
        let mut from = range.first;
        while let Some(at) = self.out.landmarks.next(from, range.end) {
            if self.s.token(at).is_some_and(|t| t.is(Classes::SAYING_NOUN)) {
                return true;
            }
            from = at + 1;
        }
        false
    }

    /// The last token of the frame: a container, or the question that is answered.
    fn frame_end(&self, window: Range, question: bool) -> Option<u32> {
        // An object or owner that waits for its verb or noun shows the clause to have begun: *kaygısını toplantıda
        // (dile getirdiğini)*, *iki bakanın görüşmesinde*.
        let (mut object, mut owner) = (false, false);
        for at in window.first..window.end {
            let token = self.s.token(at)?;
            if !matches!(token.kind, Kind::Word | Kind::Suffix | Kind::Number) {
                return None;
            }
            if question {
                if self.is_answered(at) {
                    return Some(at + u32::from(token.form.case() != Case::Dative));
                }
                if token.form.is_clause() && token.form.case() == Case::Accusative {
                    return None;
                }
                continue;
            }
            if token.is(Classes::CONTAINER) && token.form.case() == Case::Locative {
                let begun = object || (owner && token.form.has(Form::possessed));
                return (!begun).then_some(at);
            }
            let case = token.form.case();
            if token.form.nominal() != Nominal::None || token.form.shape() == Shape::Participle {
                (object, owner) = (false, false);
            } else if case == Case::Accusative && token.form.has(Form::possessed) {
                object = true;
            } else if case == Case::Genitive {
                owner = self.is_somebody(at, token);
            }
        }
        None
    }

    /// *sorusuna (da), soruya (ise), soru üzerine*.
    fn is_answered(&self, at: u32) -> bool {
        let Some(noun) = self.s.token(at).filter(|_| self.is_question_noun(at)) else { return false };
        self.s.token(at + 1).is_some_and(|next| match noun.form.case() {
            Case::Dative => next.kind == Kind::Word && next.is(Classes::SUBJECT_CLITIC),
            Case::Nominative => next.is(Classes::SEGMENT_END),
            _ => false,
        })
    }

    /// Whether the genitive that ends here is a person or several, whose meeting is no place to say things in.
    fn is_somebody(&self, at: u32, token: &Token) -> bool {
        let end = at + u32::from(token.kind != Kind::Suffix);
        let mention = self.mention_ending_at(end).and_then(|m| self.mentions.get(m as usize));
        mention.is_some_and(|m| matches!(m.actor, ActorKind::Person | ActorKind::Group))
    }

    /// Behind connectives and marks that belong to no content.
    pub(super) fn skip_openers(&self, range: Range) -> u32 {
        let mut start = range.first;
        while start < range.end {
            let Some(token) = self.s.token(start) else { break };
            let mark = matches!(token.kind, Kind::Comma | Kind::Dash | Kind::Bullet | Kind::Semicolon);
            let opener = if start == range.first { self.opener(token, start) } else { 0 };
            if !mark && opener == 0 {
                break;
            }
            start += opener.max(1);
        }
        start
    }

    /// How many tokens a connective, or the clitic of what stands before, takes here: *(Açıklamada) ise*.
    fn opener(&self, token: &Token, from: u32) -> u32 {
        let clitic = token.is_word() && token.has(Flags::SPACE) && token.is(Classes::SUBJECT_CLITIC);
        if clitic { 1 } else { self.connective(from) }
    }

    /// How many tokens the connective that begins here takes: *Öte yandan*.
    pub(super) fn connective(&self, from: u32) -> u32 {
        let rest = self.s.tokens.get(from as usize..).unwrap_or_default();
        rest.iter().take(4).take_while(|t| t.is(Classes::CONNECTIVE) && !t.is(Classes::CONJUNCTION)).count()
            as u32
    }

    /// Behind a finite clause that a contrast, *ve* or a comma closes inside the stretch.
    pub(super) fn restart(&self, range: Range) -> u32 {
        let finite = |t: &Token| t.form.is_finite() && t.is_word();
        let mut start = range.first;
        let mut from = range.first;
        while let Some(at) = self.find(Range::new(from, range.end.saturating_sub(1)), finite) {
            let (Some(verb), Some(next)) = (self.s.token(at), self.s.token(at + 1)) else { break };
            // *gelir ve*, *yazar ve*: more often nouns.
            let joined = next.is(Classes::CONJUNCTION) && !verb.form.has(Form::guessed.with(Form::aorist));
            let comma = next.kind == Kind::Comma && tells(verb.form) && !self.is_bracketed(range.first, at);
            if next.is(Classes::CONTRAST) || joined || comma {
                start = at + 2;
            }
            from = at + 1;
        }
        start
    }

    /// Whether a bracket that opens behind `first` is still open at a token.
    fn is_bracketed(&self, first: u32, at: u32) -> bool {
        let brackets =
            self.s.tokens_in(first, at).iter().rfind(|t| matches!(t.kind, Kind::Opening | Kind::Closing));
        brackets.is_some_and(|t| t.kind == Kind::Opening)
    }
}

/// A finite form that is known and that no noun looks like: *geldi, geliyor*; not *yazar, gelir, dolmuş*.
fn tells(form: Form) -> bool {
    !form.has(Form::guessed) && form.has(Form::past.with(Form::pluperfect).with(Form::progressive))
}
