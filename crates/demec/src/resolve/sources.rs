//! The medium that words came through, where a sentence before has named it.

use crate::{
    grammar::quotation::{Found, Speaker, Through, Way},
    layout::Structure,
    model::BlockKind,
};

const NONE: u32 = u32::MAX;

/// Lets a medium last: somebody who spoke to it goes on doing so, and what its report says goes on being its report,
/// until another medium is named. What a headline and the summary below it give is taken from the first statement.
///
/// `guests` is a buffer for who spoke to each medium.
pub(crate) fn resolve(
    structure: &Structure<'_>,
    found: &mut [Found],
    media: &[Through],
    subjects: &[u32],
    actor_of: &[u32],
    guests: &mut Vec<Option<u32>>,
) {
    if media.is_empty() {
        return;
    }
    let named_before = |sentence: u32| media.partition_point(|m| m.sentence <= sentence).checked_sub(1);
    // Who spoke to each medium: the subject of the sentence that names it, unless a quotation there says better.
    let subject = |m: &Through| {
        let mention = subjects.get(m.sentence as usize).copied().filter(|&s| s != NONE && s != m.medium)?;
        actor(Speaker::Mention(mention), actor_of)
    };
    guests.clear();
    guests.extend(media.iter().map(subject));
    for quotation in found.iter().filter(|f| f.source.is_some()) {
        let through = named_before(quotation.sentence).filter(|&i| {
            media
                .get(i)
                .is_some_and(|m| m.sentence == quotation.sentence && Some(m.medium) == quotation.source)
        });
        if let Some(guest) = through.and_then(|i| guests.get_mut(i)) {
            *guest = actor(quotation.speaker, actor_of).or(*guest);
        }
    }
    // Where the article knows one medium alone, a talk with it reaches what stands above its name as well.
    let alone = media.windows(2).all(|m| match m {
        [a, b] => actor_of.get(a.medium as usize) == actor_of.get(b.medium as usize),
        _ => true,
    });
    let only = media.iter().position(|m| m.way == Way::Interview).filter(|_| alone);
    let first = media.first().filter(|m| alone && m.way == Way::Statement).map(|_| 0);
    for quotation in found.iter_mut().filter(|f| f.source.is_none() && f.parent.is_none()) {
        let named =
            named_before(quotation.sentence).or(only).or(first.filter(|_| sums_up(structure, quotation)));
        let Some((through, guest)) = named.and_then(|i| Some((media.get(i)?, guests.get(i)?))) else {
            continue;
        };
        let speaker = actor(quotation.speaker, actor_of);
        let by_guest = speaker
            .is_some_and(|it| Some(it) == *guest && actor_of.get(through.medium as usize) != Some(&it));
        if through.way == Way::Report || by_guest {
            quotation.source = Some(through.medium);
        }
    }
}

/// Whether a quotation stands in the headline or the summary below it.
fn sums_up(structure: &Structure<'_>, quotation: &Found) -> bool {
    let sentence = structure.sentences.get(quotation.sentence as usize);
    let section = sentence.and_then(|s| structure.sections.get(s.section as usize));
    section.is_some_and(|s| matches!(s.block.kind, BlockKind::Headline | BlockKind::Standfirst))
}

fn actor(speaker: Speaker, actor_of: &[u32]) -> Option<u32> {
    let Speaker::Mention(mention) = speaker else { return None };
    actor_of.get(mention as usize).copied().filter(|&actor| actor != NONE)
}
