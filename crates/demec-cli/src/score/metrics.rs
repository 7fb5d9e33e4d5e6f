//! All metrics, and the table that shows them.

use std::fmt;

use super::{
    counts::{BCubed, Share, Tally},
    figures::Figure,
};

/// What was counted over all articles.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    pub(crate) block_boundary: Tally,
    pub(crate) direct: Tally,
    pub(crate) indirect: Tally,
    pub(crate) indirect_strict: Tally,
    pub(crate) quote_e2e: Tally,
    pub(crate) cue: Tally,
    pub(crate) source: Tally,
    pub(crate) mention: Tally,
    pub(crate) pronoun: Tally,
    pub(crate) role: Tally,
    pub(crate) actor_b3: BCubed,
    pub(crate) block_kind: Share,
    pub(crate) dateline: Share,
    pub(crate) speaker: Share,
    pub(crate) nesting: Share,
    pub(crate) kind: Share,
    pub(crate) articles: usize,
    pub(crate) articles_missing: usize,
}

impl Metrics {
    const fn tallies(&self) -> [(&'static str, Tally); 10] {
        [
            ("block_boundary", self.block_boundary),
            ("direct", self.direct),
            ("indirect", self.indirect),
            ("indirect_strict", self.indirect_strict),
            ("quote_e2e", self.quote_e2e),
            ("cue", self.cue),
            ("source", self.source),
            ("mention", self.mention),
            ("pronoun", self.pronoun),
            ("role", self.role),
        ]
    }

    const fn shares(&self) -> [(&'static str, Share); 5] {
        [
            ("block_kind", self.block_kind),
            ("dateline", self.dateline),
            ("speaker", self.speaker),
            ("nesting", self.nesting),
            ("kind", self.kind),
        ]
    }

    /// Every figure by its name.
    pub(crate) fn figures(&self) -> Vec<(String, Figure)> {
        let mut figures = Vec::new();
        let mut add = |name: &str, part: &str, figure| figures.push((format!("{name}{part}"), figure));
        for (name, tally) in self.tallies() {
            add(name, "_p", Figure::Rate(Some(tally.precision())));
            add(name, "_r", Figure::Rate(Some(tally.recall())));
            add(name, "_f1", Figure::Rate(Some(tally.f1())));
            add(name, "_n", Figure::Count(tally.gold));
        }
        add("actor_b3", "_p", Figure::Rate(Some(self.actor_b3.precision())));
        add("actor_b3", "_r", Figure::Rate(Some(self.actor_b3.recall())));
        add("actor_b3", "_f1", Figure::Rate(Some(self.actor_b3.f1())));
        for (name, share) in self.shares() {
            add(name, "_acc", Figure::Rate(share.value()));
            add(name, "_n", Figure::Count(share.total));
        }
        add("articles", "", Figure::Count(self.articles));
        add("articles", "_missing", Figure::Count(self.articles_missing));
        figures
    }
}

impl fmt::Display for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:18}{:>8}{:>8}{:>8}{:>8}", "metric", "P", "R", "F1", "n")?;
        for (name, tally) in self.tallies() {
            let (precision, recall, f1) = (tally.precision(), tally.recall(), tally.f1());
            writeln!(f, "{name:18}{precision:8.3}{recall:8.3}{f1:8.3}{:8}", tally.gold)?;
        }
        let (precision, recall, f1) = (self.actor_b3.precision(), self.actor_b3.recall(), self.actor_b3.f1());
        writeln!(f, "{:18}{precision:8.3}{recall:8.3}{f1:8.3}", "actor_b3")?;
        for (name, share) in self.shares() {
            let value = share.value().map_or_else(|| "-".to_owned(), |value| format!("{value:.3}"));
            writeln!(f, "{:34}{value:>8}{:8}", format!("{name}_acc"), share.total)?;
        }
        let Self { articles, articles_missing, .. } = self;
        writeln!(f, "articles {articles}, missing from the system's output {articles_missing}")
    }
}
