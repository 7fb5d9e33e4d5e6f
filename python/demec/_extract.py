"""Columns of texts in, tables out."""

import os
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from demec._columns import cells, length
from demec._native import Gazetteer, _Extraction
from demec._progress import Progress, wanted
from demec._registry import Registry
from demec._tables import NativeTables, Tables, joined


def extract(
    column: Any,
    ids: Any = None,
    language: str | None = None,
    threads: int | None = None,
    progress: bool | None = None,
    gazetteer: Gazetteer | None = None,
    *,
    registry: Registry | None = None,
) -> Tables:
    """Reads a column of texts and gives tables of quotations, actors and articles.

    `column` is a list or an iterator of `str`, or a column of pandas, polars, pyarrow, DuckDB or whatever else
    speaks Arrow; `ids`, `str` or `int`, is one of the same length. Without ids, articles are numbered from 0.

    A missing text (`None`, NaN) gives an article without quotations; one that cannot be read, a row in `errors`.
    The rows come in the order of the column, whatever the number of `threads`, which is that of the processors
    unless given. A progress bar is shown in terminals and notebooks unless `progress` says otherwise.

    `language` is the code of the language that the articles are in. Unless given, each text is looked at, as `parse` does:
    one that is surely in a language that is not on board gives what stands between marks as quotations of nobody, and
    `articles` says which language it is.

    The names of a `gazetteer` prevail over all others. To a `registry` the articles are added, so that it says who is
    who across them.

    >>> import demec
    >>> tables = demec.extract(['Vali Kerem Aydın, "Yol açılacak" dedi.', None, 'Oya Er, "Peki" dedi.'])
    >>> tables.quotations
    Table(2 rows: article, quotation, kind, text, start, end, speaker, speaker_id, role, cue, cue_lemma, \
stance, source, parent, rule, confidence, block)
    """
    return joined(_parts(column, ids, language, threads, progress, gazetteer, registry))


def extract_batches(
    column: Any,
    ids: Any = None,
    *,
    rows: int = 10_000,
    language: str | None = None,
    threads: int | None = None,
    progress: bool | None = None,
    gazetteer: Gazetteer | None = None,
    registry: Registry | None = None,
) -> Iterator[Tables]:
    """Does what `extract` does, but gives the tables of some `rows` of the column at a time.

    So a corpus that does not fit into memory can be read, if `column` and `ids` are iterators.

    >>> import demec
    >>> for tables in demec.extract_batches(('Vali, "Yol açılacak" dedi.' for _ in range(600)), rows=250):
    ...     print(tables)
    Tables(256 quotations, 256 actors, 256 articles, 0 errors)
    Tables(256 quotations, 256 actors, 256 articles, 0 errors)
    Tables(88 quotations, 88 actors, 88 articles, 0 errors)
    """
    gathered: list[NativeTables] = []
    articles = 0
    for part in _parts(column, ids, language, threads, progress, gazetteer, registry):
        gathered.append(part)
        articles += _rows(part)
        if articles >= rows:
            yield joined(gathered)
            gathered, articles = [], 0
    if articles:
        yield joined(gathered)


def _parts(
    column: Any,
    ids: Any,
    language: str | None,
    threads: int | None,
    progress: bool | None,
    gazetteer: Gazetteer | None,
    registry: Registry | None,
) -> Iterator[NativeTables]:
    """The tables of successive rows, and in the end tables without rows, which have the columns' names."""
    texts = cells(column, "texts")
    total = length(texts)
    extraction = _Extraction(
        _pairs(texts, ids),
        language="auto" if language is None else language,
        threads=_processors() if threads is None else threads,
        gazetteer=gazetteer,
        registry=None if registry is None else registry._native,
    )
    with Progress(total, wanted() if progress is None else progress) as shown:
        for part in extraction:
            yield part
            shown.advance(_rows(part))
    yield extraction.empty()


def _pairs(texts: Iterable[object], ids: Any) -> Iterable[tuple[object, object]]:
    if ids is None:
        return zip(count(), texts)
    ids = cells(ids, "ids")
    lengths = length(ids), length(texts)
    if None not in lengths and lengths[0] != lengths[1]:
        raise ValueError(f"there are {lengths[0]} ids, but {lengths[1]} texts")
    return zip(ids, texts, strict=True)


def _rows(part: NativeTables) -> int:
    _, _, articles, errors = part
    return len(articles) + len(errors)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
