#![expect(clippy::string_slice, reason = "spans lie on character boundaries")]

use crate::{Block, BlockKind, BlockLabel, Language, Parser};
use BlockKind::{Dateline, Headline, Other, Paragraph, Standfirst, Subheading};

const LONG: &str = "Belediye Başkanı Ayşe Yalın, köprünün yaz aylarında trafiğe açılacağını ve eski yolun kapanacağını \
                    söyledi. Çalışmalar üç yıldır sürüyordu, maliyet iki katına çıktı.";

const OTHER: &str = "Muhtarlar ise dün akşam kahvede toplanıp trenin her köyde durmasını istedi. Tarlalar bölünürse göç \
                     hızlanacak, okullar boş kalacak ve giden kimse bir daha köyüne dönmeyecek.";

/// The blocks of a text, each with its kind.
fn blocks(text: &str) -> Vec<(BlockKind, &str)> {
    laid_out(text).iter().map(|b| (b.kind, &text[b.span.range()])).collect()
}

fn laid_out(text: &str) -> Vec<Block> {
    Parser::new(Language::turkish()).parse(text).blocks().to_vec()
}

fn texts(text: &str) -> Vec<&str> {
    blocks(text).into_iter().map(|(_, t)| t).collect()
}

/// The pieces must be the blocks of their text when nothing stands between them.
fn cut(pieces: &[&str]) {
    let text = pieces.concat();
    assert_eq!(texts(&text), pieces);
}

fn uncut(text: &str) {
    assert_eq!(texts(text), [text]);
}

mod glue {
    use super::*;

    #[test]
    fn sentences_that_touch_are_cut() {
        cut(&["Köprünün bu yaz açılacağını söyledi.", "Yalın, maliyetin arttığını belirtti."]);
        cut(&["Köprü bu yaz açılacak mı?", "Yalın bu soruya yanıt vermedi."]);
        cut(&["Köprü Ankara'da.", "Yol Konya'ya gidiyor."]);
        cut(&["Köprü 2019'da açıldı (ilk kısım).", "Sonra yol kapandı."]);
        cut(&["Yalın \"Açacağız\" dedi.", "21 yaşındaki öğrenci alkışladı."]);
    }

    #[test]
    fn sentences_and_quotations_that_touch_are_cut() {
        cut(&["Yalın, kararı açıkladı.", "\"Köprü bu yaz açılacak\" diyen Başkan gülümsedi."]);
        cut(&["Yalın şöyle devam etti:", "\"Köprü bu yaz açılacak.\""]);
        cut(&["Yalın şunları kaydetti::", "“Köprü bu yaz açılacak.”"]);
        cut(&["\"Köprü bu yaz açılacak.\"", "Yalın sonra törene geçti."]);
        cut(&["\"Köprü bu yaz açılacak.\"", "21 yaşındaki öğrenci alkışladı."]);
    }

    #[test]
    fn headings_that_touch_are_cut() {
        cut(&[
            "Yalın kararı açıkladı.",
            "'Köprü yazın açılacak'",
            "Belediye Başkanı, maliyetin arttığını da söyledi.",
        ]);
        cut(&[
            "Yalın kararı açıkladı.",
            "Muhalefet kararı memnuniyetle karşıladı",
            "Yaman'ın sözleri mecliste alkışlandı.",
        ]);
        cut(&[
            "Yalın kararı açıkladı.",
            "Köprü için yeni finansman önerisi",
            "Belediye, krediyi yıl sonunda kullanacak.",
        ]);
        cut(&["Yalın kararı açıkladı.", "ESKİ YOL KAPANIYOR", "Belediye, yolu yıl sonunda kapatacak."]);
        cut(&[
            "Yalın kararı açıkladı.",
            "-\"Köprüden kim geçecek?\"-",
            "Belediye, geçişin ücretsiz olduğunu bildirdi.",
        ]);
    }

