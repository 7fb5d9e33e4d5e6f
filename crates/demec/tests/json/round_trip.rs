//! What is written is read as the same article.

use demec::{Article, Mention, OffsetUnit};
use serde_json::Value;

use crate::articles;

fn read(json: &Value) -> Article<'static> {
    Article::from_json(&json.to_string()).expect("a sound article")
}

/// The text between two offsets, found without the library.
fn slice(text: &str, unit: OffsetUnit, start: &Value, end: &Value) -> String {
    let [start, end] = [start, end].map(|offset| offset.as_u64().expect("an offset") as usize);
    match unit {
        OffsetUnit::Byte => text.get(start..end).expect("whole characters").to_owned(),
        OffsetUnit::Codepoint => text.chars().skip(start).take(end - start).collect(),
        OffsetUnit::Utf16 => {
            let units: Vec<u16> = text.encode_utf16().collect();
            String::from_utf16(&units[start..end]).expect("whole characters")
        }
        other => panic!("no slices in {other}"),
    }
}

#[test]
fn a_complete_article_is_written_as_it_was_read() {
    let json = articles::complete();
    let written: Value = serde_json::from_str(&read(&json).to_json(OffsetUnit::Codepoint)).unwrap();
    assert_eq!(written, json);
}

#[test]
fn every_unit_reads_back_as_the_same_article() {
    for json in articles::random().chain([articles::complete()]) {
        let article = read(&json);
        for &unit in OffsetUnit::ALL {
            let written = article.to_json(unit);
            let again = Article::from_json(&written).expect("what was written is sound");
            assert_eq!(again, article, "{written}");
            assert_eq!(again.to_json(unit), written);
            assert_eq!(serde_json::to_string(&article.in_unit(unit)).unwrap(), written);
        }
    }
}

#[test]
fn offsets_in_every_unit_cut_out_the_quotation() {
    for json in articles::random().chain([articles::complete()]) {
        let article = read(&json);
        for &unit in OffsetUnit::ALL {
            let written: Value = serde_json::from_str(&article.to_json(unit)).unwrap();
            for (quotation, json) in article.quotations().zip(written["quotations"].as_array().unwrap()) {
                assert_eq!(slice(article.text(), unit, &json["start"], &json["end"]), quotation.text());
                assert_eq!(json["text"], quotation.text());
            }
        }
    }
}

#[test]
fn quotations_are_ordered_and_parents_stand_before_their_children() {
    for json in articles::random() {
        let article = read(&json);
        let places: Vec<_> =
            article.quotations().map(|it| (it.span().start(), u32::MAX - it.span().end())).collect();
        assert!(places.is_sorted(), "{places:?}");
        for quotation in article.quotations() {
            assert!(quotation.parent().is_none_or(|parent| parent.id() < quotation.id()));
        }
        let with_parent = |json: &Value| {
            json["quotations"].as_array().unwrap().iter().filter(|it| !it["parent"].is_null()).count()
        };
        assert_eq!(article.quotations().filter(|it| it.parent().is_some()).count(), with_parent(&json));
    }
}

#[test]
fn actors_are_numbered_by_their_first_mention_and_keep_their_own() {
    for json in articles::random() {
        let article = read(&json);
        let firsts: Vec<_> =
            article.actors().filter_map(|actor| actor.mentions().next()).map(Mention::span).collect();
        assert!(firsts.is_sorted(), "{firsts:?}");
        for actor in article.actors() {
            assert!(actor.mentions().map(Mention::span).is_sorted());
            assert!(actor.mentions().all(|mention| mention.actor().id() == actor.id()));
            let given =
                json["actors"].as_array().unwrap().iter().find(|it| it["name"] == actor.name()).unwrap();
            assert_eq!(actor.mentions().count(), given["mentions"].as_array().unwrap().len());
            assert!(
                actor.roles().eq(given["roles"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|role| role.as_str().unwrap()))
            );
        }
        assert_eq!(
            article.mentions().count(),
            article.actors().map(|actor| actor.mentions().count()).sum::<usize>()
        );
    }
}

#[test]
fn serde_writes_bytes_and_a_writer_gets_what_a_string_gets() {
    let article = read(&articles::complete());
    assert_eq!(serde_json::to_string(&article).unwrap(), article.to_json(OffsetUnit::Byte));
    let mut written = Vec::new();
    article.write_json(&mut written, OffsetUnit::Utf16).unwrap();
    assert_eq!(String::from_utf8(written).unwrap(), article.to_json(OffsetUnit::Utf16));
    let read: Article<'static> = serde_json::from_str(&article.to_json(OffsetUnit::Byte)).unwrap();
    assert_eq!(read, article);
}

#[test]
fn an_error_of_the_writer_is_reported() {
    let article = read(&articles::complete());
    let mut full = [0_u8; 16];
    assert!(article.write_json(&mut full[..], OffsetUnit::Byte).is_err());
}

#[test]
fn a_direct_quotation_in_one_piece_is_its_own_part() {
    let article = read(&articles::complete());
    let parts: Vec<usize> = article.quotations().map(|quotation| quotation.direct_parts().len()).collect();
    assert_eq!(parts, [1, 1, 2, 1]);
    let written: Value = serde_json::from_str(&article.to_json(OffsetUnit::Codepoint)).unwrap();
    assert!(written["quotations"][0]["direct_parts"].is_null());
}

#[test]
fn the_least_article_is_a_text() {
    let article = Article::from_json(r#"{"text": ""}"#).unwrap();
    assert_eq!((article.text(), article.language(), article.id()), ("", "und", None));
    assert!(article.headline().is_none() && article.dateline().is_none());
}

#[test]
fn an_owned_article_outlives_its_json() {
    let headline = |article: &Article<'_>| article.headline().map(str::to_owned);
    let article = read(&articles::complete()).into_owned();
    let moved = std::thread::spawn(move || article).join().unwrap();
    assert_eq!(headline(&moved).as_deref(), Some("Bakan Yıldız: 'Köprü haziranda açılacak'"));
}

#[test]
fn marks_by_hand_need_only_the_keys_of_the_evaluation_format() {
    let json = r#"{"id": "x", "lang": "tr", "text": "Ege: Geldik", "note": "unknown keys do no harm",
        "blocks": [], "dateline": null,
        "actors": [{"id": "a9", "name": "Ege", "kind": "person", "roles": [],
                    "mentions": [{"start": 0, "end": 3, "kind": "name"}]}],
        "quotations": [{"id": "q7", "kind": "indirect", "start": 5, "end": 11, "direct_parts": null,
                        "speaker": "a9", "speaker_span": [0, 3], "cue": [3, 4], "parent": null, "source": null}]}"#;
    let article = Article::from_json(json).unwrap();
    let quotation = article.quotations().next().unwrap();
    assert_eq!((article.language(), quotation.id().to_string().as_str()), ("tr", "q1"));
    assert_eq!(
        quotation.speaker().map(|actor| (actor.name(), actor.id().to_string())),
        Some(("Ege", "a1".to_owned()))
    );
    assert_eq!((quotation.rule(), quotation.confidence()), ("", 1.0));
}
