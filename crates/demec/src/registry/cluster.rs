//! Which observations are of one actor. Every step decides for all at once what it joins, from what stood before it, so
//! that no order plays a part.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    names::{head, is_shorter, words},
    observation::{Observation, Tally},
};
use crate::model::ActorKind;

/// For each observation the number of its actor: that of the first observation of it.
pub(super) fn clusters(observations: &[(&Observation, &Tally)]) -> Vec<usize> {
    let facts: Vec<Facts> = observations.iter().map(|(seen, tally)| Facts::of(seen, tally)).collect();
    let mut sets = Sets::new(facts);
    sets.join_ids(observations);
    let mut groups: BTreeMap<(ActorKind, &[u64]), Vec<usize>> = BTreeMap::new();
    let names: Vec<Vec<u64>> = observations.iter().map(|(seen, _)| words(&seen.name)).collect();
    for (index, ((seen, _), name)) in observations.iter().zip(&names).enumerate() {
        groups.entry((seen.kind, name)).or_default().push(index);
    }
    for group in groups.values() {
        sets.join_namesakes(group);
    }
    sets.join_shorter(observations, &names);
    sets.join_aliases(observations, &names);
    (0..observations.len()).map(|index| sets.find(index)).collect()
}

/// Kinds of knowledge that [`Facts::rank`] tells apart.
const RANKS: usize = 5;

/// What has so many times the articles of all others that may be meant is what is meant.
const BY_FAR: u64 = 3;

/// What tells an actor from others of the same name.
#[derive(Debug, Clone, Default)]
struct Facts {
    id: bool,
    countries: BTreeSet<Box<str>>,
    heads: BTreeSet<u64>,
    articles: u64,
}

impl Facts {
    fn of(seen: &Observation, tally: &Tally) -> Self {
        Self {
            id: seen.external_id.is_some(),
            countries: seen.country.iter().cloned().collect(),
            heads: seen.roles.iter().map(|role| head(role)).collect(),
            articles: tally.articles,
        }
    }

    fn contradict(&self, other: &Self) -> bool {
        let apart = |disjoint: bool, one: bool, two: bool| disjoint && !one && !two;
        self.id && other.id
            || apart(
                self.countries.is_disjoint(&other.countries),
                self.countries.is_empty(),
                other.countries.is_empty(),
            )
            || apart(!self.alike(other), self.heads.is_empty(), other.heads.is_empty())
    }

    fn alike(&self, other: &Self) -> bool {
        !self.heads.is_disjoint(&other.heads)
    }

    /// How much is known, of [`RANKS`]: what is known better is settled first.
    fn rank(&self) -> usize {
        match (self.id, self.heads.is_empty(), self.countries.is_empty()) {
            (true, ..) => 0,
            (_, false, false) => 1,
            (_, false, true) => 2,
            (_, true, false) => 3,
            (_, true, true) => 4,
        }
    }
}

/// Sets of observations, with what is known of each.
struct Sets {
    parents: Vec<usize>,
    facts: Vec<Facts>,
}

impl Sets {
    fn new(facts: Vec<Facts>) -> Self {
        Self { parents: (0..facts.len()).collect(), facts }
    }

    fn find(&self, mut index: usize) -> usize {
        while let Some(&parent) = self.parents.get(index).filter(|&&parent| parent != index) {
            index = parent;
        }
        index
    }

    fn facts(&self, index: usize) -> &Facts {
        static NONE: Facts =
            Facts { id: false, countries: BTreeSet::new(), heads: BTreeSet::new(), articles: 0 };
        self.facts.get(self.find(index)).unwrap_or(&NONE)
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        let (root, child) = (a.min(b), a.max(b));
        if root == child {
            return;
        }
        let of_child = self.facts.get_mut(child).map(std::mem::take).unwrap_or_default();
        if let (Some(parent), Some(facts)) = (self.parents.get_mut(child), self.facts.get_mut(root)) {
            *parent = root;
            facts.id |= of_child.id;
            facts.countries.extend(of_child.countries);
            facts.heads.extend(of_child.heads);
            facts.articles += of_child.articles;
        }
    }

    fn roots(&self, members: impl IntoIterator<Item = usize>) -> BTreeSet<usize> {
        members.into_iter().map(|index| self.find(index)).collect()
    }

    fn join_ids(&mut self, observations: &[(&Observation, &Tally)]) {
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        for (index, (seen, _)) in observations.iter().enumerate() {
            if let Some(id) = &seen.external_id {
                let other = *first.entry(id).or_insert(index);
                self.join(other, index);
            }
        }
    }

    /// Those of one kind and name, the best known first: each is joined to those as well known that are alike, and then to
    /// the only one of the better known, if there is but one, that nothing speaks against.
    fn join_namesakes(&mut self, group: &[usize]) {
        let ranked: Vec<(usize, usize)> =
            group.iter().map(|&index| (self.facts(index).rank(), index)).collect();
        let mut settled = BTreeSet::new();
        for rank in 0..RANKS {
            let members = || ranked.iter().filter(|&&(of, _)| of == rank).map(|&(_, index)| index);
            if rank > 0 {
                self.join_alike(members());
                let roots = self.roots(members());
                let wishes: Vec<_> =
                    roots.iter().map(|&root| (root, self.compatible(root, &settled))).collect();
                self.grant(wishes);
            }
            settled = self.roots(settled.into_iter().chain(members()));
        }
    }

