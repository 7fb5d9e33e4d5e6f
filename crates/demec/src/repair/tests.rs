use super::*;
use crate::model::DiagnosticKind;

fn mended(text: &str) -> String {
    repair(text).into_text().into_owned()
}

#[test]
fn each_sort_of_damage_is_mended() {
    for (damaged, meant) in [
        ("\u{93}Yol\u{94} dedi, Yalın\u{92}ın", "“Yol” dedi, Yalın’ın"),
        ("BaÅŸkan kÃ¶prÃ¼yÃ¼ açtı", "Başkan köprüyü açtı"),
        ("Yalýn, yaðmurda þehre indi", "Yalın, yağmurda şehre indi"),
        ("&quot;Evet&quot; &amp; &#8217;", "\"Evet\" & ’"),
        ("&amp;quot;Evet&amp;quot; &amp;c", "\"Evet\" &c"),
        ("ko\u{308}pru\u{308} I\u{307}zmir i\u{307}zmir", "köprü İzmir izmir"),
        ("a\u{323}\u{302}", "ậ"),
        ("köp\u{AD}rü a\u{200B}çıldı\u{FEFF}", "köprü açıldı"),
        ("köp&shy;rü a&amp;shy;çıldı", "köprü açıldı"),
        ("\u{FEFF}Köprü", "Köprü"),
        ("Köprü\u{A0}yarın açılıyor", "Köprü yarın açılıyor"),
        ("''Evet'' dedi, \"\"Hayır\"\" demedi", "\"Evet\" dedi, \"Hayır\" demedi"),
    ] {
        assert_eq!(mended(damaged), meant, "{damaged:?}");
    }
}

#[test]
fn a_sound_text_stays_and_what_is_lost_is_not_guessed() {
    for text in [
        "",
        "“Âlem”, İzmir’de… 10\u{A0}€ kâr; A&B 👩\u{200D}🚀",
        "k\u{FFFD}prü açıldı",
        "Kopru acildi, \"dedi.",
        "Vali \"O \"gelecek\"\" dedi",
        "\"\" dedi",
        "Oyuncu Václav Nový geldi",
        "\u{308}a",
    ] {
        let repair = repair(text);
        assert_eq!((repair.text(), repair.edits()), (text, &[][..]));
    }
}

#[test]
fn edits_tell_what_was_wrong_and_where() {
    let text = "k&ouml;p\u{AD}rü";
    let edits: Vec<_> = repair(text).edits().iter().map(|e| (e.kind, e.original, e.repaired)).collect();
    assert_eq!(
        edits,
        [
            (DiagnosticKind::HtmlEntity, Span::new(1, 7), Span::new(1, 3)),
            (DiagnosticKind::InvisibleCharacter, Span::new(8, 10), Span::new(4, 4)),
        ]
    );
}

#[test]
fn offsets_go_both_ways() {
    let text = "\u{AD}k&ouml;p\u{AD}\u{AD}rü\u{AD}";
    let repair = repair(text);
    assert_eq!(repair.text(), "köprü");
    assert_eq!(
        repair.to_original(Span::new(0, 7)),
        Span::new(2, text.len() as u32 - 2),
        "without its wrapping"
    );
    assert_eq!(
        repair.to_original(Span::new(1, 2)),
        Span::new(3, 9),
        "a part of what was replaced is all of it"
    );
    assert_eq!(repair.to_repaired(Span::new(5, 7)), Span::new(1, 3));
    assert_eq!(repair.to_repaired(Span::new(10, 14)), Span::new(4, 4), "what was taken out is nowhere");
    assert_eq!(repair.to_original(Span::new(4, 4)), Span::new(14, 14));
}
