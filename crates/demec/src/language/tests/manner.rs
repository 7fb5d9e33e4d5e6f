//! Verbs made nouns in -Iş, against written-out paradigms, and the nouns that they are not to be taken for.

use super::{CASES, read};
use crate::{
    Language,
    lexer::letters::key_of,
    morphology::form::{Case, Form, Nominal, Shape},
};

/// Bare and in the accusative, dative, locative, ablative, genitive and instrumental, with the features of all seven.
type Declension = (&'static [Form], &'static str);

/// His, theirs, mine, ours and yours, of stems in a vowel and in a consonant and in every harmony.
const POSSESSED: &[Declension] = &[
    (
        &[Form::possessed],
        "söyleyişi söyleyişini söyleyişine söyleyişinde söyleyişinden söyleyişinin söyleyişiyle",
    ),
    (
        &[Form::possessed],
        "açıklayışı açıklayışını açıklayışına açıklayışında açıklayışından açıklayışının açıklayışıyla",
    ),
    (&[Form::possessed], "okuyuşu okuyuşunu okuyuşuna okuyuşunda okuyuşundan okuyuşunun okuyuşuyla"),
    (&[Form::possessed], "gelişi gelişini gelişine gelişinde gelişinden gelişinin gelişiyle"),
    (&[Form::possessed], "bırakışı bırakışını bırakışına bırakışında bırakışından bırakışının bırakışıyla"),
    (&[Form::possessed], "bulunuşu bulunuşunu bulunuşuna bulunuşunda bulunuşundan bulunuşunun bulunuşuyla"),
    (&[Form::possessed], "düşünüşü düşünüşünü düşünüşüne düşünüşünde düşünüşünden düşünüşünün düşünüşüyle"),
    (&[Form::possessed], "anlatışı anlatışını anlatışına anlatışında anlatışından anlatışının anlatışıyla"),
    (
        &[Form::possessed],
        "reddedişi reddedişini reddedişine reddedişinde reddedişinden reddedişinin reddedişiyle",
    ),
    (
        &[Form::possessed],
        "haykırışları haykırışlarını haykırışlarına haykırışlarında haykırışlarından haykırışlarının haykırışlarıyla",
    ),
    (
        &[Form::possessed],
        "deyişleri deyişlerini deyişlerine deyişlerinde deyişlerinden deyişlerinin deyişleriyle",
    ),
    (
        &[Form::first_person],
        "söyleyişim söyleyişimi söyleyişime söyleyişimde söyleyişimden söyleyişimin söyleyişimle",
    ),
    (
        &[Form::first_person],
        "bırakışımız bırakışımızı bırakışımıza bırakışımızda bırakışımızdan bırakışımızın bırakışımızla",
    ),
    (
        &[Form::second_person],
        "soruşunuz soruşunuzu soruşunuza soruşunuzda soruşunuzdan soruşunuzun soruşunuzla",
    ),
    (
        &[Form::passive, Form::possessed],
        "açıklanışı açıklanışını açıklanışına açıklanışında açıklanışından açıklanışının açıklanışıyla",
    ),
    (
        &[Form::causative, Form::possessed],
        "hatırlatışı hatırlatışını hatırlatışına hatırlatışında hatırlatışından hatırlatışının hatırlatışıyla",
    ),
    (
        &[Form::negative, Form::possessed],
        "gelmeyişi gelmeyişini gelmeyişine gelmeyişinde gelmeyişinden gelmeyişinin gelmeyişiyle",
    ),
    (
        &[Form::negative, Form::possessed],
        "sormayışı sormayışını sormayışına sormayışında sormayışından sormayışının sormayışıyla",
    ),
    (
        &[Form::passive, Form::negative, Form::possessed],
        "edilmeyişi edilmeyişini edilmeyişine edilmeyişinde edilmeyişinden edilmeyişinin edilmeyişiyle",
    ),
];

