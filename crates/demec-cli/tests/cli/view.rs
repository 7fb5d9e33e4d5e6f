//! The terminal view, of an article whose marks are given: what is shown does not hang on what the parser finds.

use std::{env, fs};

use anstream::adapter::strip_str;
use demec::Article;
use demec_render::terminal;

use crate::support::repository;

const FOLDER: &str = "crates/demec-cli/tests/cli/view";

fn article() -> Article<'static> {
    let json = fs::read_to_string(repository(FOLDER).join("article.json")).expect("it lies beside the test");
    Article::from_json(&json).expect("its marks lie in its text")
}

/// Compares with the file; with `DEMEC_WRITE_EXPECTED` set it writes it, for the change to be read in the diff.
fn assert_as_expected(name: &str, actual: &str) {
    let path = repository(FOLDER).join(name);
    if env::var_os("DEMEC_WRITE_EXPECTED").is_some() {
        fs::write(&path, actual).expect("the folder can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(actual == expected, "{name} would now be (DEMEC_WRITE_EXPECTED=1 writes it):\n{actual}");
}

#[test]
fn the_view_shows_structure_quotations_and_speakers() {
    for (name, columns) in [("wide.txt", 100), ("narrow.txt", 60)] {
        assert_as_expected(name, &strip_str(&terminal(&article(), None, columns)).to_string());
    }
}

#[test]
fn colours_and_effects_are_as_expected() {
    assert_as_expected("colours.txt", &terminal(&article(), Some("köprü.txt"), 100).replace('\u{1B}', "␛"));
}

#[test]
fn no_line_is_wider_than_asked_for() {
    let article = article();
    for columns in 60..=100 {
        for line in strip_str(&terminal(&article, Some("köprü.txt"), columns)).to_string().lines() {
            assert!(line.chars().count() <= columns, "{columns}: {line}");
        }
    }
}

#[test]
fn every_word_of_the_text_is_shown() {
    let article = article();
    let view = strip_str(&terminal(&article, None, 100)).to_string();
    let letters = |text: &str| text.chars().filter(|it| it.is_alphanumeric()).collect::<String>();
    let shown =
        view.lines().take_while(|line| !line.contains("speaker")).map(|line| line.chars().skip(13).collect());
    let shown: String = shown.collect::<Vec<String>>().concat();
    let without_numbers: String = shown.chars().filter(|it| !"⁰¹²³⁴⁵⁶⁷⁸⁹".contains(*it)).collect();
    assert_eq!(letters(&without_numbers), letters(article.text()));
}

#[test]
fn an_empty_article_has_a_view() {
    let article = demec::parse("");
    assert_eq!(strip_str(&terminal(&article, None, 100)).to_string(), "\n0 quotations · 0 speakers\n\n");
}
