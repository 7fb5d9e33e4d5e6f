//! Who speaks, by the grammar of one sentence.

use super::{quotation, said};

/// The speaker of each quotation.
fn speakers(text: &str) -> Vec<Option<String>> {
    said(text).into_iter().map(|(.., speaker)| speaker).collect()
}

fn speaker(text: &str) -> String {
    speakers(text).first().cloned().flatten().unwrap_or_default()
}

#[test]
fn a_clause_with_a_subject_of_its_own_does_not_give_the_sentence_one() {
    let text = "Çocuklar bahçede oynarken, Vali Kerem Aydın, \"Okul yarın açılıyor\" dedi.";
    assert_eq!(speaker(text), "Kerem Aydın");
}

#[test]
fn a_name_behind_a_noun_for_somebody_is_the_speaker() {
    let age =
        "Yolun kapalı olduğunu belirten fırın işçisi 33 yaşındaki Derya Us, suyun da kesildiğini söyledi.";
    assert_eq!(speakers(age), [Some("Derya Us".to_owned()), Some("Derya Us".to_owned())]);
    let comma =
        "Uykunun önemli olduğunu belirten aile hekimi, uzman doktor Derya Us, çayın da azaltılmasını istedi.";
    assert_eq!(speakers(comma), [Some("Derya Us".to_owned()), Some("Derya Us".to_owned())]);
}

#[test]
fn people_are_subjects_by_what_they_do_and_as_some_of_several() {
    let headless = said("Sırada saatlerce bekleyenler, kimsenin ilgilenmediğini söyledi.");
    assert_eq!(headless.first().map(|(_, words, _)| words.as_str()), Some("kimsenin ilgilenmediğini"));
    let some = said("Köylülerin çoğu, yolun kapalı olduğunu söyledi.");
    assert_eq!(some.first().map(|(_, words, _)| words.as_str()), Some("yolun kapalı olduğunu"));
}

#[test]
fn what_nobody_has_said_yet_is_no_quotation() {
    assert_eq!(speakers("Köylüler \"Yol nerede\" diyecek."), []);
    assert_eq!(speakers("Vali, \"Yol bitti\" diyebilir."), []);
}

#[test]
fn a_definition_in_marks_is_no_quotation() {
    assert_eq!(speakers("Kuraklık, \"yağışın uzun süre azalması\" olarak tanımlanıyor."), []);
    let agent = "Köprü, Derya Us tarafından \"bir utanç anıtı\" olarak nitelendirildi.";
    assert_eq!(speaker(agent), "Derya Us");
}

#[test]
fn a_participle_describes_whoever_stands_behind_it_not_the_subject() {
    let text =
        "Vali Kerem Aydın, \"Yol nerede\" diyen Derya Us'un sorusuna, \"Yazın bitecek\" yanıtını verdi.";
    assert_eq!(speakers(text), [Some("Derya Us".to_owned()), Some("Kerem Aydın".to_owned())]);
}

#[test]
fn somebody_in_lower_case_owns_the_words_in_marks() {
    let text = "Vali Kerem Aydın, bir öğrencinin \"Yol nerede\" sözlerine güldü.";
    assert_eq!(speaker(text), "bir öğrencinin");
}

#[test]
fn the_agent_of_a_text_is_its_speaker() {
    let text = "Köy dernekleri tarafından yapılan ortak açıklamada, yolun açılacağı belirtildi.";
    assert_eq!(speaker(text), "Köy dernekleri");
}

#[test]
fn hearsay_before_goere_is_reported_and_nobody_named() {
    let heard = said("Konuşulanlara göre yol yazın bitecek.");
    assert_eq!(heard, [("according_to".to_owned(), "yol yazın bitecek".to_owned(), None)]);
    let friend = said("Bir arkadaşımın anlattığına göre yol yazın bitecek.");
    assert_eq!(friend, [("according_to".to_owned(), "yol yazın bitecek".to_owned(), None)]);
    let gathered = said("Köylerden derlenen bilgilere göre, yol yazın bitecek.");
    assert_eq!(gathered, [("according_to".to_owned(), "yol yazın bitecek".to_owned(), None)]);
}

