//! `X'e göre …`, `X'in haberine göre …`.

use super::{
    Found, Range, Speaker,
    reader::{Clause, Reader},
};
use crate::{
    grammar::cue::cue_at,
    language::{Classes, cues::Lemma},
    lexer::token::{Kind, Token},
    model::{ActorKind, Stance},
    morphology::form::Case,
};

/// Words of the phrase before *göre*.
const LONGEST_SOURCE: u32 = 14;

/// Who stands before *göre*.
struct Source {
    speaker: Speaker,
    /// The medium that it came through, rather than a speaker.
    medium: Option<u32>,
    cue: u32,
    lemma: Option<Lemma>,
    stance: Stance,
}

impl Reader<'_, '_> {
    /// *göre* at the head of its clause: what follows is what its source says.
    pub(super) fn according_to(&mut self, at: u32, clause: &mut Clause) {
        let from = self.clause_start(at, clause.edge);
        if at - from > LONGEST_SOURCE || at == from {
            return;
        }
        let Some(source) = self.source_before(Range::new(from, at)) else { return };
        let start = if self.s.token(at + 1).is_some_and(|t| t.kind == Kind::Comma) { at + 2 } else { at + 1 };
        clause.edge = start;
        if self.cue_follows(start) {
            // Somebody else reports in the same clause: the phrase says only through whom.
            match (source.medium, source.speaker) {
                (Some(medium), _) => clause.source = Some(medium),
                (None, Speaker::Mention(speaker)) => {
                    let media =
                        self.mentions.get(speaker as usize).is_some_and(|c| c.actor == ActorKind::Media);
                    if media {
                        clause.source = Some(speaker);
                    }
                }
                _ => {}
            }
            return;
        }
        let end = self.at.range.end;
        let spoken = matches!(source.speaker, Speaker::Mention(_));
        let (kind, parts) = self.quoted_parts(Range::new(start, end));
        let found = Found {
            parts,
            cue: Some(Range::new(source.cue, at + 1)),
            lemma: source.lemma,
            stance: source.stance,
            speaker: source.speaker,
            spoken,
            source: source.medium,
            confidence: 78,
            ..self.blank(kind, Range::new(start, end), "according_to")
        };
        self.emit(found);
    }

    fn clause_start(&self, at: u32, floor: u32) -> u32 {
        let window = floor.max(at.saturating_sub(LONGEST_SOURCE + 1));
        let comma = (window..at).rev().find(|&i| self.s.token(i).is_some_and(|t| t.kind == Kind::Comma));
        // Behind a comma the phrase heads its clause only if no clause was begun before it.
        comma.map_or(floor, |c| c + 1)
    }

    /// Whether a verb in what follows reports a clause of its own.
    fn cue_follows(&self, from: u32) -> bool {
        let mut at = from;
        while at < self.at.range.end {
            if let Some(pair) = self.pair_at(at) {
                at = pair.outer_end.max(at + 1);
                continue;
            }
            if self.s.token(at).is_some_and(|t| t.is(Classes::LIGHT_VERB) && t.form.is_finite())
                && let Some(cue) = cue_at(&self.s, at, from)
                && self.clause_before(&cue, from).is_some()
            {
                return true;
            }
            at += 1;
        }
        false
    }

    /// The source that the phrase names; none where it compares or names a law.
    fn source_before(&self, phrase: Range) -> Option<Source> {
        let last_index = phrase.end - 1;
        let last = self.s.token(last_index)?;
        if last.is(Classes::LEGAL_BASIS.or(Classes::COMPARISON)) {
            return None;
        }
        let plain =
            |speaker| Source { speaker, medium: None, cue: phrase.end, lemma: None, stance: Stance::Neutral };
        if last.kind == Kind::Suffix {
            let law = self
                .s
                .token(last_index - 1)
                .is_some_and(|t| t.is(Classes::LEGAL_BASIS.or(Classes::COMPARISON)));
            let mention = self.mention_ending_at(last_index).filter(|_| !law)?;
            return (last.form.case() == Case::Dative).then(|| plain(Speaker::Mention(mention)));
        }
        if last.form.case() != Case::Dative {
            return None;
        }
        let entry = self.s.language.lexicon.entry(last.entry);
        if let Some(noun) = self.s.language.cues.noun(entry.noun).filter(|n| n.before_gore) {
            let owner = self.issuer(Range::new(phrase.first, last_index));
            // *yapacakları değerlendirmelere göre*: words about the content, not about its source.
            let issued = self.s.tokens_in(phrase.first, last_index).iter().any(|t| t.is(Classes::ISSUING));
            if owner.is_none() && !issued && phrase.len() > 3 {
                return None;
            }
            // An outlet's report is its way here; a person's article is that person's words.
            let outlet =
                |m: &u32| self.mentions.get(*m as usize).is_some_and(|c| c.actor != ActorKind::Person);
            let medium = owner.filter(|m| noun.relay && outlet(m));
            let speaker = match (owner, medium) {
                (_, Some(_)) | (None, _) => Speaker::Unnamed,
                (Some(owner), None) => Speaker::Mention(owner),
            };
            return Some(Source {
                speaker,
                medium,
                cue: last_index,
                lemma: Some(Lemma::Noun(entry.noun)),
                stance: noun.stance,
            });
        }
        if entry.stem != 0 && last.form.is_clause() {
            let cue = cue_at(&self.s, last_index, phrase.first)?;
            let owner = self.issuer(Range::new(phrase.first, cue.first))?;
            return Some(Source {
                speaker: Speaker::Mention(owner),
                medium: None,
                cue: cue.first,
                lemma: Some(cue.lemma),
                stance: cue.stance,
            });
        }
        let mention = self.mention_ending_at(phrase.end)?;
        let human = |t: &Token| t.is(Classes::GROUP_NOUN.or(Classes::OCCUPATION).or(Classes::TITLE));
        (last.is_capitalised() || human(last)).then(|| plain(Speaker::Mention(mention)))
    }
}
