//! Titles: where they begin, and how a stretch of them falls into roles.

use super::{
    candidate::Range,
    marks::TitleHit,
    reader::{Reader, breaks_phrase},
};
use crate::{
    language::{Classes, Form, lexicon::Traits},
    layout::Structure,
    lexer::token::{Flags, Kind, Token},
    morphology::form::{Case, Shape},
};

/// A title has no more tokens than this before its head.
const LONGEST_TITLE: u32 = 16;

impl Reader<'_, '_> {
    /// Where a title of a run of capitals begins, given the run's first token: a former or acting holder's
    /// adjective, the owner in the genitive and a title coordinated before it belong to it.
    pub(super) fn title_start(&mut self, first: u32, title: &TitleHit) -> u32 {
        let mut start = self.modifier_start(first);
        start = self.owner_start(start, title.form.has(Form::possessed)).unwrap_or(start);
        self.coordinated_start(start).unwrap_or(start)
    }

    /// *eski* Ekonomi Bakanı
    fn modifier_start(&self, mut start: u32) -> u32 {
        while self.before(start).is_some_and(|t| t.is(Classes::TITLE_MODIFIER) && !self.has(t, Traits::PAST))
        {
            start -= 1;
        }
        start
    }

    /// *Anadolu Partisi'nin* … Başkanı: a proper name in the genitive that is no person's.
    fn owner_start(&self, start: u32, possessed: bool) -> Option<u32> {
        let last = self.genitive_before(start)?;
        let hit = self.name_hit(last);
        let first = match hit {
            Some(hit) => hit.first,
            None => self.run_start(last),
        };
        let body = hit.is_some() || self.is(last, Classes::ORGANISATION_HEAD.or(Classes::MEDIA_HEAD));
        (possessed && body).then_some(first)
    }

    /// The last token of a noun in the genitive that ends before `start`, its suffix aside.
    pub(super) fn genitive_before(&self, start: u32) -> Option<u32> {
        let last = start.checked_sub(1)?;
        let token = self.token(last)?;
        match token.kind {
            Kind::Suffix
                if super::forms::suffix_of(&self.s, last.checked_sub(1)?)?.case() == Case::Genitive =>
            {
                last.checked_sub(1)
            }
            Kind::Word if token.is_capitalised() => {
                let cut = self.name_hit(last).and_then(|h| h.cut).map(Form::case);
                let own = self
                    .is(last, Classes::ORGANISATION_HEAD.or(Classes::MEDIA_HEAD))
                    .then(|| token.form.case());
                (cut.or(own) == Some(Case::Genitive)).then_some(last)
            }
            _ => None,
        }
    }

    /// The first token of the run of capitals that ends with a token.
    pub(super) fn run_start(&self, last: u32) -> u32 {
        let mut first = last;
        while first > 0
            && last - first < LONGEST_TITLE
            && self.token(first).is_some_and(|t| t.has(Flags::SPACE))
            && self.before(first).is_some_and(|t| {
                t.is_capitalised() && !t.has(Flags::SUFFIXED) && !t.is(Classes::FUNCTION_WORD)
            })
        {
            first -= 1;
        }
        first
    }

    /// *Başbakan ve* AK Parti Genel Başkanı: a role read just before, joined by *ve* or a comma.
    fn coordinated_start(&mut self, start: u32) -> Option<u32> {
        let joint = start.checked_sub(1)?;
        let token = self.token(joint)?;
        let joins =
            token.kind == Kind::Comma || (token.is(Classes::CONJUNCTION) && !token.has(Flags::CAPITAL));
        let title = joint.checked_sub(1).and_then(|last| self.title_ending(last))?;
        let nominative = title.form.case() == Case::Nominative && !title.form.has(Form::plural);
        let small = self.token(title.first).is_some_and(|t| !t.has(Flags::CAPITAL));
        if !joins || !nominative || (token.kind == Kind::Comma && small) {
            return None;
        }
        match self.out.last() {
            Some(role) if role.end == joint && role.kind == crate::model::MentionKind::Role => {
                let first = role.first;
                self.out.pop();
                Some(first)
            }
            _ if small => Some(self.small_title_start(&title)),
            _ => None,
        }
    }

    /// Where a title with its head in small letters begins.
    ///
    /// `small-title = { owner | noun | modifier } head ;` — *partinin eski il başkanı*, *Rus lider*
    pub(super) fn small_title_start(&self, title: &TitleHit) -> u32 {
        if title.form.has(Form::possessed) {
            self.possessed_start(title.first)
        } else {
            self.bare_start(title.first)
        }
    }

    /// A bare head takes demonyms, -lI words and a former holder's adjective.
    fn bare_start(&self, first: u32) -> u32 {
        let mut start = first;
        while let Some(token) = self.before(start).filter(|t| t.is_word() && !t.is(Classes::FUNCTION_WORD)) {
            let demonym = token.is(Classes::DEMONYM);
            let former = token.is(Classes::TITLE_MODIFIER) && !self.has(token, Traits::PAST);
            if !(demonym || former) {
                break;
            }
            start -= 1;
        }
        start
    }

