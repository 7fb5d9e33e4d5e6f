//! Places in a text.

use std::fmt;
use std::ops::Range;

/// A half-open range of UTF-8 byte offsets into an article's text.
///
/// ```
/// use demec::Span;
///
/// let span = Span::new(3, 8);
/// assert_eq!(span.len(), 5);
/// assert!(span.contains(Span::new(3, 4)));
/// assert_eq!(format!("{span:?}"), "3..8");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    start: u32,
    end: u32,
}

const _: () = assert!(size_of::<Span>() == 8);

impl Span {
    /// The bytes from `start` up to, not including, `end`. An `end` before `start` is a mistake of the
    /// caller: it panics in debug builds and gives an empty span at `start` otherwise.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        debug_assert!(start <= end, "a span ends before it starts");
        Self { start, end: if end < start { start } else { end } }
    }

    /// The offset of the first byte.
    #[must_use]
    pub const fn start(self) -> u32 {
        self.start
    }

    /// The offset behind the last byte.
    #[must_use]
    pub const fn end(self) -> u32 {
        self.end
    }

    /// The length in bytes.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether no byte lies in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies in this span; a span contains itself.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two have a byte in common; spans that only touch have none.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        let start = if self.start > other.start { self.start } else { other.start };
        let end = if self.end < other.end { self.end } else { other.end };
        start < end
    }

    /// The span as a range to index a text with.
    ///
    /// ```
    /// use demec::Span;
    ///
    /// assert_eq!("Bakan konuştu".get(Span::new(0, 5).range()), Some("Bakan"));
    /// ```
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_that_touch_do_not_overlap() {
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 4).overlaps(Span::new(3, 5)));
        assert!(!Span::new(2, 2).overlaps(Span::new(0, 5)));
    }

    #[test]
    fn spans_order_by_start_then_end() {
        assert!(Span::new(1, 9) < Span::new(2, 3));
        assert!(Span::new(1, 2) < Span::new(1, 3));
    }

    #[test]
    #[should_panic(expected = "ends before it starts")]
    fn a_reversed_span_is_a_mistake_of_the_caller() {
        let _ = Span::new(5, 3);
    }
}
