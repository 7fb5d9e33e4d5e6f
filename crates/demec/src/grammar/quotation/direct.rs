//! Words between marks, with what reports them behind or before.

use super::{
    Found, Range, Speaker,
    reader::{Clause, Reader},
    tail::{Sort, Tail, case_behind, tail},
};
use crate::{
    language::{Classes, Form},
    lexer::token::Kind,
    model::QuotationKind,
    morphology::form::{Case, Nominal, Shape},
};

/// Words from a clause to the marks that hold the end of one joined to it.
const JOINED: u32 = 7;

impl Reader<'_, '_> {
    /// A pair of marks: somebody's words if a reporting phrase stands behind it. Returns where to read on.
    pub(super) fn read_pair(&mut self, index: usize, clause: &mut Clause) -> u32 {
        let Some(pair) = self.s.pairs.get(index).copied() else { return 0 };
        let end = self.reach(pair.outer_end);
        let before = Range::new(clause.edge, pair.outer_first);
        let owner = self.owner_before(before);
        let Some(tail) = tail(&self.s, pair.outer_end, end)
            .filter(|t| reports(t.form) && (owner.is_some() || !t.needs_owner(&self.s)))
        else {
            if let Some(next) = self.owned_words(index, clause) {
                if let Some(owner) = self.last_speaker() {
                    self.subject_of_sentence(before, owner, clause);
                    self.pass_through(clause.subject);
                }
                return next;
            }
            if self.lacks_colon(pair.outer_first, clause) {
                return self.colon(pair.outer_first, clause);
            }
            self.continued(index, clause);
            return pair.outer_end;
        };
        if tail.sort == Sort::Naming {
            // *"…" olarak tanımlanması halinde*: nobody has called it so yet.
            let unsaid = tail.form.has(Form::passive) && tail.form.nominal() == Nominal::Action;
            // *"…" olarak gördüklerini söyledi*: the clause that somebody reports.
            if unsaid || (tail.form.is_clause() && self.reporting_cue(tail.cue.end, clause.edge).is_some()) {
                return pair.outer_end;
            }
            return self.naming(index, &tail, clause);
        }
        let content = Range::new(pair.first, pair.end);
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
        if tail.sort == Sort::Asked {
            self.asked(content, &tail, before, clause);
            return tail.cue.end;
        }
        if let Some(owner) = owner.filter(|_| tail.is_owned()) {
            self.subject_of_sentence(before, owner, clause);
            let next = self.owned(content, &tail, owner, clause);
            self.pass_through(clause.subject);
            return next;
        }
        let owner = self.owner_of_marks(before, &tail);
        if tail.form.has(Form::passive) {
            // *X'in açıklamasında "…" denildi*: no subject, an issuer at most.
            self.passive_edge(before, clause);
        } else if clause.subject.is_none() || !before.is_empty() {
            let edge = self.left_edge(before, clause.subject, true);
            clause.subject = self.person_at_marks(before).or(edge.subject).or(clause.subject);
        }
        let begun = self.clause_begun(before, clause.subject);
        let mut next = tail.cue.end;
        let mut of = None;
        let participle = tail.form.shape() == Shape::Participle;
        if participle {
            if let Some((mention, behind)) = self.subject_after(tail.cue.end, end) {
                of = Some(mention);
                self.set_subject(clause, mention);
                next = behind;
            }
        } else if clause.subject.is_none()
            && let Some((mention, behind)) = self.inverted_subject(tail.cue.end, end)
        {
            clause.subject = Some(mention);
            next = behind;
        }
        let (speaker, spoken) = match owner.or(of) {
            Some(owner) => (Speaker::Mention(owner), true),
            None if participle && self.describes_others(tail.cue.end - 1) => (Speaker::Unnamed, false),
            None => self.direct_speaker(&tail, clause),
        };
        let clausal = self.holds_clause(content, pair.outer_end, &tail);
        let (kind, content, parts) = self.marked_clause(content, begun.filter(|_| clausal), pair.outer_end);
        let found = Found {
            parts,
            cue: Some(tail.cue),
            lemma: tail.lemma,
            stance: tail.stance,
            speaker,
            spoken,
            source: clause.source,
            ..self.blank(kind, content, tail.rule)
        };
        let direct = self.emit(found);
        clause.direct = (!clausal).then_some(direct);
        // *"…" dediği öğrenildi*: the clause goes on to a cue of its own.
        if tail.form.nominal() == Nominal::None {
            clause.edge = next;
        }
        next
    }