    #[test]
    fn headings_in_capitals_part_from_the_word_they_touch() {
        let text = "Yalın kararı açıkladı.ONARILAMAZ HASARTaraflar masaya oturdu. Taraflar anlaştı.";
        assert_eq!(
            texts(text),
            ["Yalın kararı açıkladı.", "ONARILAMAZ HASAR", "Taraflar masaya oturdu. Taraflar anlaştı."]
        );
    }

    #[test]
    fn abbreviations_addresses_and_names_are_not_cut() {
        uncut("Törene Prof.Dr. Selin Aksu ile Av.Kerem Aydın katıldı.");
        uncut("Şirket Yalın İnşaat San.Tic.Ltd. olarak kuruldu.");
        uncut("Başvurular www.ornek.com.tr adresinden yapılıyor.");
        uncut("G.Saray ile F.Bahçe yarın oynuyor.");
        uncut("Kulüp iPhone ve WhatsApp kullanıyor, eBay'den alıyor.");
        uncut("Yaralı A.K. ve M.T. taburcu edildi.");
        uncut("Kanun 1.1.2025'te, saat 16.30'da yürürlüğe girdi.");
    }

    #[test]
    fn a_blank_lost_inside_a_sentence_is_no_boundary() {
        uncut(
            "Geçen yıl yapılan seçimde oyların yarısını alan ve görevi sürdürenYalın, kararı bugün açıkladı.",
        );
        uncut("Kerem Aydın, kızı için\"Bu kızdan doktor olmaz\" diyenlere kızdı.");
        uncut("Yarışı kazananlardan 2'sinin İzmir, 1'ininKonya adına koştuğu bildirildi.");
        uncut("Polİsler, çalIşan işçileri dışarı çıkardı.");
        uncut("Eşi,Kerem Aydın'ın yarın döneceğini bildirdi.");
        uncut("Açıklamada denildi:Sıkı önlemler alındı.");
        uncut("Açılışı yapan Kıyılar.Com genel müdürü Aydın, girişimcilere seslendi.");
    }

    #[test]
    fn signs_typed_for_others_are_no_boundaries() {
        uncut("Toplantıda \"YALIN!IN ADAYLIĞI KESİN\" pankartı açıldı.");
        uncut("Hastanede görevli Doktor Selin?Aksu ile hemşire Ayşe?Yalın ödül aldı.");
        cut(&["Peki köprü ne zaman açılacak?", "Yalın bu soruya yanıt vermedi."]);
    }

    #[test]
    fn words_that_the_packs_lack_end_no_heading() {
        uncut("Taraftar derneği kıvrAslan dün açıklama yaptı.");
        uncut("Mecliste dün akşam tartışılan kapıÇelmeme kararı geri alındı.");
        uncut("Yalın dün sabah Kıyıkent Vitality ParkSpor, Konya'yı yendi.");
    }

    #[test]
    fn a_score_is_no_heading() {
        assert_eq!(texts(&format!("{LONG}\nKIYIKENT SANAYİ SPOR: 2 - YALI SPOR: 1\n{LONG}")).len(), 3);
    }

    #[test]
    fn a_colon_in_a_headline_is_no_boundary() {
        uncut("Yalın:\"Köprü yazın açılıyor\"");
    }
}

mod lines {
    use super::*;

    #[test]
    fn a_line_end_inside_a_sentence_is_none() {
        for torn in [
            "Yalın, köprünün bu yaz\naçılacağını söyledi.",
            "Yalın, köprünün,\nKonya yolunun ve tünelin açılacağını söyledi.",
            "Yalın, Türkiye \n              'ye dönüşünde köprüyü açacağını söyledi.",
            "Törene Yalın ve\nAydın katıldı.",
            "Yalın \n                    Köprü'nün açılacağını söyledi.",
        ] {
            uncut(torn);
        }
    }

