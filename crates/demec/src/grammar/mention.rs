//! Mentions: the places in the text that stand for somebody.

use crate::{
    language::Form,
    layout::Structure,
    lexer::token::Token,
    model::{ActorKind, MentionKind},
    morphology::form::Case,
};

/// A mention as the grammar finds it. Ranges are of tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// First token of the name (or role, or noun) alone.
    pub(crate) first: u32,
    /// Behind its last token; a suffix after an apostrophe is outside.
    pub(crate) end: u32,
    /// First token of the whole noun phrase, titles before the name included.
    pub(crate) phrase: u32,
    pub(crate) kind: MentionKind,
    pub(crate) actor: ActorKind,
    /// The case that its suffix or ending shows; nominative where it shows none.
    pub(crate) case: Case,
}

/// Finds the mentions of the text, in order, without overlaps.
pub(crate) fn mentions(structure: &Structure<'_>, mentions: &mut Vec<Candidate>) {
    mentions.clear();
    let tokens = structure.tokens;
    let mut at = 0;
    while let Some(rest) = tokens.get(at..) {
        if rest.is_empty() {
            break;
        }
        let run = capital_run(rest);
        if run == 0 {
            at += 1;
            continue;
        }
        let first = at as u32;
        let end = first + run as u32;
        mentions.push(Candidate {
            first,
            end,
            phrase: first,
            kind: MentionKind::Name,
            actor: ActorKind::Person,
            case: case_of(structure, end - 1),
        });
        at += run;
    }
}

/// `run = capitalised { capitalised } ;` up to a suffix.
fn capital_run(tokens: &[Token]) -> usize {
    use crate::lexer::token::Flags;
    let mut length = 0;
    for token in tokens {
        if !token.is_capitalised() {
            break;
        }
        length += 1;
        if token.has(Flags::SUFFIXED) {
            break;
        }
    }
    length
}

/// The case of the noun phrase that ends with this token: from the suffix behind its apostrophe, else from its
/// own ending where that is no guess.
pub(crate) fn case_of(structure: &Structure<'_>, last: u32) -> Case {
    use crate::lexer::token::{Flags, Kind};
    let Some(token) = structure.token(last) else { return Case::Nominative };
    if token.has(Flags::SUFFIXED) {
        return structure
            .token(last + 1)
            .filter(|t| t.kind == Kind::Suffix)
            .map_or(Case::Nominative, |t| t.form.case());
    }
    if token.form.has(Form::guessed) { Case::Nominative } else { token.form.case() }
}
