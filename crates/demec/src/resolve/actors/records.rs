//! Actors as the article shows them: name, kind, country, roles.

use super::{NONE, clusters::Clusters, countries, nominative, words::words};
use crate::{
    gazetteer::GazetteerEntry,
    grammar::mention::{Candidate, STRONG, role_parts},
    language::{Classes, Form, names::NameKind},
    layout::Structure,
    lexer::token::Flags,
    model::{ActorKind, ActorRecord, CountryCode, Draft, MentionKind, MentionRecord, Run, StrRef},
    morphology::form::Case,
};

/// Roles of one actor.
const MOST_ROLES: usize = 16;

/// What an actor is called by, and its country.
#[derive(Clone, Copy, Debug)]
struct Gathered {
    /// The mention that says most of its name, and how much.
    best: u32,
    fullness: Fullness,
    country: Option<CountryCode>,
    /// The country itself was named, not a body of it.
    named: bool,
    /// *bir yetkili*: nobody known, who has no roles.
    unnamed: bool,
    /// Some mention names it.
    has_name: bool,
}

/// A role of an actor.
#[derive(Clone, Copy, Debug)]
struct Role {
    actor: u32,
    /// It stands alone, without the name.
    alone: bool,
    /// It is a role only of somebody without a name: *deneyimli teknik adam*.
    epithet: bool,
    /// Its place among all roles.
    place: u32,
    text: StrRef,
}

/// The actors while their mentions are read.
#[derive(Debug, Default)]
pub(super) struct Records {
    /// For each mention its actor.
    actor_of: Vec<u32>,
    /// For each root of a set its actor.
    actor_of_root: Vec<u32>,
    actors: Vec<Gathered>,
    roles: Vec<Role>,
}

impl Records {
    /// For each mention the actor it stands for, or [`NONE`].
    pub(super) fn actor_of(&self) -> &[u32] {
        &self.actor_of
    }

    /// Writes actors and mentions, and for each mention its actor.
    pub(super) fn write(
        &mut self,
        structure: &Structure<'_>,
        mentions: &[Candidate],
        clusters: &mut Clusters,
        draft: &mut Draft,
    ) {
        for list in [&mut self.actor_of, &mut self.actor_of_root] {
            list.clear();
            list.resize(mentions.len(), NONE);
        }
        self.actors.clear();
        self.roles.clear();
        for place in 0.. {
            let Some(index) = clusters.at(place) else { break };
            let Some(mention) = mentions.get(index as usize).filter(|_| clusters.is_kept(index)) else {
                continue;
            };
            let actor = self.actor(clusters.find(index), index);
            self.gather(structure, mention, (actor, index));
            self.gather_roles(structure, mention, actor, draft);
            if let Some(span) = nominative::span_of(structure, mention.first, mention.end) {
                draft.mentions.push(MentionRecord { span, kind: mention.kind, actor });
            }
        }
        self.roles.sort_unstable_by_key(|role| (role.actor, role.alone, role.place));
        let mut next = 0;
        for (actor, gathered) in (0..).zip(&self.actors) {
            let Some(mention) = mentions.get(gathered.best as usize) else { continue };
            let start = draft.roles.len();
            let first = next;
            while self.roles.get(next).is_some_and(|role| role.actor == actor) {
                next += 1;
            }
            if !gathered.unnamed {
                let roles = self.roles.get(first..next).unwrap_or_default();
                let roles = roles.iter().filter(|role| !(role.epithet && gathered.has_name));
                keep_roles(structure, roles, draft);
            }
            let entry = structure.listed.entry(clusters.entry_of(gathered.best));
            if let Some(entry) = entry {
                keep_listed(structure, entry, self.roles.get(first..next).unwrap_or_default(), draft);
            }
            let roles = Run::new(start, draft.roles.len());
            let record = match entry {
                Some(entry) => ActorRecord {
                    name: draft.keep(entry.name()),
                    kind: entry.kind(),
                    country: entry.country_code().or(gathered.country),
                    external_id: entry.id().map(|id| draft.keep(id)),
                    roles,
                },
                None => ActorRecord {
                    name: nominative::name(structure, mention, draft),
                    kind: mention.actor,
                    country: gathered.country,
                    external_id: None,
                    roles,
                },
            };
            draft.actors.push(record);
        }
    }

    /// The actor of a set, made at its first mention.
    fn actor(&mut self, root: u32, index: u32) -> u32 {
        let fresh = self.actors.len() as u32;
        let Some(slot) = self.actor_of_root.get_mut(root as usize) else { return fresh };
        if *slot == NONE {
            *slot = fresh;
            self.actors.push(Gathered {
                best: index,
                fullness: Fullness::default(),
                country: None,
                named: false,
                unnamed: false,
                has_name: false,
            });
        }
        let actor = *slot;
        if let Some(mine) = self.actor_of.get_mut(index as usize) {
            *mine = actor;
        }
        actor
    }

