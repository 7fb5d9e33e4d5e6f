//! Words in marks, behind colons and without either.

use super::{quotation, said};

#[test]
fn turns_of_a_talk_are_their_speakers_words() {
    let text = "Vali Kerem Aydın ile Ece Demir dün buluştu.\n\nDemir: Yol ne zaman bitiyor? Çocuklar çamurda kaldı.\n\n\
                Aydın: (Gülerek) Yazın bitecek.\n";
    let expected = [
        quotation("colon_turn", "Yol ne zaman bitiyor? Çocuklar çamurda kaldı.", "Ece Demir"),
        quotation("colon_turn", "Yazın bitecek.", "Kerem Aydın"),
    ];
    assert_eq!(said(text), expected);
}

#[test]
fn a_paragraph_may_end_in_marks_without_a_verb() {
    let words = "Yol yazın mutlaka açılacak, kimsenin kuşkusu olmasın.";
    let text = format!("Bir soru üzerine Vali Kerem Aydın, \"{words}\"\n\nKöylüler bekliyor.\n");
    assert_eq!(said(&text), [quotation("paragraph_speech", words, "Kerem Aydın")]);
}

#[test]
fn a_semicolon_behind_a_verb_of_saying_announces_words() {
    let text = "Vali Kerem Aydın şunları söyledi;\n\n\"Yol yazın açılacak.\"\n";
    assert_eq!(said(text), [quotation("colon_cue", "Yol yazın açılacak.", "Kerem Aydın")]);
}

#[test]
fn an_answer_that_was_so_announces_words() {
    let text = "Kerem Aydın'ın cevabı şöyle oldu: \"Yol yazın açılacak.\"";
    assert_eq!(said(text), [quotation("colon_noun", "Yol yazın açılacak.", "Kerem Aydın")]);
}

#[test]
fn lists_in_marks_are_nobodys_words() {
    let text = "En çok aranan kelimeler \"yol, su ve elektrik\" şeklinde gerçekleşti.";
    assert_eq!(said(text), []);
}

#[test]
fn words_in_marks_may_be_the_content_of_a_view() {
    let text = "Kurul \"yol açılmadı\" yönünde görüş bildirdi.";
    assert_eq!(said(text).first().map(|(_, words, _)| words.as_str()), Some("yol açılmadı"));
}

#[test]
fn a_clause_about_a_thing_stands_inside_the_clause_around_it() {
    let text = "Derya Us, kulüpten ayrılmak istediğini belirten bir dilekçe verdiğini söyledi.";
    let found: Vec<String> = said(text).into_iter().map(|(_, words, _)| words).collect();
    let expected =
        ["kulüpten ayrılmak istediğini belirten bir dilekçe verdiğini", "kulüpten ayrılmak istediğini"];
    assert_eq!(found, expected);
}

#[test]
fn a_label_before_a_colon_belongs_to_no_content() {
    let text = "KEKİK: Ünlü hekim Derya Us, kekiğin mideyi yatıştırdığını savunuyor.";
    assert_eq!(said(text).first().map(|(_, words, _)| words.as_str()), Some("kekiğin mideyi yatıştırdığını"));
}

#[test]
fn the_case_of_a_clause_in_marks_may_stand_behind_them() {
    for (text, rule, words) in [
        (
            "Vali Kerem Aydın, \"iki köyün yolunun yazın açılacağı\"nı söyledi.",
            "quote_cue",
            "iki köyün yolunun yazın açılacağı",
        ),
        ("Vali Kerem Aydın “yolun daraldığı”na dikkat çekti.", "quote_cue", "yolun daraldığı"),
        ("Vali Kerem Aydın, \"yolun genişletilmesi\"ni istedi.", "quote_cue", "yolun genişletilmesi"),
        (
            "Vali Kerem Aydın, köprünün \"yazın açılacağı\"nı vurguladı.",
            "quote_cue",
            "köprünün \"yazın açılacağı\"nı",
        ),
    ] {
        assert_eq!(said(text), [quotation(rule, words, "Kerem Aydın")], "{text}");
    }
}

#[test]
fn a_title_in_marks_with_a_case_behind_them_is_nobodys_words() {
    for text in [
        "Vali Kerem Aydın, \"Köy Yolları Dayanışması\"nı anlattı.",
        "Vali Kerem Aydın, \"Yeşil Yol\"u tanıttığını söylemedi.",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
}

#[test]
fn a_clause_in_marks_is_whole_where_the_next_marks_hold_something_else() {
    let text = "Vali Kerem Aydın \"yolun yazın açılacağını\" belirterek, \"kara gün\" mesajı verdi.";
    let found: Vec<String> = said(text).into_iter().map(|(_, words, _)| words).collect();
    assert_eq!(found.first().map(String::as_str), Some("yolun yazın açılacağını"));
}

#[test]
fn a_clause_may_be_what_a_question_was_about() {
    for (text, words) in [
        ("Yolun açılıp açılmayacağına ilişkin soruya kimse yanıt bulamadı.", "Yolun açılıp açılmayacağına"),
        ("Köprünün kime emanet edildiğine dair sorulara herkes güldü.", "Köprünün kime emanet edildiğine"),
        ("Barajın dolup dolmadığıyla ilgili soru üzerine salon sustu.", "Barajın dolup dolmadığıyla"),
    ] {
        let found = said(text);
        let [(rule, content, speaker)] = found.as_slice() else { panic!("{text}: {found:?}") };
        assert_eq!((rule.as_str(), content.as_str(), speaker), ("noun_of_clause", words, &None));
    }
    let topic = "Yolun genişletilmesine ilişkin soru üzerine salon sustu.";
    assert_eq!(said(topic), []);
}

#[test]
fn a_colon_may_be_missing_before_the_marks() {
    let text =
        "Yolun kapalı olduğunu belirten Derya Us, şunları söyledi \"Yol yazın açılacak, köprü bitecek.\"";
    let found = said(text);
    let last = found.last().map(|(rule, words, speaker)| (rule.as_str(), words.as_str(), speaker.as_deref()));
    assert_eq!(last, Some(("colon_cue", "Yol yazın açılacak, köprü bitecek.", Some("Derya Us"))));
}

#[test]
fn a_demand_may_stand_in_marks() {
    let text = "Vali Kerem Aydın, \"çalışmanın derhal durdurulmasını\" istedi.";
    assert_eq!(said(text), [quotation("quote_cue", "çalışmanın derhal durdurulmasını", "Kerem Aydın")]);
}
