//! HTML: the article with its quotations coloured by speaker, and who speaks how often.

use std::{collections::BTreeMap, fmt::Write};

use demec::{ActorId, Article, Block, BlockKind, Quotation, Span};

use crate::{
    escape::Escaped,
    palette::{GROUND, NOBODY, SPEAKERS},
    sweep::{Piece, pieces},
};

/// A page that stands alone, under the title given, else under the headline.
///
/// Whatever the article holds is shown as text. Colours suit light and dark screens; every quotation has its speaker's number
/// behind it, so that nothing hangs on colour alone.
///
/// ```
/// let article = demec::parse("Vali Kerem Aydın, \"Yol <b>açılacak</b>\" dedi.");
/// let page = demec_render::html(&article, None);
/// assert!(page.contains("Yol &lt;b&gt;açılacak&lt;/b&gt;"));
/// ```
#[must_use]
pub fn html(article: &Article<'_>, title: Option<&str>) -> String {
    let title = title.or(article.headline()).or(article.id()).unwrap_or("demec");
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n\
         <style>:root{{color-scheme:light dark}}body{{max-width:44rem;margin:2rem auto;padding:0 1rem;\
         font:1.05rem/1.6 Georgia,serif}}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
        Escaped(article.language()),
        Escaped(title.trim()),
        fragment(article)
    )
}

/// The same as an element to put into a page: its styles reach nothing outside it.
///
/// ```
/// let article = demec::parse("Vali Kerem Aydın, \"Yol açılacak\" dedi.");
/// assert!(demec_render::fragment(&article).starts_with("<div class=\"demec\""));
/// ```
///
/// # Panics
///
/// Never: memory takes what is written.
#[must_use]
pub fn fragment(article: &Article<'_>) -> String {
    let voices = Voices::of(article);
    let mut page = Page { article, voices: &voices, out: String::new(), block: None, open: Vec::new() };
    write!(
        page.out,
        "<div class=\"demec\" lang=\"{}\">\n<style>{}</style>\n",
        Escaped(article.language()),
        style()
    )
    .expect("memory takes what is written");
    let bounds: Vec<u32> = article.blocks().iter().flat_map(|it| [it.span.start(), it.span.end()]).collect();
    let mut blocks = article.blocks().iter().peekable();
    pieces(article, &bounds, |piece| {
        while blocks.next_if(|it| it.span.end() <= piece.span.start()).is_some() {}
        page.piece(piece, blocks.peek().copied().filter(|it| it.span.start() <= piece.span.start()));
    });
    page.enter(None);
    page.legend();
    page.out.push_str("</div>\n");
    page.out
}

/// The styles of a fragment. Grounds are transparent and words inherit their colour, so that both fit whatever page they
/// stand on.
fn style() -> String {
    let mut style = String::from(
        ".demec .q{background:color-mix(in srgb,var(--c) var(--g),transparent);color:inherit;\
         border-bottom:2px dashed var(--c);padding:0 .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}\
         .demec .direct{border-bottom-style:solid}.demec .mixed{border-bottom-style:double;border-bottom-width:3px}\
         .demec .cue{text-decoration:underline dotted;font-style:italic}.demec .who{font-weight:600}\
         .demec sup{font-size:.7em;color:inherit}.demec .aside,.demec .dateline,.demec .caption{opacity:.8;font-size:.9em}\
         .demec .standfirst{font-style:italic}.demec ol{padding-left:2em}.demec li::marker{font-weight:600}",
    );
    let mut colour = |class: &str, [red, green, blue]: [u8; 3]| {
        write!(style, ".demec .{class}{{--c:#{red:02x}{green:02x}{blue:02x};--g:{GROUND}%}}")
            .expect("memory takes what is written");
    };
    for (number, &value) in SPEAKERS.iter().enumerate() {
        colour(&format!("s{number}"), value);
    }
    colour("nobody", NOBODY);
    style
}

/// Those who speak, numbered from 0 in the order of their first words, and how many quotations each has.
struct Voices(BTreeMap<ActorId, (usize, usize)>);

impl Voices {
    fn of(article: &Article<'_>) -> Self {
        let mut voices: BTreeMap<ActorId, (usize, usize)> = BTreeMap::new();
        for speaker in article.quotations().filter_map(Quotation::speaker) {
            let next = voices.len();
            voices.entry(speaker.id()).or_insert((next, 0)).1 += 1;
        }
        Self(voices)
    }

    fn number(&self, actor: ActorId) -> Option<usize> {
        self.0.get(&actor).map(|&(number, _)| number)
    }

    fn class(&self, quotation: Quotation<'_>) -> String {
        match quotation.speaker().and_then(|speaker| self.number(speaker.id())) {
            Some(number) => format!("s{}", number % SPEAKERS.len()),
            None => "nobody".to_owned(),
        }
    }
}