    /// Reads what a mention says of its actor's name and country.
    fn gather(&mut self, structure: &Structure<'_>, mention: &Candidate, (actor, index): (u32, u32)) {
        let Some(gathered) = self.actors.get_mut(actor as usize) else { return };
        let fullness = fullness(structure, mention);
        if gathered.fullness < fullness {
            (gathered.best, gathered.fullness) = (index, fullness);
        }
        gathered.unnamed |= mention.unnamed;
        gathered.has_name |= mention.kind == MentionKind::Name;
        let title = countries::of_title(structure, mention.title);
        let named = title.is_some_and(|told| told.named);
        if let Some(country) = mention.country.or(title.map(|told| told.country))
            && (gathered.country.is_none() || named && !gathered.named)
        {
            gathered.country = Some(country);
            gathered.named = named;
        }
    }

    fn gather_roles(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        actor: u32,
        draft: &mut Draft,
    ) {
        let (first, end) = mention.title;
        let people = structure.tokens_in(first, end).iter().any(|t| t.is(Classes::DEMONYM));
        if mention.actor != ActorKind::Person || !gives_roles(mention, people) {
            return;
        }
        let epithet = mention.kind != MentionKind::Name && mention.weight < STRONG && !people;
        let alone = mention.kind != MentionKind::Name;
        role_parts(structure, mention.title, |part| {
            if let Some(text) = nominative::role(structure, part.range, part.plural, draft) {
                let place = self.roles.len() as u32;
                self.roles.push(Role { actor, alone, epithet, place, text });
            }
        });
    }
}

/// Keeps each role of an actor once. A title alone says again, and shorter, what was said with the name.
fn keep_roles<'a>(
    structure: &Structure<'_>,
    roles: impl Iterator<Item = &'a Role> + Clone,
    draft: &mut Draft,
) {
    let mut seen = [0; MOST_ROLES];
    let mut count = 0;
    let named = roles.clone().any(|role| !role.alone);
    let several = roles.clone().nth(1).is_some();
    for role in roles.filter(|role| !(role.alone && named)) {
        let key = if several { key_of(structure, role, draft) } else { 0 };
        if seen.iter().take(count).any(|&other| other == key) {
            continue;
        }
        let Some(slot) = seen.get_mut(count) else { break };
        *slot = key;
        count += 1;
        draft.roles.push(role.text);
    }
}

/// What tells a role from others.
fn key_of(structure: &Structure<'_>, role: &Role, draft: &Draft) -> u64 {
    nominative::key_of_text(role.text.resolve(structure.text, &draft.pool))
}

/// Keeps the roles of a gazetteer's entry that the article does not give.
fn keep_listed(structure: &Structure<'_>, entry: &GazetteerEntry, given: &[Role], draft: &mut Draft) {
    for role in entry.roles() {
        let key = nominative::key_of_text(role);
        if !given.iter().any(|role| key_of(structure, role, draft) == key) {
            let role = draft.keep(role);
            draft.roles.push(role);
        }
    }
}

/// An epithet of age or colour, and somebody who is nobody known, give no role; *Rus lider* does.
fn gives_roles(mention: &Candidate, people: bool) -> bool {
    let (first, end) = mention.title;
    let office = mention.weight >= STRONG || people || mention.speaker && end - first > 1;
    first < end && (mention.kind == MentionKind::Name || !mention.unnamed && office)
}

/// How much a mention says of its actor's name: its kind, its words, whether it is as it would stand alone, its bytes.
type Fullness = (u8, usize, bool, usize);

fn fullness(structure: &Structure<'_>, mention: &Candidate) -> Fullness {
    let (mut count, mut last) = (0, 0);
    let (mut institution, mut capitals) = (true, true);
    for word in words(structure, mention) {
        (count, last) = (count + 1, usize::from(word.len));
        institution &= word.is(Classes::BARE_INSTITUTION);
        capitals &= word.has(Flags::ALL_CAPITALS);
    }
    let institution = institution && count == 1;
    let kind = match mention.kind {
        MentionKind::Name if institution => 2,
        MentionKind::Metonym if names_capital(structure, mention) => 2,
        MentionKind::Name | MentionKind::Metonym => 3,
        MentionKind::Group | MentionKind::Role => 2,
        MentionKind::Pronoun => 0,
    };
    let length = structure.text_of(mention.first, mention.end).len();
    let named = matches!(mention.kind, MentionKind::Name | MentionKind::Metonym);
    let inflected = mention.case != Case::Nominative
        || structure.token(mention.end.saturating_sub(1)).is_some_and(|t| t.form.has(Form::possessed));
    // Of a person's names of as many words the one with the longer given names; of a group's the plainest.
    let (count, length) = match mention.actor {
        _ if capitals && count > 1 => (0, 0),
        ActorKind::Person if named => (count, length - last.min(length)),
        _ if named => (0, length),
        _ => (count, 0),
    };
    (kind, count, named || !inflected, length)
}

/// A state is called by its own name, not by its capital's.
fn names_capital(structure: &Structure<'_>, mention: &Candidate) -> bool {
    let names = &structure.language.names;
    let found = names.find(structure, mention.first);
    found.and_then(|f| names.of_found(&f)).is_some_and(|name| name.kind == NameKind::Capital)
}
