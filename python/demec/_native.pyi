from demec._types import Date, Entries, Time
from os import PathLike
from typing import Any, Final, Literal, SupportsIndex, final

__all__ = ["__version__", "Actor", "Article", "Block", "Cue", "Dateline", "Diagnostic", "Gazetteer", "Mention", "Quotation", "Repair", "_Extraction", "_Registry", "_Table", "_restore", "detect_language", "parse", "parse_bytes", "parse_feed", "parse_html", "repair"]

__version__: Final[str]

@final
class Actor:
    """
    A person, organisation, medium, place or group that the article speaks of.

    >>> import demec
    >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
    >>> [(actor.name, actor.kind, actor.roles) for actor in article.actors]
    [('Kerem Aydın', 'person', ('Vali',))]
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[Article, str, int | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def country(self, /) -> str | None:
        """
        The country that it belongs to or is, as two letters of ISO 3166-1.
        """
    @property
    def external_id(self, /) -> str | None:
        """
        The id under which a gazetteer knows it.
        """
    @property
    def id(self, /) -> str:
        """
        Its id in this article: "a1", "a2" and so on, in the order of first mention.
        """
    @property
    def kind(self, /) -> Literal["person", "organisation", "media", "place", "group"]:
        """
        What it is.
        """
    @property
    def mentions(self, /) -> tuple[Mention, ...]:
        """
        The places in the text that stand for it, in their order.
        """
    @property
    def name(self, /) -> str:
        """
        The fullest name in the article, in the nominative.
        """
    @property
    def roles(self, /) -> tuple[str, ...]:
        """
        The titles that the article gives it, in the nominative.
        """

@final
class Article:
    """
    An article that was read: its text, and where in it everything stands.

    It cannot be changed. All offsets count code points, as Python does, so that
    `article.text[q.start:q.end] == q.text` holds for every quotation `q`, and the same for everything else
    that has a `start` and an `end`. It can be compared, hashed, copied and pickled.

    >>> import demec
    >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.', id="yol")
    >>> quotation = article.quotations[0]
    >>> article.text[quotation.start : quotation.end]
    'Yol akşama açılacak'
    """
    def __copy__(self, /) -> Article: ...
    def __deepcopy__(self, /, _memo: Any) -> Article: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        What notebooks show.
        """
    @property
    def actors(self, /) -> tuple[Actor, ...]:
        """
        Those who speak, act or are spoken about, in the order of their first mention.
        """
    @property
    def blocks(self, /) -> tuple[Block, ...]:
        """
        Headline, paragraphs and so on, in the order of the text.
        """
    @property
    def dateline(self, /) -> Dateline | None:
        """
        When and where it was written, and for whom; `None` where it does not say.
        """
    @property
    def diagnostics(self, /) -> tuple[Diagnostic, ...]:
        """
        What is doubtful about the text, in its order.
        """
    @classmethod
    def from_json(cls, json: str, /) -> Article:
        """
        Reads an article that `to_json` or the program wrote, or that people marked in the same format.

        Raises `ArticleError`, a `ValueError`, if it is no such article.

        >>> import demec
        >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
        >>> demec.Article.from_json(article.to_json()) == article
        True
        """
    @property
    def headline(self, /) -> str | None:
        """
        The text of the headline.
        """
    @property
    def id(self, /) -> str | None:
        """
        The id that the article was given.
        """
    @property
    def language(self, /) -> str:
        """
        The code of the language that it was read in, such as "tr"; "und" where that is not known.
        """
    @property
    def mentions(self, /) -> tuple[Mention, ...]:
        """
        The places in the text that stand for an actor, in their order.
        """
    @property
    def quotations(self, /) -> tuple[Quotation, ...]:
        """
        What people are reported to have said, in the order of the text; a quotation stands before those in it.
        """
    @property
    def sentences(self, /) -> tuple[tuple[int, int], ...]:
        """
        Where its sentences start and end, in the order of the text.
        """
    def show(self, /, *, color: bool | None = None, width: SupportsIndex | None = None) -> None:
        """
        Prints the article as the program shows it: the text with its quotations marked, and a table of who says what.

        `color` says whether to colour it; unless given, it is in terminals and notebooks, but not where the environment
        has `NO_COLOR`. `width` is that of the terminal unless given.

        >>> import demec
        >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
        >>> article.show(color=False, width=60)  # doctest: +ELLIPSIS
                     Vali Kerem Aydın, "Yol akşama açılacak"¹ dedi.
        ...
        """
    @property
    def text(self, /) -> str:
        """
        The text as it was given.
        """
    def to_brat(self, /) -> str:
        """
        The annotations as the `.ann` file of brat, which belongs to the text as its `.txt` file.

        >>> import demec
        >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
        >>> article.to_brat().splitlines()[2].split(maxsplit=4)
        ['T2', 'Quotation', '19', '38', 'Yol akşama açılacak']
        """
    def to_conll(self, /) -> str:
        """
        The words in columns parted by tabs, sentence by sentence, as `CoNLL` has them.

        The columns: number in the sentence, word, start, end, and in the form `B-…`, `I-…` or `O` the mention with its actor,
        the innermost quotation, and the cue.

        >>> import demec
        >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
        >>> article.to_conll().splitlines()[2].split()
        ['2', 'Kerem', '5', '10', 'B-PERSON:a1', 'O', 'O']
        """
    def to_dict(self, /) -> "dict[str, Any]":
        """
        The article as plain dictionaries and lists, with the keys of its JSON and offsets in code points.

        >>> import demec
        >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
        >>> article.to_dict()["quotations"][0]["text"]
        'Yol akşama açılacak'
        """
    def to_html(self, /, title: str | None = None) -> str:
        """
        The article as a page of HTML that stands alone, with quotations coloured by speaker.

        `title` is that of the page; without one it is the headline.

        >>> import demec
        >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
        >>> "<title>Yolda</title>" in article.to_html("Yolda")
        True
        """
    def to_json(self, /, offset_unit: "Literal['codepoint', 'byte', 'utf16']" = "codepoint") -> str:
        """
        The article as one line of JSON, which `from_json` and the program read.

        `offset_unit` says what its offsets count: "codepoint", "byte" (of UTF-8) or "utf16" (code units, as
        JavaScript and Java count).

        >>> import demec
        >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
        >>> '"offset_unit":"utf16"' in article.to_json(offset_unit="utf16")
        True
        """
    def to_spacy_spans(self, /) -> "dict[str, list[dict[str, Any]]]":
        """
        Quotations, cues and mentions as arguments of spaCy's `Doc.char_span`.

        ```
        doc = nlp(article.text)
        for key, spans in article.to_spacy_spans().items():
            found = [doc.char_span(**span, alignment_mode="expand") for span in spans]
            doc.spans[key] = [span for span in found if span]
        ```

        Labels are the kind of quotation ("DIRECT"), "CUE", and the kind of actor ("PERSON"); `span_id` is the id in this
        article, `kb_id` the `external_id` of the actor or speaker, empty where there is none.

        >>> import demec
        >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
        >>> article.to_spacy_spans()["cues"]
        [{'start_idx': 40, 'end_idx': 44, 'label': 'CUE', 'kb_id': '', 'span_id': 'q1'}]
        """
    def to_web_annotation(self, source: str, /) -> "dict[str, Any]":
        """
        The quotations as an annotation page of the W3C's Web Annotation model, JSON-LD as a dictionary.

        `source` is the address of the text.

        >>> import demec
        >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
        >>> page = article.to_web_annotation("https://example.org/yol")
        >>> page["items"][0]["target"]["selector"][1]["exact"]
        'Yol akşama açılacak'
        """

