//! What is wrong with a file is said, and where.

use demec::Article;
use serde_json::{Value, json};

use crate::articles;

/// The error for the complete article, with the value at `pointer` replaced.
fn error(pointer: &str, value: Value) -> String {
    let mut json = articles::complete();
    *json.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) = value;
    Article::from_json(&json.to_string()).expect_err(pointer).to_string()
}

#[test]
fn a_span_beyond_the_text_names_its_owner() {
    let outside = "which does not lie between characters of the text";
    assert_eq!(error("/blocks/1/end", json!(9999)), format!("block 1 has the span 41..9999, {outside}"));
    assert_eq!(error("/sentences/0", json!([5, 2])), format!("sentence 0 has the span 5..2, {outside}"));
    assert_eq!(
        error("/actors/1/mentions/0/end", json!(0)).split(" has").next(),
        Some("a mention of actor `a2`")
    );
    for key in ["cue", "speaker_span"] {
        let message = error(&format!("/quotations/1/{key}"), json!([0, 9999]));
        assert_eq!(message, format!("quotation `q2` has the span 0..9999, {outside}"));
    }
    assert!(error("/quotations/1/direct_parts/0", json!([0, 9999])).starts_with("quotation `q2`"));
    assert!(error("/diagnostics/0/end", json!(9999)).starts_with("diagnostic 0"));
}

#[test]
fn a_span_that_splits_a_character_is_refused() {
    for (unit, end) in [("byte", 1), ("utf16", 1)] {
        let json = json!({"text": "😀", "offset_unit": unit, "sentences": [[0, end]]});
        assert!(Article::from_json(&json.to_string()).is_err(), "{unit}");
    }
}

#[test]
fn an_id_that_nothing_has_is_refused() {
    let message = |what| format!("quotation `q1` refers to {what}, which the article does not have");
    assert_eq!(error("/quotations/0/speaker", json!("a99")), message("`a99`"));
    assert_eq!(error("/quotations/0/source", json!("q1")), message("`q1`"));
    assert_eq!(error("/quotations/0/parent", json!("q99")), message("`q99`"));
    assert_eq!(error("/quotations/0/block", json!(4)), message("block 4"));
    assert_eq!(error("/actors/1/id", json!("a1")), "the id `a1` is given twice");
}

#[test]
fn a_quotation_stands_in_its_parent_and_never_in_itself() {
    let message = |child, parent| format!("quotation `{child}` does not stand in its parent `{parent}`");
    assert_eq!(error("/quotations/0/parent", json!("q2")), message("q1", "q2"));
    assert_eq!(error("/quotations/2/parent", json!("q2")), message("q3", "q2"));
    assert_eq!(error("/quotations/2/parent", json!("q3")), message("q3", "q3"));
}

#[test]
fn a_circle_of_parents_is_refused() {
    let quotation = |id, parent| json!({"id": id, "kind": "direct", "start": 0, "end": 4, "parent": parent});
    let json = json!({"text": "Evet", "quotations": [quotation("q1", "q2"), quotation("q2", "q1")]});
    assert!(Article::from_json(&json.to_string()).is_err());
    let json = json!({"text": "Evet", "quotations": [quotation("q1", "q2"), {"id": "q2", "kind": "direct", "start": 0, "end": 4}]});
    assert!(Article::from_json(&json.to_string()).is_err(), "of two with one span the parent comes first");
}

#[test]
fn values_that_a_key_cannot_have_are_refused() {
    assert_eq!(
        error("/dateline/date", json!("2024-02-30")),
        "the dateline has the value `2024-02-30` for `date`"
    );
    assert_eq!(error("/dateline/time", json!("9.30")), "the dateline has the value `9.30` for `time`");
    assert_eq!(error("/actors/0/country", json!("tr")), "actor `a1` has the value `tr` for `country`");
    assert_eq!(
        error("/quotations/0/confidence", json!(1.5)),
        "quotation `q1` has the value `1.5` for `confidence`"
    );
    assert_eq!(error("/schema", json!(2)), "schema 2 is newer than 1, the newest known");
}

#[test]
fn unknown_names_keep_their_cause() {
    let mut json = articles::complete();
    json["quotations"][0]["stance"] = json!("sarcasm");
    let error = Article::from_json(&json.to_string()).unwrap_err();
    assert_eq!(error.to_string(), "the JSON does not have the form of an article");
    let cause = std::error::Error::source(&error).expect("a cause").to_string();
    assert!(cause.starts_with("`sarcasm` is no stance"), "{cause}");
    assert!(serde_json::from_value::<Article<'static>>(json).is_err());
}
