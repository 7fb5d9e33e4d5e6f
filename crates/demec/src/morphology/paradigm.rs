//! All forms of a stem, generated once when a pack is compiled; each is then found by one look-up.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    cuts::Cuts,
    endings::Endings,
    form::Form,
    harmony::{Sounds, Template},
    stem::{Bases, Derivation, Start, Stem},
};

/// `suffixes.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SuffixPack {
    derive: Derivation,
    verb: Vec<EndingGroup>,
    question: Vec<EndingGroup>,
    nominal: Vec<EndingGroup>,
    case: CaseTables,
    guess: Vec<EndingGroup>,
    apostrophe: Vec<EndingGroup>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct EndingGroup {
    form: Vec<String>,
    endings: Vec<String>,
    /// A stem, and the word that one of the endings makes of it or that stands behind it.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests hold it"))]
    #[serde(default)]
    example: Vec<String>,
    /// The endings take cases.
    #[serde(default)]
    nominal: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseTables {
    /// Cases that no verb made a noun takes.
    not_of_verbs: Vec<String>,
    possessed: BTreeMap<String, Vec<String>>,
    bare: BTreeMap<String, Vec<String>>,
}

/// Endings ready to be joined.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Suffixes {
    derive: Derivation,
    verb: Vec<Ending>,
    /// The words of the particle that asks, by their keys.
    question: Vec<(u64, Form)>,
    cases_possessed: Vec<Ending>,
    cases_bare: Vec<Ending>,
    endings: Endings,
    apostrophe: Endings,
    cuts: Cuts,
}

/// An ending taken apart.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Ending {
    start: Start,
    /// Behind the aorist, where it starts with that.
    template: Template,
    /// Behind the negative; there is none of some forms of the aorist.
    negated: Option<Template>,
    form: Form,
}

impl Ending {
    fn new((ending, form): &(String, Form)) -> Self {
        let start = match ending.as_str() {
            e if e.starts_with('R') => Start::Aorist,
            e if e.starts_with("(y)I") => Start::BufferHigh,
            e if e.starts_with('^') || e.starts_with("(y)") => Start::Buffer,
            e if e.starts_with(['A', 'I']) || e.starts_with("(n)") => Start::Vowel,
            _ => Start::Consonant,
        };
        let negated = match ending.strip_prefix('R') {
            Some("Im" | "Iz") => None,
            Some(rest) => Some(Template::new(&format!("z{rest}"))),
            None => Some(Template::new(ending)),
        };
        let template = Template::new(ending.strip_prefix('R').unwrap_or(ending));
        Self { start, template, negated, form: *form }
    }

    /// Whether it softens the last sound of a noun.
    fn softens(&self) -> bool {
        matches!(self.start, Start::BufferHigh | Start::Buffer | Start::Vowel)
    }
}

/// A feature name in a pack that is none.
#[derive(Clone, Debug, thiserror::Error)]
#[error("`{0}` is no feature of a form")]
pub(crate) struct UnknownFeature(String);

fn form_of(names: &[String]) -> Result<Form, UnknownFeature> {
    Form::from_names(names).map_err(|name| UnknownFeature(name.to_owned()))
}

/// Every ending of the groups with its form; nominal ones with their cases.
fn flatten(
    groups: &[EndingGroup],
    nominal: bool,
    cases: &Cases,
) -> Result<Vec<(String, Form)>, UnknownFeature> {
    let mut flat = Vec::new();
    for group in groups {
        let form = form_of(&group.form)?;
        for ending in &group.endings {
            flat.push((ending.clone(), form));
            if nominal || group.nominal {
                let table = if form.has(Form::possessed) { &cases.possessed } else { &cases.bare };
                flat.extend(table.iter().map(|(case, f)| (format!("{ending}{case}"), form.with(*f))));
            }
        }
    }
    Ok(flat)
}

struct Cases {
    possessed: Vec<(String, Form)>,
    bare: Vec<(String, Form)>,
}

impl Cases {
    fn without(&self, names: &[String]) -> Result<Self, UnknownFeature> {
        let left_out: Vec<Form> =
            names.iter().map(|name| form_of(std::slice::from_ref(name))).collect::<Result<_, _>>()?;
        let kept = |cases: &[(String, Form)]| {
            cases.iter().filter(|(_, form)| !left_out.contains(form)).cloned().collect()
        };
        Ok(Self { possessed: kept(&self.possessed), bare: kept(&self.bare) })
    }
}

fn case_table(table: &BTreeMap<String, Vec<String>>) -> Result<Vec<(String, Form)>, UnknownFeature> {
    let mut flat = Vec::new();
    for (case, endings) in table {
        let form = form_of(std::slice::from_ref(case))?;
        flat.extend(endings.iter().map(|e| (e.clone(), form)));
    }
    Ok(flat)
}

