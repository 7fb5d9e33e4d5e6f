//! Where a text is damaged, as diagnostics. The lexer, which reads on as if nothing were wrong, tells where it read more
//! than plain letters and marks, and nothing else is looked over.

use super::damage::{control, entity, may_lead, misread_utf8};
use crate::model::{Diagnostic, DiagnosticKind, Span};

/// Letters of Turkish read as Latin-1 must occur so often to be damage; fewer may be names from elsewhere.
const FEWEST_MISREAD: u32 = 3;

/// Finds the damaged places of a text; lost letters of one word are one place.
pub(super) struct Faults<'t> {
    text: &'t str,
    diagnostics: &'t mut Vec<Diagnostic>,
    misread: u32,
    /// From the first combining mark to the last.
    decomposed: Option<(usize, usize)>,
    /// From the first no-break space between words to the last.
    unbroken: Option<(usize, usize)>,
}

impl<'t> Faults<'t> {
    /// Appends a diagnostic for each place to `diagnostics`.
    pub(super) fn new(text: &'t str, diagnostics: &'t mut Vec<Diagnostic>) -> Self {
        Self { text, diagnostics, misread: 0, decomposed: None, unbroken: None }
    }

    /// Looks over the bytes of this range, which begins and ends with a character.
    pub(super) fn look(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end {
            let rest = self.text.as_bytes().get(at..).unwrap_or_default();
            if rest.first().is_some_and(|&byte| byte < 0x80 && byte != b'&') {
                at += 1;
                continue;
            }
            let (kind, width) = fault(rest);
            self.misread += u32::from(is_misread_letter(rest));
            if let Some(kind) = kind {
                self.add(kind, at, at + width);
            }
            at += width;
        }
    }

    pub(super) fn finish(mut self) {
        if self.misread >= FEWEST_MISREAD && !has_proper_letters(self.text) {
            self.misread_letters();
        }
        for (kind, place) in [
            (DiagnosticKind::DecomposedLetter, self.decomposed.take()),
            (DiagnosticKind::NoBreakSpace, self.unbroken.take()),
        ] {
            if let Some((start, end)) = place {
                self.push(kind, start, end);
            }
        }
    }

    fn add(&mut self, kind: DiagnosticKind, start: usize, end: usize) {
        match kind {
            DiagnosticKind::DecomposedLetter => extend(&mut self.decomposed, start, end),
            DiagnosticKind::NoBreakSpace if joins_words(self.text, start) => {
                extend(&mut self.unbroken, start, end);
            }
            DiagnosticKind::NoBreakSpace => {}
            // The mark that files begin with.
            DiagnosticKind::InvisibleCharacter if start == 0 => {}
            _ if self.extends_last(kind, start) => self.extend_last(end),
            _ => self.push(kind, start, end),
        }
    }

    fn push(&mut self, kind: DiagnosticKind, start: usize, end: usize) {
        self.diagnostics.push(Diagnostic::new(kind, Span::new(start as u32, end as u32)));
    }

    /// Whether the last place holds letters of the same word, lost in the same way.
    fn extends_last(&self, kind: DiagnosticKind, start: usize) -> bool {
        let lettered = matches!(kind, DiagnosticKind::Mojibake | DiagnosticKind::ReplacementCharacter);
        let Some(last) = self.diagnostics.last().filter(|d| lettered && d.kind == kind) else { return false };
        let between = self.text.get(last.span.end() as usize..start);
        between.is_some_and(|letters| letters.len() < 24 && letters.chars().all(char::is_alphabetic))
    }

    fn extend_last(&mut self, end: usize) {
        if let Some(last) = self.diagnostics.last_mut() {
            last.span = Span::new(last.span.start(), end as u32);
        }
    }

    fn misread_letters(&mut self) {
        for (at, _) in self.text.match_indices(['ý', 'þ', 'ð', 'Ý', 'Þ', 'Ð']) {
            self.add(DiagnosticKind::Mojibake, at, at + 2);
        }
    }
}

/// Proper Turkish letters beside those of Latin-1 show that the latter were meant.
fn has_proper_letters(text: &str) -> bool {
    text.bytes().any(|b| matches!(b, 0xC4 | 0xC5))
}

/// Whether `ý þ ð` stand for *ı ş ğ* in `text`.
pub(crate) fn misread_letters(text: &str) -> bool {
    let letters =
        || text.chars().filter(|&c| misread_letter(c).is_some()).take(FEWEST_MISREAD as usize).count();
    !has_proper_letters(text) && letters() == FEWEST_MISREAD as usize
}

/// The letter that Latin-1 shows as `letter` where Windows-1254 was meant.
pub(crate) fn misread_letter(letter: char) -> Option<char> {
    Some(match letter {
        'ý' => 'ı',
        'þ' => 'ş',
        'ð' => 'ğ',
        'Ý' => 'İ',
        'Þ' => 'Ş',
        'Ð' => 'Ğ',
        _ => return None,
    })
}

/// A damaged place.
pub(crate) struct Fault {
    pub(crate) kind: DiagnosticKind,
    /// What belongs there; nothing where it only has to go.
    pub(crate) meant: Option<char>,
    /// In bytes.
    pub(crate) width: usize,
}

/// The damage that begins at `at` in `text` and can be undone; an accent on a letter is told as a fault of its own.
pub(crate) fn fault_at(text: &str, at: usize) -> Option<Fault> {
    let rest = text.as_bytes().get(at..)?;
    let (kind, width) = fault(rest);
    let kind = kind?;
    let meant = match kind {
        DiagnosticKind::HtmlEntity => Some(entity(rest)?.0),
        DiagnosticKind::Mojibake => Some(misread_utf8(rest)?.0),
        DiagnosticKind::C1Control => Some(control(*rest.get(1)?)?),
        DiagnosticKind::NoBreakSpace if joins_words(text, at) => Some(' '),
        DiagnosticKind::NoBreakSpace | DiagnosticKind::ReplacementCharacter => return None,
        _ => None,
    };
    Some(Fault { kind, meant, width })
}

