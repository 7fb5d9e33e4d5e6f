//! Who is who across articles: merged, kept apart, and the same in whatever order.

use demec::{Article, Registry, RegistryActor};
use proptest::prelude::*;
use serde_json::json;

/// What an article says of an actor.
#[derive(Debug, Clone, Default)]
struct Said {
    name: &'static str,
    kind: &'static str,
    id: Option<&'static str>,
    country: Option<&'static str>,
    roles: Vec<&'static str>,
    aliases: Vec<&'static str>,
}

fn person(name: &'static str, roles: &[&'static str]) -> Said {
    Said { name, kind: "person", roles: roles.to_vec(), ..Said::default() }
}

fn body(name: &'static str, aliases: &[&'static str]) -> Said {
    Said { name, kind: "organisation", aliases: aliases.to_vec(), ..Said::default() }
}

/// An article that names these actors, and quotes each once.
fn article(actors: &[Said]) -> Article<'static> {
    let mut text = String::new();
    let (mut list, mut quotations) = (Vec::new(), Vec::new());
    let mut at = 0;
    for (number, actor) in actors.iter().enumerate() {
        let mut mentions = Vec::new();
        for name in std::iter::once(&actor.name).chain(&actor.aliases) {
            let end = at + name.chars().count();
            mentions.push(json!({"start": at, "end": end, "kind": "name"}));
            text.push_str(name);
            text.push(' ');
            at = end + 1;
        }
        quotations.push(json!({"id": format!("q{number}"), "kind": "direct", "start": at, "end": at + 4,
            "direct_parts": [[at, at + 4]], "speaker": format!("a{number}"), "cue": null}));
        text.push_str("Evet ");
        at += 5;
        list.push(
            json!({"id": format!("a{number}"), "name": actor.name, "kind": actor.kind, "roles": actor.roles,
            "country": actor.country, "external_id": actor.id, "mentions": mentions}),
        );
    }
    let json = json!({"text": text, "actors": list, "quotations": quotations});
    Article::from_json(&json.to_string()).expect("it is an article")
}

fn registry(articles: &[Vec<Said>]) -> Registry {
    let mut registry = Registry::new();
    for actors in articles {
        registry.add(&article(actors));
    }
    registry
}

/// The table of articles that each name one actor.
fn table(actors: &[Said]) -> Vec<RegistryActor> {
    registry(&actors.iter().map(|actor| vec![actor.clone()]).collect::<Vec<_>>()).actors()
}

fn counted(table: &[RegistryActor]) -> Vec<(&str, u64)> {
    table.iter().map(|row| (row.name.as_str(), row.articles)).collect()
}

#[test]
fn articles_that_agree_are_of_one_actor() {
    let table = table(&[
        person("Ayşe Yalın", &["Başkan"]),
        person("AYŞE YALIN", &["Kıyıkent Belediye Başkanı", "mimar"]),
        person("Ayşe Yalın", &["Mimar"]),
        person("Ayşe Yalın", &[]),
    ]);
    assert_eq!(counted(&table), [("Ayşe Yalın", 4)]);
    assert_eq!(table[0].quotations, 4);
    assert_eq!(table[0].aliases, [("Ayşe Yalın".to_owned(), 4)]);
    assert_eq!(table[0].roles.len(), 4);
}

#[test]
fn namesakes_are_kept_apart_by_role_country_and_id() {
    let of = |country, id| Said { id, country, ..person("Ayşe Yalın", &[]) };
    assert_eq!(table(&[person("Ayşe Yalın", &["Başkan"]), person("Ayşe Yalın", &["kemancı"])]).len(), 2);
    assert_eq!(table(&[of(Some("TR"), None), of(Some("DE"), None)]).len(), 2);
    assert_eq!(table(&[of(None, Some("Q1")), of(None, Some("Q2"))]).len(), 2);
    assert_eq!(table(&[of(Some("TR"), None), of(None, Some("Q2"))]).len(), 1);
    // Of whom an article says nothing, nobody knows which of the two it is.
    let table =
        table(&[person("Ayşe Yalın", &["Başkan"]), person("Ayşe Yalın", &["kemancı"]), of(None, None)]);
    assert_eq!(counted(&table), [("Ayşe Yalın", 1); 3]);
}

#[test]
fn of_two_namesakes_the_one_in_by_far_the_most_articles_is_meant() {
    let mut actors = vec![person("Ayşe Yalın", &["Başkan"]); 8];
    actors.extend([person("Ayşe Yalın", &["kemancı"]), person("Ayşe Yalın", &[])]);
    assert_eq!(counted(&table(&actors)), [("Ayşe Yalın", 9), ("Ayşe Yalın", 1)]);
}

