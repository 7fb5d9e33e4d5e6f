//! Quotations and their cues as Python sees them.

use demec::{QuotationId, QuotationKind, Stance};
use pyo3::prelude::*;

use crate::{
    actor::Actor,
    block::Block,
    part::{Part, Reduced},
    values::{Items, Name, Offsets, shown},
};

/// What somebody is reported to have said.
///
/// >>> import demec
/// >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
/// >>> quotation = article.quotations[0]
/// >>> quotation.speaker.name, quotation.cue.lemma, quotation.stance, quotation.text
/// ('Kerem Aydın', 'demek', 'neutral', 'Yol akşama açılacak')
#[pyclass(frozen, eq, hash, module = "demec")]
#[derive(PartialEq, Hash)]
pub(crate) struct Quotation(pub(crate) Part<QuotationId>);

impl Quotation {
    fn core(&self) -> demec::Quotation<'_> {
        self.0.core().quotation(self.0.key).expect("the id is of this article")
    }
}

#[pymethods]
impl Quotation {
    /// Its id in this article: "q1", "q2" and so on, in the order of the text.
    #[getter]
    fn id(&self) -> String {
        self.0.key.to_string()
    }

    /// How it gives what was said: in the speaker's words between marks ("direct"), in the reporter's
    /// ("indirect"), or in the reporter's with some of the speaker's between marks ("mixed").
    #[getter]
    fn kind(&self) -> Name<QuotationKind> {
        Name(self.core().kind())
    }

    /// The content as written, without the marks around it, cue and speaker.
    #[getter]
    fn text(&self) -> &str {
        self.core().text()
    }

    /// Where the content starts in the article's text.
    #[getter]
    fn start(&self) -> u32 {
        self.0.offsets(self.core().span()).0
    }

    /// Where the content ends in the article's text.
    #[getter]
    fn end(&self) -> u32 {
        self.0.offsets(self.core().span()).1
    }

    /// Where the pieces between quotation marks start and end: one or more for a direct or mixed quotation,
    /// none for an indirect one.
    #[getter]
    fn direct_parts(&self) -> Items<Offsets> {
        self.core().direct_parts().iter().map(|&part| self.0.offsets(part)).collect()
    }

    /// Who said it; `None` where the text leaves that open.
    #[getter]
    fn speaker(&self, py: Python<'_>) -> Option<Actor> {
        self.core().speaker().map(|actor| Actor(self.0.with(py, actor.id())))
    }

    /// Where the mention that it hangs on starts and ends; `None` where the sentence drops its subject.
    #[getter]
    fn speaker_span(&self) -> Option<Offsets> {
        self.core().speaker_span().map(|span| self.0.offsets(span))
    }

    /// The verb or phrase that reports it.
    #[getter]
    fn cue(&self, py: Python<'_>) -> Option<Cue> {
        self.core().cue().map(|_| Cue(self.0.with(py, self.0.key)))
    }

    /// Through whom it reached the article, mostly an outlet.
    #[getter]
    fn source(&self, py: Python<'_>) -> Option<Actor> {
        self.core().source().map(|actor| Actor(self.0.with(py, actor.id())))
    }

    /// The quotation that this one stands in.
    #[getter]
    fn parent(&self, py: Python<'_>) -> Option<Self> {
        self.core().parent().map(|parent| Self(self.0.with(py, parent.id())))
    }

    /// How the cue presents what is said: as a claim, a warning, a denial and so on.
    #[getter]
    fn stance(&self) -> Name<Stance> {
        Name(self.core().stance())
    }

    /// The name of the rule of the grammar that found it; `None` where people marked it.
    #[getter]
    fn rule(&self) -> Option<&str> {
        Some(self.core().rule()).filter(|rule| !rule.is_empty())
    }

    /// How far the reading can be trusted, from 0 to 1, in steps of a hundredth.
    #[getter]
    fn confidence(&self) -> f64 {
        (f64::from(self.core().confidence()) * 100.0).round() / 100.0
    }

    /// The block that it starts in.
    #[getter]
    fn block(&self, py: Python<'_>) -> Option<Block> {
        self.core().block().map(|&block| Block(self.0.with(py, block)))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let it = self.core();
        let speaker = it.speaker().map_or("?", demec::Actor::name);
        let cue = it.cue().map(|cue| format!(" <{}>", cue.text())).unwrap_or_default();
        Ok(format!("Quotation({} {}: {} — {speaker}{cue})", it.id(), it.kind(), shown(py, it.text())?))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        self.0.reduced(py, "quotations", Some(self.0.key.index()))
    }
}

/// The verb or phrase that reports a quotation.
#[pyclass(frozen, eq, hash, module = "demec")]
#[derive(PartialEq, Hash)]
pub(crate) struct Cue(Part<QuotationId>);

impl Cue {
    fn core(&self) -> demec::Cue<'_> {
        let cue = self.0.core().quotation(self.0.key).and_then(demec::Quotation::cue);
        cue.expect("the quotation has a cue")
    }
}

#[pymethods]
impl Cue {
    /// The cue as written.
    #[getter]
    fn text(&self) -> &str {
        self.core().text()
    }

    /// Where it starts in the article's text.
    #[getter]
    fn start(&self) -> u32 {
        self.0.offsets(self.core().span()).0
    }

    /// Where it ends in the article's text.
    #[getter]
    fn end(&self) -> u32 {
        self.0.offsets(self.core().span()).1
    }

    /// Its dictionary form; `None` for a cue that is a mark, such as the colon of a headline.
    #[getter]
    fn lemma(&self) -> Option<&str> {
        self.core().lemma()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (start, end) = self.0.offsets(self.core().span());
        Ok(format!("Cue({start}:{end}: {})", shown(py, self.text())?))
    }

    /// A cue is pickled as its quotation's attribute.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Quotation, &'static str))> {
        let getattr = py.import("builtins")?.getattr("getattr")?;
        Ok((getattr, (Quotation(self.0.with(py, self.0.key)), "cue")))
    }
}
