"""Columns of every kind in, tables that every library reads out."""

import contextlib
import itertools
import json
import os
import pty
import signal
import subprocess
import sys
import time
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import demec
import demec._progress
import duckdb
import numpy
import pandas
import polars
import pyarrow
import pyarrow.parquet
import pytest
from conftest import EXAMPLES

SAID = 'Vali Kerem Aydın, "Yol akşama açılacak 🌉" dedi. Aydın, karın dindiğini söyledi.'
TEXTS = [SAID, None, "Bugün hava güzel.", SAID]
RECORDS = [json.loads(line) for line in (EXAMPLES / "data/articles.jsonl").read_text().splitlines()]
CORPUS = [record["text"] for record in RECORDS] * 60


def rows(table: demec.Table) -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = table.to_arrow().to_pylist()
    return cells


def test_a_row_of_the_table_says_what_the_quotation_says() -> None:
    text = RECORDS[0]["text"]
    article = demec.parse(text)
    for row, quotation in zip(rows(demec.extract([text], ["x"]).quotations), article.quotations, strict=True):
        speaker, cue = quotation.speaker, quotation.cue
        assert row == {
            "article": "x",
            "quotation": quotation.id,
            "kind": quotation.kind,
            "text": text[row["start"] : row["end"]],
            "start": quotation.start,
            "end": quotation.end,
            "speaker": speaker and speaker.name,
            "speaker_id": speaker and speaker.id,
            "role": next(iter(speaker.roles), None) if speaker else None,
            "cue": cue and cue.text,
            "cue_lemma": cue and cue.lemma,
            "stance": quotation.stance,
            "source": quotation.source and quotation.source.name,
            "parent": quotation.parent and quotation.parent.id,
            "rule": quotation.rule,
            "confidence": quotation.confidence,
            "block": quotation.block and quotation.block.kind,
        }


def test_actors_and_articles_have_their_rows() -> None:
    tables = demec.extract([record["text"] for record in RECORDS], [record["id"] for record in RECORDS])
    articles = [demec.parse(record["text"], id=record["id"]) for record in RECORDS]
    assert [(row["article"], row["headline"]) for row in rows(tables.articles)] == [
        (article.id, article.headline) for article in articles
    ]
    assert [row["date"] for row in rows(tables.articles)] == [
        article.dateline.date if article.dateline else None for article in articles
    ]
    assert [(row["article"], row["name"], row["roles"], row["mentions"]) for row in rows(tables.actors)] == [
        (article.id, actor.name, list(actor.roles), len(actor.mentions))
        for article in articles
        for actor in article.actors
    ]
    spoken = sum(row["speaker_id"] is not None for row in rows(tables.quotations))
    assert sum(row["quotations"] for row in rows(tables.actors)) == spoken


COLUMNS: dict[str, Callable[[list[str | None]], Any]] = {
    "list": list,
    "iterator": iter,
    "pandas": lambda texts: pandas.Series(texts),
    "pandas of objects": lambda texts: pandas.Series(texts, dtype=object),
    "pandas with NA": lambda texts: pandas.Series(texts, dtype=object).fillna(pandas.NA),
    "numpy": lambda texts: pandas.Series(texts, dtype=object).to_numpy(),
    "polars": lambda texts: polars.Series(texts),
    "polars categories": lambda texts: polars.Series(texts, dtype=polars.Categorical),
    "polars frame": lambda texts: polars.DataFrame({"body": texts}),
    "pyarrow": lambda texts: pyarrow.array(texts),
    "pyarrow views": lambda texts: pyarrow.array(texts, type=pyarrow.string_view()),
    "pyarrow in chunks": lambda texts: pyarrow.chunked_array([texts[:2], texts[2:]]),
    "pyarrow reader": lambda texts: pyarrow.table({"body": texts}).to_reader(),
    "duckdb": lambda texts: duckdb.sql("select unnest($texts) as body", params={"texts": texts}),
    "arrow stream": lambda texts: Capsules(pyarrow.chunked_array([texts])),
}


class Capsules:
    """What speaks Arrow and nothing else."""

    def __init__(self, column: Any) -> None:
        self.column = column

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.column.__arrow_c_stream__(requested_schema)


@pytest.mark.parametrize("column", COLUMNS.values(), ids=COLUMNS)
def test_a_column_may_be_of_any_library(column: Callable[[list[str | None]], Any]) -> None:
    tables = demec.extract(column(TEXTS))
    assert [row["article"] for row in rows(tables.quotations)] == [0, 0, 3, 3]
    assert len(tables.articles) == len(TEXTS)
    assert len(tables.errors) == 0


