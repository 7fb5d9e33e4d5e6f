//! The medium that words came through.

use super::{quotation, said};

/// The source of each quotation.
fn sources(text: &str) -> Vec<Option<String>> {
    let article = crate::parse(text);
    article.quotations().map(|q| q.source().map(|a| a.name().to_owned())).collect()
}

#[test]
fn a_medium_lasts_for_whoever_spoke_to_it() {
    let spoke = "Derya Us, AA muhabirine yaptığı açıklamada, yolun açılacağını söyledi. Us, suyun da geleceğini \
                 belirtti. Vali Kerem Aydın ise yolun kapalı olduğunu bildirdi.";
    assert_eq!(sources(spoke), [Some("AA".into()), Some("AA".into()), None]);
    let report = "Haaretz gazetesinin haberinde, yolun açıldığı belirtildi. Köprünün de bittiği kaydedildi.";
    assert_eq!(sources(report), [Some("Haaretz".into()), Some("Haaretz".into())]);
    let vouched = "Haaretz gazetesinin haberine göre yol açıldı. Derya Us, köprünün bittiğini söyledi.";
    assert_eq!(sources(vouched), [Some("Haaretz".into()), None]);
}

#[test]
fn whoever_spoke_to_a_medium_goes_on_behind_the_sentence_that_says_so() {
    let text = "Derya Us, NTV canlı yayınında soruları yanıtladı. Us, suyun geleceğini söyledi. Vali Kerem Aydın ise \
                yolun kapalı olduğunu bildirdi.";
    assert_eq!(sources(text), [Some("NTV".into()), None]);
}

#[test]
fn a_reporter_named_between_shows_that_somebody_spoke_to_the_medium() {
    let text = "Haaretz gazetesinden Yoav Stern'e konuşan Derya Us, suyun geleceğini söyledi.";
    assert_eq!(sources(text), [Some("Haaretz".into())]);
}

#[test]
fn a_text_published_somewhere_is_only_spoken_about() {
    let text = "Derya Us, Haaretz'de yayımlanan rapora ilişkin açıklama yaptı. Us, suyun geleceğini söyledi.";
    assert_eq!(sources(text), [None]);
}

#[test]
fn a_talk_with_the_only_medium_reaches_what_stands_above_its_name() {
    let text = "Derya Us, suyun geleceğini söyledi. NTV canlı yayınında soruları yanıtlayan Us, yolun da biteceğini \
                belirtti.";
    assert_eq!(sources(text), [Some("NTV".into()), Some("NTV".into())]);
    let statement =
        "Derya Us, suyun geleceğini söyledi. AA muhabirine konuşan Us, yolun da biteceğini belirtti.";
    assert_eq!(sources(statement), [None, Some("AA".into())]);
}

#[test]
fn a_headline_and_the_summary_below_it_have_their_words_from_the_first_statement() {
    let text = "Başkan Us: Köprü yazın açılıyor\n\nBelediye Başkanı Derya Us köprünün yaz aylarında trafiğe açılacağını \
                söyledi\n\nBelediye Başkanı Derya Us, AA muhabirine yaptığı açıklamada, köprünün yaz aylarında trafiğe \
                açılacağını ve eski yolun kapanacağını söyledi. Çalışmalar üç yıldır sürüyordu, maliyet iki katına çıktı.";
    assert_eq!(sources(text), [Some("AA".into()), Some("AA".into()), Some("AA".into())]);
}

#[test]
fn a_reporters_article_is_his_outlets() {
    let text = "Haaretz'den Yoav Stern'in haberine göre yol yazın bitecek.";
    assert_eq!(sources(text), [Some("Haaretz".into())]);
}

#[test]
fn the_report_of_an_outlet_that_nobody_knows_is_reported_too() {
    let text = "Ada Gündemi sitesinin haberine göre yol yazın bitecek.";
    assert_eq!(
        crate::parse(text).quotations().map(|q| q.text().to_owned()).collect::<Vec<_>>(),
        ["yol yazın bitecek"]
    );
}

#[test]
fn a_report_is_only_the_way_of_words_that_somebody_else_says_in_it() {
    let text = "Ada gazetesinin haberine göre Vali Kerem Aydın muhtarlara, \"Yol yazın açılacak\" dedi.";
    assert_eq!(said(text), [quotation("quote_cue", "Yol yazın açılacak", "Kerem Aydın")]);
    let colon = "Valilikten yapılan açıklamaya göre, mektupta şu ifadelere yer verildi:";
    assert_eq!(said(colon), []);
}

#[test]
fn what_somebody_writes_under_an_account_comes_through_its_medium() {
    let text = "Derya Us, Twitter hesabından yaptığı açıklamada, yolun biteceğini söyledi.";
    assert_eq!(sources(text), [Some("Twitter".into())]);
    let account = "Derya Us, Facebook sayfasında, \"Yol bitti\" diye yazdı.";
    assert_eq!(sources(account), [Some("Facebook".into())]);
    assert_eq!(sources("Derya Us, Twitter hesabı çalınınca, \"Yol bitti\" dedi."), [None]);
}

#[test]
fn a_medium_speaks_on_air_and_under_a_noun_of_two_words() {
    let air = "Derya Us, NTV canlı yayında yaptığı açıklamada, yolun biteceğini söyledi.";
    assert_eq!(sources(air), [Some("NTV".into())]);
    let kind = "Derya Us, NTV televizyon kanalında yaptığı açıklamada, yolun biteceğini söyledi.";
    assert_eq!(sources(kind), [Some("NTV".into())]);
    let told_of = "Derya Us, NTV'nin yayınına katılması hakkında yolun kapalı olduğunu söyledi.";
    assert_eq!(sources(told_of), [None]);
}

#[test]
fn a_report_names_its_reporters_before_it() {
    let text = "Haaretz gazetesinde Yoav B. Stern ve Ece Us imzalı haberde, yolun bittiği belirtildi.";
    assert_eq!(sources(text), [Some("Haaretz".into())]);
}

#[test]
fn what_a_medium_tells_of_others_words_has_come_through_it() {
    let text = "Reuters, Derya Us'un \"Yol bitti\" sözlerini aktardı.";
    assert_eq!(sources(text), [Some("Reuters".into())]);
}

#[test]
fn an_outlet_may_stand_in_marks_before_its_noun() {
    let text = "Yol kapandı. \"Kerevit Zeitung\" gazetesinin haberine göre, yol yazın bitecek.";
    assert_eq!(sources(text), [Some("Kerevit Zeitung".into())]);
}

#[test]
fn what_a_body_writes_is_its_own_word() {
    let text = "Kıyı Valiliği'nden gelen yazıda, yolun kapandığı belirtildi.";
    let article = crate::parse(text);
    let said = article.quotations().next().expect("the clause");
    assert_eq!(said.speaker().map(|a| a.name().to_owned()), Some("Kıyı Valiliği".into()));
    assert!(said.source().is_none());
}
