//! `demec extract`: from files of articles to tables, whatever happens on the way.

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::Path,
    process::Stdio,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use arrow_array::{ArrayRef, RecordBatch, StringArray, cast::AsArray, types::Int64Type};
use flate2::{Compression, read::MultiGzDecoder, write::GzEncoder};
use parquet::arrow::{ArrowWriter, arrow_reader::ParquetRecordBatchReaderBuilder};
use serde_json::{Value, json};

use crate::support::{Directory, Run, demec, run};

const BRIDGE: &str =
    "Vali Kerem Aydın, \"Köprü akşama açılacak; söz\" dedi.\n\nAydın, karın dindiğini söyledi.";
const SCHOOL: &str = "Müdür Oya Er, \"Sınıflar hazır\" diye konuştu.";

/// Ids and texts.
const ARTICLES: [(&str, &str); 3] = [("köprü", BRIDGE), ("okul, lise", SCHOOL), ("boş", "")];

fn jsonl(articles: &[(&str, &str)]) -> String {
    articles
        .iter()
        .map(|(id, text)| json!({ "id": id, "text": text, "outlet": "Kıyı" }).to_string() + "\n")
        .collect()
}

fn csv(articles: &[(&str, &str)], delimiter: u8) -> Vec<u8> {
    let mut csv = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    csv.write_record(["outlet", "text", "id"]).expect("memory takes it");
    for (id, text) in articles {
        csv.write_record(["Kıyı", text, id]).expect("memory takes it");
    }
    csv.into_inner().expect("memory takes it")
}

fn parquet(columns: Vec<(&str, ArrayRef)>) -> Vec<u8> {
    let rows = RecordBatch::try_from_iter(columns).expect("columns of one length");
    let mut writer =
        ArrowWriter::try_new(Vec::new(), rows.schema(), None).expect("a schema that Parquet has");
    writer.write(&rows).expect("memory takes it");
    writer.into_inner().expect("memory takes it")
}

fn parquet_of(articles: &[(&str, &str)]) -> Vec<u8> {
    let column = |cells: Vec<&str>| Arc::new(StringArray::from(cells)) as ArrayRef;
    let (ids, texts): (Vec<_>, Vec<_>) = articles.iter().copied().unzip();
    parquet(vec![
        ("text", column(texts)),
        ("outlet", column(vec!["Kıyı"; articles.len()])),
        ("id", column(ids)),
    ])
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).expect("memory takes it");
    packer.finish().expect("memory takes it")
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 1).expect("memory takes it")
}

fn unpacked(path: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let file = File::open(path).expect("the output is there");
    if Path::new(path).extension().is_some_and(|ending| ending == "gz") {
        MultiGzDecoder::new(file).read_to_end(&mut bytes).expect("it is packed");
    } else {
        bytes = zstd::decode_all(file).expect("it is packed");
    }
    bytes
}

fn lines(path: &str) -> Vec<Value> {
    let text = fs::read_to_string(path).expect("the output is there");
    text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

fn column(rows: &[Value], name: &str) -> Vec<Value> {
    rows.iter().map(|row| row[name].clone()).collect()
}

fn extract(arguments: &[&str]) -> Run {
    run(&[&["extract", "--no-progress"], arguments].concat())
}

/// Runs, and holds that it went well.
fn extracted(arguments: &[&str]) -> String {
    let run = extract(arguments);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""), "{}", run.stderr);
    run.stderr
}

/// A corpus that takes a while: so many records of some two kilobytes.
fn corpus(count: usize) -> String {
    let record = |number: usize| {
        json!({ "id": number, "text": format!("{number}. haber\n\n{BRIDGE}\n\n{}", SCHOOL.repeat(number % 40)) })
            .to_string()
            + "\n"
    };
    (0..count).map(record).collect()
}

