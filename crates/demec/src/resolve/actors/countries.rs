//! Which country a title tells of.

use crate::{
    grammar::mention::Range,
    language::{Classes, Form, names::NameKind},
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
    let mut next = title.0;
    while next < title.1 {
        let at = next;
        next += 1;
        let proper = |t: &Token| t.is_capitalised() || t.is(Classes::DEMONYM);
        let names = &structure.language.names;
        let found = structure.token(at).filter(|t| proper(t)).and_then(|_| names.find(structure, at));
        let Some(name) = found.and_then(|found| names.of_found(&found)) else { continue };
        // In *Real Madrid* there is no Madrid.
        next = found.map_or(next, |found| found.end.max(next));
        // Kremlin Sözcüsü is no outlet's.
        if name.kind == NameKind::Media
            && (next == title.1 || found.and_then(|f| f.cut).is_some_and(|cut| cut.has(Form::possessed)))
        {
            continue;
        }
        let Some(country) = name.country else { continue };
        let named = matches!(name.kind, NameKind::Country | NameKind::Capital | NameKind::Demonym);
        if named {
            return Some(Told { country, named });
        }
        bodies = bodies.or(Some(Told { country, named }));
    }
    bodies
}
