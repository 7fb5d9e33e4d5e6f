//! What stands behind a closing mark and makes what the marks hold somebody's words.

use nom::{IResult, Parser, branch::alt, combinator::opt, multi::many0_count, sequence::preceded};

use super::Range;
use crate::{
    grammar::{
        cue::{CueMatch, cue_at},
        tokens::{Tokens, token},
    },
    language::{Classes, Form, cues::Lemma, pack::Frame},
    layout::Structure,
    lexer::token::{Flags, Kind, Token},
    model::Stance,
    morphology::form::{Case, Nominal},
};

/// The reporting phrase behind a closing mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tail {
    pub(crate) rule: &'static str,
    pub(crate) cue: Range,
    pub(crate) lemma: Option<Lemma>,
    pub(crate) stance: Stance,
    pub(crate) form: Form,
    pub(crate) sort: Sort,
}

/// What a tail makes of the words in marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Somebody's words.
    Said,
    /// What somebody calls something: part of a mixed quotation.
    Naming,
    /// A question: its asker is not who answers.
    Asked,
}

/// Words that may stand between *diye* or *şeklinde* and its verb.
const BETWEEN: u32 = 4;

/// Words that a reporting phrase may begin with when no verb of saying follows.
const LEADING: Classes = Classes::QUOTATIVE
    .or(Classes::MANNER)
    .or(Classes::AS_WORD)
    .or(Classes::CONTENT_OF)
    .or(Classes::SAYING_NOUN);

/// `tail = [ "," ] { clitic } ( quotative | manner | naming | reporting | noun-phrase ) ;`
pub(crate) fn tail(structure: &Structure<'_>, from: u32, end: u32) -> Option<Tail> {
    let at = skip(structure, from, end);
    let first = structure.token(at)?;
    // Behind most marks around a name no verb stands near that could report.
    let near = structure.tokens_in(at, end.min(at + 2 + BETWEEN));
    let verb = near.iter().fold(false, |found, token| found | token.is(Classes::LIGHT_VERB));
    if !(verb || first.is(LEADING)) || first.is(Classes::WRITTEN_THING) {
        return None;
    }
    if let Some(case) = case_behind(structure, from) {
        return inflected(structure, case, from + 1, end);
    }
    let input = Tokens(structure.tokens_in(at, end));
    if let Some(noun) = structure.token(at).filter(|t| at + 1 < end && t.is(Classes::CONTENT_OF)) {
        // *"…" şeklindeki soruya*: the noun behind says what the words are.
        let linked = question(structure, at + 1, end, true).or_else(|| with_words(structure, at + 1, end));
        // *"…" yönünde görüş bildirdi*
        let linked = linked.or_else(|| {
            reporting(structure, at + 1, end)
                .filter(|t| t.rule == "quote_noun" && ends_in_verb(structure, at))
        });
        if let Some(tail) = linked.filter(|_| !noun.is(Classes::MANNER)) {
            return Some(Tail { cue: Range::new(at, tail.cue.end), ..tail });
        }
    }
    quotative(structure, input, at, end)
        .or_else(|| manner(structure, input, at, end))
        .or_else(|| naming(structure, input, at, end))
        .or_else(|| question(structure, at, end, false))
        .or_else(|| reporting(structure, at, end))
        .or_else(|| with_words(structure, at, end))
}

/// The case whose ending stands right behind the marks that close before `at`, on what they hold: *"… gerektiği"ni*.
pub(super) fn case_behind(structure: &Structure<'_>, at: u32) -> Option<Case> {
    let ending = structure.token(at).filter(|t| {
        matches!(t.kind, Kind::Word | Kind::Suffix) && !t.has(Flags::SPACE) && !t.is_capitalised()
    })?;
    let case = structure.language.suffixes.apostrophe().of_suffix(ending.key).case();
    let clause = last_word(structure, at)?.form;
    let bare = clause.is_clause() && clause.has(Form::possessed) && clause.case() == Case::Nominative;
    (bare && case != Case::Nominative).then_some(case)
}

