use super::*;
use crate::{
    Language,
    gazetteer::Listed,
    layout::{self, Structure},
    lexer,
};

/// The mentions of a text, each with what stands in its titles.
fn read(text: &str) -> Vec<(String, Candidate)> {
    let language = Language::turkish();
    let (mut tokens, mut pairs, mut sections, mut sentences) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut diagnostics = Vec::new();
    let mut scratch = layout::Scratch::default();
    lexer::tokens(text, &mut tokens);
    layout::mend(language, text, &mut tokens, &mut scratch);
    language.annotate(&mut tokens);
    layout::pairs(language, &tokens, &mut pairs, &mut diagnostics, &mut scratch);
    layout::blocks(language, text, &mut tokens, &pairs, &mut scratch, &mut sections);
    layout::sentences(&tokens, &pairs, &sections, &scratch, &mut sentences);
    let structure = Structure {
        text,
        language,
        tokens: &tokens,
        pairs: &pairs,
        sections: &sections,
        sentences: &sentences,
        listed: Listed::default(),
    };
    let mut found = Vec::new();
    mentions(&structure, &mut Scratch::default(), &mut found);
    found.into_iter().map(|c| (structure.text_of(c.first, c.end).to_owned(), c)).collect()
}

fn names(text: &str) -> Vec<String> {
    read(text).into_iter().filter(|(_, c)| c.is_strong()).map(|(text, _)| text).collect()
}

#[test]
fn a_name_ends_before_a_place_and_begins_behind_titles() {
    assert_eq!(names("Sağlık Müdürü Ceyda Mutlu Kütahya'da konuştu."), ["Ceyda Mutlu"]);
    assert_eq!(names("Festival Başkanı Toprak Ersoy, herkesi davet etti."), ["Toprak Ersoy"]);
    assert_eq!(names("Kooperatif Başkanı Ayhan Karadağ, rekoltenin düştüğünü söyledi."), ["Ayhan Karadağ"]);
    assert_eq!(
        names("Liman Müdürü Ragıp Yazıcı ile avukat Birol Avcı görüştü."),
        ["Ragıp Yazıcı", "Birol Avcı"]
    );
}

#[test]
fn a_noun_that_opens_a_sentence_is_no_part_of_the_name() {
    assert_eq!(names("Toksikolog Ertan Öztürk, mantarın zehirli olduğunu söyledi."), ["Ertan Öztürk"]);
    assert_eq!(names("Anne Hatun Ferah, oğlunu aradı."), ["Hatun Ferah"]);
}

#[test]
fn a_pronoun_or_a_noun_of_kinship_that_opens_a_sentence_is_no_given_name() {
    assert_eq!(names("Ben Başbakan'a güveniyorum."), ["Başbakan"]);
    assert_eq!(names("Filmi Ben Norton çekti."), ["Ben Norton"]);
    let text = "Doktor Selma Uluğ evine döndü. Anne Uluğ, kapıda karşılandı.";
    assert_eq!(names(text), ["Selma Uluğ", "Uluğ"]);
}

#[test]
fn streets_estates_and_works_named_after_somebody_are_nobody() {
    assert_eq!(names("Kazım Doruk caddesi ile Selim Oral sokak kapatıldı."), [""; 0]);
    assert_eq!(names("Yangın Kerevit Sitesi'nde çıktı."), [""; 0]);
    assert_eq!(names("Kaza, Doktor Cemil Oral Caddesi'nde oldu."), [""; 0]);
    assert_eq!(names("Duyuru, Kurumun internet sitesinde yayınlandı."), [""; 0]);
    assert_eq!(names("Salonda Selim Oral adlı belgesel gösterildi."), [""; 0]);
    assert_eq!(names("Dün Selim Oral adlı genç kaleci geldi."), ["Selim Oral"]);
}

#[test]
fn somebody_begins_behind_what_opens_the_sentence() {
    assert_eq!(names("Fikir Sayın Oral'dan çıktı."), ["Oral"]);
    assert_eq!(names("Kesinlikle Sağlık Bakanı açıklamalı."), ["Sağlık Bakanı"]);
    assert_eq!(
        names("Forvet Enzo Karabiber geldi. Yönetim Karabiber'e güveniyor."),
        ["Enzo Karabiber", "Karabiber"]
    );
    assert_eq!(names("Törene Babası Hikmet Oral katıldı."), ["Hikmet Oral"]);
}

