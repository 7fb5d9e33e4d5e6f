//! Articles to write and read: one by hand that has everything in it, and random ones.

use std::iter;

use serde_json::{Value, json};

const TEXT: &str = "\
Bakan Yıldız: 'Köprü haziranda açılacak'
16 Mayıs 2024 09:30 İzmir/Körfez Haber

Ulaştırma Bakanı Işıl Yıldız, Ankara’nın 😀 köprü için “gereken payı” ayırdığını söyledi. “Gecikme yok” \
diyen Yıldız, “Müteahhit bana ‘Hazırız’ dedi” diye ekledi.
Haber: Ece Tan";

/// The place of `needle` in `TEXT`, in code points, from the `nth` time that it occurs.
fn place(needle: &str, nth: usize) -> [usize; 2] {
    let (byte, _) = TEXT.match_indices(needle).nth(nth).expect("the needle stands in the text");
    let start = TEXT.char_indices().take_while(|&(at, _)| at < byte).count();
    [start, start + needle.chars().count()]
}

fn object([start, end]: [usize; 2], rest: Value) -> Value {
    let mut object = rest;
    object["start"] = json!(start);
    object["end"] = json!(end);
    object
}

fn quotation(content: [usize; 2], rest: Value) -> Value {
    let mut quotation = rest;
    let keys = quotation.as_object_mut().expect("an object");
    for key in ["direct_parts", "speaker", "speaker_span", "cue", "parent", "source"] {
        keys.entry(key).or_insert(Value::Null);
    }
    object(content, quotation)
}

/// An article with every key of the format in use, numbered in the order of the text.
pub(crate) fn complete() -> Value {
    let lines: Vec<&str> = TEXT.lines().filter(|line| !line.is_empty()).collect();
    let gecikme = [place("Gecikme", 0)[0], place("‘Hazırız’ dedi", 0)[1]];
    json!({
        "schema": 1, "id": "köprü-1", "lang": "tr", "language": "tr", "offset_unit": "codepoint", "text": TEXT,
        "blocks": [
            object(place(lines[0], 0), json!({"kind": "headline"})),
            object(place(lines[1], 0), json!({"kind": "dateline"})),
            object(place(lines[2], 0), json!({"kind": "paragraph"})),
            object(place(lines[3], 0), json!({"kind": "other", "label": "byline"})),
        ],
        "sentences": lines.iter().map(|line| place(line, 0)).collect::<Vec<_>>(),
        "dateline": {"date": "2024-05-16", "time": "09:30", "place": "İzmir", "source": "Körfez Haber"},
        "actors": [
            {"id": "a1", "name": "Işıl Yıldız", "kind": "person", "roles": ["Ulaştırma Bakanı", "Bakan"],
             "country": "TR", "external_id": "örnek:7", "mentions": [
                object(place("Yıldız", 0), json!({"kind": "name"})),
                object(place("Işıl Yıldız", 0), json!({"kind": "name"})),
                object(place("Yıldız", 2), json!({"kind": "name"}))]},
            {"id": "a2", "name": "Körfez Haber", "kind": "media", "roles": [], "country": null, "external_id": null,
             "mentions": [object(place("Körfez Haber", 0), json!({"kind": "name"}))]},
            {"id": "a3", "name": "Türkiye", "kind": "place", "roles": [], "country": "TR", "external_id": null,
             "mentions": [object(place("Ankara", 0), json!({"kind": "metonym"}))]},
            {"id": "a4", "name": "Müteahhit", "kind": "person", "roles": [], "country": null, "external_id": null,
             "mentions": [object(place("Müteahhit", 0), json!({"kind": "role"}))]},
        ],
        "quotations": [
            quotation(place("Köprü haziranda açılacak", 0), json!({
                "id": "q1", "kind": "direct", "speaker": "a1", "speaker_span": place("Yıldız", 0),
                "cue": place(":", 0), "source": "a2", "text": "Köprü haziranda açılacak", "stance": "promise",
                "rule": "headline", "confidence": 0.95, "cue_lemma": null, "block": 0})),
            quotation(place("Ankara’nın 😀 köprü için “gereken payı” ayırdığını", 0), json!({
                "id": "q2", "kind": "mixed", "direct_parts": [place("gereken payı", 0)], "speaker": "a1",
                "speaker_span": place("Işıl Yıldız", 0), "cue": place("söyledi", 0),
                "text": "Ankara’nın 😀 köprü için “gereken payı” ayırdığını", "stance": "neutral",
                "rule": "nominalised_clause", "confidence": 0.8, "cue_lemma": "söylemek", "block": 2})),
            quotation(gecikme, json!({
                "id": "q3", "kind": "direct",
                "direct_parts": [place("Gecikme yok", 0), place("Müteahhit bana ‘Hazırız’ dedi", 0)],
                "speaker": "a1", "speaker_span": place("Yıldız", 2), "cue": place("diyen", 0),
                "text": "Gecikme yok” diyen Yıldız, “Müteahhit bana ‘Hazırız’ dedi", "stance": "assertive",
                "rule": "split_speech", "confidence": 1.0, "cue_lemma": "demek", "block": 2})),
            quotation(place("Hazırız", 0), json!({
                "id": "q4", "kind": "direct", "speaker": "a4", "speaker_span": place("Müteahhit", 0),
                "cue": place("dedi", 0), "parent": "q3", "text": "Hazırız", "stance": "confirmation",
                "rule": "marked_speech", "confidence": 0.0, "cue_lemma": "demek", "block": 2})),
        ],
        "diagnostics": [
            object(place("'", 1), json!({"kind": "unclosed_quotation", "message": "this quotation mark is never closed"})),
        ],
    })
}

