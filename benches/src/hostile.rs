//! Texts that nobody writes, made to find work that grows faster than the text.

/// A sort of text, and how to make as much of it as one likes.
#[derive(Debug, Clone, Copy)]
pub struct Hostile {
    /// What is in it.
    pub name: &'static str,
    unit: Unit,
}

#[derive(Debug, Clone, Copy)]
enum Unit {
    /// The same over and over.
    Same(&'static str),
    /// Over and over with a number, spelt in letters, so that no two are alike.
    Numbered(&'static str, &'static str),
    /// Opening marks, and then as many closing ones.
    Nested(&'static str, &'static str),
}

/// Each sort of hostile text.
pub const HOSTILE: [Hostile; 26] = [
    same("opening marks", "“"),
    same("closing marks", "”"),
    same("plain marks", "\""),
    same("marks in turn", "“ ” "),
    same("marks that open only", "\n\"Geldik, "),
    same("marks that close only", "geldik\" dedi, "),
    same("capitals", "A "),
    same("one word", "kelime"),
    same("one number", "1234"),
    same("one line of capitals", "SON DAKİKA "),
    same("apostrophes", "'"),
    same("words and apostrophes", "ev'in "),
    same("full stops", "."),
    same("full stops and capitals", ". A"),
    same("cues", "dedi "),
    same("marks and cues", "\" dedi "),
    same("clauses", "geldiğini "),
    same("titles", "Başkan Vali "),
    same("glue", "geldiğiniAli"),
    same("line ends", "\n"),
    same("short lines", "Ali Yalın\n"),
    same("combining characters", "a\u{301}\u{327}"),
    same("colons and dashes", ": - "),
    same("misread letters", "ÄŸ&quot;"),
    Hostile { name: "names", unit: Unit::Numbered("Vali ", " dedi ki, ") },
    Hostile { name: "nested marks", unit: Unit::Nested("dedi: “", "” ") },
];

const fn same(name: &'static str, unit: &'static str) -> Hostile {
    Hostile { name, unit: Unit::Same(unit) }
}

impl Hostile {
    /// As much of it as fits `bytes`.
    #[must_use]
    pub fn text(&self, bytes: usize) -> String {
        match self.unit {
            Unit::Same(unit) => unit.repeat(bytes / unit.len()),
            Unit::Numbered(before, behind) => {
                let mut text = String::with_capacity(bytes + 64);
                for number in 0.. {
                    text.push_str(before);
                    text.push_str(&name(number));
                    text.push_str(behind);
                    if text.len() >= bytes {
                        break;
                    }
                }
                text
            }
            Unit::Nested(opening, closing) => {
                let times = bytes / (opening.len() + closing.len());
                opening.repeat(times) + &closing.repeat(times)
            }
        }
    }
}

/// A first name and a surname of syllables, different for every number.
fn name(mut number: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "ce", "di", "fo", "gü", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "ya"];
    let mut name = String::from("Ali Y");
    for _ in 0..5 {
        name.push_str(SYLLABLES.get(number % 16).copied().unwrap_or_default());
        number /= 16;
    }
    name
}
