//! What users meet on the command line.

use std::{
    fs,
    io::{Read, Write},
    process::Stdio,
};

use crate::support::{Directory, demec, run, run_with};
use serde_json::Value;

const TEXT: &str = "Vali Kerem Aydın, \"Yol akşama açılacak\" dedi.\n";

fn json(line: &str) -> Value {
    serde_json::from_str(line).expect("the program writes JSON")
}

/// `count` records, long enough together to keep several threads busy.
fn corpus(count: usize) -> String {
    let record = |number| {
        let text = format!("{number}. haber\n\n{}", TEXT.repeat(number % 7 + 1));
        serde_json::json!({ "id": number, "text": text, "outlet": "Kıyı Postası" }).to_string() + "\n"
    };
    (0..count).map(record).collect()
}

#[test]
fn a_file_needs_no_command() {
    let directory = Directory::new("a_file_needs_no_command");
    let file = directory.write("haber.txt", TEXT);
    let (short, long) = (run(&[&file]), run(&["parse", &file]));
    assert_eq!(short.stdout, long.stdout);
    assert!(short.stdout.contains("Yol akşama açılacak"));
    assert_eq!((short.code, short.stderr.as_str()), (Some(0), ""));
}

#[test]
fn standard_input_is_read_with_and_without_a_dash() {
    let (plain, dash) = (run_with(&[], TEXT.as_bytes()), run_with(&["-"], TEXT.as_bytes()));
    assert_eq!(plain.stdout, dash.stdout);
    assert_eq!(plain.code, Some(0));
}

#[test]
fn json_is_one_object_and_says_what_its_offsets_count() {
    for (unit, end) in [("byte", 45), ("codepoint", 43), ("utf16", 43)] {
        let run = run_with(
            &["--format", "json", "--offsets", unit],
            "Ö. Kaya, \"Yol akşama açılacak 😀\" dedi.".as_bytes(),
        );
        let article = json(&run.stdout);
        assert_eq!(article["offset_unit"], unit);
        assert!(article["blocks"][0]["end"].as_u64() <= Some(end + 2), "{}", article["blocks"]);
        assert!(article.get("id").is_none(), "standard input has no name");
    }
    let article = json(&run_with(&["--format", "json"], TEXT.as_bytes()).stdout);
    assert_eq!(article["offset_unit"], "codepoint");
}

