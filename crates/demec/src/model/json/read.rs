//! Reading: the keys as they stand, then every span and id checked.

use std::collections::HashMap;
use std::fmt::Display;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::SCHEMA;
use super::error::ArticleError;
use crate::model::actor::{ActorKind, ActorRecord, CountryCode};
use crate::model::article::Article;
use crate::model::block::{Block, BlockKind, BlockLabel};
use crate::model::dateline::DatelineRecord;
use crate::model::diagnostic::{Diagnostic, DiagnosticKind};
use crate::model::draft::Draft;
use crate::model::mention::{MentionKind, MentionRecord};
use crate::model::offsets::{OffsetUnit, Offsets};
use crate::model::pool::{Run, StrRef};
use crate::model::quotation::{CueRecord, QuotationKind, QuotationRecord};
use crate::model::span::Span;
use crate::model::stance::Stance;

impl Article<'static> {
    /// Reads an article that [`to_json`](Article::to_json) wrote, or that people marked in the same format.
    ///
    /// Offsets count what `offset_unit` says, code points where it is missing. Actors and quotations are
    /// numbered anew in the order of the text; unknown keys are ignored.
    ///
    /// ```
    /// use demec::{Article, OffsetUnit};
    ///
    /// let article = Article::from_json(r#"{"text": "İşçiler: Hazırız"}"#)?;
    /// assert_eq!(Article::from_json(&article.to_json(OffsetUnit::Utf16))?, article);
    /// # Ok::<(), demec::ArticleError>(())
    /// ```
    ///
    /// # Errors
    /// If the JSON is no article, or a span, id or index in it points nowhere.
    pub fn from_json(json: &str) -> Result<Self, ArticleError> {
        serde_json::from_str::<ArticleJson>(json)?.into_article()
    }
}

impl<'de> Deserialize<'de> for Article<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ArticleJson::deserialize(deserializer)?.into_article().map_err(D::Error::custom)
    }
}

#[derive(Deserialize)]
struct ArticleJson {
    schema: Option<u32>,
    id: Option<String>,
    lang: Option<String>,
    language: Option<String>,
    offset_unit: Option<OffsetUnit>,
    text: String,
    #[serde(default)]
    blocks: Vec<BlockJson>,
    #[serde(default)]
    sentences: Vec<[u32; 2]>,
    dateline: Option<DatelineJson>,
    #[serde(default)]
    actors: Vec<ActorJson>,
    #[serde(default)]
    quotations: Vec<QuotationJson>,
    #[serde(default)]
    diagnostics: Vec<DiagnosticJson>,
}

#[derive(Deserialize)]
struct BlockJson {
    kind: BlockKind,
    start: u32,
    end: u32,
    label: Option<BlockLabel>,
}

#[derive(Deserialize)]
struct DatelineJson {
    date: Option<String>,
    time: Option<String>,
    place: Option<String>,
    source: Option<String>,
}

#[derive(Deserialize)]
struct ActorJson {
    id: String,
    name: String,
    kind: ActorKind,
    #[serde(default)]
    roles: Vec<String>,
    country: Option<String>,
    external_id: Option<String>,
    #[serde(default)]
    mentions: Vec<MentionJson>,
}

#[derive(Deserialize)]
struct MentionJson {
    start: u32,
    end: u32,
    kind: MentionKind,
}

#[derive(Deserialize)]
struct QuotationJson {
    id: String,
    kind: QuotationKind,
    start: u32,
    end: u32,
    direct_parts: Option<Vec<[u32; 2]>>,
    speaker: Option<String>,
    speaker_span: Option<[u32; 2]>,
    cue: Option<[u32; 2]>,
    parent: Option<String>,
    source: Option<String>,
    stance: Option<Stance>,
    rule: Option<String>,
    confidence: Option<f32>,
    cue_lemma: Option<String>,
    block: Option<u32>,
}

#[derive(Deserialize)]
struct DiagnosticJson {
    kind: DiagnosticKind,
    start: u32,
    end: u32,
}