    #[test]
    fn other_line_ends_are_boundaries() {
        assert_eq!(texts("Yalın konuştu.\nAydın sustu.").len(), 2);
        assert_eq!(texts("Yalın şunları söyledi:\nköprü açılacak.").len(), 2);
        assert_eq!(texts("Yalın konuştu.\r\n\r\nAydın sustu.").len(), 2);
    }

    #[test]
    fn a_torn_suffix_opens_no_quotation() {
        let article = Parser::new(Language::turkish()).parse("Yalın Ankara 'ya gitti, 'Köprü açıldı' dedi.");
        let quoted: Vec<_> = article.quotations().map(|q| q.text().to_owned()).collect();
        assert_eq!(quoted, ["Köprü açıldı"]);
    }
}

mod inline_headings {
    use super::*;

    fn heading(text: &str, heading: &str) {
        assert!(blocks(text).contains(&(Subheading, heading)), "{:?}", blocks(text));
    }

    #[test]
    fn capitals_on_one_line_with_their_text() {
        heading(&format!("{LONG} ESKİ YOL KAPANIYOR Belediye, yolu kapatacak."), "ESKİ YOL KAPANIYOR");
        heading(&format!("{LONG}  ESKİ YOL  Belediye, yolu kapatacak."), "ESKİ YOL");
        heading(&format!("{LONG}\nESKİ YOL  BU YAZ KAPANIYOR\n{LONG}"), "ESKİ YOL  BU YAZ KAPANIYOR");
        heading(&format!("{LONG}  KÖPRÜ YİNE POZ  VERDİ Belediye, yolu kapatacak."), "KÖPRÜ YİNE POZ  VERDİ");
        heading(&format!("{LONG} ESKİ YOL KAPANIYOR - Belediye, yolu kapatacak."), "ESKİ YOL KAPANIYOR");
        heading(
            &format!("{LONG} ESKİ YOL KAPANIYOR MU? Belediye, yolu kapatacak."),
            "ESKİ YOL KAPANIYOR MU?",
        );
        heading(&format!("{LONG} “ESKİ YOL KAPANIYOR” Belediye, yolu kapatacak."), "“ESKİ YOL KAPANIYOR”");
        heading(&format!("{LONG}\nESKİ YOL KAPANIYOR: Belediye, yolu kapatacak."), "ESKİ YOL KAPANIYOR:");
    }

    #[test]
    fn a_number_or_a_word_in_capitals_behind_them_begins_the_text() {
        heading(&format!("{LONG} “YENİ BİR YOL VAR” 7 Haziran'dan sonra açılacak."), "“YENİ BİR YOL VAR”");
        heading(
            &format!("{LONG} ESKİ YOL ARTIK YETMİYOR BELEDİYE yolu kapatacak."),
            "ESKİ YOL ARTIK YETMİYOR",
        );
    }

    #[test]
    fn a_line_in_capitals_is_whole() {
        for line in [
            "ESKİ YOL NEDEN KAPANDI",
            "ESKİ YOL, YENİ KÖPRÜ  KAPANIP, AÇILDI",
            "25 KiŞiNiN  ADI KARIŞTI",
            "KÖPRÜ AÇILDI, YOL BİTTİ...SIRA TÜNELDE",
            "YOL KAPANDI MI? YENİ YOL NEREDE?",
            "BAŞKAN UYARDI: \"SABIRLI OLUN\"",
            "BİR HAFTANIN BİLANÇOSU: 3 ÖLÜ, 12 YARALI",
            "'BEN BU YOLDA 'KARA KIŞ' FİLMİNDE GİBİ YÜRÜDÜM'",
        ] {
            let text = format!("{LONG}\n{line}\nbelediye ekipleri dün yolu kapattı ve tabelaları söktü.");
            assert_eq!(texts(&text)[1], line);
        }
        uncut("YOL KARDA KAPANDI... MUHTARLAR YÜRÜMEK ZORUNDA KALDI / Foto Galeri");
    }

