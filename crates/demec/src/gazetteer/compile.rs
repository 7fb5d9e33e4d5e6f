//! From entries to a trie: every name checked, none dropped.

use std::collections::HashMap;

use super::{
    Gazetteer, GazetteerEntry,
    error::{GazetteerError, GazetteerProblem, Place},
    trie::{Case, Trie, step_key},
};
use crate::{
    lexer::{
        self,
        letters::{Class, class_of},
        token::{Kind, Token},
    },
    model::CountryCode,
};

/// Letters of scripts that the lexer does not tell apart have values from here on.
const OTHER_SCRIPTS: std::ops::RangeInclusive<u8> = 27..=30;

/// Entries, each with where it comes from, on their way into a gazetteer.
#[derive(Default)]
pub(super) struct Compiler {
    entries: Vec<GazetteerEntry>,
    places: Vec<Place>,
    trie: Trie,
    ids: HashMap<Box<str>, usize>,
    problems: Vec<GazetteerProblem>,
    tokens: Vec<Token>,
}

impl Compiler {
    /// Notes what is wrong at a place.
    pub(super) fn problem(&mut self, place: Place, message: impl Into<String>) {
        self.problems.push(GazetteerProblem { place, message: message.into() });
    }

    pub(super) fn add(&mut self, entry: GazetteerEntry, place: Place) {
        for name in entry.names() {
            if let Err(message) = self.add_name(name) {
                self.problem(place.clone(), message);
            }
        }
        if let Some(country) = entry.country().filter(|code| CountryCode::new(code).is_none()) {
            self.problem(place.clone(), format!("`{country}` is no country: two capitals of ISO 3166-1"));
        }
        if let Some(role) = entry.roles().find(|role| role.trim().is_empty()) {
            self.problem(place.clone(), format!("`{role}` is no role: it has no letters"));
        }
        if let Some(id) = entry.id() {
            match self.ids.get(id) {
                Some(&other) => {
                    let other = self.described(other);
                    self.problem(place.clone(), format!("the id `{id}` is already that of {other}"));
                }
                None => drop(self.ids.insert(id.into(), self.entries.len())),
            }
        }
        self.entries.push(entry);
        self.places.push(place);
    }

    /// Adds a name of the entry that comes next.
    fn add_name(&mut self, name: &str) -> Result<(), String> {
        if name
            .chars()
            .any(|c| matches!(class_of(c), Class::Letter(value, _) if OTHER_SCRIPTS.contains(&value)))
        {
            return Err(format!("`{name}` has letters that are not Latin; only those can be looked up"));
        }
        lexer::tokens(name, &mut self.tokens);
        let is_word = |token: &Token| matches!(token.kind, Kind::Word | Kind::Number);
        let (Some(first), Some(last)) = (
            self.tokens.iter().position(is_word),
            self.tokens.iter().rposition(|t| is_word(t) || t.kind == Kind::Suffix),
        ) else {
            return Err(format!("`{name}` is no name: it has no letters"));
        };
        let tokens = self.tokens.get(first..=last).unwrap_or_default();
        if tokens.iter().any(|token| token.kind == Kind::Newline) {
            return Err(format!("`{}` has a line end in it", name.escape_debug()));
        }
        let (case, entry) = (Case::of_name(tokens), self.entries.len() as u32 + 1);
        let key = |token: &Token| step_key(name, token);
        // Its marks may be missing in the text: A. Yalın, A Yalın.
        let whole: Vec<u64> = tokens.iter().map(key).collect();
        let bare: Vec<u64> =
            tokens.iter().filter(|t| is_word(t) || t.kind == Kind::Suffix).map(key).collect();
        let owner = self.trie.add(&whole, case, entry).or_else(|| self.trie.add(&bare, case, entry));
        match owner {
            None => Ok(()),
            Some(owner) => {
                Err(format!("`{name}` is already a name of {}", self.described(owner as usize - 1)))
            }
        }
    }

    fn described(&self, index: usize) -> String {
        match (self.entries.get(index), self.places.get(index)) {
            (Some(entry), Some(place)) => format!("`{}` ({place})", entry.name()),
            _ => String::new(),
        }
    }

    /// The gazetteer, or all that is wrong with it.
    pub(super) fn finish(self) -> Result<Gazetteer, GazetteerError> {
        if !self.problems.is_empty() {
            return Err(GazetteerError::Malformed { problems: self.problems });
        }
        let Self { entries, trie, .. } = self;
        Ok(Gazetteer { entries, trie })
    }
}
