"""Columns of any library as something to iterate over."""

from collections.abc import Iterable, Iterator, Mapping, Sized
from typing import Any

SLICE = 1024
"""How many cells of an Arrow column become Python objects at a time."""


def cells(column: Any, noun: str) -> Iterable[object]:
    """The cells of a column: of a list, an iterator, or anything of pandas, polars, pyarrow, DuckDB.

    A table of one column counts as that column.
    """
    if isinstance(column, (str, bytes, Mapping)):
        raise TypeError(f"a column of {noun} is wanted, not a {type(column).__name__}")
    if hasattr(column, "read_next_batch"):
        return _of_reader(column, noun)
    if len(getattr(column, "shape", ())) == 2:
        column = _only_column(column, noun)
    if hasattr(column, "to_pylist"):
        return _ArrowCells(column)
    if isinstance(column, Iterable):
        return column
    if hasattr(column, "__arrow_c_stream__"):
        return _ArrowCells(_pyarrow().chunked_array(column))
    if hasattr(column, "__arrow_c_array__"):
        return _ArrowCells(_pyarrow().array(column))
    raise TypeError(f"a column of {noun} is wanted, not a {type(column).__name__}")


def length(column: Iterable[object]) -> int | None:
    """How many cells there are, where that is known beforehand."""
    return len(column) if isinstance(column, Sized) else None


class _ArrowCells(Iterable[object], Sized):
    """An array of pyarrow, or of what looks like it, made Python's a slice at a time."""

    def __init__(self, column: Any) -> None:
        self._column = column

    def __len__(self) -> int:
        return len(self._column)

    def __iter__(self) -> Iterator[object]:
        for start in range(0, len(self._column), SLICE):
            yield from self._column.slice(start, SLICE).to_pylist()


def _of_reader(reader: Any, noun: str) -> Iterator[object]:
    for batch in reader:
        yield from _ArrowCells(_only_column(batch, noun))


def _only_column(table: Any, noun: str) -> Any:
    if table.shape[1] != 1 or not hasattr(table, "__arrow_c_stream__"):
        raise TypeError(f"a column of {noun} is wanted, not a table of {table.shape[1]}: name one of them")
    return _pyarrow().table(table).column(0)


def _pyarrow() -> Any:
    import pyarrow

    return pyarrow
