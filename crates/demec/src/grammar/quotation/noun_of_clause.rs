//! Clauses that a noun of saying reports: `… -DIğI iddiası`, `… -mAsI yönündeki çağrı`.

use super::{
    Found, Range, Speaker,
    reader::{Clause, Reader},
};
use crate::{
    grammar::cue::cue_at,
    language::{
        Classes, Form,
        cues::{Lemma, SayingNoun},
    },
    lexer::token::{Kind, Token},
    model::{ActorKind, MentionKind, QuotationKind, Stance},
    morphology::form::{Case, Nominal, Shape},
};

/// Links a noun with the clause before it: *yönündeki (iddia), ilişkin (soru)*.
const LINK: Classes = Classes::SEGMENT_END.or(Classes::CONTENT_OF);
/// Words up to the verb that a claim goes with.
const DONE: u32 = 20;

impl Reader<'_, '_> {
    /// `… -DIğI yönündeki / -mAsI çağrısı`: the clause is the content of a noun of saying.
    pub(super) fn noun_of_clause(&mut self, at: u32, clause: &mut Clause) {
        let next = at + 1;
        let Some(noun) = self.s.token(at) else { return };
        let first = self.with_article(at);
        let Some(before) = first.checked_sub(1).filter(|&i| i >= clause.edge).and_then(|i| self.s.token(i))
        else {
            return;
        };
        if !self.is_behind_clause(at) {
            return;
        }
        let entry = self.s.language.lexicon.entry(noun.entry);
        let Some(saying) = self.s.language.cues.noun(entry.noun) else { return };
        let question = saying.stance == Stance::Question;
        let beyond = first.checked_sub(2).and_then(|i| self.s.token(i));
        let about = before.is(Classes::SEGMENT_END)
            && !before.is(Classes::CONTENT_OF)
            && beyond.is_some_and(|clause| is_about(saying, clause.form));
        let linked = about || before.is(Classes::CONTENT_OF) && saying.yonundeki;
        let Some(clause_token) = (if linked { beyond } else { Some(before) }) else { return };
        // *verdiği söz, yönelttiği sorular*: a relative clause, since the verb is the noun's own; one question or a claim
        // has a clause's content.
        let own = self.s.language.lexicon.entry(clause_token.entry).stem;
        let relative = saying.light.iter().any(|l| l.stem.has_form(own, clause_token.form));
        let asked = question && !noun.form.has(Form::plural);
        if relative && !linked && !asked && saying.stance != Stance::Claim {
            return;
        }
        let source = saying.relay || self.s.token(next).is_some_and(|t| t.is(Classes::ACCORDING_TO));
        if source && !linked {
            return;
        }
        if !is_content(clause_token.form, about)
            || !(linked || (noun.form.has(Form::possessed) && (question || saying.yonundeki)))
        {
            return;
        }
        if linked && question && !self.is_put(before, noun, next) {
            return;
        }
        // A light verb behind the noun makes a cue of its own, which reads the same clause.
        if (at + 1..self.at.range.end.min(at + 4)).any(|v| {
            self.s.token(v).is_some_and(|t| t.is(Classes::LIGHT_VERB))
                && cue_at(&self.s, v, clause.edge).is_some_and(|c| c.first <= at)
        }) {
            return;
        }
        let end = if linked { first - 1 } else { at };
        self.clause_of_noun(at, end, clause);
    }

    /// Whether a clause may stand before a noun of saying, or what links it with one: before most there is none.
    pub(super) fn is_behind_clause(&self, noun: u32) -> bool {
        let before = self.with_article(noun).checked_sub(1).and_then(|i| self.s.token(i));
        before.is_some_and(|t| t.form.is_clause() || t.is(LINK))
    }

    /// Where a noun begins with the article that parts a question from its link: *-`DIğInA` ilişkin bir soru*.
    fn with_article(&self, noun: u32) -> u32 {
        let before = |n: u32, class: Classes| {
            noun.checked_sub(n).and_then(|i| self.s.token(i)).is_some_and(|t| t.is(class))
        };
        if before(1, Classes::ARTICLE) && before(2, LINK) && self.is_question_noun(noun) {
            noun - 1
        } else {
            noun
        }
    }

    /// Whether a question was put: *… yönündeki soruya, … yönündeki soru üzerine*; not *… konusunda sorulara (yol açtı), …
    /// yönündeki soru (işareti)*.
    fn is_put(&self, link: &Token, noun: &Token, next: u32) -> bool {
        let bare = noun.form.case() == Case::Nominative && !noun.form.has(Form::possessed);
        link.form.case() != Case::Locative
            && (!bare || self.s.token(next).is_some_and(|t| t.is(Classes::SEGMENT_END)))
    }

