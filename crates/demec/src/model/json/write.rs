//! Writing: structs over the views, without a tree in between.

use std::io;

use serde::{Serialize, Serializer};

use super::SCHEMA;
use super::line::{ToJson, object};
use super::values::{Array, Share, Shown};
use crate::model::actor::{Actor, ActorId, ActorKind};
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, BlockLabel};
use crate::model::dateline::{Date, Dateline, Time};
use crate::model::diagnostic::{Diagnostic, DiagnosticKind};
use crate::model::mention::{Mention, MentionKind};
use crate::model::offsets::{OffsetUnit, Offsets};
use crate::model::quotation::{Cue, Quotation, QuotationId, QuotationKind};
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
    #[must_use]
    pub fn to_json(&self, unit: OffsetUnit) -> String {
        // Mostly it is three or four times as long as the text, so that the string grows once.
        let mut json = String::with_capacity(2 * self.text().len());
        InUnit::new(self, unit).object().push_to(&mut json);
        json
    }

    /// Writes the article as one line of JSON, without a line end, with offsets in `unit`.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_json(&self, mut writer: impl io::Write, unit: OffsetUnit) -> io::Result<()> {
        writer.write_all(self.to_json(unit).as_bytes())
    }

    /// The article for any serde format, with offsets in `unit`; the article itself serialises with bytes.
    #[must_use]
    pub fn in_unit(&self, unit: OffsetUnit) -> impl Serialize {
        InUnit::new(self, unit)
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

impl<'a> InUnit<'a> {
    fn new(article: &'a Article<'a>, unit: OffsetUnit) -> Self {
        Self { article, offsets: Offsets::new(article.text(), unit) }
    }

    fn object(&self) -> impl Serialize + ToJson {
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
    }
}

impl Serialize for InUnit<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.object().serialize(serializer)
    }
}

object! {
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
}

object! {
    struct BlockJson {
        kind: BlockKind,
        start: u32,
        end: u32,
        #[serde(skip_serializing_if = "Option::is_none")]
        label: Option<BlockLabel>,
    }
}

impl BlockJson {
    fn new(block: &Block, offsets: &Offsets<'_>) -> Self {
        let [start, end] = offsets.convert(block.span);
        Self { kind: block.kind, start, end, label: block.label }
    }
}

object! {
    struct DatelineJson<'a> {
        date: Option<Shown<Date>>,
        time: Option<Shown<Time>>,
        place: Option<&'a str>,
        source: Option<&'a str>,
    }
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

object! {
    struct ActorJson<'a, Roles, Mentions> {
        id: Shown<ActorId>,
        name: &'a str,
        kind: ActorKind,
        roles: Roles,
        country: Option<&'a str>,
        external_id: Option<&'a str>,
        mentions: Mentions,
    }
}

fn actor_json<'a>(actor: Actor<'a>, offsets: &'a Offsets<'a>) -> impl Serialize + ToJson + use<'a> {
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

object! {
    struct MentionJson {
        start: u32,
        end: u32,
        kind: MentionKind,
    }
}

impl MentionJson {
    fn new(mention: Mention<'_>, offsets: &Offsets<'_>) -> Self {
        let [start, end] = offsets.convert(mention.span());
        Self { start, end, kind: mention.kind() }
    }
}

object! {
    struct QuotationJson<'a, Parts> {
        id: Shown<QuotationId>,
        kind: QuotationKind,
        start: u32,
        end: u32,
        direct_parts: Option<Parts>,
        speaker: Option<Shown<ActorId>>,
        speaker_span: Option<[u32; 2]>,
        cue: Option<[u32; 2]>,
        parent: Option<Shown<QuotationId>>,
        source: Option<Shown<ActorId>>,
        text: &'a str,
        stance: Stance,
        rule: Option<&'a str>,
        confidence: Share,
        cue_lemma: Option<&'a str>,
        block: Option<usize>,
    }
}

fn quotation_json<'a>(
    quotation: Quotation<'a>,
    offsets: &'a Offsets<'a>,
) -> impl Serialize + ToJson + use<'a> {
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
        confidence: Share(quotation.record.confidence),
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

object! {
    struct DiagnosticJson {
        kind: DiagnosticKind,
        start: u32,
        end: u32,
        message: &'static str,
    }
}

impl DiagnosticJson {
    fn new(diagnostic: &Diagnostic, offsets: &Offsets<'_>) -> Self {
        let [start, end] = offsets.convert(diagnostic.span);
        Self { kind: diagnostic.kind, start, end, message: diagnostic.kind.sentence() }
    }
}