#[test]
fn every_record_gives_a_line_in_order_under_its_id() {
    let input = "{\"id\": 7, \"text\": \"Bir.\"}\n\n{\"x\": 1, \"id\": \"yedi\", \"text\": \"İki.\"}\r\n{\"text\": \"Üç.\"}";
    let run = run_with(&["--input", "jsonl", "--format", "jsonl"], input.as_bytes());
    let ids: Vec<_> = run.stdout.lines().map(|line| json(line).get("id").cloned()).collect();
    assert_eq!(ids, [Some(7.into()), Some("yedi".into()), None]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
}

#[test]
fn the_ending_says_what_a_file_holds() {
    let directory = Directory::new("the_ending_says_what_a_file_holds");
    let file = directory.write("haberler.jsonl", corpus(3));
    assert_eq!(run(&["--format", "jsonl", &file]).stdout.lines().count(), 3);
    let text = run(&["--format", "jsonl", "--input", "text", &file]);
    assert_eq!(text.stdout.lines().count(), 1);
    assert_eq!(json(&text.stdout)["id"], file);
}

#[test]
fn any_number_of_threads_writes_the_same_bytes() {
    let input = corpus(2000);
    let mut outputs = [1, 2, 8].map(|threads: u8| {
        let run = run_with(
            &["--input=jsonl", "--format=jsonl", "--threads", &threads.to_string()],
            input.as_bytes(),
        );
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
        run.stdout
    });
    let [one, rest @ ..] = &mut outputs;
    assert_eq!(one.lines().count(), 2000);
    assert!(rest.iter().all(|other| other == one));
}

#[test]
fn errors_keep_their_place_at_any_number_of_threads() {
    let input = corpus(500).replace("\"id\":250,", "\"id\":250;");
    let outputs = ["1", "3"].map(|threads| {
        let run = run_with(&["--input=jsonl", "--format=jsonl", "-j", threads], input.as_bytes());
        assert_eq!(run.code, Some(1));
        assert!(run.stderr.starts_with("error: standard input:251:"), "{}", run.stderr);
        assert_eq!(run.stdout.lines().count(), 499);
        run.stdout
    });
    assert_eq!(outputs[0], outputs[1]);
}

#[test]
fn a_file_that_is_missing_does_not_keep_the_others_from_being_read() {
    let directory = Directory::new("a_file_that_is_missing");
    let (missing, there) = (directory.path("yok.txt"), directory.write("var.txt", TEXT));
    let run = run(&["--format", "jsonl", &missing, &there, &directory.path("")]);
    assert_eq!(run.code, Some(1));
    assert_eq!(run.stdout.lines().count(), 1);
    let errors: Vec<_> = run.stderr.lines().collect();
    assert_eq!(errors.len(), 2, "{}", run.stderr);
    assert_eq!(errors[0], format!("error: {missing}: there is no such file"));
    assert!(errors[1].ends_with(": this is a directory; name the files in it"), "{}", errors[1]);
}

#[test]
fn other_encodings_are_read() {
    let directory = Directory::new("other_encodings");
    let article = |bytes: &[u8], arguments: &[&str]| {
        let file = directory.write("eski.txt", bytes);
        let run = run(&[&["--format=json", &file], arguments].concat());
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
        json(&run.stdout)["text"].as_str().map(str::to_owned)
    };
    let text = Some("Vali Aydın, \"Yol açık\" dedi".to_owned());
    assert_eq!(article(b"Vali Ayd\xFDn, \"Yol a\xE7\xFDk\" dedi", &[]), text);
    assert_eq!(article(b"Vali Ayd\xFDn, \"Yol a\xE7\xFDk\" dedi", &["--encoding=iso-8859-9"]), text);
    let utf16: Vec<u8> =
        "\u{FEFF}Vali Aydın, \"Yol açık\" dedi".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(article(&utf16, &[]), text);
    let record = b"{\"text\": \"Vali Ayd\xFDn, \\\"Yol a\xE7\xFDk\\\" dedi\"}";
    assert_eq!(article(record, &["--input=jsonl", "--encoding=windows-1254"]), text);
}

#[test]
fn bytes_that_are_no_text_are_named_with_what_to_do() {
    let directory = Directory::new("no_text");
    let zipped = directory.write("haber.txt", b"\x1F\x8B\x08\x08\x00\xFF");
    let run = run(&[&zipped]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""));
    assert_eq!(
        run.stderr,
        format!(
            "error: {zipped}: this is no text: byte 0x1F stands at offset 0\n  \
             hint: this is compressed; unpack it: gzip -dc {zipped}\n"
        )
    );
    let run = run_with(&["--encoding=utf-8"], b"Vali Ayd\xFDn");
    assert_eq!(run.stderr, "error: standard input: byte 0xFD at offset 8 is no UTF-8\n");
}

#[test]
fn an_offset_in_a_record_counts_from_the_start_of_the_file() {
    let run = run_with(
        &["--input=jsonl", "--format=jsonl"],
        b"{\"text\": \"a\"}\n{\"text\": \"\xFF\"}\n{\"text\": \"b\"}",
    );
    assert!(run.stderr.contains("standard input:2: byte 0xFF at offset 24 is no UTF-8\n"), "{}", run.stderr);
    assert!(run.stderr.contains("--encoding windows-1254"), "{}", run.stderr);
    assert_eq!((run.code, run.stdout.lines().count()), (Some(1), 2));
}

