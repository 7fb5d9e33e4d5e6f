//! Examples of verbs and nouns. They mark what must come out: `[content]`, `<cue>`, `{speaker}`.

use demec::{Language, Parser};
use serde::Deserialize;

#[derive(Deserialize)]
struct VerbFile {
    verb: Vec<Entry>,
}

#[derive(Deserialize)]
struct NounFile {
    noun: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    lemma: String,
    #[serde(default)]
    medium: String,
    #[serde(default)]
    examples: Vec<String>,
}

/// An example without its marks, and where they stood, in bytes.
#[derive(Debug, Default, PartialEq)]
struct Example {
    text: String,
    content: (usize, usize),
    cue: (usize, usize),
    speaker: Option<(usize, usize)>,
}

fn example(marked: &str) -> Example {
    let mut example = Example::default();
    for character in marked.chars() {
        let at = example.text.len();
        match character {
            '[' => example.content.0 = at,
            ']' => example.content.1 = at,
            '<' => example.cue.0 = at,
            '>' => example.cue.1 = at,
            '{' => example.speaker = Some((at, at)),
            '}' => example.speaker = example.speaker.map(|(start, _)| (start, at)),
            _ => example.text.push(character),
        }
    }
    example
}

/// What is wrong with the parse of an example, if anything.
fn fault(parser: &mut Parser<'_>, lemma: &str, marked: &str) -> Option<String> {
    let wanted = example(marked);
    let article = parser.parse(&wanted.text);
    let trimmed = |(start, end): (usize, usize)| {
        let marks: &[char] = &[' ', '"', '“', '”', '\'', '.', ',', ';', '?', '!', '…'];
        wanted.text[start..end].trim_matches(marks)
    };
    let content = trimmed(wanted.content);
    let found: Vec<_> = article.quotations().collect();
    let Some(quotation) = found.iter().find(|q| {
        let span = q.span().range();
        trimmed((span.start, span.end)) == content
            && span.start <= wanted.content.1
            && wanted.content.0 <= span.end
    }) else {
        let texts: Vec<_> = found.iter().map(|q| format!("{} ({})", q.text(), q.rule())).collect();
        return Some(format!("content not found; found {texts:?}"));
    };
    let Some(cue) = quotation.cue() else { return Some("no cue".to_owned()) };
    let span = cue.span().range();
    if span.start >= wanted.cue.1 || wanted.cue.0 >= span.end {
        return Some(format!("cue is `{}`", cue.text()));
    }
    if cue.lemma() != Some(lemma) {
        return Some(format!("lemma is {:?}", cue.lemma()));
    }
    let speaker = quotation.speaker_span().map(|s| (s.range().start, s.range().end));
    (speaker != wanted.speaker).then(|| format!("speaker is {:?}", speaker.map(|(a, b)| &wanted.text[a..b])))
}

fn check(entries: &[Entry]) {
    let mut parser = Parser::new(Language::turkish());
    let mut faults = Vec::new();
    let mut examples = 0;
    for entry in entries.iter().filter(|e| e.medium != "thought") {
        for marked in &entry.examples {
            examples += 1;
            if let Some(fault) = fault(&mut parser, &entry.lemma, marked) {
                faults.push(format!("{}: {marked}\n    {fault}", entry.lemma));
            }
        }
    }
    crate::report(&faults, examples);
}

#[test]
fn every_example_of_a_verb_holds() {
    let file: VerbFile =
        toml::from_str(include_str!("../../languages/tr/verbs.toml")).expect("the pack is TOML");
    check(&file.verb);
}

#[test]
fn every_example_of_a_noun_holds() {
    let file: NounFile =
        toml::from_str(include_str!("../../languages/tr/nouns.toml")).expect("the pack is TOML");
    check(&file.noun);
}
