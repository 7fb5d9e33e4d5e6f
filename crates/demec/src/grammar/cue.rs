//! Cues: verbs that report, with the words before them that belong to them.

use std::iter;

use crate::{
    language::{
        Classes, Form,
        cues::{Frames, Lemma, LightVerb, SayingNoun},
        pack::Medium,
    },
    layout::Structure,
    lexer::token::{Kind, Token},
    model::Stance,
};

/// A cue found in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CueMatch {
    /// First token: the verb, or the first word before it that belongs to it.
    pub(crate) first: u32,
    /// Token of the verb.
    pub(crate) verb: u32,
    pub(crate) form: Form,
    pub(crate) lemma: Lemma,
    pub(crate) stance: Stance,
    pub(crate) frames: Frames,
    /// 1 to 3: how surely its frame reports speech.
    pub(crate) strength: u8,
    pub(crate) medium: Medium,
    /// A noun of saying stands in it: *çağrısında bulundu*.
    pub(crate) noun: bool,
}

/// The cue whose verb is the token at `verb`, reaching back to `floor` at most.
///
/// `cue = saying-noun [ clitic ] { preverb } verb | { preverb } verb ;` — *uyarısında bulundu*, *ifade etti*, *söyledi*.
/// The longest wins.
#[inline]
pub(crate) fn cue_at(structure: &Structure<'_>, verb: u32, floor: u32) -> Option<CueMatch> {
    // Most tokens that are asked about are no verbs.
    let token = structure.token(verb).filter(|t| t.is(Classes::LIGHT_VERB))?;
    cue_of(structure, token, verb, floor)
}

/// The cue of a verb. Not inlined, so that the question above is.
#[inline(never)]
fn cue_of(structure: &Structure<'_>, token: &Token, verb: u32, floor: u32) -> Option<CueMatch> {
    let stem = structure.language.lexicon.entry(token.entry).stem;
    if stem == 0 {
        return None;
    }
    let before = structure.tokens_in(floor, verb);
    let verbal = verb_cue(structure, stem, before, verb, token.form);
    if !names_saying(before) {
        return verbal;
    }
    match (verbal, noun_cue(structure, stem, before, verb, token.form)) {
        // An entry for both words together (*vurgu yapmak*) says more than the noun alone; frames add up.
        (Some(verbal), Some(nominal)) if verbal.first <= nominal.first => {
            Some(CueMatch { frames: verbal.frames.or(nominal.frames), noun: true, ..verbal })
        }
        (_, Some(nominal)) => Some(nominal),
        (verbal, None) => verbal,
    }
}

fn verb_cue(
    structure: &Structure<'_>,
    stem: u16,
    before: &[Token],
    verb: u32,
    form: Form,
) -> Option<CueMatch> {
    // Most cues of a light verb have a word before it that does not stand there.
    let (lemma, cue, taken) =
        structure.language.cues.find(stem, form, near(before), |words| preverb(words, before))?;
    Some(CueMatch {
        first: verb - taken,
        verb,
        form,
        lemma,
        stance: cue.stance,
        frames: cue.frames,
        strength: cue.strength,
        medium: cue.medium,
        noun: false,
    })
}

/// The last letters of the words of which one stands right before the verb, whatever parts it from that: the first that
/// parts nothing, and those behind it.
fn near(before: &[Token]) -> impl Iterator<Item = u32> {
    let mut left = before.iter().rev();
    let mut parts = true;
    iter::from_fn(move || {
        let token = left.next().filter(|_| parts)?;
        parts = may_part(token);
        Some(token.key as u32)
    })
}

/// How many tokens the words before the verb take, with the clitics and pointers that part them from it and from
/// each other: *dile de getirdi*, *sözlerine şöyle devam etti*.
fn preverb(words: &[u64], before: &[Token]) -> Option<u32> {
    let mut left = before.iter().rev();
    let mut taken = 0;
    for &word in words.iter().rev() {
        loop {
            let token = left.next()?;
            taken += 1;
            if token.kind == Kind::Word && token.key == word {
                break;
            }
            if !may_part(token) {
                return None;
            }
        }
    }
    Some(taken)
}

/// Words that may part a verb from those before it that belong to it.
fn may_part(token: &Token) -> bool {
    token.is_word() && token.is(Classes::SUBJECT_CLITIC.or(Classes::COLON_POINTER))
}

/// Words between a noun of saying and its verb, itself included: *uyarısını bir kez daha yaptı* is not read.
const NOUN_REACH: usize = 4;

/// Whether a noun of saying stands near the verb. Most verbs have none: one question for all words there.
fn names_saying(before: &[Token]) -> bool {
    match before.last_chunk::<NOUN_REACH>() {
        Some(near) => near.iter().fold(false, |found, token| found | token.is(Classes::SAYING_NOUN)),
        None => before.iter().any(|token| token.is(Classes::SAYING_NOUN)),
    }
}

fn noun_cue(
    structure: &Structure<'_>,
    stem: u16,
    before: &[Token],
    verb: u32,
    form: Form,
) -> Option<CueMatch> {
    let mut near = before.iter().rev().take(NOUN_REACH).enumerate();
    let (offset, noun) = near.find(|(_, t)| t.is(Classes::SAYING_NOUN))?;
    let noun_index = before.len() - 1 - offset;
    let id = structure.language.lexicon.entry(noun.entry).noun;
    let saying: &SayingNoun = structure.language.cues.noun(id)?;
    let parted = before.get(noun_index + 1..)?;
    let between = parted.get(parted.iter().take_while(|t| may_part(t)).count()..)?;
    let fits = |light: &&LightVerb| {
        light.stem.has_form(stem, form)
            && preverb(&light.preverb, between).is_some_and(|taken| taken as usize == between.len())
    };
    saying.light.iter().find(fits)?;
    Some(CueMatch {
        first: verb - (before.len() - noun_index) as u32,
        verb,
        form,
        lemma: Lemma::Noun(id),
        stance: saying.stance,
        frames: saying.frames,
        strength: 3,
        medium: Medium::Speech,
        noun: true,
    })
}
