"""The stubs say what the module does, and are those that its source gives."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_stubs_agree_with_the_module() -> None:
    checked = run(sys.executable, "-m", "mypy.stubtest", "demec", "--mypy-config-file", "pyproject.toml")
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("code", ["python", "examples", "benches"])
def test_code_is_typed_strictly(code: str) -> None:
    checked = run(sys.executable, "-m", "mypy", "--strict", code)
    assert checked.returncode == 0, checked.stdout


def test_a_wrong_kind_is_found_by_a_type_checker(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text('import demec\nif demec.parse("").quotations[0].kind == "dirct":\n    pass\n')
    checked = run(sys.executable, "-m", "mypy", "--strict", program)
    assert "comparison-overlap" in checked.stdout


@pytest.mark.skipif(shutil.which("cargo") is None, reason="the stubs are made from the source by cargo")
def test_stubs_are_fresh(tmp_path: Path) -> None:
    made = run(sys.executable, "-m", "maturin", "generate-stubs", "--profile", "stubs", "--out", tmp_path)
    assert made.returncode == 0, made.stderr
    fresh = next(tmp_path.rglob("_native.pyi")).read_text()
    assert fresh == (ROOT / "python/demec/_native.pyi").read_text(), "make them anew: maturin develop --generate-stubs"
