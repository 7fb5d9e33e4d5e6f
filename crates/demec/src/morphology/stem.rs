//! Verb stems: the stems that voices make of them, and the shapes they take before different sounds.

use serde::{Deserialize, Serialize};

use super::harmony::{Base, Sounds};

/// A verb stem, and how it departs from the rules.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stem {
    pub(crate) stem: String,
    /// Its form before a vowel: *ed* of *et*.
    before_vowel: Option<String>,
    /// Its form before a buffer y and before -Iyor: *di* of *de*.
    before_y: Option<String>,
    /// Its passives, where the rule does not give them.
    #[serde(default)]
    passive: Vec<String>,
    /// The ending of its causative, where the rule does not give it: *-Ar* of *çık*.
    causative: Option<String>,
    /// Its aorist, where the rule does not give it.
    aorist: Option<String>,
    /// Forms that are oftener another word's: *derdi* of *dert*.
    #[serde(default)]
    pub(crate) homographs: Vec<String>,
}

impl Stem {
    /// One that follows the rules.
    pub(crate) fn regular(stem: String) -> Self {
        Self { stem, ..Self::default() }
    }
}

/// Endings that make stems of stems.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Derivation {
    passive_vowel: String,
    passive_l: String,
    passive: String,
    /// The causative of longer stems in a vowel, r or l.
    causative_open: String,
    causative: String,
    pub(super) negative: String,
    pub(super) plural: String,
    /// The possessive of the third person.
    pub(super) possessed: String,
    /// The possessive of the first person plural.
    pub(super) our: String,
}

impl Derivation {
    pub(super) fn passives(&self, stem: &Stem) -> Vec<String> {
        if !stem.passive.is_empty() {
            return stem.passive.clone();
        }
        let sounds = Sounds::new(stem.before_vowel.as_deref().unwrap_or(&stem.stem));
        let suffix = match sounds.last() {
            _ if sounds.ends_in_vowel() => &self.passive_vowel,
            Some(b'l') => &self.passive_l,
            _ => &self.passive,
        };
        vec![sounds.join(suffix).spell()]
    }

    pub(super) fn causative(&self, stem: &Stem) -> String {
        let sounds = Sounds::new(&stem.stem);
        let open = sounds.ends_in_vowel() || matches!(sounds.last(), Some(b'r' | b'l'));
        let rule = if open && sounds.vowels() > 1 { &self.causative_open } else { &self.causative };
        sounds.join(stem.causative.as_ref().unwrap_or(rule)).spell()
    }
}

/// What an ending starts with, which decides the shape of the stem before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Start {
    Aorist,
    /// A buffer y before a high vowel.
    BufferHigh,
    /// Another buffer y, or a vowel that takes the stem's away.
    Buffer,
    Vowel,
    Consonant,
}

/// A verb stem in the shapes it takes before different sounds.
pub(super) struct Bases {
    stem: Sounds,
    plain: Base,
    soft: Base,
    y: Base,
    /// Before a buffer y the stem takes a shape of its own: *di* of *de*.
    irregular_y: bool,
    /// With the ending of the aorist.
    aorist: Base,
}

impl Bases {
    pub(super) fn new(stem: &Stem) -> Self {
        let plain = Sounds::new(&stem.stem);
        let soft = stem.before_vowel.as_deref().map_or_else(|| plain.clone(), Sounds::new);
        let y = stem.before_y.as_deref().map_or_else(|| soft.clone(), Sounds::new);
        let aorist = stem.aorist.as_deref().unwrap_or_else(|| aorist_of(&plain));
        Self {
            plain: plain.base(),
            soft: soft.base(),
            y: y.base(),
            irregular_y: y != soft,
            aorist: if plain.ends_in_vowel() { &plain } else { &soft }.join(aorist).base(),
            stem: plain,
        }
    }

    pub(super) fn negative(&self, suffix: &str) -> Base {
        self.stem.join(suffix).base()
    }

    /// The shape of the stem before an ending that starts so.
    pub(super) fn before(&self, start: Start) -> &Base {
        match start {
            // A buffer y before a high vowel leaves the stem as it is: deyip, deyince.
            Start::BufferHigh if self.irregular_y => &self.plain,
            Start::BufferHigh | Start::Buffer => &self.y,
            Start::Vowel => &self.soft,
            Start::Aorist => &self.aorist,
            Start::Consonant => &self.plain,
        }
    }
}

/// -r after a vowel, -Ir after more than one syllable, -Ar after one.
fn aorist_of(stem: &Sounds) -> &'static str {
    match stem.vowels() {
        _ if stem.ends_in_vowel() => "r",
        0 | 1 => "Ar",
        _ => "Ir",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn derivation() -> Derivation {
        Derivation {
            passive_vowel: "n".to_owned(),
            passive_l: "In".to_owned(),
            passive: "Il".to_owned(),
            causative_open: "t".to_owned(),
            causative: "DIr".to_owned(),
            negative: String::new(),
            plural: String::new(),
            possessed: String::new(),
            our: String::new(),
        }
    }

    #[test]
    fn voices_make_stems_of_stems() {
        let derivation = derivation();
        let regular = |stem: &str| Stem::regular(stem.to_owned());
        for (stem, passive, causative) in [
            ("hatırla", "hatırlan", "hatırlat"),
            ("anlat", "anlatıl", "anlattır"),
            ("duyur", "duyurul", "duyurt"),
            ("yüksel", "yükselin", "yükselt"),
            ("bil", "bilin", "bildir"),
            ("sor", "sorul", "sordur"),
            ("sus", "susul", "sustur"),
            ("inan", "inanıl", "inandır"),
            ("konuş", "konuşul", "konuştur"),
            ("ye", "yen", "yedir"),
        ] {
            assert_eq!(derivation.passives(&regular(stem)), [passive]);
            assert_eq!(derivation.causative(&regular(stem)), causative);
        }
    }

    #[test]
    fn some_causatives_have_an_ending_of_their_own() {
        for (stem, ending, causative) in [
            ("çık", "Ar", "çıkar"),
            ("kop", "Ar", "kopar"),
            ("duy", "Ir", "duyur"),
            ("düş", "Ir", "düşür"),
            ("kork", "It", "korkut"),
            ("çık", "Art", "çıkart"),
        ] {
            let causative_of = Some(ending.to_owned());
            let irregular = Stem { causative: causative_of, ..Stem::regular(stem.to_owned()) };
            assert_eq!(derivation().causative(&irregular), causative);
        }
    }
}