#[test]
fn what_is_awarded_or_what_a_work_is_called_is_nobody() {
    assert_eq!(names("Gecede En İyi Kadın Oyuncu seçildi."), [""; 0]);
    assert_eq!(names("Ödül töreninde Yılın Golcüsü açıklandı."), [""; 0]);
    assert_eq!(names("Sahnede \"Karlar Kraliçesi\" oynanıyor."), [""; 0]);
    assert_eq!(names("Sahnede \"Deniz Kuşları\" ve \"Umut Otobüsü\" oynanıyor."), [""; 0]);
}

#[test]
fn a_name_ends_before_what_belongs_to_the_next_words() {
    assert_eq!(names("Salonda bugün Selim Karakoç Konser dizisi başlıyor."), ["Selim Karakoç"]);
    assert_eq!(names("Vali Selim Karakoç Cuma namazını camide kıldı."), ["Selim Karakoç"]);
    assert_eq!(names("Dün Kazım Karakoç Ramazan ayı için hazırlık yaptı."), ["Kazım Karakoç"]);
    assert_eq!(names("Sahnede Selim Karakoç Ayla Karabiber vardı."), ["Selim Karakoç", "Ayla Karabiber"]);
    assert_eq!(
        names("Törene Selim Karakoç-Ayla Karabiber çifti katıldı."),
        ["Selim Karakoç", "Ayla Karabiber"]
    );
}

#[test]
fn a_name_begins_behind_everyday_words() {
    assert_eq!(names("Mahkemede \"Müvekkilim Selim Karakoç'un suçu yok\" dedi."), ["Selim Karakoç"]);
    assert_eq!(names("Açılışa sevilen ses Halası Ulviye Karakoç da geldi."), ["Ulviye Karakoç"]);
    assert_eq!(
        names("Vali Selim Karakoç geldi. Oyuncu \"Ben Karakoç'u beklerim\" dedi."),
        ["Selim Karakoç", "Oyuncu", "Karakoç"]
    );
}

#[test]
fn models_letters_and_what_another_language_names_are_nobody() {
    assert_eq!(names("Fuarda yeni Kerevit S4'ün özellikleri anlatıldı."), [""; 0]);
    assert_eq!(names("Mezar M.Ö. 7 bin yılından kalma."), [""; 0]);
    assert_eq!(names("Gösterim Night Of Karabiber'in devamıydı."), [""; 0]);
}

#[test]
fn a_town_behind_a_title_and_a_compound_are_nobody() {
    assert_eq!(names("Bunun üzerine Başbakan Yüksekova'yı gezdi."), ["Başbakan"]);
    assert_eq!(names("Bölge Arap Baharı'ndan sonra karıştı. Arap Baharı'nı tartıştılar."), [""; 0]);
    assert_eq!(names("Kendini Atatürkçü olarak tanıttı. Atatürkçü'nün sözleri yankılandı."), [""; 0]);
    assert_eq!(names("Konser Kerem Doruk Sahnesi'nde verildi."), [""; 0]);
}

#[test]
fn what_somebody_or_something_is_called_shows_what_it_is() {
    assert_eq!(names("Ordu \"Bulut Kalkanı\" adını verdi. Bulut Kalkanı dün başladı."), [""; 0]);
    assert_eq!(names("Gemiler Tuzlupınar beldesine, Tuzlupınar beldesinden gitti."), [""; 0]);
    assert_eq!(names("Ova Suları Anlaşması (OSA) imzalandı."), [""; 0]);
    assert_eq!(names("Kredi için Unesco'ya gidildi."), ["Unesco"]);
    assert_eq!(names("Kıyı Gündemi sitesinin haberine göre fiyatlar arttı."), ["Kıyı Gündemi"]);
    assert_eq!(names("Veri Gündemi sitesinin haberine göre fiyatlar arttı."), ["Veri Gündemi"]);
}

