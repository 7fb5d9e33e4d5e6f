//! The cues of a language, compiled from its packs: which verb, with which words before it, reports what and how.

use std::{cmp::Reverse, collections::HashSet};

use serde::{Deserialize, Serialize};

use super::{
    classes::Classes,
    lexicon::{Builder, Sieve},
    pack::{Frame, Medium, Noun, NounFile, Verb, VerbFile, Voice},
    stems::{Stems, VerbStem},
};
use crate::{
    lexer::letters::key_of,
    model::Stance,
    morphology::{
        form::{Form, Nominal},
        paradigm::{NounStem, Suffixes},
    },
};

/// A set of [`Frame`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Frames(u16);

impl Frames {
    fn of(frames: &[Frame]) -> Self {
        Self(frames.iter().fold(0, |set, frame| set | 1 << (*frame as u16)))
    }

    pub(crate) fn has(self, frame: Frame) -> bool {
        self.0 & (1 << (frame as u16)) != 0
    }

    pub(crate) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn has_any(self, frames: &[Frame]) -> bool {
        self.0 & Self::of(frames).0 != 0
    }
}

/// A verb that reports, alone or with words before it: what is asked of it, small enough for those of a language to stay in
/// the processor's nearest cache.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Cue {
    pub(crate) stance: Stance,
    pub(crate) frames: Frames,
    pub(crate) medium: Medium,
    /// 1 to 3: how surely its frame reports speech.
    pub(crate) strength: u8,
    stem: VerbStem,
    active: bool,
    passive: bool,
}

/// What is written for a cue, and before it.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Words {
    lemma: String,
    /// Keys of the words before the verb, in order.
    preverb: Vec<u64>,
}

impl Cue {
    /// Whether a form of the stem has a voice in which the verb reports.
    fn fits(&self, form: Form) -> bool {
        self.stem.fits(form) && if form.has(Form::passive) { self.passive } else { self.active }
    }
}

/// A verb with the words before it that make a cue of a saying noun: *bulun-*, *dile getir-*.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct LightVerb {
    pub(crate) stem: VerbStem,
    pub(crate) preverb: Vec<u64>,
}

/// A noun of saying.
#[expect(clippy::struct_excessive_bools, reason = "facts that hold or not, independent of each other")]
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct SayingNoun {
    pub(crate) lemma: String,
    pub(crate) stance: Stance,
    pub(crate) frames: Frames,
    pub(crate) light: Vec<LightVerb>,
    pub(crate) relay: bool,
    /// A talk that the whole article may come from: *röportaj*.
    pub(crate) interview: bool,
    /// Somebody speaks in it: without an owner, whoever the sentence before it is about.
    pub(crate) authored: bool,
    pub(crate) before_gore: bool,
    pub(crate) yonundeki: bool,
}

/// Where a lemma stands in the packs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lemma {
    /// Of the verb of this index.
    Verb(u16),
    /// Of the noun of this id.
    Noun(u16),
    /// The postposition behind a source: *göre*.
    AccordingTo,
}

/// All cues; ids of nouns count from 1.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Cues {
    cues: Vec<Cue>,
    /// Of each cue.
    words: Vec<Words>,
    nouns: Vec<SayingNoun>,
    /// For each stem its cues that are the verb alone, the first in each voice.
    bare: Vec<[Option<u16>; VOICES]>,
    /// For each stem its cues with words before the verb, by the last letters of the word right before it; of the same word
    /// the longest first.
    worded: Vec<Vec<(u32, u16)>>,
    /// The stems and these words: what is not among them is not looked for.
    pairs: Sieve<PAIR_WORDS>,
    according_to: String,
}

/// Enough for the packs on board: few others pass.
const PAIR_WORDS: usize = 128;

/// A stem, and the word right before the verb.
fn pair(stem: u16, word: u32) -> u64 {
    u64::from(stem) << u32::BITS | u64::from(word)
}

/// Active and passive, of a stem and of its causative.
const VOICES: usize = 4;

fn voice(form: Form) -> usize {
    usize::from(form.has(Form::passive)) | usize::from(form.has(Form::causative)) << 1
}

