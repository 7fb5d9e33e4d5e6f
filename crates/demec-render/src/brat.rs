//! Standoff annotation as brat reads it.

use std::fmt::Write;

use demec::{Article, OffsetUnit, Offsets, Quotation, Span};

/// The annotations of an article as the `.ann` file of brat, which belongs to the text as its `.txt` file.
///
/// Mentions are of the kind of their actor, quotations of the type `Quotation`, cues of `Cue`; relations are `Speaker` from a
/// quotation to the mention it hangs on, `Cue` and `Parent`, attributes `Kind` and `Stance`; notes give the actor. Where an
/// annotation goes over a line end it is in parts, as brat wants it.
///
/// ```
/// let article = demec::parse("Vali Işıl Öz, \"Geliyoruz\" dedi.");
/// assert!(demec_render::brat(&article).starts_with("T1\tPerson 5 12\tIşıl Öz\n#1\tAnnotatorNotes T1\ta1 Işıl Öz\n"));
/// ```
///
/// # Panics
///
/// Never: memory takes what is written.
#[must_use]
pub fn brat(article: &Article<'_>) -> String {
    let offsets = Offsets::new(article.text(), OffsetUnit::Codepoint);
    let mut file = File { article, offsets, out: String::new(), marked: 0, relations: 0, attributes: 0 };
    let mut mentions = Vec::new();
    for mention in article.mentions() {
        let actor = mention.actor();
        let mark = file.mark(capitalised(actor.kind().as_str()).as_str(), mention.span());
        file.line(format_args!("#{mark}\tAnnotatorNotes T{mark}\t{} {}", actor.id(), one_line(actor.name())));
        mentions.push((mention.span(), mark));
    }
    let mut quotations = Vec::new();
    for quotation in article.quotations() {
        let mark = file.quotation(quotation, &mentions);
        if let Some(parent) =
            quotation.parent().and_then(|parent| quotations.get(parent.id().index()).copied())
        {
            file.relate("Parent", mark, parent);
        }
        quotations.push(mark);
    }
    file.out
}

struct File<'a> {
    article: &'a Article<'a>,
    offsets: Offsets<'a>,
    out: String,
    marked: usize,
    relations: usize,
    attributes: usize,
}

impl File<'_> {
    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        writeln!(self.out, "{line}").expect("memory takes what is written");
    }

    /// Marks a span, and gives the number of the mark.
    fn mark(&mut self, kind: &str, span: Span) -> usize {
        self.marked += 1;
        let text = self.article.slice(span).unwrap_or_default();
        let mut parts = Vec::new();
        let mut start = span.start();
        for line in text.split_inclusive(['\n', '\r']) {
            let end = start + line.len() as u32;
            let kept = start + line.trim_end_matches(['\n', '\r']).len() as u32;
            if kept > start {
                let [from, to] = self.offsets.convert(Span::new(start, kept));
                parts.push(format!("{from} {to}"));
            }
            start = end;
        }
        let number = self.marked;
        self.line(format_args!("T{number}\t{kind} {}\t{}", parts.join(";"), one_line(text)));
        number
    }

    fn quotation(&mut self, quotation: Quotation<'_>, mentions: &[(Span, usize)]) -> usize {
        let mark = self.mark("Quotation", quotation.span());
        for (name, value) in [("Kind", quotation.kind().as_str()), ("Stance", quotation.stance().as_str())] {
            self.attributes += 1;
            let number = self.attributes;
            self.line(format_args!("A{number}\t{name} T{mark} {value}"));
        }
        if let Some(cue) = quotation.cue() {
            let cue = self.mark("Cue", cue.span());
            self.relate("Cue", mark, cue);
        }
        let place = quotation
            .speaker_span()
            .and_then(|span| mentions.binary_search_by_key(&span, |&(span, _)| span).ok());
        if let Some(&(_, mention)) = place.and_then(|at| mentions.get(at)) {
            self.relate("Speaker", mark, mention);
        }
        mark
    }

    fn relate(&mut self, name: &str, from: usize, to: usize) {
        self.relations += 1;
        let number = self.relations;
        self.line(format_args!("R{number}\t{name} Arg1:T{from} Arg2:T{to}"));
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// A text as brat repeats it: its lines joined by a blank.
fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text.split(['\n', '\r']).filter(|line| !line.is_empty()).collect();
    lines.join(" ").replace('\t', " ")
}