impl ArticleJson {
    fn into_article(self) -> Result<Article<'static>, ArticleError> {
        if let Some(newer) = self.schema.filter(|&schema| schema > SCHEMA) {
            return Err(ArticleError::NewerSchema(newer));
        }
        if u32::try_from(self.text.len()).is_err() {
            return Err(ArticleError::TextTooLong);
        }
        let mut draft = Reader::new(&self)?.read(&self)?;
        let language = self.language.or(self.lang).unwrap_or_else(|| "und".to_owned());
        let article = draft.finish(self.text, language);
        Ok(match self.id {
            Some(id) => article.with_id(id),
            None => article,
        })
    }
}

/// What it takes to check a file's spans and ids, and the draft that it is read into.
struct Reader<'j> {
    offsets: Offsets<'j>,
    actors: HashMap<&'j str, u32>,
    quotations: HashMap<&'j str, u32>,
    draft: Draft,
}

impl<'j> Reader<'j> {
    fn new(json: &'j ArticleJson) -> Result<Self, ArticleError> {
        Ok(Self {
            offsets: Offsets::new(&json.text, json.offset_unit.unwrap_or(OffsetUnit::Codepoint)),
            actors: numbered(json.actors.iter().map(|actor| actor.id.as_str()))?,
            quotations: numbered(json.quotations.iter().map(|quotation| quotation.id.as_str()))?,
            draft: Draft::default(),
        })
    }

    fn read(mut self, json: &'j ArticleJson) -> Result<Draft, ArticleError> {
        for (index, block) in json.blocks.iter().enumerate() {
            let span = self.span([block.start, block.end], format_args!("block {index}"))?;
            self.draft.blocks.push(Block { label: block.label, ..Block::new(block.kind, span) });
        }
        for (index, &sentence) in json.sentences.iter().enumerate() {
            let span = self.span(sentence, format_args!("sentence {index}"))?;
            self.draft.sentences.push(span);
        }
        if let Some(dateline) = &json.dateline {
            self.draft.dateline = Some(self.dateline(dateline)?);
        }
        for actor in &json.actors {
            self.actor(actor)?;
        }
        for quotation in &json.quotations {
            let record = self.quotation(quotation)?;
            self.draft.quotations.push(record);
        }
        self.check_nesting(&json.quotations)?;
        for (index, diagnostic) in json.diagnostics.iter().enumerate() {
            let span = self.span([diagnostic.start, diagnostic.end], format_args!("diagnostic {index}"))?;
            self.draft.diagnostics.push(Diagnostic::new(diagnostic.kind, span));
        }
        Ok(self.draft)
    }

    fn dateline(&mut self, dateline: &DatelineJson) -> Result<DatelineRecord, ArticleError> {
        let wrong = |key, value: &str| value_error("the dateline", key, value);
        Ok(DatelineRecord {
            date: dateline.date.as_ref().map(|it| it.parse().map_err(|_| wrong("date", it))).transpose()?,
            time: dateline.time.as_ref().map(|it| it.parse().map_err(|_| wrong("time", it))).transpose()?,
            place: self.keep(dateline.place.as_deref()),
            source: self.keep(dateline.source.as_deref()),
        })
    }

    fn actor(&mut self, actor: &ActorJson) -> Result<(), ArticleError> {
        let place = format!("actor `{}`", actor.id);
        let country =
            |code: &String| CountryCode::new(code).ok_or_else(|| value_error(&place, "country", code));
        let roles: Vec<StrRef> = actor.roles.iter().map(|role| self.draft.keep(role)).collect();
        let record = ActorRecord {
            name: self.draft.keep(&actor.name),
            kind: actor.kind,
            country: actor.country.as_ref().map(country).transpose()?,
            external_id: self.keep(actor.external_id.as_deref()),
            roles: Run::push(&mut self.draft.roles, roles),
        };
        let index = self.draft.actors.len() as u32;
        self.draft.actors.push(record);
        for mention in &actor.mentions {
            let span = self.span([mention.start, mention.end], format_args!("a mention of {place}"))?;
            self.draft.mentions.push(MentionRecord { span, kind: mention.kind, actor: index });
        }
        Ok(())
    }