#[test]
fn a_column_ends_a_name_and_a_player_is_named_behind_the_club() {
    assert_eq!(names("Oyuncular Selim Karakoç    Ayla Ersoy ile sahnede."), ["Selim Karakoç", "Ayla Ersoy"]);
    let text = "Forvet Enzo Karakoç oynadı. Dün sahada Bursasporlu Karakoç da vardı.";
    assert_eq!(names(text), ["Enzo Karakoç", "Karakoç"]);
}

#[test]
fn a_body_begins_behind_an_inflected_one_and_somebody_honoured() {
    assert_eq!(
        names("Liste Yüksek Planlama Kuruluna Kıyı Tarım Bakanlığı'ndan geldi."),
        ["Yüksek Planlama Kuruluna", "Kıyı Tarım Bakanlığı"]
    );
    assert_eq!(names("Takım Batı Ligi A Grubu'nda oynuyor."), [""; 0]);
    let text = "Uygulamada, Kredi ve Kefalet Kooperatifleri öne çıktı.";
    assert_eq!(names(text), ["Kredi ve Kefalet Kooperatifleri"]);
    assert_eq!(names("Bütçe 10,3 Trilyon Yen olarak açıklandı."), [""; 0]);
}

#[test]
fn a_club_bears_the_words_before_its_last_one() {
    assert_eq!(names("Hafta sonu Kerevit Tepespor'u ağırlayacak."), ["Kerevit Tepespor"]);
    assert_eq!(names("Maçta Sivas Büyükşehir Tepespor, rakibini yendi."), ["Sivas Büyükşehir Tepespor"]);
    assert_eq!(names("Yeni hoca Murat Sözer Tepespor'da kalıyor."), ["Murat Sözer", "Tepespor"]);
}

#[test]
fn the_board_beside_its_chairman_is_a_body_of_its_own() {
    assert_eq!(
        names("Dün Oda Başkanı Selim Doruk ve Yönetim Kurulu'nu kabul etti."),
        ["Selim Doruk", "Yönetim Kurulu"]
    );
}

#[test]
fn a_title_that_only_describes_what_follows_is_nobody() {
    assert_eq!(names("Girişimci bir ruhla çalışıyorlar."), [""; 0]);
    assert_eq!(names("Yetkili kurumlara başvuruldu."), [""; 0]);
}

#[test]
fn an_ending_of_a_verb_or_a_plural_is_nobody() {
    assert_eq!(names("Sustum. Haykırsam, \"Deli\" derlerdi."), [""; 0]);
    assert_eq!(names("Otoriteler, golün geçerli olduğunu söyledi."), [""; 0]);
    assert_eq!(names("Huzursuzluğun, kavgaya döndüğü açıklandı."), [""; 0]);
    assert_eq!(names("Selim Doruk AÇIKLADI!\n\nYol bugün kapandı."), ["Selim Doruk"]);
}

#[test]
fn a_group_begins_behind_participles_and_with_both_colours() {
    assert_eq!(names("Önde gelen muhalif liderleri, sokağa çıktıklarını söyledi."), ["muhalif liderleri"]);
    assert_eq!(names("Yeşil-beyazlı taraftarlar, takımı alkışladı."), ["Yeşil-beyazlı taraftarlar"]);
    assert_eq!(names("Yol, bir grup eylemci tarafından kapatıldı."), ["bir grup eylemci"]);
}

#[test]
fn the_side_of_a_nation_is_a_group() {
    assert_eq!(names("Fransız tarafı, görüşmelerin başlayacağını söyledi."), ["Fransız tarafı"]);
    assert_eq!(names("Kapının arka tarafı boyandı."), [""; 0]);
}

#[test]
fn a_clitic_between_two_names_joins_nothing() {
    assert_eq!(names("Vali Selim Yurt da Aksoy'u kutladı."), ["Selim Yurt", "Aksoy"]);
    assert_eq!(names("Başkan Ursula von der Leyen konuştu."), ["Ursula von der Leyen"]);
    assert_eq!(names("Sinoplu er Selim Doruk köyüne döndü."), ["Selim Doruk"]);
    assert_eq!(names("Komutan Ebu Yahya er-Ravi konuştu."), ["Ebu Yahya er-Ravi"]);
}

