//! The threads that read articles.

use std::{
    sync::{
        Arc, Mutex,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::Duration,
};

use arrow_array::RecordBatch;
use demec::{Language, OffsetUnit, Offsets, Parser};

use super::{
    batch::{Batch, Content, IdKind},
    columns::{Actors, Articles, Errors, Quotations},
};

/// A batch of rows as rows of the four tables.
#[derive(Debug)]
pub(crate) struct Read {
    pub(crate) number: usize,
    pub(crate) quotations: RecordBatch,
    pub(crate) actors: RecordBatch,
    pub(crate) articles: RecordBatch,
    pub(crate) errors: RecordBatch,
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
    pub(crate) fn new(language: &'static Language, threads: usize) -> std::io::Result<Self> {
        let (jobs, waiting) = mpsc::channel::<Job>();
        let (done, results) = mpsc::channel();
        let waiting = Arc::new(Mutex::new(waiting));
        for _ in 0..threads {
            let (waiting, done) = (Arc::clone(&waiting), done.clone());
            thread::Builder::new().name("demec".to_owned()).spawn(move || work(language, &waiting, &done))?;
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

fn work(language: &'static Language, waiting: &Mutex<Receiver<Job>>, done: &Sender<Read>) {
    let mut parser = Parser::new(language);
    let next = || waiting.lock().ok()?.recv().ok();
    while let Some((number, batch, ids)) = next() {
        if done.send(read(&mut parser, number, &batch, ids)).is_err() {
            return;
        }
    }
}

fn read(parser: &mut Parser<'_>, number: usize, batch: &Batch, ids: IdKind) -> Read {
    let mut quotations = Quotations::new(ids);
    let mut actors = Actors::new(ids);
    let mut articles = Articles::new(ids);
    let mut errors = Errors::new(ids);
    let mut spoken = Vec::new();
    for (index, row) in batch.rows.iter().enumerate() {
        let text = match &row.content {
            Content::Text(range) => batch.slice(range.clone()),
            Content::Unreadable(reason) => {
                errors.push(&row.id, batch.first + index, reason);
                continue;
            }
        };
        let article = parser.parse(text);
        let offsets = Offsets::new(text, OffsetUnit::Codepoint);
        spoken.clear();
        spoken.resize(article.actors().len(), 0);
        for quotation in article.quotations() {
            quotations.push(&row.id, quotation, &offsets);
            let speaker = quotation.speaker().map(|actor| actor.id().index());
            if let Some(count) = speaker.and_then(|speaker| spoken.get_mut(speaker)) {
                *count += 1;
            }
        }
        for (actor, &count) in article.actors().zip(&spoken) {
            actors.push(&row.id, actor, count);
        }
        articles.push(&row.id, &article);
    }
    Read {
        number,
        quotations: quotations.finish(ids),
        actors: actors.finish(ids),
        articles: articles.finish(ids),
        errors: errors.finish(ids),
    }
}