#[test]
fn every_form_of_input_gives_the_same_rows() {
    let directory = Directory::new("every_form_of_input");
    let output = directory.path("out.jsonl");
    let mut tables = Vec::new();
    for (name, bytes) in [
        ("in.jsonl", jsonl(&ARTICLES).into_bytes()),
        ("in.csv", csv(&ARTICLES, b',')),
        ("semicolons.csv", csv(&ARTICLES, b';')),
        ("in.tsv", csv(&ARTICLES, b'\t')),
        ("in.parquet", parquet_of(&ARTICLES)),
    ] {
        for (ending, bytes) in [("", bytes.clone()), (".gz", gzip(&bytes)), (".zst", zstd(&bytes))] {
            extracted(&[&directory.write(&format!("{name}{ending}"), bytes), "-o", &output]);
            tables.push(lines(&output));
        }
    }
    let texts = directory.path("texts");
    fs::create_dir_all(Path::new(&texts).join("ilçe")).expect("a folder of ours");
    directory.write("texts/a.txt", BRIDGE);
    directory.write("texts/b.txt.gz", gzip(SCHOOL.as_bytes()));
    directory.write("texts/ilçe/c.txt.zst", zstd(b""));
    directory.write("texts/README", "Bu dosya okunmaz.");
    extracted(&[&texts, "-o", &output, "--articles", &directory.path("articles.jsonl")]);
    let paths = ["a.txt", "b.txt.gz", "ilçe/c.txt.zst"].map(|name| format!("{texts}/{name}"));
    assert_eq!(column(&lines(&directory.path("articles.jsonl")), "article"), paths);
    let mut of_folder = lines(&output);
    of_folder.iter_mut().zip(&tables[0]).for_each(|(row, other)| row["article"] = other["article"].clone());
    tables.push(of_folder);

    assert_eq!(column(&tables[0], "article"), ["köprü", "köprü", "okul, lise"]);
    assert_eq!(column(&tables[0], "speaker"), ["Kerem Aydın", "Kerem Aydın", "Oya Er"]);
    for table in &tables {
        assert_eq!(table, &tables[0]);
    }
}

#[test]
fn every_form_of_output_holds_the_same_rows() {
    let directory = Directory::new("every_form_of_output");
    let input = directory.write("in.jsonl", jsonl(&ARTICLES));
    let [as_jsonl, as_csv, as_tsv, as_parquet] =
        ["out.jsonl", "out.csv", "out.tsv", "out.parquet"].map(|name| directory.path(name));
    for output in [&as_jsonl, &as_csv, &as_tsv, &as_parquet] {
        let told = extracted(&[&input, "-o", output]);
        assert!(told.starts_with("3 quotations of 3 articles in "), "{told}");
    }
    for output in [&as_jsonl, &as_csv] {
        for ending in [".gz", ".zst"] {
            let packed = format!("{output}{ending}");
            extracted(&[&input, "-o", &packed]);
            assert_eq!(unpacked(&packed), fs::read(output).expect("it was written"), "{packed}");
        }
    }
    let rows = lines(&as_jsonl);
    assert_eq!((&rows[0]["text"], &rows[0]["start"]), (&json!("Köprü akşama açılacak; söz"), &json!(19)));
    for (path, delimiter) in [(&as_csv, b','), (&as_tsv, b'\t')] {
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter).from_path(path).expect("it was written");
        let names = reader.headers().expect("a row of names").clone();
        for (row, expected) in reader.records().map(|row| row.expect("a row of cells")).zip(&rows) {
            for (name, cell) in names.iter().zip(&row) {
                let expected = match &expected[name] {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    number => number.to_string(),
                };
                assert_eq!(cell, expected, "{name}");
            }
        }
    }
    let columns = &read_parquet(&as_parquet)[0];
    for name in ["article", "text", "speaker", "cue_lemma"] {
        let cells: Vec<_> = columns[name].as_string::<i32>().iter().map(|cell| json!(cell)).collect();
        assert_eq!(cells, column(&rows, name));
    }
    let starts: Vec<_> =
        columns["start"].as_primitive::<Int64Type>().values().iter().map(|at| json!(at)).collect();
    assert_eq!(starts, column(&rows, "start"));
}

fn read_parquet(path: &str) -> Vec<RecordBatch> {
    let file = File::open(path).expect("the output is there");
    let reader =
        ParquetRecordBatchReaderBuilder::try_new(file).and_then(ParquetRecordBatchReaderBuilder::build);
    reader.expect("it is Parquet").map(|rows| rows.expect("the rows can be read")).collect()
}

#[test]
fn three_tables_are_written_in_one_run() {
    let directory = Directory::new("three_tables");
    let input = directory.write("in.jsonl", jsonl(&ARTICLES));
    let [quotations, actors, articles] =
        ["q.csv", "actors.jsonl", "articles.parquet"].map(|name| directory.path(name));
    extracted(&[&input, "-o", &quotations, "--actors", &actors, "--articles", &articles]);
    let actors = lines(&actors);
    assert_eq!(column(&actors, "name"), ["Kerem Aydın", "Oya Er"]);
    assert_eq!(actors[1]["roles"], json!(["Müdür"]));
    let ids = read_parquet(&articles)[0]["article"]
        .as_string::<i32>()
        .iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("|");
    assert_eq!(ids, "köprü|okul, lise|boş");
    let run = extract(&[&input, "-o", &quotations, "--actors", &quotations]);
    assert_eq!((run.code, run.stderr.contains("the same file")), (Some(2), true), "{}", run.stderr);
}

