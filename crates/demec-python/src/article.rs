//! The article as Python sees it, and the place from which its parts are read.

use std::{
    hash::{Hash, Hasher},
    sync::OnceLock,
};

use demec::{OffsetTable, OffsetUnit, Span};
use pyo3::{
    prelude::*,
    sync::PyOnceLock,
    types::{PyDict, PyList, PyString, PyType},
};

use crate::{
    actor::Actor,
    block::Block,
    dateline::Dateline,
    diagnostic::Diagnostic,
    errors,
    mention::Mention,
    part::Part,
    quotation::Quotation,
    values::{Items, Offsets, shown},
};

/// An article that was read: its text, and where in it everything stands.
///
/// It cannot be changed. All offsets count code points, as Python does, so that
/// `article.text[q.start:q.end] == q.text` holds for every quotation `q`, and the same for everything else
/// that has a `start` and an `end`. It can be compared, hashed, copied and pickled.
///
/// >>> import demec
/// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.', id="yol")
/// >>> quotation = article.quotations[0]
/// >>> article.text[quotation.start : quotation.end]
/// 'Yol akşama açılacak'
#[pyclass(frozen, eq, hash, weakref, module = "demec")]
pub(crate) struct Article {
    pub(crate) core: demec::Article<'static>,
    code_points: OnceLock<OffsetTable>,
    text: PyOnceLock<Py<PyString>>,
}

impl Article {
    pub(crate) fn new(core: demec::Article<'static>) -> Self {
        Self { core, code_points: OnceLock::new(), text: PyOnceLock::new() }
    }

    /// The article with the string that it was read from, which Python need not make again.
    pub(crate) fn with_text(self, text: &Bound<'_, PyString>) -> Self {
        self.text.get_or_init(text.py(), || text.clone().unbind());
        self
    }

    /// A span of the core in code points.
    pub(crate) fn offsets(&self, span: Span) -> Offsets {
        let text = self.core.text();
        let table = self.code_points.get_or_init(|| OffsetTable::new(text, OffsetUnit::Codepoint));
        table.of(text).convert(span).into()
    }
}

impl PartialEq for Article {
    fn eq(&self, other: &Self) -> bool {
        self.core == other.core
    }
}

impl Hash for Article {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.core.text().hash(state);
        self.core.id().hash(state);
    }
}

#[pymethods]
impl Article {
    /// Reads an article that `to_json` or the program wrote, or that people marked in the same format.
    ///
    /// Raises `ArticleError`, a `ValueError`, if it is no such article.
    ///
    /// >>> import demec
    /// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
    /// >>> demec.Article.from_json(article.to_json()) == article
    /// True
    #[classmethod]
    #[pyo3(signature = (json, /))]
    fn from_json(_class: &Bound<'_, PyType>, py: Python<'_>, json: &str) -> PyResult<Self> {
        let article = py.detach(|| demec::Article::from_json(json));
        Ok(Self::new(article.map_err(|error| errors::article_error(&error))?))
    }

    /// The article as one line of JSON, which `from_json` and the program read.
    ///
    /// `offset_unit` says what its offsets count: "codepoint", "byte" (of UTF-8) or "utf16" (code units, as
    /// JavaScript and Java count).
    ///
    /// >>> import demec
    /// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
    /// >>> '"offset_unit":"utf16"' in article.to_json(offset_unit="utf16")
    /// True
    #[pyo3(signature = (offset_unit: "Literal['codepoint', 'byte', 'utf16']" = "codepoint"))]
    fn to_json(&self, py: Python<'_>, offset_unit: &str) -> PyResult<String> {
        let unit = offset_unit.parse().map_err(|error| errors::unknown_unit(&error))?;
        Ok(py.detach(|| self.core.to_json(unit)))
    }