#[test]
fn names_are_taken_as_they_are_spelt() {
    assert_eq!(names("YÖK, kontenjanların artacağını duyurdu."), ["YÖK"]);
    assert_eq!(names("ÖZÜR DİLEMEYE GEREK YOK"), [""; 0]);
    assert_eq!(names("Askıya alınan ihale yenilenecek."), [""; 0]);
    assert_eq!(names("France 24'ün haberi doğrulandı."), ["France 24"]);
}

#[test]
fn a_name_of_a_body_keeps_its_town_and_its_number() {
    assert_eq!(names("Eser İzmir Devlet Opera ve Balesi'nce sahnelendi."), ["İzmir Devlet Opera ve Balesi"]);
    assert_eq!(names("Dava Sivas 2. Asliye Ceza Mahkemesi'nde görüldü."), ["Sivas 2. Asliye Ceza Mahkemesi"]);
}

#[test]
fn a_word_of_honour_behind_a_name_belongs_to_it() {
    assert_eq!(names("Kitapta Hüsrev Paşa'nın hayatı anlatılıyor."), ["Hüsrev Paşa"]);
    assert_eq!(names("Dün Devlet Başkanı'nın sözleri tartışıldı."), ["Devlet Başkanı"]);
}

#[test]
fn everyday_words_that_open_a_phrase_are_nobodys_name() {
    assert_eq!(names("Temel Hak ve Özgürlükler bölümü okundu."), [""; 0]);
    assert_eq!(names("Kürsüde \"Devrim Kanunları\" yazıyordu."), [""; 0]);
}

#[test]
fn the_singular_stands_for_its_kind_where_the_article_keeps_to_it() {
    let text = "Kiracı sözleşmeyi yenileyebilir. Kiracının itiraz hakkı var. Kiracıya süre verilir.";
    assert_eq!(names(text), ["Kiracı", "Kiracının", "Kiracıya"]);
    assert_eq!(names("Kiracı taşındı."), [""; 0]);
    assert_eq!(names("Bir kiracı dava açtı. Her kiracı öder. Kiracı hakları korunur."), [""; 0]);
}

#[test]
fn a_group_takes_the_nouns_and_the_peoples_before_it() {
    let text = "Lise öğrencileri yarıştı. Lise öğrencilerinin projeleri sergilendi.";
    assert_eq!(names(text), ["Lise öğrencileri", "Lise öğrencilerinin"]);
    assert_eq!(names("Norveç ve İsveçli yetkililer bir araya geldi."), ["Norveç ve İsveçli yetkililer"]);
    assert_eq!(names("Bir grup öğretmen ve öğrenci müzeyi gezdi."), ["Bir grup öğretmen ve öğrenci"]);
    assert_eq!(names("Güvenlik güçleri köprüyü kapattı."), ["Güvenlik güçleri"]);
}

#[test]
fn words_for_people_inside_names_of_things_are_no_groups() {
    assert_eq!(names("Akşam \"Şu Garip Türkler\" oyunu sahnelendi."), [""; 0]);
    assert_eq!(names("Takım Şampiyonlar ligi için kura bekliyor."), [""; 0]);
    assert_eq!(names("Sürücü, kanuna muhalefet suçundan yargılandı."), [""; 0]);
}

#[test]
fn the_police_are_many() {
    assert_eq!(names("Polis, kazanın nedenini araştırıyor."), ["Polis"]);
}

#[test]
fn those_of_a_place_or_club_are_a_group_and_their_adjective_is_no_part_of_a_name() {
    assert_eq!(names("İzmirlilerin görüşünü aldılar."), ["İzmirlilerin"]);
    assert_eq!(names("Dün Fenerbahçeliler toplandı."), ["Fenerbahçeliler"]);
    assert_eq!(names("Trabzonlu Yavuz Uluçay yarışı kazandı."), ["Yavuz Uluçay"]);
    assert_eq!(names("Mağdur olan Kayserili kardeşlerimiz dinlendi."), ["Kayserili kardeşlerimiz"]);
    assert_eq!(
        names("\"Norveçliler ve İsveçliler olarak imzalıyoruz\" dedi."),
        ["Norveçliler ve İsveçliler"]
    );
}

