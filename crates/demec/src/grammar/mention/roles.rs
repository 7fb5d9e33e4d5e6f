//! Titles that stand alone, and bodies without a name.

use super::{
    candidate::{Candidate, STRONG},
    groups::may_be_residents,
    marks::{NameHit, TitleHit},
    reader::Reader,
};
use crate::{
    language::{Classes, Form, names::NameKind},
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::{Case, Shape},
};

/// A role in small letters that only its holder in the article makes an actor.
const WEAK: i8 = 2;
/// An epithet: an actor if a person was named before it.
const EPITHET: i8 = 6;

impl Reader<'_, '_> {
    /// A title at the end of a run of capitals: *Kremlin Sözcüsü*.
    pub(super) fn role_at_end(&mut self, a: usize, title: &TitleHit) {
        let first = self.run_first(a, title);
        let last = title.end - 1;
        let form = match super::forms::suffix_of(&self.s, last) {
            Some(form) => form.with(title.form),
            None => title.form,
        };
        let stands = self.s.language.names.title(title.title).is_some_and(|t| t.stands_alone);
        let long = title.end - first > 1;
        if !long && self.is_initial(first) && self.is_collective(last) {
            return;
        }
        let start = self.title_start_alone(first, title);
        if self.is_awarded(start, title) || title.end - start > 1 && self.is_in_marks(start, title.end) {
            return;
        }
        if form.has(Form::plural) {
            let entry = self.token(last).map(|t| self.s.language.lexicon.entry(t.entry));
            if entry.is_some_and(|e| e.group != 0) {
                return;
            }
            let mut candidate = Candidate::new(first, title.end, MentionKind::Group, ActorKind::Group);
            candidate.case = form.case();
            candidate.weight = WEAK;
            self.push(candidate);
            return;
        }
        let mut candidate = Candidate::new(start, title.end, MentionKind::Role, ActorKind::Person);
        candidate.case = form.case();
        candidate.title = (start, title.end);
        let common = !long && self.is_initial(first) && self.opens_noun_phrase(title, form);
        if common || form.has(Form::adjective) {
            return;
        }
        candidate.weight = if self.is_office(title) {
            0
        } else if stands && (long || !self.is_initial(first) || !title.form.has(Form::possessed)) {
            STRONG
        } else {
            WEAK
        };
        self.push(candidate);
    }

    /// *En İyi Yönetmen, Yılın Golcüsü*: what somebody may be given.
    fn is_awarded(&self, start: u32, title: &TitleHit) -> bool {
        let awarded = &self.s.language.names.context.awarded;
        (start.saturating_sub(1)..title.first).filter_map(|i| self.token(i)).any(|t| awarded.name(t))
    }

    /// *"Çıplak General"*: marks around the words and no others, as around what a work is called.
    pub(super) fn is_in_marks(&self, first: u32, end: u32) -> bool {
        self.before(first).is_some_and(Token::is_quote)
            && self.token(self.behind(end)).is_some_and(Token::is_quote)
    }

    /// *Polis olay yerine geldi*: a body of people, read with what stands in small letters.
    fn is_collective(&self, at: u32) -> bool {
        let group = self.token(at).map_or(0, |t| self.s.language.lexicon.entry(t.entry).group);
        self.s.language.names.group(group).is_some_and(|g| g.collective || g.generic)
    }

    /// A common noun that opens a sentence with a noun behind it: *Esnaf ziyareti, Ortak metin*.
    fn opens_noun_phrase(&self, title: &TitleHit, form: Form) -> bool {
        let lower_case = self.s.language.names.title(title.title).is_some_and(|t| t.lower_case);
        lower_case
            && form.case() == Case::Nominative
            && self.token(title.end).is_some_and(|t| {
                t.is_word()
                    && !t.has(Flags::CAPITAL)
                    && !t.is(Classes::CLITIC
                        .or(Classes::TIME)
                        .or(Classes::CONJUNCTION)
                        .or(Classes::CUE_ADVERB))
                    && (t.form.has(Form::possessed)
                        || t.form.case() == Case::Locative
                        || t.form.has(Form::first_person)
                        || t.is(Classes::ARTICLE)
                        || self.is_noun_for_people(t)
                        || self.s.language.names.context.office.begin(t))
            })
    }

