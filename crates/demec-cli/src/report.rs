//! Telling the user what went wrong.

use std::{fmt::Display, io::Write};

use anstyle::{AnsiColor, Style};

const ERROR: Style = AnsiColor::Red.on_default().bold();

/// Writes `error` to standard error. Where nobody reads that any more, the exit code still speaks.
pub(crate) fn error(error: &impl Display) {
    let _ = writeln!(anstream::stderr(), "{ERROR}error:{ERROR:#} {error}");
}

/// Writes what is good to know to standard error.
pub(crate) fn note(note: &impl Display) {
    let _ = writeln!(anstream::stderr(), "{note}");
}