def test_tables_are_read_by_other_libraries() -> None:
    quotations = demec.extract(TEXTS).quotations
    assert polars.DataFrame(quotations).equals(quotations.to_polars())
    assert pyarrow.table(quotations).equals(quotations.to_arrow())
    assert quotations.to_pandas()["text"].tolist() == quotations.to_polars()["text"].to_list()
    counted = duckdb.sql("select count(*) from quotations where kind = 'direct'")
    assert counted is not None
    assert counted.fetchall() == [(2,)]
    assert len(quotations) == 4


def test_a_table_goes_to_parquet_and_back(tmp_path: Path) -> None:
    quotations = demec.extract(TEXTS).quotations
    quotations.to_parquet(tmp_path / "quotations.parquet")
    assert pyarrow.parquet.read_table(tmp_path / "quotations.parquet").equals(quotations.to_arrow())


@pytest.mark.parametrize("ids", [["a", "b", "c", "d"], [7, 8, 9, 10], polars.Series([7, 8, 9, 10])])
def test_ids_are_kept_as_they_are(ids: Any) -> None:
    assert [row["article"] for row in rows(demec.extract(TEXTS, ids).articles)] == list(ids)


def test_numbers_of_numpy_are_ids() -> None:
    ids = pandas.Series([7, 8, 9, 10]).to_numpy()
    assert [row["article"] for row in rows(demec.extract(TEXTS, ids).articles)] == [7, 8, 9, 10]


@pytest.mark.parametrize("nothing", [None, float("nan"), numpy.float32("nan"), pandas.NA, pandas.NaT])
def test_what_is_missing_gives_an_article_without_quotations(nothing: object) -> None:
    tables = demec.extract([SAID, nothing])
    assert [row["quotations"] for row in rows(tables.articles)] == [2, 0]
    assert len(tables.errors) == 0


def test_what_cannot_be_read_becomes_a_row_of_errors() -> None:
    tables = demec.extract([SAID, 5, b"Vali", "Vali \ud83c geldi", float("nan"), SAID], ids=list("abcdef"))
    assert [(row["article"], row["row"]) for row in rows(tables.errors)] == [("b", 1), ("c", 2), ("d", 3)]
    reasons = [row["reason"] for row in rows(tables.errors)]
    assert reasons[:2] == ["it is a int, not a str", "it is a bytes, not a str"]
    assert "lone surrogate at index 5" in reasons[2]
    assert [row["article"] for row in rows(tables.articles)] == ["a", "e", "f"]


@pytest.mark.parametrize(("language", "read"), [(None, "en"), ("auto", "en"), ("tr", "tr")])
def test_another_language_is_noticed_unless_one_is_named(language: str | None, read: str) -> None:
    text = "The governor told reporters on Monday that the old road would be open again by the evening, she said."
    tables = demec.extract([SAID, text], language=language)
    assert [row["language"] for row in rows(tables.articles)] == ["tr", read]
    together = demec.parse(text, language=language or "auto")
    assert [row["diagnostics"] for row in rows(tables.articles)][1] == len(together.diagnostics)


def test_the_number_of_threads_changes_nothing() -> None:
    one, two, eight = (demec.extract(CORPUS, threads=threads) for threads in (1, 2, 8))
    for part in ("quotations", "actors", "articles"):
        assert getattr(one, part).to_arrow().equals(getattr(two, part).to_arrow())
        assert getattr(one, part).to_arrow().equals(getattr(eight, part).to_arrow())
        chunks = [getattr(tables, part).to_arrow().column(0).num_chunks for tables in (one, two, eight)]
        assert len(set(chunks)) == 1


def test_batches_together_are_the_whole() -> None:
    whole = demec.extract(CORPUS)
    parts = list(demec.extract_batches(iter(CORPUS), rows=300))
    assert len(parts) > 1
    together = pyarrow.concat_tables([part.quotations.to_arrow() for part in parts])
    assert together.equals(whole.quotations.to_arrow())


def test_batches_are_drawn_as_they_are_needed() -> None:
    drawn = itertools.count()
    endless = (SAID for _ in drawn)
    first = next(demec.extract_batches(endless, rows=100, threads=2))
    assert len(first.articles) >= 100
    assert next(drawn) < 5000


