//! Subjects that no comma sets off: where they stand, and what shows that they are subjects.

use super::{Range, noun_phrase::noun_head, reader::Reader};
use crate::{
    grammar::mention::Candidate,
    language::{Classes, Form},
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::{Case, Nominal, Shape},
};

/// Words before a person whom a participle describes.
const BEFORE_NAME: u32 = 60;
/// Words before a subject without a comma.
const BEFORE_SUBJECT: u32 = 10;
/// Words before a clitic that a subject keeps.
const BEFORE_CLITIC: u32 = 30;

impl Reader<'_, '_> {
    /// A subject without a comma: the first nominative mention, if all before it is adverbial and what follows
    /// does not continue it.
    pub(super) fn bare_subject(&mut self, range: Range) -> Option<(u32, u32)> {
        if let Some(found) = self.clitic_subject(range) {
            return Some(found);
        }
        let mut at = range.first;
        while at < range.end && at < range.first + BEFORE_SUBJECT {
            if let Some(mention) = self.mention_starting_at(at) {
                let candidate = self.with_head(self.mentions.get(mention as usize)?);
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
            if let Some(found) = self.noun_subject(range, at) {
                return Some(found);
            }
            if !self.s.token(at).is_some_and(may_precede_subject) {
                return self.related_subject(Range::new(at, range.end));
            }
            at += 1;
        }
        None
    }

    /// A place or body in some case, which goes with no noun for people before it.
    fn is_elsewhere(&self, from: u32) -> bool {
        let next = self.mention_starting_at(from).and_then(|m| self.mentions.get(m as usize));
        next.is_some_and(|next| {
            matches!(next.actor, ActorKind::Place | ActorKind::Organisation)
                && next.kind == MentionKind::Name
                && next.case != Case::Nominative
                && next.phrase.min(next.first) == from
        })
    }

    /// *Polis Ankara'da …*: a noun for somebody before a name that cannot be his.
    fn noun_subject(&mut self, range: Range, at: u32) -> Option<(u32, u32)> {
        let head = self.s.token(at).filter(|t| noun_head(t) && at + 1 < range.end)?;
        let free = !head.form.has(Form::possessed) && self.mention_starting_at(at).is_none();
        (free && self.is_elsewhere(at + 1)).then(|| (self.noun_phrase(range.first, at + 1), at + 1))
    }

    /// `relative-clause subject` — *konuyu yakından izleyen Bakanlık yetkilileri …*: whatever stands in the clause, its
    /// participle modifies the noun behind it; and in the nominative that noun is no subject of a nominalised verb.
    fn related_subject(&self, range: Range) -> Option<(u32, u32)> {
        let limit = range.end.min(range.first + BEFORE_CLITIC);
        let mut words = self.s.tokens_in(range.first, limit).iter().take_while(|t| is_plain(t));
        let participle = range.first + words.position(ends_clause)? as u32;
        let mention = self.mention_starting_at(participle + 1)?;
        let candidate = self.mentions.get(mention as usize)?;
        let several = candidate.actor == ActorKind::Group && candidate.kind == MentionKind::Group;
        let named = candidate.kind == MentionKind::Name
            && matches!(candidate.actor, ActorKind::Person | ActorKind::Organisation | ActorKind::Media);
        // *seçim sırasında tutuklu (bulunanlar)*: behind a postposition only a name shows that the clause is over.
        let described = self.s.token(participle).is_some_and(|t| t.form.shape() == Shape::Participle);
        let somebody = named || (described && (candidate.actor == ActorKind::Person || several));
        let stands = candidate.case == Case::Nominative
            && candidate.phrase.min(candidate.first) == participle + 1
            // *… yapan polis ekipleri*: a longer noun phrase.
            && self
                .s
                .token(candidate.end)
                .is_some_and(|t| candidate.actor == ActorKind::Person || !t.is(Classes::GROUP_NOUN))
            && candidate.end < range.end;
        if !(somebody && stands && self.stands_as_subject(candidate, range.end)) {
            return None;
        }
        let behind = self.behind_bracket(candidate.end, range.end);
        Some((mention, self.behind_clitics(behind, range.end)))
    }

    /// `{ word } participle person` — *Törende konuşan, yolu açan Vali Aydın …*: whatever stands before the participle
    /// describes the subject. Inside the content a person has a case.
    pub(super) fn participial_subject(&self, range: Range) -> Option<(u32, u32)> {
        let end = range.end.min(range.first + BEFORE_NAME);
        let mut from = range.first;
        while let Some(participle) = self.find(Range::new(from, end), |t| t.form.shape() == Shape::Participle)
        {
            from = participle + 1;
            let found = self.described_subject(from, range.end);
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// The person or body in the nominative that begins behind a participle, if it may be the subject.
    fn described_subject(&self, first: u32, end: u32) -> Option<(u32, u32)> {
        let mention = self.mention_starting_at(first).filter(|_| first < end)?;
        let candidate = self.with_head(self.mentions.get(mention as usize)?);
        let begins = candidate.phrase == first || candidate.first == first;
        let body = candidate.actor == ActorKind::Organisation && candidate.kind == MentionKind::Name;
        let speaks = (candidate.actor == ActorKind::Person || body) && candidate.case == Case::Nominative;
        if !begins || !speaks || candidate.end >= end {
            return None;
        }
        let behind = self.behind_bracket(candidate.end, end);
        if self.s.token(behind).is_some_and(|t| t.kind == Kind::Comma) {
            return Some((mention, behind + 1));
        }
        self.stands_as_subject(&candidate, end).then(|| (mention, self.behind_clitics(behind, end)))
    }

    /// `{ word } person "," marks` — *Köylüler bunu anlatırken araya giren Aydın, "…"*: whoever is named right before the marks
    /// is nearer to them than a subject that stands further left; somebody joined to others is not.
    pub(super) fn person_at_marks(&self, before: Range) -> Option<u32> {
        let comma = before.end.checked_sub(1).filter(|&i| i > before.first)?;
        self.s.token(comma).filter(|t| t.kind == Kind::Comma)?;
        let end = self.strip_clitics(Range::new(before.first, comma));
        let mention = self.mention_ending_at(end).filter(|&m| self.is_person_subject(m))?;
        let candidate = self.mentions.get(mention as usize).filter(|c| c.kind == MentionKind::Name)?;
        let first = candidate.phrase.min(candidate.first);
        let last = first.checked_sub(1).and_then(|i| self.s.token(i))?;
        let parted = match last.kind {
            Kind::Comma => {
                first.checked_sub(2).and_then(|i| self.s.token(i)).is_some_and(|t| t.form.is_converb())
            }
            Kind::Word => !last.is(Classes::CONJUNCTION),
            _ => false,
        };
        (parted && first >= before.first).then_some(mention)
    }

    /// `subject ( "de" | "da" | "ise" )` — the clitic shows what stands before it to be set against others: a noun of
    /// few words, or a person with all that a relative clause says of them.
    fn clitic_subject(&mut self, range: Range) -> Option<(u32, u32)> {
        let limit = range.end.min(range.first + BEFORE_CLITIC);
        let words = self.s.tokens_in(range.first, limit).iter().take_while(|t| is_plain(t));
        let mut behind = words.skip(1);
        let offset = behind.position(|t| t.is_word() && t.is(Classes::SUBJECT_CLITIC))?;
        let clitic = range.first + 1 + offset as u32;
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

    pub(super) fn behind_clitics(&self, from: u32, end: u32) -> u32 {
        (from..end)
            .find(|&i| !self.s.token(i).is_some_and(|t| t.is(Classes::SUBJECT_CLITIC) && t.is_word()))
            .unwrap_or(end)
    }

    /// Behind *(67)* or *(TDK)*.
    pub(super) fn behind_bracket(&self, from: u32, end: u32) -> u32 {
        if self.s.token(from).is_none_or(|t| t.kind != Kind::Opening) {
            return from;
        }
        let closing =
            (from..end.min(from + 8)).find(|&i| self.s.token(i).is_some_and(|t| t.kind == Kind::Closing));
        closing.map_or(from, |c| c + 1)
    }

    pub(super) fn behind_clitic(&self, end: u32) -> bool {
        end.checked_sub(1)
            .and_then(|i| self.s.token(i))
            .is_some_and(|t| t.is_word() && t.is(Classes::SUBJECT_CLITIC))
    }

    /// *(S) yaptığı yazılı açıklamada*: the verb of a relative clause whose noun is where something is said.
    fn is_statement(&self, verb: u32, end: u32) -> bool {
        let made = self.s.token(verb).is_some_and(|t| t.is_word() && t.form.nominal() == Nominal::Fact);
        let mut words = self.s.tokens_in(verb + 1, end.min(verb + 4)).iter().take_while(|t| t.is_word());
        made && words.any(|t| t.is(Classes::CONTAINER) && t.form.case() == Case::Locative)
    }

    fn stands_as_subject(&self, candidate: &Candidate, end: u32) -> bool {
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
        if self.is_statement(behind, end) {
            return true;
        }
        match candidate.actor {
            ActorKind::Person => !next.is(Classes::KIN),
            // *polis Ankara'da …*
            ActorKind::Group if next.has(Flags::CAPITAL) && self.is_elsewhere(behind) => true,
            // *Kurum raporunu*, *Kurum raporun*: of the two only the first is a compound; *Kurum konusunda* is no subject.
            _ => {
                !next.form.has(Form::possessed)
                    && !next.is(Classes::SEGMENT_END)
                    && !next.has(Flags::CAPITAL)
                    && matches!(next.form.nominal(), Nominal::None | Nominal::Manner)
            }
        }
    }
}

/// Words, and the dash inside one: *Emek-İş*.
fn is_plain(token: &Token) -> bool {
    matches!(token.kind, Kind::Word | Kind::Number | Kind::Suffix)
        || (token.kind == Kind::Dash && !token.has(Flags::SPACE))
}

/// A participle, or what makes a clause adverbial: *… konuşan S*, *… konuşması üzerine S*.
fn ends_clause(token: &Token) -> bool {
    token.is_word() && (token.form.shape() == Shape::Participle || token.is(Classes::SEGMENT_END))
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
