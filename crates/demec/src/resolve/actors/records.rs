//! Actors as the article shows them: name, kind, country, roles.

use super::{NONE, clusters::Clusters, words::words};
use crate::{
    grammar::mention::{Candidate, Range, role_parts},
    language::{Classes, Form},
    layout::Structure,
    lexer::{
        letters::key_of,
        token::{Flags, Kind},
    },
    model::{ActorKind, ActorRecord, CountryCode, Draft, MentionKind, MentionRecord, Run, Span, StrRef},
    morphology::form::Case,
};

/// Writes actors and mentions, and for each mention its actor.
pub(super) fn write(
    structure: &Structure<'_>,
    mentions: &[Candidate],
    clusters: &mut Clusters,
    actor_of: &mut Vec<u32>,
    draft: &mut Draft,
) {
    actor_of.clear();
    actor_of.resize(mentions.len(), NONE);
    let order: Vec<u32> = clusters.in_order().filter(|&i| clusters.is_kept(i)).collect();
    // For each root its actor, and the best mention to name it by.
    let mut best: Vec<u32> = Vec::new();
    let mut actor_of_root = vec![NONE; mentions.len()];
    for &index in &order {
        let Some(mention) = mentions.get(index as usize) else { continue };
        let root = clusters.find(index);
        let Some(slot) = actor_of_root.get_mut(root as usize) else { continue };
        if *slot == NONE {
            *slot = best.len() as u32;
            best.push(index);
        }
        let actor = *slot;
        if let Some(mine) = actor_of.get_mut(index as usize) {
            *mine = actor;
        }
        if let Some(name) = best.get_mut(actor as usize)
            && let Some(old) = mentions.get(*name as usize)
            && fullness(structure, mention) > fullness(structure, old)
        {
            *name = index;
        }
        let Some(span) = span_of(structure, mention.first, mention.end) else { continue };
        draft.mentions.push(MentionRecord { span, kind: mention.kind, actor });
    }
    let mut roles: Vec<(u32, u64, StrRef)> = Vec::new();
    let mut countries: Vec<Option<CountryCode>> = vec![None; best.len()];
    for &index in &order {
        let Some(mention) = mentions.get(index as usize) else { continue };
        let actor = actor_of.get(index as usize).copied().unwrap_or(NONE);
        let country = mention.country.or_else(|| country_of_title(structure, mention.title));
        if let Some(slot) = countries.get_mut(actor as usize)
            && slot.is_none()
        {
            *slot = country;
        }
        if mention.actor == ActorKind::Person && gives_roles(mention) {
            role_parts(structure, mention.title, |part| {
                if let Some((key, role)) = role_text(structure, part.range, part.plural, draft) {
                    roles.push((actor, key, role));
                }
            });
        }
    }
    roles.sort_by_key(|&(actor, ..)| actor);
    let mut roles = roles.into_iter().peekable();
    for (actor, &index) in (0..).zip(&best) {
        let Some(mention) = mentions.get(index as usize) else { continue };
        let start = draft.roles.len();
        let mut seen: Vec<u64> = Vec::new();
        while let Some((_, key, role)) = roles.next_if(|&(of, ..)| of == actor) {
            if !seen.contains(&key) {
                seen.push(key);
                draft.roles.push(role);
            }
        }
        let run = Run::new(start, draft.roles.len());
        let name = nominative(structure, mention, draft);
        let country = countries.get(actor as usize).copied().flatten();
        draft.actors.push(ActorRecord { name, kind: mention.actor, country, external_id: None, roles: run });
    }
}

/// An epithet of age or colour is no role.
fn gives_roles(mention: &Candidate) -> bool {
    mention.title.0 < mention.title.1
}

/// How much a mention says of its actor's name.
fn fullness(structure: &Structure<'_>, mention: &Candidate) -> (u8, usize, usize) {
    let kind = match mention.kind {
        MentionKind::Name | MentionKind::Metonym => 3,
        MentionKind::Group | MentionKind::Role => 2,
        MentionKind::Pronoun => 0,
    };
    let count = words(structure, mention).count();
    let capitals = words(structure, mention).all(|t| t.has(Flags::ALL_CAPITALS));
    (
        kind,
        if mention.actor == ActorKind::Person { count } else { 0 },
        if capitals && count > 1 { 0 } else { structure.text_of(mention.first, mention.end).len() },
    )
}