    /// The article as plain dictionaries and lists, with the keys of its JSON and offsets in code points.
    ///
    /// >>> import demec
    /// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
    /// >>> article.to_dict()["quotations"][0]["text"]
    /// 'Yol akşama açılacak'
    #[pyo3(signature = () -> "dict[str, Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.import("json")?.call_method1("loads", (self.core.to_json(OffsetUnit::Codepoint),))
    }

    /// The article as a page of HTML that stands alone, with quotations coloured by speaker.
    ///
    /// `title` is that of the page; without one it is the headline.
    ///
    /// >>> import demec
    /// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
    /// >>> "<title>Yolda</title>" in article.to_html("Yolda")
    /// True
    #[pyo3(signature = (title = None))]
    fn to_html(&self, py: Python<'_>, title: Option<&str>) -> String {
        py.detach(|| demec_render::html(&self.core, title))
    }

    /// Prints the article as the program shows it: the text with its quotations marked, and a table of who says what.
    ///
    /// `color` says whether to colour it; unless given, it is in terminals and notebooks, but not where the environment
    /// has `NO_COLOR`. `width` is that of the terminal unless given.
    ///
    /// >>> import demec
    /// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
    /// >>> article.show(color=False, width=60)  # doctest: +ELLIPSIS
    ///              Vali Kerem Aydın, "Yol akşama açılacak"¹ dedi.
    /// ...
    #[pyo3(signature = (*, color = None, width = None))]
    fn show(&self, py: Python<'_>, color: Option<bool>, width: Option<usize>) -> PyResult<()> {
        let width = match width {
            Some(width) => width,
            None => py.import("shutil")?.call_method0("get_terminal_size")?.getattr("columns")?.extract()?,
        };
        let color = match color {
            Some(color) => color,
            None => py.import("demec._progress")?.call_method0("coloured")?.extract()?,
        };
        let view = py.detach(|| {
            let view = demec_render::terminal(&self.core, self.core.id(), width);
            if color { view } else { anstream::adapter::strip_str(&view).to_string() }
        });
        py.import("sys")?.getattr("stdout")?.call_method1("write", (view,))?;
        Ok(())
    }

    /// What notebooks show.
    fn _repr_html_(&self) -> String {
        demec_render::fragment(&self.core)
    }

    /// The annotations as the `.ann` file of brat, which belongs to the text as its `.txt` file.
    ///
    /// >>> import demec
    /// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
    /// >>> article.to_brat().splitlines()[2].split(maxsplit=4)
    /// ['T2', 'Quotation', '19', '38', 'Yol akşama açılacak']
    fn to_brat(&self) -> String {
        demec_render::brat(&self.core)
    }

    /// The words in columns parted by tabs, sentence by sentence, as `CoNLL` has them.
    ///
    /// The columns: number in the sentence, word, start, end, and in the form `B-…`, `I-…` or `O` the mention with its actor,
    /// the innermost quotation, and the cue.
    ///
    /// >>> import demec
    /// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
    /// >>> article.to_conll().splitlines()[2].split()
    /// ['2', 'Kerem', '5', '10', 'B-PERSON:a1', 'O', 'O']
    fn to_conll(&self) -> String {
        demec_render::conll(&self.core)
    }

    /// The quotations as an annotation page of the W3C's Web Annotation model, JSON-LD as a dictionary.
    ///
    /// `source` is the address of the text.
    ///
    /// >>> import demec
    /// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
    /// >>> page = article.to_web_annotation("https://example.org/yol")
    /// >>> page["items"][0]["target"]["selector"][1]["exact"]
    /// 'Yol akşama açılacak'
    #[pyo3(signature = (source, /) -> "dict[str, Any]")]
    fn to_web_annotation<'py>(&self, py: Python<'py>, source: &str) -> PyResult<Bound<'py, PyAny>> {
        py.import("json")?
            .call_method1("loads", (demec_render::web_annotation(&self.core, source).to_string(),))
    }

    /// Quotations, cues and mentions as arguments of spaCy's `Doc.char_span`.
    ///
    /// ```
    /// doc = nlp(article.text)
    /// for key, spans in article.to_spacy_spans().items():
    ///     found = [doc.char_span(**span, alignment_mode="expand") for span in spans]
    ///     doc.spans[key] = [span for span in found if span]
    /// ```
    ///
    /// Labels are the kind of quotation ("DIRECT"), "CUE", and the kind of actor ("PERSON"); `span_id` is the id in this
    /// article, `kb_id` the `external_id` of the actor or speaker, empty where there is none.
    ///
    /// >>> import demec
    /// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
    /// >>> article.to_spacy_spans()["cues"]
    /// [{'start_idx': 40, 'end_idx': 44, 'label': 'CUE', 'kb_id': '', 'span_id': 'q1'}]
    #[pyo3(signature = () -> "dict[str, list[dict[str, Any]]]")]
    fn to_spacy_spans<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let span = |span: Span, label: &str, id: String, actor: Option<demec::Actor<'_>>| {
            let (start, end) = self.offsets(span);
            let dict = PyDict::new(py);
            dict.set_item("start_idx", start)?;
            dict.set_item("end_idx", end)?;
            dict.set_item("label", label.to_ascii_uppercase())?;
            dict.set_item("kb_id", actor.and_then(demec::Actor::external_id).unwrap_or_default())?;
            dict.set_item("span_id", id)?;
            PyResult::Ok(dict)
        };
        let (quotations, cues, mentions) = (PyList::empty(py), PyList::empty(py), PyList::empty(py));
        for it in self.core.quotations() {
            quotations.append(span(it.span(), it.kind().as_str(), it.id().to_string(), it.speaker())?)?;
            if let Some(cue) = it.cue() {
                cues.append(span(cue.span(), "cue", it.id().to_string(), None)?)?;
            }
        }
        for it in self.core.mentions() {
            let actor = it.actor();
            mentions.append(span(it.span(), actor.kind().as_str(), actor.id().to_string(), Some(actor))?)?;
        }
        let all = PyDict::new(py);
        all.set_item("quotations", quotations)?;
        all.set_item("cues", cues)?;
        all.set_item("mentions", mentions)?;
        Ok(all)
    }

    /// The text as it was given.
    #[getter]
    fn text(&self, py: Python<'_>) -> Py<PyString> {
        self.text.get_or_init(py, || PyString::new(py, self.core.text()).unbind()).clone_ref(py)
    }

    /// The id that the article was given.
    #[getter]
    fn id(&self) -> Option<&str> {
        self.core.id()
    }

    /// The code of the language that it was read in, such as "tr"; "und" where that is not known.
    #[getter]
    fn language(&self) -> &str {
        self.core.language()
    }

    /// The text of the headline.
    #[getter]
    fn headline(&self) -> Option<&str> {
        self.core.headline()
    }

    /// When and where it was written, and for whom; `None` where it does not say.
    #[getter]
    fn dateline(slf: &Bound<'_, Self>) -> Option<Dateline> {
        slf.get().core.dateline().map(|_| Dateline(Part::new(slf, ())))
    }

    /// Headline, paragraphs and so on, in the order of the text.
    #[getter]
    fn blocks(slf: &Bound<'_, Self>) -> Items<Block> {
        slf.get().core.blocks().iter().map(|&it| Block(Part::new(slf, it))).collect()
    }

    /// Where its sentences start and end, in the order of the text.
    #[getter]
    fn sentences(&self) -> Items<Offsets> {
        self.core.sentences().iter().map(|&sentence| self.offsets(sentence)).collect()
    }

    /// What people are reported to have said, in the order of the text; a quotation stands before those in it.
    #[getter]
    fn quotations(slf: &Bound<'_, Self>) -> Items<Quotation> {
        slf.get().core.quotations().map(|it| Quotation(Part::new(slf, it.id()))).collect()
    }

    /// Those who speak, act or are spoken about, in the order of their first mention.
    #[getter]
    fn actors(slf: &Bound<'_, Self>) -> Items<Actor> {
        slf.get().core.actors().map(|it| Actor(Part::new(slf, it.id()))).collect()
    }

    /// The places in the text that stand for an actor, in their order.
    #[getter]
    fn mentions(slf: &Bound<'_, Self>) -> Items<Mention> {
        slf.get().core.mentions().map(|it| Mention(Part::new(slf, it.into()))).collect()
    }

    /// What is doubtful about the text, in its order.
    #[getter]
    fn diagnostics(slf: &Bound<'_, Self>) -> Items<Diagnostic> {
        slf.get().core.diagnostics().iter().map(|&it| Diagnostic(Part::new(slf, it))).collect()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let title = self.core.headline().unwrap_or_else(|| self.core.text());
        let id = self.core.id().map_or_else(String::new, |id| format!("{id} "));
        let (quotations, actors) = (self.core.quotations().len(), self.core.actors().len());
        Ok(format!("Article({id}{}: {quotations} quotations, {actors} actors)", shown(py, title)?))
    }

    fn __copy__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __deepcopy__<'py>(slf: Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> Bound<'py, Self> {
        slf
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        let read = slf.get_type().getattr("from_json")?;
        Ok((read, (slf.get().core.to_json(OffsetUnit::Codepoint),)))
    }
}
