//! Where derived strings and short lists are kept: a few flat stores for the whole article.

use std::ops::Range;

use super::span::Span;

/// A run of consecutive entries in one of the article's flat stores (bytes of the pool, roles, direct parts).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Run {
    start: u32,
    end: u32,
}

impl Run {
    /// The entries from `start` to `end`, as lengths of the store before and after pushing them.
    pub(crate) const fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// Appends `entries` to `store` and says where they are.
    pub(crate) fn push<T>(store: &mut Vec<T>, entries: impl IntoIterator<Item = T>) -> Self {
        let start = store.len();
        store.extend(entries);
        Self::new(start, store.len())
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The entries in `store`; none if the run belongs to another store.
    pub(crate) fn of<T>(self, store: &[T]) -> &[T] {
        store.get(self.range()).unwrap_or_default()
    }

    const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A string of the analysis, by the place it is kept in.
#[derive(Debug, Clone, Copy)]
pub(crate) enum StrRef {
    /// Verbatim in the article's text.
    Text(Span),
    /// Derived, and kept in the article's pool.
    Pool(Run),
    /// A word of the program itself, such as the name of a production.
    Static(&'static str),
}

impl StrRef {
    /// The string; empty if the reference belongs to another article.
    pub(crate) fn resolve<'a>(self, text: &'a str, pool: &'a str) -> &'a str {
        match self {
            Self::Text(span) => text.get(span.range()).unwrap_or_default(),
            Self::Pool(run) => pool.get(run.range()).unwrap_or_default(),
            Self::Static(word) => word,
        }
    }
}

impl From<Span> for StrRef {
    fn from(span: Span) -> Self {
        Self::Text(span)
    }
}

impl From<&'static str> for StrRef {
    fn from(word: &'static str) -> Self {
        Self::Static(word)
    }
}
