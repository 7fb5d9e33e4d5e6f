//! Subjects that no comma sets off.

use super::said;

/// Who says what in each quotation.
fn voices(text: &str) -> Vec<(String, Option<String>)> {
    said(text).into_iter().map(|(_, words, speaker)| (words, speaker)).collect()
}

fn assert_says(text: &str, speaker: &str, words: &str) {
    assert_eq!(voices(text), [(words.to_owned(), Some(speaker.to_owned()))], "{text}");
}

#[test]
fn a_body_or_a_group_is_the_subject_before_a_genitive_that_it_cannot_own() {
    let words = "suyun yarın verileceğini";
    assert_says(&format!("Dışişleri Bakanlığı {words} duyurdu."), "Dışişleri Bakanlığı", words);
    assert_says(&format!("Yetkililer {words} belirtti."), "Yetkililer", words);
}

#[test]
fn a_body_is_the_subject_of_the_statement_that_it_made() {
    let words = "salonun onarılacağını";
    let text = format!("Voleybol Federasyonu (VF) yaptığı yazılı açıklamada, {words} belirtti.");
    assert_says(&text, "Voleybol Federasyonu", words);
}

#[test]
fn a_participle_describes_a_body_as_it_does_a_person() {
    let text = "Şikâyeti haklı bulan AİHM raporun yenilenmesini istedi.";
    assert_says(text, "AİHM", "raporun yenilenmesini");
}

#[test]
fn a_name_behind_a_postposition_begins_the_main_clause() {
    let text = "Komşuların uyarması üzerine Kerem Aydın suyun boşa akmasını önlediğini söyledi.";
    assert_says(text, "Kerem Aydın", "suyun boşa akmasını önlediğini");
    let content = "seçim sırasında tutuklu bulunanların sandığa gideceğini";
    assert_says(&format!("Vali Kerem Aydın, {content} söyledi."), "Kerem Aydın", content);
}

#[test]
fn a_hyphen_in_a_name_does_not_hide_the_subject() {
    let text =
        "Liman Sendikası Genel Başkanı ve Emek-İş Genel Sekreteri Selim Doru ise grevin biteceğini söyledi.";
    assert_says(text, "Selim Doru", "grevin biteceğini");
}

#[test]
fn whom_something_is_said_to_is_no_subject() {
    let text = "Başkan Oya Topal \"Kim bekliyor?\" diye seslendi. \"Hepimiz\" cevabını veren muhabire \
                \"O zaman başlayalım\" dedi.";
    let speakers: Vec<_> = voices(text).into_iter().filter_map(|(_, speaker)| speaker).collect();
    assert_eq!(speakers, ["Oya Topal", "muhabir", "Oya Topal"]);
}

#[test]
fn a_body_owns_the_statement_that_is_named_after_it() {
    let text = "Vali Kerem Aydın köyü gezdi. TÜSİAD açıklamasında, yasanın geç kaldığı belirtildi.";
    assert_says(text, "TÜSİAD", "yasanın geç kaldığı");
}

#[test]
fn a_participle_before_a_text_describes_no_speaker() {
    let text = "Kerem Aydın, \"Risk alma zamanı\" başlığını taşıyan yazısında Türkiye ve Suriye'nin anlaşacağını savundu.";
    let speakers: Vec<_> = voices(text).into_iter().filter_map(|(_, speaker)| speaker).collect();
    assert_eq!(speakers, ["Kerem Aydın", "Kerem Aydın"]);
}

#[test]
fn whoever_is_asked_does_not_stand_in_the_question() {
    let text = "Vali Kerem Aydın, köprünün ne zaman biteceğinin sorulması üzerine, \"Yazın\" dedi.";
    let asked = ("köprünün ne zaman biteceğinin".to_owned(), None);
    assert_eq!(voices(text), [asked, ("Yazın".to_owned(), Some("Kerem Aydın".to_owned()))]);
}

#[test]
fn a_name_that_somebody_says_to_use_belongs_to_the_clause() {
    let words = "köprüyü \"ilçenin kapısı\" olarak gördüklerini";
    assert_says(&format!("Vali Kerem Aydın, {words} söyledi."), "Kerem Aydın", words);
}

#[test]
fn a_text_that_shows_something_is_not_the_last_speaker() {
    let text = "Vali Kerem Aydın, \"Yol açık\" dedi. Rapor, köprünün çürüdüğünü gösterdi.";
    let told = ("köprünün çürüdüğünü".to_owned(), None);
    assert_eq!(voices(text), [("Yol açık".to_owned(), Some("Kerem Aydın".to_owned())), told]);
}

#[test]
fn a_title_may_name_several_things_before_its_head() {
    let ministry = "Gençlik, Bilim ve Sanayi Bakanı Kerem Aydın, yolun yazın açılacağını söyledi.";
    assert_says(ministry, "Kerem Aydın", "yolun yazın açılacağını");
    let towns = "Sinop, Samsun, Ordu Berberler Odası Başkanı Derya Us, zammın şart olduğunu belirtti.";
    assert_says(towns, "Derya Us", "zammın şart olduğunu");
}

#[test]
fn a_genitive_before_a_claim_is_the_subject_of_what_is_claimed() {
    let claim = "Savcılık, Kerem Aydın'ın köprü parasını harcadığı iddiasını araştırıyor.";
    assert_eq!(voices(claim), [("Kerem Aydın'ın köprü parasını harcadığı".to_owned(), None)]);
    let question = "Vali Kerem Aydın, belediyenin ne zaman taşınacağı sorusunu yanıtsız bıraktı.";
    assert_eq!(voices(question), [("belediyenin ne zaman taşınacağı".to_owned(), None)]);
}

#[test]
fn the_noun_behind_a_medium_s_name_belongs_to_the_subject() {
    let comma = "Ada Postası gazetesi, yolun yazın açılacağını yazdı.";
    assert_says(comma, "Ada Postası", "yolun yazın açılacağını");
    let clitic = "Alman Spiegel dergisi ise yolun kapandığını bildirdi.";
    assert_says(clitic, "Spiegel", "yolun kapandığını");
}

#[test]
fn whoever_prepared_or_sent_a_text_speaks_in_it() {
    let agent = "Ilgaz Araştırma Kurumu tarafından hazırlanan raporda, barajların dolduğu belirtildi.";
    assert_says(agent, "Ilgaz Araştırma Kurumu", "barajların dolduğu");
    let sender = "Sinop Belediyesi'nden bakanlığa gönderilen mektupta, yolun bozulduğu kaydedildi.";
    assert_says(sender, "Sinop Belediyesi", "yolun bozulduğu");
}

#[test]
fn somebody_may_speak_with_those_who_are_his() {
    let text = "Dr. Derya Us ve ekibi bazı çocukların hastalıktan kurtulduğunu ortaya koydu.";
    assert_says(text, "Derya Us", "bazı çocukların hastalıktan kurtulduğunu");
}

#[test]
fn a_verb_of_saying_in_capitals_is_no_part_of_who_says_it() {
    let text = "EREN SORDU: YOL NE ZAMAN AÇILACAK\n\nYolun kışın kapandığı biliniyor.";
    assert_says(text, "EREN", "YOL NE ZAMAN AÇILACAK");
}
