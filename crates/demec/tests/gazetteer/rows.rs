//! Rows that are refused: where, and why.

use std::fs;

use demec::{ActorKind, Gazetteer, GazetteerEntry, GazetteerError};

fn tsv(rows: &str) -> String {
    Gazetteer::from_tsv(rows).expect_err("the rows are wrong").to_string()
}

fn toml(rows: &str) -> String {
    Gazetteer::from_toml(rows).expect_err("the rows are wrong").to_string()
}

#[test]
fn a_table_that_is_none_is_refused() {
    assert_eq!(tsv(""), "line 1: there is no first row that names the columns");
    assert_eq!(
        tsv("name\tkind\tparty\n"),
        "line 1: `party` is no column; there are: name, kind, aliases, id, roles, country"
    );
    assert_eq!(tsv("name\tid\n"), "line 1: the first row names no column `kind`");
    assert_eq!(tsv("name\tkind\tname\n"), "line 1: there are two columns `name`");
    assert_eq!(
        tsv("name\tkind\nAyşe Yalın\tperson\tQ1\n"),
        "line 2: there are 3 columns, but the first row has 2"
    );
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let rows = "name\tkind\tid\tcountry\n\
                Ayşe Yalın\tperson\tQ1\tTR\n\
                \torganisation\t\t\n\
                Путин\tperson\t\t\n\
                Kerem Uz\thuman\t\t\n\
                Ayse Yalin\tperson\tQ2\t\n\
                Ece Er\tperson\tQ1\tTur\n";
    assert_eq!(
        tsv(rows),
        "line 3: `` is no name: it has no letters\n\
         line 4: `Путин` has letters that are not Latin; only those can be looked up\n\
         line 5: `human` is no kind of actor: person, organisation, media, place or group\n\
         line 6: `Ayse Yalin` is already a name of `Ayşe Yalın` (line 2)\n\
         line 7: `Tur` is no country: two capitals of ISO 3166-1\n\
         line 7: the id `Q1` is already that of `Ayşe Yalın` (line 2)"
    );
}

#[test]
fn long_lists_of_problems_are_cut_short_but_kept() {
    let rows = "Ayşe Yalın\thuman\n".repeat(40);
    let error = Gazetteer::from_tsv(&format!("name\tkind\n{rows}")).unwrap_err();
    assert!(error.to_string().ends_with("\nand 30 more"));
    let GazetteerError::Malformed { problems } = error else { panic!("the rows are malformed") };
    assert_eq!(problems.len(), 40);
    assert_eq!(problems.last().map(demec::GazetteerProblem::line), Some(41));
}

#[test]
fn toml_says_which_line() {
    assert_eq!(
        toml("[[entry]]\nname = \"Ayşe Yalın\"\nkind = \"human\"\n"),
        "line 3: `human` is no kind of actor: person, organisation, media, place or group"
    );
    assert!(
        toml("[[entry]]\nname = \"Ayşe Yalın\"\nkind = \"person\"\nparty = \"x\"\n").starts_with("line 4: ")
    );
    assert!(toml("[[entry]]\nname = \"Ayşe Yalın\n").starts_with("line 2: "));
    let twice = "# iki kez\n[[entry]]\nname = \"LİS\"\nkind = \"group\"\n\n[[entry]]\nname = \"LİS\"\nkind = \"group\"\n";
    assert_eq!(toml(twice), "line 6: `LİS` is already a name of `LİS` (line 2)");
}

#[test]
fn files_are_named() {
    let folder = std::env::temp_dir().join(format!("demec-gazetteer-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let (people, bodies) = (folder.join("people.tsv"), folder.join("bodies.toml"));
    fs::write(&people, "name\tkind\nAyşe Yalın\tperson\n").unwrap();
    fs::write(&bodies, "\u{feff}[[entry]]\nname = \"Ayşe Yalın\"\nkind = \"organisation\"\n").unwrap();
    assert_eq!(Gazetteer::from_path(&people).unwrap().len(), 1);
    let both = Gazetteer::from_paths([&people, &bodies]).unwrap_err();
    let expected = format!(
        "{}:1: `Ayşe Yalın` is already a name of `Ayşe Yalın` ({}:2)",
        bodies.display(),
        people.display()
    );
    assert_eq!(both.to_string(), expected);
    let missing = Gazetteer::from_path(folder.join("none.tsv")).unwrap_err();
    assert!(matches!(missing, GazetteerError::Unreadable { .. }));
    let other = Gazetteer::from_path(folder.join("people.xlsx")).unwrap_err();
    assert!(matches!(other, GazetteerError::UnknownForm { .. }));
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_table_from_a_data_frame_is_read() {
    let rows =
        "\u{feff}name\tkind\taliases\r\n\"Ayşe \"\"Deniz\"\" Yalın\"\tperson\t A. Yalın | Yalın Hanım \r\n";
    let gazetteer = Gazetteer::from_tsv(rows).unwrap();
    let entry = gazetteer.entries().next().unwrap();
    assert_eq!(entry.name(), "Ayşe \"Deniz\" Yalın");
    assert!(entry.aliases().eq(["A. Yalın", "Yalın Hanım"]));
}

#[test]
fn an_entry_may_repeat_its_own_names() {
    let entry =
        GazetteerEntry::new("Ayşe Yalın", ActorKind::Person).with_aliases(["Ayse Yalin", "AYŞE YALIN"]);
    assert_eq!(Gazetteer::new([entry]).unwrap().len(), 1);
}