#[test]
fn a_line_that_is_no_record_is_named_with_the_reason() {
    for (line, place, reason) in [
        ("{\"id\": 1}", "1:9", "missing field `text`"),
        ("{\"text\": null}", "1:13", "invalid type: null"),
        ("{\"text\": \"a\"", "1:12", "EOF while parsing an object"),
        ("{\"text\": \"\\ud800\"}", "1:17", "hex escape"),
        ("haber", "1:1", "expected value"),
    ] {
        let run = run_with(&["--input=jsonl"], line.as_bytes());
        assert_eq!(run.code, Some(1));
        assert!(run.stderr.starts_with(&format!("error: standard input:{place}: ")), "{}", run.stderr);
        assert!(run.stderr.contains(reason), "{}", run.stderr);
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_headline() {
    let text = run_with(&["--format=json", "--offsets=byte"], format!("\u{FEFF}{TEXT}").as_bytes());
    assert_eq!(json(&text.stdout)["blocks"][0]["start"], 0);
    assert_eq!(json(&text.stdout)["text"], TEXT);
    let record = run_with(&["--input=jsonl", "--format=jsonl"], "\u{FEFF}{\"text\": \"Bir.\"}".as_bytes());
    assert_eq!((record.code, record.stdout.lines().count()), (Some(0), 1));
}

#[test]
fn odd_texts_give_articles() {
    for text in
        ["", "a", "\"", "\0\0\"\0\" dedi", "Bir.\r\n\r\n\"İki\" dedi.\r\n", "\u{9B}31m\u{1B}]0;x\u{7}"]
    {
        for format in ["terminal", "json", "jsonl"] {
            let run = run_with(&["--format", format], text.as_bytes());
            assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{text:?}");
        }
    }
}

#[test]
fn json_keeps_the_characters_that_a_terminal_must_not_get() {
    let text = "Vali, \u{93}Yol açıldı\u{94} dedi.\u{1B}[31m";
    for format in ["json", "jsonl"] {
        assert_eq!(json(&run_with(&["--format", format], text.as_bytes()).stdout)["text"], text);
    }
    let view = run_with(&["--color=always"], text.as_bytes()).stdout;
    assert!(view.contains("␛[31m") && !view.contains('\u{93}'), "{view}");
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let coloured = |arguments: &[&str]| run_with(arguments, TEXT.as_bytes()).stdout.contains('\u{1B}');
    assert!(!coloured(&[]));
    assert!(!coloured(&["--color=never"]));
    assert!(coloured(&["--color=always"]));
}

#[test]
fn arguments_that_make_no_sense_exit_with_2() {
    for arguments in
        [&["--threads=0"][..], &["--format=xml"], &["--offsets=char"], &["--nonsense"], &["score"]]
    {
        let run = run(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
    }
}

#[test]
fn help_and_version_go_to_standard_output() {
    for (arguments, word) in
        [(&["--help"][..], "Examples:"), (&["parse", "-h"], "--threads"), (&["score", "--help"], "quote_e2e")]
    {
        let run = run(arguments);
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
        assert!(run.stdout.contains(word), "{}", run.stdout);
    }
    assert_eq!(run(&["--version"]).stdout, format!("demec {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_pipe_that_is_closed_early_is_no_error() {
    for threads in ["1", "2"] {
        let mut command = demec();
        command.args(["--input=jsonl", "--format=jsonl", "--threads", threads]);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("runs");
        let mut stdin = child.stdin.take().expect("piped");
        let writer = std::thread::spawn(move || stdin.write_all(corpus(5000).as_bytes()));
        let mut some = [0; 100];
        child.stdout.take().expect("piped").read_exact(&mut some).expect("there is output");
        let output = child.wait_with_output().expect("the program ends");
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
        let _ = writer.join();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
    let directory = Directory::new("a_full_disk_is_told");
    let file = directory.write("haber.txt", TEXT);
    let output = demec().arg(&file).stdout(full).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: standard output: "));
}

#[test]
fn names_of_ones_own_prevail() {
    let directory = Directory::new("names_of_ones_own_prevail");
    let people = directory.write("kişiler.tsv", "name\tkind\tid\nKerem Aydın\tperson\tQ1\n");
    let bodies =
        directory.write("kurumlar.toml", "[[entry]]\nname = \"Yol\"\nkind = \"organisation\"\nid = \"Q2\"\n");
    let file = directory.write("haber.txt", "Vali Kerem Aydın, \"Geldik\" dedi. Yol'a göre işler bitti.\n");
    let run = run(&["--format", "json", "--gazetteer", &people, "--gazetteer", &bodies, &file]);
    let article = json(&run.stdout);
    let ids: Vec<&Value> =
        article["actors"].as_array().expect("a list").iter().map(|it| &it["external_id"]).collect();
    assert_eq!(ids, ["Q1", "Q2"], "{}", run.stderr);
}

#[test]
fn a_gazetteer_that_cannot_be_used_is_told_with_file_and_line() {
    let directory = Directory::new("a_gazetteer_that_cannot_be_used");
    let names = directory.write("adlar.tsv", "name\tkind\nKerem Aydın\thuman\n");
    let run = run_with(&["--gazetteer", &names], TEXT.as_bytes());
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains(&format!("{names}:2: `human` is no kind of actor")), "{}", run.stderr);
    assert_eq!(run.stdout, "");
}

#[test]
fn html_is_a_page_that_stands_alone() {
    let run = run_with(&["--format", "html"], "Vali Kerem Aydın, \"Yol <i>açık</i>\" dedi.".as_bytes());
    assert!(run.stdout.starts_with("<!doctype html>") && run.stdout.ends_with("</html>\n"), "{}", run.stdout);
    assert!(run.stdout.contains("Yol &lt;i&gt;açık&lt;/i&gt;"));
    assert_eq!(run.code, Some(0));
}

#[test]
fn a_page_holds_one_article() {
    let directory = Directory::new("a_page_holds_one_article");
    let (one, two) = (directory.write("a.txt", TEXT), directory.write("b.txt", TEXT));
    let run = run(&["--format", "html", &one, &two]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("one article"), "{}", run.stderr);
}
