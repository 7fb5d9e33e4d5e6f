//! `demec extract`: files of articles in, tables out.
//!
//! The input is cut into batches by its bytes alone; threads take them in turn, and each makes a numbered part of the
//! output of one. When all parts are there, they are put together, and the output appears by a rename. So a run that was
//! stopped goes on behind the parts that it left, and the number of threads changes no byte.

mod arguments;
mod batch;
mod errors;
mod failure;
mod forms;
mod parts;
mod progress;
mod read;
mod record;
mod sources;
mod work;
mod write;

use std::{
    process::ExitCode,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use demec::Parser;
use demec_tables::{Builders, IdKind};
use indicatif::{HumanCount, HumanDuration};
use serde_json::{Value, json};

use crate::{parse::parser, report};
use arguments::IdType;
pub(crate) use arguments::{ExtractArguments, NOTES};
use batch::{Batch, Columns};
use failure::ExtractError;
use parts::{Counts, Parts};
use progress::{Progress, per_second};
use read::{Batches, Reading};
use sources::Source;
use work::Work;
use write::{Output, TableName};

/// Runs the command.
pub(crate) fn run(arguments: &ExtractArguments) -> ExitCode {
    match extract(arguments) {
        Ok(complete) => ExitCode::from(u8::from(!complete)),
        Err(error) => {
            report::error(&error);
            ExitCode::from(error.exit_code())
        }
    }
}

/// Whether all inputs could be read to their end.
fn extract(arguments: &ExtractArguments) -> Result<bool, ExtractError> {
    let outputs = outputs(arguments)?;
    let reading = Reading {
        columns: columns(arguments),
        delimiter: arguments.delimiter,
        batch_bytes: arguments.part_size << 10,
    };
    let gazetteer = arguments.names.read().map_err(|error| ExtractError::Arguments(error.to_string()))?;
    let sources = sources::sources(&arguments.inputs, &arguments.output)?;
    read::check(&sources, &reading)?;
    let Some(parts) = Parts::open(&arguments.output, &description(arguments, &sources), arguments.resume)?
    else {
        report::note(&format_args!("{} is finished already", arguments.output.display()));
        return Ok(true);
    };
    let progress = Progress::new(sources.iter().map(|source| source.bytes).sum(), !arguments.no_progress);
    let ids = id_kind(arguments.id_type, &sources, &reading);
    let work =
        Work { sources: &sources, columns: &reading.columns, ids, outputs: &outputs, progress: &progress };
    let run = Run {
        work,
        parts: &parts,
        batches: Mutex::new(Batches::new(&sources, &reading)),
        stopped: AtomicBool::new(false),
    };
    let parser = || parser(arguments.language, gazetteer.as_ref());
    let counts = run.all(arguments.threads(), &parser);
    progress.clear();
    let (counts, batches) = (counts?, run.batches.into_inner().unwrap_or_else(PoisonError::into_inner));
    join(&outputs, &parts, batches.number, ids)?;
    parts.remove()?;
    tell(arguments, counts, &progress, batches.broken);
    Ok(batches.broken == 0)
}

/// The quotations come last: where they are, all is done.
fn outputs(arguments: &ExtractArguments) -> Result<Vec<Output>, ExtractError> {
    let tables = [
        (TableName::Actors, arguments.actors.as_ref()),
        (TableName::Articles, arguments.articles.as_ref()),
        (TableName::Quotations, Some(&arguments.output)),
    ];
    let named: Vec<_> = tables.into_iter().filter_map(|(table, path)| Some((table, path?))).collect();
    if named
        .iter()
        .enumerate()
        .any(|(at, (_, path))| named.iter().skip(at + 1).any(|(_, other)| other == path))
    {
        return Err(ExtractError::Arguments("two tables would be written to the same file".to_owned()));
    }
    named.into_iter().map(|(table, path)| Output::new(table, path)).collect()
}

fn columns(arguments: &ExtractArguments) -> Columns {
    Columns {
        text: arguments.text_column.clone(),
        id: arguments.id_column.clone().unwrap_or_else(|| "id".to_owned()),
        id_is_named: arguments.id_column.is_some(),
    }
}

/// All that the output depends on.
fn description(arguments: &ExtractArguments, sources: &[Source]) -> Value {
    let names: Vec<_> = arguments
        .names
        .gazetteer
        .iter()
        .map(|path| json!({ "path": path.to_string_lossy(), "text": std::fs::read_to_string(path).ok() }))
        .collect();
    let table =
        |path: &Option<std::path::PathBuf>| path.as_ref().map(|path| path.to_string_lossy().into_owned());
    json!({
        "version": env!("CARGO_PKG_VERSION"),
        "sources": sources.iter().map(Source::fingerprint).collect::<Vec<_>>(),
        "output": arguments.output.to_string_lossy(),
        "actors": table(&arguments.actors),
        "articles": table(&arguments.articles),
        "text_column": arguments.text_column,
        "id_column": arguments.id_column,
        "id_type": format!("{:?}", arguments.id_type),
        "delimiter": arguments.delimiter,
        "part_size": arguments.part_size,
        "language": format!("{:?}", arguments.language),
        "gazetteer": names,
    })
}

/// What the column of ids holds: what the first id is, unless one of the sources can only give texts.
fn id_kind(wanted: IdType, sources: &[Source], reading: &Reading) -> IdKind {
    match wanted {
        IdType::Number => IdKind::Number,
        IdType::Text => IdKind::Text,
        IdType::Auto if sources::have_text_ids(sources) => IdKind::Text,
        IdType::Auto => {
            Batches::new(sources, reading).next().map_or(IdKind::Number, |batch| first_id(&batch, reading))
        }
    }
}

fn first_id(batch: &Batch, reading: &Reading) -> IdKind {
    let ids = batch.records.iter().filter_map(|record| batch.decode(record, &reading.columns).ok()?.0);
    ids.map(|id| id.kind()).next().unwrap_or(IdKind::Number)
}

/// A run under way, as its threads share it.
struct Run<'r> {
    work: Work<'r>,
    parts: &'r Parts,
    batches: Mutex<Batches<'r>>,
    /// Set by the first thread that cannot go on.
    stopped: AtomicBool,
}

