//! Groups: nouns for several people, judged by how the whole article uses them.

use super::{
    candidate::{Candidate, STRONG},
    reader::Reader,
};
use crate::{
    language::{
        Classes, Form,
        lexicon::KeyMap,
        names::{GroupNoun, NameKind},
    },
    lexer::token::{Flags, Kind, Token},
    model::{ActorKind, MentionKind},
    morphology::form::{Case, Nominal},
};

/// What the article says of each noun for people, in quarters.
#[derive(Debug, Default)]
pub(crate) struct GroupScore(KeyMap<u64, (i8, u16)>);

impl GroupScore {
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    fn note(&mut self, group: u16, score: i8) {
        let (best, count) = self.0.entry(u64::from(group)).or_insert((i8::MIN, 0));
        *best = (*best).max(score);
        *count = count.saturating_add(1);
    }

    /// The noun's best mention, and half a point each for a second and a third.
    fn of(&self, group: u16) -> i8 {
        let (best, count) = self.0.get(&u64::from(group)).copied().unwrap_or((0, 0));
        let more = if count >= 3 {
            4
        } else if count == 2 {
            2
        } else {
            0
        };
        best.saturating_add(more)
    }
}

const HALF: i8 = 2;
const QUARTER: i8 = 1;

impl Reader<'_, '_> {
    /// A noun for people in the plural, or a collective: *göstericiler, iki lider, ailesi*.
    pub(super) fn group(&mut self, at: u32, token: &Token) -> bool {
        let entry = self.s.language.lexicon.entry(token.entry);
        let Some(noun) = self.s.language.names.group(entry.group).copied() else { return false };
        let form = match super::forms::suffix_of(&self.s, at) {
            Some(form) => form.with(entry.form),
            None => entry.form,
        };
        let counted = self.before(at).filter(|t| {
            t.kind == Kind::Number || (t.is_word() && t.is(Classes::NUMBER_WORD) && !t.is(Classes::ARTICLE))
        });
        let plural = form.has(Form::plural) || counted.is_some() && !noun.demonym;
        if !(plural || noun.collective) || form.has(Form::adjective) {
            return false;
        }
        let first = self.group_start(at, noun, form);
        let mut score = noun.base;
        score += self.case_score(at, form);
        if (first..at).any(|i| self.is(i, Classes::DEMONYM)) {
            score += 2 * HALF;
        }
        if counted.is_some() {
            score += HALF;
        }
        let mut candidate = Candidate::new(first, at + 1, MentionKind::Group, ActorKind::Group);
        candidate.case = form.case();
        candidate.group = entry.group;
        candidate.weight = score;
        self.x.groups.note(entry.group, score);
        self.push(candidate);
        true
    }

    fn case_score(&self, at: u32, form: Form) -> i8 {
        let behind = self.behind(at + 1);
        let next = self.token(behind);
        let possessed =
            next.is_some_and(|t| t.is_word() && t.form.has(Form::possessed) && !t.has(Flags::CAPITAL));
        let mut score = match form.case() {
            Case::Nominative if !possessed => HALF,
            Case::Genitive => {
                let acts = (behind..behind + 4).any(|i| {
                    self.token(i).is_some_and(|t| {
                        matches!(t.form.nominal(), Nominal::Action | Nominal::Fact | Nominal::Future)
                            || t.is(Classes::SAYING_NOUN)
                    })
                });
                if acts { HALF } else { -QUARTER }
            }
            Case::Dative | Case::Locative | Case::Instrumental => -HALF,
            _ => 0,
        };
        if self.cue_near(behind) {
            score += QUARTER;
        }
        score
    }

    /// The people, the body or the number before the noun belongs to it.
    fn group_start(&self, at: u32, noun: GroupNoun, form: Form) -> u32 {
        let mut first = at;
        while let Some(token) = self.before(first) {
            let of_name = self.name_hit(first - 1).filter(|h| {
                h.end == first
                    && self.name(h).is_some_and(|n| {
                        matches!(n.kind, NameKind::Country | NameKind::Organisation | NameKind::Demonym)
                    })
            });
            if let Some(hit) = of_name.filter(|_| !token.has(Flags::SUFFIXED)) {
                first = hit.first;
                break;
            }
            // Kaya ailesi, Çek halkı: whose it is.
            if noun.collective
                && form.has(Form::possessed)
                && token.is_capitalised()
                && !self.is_initial(first - 1)
                || noun.collective
                    && form.has(Form::possessed)
                    && token.is_capitalised()
                    && !token.is(Classes::FUNCTION_WORD)
            {
                return self.run_start(first - 1);
            }
            let belongs = token.is_word()
                && (token.is(Classes::DEMONYM)
                    || token.is(Classes::NUMBER_WORD)
                    || token.is(Classes::EPITHET))
                || token.kind == Kind::Number;
            if !belongs || at - first >= 3 {
                break;
            }
            first -= 1;
        }
        first
    }

    /// Gives the groups the weight that the article as a whole gives their noun.
    pub(super) fn confirm_groups(&mut self) {
        for candidate in self.out.iter_mut().filter(|c| c.group != 0) {
            let score = self.x.groups.of(candidate.group);
            candidate.weight = score.clamp(0, STRONG);
        }
    }
}
