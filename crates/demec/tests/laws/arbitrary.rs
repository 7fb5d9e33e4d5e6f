//! The laws over texts that nobody wrote.

use proptest::{collection::vec, prelude::*, sample::select};

use crate::laws::hold;

/// What news is made of, and what breaks readers of it.
const PIECES: &[&str] = &[
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "„",
    "\u{91}",
    "\u{92}",
    "\u{93}",
    "\u{94}",
    "`",
    "(",
    ")",
    "[",
    "]",
    ":",
    ";",
    ",",
    ".",
    "...",
    "…",
    "!",
    "?",
    " – ",
    "-",
    "—",
    "* ",
    "• ",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u{A0}",
    "\u{FEFF}",
    "\0",
    "\u{AD}",
    "\u{200B}",
    "&quot;",
    "&amp;",
    "quot;",
    "''",
    "Ä±",
    "ý",
    "ð",
    "þ",
    "u\u{308}",
    "\u{307}",
    "\u{FFFD}",
    "I\u{307}",
    "😀",
    "1",
    "%12",
    "3,5",
    "14.03.2026",
    "12:30",
    "A.Ş.",
    "dedi",
    " dedi",
    "diye konuştu",
    "söyledi",
    "belirtti",
    "açıkladı",
    "olduğunu",
    "geleceğini",
    "edileceği",
    "ifade etti",
    "ifadelerini kullandı",
    "diyen",
    "belirten",
    "göre",
    "şöyle konuştu:",
    "şunları söyledi:",
    "sözlerine ekledi",
    "iddia etti",
    "öne sürüldü",
    "sordu",
    "yanıtını verdi",
    "olarak niteledi",
    "çağrısında bulundu",
    "ise",
    "de",
    "ve",
    "ile",
    "o",
    "kendisi",
    "Ayşe",
    "Yalın",
    "Kerem Aydın",
    "Bakan",
    "Başkanı",
    "Cumhurbaşkanı",
    "Sözcüsü",
    "Vali",
    "Ankara",
    "Ankara'nın",
    "Kremlin",
    "AA",
    "Reuters'a",
    "TBMM",
    "Dışişleri Bakanlığı",
    "Türkiye",
    "taraflar",
    "İSTANBUL",
    "ISPARTA",
    "'nin",
    "’da",
    "'e",
    "Haber:",
    "Kaynak: Reuters",
    "(DHA)",
    "Konular: Mısır",
    "yol",
    "köprü",
    "açılacak",
    "dün",
    "bugün",
    "uzun bir cümle",
];

fn built_of_pieces() -> impl Strategy<Value = String> {
    vec(select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// Sentences as they are in news, with a piece of something else here and there.
fn nearly_news() -> impl Strategy<Value = String> {
    let content =
        select(&["Yol açıldı", "yolun açıldığını", "Köprü yazın açılacak", "“İç” söz", "hazır olduğunu"][..]);
    let speaker = select(
        &["Vali Kerem Aydın", "Aydın", "Bakan", "Reuters", "Dışişleri Bakanlığı", "O", "Ayşe Yalın ise"][..],
    );
    let cue =
        select(&["dedi", "söyledi", "diye konuştu", "belirtti", "ifadelerini kullandı", "iddia etti"][..]);
    let sentence = (0..6, speaker, content, cue).prop_map(|(order, speaker, content, cue)| match order {
        0 => format!("{speaker}, \"{content}\" {cue}. "),
        1 => format!("\"{content}\" {cue} {speaker}. "),
        2 => format!("{speaker}, {content} {cue}. "),
        3 => format!("{speaker}: {content}\n"),
        4 => format!("{speaker} şöyle konuştu: “{content}\n"),
        _ => format!("{speaker}'a göre {content}."),
    });
    vec(prop_oneof![4 => sentence, 1 => select(PIECES).prop_map(str::to_owned)], 0..12)
        .prop_map(|it| it.concat())
}

proptest! {
    // What fails is to be told, and then to become a test of its own, not a file beside the tests.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters(text in any::<String>()) {
        hold(&text);
    }

    #[test]
    fn lines_of_any_characters(text in "(.{0,80}\r?\n){0,8}") {
        hold(&text);
    }

    #[test]
    fn marks_words_and_names_in_any_order(text in built_of_pieces()) {
        hold(&text);
    }

    #[test]
    fn nearly_news_of_any_kind(text in nearly_news()) {
        hold(&text);
    }

    /// Text cut off anywhere, as it is at the end of a download.
    #[test]
    fn a_text_cut_off_anywhere(text in nearly_news(), at in any::<prop::sample::Index>()) {
        let cut = at.index(text.chars().count() + 1);
        hold(&text.chars().take(cut).collect::<String>());
        hold(&text.chars().skip(cut).collect::<String>());
    }
}