#[test]
fn the_people_of_a_body_take_its_name_into_theirs() {
    assert_eq!(names("Sağlık Bakanlığı yetkilileri tarafından açıklandı."), ["Sağlık Bakanlığı yetkilileri"]);
    assert_eq!(names("Çınarlı ailesi destek verenlere teşekkür etti."), ["Çınarlı ailesi"]);
}

#[test]
fn numbers_that_tell_of_nobody_certain_make_no_group() {
    assert_eq!(names("İki lider yarın görüşecek."), ["İki lider"]);
    assert_eq!(names("Geceye bazı sanatçılar katıldı."), [""; 0]);
}

#[test]
fn an_article_before_a_surname_belongs_to_it() {
    assert_eq!(names("Başbakan Yardımcısı El-Sabah ile görüştü."), ["El-Sabah"]);
    assert_eq!(names("Dışişleri Bakanı Velid El-Muallim konuştu."), ["Velid El-Muallim"]);
    assert_eq!(names("Kitabın yazarı İbn-i Sina, otları anlatıyor."), ["İbn-i Sina"]);
}

#[test]
fn letters_alone_are_nobody() {
    assert_eq!(names("Beyaz tenliler D vitamini eksikliği çekmiyor."), [""; 0]);
    assert_eq!(names("Şüpheli S.C. ifade verdi."), ["S.C."]);
}

#[test]
fn bodies_may_be_named_after_a_person_and_have_a_number() {
    let hospital = "Mehmet Akif Ersoy Kalp ve Damar Hastalıkları Hastanesi";
    assert_eq!(names(&format!("{hospital} açıklama yaptı.")), [hospital]);
    assert_eq!(names("Dosyayı Yargıtay 2. Hukuk Dairesi inceledi."), ["Yargıtay 2. Hukuk Dairesi"]);
}

#[test]
fn the_name_of_a_site_is_an_outlet() {
    assert_eq!(names("Olay, Kıyıhaber.com'un haberine göre akşam oldu."), ["Kıyıhaber.com"]);
}

#[test]
fn a_body_gives_its_name_to_no_league_nor_ground() {
    assert_eq!(names("Takım PTT 1. Lig'den çıktı."), [""; 0]);
    assert_eq!(names("İmralı'daki görüşme altı saat sürdü."), [""; 0]);
}

#[test]
fn headings_in_capitals_stay_out_of_the_name_that_the_scrape_joined_to_them() {
    assert_eq!(names("SEKTÖRÜ KÜÇÜLTÜR Şemsi Bayraktar, çiftçiyi savundu."), ["Şemsi Bayraktar"]);
}

#[test]
fn folded_alike_is_not_the_same() {
    assert_eq!(names("Böylece yasanın önü açıldı."), [""; 0]);
    assert_eq!(names("Dün Ali Şen aradı."), ["Ali Şen"]);
}

#[test]
fn everyday_words_beside_a_noun_or_a_name_name_nobody() {
    assert_eq!(names("Terör örgütü açıklama yaptı."), [""; 0]);
    assert_eq!(names("Panel Öğretmen Evi'nde yapıldı."), [""; 0]);
    assert_eq!(names("Yarışmayı kızım Yağmur Demir kazandı."), ["Yağmur Demir"]);
}

#[test]
fn an_outlet_that_is_an_everyday_word_shows_by_where_it_stands() {
    assert_eq!(
        names("Hürriyet'ten Kaya Er'in haberine göre yol kapandı.").first().map(String::as_str),
        Some("Hürriyet")
    );
    assert_eq!(names("Aygün, taziyesini Twitter'da paylaştı."), ["Aygün", "Twitter"]);
}

#[test]
fn what_is_not_there_yet_and_what_is_a_compound_is_no_body() {
    assert_eq!(names("Parti lideri hükümeti kuramadı."), [""; 0]);
    assert_eq!(names("Taraflar arasında görüş birliği sağlandı."), ["Taraflar"]);
}