impl Suffixes {
    pub(crate) fn new(pack: &SuffixPack) -> Result<Self, UnknownFeature> {
        let cases =
            Cases { possessed: case_table(&pack.case.possessed)?, bare: case_table(&pack.case.bare)? };
        let of_verbs = cases.without(&pack.case.not_of_verbs)?;
        let mut verb = flatten(&pack.verb, false, &cases)?;
        verb.extend(flatten(&pack.nominal, true, &of_verbs)?);
        Ok(Self {
            derive: pack.derive.clone(),
            verb: verb.iter().map(Ending::new).collect(),
            question: particles(&flatten(&pack.question, false, &cases)?),
            endings: automaton(&flatten(&pack.guess, false, &cases)?),
            cuts: Cuts::new(&flatten(&pack.apostrophe, false, &cases)?),
            apostrophe: automaton(&flatten(&pack.apostrophe, false, &cases)?),
            cases_possessed: cases.possessed.iter().map(Ending::new).collect(),
            cases_bare: cases.bare.iter().map(Ending::new).collect(),
        })
    }

    /// The words of the particle that asks, with their forms.
    pub(crate) fn question(&self) -> impl Iterator<Item = (u64, Form)> {
        self.question.iter().copied()
    }

    /// The guessed endings of unknown words.
    pub(crate) fn endings(&self) -> &Endings {
        &self.endings
    }

    /// What a suffix behind an apostrophe says.
    pub(crate) fn apostrophe(&self) -> &Endings {
        &self.apostrophe
    }

    /// The endings that a name may carry without an apostrophe.
    pub(crate) fn cuts(&self) -> &Cuts {
        &self.cuts
    }

    /// Calls `found` with the key and form of `word` and of `word` in every case; a possessive of the third person
    /// takes an n before them.
    pub(crate) fn case_forms(&self, word: &str, form: Form, mut found: impl FnMut(u64, Form)) {
        let sounds = Sounds::new(word);
        let possessed = form.has(Form::possessed);
        let base = sounds.base();
        let soft = if possessed { base } else { sounds.with_soft_k().base() };
        found(base.key(), form);
        for case in if possessed { &self.cases_possessed } else { &self.cases_bare } {
            let base = if case.softens() { &soft } else { &base };
            found(base.key_with(&case.template), form.with(case.form));
        }
    }

    /// The plural of a noun as written, in small letters.
    pub(crate) fn plural(&self, noun: &str) -> String {
        Sounds::new(noun).join(&self.derive.plural).spell()
    }

    /// *avukat* → *avukatları*.
    pub(crate) fn plural_possessed(&self, noun: &str) -> String {
        Sounds::new(noun).join(&self.derive.plural).join("I").spell()
    }

    /// *bakanlık* → *bakanlığı*.
    pub(crate) fn possessed(&self, noun: &str) -> String {
        Sounds::new(noun).with_soft_k().join(&self.derive.possessed).spell()
    }

    /// *Başkan* → *başkanımız*.
    pub(crate) fn our(&self, noun: &str) -> String {
        Sounds::new(noun).with_soft_k().join(&self.derive.our).spell()
    }

    /// The causative of a stem: *hatırlat* of *hatırla*.
    pub(crate) fn causative(&self, stem: &Stem) -> String {
        self.derive.causative(stem)
    }

    /// Calls `found` with the key and form of every form of the verb, active and passive, affirmed and negated; of the
    /// passive in the third person, since what is said is no other.
    pub(crate) fn verb_forms(&self, stem: &Stem, mut found: impl FnMut(u64, Form)) {
        self.forms(stem, Form::NONE, &mut found);
        for passive in self.derive.passives(stem) {
            self.forms(&Stem::regular(passive), Form::passive, &mut found);
        }
    }

    /// Calls `found` with every form of the verb's causative.
    pub(crate) fn causative_forms(&self, stem: &Stem, mut found: impl FnMut(u64, Form)) {
        let causative = Stem::regular(self.causative(stem));
        self.verb_forms(&causative, |key, form| found(key, form.with(Form::causative)));
    }

    fn forms(&self, stem: &Stem, voice: Form, found: &mut impl FnMut(u64, Form)) {
        let bases = Bases::new(stem);
        let negative = bases.negative(&self.derive.negative);
        let personal = Form::first_person.with(Form::second_person);
        for ending in self.verb.iter().filter(|e| !(voice.has(Form::passive) && e.form.has(personal))) {
            let form = ending.form.with(voice);
            let base = bases.before(ending.start);
            found(base.key_with(&ending.template), form);
            if let Some(negated) = &ending.negated {
                found(negative.key_with(negated), form.with(Form::negative));
            }
        }
    }

