//! Reported clauses: `S, … -DIğInI söyledi`.

use super::{
    Found, Range, Speaker,
    noun_phrase::PERSON_NOUN,
    reader::{Clause, Reader},
    segment::Edge,
};
use crate::{
    grammar::cue::CueMatch,
    language::{Classes, Form},
    lexer::token::{Kind, Token},
    model::{QuotationKind, Stance},
    morphology::form::{Case, Nominal, Shape},
};

impl Reader<'_, '_> {
    /// A reporting verb outside marks. Returns where to read on.
    pub(super) fn read_cue(&mut self, cue: &CueMatch, clause: &mut Clause) -> u32 {
        let next = cue.verb + 1;
        let before_colon = self.s.token(next).is_some_and(|t| t.kind == Kind::Colon);
        let Some(clause_end) = self.clause_before(cue, clause.edge) else {
            if before_colon {
                return next;
            }
            let named = self.unmarked_naming(cue, clause);
            return named.or_else(|| self.unmarked(cue, clause)).unwrap_or(next);
        };
        if cue.form.shape() == Shape::Nominal {
            return self.nominalised_cue(cue, clause_end.end, clause);
        }
        let range = Range::new(clause.edge, clause_end.end);
        let passive = cue.form.has(Form::passive);
        let participle = cue.form.shape() == Shape::Participle;
        let (mut start, speaker, spoken, next) = if passive {
            let (start, speaker, spoken) = self.passive_edge(range, clause);
            let start = if participle { self.relative_edge(start, clause_end.end, next) } else { start };
            let (speaker, spoken) = match speaker {
                Speaker::Unnamed if participle => self.issuer_behind(next, cue.stance, clause),
                _ => (speaker, spoken),
            };
            (start, speaker, spoken, next)
        } else if participle {
            self.participle_edge(cue, range, clause)
        } else {
            let edge = self.left_edge(range, clause.subject, false);
            clause.subject = edge.subject.or(clause.subject);
            // *-DIğInI gösteriyor*: without anybody who shows it, a thing does.
            let thing = edge.text || (cue.strength == 1 && cue.stance == Stance::Assertive);
            let (speaker, spoken) = match clause.subject {
                None if thing => (Speaker::Unnamed, false),
                subject => Self::speaker_of(subject),
            };
            (edge.start, speaker, spoken, next)
        };
        // *-mAsInI öngören yasa*: verbs that say little else report only what somebody says.
        if participle && !passive && cue.strength == 1 && speaker == Speaker::Unnamed {
            return next;
        }
        // *… -DIğInI ifade eden bir dilekçe*: the clause around it goes on.
        let inner = participle && !passive && self.describes_thing(next);
        if inner {
            start = self.left_edge(range, clause.subject, false).start;
        }
        start = self.behind_called(Range::new(start, clause_end.end), cue);
        let (kind, parts) = self.quoted_parts(Range::new(start, clause_end.end));
        let found = Found {
            parts,
            cue: Some(Range::new(cue.first, cue.verb + 1)),
            lemma: Some(cue.lemma),
            stance: cue.stance,
            speaker,
            spoken,
            source: clause.source,
            ..self.blank(kind, Range::new(start, clause_end.end), rule(cue, passive, participle))
        };
        self.emit(found);
        // The same cue also announces what stands behind the colon.
        if !before_colon && !inner {
            clause.edge = next;
        }
        next
    }

    /// *bir dilekçe verdiğini*: an object, not somebody whom a comma sets off as the subject.
    fn describes_thing(&self, from: u32) -> bool {
        let article = self.s.token(from).is_some_and(|t| t.is_word() && t.is(Classes::ARTICLE));
        let comma = (from + 1..from + 4).any(|i| self.s.token(i).is_some_and(|t| t.kind == Kind::Comma));
        let person = self.s.token(from + 1).is_some_and(|t| t.is(PERSON_NOUN));
        article && !comma && !person && self.mention_starting_at(from + 1).is_none()
    }

    /// Behind connectives and the segments that say where something was said: *Konuşmasında, …*
    pub(super) fn skip_containers(&mut self, range: Range) -> u32 {
        let mut start = self.skip_openers(range);
        for _ in 0..3 {
            let limit = range.end.min(start + 14);
            let Some(comma) =
                (start..limit).find(|&i| self.s.token(i).is_some_and(|t| t.kind == Kind::Comma))
            else {
                break;
            };
            let Some(last) = comma.checked_sub(1).and_then(|i| self.s.token(i)) else { break };
            let container = last.is(Classes::SAYING_NOUN) && last.form.case() == Case::Locative;
            let about = last.is(Classes::SEGMENT_END) && comma - start <= 8;
            // In somebody else's speech it is part of what is told of it.
            let others = container && self.owner(Range::new(start, comma)).is_some();
            if others || !(container || about) {
                break;
            }
            start = comma + 1;
        }
        start
    }