impl Run<'_> {
    fn all<'l>(
        &self,
        threads: usize,
        parser: &(impl Fn() -> Parser<'l> + Sync),
    ) -> Result<Counts, ExtractError> {
        thread::scope(|scope| {
            let threads: Vec<_> = (0..threads).map(|_| scope.spawn(|| self.one(parser()))).collect();
            let mut all = Counts::default();
            for thread in threads {
                all += thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
            }
            Ok(all)
        })
    }

    fn one(&self, mut parser: Parser<'_>) -> Result<Counts, ExtractError> {
        let mut all = Counts::default();
        while let Some(batch) = self.next() {
            let counts = match self.parts.finished(batch.number) {
                Some(counts) => {
                    self.work.progress.skip(&batch);
                    Ok(counts)
                }
                None => self.parts.write(batch.number, |part| self.work.run(&batch, &mut parser, part)),
            };
            all += counts.inspect_err(|_| self.stopped.store(true, Ordering::Relaxed))?;
        }
        Ok(all)
    }

    fn next(&self) -> Option<Batch> {
        let mut batches = self.batches.lock().unwrap_or_else(PoisonError::into_inner);
        if self.stopped.load(Ordering::Relaxed) { None } else { batches.next() }
    }
}

fn join(outputs: &[Output], parts: &Parts, count: usize, ids: IdKind) -> Result<(), ExtractError> {
    let paths: Vec<_> = (0..count).map(|number| parts.path(number)).collect();
    let empty = Builders::new(ids).finish();
    for output in outputs {
        if output.table == TableName::Quotations {
            errors::join(&output.path, &paths)?;
        }
        output.join(&paths, &output.table.of(&empty).schema())?;
    }
    Ok(())
}

fn tell(arguments: &ExtractArguments, counts: Counts, progress: &Progress, broken: usize) {
    let Counts { articles, quotations, errors } = counts;
    let rate = per_second(progress.articles(), progress.elapsed());
    report::note(&format_args!(
        "{} quotations of {} articles in {} ({} articles/s): {}",
        HumanCount(quotations),
        HumanCount(articles),
        HumanDuration(progress.elapsed()),
        HumanCount(rate),
        arguments.output.display()
    ));
    if errors > 0 {
        let path = errors::path(&arguments.output);
        report::note(&format_args!("{} records could not be read: {}", HumanCount(errors), path.display()));
    }
    if broken > 0 {
        report::error(&format_args!("{broken} of the inputs could not be read to the end"));
    }
}
