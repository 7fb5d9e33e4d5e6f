//! Languages: what the packs say, compiled for look-up.

mod classes;
pub(crate) mod cues;
pub(crate) mod dates;
pub(crate) mod lexicon;
pub(crate) mod names;
pub(crate) mod pack;
pub(crate) mod stems;

use std::{
    borrow::Cow,
    fmt, fs,
    path::{Path, PathBuf},
};

pub(crate) use classes::Classes;
use cues::{Cues, SayingNoun};
use dates::Dates;
use lexicon::{Builder, Lexicon, Open, Phrase, TooMany};
use names::{Names, Packs};
use pack::{AbbreviationFile, AdverbialFile, LanguageFile, NounFile, VerbFile};
use serde::de::DeserializeOwned;

pub(crate) use crate::morphology::form::Form;
use crate::{
    bits::{TOGETHER, ones},
    lexer::{fault_at, token::Token},
    model::Diagnostic,
    morphology::{
        form::Nominal,
        paradigm::{SuffixPack, Suffixes, UnknownFeature},
        stem::Stem,
    },
};

/// A language that demec reads: its words, endings and names, compiled from a pack.
///
/// ```
/// use demec::Language;
///
/// assert_eq!(Language::turkish().code(), "tr");
/// ```
#[derive(Clone)]
pub struct Language {
    pub(crate) code: Cow<'static, str>,
    pub(crate) lexicon: Lexicon,
    pub(crate) cues: Cues,
    pub(crate) names: Names,
    pub(crate) suffixes: Suffixes,
    pub(crate) dates: Dates,
    /// Its letters outside ASCII.
    pub(crate) letters: Vec<char>,
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Language").field("code", &self.code).finish_non_exhaustive()
    }
}

/// A language pack that cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LanguageError {
    /// A file of the pack is missing or cannot be read.
    #[error("language pack file `{}` cannot be read", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file of the pack is not of the form that `languages/README.md` describes.
    #[error("language pack file `{file}` is malformed: {message}")]
    Malformed {
        /// The file's name in the pack.
        file: &'static str,
        /// What is wrong, and where.
        message: String,
    },
    /// The pack tells more sorts of words apart than demec can: 65,535 sets of word classes, or of titles, nouns and
    /// verbs that words are forms of.
    #[error("the language pack has more than 65,535 sorts of words")]
    TooManySorts,
}

/// A text of so many letters without one outside ASCII has lost them: in Turkish every eighth is one.
const LONG_WITHOUT: usize = 200;

/// The directory of a pack.
struct Files<'a>(&'a Path);

impl Files<'_> {
    fn read<T: DeserializeOwned>(&self, file: &'static str) -> Result<T, LanguageError> {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).map_err(|source| LanguageError::Unreadable { path, source })?;
        toml::from_str(&text).map_err(|e| LanguageError::Malformed { file, message: e.to_string() })
    }
}

impl Language {
    /// A language from a directory that holds a pack's files.
    ///
    /// # Errors
    ///
    /// A file is missing, cannot be read, or is malformed: the error names it and says what is wrong.
    pub fn from_dir(directory: impl AsRef<Path>) -> Result<Self, LanguageError> {
        Self::compile(&Files(directory.as_ref()))
    }

