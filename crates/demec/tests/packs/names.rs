//! Examples of the packs that name somebody. Those of titles mark `[name]` and the `{role}` that its bearer must
//! have; those of the others mark `{ }` what must come out as actors of the pack's kind, and nothing else may.

use demec::{ActorKind, Language, MentionKind, Parser};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Pack {
    examples: Vec<String>,
    #[serde(
        alias = "modifier",
        alias = "organisation",
        alias = "outlet",
        alias = "country",
        alias = "group"
    )]
    entries: Vec<Entry>,
    #[serde(alias = "title", alias = "collective")]
    others: Vec<Entry>,
    post_honorific: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    #[serde(default)]
    examples: Vec<String>,
}

impl Pack {
    fn examples(&self) -> impl Iterator<Item = &String> {
        let entries = [&self.entries, &self.others, &self.post_honorific].into_iter().flatten();
        self.examples.iter().chain(entries.flat_map(|entry| &entry.examples))
    }
}

macro_rules! pack {
    ($file:literal) => {
        toml::from_str::<Pack>(include_str!(concat!("../../languages/tr/", $file))).expect("the pack is TOML")
    };
}

/// An example without its marks, and what stood between those of a kind, in bytes.
fn unmarked(marked: &str, [opening, closing]: [char; 2]) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut spans) = (String::new(), Vec::new());
    for character in marked.chars() {
        match character {
            _ if character == opening => spans.push((text.len(), text.len())),
            _ if character == closing => {
                if let Some(span) = spans.last_mut() {
                    span.1 = text.len();
                }
            }
            '{' | '}' | '[' | ']' => {}
            _ => text.push(character),
        }
    }
    (text, spans)
}

/// What is wrong with the bearers of titles in an example, if anything.
fn role_fault(parser: &mut Parser<'_>, marked: &str) -> Option<String> {
    let (text, names) = unmarked(marked, ['[', ']']);
    let (_, roles) = unmarked(marked, ['{', '}']);
    let article = parser.parse(&text);
    for name in names {
        let bearer = article
            .actors()
            .find(|a| a.mentions().any(|m| (m.span().range().start, m.span().range().end) == name));
        let Some(bearer) = bearer else { return Some(format!("`{}` is nobody", &text[name.0..name.1])) };
        let found: Vec<_> = bearer.roles().collect();
        if let Some(role) = roles.iter().map(|r| &text[r.0..r.1]).find(|role| !found.contains(role)) {
            return Some(format!("`{role}` is no role among {found:?}"));
        }
    }
    None
}

/// What is wrong with the actors of a kind in an example, if anything.
fn actor_fault(parser: &mut Parser<'_>, kind: ActorKind, marked: &str) -> Option<String> {
    let (text, wanted) = unmarked(marked, ['{', '}']);
    let article = parser.parse(&text);
    let mut found: Vec<(usize, usize)> = article
        .actors()
        .filter(|a| a.kind() == kind)
        .flat_map(|a| a.mentions().filter(|m| m.kind() != MentionKind::Pronoun))
        .map(|m| (m.span().range().start, m.span().range().end))
        .collect();
    found.sort_unstable();
    let spell =
        |spans: &[(usize, usize)]| spans.iter().map(|s| text[s.0..s.1].to_owned()).collect::<Vec<_>>();
    (found != wanted).then(|| format!("wanted {:?}, found {:?}", spell(&wanted), spell(&found)))
}

fn check(pack: &Pack, fault: impl Fn(&mut Parser<'_>, &str) -> Option<String>) {
    let mut parser = Parser::new(Language::turkish());
    let faults: Vec<String> = pack
        .examples()
        .filter_map(|marked| fault(&mut parser, marked).map(|fault| format!("{marked}\n    {fault}")))
        .collect();
    crate::report(&faults, pack.examples().count());
}

#[test]
fn every_example_of_a_title_holds() {
    check(&pack!("titles.toml"), role_fault);
}

#[test]
fn every_example_of_an_organisation_holds() {
    check(&pack!("organisations.toml"), |parser, marked| {
        actor_fault(parser, ActorKind::Organisation, marked)
    });
}

#[test]
fn every_example_of_a_medium_holds() {
    check(&pack!("media.toml"), |parser, marked| actor_fault(parser, ActorKind::Media, marked));
}

#[test]
fn every_example_of_a_country_holds() {
    check(&pack!("countries.toml"), |parser, marked| actor_fault(parser, ActorKind::Place, marked));
}

#[test]
fn every_example_of_a_place_holds() {
    check(&pack!("places.toml"), |parser, marked| actor_fault(parser, ActorKind::Place, marked));
}

#[test]
fn every_example_of_a_name_holds() {
    check(&pack!("names.toml"), |parser, marked| actor_fault(parser, ActorKind::Person, marked));
}

#[test]
fn every_example_of_a_group_holds() {
    check(&pack!("groups.toml"), |parser, marked| actor_fault(parser, ActorKind::Group, marked));
}
