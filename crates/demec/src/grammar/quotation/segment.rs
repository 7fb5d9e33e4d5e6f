//! The stretch before what is said: its comma segments, the subject among them, and where the content begins.

use super::{Range, reader::Reader};
use crate::{
    language::{Classes, Form},
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::{Case, Shape},
};

/// What the stretch before a cue or a pair of marks holds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Edge {
    /// Where the content begins.
    pub(super) start: u32,
    /// The subject, a mention.
    pub(super) subject: Option<u32>,
}

/// Comma segments looked at from the left.
const SEGMENTS: usize = 12;
/// Words before a person whom a participle describes.
const BEFORE_NAME: u32 = 60;
/// Words before a subject without a comma.
const BEFORE_SUBJECT: u32 = 10;
/// Words before a clitic that a subject keeps.
const BEFORE_CLITIC: u32 = 30;

impl Reader<'_, '_> {
    /// Behind each comma of the range at this level, brackets and pairs of marks being opaque.
    fn next_comma(&self, from: u32, end: u32) -> Option<u32> {
        let mut at = from;
        let mut brackets = 0_u32;
        while at < end {
            if let Some(pair) = self.pair_at(at) {
                at = pair.outer_end.max(at + 1);
                continue;
            }
            let token = self.s.token(at)?;
            match token.kind {
                Kind::Opening => brackets += 1,
                Kind::Closing => brackets = brackets.saturating_sub(1),
                Kind::Comma | Kind::Semicolon if brackets == 0 => return Some(at),
                _ => {}
            }
            at += 1;
        }
        None
    }

    /// Reads the stretch from the left: subject segments and adverbial ones are passed, the rest is content.
    ///
    /// `known` is a subject that the sentence gave before. With `whole`, the last segment too may be the subject,
    /// as before a pair of marks (`S "…" dedi`); else it holds the content and is never passed.
    pub(super) fn left_edge(&mut self, range: Range, known: Option<u32>, whole: bool) -> Edge {
        let mut edge = Edge { start: range.first, subject: None };
        let mut at = range.first;
        for _ in 0..SEGMENTS {
            let Some(comma) = self.next_comma(at, range.end) else { break };
            let segment = Range::new(at, comma);
            let subject = if edge.subject.is_none() { self.subject_segment(segment, known) } else { None };
            if let Some(subject) = subject {
                edge.subject = Some(subject);
            } else if self.is_document(segment) {
                // *Araştırma, … gösteriyor*: a text speaks, and nobody by it.
            } else if self.is_adverbial(segment) {
                let inside = self.bare_subject(segment).map(|(mention, _)| mention);
                let follows = edge.subject.is_some()
                    || known.is_some()
                    || inside.is_some()
                    || self.subject_follows(comma + 1, range.end);
                if !follows {
                    break;
                }
                edge.subject = edge.subject.or(inside);
            } else {
                break;
            }
            at = comma + 1;
            edge.start = at;
        }
        let rest = Range::new(edge.start, range.end);
        if known.is_some() && edge.subject.is_none() {
            // A new subject set against the sentence's first one: *… vurgularken Kaya ise …*
            if let Some((mention, end)) = self.bare_subject(rest).filter(|(_, end)| self.behind_clitic(*end))
            {
                edge.subject = Some(mention);
                edge.start = end;
            }
        } else if whole && edge.subject.is_none() && known.is_none() {
            edge.subject = self
                .nominative_at_end(rest)
                .or_else(|| self.bare_subject(rest).map(|(m, _)| m))
                .or_else(|| self.participial_subject(rest).map(|(m, _)| m));
        } else if edge.subject.is_none()
            && known.is_none()
            && let Some((mention, end)) = self.bare_subject(rest).or_else(|| self.participial_subject(rest))
        {
            edge.subject = Some(mention);
            edge.start = end;
        }
        if !whole {
            edge.start = self.skip_frame(Range::new(edge.start, range.end), edge.subject.is_some());
            edge.start = self.restart(Range::new(edge.start, range.end));
        }
        edge
    }

    /// A segment that ends in a nominative: the subject with all that stands before it (`…konuşan Bakan Aydın,`).
    ///
    /// Where the sentence has a subject already, only that one counts, or one that is set against it: *Kaya ise,*.
    fn subject_segment(&mut self, segment: Range, known: Option<u32>) -> Option<u32> {
        let last = segment.end.checked_sub(1).and_then(|last| self.s.token(last));
        let set_against = last.is_some_and(|t| t.is(Classes::SUBJECT_CLITIC));
        if known.is_some() && !set_against {
            return known.filter(|_| self.mention_ending_at(segment.end) == known);
        }
        let mention = self.nominative_at_end(segment)?;
        let candidate = self.mentions.get(mention as usize)?;
        // A place alone before a comma is an enumeration more often than a subject.
        (candidate.actor != ActorKind::Place || candidate.first == segment.first).then_some(mention)
    }

