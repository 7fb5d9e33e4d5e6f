//! The way of a text through the stages.

use std::borrow::Cow;

use crate::{
    detection,
    document::Document,
    gazetteer::{Gazetteer, Hit, Listed},
    grammar::{
        mention::{self, Candidate},
        quotation::{self, Quoted},
    },
    language::Language,
    layout::{self, Pair, Section, Sentence, Structure},
    lexer::{self, token::Token},
    model::{Article, BlockKind, DatelineRecord, Diagnostic, DiagnosticKind, Draft, Span},
    resolve,
};

/// Reads articles of one language, and keeps its working memory from one to the next.
///
/// ```
/// use demec::{Language, Parser};
///
/// let mut parser = Parser::new(Language::turkish());
/// let article = parser.parse("Başkan Ayşe Yalın, \"Köprü yazın açılacak\" dedi.");
/// assert_eq!(article.quotations().count(), 1);
/// ```
#[derive(Debug)]
pub struct Parser<'l> {
    language: &'l Language,
    gazetteer: Option<&'l Gazetteer>,
    /// Whether texts in other languages are told from those in this one.
    detects: bool,
    scratch: Scratch,
}

/// Buffers that are emptied, not freed, between articles.
#[derive(Debug, Default)]
struct Scratch {
    tokens: Vec<Token>,
    /// Names of the gazetteer.
    hits: Vec<Hit>,
    pairs: Vec<Pair>,
    sections: Vec<Section>,
    layout: layout::Scratch,
    sentences: Vec<Sentence>,
    mentions: Vec<Candidate>,
    /// For each token the mention it belongs to.
    mention_of: Vec<u32>,
    /// For each pair of marks whether its words are accounted for.
    used_pairs: Vec<bool>,
    quoted: Quoted,
    names: mention::Scratch,
    clusters: resolve::actors::Scratch,
    guests: Vec<Option<u32>>,
    ordering: resolve::quotations::Scratch,
    draft: Draft,
}

/// Buffers that one outsized text grew are given back by the next ordinary one when they could hold this many tokens.
const KEPT_TOKENS: usize = 1 << 16;

/// What a parse does, in this order.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Lexer,
    LookUp,
    Layout,
    Grammar,
    Resolve,
    Model,
}

impl<'l> Parser<'l> {
    /// A parser for articles in `language`.
    #[must_use]
    pub fn new(language: &'l Language) -> Self {
        Self { language, gazetteer: None, detects: false, scratch: Scratch::default() }
    }

    /// The same parser with names of one's own, which it takes before all others.
    ///
    /// ```
    /// use demec::{ActorKind, Gazetteer, GazetteerEntry, Language, Parser};
    ///
    /// let gazetteer = Gazetteer::new([GazetteerEntry::new("Mavi Ufuk", ActorKind::Organisation).with_id("Q7")])?;
    /// let mut parser = Parser::new(Language::turkish()).with_gazetteer(&gazetteer);
    /// let article = parser.parse("Mavi Ufuk'a göre deniz temizlendi.");
    /// let speaker = article.quotations().next().and_then(|quotation| quotation.speaker());
    /// assert_eq!(speaker.and_then(|actor| actor.external_id()), Some("Q7"));
    /// # Ok::<(), demec::GazetteerError>(())
    /// ```
    #[must_use]
    pub fn with_gazetteer(self, gazetteer: &'l Gazetteer) -> Self {
        Self { gazetteer: Some(gazetteer), ..self }
    }

    /// The same parser, which looks first whether a text is in its language.
    ///
    /// A text that is surely in another one gets its structure, and what stands between quotation marks as quotations of
    /// nobody, with the diagnostic [`UnsupportedLanguage`](DiagnosticKind::UnsupportedLanguage);
    /// [`Article::language`] is then the code of that language. It costs next to nothing where the words are known.
    ///
    /// ```
    /// use demec::{DiagnosticKind, Language, Parser};
    ///
    /// let mut parser = Parser::new(Language::turkish()).with_detection();
    /// let article = parser.parse(
    ///     "The governor told reporters on Monday that the road would be open again by the evening. \
    ///      “We will open the bridge in summer”, she said, without giving any further details.",
    /// );
    /// assert_eq!(article.language(), "en");
    /// assert_eq!(article.diagnostics()[0].kind, DiagnosticKind::UnsupportedLanguage);
    /// assert_eq!(article.quotations().next().map(|it| it.text()), Some("We will open the bridge in summer"));
    /// ```
    #[must_use]
    pub fn with_detection(self) -> Self {
        Self { detects: true, ..self }
    }

