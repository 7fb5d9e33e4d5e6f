//! Actors: mentions that stand for the same one.

use crate::{
    grammar::mention::Candidate,
    layout::Structure,
    lexer::letters::key_of,
    model::{ActorRecord, Draft, MentionRecord, Run, Span},
};

/// Clusters the mentions by their last word, fills the draft's actors and mentions, and says for each candidate
/// which actor it is.
pub(crate) fn actors(
    structure: &Structure<'_>,
    mentions: &[Candidate],
    actor_of: &mut Vec<u32>,
    draft: &mut Draft,
) {
    actor_of.clear();
    let mut known: std::collections::BTreeMap<u64, u32> = std::collections::BTreeMap::new();
    for mention in mentions {
        let text = structure.text_of(mention.first, mention.end);
        let last = text.rsplit(' ').next().unwrap_or(text);
        let fresh = draft.actors.len() as u32;
        let actor = *known.entry(key_of(last)).or_insert(fresh);
        if actor == fresh {
            let name = draft.keep(text);
            draft.actors.push(ActorRecord {
                name,
                kind: mention.actor,
                country: None,
                external_id: None,
                roles: Run::default(),
            });
        }
        actor_of.push(actor);
        let (Some(first), Some(last)) = (structure.token(mention.first), structure.token(mention.end - 1))
        else {
            continue;
        };
        draft.mentions.push(MentionRecord {
            span: Span::new(first.start, last.end()),
            kind: mention.kind,
            actor,
        });
    }
}
