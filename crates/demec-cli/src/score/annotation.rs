//! Articles as marked by people or by a system, with offsets in code points.

use std::{
    collections::{HashMap, HashSet},
    fs, io,
    path::{Path, PathBuf},
};

use demec::{ActorKind, BlockKind, MentionKind, OffsetUnit, Offsets, QuotationKind};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::overlap::Range;

/// An article's marks. Keys that have no bearing on the score are left aside.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Annotation {
    #[serde(deserialize_with = "any_id")]
    pub(crate) id: String,
    text: Option<String>,
    offset_unit: Option<OffsetUnit>,
    #[serde(default, deserialize_with = "or_empty")]
    pub(crate) blocks: Vec<Block>,
    pub(crate) dateline: Option<Dateline>,
    #[serde(default, deserialize_with = "or_empty")]
    pub(crate) actors: Vec<Actor>,
    #[serde(default, deserialize_with = "or_empty")]
    pub(crate) quotations: Vec<Quotation>,
    #[serde(skip)]
    pub(crate) characters: Vec<char>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    start: usize,
    end: usize,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Dateline {
    pub(crate) date: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) source: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Actor {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) name: String,
    pub(crate) kind: ActorKind,
    #[serde(default, deserialize_with = "or_empty")]
    pub(crate) roles: Vec<String>,
    pub(crate) mentions: Vec<Mention>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Mention {
    pub(crate) kind: MentionKind,
    start: usize,
    end: usize,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Quotation {
    pub(crate) id: String,
    pub(crate) kind: QuotationKind,
    start: usize,
    end: usize,
    #[serde(default, deserialize_with = "or_empty")]
    direct_parts: Vec<Range>,
    pub(crate) speaker: Option<String>,
    pub(crate) speaker_span: Option<Range>,
    pub(crate) cue: Option<Range>,
    pub(crate) parent: Option<String>,
    pub(crate) source: Option<String>,
    /// A system's own.
    pub(crate) confidence: Option<f64>,
}

impl Block {
    pub(crate) const fn range(&self) -> Range {
        (self.start, self.end)
    }
}

impl Mention {
    pub(crate) const fn range(&self) -> Range {
        (self.start, self.end)
    }
}

impl Quotation {
    pub(crate) const fn range(&self) -> Range {
        (self.start, self.end)
    }

    /// What stands between marks: of a direct quotation all, unless parts of it are named.
    pub(crate) fn direct_parts(&self) -> Vec<Range> {
        match self.kind {
            QuotationKind::Direct if self.direct_parts.is_empty() => vec![self.range()],
            QuotationKind::Direct | QuotationKind::Mixed => self.direct_parts.clone(),
            _ => Vec::new(),
        }
    }
}

impl Annotation {
    /// The characters at `range`, as far as the text has them.
    pub(crate) fn characters(&self, (start, end): Range) -> &[char] {
        let end = end.min(self.characters.len());
        self.characters.get(start.min(end)..end).unwrap_or_default()
    }

    /// Counts all offsets in code points of `text`, and says whose do not lie in it.
    fn settle(&mut self, text: &str) -> Result<(), String> {
        let length = text.chars().count();
        if let Some(unit) = self.offset_unit.filter(|&unit| unit != OffsetUnit::Codepoint) {
            let (given, wanted) = (Offsets::new(text, unit), Offsets::new(text, OffsetUnit::Codepoint));
            self.each_range(|place, start, end| {
                let span = u32::try_from(*start).ok().zip(u32::try_from(*end).ok());
                let span = span.and_then(|(start, end)| given.span(start, end));
                let [from, to] = wanted.convert(span.ok_or_else(|| misplaced(place, *start, *end))?);
                (*start, *end) = (from as usize, to as usize);
                Ok(())
            })
        } else {
            self.each_range(|place, start, end| {
                if *start <= *end && *end <= length { Ok(()) } else { Err(misplaced(place, *start, *end)) }
            })
        }
    }

    fn each_range(
        &mut self,
        mut visit: impl FnMut(&str, &mut usize, &mut usize) -> Result<(), String>,
    ) -> Result<(), String> {
        for block in &mut self.blocks {
            visit("a block", &mut block.start, &mut block.end)?;
        }
        for mention in self.actors.iter_mut().flat_map(|actor| &mut actor.mentions) {
            visit("a mention", &mut mention.start, &mut mention.end)?;
        }
        for quotation in &mut self.quotations {
            visit("a quotation", &mut quotation.start, &mut quotation.end)?;
            let parts = quotation.direct_parts.iter_mut().map(|part| ("a direct part", part));
            let cue = quotation.cue.iter_mut().map(|cue| ("a cue", cue));
            let speaker = quotation.speaker_span.iter_mut().map(|speaker| ("a speaker", speaker));
            for (place, (start, end)) in parts.chain(cue).chain(speaker) {
                visit(place, start, end)?;
            }
        }
        Ok(())
    }
}

fn misplaced(place: &str, start: usize, end: usize) -> String {
    format!("{place} has the span {start}..{end}, which does not lie in the text")
}

/// Why a file of annotations cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AnnotationError {
    /// The system does not let us read it.
    #[error("{}: {}", path.display(), crate::failure::unreadable(source))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A line does not have the form of an article.
    #[error("{}:{line}: {reason}", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
}

/// Reads the articles in the file at `path`. What a system found stands in the text of `gold`.
pub(crate) fn read(path: &Path, gold: Option<&[Annotation]>) -> Result<Vec<Annotation>, AnnotationError> {
    let unreadable = |source| AnnotationError::Unreadable { path: path.to_owned(), source };
    let file = fs::read_to_string(path).map_err(unreadable)?;
    let texts = gold.unwrap_or_default().iter().map(|article| (article.id.as_str(), article.text.as_deref()));
    let texts: HashMap<&str, Option<&str>> = texts.collect();
    let mut seen = HashSet::new();
    let mut articles = Vec::new();
    for (number, line) in (1..).zip(file.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let malformed = |reason| AnnotationError::Malformed { path: path.to_owned(), line: number, reason };
        let mut article: Annotation =
            serde_json::from_str(line).map_err(|error| malformed(error.to_string()))?;
        if !seen.insert(article.id.clone()) {
            return Err(malformed(format!("the id `{}` stands twice", article.id)));
        }
        if gold.is_some() {
            let Some(text) = texts.get(article.id.as_str()) else { continue };
            article.settle(text.unwrap_or_default()).map_err(malformed)?;
        } else {
            let text = article.text.take().ok_or_else(|| malformed("missing field `text`".to_owned()))?;
            article.settle(&text).map_err(malformed)?;
            article.characters = text.chars().collect();
            article.text = Some(text);
        }
        articles.push(article);
    }
    Ok(articles)
}

/// Strings as they are, anything else as it is written.
fn any_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::String(id) => id,
        other => other.to_string(),
    })
}

/// A list, empty where there is `null`.
fn or_empty<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}
