"""Types that the stubs need under other names, since properties there hide them."""

from datetime import date as Date
from datetime import time as Time

__all__ = ["Date", "Time"]
