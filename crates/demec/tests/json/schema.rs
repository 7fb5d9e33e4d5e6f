//! What is written is what `schema/article.schema.json` says.

use std::sync::LazyLock;

use demec::{
    ActorKind, Article, BlockKind, BlockLabel, DiagnosticKind, MentionKind, OffsetUnit, QuotationKind, Stance,
};
use serde_json::{Value, json};

use crate::articles;

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../schema/article.schema.json")).expect("JSON"));

/// Checks `value` against the keywords that the schema uses; one it does not know fails the test. A key that the
/// schema does not describe is an error here, although the schema allows it.
fn check(schema: &Value, value: &Value, place: &str) -> Result<(), String> {
    schema.as_object().ok_or("a schema is an object")?.iter().try_for_each(|(keyword, rule)| {
        let holds = match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => true,
            "$ref" => return check(referred(rule)?, value, place),
            "anyOf" => list(rule).iter().any(|schema| check(schema, value, place).is_ok()),
            "items" => return list(value).iter().try_for_each(|item| check(rule, item, place)),
            "prefixItems" => {
                return list(rule)
                    .iter()
                    .zip(list(value))
                    .try_for_each(|(rule, item)| check(rule, item, place));
            }
            "properties" => return check_properties(rule, value, place),
            "required" => {
                list(rule).iter().all(|key| key.as_str().is_some_and(|key| value.get(key).is_some()))
            }
            "type" => {
                rule.as_str().map_or_else(|| list(rule).iter().any(|it| is(value, it)), |_| is(value, rule))
            }
            "const" => rule == value,
            "enum" => list(rule).contains(value),
            "minimum" => value.as_f64().is_none_or(|number| number >= rule.as_f64().unwrap_or(f64::NAN)),
            "maximum" => value.as_f64().is_none_or(|number| number <= rule.as_f64().unwrap_or(f64::NAN)),
            "minItems" => list(value).len() as u64 >= rule.as_u64().unwrap_or(u64::MAX),
            "maxItems" => list(value).len() as u64 <= rule.as_u64().unwrap_or(0),
            "minLength" => {
                value.as_str().is_none_or(|it| it.chars().count() as u64 >= rule.as_u64().unwrap_or(u64::MAX))
            }
            "pattern" => value.as_str().is_none_or(|it| matches(rule.as_str().unwrap_or_default(), it)),
            unknown => return Err(format!("this test does not know the keyword {unknown}")),
        };
        holds.then_some(()).ok_or_else(|| format!("{place}: {value} breaks {keyword}: {rule}"))
    })
}

fn check_properties(properties: &Value, value: &Value, place: &str) -> Result<(), String> {
    value.as_object().into_iter().flatten().try_for_each(|(key, value)| {
        let place = format!("{place}.{key}");
        let schema = properties.get(key).ok_or_else(|| format!("{place} is not described"))?;
        check(schema, value, &place)
    })
}

fn referred(reference: &Value) -> Result<&'static Value, String> {
    let pointer = reference.as_str().and_then(|it| it.strip_prefix('#'));
    pointer.and_then(|pointer| SCHEMA.pointer(pointer)).ok_or_else(|| format!("{reference} leads nowhere"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn is(value: &Value, name: &Value) -> bool {
    match name.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_u64(),
        Some("number") => value.is_number(),
        Some("null") => value.is_null(),
        _ => false,
    }
}

/// The few patterns of the schema, each told apart by its own test.
fn matches(pattern: &str, value: &str) -> bool {
    let shape: String = value.chars().map(|it| if it.is_ascii_digit() { '0' } else { it }).collect();
    let number = |prefix| {
        value.strip_prefix(prefix).is_some_and(|it| {
            !it.is_empty() && !it.starts_with('0') && it.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    match pattern {
        "^a[1-9][0-9]*$" => number('a'),
        "^q[1-9][0-9]*$" => number('q'),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => shape == "0000-00-00",
        "^[0-9]{2}:[0-9]{2}$" => shape == "00:00",
        "^[A-Z]{2}$" => value.len() == 2 && value.bytes().all(|it| it.is_ascii_uppercase()),
        _ => false,
    }
}

#[test]
fn what_is_written_is_what_the_schema_says() {
    for json in articles::random().chain([articles::complete()]) {
        let article = Article::from_json(&json.to_string()).unwrap();
        for &unit in OffsetUnit::ALL {
            let written = serde_json::from_str(&article.to_json(unit)).unwrap();
            assert_eq!(check(&SCHEMA, &written, "article"), Ok(()));
        }
    }
}

#[test]
fn the_check_finds_what_is_wrong() {
    let wrong = [
        ("/schema", json!(2)),
        ("/offset_unit", json!("word")),
        ("/actors/0/id", json!("b1")),
        ("/actors/0/country", json!("tur")),
        ("/quotations/0/cue", json!([1])),
        ("/quotations/0/confidence", json!(1.5)),
        ("/quotations/0", json!({"id": "q1"})),
        ("/dateline", json!({"day": 1})),
        ("/blocks/0/start", json!(-1)),
    ];
    for (pointer, value) in wrong {
        let mut json = articles::complete();
        *json.pointer_mut(pointer).unwrap() = value;
        assert!(check(&SCHEMA, &json, "article").is_err(), "{pointer}");
    }
}

#[test]
fn the_schema_has_every_name_and_no_other() {
    let names = |pointer: &str| SCHEMA.pointer(pointer).cloned().unwrap_or_default();
    assert_eq!(names("/properties/offset_unit/enum"), json!(OffsetUnit::ALL));
    assert_eq!(names("/$defs/block/properties/kind/enum"), json!(BlockKind::ALL));
    assert_eq!(names("/$defs/block/properties/label/enum"), json!(BlockLabel::ALL));
    assert_eq!(names("/$defs/actor/properties/kind/enum"), json!(ActorKind::ALL));
    assert_eq!(names("/$defs/mention/properties/kind/enum"), json!(MentionKind::ALL));
    assert_eq!(names("/$defs/quotation/properties/kind/enum"), json!(QuotationKind::ALL));
    assert_eq!(names("/$defs/quotation/properties/stance/enum"), json!(Stance::ALL));
    assert_eq!(names("/$defs/diagnostic/properties/kind/enum"), json!(DiagnosticKind::ALL));
}
