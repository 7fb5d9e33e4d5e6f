use super::*;
use crate::{Article, Diagnostic, DiagnosticKind, Document, Parser};

fn is_foreign(article: &Article<'_>) -> bool {
    let told = |it: &Diagnostic| it.kind == DiagnosticKind::UnsupportedLanguage;
    assert_eq!(article.diagnostics().iter().any(told), article.language() != "tr");
    article.language() != "tr"
}

/// A paragraph each, written for this test.
const FOREIGN: [(&str, &str); 7] = [
    (
        "en",
        "The governor told reporters on Monday that the road to the harbour would be open again by the evening. “We will open the new bridge in summer”, she said, and thanked the people of the town for their patience.",
    ),
    (
        "de",
        "Die Bürgermeisterin sagte am Montag vor Journalisten, die Straße zum Hafen werde bis zum Abend wieder frei sein. „Die neue Brücke öffnen wir im Sommer“, sagte sie und dankte den Menschen in der Stadt für ihre Geduld.",
    ),
    (
        "fr",
        "La maire a déclaré lundi devant la presse que la route du port serait de nouveau ouverte dans la soirée. « Le nouveau pont sera ouvert cet été », a-t-elle dit, avant de remercier les habitants de leur patience.",
    ),
    (
        "es",
        "La alcaldesa dijo el lunes ante los periodistas que la carretera del puerto estaría abierta de nuevo por la tarde. «El nuevo puente se abrirá en verano», dijo, y agradeció a los vecinos su paciencia.",
    ),
    (
        "ru",
        "В понедельник мэр сообщила журналистам, что дорога в порт снова откроется к вечеру. «Новый мост откроем летом уже этого года», сказала она и поблагодарила жителей города за терпение и понимание.",
    ),
    (
        "ar",
        "قالت رئيسة البلدية للصحفيين يوم الاثنين إن الطريق إلى الميناء سيفتح من جديد بحلول المساء. «سنفتح الجسر الجديد في الصيف القادم»، قالت ذلك وشكرت سكان المدينة على صبرهم وتفهمهم لما يجري.",
    ),
    (
        "nl",
        "De burgemeester zei maandag tegen verslaggevers dat de weg naar de haven tegen de avond weer open zou zijn. “We openen de nieuwe brug in de zomer”, zei ze, en ze bedankte de inwoners voor hun geduld.",
    ),
];

#[test]
fn other_languages_get_their_marks_and_no_more() {
    for (code, text) in FOREIGN {
        let article = crate::parse(text);
        assert!(is_foreign(&article), "{code}");
        assert_eq!(article.language(), code);
        let quotations: Vec<_> = article.quotations().map(|it| (it.rule(), it.speaker().is_none())).collect();
        assert_eq!(quotations, [("paired_marks", true)], "{code}");
        assert_eq!(article.actors().len(), 0, "{code}");
    }
}

#[test]
fn a_language_that_is_named_is_not_doubted() {
    let (_, english) = FOREIGN[0];
    assert!(!is_foreign(&Parser::new(Language::turkish()).parse(english)));
    let turkish = Document::new(english, Metadata::new().with_language("tr-TR"));
    assert!(!is_foreign(&Parser::new(Language::turkish()).with_detection().parse_document(&turkish)));
    let german =
        Document::new("Vali, \"Yol akşama kadar açılacak\" dedi.", Metadata::new().with_language("DE"));
    let mut parser = Parser::new(Language::turkish());
    let article = parser.parse_document(&german);
    assert!(is_foreign(&article));
    assert_eq!((article.language(), article.quotations().len()), ("de", 1));
}

#[test]
fn short_and_damaged_texts_are_read() {
    let text = "Vali Kerem Aydın, “Yağmur durdu, şehre giden yol akşama açılacak” dedi. Aydın, sürücülerin sabırlı olması \
                gerektiğini, köprünün ise yaz sonuna kadar tamamlanacağını söyledi.";
    let plain: String = text
        .chars()
        .map(|c| match c {
            'ı' => 'i',
            'ş' => 's',
            'ğ' => 'g',
            'ü' => 'u',
            'ö' => 'o',
            'ç' => 'c',
            c => c,
        })
        .collect();
    let misread: String = text.bytes().map(char::from).collect();
    for text in [text, &plain, &misread, "The road is open.", "", "“OK”"] {
        assert!(!is_foreign(&crate::parse(text)), "{text}");
    }
}