    /// Within the next segments only adverbials stand before a subject.
    fn subject_follows(&mut self, from: u32, end: u32) -> bool {
        let mut at = from;
        for _ in 0..3 {
            let Some(comma) = self.next_comma(at, end) else {
                return self.bare_subject(Range::new(at, end)).is_some();
            };
            let segment = Range::new(at, comma);
            if self.subject_segment(segment, None).is_some() || self.bare_subject(segment).is_some() {
                return true;
            }
            if !self.is_adverbial(segment) {
                return false;
            }
            at = comma + 1;
        }
        false
    }

    /// A segment that is nothing but a noun for a text, in the nominative.
    fn is_document(&self, segment: Range) -> bool {
        let document = |t: &Token| t.is(Classes::DOCUMENT) && t.form.case() == Case::Nominative;
        let last = segment.end.checked_sub(1).filter(|_| !segment.is_empty() && segment.len() <= 2);
        last.and_then(|i| self.s.token(i)).is_some_and(document)
    }

    /// A segment that says when, where, about what or how: no content.
    pub(super) fn is_adverbial(&self, segment: Range) -> bool {
        let end = self.strip_clitics(segment);
        let Some(last) = end.checked_sub(1).filter(|&i| i >= segment.first).and_then(|i| self.s.token(i))
        else {
            return true;
        };
        let case = match last.kind {
            Kind::Suffix | Kind::Word => last.form.case(),
            _ => return false,
        };
        last.is(Classes::SEGMENT_END.or(Classes::TIME).or(Classes::CONNECTIVE).or(Classes::ACCORDING_TO))
            || (last.is(Classes::SAYING_NOUN) && case == Case::Locative)
            || (matches!(
                last.form.shape(),
                Shape::WhileConverb | Shape::AndConverb | Shape::WhenConverb | Shape::OnceConverb
            ) && !self.has_own_subject(segment))
            || (case == Case::Locative && segment.len() <= 9 && !self.has_own_subject(segment))
            || (case == Case::Ablative && segment.len() <= 3)
    }

    /// A clause whose verb has a subject of its own, in the genitive: part of what is said.
    fn has_own_subject(&self, segment: Range) -> bool {
        let tokens = self.s.tokens_in(segment.first, segment.end);
        tokens.iter().any(|t| matches!(t.kind, Kind::Suffix | Kind::Word) && t.form.case() == Case::Genitive)
    }

    /// A subject without a comma: the first nominative mention, if all before it is adverbial and what follows
    /// does not continue it.
    pub(super) fn bare_subject(&mut self, range: Range) -> Option<(u32, u32)> {
        if let Some(found) = self.clitic_subject(range) {
            return Some(found);
        }
        let mut at = range.first;
        while at < range.end && at < range.first + BEFORE_SUBJECT {
            if let Some(mention) = self.mention_starting_at(at) {
                let candidate = *self.mentions.get(mention as usize)?;
                if candidate.end > range.end {
                    return None;
                }
                if candidate.case == Case::Nominative && self.stands_as_subject(&candidate, range.end) {
                    let behind = self.behind_bracket(candidate.end, range.end);
                    return Some((mention, self.behind_clitics(behind, range.end)));
                }
                if candidate.case != Case::Locative
                    && candidate.case != Case::Ablative
                    && candidate.case != Case::Dative
                {
                    return self.related_subject(Range::new(at, range.end));
                }
                at = candidate.end.max(at + 1);
                continue;
            }
            if !self.s.token(at).is_some_and(may_precede_subject) {
                return self.related_subject(Range::new(at, range.end));
            }
            at += 1;
        }
        None
    }

