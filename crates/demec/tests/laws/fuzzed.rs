//! What fuzzing holds, a function of bytes for each target of `fuzz/`. `replay` runs them over the kept corpus.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use demec::{Article, Document, Encoding, Gazetteer, Language, Metadata, OffsetUnit, Parser, decode};

use crate::laws::{check, hold};

/// What names and packs are tried on.
const ARTICLE: &str = "Kıyıkent'te köprü açıldı\n\nANKARA (AA) - Vali Kerem Aydın, \"Yol akşama açılacak\" dedi. Kıyıkent \
    Belediye Başkanı Ayşe Yalın ise çalışmaların sürdüğünü söyledi. LİS'e göre itiraz sürüyor.";

/// Any text gives an article that keeps the laws.
pub(crate) fn text(data: &[u8]) {
    hold(&String::from_utf8_lossy(data));
}

/// Bytes are decoded, or refused with the place of one of them, and what a caller says of their text holds. The first byte
/// chooses what is said.
pub(crate) fn bytes(data: &[u8]) {
    const ENCODINGS: [Option<Encoding>; 5] = [
        None,
        Some(Encoding::UTF_8),
        Some(Encoding::UTF_16LE),
        Some(Encoding::UTF_16BE),
        Some(Encoding::WINDOWS_1254),
    ];
    let Some((&choice, bytes)) = data.split_first() else { return };
    let text = match decode(bytes, ENCODINGS[usize::from(choice) % ENCODINGS.len()]) {
        Ok(decoded) => decoded.text,
        Err(error) => return assert!(error.offset().is_some_and(|at| at < bytes.len()), "{error}"),
    };
    let mut parser = Parser::new(Language::turkish()).with_detection();
    check(&parser.parse(&text), &text);
    let (given, rest) =
        text.split_at(text.char_indices().nth(usize::from(choice >> 3)).map_or(0, |(at, _)| at));
    let metadata = Metadata::new().with_headline(given).with_standfirst(rest.get(..40).unwrap_or_default());
    for text in [&*text, rest] {
        let document = Document::new(text, metadata.clone());
        let article = parser.parse_document(&document);
        check(&article, document.text());
        let headline = document.headline().and_then(|span| document.text().get(span.range()));
        if headline.is_some_and(|it| it.contains(char::is_alphanumeric))
            && document.standfirst() != document.headline()
        {
            assert_eq!(article.headline(), headline);
        }
    }
}

/// JSON that reads as an article is written and read again as the same one.
pub(crate) fn json(data: &[u8]) {
    let Ok(article) = Article::from_json(&String::from_utf8_lossy(data)) else { return };
    for &unit in OffsetUnit::ALL {
        let written = article.to_json(unit);
        assert_eq!(Article::from_json(&written).expect("what was written can be read"), article, "in {unit}");
    }
}

/// A gazetteer of any form is refused, or serves to read an article. An even first byte says TOML, an odd one a table.
pub(crate) fn names(data: &[u8]) {
    let Some((form, rest)) = data.split_first() else { return };
    let table = String::from_utf8_lossy(rest);
    let gazetteer = if form % 2 == 0 { Gazetteer::from_toml(&table) } else { Gazetteer::from_tsv(&table) };
    let Ok(gazetteer) = gazetteer else { return };
    let mut parser = Parser::new(Language::turkish()).with_gazetteer(&gazetteer);
    check(&parser.parse(ARTICLE), ARTICLE);
    // Its own names are what it must find its way through.
    check(&parser.parse(&table), &table);
}

/// A language pack is refused, or serves to read an article. The first byte says which of its files the rest is.
pub(crate) fn pack(data: &[u8]) {
    static DIRECTORY: OnceLock<PathBuf> = OnceLock::new();
    let Some((file, rest)) = data.split_first() else { return };
    let (name, usual) = PACK[usize::from(*file) % PACK.len()];
    let directory = DIRECTORY.get_or_init(small_pack);
    fs::write(directory.join(name), rest).expect("the directory is writable");
    let language = Language::from_dir(directory);
    fs::write(directory.join(name), usual).expect("the directory is writable");
    if let Ok(language) = language {
        check(&Parser::new(&language).parse(ARTICLE), ARTICLE);
    }
}

fn small_pack() -> PathBuf {
    let directory = std::env::temp_dir().join(format!("demec-pack-{}", std::process::id()));
    fs::create_dir_all(&directory).expect("temporary files can be made");
    for (name, usual) in PACK {
        fs::write(Path::new(&directory).join(name), usual).expect("the directory is writable");
    }
    directory
}

/// The files of a pack, small.
const PACK: [(&str, &str); 16] = [
    ("language.toml", include_str!("../../languages/tr/language.toml")),
    ("suffixes.toml", include_str!("../../languages/tr/suffixes.toml")),
    (
        "verbs.toml",
        "[[verb]]\nlemma = \"söylemek\"\nframes = [\"quote\", \"clause\"]\nstance = \"neutral\"\nmedium = \"speech\"\n\
         strength = 3\n[[stem]]\nstem = \"söyle\"\n",
    ),
    (
        "nouns.toml",
        "[[noun]]\nnoun = \"iddia\"\npossessed = \"iddiası\"\nstance = \"claim\"\nlemma = \"iddia etmek\"\n",
    ),
    ("adverbials.toml", include_str!("../../languages/tr/adverbials.toml")),
    ("abbreviations.toml", "[[abbreviation]]\nform = \"Dr.\"\n"),
    ("dates.toml", "credit_labels = [\"Kaynak\"]\n"),
    ("titles.toml", "honorifics = [\"Bay\"]\n"),
    ("organisations.toml", "heads = [\"bakanlık\"]\n"),
    ("media.toml", ""),
    ("countries.toml", ""),
    ("places.toml", ""),
    ("names.toml", ""),
    ("groups.toml", ""),
    ("words.toml", ""),
    ("contexts.toml", ""),
];
