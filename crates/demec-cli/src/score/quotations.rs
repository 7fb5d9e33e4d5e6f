//! Quotations: what is said, by whom, through whom.

use std::collections::HashMap;

use demec::QuotationKind;

use super::{
    Scorer,
    actors::Alignment,
    annotation::{Annotation, Quotation},
    overlap::{Range, iou, pairs, trimmed},
};

/// Reported content matches when the two spans share at least half of what they cover together…
pub(crate) const OVERLAP: f64 = 0.5;
/// … and strictly so from here.
const STRICT_OVERLAP: f64 = 0.8;

/// For each gold quotation, by id, the system's that matches it.
type Matches<'a> = HashMap<&'a str, &'a Quotation>;

pub(crate) fn score(scorer: &mut Scorer, gold: &Annotation, system: &Annotation, alignment: &Alignment<'_>) {
    let mut matches = Matches::new();
    direct(scorer, gold, system, &mut matches);
    reported(scorer, gold, system, &mut matches);
    let speakers = Speakers { system, alignment };
    let mut hits = 0;
    for wanted in &gold.quotations {
        let Some(&found) = matches.get(wanted.id.as_str()) else { continue };
        hits += usize::from(speakers.score(scorer, gold, wanted, found));
        cue(scorer, wanted, found);
        source(scorer, wanted, found, alignment);
        nesting(scorer, wanted, found, &matches);
    }
    scorer.metrics.quote_e2e.add(hits, gold.quotations.len(), system.quotations.len());
}

/// Spans between marks, which match when they are the same.
fn direct<'a>(scorer: &mut Scorer, gold: &'a Annotation, system: &'a Annotation, matches: &mut Matches<'a>) {
    let parts = |article: &'a Annotation| {
        let of = |quotation: &'a Quotation| {
            let part = move |part| (trimmed(&gold.characters, part), quotation);
            quotation.direct_parts().into_iter().map(part)
        };
        article.quotations.iter().flat_map(of)
    };
    let wanted: Vec<(Range, &Quotation)> = parts(gold).collect();
    let found: Vec<(Range, &Quotation)> = parts(system).collect();
    let mut by_range: HashMap<Range, Vec<usize>> = HashMap::new();
    for (index, &(range, _)) in found.iter().enumerate().rev() {
        by_range.entry(range).or_default().push(index);
    }
    let mut spurious = vec![true; found.len()];
    let mut hits = 0;
    for &(range, quotation) in &wanted {
        let index = by_range.get_mut(&range).and_then(Vec::pop);
        let Some(&(_, match_)) = index.and_then(|index| found.get(index)) else {
            scorer.note(gold, || "direct missed".to_owned(), range);
            continue;
        };
        if let Some(spurious) = index.and_then(|index| spurious.get_mut(index)) {
            *spurious = false;
        }
        hits += 1;
        matches.entry(&quotation.id).or_insert(match_);
    }
    for (&(range, _), _) in found.iter().zip(&spurious).filter(|&(_, &spurious)| spurious) {
        scorer.note(gold, || "direct spurious".to_owned(), range);
    }
    scorer.metrics.direct.add(hits, wanted.len(), found.len());
}

/// Indirect and mixed quotations. A mixed one is matched by all it says rather than by the words in marks.
fn reported<'a>(
    scorer: &mut Scorer,
    gold: &'a Annotation,
    system: &'a Annotation,
    matches: &mut Matches<'a>,
) {
    let reported = |article: &'a Annotation| -> Vec<&'a Quotation> {
        article.quotations.iter().filter(|quotation| quotation.kind != QuotationKind::Direct).collect()
    };
    let ranges = |quotations: &[&Quotation]| -> Vec<Range> {
        quotations.iter().map(|quotation| trimmed(&gold.characters, quotation.range())).collect()
    };
    let (wanted, found) = (reported(gold), reported(system));
    let (wanted_ranges, found_ranges) = (ranges(&wanted), ranges(&found));
    let strict = pairs(&wanted_ranges, &found_ranges, STRICT_OVERLAP);
    scorer.metrics.indirect_strict.add(strict.len(), wanted.len(), found.len());
    let pairs = pairs(&wanted_ranges, &found_ranges, OVERLAP);
    scorer.metrics.indirect.add(pairs.len(), wanted.len(), found.len());
    let (mut missed, mut spurious) = (vec![true; wanted.len()], vec![true; found.len()]);
    for (want, got) in pairs {
        if let (Some(wanted), Some(&found)) = (wanted.get(want), found.get(got)) {
            matches.insert(&wanted.id, found);
        }
        missed.get_mut(want).into_iter().chain(spurious.get_mut(got)).for_each(|it| *it = false);
    }
    note_each(scorer, gold, "missed", wanted.iter().zip(missed));
    note_each(scorer, gold, "spurious", found.iter().zip(spurious));
}

