//! The verb stems of a language, and which of its verbs are causatives of others.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::morphology::{form::Form, paradigm::Suffixes, stem::Stem};

/// What a verb is a form of: a stem, or its causative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct VerbStem {
    /// From 1.
    pub(crate) id: u16,
    pub(crate) causative: bool,
}

impl VerbStem {
    /// Whether a word of this stem and form is one of its forms.
    pub(crate) fn has_form(self, stem: u16, form: Form) -> bool {
        self.id == stem && self.fits(form)
    }

    /// Whether a form of the stem is one of the causative, or not, as the verb is.
    pub(crate) fn fits(self, form: Form) -> bool {
        self.causative == form.has(Form::causative)
    }
}

/// The stems that verbs are made with; a verb that the rules make of another one has no stem of its own.
pub(super) struct Stems<'p> {
    ids: BTreeMap<&'p str, u16>,
    /// Verbs that are causatives, and the stem that each is made of.
    causatives: BTreeMap<String, &'p str>,
    listed: &'p [Stem],
}

impl<'p> Stems<'p> {
    /// Of all verbs that the packs name, without their -mek or -mak, and of the stems that they list as departing from
    /// the rules.
    pub(super) fn new(verbs: impl Iterator<Item = &'p str>, listed: &'p [Stem], suffixes: &Suffixes) -> Self {
        let verbs: BTreeSet<&'p str> = verbs.collect();
        let causative = |verb: &&'p str| (suffixes.causative(&stem_of(listed, verb)), *verb);
        let mut causatives: BTreeMap<_, _> =
            verbs.iter().map(causative).filter(|(made, _)| verbs.contains(made.as_str())).collect();
        // What is made of a causative keeps that as its stem.
        let made: BTreeSet<String> = causatives.keys().cloned().collect();
        causatives.retain(|_, of| !made.contains(*of));
        let ids = verbs.into_iter().filter(|verb| !causatives.contains_key(*verb)).zip(1..).collect();
        Self { ids, causatives, listed }
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The stem of a verb.
    pub(super) fn of(&self, verb: &str) -> VerbStem {
        let of = self.causatives.get(verb);
        let id = self.ids.get(of.map_or(verb, |of| of)).copied().unwrap_or_default();
        VerbStem { id, causative: of.is_some() }
    }

    /// Every stem, and before it its causative if that is a verb of the packs: *çıkardı* is *çıkar-dı* oftener than
    /// *çık-ardı*.
    pub(super) fn iter(&self) -> impl Iterator<Item = (VerbStem, Stem)> {
        let verbs = self.ids.iter().flat_map(|(&name, &id)| {
            let made = self.causatives.values().any(|of| *of == name);
            [true, false]
                .into_iter()
                .filter(move |causative| made || !causative)
                .map(move |causative| (name, VerbStem { id, causative }))
        });
        verbs.map(|(name, verb)| (verb, stem_of(self.listed, name)))
    }
}

/// The stem as listed, or else one that follows the rules.
fn stem_of(listed: &[Stem], name: &str) -> Stem {
    let listed = listed.iter().find(|stem| stem.stem == name);
    listed.cloned().unwrap_or_else(|| Stem::regular(name.to_owned()))
}