    /// A cue that is itself a clause's verb: *Bakan'ın … geleceğini söylediğini*. Its owner is the genitive.
    fn nominalised_cue(&mut self, cue: &CueMatch, end: u32, clause: &Clause) -> u32 {
        let next = cue.verb + 1;
        // *-DIğInI söylemek (istiyorum)*: nobody has said it yet.
        if cue.form.nominal() == Nominal::Infinitive {
            return next;
        }
        let range = Range::new(clause.edge, end);
        let question = cue.stance == Stance::Question;
        let passive = cue.form.has(Form::passive);
        // *… -DIğInIn belirtildiği raporda*: the text says so.
        let text = Classes::DOCUMENT.or(Classes::CONTAINER);
        let written =
            passive && cue.form.nominal() == Nominal::Fact && self.s.token(next).is_some_and(|t| t.is(text));
        let owner = self.owner(range).filter(|_| cue.strength >= 2 && !passive);
        // *S, … -DIğInI söylediğini belirtti*: of his own words, if no genitive says otherwise.
        let object = cue.form.nominal() == Nominal::Fact && cue.form.case() == Case::Accusative;
        let spoken = object && !cue.noun && cue.strength >= 2 && !passive && !question;
        // *X'e gitmesini söylediğini*: what somebody was told to do is part of what is told.
        let fact = self.s.token(end - 1).is_some_and(|t| t.form.nominal() != Nominal::Action);
        let own = spoken && fact && self.owns_nothing(range);
        let relative = owner.is_none() && !passive && !question && fact;
        let told = if relative { self.told_edge(cue, range, clause.subject) } else { None };
        if owner.is_none() && !question && !written && !own && told.is_none() {
            return next;
        }
        let ((speaker, spoken), first) = match (owner, told) {
            (Some((mention, start)), _) => ((Speaker::Mention(mention), true), start),
            (None, Some(edge)) => (Self::speaker_of(edge.subject), edge.start),
            (None, None) => {
                let speaker = if own { Self::speaker_of(clause.subject) } else { (Speaker::Unnamed, false) };
                (speaker, self.left_edge(range, clause.subject, false).start)
            }
        };
        let start = self.skip_openers(Range::new(first, end));
        let start = self.behind_called(Range::new(start, end), cue);
        let found = Found {
            cue: Some(Range::new(cue.first, cue.verb + 1)),
            lemma: Some(cue.lemma),
            stance: cue.stance,
            speaker,
            spoken,
            ..self.blank(QuotationKind::Indirect, Range::new(start, end), "nominalised_cue")
        };
        self.emit(found);
        next
    }

    /// Where a clause that only describes a noun begins, and the subject of the sentence whose words it tells: *S, …
    /// -`DIğInI` söylediği Ada'yı …*
    fn told_edge(&mut self, cue: &CueMatch, range: Range, known: Option<u32>) -> Option<Edge> {
        if !self.describes_noun(cue) {
            return None;
        }
        let edge = self.left_edge(range, known, false);
        let subject = edge.subject.or(known)?;
        let owned = !self.owns_nothing(Range::new(edge.start, range.end));
        (!owned).then_some(Edge { subject: Some(subject), ..edge })
    }

    /// *söylediği (Ada'yı), savunduğu (rapor)*: a relative clause about what is spoken of.
    fn describes_noun(&self, cue: &CueMatch) -> bool {
        const NO_NOUN: Classes = Classes::SEGMENT_END
            .or(Classes::NOT_AFTER_SUBJECT)
            .or(Classes::CLITIC)
            .or(Classes::LIGHT_VERB)
            .or(Classes::TIME)
            .or(Classes::CONTENT_OF)
            .or(Classes::SAYING_NOUN);
        let form = cue.form;
        let verb =
            form.nominal() == Nominal::Fact && form.has(Form::possessed) && form.case() == Case::Nominative;
        let noun =
            |t: &Token| t.is_quote() || (t.is_word() && !t.is(NO_NOUN) && t.form.shape() == Shape::None);
        verb && !cue.noun && cue.strength >= 2 && self.s.token(cue.verb + 1).is_some_and(noun)
    }

    /// Whether no genitive before the clause's verb could be the one who says it.
    fn owns_nothing(&self, range: Range) -> bool {
        let somebody = |t: &Token| {
            t.form.case() == Case::Genitive && (t.is(PERSON_NOUN) || !t.is_word() || t.is_capitalised())
        };
        self.owner(range).is_none() && !self.s.tokens_in(range.first, range.end).iter().any(somebody)
    }

    /// Words without marks before *dedi*, *diyen*: direct if a first or second person speaks in them.
    fn unmarked(&mut self, cue: &CueMatch, clause: &mut Clause) -> Option<u32> {
        use crate::language::pack::Frame;
        let only_quotes = cue.frames.has(Frame::Quote) && !cue.frames.has(Frame::Clause) && !cue.noun;
        let verb = cue.first.checked_sub(1).filter(|&i| i >= clause.edge).and_then(|i| self.s.token(i))?;
        let personal = verb.form.is_finite()
            && (verb.form.has(Form::first_person) || verb.form.has(Form::second_person));
        if !only_quotes || !personal || self.at.parent.is_some() {
            return None;
        }
        let range = Range::new(clause.edge, cue.first);
        let edge = self.subject_edge(range, clause.subject, false);
        let start = self.skip_frame(Range::new(edge.start, range.end), edge.subject.is_some());
        clause.subject = edge.subject.or(clause.subject);
        let mut next = cue.verb + 1;
        if cue.form.shape() == Shape::Participle
            && let Some((mention, behind)) = self.subject_after(next, self.at.range.end)
        {
            clause.subject = Some(mention);
            next = behind;
        }
        let (speaker, spoken) = Self::speaker_of(clause.subject);
        let found = Found {
            cue: Some(Range::new(cue.first, cue.verb + 1)),
            lemma: Some(cue.lemma),
            stance: cue.stance,
            speaker,
            spoken,
            ..self.blank(QuotationKind::Direct, Range::new(start, cue.first), "unmarked")
        };
        self.emit(found);
        clause.edge = next;
        Some(next)
    }
}

fn rule(cue: &CueMatch, passive: bool, participle: bool) -> &'static str {
    match (passive, participle, cue.form.is_converb()) {
        (true, ..) => "clause_passive",
        (_, true, _) => "clause_participle",
        (_, _, true) => "clause_converb",
        _ => "clause_cue",
    }
}
