//! The nominalised clause before a cue: what indirect speech reports.

use super::{Range, reader::Reader};
use crate::{
    grammar::cue::CueMatch,
    language::{Classes, Form, pack::Frame},
    layout::Structure,
    lexer::token::{Kind, Token},
    model::Stance,
    morphology::form::{Case, Nominal, Shape},
};

/// The end of a reported clause.
#[derive(Clone, Copy, Debug)]
pub(super) struct ClauseEnd {
    /// Behind the clause's last token.
    pub(super) end: u32,
}

/// Words between the clause and its cue: adverbs, an addressee, a bracket.
const BETWEEN: u32 = 7;

impl Reader<'_, '_> {
    /// `clause-end = nominalised-verb [ content-of ] { clitic | adverb | addressee | bracket } cue ;`
    pub(super) fn clause_before(&self, cue: &CueMatch, floor: u32) -> Option<ClauseEnd> {
        let mut at = cue.first;
        let mut content_of = false;
        let mut addressee = false;
        while at > floor && cue.first - at <= BETWEEN {
            let token = self.s.token(at - 1)?;
            // Forms of clauses and nouns that may be one: no other word ends any.
            let clause = token.is_word() && (token.form.is_clause() || token.is(Classes::SAYING_NOUN));
            if clause && self.ends_clause(cue, token, at, content_of, addressee) {
                return Some(ClauseEnd { end: at });
            }
            match token.kind {
                Kind::Closing => {
                    at = (floor..at - 1)
                        .rev()
                        .take(40)
                        .find(|&i| self.s.token(i).is_some_and(|t| t.kind == Kind::Opening))?;
                    continue;
                }
                Kind::Comma if addressee || self.s.token(at).is_some_and(|t| t.is(Classes::CUE_ADVERB)) => {}
                Kind::Suffix
                    if !content_of
                        && matches!(
                            token.form.case(),
                            Case::Dative | Case::Genitive | Case::Ablative | Case::Locative
                        ) =>
                {
                    addressee = true;
                }
                Kind::Word if token.is(Classes::CONTENT_OF) => content_of = true,
                Kind::Word if token.is(Classes::CUE_ADVERB.or(Classes::CLITIC).or(Classes::TIME)) => {}
                Kind::Word
                    // *yaşadığı olayla ilgili*: what is spoken of is the noun, not the clause.
                    if matches!(token.form.case(), Case::Dative | Case::Ablative | Case::Instrumental)
                        && !addressee
                        && !content_of =>
                {
                    addressee = true;
                }
                // *-mAsI konusunda halkı uyardı*
                Kind::Word
                    if cue.stance == Stance::Warning
                        && token.ends_in_high_vowel()
                        && !token.is(Classes::SAYING_NOUN)
                        && self.s.token(at.saturating_sub(2)).is_some_and(|t| t.is(Classes::CONTENT_OF)) =>
                {
                    addressee = true;
                }
                Kind::Word if addressee && (token.is_capitalised() || token.form == Form::NONE) => {}
                Kind::Word
                    if cue.noun
                        && !content_of
                        && (token.form == Form::NONE || token.is(Classes::ARTICLE)) => {}
                _ => return None,
            }
            at -= 1;
        }
        None
    }

    /// Whether the cue's clause ends with this word. Not inlined, so that what this asks of the cue is not worked out for those
    /// without a clause.
    #[inline(never)]
    fn ends_clause(
        &self,
        cue: &CueMatch,
        word: &Token,
        behind: u32,
        content_of: bool,
        addressee: bool,
    ) -> bool {
        !(addressee && !content_of && self.is_relative(cue, word, behind))
            && (self.takes(cue, word, content_of) || (behind == cue.first && slips(cue, word)))
    }

    /// *sorduğumuz soruya cevap verdi*: the clause describes the noun behind it, of which the cue says no more. What is
    /// claimed is another matter: *açıldığı iddialarına cevap verdi*.
    fn is_relative(&self, cue: &CueMatch, clause: &Token, behind: u32) -> bool {
        let noun = self.s.token(behind).and_then(|t| self.s.language.saying_noun(t));
        let claim = noun.is_some_and(|noun| noun.stance == Stance::Claim);
        cue.noun && clause.form.case() == Case::Nominative && !claim
    }