    /// Calls `found` with every form of a noun that follows the rules: its last sound softens before a vowel where it
    /// does so in most nouns.
    pub(crate) fn regular_noun_forms(&self, noun: &str, found: impl FnMut(u64, Form)) {
        let bare = Sounds::new(noun);
        let soft = bare.softened();
        let possessed = soft.join("(s)I").spell();
        let soft = soft.spell();
        self.noun_forms(&NounStem { bare: noun, possessed: &possessed, before_vowel: Some(&soft) }, found);
    }

    /// Calls `found` with the key and form of every form of a noun: bare, plural, possessed, in all cases.
    pub(crate) fn noun_forms(&self, noun: &NounStem<'_>, mut found: impl FnMut(u64, Form)) {
        let bare = Sounds::new(noun.bare);
        let soft = noun.before_vowel.map_or_else(|| bare.clone(), Sounds::new);
        let plural = bare.join(&self.derive.plural);
        let possessed = Sounds::new(noun.possessed);
        let many_possessed = plural.join("I");
        found(bare.key(), Form::NONE);
        found(plural.key(), Form::plural);
        found(possessed.key(), Form::possessed);
        found(many_possessed.key(), Form::possessed.with(Form::plural));
        let [bare, soft, plural] = [bare, soft, plural].map(|sounds| sounds.base());
        for case in &self.cases_bare {
            let base = if case.softens() { &soft } else { &bare };
            found(base.key_with(&case.template), case.form);
            found(plural.key_with(&case.template), case.form.with(Form::plural));
        }
        let [possessed, many_possessed] = [possessed, many_possessed].map(|sounds| sounds.base());
        for case in &self.cases_possessed {
            let form = case.form.with(Form::possessed);
            found(possessed.key_with(&case.template), form);
            found(many_possessed.key_with(&case.template), form.with(Form::plural));
        }
    }
}

/// What a noun's forms are made from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NounStem<'a> {
    pub(crate) bare: &'a str,
    pub(crate) possessed: &'a str,
    pub(crate) before_vowel: Option<&'a str>,
}

/// The words of a particle, in harmony with every vowel that may stand before it.
fn particles(flat: &[(String, Form)]) -> Vec<(u64, Form)> {
    let vowels = ["a", "e", "u", "ü"];
    let words = |(word, form): &(String, Form)| {
        let (word, form) = (word.clone(), *form);
        vowels.map(|vowel| (Sounds::new(vowel).join(&word).key_from(1), form))
    };
    flat.iter().flat_map(words).collect()
}

/// An automaton of the endings after every kind of stem.
fn automaton(flat: &[(String, Form)]) -> Endings {
    let mut endings = Vec::new();
    // One stem for each vowel harmony, ending in a voiced and a voiceless consonant and in a vowel.
    for stem in ["bel", "bal", "bül", "bul", "bet", "bat", "büt", "but", "be", "ba", "bü", "bu"] {
        let sounds = Sounds::new(stem);
        for (ending, form) in flat {
            endings.push((sounds.join(ending).key_from(stem.chars().count()), *form));
        }
    }
    Endings::new(&endings)
}

impl Form {
    /// Whether this is a finite form that reports: not future, not hypothetical, not negated, not asked about.
    pub(crate) fn reports(self) -> bool {
        const UNSAID: Form = Form::future.with(Form::irrealis).with(Form::negative).with(Form::question);
        self.is_finite() & !self.has(UNSAID)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexer::letters::key_of;

    fn pack() -> SuffixPack {
        toml::from_str(include_str!("../../languages/tr/suffixes.toml")).expect("the pack is TOML")
    }

    #[test]
    fn every_group_of_a_verb_s_endings_makes_its_example() {
        let pack = pack();
        let suffixes = Suffixes::new(&pack).expect("the pack's features are known");
        for group in pack.verb.iter().chain(&pack.nominal) {
            let [stem, word] = group.example.as_slice() else { panic!("{:?} has no example", group.form) };
            let form = form_of(&group.form).expect("known features");
            let mut made = false;
            suffixes.verb_forms(&Stem::regular(stem.clone()), |key, found| {
                made |= key == key_of(word) && found == form;
            });
            assert!(made, "{stem} + {:?} is not {word}", group.endings);
        }
    }

    #[test]
    fn every_group_of_the_particle_makes_its_example() {
        let pack = pack();
        let suffixes = Suffixes::new(&pack).expect("the pack's features are known");
        for group in &pack.question {
            let [_, word] = group.example.as_slice() else { panic!("{:?} has no example", group.form) };
            let form = form_of(&group.form).expect("known features");
            assert!(suffixes.question().any(|(key, found)| key == key_of(word) && found == form), "{word}");
        }
    }
}
