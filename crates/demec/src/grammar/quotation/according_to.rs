//! `X'e göre …`, `X'in haberine göre …`.

use super::{
    Found, Range, Speaker,
    reader::{Clause, Reader},
    tail::tail,
};
use crate::{
    grammar::cue::cue_at,
    language::{Classes, Form, cues::Lemma},
    layout::Pair,
    lexer::token::{Kind, Token},
    model::{ActorKind, QuotationKind, Stance},
    morphology::form::{Case, Shape},
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
        let whole = Some(Range::new(from, at)).filter(|p| !p.is_empty() && p.len() <= LONGEST_SOURCE);
        // *… belirten uzmanlara göre*: the participle has read its phrase already, or describes it at length.
        let source = whole.and_then(|phrase| self.source_before(phrase)).or_else(|| {
            let phrase = self.phrase_ending_at(at)?;
            let described = phrase.first.checked_sub(1).and_then(|i| self.s.token(i));
            let fits = at == from || described.is_some_and(|t| t.form.shape() == Shape::Participle);
            self.source_before(phrase).filter(|_| fits)
        });
        let Some(source) = source else { return };
        let behind = self.behind_clitics(at + 1, self.at.range.end);
        let comma = self.s.token(behind).is_some_and(|t| t.kind == Kind::Comma);
        let start = behind + u32::from(comma);
        if self.cue_follows(start) {
            // Somebody else reports in the same clause: an outlet is only the way, anything else that no comma sets off is
            // part of what he says.
            let outlet = source.medium.or(match source.speaker {
                Speaker::Mention(speaker) => Some(speaker).filter(|&s| self.is_medium(s)),
                _ => None,
            });
            clause.source = outlet.or(clause.source);
            if outlet.is_some() || comma {
                clause.edge = start;
            }
            return;
        }
        clause.edge = start;
        let end = self.at.range.end;
        if let Some(index) = self.marks_fill(start, end) {
            self.quoted_source(index, &source, at);
            return;
        }
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
            ..self.blank(kind, Range::new(start, end), "according_to")
        };
        self.emit(found);
    }

    fn phrase_ending_at(&self, end: u32) -> Option<Range> {
        let suffixed = self.s.token(end.checked_sub(1)?).is_some_and(|t| t.kind == Kind::Suffix);
        let mention = self.mention_ending_at(end - u32::from(suffixed))?;
        self.mentions.get(mention as usize).map(|c| Range::new(c.phrase.min(c.first), end))
    }

    pub(super) fn is_medium(&self, mention: u32) -> bool {
        self.mentions.get(mention as usize).is_some_and(|c| c.actor == ActorKind::Media)
    }

    /// The pair of marks that is all of the stretch.
    fn marks_fill(&self, start: u32, end: u32) -> Option<usize> {
        let index = self.pair_index(start, self.at.depth)?;
        let behind = self.s.pairs.get(index)?.outer_end;
        let rest = self.s.tokens_in(behind, end);
        rest.iter().all(|t| matches!(t.kind, Kind::Stop | Kind::Newline)).then_some(index)
    }

    /// *X'in haberine göre "…"*: in marks the words are the outlet's own.
    fn quoted_source(&mut self, index: usize, source: &Source, at: u32) {
        let Some(pair) = self.s.pairs.get(index).copied() else { return };
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
        let speaker = source.medium.map_or(source.speaker, Speaker::Mention);
        let found = Found {
            cue: Some(Range::new(source.cue, at + 1)),
            lemma: source.lemma,
            stance: source.stance,
            speaker,
            spoken: matches!(speaker, Speaker::Mention(_)),
            source: source.medium,
            ..self.blank(QuotationKind::Direct, Range::new(pair.first, pair.end), "according_to")
        };
        self.emit(found);
    }

    fn clause_start(&self, at: u32, floor: u32) -> u32 {
        let window = floor.max(at.saturating_sub(LONGEST_SOURCE + 1));
        let comma = (window..at).rev().find(|&i| self.s.token(i).is_some_and(|t| t.kind == Kind::Comma));
        // Behind a comma the phrase heads its clause only if no clause was begun before it.
        comma.map_or(floor, |c| c + 1)
    }

    /// Whether a verb in what follows reports a clause of its own, words in marks, or those behind a colon.
    fn cue_follows(&self, from: u32) -> bool {
        let mut at = from;
        while at < self.at.range.end {
            if let Some(pair) = self.pair_at(at) {
                if self.ends_reported(pair) {
                    return true;
                }
                at = pair.outer_end.max(at + 1);
                continue;
            }
            let reports = self.s.token(at).is_some_and(|t| t.is(Classes::LIGHT_VERB) && reports(t.form));
            let colon = || self.s.token(at + 1).is_some_and(|t| t.kind == Kind::Colon);
            if reports
                && let Some(cue) = cue_at(&self.s, at, from)
                && (colon() || self.clause_before(&cue, from).is_some())
            {
                return true;
            }
            at += 1;
        }
        false
    }

    /// *(Habere göre Vali) "…" dedi.*: the sentence ends in what reports the words in marks.
    fn ends_reported(&self, pair: &Pair) -> bool {
        let reporting = tail(&self.s, pair.outer_end, self.at.range.end)
            .filter(|t| t.lemma.is_some() && t.form.reports());
        reporting.is_some_and(|t| self.s.token(t.cue.end).is_none_or(Token::ends_sentence))
    }

    /// *NBC televizyonuna (göre)*: the mention whose head noun ends the phrase.
    fn headed(&self, phrase: Range) -> Option<u32> {
        let mention = self.mention_ending_at(phrase.end - 1)?;
        let candidate = self.mentions.get(mention as usize)?;
        (self.case_of(candidate) == (Case::Dative, phrase.end)).then_some(mention)
    }

    /// The body whose data or study the phrase names without a genitive: *Ada Kurumu verilerine*, *Ada Üniversitesi'nde
    /// yapılan araştırmaya*.
    fn attributed(&self, phrase: Range, possessed: bool) -> Option<u32> {
        let made = |from: u32| {
            let participle = |t: &Token| t.form.shape() == Shape::Participle;
            self.s.tokens_in(from, phrase.end).iter().any(participle)
        };
        let fits = |mention: &u32| {
            self.mentions.get(*mention as usize).is_some_and(|candidate| {
                let body = matches!(candidate.actor, ActorKind::Organisation | ActorKind::Media);
                let (case, end) = self.case_of(candidate);
                body && ((case == Case::Nominative && possessed) || (case == Case::Locative && made(end)))
            })
        };
        (phrase.first..phrase.end).filter_map(|at| self.mention_starting_at(at)).rfind(fits)
    }

    /// *anket sonuçlarına, Kurumun araştırmasının sonuçlarına (göre)*: what a study has found is what it says.
    fn results(&self, phrase: Range) -> Option<Source> {
        let results = phrase.end - 1;
        let study = results.checked_sub(1).filter(|&i| i >= phrase.first)?;
        let form = self.s.token(results)?.form;
        let found = form.has(Form::plural) && form.has(Form::possessed) && form.case() == Case::Dative;
        self.s.token(study).filter(|t| found && t.is_word() && t.is(Classes::DOCUMENT))?;
        let before = Range::new(phrase.first, study);
        let owner = self.issuer(before).or_else(|| self.attributed(before, true));
        Some(Source {
            speaker: owner.map_or(Speaker::Unnamed, Speaker::Mention),
            medium: None,
            cue: study,
            lemma: Some(Lemma::AccordingTo),
            stance: Stance::Neutral,
        })
    }

    /// The source that the phrase names; none where it compares or names a law.
    fn source_before(&self, phrase: Range) -> Option<Source> {
        let last_index = phrase.end - 1;
        let last = self.s.token(last_index)?;
        if last.is(Classes::LEGAL_BASIS.or(Classes::COMPARISON)) {
            return self.results(phrase);
        }
        let plain = |speaker| Source {
            speaker,
            medium: None,
            cue: phrase.end,
            lemma: Some(Lemma::AccordingTo),
            stance: Stance::Neutral,
        };
        if last.kind == Kind::Suffix {
            let law = self
                .s
                .token(last_index - 1)
                .is_some_and(|t| t.is(Classes::LEGAL_BASIS.or(Classes::COMPARISON)));
            let mention = self.mention_ending_at(last_index).filter(|_| !law)?;
            return (last.form.case() == Case::Dative).then(|| plain(Speaker::Mention(mention)));
        }
        let entry = self.s.language.lexicon.entry(last.entry);
        // *konuşulanlara göre*
        let spoken = last.form.shape() == Shape::Participle && last.form.has(Form::plural);
        if spoken && last.form.has(Form::passive) && entry.stem != 0 {
            let cue = cue_at(&self.s, last_index, phrase.first)?;
            let source = plain(Speaker::Unnamed);
            return Some(Source { cue: cue.first, lemma: Some(cue.lemma), stance: cue.stance, ..source });
        }
        if last.form.case() != Case::Dative {
            return None;
        }
        if let Some(noun) = self.s.language.cues.noun(entry.noun).filter(|n| n.before_gore) {
            let before = Range::new(phrase.first, last_index);
            let owner =
                self.issuer(before).or_else(|| self.attributed(before, last.form.has(Form::possessed)));
            // *yapacakları değerlendirmelere göre*: words about the content, not about its source.
            // *derlenen, alınan bilgilere göre*
            let made = |t: &Token| t.form.shape() == Shape::Participle && t.form.has(Form::passive);
            let issuing = |t: &Token| t.is(Classes::ISSUING) || made(t);
            let issued = self.s.tokens_in(phrase.first, last_index).iter().any(issuing);
            let wish = matches!(noun.stance, Stance::Demand | Stance::Appeal);
            // *Ada Gündemi sitesinin haberine göre*: an outlet that nobody knows.
            let genitive = |t: &Token| t.form.case() == Case::Genitive;
            let unknown = noun.relay && self.s.tokens_in(before.first, before.end).iter().any(genitive);
            if owner.is_none() && !issued && !unknown && (wish || phrase.len() > 3) {
                return None;
            }
            // An outlet's report is its way here; a person's article is that person's words.
            let outlet = || {
                let mentions = (before.first..before.end).filter_map(|at| self.mention_starting_at(at));
                mentions.into_iter().find(|&m| self.is_medium(m)).filter(|_| noun.relay)
            };
            let medium = owner.filter(|&m| self.relays(last_index, m)).or_else(outlet);
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
            let before = Range::new(phrase.first, cue.first);
            // *bir arkadaşımın anlattığına göre*: somebody says so, whoever it is.
            let genitive = |t: &Token| t.form.case() == Case::Genitive;
            let somebody = self.s.tokens_in(before.first, before.end).iter().any(genitive);
            let owner = self.issuer(before);
            if owner.is_none() && !somebody && !cue.form.has(Form::passive) {
                return None;
            }
            return Some(Source {
                speaker: owner.map_or(Speaker::Unnamed, Speaker::Mention),
                medium: None,
                cue: cue.first,
                lemma: Some(cue.lemma),
                stance: cue.stance,
            });
        }
        if let Some(mention) = self.headed(phrase) {
            return Some(plain(Speaker::Mention(mention)));
        }
        let mention = self.mention_ending_at(phrase.end)?;
        let human = |t: &Token| t.is(Classes::GROUP_NOUN.or(Classes::OCCUPATION).or(Classes::TITLE));
        (last.is_capitalised() || human(last)).then(|| plain(Speaker::Mention(mention)))
    }
}

/// Whether a verb of this form may report a clause before it.
fn reports(form: Form) -> bool {
    match form.shape() {
        Shape::Finite => true,
        Shape::Participle | Shape::WhileConverb => !form.has(Form::passive),
        _ => false,
    }
}
