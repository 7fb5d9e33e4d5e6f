//! From a Python string to an article.

use demec::{Language, Parser};
use pyo3::{prelude::*, types::PyString};

use crate::{article::Article, errors, gazetteer::Gazetteer};

/// Reads an article and says who is quoted in it, saying what, and where it stands.
///
/// Any text gives an article; what is doubtful in it stands in `diagnostics`. The text is not changed, and
/// other threads run while it is read.
///
/// `language` is the code of the language that the article is in, `id` a name of yours for it, `gazetteer` names that
/// you know beforehand.
///
/// >>> import demec
/// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
/// >>> article.quotations[0].text
/// 'Yol akşama açılacak'
///
/// Raises `TypeError` if `text` is no `str`, `TextError` if it holds a lone surrogate, and
/// `UnknownLanguageError` if there is no such language; the last two are `ValueError`s.
#[pyfunction]
#[pyo3(signature = (text, /, *, language = "tr", id = None, gazetteer = None))]
pub(crate) fn parse(
    py: Python<'_>,
    text: &Bound<'_, PyString>,
    language: &str,
    id: Option<&str>,
    gazetteer: Option<&Gazetteer>,
) -> PyResult<Article> {
    let language = language_named(language)?;
    let utf8 = text.to_str().map_err(|cause| errors::surrogate_error(py, cause))?;
    if u32::try_from(utf8.len()).is_err() {
        return Err(errors::too_long());
    }
    let article = py.detach(|| parser(language, gazetteer.map(|it| &*it.core)).parse(utf8).into_owned());
    let article = match id {
        Some(id) => article.with_id(id),
        None => article,
    };
    Ok(Article::new(article).with_text(text))
}

/// A parser, with names of one's own if there are any.
pub(crate) fn parser<'l>(language: &'l Language, gazetteer: Option<&'l demec::Gazetteer>) -> Parser<'l> {
    let parser = Parser::new(language);
    match gazetteer {
        Some(gazetteer) => parser.with_gazetteer(gazetteer),
        None => parser,
    }
}

pub(crate) fn language_named(code: &str) -> PyResult<&'static Language> {
    match code {
        "tr" => Ok(Language::turkish()),
        _ => Err(errors::unknown_language(code, &["tr"])),
    }
}
