//! What names of one's own do to an article.

use demec::{Actor, Article, Gazetteer, Language, Mention, MentionKind, Parser, Quotation, parse};

const ROWS: &str = "\
name	aliases	kind	id	roles	country
Ayşe Yalın	A. Yalın|Yalın Başkan	person	Q1	Kıyıkent Belediye Başkanı	TR
Zorgan Bey	Zorgan	person	Q2		
Liman İşçileri Sendikası	LİS|Liman-İş	organisation	Q3		TR
Kıyıkent Postası	Posta	media	Q4		
Grup 42	G42	organisation	Q5		
Kıyıkent		place	Q6		TR
Tuna Su		organisation	Q7		
Güneş Deniz		person	Q8		
";

fn gazetteer() -> Gazetteer {
    Gazetteer::from_tsv(ROWS).expect("the rows are right")
}

fn read(text: &str) -> Article<'_> {
    Parser::new(Language::turkish()).with_gazetteer(&gazetteer()).parse(text)
}

/// The places in the text that stand for the entry of an id.
fn mentions<'a>(article: &'a Article<'_>, id: &str) -> Vec<&'a str> {
    let actor = article.actors().find(|actor| actor.external_id() == Some(id));
    actor.map(|actor| actor.mentions().map(Mention::text).collect()).unwrap_or_default()
}

#[test]
fn an_entry_gives_its_actor_name_kind_id_country_and_roles() {
    let article = read("A. Yalın, \"Köprü yazın açılacak\" dedi.");
    let actor = article.quotations().next().and_then(Quotation::speaker).unwrap();
    assert_eq!(actor.name(), "Ayşe Yalın");
    assert_eq!(actor.kind(), demec::ActorKind::Person);
    assert_eq!((actor.external_id(), actor.country()), (Some("Q1"), Some("TR")));
    assert!(actor.roles().eq(["Kıyıkent Belediye Başkanı"]));
}

#[test]
fn the_roles_of_the_article_come_first_and_none_comes_twice() {
    let article = read("Kıyıkent Belediye Başkanı ve mimar Ayşe Yalın, köprünün açılacağını söyledi.");
    let actor = article.actors().find(|actor| actor.external_id() == Some("Q1")).unwrap();
    let roles: Vec<_> = actor.roles().collect();
    assert_eq!(roles.iter().filter(|&&role| role == "Kıyıkent Belediye Başkanı").count(), 1, "{roles:?}");
}

#[test]
fn suffixes_are_found_behind_an_apostrophe_and_without_one() {
    let article = read("Zorgan'ın sözlerini Zorgana sordular. Zorgandan yanıt gelmedi, Zorgan sustu.");
    assert_eq!(mentions(&article, "Q2"), ["Zorgan", "Zorgana", "Zorgandan", "Zorgan"]);
}

#[test]
fn an_acronym_matches_capitals_only() {
    let article =
        read("LİS'e göre ücretler düştü. LİSin itirazı var. Lis kenti uzaktır; lis sözcüğü bilinmez.");
    assert_eq!(mentions(&article, "Q3"), ["LİS", "LİSin"]);
}

#[test]
fn names_in_a_headline_in_capitals_are_found() {
    let article = read("AYŞE YALIN: KÖPRÜ AÇILACAK\n\nKıyıkent'te köprü için gün sayılıyor.");
    assert_eq!(mentions(&article, "Q1"), ["AYŞE YALIN"]);
}

#[test]
fn marks_and_digits_count_as_they_should() {
    let article =
        read("Liman İş ile Grup 42 anlaştı. Grup 43 ve G43 sustu. G42'den ses yok. A Yalın bekliyor.");
    assert_eq!(mentions(&article, "Q3"), ["Liman İş"]);
    assert_eq!(mentions(&article, "Q5"), ["Grup 42", "G42"]);
    assert_eq!(mentions(&article, "Q1"), ["A Yalın"]);
}

#[test]
fn the_kind_of_an_entry_prevails() {
    let text = "Tuna Su, kesintinin süreceğini açıkladı.";
    let kind = |article: &Article<'_>| article.actors().next().map(Actor::kind);
    assert_ne!(kind(&parse(text)), Some(demec::ActorKind::Organisation), "else the text shows nothing");
    assert_eq!(kind(&read(text)), Some(demec::ActorKind::Organisation));
}

