//! Gazetteers: names that users bring along, looked up as the packs' are.

mod compile;
mod entry;
mod error;
mod find;
mod read;
mod trie;

use std::{
    fmt, fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use compile::Compiler;
pub use entry::GazetteerEntry;
use error::Place;
pub use error::{GazetteerError, GazetteerProblem};
pub(crate) use find::{Hit, Listed};
use trie::Trie;

/// Names of people, organisations, media and places that are known beforehand, with ids of another catalogue.
///
/// A [`Parser`](crate::Parser) that is given a gazetteer takes its names before all else: where one stands, the mention
/// is the name alone, its actor has the entry's [`name`](crate::Actor::name), [`kind`](crate::Actor::kind) and
/// [`external_id`](crate::Actor::external_id), and the entry's roles beside those that the article gives. A role that
/// stands alone, such as *belediye başkanı*, is its holder's where the article names the holder.
///
/// ```
/// use demec::{Gazetteer, Language, Parser};
///
/// let gazetteer = Gazetteer::from_tsv(
///     "name\taliases\tkind\tid\troles\n\
///      Ayşe Yalın\tA. Yalın\tperson\tQ1001\tKıyıkent Belediye Başkanı\n\
///      Liman İşçileri Sendikası\tLİS\torganisation\tQ1002\t\n",
/// )?;
/// let mut parser = Parser::new(Language::turkish()).with_gazetteer(&gazetteer);
/// let article = parser.parse("A. Yalın, \"Köprü yazın açılacak\" dedi. LİS'in itirazı sürüyor.");
/// let ids: Vec<_> = article.actors().map(|actor| (actor.name(), actor.external_id())).collect();
/// assert_eq!(ids, [("Ayşe Yalın", Some("Q1001")), ("Liman İşçileri Sendikası", Some("Q1002"))]);
/// # Ok::<(), demec::GazetteerError>(())
/// ```
///
/// # How names are compared
///
/// Word by word, without regard to accents (*Aydin* is *Aydın*) and to the marks between words (*A Yalın* is
/// *A. Yalın*), with suffixes behind an apostrophe and without one (*Yalın'ın*, *Yalının*). The longest name counts. A
/// name that begins with a capital wants one; a single word in capitals, an acronym, wants capitals throughout.
///
/// # What is no mention
///
/// As everywhere: a name in a title (*LİS Başkanı*), with -lI or in the plural; nor a name within the longer name of
/// somebody or something else (the person *Ayşe Yalın* in *Ayşe Yalın Vakfı*, the surname in *Mehmet Yalın*). A
/// place is a mention only where it may act, so not in the locative, ablative or dative.
///
/// # Entries
///
/// Rows must be right: whatever is wrong with one is an [error](GazetteerError) that says where. That includes a name
/// that two entries share; where two bear the same name, the entries have to leave it out or tell them apart.
#[derive(Clone, Default)]
pub struct Gazetteer {
    entries: Vec<GazetteerEntry>,
    trie: Trie,
}

impl Gazetteer {
    /// A gazetteer of these entries.
    ///
    /// ```
    /// use demec::{ActorKind, Gazetteer, GazetteerEntry};
    ///
    /// let harbour = GazetteerEntry::new("Kıyıkent Limanı", ActorKind::Organisation).with_id("Q1003");
    /// assert_eq!(Gazetteer::new([harbour.clone()])?.len(), 1);
    ///
    /// let error = Gazetteer::new([harbour.clone(), harbour.with_id("Q1004")]).unwrap_err();
    /// assert_eq!(error.to_string(), "entry 2: `Kıyıkent Limanı` is already a name of `Kıyıkent Limanı` (entry 1)");
    /// # Ok::<(), demec::GazetteerError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A name without letters, or with others than Latin ones; a name or id of two entries; a country that is no code.
    pub fn new(entries: impl IntoIterator<Item = GazetteerEntry>) -> Result<Self, GazetteerError> {
        let mut compiler = Compiler::default();
        for (entry, line) in entries.into_iter().zip(1..) {
            compiler.add(entry, Place { file: None, line, unit: "entry" });
        }
        compiler.finish()
    }

    /// A gazetteer from TOML: an `[[entry]]` each, with `name` and `kind` and, if wanted, `aliases`, `id`, `roles` and
    /// `country`.
    ///
    /// ```
    /// let gazetteer = demec::Gazetteer::from_toml(
    ///     r#"
    ///     [[entry]]
    ///     name = "Ayşe Yalın"
    ///     aliases = ["A. Yalın"]
    ///     kind = "person"
    ///     id = "Q1001"
    ///     roles = ["Kıyıkent Belediye Başkanı"]
    ///     country = "TR"
    ///     "#,
    /// )?;
    /// assert_eq!(gazetteer.entries().next().and_then(|entry| entry.country()), Some("TR"));
    /// # Ok::<(), demec::GazetteerError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The text is of another form, or an entry cannot be: the error says in which lines, and why.
    pub fn from_toml(text: &str) -> Result<Self, GazetteerError> {
        let mut compiler = Compiler::default();
        read::toml(text, None, &mut compiler);
        compiler.finish()
    }

    /// A gazetteer from a table whose columns are parted by tabs: `name` and `kind` and, if wanted, `aliases`, `id`,
    /// `roles` and `country`, in any order, named in the first row. Several aliases or roles are parted by `|`.
    ///
    /// ```
    /// let gazetteer = demec::Gazetteer::from_tsv("kind\tname\taliases\nmedia\tKıyıkent Postası\tPosta|KP\n")?;
    /// let entry = gazetteer.entries().next().expect("there is one");
    /// assert!(entry.aliases().eq(["Posta", "KP"]));
    /// # Ok::<(), demec::GazetteerError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The text is of another form, or an entry cannot be: the error says in which lines, and why.
    pub fn from_tsv(text: &str) -> Result<Self, GazetteerError> {
        let mut compiler = Compiler::default();
        read::tsv(text, None, &mut compiler);
        compiler.finish()
    }

    /// A gazetteer from a file in UTF-8 that ends in `.toml` or `.tsv`.
    ///
    /// # Errors
    ///
    /// As [`from_paths`](Self::from_paths).
    pub fn from_path(path: impl AsRef<Path>) -> Result<Self, GazetteerError> {
        Self::from_paths([path])
    }

    /// One gazetteer from several files.
    ///
    /// # Errors
    ///
    /// A file cannot be read, is of neither form, or holds entries that cannot be: the error names file and line, and
    /// says why.
    pub fn from_paths(paths: impl IntoIterator<Item = impl AsRef<Path>>) -> Result<Self, GazetteerError> {
        let mut compiler = Compiler::default();
        for path in paths {
            let path = path.as_ref();
            let read = match path.extension().and_then(|ending| ending.to_str()) {
                Some(ending) if ending.eq_ignore_ascii_case("toml") => read::toml,
                Some(ending) if ending.eq_ignore_ascii_case("tsv") => read::tsv,
                _ => return Err(GazetteerError::UnknownForm { path: path.to_owned() }),
            };
            let text = fs::read_to_string(path)
                .map_err(|source| GazetteerError::Unreadable { path: path.to_owned(), source })?;
            read(&text, Some(&Arc::new(PathBuf::from(path))), &mut compiler);
        }
        compiler.finish()
    }

    /// The entries, in the order in which they were given.
    #[must_use]
    pub fn entries(&self) -> impl ExactSizeIterator<Item = &GazetteerEntry> {
        self.entries.iter()
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gazetteer").field("entries", &self.entries.len()).finish_non_exhaustive()
    }
}
