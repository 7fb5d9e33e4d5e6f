//! The names of a gazetteer in a text.

use super::{
    Gazetteer, GazetteerEntry,
    trie::{Case, step_key},
};
use crate::{
    language::{Classes, Form, Language},
    layout::{Structure, names::stems_from},
    lexer::token::{Flags, Kind, Token},
    model::ActorKind,
};

/// A name of the gazetteer in the text. Ranges are of tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub(crate) first: u32,
    /// Behind its last token; a suffix after an apostrophe is outside.
    pub(crate) end: u32,
    /// The entry, counted from 1.
    pub(crate) entry: u32,
    /// The ending without an apostrophe that was cut off its last word.
    pub(crate) cut: Option<Form>,
}

/// What a gazetteer found in an article: nothing where none was given.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Listed<'a> {
    pub(crate) gazetteer: Option<&'a Gazetteer>,
    /// In order, without overlaps.
    pub(crate) hits: &'a [Hit],
}

impl<'a> Listed<'a> {
    pub(crate) fn entry(&self, number: u32) -> Option<&'a GazetteerEntry> {
        self.gazetteer?.entry(number)
    }
}

impl Gazetteer {
    /// The entry of a number that counts from 1.
    pub(crate) fn entry(&self, number: u32) -> Option<&GazetteerEntry> {
        (number as usize).checked_sub(1).and_then(|index| self.entries.get(index))
    }

    /// Finds the names, the longest at each place, and tells the tokens what they are part of.
    pub(crate) fn mark(&self, language: &Language, text: &str, tokens: &mut [Token], hits: &mut Vec<Hit>) {
        hits.clear();
        let structure = Structure {
            text,
            language,
            tokens,
            pairs: &[],
            sections: &[],
            sentences: &[],
            listed: Listed::default(),
        };
        let mut at = 0;
        while let Some(token) = structure.token(at) {
            let hit =
                matches!(token.kind, Kind::Word | Kind::Number).then(|| self.find(&structure, at, token));
            at = match hit.flatten() {
                Some(hit) => {
                    hits.push(hit);
                    hit.end
                }
                None => at + 1,
            };
        }
        for hit in hits {
            if let Some(entry) = self.entry(hit.entry) {
                let tokens = tokens.get_mut(hit.first as usize..hit.end as usize).unwrap_or_default();
                mark_tokens(tokens, entry.kind(), hit.cut);
            }
        }
    }

    /// The longest name that starts with a token.
    fn find(&self, structure: &Structure<'_>, first: u32, token: &Token) -> Option<Hit> {
        let case = Case::in_text(token);
        let mut step = self.trie.step(0, step_key(structure.text, token));
        if step == 0 {
            // An ending is cut off words only that are not words as they stand; one of a letter, of unknown ones.
            let word =
                token.is(Classes::COMMON_WORD) || structure.language.lexicon.entry(token.entry).title != 0;
            let shortest = if token.entry == 0 { 1 } else { 2 };
            return if word { None } else { self.cut_name(structure, 0, first, first, shortest) };
        }
        let mut found = None;
        let mut at = first;
        loop {
            let entry = self.trie.entry_at(step, case);
            if entry != 0 {
                found = Some(Hit { first, end: at + 1, entry, cut: None });
            }
            at += 1;
            let Some(next) = structure.token(at) else { break };
            let onward = self.trie.step(step, step_key(structure.text, next));
            if onward == 0 {
                return self.cut_name(structure, step, first, at, 1).or(found);
            }
            step = onward;
        }
        found
    }

    /// A name whose last word, at `last`, carries an ending of `shortest` letters or more without an apostrophe.
    fn cut_name(
        &self,
        structure: &Structure<'_>,
        step: u32,
        first: u32,
        last: u32,
        shortest: u32,
    ) -> Option<Hit> {
        let word = structure.token(last)?;
        if !word.is_capitalised() || word.has(Flags::SUFFIXED) {
            return None;
        }
        // *TDKnin*: an acronym shows where its ending begins.
        let case = match structure.token(first)? {
            only if first == last && only.has(Flags::CAMEL) => Case::Capitals,
            token => Case::in_text(token),
        };
        stems_from(structure, word, shortest).find_map(|(stem, form)| {
            match self.trie.entry_at(self.trie.step(step, stem), case) {
                0 => None,
                entry => Some(Hit { first, end: last + 1, entry, cut: Some(form) }),
            }
        })
    }
}

/// Gives the tokens of a name its class. A person's words are nothing else there: *Güneş* is no sun, *Başkan* no title.
fn mark_tokens(tokens: &mut [Token], kind: ActorKind, cut: Option<Form>) {
    let class = match kind {
        ActorKind::Person => {
            let particle = |t: &Token| t.is(Classes::NAME_PARTICLE) && !t.has(Flags::CAPITAL);
            for token in tokens.iter_mut().filter(|token| token.is_word() && !particle(token)) {
                (token.entry, token.form) = (0, Form::NONE);
                token.classes = Classes::GIVEN_NAME;
            }
            if let Some(last) = tokens.last_mut().filter(|token| token.is_word()) {
                last.form = cut.unwrap_or(Form::NONE);
                last.classes = Classes::SURNAME;
            }
            return;
        }
        ActorKind::Organisation => Classes::ORGANISATION,
        ActorKind::Media => Classes::MEDIA,
        ActorKind::Place => Classes::PLACE,
        ActorKind::Group => return,
    };
    for token in tokens.iter_mut().filter(|token| token.is_word()) {
        token.classes = token.classes.or(class);
    }
}
