//! The program `demec`.

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    demec_cli::run(env::args_os())
}
