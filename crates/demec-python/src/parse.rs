//! From a Python string to an article.

use demec::{Document, Language, Metadata, Parser};
use pyo3::{prelude::*, types::PyString};

use crate::{article::Article, errors, gazetteer::Gazetteer};

/// Reads an article and says who is quoted in it, saying what, and where it stands.
///
/// Any text gives an article; what is doubtful in it stands in `diagnostics`. The text is not changed, and
/// other threads run while it is read.
///
/// `language` is the code of the language that the article is in; with "auto" a text that is surely in a language that is not
/// on board gets its structure, and what stands between marks as quotations of nobody. `id` is a name of yours for the
/// article, `gazetteer` names that you know beforehand.
///
/// What you know of the article wins over guessing: `headline` and `standfirst`, which are set above the text where it does not
/// begin with them, `published` in ISO 8601 ("2026-03-14", "2026-03-14T09:30:00+03:00"), and `outlet`.
///
/// >>> import demec
/// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.', headline="Yağmur durdu.")
/// >>> article.quotations[0].text, article.headline
/// ('Yol akşama açılacak', 'Yağmur durdu.')
/// >>> article.text.startswith("Yağmur durdu.")
/// True
///
/// Raises `TypeError` if `text` is no `str`, `TextError` if it holds a lone surrogate, and
/// `UnknownLanguageError` if there is no such language; the last two are `ValueError`s.
#[pyfunction]
#[pyo3(signature = (
    text, /, *, language = "auto", id = None, gazetteer = None, headline = None, standfirst = None, published = None,
    outlet = None
))]
#[expect(clippy::too_many_arguments, reason = "keywords in Python")]
pub(crate) fn parse(
    py: Python<'_>,
    text: &Bound<'_, PyString>,
    language: &str,
    id: Option<&str>,
    gazetteer: Option<&Gazetteer>,
    headline: Option<&str>,
    standfirst: Option<&str>,
    published: Option<&str>,
    outlet: Option<&str>,
) -> PyResult<Article> {
    let language = language_named(language)?;
    let utf8 = text.to_str().map_err(|cause| errors::surrogate_error(py, cause))?;
    if u32::try_from(utf8.len()).is_err() {
        return Err(errors::too_long());
    }
    let metadata = Metadata::new()
        .with_headline(headline.unwrap_or_default())
        .with_standfirst(standfirst.unwrap_or_default())
        .with_published_at(published.unwrap_or_default())
        .with_outlet(outlet.unwrap_or_default());
    let article = py.detach(|| {
        let document = Document::new(utf8, metadata);
        parser(language, gazetteer.map(|it| &*it.core)).parse_document(&document).into_owned()
    });
    let article = match id {
        Some(id) => article.with_id(id),
        None => article,
    };
    // What was set above the text is not in the string that came.
    let same = article.text().len() == utf8.len();
    let article = Article::new(article);
    Ok(if same { article.with_text(text) } else { article })
}

/// A language, and whether texts are looked at first.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Choice {
    language: &'static Language,
    detects: bool,
}

/// A parser, with names of one's own if there are any.
pub(crate) fn parser(choice: Choice, gazetteer: Option<&demec::Gazetteer>) -> Parser<'_> {
    let parser = Parser::new(choice.language);
    let parser = if choice.detects { parser.with_detection() } else { parser };
    match gazetteer {
        Some(gazetteer) => parser.with_gazetteer(gazetteer),
        None => parser,
    }
}

pub(crate) fn language_named(code: &str) -> PyResult<Choice> {
    match code {
        "tr" | "auto" => Ok(Choice { language: Language::turkish(), detects: code == "auto" }),
        _ => Err(errors::unknown_language(code, &["tr"])),
    }
}
