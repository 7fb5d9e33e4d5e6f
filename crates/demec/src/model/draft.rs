//! The article while the stages fill it.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::actor::ActorRecord;
use super::article::{Article, Linked};
use super::block::Block;
use super::dateline::DatelineRecord;
use super::diagnostic::Diagnostic;
use super::mention::MentionRecord;
use super::pool::{Run, StrRef};
use super::quotation::QuotationRecord;
use super::span::Span;

/// An article while the stages fill it: flat lists in whatever order they are found. It is kept between
/// articles, so that its lists need not grow anew.
///
/// Every index points into a list of the same draft; [`finish`](Self::finish) sorts and renumbers.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// In the order of the text.
    pub(crate) blocks: Vec<Block>,
    /// In the order of the text.
    pub(crate) sentences: Vec<Span>,
    pub(crate) dateline: Option<DatelineRecord>,
    pub(crate) actors: Vec<ActorRecord>,
    /// The roles of all actors: [`ActorRecord::roles`].
    pub(crate) roles: Vec<StrRef>,
    pub(crate) mentions: Vec<MentionRecord>,
    pub(crate) quotations: Vec<QuotationRecord>,
    /// The marked pieces of all quotations: [`QuotationRecord::parts`].
    pub(crate) parts: Vec<Span>,
    /// Derived strings, one behind the other: [`StrRef::Pool`].
    pub(crate) pool: String,
    pub(crate) diagnostics: Vec<Diagnostic>,
    actor_order: Order,
    quotation_order: Order,
}

/// A new order of a list, and the way back.
#[derive(Debug, Default)]
struct Order {
    /// How long the list is if it stays as it is, as most do.
    kept: Option<u32>,
    /// For each new place, the old index.
    old: Vec<u32>,
    /// For each old index, the new one.
    new: Vec<u32>,
}

impl Order {
    /// The order in which `old` names the indices of a list, each of them once.
    fn invert(&mut self) {
        self.kept = None;
        self.new.clear();
        self.new.resize(self.old.len(), 0);
        for (new, &old) in (0..).zip(&self.old) {
            if let Some(slot) = self.new.get_mut(old as usize) {
                *slot = new;
            }
        }
    }

    /// The order that a list of so many has already.
    fn keep(&mut self, count: usize) {
        self.kept = Some(count as u32);
    }

    fn renumber(&self, index: Option<u32>) -> Option<u32> {
        match self.kept {
            Some(count) => index.filter(|&index| index < count),
            None => self.new.get(index? as usize).copied(),
        }
    }

    /// The list in this order, each part of it made into another.
    fn of<T: Copy, U>(&self, list: &[T], make: impl Fn(T) -> U) -> Vec<U> {
        if self.kept.is_some() {
            return list.iter().map(|&part| make(part)).collect();
        }
        let mut ordered = Vec::with_capacity(list.len());
        ordered.extend(self.old.iter().filter_map(|&index| list.get(index as usize).map(|&part| make(part))));
        ordered
    }
}

impl Draft {
    /// Keeps a derived string in the pool.
    pub(crate) fn keep(&mut self, string: &str) -> StrRef {
        let start = self.pool.len();
        self.pool.push_str(string);
        self.kept_since(start)
    }

    /// What was written to the pool since it was `start` bytes long.
    pub(crate) fn kept_since(&self, start: usize) -> StrRef {
        StrRef::Pool(Run::new(start, self.pool.len()))
    }