    fn clause_of_noun(&mut self, noun: u32, end: u32, clause: &mut Clause) {
        let range = Range::new(clause.edge, end);
        let Some(token) = self.s.token(noun) else { return };
        let entry = self.s.language.lexicon.entry(token.entry);
        let Some(saying) = self.s.language.cues.noun(entry.noun) else { return };
        let mut edge = self.left_edge(range, clause.subject, false);
        edge.start = self.skip_containers(Range::new(edge.start, end));
        let subject = edge.subject.or(clause.subject);
        let owned = |(owner, behind): (u32, u32)| {
            self.may_be_owned(end, token) && self.owns_noun(owner, Range::new(behind, end), saying.stance)
        };
        // *… iddiasıyla başvurdu, … görüşünde*: the subject of the sentence says so.
        let predicate = self.s.token(noun + 1).is_none_or(|t| t.kind == Kind::Comma || t.ends_sentence());
        let by_subject = match token.form.case() {
            Case::Instrumental => subject.is_some() && self.is_done(noun + 1),
            Case::Locative => predicate,
            _ => false,
        };
        let held = predicate && token.form.case() == Case::Locative && subject.is_some();
        let owner = self.owner(range).filter(|&owner| !held && owned(owner));
        let start = owner.map_or(edge.start, |(_, behind)| behind);
        let next = self.s.token(noun + 1);
        // *… kanaatinde değilim, … düşüncesinde olduğunu söyledi*: a thought, which the sentence may report as a whole.
        let thought = next.is_some_and(|t| t.form.is_clause() || t.is(Classes::QUOTATIVE_REJECT));
        if token.form.case() == Case::Locative && thought {
            return;
        }
        clause.subject = subject;
        let (speaker, spoken) = match owner {
            Some((mention, _)) => (Speaker::Mention(mention), true),
            None if saying.stance == Stance::Question && self.at.parent.is_none() => {
                (self.asker.map_or(Speaker::Unnamed, Speaker::Mention), false)
            }
            None if by_subject => Self::speaker_of(clause.subject),
            None => (Speaker::Unnamed, false),
        };
        let found = Found {
            cue: Some(Range::new(end, noun + 1)),
            lemma: Some(Lemma::Noun(entry.noun)),
            stance: saying.stance,
            speaker,
            spoken,
            ..self.blank(QuotationKind::Indirect, Range::new(start, end), "noun_of_clause")
        };
        self.emit(found);
    }

    /// *… iddiasıyla mahkemeye başvurdu, … iddiasıyla, …*: the subject does something by saying it; not *… iddiasıyla
    /// tutuklandı, … iddiasıyla yargılanan, … iddiasıyla ilgili*.
    fn is_done(&self, from: u32) -> bool {
        let next = self.s.token(from);
        if next.is_some_and(|t| t.kind == Kind::Comma) {
            return true;
        }
        let about = next.is_some_and(|t| t.is(Classes::SEGMENT_END));
        let verb = (from..self.at.range.end.min(from + DONE)).find_map(|i| {
            let form = self.s.token(i).filter(|t| t.is_word())?.form;
            (form.shape() != Shape::None).then_some(form)
        });
        let suffered = |form: Form| {
            form.has(Form::passive) || matches!(form.shape(), Shape::Participle | Shape::AfterConverb)
        };
        !about && !verb.is_some_and(suffered)
    }

    /// Whether a genitive may belong to the noun behind a clause that ends here: *X'in … iddiası, X'in … yönünde karar
    /// (aldığını)*; not *X'in … yönündeki iddialara*.
    fn may_be_owned(&self, end: u32, noun: &Token) -> bool {
        let bare = noun.form.case() == Case::Nominative && !noun.form.has(Form::plural);
        let waits = bare && self.s.token(end).is_some_and(|t| t.form.case() == Case::Locative);
        noun.form.has(Form::possessed) || waits
    }

    /// Whether a genitive before this clause owns the noun behind it, rather than being the clause's own subject, as in
    /// *Aydın'ın istifa edeceği iddiası*: another subject parts them; or, where one tells of oneself (*Aydın'ın, istifa
    /// edeceği açıklaması*), a comma does, or the clause has no subject.
    fn owns_noun(&self, owner: u32, clause: Range, stance: Stance) -> bool {
        let inside = self.s.tokens_in(clause.first, clause.end);
        let subject =
            |t: &Token| matches!(t.kind, Kind::Word | Kind::Suffix) && t.form.case() == Case::Genitive;
        if inside.iter().any(subject) {
            return true;
        }
        match stance {
            Stance::Claim => false,
            // *bir gazetecinin*, but not *Aydın'ın ne zaman geleceği sorusu*
            Stance::Question => self.mentions.get(owner as usize).is_some_and(|c| {
                matches!(c.actor, ActorKind::Person | ActorKind::Group) && c.kind != MentionKind::Name
            }),
            _ => {
                let verb = clause.end.checked_sub(1).and_then(|i| self.s.token(i));
                let impersonal = verb.is_some_and(|t| t.form.has(Form::passive));
                impersonal || inside.iter().any(|t| t.kind == Kind::Comma)
            }
        }
    }

    /// The first genitive mention of the range and where the words behind it begin.
    pub(super) fn owner(&self, range: Range) -> Option<(u32, u32)> {
        let mut at = range.first;
        while at < range.end {
            if let Some(mention) = self.mention_starting_at(at) {
                let candidate = self.mentions.get(mention as usize)?;
                if candidate.case == Case::Genitive {
                    return Some((mention, self.behind_suffix(self.behind_honorific(candidate))));
                }
                at = candidate.end.max(at + 1);
            } else {
                at += 1;
            }
        }
        None
    }
}

/// Whether what a noun says may be what the clause in this form is about: *-`DIğInA` ilişkin (soru, iddialar)*, of a question also
/// *-`DIğIylA` ilgili*. Thoughts and decisions about something are others.
fn is_about(saying: &SayingNoun, form: Form) -> bool {
    let told = saying.yonundeki && saying.before_gore && saying.stance != Stance::Opinion;
    saying.stance == Stance::Question || (told && form.case() == Case::Dative)
}

/// Whether a clause in this form is the content of the noun behind it: *… -`DIğI` iddiası*; of a question also in the case
/// that a postposition takes: *… -`DIğInA` ilişkin soru, … -`DIğIylA` ilgili soru*.
fn is_content(form: Form, about: bool) -> bool {
    let fits = if about {
        form.nominal() != Nominal::Action && matches!(form.case(), Case::Dative | Case::Instrumental)
    } else {
        form.case() == Case::Nominative
    };
    form.is_clause() && form.has(Form::possessed) && fits
}