fn span_of(structure: &Structure<'_>, first: u32, end: u32) -> Option<Span> {
    let from = structure.token(first)?;
    let to = structure.token(end.checked_sub(1)?)?;
    Some(Span::new(from.start, to.end()))
}

/// A name without the ending that its last word carries without an apostrophe.
fn nominative(structure: &Structure<'_>, mention: &Candidate, draft: &mut Draft) -> StrRef {
    let Some(span) = span_of(structure, mention.first, mention.end) else { return StrRef::Static("") };
    let last = mention.end.saturating_sub(1);
    let Some(token) = structure.token(last) else { return StrRef::Text(span) };
    if token.has(Flags::SUFFIXED) || mention.case == Case::Nominative && !token.form.has(Form::first_person) {
        return StrRef::Text(span);
    }
    let _ = draft;
    let text = structure.text.get(token.start as usize..token.end() as usize).unwrap_or_default();
    let letters = uninflected_letters(structure, last, text);
    let end = text.char_indices().nth(letters).map_or(text.len(), |(at, _)| at);
    StrRef::Text(Span::new(span.start(), token.start + end as u32))
}

/// Letters of a word before its case ending.
fn uninflected_letters(structure: &Structure<'_>, at: u32, text: &str) -> usize {
    let all = text.chars().count();
    let Some(token) = structure.token(at) else { return all };
    let entry = structure.language.lexicon.entry(token.entry);
    if let Some(title) = structure.language.names.title(entry.title) {
        // *Bakanı* is possessed or the object; behind what it is the head of, it is possessed.
        let either = usize::from(title.possessed) == all
            && matches!(token.form.case(), Case::Accusative | Case::Nominative);
        let letters = if either || token.form.has(Form::possessed) { title.possessed } else { title.bare };
        return usize::from(letters).min(all);
    }
    let case = token.form.case();
    structure
        .language
        .suffixes
        .cuts()
        .of(token.key)
        .find(|cut| case == Case::Nominative || cut.form.case() == case)
        .map_or(all, |cut| all.saturating_sub(cut.letters as usize))
}

/// A role in the nominative, with a key to tell it from others.
fn role_text(
    structure: &Structure<'_>,
    role: Range,
    _plural: bool,
    draft: &mut Draft,
) -> Option<(u64, StrRef)> {
    let (first, mut end) = role;
    while end > first
        && structure
            .token(end - 1)
            .is_some_and(|t| t.kind == Kind::Suffix && t.form.case() != Case::Nominative)
    {
        end -= 1;
    }
    let span = span_of(structure, first, end)?;
    let token = structure.token(end - 1)?;
    let mut stop = span.end();
    if token.is_word() && !(token.form.has(Form::guessed)) && token.form != Form::NONE {
        let text = structure.text.get(token.start as usize..token.end() as usize).unwrap_or_default();
        let letters = uninflected_letters(structure, end - 1, text);
        let end = text.char_indices().nth(letters).map_or(text.len(), |(at, _)| at);
        stop = token.start + end as u32;
    }
    let span = Span::new(span.start(), stop);
    let text = structure.text.get(span.range())?;
    let _ = draft;
    (!text.is_empty()).then(|| (key_of_text(text), StrRef::Text(span)))
}

fn key_of_text(text: &str) -> u64 {
    text.split_whitespace().fold(0, |hash, word| super::words::mix(hash, key_of(word)))
}

/// The country that a title names: *Rusya Devlet Başkanı*, *Fransız lider*.
fn country_of_title(structure: &Structure<'_>, title: Range) -> Option<CountryCode> {
    (title.0..title.1)
        .filter(|&i| structure.token(i).is_some_and(|t| t.is_capitalised() || t.is(Classes::DEMONYM)))
        .find_map(|i| {
            let found = structure.language.names.find(structure, i)?;
            structure.language.names.of_found(&found)?.country
        })
}
