//! The arguments that the program takes.

use std::{ffi::OsString, path::PathBuf};

use anstream::ColorChoice;
use clap::{
    Args, Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use demec::{Encoding, Gazetteer, GazetteerError, OffsetUnit};

use crate::extract::ExtractArguments;

const EXAMPLES: &str = "\
Examples:
  demec haber.txt                            an article, its quotations marked, in the terminal
  curl -s https://… | html2text | demec      the same from a pipe
  demec --format json haber.txt              all that was found, as JSON
  demec --format jsonl -j 4 corpus.jsonl     a corpus: an {\"id\", \"text\"} a line in, a result a line out

Exit status: 0 if all was read, 1 if an input could not be, 2 if the arguments make no sense.";

const METRICS: &str = "\
Metrics, from 0 to 1, counted over all articles together:
  block_boundary   where blocks end, white space left aside
  block_kind_acc   characters whose kind of block agrees
  dateline_acc     fields of the dateline (date, place, source) that agree
  direct           words between marks, also those in mixed quotations: the same once marks, white space and
                   punctuation are taken off their ends
  indirect         indirect and mixed quotations that share half of what they cover together
  indirect_strict  the same with four fifths
  speaker_acc      of the gold's quotations that were found, those with the right speaker
  quote_e2e        quotations that were found with the right speaker
  cue              reporting verbs and phrases of found quotations, any overlap
  source           media that found quotations came through
  nesting_acc      of found quotations within others, those in the right one
  mention          names, titles, metonyms and groups that share half of what they cover together
  pronoun          pronouns, likewise
  actor_b3         clusters of mentions, by the B-cubed measure
  kind_acc         of found mentions, those whose actor is of the right kind
  role             titles of persons, without regard to case
With --calibration, of quotations that were reported with at least so much confidence:
  right            those that share half of their span with one of the gold and have its speaker
  sure_share       the share of all that was reported with 0.9 or more; sure_right, of these, the share that is right
P is precision, R recall, F1 their harmonic mean, n how many the gold has. For --min the names are those of
--json, such as direct_f1 or speaker_acc.

Exit status: 0 if every --min holds, 1 if one does not, 2 if a file cannot be used.";

/// Who is quoted in a news article, saying what, through whom, and where it stands.
///
/// A file holds one article as plain text or as an HTML page, a feed of them, or, with the ending .jsonl, a JSON object with an
/// "id" and a "text" on every line. `demec FILE` is short for `demec parse FILE`.
#[derive(Debug, Parser)]
#[command(name = "demec", version, args_conflicts_with_subcommands = true, after_help = EXAMPLES)]
struct Program {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    parse: ParseArguments,
}

/// What the program is to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read articles, and show or write who says what in them
    #[command(after_help = EXAMPLES)]
    Parse(ParseArguments),
    /// Read files of articles, and write a table of who says what in them
    #[command(after_long_help = crate::extract::NOTES)]
    Extract(Box<ExtractArguments>),
    /// Mend what scraping and wrong decoding did to texts
    Repair(RepairArguments),
    /// Measure parsed articles against articles that people marked
    #[command(after_long_help = METRICS)]
    Score(ScoreArguments),
}

#[derive(Debug, Args)]
pub(crate) struct ParseArguments {
    /// Files to read; `-`, or none, for standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) input: InputArguments,
    /// What to write: a view for readers, or JSON, indented or one article a line
    #[arg(long, short, value_enum, value_name = "FORM", default_value_t = OutputForm::Terminal)]
    pub(crate) format: OutputForm,
    /// The articles' language; `auto` looks at each
    #[arg(long, value_enum, value_name = "CODE", default_value_t = LanguageChoice::Auto)]
    pub(crate) language: LanguageChoice,
    /// What offsets in JSON count
    #[arg(long, value_name = "UNIT", default_value = "codepoint", value_parser = offset_unit())]
    pub(crate) offsets: OffsetUnit,
    /// How many articles to read at once; the output is the same at any number
    #[arg(long, short = 'j', value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) threads: u16,
    #[command(flatten)]
    pub(crate) names: NameArguments,
    /// When to colour the terminal view
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub(crate) color: Color,
}

#[derive(Debug, Args)]
pub(crate) struct InputArguments {
    /// What a file holds: one article, an {"id", "text"} a line, a page or a feed [default: by its ending, .jsonl, .ndjson, .html,
    /// .htm, .rss, .atom; else text]
    #[arg(long = "input", value_enum, value_name = "FORM")]
    pub(crate) form: Option<InputForm>,
    /// What bytes are read as, such as windows-1254 [default: UTF-8, UTF-16 or what the bytes seem to be; for JSON UTF-8]
    #[arg(long, value_name = "NAME")]
    pub(crate) encoding: Option<Encoding>,
}

#[derive(Debug, Args)]
pub(crate) struct RepairArguments {
    /// Files to read; `-`, or none, for standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) input: InputArguments,
    /// Write an {"id", "text", "edits"} a line, with what was changed and where on both sides, instead of the text
    #[arg(long)]
    pub(crate) edits: bool,
    /// What offsets of edits count
    #[arg(long, value_name = "UNIT", default_value = "codepoint", value_parser = offset_unit())]
    pub(crate) offsets: OffsetUnit,
}

#[derive(Debug, Args)]
pub(crate) struct NameArguments {
    /// Names of your own, which prevail: a .tsv or .toml file with name, kind, aliases, id, roles, country; may be given
    /// several times
    #[arg(long, value_name = "FILE")]
    pub(crate) gazetteer: Vec<PathBuf>,
}

impl NameArguments {
    /// The names of all files; `None` where no file is named.
    pub(crate) fn read(&self) -> Result<Option<Gazetteer>, GazetteerError> {
        if self.gazetteer.is_empty() { Ok(None) } else { Gazetteer::from_paths(&self.gazetteer).map(Some) }
    }
}

#[derive(Debug, Args)]
pub(crate) struct ScoreArguments {
    /// What people marked: a JSON object an article and line
    pub(crate) gold: PathBuf,
    /// What `demec parse --format jsonl` wrote, or any system in that form; paired by id
    pub(crate) system: PathBuf,
    /// List the first N disagreements: article, what, where, text
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) errors: usize,
    /// Show beside the metrics how many quotations are right at what confidence
    #[arg(long)]
    pub(crate) calibration: bool,
    /// Write the figures as one JSON object
    #[arg(long)]
    pub(crate) json: bool,
    /// Exit with 1 where METRIC (as --json names it) is below VALUE; may be given several times
    #[arg(long, value_name = "METRIC=VALUE", value_parser = floor)]
    pub(crate) min: Vec<(String, f64)>,
}

