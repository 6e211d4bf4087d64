"""How much memory some work needs, beside how long it takes."""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

STATUS, RESET = Path("/proc/self/status"), Path("/proc/self/clear_refs")
MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock and of the processor, and the megabytes by which the process grew at its
    highest above where it stood before. On a busy machine the processor's seconds are the ones to compare.
    """

    seconds: float
    processor: float
    grown: float
    peak: float


def cost_of(work: Callable[[], object]) -> Cost:
    """Do the work, and say what it cost.

    Linux forgets the former peak on request (`clear_refs`); elsewhere only a new peak of the process shows.
    """
    with suppress(OSError):
        RESET.write_text("5")  # proc(5): reset the peak resident set size to the current one
    before, begun, worked = _peak(), perf_counter(), process_time()
    work()
    seconds, worked = perf_counter() - begun, process_time() - worked
    return Cost(seconds, worked, _peak() - before, _peak())


def _peak() -> float:
    """Megabytes that the process held at its highest since the last reset."""
    with suppress(OSError, ValueError):
        line = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    unit = 1 if sys.platform == "darwin" else 1024  # getrusage(2): bytes there, kilobytes elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE
