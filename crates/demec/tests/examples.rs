//! The examples run as they stand, and show what they say.

use std::process::Command;

fn shown_by(example: &str) -> String {
    let run = Command::new(env!("CARGO")).args(["run", "--quiet", "--example", example]).output();
    let output = run.expect("cargo runs the tests");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("what they show is text")
}

#[test]
fn quotations_shows_what_is_quoted_within_a_quotation_under_it() {
    let shown = shown_by("quotations");
    assert!(shown.lines().any(|line| line.ends_with("[diyor] Her çocuk okuluna ulaşıyor")), "{shown}");
    assert!(shown.lines().any(|line| line.starts_with("    ")), "{shown}");
}

#[test]
fn own_words_shows_the_pieces_between_marks_under_who_said_them() {
    let shown = shown_by("own_words");
    assert!(shown.contains("Halvorsen (person, "), "{shown}");
    assert!(shown.contains("\n    bir güven krizi\n"), "{shown}");
}

#[test]
fn who_is_who_gives_ids_to_those_whom_the_gazetteer_knows() {
    let shown = shown_by("who_is_who");
    assert!(
        shown
            .lines()
            .any(|line| line.contains("kisi:3") && line.contains("Sigrid Halvorsen, Norveç Başbakanı"))
    );
    assert!(shown.lines().any(|line| line.contains("  -  ")), "{shown}");
}
