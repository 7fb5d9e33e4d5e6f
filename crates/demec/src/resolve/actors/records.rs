//! Actors as the article shows them: name, kind, country, roles.

use super::{NONE, clusters::Clusters, countries::Told, nominative, scene::Scene, titles::Titles};
use crate::{
    gazetteer::GazetteerEntry,
    grammar::mention::{Candidate, RolePart, STRONG},
    language::{Classes, Form, names::NameKind},
    layout::Structure,
    lexer::{
        letters::{Class, class_of},
        token::{Flags, Token},
    },
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
    /// How many roles its mentions give.
    roles: usize,
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
        scene: Scene<'_>,
        titles: &Titles,
        clusters: &mut Clusters,
        draft: &mut Draft,
    ) {
        let Scene { structure, .. } = scene;
        self.read(scene, titles, clusters, draft);
        self.roles.sort_unstable_by_key(Role::rank);
        let mut first = 0;
        for gathered in &self.actors {
            let given = self.roles.get(first..first + gathered.roles).unwrap_or_default();
            first += gathered.roles;
            let Some(mention) = scene.mention(gathered.best) else { continue };
            let start = draft.roles.len();
            if !(given.is_empty() || gathered.unnamed) {
                let roles = given.iter().filter(|role| !(role.epithet && gathered.has_name));
                keep_roles(structure, roles, draft);
            }
            let entry = structure.listed.entry(clusters.entry_of(gathered.best));
            if let Some(entry) = entry {
                keep_listed(structure, entry, given, draft);
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

    /// Reads the mentions that stand for somebody, and writes them.
    fn read(&mut self, scene: Scene<'_>, titles: &Titles, clusters: &mut Clusters, draft: &mut Draft) {
        let Scene { structure, mentions, .. } = scene;
        for list in [&mut self.actor_of, &mut self.actor_of_root] {
            list.clear();
            list.resize(mentions.len(), NONE);
        }
        self.actors.clear();
        self.roles.clear();
        clusters.flatten();
        for (index, mention) in scene.all() {
            if !clusters.is_kept(index) {
                continue;
            }
            let (country, roles) = titles.of(index);
            let root = clusters.root(index);
            let Some(actor) = self.gather(scene, (root, index), country) else { continue };
            self.gather_roles(structure, mention, actor, roles, draft);
            if let Some(span) = nominative::span_of(structure, mention.first, mention.end) {
                draft.mentions.push(MentionRecord { span, kind: mention.kind, actor });
            }
        }
    }

    /// Adds a mention to the actor of its set, which is made at the first.
    fn gather(&mut self, scene: Scene<'_>, (root, index): (u32, u32), title: Option<Told>) -> Option<u32> {
        let mention = scene.mention(index)?;
        let slot = self.actor_of_root.get_mut(root as usize)?;
        if *slot == NONE {
            *slot = self.actors.len() as u32;
            self.actors.push(Gathered::new(mention, index, title));
        } else if let Some(gathered) = self.actors.get_mut(*slot as usize) {
            gathered.add(mention, title);
            gathered.compare(scene, index);
        }
        *self.actor_of.get_mut(index as usize)? = *slot;
        Some(*slot)
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
                if let Some(gathered) = self.actors.get_mut(actor as usize) {
                    gathered.roles += 1;
                }
            }
        }
    }
}

impl Gathered {
    /// An actor as its first mention shows it: most have no other.
    fn new(mention: &Candidate, index: u32, title: Option<Told>) -> Self {
        Self {
            best: index,
            fullness: 0,
            country: mention.country.or(title.map(|told| told.country)),
            named: title.is_some_and(|told| told.named),
            unnamed: mention.unnamed,
            has_name: mention.kind == MentionKind::Name,
            roles: 0,
        }
    }

    /// Adds what a mention says of its country, which its titles may name too, and whether it names it.
    fn add(&mut self, mention: &Candidate, title: Option<Told>) {
        self.unnamed |= mention.unnamed;
        self.has_name |= mention.kind == MentionKind::Name;
        let named = title.is_some_and(|told| told.named);
        if let Some(country) = mention.country.or(title.map(|told| told.country))
            && (self.country.is_none() || named && !self.named)
        {
            self.country = Some(country);
            self.named = named;
        }
    }

    /// Takes a mention as the best if it says more of the name than the best before.
    fn compare(&mut self, scene: Scene<'_>, index: u32) {
        let Scene { structure, .. } = scene;
        let Some(mention) = scene.mention(index) else { return };
        if self.fullness == 0 {
            self.fullness = scene.mention(self.best).map_or(0, |best| fullness(structure, best));
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
    let mut kept = [""; MOST_ROLES];
    let mut count = 0;
    for role in roles {
        let text = text_of(role);
        if kept.iter().take(count).any(|other| are_same_role(text, other)) {
            continue;
        }
        let Some(slot) = kept.get_mut(count) else { break };
        *slot = text;
        count += 1;
        draft.roles.push(role.text);
    }
}

/// Whether two roles differ at most in capitals and diacritics; most differ in the first letter.
fn are_same_role(one: &str, other: &str) -> bool {
    let begin_alike = || match (one.chars().next().map(class_of), other.chars().next().map(class_of)) {
        (Some(Class::Letter(one, _)), Some(Class::Letter(other, _))) => one == other,
        _ => true,
    };
    one == other || begin_alike() && nominative::key_of_text(one) == nominative::key_of_text(other)
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
    // Without a branch: what the next mention is no processor foresees.
    let (person, named) = (mention.actor == ActorKind::Person, is_named(mention));
    let last = u32::from(to.len) * u32::from(person) * u32::from(to.is_word());
    let count = tokens.len() as u32 * u32::from(person || !named);
    ranked(3, count, true, (to.end() - last - from.start) * u32::from(person || named))
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