/// Whether the no-break space at `at` stands where nothing wants one: not beside a number or its sign.
fn joins_words(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let after = text.get(at + 2..).and_then(|t| t.chars().next());
    let is_plain = |c: char| c.is_alphabetic() || c.is_whitespace() || ".,;:!?'\"’”“‘".contains(c);
    before.is_some_and(is_plain) && after.is_some_and(is_plain)
}

/// What is wrong with the character at the start of `rest`, if anything, and how many bytes it takes.
fn fault(rest: &[u8]) -> (Option<DiagnosticKind>, usize) {
    match *rest {
        [b'&', ..] => match entity(rest) {
            Some((_, width)) => (Some(DiagnosticKind::HtmlEntity), width),
            None => (None, 1),
        },
        [0xC2, 0x80..=0x9F, ..] => (Some(DiagnosticKind::C1Control), 2),
        [0xC2, 0xAD, ..] => (Some(DiagnosticKind::InvisibleCharacter), 2),
        [0xC2, 0xA0, ..] => (Some(DiagnosticKind::NoBreakSpace), 2),
        [0xC3, second, ..] if may_lead(second) => match misread_utf8(rest) {
            Some((_, width)) => (Some(DiagnosticKind::Mojibake), width),
            None => (None, 2),
        },
        [0xCC, ..] | [0xCD, 0x80..=0xAF, ..] => (Some(DiagnosticKind::DecomposedLetter), 2),
        // Zero-width space, directional marks, word joiner.
        [0xE2, 0x80, 0x8B | 0x8E | 0x8F, ..] | [0xE2, 0x81, 0xA0, ..] | [0xEF, 0xBB, 0xBF, ..] => {
            (Some(DiagnosticKind::InvisibleCharacter), 3)
        }
        [0xEF, 0xBF, 0xBD, ..] => (Some(DiagnosticKind::ReplacementCharacter), 3),
        [0xF0..=0xFF, ..] => (None, 4),
        [0xE0..=0xEF, ..] => (None, 3),
        [0xC0..=0xDF, ..] => (None, 2),
        _ => (None, 1),
    }
}

/// `ý þ ð Ý Þ Ð`, which stand for *ı ş ğ İ Ş Ğ* where Windows-1254 was read as Latin-1.
fn is_misread_letter(rest: &[u8]) -> bool {
    matches!(rest, [0xC3, 0x90 | 0x9D | 0x9E | 0xB0 | 0xBD | 0xBE, ..])
}

fn extend(place: &mut Option<(usize, usize)>, start: usize, end: usize) {
    let first = place.map_or(start, |(first, _)| first);
    *place = Some((first, end));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(DiagnosticKind, &str)> {
        let mut diagnostics = Vec::new();
        crate::lexer::read(text, &mut Vec::new(), &mut diagnostics);
        diagnostics.iter().map(|d| (d.kind, text.get(d.span.range()).unwrap_or_default())).collect()
    }

    #[test]
    fn each_sort_of_damage_is_told_with_its_place() {
        use DiagnosticKind::{
            C1Control, DecomposedLetter, HtmlEntity, InvisibleCharacter, Mojibake, ReplacementCharacter,
        };
        assert_eq!(found("Yalın\u{92}ın sözü"), [(C1Control, "\u{92}")]);
        assert_eq!(found("&quot;Evet&quot; & hayır"), [(HtmlEntity, "&quot;"), (HtmlEntity, "&quot;")]);
        assert_eq!(found("BaÅŸkan kÃ¶prÃ¼yÃ¼ açtı"), [(Mojibake, "ÅŸ"), (Mojibake, "Ã¶prÃ¼yÃ¼")]);
        assert_eq!(found("k\u{FFFD}pr\u{FFFD} açıldı"), [(ReplacementCharacter, "\u{FFFD}pr\u{FFFD}")]);
        assert_eq!(found("\u{FEFF}köp\u{AD}rü a\u{200B}çıldı").len(), 2, "a mark at the start is none");
        assert_eq!(found("köp\u{AD}rü")[0].0, InvisibleCharacter);
        assert_eq!(
            found("ko\u{308}pru\u{308} a\u{327}ç"),
            [(DecomposedLetter, "\u{308}pru\u{308} a\u{327}")]
        );
    }

    #[test]
    fn letters_of_windows_1254_are_damage_where_turkish_ones_are_missing() {
        assert_eq!(
            found("Yalýn, yaðmurda þehre indi"),
            [
                (DiagnosticKind::Mojibake, "ý"),
                (DiagnosticKind::Mojibake, "ð"),
                (DiagnosticKind::Mojibake, "þ"),
            ]
        );
        assert_eq!(found("Oyuncu Václav Nový, Plzeňský ve Zlatý şehirde"), []);
    }

    #[test]
    fn spaces_that_do_not_break_are_damage_between_words_only() {
        let text = "Köprü\u{A0}yarın 10\u{A0}€ ile,\u{A0}dedi";
        assert_eq!(found(text), [(DiagnosticKind::NoBreakSpace, "\u{A0}yarın 10\u{A0}€ ile,\u{A0}")]);
    }

    #[test]
    fn a_sound_text_has_none() {
        assert_eq!(found("“Âlem”, İzmir’de… çğışöü — 10 €\u{A0}kâr; A&B 👩\u{200D}🚀"), []);
    }
}