fn floor(argument: &str) -> Result<(String, f64), String> {
    let (name, value) = argument.split_once('=').ok_or("expected METRIC=VALUE")?;
    let value = value.trim().parse().map_err(|_| format!("`{value}` is no number"))?;
    Ok((name.trim().to_owned(), value))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputForm {
    /// One article a file
    Text,
    /// A JSON object with `id` and `text` a line; `headline`, `standfirst`, `published`, `outlet` and `language` are not guessed
    /// where they are given, other keys are ignored
    Jsonl,
    /// An HTML page, of which the main text is read
    Html,
    /// RSS, Atom or JSON Feed, an article an item
    Feed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputForm {
    /// The article with its quotations marked, and a table of them
    Terminal,
    /// An indented JSON object an article
    Json,
    /// A JSON object a line
    Jsonl,
    /// A page for browsers, quotations coloured by speaker; of one article only
    Html,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LanguageChoice {
    /// Turkish
    Tr,
    /// The one on board that fits; a text that is surely in another gives what stands between its marks
    Auto,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Even into a file or pipe
    Always,
    /// Not at all
    Never,
}

impl Color {
    pub(crate) const fn choice(self) -> ColorChoice {
        match self {
            Self::Auto => ColorChoice::Auto,
            Self::Always => ColorChoice::AlwaysAnsi,
            Self::Never => ColorChoice::Never,
        }
    }
}

fn offset_unit() -> impl TypedValueParser<Value = OffsetUnit> {
    let names = OffsetUnit::ALL.iter().map(|unit| unit.as_str());
    PossibleValuesParser::new(names).try_map(|name| name.parse::<OffsetUnit>())
}

/// Reads the arguments. Without a command's name they are those of `parse`.
pub(crate) fn read(
    arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>,
) -> Result<Command, clap::Error> {
    let program = Program::try_parse_from(arguments)?;
    Ok(program.command.unwrap_or(Command::Parse(program.parse)))
}
