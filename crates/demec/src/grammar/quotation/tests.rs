mod edges;
mod media;
mod speakers;
mod subjects;
mod words;

use crate::model::QuotationKind;

/// Rule, words and speaker of each quotation of a text.
fn said(text: &str) -> Vec<(String, String, Option<String>)> {
    let article = crate::parse(text);
    let quotations = article.quotations();
    quotations
        .map(|q| (q.rule().to_owned(), q.text().to_owned(), q.speaker().map(|a| a.name().to_owned())))
        .collect()
}

fn quotation(rule: &str, words: &str, speaker: &str) -> (String, String, Option<String>) {
    (rule.to_owned(), words.to_owned(), Some(speaker.to_owned()))
}

const BODY: &str = "\n\nVali Kerem Aydın, ilçeleri gezdi ve muhtarlarla uzun uzun görüştü.\n";

fn headline(line: &str) -> Vec<(String, String, Option<String>)> {
    said(&format!("{line}{BODY}"))
}

#[test]
fn a_heading_may_name_who_speaks_before_or_behind_the_marks() {
    let words = "Yol akşama açılacak";
    let told = |speaker: &str| [quotation("heading_speech", words, speaker)];
    assert_eq!(headline("Kerem Aydın, \"Yol akşama açılacak\""), told("Kerem Aydın"));
    assert_eq!(headline("Vali Aydın'dan \"Yol akşama açılacak\" açıklaması"), told("Kerem Aydın"));
    assert_eq!(headline("Vali Aydın'ın son sözü \"Yol akşama açılacak\""), told("Kerem Aydın"));
}

#[test]
fn marks_around_a_topic_in_a_heading_quote_nobody() {
    assert_eq!(headline("Vali Aydın'dan \"baraj\" yorumu"), []);
}

#[test]
fn a_heading_that_the_article_tells_by_itself_quotes_nobody() {
    let text = "Selin Ak: Oyuncu sahne adını değiştiriyor\n\nOyuncu Selin Ak sahne adını değiştiriyor. \
                Ak, \"Yeni bir başlangıç istedim\" dedi.\n";
    assert_eq!(said(text), [quotation("quote_cue", "Yeni bir başlangıç istedim", "Selin Ak")]);
}

#[test]
fn a_heading_repeats_a_paragraph_in_marks_below_it() {
    let text = "Vali Kerem Aydın muhtarlarla konuştu.\n\n\"Köyün suyu yazın gelecek\"\n\n\
                \"Köyün suyu yazın mutlaka gelecek, hiç kimsenin kuşkusu olmasın.\"\n\n\
                Aydın, toplantıdan sonra ilçeden ayrıldı ve merkeze döndü.\n";
    let rules: Vec<String> = said(text).into_iter().map(|(rule, ..)| rule).collect();
    assert_eq!(rules, ["heading_quote", "paragraph_quote"]);
}

#[test]
fn words_in_marks_behind_goere_are_those_of_the_source() {
    let words = "Yağmur hafta sonuna kadar sürecek";
    let text = format!("Haaretz gazetesinin haberine göre \"{words}\".");
    assert_eq!(said(&text), [quotation("according_to", words, "Haaretz")]);
}

#[test]
fn a_sentence_in_marks_before_diye_is_said_whatever_follows() {
    let text = "Muhtar Eda Kor, \"Her akşam 'Su ne zaman gelecek' diye telaştaydık\" dedi.";
    assert!(said(text).iter().any(|(_, words, _)| words == "Su ne zaman gelecek"), "{:?}", said(text));
    let name = "Muhtar Eda Kor, \"Bize 'Küçük Bahçe' diye koca tabela lazım\" dedi.";
    assert_eq!(said(name).len(), 1, "{:?}", said(name));
}

#[test]
fn paragraphs_without_marks_behind_a_pointer_go_on_over_a_short_quotation() {
    let text = "Başkan Derya Us bütün mahalleleri gezdi ve konuştu. İşte Us'un sözlerinden satır başları:\n\n\
                Bugün bütün mahalleleri gezdim, sizi düşünüyorum.\n\nBana \"gelmeyin\" diyen olmadı.\n\nHepsine teşekkür ediyorum.\n";
    let first = said(text).into_iter().next();
    let (_, words, _) = first.expect("the words behind the pointer");
    assert!(words.starts_with("Bugün") && words.ends_with("ediyorum."), "{words}");
}

#[test]
fn a_subheading_addresses_somebody_in_the_dative() {
    let speech = "Bu yol bize emanettir, onu hep birlikte koruyacağız, kimse bunun aksini düşünmesin, çünkü biz bu \
                  yolu çocuklarımız için yaptık ve bundan sonra da onlar için açık tutacağız, sözümüz sözdür.";
    let text = format!(
        "Başkan Derya Us, \"Hoş geldiniz\" dedi.Esnafa: Biraz daha sabredin, yol yakında bitecek! \"{speech}\"\n"
    );
    let found = said(&text);
    assert_eq!(
        found[1],
        quotation("headline_colon", "Biraz daha sabredin, yol yakında bitecek!", "Derya Us")
    );
    assert_eq!(found[2].0, "paragraph_quote");
}

