//! Titles: where they begin, and how a stretch of them falls into roles.

use super::{candidate::Candidate, marks::TitleHit, reader::Reader};
use crate::{
    language::{Classes, Form, lexicon::Traits},
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::{Case, Shape},
};

/// A title has no more tokens than this before its head.
const LONGEST_TITLE: u32 = 16;
/// A mention that ends beside a title is among so many read last.
const NEAR: usize = 4;
/// Letters of a people's name that in small letters is more likely another word.
const SHORT_PEOPLE: u16 = 3;

impl Reader<'_, '_> {
    /// Where a title of a run of capitals begins, given the run's first token: a former or acting holder's
    /// adjective, the owner in the genitive and a title coordinated before it belong to it.
    pub(super) fn title_start(&mut self, first: u32, title: &TitleHit) -> u32 {
        let start = self.title_start_alone(first, title);
        self.coordinated_start(start).unwrap_or(start)
    }

    /// The same for a title without a name, where those coordinated are somebody else's.
    pub(super) fn title_start_alone(&self, first: u32, title: &TitleHit) -> u32 {
        let bare = self.bracketed_start(first, title);
        let bare = if title.form.has(Form::possessed) { self.owner_halves_start(bare, title) } else { bare };
        let bare = self.ordinal_start(bare);
        let mut start = self.modifier_start(bare);
        if start < bare && title.form.has(Form::possessed) {
            start = self.former_start(start);
        }
        start = self.responsible_start(start);
        self.owner_start(start, title.form.has(Form::possessed)).unwrap_or(start)
    }

    /// *Anadolu Partisi (AP)* Genel Başkanı: a body and its letters before a possessed title.
    fn bracketed_start(&self, start: u32, title: &TitleHit) -> u32 {
        let Some(opening) = start.checked_sub(3).filter(|_| title.form.has(Form::possessed)) else {
            return start;
        };
        let bracketed = self.kind(start - 1) == Some(Kind::Closing)
            && self.token(start - 2).is_some_and(Token::is_capitalised)
            && self.kind(opening) == Some(Kind::Opening);
        let Some(last) = opening.checked_sub(1).filter(|_| bracketed) else { return start };
        let last = if self.kind(last) == Some(Kind::Suffix) { last.saturating_sub(1) } else { last };
        let body = self.token(last).is_some_and(Token::is_capitalised)
            && (self.name_hit(last).is_some()
                || self.is(last, Classes::ORGANISATION_HEAD.or(Classes::MEDIA_HEAD)));
        if body { self.body_first(last) } else { start }
    }

    /// The first token of a body's name, which in the packs may have small words: *Bilişim ve İletişim Kurumu*.
    fn body_first(&self, last: u32) -> u32 {
        let first = self.owner_first(last);
        self.name_hit(last).map_or(first, |hit| hit.first.min(first))
    }

    /// *Adalet* eski Bakanı, *Gençlik ve Spor* eski Bakanı
    fn former_start(&self, start: u32) -> u32 {
        let owner = start.checked_sub(1).filter(|&last| {
            self.token(last).is_some_and(|t| {
                t.is_capitalised()
                    && !t.has(Flags::SUFFIXED)
                    && !t.is(Classes::FUNCTION_WORD)
                    && (!t.has(Flags::ALL_CAPITALS) || self.name_hit(last).is_some())
            }) && self.title_ending(last).is_none()
        });
        let Some(last) = owner else { return start };
        let mut first = self.run_start(last);
        // Uçakta Esenyurt eski Belediye Başkanı, and headings joined to what follows
        while first < last
            && self.token(first).is_some_and(|t| self.breaks_phrase(t) || t.has(Flags::ALL_CAPITALS))
            && self.name_hit(first).is_none()
        {
            first += 1;
        }
        self.joined_start(first)
    }