#[test]
fn whose_report_it_is_or_who_was_given_an_interview_is_an_outlet() {
    let media = |text: &str| {
        read(text)
            .into_iter()
            .any(|(name, c)| name == "Kıyı Ekseni" && c.actor == crate::model::ActorKind::Media)
    };
    assert!(media("Dün Kıyı Ekseni'nin haberine göre yol kapandı."));
    assert!(media("Bakan, Kıyı Ekseni'ne verdiği demeçte konuştu."));
}

#[test]
fn a_month_is_nobody_unless_somebody_is_called_so() {
    assert!(names("Sergi 24 Kasım'a kadar görülebilecek.").is_empty());
    assert!(
        names("Başvurular 9 Kasım Cuma günü sona eriyor, sonuçlar Nisan'a kadar duyurulmayacak.").is_empty()
    );
    assert_eq!(
        names("Ödülü Kasım Yılmaz aldı. Gençlere seslenen Kasım Yılmaz'ı ailesi de izledi."),
        ["Kasım Yılmaz", "Kasım Yılmaz"]
    );
}

#[test]
fn a_verb_or_an_everyday_word_with_an_ending_is_nobody() {
    assert!(names("Yağmur altında bekledi… Titriyordu, yine de gülümsedi.").is_empty());
    assert!(names("Dergi kapandı. Yönetmelikle başkanı seçilen bir kurul kaldı.").is_empty());
    assert_eq!(
        names("Romanı yazan Tuna Okutan imza dağıttı. Okutan, okurlara teşekkür etti."),
        ["Tuna Okutan", "Okutan"]
    );
}

#[test]
fn two_everyday_words_are_a_name_where_an_apostrophe_shows_it() {
    assert_eq!(names("Sevgi Uygun'un ağabeyi ayağa kalktı."), ["Sevgi Uygun"]);
    assert!(names("Rüya Takım'ın maçı yarına kaldı.").is_empty());
}

#[test]
fn a_bodys_people_are_nobodys_name() {
    assert!(names("Soru AK Partili Vekile yöneltildi.").iter().all(|name| !name.starts_with("AK")));
}

#[test]
fn the_number_of_a_list_counts_nobody() {
    assert_eq!(names("1 Türkmenlerin oyları sayıldı."), ["Türkmenlerin"]);
}

#[test]
fn an_honorific_may_stand_in_the_midst_of_a_name() {
    assert_eq!(names("Müftü Selim Efendi Karakoviç, köprüyü gezdi."), ["Selim Efendi Karakoviç"]);
    assert_eq!(names("Kıyı Milletvekili Ekrem Çelebi, köprüyü gezdi."), ["Ekrem Çelebi"]);
    assert_eq!(names("Selim Bey ATK'nin yolunu gezdi.").first().map(String::as_str), Some("Selim"));
}

#[test]
fn an_honorific_shows_the_case_of_the_name_before_it() {
    use crate::morphology::form::Case;
    let case = |text: &str| read(text).first().map(|(_, mention)| mention.case);
    assert_eq!(case("Zehra Hanım'ın evi yandı."), Some(Case::Genitive));
    assert_eq!(case("Volkan hocaya söyledik."), Some(Case::Dative));
}

#[test]
fn a_surname_alone_names_whoever_speaks() {
    let town = "Bostancı, suyu anlattı. Yolun biteceğini belirten Bostancı, köprüyü de anlattı.";
    assert_eq!(names(town), ["Bostancı", "Bostancı"]);
    let resident = "Yolun biteceğini belirten Kerevitli, köprüyü de anlattı.";
    assert!(names(resident).is_empty());
}

#[test]
fn a_known_surname_opens_a_sentence_without_a_comma() {
    let text = "Kulüp Başkanı Sadi Saran konuştu. Saran kaleci arıyor. Toplantıya Saran da geldi.";
    assert_eq!(names(text), ["Sadi Saran", "Saran", "Saran"]);
}

#[test]
fn what_goes_on_behind_another_languages_word_is_a_work() {
    assert!(names("Salonda \"Tales of the Silver Reed\" gösterildi.").is_empty());
}
