use crate::{BlockKind, Language, Parser};

/// What a dateline says: date, time, place, source.
type Said<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>, Option<&'a str>);

const BODY: &str = "Belediye Başkanı Ayşe Yalın, köprünün yaz aylarında trafiğe açılacağını söyledi. Çalışmalar üç yıldır \
                    sürüyordu ve maliyet iki katına çıktı.";

fn check(text: &str, wanted: Said<'_>, line: &str) {
    let article = Parser::new(Language::turkish()).parse(text);
    let found = article.dateline().map(|d| {
        (
            d.date().map(|x| x.to_string()),
            d.time().map(|x| x.to_string()),
            d.place().map(str::to_owned),
            d.source().map(str::to_owned),
        )
    });
    let found = found.unwrap_or_default();
    let found = (found.0.as_deref(), found.1.as_deref(), found.2.as_deref(), found.3.as_deref());
    assert_eq!(found, wanted, "{line}");
}

/// Reads `line` between headline and body.
fn check_line(line: &str, date: Option<&str>, time: Option<&str>, place: Option<&str>, source: Option<&str>) {
    check(&format!("Köprü yazın açılıyor\n{line}\n{BODY}\n{BODY}"), (date, time, place, source), line);
}

#[test]
fn days_in_all_their_forms() {
    for line in [
        "21.12.2025",
        "21/12/2025",
        "21-12-2025",
        "21.12.25",
        "2025-12-21",
        "2025/12/21",
        "2025.12.21",
        "21 Aralık 2025",
        "21 ARALIK 2025",
        "21 aralık 2025",
        "21 Ara 2025",
        "21-Ara-2025",
        "Aralık 21, 2025",
        "21 Aralık 2025 Pazar",
        "21 Aralık 2025, Pazar",
        "Pazar, 21 Aralık 2025",
        "Pazar 21 Aralık 2025",
        "PAZAR, 21 ARALIK 2025",
        "Tarih: 21.12.2025",
        "Yayın Tarihi: 21 Aralık 2025",
        "Giriş Tarihi: 21.12.2025",
        "(21.12.2025)",
        "- 21 Aralık 2025 -",
        "21 Aralık 2025 |",
    ] {
        check_line(line, Some("2025-12-21"), None, None, None);
    }
}

#[test]
fn days_with_their_hours() {
    for line in [
        "21.12.2025 14:05",
        "21.12.2025 - 14:05",
        "21.12.2025, 14.05",
        "21.12.2025 14:05:33",
        "14:05 21.12.2025",
        "(14.05) 21.12.2025",
        "14:05 | 21.12.2025",
        "21 Aralık 2025 14:05",
        "21 Aralık 2025 - 14:05",
        "21 Aralık 2025, 14:05",
        "21 Aralık 2025 Saat: 14:05",
        "21 Aralık 2025 14:05 TSİ",
        "21 Aralık 2025 TSİ 14:05",
        "21 Aralık 2025 14:05 Türkiye saatiyle",
        "21 Aralık 2025 yerel saatle 14:05",
        "21 Aralık 2025, Pazar 14:05",
        "21 Aralık 2025 14.05 (TSİ)",
        "2025-12-21 14:05",
        "2025-12-21T14:05:00+03:00",
        "2025-12-21T14:05Z",
        "GÜNCELLEME: 21 Aralık 2025 14:05 TSİ",
        "Güncelleme Tarihi: 21.12.2025 14:05",
        "Son Güncelleme: 21 Aralık 2025 Pazar, 14:05",
        "Güncellendi: 21.12.2025 - 14:05",
        "Giriş: 21 Aralık 2025, Pazar 14:05 Güncelleme: 22 Aralık 2025, Pazartesi 09:30",
        "14:05 21.12.2025 (güncellendi: 16:20 21.12.2025)",
        "Yayınlanma: 21.12.2025 14:05 | Güncelleme: 21.12.2025 15:00",
    ] {
        check_line(line, Some("2025-12-21"), Some("14:05"), None, None);
    }
}