    /// The language's code in ISO 639-1.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The code for an article to keep.
    pub(crate) fn code_owned(&self) -> Cow<'static, str> {
        self.code.clone()
    }

    /// Whether `text`, whose damage is `faults`, is long enough to need the language's letters outside ASCII and has none,
    /// as an entity or otherwise.
    pub(crate) fn misses_letters(&self, text: &str, faults: &[Diagnostic]) -> bool {
        // An accent or a letter of Latin: in proper text one of the first bytes.
        if self.letters.is_empty() || text.bytes().any(|byte| matches!(byte, 0xC3..=0xC5 | 0xCC | 0xCD)) {
            return false;
        }
        let escaped = |fault: &Diagnostic| {
            let place = fault_at(text, fault.span.start() as usize);
            place.and_then(|it| it.meant).is_some_and(char::is_alphabetic)
        };
        let letters = || text.bytes().filter(u8::is_ascii_alphabetic).take(LONG_WITHOUT).count();
        !faults.iter().any(escaped) && letters() == LONG_WITHOUT
    }

    fn compile(files: &Files<'_>) -> Result<Self, LanguageError> {
        let language: LanguageFile = files.read("language.toml")?;
        let suffix_pack: SuffixPack = files.read("suffixes.toml")?;
        let suffixes = Suffixes::new(&suffix_pack).map_err(|e: UnknownFeature| LanguageError::Malformed {
            file: "suffixes.toml",
            message: e.to_string(),
        })?;
        let mut lexicon = Builder::default();
        let verbs: VerbFile = files.read("verbs.toml")?;
        let nouns: NounFile = files.read("nouns.toml")?;
        let cues = cues::compile(&verbs, &nouns, &language.roles.according_to, &suffixes, &mut lexicon);
        for (key, form) in suffixes.question() {
            lexicon.add_form(key, form, Classes::NONE);
        }
        add_roles(&language.roles, &mut lexicon);
        let adverbials: AdverbialFile = files.read("adverbials.toml")?;
        add_adverbials(&adverbials, &mut lexicon);
        for (nouns, class) in [
            (&adverbials.legal_bases, Classes::LEGAL_BASIS),
            (&adverbials.comparison_heads, Classes::COMPARISON),
        ] {
            for noun in nouns {
                suffixes.regular_noun_forms(noun, |key, form| lexicon.add_noun_form(key, 0, form, class));
            }
        }
        for stem in adverbials.naming_verbs.iter().filter(|s| !s.contains(' ')) {
            let stem = Stem::regular(stem.clone());
            suffixes.verb_forms(&stem, |key, form| {
                if form.nominal() != Nominal::Manner {
                    lexicon.add_verb_form(key, 0, form, Classes::NAMING_VERB);
                }
            });
        }
        add_abbreviations(&files.read("abbreviations.toml")?, &mut lexicon);
        let dates = Dates::compile(&files.read("dates.toml")?, &mut lexicon);
        let packs = Packs {
            titles: files.read("titles.toml")?,
            organisations: files.read("organisations.toml")?,
            media: files.read("media.toml")?,
            countries: files.read("countries.toml")?,
            places: files.read("places.toml")?,
            names: files.read("names.toml")?,
            groups: files.read("groups.toml")?,
            words: files.read("words.toml")?,
            contexts: files.read("contexts.toml")?,
        };
        let names = names::compile(&packs, &suffixes, &mut lexicon);
        let lexicon = lexicon.finish(suffixes.endings()).map_err(|TooMany| LanguageError::TooManySorts)?;
        Ok(Self {
            code: Cow::Owned(language.code),
            lexicon,
            cues,
            names,
            suffixes,
            dates,
            letters: language.letters,
        })
    }

    /// The noun of saying that a word is a form of.
    pub(crate) fn saying_noun(&self, word: &Token) -> Option<&SayingNoun> {
        self.cues.noun(self.lexicon.entry(word.entry).noun)
    }

    /// Looks up every word of `tokens`: its entry, classes and form, or what its ending lets one guess. The words of a
    /// phrase (*öte yandan*) have the classes of the phrase as well, a verb what the particle behind it says.
    pub(crate) fn annotate(&self, tokens: &mut [Token]) {
        // Behind the last phrase.
        let mut behind = 0;
        for first in (0..tokens.len()).step_by(TOGETHER) {
            let Some(few) = tokens.get_mut(first..).and_then(|rest| rest.chunks_mut(TOGETHER).next()) else {
                break;
            };
            let Open { unknown, joining } = self.lexicon.look_up(few);
            for at in ones(unknown) {
                if let Some(token) = few.get_mut(at as usize) {
                    token.form = self.ending_of(token);
                }
            }
            for at in ones(joining) {
                let index = first + at as usize;
                ask(tokens, index);
                if index >= behind {
                    behind = self.annotate_phrase(tokens, index);
                }
            }
        }
    }

    /// What the ending of a word that no pack knows lets one guess, or a suffix says.
    fn ending_of(&self, token: &Token) -> Form {
        if token.is_word() {
            self.suffixes.endings().of(token.key)
        } else {
            self.suffixes.apostrophe().of_suffix(token.key)
        }
    }

    /// Gives the words of the phrase that begins at a token the classes of the phrase, if it has any; the token behind it.
    fn annotate_phrase(&self, tokens: &mut [Token], index: usize) -> usize {
        match tokens.get(index..).and_then(|rest| self.classed_phrase_at(rest)) {
            Some(found) => {
                let words = tokens.iter_mut().skip(index).take(found.tokens);
                words.for_each(|word| word.classes = word.classes.or(found.classes));
                index + found.tokens
            }
            None => index,
        }
    }

    fn classed_phrase_at(&self, tokens: &[Token]) -> Option<Phrase> {
        let [first, second, ..] = tokens else { return None };
        let found =
            self.lexicon.may_begin_classed(first.key, second.key).then(|| self.lexicon.phrase_at(tokens))?;
        found.filter(|phrase| phrase.classes != Classes::NONE)
    }
}

