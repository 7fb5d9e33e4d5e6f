//! The subjects of sentences, for those behind them that drop theirs.
//!
//! Few sentences have somebody behind them who asks. Where a sentence's quotations give no subject, it is worked out when
//! one of those asks, and not before.

use super::{
    Speaker,
    reader::{LONGEST_STRETCH, NONE, Place, Reader},
};
use crate::model::BlockKind;

/// In the list of subjects: nobody has asked yet.
const UNASKED: u32 = u32::MAX - 1;
/// A verb in the plural looks back over as many sentences for one that is not about one person.
pub(crate) const PLURAL_REACH: u8 = 8;

impl Reader<'_, '_> {
    /// Leaves open the subject of the sentence that is about to be read; not of one that is read in several stretches.
    pub(super) fn open_subject(&mut self) {
        if self.at.range.len() <= LONGEST_STRETCH
            && let Some(slot) = self.out.subjects.get_mut(self.at.sentence as usize)
        {
            *slot = UNASKED;
        }
    }

    /// Keeps the subject that what the stretch says gives its sentence, or leaves it open.
    pub(super) fn note_subject(&mut self, given: Option<u32>) {
        if self.at.parent.is_some() {
            return;
        }
        let open = self.out.subjects.get(self.at.sentence as usize) == Some(&UNASKED);
        let subject = match given {
            Some(given) => Some(given).filter(|_| !self.inside_words(self.at.range.first)),
            None if open => return,
            None => self.own_subject(),
        };
        if let (Some(slot), Some(subject)) = (self.out.subjects.get_mut(self.at.sentence as usize), subject) {
            *slot = subject;
        }
    }

    /// The subject that stands in the stretch that is read.
    fn own_subject(&mut self) -> Option<u32> {
        if self.inside_words(self.at.range.first) {
            return None;
        }
        self.subject_edge(self.at.range, None, false).subject
    }

    /// Works out the subjects that dropped ones and media are resolved against: those of their own sentences, and of
    /// the sentences before, back to the nearest that has one.
    pub(super) fn find_subjects(&mut self) {
        self.note_asking();
        // Behind the last sentence that has asked: all that stands before is settled.
        let mut settled = 0;
        for sentence in 0..self.s.sentences.len() {
            let reach = self.out.asking.get(sentence).copied().unwrap_or(0);
            if reach > 0 {
                self.look_back(sentence, reach, settled);
                settled = sentence + 1;
            }
        }
        for slot in self.out.subjects.iter_mut().filter(|slot| **slot == UNASKED) {
            *slot = NONE;
        }
    }

    /// Notes how many sentences each looks back over, itself included: those with a dropped subject or a medium.
    fn note_asking(&mut self) {
        let out = &mut *self.out;
        out.asking.clear();
        out.asking.resize(self.s.sentences.len(), 0);
        let dropped = out.found.iter().filter(|f| f.speaker == Speaker::Dropped && f.parent.is_none());
        let dropped = dropped.map(|f| (f.sentence, if f.has_plural_cue(&self.s) { PLURAL_REACH } else { 1 }));
        for (sentence, reach) in dropped.chain(out.media.iter().map(|m| (m.sentence, 1))) {
            if let Some(slot) = out.asking.get_mut(sentence as usize) {
                *slot = reach.max(*slot);
            }
        }
    }

    /// Works out the subject of a sentence and of those before it: of `reach` at least, and until one has a subject that lasts.
    fn look_back(&mut self, sentence: usize, reach: u8, settled: usize) {
        let mut left = reach;
        for at in (0..=sentence).rev() {
            left = left.saturating_sub(1);
            let lasts = self.has_lasting_subject(at);
            if left == 0 && (lasts || at < settled) {
                break;
            }
        }
    }

    /// Works out a sentence's subject, and says whether it has one that sentences behind it may drop: a sub-heading's
    /// goes no further.
    fn has_lasting_subject(&mut self, index: usize) -> bool {
        let Some(sentence) = self.s.sentences.get(index) else { return false };
        let subject = match self.out.subjects.get(index) {
            Some(&UNASKED) => {
                self.at = Place::of_sentence(sentence, index as u32);
                let subject = self.own_subject().unwrap_or(NONE);
                if let Some(slot) = self.out.subjects.get_mut(index) {
                    *slot = subject;
                }
                subject
            }
            other => other.copied().unwrap_or(NONE),
        };
        subject != NONE && self.section_kind(sentence.section) != BlockKind::Subheading
    }
}
