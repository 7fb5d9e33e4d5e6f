//! Titles alone: whom they stand for.

use super::{
    NONE,
    clusters::Clusters,
    countries::Told,
    listed::Entries,
    order::{Placed, Row, Sort},
    scene::Scene,
    title_keys::{head_key, head_of, is_past, is_subset, owner_key, role_key, title_of, trade},
    titles::Titles,
    words::mix,
};
use crate::{
    grammar::mention::{Candidate, Range, RolePart, STRONG},
    key_table::KeyTable,
    language::{Form, names::Title},
    layout::Structure,
    model::CountryCode,
};

/// Somebody with a title.
#[derive(Clone, Copy, Debug)]
struct Holder {
    mention: u32,
    role: Range,
    /// The holder under the same key before.
    before: u32,
}

/// A title that stands alone.
#[derive(Clone, Copy)]
struct Alone<'a> {
    mention: &'a Candidate,
    index: u32,
    title: Option<&'a Title>,
    /// The key of its head.
    head: Option<u64>,
    /// The country that it names.
    country: Option<CountryCode>,
}

impl<'a> Alone<'a> {
    fn new(structure: &Structure<'a>, mention: &'a Candidate, index: u32, country: Option<Told>) -> Self {
        Self {
            mention,
            index,
            title: title_of(structure, mention.title),
            head: head_key(structure, mention.title),
            country: named_country(country),
        }
    }

    /// *Sanatçı, …*, but not *filmin oyuncusu*.
    fn is_protagonist(self, structure: &Structure<'_>) -> bool {
        self.mention.speaker
            && self.title.is_some_and(|title| title.protagonist)
            && head_of(structure, self.mention.title).is_some_and(|head| !head.form.has(Form::possessed))
    }
}

/// What the titles of a person tell of it.
#[derive(Clone, Copy, Debug, Default)]
struct Profile {
    /// Trades that its titles belong to, a bit each.
    trades: u64,
    country: Option<CountryCode>,
    /// How often it is named.
    named: u32,
}

/// Who holds which title.
#[derive(Debug, Default)]
pub(super) struct Holders {
    holders: Vec<Holder>,
    /// The last holder by the title's head, and of those who lead by whom or what they lead.
    last: KeyTable<u32>,
    /// Titles that nobody in the article holds, and those of unnamed people.
    vacant: KeyTable<u32>,
    /// For each mention the set it was in when profiles were drawn.
    roots: Vec<u32>,
    /// By the roots of the sets.
    profiles: Vec<Profile>,
    /// Persons named, in order.
    named: Vec<u32>,
}

/// Holders of a title that are asked.
const MOST_ASKED: usize = 16;
/// Names among which the protagonist is sought.
const MOST_NAMED: usize = 64;
/// Bytes between an epithet and the name it stands for.
const EPITHET_REACH: u32 = 900;
/// The weight from which a title in small letters may stand for a person named near it.
const EPITHET: i8 = 4;

impl Holders {
    pub(super) fn cluster(
        &mut self,
        scene: Scene<'_>,
        titles: &Titles,
        entries: &Entries,
        clusters: &mut Clusters,
    ) {
        let Scene { structure, mentions, order } = scene;
        if !order.has(Sort::Title) {
            return;
        }
        self.holders.clear();
        self.last.clear();
        self.vacant.clear();
        self.profiles.clear();
        self.profiles.resize(mentions.len(), Profile::default());
        self.named.clear();
        self.roots.clear();
        self.roots.resize(mentions.len(), NONE);
        let first = self.gather(scene, titles, clusters);
        let these = |row: &Row| row.of(Sort::Name) | row.of(Sort::Title);
        for (Placed { index, sort, .. }, mention) in scene.chosen(these) {
            if sort == Sort::Title {
                let (country, _) = titles.of(index);
                let alone = Alone::new(structure, mention, index, country);
                self.title_alone(scene, alone, first, entries, clusters);
            } else if clusters.is_kept(index) {
                self.named.push(index);
            }
        }
    }

