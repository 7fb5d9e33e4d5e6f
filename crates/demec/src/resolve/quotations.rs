//! Quotations as the grammar found them → quotations of the article: laws of order and nesting are kept here.

use super::{actors::NONE, certainty::Evidence};
use crate::{
    grammar::{
        mention::Candidate,
        quotation::{Found, Range, Speaker},
    },
    layout::Structure,
    model::{CueRecord, Diagnostic, DiagnosticKind, Draft, QuotationRecord, Run, Span},
};

/// Quotations stand in each other no deeper than this, so that all their texts together stay in proportion to the
/// article's.
const DEEPEST: usize = 8;

/// Buffers that are emptied, not freed, between articles.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    /// Places of the quotations, as keys to sort by, with their indices in the lowest half.
    order: Vec<u128>,
    /// Contents that hold the place reached, and their records.
    open: Vec<(Range, u32)>,
    /// How often each actor is mentioned.
    mentioned: Vec<u32>,
}

impl Scratch {
    fn count(&mut self, actor_of: &[u32], actors: usize) {
        self.mentioned.clear();
        // Those who are nobody are counted behind the last, which spares a branch at each.
        self.mentioned.resize(actors + 1, 0);
        for &actor in actor_of {
            if let Some(count) = self.mentioned.get_mut(actors.min(actor as usize)) {
                *count += 1;
            }
        }
    }
}

/// Writes the quotations into the draft. `actor_of` says for each mention which actor it stands for.
pub(crate) fn quotations(
    structure: &Structure<'_>,
    found: &[Found],
    parts: &[Range],
    mentions: &[Candidate],
    actor_of: &[u32],
    scratch: &mut Scratch,
    draft: &mut Draft,
) {
    scratch.count(actor_of, draft.actors.len());
    let Scratch { order, open, mentioned } = scratch;
    order.clear();
    order.extend((0..).zip(found).map(|(index, quotation)| place(quotation, index)));
    order.sort_unstable();
    open.clear();
    let mut too_deep = None;
    let mut block = 0;
    for quotation in order.iter().filter_map(|&place| found.get(place as u32 as usize)) {
        while open.last().is_some_and(|(range, _)| range.end <= quotation.content.first) {
            open.pop();
        }
        // Crossing or doubled contents: the first, which is the longer, stays.
        let around = open.last().copied();
        if around.is_some_and(|(range, _)| !range.contains(quotation.content) || range == quotation.content) {
            continue;
        }
        let Some(span) = span_of(structure, quotation.content) else { continue };
        if open.len() >= DEEPEST {
            too_deep.get_or_insert(span);
            continue;
        }
        let record = draft.quotations.len() as u32;
        open.push((quotation.content, record));
        let (from, to) = quotation.parts;
        let direct = parts.get(from as usize..to as usize).unwrap_or_default();
        let run = Run::push(&mut draft.parts, direct.iter().filter_map(|&part| span_of(structure, part)));
        let mention = match quotation.speaker {
            Speaker::Mention(mention) => Some(mention),
            Speaker::Dropped | Speaker::Own | Speaker::Unnamed => None,
        };
        let name = |mention: u32| {
            let candidate = mentions.get(mention as usize)?;
            span_of(structure, Range::new(candidate.first, candidate.end))
        };
        let actor = |mention: u32| actor_of.get(mention as usize).copied().filter(|&a| a != NONE);
        let evidence = Evidence { structure, mentions, actors: &draft.actors, actor_of, mentioned };
        let confidence = evidence.confidence(quotation, span);
        let lemma =
            quotation.lemma.and_then(|l| structure.language.cues.lemma(l)).map(|lemma| draft.keep(lemma));
        draft.quotations.push(QuotationRecord {
            kind: quotation.kind,
            span,
            parts: run,
            cue: quotation.cue.and_then(|cue| span_of(structure, cue)).map(|span| CueRecord { span, lemma }),
            speaker: mention.and_then(actor),
            speaker_span: mention.filter(|_| quotation.spoken).and_then(name),
            source: quotation.source.and_then(actor),
            parent: around.map(|(_, record)| record),
            stance: quotation.stance,
            rule: quotation.rule.into(),
            confidence,
            block: block_of(structure, &mut block, quotation.content.first),
        });
    }
    draft.diagnostics.extend(too_deep.map(|span| Diagnostic::new(DiagnosticKind::NestingTooDeep, span)));
}

/// The key of a quotation's place: by its start, the longer first, of two in one place the outer, else the first found.
fn place(quotation: &Found, index: u32) -> u128 {
    let Range { first, end, .. } = quotation.content;
    let inner = u32::from(quotation.parent.is_some());
    u128::from(first) << 96 | u128::from(!end) << 64 | u128::from(inner) << 32 | u128::from(index)
}

fn span_of(structure: &Structure<'_>, range: Range) -> Option<Span> {
    let first = structure.token(range.first)?;
    let last = structure.token(range.end.checked_sub(1)?)?;
    (first.start < last.end()).then(|| Span::new(first.start, last.end()))
}

/// The block that a token stands in, which is `reached` or one behind it.
fn block_of(structure: &Structure<'_>, reached: &mut u32, token: u32) -> Option<u32> {
    while structure.sections.get(*reached as usize)?.end <= token {
        *reached += 1;
    }
    Some(*reached)
}
