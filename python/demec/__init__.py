"""Who is quoted in a news article, saying what, through whom, and where it stands.

`parse` reads the text of an article:

>>> import demec
>>> article = demec.parse(
...     'Belediye Başkanı Ayşe Yalın, "Köprü yazın açılacak" dedi. '
...     "Yalın, çalışmaların sürdüğünü söyledi."
... )

An `Article` has quotations, each with its content, the cue that reports it, and the speaker:

>>> quotation = article.quotations[0]
>>> quotation.text, quotation.kind
('Köprü yazın açılacak', 'direct')

Whatever stands somewhere in the text has a `start` and an `end`, in code points:

>>> article.text[quotation.start : quotation.end]
'Köprü yazın açılacak'

`to_dict` and `to_json` give the whole of it; `Article.from_json` reads it again:

>>> demec.Article.from_json(article.to_json()) == article
True

A column of articles becomes tables, which pandas, polars, pyarrow and DuckDB take as they are:

>>> tables = demec.extract([article.text], ids=["köprü"])
>>> len(tables.quotations), tables.quotations.columns[:3]
(2, ('article', 'quotation', 'kind'))

Names that you know beforehand, with ids of another catalogue, go into a `Gazetteer`; a `Registry` says who is who across
articles:

>>> gazetteer = demec.Gazetteer([{"name": "Ayşe Yalın", "kind": "person", "id": "Q1001"}])
>>> registry = demec.Registry()
>>> tables = demec.extract([article.text] * 3, gazetteer=gazetteer, registry=registry)
>>> [(row["name"], row["external_id"], row["quotations"]) for row in registry.to_dicts()]
[('Ayşe Yalın', 'Q1001', 6)]

Any string gives an article; what is doubtful in it stands in its diagnostics:

>>> demec.parse('"Geliyoruz dedi.').diagnostics[0].message
'this quotation mark is never closed'

Bytes, HTML pages and feeds have functions of their own, `parse_bytes`, `parse_html` and `parse_feed`; `repair` mends a damaged
text on request.

What cannot be read at all is a `DemecError`, which is a `ValueError` as well:

>>> demec.parse("Merhaba", language="tlh")
Traceback (most recent call last):
    ...
demec.UnknownLanguageError: no language `tlh` is on board; there is: tr
"""

from demec._errors import (
    ArticleError,
    DemecError,
    GazetteerError,
    RegistryError,
    TextError,
    UnknownLanguageError,
)
from demec._extract import extract, extract_batches
from demec._native import (
    Actor,
    Article,
    Block,
    Cue,
    Dateline,
    Diagnostic,
    Gazetteer,
    Mention,
    Quotation,
    Repair,
    __version__,
    detect_language,
    parse,
    parse_bytes,
    parse_feed,
    parse_html,
    repair,
)
from demec._record_batches import map_batches, table_schema
from demec._registry import Registry
from demec._tables import Table, Tables

__all__ = [
    "Actor",
    "Article",
    "ArticleError",
    "Block",
    "Cue",
    "Dateline",
    "DemecError",
    "Diagnostic",
    "Gazetteer",
    "GazetteerError",
    "Mention",
    "Quotation",
    "Registry",
    "RegistryError",
    "Repair",
    "Table",
    "Tables",
    "TextError",
    "UnknownLanguageError",
    "__version__",
    "detect_language",
    "extract",
    "extract_batches",
    "map_batches",
    "parse",
    "parse_bytes",
    "parse_feed",
    "parse_html",
    "repair",
    "table_schema",
]
