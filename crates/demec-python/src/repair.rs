//! Mended texts as Python sees them.

use std::hash::{Hash, Hasher};

use demec::{DiagnosticKind, OffsetTable, OffsetUnit, Span};
use pyo3::{exceptions::PyIndexError, prelude::*, types::PyString};

use crate::{
    errors,
    values::{Items, Name, Offsets, shown},
};

/// A text that was mended, and where it differs from the original; `repair` makes it.
///
/// Offsets count code points on both sides. It can be compared, hashed, copied and pickled.
#[pyclass(frozen, eq, hash, module = "demec")]
pub(crate) struct Repair {
    core: demec::Repair<'static>,
    original: Side,
    repaired: OffsetTable,
}

/// A text with its offsets.
struct Side {
    text: String,
    table: OffsetTable,
}

/// Mends what scraping, wrong decoding and databases did to a text; nothing else in the package does so unasked.
///
/// Entities, UTF-8 and Windows-1254 read as Latin-1, C1 controls, letters parted from their accents, soft hyphens and
/// characters without width, no-break spaces between words, and doubled quotation marks become what was meant. What is lost is
/// not guessed, such as diacritics.
///
/// >>> import demec
/// >>> repair = demec.repair("&quot;K&ouml;prü a&shy;çıldı&quot; dedi")
/// >>> repair.text
/// '"Köprü açıldı" dedi'
/// >>> repair.to_original(1, 6), repair.to_repaired(6, 16)
/// ((6, 16), (1, 6))
/// >>> repair.edits[0]
/// ('html_entity', (0, 6), (0, 1))
///
/// Raises `TextError`, a `ValueError`, if the text holds a lone surrogate.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn repair(py: Python<'_>, text: &Bound<'_, PyString>) -> PyResult<Repair> {
    let utf8 = text.to_str().map_err(|cause| errors::surrogate_error(py, cause))?;
    if u32::try_from(utf8.len()).is_err() {
        return Err(errors::too_long());
    }
    Ok(py.detach(|| {
        let core = demec::repair(utf8).into_owned();
        let table = OffsetTable::new(utf8, OffsetUnit::Codepoint);
        let repaired = OffsetTable::new(core.text(), OffsetUnit::Codepoint);
        Repair { core, original: Side { text: utf8.to_owned(), table }, repaired }
    }))
}

impl Repair {
    fn original(&self) -> demec::Offsets<'_> {
        self.original.table.of(&self.original.text)
    }

    fn repaired(&self) -> demec::Offsets<'_> {
        self.repaired.of(self.core.text())
    }
}

#[pymethods]
impl Repair {
    /// The mended text.
    #[getter]
    fn text(&self) -> &str {
        self.core.text()
    }

    /// What was wrong, as diagnostics name it, where it stood, and where what replaces it stands, in the order of the text.
    #[getter]
    fn edits(&self) -> Items<(Name<DiagnosticKind>, Offsets, Offsets)> {
        let (original, repaired) = (self.original(), self.repaired());
        let edits = self.core.edits().iter();
        edits
            .map(|it| {
                let there = original.convert(it.original).into();
                (Name(it.kind), there, repaired.convert(it.repaired).into())
            })
            .collect()
    }

    /// Where a stretch of the mended text stands in the original.
    ///
    /// Where it begins or ends within something that was replaced, the whole of that counts. Raises `IndexError` if it lies
    /// outside of the text.
    fn to_original(&self, start: i64, end: i64) -> PyResult<Offsets> {
        let span = stretch(&self.repaired(), start, end)?;
        Ok(self.original().convert(self.core.to_original(span)).into())
    }

    /// Where a stretch of the original stands in the mended text, likewise.
    fn to_repaired(&self, start: i64, end: i64) -> PyResult<Offsets> {
        let span = stretch(&self.original(), start, end)?;
        Ok(self.repaired().convert(self.core.to_repaired(span)).into())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Repair({}: {} edits)", shown(py, self.core.text())?, self.core.edits().len()))
    }

    fn __copy__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __deepcopy__<'py>(slf: Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> Bound<'py, Self> {
        slf
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (&str,))> {
        Ok((py.import("demec")?.getattr("repair")?, (&self.original.text,)))
    }
}

/// The same original is mended in the same way.
impl PartialEq for Repair {
    fn eq(&self, other: &Self) -> bool {
        self.original.text == other.original.text
    }
}

impl Hash for Repair {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.original.text.hash(state);
    }
}

/// The stretch between two offsets; an `IndexError` where there is none.
fn stretch(offsets: &demec::Offsets<'_>, start: i64, end: i64) -> PyResult<Span> {
    let span =
        u32::try_from(start).ok().zip(u32::try_from(end).ok()).and_then(|(from, to)| offsets.span(from, to));
    span.ok_or_else(|| PyIndexError::new_err(format!("{start}:{end} is no stretch of the text")))
}