    /// Reads an article. Any text gives one; what was doubtful in it stands in its diagnostics.
    ///
    /// # Panics
    ///
    /// If the text is 4 GiB long or longer.
    pub fn parse<'t>(&mut self, text: &'t str) -> Article<'t> {
        self.parse_in_stages(text, |_| {})
    }

    /// Reads an article of which something is known: what is given is not guessed. An example is at [`Document`].
    pub fn parse_document<'d>(&mut self, document: &'d Document<'_>) -> Article<'d> {
        self.read(document.text(), Some(document), |_| {})
    }

    /// Decodes an article, in `encoding` if one is given, and reads it; [`decode`](crate::decode) says how.
    ///
    /// ```
    /// use demec::{Language, Parser};
    ///
    /// let mut parser = Parser::new(Language::turkish());
    /// let article = parser.parse_bytes(b"Vali Ayd\xFDn, \"Yol a\xE7\xFDk\" dedi.", None)?;
    /// assert_eq!(article.text(), "Vali Aydın, \"Yol açık\" dedi.");
    /// # Ok::<(), demec::DecodeError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The bytes are no text in the encoding: the error says where.
    #[cfg(feature = "encodings")]
    pub fn parse_bytes<'b>(
        &mut self,
        bytes: &'b [u8],
        encoding: Option<crate::Encoding>,
    ) -> Result<Article<'b>, crate::DecodeError> {
        Ok(match crate::decode(bytes, encoding)?.text {
            Cow::Borrowed(text) => self.parse(text),
            Cow::Owned(text) => self.parse(&text).into_owned(),
        })
    }

    /// What [`parse`](Self::parse) does, with `after` called behind each stage: for benches.
    #[doc(hidden)]
    pub fn parse_in_stages<'t>(&mut self, text: &'t str, after: impl FnMut(Stage)) -> Article<'t> {
        self.read(text, None, after)
    }

    fn read<'t>(
        &mut self,
        text: &'t str,
        document: Option<&Document<'_>>,
        mut after: impl FnMut(Stage),
    ) -> Article<'t> {
        assert!(u32::try_from(text.len()).is_ok(), "a text of 4 GiB or more");
        let Scratch {
            tokens,
            hits,
            pairs,
            sections,
            layout: kept,
            sentences,
            mentions,
            mention_of,
            used_pairs,
            quoted,
            names,
            clusters,
            guests,
            ordering,
            draft,
        } = &mut self.scratch;
        lexer::read(text, tokens, &mut draft.diagnostics);
        after(Stage::Lexer);
        layout::mend(self.language, text, tokens, kept);
        self.language.annotate(tokens);
        let metadata = document.map(Document::metadata);
        let foreign = detection::foreign(self.language, self.detects, text, tokens, metadata);
        let doubt = match foreign {
            Some(_) => Some(DiagnosticKind::UnsupportedLanguage),
            None if self.language.misses_letters(text, &draft.diagnostics) => {
                Some(DiagnosticKind::MissingDiacritics)
            }
            None => None,
        };
        let whole = Span::new(0, text.len() as u32);
        draft.diagnostics.extend(doubt.map(|kind| Diagnostic::new(kind, whole)));
        if let Some(gazetteer) = self.gazetteer {
            gazetteer.mark(self.language, text, tokens, hits);
        }
        after(Stage::LookUp);
        layout::pairs(self.language, tokens, pairs, &mut draft.diagnostics, kept);
        layout::doubled_marks(text, tokens, pairs, &mut draft.diagnostics);
        draft.dateline = layout::blocks(self.language, text, tokens, pairs, kept, sections);
        if let Some(document) = document {
            give(document, tokens, sections, draft);
        }
        layout::sentences(tokens, pairs, sections, kept, sentences);
        let listed = Listed { gazetteer: self.gazetteer, hits };
        let structure =
            Structure { text, language: self.language, tokens, pairs, sections, sentences, listed };
        draft.blocks.extend(structure.sections.iter().map(|s| s.block));
        draft.sentences.extend(structure.sentences.iter().filter_map(|s| {
            let (from, to) = (structure.token(s.first)?, structure.token(s.end.checked_sub(1)?)?);
            Some(Span::new(from.start, to.end()))
        }));
        after(Stage::Layout);
        if foreign.is_some() {
            mentions.clear();
            quotation::paired_marks(&structure, quoted);
        } else {
            mention::mentions(&structure, names, mentions);
            quotation::quotations(&structure, mentions, mention_of, used_pairs, quoted);
        }
        after(Stage::Grammar);
        resolve::speakers::resolve(&structure, mentions, &mut quoted.found, &mut quoted.subjects);
        let media = quoted.media.iter().map(|m| m.medium);
        for voice in quoted.found.iter().flat_map(quotation::Found::voices).chain(media) {
            if let Some(candidate) = mentions.get_mut(voice as usize) {
                candidate.speaker = true;
            }
        }
        resolve::actors::actors(&structure, mentions, clusters, draft);
        resolve::sources::resolve(
            &structure,
            &mut quoted.found,
            &quoted.media,
            &quoted.subjects,
            clusters.actor_of(),
            guests,
        );
        resolve::quotations::quotations(
            &structure,
            &quoted.found,
            &quoted.parts,
            mentions,
            clusters.actor_of(),
            ordering,
            draft,
        );
        after(Stage::Resolve);
        let article = self
            .scratch
            .draft
            .finish(Cow::Borrowed(text), foreign.unwrap_or_else(|| self.language.code_owned()));
        self.shrink();
        after(Stage::Model);
        article
    }

    fn shrink(&mut self) {
        let tokens = &self.scratch.tokens;
        if tokens.capacity() > KEPT_TOKENS && tokens.len() < tokens.capacity() / 8 {
            self.scratch = Scratch::default();
        }
    }
}

