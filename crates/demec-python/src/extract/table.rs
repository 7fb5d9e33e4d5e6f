//! Tables as other libraries read them: through the Arrow `PyCapsule` interface, without a copy.

use arrow_array::{RecordBatch, RecordBatchIterator, ffi_stream::FFI_ArrowArrayStream};
use arrow_schema::{SchemaRef, ffi::FFI_ArrowSchema};
use pyo3::{exceptions::PyValueError, prelude::*, types::PyCapsule};

use crate::values::Items;

/// Rows under named columns; the native part of `demec.Table`.
#[pyclass(frozen, module = "demec._native", name = "_Table")]
#[derive(Debug)]
pub(crate) struct Table {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

impl Table {
    pub(crate) fn new(schema: SchemaRef, batches: Vec<RecordBatch>) -> Self {
        Self { schema, batches }
    }
}

#[pymethods]
impl Table {
    /// The rows of several tables of one form, in their order.
    #[staticmethod]
    #[pyo3(signature = (tables: "list[_Table]", /))]
    #[expect(clippy::needless_pass_by_value, reason = "what Python's list is extracted into")]
    fn concat(tables: Vec<PyRef<'_, Self>>) -> PyResult<Self> {
        let first = tables.first().ok_or_else(|| PyValueError::new_err("there is no table to begin with"))?;
        let batches = tables.iter().flat_map(|table| &table.batches);
        Ok(Self::new(first.schema.clone(), batches.filter(|it| it.num_rows() > 0).cloned().collect()))
    }

    /// The names of the columns.
    #[getter]
    fn columns(&self) -> Items<&str> {
        self.schema.fields().iter().map(|field| field.name().as_str()).collect()
    }

    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// The columns as an Arrow schema.
    #[pyo3(signature = () -> "object")]
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.schema.as_ref());
        let schema = schema.map_err(|error| PyValueError::new_err(error.to_string()))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// The rows as an Arrow stream. As the protocol allows, a wish for another schema is left to the reader.
    #[pyo3(signature = (requested_schema = None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema);
        let batches = self.batches.clone().into_iter().map(Ok);
        let reader = RecordBatchIterator::new(batches, self.schema.clone());
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), c"arrow_array_stream")
    }
}