    /// Gathers the titles of all persons; the first of these is handed back.
    fn gather(&mut self, scene: Scene<'_>, titles: &Titles, clusters: &mut Clusters) -> Option<u32> {
        let mut first = None;
        for (Placed { index, .. }, mention) in scene.chosen(|row| row.of(Sort::Name)) {
            if !clusters.is_kept(index) {
                continue;
            }
            first = first.or(Some(index));
            let root = clusters.find(index);
            if let Some(slot) = self.roots.get_mut(index as usize) {
                *slot = root;
            }
            if let Some(profile) = self.profiles.get_mut(root as usize) {
                profile.named += 1;
            }
            if mention.title.0 < mention.title.1 {
                self.draw(scene.structure, mention, (index, root), titles.of(index));
            }
        }
        first
    }

    /// Adds to a person's profile what its titles tell, and the person to those who hold them.
    fn draw(
        &mut self,
        structure: &Structure<'_>,
        mention: &Candidate,
        (index, root): (u32, u32),
        (country, roles): (Option<Told>, &[RolePart]),
    ) {
        let past = is_past(structure, mention);
        let mut trades = 0;
        for role in roles {
            let title = title_of(structure, role.range);
            trades |= title.map_or(0, trade);
            if !past {
                self.add(structure, index, role.range, title);
            }
        }
        if let Some(profile) = self.profiles.get_mut(root as usize) {
            profile.country = profile.country.or(named_country(country));
            profile.trades |= trades;
        }
    }

    fn add(&mut self, structure: &Structure<'_>, mention: u32, role: Range, title: Option<&Title>) {
        let leads = title.is_some_and(|title| title.leads);
        let lead = leads.then(|| owner_key(structure, role)).flatten();
        for key in head_key(structure, role).into_iter().chain(lead) {
            let before = self.last.replace(key, self.holders.len() as u32).unwrap_or(NONE);
            self.holders.push(Holder { mention, role, before });
        }
    }

    /// Gives a title alone to its holder; a sure one that has none is an actor of its own.
    fn title_alone(
        &mut self,
        scene: Scene<'_>,
        alone: Alone<'_>,
        first: Option<u32>,
        entries: &Entries,
        clusters: &mut Clusters,
    ) {
        let Scene { structure, .. } = scene;
        let Alone { mention, index, head, .. } = alone;
        if mention.unnamed {
            if mention.weight >= EPITHET || mention.speaker {
                clusters.keep(index);
                self.vacant.replace(mix(1, head.unwrap_or(0)), index);
            }
            return;
        }
        let epithet = (EPITHET..STRONG).contains(&mention.weight);
        let holder = self
            .holder(structure, alone)
            .or_else(|| entries.holder(|| role_key(structure, mention.title)))
            .or_else(|| self.leader(structure, alone))
            .or_else(|| self.unnamed_before(mention, head.unwrap_or(0)))
            .or_else(|| if epithet { self.near(scene, alone, first) } else { None })
            .or_else(|| if alone.is_protagonist(structure) { self.protagonist(alone) } else { None });
        if let Some(holder) = holder {
            clusters.keep(index);
            clusters.join(index, holder);
        } else if mention.is_strong() {
            clusters.keep(index);
            let other = self.vacant.first(role_key(structure, mention.title), index);
            clusters.join(index, other);
        }
    }

