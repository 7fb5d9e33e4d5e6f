//! `demec repair`: damaged texts in, mended ones out.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use demec::{DiagnosticKind, OffsetUnit, Offsets};
use serde::Serialize;
use serde_json::Value;

use crate::{
    arguments::RepairArguments,
    failure::InputError,
    input::{self, Document, Record},
    report,
};

/// Runs the command.
pub(crate) fn run(arguments: &RepairArguments) -> ExitCode {
    let Some(sources) = input::sources(&arguments.files) else {
        report::error(&"nothing to read: name a file, or pipe a text in (demec repair --help shows how)");
        return ExitCode::from(2);
    };
    let mut output = io::stdout().lock();
    let mut code = ExitCode::SUCCESS;
    for source in &sources {
        let form = arguments.input.form.unwrap_or_else(|| input::likely_form(source));
        for document in input::documents(source, form) {
            let written = match document.and_then(|it| mended(&it, arguments)) {
                Ok(bytes) => output.write_all(&bytes),
                Err(error) => {
                    code = ExitCode::FAILURE;
                    report::error(&error);
                    Ok(())
                }
            };
            match written {
                // The reader has seen enough, as in `demec … | head`.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
                Err(error) => {
                    report::error(&format_args!("standard output: {error}"));
                    return ExitCode::FAILURE;
                }
                Ok(()) => {}
            }
        }
    }
    code
}

fn mended(document: &Document, arguments: &RepairArguments) -> Result<Vec<u8>, InputError> {
    let mut written = Vec::new();
    for Record { id, document } in document.records(arguments.input.encoding)? {
        let text = document.text();
        let repair = demec::repair(text);
        if !arguments.edits {
            written.extend_from_slice(repair.text().as_bytes());
            continue;
        }
        let (original, repaired) =
            (Offsets::new(text, arguments.offsets), Offsets::new(repair.text(), arguments.offsets));
        let edits = repair.edits().iter().map(|edit| Change {
            kind: edit.kind,
            original: original.convert(edit.original),
            repaired: repaired.convert(edit.repaired),
        });
        let line = Mended { id, offset_unit: arguments.offsets, text: repair.text(), edits: edits.collect() };
        serde_json::to_writer(&mut written, &line).expect("strings and numbers always serialise");
        written.push(b'\n');
    }
    Ok(written)
}

/// A mended text, and how it differs from the original.
#[derive(Serialize)]
struct Mended<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Value>,
    offset_unit: OffsetUnit,
    text: &'a str,
    edits: Vec<Change>,
}

/// What was wrong, where it stands in the original, and where what replaces it stands.
#[derive(Serialize)]
struct Change {
    kind: DiagnosticKind,
    original: [u32; 2],
    repaired: [u32; 2],
}
