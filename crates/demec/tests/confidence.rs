//! Confidence orders quotations as a reader would: what is said plainly, by somebody plainly named, comes first.

/// The confidence of the quotation whose text begins so.
fn confidence(text: &str, beginning: &str) -> f32 {
    let article = demec::parse(text);
    let found = article.quotations().find(|quotation| quotation.text().starts_with(beginning));
    found.expect("the quotation is found").confidence()
}

#[test]
fn somebody_named_with_a_title_is_sure() {
    let text = "Belediye Başkanı Selin Arman, \"Köprüyü bahara kadar trafiğe açacağız ve kimseyi bekletmeyeceğiz\" dedi.";
    assert!(confidence(text, "Köprüyü") >= 0.95);
}

#[test]
fn a_name_without_a_title_is_less_sure_than_one_with_it() {
    let said = "\"Köprüyü bahara kadar trafiğe açacağız ve kimseyi bekletmeyeceğiz\" dedi.";
    let titled = confidence(&format!("Belediye Başkanı Selin Arman, {said}"), "Köprüyü");
    let bare = confidence(&format!("Selin Arman, {said}"), "Köprüyü");
    assert!(bare < titled, "{bare} {titled}");
}

#[test]
fn a_subject_that_the_sentence_drops_is_less_sure_than_one_it_names() {
    let text = "Vali Kerem Aydın, çalışmaların hafta sonuna kadar biteceğini söyledi. Yolun iki gün içinde trafiğe açılacağını belirtti.";
    let (named, dropped) = (confidence(text, "çalışmaların"), confidence(text, "Yolun"));
    assert!(dropped < named && dropped >= 0.5, "{named} {dropped}");
}

#[test]
fn a_passive_verb_leaves_nobody_to_be_found() {
    let text = "Yolun iki gün içinde trafiğe açılacağı ve seferlerin artırılacağı bildirildi.";
    assert!(confidence(text, "Yolun") >= 0.8);
}

#[test]
fn an_active_verb_whose_speaker_is_nowhere_is_unsure() {
    let text = "Ancak yolun iki gün içinde trafiğe açılacağını ve seferlerin artırılacağını belirtti.";
    assert!(confidence(text, "yolun") < 0.5);
}

#[test]
fn words_inside_words_are_less_sure_than_those_around_them() {
    let text = "Vali Kerem Aydın, \"Bakan Derya Uluç köprünün bahara kadar açılacağını söyledi, biz de ona güveniyoruz\" dedi.";
    assert!(confidence(text, "köprünün") < confidence(text, "Bakan"));
}

#[test]
fn an_outlet_s_report_needs_no_speaker() {
    let text = "Kuzey Gazetesi'nin haberine göre köprü bahara kadar trafiğe kapalı kalacak.";
    assert!(confidence(text, "köprü") >= 0.6);
}
