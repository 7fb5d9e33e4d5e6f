//! Who speaks in what somebody tells where the sentence drops him: one of those who are spoken of just before.

use super::{Found, Speaker, reader::Reader};
use crate::{language::Form, model::ActorKind, morphology::form::Case};

/// Words looked back over.
const REACH: u32 = 40;
/// Words between a verb in the plural and one who is no subject.
const NEAR: u32 = 15;

impl Reader<'_, '_> {
    /// Gives those quotations from `begun` on whose subject the sentence drops one whom the words around them name:
    /// *"Başkan beni aradı. Yolun biteceğini söyledi"*.
    pub(super) fn fill_told(&mut self, begun: usize) {
        for index in begun..self.out.found.len() {
            let dropped = self.out.found.get(index).filter(|f| f.speaker == Speaker::Dropped);
            let told = dropped.and_then(|found| self.told_before(found));
            if let (Some(mention), Some(found)) = (told, self.out.found.get_mut(index)) {
                found.speaker = Speaker::Mention(mention);
            }
        }
    }

    /// The nearest person, a subject before any other; for a verb in the plural the nearest of another kind.
    fn told_before(&self, found: &Found) -> Option<u32> {
        let around = self.out.found.get(found.parent? as usize)?.content;
        let cue = found.cue?;
        let form = self.s.token(cue.end.checked_sub(1)?)?.form;
        // *derler, diyorsunuz*: what anybody may say, or the one addressed.
        if form.has(Form::aorist) || form.has(Form::second_person) {
            return None;
        }
        let plural = found.has_plural_cue(&self.s);
        let end = found.content.first.min(cue.first);
        let floor = around.first.max(end.saturating_sub(REACH));
        let (mut at, mut other) = (end, None);
        while at > floor {
            at -= 1;
            let Some(mention) = self.mention_starting_at(at) else { continue };
            let candidate = self.mentions.get(mention as usize)?;
            if (candidate.actor == ActorKind::Person) != plural {
                if candidate.case == Case::Nominative {
                    return Some(mention);
                }
                other = other.or(Some(mention).filter(|_| !plural || end - at <= NEAR));
            }
            at = candidate.phrase.min(candidate.first).min(at);
        }
        other
    }
}