    /// A possessed head takes the nouns before it, and owners in the genitive.
    fn possessed_start(&self, first: u32) -> u32 {
        let mut start = first;
        while start > 0 && first - start < LONGEST_TITLE {
            let Some(token) = self.before(start) else { break };
            start = match token.kind {
                Kind::Suffix => match self.genitive_before(start) {
                    Some(last) => {
                        return self.name_hit(last).map_or_else(|| self.run_start(last), |h| h.first);
                    }
                    None => break,
                },
                Kind::Word if token.is_capitalised() => {
                    if token.is(Classes::FUNCTION_WORD) || self.is_opener(start - 1, token) {
                        break;
                    }
                    if self.genitive_before(start).is_some() {
                        return self
                            .name_hit(start - 1)
                            .map_or_else(|| self.run_start(start - 1), |h| h.first);
                    }
                    self.name_hit(start - 1).map_or(start - 1, |h| h.first)
                }
                Kind::Word if self.modifies(token) => start - 1,
                Kind::Word if self.joins_nouns(start - 1) => start - 2,
                _ => break,
            };
        }
        start
    }

    /// A capitalised common word in an oblique case at the start of a sentence is no part of a title.
    fn is_opener(&self, at: u32, token: &Token) -> bool {
        self.is_initial(at) && token.is(Classes::COMMON_WORD) && breaks_phrase(token)
    }

    /// A noun or adjective in small letters that may stand before a possessed head.
    fn modifies(&self, token: &Token) -> bool {
        let form = token.form;
        let epithet = token.is(Classes::EPITHET) && !token.is(Classes::TITLE_MODIFIER);
        let owned_many = form.has(Form::possessed) && form.has(Form::plural);
        let other = token.is(Classes::ARTICLE.or(Classes::CUE_VERB).or(Classes::PERSON_PRONOUN));
        let excluded = other || epithet || owned_many || self.has(token, Traits::PAST);
        !excluded && !breaks_phrase(token) && form.shape() == Shape::None
    }

    /// `noun ve` before a noun: *sinema ve tiyatro oyuncusu*
    fn joins_nouns(&self, at: u32) -> bool {
        let ve = self.token(at).is_some_and(|t| t.is(Classes::CONJUNCTION) && !t.is(Classes::AGENT));
        let noun = self.before(at).is_some_and(|t| {
            t.is_word() && !t.has(Flags::CAPITAL) && self.modifies(t) && t.form == Form::NONE
        });
        ve && noun
    }
}

/// A role within a stretch of titles, as tokens, and whether its plural names each of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RolePart {
    pub(crate) range: Range,
    pub(crate) plural: bool,
}

/// Cuts a stretch of titles into roles: degrees apart, two titles at *ve* or a comma; honorifics are none.
///
/// `titles = [ honorific ] [ role ( "," | "ve" ) ] [ role ] { degree } ;`
pub(crate) fn role_parts(structure: &Structure<'_>, title: Range, mut found: impl FnMut(RolePart)) {
    let (mut first, end) = title;
    let mut at = first;
    let push = |first: u32, end: u32, found: &mut dyn FnMut(RolePart)| {
        let part = trimmed(structure, first, end);
        if part.0 < part.1 {
            found(RolePart { range: part, plural: is_plural(structure, part.1 - 1) });
        }
    };
    while at < end {
        let Some(token) = structure.token(at) else { break };
        let next = structure.token(at + 1);
        if token.is(Classes::HONORIFIC) && !token.is(Classes::TITLE) {
            push(first, at, &mut found);
            first = at + 1;
        } else if is_degree(token, next) {
            push(first, at, &mut found);
            let degrees = degrees_end(structure, at, end);
            found(RolePart { range: (at, degrees), plural: false });
            (at, first) = (degrees, degrees);
            continue;
        } else if separates(structure, first, at, end) {
            push(first, at, &mut found);
            first = at + 1;
        }
        at += 1;
    }
    push(first, end, &mut found);
}

fn is_degree(token: &Token, next: Option<&Token>) -> bool {
    token.is(Classes::DEGREE) && token.is_capitalised() && next.is_some_and(|t| t.kind == Kind::Stop)
}

/// `degree = abbreviation "." { abbreviation "." } ;` — *Doç. Dr.*
fn degrees_end(structure: &Structure<'_>, first: u32, end: u32) -> u32 {
    let mut at = first;
    while at < end && structure.token(at).is_some_and(|t| is_degree(t, structure.token(at + 1))) {
        at += 2;
    }
    at.min(end)
}

/// Whether *ve* or a comma at a token stands between two titles, not inside one.
fn separates(structure: &Structure<'_>, first: u32, at: u32, end: u32) -> bool {
    let Some(token) = structure.token(at) else { return false };
    let joins = token.kind == Kind::Comma || token.is(Classes::CONJUNCTION);
    joins
        && at > first
        && at + 1 < end
        && structure.token(at - 1).is_some_and(|t| {
            let title = structure.language.lexicon.entry(t.entry).title != 0;
            title && (t.form.case() == Case::Nominative || t.form.has(Form::guessed))
        })
}

/// The stretch without suffixes, honorifics and marks at its ends.
fn trimmed(structure: &Structure<'_>, mut first: u32, mut end: u32) -> Range {
    let junk = |t: &Token| {
        matches!(
            t.kind,
            Kind::Comma | Kind::Suffix | Kind::Dash | Kind::Newline | Kind::Double | Kind::Single
        ) || t.is(Classes::CONJUNCTION)
    };
    while first < end && structure.token(first).is_some_and(junk) {
        first += 1;
    }
    while first < end && structure.token(end - 1).is_some_and(|t| junk(t) && t.kind != Kind::Suffix) {
        end -= 1;
    }
    (first, end)
}

fn is_plural(structure: &Structure<'_>, last: u32) -> bool {
    structure.token(last).is_some_and(|t| t.form.has(Form::plural) && !t.form.has(Form::guessed))
}