    /// The nearest earlier holder of the title, else the nearest later one; one of the country that the title
    /// names goes before one of whom none is known.
    fn holder(&self, structure: &Structure<'_>, alone: Alone<'_>) -> Option<u32> {
        let Alone { mention, index, country, .. } = alone;
        let mut found: [Option<u32>; 4] = [None; 4];
        for holder in self.chain(alone.head?) {
            let other = self.profile(holder.mention).country;
            let known = country.is_some() && country == other;
            let another = country.is_some() && other.is_some() && !known;
            if another || !is_subset(structure, mention.title, holder.role) {
                continue;
            }
            let later = holder.mention > index;
            let slot = found.get_mut(2 * usize::from(later) + usize::from(!known && country.is_some()));
            if let Some(slot) = slot.filter(|slot| later || slot.is_none()) {
                *slot = Some(holder.mention);
            }
        }
        found.into_iter().flatten().next()
    }

    /// *Rus lider* and *Rusya Devlet Başkanı* lead the same.
    fn leader(&self, structure: &Structure<'_>, alone: Alone<'_>) -> Option<u32> {
        let leads = alone.title.is_some_and(|title| title.leads);
        let owner = leads.then(|| owner_key(structure, alone.mention.title)).flatten()?;
        let earlier = self.chain(owner).map(|h| h.mention).find(|&other| other < alone.index);
        earlier.or_else(|| self.chain(owner).map(|h| h.mention).last())
    }

    /// *bir yetkili … Yetkili, …*
    fn unnamed_before(&self, mention: &Candidate, head: u64) -> Option<u32> {
        let bare = mention.title.1 - mention.title.0 == 1;
        self.vacant.get(mix(1, head)).copied().filter(|_| bare)
    }

    fn chain(&self, key: u64) -> impl Iterator<Item = Holder> {
        let of = |index: u32| self.holders.get(index as usize).copied();
        std::iter::successors(self.last.get(key).and_then(|&at| of(at)), move |h| of(h.before))
            .take(MOST_ASKED)
    }

    fn profile(&self, mention: u32) -> Profile {
        let root = self.roots.get(mention as usize).copied().unwrap_or(NONE);
        self.profiles.get(root as usize).copied().unwrap_or_default()
    }

    /// Of the persons named before, the one of whom the article speaks most.
    fn protagonist(&self, alone: Alone<'_>) -> Option<u32> {
        let Alone { country, .. } = alone;
        let trade = alone.title.map_or(0, trade);
        let before = self.named.iter().rev().copied().take(MOST_NAMED);
        let fitting = before.filter(|&other| self.profile(other).fits(trade, country));
        // The nearest of those named as often.
        fitting.rev().max_by_key(|&other| self.profile(other).named)
    }

    /// The person near an epithet that it may stand for: one of its country or trade, else the nearest of whom
    /// nothing speaks against it.
    fn near(
        &self,
        scene: Scene<'_>,
        Alone { mention, title, country, .. }: Alone<'_>,
        first: Option<u32>,
    ) -> Option<u32> {
        let start = |c: &Candidate| scene.structure.token(c.first).map_or(0, |t| t.start);
        let near = |&other: &u32| {
            scene.mention(other).is_some_and(|o| start(o).abs_diff(start(mention)) <= EPITHET_REACH)
        };
        let trade = title.map_or(0, trade);
        let fits = |&other: &u32| self.profile(other).fits(trade, country);
        let shown = |&other: &u32| {
            let profile = self.profile(other);
            match country {
                Some(_) => profile.country == country,
                None => profile.trades & trade != 0,
            }
        };
        let before = || self.named.iter().rev().copied().take(MOST_ASKED).take_while(near).filter(fits);
        before().find(shown).or_else(|| before().next()).or_else(|| first.filter(near).filter(fits))
    }
}

impl Profile {
    /// Whether nothing speaks against a title of this trade and country.
    fn fits(self, trade: u64, country: Option<CountryCode>) -> bool {
        let same_trade = trade == 0 || self.trades == 0 || self.trades & trade != 0;
        let same_country = country.is_none() || self.country.is_none() || self.country == country;
        same_trade && same_country
    }
}

/// The country of a title that names it.
fn named_country(told: Option<Told>) -> Option<CountryCode> {
    told.filter(|told| told.named).map(|told| told.country)
}
