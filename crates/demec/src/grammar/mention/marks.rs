//! The names and titles of the packs, found in one pass over the words.

use super::{held::Kinds, reader::Reader};
use crate::{
    bits::chosen,
    language::{
        Classes, Form,
        names::{Name, NameKind},
    },
    layout::names::Found,
    lexer::token::{Flags, Token},
};

/// A name of the packs in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct NameHit {
    pub(super) first: u32,
    /// Behind its last token; a suffix after an apostrophe is outside.
    pub(super) end: u32,
    pub(super) name: u32,
    pub(super) kind: NameKind,
    /// The ending that was cut off its last word to find it.
    pub(super) cut: Option<Form>,
}

/// A title of the packs in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct TitleHit {
    pub(super) first: u32,
    pub(super) end: u32,
    pub(super) title: u16,
    pub(super) form: Form,
}

/// Letters of a body's letters that are read like a word, and may be written like one.
const SHORTEST_SPOKEN: u32 = 5;
/// Of those that are no word, as they have no vowel or an apostrophe behind them: *Chp, Akp'nin*.
const SHORTEST_SPELT: u32 = 3;

/// Classes of all words that are titles.
const TITLES: Classes = Classes::TITLE.or(Classes::OCCUPATION);

/// What something in small letters may begin with by itself.
const BEGINS_SMALL: Classes =
    Classes::PERSON_PRONOUN.or(Classes::PLURAL_PRONOUN).or(Classes::BARE_INSTITUTION).or(Classes::GROUP_NOUN);

/// Whether anything at all may start with the token.
#[inline]
fn may_start_any(token: &Token) -> bool {
    token.is_word() & token.shows(BEGINS_SMALL.or(TITLES).or(Classes::NAME_PARTICLE), Flags::CAPITAL)
}

/// Whether a name or title of the packs may start with the word.
#[inline]
fn may_start(token: &Token) -> bool {
    token.shows(TITLES, Flags::CAPITAL)
}

/// Whether a run of names may start with the word: a capital, or a small word of a name.
fn may_start_run(token: &Token) -> bool {
    token.has(Flags::CAPITAL) || token.is(Classes::NAME_PARTICLE)
}

/// Whether the word alone shows that a body, a group or a pronoun in small letters may begin with it.
fn may_begin_small(token: &Token) -> bool {
    // İzmirliler
    let residents = token.has(Flags::CAPITAL) && token.form.has(Form::plural);
    token.is(BEGINS_SMALL) || residents
}

impl Reader<'_, '_> {
    /// Marks every name and title of the packs, and lists the words that runs and what stands in small letters may begin
    /// with.
    pub(super) fn mark_names(&mut self) {
        // Behind the name or title marked last.
        let mut end = 0;
        for at in chosen(self.s.tokens, may_start_any) {
            let Some(token) = self.token(at) else { break };
            if at >= end {
                if may_start(token) {
                    end = self.mark_at(at, token).unwrap_or(end);
                }
                if at < end {
                    // Something else may begin inside it, if it turns out to be nobody.
                    self.x.small.insert_all(at, end);
                } else if may_begin_small(token) {
                    self.x.small.insert(at);
                }
            }
            if may_start_run(token) {
                self.x.starts.push(at);
            }
        }
    }

    /// Marks what starts with the word, and says where it ends.
    fn mark_at(&mut self, at: u32, token: &Token) -> Option<u32> {
        let capital = token.has(Flags::CAPITAL);
        let title = self.title_of(token);
        // An ending is cut off words only that are not words as they stand.
        let may_be_cut = capital && !token.is(Classes::COMMON_WORD) && title == 0;
        let begins = if capital { token.begins_phrases() } else { token.begins_nouns() };
        if (begins || may_be_cut)
            && let Some(found) = self.s.language.names.find(&self.s, at)
            && let Some(name) = self.s.language.names.of_found(&found)
            && self.fits(at, capital, &found, name)
        {
            self.mark_found(at, &found, name);
            return Some(found.end);
        }
        if title == 0 {
            return None;
        }
        self.mark_title(TitleHit { first: at, end: at + 1, title, form: token.sure_form() });
        Some(at + 1)
    }

    /// The title that a word is a form of; 0 for none.
    fn title_of(&self, token: &Token) -> u16 {
        if token.is(TITLES) { self.s.language.lexicon.entry(token.entry).title } else { 0 }
    }

    /// Whether a name may stand there: those of persons and places want their capital.
    fn fits(&self, at: u32, capital: bool, found: &Found, name: &Name) -> bool {
        match name.kind {
            kind if kind.is_noun() => true,
            // A name of one short word whose ending was cut off is more likely another word.
            _ if found.cut.is_some_and(|form| form.has(Form::adjective)) => false,
            // ASKIYA is no form of ASKİ.
            _ if found.cut.is_some() && name.spelling.capitals && self.is_in_capitals(at) => false,
            _ => capital && self.is_spelt(at, found, name),
        }
    }

    fn is_in_capitals(&self, at: u32) -> bool {
        self.token(at).is_some_and(|t| t.has(Flags::ALL_CAPITALS))
    }

    /// ASKİ, but not Askı; YÖK, but not YOK; Türk-İş, but not Türk iş.
    fn is_spelt(&self, at: u32, found: &Found, name: &Name) -> bool {
        let end = found.end;
        let everyday = Classes::COMMON_WORD.or(Classes::FUNCTION_WORD);
        if end > at + 1 {
            return !name.spelling.capitals || self.token(end - 1).is_none_or(|t| t.has(Flags::CAPITAL));
        }
        self.token(at).is_some_and(|t| {
            let known = everyday.or(Classes::GIVEN_NAME).or(Classes::SURNAME).or(Classes::PLACE);
            let shortest =
                if t.has(Flags::SUFFIXED) || !t.has_vowel() { SHORTEST_SPELT } else { SHORTEST_SPOKEN };
            // Unesco, Botaş
            let word = found.cut.is_none()
                && name.spelling.capitals
                && !name.spelling.digits
                && t.key >> (5 * (shortest - 1)) != 0
                && t.has(Flags::CAPITAL)
                && !t.is(known);
            word || name.spelling.fits(|| self.s.text_of(at, end), t.flags, t.is(everyday))
        })
    }

    fn mark_found(&mut self, at: u32, found: &Found, name: &Name) {
        if name.kind == NameKind::Title {
            let title = name.entity as u16;
            self.mark_title(TitleHit { first: at, end: found.end, title, form: name.form });
            return;
        }
        let hit = NameHit { first: at, end: found.end, name: found.name, kind: name.kind, cut: found.cut };
        self.x.names.push(hit);
        self.x.kinds.push(Kinds::of(hit.kind));
        let mark = self.x.names.len() as u32;
        let range = at as usize..found.end as usize;
        self.x.name_at.get_mut(range).unwrap_or_default().fill(mark);
        // A title within or at the end of a name (Sözcü, Genelkurmay Başkanı) is a title too.
        for index in at..found.end {
            let Some(token) = self.token(index) else { continue };
            let title = self.title_of(token);
            if title != 0 {
                self.mark_title(TitleHit { first: index, end: index + 1, title, form: token.sure_form() });
            }
        }
    }

    fn mark_title(&mut self, hit: TitleHit) {
        self.x.titles.push(hit);
        let mark = self.x.titles.len() as u32;
        let range = hit.first as usize..hit.end as usize;
        self.x.title_at.get_mut(range).unwrap_or_default().fill(mark);
    }
}