    /// The first half of what a possessed title leads: of nouns, or of a body's name (*İş ve* İşçi Bulma Kurumu Müdürü).
    fn owner_halves_start(&self, start: u32, title: &TitleHit) -> u32 {
        // A name of the packs may have small words.
        if let Some(hit) = self.name_hit(start).filter(|hit| hit.first < start) {
            return hit.first;
        }
        let first = self.first_halves_start(start);
        if first < start || start < 2 || !self.is_small_and(start - 1) || self.ends_name_at(start - 2) {
            return first;
        }
        let body = (start..title.first).any(|at| self.is(at, Classes::ORGANISATION_HEAD));
        if body { self.joined_start(start) } else { start }
    }

    /// Ayla *Er* ve Festival Komitesi Başkanı: whether a word looks like the last of a person's name.
    fn ends_name_at(&self, last: u32) -> bool {
        let surname = self.token(last).is_some_and(|t| t.is(Classes::SURNAME) && !t.is(Classes::COMMON_WORD));
        surname || self.is_named(last) || self.before(last).is_some_and(|t| t.is(Classes::GIVEN_NAME))
    }

    /// *Tarım ve Hayvancılık Bakanlığı Gıda ve* Kontrol Müdürü
    fn first_halves_start(&self, start: u32) -> u32 {
        let first = self.first_half_start(start);
        if first < start { self.first_half_start(first) } else { first }
    }

    /// *Kadın Hastalıkları ve* Doğum Uzmanı: the first half of the nouns that a title's head is possessed by.
    fn first_half_start(&self, start: u32) -> u32 {
        const NAMES: Classes = Classes::GIVEN_NAME.or(Classes::SURNAME).or(Classes::HONORIFIC);
        let Some(joint) = start.checked_sub(1).filter(|&i| self.is_small_and(i)) else { return start };
        let noun = |i: u32| {
            self.token(i).is_some_and(|t| {
                t.is_capitalised()
                    && t.is(Classes::COMMON_WORD)
                    && !t.is(NAMES)
                    && !t.has(Flags::SUFFIXED)
                    && !t.has(Flags::ALL_CAPITALS)
                    && t.sure_form().case() == Case::Nominative
            }) && self.name_hit(i).is_none()
                && self.title_ending(i).is_none()
        };
        let last = joint.checked_sub(1).filter(|&last| noun(last) && noun(start) && !self.is_named(last));
        let Some(last) = last else { return start };
        let mut first = self.run_start(last);
        // Panelde Beslenme ve Diyet Uzmanı, Başkan Ayla Er Ağız ve Diş Sağlığı Uzmanı
        if let Some(name) = (first..last).rev().find(|&i| self.is_nobody_of_title(i)) {
            first = name + 1;
        }
        let listed = self.comma_start(first);
        if listed < first && self.is_named(listed) { first } else { listed }
    }

    /// Ayla *Yardımcı* ve …: whether a word belongs to a person's name that was read just before.
    fn is_named(&self, at: u32) -> bool {
        let person = |c: &Candidate| c.actor == ActorKind::Person && c.kind == MentionKind::Name;
        self.out.iter().rev().take(NEAR).any(|c| c.covers(at) && person(c))
    }

    /// A word of a run of capitals behind which the nouns of a title may begin, and of which it is no part.
    fn is_nobody_of_title(&self, at: u32) -> bool {
        let names = Classes::GIVEN_NAME.or(Classes::SURNAME);
        self.name_hit(at).is_none()
            && self.token(at).is_some_and(|t| {
                t.is(names) && !t.is(Classes::COMMON_WORD) || self.is_initial(at) && self.breaks_phrase(t)
            })
            || self.title_ending(at).is_some()
    }