/// Numbers that look random and are the same each time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    /// A span between the offsets, which may be empty.
    fn within(&mut self, [start, end]: [usize; 2]) -> [usize; 2] {
        let first = start + self.below(end - start + 1);
        [first, first + self.below(end - first + 1)]
    }
}

/// Articles with random texts, actors and quotations, nested and in no order.
pub(crate) fn random() -> impl Iterator<Item = Value> {
    let mut random = Random(7);
    iter::repeat_with(move || article(&mut random)).take(300)
}

fn article(random: &mut Random) -> Value {
    let words = random.below(120);
    let text: String =
        (0..words).map(|_| random.pick(&["a", "ığ", "€ ", "😀", "İ\u{301}", "\n", "“", "dedi "])).collect();
    let whole = [0, text.chars().count()];
    let actors: Vec<Value> = (0..random.below(6)).map(|index| actor(random, index, whole)).collect();
    let mut quotations: Vec<Value> = Vec::new();
    for index in 0..random.below(12) {
        let quotation = random_quotation(random, index, &quotations, actors.len(), whole);
        quotations.push(quotation);
    }
    let unit = "codepoint";
    json!({"text": text, "language": "tr", "offset_unit": unit, "actors": actors, "quotations": quotations})
}

fn actor(random: &mut Random, index: usize, whole: [usize; 2]) -> Value {
    let mentions: Vec<Value> =
        (0..random.below(4)).map(|_| object(random.within(whole), json!({"kind": "name"}))).collect();
    let roles: Vec<&str> = (0..random.below(3)).map(|_| random.pick(&["Bakan", "Sözcü"])).collect();
    let kind = random.pick(&["person", "organisation", "media", "place", "group"]);
    json!({"id": format!("aktör {index}"), "name": format!("Ad {index}"), "kind": kind, "roles": roles, "mentions": mentions})
}

fn random_quotation(
    random: &mut Random,
    index: usize,
    before: &[Value],
    actors: usize,
    whole: [usize; 2],
) -> Value {
    let parent = (!before.is_empty() && random.below(2) == 0).then(|| &before[random.below(before.len())]);
    let bounds = parent.map_or(whole, |parent| {
        ["start", "end"].map(|key| parent[key].as_u64().expect("an offset") as usize)
    });
    let content = random.within(bounds);
    let actor = |random: &mut Random| (actors > 0).then(|| format!("aktör {}", random.below(actors)));
    object(
        content,
        json!({
            "id": format!("söz {index}"), "kind": random.pick(&["direct", "indirect"]),
            "parent": parent.map(|parent| &parent["id"]), "speaker": actor(random), "source": actor(random),
            "cue": random.within(whole), "stance": random.pick(&["claim", "denial"]),
            "confidence": f64::from(random.below(101) as u32) / 100.0, "rule": random.pick(&["one", "another"]),
        }),
    )
}
