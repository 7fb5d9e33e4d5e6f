//! Words that have a capital but the ending of a verb or of an everyday noun: nobody's name by themselves.

use super::{candidate::Candidate, reader::Reader};
use crate::{
    language::{Classes, Form},
    layout::Structure,
    lexer::{
        letters::letters_in,
        token::{Flags, Token},
    },
    model::{ActorKind, MentionKind},
    morphology::form::{Case, Shape},
};

/// Times that a word must stand in the midst of a sentence to be a name in spite of its ending.
const USUAL: u8 = 2;

/// Whether a word that the packs do not have as a name may be a form of a verb: *Ağlıyordu, Gittiğimde*.
///
/// Of the nouns made of verbs those are left out that are as good as any noun: *Obama* ends in *-mA*.
fn may_be_verb(token: &Token) -> bool {
    match token.form.shape() {
        Shape::None => false,
        Shape::Nominal => !token.form.is_mere_noun(),
        _ => true,
    }
}

/// Whether a word is an everyday one with an ending (*Kararnameyle, Mezarlıktaki, Yakınlarım*) or the plural of one that
/// the packs have at all.
fn is_everyday_with_ending(structure: &Structure<'_>, token: &Token) -> bool {
    let lexicon = &structure.language.lexicon;
    structure.language.suffixes.cuts().of(token.key).any(|cut| {
        let stem = cut.stem();
        token.key >> 63 == 0
            && stem >> 15 != 0
            && (lexicon.classes(stem).any(Classes::COMMON_WORD)
                || cut.form().has(Form::plural) && lexicon.find(stem) != 0)
    })
}

/// Whether a word is an everyday one with an ending too long to be part of a name: *Stadyumda, Halası, Gözüyle*, but not
/// *Gisela, Hamurcu*.
pub(super) fn is_everyday_in_case(structure: &Structure<'_>, token: &Token) -> bool {
    let lexicon = &structure.language.lexicon;
    let mut cuts = structure.language.suffixes.cuts().of(token.key);
    token.key >> 63 == 0
        && cuts.any(|cut| {
            let (stem, form) = (cut.stem(), cut.form());
            let oblique = matches!(form.case(), Case::Locative | Case::Ablative | Case::Instrumental);
            let long = letters_in(stem) + LONG_ENDING <= letters_in(token.key);
            let shown = if long {
                oblique || form.has(Form::possessed)
            } else {
                oblique && letters_in(stem) >= LONG_STEM
            };
            shown && letters_in(stem) >= SHORT_STEM && lexicon.classes(stem).any(Classes::COMMON_WORD)
        })
}

/// Letters of a stem, and of one that a short ending is cut off.
const SHORT_STEM: u32 = 4;
const LONG_STEM: u32 = 5;
/// Letters of an ending that is no part of a name.
const LONG_ENDING: u32 = 3;

/// Whether a word is a plural: *Otoriteler*, but not *Ziegler*, since no Turkish stem ends like that.
fn is_plural(token: &Token) -> bool {
    const VOICED: [u8; 4] = [b'b', b'c', b'd', b'g'];
    let letter = |back: u32| (token.key >> (5 * back) & 31) as u8 | 0x60;
    let ending = letter(0) == b'r' && letter(2) == b'l' && !VOICED.contains(&letter(3));
    ending && token.form.has(Form::plural) && !token.has(Flags::ALL_CAPITALS)
}

/// Whether a word has an apostrophe, or the packs have it as a person's name.
fn shows_name(token: &Token) -> bool {
    token.has(Flags::SUFFIXED) || token.is(Classes::GIVEN_NAME.or(Classes::SURNAME))
}

/// Whether the ending of a word without an apostrophe shows that it is nobody's name, unless the packs have it as one.
pub(crate) fn is_inflected(structure: &Structure<'_>, token: &Token) -> bool {
    !shows_name(token)
        && (may_be_verb(token)
            || is_plural(token)
            || structure.language.names.context.no_name_endings.end(token)
            || is_everyday_with_ending(structure, token))
}

impl Reader<'_, '_> {
    /// Drops persons and bodies of one such word, unless it stands in the article as names do.
    pub(super) fn drop_inflected(&mut self) {
        let mut out = std::mem::take(self.out);
        let mut surnames = std::mem::take(&mut self.x.surnames);
        surnames.extend(out.iter().filter_map(|c| self.surname(c)));
        surnames.sort_unstable();
        let (mut index, mut ordered) = (0, 0);
        out.retain(|c| {
            let stays = !self.is_only_inflected(c, &surnames);
            ordered += usize::from(stays && index < self.x.ordered);
            index += 1;
            stays
        });
        self.x.ordered = ordered;
        *self.out = out;
        self.x.surnames = surnames;
    }

    /// The last word of a person's name of several words.
    fn surname(&self, candidate: &Candidate) -> Option<u64> {
        let named = candidate.actor == ActorKind::Person && candidate.kind == MentionKind::Name;
        let long = candidate.end - candidate.first > 1;
        self.token(candidate.end - 1).filter(|_| named && long).map(|t| t.key)
    }

    fn is_only_inflected(&self, candidate: &Candidate, surnames: &[u64]) -> bool {
        let named = candidate.kind == MentionKind::Name
            && matches!(candidate.actor, ActorKind::Person | ActorKind::Organisation)
            && candidate.end - candidate.first == 1
            && candidate.entity == 0;
        let Some(token) = self.token(candidate.first).filter(|_| named) else { return false };
        // What shows a name is asked first, since endings are looked up.
        if shows_name(token) || self.name_hit(candidate.first).is_some() {
            return false;
        }
        let seen = self.x.known.seen(token.key);
        let capitals = token.has(Flags::ALL_CAPITALS);
        let honoured = self.before(candidate.first).is_some_and(|t| t.is(Classes::HONORIFIC));
        let usual = seen.suffixed > 0 || seen.named > 0 && !capitals;
        if honoured || usual || surnames.binary_search(&token.key).is_ok() {
            return false;
        }
        let seldom = seen.middle < USUAL || capitals;
        (seldom || is_everyday_in_case(&self.s, token)) && is_inflected(&self.s, token)
    }
}
