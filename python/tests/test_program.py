"""What the program writes is what the package gives, and other libraries read it."""

import contextlib
import json
import os
import pty
import re
import subprocess
from pathlib import Path
from typing import Any

import demec
import duckdb
import pandas
import polars
import pyarrow
import pyarrow.parquet
import pytest
from conftest import EXAMPLES

RECORDS = [json.loads(line) for line in (EXAMPLES / "data/articles.jsonl").read_text("utf-8").splitlines()]
TEXTS = [record["text"] for record in RECORDS]


def extract(program: Path, *arguments: str | Path) -> str:
    run = subprocess.run([program, "extract", *arguments], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stderr


@pytest.mark.parametrize("ids", [[record["id"] for record in RECORDS], list(range(len(RECORDS)))], ids=["text", "number"])
def test_both_give_the_same_tables(program: Path, tmp_path: Path, ids: Any) -> None:
    pyarrow.parquet.write_table(pyarrow.table({"url": ids, "body": TEXTS}), tmp_path / "in.parquet")
    names = ("quotations", "actors", "articles")
    paths = {name: tmp_path / f"{name}.parquet" for name in names}
    extract(
        program, tmp_path / "in.parquet", "-o", paths["quotations"], "--actors", paths["actors"],
        "--articles", paths["articles"], "--text-column", "body", "--id-column", "url", "--part-size", "4",
    )  # fmt: skip
    tables = demec.extract(TEXTS, ids)
    for name in names:
        written = pyarrow.parquet.read_table(paths[name])
        assert written.equals(getattr(tables, name).to_arrow()), name
        assert pyarrow.parquet.ParquetFile(paths[name]).num_row_groups > 1


def test_other_libraries_read_what_is_packed(program: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "in.csv"
    pandas.DataFrame({"id": range(len(TEXTS)), "text": TEXTS}).to_csv(corpus, index=False)
    for ending in ("csv.gz", "csv.zst", "jsonl.gz", "jsonl.zst", "parquet"):
        extract(program, corpus, "-o", tmp_path / f"out.{ending}", "--id-type", "number", "--part-size", "4")
    expected = demec.extract(TEXTS).quotations.to_polars()["text"].to_list()
    assert pandas.read_csv(tmp_path / "out.csv.gz")["text"].tolist() == expected
    assert polars.read_csv(tmp_path / "out.csv.zst")["text"].to_list() == expected
    assert pandas.read_json(tmp_path / "out.jsonl.gz", lines=True)["text"].tolist() == expected
    for name in ("out.jsonl.zst", "out.parquet"):
        read = duckdb.sql(f"select text from '{tmp_path / name}'")
        assert read is not None
        assert [row[0] for row in read.fetchall()] == expected, name
    assert polars.read_parquet(tmp_path / "out.parquet")["text"].to_list() == expected


def test_a_bar_shows_the_progress_in_terminals(program: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "in.jsonl"
    corpus.write_text("".join(json.dumps({"text": text}) + "\n" for text in TEXTS * 300))
    terminal, other_end = pty.openpty()
    subprocess.run([program, "extract", corpus, "-o", tmp_path / "out.csv"], stderr=other_end, check=True)
    os.close(other_end)
    told = b""
    with contextlib.suppress(OSError):  # what Linux says where the other end is closed
        while part := os.read(terminal, 4096):
            told += part
    os.close(terminal)
    assert re.search(rb"\d% [\d,]+ articles, [\d,]+/s, [\d.]+ [KM]iB/s, \d+\w left", told), told