    /// *1.* Ordu Komutanı, *9.* Cumhurbaşkanı, *Genelkurmay 2.* Başkanı
    fn ordinal_start(&self, start: u32) -> u32 {
        let ordinal = start >= 2
            && self.kind(start - 1) == Some(Kind::Stop)
            && self.token(start - 1).is_some_and(|t| !t.has(Flags::SPACE))
            && self.token(start).is_some_and(|t| t.has(Flags::SPACE))
            && self.token(start - 2).is_some_and(|t| t.kind == Kind::Number && t.len <= 2);
        if ordinal { self.owner_of_number(start - 2) } else { start }
    }

    /// *eski* Ekonomi Bakanı
    fn modifier_start(&self, mut start: u32) -> u32 {
        while self.before(start).is_some_and(|t| t.is(Classes::TITLE_MODIFIER) && !self.has(t, Traits::PAST))
        {
            start -= 1;
        }
        start
    }

    /// *örgütlerden sorumlu* Genel Başkan Yardımcısı
    fn responsible_start(&self, start: u32) -> u32 {
        let responsible =
            self.before(start).is_some_and(|t| self.s.language.names.context.responsible.begin(t));
        if !responsible || start < 2 {
            return start;
        }
        let mut at = start - 1;
        while let Some(token) = self.before(at).filter(|t| t.is_word() && start - at < LONGEST_TITLE) {
            let ablative = token.form.case() == Case::Ablative;
            let noun = !self.breaks_phrase(token) || token.form.has(Form::plural);
            let joint = token.is(Classes::CONJUNCTION);
            if !(ablative && at == start - 1 || (noun || joint) && at < start - 1) {
                break;
            }
            at -= 1;
        }
        if at < start - 1 { at } else { start }
    }

    /// *Anadolu Partisi'nin* … Başkanı: a proper name in the genitive that is no person's.
    fn owner_start(&self, start: u32, possessed: bool) -> Option<u32> {
        let last = self.genitive_before(start)?;
        let hit = self.name_hit(last);
        let first = self.owner_first(last);
        let read = self.out.last().is_some_and(|c| c.end == last + 1 && c.actor == ActorKind::Organisation);
        let body = hit.is_some() || read || self.is(last, Classes::ORGANISATION_HEAD.or(Classes::MEDIA_HEAD));
        (possessed && body).then_some(first)
    }

    /// The first token of an owner's name: a name of the packs, with what stands before the head it ends in.
    pub(super) fn owner_first(&self, last: u32) -> u32 {
        match self.name_hit(last) {
            Some(hit) if !self.is(last, Classes::ORGANISATION_HEAD.or(Classes::THING_HEAD)) => hit.first,
            _ => self.run_start(last),
        }
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
        // Ordu Komutanı emekli Orgeneral
        let role = self.out.last().filter(|c| c.end == start && c.kind == MentionKind::Role);
        let owned = self.title_ending(start.checked_sub(1)?).is_some_and(|t| {
            t.form.has(Form::possessed) && t.form.case() == Case::Nominative && !t.form.has(Form::plural)
        });
        if let Some(first) = role.filter(|_| owned).map(|c| c.first) {
            self.out.pop();
            return Some(first);
        }
        let joint = start.checked_sub(1)?;
        let token = self.token(joint)?;
        let joins =
            token.kind == Kind::Comma || (token.is(Classes::CONJUNCTION) && !token.has(Flags::CAPITAL));
        let title = joint.checked_sub(1).and_then(|last| self.title_ending(last))?;
        let nominative = title.form.case() == Case::Nominative && !title.form.has(Form::plural);
        let small = self.token(title.first).is_some_and(|t| !t.has(Flags::CAPITAL));
        let owned = title.form.has(Form::possessed);
        if !joins || !nominative || (token.kind == Kind::Comma && small && !owned) {
            return None;
        }
        match self.out.last() {
            Some(role) if role.end == joint && role.kind == MentionKind::Role => {
                let first = role.first;
                self.out.pop();
                Some(first)
            }
            _ if small => {
                let first = self.small_title_start(&title);
                let named = self.token(first).is_some_and(Token::is_capitalised);
                (named || token.kind != Kind::Comma).then_some(first)
            }
            _ => None,
        }
    }

