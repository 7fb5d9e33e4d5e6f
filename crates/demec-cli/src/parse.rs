//! `demec parse`: articles in, who said what out.

use std::{
    cell::Cell,
    io::{self, Write},
    process::ExitCode,
};

use anstream::AutoStream;
use demec::{Article, Encoding, Gazetteer, Language, OffsetUnit, Parser};
use serde::Serialize;
use serde_json::Value;
use terminal_size::{Width, terminal_size_of};

use crate::{
    arguments::{InputForm, LanguageChoice, OutputForm, ParseArguments},
    failure::Source,
    input::{self, Document},
    pipeline::{self, Outcome},
    report,
};

/// Runs the command.
pub(crate) fn run(arguments: &ParseArguments) -> ExitCode {
    let Some(sources) = input::sources(&arguments.files) else {
        report::error(&"nothing to read: name a file, or pipe a text in (demec --help shows how)");
        return ExitCode::from(2);
    };
    let gazetteer = match arguments.names.read() {
        Ok(gazetteer) => gazetteer,
        Err(error) => {
            report::error(&error);
            return ExitCode::FAILURE;
        }
    };
    let form = |source: &Source| arguments.input.form.unwrap_or_else(|| input::likely_form(source));
    let several =
        sources.len() > 1 || sources.iter().any(|it| matches!(form(it), InputForm::Jsonl | InputForm::Feed));
    let face = Face::new(arguments, several);
    if matches!(face, Face::Html) && several {
        report::error(&"an HTML page holds one article: name one text file, or write JSON lines");
        return ExitCode::from(2);
    }
    let documents = sources.iter().flat_map(|source| input::documents(source, form(source)));
    let encoding = arguments.input.encoding;
    let worker = || {
        let mut parser = parser(arguments.language, gazetteer.as_ref());
        move |document: &Document| outcome(document, encoding, &mut parser, face)
    };
    let mut output = face.output(arguments);
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

/// A parser that reads what is in the language, or, where that is left open, looks first: Turkish is the only one on board.
pub(crate) fn parser(choice: LanguageChoice, gazetteer: Option<&Gazetteer>) -> Parser<'_> {
    let parser = Parser::new(Language::turkish());
    let parser = match choice {
        LanguageChoice::Tr => parser,
        LanguageChoice::Auto => parser.with_detection(),
    };
    match gazetteer {
        Some(gazetteer) => parser.with_gazetteer(gazetteer),
        None => parser,
    }
}

fn outcome(document: &Document, encoding: Option<Encoding>, parser: &mut Parser<'_>, face: Face) -> Outcome {
    let records = document.records(encoding)?.into_iter();
    let shown = records.map(|it| face.show(&parser.parse_document(&it.document), it.id.as_ref()));
    // Where there is but one, it is not copied.
    let joined = shown.reduce(|mut before, next| {
        before.extend(next);
        before
    });
    Ok(joined.unwrap_or_default())
}

/// How articles are to look.
#[derive(Debug, Clone, Copy)]
enum Face {
    Terminal { titled: bool, columns: usize },
    Json { unit: OffsetUnit },
    Jsonl { unit: OffsetUnit },
    Html,
}

impl Face {
    /// One of several articles has its id above it.
    fn new(arguments: &ParseArguments, several: bool) -> Self {
        match arguments.format {
            OutputForm::Terminal => Self::Terminal { titled: several, columns: columns() },
            OutputForm::Json => Self::Json { unit: arguments.offsets },
            OutputForm::Html => Self::Html,
            OutputForm::Jsonl => Self::Jsonl { unit: arguments.offsets },
        }
    }

    /// JSON goes out as it is; a view goes through a filter that drops colours where they are not wanted.
    fn output(self, arguments: &ParseArguments) -> Box<dyn Write> {
        let stdout = io::stdout().lock();
        match self {
            Self::Terminal { .. } => Box::new(AutoStream::new(stdout, arguments.color.choice())),
            Self::Json { .. } | Self::Jsonl { .. } | Self::Html => Box::new(stdout),
        }
    }

    fn show(self, article: &Article<'_>, id: Option<&Value>) -> Vec<u8> {
        match self {
            Self::Terminal { titled, columns } => {
                let title = id.filter(|_| titled).map(title);
                demec_render::terminal(article, title.as_deref(), columns).into_bytes()
            }
            Self::Html => demec_render::html(article, None).into_bytes(),
            Self::Json { unit } => {
                let article = Identified { id, article: article.in_unit(unit) };
                let json = serde_json::to_vec_pretty(&article);
                let mut json = json.expect("strings and finite numbers always serialise");
                json.push(b'\n');
                json
            }
            Self::Jsonl { unit } => {
                let mut line = article.to_json(unit);
                if let Some(id) = id {
                    line.insert_str(1, &format!("\"id\":{id},"));
                }
                line.push('\n');
                line.into_bytes()
            }
        }
    }
}

/// How many columns there are to write in; where the output is no terminal, as many as are used at all.
fn columns() -> usize {
    terminal_size_of(io::stdout()).map_or(usize::MAX, |(Width(width), _)| usize::from(width))
}

fn title(id: &Value) -> String {
    id.as_str().map_or_else(|| id.to_string(), str::to_owned)
}

/// An article under the id that came with it: a number stays a number.
#[derive(Serialize)]
struct Identified<'a, A> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a Value>,
    #[serde(flatten)]
    article: A,
}