/// Puts what is known of the article in the place of what the layout made of it.
fn give(document: &Document<'_>, tokens: &[Token], sections: &mut Vec<Section>, draft: &mut Draft) {
    for (span, kind) in
        [(document.headline(), BlockKind::Headline), (document.standfirst(), BlockKind::Standfirst)]
    {
        if let Some(span) = span {
            layout::give(span, kind, tokens, sections);
        }
    }
    let metadata = document.metadata();
    let source = metadata.outlet().map(|outlet| draft.keep(outlet));
    let read = draft.dateline.unwrap_or_default();
    if let Some(date) = metadata.date() {
        let time = metadata.time().or(read.time.filter(|_| read.date == Some(date)));
        draft.dateline = Some(DatelineRecord { date: Some(date), time, ..read });
    }
    if source.is_some() {
        draft.dateline = Some(DatelineRecord { source, ..draft.dateline.unwrap_or_default() });
    }
}

/// Reads an article with a parser of its own: in Turkish, or with its structure and what stands between marks alone where it is
/// surely in another language ([`Parser::with_detection`]). To read many, keep a [`Parser`].
///
/// ```
/// let article = demec::parse("Vali Kerem Aydın, \"Yol akşama açılacak\" dedi.");
/// assert_eq!(article.language(), "tr");
/// ```
///
/// # Panics
///
/// If the text is 4 GiB long or longer.
#[must_use]
pub fn parse(text: &str) -> Article<'_> {
    Parser::new(Language::turkish()).with_detection().parse(text)
}

/// Decodes an article and reads it as [`parse`] does. [`Parser::parse_bytes`] takes an encoding.
///
/// ```
/// let article = demec::parse_bytes(b"\xFF\xFEV\0a\0l\0i\0 \0\x1F\x01z\0")?;
/// assert_eq!(article.text(), "Vali ğz");
/// # Ok::<(), demec::DecodeError>(())
/// ```
///
/// # Errors
///
/// The bytes are no text in an encoding that can be told: the error says where.
#[cfg(feature = "encodings")]
pub fn parse_bytes(bytes: &[u8]) -> Result<Article<'_>, crate::DecodeError> {
    Parser::new(Language::turkish()).with_detection().parse_bytes(bytes, None)
}
