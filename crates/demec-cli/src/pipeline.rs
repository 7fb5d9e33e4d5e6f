//! Documents through one or several threads, in the order in which they came.

use std::{
    io,
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};

use crate::{failure::InputError, input::Document};

/// What one document came to: the bytes to write, or why there are none.
pub(crate) type Outcome = Result<Vec<u8>, InputError>;

/// How many bytes of documents a thread is given at once.
const BATCH: usize = 1 << 16;

/// How many batches may wait for a thread, and how many of its results for being written.
const WAITING: usize = 2;

type Batch = Vec<Result<Document, InputError>>;

/// Sends `documents` through `threads` workers, each made by `worker`, and every outcome to `sink` in the order
/// of the documents. It stops at the first error of `sink`, which it gives back.
///
/// Batches go to the workers in turn and are fetched from them in the same turn, so that their order needs no
/// numbers and no more than a few of them are ever in memory.
pub(crate) fn run<W: FnMut(&Document) -> Outcome>(
    documents: impl Iterator<Item = Result<Document, InputError>> + Send,
    threads: u16,
    worker: impl Fn() -> W + Sync,
    mut sink: impl FnMut(Outcome) -> io::Result<()>,
) -> io::Result<()> {
    if threads <= 1 {
        let mut work = worker();
        return documents.map(|document| work(&document?)).try_for_each(sink);
    }
    let worker = &worker;
    thread::scope(|scope| {
        let (inlets, outlets): (Vec<_>, Vec<_>) = (0..threads)
            .map(|_| {
                let (inlet, batches) = sync_channel(WAITING);
                let (results, outlet) = sync_channel(WAITING);
                scope.spawn(move || work_off(&batches, &results, worker()));
                (inlet, outlet)
            })
            .unzip();
        scope.spawn(move || deal_out(documents, &inlets));
        for outlet in outlets.iter().cycle() {
            let Ok(outcomes) = outlet.recv() else { break };
            outcomes.into_iter().try_for_each(&mut sink)?;
        }
        Ok(())
    })
}

fn work_off<W: FnMut(&Document) -> Outcome>(
    batches: &Receiver<Batch>,
    results: &SyncSender<Vec<Outcome>>,
    mut work: W,
) {
    for batch in batches {
        let outcomes = batch.into_iter().map(|document| work(&document?)).collect();
        if results.send(outcomes).is_err() {
            break;
        }
    }
}

/// Ends when the documents do, or when a worker has gone because nobody wants its results.
fn deal_out(documents: impl Iterator<Item = Result<Document, InputError>>, inlets: &[SyncSender<Batch>]) {
    let mut documents = documents.peekable();
    for inlet in inlets.iter().cycle() {
        let mut bytes = 0;
        let mut batch = Batch::new();
        while bytes < BATCH {
            let Some(document) = documents.next() else { break };
            bytes += document.as_ref().map_or(0, Document::len);
            batch.push(document);
        }
        if batch.is_empty() || inlet.send(batch).is_err() {
            break;
        }
    }
}