    /// *S, X'in "…" sözlerini değerlendirirken …*: the subject that stands before an owner, who is none.
    fn subject_of_sentence(&mut self, before: Range, owner: u32, clause: &mut Clause) {
        let first = self.mentions.get(owner as usize).map_or(before.end, |c| c.phrase.min(c.first));
        if clause.subject.is_none() && first > before.first {
            clause.subject = self.subject_edge(Range::new(before.first, first), None, true).subject;
        }
    }

    /// *Gazete, X'in "…" sözlerini aktardı*: words that a medium tells of another have come through it.
    fn pass_through(&mut self, subject: Option<u32>) {
        let medium = subject.filter(|&m| self.is_medium(m));
        if let Some(found) = self.out.found.last_mut().filter(|f| f.source.is_none()) {
            found.source = medium;
        }
    }

    fn last_speaker(&self) -> Option<u32> {
        self.out.found.last().and_then(|f| match f.speaker {
            Speaker::Mention(mention) => Some(mention),
            _ => None,
        })
    }

    /// Where a clause begins that goes on between the marks: behind the subject and what else frames it, if its own
    /// subject or place ends right before them, or one that it is joined to.
    fn clause_begun(&mut self, before: Range, subject: Option<u32>) -> Option<u32> {
        if !self.ends_in_owner(before) && !self.holds_joined_clause(before) {
            return None;
        }
        let known = self.subject_edge(before, None, false).subject.is_none().then_some(subject).flatten();
        let start = self.left_edge(before, known, false).start;
        (start < before.end).then_some(start)
    }

    /// *X'in "…", X'te, "…"*
    fn ends_in_owner(&self, before: Range) -> bool {
        let words = self.s.tokens_in(before.first, before.end);
        let words = match words.split_last() {
            Some((comma, rest)) if comma.kind == Kind::Comma => rest,
            _ => words,
        };
        words.last().is_some_and(|t| {
            matches!(t.form.case(), Case::Genitive | Case::Locative) && !t.is(Classes::SAYING_NOUN)
        })
    }

    /// *… -`DIğInI`, bunun da "…"*: a clause that what the marks hold is joined to.
    fn holds_joined_clause(&self, before: Range) -> bool {
        let words = self.s.tokens_in(before.end.saturating_sub(JOINED).max(before.first), before.end);
        words.iter().zip(words.iter().skip(1)).any(|(verb, next)| {
            let clause = matches!(verb.form.nominal(), Nominal::Fact | Nominal::Future);
            let joins = next.kind == Kind::Comma || next.is(Classes::CONTRAST.or(Classes::CONJUNCTION));
            clause && verb.form.case() == Case::Accusative && joins
        })
    }

    /// Whether the words in marks are what a verb takes, its case with them or right behind: *"… -`DIğInI`" söyledi*,
    /// *"… -`DIğI`"nI söyledi*; a noun of saying takes none: *"… -`DIğI`" iddiasında bulundu*.
    fn holds_clause(&self, content: Range, behind: u32, tail: &Tail) -> bool {
        let last = self.s.tokens_in(content.first, content.end).iter().rfind(|t| t.is_word());
        let noun = tail.rule == "quote_noun";
        let owned = |form: Form| form.has(Form::possessed) && form.nominal() != Nominal::Action;
        last.is_some_and(|t| {
            t.form.is_clause() && (t.form.case() != Case::Nominative || (noun && owned(t.form)))
        }) || case_behind(&self.s, behind).is_some()
    }