    /// Where a title with its head in small letters begins.
    ///
    /// `small-title = { owner | noun | modifier } head ;` — *partinin eski il başkanı*, *Rus lider*
    pub(super) fn small_title_start(&self, title: &TitleHit) -> u32 {
        if title.form.has(Form::possessed) {
            self.first_halves_start(self.bracketed_start(self.possessed_start(title.first), title))
        } else {
            self.bare_start(title.first)
        }
    }

    /// A bare head takes demonyms, -lI words, another title and a former holder's adjective: *ABD'li oyuncu*.
    fn bare_start(&self, first: u32) -> u32 {
        let mut start = first;
        while let Some(token) = self.before(start) {
            let resident = token.kind == Kind::Suffix && token.form.has(Form::adjective) && start >= 2;
            if resident {
                start = self.name_hit(start - 2).map_or(start - 2, |h| h.first);
                break;
            }
            let former = self.is_former(token);
            let title = !token.has(Flags::CAPITAL)
                && self.title_ending(start - 1).is_some_and(|t| {
                    !t.form.has(Form::possessed)
                        && t.form.case() == Case::Nominative
                        && !t.form.has(Form::plural)
                });
            // Çek, but not "çek".
            let people =
                token.is(Classes::DEMONYM) && (token.has(Flags::CAPITAL) || token.len > SHORT_PEOPLE);
            if !token.is_word() || !(people || former || title) {
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
                        return self.owner_first(last);
                    }
                    None => break,
                },
                Kind::Word if token.is_capitalised() => {
                    if token.is(Classes::FUNCTION_WORD.or(Classes::HONORIFIC))
                        || self.is_opener(start - 1, token)
                    {
                        break;
                    }
                    if self.genitive_before(start).is_some() {
                        return self.owner_first(start - 1);
                    }
                    self.name_hit(start - 1).map_or(start - 1, |h| h.first)
                }
                // Fen-Edebiyat Fakültesi
                Kind::Dash
                    if !token.has(Flags::SPACE)
                        && start >= 2
                        && self.token(start - 2).is_some_and(Token::is_capitalised) =>
                {
                    start - 2
                }
                Kind::Word if self.modifies(token) || self.is_responsible(start) => start - 1,
                Kind::Word if self.joins_nouns(start - 1) => start - 2,
                _ => break,
            };
        }
        start
    }

    /// An ablative before *sorumlu*.
    fn is_responsible(&self, end: u32) -> bool {
        self.token(end).is_some_and(|t| t.is_word() && self.s.language.names.context.responsible.begin(t))
            && self.before(end).is_some_and(|t| t.form.case() == Case::Ablative)
    }

    /// A capitalised common word in an oblique case at the start of a sentence is no part of a title.
    fn is_opener(&self, at: u32, token: &Token) -> bool {
        self.is_initial(at) && token.is(Classes::COMMON_WORD) && self.breaks_phrase(token)
    }

    /// *eski, vekil*: an adjective that belongs to a title.
    pub(super) fn is_former(&self, token: &Token) -> bool {
        token.is(Classes::TITLE_MODIFIER) && !self.has(token, Traits::PAST)
    }

    /// A noun or adjective in small letters that may stand before a possessed head.
    pub(super) fn modifies(&self, token: &Token) -> bool {
        let form = token.form;
        if self.is_former(token) || self.s.language.names.context.inside_title.begin(token) {
            return true;
        }
        let epithet = token.is(Classes::EPITHET) && !token.is(Classes::TITLE_MODIFIER);
        let owned_many = form.has(Form::possessed) && form.has(Form::plural);
        let other = token.is(Classes::ARTICLE.or(Classes::CUE_VERB).or(Classes::PERSON_PRONOUN));
        let excluded = other || epithet || owned_many || self.has(token, Traits::PAST);
        !excluded && !self.breaks_phrase(token) && form.shape() == Shape::None
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