/// `inflected = case-ending { adverb } cue ;` where the words in marks are the clause that the cue takes in this case —
/// *"… gerektiği"ni vurguladı*.
fn inflected(structure: &Structure<'_>, case: Case, at: u32, end: u32) -> Option<Tail> {
    let frames: &[Frame] = match case {
        Case::Accusative => &[Frame::Clause, Frame::VerbalNoun],
        Case::Dative => &[Frame::ClauseDative],
        Case::Genitive => &[Frame::ClauseGenitive],
        _ => return None,
    };
    reporting_where(structure, at, end, |cue| !cue.noun && cue.frames.has_any(frames))
}

/// `[ "," ] { clitic }`, none of which says anything.
fn skip(structure: &Structure<'_>, from: u32, end: u32) -> u32 {
    let input = Tokens(structure.tokens_in(from, end));
    let clitics = many0_count(token(|t: &Token| t.is(Classes::SUBJECT_CLITIC) && t.has(Flags::SPACE)));
    let parsed: IResult<_, _, ()> = (opt(token(is_comma_or_stop)), clitics).parse(input);
    parsed.map_or(from, |(rest, _)| end - rest.0.len() as u32)
}

fn is_comma_or_stop(token: &Token) -> bool {
    matches!(token.kind, Kind::Comma | Kind::Stop) && !token.has(Flags::SPACE)
}

/// `quotative = "diye" { word } verb ;` — *"…" diye sordu*; not *diye bir*, *diye bilinen*.
fn quotative(structure: &Structure<'_>, input: Tokens<'_>, at: u32, end: u32) -> Option<Tail> {
    let mut head = preceded(
        token::<_, ()>(|t| t.is(Classes::QUOTATIVE)),
        nom::combinator::not(token(|t| t.is(Classes::QUOTATIVE_REJECT) && !t.is(Classes::CUE_VERB))),
    );
    head.parse(input).ok()?;
    verb_after(structure, "quote_diye", at, end).or_else(|| {
        // *"Ne olacak" diye telaştaydık*: a sentence in marks is somebody's, whatever follows.
        let said = Tail {
            rule: "quote_diye",
            cue: Range::new(at, at + 1),
            lemma: None,
            stance: Stance::Neutral,
            form: Form::NONE,
            sort: Sort::Said,
        };
        ends_in_verb(structure, at).then_some(said)
    })
}

/// Whether the words in the marks that close before `at` end in a finite verb.
fn ends_in_verb(structure: &Structure<'_>, at: u32) -> bool {
    last_word(structure, at).is_some_and(|t| t.form.is_finite())
}

/// The last word in the marks that close before `at`.
fn last_word<'s>(structure: &'s Structure<'_>, at: u32) -> Option<&'s Token> {
    structure.tokens_in(at.saturating_sub(4), at).iter().rfind(|t| t.is_word())
}

/// `manner = ( "şeklinde" | "biçiminde" ) { word } verb ;` — *"…" şeklinde konuştu*.
fn manner(structure: &Structure<'_>, input: Tokens<'_>, at: u32, end: u32) -> Option<Tail> {
    token::<_, ()>(|t| t.is(Classes::MANNER)).parse(input).ok()?;
    // *"A, B ve C" şeklinde gerçekleşti*: without a verb of saying the words must be a sentence.
    verb_after(structure, "quote_manner", at, end)
        .filter(|t| t.lemma.is_some() || ends_in_verb(structure, at))
}

/// The verb of the clause within a few words: a cue if there is one, else any verb, since the word before it has
/// said enough.
fn verb_after(structure: &Structure<'_>, rule: &'static str, at: u32, end: u32) -> Option<Tail> {
    let window = structure.tokens_in(at + 1, end.min(at + 2 + BETWEEN));
    let words = window.iter().take_while(|t| matches!(t.kind, Kind::Word | Kind::Suffix)).count() as u32;
    let cue = (at + 1..at + 1 + words).find_map(|verb| finished_cue(structure, verb, at + 1));
    if let Some(cue) = cue {
        return Some(Tail::of_cue(rule, Range::new(at, cue.verb + 1), &cue));
    }
    let verb = (at + 1..at + 1 + words)
        .find(|&i| structure.token(i).is_some_and(|t| t.is_word() && is_verb(t.form)))?;
    let form = structure.token(verb)?.form;
    Some(Tail {
        rule,
        cue: Range::new(at, verb + 1),
        lemma: None,
        stance: Stance::Neutral,
        form,
        sort: Sort::Said,
    })
}