#[test]
fn days_with_outlets_and_places() {
    let day = Some("2025-12-21");
    check_line("21.12.2025, Sputnik Türkiye", day, None, None, Some("Sputnik Türkiye"));
    check_line("21.12.2025, Marmara Postası", day, None, None, Some("Marmara Postası"));
    check_line("DHA | 21 Aralık 2025 14:05", day, Some("14:05"), None, Some("DHA"));
    check_line("21 Aralık 2025 - AA", day, None, None, Some("AA"));
    check_line("Kaynak: Reuters", None, None, None, Some("Reuters"));
    check_line("KAYNAK: AA", None, None, None, Some("AA"));
    check_line("Kaynak: Kuzey Ege Haber", None, None, None, Some("Kuzey Ege Haber"));
    check_line("HABER: ANKA", None, None, None, Some("ANKA"));
    check_line("(DHA)", None, None, None, Some("DHA"));
    check_line("DHA-AA", None, None, None, Some("DHA-AA"));
    check_line("Haber Merkezi / DHA", None, None, None, Some("DHA"));
    check_line("Elif Karadağ / DHA", None, None, None, Some("DHA"));
}

#[test]
fn a_day_without_its_year_is_a_dateline_without_a_date() {
    let text = format!("Köprü yazın açılıyor\n21 Aralık Pazar\n{BODY}");
    let article = Parser::new(Language::turkish()).parse(&text);
    assert_eq!(article.blocks()[1].kind, BlockKind::Dateline);
    check_line("21 Aralık Pazar", None, None, None, None);
}

#[test]
fn places_before_a_dash() {
    for (lead, place, source) in [
        ("ANKARA (AA) -", Some("ANKARA"), Some("AA")),
        ("ANKARA (AA) –", Some("ANKARA"), Some("AA")),
        ("İSTANBUL, (DHA) -", Some("İSTANBUL"), Some("DHA")),
        ("İSTANBUL,(DHA)-", Some("İSTANBUL"), Some("DHA")),
        ("SİVAS -", Some("SİVAS"), None),
        ("SİVAS - İHA -", Some("SİVAS"), Some("İHA")),
        ("DHA -", None, Some("DHA")),
        ("HABERTÜRK -", None, Some("HABERTÜRK")),
        ("RADİKAL -", None, Some("RADİKAL")),
        ("ANKARA - RADİKAL -", Some("ANKARA"), Some("RADİKAL")),
        ("Radikal -", None, None),
        ("SÖĞÜTALAN (İHA) -", Some("SÖĞÜTALAN"), Some("İHA")),
    ] {
        check(&format!("Köprü yazın açılıyor\n{lead} {BODY}\n{BODY}"), (None, None, place, source), lead);
    }
}

#[test]
fn a_dateline_behind_the_standfirst_is_a_block() {
    let text = format!(
        "Köprü yazın açılıyor\nBelediye Başkanı Yalın, köprünün açılacağını söyledi. 21.12.2025, Marmara Postası\n{BODY}"
    );
    let article = Parser::new(Language::turkish()).parse(&text);
    let kinds: Vec<_> = article.blocks().iter().map(|b| b.kind).collect();
    assert_eq!(
        kinds,
        [BlockKind::Headline, BlockKind::Standfirst, BlockKind::Dateline, BlockKind::Paragraph]
    );
    check(&text, (Some("2025-12-21"), None, None, Some("Marmara Postası")), "behind the standfirst");
}

#[test]
fn what_looks_like_a_dateline_in_the_body_is_none() {
    for line in [
        "Galatasaray - Denizlispor maçı ertelendi.",
        "21 Aralık 2025'te köprü kapanmıştı.",
        "Saat 14:05 sularında kar yağdı.",
    ] {
        check(&format!("Köprü yazın açılıyor\n{BODY}\n{line}\n{BODY}"), (None, None, None, None), line);
    }
    check(
        &format!(
            "Köprü yazın açılıyor\n{BODY}\n\n\n\n{BODY} {BODY}\nFotoğraf: AA\n{BODY}\n{BODY}\n{BODY}\n{BODY}"
        ),
        (None, None, None, None),
        "a photograph's credit",
    );
}

#[test]
fn impossible_days_are_none() {
    for line in ["31.02.2025", "45.12.2025", "21.13.2025", "2025-13-40"] {
        check_line(line, None, None, None, None);
    }
}
