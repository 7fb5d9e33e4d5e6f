//! Who is who across articles.

mod cluster;
mod json;
mod names;
mod observation;
mod rows;

use hashbrown::{DefaultHashBuilder, HashMap};
pub use json::RegistryError;
use observation::{Observation, Seen, Tally, is_name};
pub use rows::RegistryActor;

use crate::model::{Article, Quotation};

/// The actors of many articles as one table.
///
/// Articles are added one by one, registries merged; neither the order nor how the articles were shared out makes a
/// difference to the [table](Self::actors). Actors that their article does not name (*yetkililer*, *bakan*) are nobody
/// elsewhere, and left out.
///
/// ```
/// let mut registry = demec::Registry::new();
/// registry.add(&demec::parse("Başkan Ayşe Yalın, \"Köprü yazın açılacak\" dedi."));
/// registry.add(&demec::parse("Köprü açıldı. Başkan Ayşe Yalın, yolun da biteceğini söyledi. Yalın sevinçliydi."));
/// registry.add(&demec::parse("Kemancı Ayşe Yalın, \"Bu son konserim\" dedi."));
///
/// let table = registry.actors();
/// let people: Vec<_> = table.iter().map(|it| (it.name.as_str(), it.roles[0].0.as_str(), it.articles, it.quotations)).collect();
/// assert_eq!(people, [("Ayşe Yalın", "Başkan", 2, 2), ("Ayşe Yalın", "Kemancı", 1, 1)]);
/// ```
///
/// # Who is the same
///
/// - Actors of the same [`external_id`](crate::Actor::external_id) are one; those of two ids never are.
/// - Else actors of the same kind and name, without regard to case and accents, are one unless something speaks against it:
///   two countries, or roles none of which is alike. Roles are alike if they share their last word's beginning (*Başkan*,
///   *Belediye Başkanı*); articles that give several roles tie these together.
/// - An actor of whom an article tells neither is the only one of that name, or the one of
///   by far the most articles; else a row of its own.
/// - A shorter name (*Yalın*, *A. Yalın*) is the one person of a longer name who has a role like it; an organisation that goes by a name
///   that another is also called by is that one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Registry {
    articles: u64,
    observations: HashMap<Observation, Tally, DefaultHashBuilder>,
}

impl Registry {
    /// A registry of no articles.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the actors of an article. One that is added twice counts twice.
    pub fn add(&mut self, article: &Article<'_>) {
        self.articles += 1;
        let mut spoken = vec![0; article.actors().len()];
        for speaker in article.quotations().filter_map(Quotation::speaker) {
            if let Some(count) = spoken.get_mut(speaker.id().index()) {
                *count += 1;
            }
        }
        for (actor, quotations) in article.actors().zip(spoken) {
            let Some(seen) = Seen::of(actor) else { continue };
            let tally = self.tally(&seen);
            tally.articles += 1;
            tally.quotations += quotations;
            for mention in actor.mentions() {
                tally.mentions += 1;
                if is_name(mention.kind()) {
                    tally.count_alias(mention.text());
                }
            }
        }
    }

    fn tally(&mut self, seen: &Seen<'_>) -> &mut Tally {
        if !self.observations.contains_key(seen) {
            self.observations.insert(seen.to_owned(), Tally::default());
        }
        self.observations.get_mut(seen).expect("it was just put there")
    }

    /// Adds all that another registry has counted.
    pub fn merge(&mut self, other: Self) {
        self.articles += other.articles;
        other
            .observations
            .into_iter()
            .for_each(|(seen, tally)| self.observations.entry(seen).or_default().add(tally));
    }

    /// How many articles were added.
    #[must_use]
    pub fn articles(&self) -> u64 {
        self.articles
    }

    /// The table: an actor a row, those of the most articles first.
    #[must_use]
    pub fn actors(&self) -> Vec<RegistryActor> {
        let sorted = self.sorted();
        rows::rows(&sorted, &cluster::clusters(&sorted))
    }

    /// The observations in an order that nothing but they themselves decide.
    fn sorted(&self) -> Vec<(&Observation, &Tally)> {
        let mut sorted: Vec<_> = self.observations.iter().collect();
        sorted.sort_unstable_by_key(|&(seen, _)| seen);
        sorted
    }
}

impl<'a, 't: 'a> Extend<&'a Article<'t>> for Registry {
    fn extend<I: IntoIterator<Item = &'a Article<'t>>>(&mut self, articles: I) {
        articles.into_iter().for_each(|article| self.add(article));
    }
}
