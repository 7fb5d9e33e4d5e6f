//! Reported clauses: `S, … -DIğInI söyledi`.

use super::{
    Found, Range, Speaker,
    reader::{Clause, Reader},
};
use crate::{
    grammar::cue::CueMatch,
    language::{Classes, Form, cues::Lemma},
    lexer::token::Kind,
    model::{ActorKind, QuotationKind, Stance},
    morphology::form::{Case, Nominal, Shape},
};

impl Reader<'_, '_> {
    /// A reporting verb outside marks. Returns where to read on.
    pub(super) fn read_cue(&mut self, cue: &CueMatch, clause: &mut Clause) -> u32 {
        let next = cue.verb + 1;
        let before_colon = self.s.token(next).is_some_and(|t| t.kind == Kind::Colon);
        let Some(clause_end) = self.clause_before(cue, clause.edge) else {
            return if before_colon { next } else { self.unmarked(cue, clause).unwrap_or(next) };
        };
        if cue.form.shape() == Shape::Nominal {
            return self.nominalised_cue(cue, clause_end.end, clause);
        }
        let range = Range::new(clause.edge, clause_end.end);
        let passive = cue.form.has(Form::passive);
        let participle = cue.form.shape() == Shape::Participle;
        let (start, speaker, spoken, next) = if passive {
            let (start, speaker, spoken) = self.passive_edge(range, clause);
            (start, speaker, spoken, next)
        } else if participle {
            self.participle_edge(cue, range, clause)
        } else {
            let edge = self.left_edge(range, clause.subject, false);
            clause.subject = edge.subject.or(clause.subject);
            let (speaker, spoken) = Self::speaker_of(clause.subject);
            (self.skip_object(edge.start, clause_end.end), speaker, spoken, next)
        };
        let (kind, parts) = self.quoted_parts(Range::new(start, clause_end.end));
        let found = Found {
            parts,
            cue: Some(Range::new(cue.first, cue.verb + 1)),
            lemma: Some(cue.lemma),
            stance: cue.stance,
            speaker,
            spoken,
            source: clause.source,
            confidence: 90,
            ..self.blank(kind, Range::new(start, clause_end.end), rule(cue, passive, participle))
        };
        self.emit(found);
        // The same cue also announces what stands behind the colon.
        if !before_colon {
            clause.edge = next;
        }
        next
    }

    /// Behind the one who is called upon: *tarafları [masaya dönmeye] davet etti*.
    fn skip_object(&self, start: u32, end: u32) -> u32 {
        let clause = end.checked_sub(1).and_then(|i| self.s.token(i));
        let appeal = clause.is_some_and(|t| {
            t.form.nominal() == Nominal::Action
                && t.form.case() == Case::Dative
                && !t.form.has(Form::possessed)
        });
        if !appeal {
            return start;
        }
        let object = (start..end.min(start + 4)).find(|&i| {
            self.s
                .token(i)
                .is_some_and(|t| t.is_word() && ends_in_high_vowel(t) && t.form.nominal() == Nominal::None)
        });
        object.filter(|&o| o + 1 < end - 1).map_or(start, |o| o + 1)
    }

    /// `… -DIğInI söyleyen S`: the subject stands behind; the content begins with the stretch, adverbials included.
    fn participle_edge(
        &mut self,
        cue: &CueMatch,
        range: Range,
        clause: &mut Clause,
    ) -> (u32, Speaker, bool, u32) {
        let mut next = cue.verb + 1;
        let mut of = None;
        if let Some((mention, behind)) = self.subject_after(next, self.at.range.end) {
            // *(S,) … -DIğInI soran gazetecinin sorusunu …*: in another case it is no subject of what follows.
            if clause.subject.is_none() || self.is_nominative(mention) {
                clause.subject = Some(mention);
            }
            of = Some(mention);
            next = behind;
        }
        let start = if self.at_sentence_start(range.first) {
            self.skip_containers(range)
        } else {
            self.left_edge(range, clause.subject, false).start
        };
        let (speaker, spoken) = Self::speaker_of(of.or(clause.subject));
        (start, speaker, spoken, next)
    }

    fn is_nominative(&self, mention: u32) -> bool {
        self.mentions.get(mention as usize).is_some_and(|c| c.case == Case::Nominative)
    }