#[test]
fn ids_are_given_back_as_they_are() {
    let directory = Directory::new("ids_are_given_back");
    let output = directory.path("out.jsonl");
    let ids = |input: &str, options: &[&str]| {
        extracted(&[&[input, "-o", &output], options].concat());
        column(&lines(&output), "article")
    };
    let numbers = directory.write("a.jsonl", corpus(2));
    assert_eq!(ids(&numbers, &[])[..2], [json!(0), json!(0)]);
    assert_eq!(ids(&numbers, &["--id-type", "text"])[0], json!("0"));
    let none = directory.write("b.jsonl", jsonl(&ARTICLES).replace("\"id\"", "\"url\""));
    assert_eq!(ids(&none, &[]), [json!(0), json!(0), json!(1)]);
    assert_eq!(ids(&none, &["--id-column", "url"])[2], json!("okul, lise"));
    let column = |cells: &[&str]| Arc::new(StringArray::from(cells.to_vec())) as ArrayRef;
    let small = Arc::new(arrow_array::UInt16Array::from(vec![7, 65_535])) as ArrayRef;
    let parquet =
        directory.write("c.parquet", parquet(vec![("id", small), ("body", column(&[SCHOOL, SCHOOL]))]));
    assert_eq!(ids(&parquet, &["--text-column", "body"]), [json!(7), json!(65_535)]);
    let csv = directory.write("d.csv", "id,text\n12,\"Vali, \"\"Yol açık\"\" dedi.\"\n");
    assert_eq!(ids(&csv, &["--id-type", "number"]), [json!(12)]);
}

#[test]
fn any_number_of_threads_writes_the_same_bytes() {
    let directory = Directory::new("any_number_of_threads");
    let input = directory.write("in.jsonl", corpus(400));
    for ending in ["jsonl.zst", "parquet", "csv.gz"] {
        let output = directory.path(&format!("out.{ending}"));
        let [one, two, eight] = ["1", "2", "8"].map(|threads| {
            extracted(&[&input, "-o", &output, "-j", threads, "--part-size", "64"]);
            fs::read(&output).expect("it was written")
        });
        assert!(one.len() > 1000 && one == two && one == eight, "{ending}");
    }
}

#[test]
fn bad_records_are_told_and_stop_nothing() {
    let directory = Directory::new("bad_records");
    let output = directory.path("out.jsonl");
    let errors = format!("{output}.errors.jsonl");
    let good = |id: u32| json!({ "id": id, "text": SCHOOL }).to_string();
    let mut bytes = format!("\u{FEFF}{}\n\n{{\"id\": 2, \"text\": \"\n[]\n", good(1)).into_bytes();
    bytes.extend(b"{\"id\": 5, \"text\": \"a\xFD\"}\r\n");
    bytes.extend(format!("{{\"id\": \"altı\", \"text\": \"\"}}\n{{\"id\": 7}}\n{}", good(8)).as_bytes());
    let input = directory.write("in.jsonl", bytes);
    let told = extracted(&[&input, "-o", &output]);
    assert!(told.contains(&format!("5 records could not be read: {errors}")), "{told}");
    assert_eq!(column(&lines(&output), "article"), [1, 8]);
    let bad = lines(&errors);
    assert_eq!(column(&bad, "line"), [3, 4, 5, 6, 7]);
    assert_eq!(column(&bad, "row"), [1, 2, 3, 4, 5]);
    for (record, reason) in bad.iter().zip([
        "EOF while parsing a string",
        "expected a JSON object",
        "not UTF-8: byte 0xFD at offset 20",
        "the id \"altı\" is no whole number",
        "there is no `text`",
    ]) {
        assert_eq!(record["source"], input);
        assert!(record["reason"].as_str().is_some_and(|it| it.contains(reason)), "{record}");
    }
    let rows = directory.write("in.csv", b"id,text\n1,Vali geldi.\n2\n3,\"a\nb\xFD\"\n4,Son.\n");
    extracted(&[&rows, "-o", &output]);
    assert_eq!(column(&lines(&errors), "line"), [3, 4]);
    extracted(&[&directory.write("sound.jsonl", jsonl(&ARTICLES)), "-o", &output]);
    assert!(!Path::new(&errors).exists(), "errors of an earlier run are not those of this one");
}