    /// `relative-clause subject` — *konuyu yakından izleyen Bakanlık yetkilileri …*: whatever stands in the clause, its
    /// participle modifies the noun behind it; and in the nominative that noun is no subject of a nominalised verb.
    fn related_subject(&self, range: Range) -> Option<(u32, u32)> {
        let limit = range.end.min(range.first + BEFORE_CLITIC);
        let plain = |t: &Token| matches!(t.kind, Kind::Word | Kind::Number | Kind::Suffix);
        let words = self.s.tokens_in(range.first, limit).iter().take_while(|t| plain(t)).count() as u32;
        let participle = (range.first..range.first + words)
            .find(|&i| self.s.token(i).is_some_and(|t| t.is_word() && t.form.shape() == Shape::Participle))?;
        let mention = self.mention_starting_at(participle + 1)?;
        let candidate = self.mentions.get(mention as usize)?;
        let several = candidate.actor == ActorKind::Group && candidate.kind == MentionKind::Group;
        let somebody = candidate.actor == ActorKind::Person || several;
        let stands = candidate.case == Case::Nominative
            && candidate.phrase.min(candidate.first) == participle + 1
            // *… yapan polis ekipleri*: a longer noun phrase.
            && self.s.token(candidate.end).is_some_and(|t| !t.is(Classes::GROUP_NOUN))
            && candidate.end < range.end;
        if !(somebody && stands && self.stands_as_subject(candidate, range.end)) {
            return None;
        }
        let behind = self.behind_bracket(candidate.end, range.end);
        Some((mention, self.behind_clitics(behind, range.end)))
    }

    /// `{ word } participle person` — *Törende konuşan, yolu açan Vali Aydın …*: whatever stands before the participle
    /// describes the subject. Inside the content a person has a case.
    fn participial_subject(&self, range: Range) -> Option<(u32, u32)> {
        let mut at = range.first;
        for _ in 0..BEFORE_NAME {
            if at + 1 >= range.end {
                break;
            }
            if let Some(pair) = self.pair_at(at) {
                at = pair.outer_end.max(at + 1);
                continue;
            }
            let describes = self.s.token(at).is_some_and(|t| t.form.shape() == Shape::Participle);
            at += 1;
            let Some(mention) = self.mention_starting_at(at).filter(|_| describes) else { continue };
            let candidate = *self.mentions.get(mention as usize)?;
            let begins = candidate.phrase == at || candidate.first == at;
            let person = candidate.actor == ActorKind::Person && candidate.case == Case::Nominative;
            if begins && person && candidate.end < range.end {
                let behind = self.behind_bracket(candidate.end, range.end);
                if self.s.token(behind).is_some_and(|t| t.kind == Kind::Comma) {
                    return Some((mention, behind + 1));
                }
                if self.stands_as_subject(&candidate, range.end) {
                    return Some((mention, self.behind_clitics(behind, range.end)));
                }
            }
        }
        None
    }

    /// `subject ( "de" | "da" | "ise" )` — the clitic shows what stands before it to be set against others: a noun of
    /// few words, or a person with all that a relative clause says of them.
    fn clitic_subject(&mut self, range: Range) -> Option<(u32, u32)> {
        let limit = range.end.min(range.first + BEFORE_CLITIC);
        let plain = |t: &Token| matches!(t.kind, Kind::Word | Kind::Number | Kind::Suffix);
        let words = self.s.tokens_in(range.first, limit).iter().take_while(|t| plain(t)).count() as u32;
        let clitic = (range.first + 1..range.first + words)
            .find(|&i| self.s.token(i).is_some_and(|t| t.is_word() && t.is(Classes::SUBJECT_CLITIC)))?;
        let near = clitic - range.first < BEFORE_SUBJECT;
        let subject = if near {
            self.nominative_ending_at(range.first, clitic)?
        } else {
            self.mention_ending_at(clitic).filter(|&m| self.is_person_subject(m))?
        };
        Some((subject, self.behind_clitics(clitic, range.end)))
    }

    fn is_person_subject(&self, mention: u32) -> bool {
        let candidate = self.mentions.get(mention as usize);
        candidate.is_some_and(|c| c.actor == ActorKind::Person && c.case == Case::Nominative)
    }

    fn behind_clitics(&self, from: u32, end: u32) -> u32 {
        (from..end)
            .find(|&i| !self.s.token(i).is_some_and(|t| t.is(Classes::SUBJECT_CLITIC) && t.is_word()))
            .unwrap_or(end)
    }

    /// Behind *(67)* or *(TDK)*.
    fn behind_bracket(&self, from: u32, end: u32) -> u32 {
        if self.s.token(from).is_none_or(|t| t.kind != Kind::Opening) {
            return from;
        }
        let closing =
            (from..end.min(from + 8)).find(|&i| self.s.token(i).is_some_and(|t| t.kind == Kind::Closing));
        closing.map_or(from, |c| c + 1)
    }

