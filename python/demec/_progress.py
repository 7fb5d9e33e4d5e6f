"""A bar that shows how far a long run is, and what else hangs on where the output goes."""

import contextlib
import os
import sys
import time
from types import TracebackType

PATIENCE = 1.0
"""Runs that are done within so many seconds show nothing."""
INTERVAL = 0.2
WIDTH = 30
NARROWEST = 8
"""Columns that the bar takes, as the line has room for it; with less room than this there is none."""


def wanted() -> bool:
    """Whether somebody is there to see it: in a terminal or a notebook."""
    return sys.stderr.isatty() or _in_notebook()


def coloured() -> bool:
    """Whether standard output shows colours."""
    return "NO_COLOR" not in os.environ and (sys.stdout.isatty() or _in_notebook())


def _in_notebook() -> bool:
    return "ipykernel" in sys.modules


def clock(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _columns() -> int:
    """The width of the terminal; that of a wide one where there is none, as in notebooks."""
    with contextlib.suppress(OSError):
        return os.get_terminal_size(sys.stderr.fileno()).columns or 120
    return 120


def _bar(share: float, width: int) -> str:
    filled = int(share * width)
    return f"[{'#' * filled}{'-' * (width - filled)}] " if width >= NARROWEST else ""


class Progress:
    """A bar, the articles done, their rate, and the time left where the number of all is known."""

    def __init__(self, total: int | None, shown: bool) -> None:
        self._total = total
        self._shown = shown
        self._done = 0
        self._width = 0
        self._start = time.monotonic()
        self._next = self._start + PATIENCE

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._width:
            self._write(self._line(time.monotonic()))
            sys.stderr.write("\n")

    def advance(self, articles: int) -> None:
        self._done += articles
        now = time.monotonic()
        if self._shown and now >= self._next:
            self._next = now + INTERVAL
            self._write(self._line(now))

    def _line(self, now: float) -> str:
        elapsed = now - self._start
        rate = self._done / elapsed if elapsed else 0.0
        if self._total is None:
            return f"{self._done:,} articles, {rate:,.0f}/s, {clock(elapsed)}"
        left = f", {clock((self._total - self._done) / rate)} left" if rate and self._done < self._total else ""
        share = self._done / self._total if self._total else 1.0
        told = f"{self._done:,} of {self._total:,} articles, {rate:,.0f}/s, {clock(elapsed)}{left}"
        columns = _columns()
        width = min(columns - len(f"100% [] {told} "), WIDTH)
        return f"{share:4.0%} {_bar(share, width)}{told}"[: columns - 1]

    def _write(self, line: str) -> None:
        sys.stderr.write("\r" + line.ljust(self._width))
        sys.stderr.flush()
        self._width = len(line)