    /// Makes an article of `text` from what was gathered, and leaves the draft empty.
    ///
    /// Actors come in the order of their first mention, then those without one; quotations by their start,
    /// the longer first. A parent must contain its child; an index beyond its list is dropped.
    pub(crate) fn finish<'t>(
        &mut self,
        text: impl Into<Cow<'t, str>>,
        language: impl Into<Cow<'static, str>>,
    ) -> Article<'t> {
        self.order_actors_and_mentions();
        self.order_quotations();
        self.diagnostics.sort_by_key(|diagnostic| diagnostic.span);
        let mut actors = self.ordered_actors();
        let mentions = self.chained_mentions(&mut actors);
        let article = Article {
            text: text.into(),
            id: None,
            language: language.into(),
            pool: self.pool.as_str().into(),
            blocks: self.blocks.as_slice().into(),
            sentences: self.sentences.as_slice().into(),
            dateline: self.dateline,
            actors: actors.into_boxed_slice(),
            roles: self.roles.as_slice().into(),
            mentions: mentions.into_boxed_slice(),
            quotations: self.ordered_quotations().into_boxed_slice(),
            parts: self.parts.as_slice().into(),
            diagnostics: self.diagnostics.as_slice().into(),
        };
        self.clear();
        article
    }

    /// Forgets everything but the space it took.
    pub(crate) fn clear(&mut self) {
        self.blocks.clear();
        self.sentences.clear();
        self.dateline = None;
        self.actors.clear();
        self.roles.clear();
        self.mentions.clear();
        self.quotations.clear();
        self.parts.clear();
        self.pool.clear();
        self.diagnostics.clear();
    }

    fn order_actors_and_mentions(&mut self) {
        if self.are_actors_and_mentions_in_order() {
            self.actor_order.keep(self.actors.len());
            return;
        }
        let actors = self.actors.len();
        let known = |mention: &MentionRecord| (mention.actor as usize) < actors;
        debug_assert!(self.mentions.iter().all(known), "a mention of nobody");
        self.mentions.retain(known);
        self.sort_mentions();
        self.order_actors();
        self.renumber_mentions();
    }

    /// Whether the mentions are in the order of the text, no two in one place, and the actors in that of their first
    /// mention, as the stages leave them.
    fn are_actors_and_mentions_in_order(&self) -> bool {
        let (mut reached, mut actors) = (0, 0);
        let in_order = self.mentions.iter().all(|mention| {
            actors += u32::from(mention.actor == actors);
            let behind = mention.span.start() >= reached;
            reached = mention.span.start() + 1;
            behind && mention.actor < actors
        });
        in_order && actors as usize <= self.actors.len()
    }

    fn sort_mentions(&mut self) {
        self.mentions.sort_unstable_by_key(|mention| (mention.span, mention.actor, mention.kind));
    }

    /// Gives mentions the new numbers of their actors, and sorts by these where spans are the same.
    fn renumber_mentions(&mut self) {
        for mention in &mut self.mentions {
            mention.actor = self.actor_order.renumber(Some(mention.actor)).unwrap_or(mention.actor);
        }
        self.sort_mentions();
    }

    fn order_actors(&mut self) {
        const UNMENTIONED: u32 = u32::MAX;
        let Order { kept, old, new } = &mut self.actor_order;
        *kept = None;
        old.clear();
        new.clear();
        new.resize(self.actors.len(), UNMENTIONED);
        let all = 0..self.actors.len() as u32;
        for index in self.mentions.iter().map(|mention| mention.actor).chain(all) {
            if let Some(slot) = new.get_mut(index as usize).filter(|slot| **slot == UNMENTIONED) {
                *slot = old.len() as u32;
                old.push(index);
            }
        }
    }

    fn order_quotations(&mut self) {
        let place = |quotation: &QuotationRecord| {
            (quotation.span.start(), Reverse(quotation.span.end()), quotation.parent.is_some())
        };
        let quotations = &self.quotations;
        let order = &mut self.quotation_order;
        if quotations.is_sorted_by_key(place) {
            order.keep(quotations.len());
        } else {
            order.old.clear();
            order.old.extend(0..quotations.len() as u32);
            order.old.sort_unstable_by_key(|&index| (quotations.get(index as usize).map(place), index));
            order.invert();
        }
    }

    fn ordered_actors(&self) -> Vec<Linked<ActorRecord>> {
        self.actor_order.of(&self.actors, |record| Linked { record, mention: None })
    }

    /// The mentions, each linked to the next of the same actor, and `actors` linked to the first.
    fn chained_mentions(&self, actors: &mut [Linked<ActorRecord>]) -> Vec<Linked<MentionRecord>> {
        let mut mentions = Vec::with_capacity(self.mentions.len());
        mentions.extend(self.mentions.iter().map(|&record| Linked { record, mention: None }));
        for (index, mention) in (0..mentions.len() as u32).zip(&mut mentions).rev() {
            if let Some(actor) = actors.get_mut(mention.record.actor as usize) {
                mention.mention = actor.mention.replace(index);
            }
        }
        mentions
    }

    fn ordered_quotations(&self) -> Vec<QuotationRecord> {
        let mut quotations = self.quotation_order.of(&self.quotations, |quotation| quotation);
        for (index, quotation) in (0..).zip(&mut quotations) {
            let parent = self.quotation_order.renumber(quotation.parent).filter(|&parent| parent < index);
            debug_assert_eq!(
                parent.is_some(),
                quotation.parent.is_some(),
                "a parent that does not contain its child"
            );
            quotation.parent = parent;
            quotation.speaker = self.actor_order.renumber(quotation.speaker);
            quotation.source = self.actor_order.renumber(quotation.source);
            quotation.confidence = quotation.confidence.min(100);
            quotation.block = quotation.block.filter(|&block| (block as usize) < self.blocks.len());
        }
        quotations
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Actor, ActorKind, BlockKind, CueRecord, DiagnosticKind, MentionKind, OffsetUnit, Quotation,
        QuotationKind, Stance,
    };

    const TEXT: &str = "Kaya: ‘Can geldi’";

    fn person(name: impl Into<StrRef>, roles: Run) -> ActorRecord {
        ActorRecord { name: name.into(), kind: ActorKind::Person, country: None, external_id: None, roles }
    }

    fn quotation(start: u32, end: u32) -> QuotationRecord {
        QuotationRecord {
            kind: QuotationKind::Indirect,
            span: Span::new(start, end),
            parts: Run::default(),
            cue: None,
            speaker: None,
            speaker_span: None,
            source: None,
            parent: None,
            stance: Stance::Neutral,
            rule: "rule".into(),
            confidence: 90,
            block: None,
        }
    }

    /// Can stands first in the lists and second in the text; the inner quotation before the outer.
    fn fill(draft: &mut Draft) {
        draft.blocks.push(Block::new(BlockKind::Headline, Span::new(0, 21)));
        draft.sentences.push(Span::new(0, 21));
        let title = draft.keep("Başkan");
        let roles = Run::push(&mut draft.roles, [title, "Sözcü".into()]);
        draft.actors.push(person("Can", Run::default()));
        draft.actors.push(person(Span::new(0, 4), roles));
        let name = MentionKind::Name;
        draft.mentions.push(MentionRecord { span: Span::new(9, 12), kind: name, actor: 0 });
        draft.mentions.push(MentionRecord { span: Span::new(0, 4), kind: name, actor: 1 });
        draft.quotations.push(QuotationRecord { speaker: Some(0), parent: Some(1), ..quotation(9, 12) });
        let cue = Some(CueRecord { span: Span::new(4, 5), lemma: None });
        draft.quotations.push(QuotationRecord { speaker: Some(1), cue, block: Some(0), ..quotation(9, 18) });
        draft.diagnostics.push(Diagnostic::new(DiagnosticKind::UnclosedQuotation, Span::new(18, 21)));
        draft.diagnostics.push(Diagnostic::new(DiagnosticKind::UnopenedQuotation, Span::new(6, 9)));
    }

    #[test]
    fn everything_comes_in_the_order_of_the_text_and_keeps_its_links() {
        let mut draft = Draft::default();
        fill(&mut draft);
        let article = draft.finish(TEXT, "tr");
        let quotations: Vec<_> = article
            .quotations()
            .map(|it| (it.text(), it.speaker().map(Actor::name), it.parent().map(Quotation::text)))
            .collect();
        assert_eq!(quotations, [("Can geldi", Some("Kaya"), None), ("Can", Some("Can"), Some("Can geldi"))],);
        let actors: Vec<_> =
            article.actors().map(|it| (it.id().to_string(), it.name(), it.roles().len())).collect();
        assert_eq!(actors, [("a1".to_owned(), "Kaya", 2), ("a2".to_owned(), "Can", 0)]);
        assert!(
            article
                .mentions()
                .map(|it| (it.text(), it.actor().name()))
                .eq([("Kaya", "Kaya"), ("Can", "Can")])
        );
        assert!(article.diagnostics().is_sorted_by_key(|it| it.span));
    }

    #[test]
    fn a_draft_used_again_gives_the_same_article() {
        let mut draft = Draft::default();
        fill(&mut draft);
        let first = draft.finish(TEXT, "tr");
        let empty = draft.finish("", "tr");
        assert_eq!((empty.quotations().len(), empty.actors().len(), empty.blocks().len()), (0, 0, 0));
        fill(&mut draft);
        assert_eq!(draft.finish(TEXT, "tr"), first);
    }

    #[test]
    fn an_article_is_the_same_wherever_its_strings_are_kept() {
        let mut draft = Draft::default();
        fill(&mut draft);
        let article = draft.finish(TEXT, "tr");
        let read = Article::from_json(&article.to_json(OffsetUnit::Codepoint)).unwrap();
        assert_eq!(read, article);
        assert_eq!(article.clone().into_owned(), article);
        assert_ne!(article.clone().with_id("başka"), article);
    }

    #[test]
    fn actors_without_a_mention_come_last() {
        let mut draft = Draft::default();
        draft.actors.push(person("Saklı", Run::default()));
        fill(&mut draft);
        draft.mentions.iter_mut().for_each(|mention| mention.actor += 1);
        draft.quotations.clear();
        let article = draft.finish(TEXT, "tr");
        assert!(article.actors().map(Actor::name).eq(["Kaya", "Can", "Saklı"]));
    }

    #[test]
    fn of_two_quotations_that_start_together_the_longer_comes_first() {
        let mut draft = Draft::default();
        draft.quotations.extend([quotation(0, 4), quotation(0, 9), quotation(0, 5)]);
        let ends: Vec<u32> = draft.finish(TEXT, "tr").quotations().map(|it| it.span().end()).collect();
        assert_eq!(ends, [9, 5, 4]);
    }
}
