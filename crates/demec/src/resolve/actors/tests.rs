use crate::parse;

/// The actors of a text: the name, and how often each is mentioned.
fn actors(text: &str) -> Vec<(String, usize)> {
    parse(text).actors().map(|a| (a.name().to_owned(), a.mentions().count())).collect()
}

fn names(text: &str) -> Vec<String> {
    actors(text).into_iter().map(|(name, _)| name).collect()
}

fn roles(text: &str) -> Vec<Vec<String>> {
    parse(text).actors().map(|actor| actor.roles().map(str::to_owned).collect()).collect()
}

/// How often the actor of this name is mentioned.
fn count(text: &str, name: &str) -> usize {
    actors(text).into_iter().find(|(of, _)| of == name).map_or(0, |(_, count)| count)
}

#[test]
fn names_stand_in_the_nominative() {
    let groups = "Milletvekillerine yanıt geldi. Yetkililere seslenen milletvekillerini dinlediler. Yetkililere \
                  ve milletvekillerine göre sorun çözüldü. Yetkililer konuştu.";
    assert!(
        names(groups)
            .iter()
            .all(|name| ["Milletvekilleri", "milletvekilleri", "Yetkililer"].contains(&name.as_str()))
    );
    assert_eq!(names("Adalet Bakanlığına yazı gönderildi."), ["Adalet Bakanlığı"]);
    assert_eq!(names("Kültür ve Turizm Bakanlığı yazılı açıklama yaptı."), ["Kültür ve Turizm Bakanlığı"]);
    assert_eq!(names("Köprü, Taşlıbel Belediyesinden istendi."), ["Taşlıbel Belediyesi"]);
    assert_eq!(names("Sınırı geçenler Lübnan ordusuna teslim oldu."), ["Lübnan ordusu"]);
    assert_eq!(names("Karar, Bakanlığın açıklamasıyla duyuruldu."), ["Bakanlık"]);
    assert_eq!(names("Karar, Lübnan halkının isteğiyle alındı."), ["Lübnan halkı"]);
    assert_eq!(names("Polis, bir grup eylemcinin yolu kapattığını söyledi."), ["Polis", "bir grup eylemci"]);
}

#[test]
fn a_plural_title_is_the_role_of_each() {
    assert_eq!(roles("Davaya avukatları Ayla Er ve Kerem Uz katıldı."), [["avukat"], ["avukat"]]);
}

#[test]
fn a_surname_or_given_name_alone_is_who_bears_it() {
    let text =
        "Vali Kerem Aydınlı köye geldi. Aydınlı, yolun açılacağını söyledi. Köylüler Kerem'i alkışladı.";
    assert_eq!(count(text, "Kerem Aydınlı"), 3);
}

#[test]
fn a_name_that_begins_a_longer_one_is_the_same() {
    let text = "Yazar Selin Oral Tekin konuştu. Okurlar Selin Oral'ı dinledi. Tekin, kitabını imzaladı.";
    assert_eq!(actors(text).first(), Some(&("Selin Oral Tekin".to_owned(), 3)));
}

#[test]
fn transliterations_and_a_wrong_letter_are_one_name() {
    let text = "Sözcü Dmitriy Malenkov konuştu. Dmitri Malenkov, görüşmenin sürdüğünü söyledi.";
    assert_eq!(count(text, "Dmitriy Malenkov"), 2);
    let text = "Bakan Viktor Zarudniy geldi. Zarudni, anlaşmayı savundu. Viktor Zarudnyi salondan ayrıldı.";
    assert_eq!(actors(text).len(), 1);
    let text = "Antrenör Murat Özerdem konuştu. Murat Özerden, takıma güvendiğini söyledi.";
    assert_eq!(actors(text).len(), 1);
}

#[test]
fn missing_apostrophes_and_diacritics_change_no_name() {
    let text = "Vali Ceyda Aksoy konuştu. Ceyda Aksoyun açıklaması sürdü. CEYDA AKSOY salondan ayrıldı.";
    assert_eq!(actors(text).len(), 1);
    let text = "Mudur Cagri Simsek konustu. Müdür Çağrı Şimşek, raporu okudu.";
    assert_eq!(actors(text).len(), 1);
}