/// A block, or what stands outside of all.
type Place = (BlockKind, Span);

/// A fragment on its way.
struct Page<'p, 'a> {
    article: &'a Article<'a>,
    voices: &'p Voices,
    out: String,
    /// The block that is open.
    block: Option<Place>,
    /// Quotations whose elements are open, the outermost first.
    open: Vec<Quotation<'a>>,
}

impl<'a> Page<'_, 'a> {
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        self.out.write_fmt(text).expect("memory takes what is written");
    }

    fn piece(&mut self, piece: &Piece<'_, 'a>, block: Option<&Block>) {
        let text = self.article.slice(piece.span).unwrap_or_default();
        if block.is_none() && text.trim().is_empty() {
            self.enter(None);
            return;
        }
        // What stands outside of all blocks is a paragraph nonetheless.
        self.enter(Some(block.map_or((BlockKind::Paragraph, piece.span), |it| (it.kind, it.span))));
        self.nest(piece.quotations);
        let marked =
            match (piece.cue, piece.mention.filter(|it| self.voices.number(it.actor().id()).is_some())) {
                (Some(_), _) => Some("cue"),
                (None, Some(_)) => Some("who"),
                (None, None) => None,
            };
        match marked {
            Some(class) => self.put(format_args!("<span class=\"{class}\">{}</span>", Escaped(text))),
            None => self.put(format_args!("{}", Escaped(text))),
        }
        for quotation in piece.quotations.iter().rev().filter(|it| it.span().end() == piece.span.end()) {
            self.number(*quotation);
        }
    }

    /// Closes the elements of quotations that are over, and opens those of the ones that begin.
    fn nest(&mut self, quotations: &[Quotation<'a>]) {
        let same = self.open.iter().zip(quotations).take_while(|(one, two)| one.id() == two.id()).count();
        for _ in same..self.open.len() {
            self.out.push_str("</mark>");
        }
        self.open.truncate(same);
        for &quotation in quotations.iter().skip(same) {
            let class = self.voices.class(quotation);
            let speaker = quotation.speaker().map_or("?", |actor| actor.name());
            let cue = quotation.cue().map_or("", |cue| cue.text());
            self.put(format_args!(
                "<mark class=\"q {class} {}\" title=\"{}: {} ({}, {})\">",
                quotation.kind(),
                Escaped(speaker),
                Escaped(cue),
                quotation.kind(),
                quotation.stance(),
            ));
            self.open.push(quotation);
        }
    }

    /// The number of the speaker behind the last word.
    fn number(&mut self, quotation: Quotation<'_>) {
        match quotation.speaker().and_then(|speaker| Some((self.voices.number(speaker.id())?, speaker))) {
            Some((number, speaker)) => {
                self.put(format_args!("<sup title=\"{}\">{}</sup>", Escaped(speaker.name()), number + 1));
            }
            None => self.out.push_str("<sup>?</sup>"),
        }
    }

    /// Goes on in another block, or in none.
    fn enter(&mut self, block: Option<Place>) {
        if self.block == block {
            return;
        }
        self.nest(&[]);
        if let Some(old) = self.block {
            self.put(format_args!("</{}>\n", element(old.0).0));
        }
        if let Some(new) = block {
            let (name, class) = element(new.0);
            match class {
                "" => self.put(format_args!("<{name}>")),
                _ => self.put(format_args!("<{name} class=\"{class}\">")),
            }
        }
        self.block = block;
    }

    /// Who speaks, with roles, ids and counts.
    fn legend(&mut self) {
        let mut voices: Vec<_> =
            self.voices.0.iter().map(|(&actor, &(number, count))| (number, actor, count)).collect();
        voices.sort_unstable();
        if voices.is_empty() {
            return;
        }
        self.out.push_str("<ol>\n");
        for (number, actor, count) in voices {
            let Some(actor) = self.article.actor(actor) else { continue };
            let class = format!("s{}", number % SPEAKERS.len());
            self.put(format_args!("<li><mark class=\"q {class} direct\">{}</mark>", Escaped(actor.name())));
            for role in actor.roles() {
                self.put(format_args!(", {}", Escaped(role)));
            }
            if let Some(id) = actor.external_id() {
                self.put(format_args!(" [{}]", Escaped(id)));
            }
            self.put(format_args!(" ({count})</li>\n"));
        }
        self.out.push_str("</ol>\n");
    }
}

/// The element of a block, and its class.
fn element(block: BlockKind) -> (&'static str, &'static str) {
    match block {
        BlockKind::Headline => ("h2", ""),
        BlockKind::Subheading => ("h3", ""),
        BlockKind::Standfirst => ("p", "standfirst"),
        BlockKind::Dateline => ("p", "dateline"),
        BlockKind::Caption => ("p", "caption"),
        BlockKind::Other => ("p", "aside"),
        _ => ("p", ""),
    }
}
