//! Articles out of bytes, pages and feeds.

use demec::{Document, Encoding};
use demec_sources::SourceError;
use pyo3::{
    exceptions::PyLookupError,
    prelude::*,
    types::{PyBytes, PyString},
};

use crate::{
    article::Article,
    errors::{self, TextError},
    gazetteer::Gazetteer,
    parse::{Choice, language_named, parser},
};

/// Decodes an article and reads it as `parse` does.
///
/// `encoding` is what the bytes are in, such as "windows-1254". Without it a byte order mark decides, or the bytes are UTF-8 or
/// UTF-16, or what they seem to be; text from Türkiye is expected.
///
/// >>> import demec
/// >>> demec.parse_bytes('Vali Aydın, "Yağmur durdu" dedi.'.encode("iso-8859-9")).text
/// 'Vali Aydın, "Yağmur durdu" dedi.'
///
/// Raises `TextError`, a `ValueError`, that says which byte cannot be read, `LookupError` if there is no such encoding, and
/// `UnknownLanguageError` if there is no such language.
#[pyfunction]
#[pyo3(signature = (data, /, *, encoding = None, language = "auto", id = None, gazetteer = None))]
pub(crate) fn parse_bytes(
    py: Python<'_>,
    data: &Bound<'_, PyBytes>,
    encoding: Option<&str>,
    language: &str,
    id: Option<&str>,
    gazetteer: Option<&Gazetteer>,
) -> PyResult<Article> {
    let (encoding, language) = (encoding_named(encoding)?, language_named(language)?);
    let bytes = data.as_bytes();
    let article = py.detach(|| {
        let mut parser = parser(language, gazetteer.map(|it| &*it.core));
        parser.parse_bytes(bytes, encoding).map(demec::Article::into_owned)
    });
    let article = article.map_err(|error| TextError::new_err(error.to_string()))?;
    Ok(identified(article, id))
}

/// Reads the article of an HTML page: its main text, with the headline, day and outlet that the page names.
///
/// Offsets count in the text that was taken out, `Article.text`. `page` is in `encoding` where that is known, else in the one
/// that the page names; a `str` can be encoded as UTF-8.
///
/// >>> import demec
/// >>> page = "<html lang=tr><title>Köprü</title><article><p>Vali, “Yol açık” dedi.</p></article></html>"
/// >>> demec.parse_html(page.encode()).quotations[0].text
/// 'Yol açık'
///
/// Raises `TextError`, a `ValueError`, if the page has no text, and what `parse_bytes` raises.
#[pyfunction]
#[pyo3(signature = (page, /, *, encoding = None, language = "auto", id = None, gazetteer = None))]
pub(crate) fn parse_html(
    py: Python<'_>,
    page: &Bound<'_, PyBytes>,
    encoding: Option<&str>,
    language: &str,
    id: Option<&str>,
    gazetteer: Option<&Gazetteer>,
) -> PyResult<Article> {
    let (encoding, language) = (encoding_named(encoding)?, language_named(language)?);
    let bytes = page.as_bytes();
    let article = py.detach(|| {
        let document = demec_sources::html_bytes(bytes, encoding)?;
        Ok(read(&document, language, gazetteer))
    });
    Ok(identified(article.map_err(|error| source_error(&error))?, id))
}

/// Reads the items of a feed: RSS, Atom or JSON Feed. Each has the id that the feed gives it.
///
/// >>> import demec
/// >>> feed = '<rss version="2.0"><channel><title>Kıyı Postası</title><item><guid>k1</guid>'
/// >>> feed += "<title>Yol açık</title><description>Vali konuştu.</description></item></channel></rss>"
/// >>> article, = demec.parse_feed(feed.encode())
/// >>> article.id, article.headline, article.dateline.source
/// ('k1', 'Yol açık', 'Kıyı Postası')
///
/// Raises `TextError`, a `ValueError`, if it is no feed, and `UnknownLanguageError` if there is no such language.
#[pyfunction]
#[pyo3(signature = (data, /, *, language = "auto", gazetteer = None))]
pub(crate) fn parse_feed(
    py: Python<'_>,
    data: &Bound<'_, PyBytes>,
    language: &str,
    gazetteer: Option<&Gazetteer>,
) -> PyResult<Vec<Article>> {
    let language = language_named(language)?;
    let bytes = data.as_bytes();
    let articles = py.detach(|| {
        let items = demec_sources::feed(bytes)?;
        let article = |it: demec_sources::FeedItem| read(&it.document, language, gazetteer).with_id(it.id);
        Ok(items.into_iter().map(article).collect::<Vec<_>>())
    });
    Ok(articles.map_err(|error| source_error(&error))?.into_iter().map(Article::new).collect())
}

/// The code of the language that a text is in, with how sure that is, from 0 to 1; `None` if it holds no letters.
///
/// A short sentence may not be enough to tell languages apart that are near to each other, and says so.
///
/// >>> import demec
/// >>> demec.detect_language("Belediye Başkanı, yeni köprünün yaz sonunda açılacağını ve trafiğin rahatlayacağını açıkladı.")
/// ('tr', 1.0)
///
/// Raises `TextError`, a `ValueError`, if the text holds a lone surrogate.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn detect_language(
    py: Python<'_>,
    text: &Bound<'_, PyString>,
) -> PyResult<Option<(&'static str, f64)>> {
    let utf8 = text.to_str().map_err(|cause| errors::surrogate_error(py, cause))?;
    Ok(py.detach(|| demec::detect_language(utf8)).map(|it| (it.code(), it.confidence())))
}

fn read(document: &Document<'_>, language: Choice, gazetteer: Option<&Gazetteer>) -> demec::Article<'static> {
    parser(language, gazetteer.map(|it| &*it.core)).parse_document(document).into_owned()
}

fn identified(article: demec::Article<'static>, id: Option<&str>) -> Article {
    Article::new(match id {
        Some(id) => article.with_id(id),
        None => article,
    })
}

fn encoding_named(label: Option<&str>) -> PyResult<Option<Encoding>> {
    let parsed = label.map(str::parse).transpose();
    parsed.map_err(|error: demec::UnknownEncoding| PyLookupError::new_err(error.to_string()))
}

fn source_error(error: &SourceError) -> PyErr {
    TextError::new_err(error.to_string())
}
