"""Types that the stubs name: some under other names, since properties there hide them."""

from collections.abc import Iterable, Mapping
from datetime import date as Date
from datetime import time as Time
from typing import Any

__all__ = ["Date", "Entries", "Time"]

Entries = Iterable[Mapping[str, Any]]