#[test]
fn everyday_words_are_names_where_an_entry_says_so() {
    let article = read("Güneş Deniz, \"Yarın geliyoruz\" dedi. Denizde güneş kavurdu.");
    assert_eq!(mentions(&article, "Q8"), ["Güneş Deniz"]);
    assert_eq!(article.quotations().next().unwrap().speaker().and_then(Actor::external_id), Some("Q8"));
}

#[test]
fn a_name_within_another_one_or_in_a_title_is_no_mention() {
    for (text, id) in [
        ("LİS Başkanı Kerem Uz, ücretlerin düştüğünü söyledi.", "Q3"),
        ("LİS'li işçiler yürüdü.", "Q3"),
        ("Ayşe Yalın Vakfı, burs vereceğini açıkladı.", "Q1"),
        ("Mehmet Zorgan, \"Geldik\" dedi.", "Q2"),
        ("Toplantı Kıyıkent'te yapıldı.", "Q6"),
    ] {
        assert!(mentions(&read(text), id).is_empty(), "{text}");
    }
    assert_eq!(mentions(&read("Kıyıkent, öneriyi kabul ettiğini bildirdi."), "Q6"), ["Kıyıkent"]);
}

#[test]
fn the_longest_name_counts() {
    let gazetteer = Gazetteer::from_tsv(
        "name\tkind\tid\nMavi\torganisation\t1\nMavi Ufuk\torganisation\t2\nMavi Ufuk Derneği\torganisation\t3\n",
    )
    .unwrap();
    let mut parser = Parser::new(Language::turkish()).with_gazetteer(&gazetteer);
    let article =
        parser.parse("Mavi Ufuk Derneği toplandı. Mavi Ufuk'a göre iş bitti. Mavi'ye göre bitmedi.");
    let ids: Vec<_> = article.mentions().filter_map(|mention| mention.actor().external_id()).collect();
    assert_eq!(ids, ["3", "2", "1"]);
}

#[test]
fn a_surname_alone_is_its_bearers() {
    let article = read("Ayşe Yalın konuştu. Yalın, köprünün açılacağını söyledi.");
    assert_eq!(mentions(&article, "Q1"), ["Ayşe Yalın", "Yalın"]);
}

#[test]
fn a_title_alone_is_the_listed_holders() {
    let text = "Törene Ayşe Yalın geldi. Kıyıkent Belediye Başkanı, köprünün açılacağını söyledi.";
    let article = read(text);
    let speaker = article.quotations().next().and_then(Quotation::speaker).unwrap();
    assert_eq!(speaker.external_id(), Some("Q1"));
    assert!(speaker.mentions().any(|mention| mention.kind() == MentionKind::Role));
}

#[test]
fn two_entries_are_never_one_actor() {
    let rows = "name\tkind\tid\nMehmet Karaca\tperson\t1\nMehmet Ali Karaca\tperson\t2\n";
    let gazetteer = Gazetteer::from_tsv(rows).unwrap();
    let mut parser = Parser::new(Language::turkish()).with_gazetteer(&gazetteer);
    let text = "Mehmet Karaca sustu. Mehmet Ali Karaca, yolun açılacağını söyledi. Mehmet Karaca yine sustu.";
    let article = parser.parse(text);
    let ids: Vec<_> = article.mentions().filter_map(|mention| mention.actor().external_id()).collect();
    assert_eq!(ids, ["1", "2", "1"]);
}

#[test]
fn a_gazetteer_without_a_name_in_the_text_changes_nothing() {
    let text = "Vali Kerem Aydın, \"Yol akşama açılacak\" dedi. Aydın, çalışmaların sürdüğünü söyledi.";
    assert_eq!(read(text), parse(text));
}

#[test]
fn any_text_and_any_names_give_an_article() {
    let gazetteer = gazetteer();
    let mut parser = Parser::new(Language::turkish()).with_gazetteer(&gazetteer);
    for text in [
        "",
        "Grup",
        "Grup 42",
        "A.",
        "A. ",
        "LİS'",
        "Zorgan'\u{301}",
        "Kıyıkent Postası\nPosta",
        "“Posta",
        "Yalın Başkan'",
    ] {
        let article = parser.parse(text);
        assert!(article.mentions().all(|mention| text.get(mention.span().range()) == Some(mention.text())));
    }
}
