//! Participles that report: whom or what they describe, and whose words they tell.

use super::{
    Range, Speaker,
    reader::{Clause, Reader},
};
use crate::{
    grammar::cue::CueMatch,
    language::{Classes, Form},
    lexer::token::{Kind, KindSet, Token},
    morphology::form::{Case, Shape},
};

/// Words between two participles of the same noun.
const COORDINATED: u32 = 25;
/// Words from a participle to the mark behind its noun.
const DESCRIBED: u32 = 9;
/// Words of a noun for a text behind its participle.
const TEXT: u32 = 3;

impl Reader<'_, '_> {
    /// `… -DIğInI söyleyen S`: the subject stands behind; the content begins with the stretch, adverbials included.
    pub(super) fn participle_edge(
        &mut self,
        cue: &CueMatch,
        range: Range,
        clause: &mut Clause,
    ) -> (u32, Speaker, bool, u32) {
        let mut next = cue.verb + 1;
        let mut of = None;
        // *… hatırlatan ve … soran S*: both participles describe the same one.
        if self.s.token(next).is_some_and(|t| t.is(Classes::CONJUNCTION))
            && let Some(participle) = self.participle_behind(next)
        {
            of = self.subject_after(participle + 1, self.at.range.end).map(|(mention, _)| mention);
        }
        if let Some((mention, behind)) = self.subject_after(next, self.at.range.end) {
            self.set_subject(clause, mention);
            of = Some(mention);
            next = behind;
        }
        let others = of.is_none() && self.describes_others(cue.verb);
        // *S, … -DIğInI söyleyen köylüye "…" dedi*
        let object = of.is_some_and(|mention| self.is_object(mention));
        let start = if self.at_sentence_start(range.first) && !others && !object {
            let label = self.label_end(range).map_or(range.first, |colon| colon + 1);
            self.skip_containers(Range::new(label, range.end))
        } else {
            let edge = self.left_edge(range, clause.subject, false);
            clause.subject = clause.subject.or(edge.subject.filter(|_| others || object));
            edge.start
        };
        let (speaker, spoken) = match of {
            None if others || cue.strength == 1 => (Speaker::Unnamed, false),
            of => Self::speaker_of(of.or(clause.subject)),
        };
        (start, speaker, spoken, next)
    }

    /// Whether a mention is the object of the sentence, which has another subject then.
    fn is_object(&self, mention: u32) -> bool {
        let candidate = self.mentions.get(mention as usize);
        candidate.is_some_and(|c| c.case != Case::Nominative)
    }

    /// Whether a participle that reports describes somebody or something else than whoever speaks in the text, or a text of
    /// his: *söyleyenlere, söyleyen bir kural (yok)*; not *söyleyen Aydın, söyleyen ikili, belirten bir açıklama*.
    pub(super) fn describes_others(&self, participle: u32) -> bool {
        let several = |t: &Token| t.form.has(Form::plural) || t.form.case() != Case::Nominative;
        if self.s.token(participle).is_some_and(several) {
            return true;
        }
        let noun = self.s.token(participle + 1).is_some_and(|t| {
            let joins = Classes::CONJUNCTION.or(Classes::CLITIC).or(Classes::ABBREVIATION);
            t.is_word() && !t.is_capitalised() && !t.is(joins)
        });
        noun && !self.is_own_text(participle + 1) && !self.is_set_off(participle + 1)
    }

    /// *(söyleyen) iki yeni dilekçe*
    fn is_own_text(&self, from: u32) -> bool {
        let text = Classes::DOCUMENT.or(Classes::CONTAINER).or(Classes::SAYING_NOUN);
        self.s.tokens_in(from, from + TEXT).iter().any(|t| t.is(text))
    }

    /// *(söyleyen) tecrübeli pilot, …*: a noun phrase in the nominative up to the next mark.
    fn is_set_off(&self, from: u32) -> bool {
        const MARKS: KindSet = KindSet::of(&[Kind::Comma, Kind::Colon, Kind::Double, Kind::Single]);
        let words = self.s.tokens_in(from, from + DESCRIBED);
        let Some(end) = words.iter().position(|t| MARKS.has(t.kind)) else { return false };
        let plain = |t: &Token| t.is_word() && matches!(t.form.shape(), Shape::None | Shape::Participle);
        let words = words.get(..end).unwrap_or_default();
        words.iter().all(plain) && words.last().is_some_and(|t| t.form.case() == Case::Nominative)
    }

    /// The next reporting participle, with no comma before it.
    fn participle_behind(&self, from: u32) -> Option<u32> {
        let plain = |i: &u32| {
            self.s.token(*i).is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Suffix | Kind::Number))
        };
        let end = self.at.range.end.min(from + COORDINATED);
        (from..end).take_while(plain).find(|&i| {
            self.s.token(i).is_some_and(|t| t.is(Classes::LIGHT_VERB) && t.form.shape() == Shape::Participle)
        })
    }

    /// Makes whom a participle speaks of the subject: *(S,) … -`DIğInI` soran gazetecinin sorusunu …*, in another case than
    /// the nominative only where the sentence has none, and never the one whom the rest is said to: *soran gazeteciye "…" dedi*.
    pub(super) fn set_subject(&self, clause: &mut Clause, mention: u32) {
        let Some(candidate) = self.mentions.get(mention as usize) else { return };
        let behind = self.behind_suffix(candidate.end);
        let source = self.s.token(behind).is_some_and(|t| t.is(Classes::ACCORDING_TO));
        // *soran gazeteciye, söyleyen köylüyü*
        let object = matches!(candidate.case, Case::Dative | Case::Ablative | Case::Accusative) && !source;
        if candidate.case == Case::Nominative || (clause.subject.is_none() && !object) {
            clause.subject = Some(mention);
        }
    }
}
