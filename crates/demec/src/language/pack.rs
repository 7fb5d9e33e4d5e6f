//! The files of a language pack, as they stand on disk. `languages/README.md` describes every field.

use serde::{Deserialize, Serialize};

use crate::{model::Stance, morphology::stem::Stem};

/// `language.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LanguageFile {
    pub(crate) code: String,
    #[expect(dead_code, reason = "the pack names itself for its readers")]
    pub(crate) name: String,
    /// Letters outside ASCII that no longer text goes without.
    #[serde(default)]
    pub(crate) letters: Vec<char>,
    pub(crate) roles: Roles,
}

/// The words that carry the grammar.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Roles {
    pub(crate) quotative: Vec<String>,
    pub(crate) manner: Vec<String>,
    pub(crate) according_to: Vec<String>,
    pub(crate) agent: Vec<String>,
    pub(crate) conjunction: Vec<String>,
    pub(crate) as_word: Vec<String>,
    pub(crate) content_of: Vec<String>,
    pub(crate) subject_clitic: Vec<String>,
    pub(crate) not_after_subject: Vec<String>,
    pub(crate) contrast: Vec<String>,
    pub(crate) issuing: Vec<String>,
    pub(crate) pronoun_subject: Vec<String>,
    pub(crate) some_pronoun: Vec<String>,
    pub(crate) article: Vec<String>,
}

/// `verbs.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VerbFile {
    /// Nouns whose forms the forms in -Iş give way to.
    #[serde(default)]
    pub(crate) look_alikes: Vec<String>,
    pub(crate) verb: Vec<Verb>,
    #[serde(default)]
    pub(crate) stem: Vec<Stem>,
}

/// How a verb takes what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Frame {
    Quote,
    Diye,
    Manner,
    Colon,
    Clause,
    ClauseDative,
    ClauseGenitive,
    VerbalNoun,
    ClauseAblative,
    InfinitiveInstrumental,
    Topic,
    Ki,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Medium {
    Speech,
    Thought,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Voice {
    Active,
    Passive,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verb {
    pub(crate) lemma: String,
    pub(crate) frames: Vec<Frame>,
    pub(crate) stance: Stance,
    #[expect(dead_code, reason = "for the pack's readers and its tests")]
    #[serde(default)]
    pub(crate) sense: String,
    pub(crate) medium: Medium,
    pub(crate) strength: u8,
    #[serde(default)]
    pub(crate) voices: Vec<Voice>,
    #[serde(default)]
    pub(crate) variants: Vec<String>,
    #[expect(dead_code, reason = "for the pack's readers and its tests")]
    #[serde(default)]
    pub(crate) examples: Vec<String>,
}

/// `nouns.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NounFile {
    pub(crate) noun: Vec<Noun>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "the fields of a pack entry, each a yes or no of its own")]
pub(crate) struct Noun {
    pub(crate) noun: String,
    pub(crate) possessed: String,
    pub(crate) before_vowel: Option<String>,
    pub(crate) stance: Stance,
    #[expect(dead_code, reason = "for the pack's readers and its tests")]
    #[serde(default)]
    pub(crate) sense: String,
    pub(crate) lemma: String,
    #[serde(default)]
    pub(crate) light_verbs: Vec<String>,
    #[serde(default)]
    pub(crate) frames: Vec<Frame>,
    #[serde(default)]
    pub(crate) container: bool,
    #[serde(default)]
    pub(crate) document: bool,
    #[serde(default)]
    pub(crate) relay: bool,
    /// A talk that the whole article may come from.
    #[serde(default)]
    pub(crate) interview: bool,
    /// Somebody speaks in it: without an owner, whoever the sentence before it is about.
    #[serde(default)]
    pub(crate) authored: bool,
    #[serde(default)]
    pub(crate) before_gore: bool,
    #[serde(default)]
    pub(crate) yonundeki: bool,
    #[expect(dead_code, reason = "for the pack's readers and its tests")]
    #[serde(default)]
    pub(crate) examples: Vec<String>,
}

/// `adverbials.toml`: closed classes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AdverbialFile {
    pub(crate) connectives: Vec<String>,
    pub(crate) clitics: Vec<String>,
    pub(crate) cue_adverbs: Vec<String>,
    pub(crate) time_adverbials: Vec<String>,
    pub(crate) segment_endings: Vec<String>,
    pub(crate) colon_pointers: Vec<String>,
    pub(crate) legal_bases: Vec<String>,
    pub(crate) comparison_heads: Vec<String>,
    pub(crate) title_heads_after_quote: Vec<String>,
    pub(crate) naming_verbs: Vec<String>,
    pub(crate) diye_reject: Vec<String>,
    pub(crate) written_thing_verbs: Vec<String>,
    pub(crate) headline_labels: Vec<String>,
    pub(crate) kin_nouns: Vec<String>,
}

/// `abbreviations.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AbbreviationFile {
    pub(crate) abbreviation: Vec<Abbreviation>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Abbreviation {
    pub(crate) form: String,
    #[expect(dead_code, reason = "the entry explains itself to its readers")]
    #[serde(default)]
    pub(crate) expansion: String,
    #[serde(default)]
    pub(crate) ends_sentence: bool,
}