    /// `S, X'in "… -DIğInI" söyledi`: a clause that begins outside the marks is one with quoted words in it.
    fn marked_clause(
        &mut self,
        content: Range,
        begun: Option<u32>,
        behind: u32,
    ) -> (QuotationKind, Range, (u32, u32)) {
        let Some(start) = begun else {
            return (QuotationKind::Direct, content, (0, 0));
        };
        let ending = u32::from(case_behind(&self.s, behind).is_some());
        let from = self.out.parts.len() as u32;
        self.out.parts.push(content);
        (QuotationKind::Mixed, Range::new(start, behind + ending), (from, from + 1))
    }

    /// `owner = genitive [ "," ] ;` right before the marks.
    fn owner_before(&self, before: Range) -> Option<u32> {
        let mut end = before.end;
        let last = |end: u32| end.checked_sub(1).filter(|&i| i >= before.first).and_then(|i| self.s.token(i));
        if last(end).is_some_and(|t| t.kind == Kind::Comma) {
            end -= 1;
        }
        let suffixed = last(end).is_some_and(|t| t.kind == Kind::Suffix);
        let mention = self.mention_ending_at(end - u32::from(suffixed && end > before.first))?;
        let genitive = self.mentions.get(mention as usize).is_some_and(|c| c.case == Case::Genitive);
        genitive.then_some(mention)
    }

    /// `X'in "…" sözlerini (değerlendiren S)`, `X'in "…" dediği (öğrenildi)`: X speaks, whoever goes on.
    fn owned(&mut self, content: Range, tail: &Tail, owner: u32, clause: &mut Clause) -> u32 {
        let found = Found {
            cue: Some(tail.cue),
            lemma: tail.lemma,
            stance: tail.stance,
            speaker: Speaker::Mention(owner),
            spoken: true,
            source: clause.source,
            ..self.blank(QuotationKind::Direct, content, tail.rule)
        };
        self.emit(found);
        // *"…" demesi üzerine (S, …)*
        let upon = self.s.token(tail.cue.end).is_some_and(|t| t.is_word() && t.is(Classes::SEGMENT_END));
        if tail.form.nominal() == Nominal::None || upon {
            clause.edge = tail.cue.end + u32::from(upon);
        }
        tail.cue.end
    }

    /// `"A", dedi S, "B"`: the second pair goes on with the first.
    fn continued(&mut self, index: usize, clause: &mut Clause) {
        let (Some(direct), Some(pair)) = (clause.direct, self.s.pairs.get(index).copied()) else { return };
        let between = self.s.tokens_in(clause.edge, pair.outer_first);
        if !between.iter().all(|t| t.kind == Kind::Comma) {
            return;
        }
        let Some(found) = self.out.found.get(direct as usize).copied() else { return };
        let from = self.out.parts.len() as u32;
        match found.parts {
            (0, 0) => self.out.parts.push(found.content),
            (from, to) => self.out.parts.extend_from_within(from as usize..to as usize),
        }
        self.out.parts.push(Range::new(pair.first, pair.end));
        let to = self.out.parts.len() as u32;
        if let Some(found) = self.out.found.get_mut(direct as usize) {
            found.parts = (from, to);
            found.content.end = pair.end;
        }
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
        clause.edge = pair.outer_end;
    }

    /// A question in marks: asked by the genitive before it, or by nobody named.
    fn asked(&mut self, content: Range, tail: &Tail, before: Range, clause: &mut Clause) {
        let edge = self.left_edge(before, clause.subject, false);
        clause.subject = edge.subject.or(clause.subject);
        let owner = self.issuer(Range::new(edge.start, before.end));
        let (speaker, spoken) = match (owner, self.asker) {
            (Some(owner), _) => (Speaker::Mention(owner), true),
            (None, Some(asker)) if self.at.parent.is_none() => (Speaker::Mention(asker), false),
            _ => (Speaker::Unnamed, false),
        };
        let found = Found {
            cue: Some(tail.cue),
            lemma: tail.lemma,
            stance: tail.stance,
            speaker,
            spoken,
            source: clause.source,
            ..self.blank(QuotationKind::Direct, content, tail.rule)
        };
        self.emit(found);
        clause.edge = tail.cue.end;
    }