@final
class Block:
    """
    A block of an article: its headline, a paragraph, a caption and so on.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[Article, str, int | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> int:
        """
        Where it ends in the article's text.
        """
    @property
    def kind(self, /) -> Literal["headline", "standfirst", "dateline", "subheading", "paragraph", "caption", "other"]:
        """
        What it is in the layout; "other" for what stands beside the article proper.
        """
    @property
    def label(self, /) -> Literal["byline", "credit", "topics", "teaser", "boilerplate"] | None:
        """
        What a block of the kind "other" holds, where that is known.
        """
    @property
    def start(self, /) -> int:
        """
        Where it starts in the article's text.
        """
    @property
    def text(self, /) -> str:
        """
        The block as written.
        """

@final
class Cue:
    """
    The verb or phrase that reports a quotation.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[Quotation, str]]:
        """
        A cue is pickled as its quotation's attribute.
        """
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> int:
        """
        Where it ends in the article's text.
        """
    @property
    def lemma(self, /) -> str | None:
        """
        Its dictionary form; `None` for a cue that is a mark, such as the colon of a headline.
        """
    @property
    def start(self, /) -> int:
        """
        Where it starts in the article's text.
        """
    @property
    def text(self, /) -> str:
        """
        The cue as written.
        """

@final
class Dateline:
    """
    When and where an article was written and for which outlet, from its dateline and credits.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[Article, str, int | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def date(self, /) -> Date | None:
        """
        The day.
        """
    @property
    def place(self, /) -> str | None:
        """
        The place, as written.
        """
    @property
    def source(self, /) -> str | None:
        """
        The outlet or outlets, as written.
        """
    @property
    def time(self, /) -> Time | None:
        """
        The time of day, without a zone: it is the local one.
        """

@final
class Diagnostic:
    """
    A doubt about a place in the text. It never keeps an article from being read.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[Article, str, int | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> int:
        """
        Where it ends in the article's text.
        """
    @property
    def kind(self, /) -> Literal["unclosed_quotation", "unopened_quotation", "nesting_too_deep", "c1_control", "mojibake", "replacement_character", "html_entity", "invisible_character", "no_break_space", "doubled_mark", "missing_diacritics", "decomposed_letter", "unsupported_language"]:
        """
        What is doubtful, as a name for programs.
        """
    @property
    def message(self, /) -> str:
        """
        What is doubtful, as a sentence for people.
        """
    @property
    def start(self, /) -> int:
        """
        Where it starts in the article's text.
        """
    @property
    def text(self, /) -> str:
        """
        The place as written.
        """

@final
class Gazetteer:
    """
    Names of people, organisations, media and places that are known beforehand.

    `parse` and `extract` take its names before all others: where one stands, the mention is the name alone, and its
    actor has the entry's name, kind, country and id (`Actor.external_id`). The entry's roles come behind those that
    the article gives.

    An entry is a mapping with "name" and "kind" ("person", "organisation", "media", "place" or "group") and, if wanted,
    "aliases" and "roles", lists of `str`, and "id" and "country". A data frame's `to_dict("records")` will do.

    >>> import demec
    >>> gazetteer = demec.Gazetteer([
    ...     {"name": "Ayşe Yalın", "aliases": ("A. Yalın",), "kind": "person", "id": "Q1001"},
    ... ])
    >>> article = demec.parse('A. Yalın, "Köprü yazın açılacak" dedi.', gazetteer=gazetteer)
    >>> article.actors[0].name, article.actors[0].external_id
    ('Ayşe Yalın', 'Q1001')

    Raises `GazetteerError`, a `ValueError`, that lists all entries that cannot be, and why.
    """
    def __len__(self, /) -> int: ...
    def __new__(cls, entries: Entries, /) -> Gazetteer: ...
    def __reduce__(self, /) -> "tuple[type[Gazetteer], tuple[list[dict[str, Any]]]]": ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def load(cls, path: str | PathLike[str], /, *more: "str | PathLike[str]") -> Gazetteer:
        """
        Reads files that end in `.tsv` or `.toml` as one gazetteer.

        A `.tsv` file is a table whose columns are parted by tabs and named in the first row: name, kind, aliases, id,
        roles, country; several aliases or roles are parted by `|`. A `.toml` file has an `[[entry]]` each, with the same
        keys.

        Raises `OSError` if a file cannot be read, and `GazetteerError`, which names files and lines, if entries cannot be.
        """
    def to_dicts(self, /) -> "list[dict[str, Any]]":
        """
        The entries as dictionaries.
        """

@final
class Mention:
    """
    A place in the text that stands for an actor: the name alone, without title or case suffix.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[Article, str, int | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def actor(self, /) -> Actor:
        """
        The actor that it stands for.
        """
    @property
    def end(self, /) -> int:
        """
        Where it ends in the article's text.
        """
    @property
    def kind(self, /) -> Literal["name", "role", "metonym", "group", "pronoun"]:
        """
        How it stands for its actor.
        """
    @property
    def start(self, /) -> int:
        """
        Where it starts in the article's text.
        """
    @property
    def text(self, /) -> str:
        """
        The mention as written.
        """

@final
class Quotation:
    """
    What somebody is reported to have said.

    >>> import demec
    >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.')
    >>> quotation = article.quotations[0]
    >>> quotation.speaker.name, quotation.cue.lemma, quotation.stance, quotation.text
    ('Kerem Aydın', 'demek', 'neutral', 'Yol akşama açılacak')
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[Article, str, int | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def block(self, /) -> Block | None:
        """
        The block that it starts in.
        """
    @property
    def confidence(self, /) -> float:
        """
        How far the reading can be trusted, from 0 to 1, in steps of a hundredth.
        """
    @property
    def cue(self, /) -> Cue | None:
        """
        The verb or phrase that reports it.
        """
    @property
    def direct_parts(self, /) -> tuple[tuple[int, int], ...]:
        """
        Where the pieces between quotation marks start and end: one or more for a direct or mixed quotation,
        none for an indirect one.
        """
    @property
    def end(self, /) -> int:
        """
        Where the content ends in the article's text.
        """
    @property
    def id(self, /) -> str:
        """
        Its id in this article: "q1", "q2" and so on, in the order of the text.
        """
    @property
    def kind(self, /) -> Literal["direct", "indirect", "mixed"]:
        """
        How it gives what was said: in the speaker's words between marks ("direct"), in the reporter's
        ("indirect"), or in the reporter's with some of the speaker's between marks ("mixed").
        """
    @property
    def parent(self, /) -> Quotation | None:
        """
        The quotation that this one stands in.
        """
    @property
    def rule(self, /) -> str | None:
        """
        The name of the rule of the grammar that found it; `None` where people marked it.
        """
    @property
    def source(self, /) -> Actor | None:
        """
        Through whom it reached the article, mostly an outlet.
        """
    @property
    def speaker(self, /) -> Actor | None:
        """
        Who said it; `None` where the text leaves that open.
        """
    @property
    def speaker_span(self, /) -> tuple[int, int] | None:
        """
        Where the mention that it hangs on starts and ends; `None` where the sentence drops its subject.
        """
    @property
    def stance(self, /) -> Literal["neutral", "assertive", "claim", "doubt", "opinion", "criticism", "support", "appeal", "demand", "promise", "warning", "denial", "confirmation", "question", "answer", "emotion"]:
        """
        How the cue presents what is said: as a claim, a warning, a denial and so on.
        """
    @property
    def start(self, /) -> int:
        """
        Where the content starts in the article's text.
        """
    @property
    def text(self, /) -> str:
        """
        The content as written, without the marks around it, cue and speaker.
        """

@final
class Repair:
    """
    A text that was mended, and where it differs from the original; `repair` makes it.

    Offsets count code points on both sides. It can be compared, hashed, copied and pickled.
    """
    def __copy__(self, /) -> Repair: ...
    def __deepcopy__(self, /, _memo: Any) -> Repair: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def edits(self, /) -> tuple[tuple[Literal["unclosed_quotation", "unopened_quotation", "nesting_too_deep", "c1_control", "mojibake", "replacement_character", "html_entity", "invisible_character", "no_break_space", "doubled_mark", "missing_diacritics", "decomposed_letter", "unsupported_language"], tuple[int, int], tuple[int, int]], ...]:
        """
        What was wrong, as diagnostics name it, where it stood, and where what replaces it stands, in the order of the text.
        """
    @property
    def text(self, /) -> str:
        """
        The mended text.
        """
    def to_original(self, /, start: SupportsIndex, end: SupportsIndex) -> tuple[int, int]:
        """
        Where a stretch of the mended text stands in the original.

        Where it begins or ends within something that was replaced, the whole of that counts. Raises `IndexError` if it lies
        outside of the text.
        """
    def to_repaired(self, /, start: SupportsIndex, end: SupportsIndex) -> tuple[int, int]:
        """
        Where a stretch of the original stands in the mended text, likewise.
        """

@final
class _Extraction:
    """
    Reads pairs of an id and a text, and gives their tables batch by batch, in order.

    Some batches are drawn ahead, so that the threads have work while Python has the word.
    """
    def __iter__(self, /) -> _Extraction: ...
    def __new__(cls, /, rows: Any, language: str, threads: SupportsIndex, gazetteer: Gazetteer | None = None, registry: _Registry | None = None) -> _Extraction: ...
    def __next__(self, /) -> tuple[_Table, _Table, _Table, _Table]: ...
    def empty(self, /) -> tuple[_Table, _Table, _Table, _Table]:
        """
        Tables without rows, which show what the columns are.
        """

@final
class _Registry:
    """
    The actors of many articles; the native part of `demec.Registry`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /) -> _Registry: ...
    def add(self, article: Article, /) -> None: ...
    @property
    def articles(self, /) -> int:
        """
        How many articles were added.
        """
    @classmethod
    def from_json(cls, json: str, /) -> _Registry:
        """
        Reads what `to_json` wrote.
        """
    def merge(self, other: _Registry, /) -> None: ...
    def table(self, /) -> _Table:
        """
        The actors, one a row.
        """
    def to_dicts(self, /) -> "list[dict[str, Any]]":
        """
        The actors, one a row, as dictionaries.
        """
    def to_json(self, /) -> str: ...

@final
class _Table:
    """
    Rows under named columns; the native part of `demec.Table`.
    """
    def __arrow_c_schema__(self, /) -> "object":
        """
        The columns as an Arrow schema.
        """
    def __arrow_c_stream__(self, /, requested_schema: Any | None = None) -> "object":
        """
        The rows as an Arrow stream. As the protocol allows, a wish for another schema is left to the reader.
        """
    def __len__(self, /) -> int: ...
    @property
    def columns(self, /) -> tuple[str, ...]:
        """
        The names of the columns.
        """
    @staticmethod
    def concat(tables: "list[_Table]", /) -> _Table:
        """
        The rows of several tables of one form, in their order.
        """

def _restore(article: Article, attribute: str, index: SupportsIndex | None) -> "Any":
    """
    An attribute of the article, or the item at `index` of it: pickle's way back to a part.
    """

def detect_language(text: str, /) -> tuple[str, float] | None:
    """
    The code of the language that a text is in, with how sure that is, from 0 to 1; `None` if it holds no letters.

    A short sentence may not be enough to tell languages apart that are near to each other, and says so.

    >>> import demec
    >>> demec.detect_language("Belediye Başkanı, yeni köprünün yaz sonunda açılacağını ve trafiğin rahatlayacağını açıkladı.")
    ('tr', 1.0)

    Raises `TextError`, a `ValueError`, if the text holds a lone surrogate.
    """

def parse(text: str, /, *, language: str = "auto", id: str | None = None, gazetteer: Gazetteer | None = None, headline: str | None = None, standfirst: str | None = None, published: str | None = None, outlet: str | None = None) -> Article:
    """
    Reads an article and says who is quoted in it, saying what, and where it stands.

    Any text gives an article; what is doubtful in it stands in `diagnostics`. The text is not changed, and
    other threads run while it is read.

    `language` is the code of the language that the article is in; with "auto" a text that is surely in a language that is not
    on board gets its structure, and what stands between marks as quotations of nobody. `id` is a name of yours for the
    article, `gazetteer` names that you know beforehand.

    What you know of the article wins over guessing: `headline` and `standfirst`, which are set above the text where it does not
    begin with them, `published` in ISO 8601 ("2026-03-14", "2026-03-14T09:30:00+03:00"), and `outlet`.

    >>> import demec
    >>> article = demec.parse('Vali Kerem Aydın, "Yol akşama açılacak" dedi.', headline="Yağmur durdu.")
    >>> article.quotations[0].text, article.headline
    ('Yol akşama açılacak', 'Yağmur durdu.')
    >>> article.text.startswith("Yağmur durdu.")
    True

    Raises `TypeError` if `text` is no `str`, `TextError` if it holds a lone surrogate, and
    `UnknownLanguageError` if there is no such language; the last two are `ValueError`s.
    """

def parse_bytes(data: bytes, /, *, encoding: str | None = None, language: str = "auto", id: str | None = None, gazetteer: Gazetteer | None = None) -> Article:
    """
    Decodes an article and reads it as `parse` does.

    `encoding` is what the bytes are in, such as "windows-1254". Without it a byte order mark decides, or the bytes are UTF-8 or
    UTF-16, or what they seem to be; text from Türkiye is expected.

    >>> import demec
    >>> demec.parse_bytes('Vali Aydın, "Yağmur durdu" dedi.'.encode("iso-8859-9")).text
    'Vali Aydın, "Yağmur durdu" dedi.'

    Raises `TextError`, a `ValueError`, that says which byte cannot be read, `LookupError` if there is no such encoding, and
    `UnknownLanguageError` if there is no such language.
    """

def parse_feed(data: bytes, /, *, language: str = "auto", gazetteer: Gazetteer | None = None) -> list[Article]:
    """
    Reads the items of a feed: RSS, Atom or JSON Feed. Each has the id that the feed gives it.

    >>> import demec
    >>> feed = '<rss version="2.0"><channel><title>Kıyı Postası</title><item><guid>k1</guid>'
    >>> feed += "<title>Yol açık</title><description>Vali konuştu.</description></item></channel></rss>"
    >>> article, = demec.parse_feed(feed.encode())
    >>> article.id, article.headline, article.dateline.source
    ('k1', 'Yol açık', 'Kıyı Postası')

    Raises `TextError`, a `ValueError`, if it is no feed, and `UnknownLanguageError` if there is no such language.
    """

def parse_html(page: bytes, /, *, encoding: str | None = None, language: str = "auto", id: str | None = None, gazetteer: Gazetteer | None = None) -> Article:
    """
    Reads the article of an HTML page: its main text, with the headline, day and outlet that the page names.

    Offsets count in the text that was taken out, `Article.text`. `page` is in `encoding` where that is known, else in the one
    that the page names; a `str` can be encoded as UTF-8.

    >>> import demec
    >>> page = "<html lang=tr><title>Köprü</title><article><p>Vali, “Yol açık” dedi.</p></article></html>"
    >>> demec.parse_html(page.encode()).quotations[0].text
    'Yol açık'

    Raises `TextError`, a `ValueError`, if the page has no text, and what `parse_bytes` raises.
    """

def repair(text: str, /) -> Repair:
    """
    Mends what scraping, wrong decoding and databases did to a text; nothing else in the package does so unasked.

    Entities, UTF-8 and Windows-1254 read as Latin-1, C1 controls, letters parted from their accents, soft hyphens and
    characters without width, no-break spaces between words, and doubled quotation marks become what was meant. What is lost is
    not guessed, such as diacritics.

    >>> import demec
    >>> repair = demec.repair("&quot;K&ouml;prü a&shy;çıldı&quot; dedi")
    >>> repair.text
    '"Köprü açıldı" dedi'
    >>> repair.to_original(1, 6), repair.to_repaired(6, 16)
    ((6, 16), (1, 6))
    >>> repair.edits[0]
    ('html_entity', (0, 6), (0, 1))

    Raises `TextError`, a `ValueError`, if the text holds a lone surrogate.
    """
