//! The arguments of `demec extract`.

use std::{num::NonZeroUsize, path::PathBuf, thread};

use clap::{Args, ValueEnum};

use crate::arguments::{LanguageChoice, NameArguments};

/// How the command ends, and what it leaves.
pub(crate) const NOTES: &str = "\
Examples:
  demec extract corpus.jsonl -o quotes.parquet
  demec extract news/ more.csv.gz -o quotes.csv.zst --actors actors.csv --articles articles.csv
  demec extract dump.parquet -o quotes.jsonl --text-column body --id-column url -j 8
  demec extract dump.parquet -o quotes.jsonl --text-column body --id-column url -j 8 --resume

What cannot be read, a line that is no JSON or a cell that is no UTF-8, does not stop the run: it goes to
OUT.errors.jsonl with its source, line and reason. A missing text gives an article without quotations.

While it runs, finished parts lie in OUT.parts. If it is stopped, by whatever, the same command with --resume goes on
behind them; OUT appears when all is done, with the same bytes at any number of threads, resumed or not.

Exit status: 0 if OUT was written, 1 if it was not or an input could not be read to its end, 2 if the arguments make
no sense.";

#[derive(Debug, Args)]
pub(crate) struct ExtractArguments {
    /// Files of articles, or folders of such files: .txt, .jsonl, .csv, .tsv or .parquet, each also with .gz or .zst
    #[arg(value_name = "IN", required = true)]
    pub(crate) inputs: Vec<PathBuf>,
    /// The table of quotations to write: .jsonl or .csv, each also with .gz or .zst, or .parquet
    #[arg(long, short, value_name = "OUT")]
    pub(crate) output: PathBuf,
    /// Write a table of actors, a row for each actor of each article, as well
    #[arg(long, value_name = "FILE")]
    pub(crate) actors: Option<PathBuf>,
    /// Write a table of articles, their headlines and datelines, as well
    #[arg(long, value_name = "FILE")]
    pub(crate) articles: Option<PathBuf>,
    /// The column or key that holds the texts
    #[arg(long, value_name = "NAME", default_value = "text")]
    pub(crate) text_column: String,
    /// The column or key that holds the ids [default: id, where there is one; else rows are numbered from 0, and a text
    /// file has its path]
    #[arg(long, value_name = "NAME")]
    pub(crate) id_column: Option<String>,
    /// What ids are; `auto` goes by the first of them
    #[arg(long, value_enum, value_name = "TYPE", default_value_t = IdType::Auto)]
    pub(crate) id_type: IdType,
    /// What parts the cells of a CSV file [default: comma, semicolon, tab or bar, whichever its first line has most of]
    #[arg(long, value_name = "CHARACTER", value_parser = delimiter)]
    pub(crate) delimiter: Option<u8>,
    /// The articles' language; `auto` looks at each
    #[arg(long, value_enum, value_name = "CODE", default_value_t = LanguageChoice::Auto)]
    pub(crate) language: LanguageChoice,
    /// How many articles to read at once [default: as many as there are processors]
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    #[command(flatten)]
    pub(crate) names: NameArguments,
    /// How much text a part holds: less takes less memory for each thread, more gives larger row groups in Parquet
    #[arg(long, value_name = "KIB", default_value_t = 8192, value_parser = part_size)]
    pub(crate) part_size: usize,
    /// Go on where a run of the same command was stopped
    #[arg(long)]
    pub(crate) resume: bool,
    /// Show no progress bar
    #[arg(long)]
    pub(crate) no_progress: bool,
}

impl ExtractArguments {
    pub(crate) fn threads(&self) -> usize {
        self.threads.map_or_else(|| thread::available_parallelism().map_or(1, NonZeroUsize::get), usize::from)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum IdType {
    /// What the first is
    Auto,
    /// Whole numbers
    Number,
    /// Texts; numbers are written out
    Text,
}

fn delimiter(argument: &str) -> Result<u8, String> {
    match argument.as_bytes() {
        [byte] if byte.is_ascii() => Ok(*byte),
        b"\\t" => Ok(b'\t'),
        _ => Err("one ASCII character is wanted, such as ; or \\t".to_owned()),
    }
}

fn part_size(argument: &str) -> Result<usize, String> {
    match argument.parse() {
        Ok(size @ 1..=1_048_576) => Ok(size),
        _ => Err("a number of kibibytes from 1 to 1048576 is wanted".to_owned()),
    }
}
