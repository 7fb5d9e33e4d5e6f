//! Actors as the article shows them: name, kind, country, roles.

use super::{NONE, clusters::Clusters, words::words};
use crate::{
    gazetteer::GazetteerEntry,
    grammar::mention::{Candidate, Range, STRONG, role_parts},
    language::{Classes, Form},
    layout::Structure,
    lexer::{
        letters::key_of,
        token::{Flags, Kind, Token},
    },
    model::{ActorKind, ActorRecord, CountryCode, Draft, MentionKind, MentionRecord, Run, Span, StrRef},
    morphology::{cuts::Cut, form::Case},
};

/// Roles of one actor.
const MOST_ROLES: usize = 16;

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
    let mut roles: Vec<(u32, u64, StrRef, bool)> = Vec::new();
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
        if mention.actor == ActorKind::Person && gives_roles(structure, mention) {
            role_parts(structure, mention.title, |part| {
                if let Some((key, role)) = role_text(structure, part.range, part.plural, draft) {
                    roles.push((actor, key, role, mention.kind == MentionKind::Name));
                }
            });
        }
    }
    roles.sort_by_key(|&(actor, .., named)| (actor, !named));
    let mut roles = roles.into_iter().peekable();
    for (actor, &index) in (0..).zip(&best) {
        let Some(mention) = mentions.get(index as usize) else { continue };
        let start = draft.roles.len();
        let mut seen: Vec<(u64, bool)> = Vec::new();
        while let Some((_, key, role, named)) = roles.next_if(|&(of, ..)| of == actor) {
            // A title alone says again, and shorter, what was said with the name.
            let again = seen.iter().any(|&(k, with_name)| k == key || with_name && !named);
            if !again && seen.len() < MOST_ROLES {
                seen.push((key, named));
                draft.roles.push(role);
            }
        }
        let country = countries.get(actor as usize).copied().flatten();
        let record = match structure.listed.entry(clusters.entry_of(index)) {
            Some(entry) => listed(entry, &seen, country, start, draft),
            None => ActorRecord {
                name: nominative(structure, mention),
                kind: mention.actor,
                country,
                external_id: None,
                roles: Run::new(start, draft.roles.len()),
            },
        };
        draft.actors.push(record);
    }
}

/// An actor as the gazetteer has it, with the roles from `first` on that the article gives it and those of the entry.
fn listed(
    entry: &GazetteerEntry,
    seen: &[(u64, bool)],
    country: Option<CountryCode>,
    first: usize,
    draft: &mut Draft,
) -> ActorRecord {
    for role in entry.roles().filter(|role| !seen.iter().any(|&(key, _)| key == key_of_text(role))) {
        let role = draft.keep(role);
        draft.roles.push(role);
    }
    ActorRecord {
        name: draft.keep(entry.name()),
        kind: entry.kind(),
        country: entry.country_code().or(country),
        external_id: entry.id().map(|id| draft.keep(id)),
        roles: Run::new(first, draft.roles.len()),
    }
}