/// A cue, but not a verb made a noun that waits for its light verb: *açıklamasında (bulundu)*. *Demek* waits for none:
/// *"…" demesi üzerine*.
fn finished_cue(structure: &Structure<'_>, verb: u32, floor: u32) -> Option<CueMatch> {
    let noun = structure.token(verb).is_some_and(|t| t.is(Classes::SAYING_NOUN));
    let quotes = |c: &CueMatch| c.frames.has(Frame::Quote) && !c.frames.has(Frame::Clause);
    let demesi = |c: &CueMatch| !noun && !c.noun && c.form.has(Form::possessed) && quotes(c);
    cue_at(structure, verb, floor).filter(|c| c.form.nominal() != Nominal::Action || demesi(c))
}

impl Tail {
    /// Whether the cue is a noun that nothing holds but its owner: *X'in "…" sözleri*.
    pub(super) fn needs_owner(&self, structure: &Structure<'_>) -> bool {
        let noun = structure.token(self.cue.end - 1);
        self.rule == "quote_words"
            && self.form == Form::NONE
            && noun.is_some_and(|t| t.form.case() == Case::Nominative)
    }

    /// Whether a genitive before the marks may say whose words they are: the cue is a noun, or a verb made one.
    pub(super) fn is_owned(&self) -> bool {
        self.rule == "quote_words" || self.form.is_clause()
    }

    fn of_cue(rule: &'static str, range: Range, cue: &CueMatch) -> Self {
        Self {
            rule,
            cue: range,
            lemma: Some(cue.lemma),
            stance: cue.stance,
            form: cue.form,
            sort: Sort::Said,
        }
    }
}

fn is_verb(form: Form) -> bool {
    use crate::morphology::form::Shape;
    matches!(form.shape(), Shape::Finite | Shape::Participle | Shape::WhileConverb | Shape::AndConverb)
}

/// `naming = "olarak" naming-verb ;` — *"büyük bir adım" olarak nitelendirdi*.
fn naming(structure: &Structure<'_>, input: Tokens<'_>, at: u32, end: u32) -> Option<Tail> {
    let mut olarak = alt((
        preceded(token::<_, ()>(|t| t.is(Classes::AS_WORD)), token(|t| t.is(Classes::NAMING_VERB))),
        preceded(
            (token(|t| t.is(Classes::AS_WORD)), token(Token::is_word)),
            token(|t| t.is(Classes::NAMING_VERB)),
        ),
    ));
    let (rest, verb) = olarak.parse(input).ok()?;
    let cue = Range::new(at, end - rest.0.len() as u32);
    let naming = cue_at(structure, cue.end - 1, at);
    Some(Tail {
        rule: "naming",
        cue,
        lemma: naming.map(|c| c.lemma),
        stance: naming.map_or(Stance::Opinion, |c| c.stance),
        form: verb.form,
        sort: Sort::Naming,
    })
}

/// `question = question-noun ;` in any case — *"…" sorusuna*, *"…" sorusu üzerine*; not the object of a cue.
fn question(structure: &Structure<'_>, at: u32, end: u32, linked: bool) -> Option<Tail> {
    let noun = structure
        .token(at)
        .filter(|t| at < end && t.is(Classes::SAYING_NOUN) && (linked || t.form.has(Form::possessed)))?;
    let id = structure.language.lexicon.entry(noun.entry).noun;
    structure.language.cues.noun(id).filter(|n| n.stance == Stance::Question)?;
    let lemma = Some(Lemma::Noun(id));
    let asked =
        (at + 1..end.min(at + 1 + BETWEEN)).any(|v| cue_at(structure, v, at).is_some_and(|c| c.first == at));
    (!asked).then_some(Tail {
        rule: "quote_question",
        cue: Range::new(at, at + 1),
        lemma,
        stance: Stance::Question,
        form: Form::NONE,
        sort: Sort::Asked,
    })
}

