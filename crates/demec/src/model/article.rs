//! The result of the analysis: a text, and where in it everything stands.

use std::borrow::Cow;
use std::fmt;

use super::actor::{Actor, ActorId, ActorRecord};
use super::block::{Block, BlockKind};
use super::dateline::{Dateline, DatelineRecord};
use super::diagnostic::Diagnostic;
use super::mention::{Mention, MentionRecord};
use super::pool::{Run, StrRef};
use super::quotation::{Quotation, QuotationId, QuotationRecord};
use super::span::Span;

/// An analysed article: its text, and where in it everything stands.
///
/// It holds the text, borrowed or owned, one pool of derived strings, and flat lists of spans; quotations,
/// actors and mentions are small views of it that can be copied freely. All offsets are UTF-8 bytes into
/// [`text`](Self::text), which is never changed.
///
/// ```
/// let json = r#"{
///     "text": "Bakan Kaya: Hazırız", "language": "tr",
///     "actors": [{"id": "a1", "name": "Kaya", "kind": "person", "roles": ["Bakan"],
///                 "mentions": [{"start": 6, "end": 10, "kind": "name"}]}],
///     "quotations": [{"id": "q1", "kind": "indirect", "start": 12, "end": 19,
///                     "speaker": "a1", "speaker_span": [6, 10], "cue": [10, 11]}]
/// }"#;
/// let article = demec::Article::from_json(json)?;
/// for quotation in article.quotations() {
///     let speaker = quotation.speaker().map_or("?", |actor| actor.name());
///     assert_eq!((speaker, quotation.text()), ("Kaya", "Hazırız"));
/// }
/// # Ok::<(), demec::ArticleError>(())
/// ```
#[derive(Clone)]
pub struct Article<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) id: Option<Box<str>>,
    pub(super) language: Cow<'static, str>,
    pub(super) pool: Box<str>,
    pub(super) blocks: Box<[Block]>,
    pub(super) sentences: Box<[Span]>,
    pub(super) dateline: Option<DatelineRecord>,
    pub(super) actors: Box<[Linked<ActorRecord>]>,
    pub(super) roles: Box<[StrRef]>,
    pub(super) mentions: Box<[Linked<MentionRecord>]>,
    pub(super) quotations: Box<[QuotationRecord]>,
    pub(super) parts: Box<[Span]>,
    pub(super) diagnostics: Box<[Diagnostic]>,
}

/// A record in the chain of an actor's mentions.
#[derive(Debug, Clone, Copy)]
pub(super) struct Linked<T> {
    pub(super) record: T,
    /// Index of the actor's first mention, or of the mention that follows this one.
    pub(super) mention: Option<u32>,
}

impl Article<'_> {
    /// The text as it was given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text at `span`; `None` if it reaches beyond the text or splits a character.
    #[must_use]
    pub fn slice(&self, span: Span) -> Option<&str> {
        self.text.get(span.range())
    }

    /// The id that the caller gave the article.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The same article under an id of the caller's.
    #[must_use]
    pub fn with_id(self, id: impl Into<Box<str>>) -> Self {
        Self { id: Some(id.into()), ..self }
    }

    /// The code of the language that the article was read in, such as `tr`; `und` where it is not known.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The article with a text of its own, which outlives the one it was read from.
    #[must_use]
    pub fn into_owned(self) -> Article<'static> {
        Article {
            text: Cow::Owned(self.text.into_owned()),
            id: self.id,
            language: self.language,
            pool: self.pool,
            blocks: self.blocks,
            sentences: self.sentences,
            dateline: self.dateline,
            actors: self.actors,
            roles: self.roles,
            mentions: self.mentions,
            quotations: self.quotations,
            parts: self.parts,
            diagnostics: self.diagnostics,
        }
    }

    /// The blocks in the order of the text; they do not overlap.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The text of the headline.
    #[must_use]
    pub fn headline(&self) -> Option<&str> {
        let block = self.blocks.iter().find(|block| block.kind == BlockKind::Headline)?;
        self.slice(block.span)
    }

    /// The sentences in the order of the text.
    #[must_use]
    pub fn sentences(&self) -> &[Span] {
        &self.sentences
    }

    /// When and where the article was written, and for whom; `None` where it does not say.
    #[must_use]
    pub fn dateline(&self) -> Option<Dateline<'_>> {
        self.dateline.as_ref().map(|record| Dateline { article: self, record })
    }

    /// The quotations by their start, the longer first where two start together; so a parent stands before
    /// its children.
    #[must_use]
    pub fn quotations(&self) -> impl ExactSizeIterator<Item = Quotation<'_>> + DoubleEndedIterator + Clone {
        let view = |(index, record)| Quotation { article: self, index, record };
        (0..self.quotations.len() as u32).zip(&self.quotations).map(view)
    }

    /// The quotation with this id.
    #[must_use]
    pub fn quotation(&self, id: QuotationId) -> Option<Quotation<'_>> {
        self.quotation_at(id.0)
    }

    /// The actors in the order of their first mention.
    #[must_use]
    pub fn actors(&self) -> impl ExactSizeIterator<Item = Actor<'_>> + DoubleEndedIterator + Clone {
        let view = |(index, linked)| Actor { article: self, index, linked };
        (0..self.actors.len() as u32).zip(&self.actors).map(view)
    }

    /// The actor with this id.
    #[must_use]
    pub fn actor(&self, id: ActorId) -> Option<Actor<'_>> {
        self.actor_at(id.0)
    }

    /// The mentions of all actors in the order of the text; they do not overlap.
    #[must_use]
    pub fn mentions(&self) -> impl DoubleEndedIterator<Item = Mention<'_>> + Clone {
        self.mentions.iter().filter_map(|linked| {
            let record = &linked.record;
            Some(Mention { actor: self.actor_at(record.actor)?, record })
        })
    }

    /// What is doubtful about the text, in its order.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    pub(super) fn quotation_at(&self, index: u32) -> Option<Quotation<'_>> {
        let record = self.quotations.get(index as usize)?;
        Some(Quotation { article: self, index, record })
    }

    pub(super) fn actor_at(&self, index: u32) -> Option<Actor<'_>> {
        let linked = self.actors.get(index as usize)?;
        Some(Actor { article: self, index, linked })
    }

    pub(super) fn linked_mention(&self, index: Option<u32>) -> Option<&Linked<MentionRecord>> {
        self.mentions.get(index? as usize)
    }

    pub(super) fn roles_in(&self, run: Run) -> &[StrRef] {
        run.of(&self.roles)
    }

    pub(super) fn parts_in(&self, run: Run) -> &[Span] {
        run.of(&self.parts)
    }

    pub(super) fn resolve(&self, string: StrRef) -> &str {
        string.resolve(&self.text, &self.pool)
    }
}

impl fmt::Debug for Article<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Article")
            .field("id", &self.id())
            .field("language", &self.language())
            .field("text", &self.text())
            .field("blocks", &self.blocks())
            .field("dateline", &self.dateline())
            .field("actors", &self.actors().collect::<Vec<_>>())
            .field("quotations", &self.quotations().collect::<Vec<_>>())
            .field("diagnostics", &self.diagnostics())
            .finish_non_exhaustive()
    }
}
