//! From articles to batches of rows.

use arrow_array::RecordBatch;
use demec::{Article, OffsetUnit, Offsets};

use crate::{
    columns::{Actors, Articles, Errors, Quotations},
    id::{Id, IdKind},
};

/// Rows of the four tables.
#[derive(Debug, Clone)]
pub struct Tables {
    /// One row a quotation: who said what, where, and how it is reported.
    pub quotations: RecordBatch,
    /// One row an actor of an article: its name and roles, and how often it is mentioned and quoted.
    pub actors: RecordBatch,
    /// One row an article: its headline and dateline, and how much was found in it.
    pub articles: RecordBatch,
    /// One row a text that could not be read: its number, and the reason.
    pub errors: RecordBatch,
}

/// Gathers the rows of articles.
#[derive(Debug)]
pub struct Builders {
    quotations: Quotations,
    actors: Actors,
    articles: Articles,
    errors: Errors,
    /// How many quotations each actor of the article at hand has; kept for its memory.
    spoken: Vec<i64>,
}

impl Builders {
    /// Tables without rows, whose ids are of `kind`.
    #[must_use]
    pub fn new(kind: IdKind) -> Self {
        Self {
            quotations: Quotations::new(kind),
            actors: Actors::new(kind),
            articles: Articles::new(kind),
            errors: Errors::new(kind),
            spoken: Vec::new(),
        }
    }

    /// Adds the rows of `article`.
    ///
    /// # Panics
    ///
    /// If `id` is text and ids were to be numbers. A number among texts is written out.
    pub fn push(&mut self, id: Id<'_>, article: &Article<'_>) {
        let offsets = Offsets::new(article.text(), OffsetUnit::Codepoint);
        self.spoken.clear();
        self.spoken.resize(article.actors().len(), 0);
        for quotation in article.quotations() {
            self.quotations.push(id, quotation, &offsets);
            let speaker = quotation.speaker().map(|actor| actor.id().index());
            if let Some(count) = speaker.and_then(|speaker| self.spoken.get_mut(speaker)) {
                *count += 1;
            }
        }
        for (actor, &count) in article.actors().zip(&self.spoken) {
            self.actors.push(id, actor, count);
        }
        self.articles.push(id, article);
    }

    /// Adds a row of errors: the text number `row` cannot be read, and why.
    ///
    /// # Panics
    ///
    /// As [`push`](Self::push) does.
    pub fn push_error(&mut self, id: Id<'_>, row: usize, reason: &str) {
        self.errors.push(id, row, reason);
    }

    /// The rows gathered so far. The builders begin anew.
    pub fn finish(&mut self) -> Tables {
        Tables {
            quotations: self.quotations.finish(),
            actors: self.actors.finish(),
            articles: self.articles.finish(),
            errors: self.errors.finish(),
        }
    }
}