/// `reporting = { adverb } cue ;` — *"…" dedi*, *"…" ifadelerini kullandı*, *"…" yanıtını verdi*.
fn reporting(structure: &Structure<'_>, at: u32, end: u32) -> Option<Tail> {
    // A verb that reports clauses only (sürdürdü, gösterdi) reports no words in marks.
    reporting_where(structure, at, end, |cue| {
        cue.noun
            || cue.frames.has(Frame::Quote)
            || (cue.strength > 1 || ends_in_verb(structure, at))
                && cue.frames.has_any(&[Frame::Colon, Frame::Clause, Frame::Diye, Frame::ClauseDative])
            || cue.frames.has(Frame::VerbalNoun) && ends_in_demand(structure, at)
    })
}

/// Whether the words in the marks that close before `at` say what is to be done: *"… durdurulmasını" (istedi)*.
fn ends_in_demand(structure: &Structure<'_>, at: u32) -> bool {
    last_word(structure, at)
        .is_some_and(|t| t.form.nominal() == Nominal::Action && t.form.case() == Case::Accusative)
}

fn reporting_where(
    structure: &Structure<'_>,
    at: u32,
    end: u32,
    fits: impl Fn(&CueMatch) -> bool,
) -> Option<Tail> {
    for verb in at..end.min(at + 1 + BETWEEN) {
        let token = structure.token(verb)?;
        if token.kind != Kind::Word {
            return None;
        }
        if let Some(cue) = finished_cue(structure, verb, at) {
            let adverbs = structure.tokens_in(at, cue.first);
            let free =
                adverbs.iter().all(|t| t.is(Classes::CUE_ADVERB.or(Classes::CLITIC).or(Classes::TIME)));
            if free && fits(&cue) {
                let rule = if cue.noun { "quote_noun" } else { "quote_cue" };
                let range = Range::new(cue.first, verb + 1);
                return Some(Tail::of_cue(rule, range, &cue));
            }
        }
    }
    None
}

/// `with-words = saying-noun ;` in the instrumental or as the object of any verb — *"…" sözleriyle anlattı*,
/// *"…" görüşü hâkim*.
fn with_words(structure: &Structure<'_>, at: u32, end: u32) -> Option<Tail> {
    let noun = structure.token(at).filter(|t| t.is(Classes::SAYING_NOUN) && t.form.has(Form::possessed))?;
    if at >= end || noun.is(Classes::NAMING) {
        return None;
    }
    let instrumental = noun.form.case() == Case::Instrumental;
    let object = !matches!(noun.form.case(), Case::Instrumental | Case::Genitive);
    let id = structure.language.lexicon.entry(noun.entry).noun;
    let words = structure.language.cues.noun(id).is_some_and(|n| n.frames.has(Frame::Quote));
    if noun.is(Classes::DOCUMENT) || !words || !(instrumental || object) {
        return None;
    }
    let reports = |t: &Token| {
        is_verb(t.form) && !t.is(Classes::WRITTEN_THING) && (instrumental || t.is(Classes::LIGHT_VERB))
    };
    let verb = (at + 1..end.min(at + 2 + BETWEEN)).find(|&i| structure.token(i).is_some_and(reports));
    let (until, form) = match verb {
        Some(verb) => (verb + 1, structure.token(verb)?.form),
        None if instrumental || ends_in_verb(structure, at) => (at + 1, Form::NONE),
        None => return None,
    };
    let entry = structure.language.lexicon.entry(noun.entry);
    Some(Tail {
        rule: "quote_words",
        cue: Range::new(at, until),
        lemma: Some(Lemma::Noun(entry.noun)),
        stance: structure.language.cues.noun(entry.noun)?.stance,
        form,
        sort: Sort::Said,
    })
}