#[test]
fn a_relative_clause_may_describe_the_source_before_goere() {
    let text = "Yolun yıllardır bitmemesinden yakınan ve geçen ay da bakanlığa uzun bir mektup yazan Derya Us'a göre, \
                iş yazın bitecek.";
    assert_eq!(speaker(text), "Derya Us");
}

#[test]
fn questions_without_an_asker_are_asked_by_whoever_was_answered() {
    let text = "Gazetecilerin sorularını yanıtlayan Vali Kerem Aydın, yolun açılacağını söyledi. \"Köprü ne olacak?\" \
                sorusuna Aydın, \"Yazın bitecek\" yanıtını verdi. Aydın, işin gecikip gecikmediği sorusuna da güldü.";
    let asked: Vec<String> = said(text)
        .into_iter()
        .filter(|(rule, ..)| matches!(rule.as_str(), "quote_question" | "noun_of_clause"))
        .map(|(.., speaker)| speaker.unwrap_or_default())
        .collect();
    assert_eq!(asked, ["Gazeteciler", "Gazeteciler"]);
}

#[test]
fn an_owner_of_words_is_not_the_subject_of_the_sentence() {
    let text = "Vali Kerem Aydın, muhtar Derya Us'un \"Yol nerede\" sözlerini değerlendirirken, \"Yazın bitecek\" dedi.";
    assert_eq!(speakers(text), [Some("Derya Us".to_owned()), Some("Kerem Aydın".to_owned())]);
}

#[test]
fn coordinated_participles_describe_the_same_one() {
    let text = "Vali Kerem Aydın, yolun kapalı olduğunu hatırlatan ve işin ne zaman biteceğini soran Derya Us'un \
                sorusuna, \"Yazın\" yanıtını verdi.";
    assert_eq!(speaker(text), "Derya Us");
}

#[test]
fn somebody_else_may_speak_behind_a_contrasting_clause() {
    let text = "Vali Kerem Aydın yolun açılacağını söylerken, Derya Us \"Görmeden inanmam\" dedi.";
    assert_eq!(speakers(text), [Some("Kerem Aydın".to_owned()), Some("Derya Us".to_owned())]);
}

#[test]
fn what_somebody_says_to_have_said_is_their_own() {
    let text = "Derya Us, kulübe ayrılmak istediğini söylediğini belirtti.";
    assert_eq!(speakers(text), [Some("Derya Us".to_owned()), Some("Derya Us".to_owned())]);
}

#[test]
fn an_aorist_before_a_noun_reports_nothing() {
    assert_eq!(speakers("Valinin yolu açtığını gösterir belge bulunamadı."), []);
}

#[test]
fn whoever_answers_is_not_whoever_asked_before() {
    let text =
        "Bir gazetecinin, \"Yol nerede?\" demesi üzerine Vali Kerem Aydın, \"Yazın bitecek\" yanıtını verdi.";
    assert_eq!(speakers(text), [Some("Bir gazeteci".to_owned()), Some("Kerem Aydın".to_owned())]);
}

#[test]
fn a_genitive_owns_no_noun_without_a_possessive() {
    for (text, words, speaker) in [
        (
            "Vali Kerem Aydın'ın, yolun yazın açılacağı yönündeki iddiaları yankı buldu.",
            "yolun yazın açılacağı",
            Some("Kerem Aydın"),
        ),
        (
            "Kerem Aydın'ın köprünün yapımını durdurduğu yönündeki iddialara tepki büyüdü.",
            "Kerem Aydın'ın köprünün yapımını durdurduğu",
            None,
        ),
        (
            "Kerem Aydın'ın köprünün yapımını durdurup durdurmadığı yönündeki soruya herkes güldü.",
            "Kerem Aydın'ın köprünün yapımını durdurup durdurmadığı",
            None,
        ),
    ] {
        let found = said(text);
        let [(rule, content, whom)] = found.as_slice() else { panic!("{text}: {found:?}") };
        assert_eq!((rule.as_str(), content.as_str(), whom.as_deref()), ("noun_of_clause", words, speaker));
    }
}