/// Says of the verb before a word, if that is a particle of questions, that it is asked about, with the endings that the
/// particle took from it: *dedi mi*, *diyor musunuz*.
fn ask(tokens: &mut [Token], particle: usize) {
    let pair = particle.checked_sub(1).and_then(|verb| tokens.get_mut(verb..=particle));
    if let Some([verb, particle]) = pair
        && particle.form.has(Form::question)
        && verb.is_word()
        && verb.form.is_finite()
    {
        verb.form = verb.form.with(particle.form);
    }
}

fn add_roles(roles: &pack::Roles, lexicon: &mut Builder) {
    for (words, class) in [
        (&roles.quotative, Classes::QUOTATIVE),
        (&roles.manner, Classes::MANNER),
        (&roles.according_to, Classes::ACCORDING_TO),
        (&roles.agent, Classes::AGENT),
        (&roles.conjunction, Classes::CONJUNCTION),
        (&roles.as_word, Classes::AS_WORD),
        (&roles.content_of, Classes::CONTENT_OF),
        (&roles.subject_clitic, Classes::SUBJECT_CLITIC),
        (&roles.not_after_subject, Classes::NOT_AFTER_SUBJECT),
        (&roles.contrast, Classes::CONTRAST),
        (&roles.issuing, Classes::ISSUING),
        (&roles.pronoun_subject, Classes::PRONOUN_SUBJECT),
        (&roles.some_pronoun, Classes::SOME_PRONOUN),
        (&roles.article, Classes::ARTICLE),
    ] {
        lexicon.add_all(words, class);
    }
}

fn add_adverbials(file: &AdverbialFile, lexicon: &mut Builder) {
    for (words, class) in [
        (&file.connectives, Classes::CONNECTIVE),
        (&file.clitics, Classes::CLITIC),
        (&file.cue_adverbs, Classes::CUE_ADVERB),
        (&file.time_adverbials, Classes::TIME),
        (&file.segment_endings, Classes::SEGMENT_END),
        (&file.colon_pointers, Classes::COLON_POINTER),
        (&file.legal_bases, Classes::LEGAL_BASIS),
        (&file.comparison_heads, Classes::COMPARISON),
        (&file.title_heads_after_quote, Classes::NAMING),
        (&file.diye_reject, Classes::QUOTATIVE_REJECT),
        (&file.written_thing_verbs, Classes::WRITTEN_THING),
        (&file.kin_nouns, Classes::KIN),
        (&file.headline_labels, Classes::LABEL),
    ] {
        lexicon.add_all(words, class);
    }
}

fn add_abbreviations(file: &AbbreviationFile, lexicon: &mut Builder) {
    for abbreviation in file.abbreviation.iter().filter(|a| !a.ends_sentence) {
        lexicon.add(abbreviation.form.trim_end_matches('.'), Classes::ABBREVIATION);
    }
}

#[cfg(test)]
mod tests;
