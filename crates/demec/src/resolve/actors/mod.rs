//! `mentions → actors`: which mentions stand for the same one, what it is called, and what it is.

mod bodies;
mod clusters;
mod listed;
mod persons;
mod records;
mod roles;
mod stand_ins;
mod words;

use clusters::Clusters;

use crate::{grammar::mention::Candidate, layout::Structure, model::Draft};

/// No actor.
pub(crate) const NONE: u32 = u32::MAX;

/// Buffers that are emptied, not freed, between articles.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    clusters: Clusters,
    persons: persons::People,
    bodies: bodies::Bodies,
    holders: roles::Holders,
    entries: listed::Entries,
    actor_of: Vec<u32>,
}

impl Scratch {
    /// For each mention the actor it stands for, or [`NONE`].
    pub(crate) fn actor_of(&self) -> &[u32] {
        &self.actor_of
    }
}

/// Clusters the mentions and writes the actors into the draft. Weak mentions that nothing confirms are dropped.
pub(crate) fn actors(
    structure: &Structure<'_>,
    mentions: &mut [Candidate],
    scratch: &mut Scratch,
    draft: &mut Draft,
) {
    let Scratch { clusters, persons, bodies, holders, entries, actor_of } = scratch;
    clusters.start(mentions);
    entries.cluster(structure, mentions, clusters);
    persons.cluster(structure, mentions, clusters);
    bodies.cluster(structure, mentions, clusters);
    holders.gather(structure, mentions, clusters);
    holders.resolve(structure, mentions, entries, clusters);
    bodies.institutions(structure, mentions, clusters);
    stand_ins::pronouns(structure, mentions, clusters);
    records::write(structure, mentions, clusters, actor_of, draft);
}

#[cfg(test)]
mod tests {
    use crate::parse;

    fn names(text: &str) -> Vec<String> {
        parse(text).actors().map(|actor| actor.name().to_owned()).collect()
    }

    #[test]
    fn names_stand_in_the_nominative() {
        let groups = "Milletvekillerine yanıt geldi. Yetkililere seslenen milletvekillerini dinlediler. Yetkililere \
                      ve milletvekillerine göre sorun çözüldü. Yetkililer konuştu.";
        assert!(
            names(groups)
                .iter()
                .all(|name| ["Milletvekilleri", "milletvekilleri", "Yetkililer"].contains(&name.as_str()))
        );
        assert_eq!(names("Adalet Bakanlığına yazı gönderildi."), ["Adalet Bakanlığı"]);
        assert_eq!(
            names("Kültür ve Turizm Bakanlığı yazılı açıklama yaptı."),
            ["Kültür ve Turizm Bakanlığı"]
        );
    }

    #[test]
    fn a_plural_title_is_the_role_of_each() {
        let article = parse("Davaya avukatları Ayla Er ve Kerem Uz katıldı.");
        let roles: Vec<Vec<&str>> = article.actors().map(|actor| actor.roles().collect()).collect();
        assert_eq!(roles, [["avukat"], ["avukat"]]);
    }
}
