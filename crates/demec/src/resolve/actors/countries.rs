//! Which country a title tells of.

use crate::{
    grammar::mention::Range,
    language::{Classes, names::NameKind},
    layout::Structure,
    lexer::token::Token,
    model::CountryCode,
};

/// A country, and whether it is named itself or only a body of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) country: CountryCode,
    pub(super) named: bool,
}

/// The country that a title names, else the one whose body it names: *Rusya Devlet Başkanı*, *Fransız lider*.
pub(super) fn of_title(structure: &Structure<'_>, title: Range) -> Option<Told> {
    let mut bodies = None;
    for at in title.0..title.1 {
        let proper = |t: &Token| t.is_capitalised() || t.is(Classes::DEMONYM);
        if !structure.token(at).is_some_and(proper) {
            continue;
        }
        let names = &structure.language.names;
        let Some(name) = names.find(structure, at).and_then(|found| names.of_found(&found)) else { continue };
        let Some(country) = name.country else { continue };
        let named = matches!(name.kind, NameKind::Country | NameKind::Capital | NameKind::Demonym);
        if named {
            return Some(Told { country, named });
        }
        bodies = bodies.or(Some(Told { country, named }));
    }
    bodies
}