#[test]
fn two_of_one_surname_stay_apart() {
    let text = "Başkan Ayla Koral ile yazar Emre Koral buluştu. Ayla Koral, projeyi anlattı.";
    assert_eq!(actors(text), [("Ayla Koral".to_owned(), 2), ("Emre Koral".to_owned(), 1)]);
}

#[test]
fn kin_take_no_surname_that_somebody_bore_before() {
    let text = "Başbakan Tanyeri törene geldi. Tanyeri ve eşi Nermin Tanyeri salonu gezdi. Nermin Tanyeri çocuklarla \
                konuştu. Tanyeri, herkese teşekkür etti.";
    assert_eq!(actors(text), [("Tanyeri".to_owned(), 3), ("Nermin Tanyeri".to_owned(), 2)]);
}

#[test]
fn who_is_only_spoken_of_leaves_the_surname_to_kin_who_speak() {
    let text =
        "Kazada ölen Sevgi Yurtoğlu'nun ağabeyi Haluk Yurtoğlu konuştu. Yurtoğlu, adalet istediğini söyledi.";
    assert_eq!(count(text, "Haluk Yurtoğlu"), 2);
}

#[test]
fn a_surname_that_is_a_country_is_its_bearer() {
    let text = "Milletvekili Nermin Karadağ konuştu. Karadağ, teklifi geri çektiğini söyledi.";
    assert_eq!(actors(text), [("Nermin Karadağ".to_owned(), 2)]);
}

#[test]
fn letters_in_brackets_are_the_body_before_them() {
    let text = "Marmara Dokuma Sanayicileri Birliği (MADSAB) rapor yayımladı. MADSAB'a göre ihracat arttı.";
    assert_eq!(actors(text), [("Marmara Dokuma Sanayicileri Birliği".to_owned(), 3)]);
}

#[test]
fn a_capital_is_its_state_and_a_seat_is_itself() {
    let text = "Ankara'nın kararı açıklandı. Türkiye, görüşmelerin süreceğini duyurdu. Kremlin ise karara tepki \
                gösterdi.";
    assert_eq!(actors(text), [("Türkiye".to_owned(), 2), ("Kremlin".to_owned(), 1)]);
}

#[test]
fn a_title_alone_is_its_holder() {
    let text = "Ekonomi Bakanı Ayla Er konuştu. Bakan, enflasyonun düşeceğini söyledi.";
    assert_eq!(count(text, "Ayla Er"), 2);
    let text = "Rusya Devlet Başkanı Viktor Malinov konuştu. Rus lider, görüşmeye hazır olduğunu söyledi.";
    assert_eq!(count(text, "Viktor Malinov"), 2);
}

#[test]
fn a_title_of_another_country_is_another_holder() {
    let text = "Fransa Dışişleri Bakanı Jean Morel geldi. Alman bakan, toplantıya katılmadı.";
    assert_eq!(count(text, "Jean Morel"), 1);
}

#[test]
fn an_epithet_is_the_person_near_it_of_that_trade() {
    let text = "Teknik direktör Oktay Ersoy, kaleci Metin Uz'u övdü. Deneyimli teknik adam, takımına güvendiğini \
                söyledi.";
    assert_eq!(count(text, "Oktay Ersoy"), 2);
}

#[test]
fn a_trade_alone_that_speaks_is_of_whom_the_article_speaks_most() {
    let text = "Derya Sezgin yıllar sonra sahneye döndü. Derya Sezgin'i orkestra şefi Cem Us karşıladı. Konserde ağlayan \
                şarkıcı, \"Bu geceyi hiç unutmayacağım\" dedi.";
    assert_eq!(count(text, "Derya Sezgin"), 3);
    let text = "Derya Sezgin yıllar sonra sahneye döndü. Salondaki savcı, \"Bilet bulamadım\" dedi.";
    assert_eq!(names(text), ["Derya Sezgin", "savcı"]);
}

#[test]
fn a_noun_that_looks_possessed_keeps_its_ending() {
    let text =
        "Vali Aydın, iki kişinin kurtarıldığını söyledi. Aydın, birçok kişinin de evine döndüğünü belirtti.";
    assert!(names(text).iter().all(|name| !name.ends_with(" ki")), "{:?}", names(text));
}

