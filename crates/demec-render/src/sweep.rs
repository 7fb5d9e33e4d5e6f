//! A text cut where anything begins or ends, with what covers each piece.

use demec::{Article, Mention, Quotation, Span};

/// A piece of the text, covered by the same things throughout.
#[derive(Debug)]
pub(crate) struct Piece<'s, 'a> {
    pub(crate) span: Span,
    /// The quotations that it stands in, the outermost first.
    pub(crate) quotations: &'s [Quotation<'a>],
    pub(crate) mention: Option<Mention<'a>>,
    /// The quotation that it reports, if it is of a cue.
    pub(crate) cue: Option<Quotation<'a>>,
}

/// Gives the pieces of the text in order, cut at the `bounds` too.
pub(crate) fn pieces<'a>(article: &'a Article<'_>, bounds: &[u32], mut each: impl FnMut(&Piece<'_, 'a>)) {
    let quotations: Vec<Quotation<'a>> = article.quotations().collect();
    let mentions: Vec<Mention<'a>> = article.mentions().collect();
    let mut cues: Vec<(Span, Quotation<'a>)> =
        quotations.iter().filter_map(|&quotation| Some((quotation.cue()?.span(), quotation))).collect();
    cues.sort_by_key(|&(span, _)| span);
    let mut cuts: Vec<u32> = bounds.to_vec();
    let spans = quotations.iter().map(|it| it.span());
    for span in spans.chain(mentions.iter().map(|it| it.span())).chain(cues.iter().map(|&(span, _)| span)) {
        cuts.extend([span.start(), span.end()]);
    }
    cuts.extend([0, article.text().len() as u32]);
    cuts.sort_unstable();
    cuts.dedup();

    let mut open: Vec<Quotation<'a>> = Vec::new();
    let (mut quotations, mut mentions, mut cues) =
        (quotations.into_iter().peekable(), mentions.into_iter().peekable(), cues.into_iter().peekable());
    for cut in cuts.windows(2) {
        let &[start, end] = cut else { continue };
        open.retain(|quotation| quotation.span().end() > start);
        while let Some(quotation) = quotations.next_if(|it| it.span().start() <= start) {
            if quotation.span().end() > start {
                open.push(quotation);
            }
        }
        while mentions.next_if(|it| it.span().end() <= start).is_some() {}
        while cues.next_if(|&(span, _)| span.end() <= start).is_some() {}
        each(&Piece {
            span: Span::new(start, end),
            quotations: &open,
            mention: mentions.peek().copied().filter(|it| it.span().start() <= start),
            cue: cues.peek().filter(|(span, _)| span.start() <= start).map(|&(_, quotation)| quotation),
        });
    }
}
