//! `demec parse`: articles in, who said what out.

use std::{
    cell::Cell,
    io::{self, Write},
    process::ExitCode,
};

use demec::{Language, Parser};
use serde::Serialize;
use serde_json::Value;

use crate::{
    arguments::{LanguageChoice, OutputForm, ParseArguments},
    input::{self, Document, Record},
    pipeline::{self, Outcome},
    report, terminal,
};

/// Runs the command.
pub(crate) fn run(arguments: &ParseArguments) -> ExitCode {
    let Some(sources) = input::sources(&arguments.files) else {
        report::error(&"nothing to read: name a file, or pipe a text in (demec --help shows how)");
        return ExitCode::from(2);
    };
    let documents = sources.into_iter().flat_map(|source| input::documents(&source, arguments.input));
    let language = language(arguments.language);
    let worker = || {
        let mut parser = Parser::new(language);
        move |document: &Document| outcome(document, &mut parser, arguments)
    };
    let mut output = anstream::AutoStream::new(io::stdout().lock(), arguments.color.choice());
    let failed = Cell::new(false);
    let written = pipeline::run(documents, arguments.threads, worker, |outcome| match outcome {
        Ok(bytes) => output.write_all(&bytes),
        Err(error) => {
            failed.set(true);
            report::error(&error);
            Ok(())
        }
    });
    match written.and_then(|()| output.flush()) {
        // The reader has seen enough, as in `demec … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            report::error(&format_args!("standard output: {error}"));
            ExitCode::FAILURE
        }
        Ok(()) if failed.get() => ExitCode::FAILURE,
        Ok(()) => ExitCode::SUCCESS,
    }
}

/// Turkish is the only language on board so far, and so the one that fits best.
fn language(choice: LanguageChoice) -> &'static Language {
    match choice {
        LanguageChoice::Tr | LanguageChoice::Auto => Language::turkish(),
    }
}

fn outcome(document: &Document, parser: &mut Parser<'_>, arguments: &ParseArguments) -> Outcome {
    let Record { id, text } = document.record()?;
    let article = parser.parse(&text);
    let json = Identified { id: id.as_ref(), article: article.in_unit(arguments.offsets) };
    let written = match arguments.format {
        OutputForm::Terminal => return Ok(terminal::view(&article).into_bytes()),
        OutputForm::Json => serde_json::to_vec_pretty(&json),
        OutputForm::Jsonl => serde_json::to_vec(&json),
    };
    let mut line = written.expect("strings and finite numbers always serialise");
    line.push(b'\n');
    Ok(line)
}

/// An article under the id that came with it: a number stays a number.
#[derive(Serialize)]
struct Identified<'a, A> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a Value>,
    #[serde(flatten)]
    article: A,
}
