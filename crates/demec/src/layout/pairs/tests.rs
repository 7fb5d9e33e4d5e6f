#![expect(clippy::string_slice, reason = "spans of tokens lie on character boundaries")]

use super::*;
use crate::{layout, lexer};

fn quoted(text: &str) -> Vec<&str> {
    let (mut tokens, mut scratch) = (Vec::new(), layout::Scratch::default());
    lexer::tokens(text, &mut tokens);
    let language = Language::turkish();
    layout::mend(language, text, &mut tokens, &mut scratch);
    language.annotate(&mut tokens);
    let (mut found, mut diagnostics) = (Vec::new(), Vec::new());
    pairs(language, &tokens, &mut found, &mut diagnostics, &mut scratch);
    found
        .iter()
        .map(|p| &text[tokens[p.first as usize].start as usize..tokens[p.end as usize - 1].end() as usize])
        .collect()
}

#[test]
fn marks_of_every_sort_pair() {
    for text in [
        "\"Geldik\" dedi",
        "“Geldik” dedi",
        "«Geldik» dedi",
        "'Geldik' dedi",
        "”Geldik” dedi",
        "“Geldik\" dedi",
    ] {
        assert_eq!(quoted(text), ["Geldik"], "{text}");
    }
}

#[test]
fn an_apostrophe_closes_nothing() {
    assert_eq!(quoted("'İzmir'le sürekli görüşüyoruz'"), ["İzmir'le sürekli görüşüyoruz"]);
}

#[test]
fn one_pair_may_span_paragraphs() {
    assert_eq!(quoted("Yaman: \"Yol açıldı.\nOkullar açık.\"\nKar durdu."), ["Yol açıldı.\nOkullar açık."]);
}

#[test]
fn an_unclosed_mark_ends_before_its_cue() {
    assert_eq!(quoted("Yaman, \"Yol açıldı dedi.\n\"Kar durdu\" dedi."), ["Yol açıldı", "Kar durdu"]);
}

#[test]
fn a_lost_opening_mark_stands_after_the_subject() {
    assert_eq!(quoted("Yaman, Yol açıldı\" dedi."), ["Yol açıldı"]);
}

#[test]
fn marks_nest_in_marks_of_their_own_sort() {
    assert_eq!(quoted("\"Bize \"bekleyin\" dediler\" dedi."), ["Bize \"bekleyin\" dediler", "bekleyin"]);
}

#[test]
fn glued_headings_keep_their_marks() {
    assert_eq!(quoted("dedi.'Yol açılmalı'Bakan sustu."), ["Yol açılmalı"]);
}