impl Cues {
    fn add(&mut self, cue: Cue, words: Words) {
        let id = self.cues.len() as u16;
        let stem = usize::from(cue.stem.id);
        if let Some(&word) = words.preverb.last() {
            let word = word as u32;
            let length = |id: u16| self.words.get(usize::from(id)).map_or(0, |words| words.preverb.len());
            let place = (word, Reverse(words.preverb.len()));
            if let Some(worded) = self.worded.get_mut(stem) {
                let at = worded.partition_point(|&(before, other)| (before, Reverse(length(other))) <= place);
                worded.insert(at, (word, id));
            }
            self.pairs.add(pair(cue.stem.id, word));
        } else if let Some(bare) = self.bare.get_mut(stem) {
            let form = if cue.stem.causative { Form::causative } else { Form::NONE };
            for form in [form, form.with(Form::passive)].into_iter().filter(|&form| cue.fits(form)) {
                if let Some(slot) = bare.get_mut(voice(form)) {
                    slot.get_or_insert(id);
                }
            }
        }
        self.cues.push(cue);
        self.words.push(words);
    }

    /// The cues that are a verb of this stem alone.
    pub(crate) fn alone(&self, stem: u16) -> impl Iterator<Item = &Cue> {
        let bare = self.bare.get(usize::from(stem)).into_iter().flatten().flatten();
        bare.filter_map(|&id| self.cues.get(usize::from(id)))
    }

    /// Those of a stem that have this word right before the verb.
    fn behind(&self, stem: u16, word: u32) -> &[(u32, u16)] {
        let worded = self.worded.get(usize::from(stem)).map_or(&[][..], Vec::as_slice);
        let from = worded.partition_point(|&(before, _)| before < word);
        let rest = worded.get(from..).unwrap_or_default();
        let count = rest.iter().take_while(|&&(before, _)| before == word).count();
        rest.get(..count).unwrap_or_default()
    }

    /// The cue that a form of a stem is, the longest first, and how many tokens the words before the verb `take` that
    /// belong to it. The last of these is one of the words that stand `near`, given by the last letters of their keys.
    pub(crate) fn find(
        &self,
        stem: u16,
        form: Form,
        near: impl Iterator<Item = u32>,
        take: impl Fn(&[u64]) -> Option<u32>,
    ) -> Option<(Lemma, &Cue, u32)> {
        let near = near.filter(|&word| self.pairs.may_hold(pair(stem, word)));
        let fits = |id: u16| {
            let cue = self.cues.get(usize::from(id))?;
            cue.fits(form).then_some((id, take(&self.words.get(usize::from(id))?.preverb)?))
        };
        let mut worded = near.flat_map(|word| self.behind(stem, word)).filter_map(|&(_, id)| fits(id));
        let bare = || Some(((*self.bare.get(usize::from(stem))?.get(voice(form))?)?, 0));
        let (id, taken) = worded.next().or_else(bare)?;
        Some((Lemma::Verb(id), self.cues.get(usize::from(id))?, taken))
    }

    /// The infinitive, noun or postposition that a lemma is.
    pub(crate) fn lemma(&self, lemma: Lemma) -> Option<&str> {
        match lemma {
            Lemma::Verb(index) => self.words.get(usize::from(index)).map(|words| words.lemma.as_str()),
            Lemma::Noun(id) => self.noun(id).map(|noun| noun.lemma.as_str()),
            Lemma::AccordingTo => Some(&self.according_to),
        }
    }

    /// The noun of saying with this id.
    pub(crate) fn noun(&self, id: u16) -> Option<&SayingNoun> {
        usize::from(id).checked_sub(1).and_then(|index| self.nouns.get(index))
    }
}

/// `ifade etmek` → (`ifade`, `et`).
fn split_lemma(lemma: &str) -> (&str, &str) {
    let (before, verb) = lemma.rsplit_once(' ').unwrap_or(("", lemma));
    (before, verb.strip_suffix("mek").or_else(|| verb.strip_suffix("mak")).unwrap_or(verb))
}

/// `ifade etmek` → the key of `ifade`, the stem of `et`.
fn read_lemma(lemma: &str, stems: &Stems<'_>) -> (Vec<u64>, VerbStem) {
    let (before, verb) = split_lemma(lemma);
    (before.split_whitespace().map(key_of).collect(), stems.of(verb))
}

/// The infinitives that are reported under the verb's lemma.
fn lemmas(verb: &Verb) -> impl Iterator<Item = &String> {
    std::iter::once(&verb.lemma).chain(&verb.variants)
}

