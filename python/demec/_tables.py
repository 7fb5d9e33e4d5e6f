"""Tables that other libraries read by the Arrow PyCapsule interface."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from typing import TYPE_CHECKING, NamedTuple

from demec._native import _Table

if TYPE_CHECKING:
    import pandas as _pandas
    import polars as _polars
    import pyarrow as _pyarrow


class Table:
    """Rows under named columns.

    Any library that speaks Arrow takes it as it is, without a copy: `polars.DataFrame(table)`,
    `pyarrow.table(table)`, `duckdb.sql("select * from table")`.

    >>> import demec, polars
    >>> tables = demec.extract(['Vali Kerem Aydın, "Yol akşama açılacak" dedi.'])
    >>> polars.DataFrame(tables.quotations).select("speaker", "role", "text").rows()
    [('Kerem Aydın', 'Vali', 'Yol akşama açılacak')]
    """

    __slots__ = ("_native",)

    def __init__(self, native: _Table, /) -> None:
        self._native = native

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self._native.columns

    def __len__(self) -> int:
        return len(self._native)

    def __repr__(self) -> str:
        return f"Table({len(self):,} rows: {', '.join(self.columns)})"

    def __arrow_c_schema__(self) -> object:
        return self._native.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._native.__arrow_c_stream__(requested_schema)

    def to_arrow(self) -> _pyarrow.Table:
        """The table as one of pyarrow."""
        import pyarrow

        return pyarrow.table(self)

    def to_pandas(self) -> _pandas.DataFrame:
        """The table as a data frame of pandas, by way of pyarrow."""
        return self.to_arrow().to_pandas()

    def to_polars(self) -> _polars.DataFrame:
        """The table as a data frame of polars."""
        import polars

        return polars.DataFrame(self)

    def to_parquet(self, path: str | PathLike[str], /) -> None:
        """Writes the table to a Parquet file, by pyarrow."""
        import pyarrow.parquet

        pyarrow.parquet.write_table(self.to_arrow(), path)


class Tables(NamedTuple):
    """What many articles hold, as tables. Their first column, `article`, is the id of the article.

    `quotations`: one row a quotation, who said what, where, and how it is reported.
    `actors`: one row an actor of an article, its name and roles, and how often it is mentioned and quoted.
    `articles`: one row an article, its headline and dateline, and how much was found in it.
    `errors`: one row a row that could not be read, its number in the column and the reason.

    >>> import demec
    >>> tables = demec.extract(['Vali Kerem Aydın, "Yol akşama açılacak" dedi.', 5], ids=["yol", "beş"])
    >>> tables
    Tables(1 quotations, 1 actors, 1 articles, 1 errors)
    >>> tables.errors.to_arrow().to_pylist()
    [{'article': 'beş', 'row': 1, 'reason': 'it is a int, not a str'}]
    """

    quotations: Table
    actors: Table
    articles: Table
    errors: Table

    def __repr__(self) -> str:
        parts = zip(self._fields, self, strict=True)
        return f"Tables({', '.join(f'{len(table):,} {name}' for name, table in parts)})"


NativeTables = tuple[_Table, _Table, _Table, _Table]


def joined(parts: Iterable[NativeTables]) -> Tables:
    """The rows of all parts, in their order."""
    quotations, actors, articles, errors = (Table(_Table.concat(list(part))) for part in zip(*parts, strict=True))
    return Tables(quotations, actors, articles, errors)
