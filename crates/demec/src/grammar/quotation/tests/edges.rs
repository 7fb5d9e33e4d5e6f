//! Where what is reported begins, and what before it belongs to the saying.

use super::said;

/// The words of each quotation.
fn words(text: &str) -> Vec<String> {
    said(text).into_iter().map(|(_, words, _)| words).collect()
}

#[test]
fn a_place_to_say_things_in_belongs_to_the_saying() {
    let text = "Vali Kerem Aydın, ilçedeki toplantıda yolun açılacağını söyledi.";
    assert_eq!(words(text), ["yolun açılacağını"]);
}

#[test]
fn a_meeting_inside_the_clause_belongs_to_what_is_said() {
    let object = "Vali Kerem Aydın, kaygısını birçok toplantıda anlattığını söyledi.";
    assert_eq!(words(object), ["kaygısını birçok toplantıda anlattığını"]);
    let owner = "Vali Kerem Aydın, Derya Us'un konuşmasında köyleri unuttuğunu söyledi.";
    assert_eq!(words(owner), ["Derya Us'un konuşmasında köyleri unuttuğunu"]);
}

#[test]
fn a_question_that_is_answered_belongs_to_the_saying() {
    let upon =
        "Vali Kerem Aydın, köprünün sağlamlığına ilişkin bir soru üzerine de raporun beklendiğini söyledi.";
    assert_eq!(words(upon), ["raporun beklendiğini"]);
    let dative = "Vali Kerem Aydın, köprüyle ilgili soruya ise raporun beklendiğini söyledi.";
    assert_eq!(words(dative), ["raporun beklendiğini"]);
    let topic = "Vali Kerem Aydın, sorulara yanıt verilmediğini söyledi.";
    assert_eq!(words(topic), ["sorulara yanıt verilmediğini"]);
}

#[test]
fn saying_something_else_before_belongs_to_the_saying() {
    let text = "Vali Kerem Aydın, köprünün önemine değinerek, işin yazın biteceğini söyledi.";
    assert_eq!(words(text), ["işin yazın biteceğini"]);
    let shown = "Vali Kerem Aydın, köprünün bahane gösterilerek, yolun kapatıldığını söyledi.";
    assert_eq!(words(shown), ["köprünün bahane gösterilerek, yolun kapatıldığını"]);
}

#[test]
fn the_subject_of_a_clause_does_not_own_the_noun_behind_it() {
    let subject = said("Kerem Aydın'ın istifa edeceği iddiası ilçede konuşuldu.");
    let expected = ("noun_of_clause".to_owned(), "Kerem Aydın'ın istifa edeceği".to_owned(), None);
    assert_eq!(subject, [expected]);
    let owner = said("Derya Us'un, valinin istifa edeceği iddiası ilçede konuşuldu.");
    let expected =
        ("noun_of_clause".to_owned(), "valinin istifa edeceği".to_owned(), Some("Derya Us".to_owned()));
    assert_eq!(owner, [expected]);
}

#[test]
fn a_thought_is_no_quotation() {
    assert_eq!(words("Yolun biteceği kanaatinde değilim."), [] as [&str; 0]);
    let reported = "Vali Kerem Aydın, yolun biteceği düşüncesinde olduğunu söyledi.";
    assert_eq!(words(reported), ["yolun biteceği düşüncesinde olduğunu"]);
    assert_eq!(words("Köylüler yolun biteceğini söylemek istiyor."), [] as [&str; 0]);
}

#[test]
fn a_relative_clause_in_the_passive_reports_no_more_than_itself() {
    let about = "Valilik, köprünün çürük olduğu belirtilen ayaklarını onaracak.";
    assert_eq!(words(about), ["köprünün çürük olduğu"]);
    let converb = "Ekipler ilçeyi gezerek köprünün çürük olduğu belirtilen ayaklarını ölçtü.";
    assert_eq!(words(converb), ["köprünün çürük olduğu"]);
    let text = "Köprünün çürük olduğu, yolun da kapalı kaldığı belirtilen raporda çözümler sıralandı.";
    assert_eq!(words(text), ["Köprünün çürük olduğu, yolun da kapalı kaldığı"]);
}

#[test]
fn an_issued_text_needs_no_comma_behind_it() {
    let text =
        "Valilikten yapılan yazılı açıklamada köprünün çürük olduğu, yolun da kapalı kaldığı belirtildi.";
    let expected = (
        "clause_passive".to_owned(),
        "köprünün çürük olduğu, yolun da kapalı kaldığı".to_owned(),
        Some("Valilik".to_owned()),
    );
    assert_eq!(said(text), [expected]);
}

#[test]
fn what_links_to_the_clause_before_belongs_to_no_content() {
    let text = "Vali Kerem Aydın, kışın zor geçtiğini belirterek, ancak hiçbir köyün aç kalmadığını söyledi.";
    assert_eq!(words(text), ["kışın zor geçtiğini", "hiçbir köyün aç kalmadığını"]);
    let text = "Valilikten yapılan açıklamada ise yolun akşama açılacağı belirtildi.";
    assert_eq!(words(text), ["yolun akşama açılacağı"]);
}

#[test]
fn a_clause_that_describes_a_noun_is_no_content() {
    let about = "Vali Kerem Aydın, yaşadığı kazayla ilgili açıklamalarda bulundu.";
    assert_eq!(words(about), Vec::<String>::new());
    let question = "Vali Kerem Aydın, köylülerin yönelttiği sorulara cevap verdi.";
    assert_eq!(words(question), Vec::<String>::new());
    let claim = "Vali Kerem Aydın, köprünün çürük olduğu iddialarına yanıt verdi.";
    assert_eq!(words(claim), ["köprünün çürük olduğu"]);
}

#[test]
fn what_somebody_is_asked_with_belongs_to_the_saying() {
    let text = "Köprünün kapalı olduğunun hatırlatılarak, yolun ne zaman açılacağının sorulması üzerine Kerem Aydın, \
                işin yazın biteceğini söyledi.";
    assert_eq!(words(text).last().map(String::as_str), Some("işin yazın biteceğini"));
}

#[test]
fn a_label_before_the_clause_of_a_participle_belongs_to_no_content() {
    let text = "KÖPRÜ BİTİYOR: Yolun yazın açılacağını söyleyen Kerem Aydın ilçeden ayrıldı.";
    assert_eq!(words(text), ["Yolun yazın açılacağını"]);
}