#[test]
fn an_id_joins_whatever_the_names() {
    let named = |name| Said { id: Some("Q1"), ..person(name, &[]) };
    let table = table(&[named("Ayşe Yalın"), named("Ayşe Yalın Uz"), person("Ayşe Yalın Uz", &["Başkan"])]);
    assert_eq!(table.len(), 1);
    assert_eq!(table[0].external_id.as_deref(), Some("Q1"));
    assert_eq!((table[0].name.as_str(), table[0].articles), ("Ayşe Yalın Uz", 3));
}

#[test]
fn a_shorter_name_is_the_one_bearers_with_such_a_role() {
    let full = person("Ayşe Deniz Yalın", &["Belediye Başkanı"]);
    for shorter in ["Yalın", "Ayşe Yalın", "A. Yalın", "A. D. Yalın"] {
        assert_eq!(table(&[full.clone(), person(shorter, &["Başkan"])]).len(), 1, "{shorter}");
        assert_eq!(table(&[full.clone(), person(shorter, &["kemancı"])]).len(), 2, "{shorter}");
        let namesake = person("Adnan Deniz Ayşe Yalın", &["Başkan"]);
        assert_eq!(table(&[full.clone(), namesake, person(shorter, &["Başkan"])]).len(), 3, "{shorter}");
    }
}

#[test]
fn an_acronym_is_the_organisation_called_by_it() {
    let table = table(&[body("Liman İşçileri Sendikası", &["LİS"]), body("LİS", &[])]);
    assert_eq!(counted(&table), [("Liman İşçileri Sendikası", 2)]);
}

#[test]
fn a_name_with_an_ending_counts_for_the_name() {
    let ministry =
        body("Liman Bakanlığı", &["Liman Bakanlığına", "LİMAN BAKANLIĞI", "Liman Bakanlığı Kurulu"]);
    let aliases = &table(&[ministry])[0].aliases;
    assert_eq!(*aliases, [("Liman Bakanlığı".to_owned(), 3), ("Liman Bakanlığı Kurulu".to_owned(), 1)]);
}

#[test]
fn those_whom_no_article_names_are_left_out() {
    let mut registry = Registry::new();
    registry.add(&demec::parse("Yetkililer, yolun açılacağını söyledi."));
    assert_eq!((registry.articles(), registry.actors().len()), (1, 0));
}

#[test]
fn json_that_is_no_registry_is_refused() {
    assert!(Registry::from_json("[]").is_err());
    let other = Registry::from_json(r#"{"schema": 99, "articles": 0, "observations": []}"#).unwrap_err();
    assert!(other.to_string().contains("schema 99"), "{other}");
}

fn any_actor() -> impl Strategy<Value = Said> {
    let names = prop::sample::select(vec![
        "Ayşe Yalın",
        "AYŞE YALIN",
        "A. Yalın",
        "Yalın",
        "Ayşe Deniz Yalın",
        "LİS",
    ]);
    let kinds = prop::sample::select(vec!["person", "person", "person", "organisation"]);
    let ids = prop::option::weighted(0.2, prop::sample::select(vec!["Q1", "Q2"]));
    let countries = prop::option::weighted(0.4, prop::sample::select(vec!["TR", "DE"]));
    let roles = prop::sample::subsequence(vec!["Başkan", "Belediye Başkanı", "kemancı", "Bakan"], 0..=2);
    let aliases = prop::sample::subsequence(vec!["LİS", "Yalın"], 0..=1);
    (names, kinds, ids, countries, roles, aliases).prop_map(|(name, kind, id, country, roles, aliases)| {
        Said { name, kind, id, country, roles, aliases }
    })
}

proptest! {
    #[test]
    fn neither_order_nor_shares_nor_json_make_a_difference(
        articles in prop::collection::vec(prop::collection::vec(any_actor(), 0..4), 0..12)
            .prop_flat_map(|articles| (Just(articles.clone()), Just(articles).prop_shuffle())),
        cut in 0_usize..12,
    ) {
        let (articles, shuffled) = articles;
        let whole = registry(&articles);
        let (one, two) = shuffled.split_at(cut.min(shuffled.len()));
        let mut merged = Registry::from_json(&registry(two).to_json()).expect("it was just written");
        merged.merge(registry(one));
        prop_assert_eq!(&merged, &whole);
        prop_assert_eq!(merged.to_json(), whole.to_json());
        prop_assert_eq!(merged.actors(), whole.actors());
        let counted: u64 = whole.actors().iter().map(|row| row.articles).sum();
        prop_assert_eq!(counted, articles.iter().map(Vec::len).sum::<usize>() as u64);
        for row in whole.actors() {
            prop_assert!(!row.aliases.is_empty() && row.articles > 0);
        }
    }
}
