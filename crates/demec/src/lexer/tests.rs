#![expect(clippy::string_slice, reason = "spans of tokens lie on character boundaries")]

use super::*;

fn read(text: &str) -> Vec<(Kind, &str)> {
    let mut out = Vec::new();
    tokens(text, &mut out);
    out.iter().map(|t| (t.kind, &text[t.start as usize..t.end() as usize])).collect()
}

fn words(text: &str) -> Vec<&str> {
    read(text).into_iter().map(|(_, s)| s).collect()
}

#[test]
fn a_suffix_behind_an_apostrophe_is_a_token() {
    assert_eq!(words("Yaman'ın 24'ün TBMM’de"), ["Yaman", "'ın", "24", "'ün", "TBMM", "’de"]);
    assert_eq!(words("TÜRKİYE'NİN"), ["TÜRKİYE", "'NİN"]);
    assert_eq!(words("SURİYE'DENAnkara"), ["SURİYE", "'DEN", "Ankara"], "a heading glued to what follows");
    assert_eq!(words("TBMM'De"), ["TBMM", "'", "De"]);
    assert_eq!(words("Yaman&#39;ın Yaman\u{92}ın"), ["Yaman", "&#39;ın", "Yaman", "\u{92}ın"]);
}

#[test]
fn a_single_mark_is_no_suffix() {
    assert_eq!(read("çalışmalı'Başkan")[1], (Kind::Single, "'"));
    assert_eq!(read("dedi.'Taraflar")[2], (Kind::Single, "'"));
    assert_eq!(words("O'Leary"), ["O'Leary"]);
}

#[test]
fn glued_words_part_and_camel_case_stays() {
    assert_eq!(words("karşıladıYaman"), ["karşıladı", "Yaman"]);
    assert_eq!(words("iPhone WhatsApp"), ["iPhone", "WhatsApp"]);
}

#[test]
fn numbers_keep_the_marks_that_join_them() {
    assert_eq!(words("21.12.2025, 7,8 09.00."), ["21.12.2025", ",", "7,8", "09.00", "."]);
}

#[test]
fn doubled_single_marks_are_one_double_mark() {
    assert_eq!(read("''Evet'' dedi")[0], (Kind::Double, "''"));
    assert_eq!(read("yoktur\"\"Sözümün").iter().filter(|(k, _)| *k == Kind::Double).count(), 2);
}

#[test]
fn broken_encodings_read_as_meant() {
    assert_eq!(read("\u{93}Evet\u{94}")[0].0, Kind::Double);
    assert_eq!(words("BaÅ\u{9f}bakan &uuml;lke"), ["BaÅ\u{9f}bakan", "&uuml;lke"]);
    assert_eq!(read("&quot;Evet&quot; dedi")[0], (Kind::Double, "&quot;"));
}