    fn quotation(&mut self, json: &QuotationJson) -> Result<QuotationRecord, ArticleError> {
        let place = format!("quotation `{}`", json.id);
        let mut parts = Vec::new();
        for &part in json.direct_parts.iter().flatten() {
            parts.push(self.span(part, &place)?);
        }
        let lemma = self.keep(json.cue_lemma.as_deref());
        let cue = json.cue.map(|cue| self.span(cue, &place)).transpose()?;
        Ok(QuotationRecord {
            kind: json.kind,
            span: self.span([json.start, json.end], &place)?,
            parts: Run::push(&mut self.draft.parts, parts),
            cue: cue.map(|span| CueRecord { span, lemma }),
            speaker: index_of(&self.actors, json.speaker.as_deref(), &place)?,
            speaker_span: json.speaker_span.map(|span| self.span(span, &place)).transpose()?,
            source: index_of(&self.actors, json.source.as_deref(), &place)?,
            parent: index_of(&self.quotations, json.parent.as_deref(), &place)?,
            stance: json.stance.unwrap_or_default(),
            rule: self.draft.keep(json.rule.as_deref().unwrap_or_default()),
            confidence: hundredths(json.confidence, &place)?,
            block: self.block(json.block, &place)?,
        })
    }

    fn block(&self, index: Option<u32>, place: &str) -> Result<Option<u32>, ArticleError> {
        match index {
            Some(index) if index as usize >= self.draft.blocks.len() => {
                Err(unresolved(place, format!("block {index}")))
            }
            _ => Ok(index),
        }
    }

    /// A child lies in its parent; where both have the same span, the parent comes first in the file, and so no
    /// quotation is its own ancestor.
    fn check_nesting(&self, json: &[QuotationJson]) -> Result<(), ArticleError> {
        let quotations = &self.draft.quotations;
        for (index, child) in quotations.iter().enumerate() {
            let Some((at, parent)) =
                child.parent.and_then(|at| Some((at as usize, quotations.get(at as usize)?)))
            else {
                continue;
            };
            let ordered = parent.span != child.span || (at < index);
            if !parent.span.contains(child.span) || !ordered {
                let id = |at: usize| json.get(at).map(|quotation| quotation.id.clone()).unwrap_or_default();
                return Err(ArticleError::Nesting { child: id(index), parent: id(at) });
            }
        }
        Ok(())
    }

    fn keep(&mut self, string: Option<&str>) -> Option<StrRef> {
        string.map(|string| self.draft.keep(string))
    }

    fn span(&self, [start, end]: [u32; 2], place: impl Display) -> Result<Span, ArticleError> {
        self.offsets.span(start, end).ok_or_else(|| ArticleError::Span {
            place: place.to_string(),
            start,
            end,
        })
    }
}

/// Ids with their place in the list.
fn numbered<'j>(ids: impl Iterator<Item = &'j str>) -> Result<HashMap<&'j str, u32>, ArticleError> {
    let mut numbers = HashMap::new();
    for (number, id) in (0..).zip(ids) {
        if numbers.insert(id, number).is_some() {
            return Err(ArticleError::RepeatedId(id.to_owned()));
        }
    }
    Ok(numbers)
}

fn index_of(ids: &HashMap<&str, u32>, id: Option<&str>, place: &str) -> Result<Option<u32>, ArticleError> {
    id.map(|id| ids.get(id).copied().ok_or_else(|| unresolved(place, format!("`{id}`")))).transpose()
}

/// A confidence in hundredths; certain where people marked the article and gave none.
fn hundredths(confidence: Option<f32>, place: &str) -> Result<u8, ArticleError> {
    let confidence = confidence.unwrap_or(1.0);
    if !(0.0..=1.0).contains(&confidence) {
        return Err(value_error(place, "confidence", &confidence.to_string()));
    }
    #[expect(clippy::cast_sign_loss, reason = "the range was checked")]
    Ok((confidence * 100.0).round() as u8)
}

fn unresolved(place: &str, what: String) -> ArticleError {
    ArticleError::Unresolved { place: place.to_owned(), what }
}

fn value_error(place: &str, key: &'static str, value: &str) -> ArticleError {
    ArticleError::Value { place: place.to_owned(), key, value: value.to_owned() }
}
