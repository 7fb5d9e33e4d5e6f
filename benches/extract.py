"""How `demec.extract` compares with the Rust library, how it and the program scale, and how much memory they take.

python benches/extract.py [--size MB] [--rounds N] [CORPUS.jsonl[.gz] ...]

It wants the package installed, and cargo. Without a corpus it takes those of `$DEMEC_SHARED/corpus`, or the articles of the
examples. What is compared is measured in turns, so that a busy machine slows both, and shares are medians over all rounds;
processor time, which is told beside them, leaves out what else runs. Exits with 1 where a figure falls short.
"""

import argparse
import gzip
import io
import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import demec

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples/data/articles.jsonl"
ENOUGH = 8_000_000
"""Bytes of text that a pass reads, about."""

STREAM = """
import json, sys, demec
with open(sys.argv[1], encoding="utf-8") as lines:
    texts = (json.loads(line)["text"] for line in lines)
    found = sum(len(tables.quotations) for tables in demec.extract_batches(texts))
with open("/proc/self/status") as status:
    print(found, next(line.split()[1] for line in status if line.startswith("VmHWM")))
"""

RUN = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""A small process that starts another: what a process takes counts what its parent took when it started it."""


class Figures:
    """What was measured, beside what it is to be."""

    def __init__(self) -> None:
        self.short = False

    def show(self, what: str, value: float, unit: str, least: float | None = None, most: float | None = None) -> None:
        holds = (least is None or value >= least) and (most is None or value <= most)
        self.short |= not holds
        target = "" if least is None else f"at least {least:g}"
        target = target if most is None else f"at most {most:g}"
        print(f"{what:<58} {value:8.3g} {unit:<5} {target:<15} {'' if holds else 'FALLS SHORT'}", flush=True)


def lines_of(path: Path) -> Iterator[str]:
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        yield from (json.dumps({"text": json.loads(line)["text"]}, ensure_ascii=False) + "\n" for line in lines)


def corpora() -> list[Path]:
    shared = os.environ.get("DEMEC_SHARED")
    return sorted(Path(shared, "corpus").glob("*.jsonl.gz")) if shared else [EXAMPLES]


def speed(figures: Figures, corpus: Path, rounds: int) -> None:
    """Python and Rust over the same articles, in turns."""
    texts = [json.loads(line)["text"] for line in lines_of(corpus)]
    command = [ROOT / "target/release/library", corpus]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as library:
        assert library.stdin and library.stdout
        megabytes = int(library.stdout.readline()) / 1e6
        wall: dict[tuple[str, int], list[float]] = {}
        processor = {"Rust": -processor_time(library.pid), "Python": -time.process_time()}
        for _ in range(rounds):
            for threads in (1, 2):
                print(threads, file=library.stdin, flush=True)
                wall.setdefault(("Rust", threads), []).append(float(library.stdout.readline()))
                start = time.perf_counter()
                demec.extract(texts, threads=threads, progress=False)
                wall.setdefault(("Python", threads), []).append(time.perf_counter() - start)
        processor["Rust"] += processor_time(library.pid)
        processor["Python"] += time.process_time()
        library.stdin.close()
    for (language, threads), measured in wall.items():
        figures.show(f"{language}, threads: {threads}, best of {rounds}", megabytes / min(measured), "MB/s")
    for language, spent in processor.items():
        figures.show(f"{language}, processor time", 2 * rounds * megabytes / spent, "MB/s")

    def ratio(one: tuple[str, int], other: tuple[str, int]) -> float:
        return statistics.median(a / b for a, b in zip(wall[one], wall[other], strict=True))

    for threads in (1, 2):
        share = ratio(("Rust", threads), ("Python", threads))
        figures.show(f"Python by Rust, threads: {threads}", share, "", least=0.8)
    figures.show("Python by Rust, processor time", processor["Rust"] / processor["Python"], "")
    figures.show("Rust, two threads by one", ratio(("Rust", 1), ("Rust", 2)), "")
    figures.show("Python, two threads by one", ratio(("Python", 1), ("Python", 2)), "", least=1.7)


def processor_time(process: int) -> float:
    """What a process has had of the processors, in seconds."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(figures: Figures, corpus: Path, megabytes: int) -> None:
    """The most that a run over a large file takes."""
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder, "large.jsonl")
        written = 0
        with large.open("w", encoding="utf-8") as file:
            for line in itertools.cycle(list(lines_of(corpus))):
                written += file.write(line)
                if large.stat().st_size >= megabytes * 1_000_000:
                    break
        run = subprocess.run([sys.executable, "-c", STREAM, large], capture_output=True, text=True, check=True)
        found, most = map(int, run.stdout.split())
        figures.show(f"Python, batches of a file of {megabytes} MB, peak memory", most / 1024, "MiB", most=300)
        for output in ("quotations.jsonl", "quotations.parquet"):
            most, seconds = program(large, Path(folder, output))
            figures.show(f"demec extract -o {output}, peak memory", most / 1024, "MiB", most=300)
            figures.show("the same, speed", megabytes / seconds, "MB/s")
        assert sum(1 for _ in Path(folder, "quotations.jsonl").open("rb")) == found


def program(corpus: Path, output: Path) -> tuple[int, float]:
    command = [str(ROOT / "target/release/demec"), "extract", "--no-progress", str(corpus), "-o", str(output)]
    start = time.perf_counter()
    run = subprocess.run([sys.executable, "-c", RUN, *command], capture_output=True, text=True, check=True)
    return int(run.stdout), time.perf_counter() - start


def package(figures: Figures, rounds: int) -> None:
    """What a wheel of the package weighs, and what an import of it takes beyond Python's own start."""
    wheel = io.BytesIO()
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in Path(demec.__file__).parent.iterdir():
            if path.is_file():
                packed.write(path)
    figures.show("the package, packed", wheel.tell() / 1e6, "MB", most=6)

    def milliseconds(code: str) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", code], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)

    for what, code, most in (
        ("import demec, processor time", "import demec", 50),
        ("import demec, and the first article", "import demec; demec.parse('Vali geldi.')", None),
    ):
        passes = [milliseconds(code) - milliseconds("pass") for _ in range(rounds)]
        figures.show(what, statistics.median(passes), "ms", most=most)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="*", type=Path)
    parser.add_argument("--size", type=int, default=1000, help="megabytes of the large file; 0 for none")
    parser.add_argument("--rounds", type=int, default=21)
    arguments = parser.parse_args()
    figures = Figures()
    package(figures, arguments.rounds)
    build = ["cargo", "build", "--release", "--quiet", "-p", "demec-cli", "-p", "demec-benches"]
    subprocess.run(build, cwd=ROOT, check=True)
    with tempfile.TemporaryDirectory() as folder:
        chosen = Path(folder, "corpus.jsonl")
        lines = [line for corpus in arguments.corpora or corpora() for line in lines_of(corpus)]
        size = sum(map(len, lines))
        lines = lines[:: max(size // ENOUGH, 1)] * (ENOUGH // size + 1)
        chosen.write_text("".join(lines), encoding="utf-8")
        print(f"{len(lines):,} articles")
        speed(figures, chosen, arguments.rounds)
        if arguments.size:
            memory(figures, chosen, arguments.size)
    return int(figures.short)


if __name__ == "__main__":
    sys.exit(main())
