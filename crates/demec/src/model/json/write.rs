//! Writing: serde structs over the views, without a tree in between.

use std::fmt::Display;
use std::io;

use serde::{Serialize, Serializer};

use super::SCHEMA;
use crate::model::actor::{Actor, ActorKind};
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, BlockLabel};
use crate::model::dateline::Dateline;
use crate::model::diagnostic::{Diagnostic, DiagnosticKind};
use crate::model::mention::{Mention, MentionKind};
use crate::model::offsets::{OffsetUnit, Offsets};
use crate::model::quotation::{Cue, Quotation, QuotationKind};
use crate::model::span::Span;
use crate::model::stance::Stance;

impl Article<'_> {
    /// The article as one line of JSON with offsets in `unit`.
    ///
    /// ```
    /// use demec::{Article, OffsetUnit};
    ///
    /// let article = Article::from_json(r#"{"text": "İşçiler: Hazırız",
    ///     "quotations": [{"id": "q1", "kind": "indirect", "start": 9, "end": 16, "cue": [7, 8]}]}"#)?;
    /// assert!(article.to_json(OffsetUnit::Codepoint).contains(r#""start":9,"end":16"#));
    /// assert!(article.to_json(OffsetUnit::Byte).contains(r#""start":12,"end":21"#));
    /// # Ok::<(), demec::ArticleError>(())
    /// ```
    ///
    /// # Panics
    /// Never: strings and finite numbers always serialise.
    #[must_use]
    pub fn to_json(&self, unit: OffsetUnit) -> String {
        serde_json::to_string(&self.in_unit(unit)).expect("strings and finite numbers always serialise")
    }

    /// Writes the article as one line of JSON, without a line end, with offsets in `unit`.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_json(&self, writer: impl io::Write, unit: OffsetUnit) -> io::Result<()> {
        Ok(serde_json::to_writer(writer, &self.in_unit(unit))?)
    }

    /// The article for any serde format, with offsets in `unit`; the article itself serialises with bytes.
    #[must_use]
    pub fn in_unit(&self, unit: OffsetUnit) -> impl Serialize {
        InUnit { article: self, offsets: Offsets::new(self.text(), unit) }
    }
}

impl Serialize for Article<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.in_unit(OffsetUnit::Byte).serialize(serializer)
    }
}

struct InUnit<'a> {
    article: &'a Article<'a>,
    offsets: Offsets<'a>,
}

impl Serialize for InUnit<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { article, offsets } = self;
        ArticleJson {
            schema: SCHEMA,
            id: article.id(),
            lang: article.language(),
            language: article.language(),
            offset_unit: offsets.unit(),
            text: article.text(),
            blocks: Array(|| article.blocks().iter().map(|block| BlockJson::new(block, offsets))),
            sentences: Array(|| article.sentences().iter().map(|&sentence| offsets.convert(sentence))),
            dateline: article.dateline().map(DatelineJson::from),
            actors: Array(|| article.actors().map(|actor| actor_json(actor, offsets))),
            quotations: Array(|| article.quotations().map(|quotation| quotation_json(quotation, offsets))),
            diagnostics: Array(|| article.diagnostics().iter().map(|it| DiagnosticJson::new(it, offsets))),
        }
        .serialize(serializer)
    }
}

/// An array of what the iterators yield that the closure makes.
struct Array<F>(F);

impl<F: Fn() -> I, I: IntoIterator<Item: Serialize>> Serialize for Array<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// Anything by the way it is shown.
struct Shown<T>(T);

impl<T: Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

#[derive(Serialize)]
struct ArticleJson<'a, Blocks, Sentences, Actors, Quotations, Diagnostics> {
    schema: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    lang: &'a str,
    language: &'a str,
    offset_unit: OffsetUnit,
    text: &'a str,
    blocks: Blocks,
    sentences: Sentences,
    dateline: Option<DatelineJson<'a>>,
    actors: Actors,
    quotations: Quotations,
    diagnostics: Diagnostics,
}

#[derive(Serialize)]
struct BlockJson {
    kind: BlockKind,
    start: u32,
    end: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<BlockLabel>,
}

impl BlockJson {
    fn new(block: &Block, offsets: &Offsets<'_>) -> Self {
        let [start, end] = offsets.convert(block.span);
        Self { kind: block.kind, start, end, label: block.label }
    }
}

