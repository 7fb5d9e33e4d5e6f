//! The iterator that Python draws tables from.

use std::{
    collections::BTreeMap,
    sync::{Arc, mpsc::RecvTimeoutError},
    time::Duration,
};

use demec_tables::{Builders, IdKind};
use pyo3::{
    exceptions::{PyRuntimeError, PyValueError},
    prelude::*,
    types::PyIterator,
};

use super::{
    batch::Batch,
    table::Table,
    workers::{Read, Reading, Workers},
};
use crate::{gazetteer::Gazetteer, parse::language_named, registry::Registry};

/// How long to wait before asking whether the user wants to stop.
const PATIENCE: Duration = Duration::from_millis(50);

/// Quotations, actors, articles and errors.
type Tables = (Table, Table, Table, Table);

/// Reads pairs of an id and a text, and gives their tables batch by batch, in order.
///
/// Some batches are drawn ahead, so that the threads have work while Python has the word.
#[pyclass(module = "demec._native", name = "_Extraction")]
#[derive(Debug)]
pub(crate) struct Extraction {
    rows: Py<PyIterator>,
    exhausted: bool,
    ids: Option<IdKind>,
    workers: Workers,
    threads: usize,
    /// Rows and batches handed over, and batches given back.
    drawn: usize,
    sent: usize,
    given: usize,
    /// Batches that were done before their turn.
    early: BTreeMap<usize, Read>,
    /// What counts who is in the articles.
    registry: Option<Py<Registry>>,
}

#[pymethods]
impl Extraction {
    #[new]
    #[pyo3(signature = (rows, language, threads, gazetteer = None, registry = None))]
    fn new(
        rows: &Bound<'_, PyAny>,
        language: &str,
        threads: usize,
        gazetteer: Option<&Gazetteer>,
        registry: Option<Py<Registry>>,
    ) -> PyResult<Self> {
        if threads == 0 {
            return Err(PyValueError::new_err("at least one thread is needed"));
        }
        let reading = Reading {
            language: language_named(language)?,
            gazetteer: gazetteer.map(|it| Arc::clone(&it.core)),
            registers: registry.is_some(),
        };
        Ok(Self {
            rows: rows.try_iter()?.unbind(),
            exhausted: false,
            ids: None,
            workers: Workers::new(&reading, threads)?,
            threads,
            drawn: 0,
            sent: 0,
            given: 0,
            early: BTreeMap::new(),
            registry,
        })
    }

    /// Tables without rows, which show what the columns are.
    fn empty(&self) -> Tables {
        tables(Builders::new(self.id_kind()).finish())
    }

    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&mut self, py: Python<'_>) -> PyResult<Option<Tables>> {
        self.hand_over(py)?;
        if self.given == self.sent {
            return Ok(None);
        }
        let read = self.next_in_order(py)?;
        self.given += 1;
        if let (Some(registry), Some(counted)) = (&self.registry, read.registry) {
            registry.bind(py).try_borrow_mut()?.core.merge(counted);
        }
        Ok(Some(tables(read.tables)))
    }
}

impl Extraction {
    /// What ids are; numbers where none was seen.
    fn id_kind(&self) -> IdKind {
        self.ids.unwrap_or(IdKind::Number)
    }

    /// Gives every thread a batch to read and one to go on with.
    fn hand_over(&mut self, py: Python<'_>) -> PyResult<()> {
        while !self.exhausted && self.sent - self.given < 2 * self.threads {
            let batch = Batch::draw(&mut self.rows.bind(py).clone(), self.drawn, &mut self.ids)?;
            if batch.rows.is_empty() {
                self.exhausted = true;
                break;
            }
            self.drawn += batch.rows.len();
            if !self.workers.send(self.sent, batch, self.id_kind()) {
                return Err(stopped());
            }
            self.sent += 1;
        }
        Ok(())
    }

    fn next_in_order(&mut self, py: Python<'_>) -> PyResult<Read> {
        loop {
            if let Some(read) = self.early.remove(&self.given) {
                return Ok(read);
            }
            let workers = &mut self.workers;
            match py.detach(|| workers.receive(PATIENCE)) {
                Ok(read) => drop(self.early.insert(read.number, read)),
                Err(RecvTimeoutError::Timeout) => py.check_signals()?,
                Err(RecvTimeoutError::Disconnected) => return Err(stopped()),
            }
        }
    }
}

fn tables(read: demec_tables::Tables) -> Tables {
    let table = |batch: arrow_array::RecordBatch| Table::new(batch.schema(), vec![batch]);
    (table(read.quotations), table(read.actors), table(read.articles), table(read.errors))
}

fn stopped() -> PyErr {
    PyRuntimeError::new_err("the threads that read articles have stopped")
}
