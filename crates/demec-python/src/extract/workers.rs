//! The threads that read articles.

use std::{
    sync::{
        Arc, Mutex,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::Duration,
};

use demec::{Gazetteer, Parser, Registry};
use demec_tables::{Builders, IdKind, Tables};

use super::batch::{Batch, Content};
use crate::parse::{Choice, parser};

/// A batch of rows as rows of the four tables.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) number: usize,
    pub(crate) tables: Tables,
    /// Who is in it, where that is wanted.
    pub(crate) registry: Option<Registry>,
}

/// How a thread is to read.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    pub(crate) language: Choice,
    pub(crate) gazetteer: Option<Arc<Gazetteer>>,
    /// Whether to count who is in the articles.
    pub(crate) registers: bool,
}

/// A batch, its number, and what its ids are.
type Job = (usize, Batch, IdKind);

/// Threads that end when this is dropped, after the batch that they are at.
#[derive(Debug)]
pub(crate) struct Workers {
    jobs: Sender<Job>,
    /// Only ever locked by its one owner; the lock makes it fit to be shared.
    results: Mutex<Receiver<Read>>,
}

impl Workers {
    pub(crate) fn new(reading: &Reading, threads: usize) -> std::io::Result<Self> {
        let (jobs, waiting) = mpsc::channel::<Job>();
        let (done, results) = mpsc::channel();
        let waiting = Arc::new(Mutex::new(waiting));
        for _ in 0..threads {
            let (reading, waiting, done) = (reading.clone(), Arc::clone(&waiting), done.clone());
            thread::Builder::new().name("demec".to_owned()).spawn(move || work(&reading, &waiting, &done))?;
        }
        Ok(Self { jobs, results: Mutex::new(results) })
    }

    /// Hands over a batch; false if no thread is left to take it.
    pub(crate) fn send(&self, number: usize, batch: Batch, ids: IdKind) -> bool {
        self.jobs.send((number, batch, ids)).is_ok()
    }

    /// A batch that was read, whichever is done first.
    pub(crate) fn receive(&mut self, timeout: Duration) -> Result<Read, RecvTimeoutError> {
        let results = self.results.get_mut().map_err(|_| RecvTimeoutError::Disconnected)?;
        results.recv_timeout(timeout)
    }
}

fn work(reading: &Reading, waiting: &Mutex<Receiver<Job>>, done: &Sender<Read>) {
    let mut parser = parser(reading.language, reading.gazetteer.as_deref());
    let next = || waiting.lock().ok()?.recv().ok();
    while let Some((number, batch, ids)) = next() {
        let mut registry = reading.registers.then(Registry::new);
        let tables = read(&mut parser, &batch, ids, registry.as_mut());
        if done.send(Read { number, tables, registry }).is_err() {
            return;
        }
    }
}

fn read(parser: &mut Parser<'_>, batch: &Batch, ids: IdKind, mut registry: Option<&mut Registry>) -> Tables {
    let mut builders = Builders::new(ids);
    for (index, row) in batch.rows.iter().enumerate() {
        let id = row.id.as_id();
        match &row.content {
            Content::Text(range) => {
                let article = parser.parse(batch.slice(range.clone()));
                builders.push(id, &article);
                if let Some(registry) = &mut registry {
                    registry.add(&article);
                }
            }
            Content::Unreadable(reason) => builders.push_error(id, batch.first + index, reason),
        }
    }
    builders.finish()
}