#[test]
fn a_question_that_is_only_raised_is_nobodys() {
    for text in [
        "Bu karar, köprünün ne zaman biteceği konusunda sorulara yol açtı.",
        "Köprünün bitip bitmeyeceği yönündeki soru işareti büyüyor.",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
}

#[test]
fn one_capital_behind_a_participle_is_a_name() {
    let text = "Yolun kapalı olduğunu belirten Usta, suyun da kesildiğini söyledi.";
    assert_eq!(speakers(text), [Some("Usta".to_owned()), Some("Usta".to_owned())]);
}

#[test]
fn a_participle_may_describe_others_than_whoever_speaks() {
    let several =
        "Vali Kerem Aydın, yolun kapalı olduğunu söyleyenlere de seslenerek, suyun geleceğini söyledi.";
    assert_eq!(speakers(several), [None, Some("Kerem Aydın".to_owned())]);
    let thing = "Vali Kerem Aydın konuştu. Yolun kapalı olduğunu söyleyen tek tabela yok.";
    assert_eq!(speakers(thing), [None]);
    let marked = "Vali Kerem Aydın konuştu. \"Yol kapalı\" diyenler çoğaldı.";
    assert_eq!(speakers(marked), [None]);
    let plan = "Vali Kerem Aydın, yolun kapatılmasını öngören planı masaya bıraktı.";
    assert_eq!(speakers(plan), []);
}

#[test]
fn a_passive_participle_before_a_text_is_said_by_whoever_issued_it() {
    let text = "Ada Belediyesi dün yazılı bir metin yayımladı. Yolun kapalı olduğu belirtilen açıklamada, \
                suyun da kesildiği kaydedildi.";
    assert_eq!(speakers(text), [Some("Ada Belediyesi".to_owned()), Some("Ada Belediyesi".to_owned())]);
    let named = "Yolun kapalı olduğu belirtilen Ada Belediyesi açıklamasında, suyun da kesildiği kaydedildi.";
    assert_eq!(speaker(named), "Ada Belediyesi");
    let claimed = "Ada Belediyesi dün konuştu. Yolu kapattığı iddia edilen açıklamada imza yok.";
    assert_eq!(speakers(claimed), [None]);
}

#[test]
fn a_claim_with_which_something_is_done_is_the_subjects_unless_it_is_done_to_him() {
    let done = "Derya Us, yolun kapatıldığı iddiasıyla mahkemeye başvurdu.";
    assert_eq!(speaker(done), "Derya Us");
    let suffered = "Derya Us, parayı aldığı iddiasıyla gözaltına alındıktan sonra ilçeden ayrıldı.";
    assert_eq!(speakers(suffered), [None]);
    let about = "Derya Us, yolun kapatıldığı iddiasıyla ilgili bir yazı bıraktı.";
    assert_eq!(speakers(about), [None]);
}

#[test]
fn a_view_is_the_subjects_whoever_its_clause_is_about() {
    let text = "Kerem Aydın, Derya Us'un yolu bilerek kapattığı görüşünde.";
    let (_, words, speaker) = said(text).into_iter().next().expect("the view");
    assert_eq!(
        (words.as_str(), speaker.as_deref()),
        ("Derya Us'un yolu bilerek kapattığı", Some("Kerem Aydın"))
    );
}

#[test]
fn a_thing_that_shows_something_is_not_whoever_spoke_last() {
    let text = "Vali Kerem Aydın konuştu. Bu rakam yolun kapalı olduğunu gösteriyor.";
    assert_eq!(speakers(text), [None]);
}

#[test]
fn a_share_of_several_is_a_subject() {
    let text = "Katılımcıların yüzde 83'ü, yolun kapatıldığını söyledi.";
    let (_, words, share) = said(text).into_iter().next().expect("the clause");
    assert_eq!((words.as_str(), share.as_deref()), ("yolun kapatıldığını", Some("Katılımcıların yüzde 83")));
    assert_eq!(speaker("İşçilerden biri \"Yol kapalı\" dedi."), "biri");
}

#[test]
fn somebody_spoken_of_in_the_words_says_what_their_next_sentence_reports() {
    let text = "Muhtar Eda Kor, \"Vali Kerem Aydın bizi aradı. Yolun yazın biteceğini söyledi\" dedi.";
    assert_eq!(speakers(text), [Some("Eda Kor".to_owned()), Some("Kerem Aydın".to_owned())]);
    let anybody = "Muhtar Eda Kor, \"Vali Kerem Aydın bizi aradı. Sonra 'Yol bitti' derler\" dedi.";
    assert_eq!(speakers(anybody).last(), Some(&None));
}

#[test]
fn a_relative_clause_about_what_is_spoken_of_tells_of_its_subject() {
    let text = "Antrenör Kerem Aydın, formsuz olduğunu söylediği kaleciyi kadroya almadı.";
    assert_eq!(said(text), [quotation("nominalised_cue", "formsuz olduğunu", "Kerem Aydın")]);
    let upon = "Vali Kerem Aydın, yolun kapandığını söylediği için eleştirildi.";
    assert_eq!(said(upon), []);
}

#[test]
fn an_honorific_behind_a_name_is_the_subjects() {
    let text = "Zehra Hanım yolun kapandığını söyledi.";
    let (_, words, honoured) = said(text).into_iter().next().expect("the clause");
    assert_eq!((words.as_str(), honoured.as_deref()), ("yolun kapandığını", Some("Zehra")));
    let told = said("Derya Us, Zehra Hanım'ın yolun biteceğini söylediğini belirtti.");
    assert_eq!(told.last().map(|(_, words, _)| words.as_str()), Some("yolun biteceğini"));
    assert_eq!(speaker("Zehra Hanım espri yapmış: \"Yol bitti.\""), "Zehra");
    assert_eq!(speaker("Zehra Hanım'ın \"Yol bitti\" sözleri yankı buldu."), "Zehra");
}

#[test]
fn whoever_is_named_right_before_the_marks_is_nearer_than_a_subject_further_left() {
    let others = "Köylüler, dertlerini anlatırken araya giren Derya Us, \"Yol bitecek\" dedi.";
    assert_eq!(speaker(others), "Derya Us");
    let asked = "Derya Us konuştu. Kerem Aydın'ın dün gezdiği köprü hatırlatılarak, \"Yol biter mi?\" sorusuna Us, \
                 \"Biter\" yanıtını verdi.";
    assert_eq!(speakers(asked).last(), Some(&Some("Derya Us".to_owned())));
    let joined = "Derya Us ve Kerem Aydın, \"Yol bitecek\" dedi.";
    assert_eq!(speaker(joined), "Kerem Aydın");
}

#[test]
fn a_described_subject_has_nouns_for_people_or_a_converb_behind_it() {
    let people = said("Maçın ardından Başkan Derya Us futbolcularıyla gurur duyduğunu söyledi.");
    assert_eq!(
        people.first().map(|(_, words, speaker)| (words.as_str(), speaker.as_deref())),
        Some(("futbolcularıyla gurur duyduğunu", Some("Derya Us")))
    );
    let converb =
        said("Davada savunmasını yapan Derya Us iddianameyi eleştirerek, yolun kapandığını savundu.");
    assert_eq!(
        converb.first().map(|(_, words, speaker)| (words.as_str(), speaker.as_deref())),
        Some(("yolun kapandığını", Some("Derya Us")))
    );
}
