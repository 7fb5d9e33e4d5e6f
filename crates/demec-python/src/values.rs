//! How small values of the core look in Python, to programs and to type checkers.

use demec::{ActorKind, BlockKind, BlockLabel, DiagnosticKind, MentionKind, QuotationKind, Stance};
use pyo3::{
    inspect::{PyStaticConstant, PyStaticExpr},
    prelude::*,
    type_hint_identifier, type_hint_subscript,
    types::{PyDate, PyString, PyTime, PyTuple},
};

/// Start and end in code points.
pub(crate) type Offsets = (u32, u32);

/// A list that nobody can change: a tuple of as many as there are.
pub(crate) struct Items<T>(pub(crate) Vec<T>);

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Items<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "tuple"),
        T::OUTPUT_TYPE,
        PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis }
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0)
    }
}

impl<T> FromIterator<T> for Items<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

/// A value of an enum of the core by its name; type checkers know all the names.
pub(crate) struct Name<T>(pub(crate) T);

macro_rules! literals {
    ($($Type:ty),+ $(,)?) => {$(
        impl<'py> IntoPyObject<'py> for Name<$Type> {
            type Target = PyString;
            type Output = Bound<'py, PyString>;
            type Error = std::convert::Infallible;

            const OUTPUT_TYPE: PyStaticExpr = {
                const COUNT: usize = <$Type>::ALL.len();
                #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
                const NAMES: [PyStaticExpr; COUNT] = {
                    let mut names = [PyStaticExpr::Constant { value: PyStaticConstant::None }; COUNT];
                    let mut at = 0;
                    while at < COUNT {
                        names[at] =
                            PyStaticExpr::Constant { value: PyStaticConstant::Str(<$Type>::ALL[at].as_str()) };
                        at += 1;
                    }
                    names
                };
                type_hint_subscript!(
                    type_hint_identifier!("typing", "Literal"),
                    PyStaticExpr::Tuple { elts: &NAMES }
                )
            };

            fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
                Ok(PyString::intern(py, self.0.as_str()))
            }
        }
    )+};
}

literals!(ActorKind, BlockKind, BlockLabel, DiagnosticKind, MentionKind, QuotationKind, Stance);

/// A day as `datetime.date`. Its hint goes by way of `demec._types`, since the attribute that has it is called
/// `date` as well and would hide it.
pub(crate) struct Day(pub(crate) demec::Date);

impl<'py> IntoPyObject<'py> for Day {
    type Target = PyDate;
    type Output = Bound<'py, PyDate>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("demec._types", "Date");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyDate>> {
        PyDate::new(py, self.0.year().into(), self.0.month(), self.0.day())
    }
}

/// A time of day as `datetime.time`, hinted at as a [`Day`] is.
pub(crate) struct Clock(pub(crate) demec::Time);

impl<'py> IntoPyObject<'py> for Clock {
    type Target = PyTime;
    type Output = Bound<'py, PyTime>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("demec._types", "Time");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyTime>> {
        PyTime::new(py, self.0.hour(), self.0.minute(), 0, 0, None)
    }
}

/// Shows at most so many characters of a text in a `repr`.
const SHOWN: usize = 60;

/// The text as a Python literal, cut where it is long.
pub(crate) fn shown(py: Python<'_>, text: &str) -> PyResult<String> {
    let literal = match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    };
    Ok(PyString::new(py, &literal).repr()?.to_string())
}
