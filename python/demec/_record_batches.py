"""Record batches of articles in, record batches of a table out: what runs inside an engine's workers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from demec._extract import extract
from demec._tables import Tables

if TYPE_CHECKING:
    import pyarrow as _pyarrow

    _TableName = Literal["quotations", "actors", "articles", "errors"]


def map_batches(
    batches: Iterable[_pyarrow.RecordBatch],
    text: str = "text",
    id: str = "id",
    *,
    table: _TableName = "quotations",
    language: str | None = None,
    threads: int = 1,
) -> Iterator[_pyarrow.RecordBatch]:
    """Reads Arrow record batches of articles and gives the record batches of one of `extract`'s tables.

    `text` and `id` name the columns. The rows of a batch come out before the next batch is drawn, and nothing is
    kept between batches: this is what Spark's `mapInArrow`, a reader of DuckDB or a worker of one's own calls.
    Such engines run one worker a processor, and so `threads` is 1 unless given. `language` is as in `extract`.

    >>> import demec, pyarrow
    >>> batch = pyarrow.RecordBatch.from_pydict({"id": ["köprü"], "text": ['Vali Oya Er, "Yol açık" dedi.']})
    >>> [found.select(["speaker", "text"]).to_pylist() for found in demec.map_batches([batch])]
    [[{'speaker': 'Oya Er', 'text': 'Yol açık'}]]
    """
    _check_table(table)
    for batch in batches:
        tables = extract(batch.column(text), batch.column(id), language=language, threads=threads, progress=False)
        yield from getattr(tables, table).to_arrow().to_batches()


def table_schema(table: _TableName = "quotations", ids: type[str] | type[int] = str) -> _pyarrow.Schema:
    """The Arrow schema of one of `extract`'s tables, whose first column, `article`, has ids of that type.

    >>> import demec
    >>> demec.table_schema("errors").names
    ['article', 'row', 'reason']
    """
    import pyarrow

    _check_table(table)
    schema = getattr(extract([]), table).to_arrow().schema
    kind = pyarrow.string() if ids is str else pyarrow.int64()
    return schema.set(0, pyarrow.field("article", kind, nullable=False))


def _check_table(table: str) -> None:
    """Raises a `ValueError` where there is no such table."""
    if table not in Tables._fields:
        raise ValueError(f"no table is called {table!r}; there are: {', '.join(Tables._fields)}")