    /// Those of one country with a role that is alike, or with none.
    fn join_alike(&mut self, members: impl Iterator<Item = usize>) {
        let mut first: BTreeMap<(Vec<Box<str>>, Option<u64>), usize> = BTreeMap::new();
        for index in members {
            let Facts { countries, heads, .. } = self.facts(index).clone();
            let countries: Vec<_> = countries.into_iter().collect();
            let keys = if heads.is_empty() { vec![None] } else { heads.into_iter().map(Some).collect() };
            for key in keys {
                let other = *first.entry((countries.clone(), key)).or_insert(index);
                self.join(other, index);
            }
        }
    }

    fn compatible(&self, root: usize, others: &BTreeSet<usize>) -> BTreeSet<usize> {
        let facts = self.facts(root);
        others.iter().copied().filter(|&other| !facts.contradict(self.facts(other))).collect()
    }

    /// Joins each set to the one that it may be, or that it is by far the likeliest to be. Of several that would join the same
    /// one and contradict each other none does, unless it has by far the most articles.
    fn grant(&mut self, wishes: impl IntoIterator<Item = (usize, BTreeSet<usize>)>) {
        let mut wanted: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (root, targets) in wishes {
            if let Some(target) = self.prevailing(&targets, |_| true) {
                wanted.entry(target).or_default().push(root);
            }
        }
        for (target, roots) in wanted {
            let joins = |&root: &usize| {
                let rivals = roots
                    .iter()
                    .copied()
                    .filter(|&other| other == root || self.facts(root).contradict(self.facts(other)));
                self.prevailing(&rivals.collect(), |winner| winner == root).is_some()
            };
            let granted: Vec<usize> = roots.iter().copied().filter(joins).collect();
            for root in granted {
                self.join(root, target);
            }
        }
    }

    /// The one of some sets that has by far the most articles, if it is as wanted.
    fn prevailing(&self, sets: &BTreeSet<usize>, wanted: impl Fn(usize) -> bool) -> Option<usize> {
        let articles = |set: usize| self.facts(set).articles;
        let most = sets.iter().copied().max_by_key(|&set| articles(set)).filter(|&set| wanted(set))?;
        let others: u64 = sets.iter().copied().filter(|&set| set != most).map(articles).sum();
        (articles(most) >= BY_FAR * others).then_some(most)
    }

    /// Persons by shorter names than the one person who bears the longer one and has a role that is alike.
    fn join_shorter(&mut self, observations: &[(&Observation, &Tally)], names: &[Vec<u64>]) {
        let is_person =
            |index: usize| observations.get(index).is_some_and(|(seen, _)| seen.kind == ActorKind::Person);
        let name = |index: usize| names.get(index).map_or(&[][..], Vec::as_slice);
        let mut bearers: BTreeMap<(u64, u64), Vec<usize>> = BTreeMap::new();
        let mut by_length: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for index in (0..names.len()).filter(|&index| is_person(index)) {
            let Some(&last) = name(index).last() else { continue };
            by_length.entry(name(index).len()).or_default().push(index);
            for &head in &self.facts(index).heads {
                bearers.entry((last, head)).or_default().push(index);
            }
        }
        for shorter in by_length.into_values().rev() {
            let mut wishes: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
            for index in shorter {
                let (root, facts) = (self.find(index), self.facts(index));
                let last = name(index).last().copied().unwrap_or_default();
                let others =
                    facts.heads.iter().filter_map(|&head| bearers.get(&(last, head))).flatten().copied();
                let longer = others.filter(|&other| is_shorter(name(index), name(other)));
                let targets = wishes.entry(root).or_default();
                targets.extend(
                    longer
                        .map(|other| self.find(other))
                        .filter(|&other| other != root && !facts.contradict(self.facts(other))),
                );
            }
            self.grant(wishes);
        }
    }

    /// Organisations by the acronym that one other organisation is called by as well.
    fn join_aliases(&mut self, observations: &[(&Observation, &Tally)], names: &[Vec<u64>]) {
        let is_body = |kind: ActorKind| matches!(kind, ActorKind::Organisation | ActorKind::Media);
        let mut called: BTreeMap<(ActorKind, Vec<u64>), BTreeSet<usize>> = BTreeMap::new();
        for (index, (seen, tally)) in
            observations.iter().enumerate().filter(|(_, (seen, _))| is_body(seen.kind))
        {
            for alias in tally.aliases.keys().filter(|alias| is_acronym(alias) && !is_acronym(&seen.name)) {
                called.entry((seen.kind, words(alias))).or_default().insert(index);
            }
        }
        let mut wishes: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (index, ((seen, _), name)) in observations.iter().zip(names).enumerate() {
            if !is_acronym(&seen.name) {
                continue;
            }
            let (root, facts) = (self.find(index), self.facts(index));
            let bodies = called.get(&(seen.kind, name.clone())).into_iter().flatten();
            let targets = bodies
                .map(|&body| self.find(body))
                .filter(|&body| body != root && !facts.contradict(self.facts(body)));
            wishes.entry(root).or_default().extend(targets.collect::<Vec<_>>());
        }
        self.grant(wishes);
    }
}

/// Two capitals or more and nothing small.
fn is_acronym(name: &str) -> bool {
    name.chars().filter(|c| c.is_uppercase()).count() > 1
        && name.chars().all(|c| c.is_uppercase() || c.is_numeric())
}
