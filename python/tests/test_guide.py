"""Every block of code in the guide and in the README runs, and prints what the guide says; the guide itself builds.

`DEMEC_WRITE_EXPECTED=1` writes what they print into the guide instead.
"""

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import demec
import polars
import pytest
from conftest import EXAMPLES, ROOT, SPARK

DOCS = ROOT / "docs"
README = (ROOT / "README.md").read_text("utf-8")
NAMES = re.compile(r"```\n(name\t.*?)```", re.DOTALL)
BLOCK = re.compile(r"```python\n(?P<code>.*?)```\n(?:\n```text\n(?P<printed>.*?)```\n)?", re.DOTALL)
PAGES = sorted(page.name for page in DOCS.glob("*.md") if BLOCK.search(page.read_text("utf-8")))


@pytest.mark.filterwarnings("ignore::FutureWarning")  # of pyspark about pandas
@pytest.mark.parametrize("page", PAGES)
def test_code_prints_what_the_page_says(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (DOCS / page).read_text("utf-8")
    if "pyspark" in text:
        if shutil.which("java") is None:
            pytest.skip("Spark needs Java, and there is none here")
        for name, value in SPARK.items():
            monkeypatch.setenv(name, value)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, object] = {}

    def run(block: re.Match[str]) -> str:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(block["code"], page, "exec"), namespace)
        shown = f"\n```text\n{printed.getvalue()}```\n" if printed.getvalue() else ""
        return f"```python\n{block['code']}```\n{shown}"

    told = BLOCK.sub(run, text)
    if "DEMEC_WRITE_EXPECTED" in os.environ:
        (DOCS / page).write_text(told, "utf-8")
        for image in tmp_path.glob("*.svg"):
            shutil.copy(image, DOCS / "images")
    else:
        assert told == text


@pytest.fixture
def folder(tmp_path: Path, program: Path) -> Path:
    """The files that README and guide name, in a folder of their own."""
    articles = EXAMPLES / "data/articles.jsonl"
    shutil.copy(EXAMPLES / "data/politics.txt", tmp_path / "haber.txt")
    shutil.copy(articles, tmp_path / "corpus.jsonl")
    polars.read_ndjson(articles).select(url="id", body="text").write_parquet(tmp_path / "corpus.parquet")
    shutil.copy(ROOT / "crates/demec/tests/articles/gold.jsonl", tmp_path)
    with (tmp_path / "system.jsonl").open("wb") as system:
        subprocess.run([program, "parse", "--format", "jsonl", tmp_path / "gold.jsonl"], stdout=system, check=True)
    (tmp_path / "sayfa.html").write_text("<title>Köprü</title><article><p>Vali, “Yol açık” dedi.</p></article>", "utf-8")
    (tmp_path / "kisiler.tsv").write_text(NAMES.findall(README)[0], "utf-8")
    (tmp_path / "kurumlar.toml").write_text('[[entry]]\nname = "Kıyı Postası"\nkind = "media"\n', "utf-8")
    return tmp_path


@pytest.mark.parametrize("page", [ROOT / "README.md", DOCS / "program.md"], ids=lambda page: page.name)
def test_commands_run(page: Path, folder: Path, program: Path) -> None:
    blocks = re.findall(r"```sh\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    commands = re.findall(r"^demec .*$", "".join(blocks), re.MULTILINE)
    assert commands
    environment = {**os.environ, "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}
    for command in commands:
        run = subprocess.run(command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        assert run.returncode == 0, (command, run.stderr)
    assert len(polars.read_parquet(folder / "quotes.parquet")) > 100


def test_code_in_the_readme_runs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    namespace: dict[str, object] = {"df": polars.read_parquet("corpus.parquet")}
    for block in BLOCK.finditer(README):
        exec(compile(block["code"], "README.md", "exec"), namespace)


def test_the_readme_shows_the_json_of_its_article() -> None:
    shown = json.loads(re.findall(r"```json\n(.*?)```", README, re.DOTALL)[0])
    assert demec.parse(shown["text"]).to_dict() == shown


def test_the_guide_builds_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "site" / "walk" / "index.html").exists()
