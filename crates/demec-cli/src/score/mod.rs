//! `demec score`: how well articles were parsed, measured against articles that people marked.

mod actors;
mod annotation;
mod calibration;
mod counts;
mod figures;
mod fold;
mod metrics;
mod overlap;
mod quotations;
mod structure;

use std::{
    collections::HashMap,
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use crate::{arguments::ScoreArguments, report};
use annotation::{Annotation, AnnotationError};
use calibration::Calibration;
use figures::{Figure, Figures};
use metrics::Metrics;

/// Where the two sides say different things.
#[derive(Debug)]
struct Disagreement {
    article: String,
    what: String,
    span: (usize, usize),
    text: String,
}

/// Counts over articles, and the first disagreements.
#[derive(Debug, Default)]
struct Scorer {
    metrics: Metrics,
    calibration: Calibration,
    disagreements: Vec<Disagreement>,
    /// How many disagreements are wanted.
    wanted: usize,
}

/// Characters of a text that a disagreement shows.
const SHOWN: usize = 160;

impl Scorer {
    fn article(&mut self, gold: &Annotation, system: &Annotation) {
        structure::score(self, gold, system);
        let alignment = actors::score(self, gold, system);
        quotations::score(self, gold, system, &alignment);
        self.calibration.article(gold, system, &alignment);
    }

    fn note(&mut self, article: &Annotation, what: impl FnOnce() -> String, span: (usize, usize)) {
        if self.disagreements.len() < self.wanted {
            let characters = article.characters(span);
            self.disagreements.push(Disagreement {
                article: article.id.clone(),
                what: what(),
                span,
                text: characters.iter().take(SHOWN).collect(),
            });
        }
    }
}

/// Runs the command: 0 if every floor is held, 1 if one is not, 2 if a file cannot be used.
pub(crate) fn run(arguments: &ScoreArguments) -> ExitCode {
    let scorer = match scored(&arguments.gold, &arguments.system, arguments.errors) {
        Ok(scorer) => scorer,
        Err(error) => {
            report::error(&error);
            return ExitCode::from(2);
        }
    };
    let mut figures = scorer.metrics.figures();
    if arguments.calibration {
        figures.extend(scorer.calibration.figures());
    }
    if let Some((unknown, _)) =
        arguments.min.iter().find(|(name, _)| !figures.iter().any(|(it, _)| it == name))
    {
        let names: Vec<_> = figures.iter().map(|(name, _)| name.as_str()).collect();
        report::error(&format_args!("there is no metric `{unknown}`; there are {}", names.join(", ")));
        return ExitCode::from(2);
    }
    let short: Vec<String> = arguments.min.iter().filter_map(|floor| shortfall(&figures, floor)).collect();
    match print(&scorer, &figures, &short, arguments) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            report::error(&format_args!("standard output: {error}"));
            ExitCode::FAILURE
        }
        _ if short.is_empty() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

fn scored(gold: &Path, system: &Path, wanted: usize) -> Result<Scorer, AnnotationError> {
    let gold = annotation::read(gold, None)?;
    let system = annotation::read(system, Some(&gold))?;
    let by_id: HashMap<&str, &Annotation> =
        system.iter().map(|article| (article.id.as_str(), article)).collect();
    let nothing = Annotation::default();
    let mut scorer = Scorer { wanted, ..Scorer::default() };
    for article in &gold {
        let parsed = by_id.get(article.id.as_str()).copied();
        scorer.metrics.articles += 1;
        scorer.metrics.articles_missing += usize::from(parsed.is_none());
        scorer.article(article, parsed.unwrap_or(&nothing));
    }
    Ok(scorer)
}

/// What to say of a metric that lies below its floor.
fn shortfall(figures: &[(String, Figure)], (name, floor): &(String, f64)) -> Option<String> {
    let (_, figure) = figures.iter().find(|(it, _)| it == name)?;
    let value = figure.value();
    let holds = value.is_some_and(|value| value >= *floor);
    (!holds).then(|| format!("falls short: {name} = {figure}, wanted {floor}"))
}

fn print(
    scorer: &Scorer,
    figures: &[(String, Figure)],
    short: &[String],
    arguments: &ScoreArguments,
) -> io::Result<()> {
    let mut output = io::stdout().lock();
    for Disagreement { article, what, span: (start, end), text } in &scorer.disagreements {
        writeln!(output, "{article}\t{what}\t{start}..{end}\t{text:?}")?;
    }
    if arguments.json {
        serde_json::to_writer(&mut output, &Figures(figures))?;
        writeln!(output)?;
    } else {
        write!(output, "{}", scorer.metrics)?;
        if arguments.calibration {
            write!(output, "\n{}", scorer.calibration)?;
        }
    }
    for line in short {
        writeln!(output, "{line}")?;
    }
    output.flush()
}
