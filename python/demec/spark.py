"""Articles of a Spark DataFrame in, quotations out: read where they lie, on the executors.

It needs `pip install demec[spark]` on the driver, and `demec` and `pyarrow` on the executors.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyarrow
from pyspark.sql import functions
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import IntegralType, StringType, StructType

from demec._record_batches import map_batches, table_schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame as _DataFrame

    from demec._record_batches import _TableName

__all__ = ["extract"]


def extract(
    df: _DataFrame,
    text: str = "text",
    id: str = "id",
    *,
    table: _TableName = "quotations",
    language: str | None = None,
) -> _DataFrame:
    """Reads the articles of a DataFrame and gives one of `demec.extract`'s tables as a DataFrame.

    `text` and `id` name the columns; every other column is left behind, so join on `article` what is wanted of
    them. Ids of an integral type come out as `long`, all others as `string`. Each task reads its partition on one
    core, batch by batch (`spark.sql.execution.arrow.maxRecordsPerBatch` rows), so that its memory does not grow with
    the partition. `language` is as in `demec.extract`. The result depends on each row alone: a task that Spark runs again gives the same rows again.

        quotations = demec.spark.extract(spark.read.parquet("articles"), text="body", id="url")
        quotations.groupBy("speaker").count()

    Raises `ValueError` for a table or a column that is not there, `TypeError` where `text` is no column of strings.
    """
    declared = _schema(table, _id_type(df, text, id))
    columns = df.select(
        functions.col(text).alias("text"), functions.col(id).cast(declared["article"].dataType).alias("id")
    )

    def read(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        return map_batches(batches, table=table, language=language)

    return columns.mapInArrow(read, declared)


def _schema(table: _TableName, ids: type[str] | type[int]) -> StructType:
    declared: StructType = from_arrow_schema(table_schema(table, ids))
    return declared


def _id_type(df: _DataFrame, text: str, id: str) -> type[str] | type[int]:
    for name in (text, id):
        if name not in df.columns:
            raise ValueError(f"no column is called {name!r}; there are: {', '.join(df.columns)}")
    if not isinstance(df.schema[text].dataType, StringType):
        raise TypeError(f"the column {text!r} is one of {df.schema[text].dataType.simpleString()}, not of strings")
    return int if isinstance(df.schema[id].dataType, IntegralType) else str
