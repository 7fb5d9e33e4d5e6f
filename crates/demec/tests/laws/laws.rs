//! The laws, each a function of an article that panics where it is broken.

use demec::{Article, Cue, Language, Mention, OffsetUnit, Parser, Quotation, QuotationKind, Span};
use unicode_normalization::char::is_combining_mark;

/// Parses `text` and holds the result against every law.
pub(crate) fn hold(text: &str) {
    let mut parser = Parser::new(Language::turkish());
    let article = parser.parse(text);
    check(&article, text);
    assert_eq!(parser.parse(text), article, "a parser that has been used reads otherwise");
    repair_keeps_what_it_does_not_name(text);
}

/// Holds `article`, read from `text`, against every law but that the same text gives the same article.
pub(crate) fn check(article: &Article<'_>, text: &str) {
    assert_eq!(article.text(), text, "the text is kept");
    spans_lie_between_characters(article);
    blocks_cover_the_text_in_order(article);
    sentences_follow_each_other(article);
    quotations_nest(article);
    mentions_do_not_overlap(article);
    references_resolve(article);
    json_says_the_same(article);
}

/// Between the edits both texts are the same, and offsets lead from one to the other and back.
fn repair_keeps_what_it_does_not_name(text: &str) {
    let repair = demec::repair(text);
    let end = |text: &str| Span::new(text.len() as u32, text.len() as u32);
    let edits = repair.edits().iter().map(|edit| (edit.original, edit.repaired));
    let (mut original, mut repaired) = (0, 0);
    for (there, here) in edits.chain([(end(text), end(repair.text()))]) {
        let (kept, same) = (Span::new(original, there.start()), Span::new(repaired, here.start()));
        assert_eq!(text.get(kept.range()), repair.text().get(same.range()), "{kept:?} was changed");
        if !kept.is_empty() {
            assert_eq!((repair.to_repaired(kept), repair.to_original(same)), (same, kept));
        }
        (original, repaired) = (there.end(), here.end());
    }
}

fn spans_lie_between_characters(article: &Article<'_>) {
    let blocks = article.blocks().iter().map(|block| block.span);
    let mentions = article.mentions().map(Mention::span);
    let diagnostics = article.diagnostics().iter().map(|diagnostic| diagnostic.span);
    let quotations = article.quotations().flat_map(|quotation| {
        let parts = quotation.direct_parts().iter().copied();
        let cue = quotation.cue().map(Cue::span);
        [quotation.span()].into_iter().chain(parts).chain(cue).chain(quotation.speaker_span())
    });
    let sentences = article.sentences().iter().copied();
    for span in blocks.chain(sentences).chain(mentions).chain(quotations) {
        assert!(article.slice(span).is_some_and(|slice| !slice.is_empty()), "{span:?} holds no characters");
    }
    for span in diagnostics {
        assert!(article.slice(span).is_some(), "{span:?} does not lie between characters");
    }
}

fn blocks_cover_the_text_in_order(article: &Article<'_>) {
    let mut end = 0;
    for block in article.blocks() {
        assert!(block.span.start() >= end, "{:?} overlaps the block before it", block.span);
        assert_blank(article, Span::new(end, block.span.start()));
        end = block.span.end();
    }
    assert_blank(article, Span::new(end, article.text().len() as u32));
}

/// What is no letter, or a mark on none, may be no more than space to readers: a byte order mark, say, however damaged.
fn assert_blank(article: &Article<'_>, span: Span) {
    let between = article.slice(span).unwrap_or_default();
    let blank = demec::repair(between)
        .text()
        .chars()
        .all(|character| !character.is_alphanumeric() || is_combining_mark(character));
    assert!(blank, "{between:?} at {span:?} stands in no block");
}

fn sentences_follow_each_other(article: &Article<'_>) {
    for pair in article.sentences().windows(2) {
        assert!(pair[0].end() <= pair[1].start(), "sentences {pair:?} overlap");
    }
}

fn quotations_nest(article: &Article<'_>) {
    let mut open: Vec<Span> = Vec::new();
    let mut last = None;
    let mut longest = 0;
    for quotation in article.quotations() {
        let span = quotation.span();
        let place = (span.start(), u32::MAX - span.end());
        assert!(last.is_none_or(|last| last <= place), "{} comes too late", quotation.id());
        last = Some(place);
        while open.last().is_some_and(|outer| outer.end() <= span.start()) {
            open.pop();
        }
        if let Some(outer) = open.last() {
            assert!(outer.contains(span), "{} crosses the quotation at {outer:?}", quotation.id());
        }
        open.push(span);
        longest = longest.max(open.len());
        parts_lie_in_order(quotation);
    }
    assert!(longest <= 8, "quotations nest {longest} deep, so that their texts may outgrow the article");
}

fn parts_lie_in_order(quotation: Quotation<'_>) {
    let parts = quotation.direct_parts();
    match quotation.kind() {
        QuotationKind::Indirect => assert!(parts.is_empty(), "{} has marked parts", quotation.id()),
        _ => assert!(!parts.is_empty(), "{} has no marked part", quotation.id()),
    }
    let mut end = quotation.span().start();
    for part in parts {
        assert!(
            part.start() >= end && part.end() <= quotation.span().end(),
            "{quotation:?}: parts {parts:?}"
        );
        end = part.end();
    }
}

fn mentions_do_not_overlap(article: &Article<'_>) {
    let mut end = 0;
    for mention in article.mentions() {
        assert!(mention.span().start() >= end, "{mention:?} overlaps the mention before it");
        end = mention.span().end();
    }
}

fn references_resolve(article: &Article<'_>) {
    for (index, quotation) in article.quotations().enumerate() {
        let id = quotation.id();
        assert_eq!((id.index(), id.to_string()), (index, format!("q{}", index + 1)));
        assert_eq!(article.quotation(id).map(Quotation::id), Some(id));
        if let Some(parent) = quotation.parent() {
            assert!(
                parent.id() < id && parent.span().contains(quotation.span()),
                "{id} lies not in its parent"
            );
        }
        for actor in [quotation.speaker(), quotation.source()].into_iter().flatten() {
            assert!(article.actor(actor.id()).is_some(), "{id} refers to {actor:?}");
        }
        let block = quotation.block().expect("every quotation starts in a block");
        assert!(
            block.span.start() <= quotation.span().start() && quotation.span().start() < block.span.end()
        );
        assert!((0.0..=1.0).contains(&quotation.confidence()));
        assert!(!quotation.rule().is_empty(), "{id} has no rule");
    }
    for (index, actor) in article.actors().enumerate() {
        assert_eq!((actor.id().index(), actor.id().to_string()), (index, format!("a{}", index + 1)));
        assert!(!actor.name().is_empty(), "{actor:?} has no name");
        assert!(actor.mentions().next().is_some(), "{actor:?} is mentioned nowhere");
        assert!(actor.mentions().all(|mention| mention.actor().id() == actor.id()));
    }
}

fn json_says_the_same(article: &Article<'_>) {
    for &unit in OffsetUnit::ALL {
        let written = article.to_json(unit);
        let read = Article::from_json(&written).expect("what was written can be read");
        assert_eq!(&read, article, "in {unit}");
        assert_eq!(serde_json::to_string(&article.in_unit(unit)).expect("it was just written"), written);
    }
}