    /// Golcü *oyuncu*, Hukukçu *dostlar*
    fn is_noun_for_people(&self, token: &Token) -> bool {
        let entry = self.s.language.lexicon.entry(token.entry);
        entry.title != 0 || entry.group != 0
    }

    /// *başkanlık koltuğu, Bakan olarak, Başkan seçildi*: the office, not its holder.
    fn is_office(&self, title: &TitleHit) -> bool {
        let behind = self.behind(title.end);
        self.token(behind).is_some_and(|t| {
            t.is_word() && (t.is(Classes::AS_WORD) || self.s.language.names.context.office.begin(t))
        })
    }

    /// Reads what stands in small letters: titles, bodies, groups, pronouns.
    pub(super) fn read_small_letters(&mut self) {
        for index in 0..self.s.sections.len() {
            let Some(section) = self.s.sections.get(index) else { break };
            if section.block.kind == crate::model::BlockKind::Other {
                continue;
            }
            // Most are words of names that were read.
            let mut at = section.first;
            while let Some(next) = self.x.small.next_without(&self.x.covered, at, section.end) {
                at = self.small_at(next).max(next + 1);
            }
        }
    }

    /// Reads what begins at a token, which [`Self::mark_names`] has listed, and says where to go on.
    fn small_at(&mut self, at: u32) -> u32 {
        let Some(token) = self.token(at).filter(|t| t.is_word()) else { return at + 1 };
        let people = token.is(Classes::GROUP_NOUN) | may_be_residents(token);
        let held = self.held_by(at, token);
        // Most words inside a name begin nothing.
        let pronoun = token.is(Classes::PERSON_PRONOUN.or(Classes::PLURAL_PRONOUN));
        let begins = pronoun | people | token.is(Classes::BARE_INSTITUTION) | held.nouns() | held.title();
        if !begins || pronoun && self.pronoun(at, token) {
            return at + 1;
        }
        let name = self.name_hit(at).filter(|_| held.nouns());
        let kind = name.map(|hit| hit.kind);
        if kind == Some(NameKind::Group)
            && let Some(end) = self.group(at)
        {
            return end;
        }
        let body = name.filter(|_| kind == Some(NameKind::Institution));
        if (body.is_some() || token.is(Classes::BARE_INSTITUTION))
            && let Some(end) = self.institution(at, token, body)
        {
            return end;
        }
        // Yönetim kurulu üye sayısı: none of its words is an actor.
        if let Some(body) = body {
            return body.end;
        }
        if let Some(title) = self.title_hit(at).filter(|t| t.first == at) {
            // polis müdürü is one, polis many
            let many = title.form.has(Form::plural) || self.is_counted(at);
            if (many || people && title.end == at + 1)
                && let Some(end) = self.group(at)
            {
                return end.max(title.end);
            }
            if !self.token(title.end - 1).is_some_and(Token::is_capitalised) {
                self.small_role(&title);
            }
            return title.end;
        }
        if people { self.group(at).unwrap_or(at + 1) } else { at + 1 }
    }