#[test]
fn an_input_that_ends_too_soon_does_not_take_the_others_with_it() {
    let directory = Directory::new("ends_too_soon");
    let whole = gzip(corpus(200).as_bytes());
    let broken = directory.write("a.jsonl.gz", &whole[..whole.len() / 2]);
    let sound = directory.write("b.jsonl", corpus(3));
    let [output, articles] = ["out.jsonl", "articles.jsonl"].map(|name| directory.path(name));
    let run = extract(&[&broken, &sound, "-o", &output, "--articles", &articles]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("error: 1 of the inputs could not be read to the end"), "{}", run.stderr);
    let ids = column(&lines(&articles), "article");
    assert!(ids.len() > 4 && ids.ends_with(&[json!(0), json!(1), json!(2)]), "{ids:?}");
    let told = lines(&format!("{output}.errors.jsonl"));
    assert_eq!(told.len(), 1);
    assert!(
        told[0]["reason"].as_str().is_some_and(|it| it.starts_with("the rest of this file")),
        "{}",
        told[0]
    );
}

/// Starts a run, and kills it when it has left so many parts, or has ended.
fn killed(arguments: &[&str], output: &str, parts: usize) {
    let mut command = demec();
    command.args([&["extract", "--no-progress"], arguments].concat());
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program runs");
    let deadline = Instant::now() + Duration::from_secs(60);
    while child.try_wait().expect("it can be asked").is_none() && finished_parts(output) < parts {
        assert!(Instant::now() < deadline, "no {parts} parts in a minute");
        thread::sleep(Duration::from_millis(2));
    }
    let _ = child.kill();
    child.wait().expect("it ends");
}

fn finished_parts(output: &str) -> usize {
    let Ok(entries) = fs::read_dir(format!("{output}.parts")) else { return 0 };
    entries
        .filter_map(Result::ok)
        .filter(|it| it.file_name().to_string_lossy().parse::<u32>().is_ok())
        .count()
}

#[test]
fn a_run_that_was_killed_goes_on_without_losing_or_doubling_a_record() {
    let directory = Directory::new("killed");
    let input =
        directory.write("in.jsonl.gz", gzip(corpus(600).replace("\"id\":77,", "\"id\":77;").as_bytes()));
    for ending in ["parquet", "jsonl"] {
        let [whole, resumed] = ["whole", "resumed"].map(|name| directory.path(&format!("{name}.{ending}")));
        let articles = directory.path("articles.csv");
        let options = ["--part-size", "16", "-j", "2", "--articles", &articles];
        extracted(&[&[&input, "-o", &whole][..], &options].concat());
        let expected = fs::read(&articles).expect("it was written");

        let again = [&[&input, "-o", &resumed][..], &options].concat();
        killed(&again, &resumed, 3);
        assert!(finished_parts(&resumed) >= 3 && !Path::new(&resumed).exists(), "it was stopped half-way");
        let refused = extract(&again);
        assert_eq!(refused.code, Some(2));
        assert!(refused.stderr.contains("go on with --resume"), "{}", refused.stderr);
        let resume = [&again[..], &["--resume"]].concat();
        let other = extract(&[&resume[..], &["--id-type", "text"]].concat());
        assert_eq!(
            (other.code, other.stderr.contains("other inputs, options")),
            (Some(2), true),
            "{}",
            other.stderr
        );
        killed(&resume, &resumed, finished_parts(&resumed) + 4);
        extracted(&resume);
        assert!(
            fs::read(&resumed).expect("it was written") == fs::read(&whole).expect("it was written"),
            "{ending}"
        );
        assert!(fs::read(&articles).expect("it was written") == expected, "{ending}");
        assert_eq!(lines(&format!("{resumed}.errors.jsonl")).len(), 1);
        assert!(!Path::new(&format!("{resumed}.parts")).exists());
        assert!(extracted(&resume).contains("is finished already"));
    }
}

#[test]
fn parts_of_an_input_that_has_changed_are_of_no_use() {
    let directory = Directory::new("has_changed");
    let (input, output) = (directory.write("in.jsonl", corpus(300)), directory.path("out.jsonl"));
    let arguments = [input.as_str(), "-o", &output, "--part-size", "16", "-j", "1"];
    killed(&arguments, &output, 2);
    directory.write("in.jsonl", corpus(301));
    let run = extract(&[&arguments[..], &["--resume"]].concat());
    assert_eq!((run.code, run.stderr.contains("other inputs, options")), (Some(2), true), "{}", run.stderr);
}