fn note_each<'a>(
    scorer: &mut Scorer,
    gold: &Annotation,
    how: &str,
    quotations: impl Iterator<Item = (&'a &'a Quotation, bool)>,
) {
    for (quotation, _) in quotations.filter(|&(_, noted)| noted) {
        scorer.note(gold, || format!("{} {how}", quotation.kind), quotation.range());
    }
}

/// Tells whether two speakers are the same.
pub(crate) struct Speakers<'a> {
    pub(crate) system: &'a Annotation,
    pub(crate) alignment: &'a Alignment<'a>,
}

impl Speakers<'_> {
    fn score(&self, scorer: &mut Scorer, gold: &Annotation, wanted: &Quotation, found: &Quotation) -> bool {
        let right = self.agree(wanted, found);
        scorer.metrics.speaker.add(usize::from(right), 1);
        if !right {
            let what = || {
                let [want, got] =
                    [(gold, wanted), (self.system, found)].map(|(article, it)| name(article, it));
                format!("speaker wrong: want {want} got {got}")
            };
            scorer.note(gold, what, wanted.range());
        }
        right
    }

    /// Where the system's speaker is nobody of the gold's, the same words in the text still make it right.
    pub(crate) fn agree(&self, wanted: &Quotation, found: &Quotation) -> bool {
        let (want, got) = match (&wanted.speaker, &found.speaker) {
            (Some(want), Some(got)) => (want.as_str(), got.as_str()),
            (want, got) => return want.is_none() && got.is_none(),
        };
        match self.alignment.get(got) {
            Some(&aligned) => aligned == want,
            None => self.known(got) && same_place(wanted.speaker_span, found.speaker_span),
        }
    }

    fn known(&self, id: &str) -> bool {
        self.system.actors.iter().any(|actor| actor.id == id)
    }
}

fn same_place(one: Option<Range>, other: Option<Range>) -> bool {
    one.zip(other).is_some_and(|(one, other)| iou(one, other) >= OVERLAP)
}

fn name<'a>(article: &'a Annotation, quotation: &'a Quotation) -> &'a str {
    let Some(id) = &quotation.speaker else { return "nobody" };
    article.actors.iter().find(|actor| actor.id == *id).map_or(id, |actor| &actor.name)
}

/// Any overlap will do: people draw the borders of a cue in many ways.
fn cue(scorer: &mut Scorer, wanted: &Quotation, found: &Quotation) {
    let overlap =
        wanted.cue.zip(found.cue).is_some_and(|(one, other)| one.0.max(other.0) < one.1.min(other.1));
    let [gold, system] = [wanted, found].map(|quotation| usize::from(quotation.cue.is_some()));
    scorer.metrics.cue.add(usize::from(overlap), gold, system);
}

fn source(scorer: &mut Scorer, wanted: &Quotation, found: &Quotation, alignment: &Alignment<'_>) {
    let got = found.source.as_deref().map(|source| alignment.get(source).copied().unwrap_or(source));
    let right = wanted.source.is_some() && wanted.source.as_deref() == got;
    let [gold, system] = [wanted, found].map(|quotation| usize::from(quotation.source.is_some()));
    scorer.metrics.source.add(usize::from(right), gold, system);
}

/// Of quotations that stand in another one, whether they were found in the same one.
fn nesting(scorer: &mut Scorer, wanted: &Quotation, found: &Quotation, matches: &Matches<'_>) {
    if let Some(parent) = &wanted.parent {
        let want = matches.get(parent.as_str()).map(|parent| &parent.id);
        let right = want.is_some() && want == found.parent.as_ref();
        scorer.metrics.nesting.add(usize::from(right), 1);
    }
}
