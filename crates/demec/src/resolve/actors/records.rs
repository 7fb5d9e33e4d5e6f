//! Actors as the article shows them: name, kind, country, roles.

use super::{
    NONE,
    clusters::Clusters,
    countries::Told,
    nominative,
    order::{Order, Placed},
    titles::Titles,
};
use crate::{
    gazetteer::GazetteerEntry,
    grammar::mention::{Candidate, RolePart, STRONG},
    language::{Classes, Form, names::NameKind},
    layout::Structure,
    lexer::token::{Flags, Token},
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
    /// 0 while it was not compared with another.
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

impl Role {
    /// By actor, those with the name first, then as they stand.
    fn rank(&self) -> u128 {
        u128::from(self.actor) << 64 | u128::from(self.alone) << 32 | u128::from(self.place)
    }
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
        order: &Order,
        titles: &mut Titles,
        clusters: &mut Clusters,
        draft: &mut Draft,
    ) {
        for list in [&mut self.actor_of, &mut self.actor_of_root] {
            list.clear();
            list.resize(mentions.len(), NONE);
        }
        self.actors.clear();
        self.roles.clear();
        clusters.flatten();
        for Placed { index, .. } in order.iter() {
            let Some(mention) = mentions.get(index as usize).filter(|_| clusters.is_kept(index)) else {
                continue;
            };
            let actor = self.actor(clusters.root(index), index);
            let (country, roles) = titles.of(structure, mention, index);
            self.gather(structure, mentions, (actor, index), country);
            self.gather_roles(structure, mention, actor, roles, draft);
            if let Some(span) = nominative::span_of(structure, mention.first, mention.end) {
                draft.mentions.push(MentionRecord { span, kind: mention.kind, actor });
            }
        }
        self.roles.sort_unstable_by_key(Role::rank);
        let mut next = 0;
        for (actor, gathered) in (0..).zip(&self.actors) {
            let Some(mention) = mentions.get(gathered.best as usize) else { continue };
            let start = draft.roles.len();
            let first = next;
            while self.roles.get(next).is_some_and(|role| role.actor == actor) {
                next += 1;
            }
            if first < next && !gathered.unnamed {
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
                fullness: 0,
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

    /// Reads what a mention says of its actor's name and country, which its titles may name too.
    fn gather(
        &mut self,
        structure: &Structure<'_>,
        mentions: &[Candidate],
        (actor, index): (u32, u32),
        title: Option<Told>,
    ) {
        let (Some(gathered), Some(mention)) =
            (self.actors.get_mut(actor as usize), mentions.get(index as usize))
        else {
            return;
        };
        gathered.compare(structure, mentions, index);
        gathered.unnamed |= mention.unnamed;
        gathered.has_name |= mention.kind == MentionKind::Name;
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
        roles: &[RolePart],
        draft: &mut Draft,
    ) {
        if roles.is_empty() || mention.actor != ActorKind::Person {
            return;
        }
        let alone = mention.kind != MentionKind::Name;
        let (first, end) = mention.title;
        let people = alone && structure.tokens_in(first, end).iter().any(|t| t.is(Classes::DEMONYM));
        if alone && !gives_roles(mention, people) {
            return;
        }
        let epithet = alone && mention.weight < STRONG && !people;
        for part in roles {
            if let Some(text) = nominative::role(structure, part.range, part.plural, draft) {
                let place = self.roles.len() as u32;
                self.roles.push(Role { actor, alone, epithet, place, text });
            }
        }
    }
}

impl Gathered {
    /// Takes a mention as the best if it says more of the name than the best before.
    fn compare(&mut self, structure: &Structure<'_>, mentions: &[Candidate], index: u32) {
        // Most actors are mentioned once.
        let Some(mention) = mentions.get(index as usize).filter(|_| self.best != index) else { return };
        if self.fullness == 0 {
            self.fullness = mentions.get(self.best as usize).map_or(0, |best| fullness(structure, best));
        }
        if most_fullness(structure, mention) <= self.fullness {
            return;
        }
        let new = fullness(structure, mention);
        if self.fullness < new {
            (self.best, self.fullness) = (index, new);
        }
    }
}

/// Keeps each role of an actor once. A title alone says again, and shorter, what was said with the name.
fn keep_roles<'a>(
    structure: &Structure<'_>,
    roles: impl Iterator<Item = &'a Role> + Clone,
    draft: &mut Draft,
) {
    let named = roles.clone().any(|role| !role.alone);
    let roles = roles.filter(|role| !(role.alone && named));
    let text_of = |role: &Role| role.text.resolve(structure.text, &draft.pool);
    let Some(first) = roles.clone().next() else { return };
    // Most actors have one role, or are given it again in the same words.
    if roles.clone().skip(1).all(|role| text_of(role) == text_of(first)) {
        draft.roles.push(first.text);
        return;
    }
    let mut seen = [0; MOST_ROLES];
    let mut count = 0;
    let mut before = "";
    for role in roles {
        let text = text_of(role);
        if text == before {
            continue;
        }
        before = text;
        let key = nominative::key_of_text(text);
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

/// Of titles alone an epithet of age or colour, and somebody who is nobody known, give no role; *Rus lider* does.
fn gives_roles(mention: &Candidate, people: bool) -> bool {
    let (first, end) = mention.title;
    !mention.unnamed && (mention.weight >= STRONG || people || mention.speaker && end - first > 1)
}

/// How much a mention says of its actor's name: its kind, its words, whether it is as it would stand alone, its bytes; as one
/// number, since each mention is compared.
type Fullness = u64;

fn ranked(kind: u64, count: u32, plain: bool, length: u32) -> Fullness {
    kind << 56 | u64::from(count.min(0xFFFF)) << 40 | u64::from(plain) << 32 | u64::from(length)
}

fn is_named(mention: &Candidate) -> bool {
    matches!(mention.kind, MentionKind::Name | MentionKind::Metonym)
}

/// More a mention does not say, as far as it can be told without a look at its words; of most that is what was said before.
fn most_fullness(structure: &Structure<'_>, mention: &Candidate) -> Fullness {
    let tokens = structure.tokens_in(mention.first, mention.end);
    let (Some(from), Some(to)) = (tokens.first(), tokens.last()) else { return 0 };
    let count = tokens.len() as u32;
    match mention.actor {
        ActorKind::Person if to.is_word() => ranked(3, count, true, to.start - from.start),
        ActorKind::Person => ranked(3, count, true, to.end() - from.start),
        _ if is_named(mention) => ranked(3, 0, true, to.end() - from.start),
        _ => ranked(3, count, true, 0),
    }
}

fn fullness(structure: &Structure<'_>, mention: &Candidate) -> Fullness {
    let tokens = structure.tokens_in(mention.first, mention.end);
    let (Some(from), Some(to)) = (tokens.first(), tokens.last()) else { return 0 };
    let (mut count, mut last) = (0_u32, 0);
    let mut capitals = true;
    for word in tokens.iter().filter(|t| t.is_word()) {
        (count, last) = (count + 1, u32::from(word.len));
        capitals &= word.has(Flags::ALL_CAPITALS);
    }
    let named = is_named(mention);
    let kind = match mention.kind {
        MentionKind::Name if count == 1 && is_institution(tokens) => 2,
        MentionKind::Metonym if names_capital(structure, mention) => 2,
        MentionKind::Name | MentionKind::Metonym => 3,
        MentionKind::Group | MentionKind::Role => 2,
        MentionKind::Pronoun => 0,
    };
    let length = to.end() - from.start;
    let inflected = mention.case != Case::Nominative || to.form.has(Form::possessed);
    // Of a person's names of as many words the one with the longer given names; of a group's the plainest.
    let (count, length) = match mention.actor {
        _ if capitals && count > 1 => (0, 0),
        ActorKind::Person if named => (count, length - last),
        _ if named => (0, length),
        _ => (count, 0),
    };
    ranked(kind, count, named || !inflected, length)
}

/// *Bakanlık*, *Belediye*: known by what it is alone.
fn is_institution(name: &[Token]) -> bool {
    name.iter().filter(|t| t.is_word()).all(|t| t.is(Classes::BARE_INSTITUTION))
}

/// A state is called by its own name, not by its capital's.
fn names_capital(structure: &Structure<'_>, mention: &Candidate) -> bool {
    let names = &structure.language.names;
    let found = names.find(structure, mention.first);
    found.and_then(|f| names.of_found(&f)).is_some_and(|name| name.kind == NameKind::Capital)
}