    /// A title in small letters: *Kuzey Kore lideri, Rus lider, ünlü oyuncu, başkan*.
    fn small_role(&mut self, title: &TitleHit) {
        let form = match super::forms::suffix_of(&self.s, title.end - 1) {
            Some(form) => form.with(title.form),
            None => title.form,
        };
        let follows_title = self.title_hit(title.end).is_some_and(|t| t.first == title.end);
        if form.has(Form::plural) || form.has(Form::adjective) || follows_title || self.is_office(title) {
            return;
        }
        let behind = self.behind(title.end);
        let modifies = self.token(behind).is_some_and(|t| {
            t.is_word()
                && t.form.has(Form::possessed)
                && !t.form.has(Form::plural)
                && form.case() == Case::Nominative
                && t.form.shape() == Shape::None
                && !t.has(Flags::CAPITAL)
        });
        let counted = (1..=3).any(|back| {
            title.first.checked_sub(back).and_then(|i| self.token(i)).is_some_and(|t| t.kind == Kind::Number)
        });
        let aged = self.epithet_start(title.first) < title.first;
        if modifies || counted && !aged {
            return;
        }
        // hiçbir futbolcu, her başkan: nobody certain
        let context = &self.s.language.names.context;
        let uncertain = self
            .before(title.first)
            .is_some_and(|t| t.is_word() && !t.is(Classes::ARTICLE) && context.uncertain.name(t));
        if uncertain {
            return;
        }
        let start = self.small_title_start(title);
        let start = if (start..title.first).any(|i| self.is_person_name(i)) { title.first } else { start };
        let (start, unnamed) = self.article_start(start);
        let mut candidate = Candidate::new(start, title.end, MentionKind::Role, ActorKind::Person);
        candidate.case = form.case();
        candidate.title = (start, title.end);
        candidate.unnamed = unnamed;
        candidate.weight = self.small_role_weight(start, title, form);
        if candidate.weight >= 4 && !unnamed {
            let epithet = self.epithet_start(start);
            candidate.first = epithet;
            candidate.phrase = epithet;
        }
        self.push(candidate);
    }

    /// A person's name is no owner of a title.
    fn is_person_name(&self, at: u32) -> bool {
        let latest = self.out.get(self.x.ordered..).unwrap_or_default().last();
        let mention = self.settled_mention(at).or(latest.filter(|c| c.covers(at)));
        mention.is_some_and(|c| c.actor == ActorKind::Person)
    }

    /// *bir İngiliz yetkili* is nobody named before.
    fn article_start(&self, start: u32) -> (u32, bool) {
        let article = self.before(start).is_some_and(|t| t.is(Classes::ARTICLE) && t.is_word());
        (start - u32::from(article), article)
    }

    fn small_role_weight(&self, start: u32, title: &TitleHit, form: Form) -> i8 {
        let stands = self.s.language.names.title(title.title).is_some_and(|t| t.stands_alone);
        let owned = (start..title.first).any(|i| {
            self.name_kind(i).is_some_and(|k| {
                matches!(k, NameKind::Country | NameKind::Organisation | NameKind::Capital | NameKind::Media)
            }) || self.is(i, Classes::ORGANISATION_HEAD) && self.token(i).is_some_and(Token::is_capitalised)
        });
        let demonym = (start..title.first).any(|i| self.is(i, Classes::DEMONYM));
        let honoured = self.before(start).is_some_and(|t| t.is(Classes::HONORIFIC) && t.is_word());
        if stands && (honoured || form.has(Form::first_person)) {
            return STRONG;
        }
        // AA muhabirine: the agency is meant.
        if (start..title.first).any(|i| self.name_kind(i) == Some(NameKind::Media)) {
            return 0;
        }
        if stands && owned && title.form.has(Form::possessed) {
            return STRONG;
        }
        if demonym && !title.form.has(Form::possessed) {
            return EPITHET;
        }
        // hocamız: whom the speaker calls so was named
        let trade = self.s.language.names.title(title.title).is_some_and(|t| t.kindred != 0);
        if trade && form.has(Form::first_person) {
            return EPITHET;
        }
        let epithet = self.before(start).is_some_and(|t| t.is(Classes::EPITHET) && t.is_word());
        let aged = self.epithet_start(start) < start;
        if (epithet || aged) && !title.form.has(Form::possessed) {
            return EPITHET;
        }
        WEAK
    }

