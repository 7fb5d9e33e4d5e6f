"""The examples run as they stand, and show what they say."""

import json
import os
import re
import shutil
import subprocess
import sys

import demec
import pytest
from conftest import EXAMPLES, SPARK

TEXTS = [json.loads(line)["text"] for line in (EXAMPLES / "data/articles.jsonl").read_text("utf-8").splitlines()]

ENVIRONMENT = {**os.environ, **SPARK, "PYTHONUTF8": "1"}


def shown_by(example: str, *arguments: str) -> str:
    command = [sys.executable, str(EXAMPLES / example), *arguments]
    run = subprocess.run(command, capture_output=True, check=False, env=ENVIRONMENT)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout.decode()


def test_who_said_what_puts_the_words_under_the_speaker() -> None:
    shown = shown_by("who_said_what.py")
    assert "“Bu bir tasarruf tablosu değil,” … “bu bir vazgeçiş tablosudur.” <dedi>" in shown


def test_count_voices_counts_over_all_articles() -> None:
    first, *rows = shown_by("count_voices.py").splitlines()
    assert first == "quoted  in own words  who"
    counts = [int(row.split()[0]) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) > 40


@pytest.mark.parametrize("engine", ["dask", "duckdb", "pyspark", "ray"])
def test_engines_count_what_one_process_counts(engine: str) -> None:
    pytest.importorskip(engine)
    if engine == "pyspark" and shutil.which("java") is None:
        pytest.skip("Spark needs Java, and there is none here")
    shown = shown_by(f"engines/with_{engine.removeprefix('py')}.py")
    most = demec.extract(TEXTS).quotations.to_pandas()["speaker"].value_counts()
    assert re.search(rf"{most.index[0]}\D+{most.iloc[0]}\b|\b{most.iloc[0]} +{most.index[0]}", shown)


def test_who_is_who_gives_ids_to_those_whom_the_gazetteer_knows() -> None:
    shown = shown_by("who_is_who.py")
    assert "kisi:3     Sigrid Halvorsen, Norveç Başbakanı" in shown
    assert "  -          " in shown


@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.glob("*.py")))
def test_every_example_runs(example: str) -> None:
    assert shown_by(example)
