//! What is written, read back.

use std::collections::BTreeMap;

use demec::{Article, Mention, Quotation, parse};
use demec_render::{brat, conll, fragment, html, web_annotation};

const TEXTS: [&str; 5] = [
    "Işık: Köprü açılıyor\n\nBelediye Başkanı İpek Işık 🌉, \"Mühendis Deniz Er bana 'Köprü hazır' dedi\" diye konuştu. Işık, \
     geçişin “bir hafta boyunca” ücretsiz olacağını bildirdi.",
    "Vali Kerem Aydın, \"<script>alert('&')</script> <b>Yol</b> açık\" dedi.",
    "\"Bir,\" dedi Ayla Er, \"iki.\"\n\"Üç\nsatır\" diyen Er sustu.",
    "",
    "“Bekliyoruz\n\n</style></div> ]]> \u{0} & && \"",
];

/// The words of HTML, its tags and styles left out, the text of `sup` too.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        let hidden = ["<style", "<sup", "<title", "<ol"].iter().find(|tag| from.starts_with(**tag));
        let end = match hidden {
            Some(tag) => {
                let close = format!("</{}>", tag.trim_start_matches('<'));
                from.find(&close).expect("it is closed") + close.len()
            }
            None => from.find('>').expect("a tag ends") + 1,
        };
        rest = from.get(end..).unwrap_or_default();
    }
    text.push_str(rest);
    for (entity, character) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    {
        text = text.replace(entity, character);
    }
    text
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join("")
}

#[test]
fn html_shows_the_whole_text_and_nothing_but_it() {
    for text in TEXTS {
        let shown = words(&fragment(&parse(text)));
        assert_eq!(squeezed(&shown), squeezed(&text.replace('\0', "\u{FFFD}")));
    }
}

#[test]
fn elements_close_in_the_order_in_which_they_open() {
    for text in TEXTS {
        let page = html(&parse(text), Some("</title><script>"));
        let mut open = Vec::new();
        for tag in page.split('<').skip(1).filter_map(|rest| rest.split(['>', ' ']).next()) {
            match tag.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "{text}"),
                None if !["!doctype", "meta"].contains(&tag) => open.push(tag),
                None => {}
            }
        }
        assert!(open.is_empty(), "{open:?}");
        assert!(!page.contains("<script"));
        assert!(!page.contains("http"), "it stands alone");
    }
}

#[test]
fn every_quotation_has_its_speakers_colour_and_number() {
    let article = parse(
        "Başkan İpek Işık, \"Köprü hazır\" dedi. Deniz Er, \"Yol da açık\" dedi. Işık, \"Ne güzel\" dedi.",
    );
    let page = fragment(&article);
    assert_eq!(page.matches("<sup").count(), article.quotations().len());
    assert!(page.contains("<li><mark class=\"q s0 direct\">İpek Işık</mark>, Başkan (2)"), "{page}");
    let marked = "class=\"q s1 direct\" title=\"Deniz Er: dedi (direct, neutral)\">Yol da açık<sup title=\"Deniz Er\">2</sup>";
    assert!(page.contains(marked), "{page}");
}

fn slice(text: &str, from: usize, to: usize) -> String {
    text.chars().skip(from).take(to - from).collect()
}

#[test]
fn brat_marks_what_it_repeats() {
    for text in TEXTS {
        let article = parse(text);
        let written = brat(&article);
        let mut marks = BTreeMap::new();
        for line in written.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            match fields.as_slice() {
                [id, place, words] if id.starts_with('T') => {
                    let (kind, spans) = place.split_once(' ').expect("a kind and spans");
                    let parts: Vec<String> = spans
                        .split(';')
                        .map(|part| part.split_once(' ').expect("start and end"))
                        .map(|(from, to)| {
                            slice(text, from.parse().expect("a number"), to.parse().expect("a number"))
                        })
                        .collect();
                    assert_eq!(parts.join(" "), *words);
                    marks.insert(id.to_string(), kind.to_owned());
                }
                [id, relation] if id.starts_with('R') => {
                    for argument in relation.split(' ').skip(1) {
                        assert!(marks.contains_key(argument.split_once(':').expect("Arg:T").1), "{line}");
                    }
                }
                [id, attribute] => {
                    assert!(id.starts_with('A') && marks.contains_key(attribute.split(' ').nth(1).unwrap()));
                }
                [id, ..] => assert!(id.starts_with('#')),
                [] => panic!("an empty line"),
            }
        }
        let of = |kind: &str| marks.values().filter(|it| *it == kind).count();
        assert_eq!(of("Quotation"), article.quotations().len());
        assert_eq!(of("Cue"), article.quotations().filter_map(Quotation::cue).count());
        assert_eq!(marks.len() - of("Quotation") - of("Cue"), article.mentions().count());
    }
}

/// Where the word of a row starts and ends.
fn place(row: &[&str]) -> [usize; 2] {
    [2, 3].map(|column| row.get(column).and_then(|cell| cell.parse().ok()).expect("a number"))
}

/// The stretches that a column marks, from the start of the first word to the end of the last.
fn marked(rows: &[Vec<&str>], column: usize) -> Vec<(String, usize, usize)> {
    let mut found: Vec<(String, usize, usize)> = Vec::new();
    for row in rows {
        let [from, to] = place(row);
        match row.get(column).expect("there is such a column").split_once('-') {
            Some(("B", tag)) => found.push((tag.to_owned(), from, to)),
            Some((_, tag)) => found.iter_mut().rev().find(|it| it.0 == tag).expect("it began").2 = to,
            None => {}
        }
    }
    found
}

#[test]
fn conll_gives_every_mention_back() {
    for text in TEXTS {
        let article = parse(text);
        let written = conll(&article);
        let rows: Vec<Vec<&str>> = written
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with("# "))
            .map(|line| line.split('\t').collect())
            .collect();
        for row in &rows {
            assert_eq!(
                slice(text, row[2].parse().expect("a number"), row[3].parse().expect("a number")),
                row[1]
            );
        }
        let read: Vec<String> =
            marked(&rows, 4).into_iter().map(|(_, from, to)| slice(text, from, to)).collect();
        assert!(read.iter().map(String::as_str).eq(article.mentions().map(Mention::text)), "{read:?}");
        assert_eq!(marked(&rows, 6).len(), article.quotations().filter_map(Quotation::cue).count());
        let words: String = rows.iter().map(|row| row[1]).collect();
        assert_eq!(words, squeezed(text));
    }
}

#[test]
fn web_annotations_select_the_words() {
    for text in TEXTS {
        let article: Article<'_> = parse(text);
        let page = web_annotation(&article, "https://example.org/1");
        let items = page["items"].as_array().expect("a list");
        assert_eq!(items.len(), article.quotations().len());
        for (item, quotation) in items.iter().zip(article.quotations()) {
            let selectors = &item["target"]["selector"];
            let at = |key: &str| {
                selectors[0][key].as_u64().and_then(|it| usize::try_from(it).ok()).expect("a number")
            };
            assert_eq!(slice(text, at("start"), at("end")), quotation.text());
            let quote = |key: &str| selectors[1][key].as_str().expect("a string").to_owned();
            assert_eq!(quote("exact"), quotation.text());
            assert!(text.contains(&(quote("prefix") + quotation.text() + &quote("suffix"))));
        }
    }
}
