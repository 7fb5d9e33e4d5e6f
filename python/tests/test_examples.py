"""The examples run as they stand, and show what they say."""

import subprocess
import sys

import pytest
from conftest import EXAMPLES


def shown_by(example: str, *arguments: str) -> str:
    command = [sys.executable, str(EXAMPLES / example), *arguments]
    run = subprocess.run(command, capture_output=True, check=False, env={"PYTHONUTF8": "1"})
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


@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.glob("*.py")))
def test_every_example_runs(example: str) -> None:
    assert shown_by(example)
