//! Actors that a gazetteer lists: all mentions of an entry are one, and it holds the titles that the entry gives it.

use super::{clusters::Clusters, scene::Scene, title_keys::head_key_of, words::mix};
use crate::{
    gazetteer::GazetteerEntry, key_table::KeyTable, language::Language, lexer::letters::key_of,
    model::ActorKind,
};

/// Those of the article whom a gazetteer lists.
#[derive(Debug, Default)]
pub(super) struct Entries {
    /// The first mention of each entry.
    first: KeyTable<u32>,
    /// Whom the gazetteer gives a title; `None` if several.
    holders: KeyTable<Option<u32>>,
}

impl Entries {
    pub(super) fn cluster(&mut self, scene: Scene<'_>, clusters: &mut Clusters) {
        self.first.clear();
        self.holders.clear();
        let Scene { structure, .. } = scene;
        if structure.listed.hits.is_empty() {
            return;
        }
        for (index, mention) in scene.all().filter(|(_, mention)| mention.listed != 0) {
            let Some(entry) = structure.listed.entry(mention.listed) else { continue };
            clusters.keep(index);
            let first = self.first.first(u64::from(mention.listed), index);
            clusters.join(index, first);
            if first == index && entry.kind() == ActorKind::Person {
                self.give_titles(structure.language, entry, index);
            }
        }
    }

    fn give_titles(&mut self, language: &Language, entry: &GazetteerEntry, mention: u32) {
        for key in entry.roles().map(|role| key_of_role(language, role)) {
            let several = self.holders.has(key);
            self.holders.replace(key, Some(mention).filter(|_| !several));
        }
    }

    /// The one in the article whom the gazetteer gives the title of this key.
    pub(super) fn holder(&self, title: impl FnOnce() -> u64) -> Option<u32> {
        if self.holders.is_empty() { None } else { self.holders.get(title()).copied().flatten() }
    }
}

/// The key of a title that is given as text, as that of one in the article.
fn key_of_role(language: &Language, role: &str) -> u64 {
    let (before, last) = role.trim().rsplit_once(' ').unwrap_or(("", role));
    let last = key_of(last);
    let title = language.lexicon.entry(language.lexicon.find(last)).title;
    before.split_whitespace().fold(head_key_of(title, last), |key, word| mix(key, key_of(word)))
}
