//! Articles to measure on.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
};

use flate2::read::GzDecoder;

/// Articles from one place.
#[derive(Debug)]
pub struct Corpus {
    /// Where they are from.
    pub name: String,
    /// Their texts.
    pub texts: Vec<String>,
}

impl Corpus {
    /// All their bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.texts.iter().map(String::len).sum()
    }
}

/// Bytes of a corpus at least, where there are so many.
const ENOUGH: usize = 3_000_000;

/// What there is to measure on: the JSONL file that `DEMEC_BENCH` names and nothing else; or the repository's own
/// articles, over and over until they are as long as a small archive, and where `DEMEC_SHARED` is set every so-many-eth
/// article of each corpus in it.
///
/// # Panics
///
/// If a file cannot be read or a line has no text: there is nothing to measure then.
#[must_use]
pub fn corpora() -> Vec<Corpus> {
    if let Some(path) = env::var_os("DEMEC_BENCH") {
        return vec![corpus(Path::new(&path))];
    }
    let mut own = corpus(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/data/articles.jsonl"));
    own.texts = repeated(&own.texts);
    "own articles".clone_into(&mut own.name);
    let mut corpora = vec![own];
    match env::var_os("DEMEC_SHARED") {
        Some(shared) => corpora.extend(archives(&Path::new(&shared).join("corpus")).map(|path| {
            let mut archive = corpus(&path);
            archive.texts = thinned(archive.texts);
            archive
        })),
        None => eprintln_skipped(),
    }
    corpora
}

#[expect(clippy::print_stderr, reason = "a bench says what it leaves out")]
fn eprintln_skipped() {
    eprintln!("the shared corpora are skipped: DEMEC_SHARED is not set");
}

/// The compressed JSONL files of a folder, by name.
fn archives(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|e| e.path());
    let mut paths: Vec<PathBuf> = entries.filter(|p| p.extension().is_some_and(|e| e == "gz")).collect();
    paths.sort();
    paths.into_iter()
}

/// The articles of a JSONL file, which may be packed by gzip.
///
/// # Panics
///
/// As [`corpora`] does.
#[must_use]
pub fn corpus(path: &Path) -> Corpus {
    let file = fs::File::open(path).expect("the file can be read");
    let lines: Box<dyn BufRead> = if path.extension().is_some_and(|e| e == "gz") {
        Box::new(BufReader::new(GzDecoder::new(file)))
    } else {
        Box::new(BufReader::new(file))
    };
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Corpus { name, texts: lines.lines().map(|line| text_of(&line.expect("the file can be read"))).collect() }
}

fn repeated(texts: &[String]) -> Vec<String> {
    let bytes: usize = texts.iter().map(String::len).sum();
    std::iter::repeat_n(texts, ENOUGH / bytes.max(1) + 1).flatten().cloned().collect()
}

/// As many texts as are enough, from all over the corpus.
fn thinned(texts: Vec<String>) -> Vec<String> {
    let bytes: usize = texts.iter().map(String::len).sum();
    texts.into_iter().step_by((bytes / ENOUGH).max(1)).collect()
}

fn text_of(line: &str) -> String {
    let record: serde_json::Value = serde_json::from_str(line).expect("a line is a JSON object");
    record.get("text").and_then(|text| text.as_str()).expect("a line has a text").to_owned()
}
