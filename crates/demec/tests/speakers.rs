//! Who speaks: one test for each way in which a sentence, or those before it, say so.

/// The first word of each quotation, and who says it.
fn said(text: &str) -> Vec<String> {
    let article = demec::parse(text);
    let line = |quotation: demec::Quotation<'_>| {
        let speaker = quotation.speaker().map_or("?", |actor| actor.name());
        let first = quotation.text().split_whitespace().next().unwrap_or_default();
        format!("{first}: {speaker}")
    };
    article.quotations().map(line).collect()
}

#[test]
fn words_that_belong_to_a_genitive_are_its_words() {
    let reminded = "Bora Tekin'in \"Rapor eksik\" sözlerini hatırlatan Vali Ece Demir, \"Rapor tamam\" dedi.";
    assert_eq!(said(reminded), ["Rapor: Bora Tekin", "Rapor: Ece Demir"]);
    let answered = "Vali Ece Demir, Bora Tekin'in dün söylediği \"Rapor eksik\" sözlerine kızdı.";
    assert_eq!(said(answered), ["Rapor: Bora Tekin"]);
    let nominal = "Muhtar Ali Can, Ece Demir'in \"Yarın gelin\" dediğini anlattı.";
    assert_eq!(said(nominal), ["Ece: Ali Can", "Yarın: Ece Demir"]);
}

#[test]
fn a_genitive_with_a_noun_of_its_own_owns_no_words() {
    let contrast = "Vali Ece Demir, Bora Tekin'in aksine \"Rapor tamam\" mesajı verdi.";
    assert_eq!(said(contrast), ["Rapor: Ece Demir"]);
}

#[test]
fn nouns_whose_bare_form_looks_inflected_are_subjects() {
    assert_eq!(said("Acılı anne, oğlunun suçsuz olduğunu söyledi."), ["oğlunun: Acılı anne"]);
    assert_eq!(said("Genç kadın, çok korktuğunu anlattı."), ["çok: Genç kadın"]);
    assert_eq!(said("Mahkeme, delillerin yetmediğini belirtti."), ["delillerin: Mahkeme"]);
    assert_eq!(said("Belediyeden yapılan açıklamada, suyun verileceği bildirildi."), ["suyun: Belediye"]);
}

#[test]
fn an_outlet_without_a_name_is_the_one_named_last() {
    let text = "Kuzey Gazetesi dün yeni belgeler yayımladı. Gazete, bakanın bunları bildiğini yazdı.";
    assert_eq!(said(text), ["bakanın: Kuzey Gazetesi"]);
}

#[test]
fn a_clitic_shows_the_subject_behind_a_long_relative_clause() {
    let text = "Bacağındaki ağrı yüzünden gece yarısı hastaneye kaldırılan 38 yaşındaki Sadi Yılmaz ise ağrının \
                birden başladığını söyledi.";
    assert_eq!(said(text), ["ağrının: Sadi Yılmaz"]);
}

#[test]
fn a_nominative_behind_a_relative_clause_is_the_subject() {
    let text = "Soruları yanıtlayan Müdür Ece Demir yolun yarın açılacağını söyledi.";
    assert_eq!(said(text), ["yolun: Ece Demir"]);
    let owned = "Vali Bora Tekin, yolu yapan Ece Demir'in işi bıraktığını söyledi.";
    assert_eq!(said(owned), ["yolu: Bora Tekin"]);
}

#[test]
fn capitals_behind_a_reporting_participle_are_a_name() {
    let text = "Makinelerin işi kolaylaştırdığını söyleyen Mutlu Doğru, \"Çok memnunuz\" dedi.";
    assert_eq!(said(text), ["Makinelerin: Mutlu Doğru", "Çok: Mutlu Doğru"]);
}

#[test]
fn a_noun_of_saying_as_the_predicate_has_the_subject_as_its_speaker() {
    assert_eq!(said("Yazar Haşim Duru, çözümün yeni yasa olduğu görüşünde."), ["çözümün: Haşim Duru"]);
}

#[test]
fn a_verb_in_the_plural_wants_several_speakers() {
    let text = "Vatandaşlar, dün Vali Bora Tekin'i ziyaret etti. Vali Tekin onları dinledi. Suyun bir haftadır \
                akmadığını söylediler.";
    assert_eq!(said(text), ["Suyun: Vatandaşlar"]);
    let alone = "Müdür Ece Demir toplantıya katıldı. Suyun bir haftadır akmadığını söylediler.";
    assert_eq!(said(alone), ["Suyun: ?"]);
}

#[test]
fn who_acts_inside_marks_is_no_subject_of_what_follows_them() {
    let text = "Başkan Bora Tekin kürsüye çıktı.\n\"Savaşa girecektik.\nMilyonlarca insan ölecekti.\nŞimdi barış \
                var.\"\nGörüşmelerin sürdüğünü söyledi.";
    assert_eq!(said(text).last().map(String::as_str), Some("Görüşmelerin: Bora Tekin"));
}

#[test]
fn who_has_spoken_goes_on_under_the_surname() {
    let text = "Kaybolan dağcı Deniz Sönmez'in babası Kemal Sönmez, arama ekiplerine teşekkür etti ve umudunu koruduğunu söyledi. Sönmez, \
                \"Oğlumu bulacaklarına inanıyorum\" dedi. Deniz Sönmez için köyde bir sofra kuruldu.";
    let article = demec::parse(text);
    let said =
        article.quotations().find(|q| q.text().starts_with("Oğlumu")).expect("the words between marks");
    assert_eq!(said.speaker().map(demec::Actor::name), Some("Kemal Sönmez"));
}

#[test]
fn a_relative_s_words_do_not_take_the_surname_from_whom_it_stood_for() {
    let text = "Başkan Kemal Sönmez salona eşi Ayla Sönmez ile geldi. Sönmez, seçime yeniden gireceğini söyledi. Ayla Sönmez, \
                kararı birlikte aldıklarını anlattı. Sönmez, \"Son dönemim olacak\" dedi.";
    let article = demec::parse(text);
    let said =
        article.quotations().find(|q| q.text().starts_with("Son dönemim")).expect("the words between marks");
    assert_eq!(said.speaker().map(demec::Actor::name), Some("Kemal Sönmez"));
}

#[test]
fn a_list_below_its_owner_s_colon_is_the_owner_s() {
    let text = "İşte Vali Kerem Aydın'ın açıklamalarından satır başları:\n\n- Yol akşama kadar açılacak.\n- Okullar yarın tatil edilecek.\n\n\
                Başkan Ece Demir, köylere yardım gönderildiğini söyledi.";
    assert_eq!(said(text), ["Yol: Kerem Aydın", "köylere: Ece Demir"]);
    let decided = "Toplantıda görevler şöyle belirlendi:\n- Başkan Ece Demir\n- Yazman Bora Tekin\n";
    assert_eq!(said(decided), [""; 0]);
}

#[test]
fn who_asks_is_not_who_goes_on_speaking() {
    let marks = "Vali Ece Demir, \"Rapor tamam\" dedi. Bir gazetecinin \"Eksik var mı?\" sorusuna \"Hayır\" yanıtını verdi.";
    assert_eq!(said(marks), ["Rapor: Ece Demir", "Eksik: Bir gazeteci", "Hayır: Ece Demir"]);
    let clause = "Vali Ece Demir, \"Rapor tamam\" dedi. Bir gazetecinin, raporun bitip bitmediği sorusuna \"Bitti\" yanıtını verdi.";
    assert_eq!(said(clause), ["Rapor: Ece Demir", "raporun: Bir gazeteci", "Bitti: Ece Demir"]);
}