    /// How far the sentence goes on behind a pair: the pair may end in another block than it began in.
    pub(super) fn reach(&self, from: u32) -> u32 {
        if from <= self.at.range.end {
            return self.at.range.end;
        }
        let sentence = self.s.sentences.partition_point(|s| s.end <= from);
        self.s.sentences.get(sentence).map_or(from, |s| s.end)
    }

    /// `"…" dedi S.` — nothing but the subject stands behind the cue.
    fn inverted_subject(&mut self, from: u32, end: u32) -> Option<(u32, u32)> {
        let stop = (from..end)
            .find(|&i| self.s.token(i).is_some_and(|t| t.ends_sentence() || t.kind == Kind::Comma))?;
        let mention = self.nominative_at_end(Range::new(from, stop))?;
        let candidate = self.mentions.get(mention as usize)?;
        (candidate.phrase == from || candidate.first == from).then_some((mention, stop))
    }

    fn direct_speaker(&self, tail: &Tail, clause: &Clause) -> (Speaker, bool) {
        // Inside somebody's words, what the first person said is the speaker's own.
        if tail.form.has(Form::first_person) && self.at.parent.is_none() {
            return (Speaker::Dropped, false);
        }
        if tail.form.has(Form::passive) {
            return clause.issuer.unwrap_or((Speaker::Unnamed, false));
        }
        Self::speaker_of(clause.subject)
    }

    /// `S, X'i "…" olarak nitelendirdi`: a mixed quotation from the object to the closing mark.
    fn naming(&mut self, index: usize, tail: &Tail, clause: &mut Clause) -> u32 {
        let Some(pair) = self.s.pairs.get(index).copied() else { return 0 };
        let passive = tail.form.has(Form::passive) && tail.form.is_finite();
        let agent = self.agent(Range::new(clause.edge, pair.outer_first)).filter(|_| passive);
        // *"…" olarak tanımlanır*: a definition, which nobody has uttered.
        let lasting = tail.form.has(Form::progressive) || tail.form.has(Form::aorist);
        if passive && lasting && agent.is_none() {
            return pair.outer_end;
        }
        let edge = self.left_edge(Range::new(clause.edge, pair.outer_end), clause.subject, false);
        if !passive {
            clause.subject = edge.subject.or(clause.subject);
        }
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
        let mut next = tail.cue.end;
        let mut of = None;
        if tail.form.shape() == Shape::Participle
            && let Some((mention, behind)) = self.subject_after(tail.cue.end, self.at.range.end)
        {
            of = Some(mention);
            self.set_subject(clause, mention);
            next = behind;
        }
        let from = self.out.parts.len() as u32;
        self.out.parts.push(Range::new(pair.first, pair.end));
        let (speaker, spoken) = Self::speaker_of(of.or(agent).or(clause.subject));
        let found = Found {
            parts: (from, from + 1),
            cue: Some(tail.cue),
            lemma: tail.lemma,
            stance: tail.stance,
            speaker,
            spoken,
            source: clause.source,
            ..self.blank(QuotationKind::Mixed, Range::new(edge.start, pair.outer_end), tail.rule)
        };
        self.emit(found);
        clause.edge = next;
        next
    }
}

/// Whether a reporting phrase in this form reports: not negated, no name (*"…" denilen*), no mere *demek*, nothing that
/// anybody may say (*"…" dediğiniz zaman*).
fn reports(form: Form) -> bool {
    let name = form.has(Form::passive) && form.shape() == Shape::Participle;
    let anybody = form.nominal() != Nominal::None && form.has(Form::second_person);
    let said = !form.is_finite() || form.reports();
    said && !anybody && !form.has(Form::negative) && !name && form.nominal() != Nominal::Infinitive
}
