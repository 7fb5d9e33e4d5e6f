//! The command-line program `demec`: articles in, who said what out.

mod arguments;
mod extract;
mod failure;
mod input;
mod parse;
mod pipeline;
mod repair;
mod report;
mod score;

use std::{ffi::OsString, process::ExitCode};

use arguments::Command;

/// Runs the program with `arguments`, the first of which is its name.
///
/// It exits with 0 when all went well, 1 when an input could not be read or a score falls short, and 2 when the
/// arguments make no sense.
pub fn run(arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> ExitCode {
    match arguments::read(arguments) {
        Ok(Command::Parse(arguments)) => parse::run(&arguments),
        Ok(Command::Extract(arguments)) => extract::run(&arguments),
        Ok(Command::Repair(arguments)) => repair::run(&arguments),
        Ok(Command::Score(arguments)) => score::run(&arguments),
        Err(error) => {
            // Where nobody reads the message any more, the exit code still speaks.
            let _ = error.print();
            exit_code(error.exit_code())
        }
    }
}

fn exit_code(code: i32) -> ExitCode {
    u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
}
