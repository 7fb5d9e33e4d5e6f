//! Words that look like words of saying and are none, told apart by the grammar around them. Each stands beside a
//! sentence in which the same letters do report.

use demec::Parser;

/// Contents that a sentence is found to report, with the lemma of the cue.
fn reported(parser: &mut Parser<'_>, text: &str) -> Vec<(String, String)> {
    let article = parser.parse(text);
    let lemma = |quotation: &demec::Quotation<'_>| {
        quotation.cue().and_then(demec::Cue::lemma).unwrap_or_default().to_owned()
    };
    article.quotations().map(|quotation| (quotation.text().to_owned(), lemma(&quotation))).collect()
}

/// Sentences that report nothing, each beside one that reports by the lemma.
const PAIRS: &[(&str, &str, &str)] = &[
    // de- and the clitic de/da.
    (
        "demek",
        "Belediye de yolu onarmak için ekip gönderdi.",
        "Başkan Selin Arman, \"Yolu onaracağız\" dedi.",
    ),
    // diye after a name that somebody bears.
    (
        "demek",
        "Mahallede usta diye bilinen Rıza Tok dün emekli oldu.",
        "Rıza Tok, \"Dün emekli oldum\" dedi.",
    ),
    // dile-, the dative of dil, and dile getir-.
    (
        "dile getirmek",
        "Kitap üç dile çevrildi ve kısa sürede tükendi.",
        "Yazar Nil Sezer, kitabın üç dile çevrildiğini dile getirdi.",
    ),
    (
        "dilemek",
        "Kardeşinden özür dilediği günü hiç unutmadı.",
        "Bakan Derya Uluç, yeni yılın herkese sağlık getirmesini diledi.",
    ),
    // açıkla- with a thing that is made known, and açık, aç-.
    (
        "açıklamak",
        "Açık tribün kapılarını saat onda açtı.",
        "Kulüp Başkanı Ege Kutlu, tribünün saat onda açılacağını açıkladı.",
    ),
    // gör-: seeing, and no verb of saying.
    (
        "söylemek",
        "Bekçi, kapının açık kaldığını gördü.",
        "Bekçi Halil Tan, kapının açık kaldığını gördüğünü söyledi.",
    ),
    // kaydet-: to save, to score.
    (
        "kaydetmek",
        "Golcü oyuncu ilk yarıda iki gol kaydetti.",
        "Teknik direktör Ege Kutlu, ilk yarıyı iyi oynadıklarını kaydetti.",
    ),
    // savun-: to defend.
    (
        "savunmak",
        "Takım ikinci yarıda kalesini iyi savundu.",
        "Avukat Lale Ersoy, müvekkilinin suçsuz olduğunu savundu.",
    ),
    // çek- with and without dikkat.
    (
        "dikkat çekmek",
        "Sergideki dev heykel dikkat çekti.",
        "Profesör Lale Ersoy, barajların boşaldığına dikkat çekti.",
    ),
    // sür- alone, and öne sür-.
    (
        "öne sürmek",
        "Çiftçi tarlasını iki günde sürdü.",
        "Çiftçi Rıza Tok, tarlasının elinden alındığını öne sürdü.",
    ),
    // çiz-, literally.
    (
        "altını çizmek",
        "Öğrenci, defterindeki kelimelerin altını çizdi.",
        "Rektör Lale Ersoy, burs sayısının artırıldığının altını çizdi.",
    ),
    // koy-, literally.
    ("ortaya koymak", "Aşçı tencereyi masanın ortasına koydu.", "Rapor, suyun kirlendiğini ortaya koydu."),
    // yakın as a noun of place.
    (
        "söylemek",
        "Otel denize yakın bir yerde kuruldu.",
        "Müdür Nil Sezer, otelin denize yakın olduğunu söyledi.",
    ),
    // yaz: the summer.
    ("yazmak", "Yaz boyunca sahilde konserler verildi.", "Gazete, konserlerin yaz boyunca süreceğini yazdı."),
    // sor: the question that is a noun.
    ("sormak", "Sınavda yirmi soru vardı.", "Öğretmen Nil Sezer, \"Sınav ne zaman yapılacak?\" diye sordu."),
    // uyar-: to fit, to obey (uy-).
    (
        "uyarmak",
        "Yeni yönetmelik Avrupa ölçülerine uyar.",
        "Vali Kerem Aydın, \"Sel gelebilir, dere kenarından uzak durun\" diye uyardı.",
    ),
    // der-: the nouns dert and ders.
    (
        "söylemek",
        "Köylünün tek derdi su ve yol, çocuklar derse yürüyerek gidiyor.",
        "Muhtar Halil Tan, köylünün tek derdinin su olduğunu söylerdi.",
    ),
    // A saying that is asked about has not been reported; a question may be.
    (
        "söylemek",
        "Bakan Derya Uluç istifa edeceğini söyledi mi?",
        "Bakan Derya Uluç istifa edeceğini söyledi.",
    ),
    ("söylemek", "Bakan Derya Uluç istifa edeceğini mi söyledi?", "Bakan Derya Uluç geldiğini söyledi."),
    (
        "açıklamak",
        "Kulüp, transferin bittiğini açıkladı mıydı, kimse bilmiyor.",
        "Kulüp, transferin bittiğini açıkladı ve kimse şaşırmadı.",
    ),
    (
        "demek",
        "Başkan Selin Arman \"Yolu onaracağız\" dedi mi, demedi mi?",
        "Başkan Selin Arman \"Yolu onaracağız\" dedi.",
    ),
    ("demek", "Başkan Selin Arman \"Yol açık\" diyor mu?", "Başkan Selin Arman \"Yol açık mı?\" dedi."),
    (
        "söylemek",
        "Vali Kerem Aydın, yolun açıldığını söyledimi?",
        "Vali Kerem Aydın, yolun açılıp açılmadığını söyledi.",
    ),
    (
        "sormak",
        "Gazeteciler bakana istifa edip etmeyeceğini sordu mu?",
        "Gazeteciler bakana istifa edip etmeyeceğini sordu.",
    ),
    (
        "sormak",
        "Muhtar Halil Tan, ekiplerin gelip gelmediğini sormadı.",
        "Muhtar Halil Tan, \"Ekip geldi mi\" diye sordu.",
    ),
    // A causative reports where its stem does not: hatırla-, bil-, duy-, sür-.
    (
        "hatırlatmak",
        "Komşusu Nil Sezer, evin ışığının yandığını hatırladı.",
        "Komşusu Nil Sezer, evin ışığının yandığını hatırlattı.",
    ),
    ("bildirmek", "Vali Kerem Aydın, yolun kapandığını biliyordu.", "Yolun kapandığı bildirildi."),
    ("duyurmak", "Rıza Tok, çocuğun ağladığını duydu.", "Müdür Rıza Tok, sınavın ertelendiğini duyurdu."),
    (
        "sürdürmek",
        "Çiftçi Rıza Tok traktörünü tarlaya sürdü: \"Kara Kız\".",
        "Başkan Ege Kutlu, şöyle sürdürdü: \"Yeni sezona hazırız.\"",
    ),
    // göre: comparison, a rule, seeing.
    (
        "göre",
        "Satışlar geçen yıla göre yüzde on arttı.",
        "Rektör Lale Ersoy'a göre satışlar gelecek yıl da artacak.",
    ),
    ("göre", "Yönetmeliğe göre kask takmak zorunlu.", "Müdür Nil Sezer'e göre sular yarın kesilecek."),
];

#[test]
fn what_only_looks_like_a_word_of_saying_reports_nothing() {
    let mut parser = Parser::new(demec::Language::turkish());
    let mut wrong = Vec::new();
    for &(lemma, silent, _) in PAIRS {
        let found = reported(&mut parser, silent);
        if !found.is_empty() {
            wrong.push(format!("{lemma}: {silent}\n    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_same_letters_report_where_the_grammar_says_so() {
    let mut parser = Parser::new(demec::Language::turkish());
    let mut wrong = Vec::new();
    for &(lemma, _, speaking) in PAIRS {
        let found = reported(&mut parser, speaking);
        if !found.iter().any(|(_, cue)| cue == lemma) {
            wrong.push(format!("{lemma}: {speaking}\n    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