#[test]
fn a_folder_of_inputs_may_be_the_one_of_the_output() {
    let directory = Directory::new("same_folder");
    directory.write("haberler.jsonl", jsonl(&ARTICLES));
    let (folder, output) = (directory.path(""), directory.path("out.jsonl"));
    for _ in 0..2 {
        assert!(extracted(&[&folder, "-o", &output]).starts_with("3 quotations of 3 articles"));
    }
}

#[test]
fn what_cannot_work_is_refused_at_once() {
    let directory = Directory::new("refused_at_once");
    let table = directory.write("in.csv", csv(&ARTICLES, b';'));
    let numbers = Arc::new(arrow_array::Int64Array::from(vec![1])) as ArrayRef;
    let number = directory.write("in.parquet", parquet(vec![("text", numbers)]));
    let (output, folder) = (directory.path("out.jsonl"), directory.path("boş"));
    fs::create_dir_all(&folder).expect("a folder of ours");
    for (arguments, code, words) in [
        (&[&table, "-o", "out.txt"][..], 2, "out.txt: a table ends in .jsonl or .csv"),
        (&[&table, "-o", "out.parquet.gz"], 2, "a table ends in"),
        (
            &[&table, "-o", &output, "--text-column", "body"],
            1,
            "no column is called `body`; there are: outlet, text, id",
        ),
        (&[&table, "-o", &output, "--id-column", "url"], 1, "(--id-column names another)"),
        (&[&number, "-o", &output], 1, "the column `text` is one of Int64, not of texts"),
        (&["yok.csv", "-o", &output], 1, "yok.csv: there is no such file"),
        (&["yok.pdf", "-o", &output], 1, "yok.pdf"),
        (&[&folder, "-o", &output], 1, "no file in this folder ends in"),
        (&[&table, "-o", &output, "--delimiter", "ab"], 2, "one ASCII character"),
        (&[&table], 2, "--output"),
    ] {
        let run = extract(arguments);
        assert_eq!(run.code, Some(code), "{arguments:?}: {}", run.stderr);
        assert!(run.stderr.contains(words), "{}", run.stderr);
        assert!(!Path::new(&format!("{output}.parts")).exists(), "{arguments:?}");
    }
}

#[test]
fn names_of_ones_own_prevail() {
    let directory = Directory::new("names_prevail");
    let names = directory.write("names.tsv", "name\tkind\tid\nOya Er\tperson\tQ7\n");
    let (input, actors) = (directory.write("in.jsonl", jsonl(&ARTICLES)), directory.path("actors.jsonl"));
    extracted(&[&input, "-o", &directory.path("out.csv"), "--actors", &actors, "--gazetteer", &names]);
    assert_eq!(column(&lines(&actors), "external_id"), [Value::Null, json!("Q7")]);
}

#[test]
fn another_language_is_noticed_unless_one_is_named() {
    let directory = Directory::new("another_language");
    let text = "The governor told reporters on Monday that the old road would be open again by the evening, she said.";
    let input = directory.write("in.jsonl", jsonl(&[("yol", BRIDGE), ("road", text)]));
    let articles = directory.path("articles.jsonl");
    for (language, read) in [("auto", "en"), ("tr", "tr")] {
        extracted(&[
            &input,
            "-o",
            &directory.path("out.csv"),
            "--articles",
            &articles,
            "--language",
            language,
        ]);
        assert_eq!(column(&lines(&articles), "language"), ["tr", read]);
    }
}

#[test]
fn a_text_that_is_no_utf_8_leaves_its_neighbours_in_parquet_alone() {
    let directory = Directory::new("no_utf_8_in_parquet");
    let texts = Arc::new(arrow_array::BinaryArray::from(vec![Some(BRIDGE.as_bytes()), Some(b"a\xFD"), None]))
        as ArrayRef;
    let input = directory.write("in.parquet", parquet(vec![("text", texts)]));
    let [output, articles] = ["out.jsonl", "articles.jsonl"].map(|name| directory.path(name));
    extracted(&[&input, "-o", &output, "--articles", &articles]);
    assert_eq!(column(&lines(&articles), "article"), [0, 2]);
    assert_eq!(column(&lines(&format!("{output}.errors.jsonl")), "row"), [1]);
}
