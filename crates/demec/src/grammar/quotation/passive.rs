//! `… -DIğI belirtildi`: nobody speaks but whoever issued the text in which it stands.

use super::{
    Range, Speaker,
    reader::{Clause, Reader},
};
use crate::{
    language::Classes,
    lexer::token::{Kind, Token},
    model::{ActorKind, Stance},
    morphology::form::{Case, Shape},
};

/// Words from a participle to the text that it describes.
const TEXT_REACH: u32 = 6;

impl Reader<'_, '_> {
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
            let container = container
                .filter(|&c| comma.is_none_or(|k| c + 3 > k))
                .or_else(|| self.issued_container(Range::new(start, limit)));
            let Some(container) = container else {
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
            let before = Range::new(start, container);
            let issuer = self.issuer(before).or_else(|| self.unknown_agent(before));
            if let Some(outlet) = issuer.filter(|&i| self.relays(container, i)) {
                // *X gazetesinin haberinde*: the outlet is the way, not the speaker.
                clause.source = Some(outlet);
                (speaker, spoken) = (Speaker::Unnamed, false);
            } else if let Some(issuer) = issuer {
                speaker = Speaker::Mention(issuer);
                spoken = true;
            } else if speaker == Speaker::Unnamed && self.is_authored(container) {
                speaker = Speaker::Dropped;
            }
            clause.issuer = Some((speaker, spoken));
            start = comma.filter(|&k| k < container + 3).unwrap_or(container).max(container) + 1;
            break;
        }
        start = self.skip_openers(Range::new(start, range.end));
        (self.restart(Range::new(start, range.end)), speaker, spoken)
    }

    /// Who issued the text that a passive participle describes: *… belirtilen Kurum açıklamasında*, or the one whom the context
    /// gives: *… belirtilen açıklamada*; not *… iddia edilen açıklamada*, since that is said of the text.
    pub(super) fn issuer_behind(&self, from: u32, stance: Stance, clause: &mut Clause) -> (Speaker, bool) {
        let is_text =
            |t: &Token| t.is(Classes::CONTAINER.or(Classes::DOCUMENT)) && t.form.case() == Case::Locative;
        // A name's words may look like any case: Ada Belediyesi.
        let part = |t: &Token| {
            let bare = matches!(t.form.case(), Case::Nominative | Case::Genitive) || t.is_capitalised();
            let words = matches!(t.kind, Kind::Word | Kind::Suffix);
            words && bare && !t.is(Classes::SEGMENT_END.or(Classes::CONJUNCTION))
        };
        let near = self.s.tokens_in(from, self.at.range.end.min(from + TEXT_REACH));
        let text = near.iter().take_while(|t| part(t) || is_text(t)).position(is_text);
        let Some(text) = text.filter(|_| stance != Stance::Claim) else { return (Speaker::Unnamed, false) };
        let text = from + text as u32;
        let issuer = match self.issuer(Range::new(from, text)) {
            Some(issuer) if self.relays(text, issuer) => (Speaker::Unnamed, false),
            Some(issuer) => (Speaker::Mention(issuer), true),
            None if self.is_authored(text) => (Speaker::Dropped, false),
            None => (Speaker::Unnamed, false),
        };
        clause.issuer = Some(issuer);
        issuer
    }

    /// Whether the text is an outlet's report about others. What a body writes that is no known outlet (*yazısında*) is its
    /// own word, unless it is news (*haberinde*).
    pub(super) fn relays(&self, document: u32, owner: u32) -> bool {
        match self.mentions.get(owner as usize).map(|c| c.actor) {
            Some(ActorKind::Person) => false,
            Some(ActorKind::Organisation) => self.is_report(document) && self.makes_cues(document),
            _ => self.is_report(document),
        }
    }

    /// Whether verbs make a cue with the noun: *haber verdi*, not *yazı*.
    fn makes_cues(&self, noun: u32) -> bool {
        self.s.token(noun).and_then(|t| self.s.language.saying_noun(t)).is_some_and(|n| !n.light.is_empty())
    }

    /// *köylüler tarafından yapılan*: an agent that only issuing something makes an actor.
    fn unknown_agent(&mut self, range: Range) -> Option<u32> {
        let agent = (range.first + 1..range.end)
            .rev()
            .find(|&i| self.s.token(i).is_some_and(|t| t.is_word() && t.is(Classes::AGENT)))?;
        let head = self.s.token(agent - 1).filter(|t| t.is_word() && !t.is_capitalised())?;
        let issued = self.s.tokens_in(agent, range.end).iter().any(|t| t.is(Classes::ISSUING));
        let bare = head.form.case() == Case::Nominative;
        (bare && issued).then(|| self.noun_phrase(range.first, agent))
    }

    /// *X tarafından*
    pub(super) fn agent(&self, range: Range) -> Option<u32> {
        let agent = (range.first..range.end)
            .rev()
            .find(|&i| self.s.token(i).is_some_and(|t| t.is_word() && t.is(Classes::AGENT)))?;
        self.mention_ending_at(agent).or_else(|| self.mention_ending_at(agent.checked_sub(1)?))
    }

    /// `issuing-word { adjective } container` — *X'ten yapılan yazılı açıklamada …*, whether a comma follows or not.
    fn issued_container(&self, range: Range) -> Option<u32> {
        let issuing = (range.first..range.end)
            .find(|&i| self.s.token(i).is_some_and(|t| t.is_word() && t.is(Classes::ISSUING)))?;
        let plain = |i: &u32| self.s.token(*i).is_some_and(Token::is_word);
        let end = range.end.min(issuing + 5);
        let container = (issuing + 1..end).take_while(plain).find(|&i| {
            self.s.token(i).is_some_and(|t| {
                t.is(Classes::CONTAINER.or(Classes::DOCUMENT)) && t.form.case() == Case::Locative
            })
        })?;
        self.issuer(Range::new(range.first, container)).map(|_| container)
    }

    /// `-DIğI belirtilen N`: what a relative clause about something reports goes back no further than that clause; of a
    /// text (*… belirtilen raporda*) it may be the whole sentence.
    pub(super) fn relative_edge(&self, start: u32, end: u32, behind: u32) -> u32 {
        let plain = |i: &u32| self.s.token(*i).is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Suffix));
        let is_text = |i: u32| {
            self.s.token(i).is_some_and(|t| {
                let near = i < behind + 3 || t.form.case() == Case::Locative;
                near && t.is_word() && t.is(Classes::DOCUMENT.or(Classes::CONTAINER))
            })
        };
        if (behind..behind + 5).take_while(plain).any(is_text) {
            return start;
        }
        let mut first = start;
        for at in start..end.saturating_sub(1) {
            let (Some(token), Some(next)) = (self.s.token(at), self.s.token(at + 1)) else { break };
            let converb = matches!(token.form.shape(), Shape::AndConverb | Shape::WhileConverb);
            let joined = token.form.shape() == Shape::Participle && next.is(Classes::CONJUNCTION);
            // *alıp almayacağı*: both verbs are one.
            if token.kind == Kind::Comma || (token.is_word() && converb && at + 2 < end) {
                first = at + 1;
            } else if token.is_word() && joined {
                first = at + 2;
            }
        }
        if self.is_inside_marks(first) { start } else { first }
    }

    fn is_inside_marks(&self, token: u32) -> bool {
        let behind = self.s.pairs.partition_point(|p| p.outer_first < token);
        let near = self.s.pairs.get(behind.saturating_sub(4)..behind).unwrap_or_default();
        near.iter().any(|p| p.depth == self.at.depth && token < p.outer_end)
    }

    /// Whether somebody speaks in a text, rather than the text by itself: *açıklamada, dilekçede*, not *raporda*.
    fn is_authored(&self, container: u32) -> bool {
        self.s.token(container).is_some_and(|t| {
            !t.is(Classes::DOCUMENT) || self.s.language.saying_noun(t).is_some_and(|n| n.authored)
        })
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
            let postposition = self.s.token(at).is_some_and(|t| t.is_word() && t.is(Classes::AGENT));
            let Some(mention) = self.mention_starting_at(at).filter(|_| !postposition) else {
                at += 1;
                continue;
            };
            let candidate = self.mentions.get(mention as usize)?;
            let (case, end) = self.case_of(candidate);
            // *Kurum açıklamasında*: a compound of the body and its text.
            if end == range.end && case == Case::Nominative && candidate.actor == ActorKind::Organisation {
                return Some(mention);
            }
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
}
