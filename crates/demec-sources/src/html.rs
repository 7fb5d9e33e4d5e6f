//! HTML pages.

use demec::{Document, Encoding, Metadata, decode};
use dom_query::Document as Page;
use dom_smoothie::{Config, Readability, TextMode};

use crate::{SourceError, json_ld};

/// The article of a page: its main text, as the reader view of Firefox finds it, with what the page's JSON-LD says of it, or
/// else its meta tags. Paragraphs stand a blank line apart.
///
/// # Errors
///
/// The page has no text.
pub fn html(page: &str) -> Result<Document<'static>, SourceError> {
    let parsed = Page::from(page);
    let scripts = parsed.select(r#"script[type="application/ld+json"]"#);
    let scripts: Vec<_> = scripts.iter().map(|script| script.text()).collect();
    let said = json_ld::metadata(scripts.iter().map(AsRef::as_ref));
    let language = parsed.select("html").attr("lang").map(|it| it.to_string());
    let (text, shown) = main_text(page).unwrap_or_else(|| (plain_text(&parsed), Metadata::new()));
    if text.is_empty() {
        return Err(SourceError::Empty);
    }
    Ok(Document::new(text, join(&said, &shown, language.as_deref())))
}

/// The same of bytes, in `encoding` where it is known, such as from the header of an answer, else in the one that the page
/// names or its bytes betray.
///
/// # Errors
///
/// The page has no text, or its bytes are none.
pub fn html_bytes(page: &[u8], encoding: Option<Encoding>) -> Result<Document<'static>, SourceError> {
    let decoded = match encoding {
        Some(_) => decode(page, encoding)?,
        // Pages are not always in the encoding that they name.
        None => decode(page, named_encoding(page)).or_else(|_| decode(page, None))?,
    };
    html(&decoded.text)
}

/// Bytes in which a page has to name its encoding.
const HEAD: usize = 1024;

/// The encoding of `<meta charset="…">` and `<meta … content="text/html; charset=…">`, unless the page is UTF-8 all the same.
fn named_encoding(page: &[u8]) -> Option<Encoding> {
    if std::str::from_utf8(page).is_ok() {
        return None;
    }
    let head = String::from_utf8_lossy(page.get(..HEAD).unwrap_or(page)).to_ascii_lowercase();
    let (_, behind) = head.split_once("charset=")?;
    let label = behind.trim_start_matches(['"', '\'', ' ']);
    let end =
        label.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(label.len());
    label.get(..end)?.parse().ok().filter(|it: &Encoding| it.is_ascii_compatible())
}

/// The main text, and what the page's meta tags say of it.
fn main_text(page: &str) -> Option<(String, Metadata)> {
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let article = Readability::new(page, None, Some(config)).and_then(|mut it| it.parse()).ok()?;
    let metadata = Metadata::new()
        .with_headline(article.title)
        .with_published_at(&article.published_time.unwrap_or_default())
        .with_outlet(article.site_name.unwrap_or_default())
        .with_language(article.lang.unwrap_or_default());
    Some((tidy(&article.text_content), metadata))
}

/// All text of a page or of a part of one, a block a paragraph.
pub(crate) fn plain_text(page: &Page) -> String {
    page.select("script, style, noscript, nav").remove();
    tidy(&page.formatted_text())
}

/// Lines without the white space around them, paragraphs one blank line apart.
fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut blank = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            blank = true;
            continue;
        }
        if !tidied.is_empty() {
            tidied += if blank { "\n\n" } else { "\n" };
        }
        tidied += line;
        blank = false;
    }
    tidied
}

/// What is said wins over what is shown.
fn join(said: &Metadata, shown: &Metadata, language: Option<&str>) -> Metadata {
    let either = |said: Option<&str>, shown: Option<&str>| said.or(shown).unwrap_or_default().to_owned();
    let published = if said.date().is_some() { said } else { shown };
    Metadata::new()
        .with_headline(either(said.headline(), shown.headline()))
        .with_standfirst(either(said.standfirst(), None))
        .with_published(published.date(), published.time())
        .with_outlet(either(said.outlet(), shown.outlet()))
        .with_language(either(said.language(), shown.language().or(language)))
}