/// Without an owner. Their accusative is spelt like the possessive, which is the more frequent.
const BARE: &[Declension] = &[
    (&[], "bekleyiş bekleyişi bekleyişe bekleyişte bekleyişten bekleyişin bekleyişle"),
    (&[], "bırakış bırakışı bırakışa bırakışta bırakıştan bırakışın bırakışla"),
    (&[], "okuyuş okuyuşu okuyuşa okuyuşta okuyuştan okuyuşun okuyuşla"),
    (
        &[Form::plural],
        "söyleyişler söyleyişleri söyleyişlere söyleyişlerde söyleyişlerden söyleyişlerin söyleyişlerle",
    ),
    (&[Form::passive], "açıklanış açıklanışı açıklanışa açıklanışta açıklanıştan açıklanışın açıklanışla"),
];

/// What a word is read as, where that is no form in -Iş with this case and these features.
fn misread(word: &str, case: Case, features: &[Form]) -> Option<String> {
    let (stem, form) = read(word);
    let right = stem != 0
        && (form.shape(), form.nominal(), form.case()) == (Shape::Nominal, Nominal::Manner, case)
        && features.iter().all(|feature| form.has(*feature));
    (!right).then(|| format!("{word}: stem {stem}, {form:?}"))
}

#[test]
fn possessives_take_every_case() {
    let wrong: Vec<String> = POSSESSED
        .iter()
        .flat_map(|(features, words)| {
            words.split(' ').zip(CASES).map(move |(word, case)| (word, case, features))
        })
        .filter_map(|(word, case, features)| misread(word, case, features))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn without_an_owner_they_take_every_case_and_have_no_possessive() {
    let mut wrong = Vec::new();
    for (features, words) in BARE {
        for (word, case) in words.split(' ').zip(CASES) {
            let accusative = case == Case::Accusative;
            let (case, owned) = if accusative { (Case::Nominative, true) } else { (case, false) };
            let features = if accusative { &[] } else { *features };
            wrong.extend(misread(word, case, features));
            assert_eq!(read(word).1.is_owned(), owned, "{word}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_second_person_singular_is_read_as_the_third() {
    assert_eq!(misread("söyleyişini", Case::Accusative, &[Form::possessed]), None);
}

#[test]
fn nouns_of_saying_keep_the_keys_that_they_share() {
    let language = Language::turkish();
    for (noun, look_alike) in [
        ("görüşü", "görüşü"),
        ("görüşünü", "görüşünü"),
        ("çıkışı", "çıkışı"),
        ("çıkışlarını", "çıkışlarını"),
        ("uyarısı", "uyarışı"),
        ("uyarısında", "uyarışında"),
        ("sorusu", "soruşu"),
        ("sorusuna", "soruşuna"),
        ("önerisini", "önerişini"),
        ("eleştirisi", "eleştirişi"),
        ("duyurusunda", "duyuruşunda"),
        ("bildirisinin", "bildirişinin"),
    ] {
        assert_eq!(key_of(noun), key_of(look_alike));
        let entry = language.lexicon.entry(language.lexicon.find(key_of(noun)));
        assert_ne!(entry.noun, 0, "{noun}");
        assert_eq!(read(look_alike).1.nominal(), Nominal::None, "{look_alike}");
    }
}

#[test]
fn words_that_are_no_forms_of_the_verb_are_left_alone() {
    for word in [
        "yarışı",
        "barış",
        "barışı",
        "satış",
        "satışı",
        "bakışı",
        "savaşı",
        "karşı",
        "konusu",
        "konusunda",
        "yapısı",
        "yapısının",
        "verisi",
        "verisine",
        "açısı",
        "açısından",
        "korkusu",
        "gösterisinde",
        "yazısı",
        "çevirisi",
        "belirtisi",
        "iletişim",
        "iletişimi",
        "bilişim",
        "girişim",
        "girişimin",
        "gelişim",
        "kuruluşu",
        "kuruluşların",
        "kuruş",
        "içişleri",
        "içişlerine",
    ] {
        assert_eq!(read(word).1.nominal(), Nominal::None, "{word}");
    }
}

#[test]
fn what_only_looks_like_the_equative_of_a_verb_is_none() {
    for word in ["bulmaca", "çekmece", "konuşmaca"] {
        assert_eq!(read(word).0, 0, "{word}");
    }
}
