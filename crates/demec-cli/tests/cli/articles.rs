//! The articles that the repository brings, as the program shows them: structure, quotations marked in place, and
//! the table of who says what. A change of the grammar shows here as a diff that can be read.

use std::{env, fs};

use anstream::adapter::strip_str;
use demec_render::terminal;

use crate::support::repository;

const ARTICLES: &str = "crates/demec/tests/articles";
const VIEWS: &str = "crates/demec-cli/tests/cli/articles";

/// With `DEMEC_WRITE_EXPECTED` set the views are written anew, for the change to be read in the diff.
#[test]
fn every_article_is_shown_as_before() {
    let mut slugs: Vec<String> = fs::read_dir(repository(ARTICLES))
        .expect("the articles are in the repository")
        .filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.strip_suffix(".txt")?.to_owned()))
        .collect();
    slugs.sort();
    assert!(slugs.len() >= 8, "only {slugs:?}");
    let mut changed = Vec::new();
    for slug in slugs {
        let text = fs::read_to_string(repository(ARTICLES).join(format!("{slug}.txt"))).expect("it is text");
        let shown = strip_str(&terminal(&demec::parse(&text), None, 100)).to_string();
        let path = repository(VIEWS).join(format!("{slug}.txt"));
        if env::var_os("DEMEC_WRITE_EXPECTED").is_some() {
            fs::write(&path, &shown).expect("the folder can be written");
        }
        if fs::read_to_string(&path).unwrap_or_default() != shown {
            changed.push(format!("{slug}:\n{shown}"));
        }
    }
    let changes = changed.join("\n\n");
    assert!(changed.is_empty(), "these would now be (DEMEC_WRITE_EXPECTED=1 writes them):\n{changes}");
}
