//! What a page says of its article in JSON-LD, in the vocabulary of schema.org.

use demec::Metadata;
use serde_json::Value;

/// Things in things are followed so far.
const DEEPEST: usize = 8;

/// What the scripts say of the first article in them; nothing where there is none.
pub(crate) fn metadata<'s>(scripts: impl IntoIterator<Item = &'s str>) -> Metadata {
    let mut parsed =
        scripts.into_iter().filter_map(|script| serde_json::from_str::<Value>(script.trim()).ok());
    parsed.find_map(|value| article(&value, DEEPEST).map(read)).unwrap_or_default()
}

/// The article that `value` is, or that stands in its list, its graph or what it is about.
fn article(value: &Value, depth: usize) -> Option<&Value> {
    let depth = depth.checked_sub(1)?;
    match value {
        Value::Array(things) => things.iter().find_map(|thing| article(thing, depth)),
        _ if is_article(value) => Some(value),
        _ => ["@graph", "mainEntity"].iter().find_map(|key| article(value.get(key)?, depth)),
    }
}

/// `NewsArticle`, `ReportageNewsArticle`, `Article` and the like.
fn is_article(value: &Value) -> bool {
    let named = |kind: &Value| kind.as_str().is_some_and(|name| name.ends_with("Article"));
    match value.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(named),
        Some(kind) => named(kind),
        None => false,
    }
}

fn read(article: &Value) -> Metadata {
    let text = |key: &str| article.get(key).and_then(Value::as_str).map(unescape).unwrap_or_default();
    let publisher = article.get("publisher").and_then(|it| it.as_str().or_else(|| it.get("name")?.as_str()));
    Metadata::new()
        .with_headline(text("headline"))
        .with_standfirst(text("description"))
        .with_published_at(&text("datePublished"))
        .with_outlet(publisher.map(unescape).unwrap_or_default())
        .with_language(text("inLanguage"))
}

/// Many pages write entities into their JSON.
fn unescape(text: &str) -> String {
    demec::repair(text).into_text().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_is_found_in_lists_and_graphs() {
        let plain = r#"{"@type": "NewsArticle", "headline": "K&ouml;prü", "publisher": "Kıyı"}"#;
        let list = format!(r#"[{{"@type": "BreadcrumbList"}}, {plain}]"#);
        let graph = format!(r#"{{"@graph": [{{"@type": "WebPage"}}, {plain}]}}"#);
        let kinds = plain.replace(r#""NewsArticle""#, r#"["Thing", "ReportageNewsArticle"]"#);
        for script in [plain, &list, &graph, &kinds] {
            let found = metadata(["no json", script]);
            assert_eq!((found.headline(), found.outlet()), (Some("Köprü"), Some("Kıyı")), "{script}");
        }
        assert_eq!(metadata([r#"{"@type": "WebPage", "headline": "Köprü"}"#]), Metadata::new());
    }
}
