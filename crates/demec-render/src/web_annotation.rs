//! The W3C's Web Annotation, as JSON-LD.

use demec::{Article, OffsetUnit, Offsets, Span};
use serde_json::{Value, json};

/// Characters around an annotation that tell where it stands if the page has changed.
const CONTEXT: usize = 32;

/// The quotations of an article as an annotation page of the W3C's Web Annotation model, about the text at `source`.
///
/// Each quotation is selected by its place, in code points, and by its words with some before and after; its bodies say, under
/// keys of this package, who speaks, how, and by which cue.
///
/// ```
/// let article = demec::parse("Vali Kerem Aydın, \"Yol açılacak\" dedi.");
/// let page = demec_render::web_annotation(&article, "https://example.org/yol");
/// assert_eq!(page["items"][0]["body"][0]["value"]["speaker"]["name"], "Kerem Aydın");
/// assert_eq!(page["items"][0]["target"]["selector"][1]["exact"], "Yol açılacak");
/// ```
#[must_use]
pub fn web_annotation(article: &Article<'_>, source: &str) -> Value {
    let offsets = Offsets::new(article.text(), OffsetUnit::Codepoint);
    let items: Vec<Value> = article
        .quotations()
        .map(|quotation| {
            let speaker = quotation.speaker().map(|actor| {
                json!({
                    "id": actor.id().to_string(), "name": actor.name(), "kind": actor.kind(),
                    "roles": actor.roles().collect::<Vec<_>>(), "external_id": actor.external_id(),
                })
            });
            let value = json!({
                "id": quotation.id().to_string(), "kind": quotation.kind(), "stance": quotation.stance(),
                "speaker": speaker, "cue": quotation.cue().map(demec::Cue::text),
                "source": quotation.source().map(demec::Actor::name),
                "parent": quotation.parent().map(|parent| parent.id().to_string()),
                "confidence": (f64::from(quotation.confidence()) * 100.0).round() / 100.0,
            });
            json!({
                "id": format!("{source}#{}", quotation.id()),
                "type": "Annotation",
                "motivation": "identifying",
                "body": [{"type": "Dataset", "format": "application/json", "value": value}],
                "target": {"source": source, "selector": selectors(article, &offsets, quotation.span())},
            })
        })
        .collect();
    json!({"@context": "http://www.w3.org/ns/anno.jsonld", "id": format!("{source}#demec"), "type": "AnnotationPage", "items": items})
}

fn selectors(article: &Article<'_>, offsets: &Offsets<'_>, span: Span) -> Value {
    let [start, end] = offsets.convert(span);
    let text = article.text();
    let before = text.get(..span.start() as usize).unwrap_or_default();
    let behind = text.get(span.end() as usize..).unwrap_or_default();
    let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let to = behind.char_indices().nth(CONTEXT).map_or(behind.len(), |(at, _)| at);
    json!([
        {"type": "TextPositionSelector", "start": start, "end": end},
        {"type": "TextQuoteSelector", "exact": article.slice(span), "prefix": before.get(from..), "suffix": behind.get(..to)},
    ])
}
