//! The stretch before what is said: its comma segments, the subject among them, and where the content begins.

use super::{Range, reader::Reader};
use crate::{
    grammar::{cue::cue_at, mention::Candidate},
    language::{Classes, pack::Medium},
    lexer::token::{Kind, KindSet, Token},
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
    /// A text is the subject, and nobody by it.
    pub(super) text: bool,
}

/// Comma segments looked at from the left.
const SEGMENTS: usize = 12;
/// Words of a noun for a text with its attributes.
const TEXT: u32 = 4;
/// Words of a name in a list.
const LISTED: u32 = 3;

impl Reader<'_, '_> {
    /// Behind each comma of the range at this level, brackets and pairs of marks being opaque.
    fn next_comma(&self, from: u32, end: u32) -> Option<u32> {
        const READ: KindSet = KindSet::of(&[Kind::Opening, Kind::Closing, Kind::Comma, Kind::Semicolon]);
        let mut brackets = 0_u32;
        self.find(Range::new(from, end), |token| {
            if !READ.has(token.kind) {
                return false;
            }
            match token.kind {
                Kind::Opening => brackets += 1,
                Kind::Closing => brackets = brackets.saturating_sub(1),
                Kind::Comma | Kind::Semicolon => return brackets == 0,
                _ => {}
            }
            false
        })
    }

    /// Reads the stretch from the left: subject segments and adverbial ones are passed, and what frames them; the rest
    /// is content.
    pub(super) fn left_edge(&mut self, range: Range, known: Option<u32>, whole: bool) -> Edge {
        let mut edge = self.subject_edge(range, known, whole);
        if !whole {
            edge.start = self.skip_frame(Range::new(edge.start, range.end), edge.subject.is_some());
            edge.start = self.skip_deed(Range::new(edge.start, range.end));
            edge.start = self.restart(Range::new(edge.start, range.end));
        }
        edge
    }

