//! Changes of a text, and offsets across them.

use crate::model::{DiagnosticKind, Span};

/// One change that [`repair`](crate::repair) made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Edit {
    /// What was wrong.
    pub kind: DiagnosticKind,
    /// Where it stands in the original.
    pub original: Span,
    /// What stands in its place in the mended text; empty where it was taken out.
    pub repaired: Span,
}

impl Edit {
    pub(super) fn in_original(&self) -> Span {
        self.original
    }

    pub(super) fn in_repaired(&self) -> Span {
        self.repaired
    }
}

/// Which end of a span an offset is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Start,
    End,
}

/// The offset on the other side of `edits`, which are in order on both.
pub(super) fn translate(
    edits: &[Edit],
    offset: u32,
    end: End,
    from: fn(&Edit) -> Span,
    to: fn(&Edit) -> Span,
) -> u32 {
    // An end does not reach into what begins at it.
    let before = edits.partition_point(|edit| match end {
        End::Start => from(edit).start() <= offset,
        End::End => from(edit).start() < offset,
    });
    let Some(edit) = before.checked_sub(1).and_then(|last| edits.get(last)) else { return offset };
    match offset.checked_sub(from(edit).end()) {
        Some(behind) => to(edit).end() + behind,
        None if end == End::Start => to(edit).start(),
        None => to(edit).end(),
    }
}