    /// Behind connectives and the segments that say where something was said: *Konuşmasında, …*
    fn skip_containers(&mut self, range: Range) -> u32 {
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

    /// `… -DIğI belirtildi`: no subject; the issuer is named before the container, if at all.
    pub(super) fn passive_edge(&mut self, range: Range, clause: &mut Clause) -> (u32, Speaker, bool) {
        let mut start = self.skip_openers(range);
        let (mut speaker, mut spoken) = clause.issuer.unwrap_or((Speaker::Unnamed, false));
        for _ in 0..4 {
            let limit = range.end.min(start + 24);
            let comma = (start..limit).find(|&i| self.s.token(i).is_some_and(|t| t.kind == Kind::Comma));
            let container = (start..comma.unwrap_or(limit)).rev().find(|&i| {
                self.s.token(i).is_some_and(|t| {
                    t.is(Classes::CONTAINER.or(Classes::DOCUMENT)) && t.form.case() == Case::Locative
                })
            });
            let Some(container) = container.filter(|&c| comma.is_none_or(|k| c + 3 > k)) else {
                match comma {
                    // Time and place before the container.
                    Some(comma)
                        if self.is_adverbial(Range::new(start, comma))
                            && self.container_follows(comma + 1, range.end) =>
                    {
                        start = comma + 1;
                        continue;
                    }
                    _ => break,
                }
            };
            let issuer = self.issuer(Range::new(start, container));
            if let Some(outlet) = issuer.filter(|&i| self.relays(container, i)) {
                // *X gazetesinin haberinde*: the outlet is the way, not the speaker.
                clause.source = Some(outlet);
                (speaker, spoken) = (Speaker::Unnamed, false);
            } else if let Some(issuer) = issuer {
                speaker = Speaker::Mention(issuer);
                spoken = true;
            } else if speaker == Speaker::Unnamed
                && !self.s.token(container).is_some_and(|t| t.is(Classes::DOCUMENT))
            {
                speaker = Speaker::Dropped;
            }
            clause.issuer = Some((speaker, spoken));
            start = comma.unwrap_or(container).max(container) + 1;
            break;
        }
        (start, speaker, spoken)
    }

    /// Whether the text is an outlet's report about others.
    pub(super) fn relays(&self, document: u32, owner: u32) -> bool {
        let person = self.mentions.get(owner as usize).is_some_and(|c| c.actor == ActorKind::Person);
        !person && self.is_report(document)
    }

    fn container_follows(&self, from: u32, end: u32) -> bool {
        (from..end.min(from + 16)).any(|i| {
            self.s.token(i).is_some_and(|t| {
                t.is(Classes::CONTAINER.or(Classes::DOCUMENT)) && t.form.case() == Case::Locative
            })
        })
    }

    /// Whose container it is: *X'ten yapılan*, *X tarafından yapılan*, *X'in … açıklamasında*.
    pub(super) fn issuer(&self, range: Range) -> Option<u32> {
        let mut at = range.first;
        let mut genitive = None;
        while at < range.end {
            let Some(mention) = self.mention_starting_at(at) else {
                at += 1;
                continue;
            };
            let candidate = self.mentions.get(mention as usize)?;
            let (case, end) = self.case_of(candidate);
            let agent = self.s.token(end).is_some_and(|t| t.is(Classes::AGENT));
            let issued = || (end..range.end).any(|i| self.s.token(i).is_some_and(|t| t.is(Classes::ISSUING)));
            if (case == Case::Ablative || agent) && issued() {
                return Some(mention);
            }
            if case == Case::Genitive {
                genitive = Some(mention);
            }
            at = end.max(at + 1);
        }
        genitive
    }

    /// A cue that is itself a clause's verb: *Bakan'ın … geleceğini söylediğini*. Its owner is the genitive.
    fn nominalised_cue(&mut self, cue: &CueMatch, end: u32, clause: &Clause) -> u32 {
        let next = cue.verb + 1;
        let range = Range::new(clause.edge, end);
        let mut at = range.first;
        let mut owner = None;
        while at < end {
            if let Some(mention) = self.mention_starting_at(at) {
                let Some(candidate) = self.mentions.get(mention as usize) else { break };
                if candidate.case == Case::Genitive {
                    let behind =
                        u32::from(self.s.token(candidate.end).is_some_and(|t| t.kind == Kind::Suffix));
                    owner = Some((mention, candidate.end + behind));
                    break;
                }
                at = candidate.end.max(at + 1);
            } else {
                at += 1;
            }
        }
        let question = cue.stance == Stance::Question;
        let passive = cue.form.has(Form::passive);
        // *… -DIğInIn belirtildiği raporda*: the text says so.
        let text = Classes::DOCUMENT.or(Classes::CONTAINER);
        let written = passive && self.s.token(next).is_some_and(|t| t.is(text));
        let owner = owner.filter(|_| cue.strength >= 2 && !passive);
        if owner.is_none() && !question && !written {
            return next;
        }
        let (speaker, spoken) = owner.map_or((Speaker::Unnamed, false), |(m, _)| (Speaker::Mention(m), true));
        let start = self.skip_openers(Range::new(owner.map_or(range.first, |(_, start)| start), end));
        let found = Found {
            cue: Some(Range::new(cue.first, cue.verb + 1)),
            lemma: Some(cue.lemma),
            stance: cue.stance,
            speaker,
            spoken,
            confidence: 70,
            ..self.blank(QuotationKind::Indirect, Range::new(start, end), "nominalised_cue")
        };
        self.emit(found);
        next
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
        let edge = self.left_edge(range, clause.subject, false);
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
            confidence: 60,
            ..self.blank(QuotationKind::Direct, Range::new(edge.start, cue.first), "unmarked")
        };
        self.emit(found);
        clause.edge = next;
        Some(next)
    }

