"""Spark reads articles on its executors, and loses none of them with an executor."""

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import demec
import pyarrow
import pytest
from conftest import SPARK

pytestmark = [
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java, and there is none here"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
]

ARTICLES = [
    (number, f'Vali Oya Er, "{number}. köprü açık" dedi. Er, {number + 1}. köprünün kapandığını söyledi.')
    for number in range(600)
]
PARTITIONS = 6


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Two executors, each a process of its own."""
    here = pytest.MonkeyPatch()
    for name, value in SPARK.items():
        here.setenv(name, value)
    from pyspark import cloudpickle
    from pyspark.sql import SparkSession

    cloudpickle.register_pickle_by_value(sys.modules[__name__])  # the executors cannot import a module of tests
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false")
    session = builder.config("spark.log.level", "OFF").getOrCreate()
    yield session
    session.stop()
    here.undo()


@pytest.fixture(scope="module")
def articles(spark: Any) -> Any:
    return spark.createDataFrame(ARTICLES, ["number", "body"]).repartition(PARTITIONS, "number")


def collected(df: Any) -> list[tuple[object, ...]]:
    return sorted(tuple(row) for row in df.collect())


def here(table: str) -> list[tuple[object, ...]]:
    """The same articles, read in this process."""
    numbers, texts = zip(*ARTICLES, strict=True)
    rows = getattr(demec.extract(texts, ids=numbers), table).to_arrow().to_pylist()
    return sorted(tuple(row.values()) for row in rows)


@pytest.mark.parametrize("table", ["quotations", "articles"])
def test_a_cluster_finds_what_one_process_finds(articles: Any, table: Any) -> None:
    from demec import spark

    assert collected(spark.extract(articles, text="body", id="number", table=table)) == here(table)


def test_the_schema_is_declared_before_anything_is_read(articles: Any) -> None:
    from demec import spark

    found = spark.extract(articles, text="body", id="number")
    assert found.columns == list(demec.extract([]).quotations.columns)
    assert dict(found.dtypes)["article"] == "bigint"


def test_missing_texts_and_other_ids_are_as_in_extract(spark: Any) -> None:
    from demec.spark import extract

    rows = spark.createDataFrame([(1.5, None), (2.5, ARTICLES[0][1])], "id double, text string")
    assert [row.article for row in extract(rows).collect()] == ["2.5", "2.5"]
    assert [row.article for row in extract(rows, table="articles").collect()] == ["1.5", "2.5"]


def test_nothing_is_lost_or_doubled_when_an_executor_is_killed(articles: Any, tmp_path: Path) -> None:
    from demec.spark import extract

    killed = tmp_path / "killed"

    def kill_its_executor_once(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        from pyspark import TaskContext

        yield from batches
        task = TaskContext.get()
        if task is not None and task.partitionId() == PARTITIONS // 2 and not killed.exists():
            killed.touch()
            os.kill(_parent(os.getppid()), signal.SIGKILL)

    hit = articles.mapInArrow(kill_its_executor_once, articles.schema)
    assert collected(extract(hit, text="body", id="number")) == here("quotations")
    assert killed.exists()


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"text": "text", "id": "number"}, ValueError, "no column is called 'text'; there are: number, body"),
        ({"text": "number", "id": "number"}, TypeError, "one of bigint, not of strings"),
        ({"text": "body", "id": "number", "table": "quotes"}, ValueError, "no table is called 'quotes'"),
    ],
)
def test_what_cannot_be_read_is_refused_at_once(
    articles: Any, arguments: dict[str, Any], error: type[Exception], words: str
) -> None:
    from demec.spark import extract

    with pytest.raises(error, match=words):
        extract(articles, **arguments)


def _parent(process: int) -> int:
    """The process that started a process: behind a worker of Python its daemon, behind that the executor."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("PPid:")))
