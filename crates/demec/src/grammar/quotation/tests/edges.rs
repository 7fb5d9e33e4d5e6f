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

#[test]
fn whom_a_demand_is_put_to_stands_outside_it() {
    let asked = "Vali Kerem Aydın, muhtarlardan yolu açık tutmalarını istedi.";
    assert_eq!(words(asked), ["yolu açık tutmalarını"]);
    let named =
        "Derya Us'tan, köprüyle ilgili raporu yayımlamasını isteyen Vali Kerem Aydın, ilçeden ayrıldı.";
    assert_eq!(words(named), ["köprüyle ilgili raporu yayımlamasını"]);
    let advised = "Doktor Derya Us, sürücülere sık sık mola vermeleri tavsiyesinde bulundu.";
    assert_eq!(words(advised), ["sık sık mola vermeleri"]);
    let accused = "Meclisi işi yavaşlatmakla suçlayan Vali Kerem Aydın, ilçeden ayrıldı.";
    assert_eq!(words(accused), ["işi yavaşlatmakla"]);
    let called = "Vali Kerem Aydın, köylüleri, muhtarları da nöbet tutmaya çağırdı.";
    assert_eq!(words(called), ["nöbet tutmaya"]);
    let passive = "Velilerden, okulun bahçesini temizlemeleri istendi.";
    assert_eq!(words(passive), ["okulun bahçesini temizlemeleri"]);
}

#[test]
fn nobody_is_asked_to_be_acted_on() {
    let passive = "Vali Kerem Aydın, sanıklardan para alınmasını istedi.";
    assert_eq!(words(passive), ["sanıklardan para alınmasını"]);
    let one = "Savcı Derya Us, tutuklu sanıklardan Ali Can'ın cezalandırılmasını istedi.";
    assert_eq!(words(one), ["tutuklu sanıklardan Ali Can'ın cezalandırılmasını"]);
    let fact = "Vali Kerem Aydın, muhtarlardan yardım geldiğini söyledi.";
    assert_eq!(words(fact), ["muhtarlardan yardım geldiğini"]);
}

#[test]
fn a_finite_clause_before_a_comma_belongs_to_no_reported_one() {
    let text = "Vali Kerem Aydın köylülerle konuştu, yolun yazın biteceğini söyledi.";
    assert_eq!(words(text), ["yolun yazın biteceğini"]);
}

#[test]
fn a_text_to_say_things_in_is_no_part_of_a_claim() {
    let text =
        "Savcılık tarafından hazırlanan iddianamede, sanığın belgeyi sakladığı iddiası geniş yer tutuyor.";
    assert_eq!(words(text), ["sanığın belgeyi sakladığı"]);
}

#[test]
fn hopes_and_fears_that_nobody_utters_are_no_quotations() {
    assert_eq!(words("Yolun kapanacağı beklentisi pazarı canlandırdı."), Vec::<String>::new());
    assert_eq!(words("Ekipler, sel gelebileceği endişesiyle köyü boşalttı."), Vec::<String>::new());
}

#[test]
fn an_article_may_part_a_question_from_what_it_is_about() {
    let text = "Vali Kerem Aydın, yolun açılıp açılmayacağına ilişkin bir soru üzerine toplantıyı bekledi.";
    assert_eq!(words(text), ["yolun açılıp açılmayacağına"]);
    let talk = "Yolun kapalı olduğu yönünde bir kanaat var.";
    assert_eq!(words(talk), Vec::<String>::new());
}

#[test]
fn what_somebody_will_say_is_reported_at_the_end_of_a_sentence() {
    let text = "Vali Kerem Aydın, toplantıda köprünün onarılmasını isteyecek.";
    assert_eq!(words(text), ["köprünün onarılmasını"]);
    assert_eq!(words("Bu test yolun açık olup olmadığını belirleyecek."), Vec::<String>::new());
    assert_eq!(words("Vali, yolun kapandığını söyleyecek kadar kızgındı."), Vec::<String>::new());
}

#[test]
fn a_subject_before_the_one_who_is_answered_does_not_stand_in_his_words() {
    let text = "Vali Kerem Aydın, evinin yıkıldığını söyleyen köylüye, \"Yanınızdayız\" dedi.";
    assert_eq!(words(text), ["evinin yıkıldığını", "Yanınızdayız"]);
}

#[test]
fn marks_are_not_needed_to_call_something_names() {
    let text = "Vali Kerem Aydın, köprünün kapatılmasını ağır bir hata olarak niteledi.";
    assert_eq!(words(text), ["köprünün kapatılmasını ağır bir hata"]);
    let by = "Köprüyü ilçenin can damarı olarak tanımlayan Vali Kerem Aydın, işçileri kutladı.";
    assert_eq!(words(by), ["Köprüyü ilçenin can damarı"]);
    assert_eq!(words("Vali Kerem Aydın, raporu yazılı olarak değerlendirdi."), Vec::<String>::new());
}

#[test]
fn a_text_with_attributes_may_be_a_subject() {
    let text = "Daha önceki araştırmalar, cevizin kalbe iyi geldiğini gösterdi.";
    assert_eq!(words(text), ["cevizin kalbe iyi geldiğini"]);
}

#[test]
fn what_the_subject_does_in_saying_it_is_no_part_of_it() {
    let deed = "Vali Kerem Aydın, muhtara talimat vererek yolun açılmasını istedi.";
    assert_eq!(words(deed), ["yolun açılmasını"]);
    let inside = "Vali Kerem Aydın, muhtarın talimat vererek yolu açtığını söyledi.";
    assert_eq!(words(inside), ["muhtarın talimat vererek yolu açtığını"]);
}

#[test]
fn a_passive_reports_nothing_of_the_finite_clause_before_it() {
    let joined = "Karar kabul edildi ve onarımın yazın biteceği bildirildi.";
    assert_eq!(words(joined), ["onarımın yazın biteceği"]);
    let noun = "Köylülere gelir ve yardım sağlanacağı bildirildi.";
    assert_eq!(words(noun), ["Köylülere gelir ve yardım sağlanacağı"]);
}

#[test]
fn a_clause_that_begins_before_the_marks_is_mixed() {
    let claim = "Vali Kerem Aydın, bu evlerin \"yıllar önce boşaltıldığı\" iddiasında bulundu.";
    assert_eq!(words(claim), ["bu evlerin \"yıllar önce boşaltıldığı\""]);
    let comma = "Belediyenin, \"ilçeyi yıllarca unuttuğunu\" savunan Vali Kerem Aydın, köye döndü.";
    assert_eq!(words(comma), ["Belediyenin, \"ilçeyi yıllarca unuttuğunu\""]);
}

#[test]
fn freedom_of_speech_is_no_place_to_say_things_in() {
    let text = "Vali Kerem Aydın, ifade özgürlüğünün korunduğunu söyledi.";
    assert_eq!(words(text), ["ifade özgürlüğünün korunduğunu"]);
}

#[test]
fn a_claim_may_be_about_its_clause() {
    let claims = "Vali Kerem Aydın, köprünün çökeceğine ilişkin iddialar için rapor istedi.";
    assert_eq!(words(claims), ["köprünün çökeceğine"]);
    let decision = "Kurul, köprünün onarılacağına dair kararı erteledi.";
    assert_eq!(words(decision), Vec::<String>::new());
}

#[test]
fn what_a_study_has_found_is_what_it_says() {
    let text = "Araştırmanın sonuçlarına göre yağmurlar her yıl azalıyor.";
    assert_eq!(words(text), ["yağmurlar her yıl azalıyor"]);
    assert_eq!(words("Seçim sonuçlarına göre meclis yenilenecek."), Vec::<String>::new());
}

#[test]
fn a_clause_goes_on_in_marks_where_another_is_joined_to_it() {
    let text = "Vali Kerem Aydın, yolun açıldığını, köprünün ise \"yazın biteceğini\" söyledi.";
    assert_eq!(words(text), ["yolun açıldığını, köprünün ise \"yazın biteceğini\""]);
}

#[test]
fn whom_an_object_tells_of_is_not_the_subject() {
    let text = "Vali Kerem Aydın, yaralandığını söyleyen Ali Can'ı hastaneye gönderdi.";
    assert_eq!(words(text), ["yaralandığını"]);
}