#[test]
fn somebody_unnamed_may_be_spoken_of_again_and_has_no_role() {
    let text = "Adının açıklanmasını istemeyen bir yetkili, görüşmenin sürdüğünü söyledi. Yetkili, kararın yarın \
                açıklanacağını belirtti.";
    assert_eq!(actors(text), [("bir yetkili".to_owned(), 2)]);
    assert_eq!(roles(text), [Vec::<String>::new()]);
}

#[test]
fn roles_hold_bodies_with_their_letters_and_stand_apart() {
    assert_eq!(
        roles("Yurttaş Birliği Partisi (YBP) Sözcüsü Cemal Uz konuştu."),
        [["Yurttaş Birliği Partisi (YBP) Sözcüsü"]]
    );
    assert_eq!(
        roles("Genelkurmay Başkanı Orgeneral Kenan Altın konuştu."),
        [["Genelkurmay Başkanı", "Orgeneral"]]
    );
    assert_eq!(roles("Uzman Dr. Yeşim Kaner hastaları uyardı."), [["Uzman Dr."]]);
    assert_eq!(roles("Tutuklu Milletvekili Cemal Uz konuştu."), [["Milletvekili"]]);
}

#[test]
fn titles_keep_their_number_and_stand_one_behind_another() {
    let text = "Eski 1. Ordu Komutanı emekli Orgeneral Mert Sayar konuştu.";
    assert_eq!(roles(text), [["Eski 1. Ordu Komutanı", "emekli Orgeneral"]]);
}

#[test]
fn titles_stand_behind_adli_and_before_olan() {
    assert_eq!(roles("Kaya Er adlı doktor yaralandı."), [["doktor"]]);
    assert_eq!(roles("Bir limuzin şoförü olan Kaya Er dava açtı."), [["limuzin şoförü"]]);
    assert_eq!(roles("Derneğin kurucularından Kaya Er konuştu."), [["Derneğin kurucusu"]]);
}

#[test]
fn names_and_titles_broken_over_lines_stand_on_one() {
    let text = "Basın toplantısında Ihlamur  Kulübü Başkanı Kaya Er konuştu.";
    assert_eq!(roles(text), [["Ihlamur Kulübü Başkanı"]]);
}

#[test]
fn a_surname_that_names_a_people_or_a_company_is_its_bearer() {
    let text = "Müdür Resul Özbek konuştu. Özbek, testi anlattı. Türk uçakları havalandı.";
    assert_eq!(count(text, "Resul Özbek"), 2);
    let text = "Başkan Mehmet Ülker konuştu. Ülker, kişileri tanımadığını söyledi.";
    assert_eq!(count(text, "Mehmet Ülker"), 2);
}

#[test]
fn parliament_has_two_nouns() {
    assert_eq!(names("Meclis, tasarıyı kabul etti. Parlamento yarın toplanacak.").len(), 1);
}

#[test]
fn an_office_keeps_what_stands_before_eski() {
    assert_eq!(roles("Toplantıya Adalet eski Bakanı Kaya Er katıldı."), [["Adalet eski Bakanı"]]);
    assert_eq!(roles("Ortodontist Dr. Aylin Er Yalçın konuştu."), [["Ortodontist", "Dr."]]);
}

#[test]
fn what_opens_a_sentence_is_no_part_of_a_known_body() {
    assert_eq!(names("Kararı Cumhurbaşkanlığı verdi."), ["Cumhurbaşkanlığı"]);
    assert_eq!(names("Cumhurbaşkanlığı, takvimi açıkladı."), ["Cumhurbaşkanlığı"]);
    assert_eq!(names("Cumhurbaşkanlığı seçimi yaza kaldı."), [""; 0]);
    assert_eq!(names("Kentteki Sarmaşık Vakfı burs verdi."), ["Sarmaşık Vakfı"]);
}

#[test]
fn nouns_joined_by_ve_are_one_title() {
    assert_eq!(
        roles("Toprak Bilimi ve Bitki Besleme Uzmanı Selim Doruk, gübreyi anlattı."),
        [["Toprak Bilimi ve Bitki Besleme Uzmanı"]]
    );
    assert_eq!(roles("Panelde Beslenme ve Diyet Uzmanı Ayla Er konuştu."), [["Beslenme ve Diyet Uzmanı"]]);
    assert_eq!(
        roles("Törene Hasan Yardımcı ve Savunma Sanayii Müsteşarı Kerem Uz katıldı."),
        [vec![], vec!["Savunma Sanayii Müsteşarı"]]
    );
}