#[derive(Serialize)]
struct DatelineJson<'a> {
    date: Option<Shown<crate::model::Date>>,
    time: Option<Shown<crate::model::Time>>,
    place: Option<&'a str>,
    source: Option<&'a str>,
}

impl<'a> From<Dateline<'a>> for DatelineJson<'a> {
    fn from(dateline: Dateline<'a>) -> Self {
        Self {
            date: dateline.date().map(Shown),
            time: dateline.time().map(Shown),
            place: dateline.place(),
            source: dateline.source(),
        }
    }
}

#[derive(Serialize)]
struct ActorJson<'a, Roles, Mentions> {
    id: Shown<crate::model::ActorId>,
    name: &'a str,
    kind: ActorKind,
    roles: Roles,
    country: Option<&'a str>,
    external_id: Option<&'a str>,
    mentions: Mentions,
}

fn actor_json<'a>(actor: Actor<'a>, offsets: &'a Offsets<'a>) -> impl Serialize + use<'a> {
    ActorJson {
        id: Shown(actor.id()),
        name: actor.name(),
        kind: actor.kind(),
        roles: Array(move || actor.roles()),
        country: actor.country(),
        external_id: actor.external_id(),
        mentions: Array(move || actor.mentions().map(|mention| MentionJson::new(mention, offsets))),
    }
}

#[derive(Serialize)]
struct MentionJson {
    start: u32,
    end: u32,
    kind: MentionKind,
}

impl MentionJson {
    fn new(mention: Mention<'_>, offsets: &Offsets<'_>) -> Self {
        let [start, end] = offsets.convert(mention.span());
        Self { start, end, kind: mention.kind() }
    }
}

#[derive(Serialize)]
struct QuotationJson<'a, Parts> {
    id: Shown<crate::model::QuotationId>,
    kind: QuotationKind,
    start: u32,
    end: u32,
    direct_parts: Option<Parts>,
    speaker: Option<Shown<crate::model::ActorId>>,
    speaker_span: Option<[u32; 2]>,
    cue: Option<[u32; 2]>,
    parent: Option<Shown<crate::model::QuotationId>>,
    source: Option<Shown<crate::model::ActorId>>,
    text: &'a str,
    stance: Stance,
    rule: Option<&'a str>,
    confidence: f32,
    cue_lemma: Option<&'a str>,
    block: Option<usize>,
}

fn quotation_json<'a>(quotation: Quotation<'a>, offsets: &'a Offsets<'a>) -> impl Serialize + use<'a> {
    let [start, end] = offsets.convert(quotation.span());
    QuotationJson {
        id: Shown(quotation.id()),
        kind: quotation.kind(),
        start,
        end,
        direct_parts: separate_parts(quotation)
            .map(|parts| Array(|| parts.iter().map(|&it| offsets.convert(it)))),
        speaker: quotation.speaker().map(|actor| Shown(actor.id())),
        speaker_span: quotation.speaker_span().map(|span| offsets.convert(span)),
        cue: quotation.cue().map(|cue| offsets.convert(cue.span())),
        parent: quotation.parent().map(|parent| Shown(parent.id())),
        source: quotation.source().map(|actor| Shown(actor.id())),
        text: quotation.text(),
        stance: quotation.stance(),
        rule: Some(quotation.rule()).filter(|rule| !rule.is_empty()),
        confidence: quotation.confidence(),
        cue_lemma: quotation.cue().and_then(Cue::lemma),
        block: quotation.block_index(),
    }
}

/// The marked pieces, unless there are none or the one piece is the whole quotation.
fn separate_parts(quotation: Quotation<'_>) -> Option<&[Span]> {
    let parts = quotation.direct_parts();
    let whole = quotation.kind() == QuotationKind::Direct && parts == [quotation.span()];
    (!parts.is_empty() && !whole).then_some(parts)
}

#[derive(Serialize)]
struct DiagnosticJson {
    kind: DiagnosticKind,
    start: u32,
    end: u32,
    message: Shown<DiagnosticKind>,
}

impl DiagnosticJson {
    fn new(diagnostic: &Diagnostic, offsets: &Offsets<'_>) -> Self {
        let [start, end] = offsets.convert(diagnostic.span);
        Self { kind: diagnostic.kind, start, end, message: Shown(diagnostic.kind) }
    }
}
