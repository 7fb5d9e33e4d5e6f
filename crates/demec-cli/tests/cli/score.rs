//! `demec score`: its figures are those of the reference, its exit codes those that scripts expect.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use crate::support::{Directory, demec, repository, run, shared};
use serde_json::{Map, Value, json};

const GOLD: &str = r#"{"id": "1", "text": "Vali Aydın, \"Yol açıldı\" dedi.",
    "blocks": [{"kind": "paragraph", "start": 0, "end": 30}],
    "actors": [{"id": "a1", "name": "Aydın", "kind": "person", "roles": ["Vali"],
                "mentions": [{"start": 5, "end": 10, "kind": "name"}]}],
    "quotations": [{"id": "q1", "kind": "direct", "start": 13, "end": 23, "speaker": "a1",
                    "speaker_span": [5, 10], "cue": [25, 29]}]}"#;

fn line(json: &str) -> String {
    json.replace('\n', " ") + "\n"
}

#[test]
fn an_article_measured_against_itself_is_right() {
    let directory = Directory::new("an_article_measured_against_itself");
    let gold = directory.write("gold.jsonl", line(GOLD));
    let run = run(&["score", &gold, &gold, "--json", "--min", "quote_e2e_f1=1", "--min", "actor_b3_f1=1.0"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    let figures: Map<String, Value> = serde_json::from_str(&run.stdout).expect("--json writes an object");
    assert_eq!(figures["block_kind_acc"], 1.0);
    assert_eq!(figures["direct_n"], 1);
    assert_eq!(figures["nesting_acc"], Value::Null);
}

#[test]
fn the_calibration_says_how_many_of_the_sure_are_right() {
    let directory = Directory::new("the_calibration");
    let gold = directory.write("gold.jsonl", line(GOLD));
    let unsure = GOLD.replace("\"cue\": [25, 29]", "\"cue\": [25, 29], \"confidence\": 0.6");
    let system = directory.write("system.jsonl", line(&unsure));
    let shown = run(&["score", &gold, &system, "--calibration"]);
    assert!(
        shown.stdout.contains("0.50 to 0.69             1   1.000   1.000   1.000\n"),
        "{}",
        shown.stdout
    );
    let sure = ["--min", "sure_share=1", "--min", "sure_right=1"];
    let floors = |system: &str| run(&[&["score", &gold, system, "--calibration"], &sure[..]].concat()).code;
    assert_eq!((floors(&gold), floors(&system)), (Some(0), Some(1)));
}

#[test]
fn offsets_count_what_the_system_says() {
    let directory = Directory::new("offsets_count_what_the_system_says");
    let gold = directory.write("gold.jsonl", line(GOLD));
    let bytes = r#"{"id": "1", "offset_unit": "byte",
        "actors": [{"id": "a1", "name": "Aydın", "kind": "person",
                    "mentions": [{"start": 5, "end": 11, "kind": "name"}]}],
        "quotations": [{"id": "q1", "kind": "direct", "start": 14, "end": 27, "speaker": "a1", "cue": [29, 33]}]}"#;
    let system = directory.write("system.jsonl", line(bytes));
    let run =
        run(&["score", &gold, &system, "--min", "quote_e2e_f1=1", "--min=mention_f1=1", "--min=cue_f1=1"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{}", run.stdout);
}

#[test]
fn what_falls_short_is_said_and_exits_with_1() {
    let directory = Directory::new("what_falls_short");
    let gold = directory.write("gold.jsonl", line(GOLD));
    let system = directory.write("system.jsonl", "");
    let run =
        run(&["score", &gold, &system, "--min", "direct_f1=0.5", "--min", "direct_n=1", "--errors", "1"]);
    assert_eq!(run.code, Some(1));
    assert!(run.stdout.starts_with("1\tmention missed\t5..10\t\"Aydın\"\n"), "{}", run.stdout);
    assert!(run.stdout.ends_with("falls short: direct_f1 = 0, wanted 0.5\n"), "{}", run.stdout);
}

#[test]
fn files_that_cannot_be_used_exit_with_2() {
    let directory = Directory::new("files_that_cannot_be_used");
    let gold = directory.write("gold.jsonl", line(GOLD));
    let twice = directory.write("twice.jsonl", line(GOLD) + &line(GOLD));
    let beyond = directory.write("beyond.jsonl", line(&GOLD.replace("23", "93")));
    let broken = directory.write("broken.jsonl", "\n{\"id\": \"1\", ");
    for (system, message) in [
        (&directory.path("missing"), "there is no such file"),
        (&twice, ":2: the id `1` stands twice"),
        (&beyond, ":1: a quotation has the span 13..93, which does not lie in the text"),
        (&broken, ":2: EOF while parsing"),
    ] {
        let run = run(&["score", &gold, system]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
        assert!(run.stderr.contains(message), "{}", run.stderr);
    }
    for floor in ["direct", "direct_f1=high", "dirct_f1=1"] {
        assert_eq!(run(&["score", &gold, &gold, "--min", floor]).code, Some(2), "{floor}");
    }
}

/// A gold that was spoilt in every way in which systems go wrong, the same way for the same `seed`.
fn spoilt(gold: &str, seed: u64) -> String {
    let mut dice = Dice(seed);
    let mut lines = String::new();
    for line in gold.lines() {
        let mut article: Value = serde_json::from_str(line).expect("the gold is JSON");
        if dice.one_in(20) {
            continue;
        }
        let length = article["text"].as_str().map_or(0, |text| text.chars().count()) as u64;
        for list in ["blocks", "quotations"] {
            spoil(&mut article[list], &mut dice, length);
        }
        for actor in article["actors"].as_array_mut().expect("the gold has actors") {
            spoil(&mut actor["mentions"], &mut dice, length);
            if dice.one_in(8) {
                actor["kind"] = json!("organisation");
            }
            if dice.one_in(8) {
                actor["roles"] = json!(["SÖZCÜ", "başkan"]);
            }
        }
        let ids: Vec<Value> =
            article["actors"].as_array().into_iter().flatten().map(|it| it["id"].clone()).collect();
        for quotation in article["quotations"].as_array_mut().expect("the gold has quotations") {
            for key in ["speaker", "source"] {
                if dice.one_in(6) && !ids.is_empty() {
                    quotation[key] = ids[dice.below(ids.len() as u64) as usize].clone();
                }
            }
            for key in ["speaker", "speaker_span", "cue", "parent", "source", "direct_parts"] {
                if dice.one_in(15) {
                    quotation[key] = Value::Null;
                }
            }
            if dice.one_in(10) {
                quotation["kind"] = json!(["direct", "indirect", "mixed"][dice.below(3) as usize]);
            }
        }
        if dice.one_in(3) {
            article["dateline"] = json!({ "date": "2024-01-01", "place": null, "source": "REUTERS" });
        }
        lines += &(article.to_string() + "\n");
    }
    lines
}

/// Drops some items, doubles none, moves the ends of others.
fn spoil(items: &mut Value, dice: &mut Dice, length: u64) {
    let Some(items) = items.as_array_mut() else { return };
    items.retain(|_| !dice.one_in(12));
    for item in items {
        if dice.one_in(5) {
            let start = item["start"].as_u64().unwrap_or_default().saturating_sub(dice.below(6));
            let end = (item["end"].as_u64().unwrap_or_default() + dice.below(8)).min(length);
            (item["start"], item["end"]) = (json!(start), json!(end));
        }
    }
}

/// Numbers that look random and are not.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn one_in(&mut self, bound: u64) -> bool {
        self.below(bound) == 0
    }
}

fn reference(script: &Path, arguments: &[&str]) -> (String, Option<i32>) {
    let output = Command::new("python3").arg(script).args(arguments).output().expect("python3 was there");
    (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.code())
}

/// Article, what and where of each disagreement; the text is quoted in another way.
fn disagreements(output: &str) -> Vec<Vec<&str>> {
    output.lines().filter(|line| line.contains('\t')).map(columns).collect()
}

fn columns(line: &str) -> Vec<&str> {
    let columns = line.split('\t').take(3);
    columns.map(|column| column.split(':').next().unwrap_or_default()).collect()
}

#[test]
fn figures_are_those_of_the_reference() {
    let Some(shared) = shared("figures_are_those_of_the_reference") else { return };
    let script = shared.join("eval/score.py");
    let python = Command::new("python3").arg("--version").stdout(Stdio::null()).status();
    if !script.exists() || !python.is_ok_and(|status| status.success()) {
        println!("figures_are_those_of_the_reference: skipped, it needs python3 and eval/score.py");
        return;
    }
    let directory = Directory::new("figures_are_those_of_the_reference");
    let gold = shared.join("eval/tr-dev.jsonl").to_str().expect("a plain name").to_owned();
    let text = fs::read_to_string(&gold).expect("the shared gold can be read");
    let parsed = run(&["--format", "jsonl", &gold]).stdout;
    let mut systems =
        vec![directory.write("parsed.jsonl", parsed), directory.write("empty.jsonl", ""), gold.clone()];
    systems.extend((0..6).map(|seed| directory.write(&format!("spoilt-{seed}.jsonl"), spoilt(&text, seed))));
    for system in &systems {
        for output in ["--errors=0", "--json"] {
            let arguments =
                [gold.as_str(), system, output, "--min", "speaker_acc=0.5", "--min", "cue_f1=0.9"];
            let ours = run(&[&["score"], &arguments[..]].concat());
            let (theirs, code) = reference(&script, &arguments);
            assert_eq!(ours.code, code, "{system}");
            let falls_short = |output: &str| output.matches("falls short").count();
            assert_eq!(falls_short(&ours.stdout), falls_short(&theirs), "{system}");
            let figures = |output: &str| -> Vec<String> {
                let lines = output.lines().filter(|line| !line.starts_with("falls short"));
                lines
                    .map(|line| {
                        serde_json::from_str::<Value>(line).map_or(line.to_owned(), |it| it.to_string())
                    })
                    .collect()
            };
            assert_eq!(figures(&ours.stdout), figures(&theirs), "{system}");
        }
        let arguments = [gold.as_str(), system, "--errors", "100000"];
        let ours = run(&[&["score"], &arguments[..]].concat()).stdout;
        let (theirs, _) = reference(&script, &arguments);
        assert_eq!(disagreements(&ours), disagreements(&theirs), "{system}");
    }
}

/// The repository's own articles, against the floors that lie beside them.
#[test]
fn our_own_articles_are_read_as_people_read_them() {
    let gold = repository("crates/demec/tests/articles/gold.jsonl");
    let gold = gold.to_str().expect("a plain name");
    let floors =
        fs::read_to_string(repository("crates/demec-cli/tests/floors.txt")).expect("the floors can be read");
    let directory = Directory::new("our_own_articles");
    let system = directory.write("system.jsonl", run(&["--format", "jsonl", gold]).stdout);
    let floors = floors.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let output =
        demec().args(["score", gold, &system]).args(floors.map(|floor| format!("--min={floor}"))).output();
    let output = output.expect("the program runs");
    let table = String::from_utf8_lossy(&output.stdout);
    println!("{table}");
    assert!(output.status.success(), "{table}\n{}", String::from_utf8_lossy(&output.stderr));
}