#[test]
fn a_body_before_an_ordinal_belongs_to_the_title() {
    assert_eq!(roles("Genelkurmay 2. Başkanı Kerem Uz konuştu."), [["Genelkurmay 2. Başkanı"]]);
}

#[test]
fn who_somebody_speaks_for_is_no_outlet() {
    let country = |text: &str| parse(text).actors().next().and_then(|a| a.country().map(str::to_owned));
    assert_eq!(country("Polis Sözcüsü Tove Lund konuştu."), None);
    assert_eq!(country("Sözcü yazarı Ayla Er konuştu.").as_deref(), Some("TR"));
}

#[test]
fn a_title_of_ours_or_before_a_known_surname_is_a_role() {
    assert_eq!(roles("Bugün teknik direktörümüz Selim Oral ile görüştük."), [["teknik direktör"]]);
    let text = "Kaza yapan Kerem Bozkurt kurtuldu. Araçta şoför Bozkurt yalnızdı.";
    assert_eq!(roles(text), [["şoför"]]);
}

#[test]
fn a_title_holds_both_halves_of_the_bodys_name_that_it_leads() {
    assert_eq!(
        roles("Kıyı Ticaret ve Sanayi Odası (KTSO) Başkanı Derya Us konuştu."),
        [["Kıyı Ticaret ve Sanayi Odası (KTSO) Başkanı"]]
    );
    assert_eq!(
        roles("Dokumacılar ve Terziler Odası Başkanı Derya Us konuştu."),
        [["Dokumacılar ve Terziler Odası Başkanı"]]
    );
    let persons = roles("Törene Kerem Aydın ve Şenlik Kurulu Başkanı Derya Us katıldı.");
    assert_eq!(persons, [vec![], vec!["Şenlik Kurulu Başkanı".to_owned()]]);
}

#[test]
fn a_place_behind_a_possessed_title_begins_another() {
    assert_eq!(
        roles("Parti Genel Başkan Yardımcısı Antalya Milletvekili Derya Us konuştu."),
        [["Parti Genel Başkan Yardımcısı", "Antalya Milletvekili"]]
    );
}

#[test]
fn a_title_may_begin_in_small_letters_and_end_with_a_capital() {
    let text = "Kıyı Holding yönetim kurulu Başkanı Kerem Uz geldi.";
    assert_eq!(names(text), ["Kerem Uz"]);
    assert_eq!(roles(text), [["Kıyı Holding yönetim kurulu Başkanı"]]);
}

#[test]
fn of_those_who_bear_a_surname_the_title_tells_who_is_meant() {
    let text = "Kıyı Milletvekili Süleyman Karaca konuştu. Sahil Milletvekili Ekrem Karaca geldi. Kıyı Milletvekili Karaca, \
                yolu gezdi.";
    assert_eq!(actors(text), [("Süleyman Karaca".to_owned(), 2), ("Ekrem Karaca".to_owned(), 1)]);
    let head = "Çalışma Bakanı Süleyman Karaca konuştu. Vali Ekrem Karaca geldi. Bakan Karaca, yolu gezdi.";
    assert_eq!(count(head, "Süleyman Karaca"), 2);
}

#[test]
fn a_title_holds_the_whole_of_a_known_bodys_name() {
    let bracketed = "Radyo ve Televizyon Üst Kurulu (RTÜK) Başkanı Derya Ak konuştu.";
    assert_eq!(roles(bracketed), [["Radyo ve Televizyon Üst Kurulu (RTÜK) Başkanı"]]);
    let people = "Türkiye Esnaf ve Sanatkarları Konfederasyonu Genel Başkanı Derya Ak konuştu.";
    assert_eq!(roles(people), [["Türkiye Esnaf ve Sanatkarları Konfederasyonu Genel Başkanı"]]);
    let alone = "Radyo ve Televizyon Üst Kurulu Başkanı Derya Ak konuştu.";
    assert_eq!(roles(alone), [["Radyo ve Televizyon Üst Kurulu Başkanı"]]);
}