    fn behind_clitic(&self, end: u32) -> bool {
        end.checked_sub(1)
            .and_then(|i| self.s.token(i))
            .is_some_and(|t| t.is_word() && t.is(Classes::SUBJECT_CLITIC))
    }

    fn stands_as_subject(&self, candidate: &crate::grammar::mention::Candidate, end: u32) -> bool {
        let behind = self.behind_bracket(candidate.end, end);
        if behind >= end {
            return true;
        }
        let Some(next) = self.s.token(behind) else { return true };
        if next.kind == Kind::Word && next.is(Classes::SUBJECT_CLITIC) || next.is_quote() {
            return true;
        }
        if next.is(Classes::NOT_AFTER_SUBJECT) || !matches!(next.kind, Kind::Word | Kind::Number) {
            return false;
        }
        let possessed = next.form.has(Form::possessed) || next.form.case() == Case::Genitive;
        match candidate.actor {
            ActorKind::Person => !next.is(Classes::KIN),
            _ => {
                !possessed
                    && !next.has(Flags::CAPITAL)
                    && next.form.nominal() == crate::morphology::form::Nominal::None
            }
        }
    }

    /// Behind the addressee and the container that stand between subject and content:
    /// *(S) gazetecilere yaptığı açıklamada …*
    fn skip_frame(&self, range: Range, subject: bool) -> u32 {
        let mut start = range.first;
        if subject || self.s.token(start).is_some_and(|t| t.is(Classes::SAYING_NOUN)) {
            let window = range.end.min(start + 10);
            let container = (start..window)
                .take_while(|&i| {
                    self.s
                        .token(i)
                        .is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Suffix | Kind::Number))
                })
                .find(|&i| {
                    self.s
                        .token(i)
                        .is_some_and(|t| t.is(Classes::CONTAINER) && t.form.case() == Case::Locative)
                });
            if let Some(container) = container {
                start = self.behind_clitics(container + 1, range.end);
                if self.s.token(start).is_some_and(|t| t.kind == Kind::Comma) {
                    start += 1;
                }
            }
        }
        self.skip_openers(Range::new(start, range.end))
    }

    /// Behind connectives and marks that belong to no content.
    pub(super) fn skip_openers(&self, range: Range) -> u32 {
        let mut start = range.first;
        while start < range.end {
            let Some(token) = self.s.token(start) else { break };
            let skipped = matches!(token.kind, Kind::Comma | Kind::Dash | Kind::Bullet | Kind::Semicolon)
                || (start == range.first && self.at_sentence_start(start) && self.connective(start) > 0);
            if !skipped {
                break;
            }
            start += self.connective(start).max(1);
        }
        start
    }

    /// How many tokens the connective that begins here takes: *Öte yandan*.
    pub(super) fn connective(&self, from: u32) -> u32 {
        let rest = self.s.tokens.get(from as usize..).unwrap_or_default();
        rest.iter().take(4).take_while(|t| t.is(Classes::CONNECTIVE) && !t.is(Classes::CONJUNCTION)).count()
            as u32
    }

    /// Behind a finite clause that a contrast or *ve* closes inside the stretch.
    fn restart(&self, range: Range) -> u32 {
        let mut start = range.first;
        let mut at = range.first;
        while at + 1 < range.end {
            if let Some(pair) = self.pair_at(at) {
                at = pair.outer_end.max(at + 1);
                continue;
            }
            let (Some(verb), Some(next)) = (self.s.token(at), self.s.token(at + 1)) else { break };
            let finite = verb.form.shape() == Shape::Finite && verb.is_word();
            if finite
                && (next.is(Classes::CONTRAST)
                    || (next.is(Classes::CONJUNCTION) && !verb.form.has(Form::guessed)))
            {
                start = at + 2;
            }
            at += 1;
        }
        start
    }
}

/// Whether a token may stand before a subject that has no comma: adverbials and titles.
fn may_precede_subject(token: &Token) -> bool {
    match token.kind {
        Kind::Suffix => matches!(token.form.case(), Case::Locative | Case::Ablative | Case::Dative),
        Kind::Number | Kind::Dash | Kind::Bullet => true,
        Kind::Word => {
            token.is_capitalised()
                || token.is(Classes::CONNECTIVE
                    .or(Classes::TIME)
                    .or(Classes::CLITIC)
                    .or(Classes::SEGMENT_END)
                    .or(Classes::TITLE))
                || matches!(token.form.case(), Case::Locative | Case::Ablative)
                || token.form.shape() == Shape::Participle
        }
        _ => false,
    }
}