    #[test]
    fn what_leads_over_to_the_text_is_none_of_theirs() {
        heading(&format!("{LONG} ESKİ YOL KAPANIYOR - 12 yıl bekledik, yeter."), "ESKİ YOL KAPANIYOR");
        heading(&format!("{LONG} ESKİ YOL KAPANIYOR   1- Tabelalar sökülecek."), "ESKİ YOL KAPANIYOR");
        heading(
            &format!("{LONG} ESKİ YOL KAPANIYOR \"KÖPRÜLER bizimdir, kapatamazlar\" diyen Yalın sustu."),
            "ESKİ YOL KAPANIYOR",
        );
    }

    #[test]
    fn owned_nouns_behind_marks_go_on() {
        uncut("Konuya kurul da değindi. \"Yarının Kıyı Kentleri\" Raporu'na göre yolların yarısı eski.");
    }

    #[test]
    fn tables_are_no_headings() {
        uncut("KIYI SPOR   101   YALI SPOR   97");
        uncut("1. Kerem Aydın    KIYI  KENT    1:51:31");
        uncut("YALI SPORCULAR  103 Kıyıkent    97");
    }

    #[test]
    fn names_in_capitals_are_no_headings() {
        for text in [
            "Toplantıya ABD ve AB katıldı. TBMM CHP Grubu karara karşı çıktı.",
            "Yalın konuştu. TRT ve NTV yayını kesti.",
            "ANKARA Valisi Yalın konuştu.",
            "KASTAMONU E Tipi Cezaevi dün boşaltıldı.",
            "KIYIKENT SANAYİ, UEFA Kupası'nda bugün sahaya çıkıyor.",
            "Yalın konuştu. GLOWING HARBOURS Yönetim Kurulu Başkanı Aydın da sustu.",
            "SELİN AKSU ÇETİN (KIYIKENT Festivali Koordinatörü) dün konuştu.",
            "Haberi yazan Selin   AKSU YILDIZ",
        ] {
            uncut(text);
        }
    }

    #[test]
    fn words_between_marks_behind_a_full_stop() {
        heading(
            &format!("{LONG} \"Eski yol artık yetmiyor\" Belediye, yolu yıl sonunda kapatacak."),
            "\"Eski yol artık yetmiyor\"",
        );
        let spoken = format!("{LONG} \"Eski yol artık yetmiyor\" diyen Yalın, yolu yıl sonunda kapatacak.");
        assert_eq!(texts(&spoken).len(), 1, "a quotation with its cue");
    }
}

mod kinds {
    use super::*;

    fn kinds(text: &str) -> Vec<BlockKind> {
        laid_out(text).iter().map(|b| b.kind).collect()
    }

    #[test]
    fn a_page_has_headline_standfirst_and_body() {
        let text = format!(
            "Köprü yazın açılıyor\n\nBelediye Başkanı Yalın köprünün yaz aylarında trafiğe açılacağını söyledi\n\n{LONG}\n\
             Eski yol kapanıyor\n{LONG}"
        );
        assert_eq!(kinds(&text), [Headline, Standfirst, Paragraph, Subheading, Paragraph]);
    }

    #[test]
    fn a_first_paragraph_that_summarises_nothing_is_a_paragraph() {
        let text = format!(
            "Köprü yazın açılıyor\nVali Kerem Aydın dün akşam ilçede muhtarlarla bir araya geldi ve dert dinledi.\n{LONG}\n{LONG}"
        );
        assert_eq!(kinds(&text), [Headline, Paragraph, Paragraph, Paragraph]);
    }

    #[test]
    fn a_text_without_a_headline_starts_with_a_paragraph() {
        assert_eq!(kinds(&format!("{LONG}\n{LONG}")), [Paragraph, Paragraph]);
    }