/// An epithet of age or colour, and somebody who is nobody known, give no role.
fn gives_roles(structure: &Structure<'_>, mention: &Candidate) -> bool {
    let (first, end) = mention.title;
    let people = structure.tokens_in(first, end).iter().any(|t| t.is(Classes::DEMONYM));
    first < end
        && (mention.kind == MentionKind::Name || !mention.unnamed && (mention.weight >= STRONG || people))
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
fn nominative(structure: &Structure<'_>, mention: &Candidate) -> StrRef {
    let Some(span) = span_of(structure, mention.first, mention.end) else { return StrRef::Static("") };
    let last = mention.end.saturating_sub(1);
    let Some(token) = structure.token(last) else { return StrRef::Text(span) };
    if token.has(Flags::SUFFIXED) || mention.case == Case::Nominative && !token.form.has(Form::first_person) {
        return StrRef::Text(span);
    }
    let text = structure.text.get(token.start as usize..token.end() as usize).unwrap_or_default();
    let letters = uninflected_letters(structure, last, text);
    let end = text.char_indices().nth(letters).map_or(text.len(), |(at, _)| at);
    StrRef::Text(Span::new(span.start(), token.start + end as u32))
}

/// Letters of a word before its case ending.
fn uninflected_letters(structure: &Structure<'_>, at: u32, text: &str) -> usize {
    let all = text.chars().count();
    let Some(token) = structure.token(at) else { return all };
    let lexicon = &structure.language.lexicon;
    let entry = lexicon.entry(token.entry);
    let singular = !token.form.has(Form::plural);
    if let Some(title) = structure.language.names.title(entry.title).filter(|_| singular) {
        // *Bakanı* is possessed or the object; behind what it is the head of, it is possessed.
        let possessed = title.possessed_text.rsplit(' ').next().map_or(0, key_of) == token.key;
        let letters = if possessed || token.form.has(Form::possessed) { title.possessed } else { title.bare };
        return usize::from(letters).min(all);
    }
    let case = token.form.case();
    if case == Case::Nominative && token.entry != 0 {
        return all;
    }
    let stem_of = |letters: u32| all.saturating_sub(letters as usize);
    // A plural keeps its ending: yetkililere is yetkililer.
    let is_word = |letters: usize| {
        let end = text.char_indices().nth(letters).map_or(text.len(), |(at, _)| at);
        let stem = lexicon.find(key_of(text.get(..end).unwrap_or_default()));
        let form = lexicon.entry(stem).form;
        stem != 0 && (singular || form.has(Form::plural) && form.case() == Case::Nominative)
    };
    let cuts = || {
        let of_case = move |cut: &Cut| case == Case::Nominative || cut.form.case() == case;
        structure.language.suffixes.cuts().of(token.key).filter(of_case)
    };
    // Of a word that the packs know an ending is cut only where a word is left: of Bakanlığı none is.
    let known = cuts().map(|cut| stem_of(cut.letters)).find(|&letters| is_word(letters));
    let unknown = || cuts().map(|cut| stem_of(cut.letters)).next().filter(|_| token.entry == 0);
    known.or_else(unknown).unwrap_or(all)
}

/// A role in the nominative, with a key to tell it from others.
fn role_text(
    structure: &Structure<'_>,
    role: Range,
    plural: bool,
    draft: &mut Draft,
) -> Option<(u64, StrRef)> {
    let (first, mut end) = role;
    while end > first && structure.token(end - 1).is_some_and(|t| t.kind == Kind::Suffix) {
        if structure.token(end - 1).is_some_and(|t| t.form.has(Form::possessed)) {
            break;
        }
        end -= 1;
    }
    let span = span_of(structure, first, end)?;
    let last = structure.token(end - 1)?;
    let owned = end - first > 1;
    if let Some(head) = singular_head(structure, last, plural, owned) {
        let before = structure.text.get(span.start() as usize..last.start as usize)?;
        let text = format!("{before}{head}");
        let role = draft.keep(&text);
        return Some((key_of_text(&text), role));
    }
    let mut stop = span.end();
    if last.is_word() && !last.form.has(Form::guessed) && last.form != Form::NONE {
        let text = structure.text.get(last.start as usize..last.end() as usize).unwrap_or_default();
        let letters = uninflected_letters(structure, end - 1, text);
        let end = text.char_indices().nth(letters).map_or(text.len(), |(at, _)| at);
        stop = last.start + end as u32;
    }
    let span = Span::new(span.start(), stop);
    let text = structure.text.get(span.range())?;
    (!text.is_empty()).then(|| (key_of_text(text), StrRef::Text(span)))
}

/// The head of a plural title in the singular, or of one without its owner unpossessed: *avukatları* → *avukat*.
fn singular_head(structure: &Structure<'_>, last: &Token, plural: bool, owned: bool) -> Option<String> {
    let entry = structure.language.lexicon.entry(last.entry);
    let title = structure.language.names.title(entry.title)?;
    let alone = last.form.has(Form::possessed) && !owned && title.bare_text != title.possessed_text;
    if !plural && (!alone || last.has(Flags::CAPITAL)) {
        return None;
    }
    let possessed = owned && last.form.has(Form::possessed);
    let text = if possessed { &title.possessed_text } else { &title.bare_text };
    let mut letters = text.chars();
    let first = letters.next()?;
    let small = !last.has(Flags::CAPITAL);
    let first = if small { lower(first) } else { first };
    Some(std::iter::once(first).chain(letters).collect())
}

/// The small letter of a capital, as Turkish has it.
fn lower(letter: char) -> char {
    match letter {
        'İ' => 'i',
        'I' => 'ı',
        'Ç' => 'ç',
        'Ö' => 'ö',
        'Ş' => 'ş',
        'Ü' => 'ü',
        _ => letter.to_ascii_lowercase(),
    }
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
