//! What stands in the cells.

use arrow_array::{
    Array,
    cast::AsArray,
    types::{Date32Type, Int64Type},
};
use demec_tables::{Builders, Id, IdKind, Tables};

const SAID: &str = "Vali Kerem Aydın, \"Yol akşama açılacak 🌉\" dedi. Aydın, karın dindiğini söyledi.";

fn tables(kind: IdKind, id: Id<'_>) -> Tables {
    let mut builders = Builders::new(kind);
    builders.push(id, &demec::parse(SAID));
    builders.finish()
}

#[test]
fn offsets_count_code_points() {
    let quotations = tables(IdKind::Number, Id::Number(7)).quotations;
    let numbers =
        |name| usize::try_from(quotations[name].as_primitive::<Int64Type>().value(0)).expect("an offset");
    let characters: Vec<char> = SAID.chars().collect();
    let said: String = characters[numbers("start")..numbers("end")].iter().collect();
    assert_eq!(said, "Yol akşama açılacak 🌉");
    assert_eq!(quotations["text"].as_string::<i32>().value(0), said);
    assert_eq!(numbers("article"), 7);
}

#[test]
fn quotations_name_their_speaker_and_actors_are_counted() {
    let tables = tables(IdKind::Text, Id::Text("yol"));
    let text = |batch: &arrow_array::RecordBatch, name: &str, row| {
        batch[name].as_string::<i32>().value(row).to_owned()
    };
    for row in 0..2 {
        assert_eq!(text(&tables.quotations, "speaker", row), "Kerem Aydın");
        assert_eq!(text(&tables.quotations, "speaker_id", row), text(&tables.actors, "actor", 0));
        assert_eq!(text(&tables.quotations, "article", row), "yol");
        assert!(tables.quotations["parent"].is_null(row));
    }
    assert_eq!(tables.actors["quotations"].as_primitive::<Int64Type>().value(0), 2);
    assert_eq!(text(&tables.articles, "article", 0), "yol");
}

#[test]
fn a_number_among_texts_is_written_out() {
    assert_eq!(tables(IdKind::Text, Id::Number(12)).articles["article"].as_string::<i32>().value(0), "12");
}

#[test]
fn a_date_counts_days_since_1970() {
    let mut builders = Builders::new(IdKind::Number);
    for date in ["1970-01-01", "1969-12-31", "2000-02-29", "2000-03-01", "2026-01-02"] {
        let json = format!(r#"{{"text": "", "dateline": {{"date": "{date}"}}}}"#);
        builders.push(Id::Number(0), &demec::Article::from_json(&json).expect("an article"));
    }
    let dates = builders.finish().articles;
    let days = dates["date"].as_primitive::<Date32Type>().values().to_vec();
    assert_eq!(days, [0, -1, 11_016, 11_017, 20_455]);
}

#[test]
fn builders_begin_anew_when_they_have_finished() {
    let mut builders = Builders::new(IdKind::Number);
    builders.push(Id::Number(1), &demec::parse(SAID));
    builders.push_error(Id::Number(2), 2, "no text");
    let (first, second) = (builders.finish(), builders.finish());
    assert_eq!((first.articles.num_rows(), first.errors.num_rows()), (1, 1));
    assert_eq!(
        (second.articles.num_rows(), second.errors.num_rows(), second.quotations.num_rows()),
        (0, 0, 0)
    );
    assert_eq!(first.quotations.schema(), second.quotations.schema());
}
