//! The cues of a language, compiled from its packs: which verb, with which words before it, reports what and how.

use std::collections::HashSet;

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

/// A verb that reports, alone or with words before it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Cue {
    pub(crate) lemma: String,
    pub(crate) stance: Stance,
    pub(crate) frames: Frames,
    pub(crate) medium: Medium,
    /// 1 to 3: how surely its frame reports speech.
    pub(crate) strength: u8,
    pub(crate) stem: VerbStem,
    pub(crate) active: bool,
    pub(crate) passive: bool,
    /// Keys of the words before the verb, in order.
    pub(crate) preverb: Vec<u64>,
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

/// All cues; ids count from 1.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Cues {
    cues: Vec<Cue>,
    nouns: Vec<SayingNoun>,
    /// For each stem its cues.
    by_stem: Vec<OfStem>,
    according_to: String,
}

/// The cues of a stem.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct OfStem {
    /// Those with words before the verb, by the last letters of the word right before it; of the same word the longest
    /// first.
    worded: Vec<(u32, u16)>,
    /// These words: what is not among them is not looked for.
    sieve: Sieve<1>,
    /// The verb alone, in each of its voices.
    bare: [Option<u16>; VOICES],
}

/// Active and passive, of a stem and of its causative.
const VOICES: usize = 4;

fn voice(form: Form) -> usize {
    usize::from(form.has(Form::passive)) | usize::from(form.has(Form::causative)) << 1
}

impl OfStem {
    fn add(&mut self, id: u16, cue: &Cue, cues: &[Cue]) {
        let preverb = &cue.preverb;
        let Some(&word) = preverb.last() else {
            let stem = if cue.stem.causative { Form::causative } else { Form::NONE };
            for form in [stem, stem.with(Form::passive)].into_iter().filter(|&form| cue.fits(form)) {
                if let Some(slot) = self.bare.get_mut(voice(form)) {
                    slot.get_or_insert(id);
                }
            }
            return;
        };
        let words = |id: u16| cues.get(usize::from(id)).map_or(0, |cue| cue.preverb.len());
        let place = self.worded.partition_point(|&(before, other)| {
            (before, std::cmp::Reverse(words(other))) <= (word as u32, std::cmp::Reverse(preverb.len()))
        });
        self.worded.insert(place, (word as u32, id));
        self.sieve.add(u64::from(word as u32));
    }

    /// Those that one of these words may stand before.
    fn behind(&self, near: impl Iterator<Item = u32>) -> &[(u32, u16)] {
        let mut near = near.filter(|&word| self.sieve.may_hold(u64::from(word)));
        let Some(word) = near.next() else { return &[] };
        if near.next().is_some() {
            return &self.worded;
        }
        let from = self.worded.partition_point(|&(before, _)| before < word);
        let rest = self.worded.get(from..).unwrap_or_default();
        let count = rest.iter().take_while(|&&(before, _)| before == word).count();
        rest.get(..count).unwrap_or_default()
    }
}

impl Cues {
    /// The cues of a stem.
    pub(crate) fn of_stem(&self, stem: u16) -> impl Iterator<Item = (Lemma, &Cue)> {
        let of_stem = self.by_stem.get(usize::from(stem));
        of_stem
            .into_iter()
            .flat_map(|cues| cues.worded.iter().map(|&(_, id)| id).chain(cues.bare.iter().flatten().copied()))
            .filter_map(|id| Some((Lemma::Verb(id), self.cues.get(usize::from(id))?)))
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
        let of_stem = self.by_stem.get(usize::from(stem))?;
        let worded = of_stem.behind(near).iter().find_map(|&(_, id)| {
            let cue = self.cues.get(usize::from(id)).filter(|cue| cue.fits(form))?;
            Some((id, take(&cue.preverb)?))
        });
        let bare = || of_stem.bare.get(voice(form)).copied().flatten().map(|id| (id, 0));
        let (id, taken) = worded.or_else(bare)?;
        Some((Lemma::Verb(id), self.cues.get(usize::from(id))?, taken))
    }

    /// The infinitive, noun or postposition that a lemma is.
    pub(crate) fn lemma(&self, lemma: Lemma) -> Option<&str> {
        match lemma {
            Lemma::Verb(index) => self.cues.get(usize::from(index)).map(|cue| cue.lemma.as_str()),
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
    let mut cues =
        Cues { by_stem: vec![OfStem::default(); stems.len() + 1], according_to, ..Cues::default() };
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
        let bare = cues.of_stem(verb.id).any(|(_, c)| c.stem == verb && c.preverb.is_empty());
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
        let id = cues.cues.len() as u16;
        let cue = Cue {
            lemma: verb.lemma.clone(),
            stance: verb.stance,
            frames: Frames::of(&verb.frames),
            medium: verb.medium,
            strength: verb.strength,
            stem,
            active: verb.voices.is_empty() || verb.voices.contains(&Voice::Active),
            passive: verb.voices.is_empty() || verb.voices.contains(&Voice::Passive),
            preverb,
        };
        if let Some(of_stem) = cues.by_stem.get_mut(usize::from(stem.id)) {
            of_stem.add(id, &cue, &cues.cues);
        }
        cues.cues.push(cue);
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