    /// Reads the stretch from the left up to its subject, and the adverbial segments.
    ///
    /// `known` is a subject that the sentence gave before. With `whole`, the last segment too may be the subject,
    /// as before a pair of marks (`S "…" dedi`); else it holds the content and is never passed.
    pub(super) fn subject_edge(&mut self, range: Range, known: Option<u32>, whole: bool) -> Edge {
        let mut edge = Edge { start: range.first, subject: None, text: false };
        let label = self.label_end(range);
        edge.subject = label.and_then(|colon| self.mention_ending_at(colon));
        let range = Range::new(label.map_or(range.first, |colon| (colon + 1).min(range.end)), range.end);
        edge.start = range.first;
        let mut at = range.first;
        // *Gençler oynarken, …*: the clause has a subject of its own; one that a comma sets off counts more.
        let mut provisional = false;
        let mut listed = false;
        for _ in 0..SEGMENTS {
            let Some(comma) = self.next_comma(at, range.end) else { break };
            let segment = Range::new(at, comma);
            let open = edge.subject.is_none() || provisional;
            let subject = if open { self.subject_segment(segment, known) } else { None };
            let subject = subject.filter(|&subject| !listed || self.has_title(segment, subject));
            if let Some(subject) = subject {
                edge.subject = Some(subject);
                provisional = false;
            } else if !listed && self.is_document(segment) {
                // *Araştırma, … gösteriyor*
                edge.text = edge.subject.is_none();
            } else if !listed && self.is_adverbial(segment) {
                let inside = self.bare_subject(segment).or_else(|| self.participial_subject(segment));
                let inside = inside.map(|(mention, _)| mention);
                let follows = edge.subject.is_some()
                    || known.is_some()
                    || inside.is_some()
                    || self.subject_follows(comma + 1, range.end);
                if !follows {
                    break;
                }
                provisional |= edge.subject.is_none() && inside.is_some() && self.is_other_clause(segment);
                edge.subject = edge.subject.or(inside);
            } else if open && known.is_none() && self.is_listed(segment) {
                // *Alpagut, Sarıkaya ve Yeniköy Odaları Başkanı S, …*: what a title names first.
                listed = true;
                at = comma + 1;
                continue;
            } else {
                break;
            }
            at = comma + 1;
            edge.start = at;
        }
        let rest = Range::new(edge.start, range.end);
        if known.is_some() && edge.subject.is_none() {
            // A new subject set against the sentence's first one: *… vurgularken Kaya ise …*
            let other = self.is_behind_other_clause(range.first);
            let found = self.bare_subject(rest);
            if let Some((mention, end)) = found.filter(|&(mention, end)| {
                self.behind_clitic(end) || (other && self.begins_with_person(rest, mention))
            }) {
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
        let candidate = *self.mentions.get(mention as usize)?;
        if candidate.actor == ActorKind::Person && self.is_enumerated(segment, &candidate) {
            return None;
        }
        // A place alone before a comma is an enumeration more often than a subject, unless a participle describes it.
        let whole = candidate.first == segment.first;
        (candidate.actor != ActorKind::Place || whole || self.is_described(&candidate)).then_some(mention)
    }

    /// A segment that ends a person whose title it holds: *Sarıkaya ve Yeniköy Odaları Başkanı S*.
    fn has_title(&self, segment: Range, mention: u32) -> bool {
        let Some(candidate) = self.mentions.get(mention as usize) else { return false };
        let before = self.s.tokens_in(segment.first, candidate.phrase);
        candidate.actor == ActorKind::Person
            && candidate.title.0 < candidate.title.1
            && before.iter().all(|t| t.is_capitalised() || t.is(Classes::CONJUNCTION))
    }

    /// Capitalised words that name no person, and nothing else.
    fn is_listed(&self, segment: Range) -> bool {
        let mention = self.mention_starting_at(segment.first).and_then(|m| self.mentions.get(m as usize));
        (1..=LISTED).contains(&segment.len())
            && self.s.tokens_in(segment.first, segment.end).iter().all(Token::is_capitalised)
            && mention.is_none_or(|c| c.actor != ActorKind::Person || c.first >= segment.end)
    }

    /// *… derken, …*: behind a clause that another one may contrast with.
    fn is_behind_other_clause(&self, from: u32) -> bool {
        let before = |n: u32| from.checked_sub(n).and_then(|i| self.s.token(i));
        let comma = before(1).is_some_and(|t| t.kind == Kind::Comma);
        before(1 + u32::from(comma)).is_some_and(|t| t.form.shape() == Shape::WhenConverb)
    }

    fn begins_with_person(&self, range: Range, mention: u32) -> bool {
        let comma = u32::from(self.s.token(range.first).is_some_and(|t| t.kind == Kind::Comma));
        self.mentions.get(mention as usize).is_some_and(|c| {
            c.actor == ActorKind::Person
                && c.kind == MentionKind::Name
                && c.phrase.min(c.first) == range.first + comma
        })
    }

    /// *Aydın görüşmede Us, Er ve Can'ın …*: a list that begins behind the subject of the sentence.
    fn is_enumerated(&self, segment: Range, last: &Candidate) -> bool {
        let subject = self.mention_starting_at(segment.first).and_then(|m| self.mentions.get(m as usize));
        let subject = subject
            .filter(|s| s.actor == ActorKind::Person && s.case == Case::Nominative && s.end < last.phrase);
        let between = subject.map(|s| self.s.tokens_in(s.end, last.phrase)).unwrap_or_default();
        let plain = |t: &Token| {
            let joins = t.is(Classes::CONJUNCTION.or(Classes::NOT_AFTER_SUBJECT));
            t.is_word() && !t.is_capitalised() && t.form.shape() == Shape::None && !joins
        };
        (1..=3).contains(&between.len()) && between.iter().all(plain)
    }

    /// *… konuşan S*
    fn is_described(&self, candidate: &Candidate) -> bool {
        let before = candidate.phrase.min(candidate.first).checked_sub(1).and_then(|i| self.s.token(i));
        before.is_some_and(|t| t.form.shape() == Shape::Participle)
    }

    /// A clause that may have another subject than the sentence: *… oynarken, … gelince*.
    fn is_other_clause(&self, segment: Range) -> bool {
        let end = self.strip_clitics(segment);
        let last = end.checked_sub(1).and_then(|i| self.s.token(i));
        last.is_some_and(|t| matches!(t.form.shape(), Shape::WhenConverb | Shape::OnceConverb))
    }

    /// The colon of a label or a speaker at the head of the stretch: *KEKİK: …*, *Aydın: …*
    pub(super) fn label_end(&self, range: Range) -> Option<u32> {
        let mut from = range.first;
        while let Some(at) = self.out.landmarks.next(from, range.end) {
            let token = self.s.token(at).filter(|t| !t.is_quote())?;
            if token.kind == Kind::Colon {
                return Some(at);
            }
            from = at + 1;
        }
        None
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

    /// A segment that is nothing but a noun for a text and its attributes, in the nominative: *Yeni yapılan araştırmalar,*
    fn is_document(&self, segment: Range) -> bool {
        let document = |t: &Token| t.is(Classes::DOCUMENT) && t.form.case() == Case::Nominative;
        let last = segment.end.checked_sub(1).filter(|_| !segment.is_empty() && segment.len() <= TEXT);
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
            ) && (!self.has_own_subject(segment) || self.is_cue(Range::new(segment.first, end))))
            || (case == Case::Locative && segment.len() <= 9 && !self.has_own_subject(segment))
            || (case == Case::Ablative && segment.len() <= 3)
    }

    /// *… maliyetini hatırlatarak*, *… maliyeti hatırlatılarak*: what the subject of the sentence does in saying the rest, or is asked
    /// with it, whatever stands before it.
    fn is_cue(&self, segment: Range) -> bool {
        let verb = segment.end - 1;
        self.s.token(verb).is_some_and(|t| t.is(Classes::LIGHT_VERB))
            && cue_at(&self.s, verb, segment.first)
                .is_some_and(|c| c.medium == Medium::Speech && c.strength >= 2)
    }

    /// A clause whose verb has a subject of its own, in the genitive: part of what is said.
    fn has_own_subject(&self, segment: Range) -> bool {
        let tokens = self.s.tokens_in(segment.first, segment.end);
        tokens.iter().any(|t| matches!(t.kind, Kind::Suffix | Kind::Word) && t.form.case() == Case::Genitive)
    }
}