/// Compiles the packs, and adds every form of their verbs and nouns to the lexicon.
pub(crate) fn compile(
    verbs: &VerbFile,
    nouns: &NounFile,
    according_to: &[String],
    suffixes: &Suffixes,
    lexicon: &mut Builder,
) -> Cues {
    let named = verbs.verb.iter().flat_map(lemmas).chain(nouns.noun.iter().flat_map(|n| &n.light_verbs));
    let stems = Stems::new(named.map(|lemma| split_lemma(lemma).1), &verbs.stem, suffixes);
    let according_to = according_to.first().cloned().unwrap_or_default();
    let ids = stems.len() + 1;
    let mut cues = Cues {
        bare: vec![[None; VOICES]; ids],
        worded: vec![Vec::new(); ids],
        according_to,
        ..Cues::default()
    };
    for verb in &verbs.verb {
        add_verb(verb, &stems, &mut cues);
    }
    for noun in &nouns.noun {
        let light = noun.light_verbs.iter().map(|v| light_verb(v, &stems)).collect();
        cues.nouns.push(saying_noun(noun, light));
        add_noun_forms(noun, cues.nouns.len() as u16, suffixes, lexicon);
    }
    let look_alikes = forms_of(&verbs.look_alikes, suffixes);
    for (verb, stem) in stems.iter() {
        let bare = cues.alone(verb.id).any(|cue| cue.stem == verb);
        let classes = if bare { Classes::CUE_VERB.or(Classes::LIGHT_VERB) } else { Classes::LIGHT_VERB };
        let homographs: Vec<u64> = stem.homographs.iter().map(|word| key_of(word)).collect();
        let add = |key, form: Form| {
            if form.nominal() == Nominal::Manner {
                if !look_alikes.contains(&key) {
                    lexicon.add_yielding_form(key, verb.id, form, classes);
                }
            } else if !homographs.contains(&key) {
                lexicon.add_verb_form(key, verb.id, form, classes);
            }
        };
        if verb.causative {
            suffixes.causative_forms(&stem, add);
        } else {
            suffixes.verb_forms(&stem, add);
        }
    }
    cues
}

/// The keys of all forms of these nouns.
fn forms_of(nouns: &[String], suffixes: &Suffixes) -> HashSet<u64> {
    let mut keys = HashSet::new();
    for noun in nouns {
        suffixes.regular_noun_forms(noun, |key, _| {
            keys.insert(key);
        });
    }
    keys
}

fn add_verb(verb: &Verb, stems: &Stems<'_>, cues: &mut Cues) {
    for lemma in lemmas(verb) {
        let (preverb, stem) = read_lemma(lemma, stems);
        let cue = Cue {
            stance: verb.stance,
            frames: Frames::of(&verb.frames),
            medium: verb.medium,
            strength: verb.strength,
            stem,
            active: verb.voices.is_empty() || verb.voices.contains(&Voice::Active),
            passive: verb.voices.is_empty() || verb.voices.contains(&Voice::Passive),
        };
        cues.add(cue, Words { lemma: verb.lemma.clone(), preverb });
    }
}

fn light_verb(verb: &str, stems: &Stems<'_>) -> LightVerb {
    let (preverb, stem) = read_lemma(verb, stems);
    LightVerb { stem, preverb }
}

fn saying_noun(noun: &Noun, light: Vec<LightVerb>) -> SayingNoun {
    SayingNoun {
        lemma: noun.lemma.clone(),
        stance: noun.stance,
        frames: Frames::of(&noun.frames),
        light,
        relay: noun.relay,
        interview: noun.interview,
        authored: noun.authored,
        before_gore: noun.before_gore,
        yonundeki: noun.yonundeki,
    }
}

/// All forms of the noun; of a noun of several words its last one inflects and stands for it.
fn add_noun_forms(noun: &Noun, id: u16, suffixes: &Suffixes, lexicon: &mut Builder) {
    let last = |words: &str| words.rsplit(' ').next().unwrap_or_default().to_owned();
    let (bare, possessed) = (last(&noun.noun), last(&noun.possessed));
    let soft = noun.before_vowel.as_deref().map(last);
    let mut classes = Classes::SAYING_NOUN;
    if noun.container {
        classes = classes.or(Classes::CONTAINER);
    }
    if noun.document {
        classes = classes.or(Classes::DOCUMENT);
    }
    let stem = NounStem { bare: &bare, possessed: &possessed, before_vowel: soft.as_deref() };
    suffixes.noun_forms(&stem, |key, form: Form| lexicon.add_noun_form(key, id, form, classes));
}
