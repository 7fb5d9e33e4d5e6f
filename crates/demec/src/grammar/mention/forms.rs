//! The case of a noun phrase, wherever its ending stands.

use crate::{
    language::Form,
    layout::Structure,
    lexer::token::{Flags, Kind, Token},
    morphology::form::Case,
};

/// The suffix behind the apostrophe of a token.
#[inline]
pub(super) fn suffix_of(structure: &Structure<'_>, last: u32) -> Option<Form> {
    // Most words have none.
    let suffixed = structure.token(last).is_some_and(|t| t.has(Flags::SUFFIXED));
    if suffixed { suffix_at(structure, last + 1) } else { None }
}

fn suffix_at(structure: &Structure<'_>, at: u32) -> Option<Form> {
    let suffix = structure.token(at).filter(|t| t.kind == Kind::Suffix)?;
    Some(structure.language.suffixes.cuts().whole(suffix.key).unwrap_or(suffix.form))
}

/// The case of the noun phrase that ends with this token: from the suffix behind its apostrophe, else from its
/// own ending where that is no guess.
pub(crate) fn case_of(structure: &Structure<'_>, last: u32) -> Case {
    form_of(structure, last).case()
}

/// The same, with all that the ending says.
pub(super) fn form_of(structure: &Structure<'_>, last: u32) -> Form {
    if let Some(form) = suffix_of(structure, last) {
        return form;
    }
    structure.token(last).map_or(Form::NONE, Token::sure_form)
}
