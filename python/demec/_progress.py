"""A line that shows how far a long run is, and what else hangs on where the output goes."""

import os
import sys
import time
from types import TracebackType

PATIENCE = 1.0
"""Runs that are done within so many seconds show nothing."""
INTERVAL = 0.2


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


class Progress:
    """Articles done, their rate, and the time left where the number of all is known."""

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
        return f"{self._done:,} of {self._total:,} articles ({share:.0%}), {rate:,.0f}/s, {clock(elapsed)}{left}"

    def _write(self, line: str) -> None:
        sys.stderr.write("\r" + line.ljust(self._width))
        sys.stderr.flush()
        self._width = len(line)
