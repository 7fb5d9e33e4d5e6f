//! Whom a demand is put to: he stands before what he is to do, and belongs to none of it.

use super::{Range, noun_phrase::PERSON_NOUN, reader::Reader};
use crate::{
    grammar::cue::CueMatch,
    language::{Classes, Form},
    lexer::token::{Kind, Token},
    model::{ActorKind, MentionKind, Stance},
    morphology::form::{Case, Nominal},
};

/// Words of a noun for somebody, its own included: *yeni seçilen muhtarlardan*.
const LONGEST: u32 = 4;
/// Words up to the end of an object.
const OBJECT: u32 = 5;

/// Nouns for bodies that may be called upon, whatever else their accusative looks like: *hükümeti, meclisi*.
const CALLED: Classes = Classes::BARE_INSTITUTION.or(Classes::ORGANISATION_HEAD);

impl Reader<'_, '_> {
    /// Behind whoever is called upon to do what is said, if a clause says so.
    pub(super) fn behind_called(&self, content: Range, cue: &CueMatch) -> u32 {
        let verb = content.end.checked_sub(1).and_then(|i| self.s.token(i));
        match verb.filter(|t| t.form.nominal() == Nominal::Action) {
            Some(verb) => self
                .behind_object(content, verb)
                .or_else(|| self.behind_addressee(content, verb, cue))
                .unwrap_or(content.first),
            None => content.first,
        }
    }

    /// `object = { word } accusative { "," { word } accusative } { clitic } ;` — *tarafları [masaya dönmeye] davet etti*.
    fn behind_object(&self, content: Range, verb: &Token) -> Option<u32> {
        let form = verb.form;
        if !matches!(form.case(), Case::Dative | Case::Instrumental) || form.has(Form::possessed) {
            return None;
        }
        let mut behind = self.object_end(content)?;
        while self.s.token(behind).is_some_and(|t| t.kind == Kind::Comma)
            && let Some(next) = self.object_end(Range::new(behind + 1, content.end))
        {
            behind = next;
        }
        let start = self.behind_clitics(behind, content.end);
        (start + 1 < content.end).then_some(start)
    }

    /// Behind the first accusative of the range; without one that is sure, behind what may be one.
    fn object_end(&self, range: Range) -> Option<u32> {
        let near = self.s.tokens_in(range.first, range.end.min(range.first + OBJECT));
        let is_noun =
            |t: &Token| matches!(t.kind, Kind::Word | Kind::Suffix) && t.form.nominal() == Nominal::None;
        let sure = |t: &Token| {
            let object = t.is_word() && t.ends_in_high_vowel() && (t.form.has(Form::plural) || t.is(CALLED));
            is_noun(t) && (t.form.case() == Case::Accusative || object)
        };
        let possible = |t: &Token| is_noun(t) && t.is_word() && t.ends_in_high_vowel();
        let object = near.iter().position(sure).or_else(|| near.iter().position(possible))?;
        Some(range.first + object as u32 + 1)
    }

    /// `addressee = ( mention | noun-for-people ) ( ablative | dative ) { clitic } [ "," ] ;` — *(S) valilerden de [hazır
    /// olmalarını] istedi*, *(S) sürücülere [yavaş gitmelerini] söyledi*.
    fn behind_addressee(&self, content: Range, verb: &Token, cue: &CueMatch) -> Option<u32> {
        let (case, behind) = self.named_addressee(content).or_else(|| self.addressed_people(content))?;
        // *X'ten istedi*, but *X'e önerdi, X'e çağrıda bulundu*; who promises does it himself.
        let fits = match case {
            _ if cue.stance == Stance::Promise => false,
            Case::Ablative => matches!(cue.stance, Stance::Demand | Stance::Appeal),
            Case::Dative => cue.noun || cue.stance != Stance::Demand,
            _ => false,
        };
        let clitics = self.behind_clitics(behind, content.end);
        let comma = self.s.token(clitics).is_some_and(|t| t.kind == Kind::Comma);
        let start = clitics + u32::from(comma);
        // *kuruldan çıkarılmasını*: nobody is asked to be acted on.
        let parted = start > behind || !verb.form.has(Form::passive);
        (fits && parted && self.goes_with_clause(behind, case) && start + 1 < content.end).then_some(start)
    }

    /// Whether what stands behind a noun leaves it to the clause: no postposition, nothing joined to it, and no name of one of
    /// several (*sanıklardan Ali Can'ın*).
    fn goes_with_clause(&self, behind: u32, case: Case) -> bool {
        const JOINED: Classes = Classes::CONJUNCTION.or(Classes::SEGMENT_END).or(Classes::NOT_AFTER_SUBJECT);
        let one = self.mention_starting_at(behind).and_then(|m| self.mentions.get(m as usize));
        let one = one.is_some_and(|m| m.actor == ActorKind::Person && m.case == Case::Genitive);
        let joined = self.s.token(behind).is_some_and(|t| t.is(JOINED));
        !(joined || (one && case == Case::Ablative))
    }

    /// The case of the mention that begins the clause and where it ends: a person or several; of others only in the ablative.
    fn named_addressee(&self, content: Range) -> Option<(Case, u32)> {
        let mention = self.mention_starting_at(content.first)?;
        let candidate = self.with_head(self.mentions.get(mention as usize)?);
        let begins = candidate.phrase.min(candidate.first) == content.first;
        let people = matches!(candidate.actor, ActorKind::Person | ActorKind::Group);
        let fits =
            begins && candidate.kind != MentionKind::Pronoun && (people || candidate.case == Case::Ablative);
        fits.then_some((candidate.case, self.behind_suffix(candidate.end)))
    }

    /// The case of the noun for people that the clause begins with, and where it ends.
    fn addressed_people(&self, content: Range) -> Option<(Case, u32)> {
        let modifies =
            |t: &Token| t.is_word() && t.form.case() == Case::Nominative && !t.is(Classes::CONJUNCTION);
        let words = self.s.tokens_in(content.first, content.end.min(content.first + LONGEST));
        let head = words.iter().position(|t| !modifies(t))?;
        let people = words.get(head).filter(|t| t.is_word() && t.is(PERSON_NOUN) && !t.is(Classes::AGENT))?;
        Some((people.form.case(), content.first + head as u32 + 1))
    }
}
