#![expect(clippy::string_slice, reason = "spans lie on character boundaries")]

use crate::{Language, Parser};

/// The sentences of a text, as the program gives them.
fn split(text: &str) -> Vec<String> {
    let article = Parser::new(Language::turkish()).parse(text);
    article.sentences().iter().map(|span| text[span.range()].to_owned()).collect()
}

fn one(text: &str) {
    assert_eq!(split(text), [text], "one sentence");
}

fn two(first: &str, second: &str) {
    assert_eq!(split(&format!("{first} {second}")), [first, second]);
}

#[test]
fn stops_questions_and_ellipses_end_sentences() {
    two("Köprü açıldı.", "Yol kapalı kaldı.");
    two("Köprü ne zaman açılacak?", "Vali sustu.");
    two("Köprü yıllardır bekliyor...", "Vali sustu.");
    two("Vali 2019'da geldi.", "21 kişi karşıladı.");
    two("Yol açıldı.", "\"Geç kaldık\" dedi.");
    one("Köprü... yıllardır bekliyor.");
    one("Vali, \"Açacağız.\" dedi.");
}

#[test]
fn abbreviations_initials_and_ordinals_end_none() {
    one("Törene Prof. Dr. Selin Aksu katıldı.");
    one("Yaralılar Hz. Ali Caddesi'ne taşındı.");
    one("Toplantıya A. Kadir Seyhan ve M. K. Uysal geldi.");
    one("Kulüp 3. Lig'e düştü.");
    one("Müze II. Mahmut Salonu'nu kapattı.");
    one("Şirket A.Ş. olarak kuruldu.");
    two("Deprem 1999. sokakta yıkıma yol açtı.", "Sonra yağmur başladı.");
}

#[test]
fn decimals_and_addresses_end_none() {
    one("Oran 12.4 oldu, bütçe 3.000 liraya indi.");
    one("Başvurular www.ornek.com.tr adresinden yapılıyor.");
    one("Toplantı saat 16.30'da başladı.");
}

#[test]
fn brackets_and_marks_hold_their_sentences() {
    one("Başkan (Uzun süredir hasta. Evinde dinleniyor.) törene gelmedi.");
    one("Yaman, \"Yol açıldı. Okullar açık. Kar durdu.\" dedi.");
    two("Yaman, \"Yol açıldı. Okullar açık.\"", "Kar sonra yeniden başladı.");
    assert_eq!(split("Liste (eksik. Yeni liste yarın çıkacak.").len(), 2, "a bracket that never closes");
}

#[test]
fn a_pair_over_several_blocks_holds_its_part_of_each() {
    let text = "Kar yağdı. Yaman, \"Yol açıldı. Okullar açık.\nKar durdu. Buz çözüldü.\nHerkes evinde. Sağ olun\" dedi. \
                Sonra gitti.";
    assert_eq!(
        split(text),
        [
            "Kar yağdı.",
            "Yaman, \"Yol açıldı. Okullar açık.",
            "Kar durdu. Buz çözüldü.",
            "Herkes evinde. Sağ olun\" dedi.",
            "Sonra gitti.",
        ]
    );
}
