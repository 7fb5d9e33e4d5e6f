//! Mentions and the actors that they stand for.

use std::collections::{HashMap, HashSet};

use demec::{ActorKind, MentionKind};

use super::{
    Scorer,
    annotation::{Actor, Annotation},
    counts::ratio,
    fold::fold,
    overlap::{Range, pairs},
};

/// Mentions match when they share at least half of what they cover together.
const OVERLAP: f64 = 0.5;

/// For each of the system's actors, by id, the gold's actor that it shares most mentions with.
pub(crate) type Alignment<'a> = HashMap<&'a str, &'a str>;

/// A mention and whose it is.
#[derive(Clone, Copy)]
struct Mention<'a> {
    range: Range,
    kind: MentionKind,
    actor: &'a Actor,
}

/// Scores mentions, clusters and roles, and tells which actors of the two sides are the same.
pub(crate) fn score<'a>(scorer: &mut Scorer, gold: &'a Annotation, system: &'a Annotation) -> Alignment<'a> {
    let (wanted, found) = (mentions(gold), mentions(system));
    spoken_of(scorer, gold, &wanted, &found);
    pronouns(scorer, &wanted, &found);
    let matched = matched(&wanted, &found);
    let alignment = alignment(&matched);
    clusters(scorer, &wanted, &found, &matched);
    roles(scorer, gold, system, &alignment);
    alignment
}

fn mentions(article: &Annotation) -> Vec<Mention<'_>> {
    let of = |actor| {
        move |mention: &super::annotation::Mention| Mention {
            range: mention.range(),
            kind: mention.kind,
            actor,
        }
    };
    article.actors.iter().flat_map(|actor| actor.mentions.iter().map(of(actor))).collect()
}

fn ranges(mentions: &[Mention<'_>]) -> Vec<Range> {
    mentions.iter().map(|mention| mention.range).collect()
}

/// Matching mentions of the two sides, the closest first.
fn matched<'a>(wanted: &[Mention<'a>], found: &[Mention<'a>]) -> Vec<(Mention<'a>, Mention<'a>)> {
    let pairs = pairs(&ranges(wanted), &ranges(found), OVERLAP).into_iter();
    pairs.filter_map(|(want, got)| Some((*wanted.get(want)?, *found.get(got)?))).collect()
}

/// All mentions but pronouns; of those that match, whether the actors are of one kind.
fn spoken_of(scorer: &mut Scorer, gold: &Annotation, wanted: &[Mention<'_>], found: &[Mention<'_>]) {
    let (wanted, found) =
        (of_kind(wanted, |it| it != MentionKind::Pronoun), of_kind(found, |it| it != MentionKind::Pronoun));
    let pairs = pairs(&ranges(&wanted), &ranges(&found), OVERLAP);
    scorer.metrics.mention.add(pairs.len(), wanted.len(), found.len());
    let hits: HashSet<usize> = pairs.iter().map(|&(want, _)| want).collect();
    for (_, mention) in wanted.iter().enumerate().filter(|(index, _)| !hits.contains(index)) {
        scorer.note(gold, || "mention missed".to_owned(), mention.range);
    }
    let hits: HashSet<usize> = pairs.iter().map(|&(_, got)| got).collect();
    for (_, mention) in found.iter().enumerate().filter(|(index, _)| !hits.contains(index)) {
        scorer.note(gold, || "mention spurious".to_owned(), mention.range);
    }
    for (want, got) in pairs {
        let kind = |mentions: &[Mention<'_>], at: usize| mentions.get(at).map(|mention| mention.actor.kind);
        scorer.metrics.kind.add(usize::from(kind(&wanted, want) == kind(&found, got)), 1);
    }
}

fn pronouns(scorer: &mut Scorer, wanted: &[Mention<'_>], found: &[Mention<'_>]) {
    let (wanted, found) =
        (of_kind(wanted, |it| it == MentionKind::Pronoun), of_kind(found, |it| it == MentionKind::Pronoun));
    let pairs = pairs(&ranges(&wanted), &ranges(&found), OVERLAP);
    scorer.metrics.pronoun.add(pairs.len(), wanted.len(), found.len());
}

fn of_kind<'a>(mentions: &[Mention<'a>], kind: impl Fn(MentionKind) -> bool) -> Vec<Mention<'a>> {
    mentions.iter().copied().filter(|mention| kind(mention.kind)).collect()
}

/// Where an actor shares as many mentions with two others, it is the one whose mention matches closer.
fn alignment<'a>(matched: &[(Mention<'a>, Mention<'a>)]) -> Alignment<'a> {
    let mut votes: HashMap<&str, Vec<(&str, usize)>> = HashMap::new();
    for (want, got) in matched {
        let candidates = votes.entry(&got.actor.id).or_default();
        match candidates.iter_mut().find(|(id, _)| *id == want.actor.id) {
            Some((_, count)) => *count += 1,
            None => candidates.push((&want.actor.id, 1)),
        }
    }
    let first_of_most = |candidates: Vec<(&'a str, usize)>| {
        candidates.into_iter().rev().max_by_key(|&(_, count)| count).map(|(id, _)| id)
    };
    votes.into_iter().filter_map(|(id, candidates)| Some((id, first_of_most(candidates)?))).collect()
}

fn clusters(
    scorer: &mut Scorer,
    wanted: &[Mention<'_>],
    found: &[Mention<'_>],
    matched: &[(Mention<'_>, Mention<'_>)],
) {
    let (wanted_sizes, found_sizes) = (sizes(wanted), sizes(found));
    let mut joint: HashMap<(&str, &str), usize> = HashMap::new();
    for (want, got) in matched {
        *joint.entry((&want.actor.id, &got.actor.id)).or_default() += 1;
    }
    let b_cubed = &mut scorer.metrics.actor_b3;
    b_cubed.gold += wanted.len();
    b_cubed.system += found.len();
    for (want, got) in matched {
        let (want, got) = (want.actor.id.as_str(), got.actor.id.as_str());
        let together = joint.get(&(want, got)).copied().unwrap_or_default();
        let share =
            |sizes: &HashMap<&str, usize>, id| sizes.get(id).map_or(0.0, |&size| ratio(together, size));
        b_cubed.recall_sum += share(&wanted_sizes, want);
        b_cubed.precision_sum += share(&found_sizes, got);
    }
}

fn sizes<'a>(mentions: &[Mention<'a>]) -> HashMap<&'a str, usize> {
    let mut sizes = HashMap::new();
    for mention in mentions {
        *sizes.entry(mention.actor.id.as_str()).or_default() += 1;
    }
    sizes
}

/// Pairs of person and title; a person of the system's who is nobody of the gold's is a person apart.
fn roles(scorer: &mut Scorer, gold: &Annotation, system: &Annotation, alignment: &Alignment<'_>) {
    let wanted: HashSet<_> = titles(gold).map(|(id, title)| (Ok(id), title)).collect();
    let found: HashSet<_> =
        titles(system).map(|(id, title)| (alignment.get(id).copied().ok_or(id), title)).collect();
    scorer.metrics.role.add(wanted.intersection(&found).count(), wanted.len(), found.len());
}

fn titles(article: &Annotation) -> impl Iterator<Item = (&str, String)> {
    let persons = article.actors.iter().filter(|actor| actor.kind == ActorKind::Person);
    persons.flat_map(|person| person.roles.iter().map(|role| (person.id.as_str(), fold(role))))
}