    /// Whether the cue takes a clause of this form.
    fn takes(&self, cue: &CueMatch, clause: &Token, content_of: bool) -> bool {
        let form = self.clause_form(clause);
        let nominal = form.nominal();
        if !form.is_clause() || form.shape() != Shape::Nominal {
            return false;
        }
        let case = form.case();
        let has = |frame| cue.frames.has(frame);
        // *… olup olmadığının sorulması*: the clause is the subject of a verb made a noun.
        // *… açıldığının belirtildiği (rapor)* likewise.
        let noun = matches!(cue.form.nominal(), Nominal::Action | Nominal::Fact);
        if noun && cue.form.has(Form::passive) && case == Case::Genitive {
            return has(Frame::Clause);
        }
        if content_of {
            return case == Case::Nominative && form.has(Form::possessed);
        }
        if nominal == Nominal::Action {
            // *açıklamasını* is what somebody said, not what somebody is to do.
            let noun = clause.is(Classes::SAYING_NOUN) && clause.form.is_clause();
            if noun {
                return false;
            }
            return takes_action(cue, form, case);
        }
        if cue.form.has(Form::passive) && !cue.noun {
            return match case {
                Case::Nominative => has(Frame::Clause) || has(Frame::VerbalNoun),
                Case::Dative => has(Frame::ClauseDative),
                Case::Genitive => has(Frame::ClauseGenitive),
                _ => false,
            };
        }
        match case {
            Case::Accusative => has(Frame::Clause) || has(Frame::VerbalNoun),
            Case::Dative => has(Frame::ClauseDative),
            Case::Genitive => has(Frame::ClauseGenitive),
            Case::Ablative => has(Frame::ClauseAblative),
            Case::Nominative => cue.noun || has(Frame::ClauseGenitive),
            _ => false,
        }
    }

    /// The form of a word as a clause's verb: a noun of saying may be one too (*çalışması*).
    pub(super) fn clause_form(&self, token: &Token) -> Form {
        if token.form.is_clause() || !token.is(Classes::SAYING_NOUN) {
            return token.form;
        }
        let guess = self.s.language.suffixes.endings().of(token.key);
        if guess.is_clause() { guess } else { token.form }
    }
}

/// *olduğunun belirten*, *olduğu söyledi*: hasty writing gives the clause right before a verb of saying a wrong case.
fn slips(cue: &CueMatch, clause: &Token) -> bool {
    let form = clause.form;
    let fact = matches!(form.nominal(), Nominal::Fact | Nominal::Future) && form.has(Form::possessed);
    let active = !cue.noun && cue.strength >= 2 && !cue.form.has(Form::passive);
    fact && active
        && cue.frames.has(Frame::Clause)
        && matches!(form.case(), Case::Genitive | Case::Nominative)
        && matches!(cue.form.shape(), Shape::Finite | Shape::Participle | Shape::WhileConverb)
}

/// -mA clauses: a demand, an appeal, a wish; or the object of a noun of saying.
fn takes_action(cue: &CueMatch, form: Form, case: Case) -> bool {
    let noun_frame = cue.frames.has(Frame::VerbalNoun);
    // Without an owner (*sağlamayı vaat etti*, *dönmeye çağırdı*) the subject is the speaker or the one addressed.
    if !form.has(Form::possessed) && !form.has(Form::plural) && !form.has(Form::first_person) {
        // *indirme sözü verdi*: the bare noun before a noun of saying.
        if cue.noun && case == Case::Nominative {
            return noun_frame || matches!(cue.stance, Stance::Promise | Stance::Appeal | Stance::Demand);
        }
        // *yalan söylemekle suçladı*; who is accused by nobody that is named stands trial.
        if case == Case::Instrumental {
            return cue.frames.has(Frame::InfinitiveInstrumental) && !cue.form.has(Form::passive);
        }
        let object = matches!(case, Case::Accusative | Case::Dative);
        return noun_frame && object && !cue.noun && cue.stance != Stance::Demand;
    }
    match case {
        Case::Accusative => noun_frame && !cue.form.has(Form::passive),
        Case::Nominative => {
            cue.noun || (cue.form.has(Form::passive) && (noun_frame || cue.stance == Stance::Claim))
        }
        Case::Dative => cue.frames.has(Frame::ClauseDative),
        Case::Genitive => cue.frames.has(Frame::ClauseGenitive) && !cue.noun,
        _ => false,
    }
}

/// Words between marks without the line ends at their edges, which belong to no block.
pub(super) fn unbroken(structure: &Structure<'_>, content: Range) -> Range {
    let is_break = |at: u32| structure.token(at).is_some_and(|t| t.kind == Kind::Newline);
    let first = (content.first..content.end).find(|&at| !is_break(at)).unwrap_or(content.end);
    let last = (first..content.end).rev().find(|&at| !is_break(at));
    Range::new(first, last.map_or(first, |last| last + 1))
}

/// What stands around a content and belongs to none: blanks, bullets, a leading *ve*.
pub(super) fn trimmed(reader: &Reader<'_, '_>, content: Range) -> Range {
    let mut content = content;
    let edge = |t: &Token| {
        matches!(
            t.kind,
            Kind::Comma | Kind::Semicolon | Kind::Newline | Kind::Bullet | Kind::Colon | Kind::Slash
        ) || (t.kind == Kind::Dash && t.key == 0)
    };
    while !content.is_empty()
        && reader.s.token(content.first).is_some_and(|t| {
            edge(t) || t.ends_sentence() || t.kind == Kind::Suffix || t.is(Classes::CONJUNCTION)
        })
    {
        content.first += 1;
    }
    while !content.is_empty()
        && reader.s.token(content.end - 1).is_some_and(|t| edge(t) || t.kind == Kind::Stop)
    {
        content.end -= 1;
    }
    content
}