    /// `… -DIğI yönündeki / -mAsI çağrısı`: the clause is the content of a noun of saying. Returns where to read on.
    pub(super) fn noun_of_clause(&mut self, at: u32, clause: &mut Clause) -> u32 {
        let next = at + 1;
        let Some(noun) = self.s.token(at) else { return next };
        let entry = self.s.language.lexicon.entry(noun.entry);
        let Some(saying) = self.s.language.cues.noun(entry.noun) else { return next };
        let Some(before) = at.checked_sub(1).filter(|&i| i >= clause.edge).and_then(|i| self.s.token(i))
        else {
            return next;
        };
        let linked = before.is(Classes::CONTENT_OF) && saying.yonundeki;
        let clause_token =
            if linked { at.checked_sub(2).and_then(|i| self.s.token(i)) } else { Some(before) };
        let Some(clause_token) = clause_token else { return next };
        let bare = clause_token.form.is_clause()
            && clause_token.form.has(Form::possessed)
            && clause_token.form.case() == Case::Nominative;
        let question = saying.stance == Stance::Question;
        // *verdiği söz*: a relative clause, since the verb is the noun's own; a question or claim has a clause's content.
        let own = self.s.language.lexicon.entry(clause_token.entry).stem;
        let relative = own != 0 && saying.light.iter().any(|l| l.stem == own);
        if relative && !linked && !question && saying.stance != Stance::Claim {
            return next;
        }
        let source = saying.relay || self.s.token(next).is_some_and(|t| t.is(Classes::ACCORDING_TO));
        if source && !linked {
            return next;
        }
        if !bare || !(linked || (noun.form.has(Form::possessed) && (question || saying.yonundeki))) {
            return next;
        }
        // A light verb behind the noun makes a cue of its own, which reads the same clause.
        if (at + 1..self.at.range.end.min(at + 4)).any(|v| {
            self.s.token(v).is_some_and(|t| t.is(Classes::LIGHT_VERB))
                && crate::grammar::cue::cue_at(&self.s, v, clause.edge).is_some_and(|c| c.first <= at)
        }) {
            return next;
        }
        let end = if linked { at - 1 } else { at };
        self.clause_of_noun(at, end, clause);
        next
    }

    fn clause_of_noun(&mut self, noun: u32, end: u32, clause: &mut Clause) {
        let range = Range::new(clause.edge, end);
        let owner = self.owner(range);
        let edge = self.left_edge(range, clause.subject, false);
        let start = owner.map_or(edge.start, |(_, behind)| behind);
        let Some(token) = self.s.token(noun) else { return };
        let entry = self.s.language.lexicon.entry(token.entry);
        let Some(saying) = self.s.language.cues.noun(entry.noun) else { return };
        // *… iddiasıyla başvurdu, … görüşünde*: the subject of the sentence says so.
        let predicate = self.s.token(noun + 1).is_none_or(|t| t.kind == Kind::Comma || t.ends_sentence());
        let by_subject = match token.form.case() {
            Case::Instrumental => true,
            Case::Locative => predicate,
            _ => false,
        };
        clause.subject = edge.subject.or(clause.subject);
        let (speaker, spoken) = match owner {
            Some((mention, _)) => (Speaker::Mention(mention), true),
            None if by_subject => Self::speaker_of(clause.subject),
            None => (Speaker::Unnamed, false),
        };
        let found = Found {
            cue: Some(Range::new(end, noun + 1)),
            lemma: Some(Lemma::Noun(entry.noun)),
            stance: saying.stance,
            speaker,
            spoken,
            confidence: 60,
            ..self.blank(QuotationKind::Indirect, Range::new(start, end), "noun_of_clause")
        };
        self.emit(found);
    }

    /// The first genitive mention of the range and where the words behind it begin.
    pub(super) fn owner(&self, range: Range) -> Option<(u32, u32)> {
        let mut at = range.first;
        while at < range.end {
            if let Some(mention) = self.mention_starting_at(at) {
                let candidate = self.mentions.get(mention as usize)?;
                if candidate.case == Case::Genitive {
                    let suffix = self.s.token(candidate.end).is_some_and(|t| t.kind == Kind::Suffix);
                    return Some((mention, candidate.end + u32::from(suffix)));
                }
                at = candidate.end.max(at + 1);
            } else {
                at += 1;
            }
        }
        None
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

/// As the accusative does; so does the possessive, which stands elsewhere.
fn ends_in_high_vowel(token: &crate::lexer::token::Token) -> bool {
    matches!(token.key & 31, 9 | 21)
}