    /// *18 yaşındaki* sporcu, *sarı-kırmızılı* yönetici: age and epithets belong to the mention.
    fn epithet_start(&self, start: u32) -> u32 {
        let mut first = start;
        while self
            .before(first)
            .is_some_and(|t| t.is_word() && t.is(Classes::EPITHET) && !t.is(Classes::FUNCTION_WORD))
        {
            first -= 1;
            // The first half of sarı-kırmızılı.
            let hyphen = self.before(first).is_some_and(|t| t.kind == Kind::Dash && !t.has(Flags::SPACE));
            if hyphen && first >= 2 && self.kind(first - 2) == Some(Kind::Word) {
                first -= 2;
            }
        }
        if first < start {
            return first;
        }
        let aged = start >= 2
            && self.kind(start - 2) == Some(Kind::Number)
            && self.token(start - 1).is_some_and(|t| self.s.language.names.context.age.begin(t));
        if aged { start - 2 } else { start }
    }

    /// A body without a name: *hükümet, bakanlıktan*; in capitals: *Bakanlığın, Meclis*.
    fn institution(&mut self, at: u32, token: &Token, body: Option<NameHit>) -> Option<u32> {
        let phrase = body.filter(|h| h.first == at);
        let end = match phrase {
            Some(hit) => hit.end,
            None if token.is(Classes::BARE_INSTITUTION) => at + 1,
            None => return None,
        };
        // Belediye başkanı: a title of more words.
        if self.title_hit(at).is_some_and(|title| title.first == at && title.end > end) {
            return None;
        }
        let last = self.token(end - 1)?;
        // All forms of a body are known: what the ending of its bare one looks like (*belediye*) says nothing.
        let known = last.sure_form();
        let form = match super::forms::suffix_of(&self.s, end - 1) {
            Some(form) => form.with(known),
            None => known,
        };
        if form.has(Form::plural) || form.has(Form::adjective) {
            return None;
        }
        let capital = token.has(Flags::CAPITAL) && !self.is_initial(at);
        let article = self.before(at).is_some_and(|t| {
            t.is(Classes::ARTICLE.or(Classes::EPITHET).or(Classes::TITLE_MODIFIER).or(Classes::NUMBER_WORD))
                && t.is_word()
        });
        let behind = self.behind(end);
        let context = &self.s.language.names.context;
        let modifies = self.token(behind).is_some_and(|t| {
            t.is_word()
                && form.case() == Case::Nominative
                && (t.form.has(Form::possessed) && !self.breaks_phrase(t) || context.not_acting.begin(t))
        });
        // hükümeti kuramadı: it is not there yet
        let made = form.case() == Case::Accusative
            && self.token(behind).is_some_and(|t| t.is_word() && context.not_acting.begin(t));
        // görüş birliği: a compound in small letters that names no body
        let compound = phrase.is_none()
            && form.has(Form::possessed)
            && !token.has(Flags::CAPITAL)
            && self.before(at).is_some_and(|t| {
                t.is_word()
                    && !t.has(Flags::CAPITAL)
                    && t.form.case() == Case::Nominative
                    && !t.is(Classes::ARTICLE)
            });
        if made || compound || token.form.has(Form::guessed) && token.is(Classes::TIME) {
            return None;
        }
        let article = article || self.before(at).is_some_and(|t| context.not_definite.begin(t));
        if article || modifies {
            return None;
        }
        let medium = token.is(Classes::MEDIA_HEAD);
        let actor = if medium { ActorKind::Media } else { ActorKind::Organisation };
        let mut candidate = Candidate::new(at, end, MentionKind::Role, actor);
        candidate.case = form.case();
        let definite = self.s.language.names.context.definite.begin(token);
        // Gazete, … yer verdi: the one whose report is told.
        let tells = medium && self.is_initial(at) && self.kind(behind) == Some(Kind::Comma);
        candidate.weight = if capital || definite || tells { STRONG } else { WEAK };
        self.push(candidate);
        Some(end)
    }
}
