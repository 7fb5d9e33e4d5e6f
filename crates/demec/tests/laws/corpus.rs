//! The laws over real articles, where the shared data are at hand.

use std::{
    env,
    fs::{self, File},
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    thread,
};

use demec::{Language, OffsetUnit, Parser};
use flate2::read::MultiGzDecoder;
use serde::Deserialize;

use crate::laws::check;

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
}

fn articles(file: &Path) -> Vec<Record> {
    let file = File::open(file).expect("the file was listed");
    let lines = BufReader::new(MultiGzDecoder::new(file)).lines();
    lines.map(|line| serde_json::from_str(&line.expect("a gzipped text")).expect("a record a line")).collect()
}

fn corpus() -> Option<Vec<PathBuf>> {
    let folder = PathBuf::from(env::var_os("DEMEC_SHARED")?).join("corpus");
    let files = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<_> = files.filter(|path| path.to_string_lossy().ends_with(".jsonl.gz")).collect();
    files.sort();
    Some(files).filter(|files| !files.is_empty())
}

#[test]
fn the_laws_hold_of_every_article_of_the_corpus() {
    let Some(files) = corpus() else {
        println!("the_laws_hold_of_every_article_of_the_corpus: skipped, DEMEC_SHARED names no corpus");
        return;
    };
    for file in files {
        let name = file.display().to_string();
        let articles = articles(&file);
        let threads = thread::available_parallelism().map_or(2, |it| it.get().max(2));
        let whole = fingerprints(&articles, true);
        let parts: Vec<u64> = thread::scope(|scope| {
            let shares = articles.chunks(articles.len().div_ceil(threads));
            let workers: Vec<_> = shares.map(|share| scope.spawn(|| fingerprints(share, false))).collect();
            workers.into_iter().flat_map(|worker| worker.join().expect("no worker panics")).collect()
        });
        assert!(whole == parts, "{name}: threads read otherwise than one parser after the other");
        println!("{name}: {} articles hold", articles.len());
    }
}

/// A number for what was read in each article.
fn fingerprints(articles: &[Record], checked: bool) -> Vec<u64> {
    let mut parser = Parser::new(Language::turkish());
    let mut fingerprint = |record: &Record| {
        let article = parser.parse(&record.text);
        if checked {
            let outcome = std::panic::catch_unwind(|| check(&article, &record.text));
            assert!(outcome.is_ok(), "article {}", record.id);
        }
        hash(&article.to_json(OffsetUnit::Byte))
    };
    articles.iter().map(&mut fingerprint).collect()
}

fn hash(text: &str) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