#[test]
fn marked_words_that_a_verb_takes_are_the_speakers_own() {
    let parts = |text: &str| {
        let article = crate::parse(text);
        article.quotations().map(|q| q.direct_parts().len()).sum::<usize>()
    };
    assert_eq!(parts("Başkan Derya Us, karşı taraftan \"açık yanıt\" görmediğini söyledi."), 1);
    assert_eq!(parts("Başkan Derya Us, \"Temiz Deniz\" kampanyasının sürdüğünü söyledi."), 0);
}

#[test]
fn a_participle_phrase_with_commas_describes_the_subject() {
    let text = "Yüzlerce fidan, tohum ve gübre dağıtılan törende konuşan Vali Kerem Aydın, yolun yazın açılacağını söyledi.";
    assert_eq!(said(text), [quotation("clause_cue", "yolun yazın açılacağını", "Kerem Aydın")]);
}

#[test]
fn whose_the_subject_behind_a_participle_is_does_not_speak() {
    let text = "Suyun kesildiğini yazan Ankara'nın valisi Kerem Aydın, köyleri gezdi.";
    assert_eq!(said(text), [quotation("clause_participle", "Suyun kesildiğini", "Kerem Aydın")]);
}

#[test]
fn a_relative_clause_of_a_noun_of_saying_reports_nothing() {
    assert_eq!(said("Derya Us'un verdiği sözleri herkes hatırlıyor."), []);
    let claim = "Kerem Aydın, köprünün kapanacağı iddiasını yalanladı.";
    assert_eq!(said(claim).len(), 1, "{:?}", said(claim));
}

#[test]
fn a_body_named_before_its_data_speaks() {
    let words = "Türkiye genelinde konut satışları arttı";
    let told = [quotation("according_to", words, "TÜİK")];
    assert_eq!(said(&format!("TÜİK verilerine göre {words}.")), told);
    assert_eq!(said("Talep ve isteğe göre renk seçilebiliyor."), []);
}

#[test]
fn a_source_that_no_comma_sets_off_belongs_to_what_is_reported() {
    let text = "TÜİK verilerine göre satışların arttığını belirten Derya Us, umutlu konuştu.";
    let words = "TÜİK verilerine göre satışların arttığını";
    assert_eq!(said(text), [quotation("clause_participle", words, "Derya Us")]);
}

#[test]
fn a_clause_in_a_wrong_case_is_read_before_its_verb() {
    let told = |words: &str| [quotation("clause_participle", words, "Derya Us")];
    assert_eq!(
        said("Köprünün hazır olduğunun belirten Derya Us, köyleri gezdi."),
        told("Köprünün hazır olduğunun")
    );
}

#[test]
fn a_genitive_before_marks_owns_the_words() {
    let text =
        "Derya Us'un, \"Yol bitmeyecek\" sözlerini değerlendiren Vali Kerem Aydın, \"Yol bitti\" dedi.";
    let expected = [
        quotation("quote_words", "Yol bitmeyecek", "Derya Us"),
        quotation("quote_cue", "Yol bitti", "Kerem Aydın"),
    ];
    assert_eq!(said(text), expected);
    let heard = "Derya Us'un \"Yol bitmeyecek\" dediği öğrenildi.";
    assert!(said(heard).contains(&quotation("quote_cue", "Yol bitmeyecek", "Derya Us")), "{:?}", said(heard));
}

#[test]
fn a_linked_noun_says_what_the_words_are() {
    let text = "\"Yol ne zaman bitecek?\" şeklindeki soruya Kerem Aydın, \"Yazın\" yanıtını verdi.";
    let rules: Vec<String> = said(text).into_iter().map(|(rule, ..)| rule).collect();
    assert_eq!(rules, ["quote_question", "quote_noun"]);
}

#[test]
fn a_clause_that_goes_on_between_marks_is_mixed() {
    let kinds = |text: &str| crate::parse(text).quotations().map(crate::Quotation::kind).collect::<Vec<_>>();
    assert_eq!(kinds("Derya Us, yolun \"yazın mutlaka açılacağını\" söyledi."), [QuotationKind::Mixed]);
    assert_eq!(kinds("Derya Us, \"yolun yazın mutlaka açılacağını\" söyledi."), [QuotationKind::Direct]);
}

#[test]
fn what_a_text_is_said_to_say_is_reported() {
    let text = "Yolun hiç açılmadığının belirtildiği raporda çözüm yolları sıralandı.";
    let found = said(text).into_iter().map(|(_, words, _)| words).collect::<Vec<_>>();
    assert_eq!(found, ["Yolun hiç açılmadığının"]);
}

#[test]
fn words_that_look_like_verbs_of_saying_report_nothing() {
    for text in [
        "Kerem Aydın da yolun bittiğini gördü.",
        "Dile kolay, yolun bittiğini herkes gördü.",
        "Derya Us kapının kilitli olduğunu görünce aç kaldı.",
        "Kapıyı açan çocuk, sınıfta ders anlatan öğretmene baktı.",
        "Yazın bittiğini fark edenler de yola çıktı.",
        "Uyarı levhası da yolun kenarında duruyor.",
        "Saat 10'a göre ayarlanan çan çaldı.",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
}