    #[test]
    fn headings_are_short_and_have_a_paragraph_below() {
        for heading in [
            "Eski yol kapanıyor",
            "\"Eski yol artık yetmiyor\"",
            "ESKİ YOL NE OLACAK?",
            "Eski yol ne olacak?",
        ] {
            let text = format!("Köprü yazın açılıyor\n{LONG}\n{heading}\n{OTHER}");
            assert_eq!(kinds(&text), [Headline, Paragraph, Subheading, Paragraph], "{heading}");
        }
        for none in
            ["Yalın şöyle konuştu:", "\"Eski yol artık yetmiyor.\"", "Yalın sustu.", "- Eski yol kapanacak"]
        {
            let text = format!("Köprü yazın açılıyor\n{LONG}\n{none}\n{OTHER}");
            assert_eq!(kinds(&text), [Headline, Paragraph, Paragraph, Paragraph], "{none}");
        }
    }

    #[test]
    fn a_list_is_no_row_of_headings() {
        let text =
            format!("Köprü yazın açılıyor\n{LONG}\nKuzey yolu\nGüney yolu\nDoğu yolu\nBatı yolu\n{OTHER}");
        let found = kinds(&text);
        assert!(!found.contains(&Subheading), "{found:?}");
    }

    #[test]
    fn what_the_page_adds_is_other() {
        let label = |line: &str| {
            let blocks = laid_out(&format!("Köprü yazın açılıyor\n{LONG}\n{LONG}\n{line}"));
            blocks.last().map(|b| (b.kind, b.label))
        };
        for (line, wanted) in [
            ("Kaynak: Reuters", BlockLabel::Credit),
            ("(AA)", BlockLabel::Credit),
            ("Fotoğraf: DHA", BlockLabel::Credit),
            ("Konular: Köprü, Konya", BlockLabel::Topics),
            ("Etiketler:\nKöprü, Konya", BlockLabel::Topics),
            ("İlgili Haber", BlockLabel::Teaser),
            ("Ayrıntılar için tıklayınız", BlockLabel::Teaser),
            ("Yorum yaz", BlockLabel::Boilerplate),
            ("Ayrıntılar geliyor...", BlockLabel::Boilerplate),
            ("Haber Merkezi", BlockLabel::Byline),
            ("SEVDA AKÇA - OZAN KAYALAR", BlockLabel::Byline),
        ] {
            assert_eq!(label(line), Some((Other, Some(wanted))), "{line}");
        }
    }

    #[test]
    fn labels_that_touch_the_text_are_cut() {
        let text = format!(
            "Köprü yazın açılıyor\n{LONG}Kaynak: ReutersPrimary Topic: KonyaKonular:\n  Konya,   Köprü"
        );
        let found = blocks(&text);
        assert_eq!(
            found[2..],
            [
                (Other, "Kaynak: Reuters"),
                (Other, "Primary Topic: Konya"),
                (Other, "Konular:\n  Konya,   Köprü")
            ]
        );
    }

    #[test]
    fn labels_on_the_line_of_the_text_are_cut() {
        let text = format!(
            "Köprü yazın açılıyor Giriş: 4 Şubat 2026, Çarşamba 09:15 Güncelleme: 4 Şubat 2026, Çarşamba 10:40 {LONG}"
        );
        assert_eq!(kinds(&text)[1..], [Dateline, Paragraph]);
    }
}

#[test]
fn blocks_hold_every_mark_and_letter_once() {
    let texts = [
        "",
        "\n\n",
        ".",
        "a.B.C\nD:\"E\"F'G'",
        "\"\"\"\n''\n\"\nA\n\n B.",
        "KAYNAK:KAYNAK:KAYNAK: AAAA. (AA)(AA)B",
        "ANKARA (AA) - \nANKARA - - -",
        "Ğ\u{307}İ.I\u{AD}ı",
    ];
    for text in texts {
        let mut at = 0;
        for block in laid_out(text) {
            let span = block.span.range();
            assert!(text[at..span.start].trim().is_empty(), "{text:?}");
            assert!(span.start < span.end);
            at = span.end;
        }
        assert!(text[at..].chars().all(char::is_whitespace), "{text:?}");
    }
}