def test_nothing_in_gives_tables_without_rows() -> None:
    tables = demec.extract([])
    assert repr(tables) == "Tables(0 quotations, 0 actors, 0 articles, 0 errors)"
    assert "speaker" in tables.quotations.columns
    assert list(demec.extract_batches([])) == []


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"column": SAID}, TypeError, "a column of texts is wanted, not a str"),
        ({"column": {"body": [SAID]}}, TypeError, "not a dict"),
        ({"column": 5}, TypeError, "not a int"),
        ({"column": polars.DataFrame({"a": [SAID], "b": [SAID]})}, TypeError, "not a table of 2: name one"),
        ({"column": [SAID], "ids": ["a", "b"]}, ValueError, "there are 2 ids, but 1 texts"),
        ({"column": iter([SAID]), "ids": iter("ab")}, ValueError, "argument"),
        ({"column": [SAID], "ids": [None]}, TypeError, "ids are str or int, but there is a NoneType"),
        ({"column": [SAID, SAID], "ids": ["a", 1]}, TypeError, "all must be of one kind"),
        ({"column": [SAID], "threads": 0}, ValueError, "at least one thread"),
        ({"column": [SAID], "language": "tlh"}, demec.UnknownLanguageError, "tlh"),
    ],
)
def test_what_cannot_be_a_column_is_refused(
    arguments: dict[str, Any], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        demec.extract(**arguments)


def test_an_error_of_the_column_comes_through() -> None:
    def texts() -> Iterator[str]:
        yield SAID
        raise OSError("the disk is full of quotations")

    with pytest.raises(OSError, match="the disk is full of quotations"):
        demec.extract(texts())


ENDLESS = """
import itertools, signal, sys, demec
signal.signal(signal.SIGINT, signal.default_int_handler)  # a process started in the background has none
print("begun", flush=True)
demec.extract({column})
"""


@pytest.mark.parametrize(
    "column",
    ["itertools.repeat('Vali Oya Er, \"Yol açık\" dedi. ' * 50)", "['Vali Oya Er, \"Yol açık\" dedi. ' * 3_000_000] * 4"],
    ids=["many articles", "long articles"],
)
def test_an_interrupt_stops_it_at_once(column: str) -> None:
    program = [sys.executable, "-c", ENDLESS.format(column=column)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stdout and run.stdout.readline() == "begun\n"
        time.sleep(0.5)
        run.send_signal(signal.SIGINT)
        _, told = run.communicate(timeout=30)  # it would never end by itself
    assert told.endswith("KeyboardInterrupt\n")


def test_progress_is_shown_when_asked_for(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("demec._progress.PATIENCE", 0.0)
    demec.extract(CORPUS, progress=True)
    shown = capsys.readouterr().err
    assert f"100% [{'#' * 30}] {len(CORPUS):,} of {len(CORPUS):,} articles" in shown
    assert shown.endswith("\n")
    demec.extract(CORPUS, progress=False)
    demec.extract(CORPUS)
    assert capsys.readouterr().err == ""


SHOWS = """
import demec, demec._progress
demec._progress.PATIENCE = 0.0
demec.extract(["Vali geldi."] * 1000{options})
"""


@pytest.mark.parametrize(("options", "shown"), [("", True), (", progress=False", False)])
def test_progress_appears_in_terminals_by_itself(options: str, shown: bool) -> None:
    terminal, other_end = pty.openpty()
    subprocess.run([sys.executable, "-c", SHOWS.format(options=options)], stderr=other_end, check=True)
    os.close(other_end)
    told = b""
    with contextlib.suppress(OSError):  # what Linux says where the other end is closed
        while part := os.read(terminal, 1024):
            told += part
    os.close(terminal)
    assert (b"1,000 of 1,000 articles" in told) == shown


def test_progress_appears_in_notebooks_by_itself(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("demec._progress.PATIENCE", 0.0)
    monkeypatch.setitem(sys.modules, "ipykernel", types.ModuleType("ipykernel"))
    demec.extract(CORPUS)
    assert "100% [###" in capsys.readouterr().err


def test_a_bar_never_fills_a_line_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    progress = demec._progress.Progress(3_000_000, shown=False)
    progress.advance(1_000_000)
    for columns in (20, 70, 80, 120):
        monkeypatch.setattr("demec._progress._columns", lambda columns=columns: columns)
        line = progress._line(time.monotonic() + 100)
        assert line.startswith(" 33% [###" if columns >= 80 else " 33% 1,000,000")
        assert len(line) < columns


def test_other_libraries_are_only_imported_when_needed() -> None:
    program = "import demec, sys; demec.extract(['Vali geldi.']); print({'pyarrow', 'pandas', 'polars'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"
