"""How the time of something grows with its size, as it can be told on a busy machine, too."""

import gc
import time
from collections.abc import Callable

ATTEMPTS = 5
GRAIN = 0.05
"""Seconds that say nothing: the clock of the processor is no finer on some machines."""


def _seconds(work: Callable[[], object]) -> float:
    """Time on the processor, without what else this process holds being collected meanwhile."""
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()


def grows_at_most(times: float, short: Callable[[], object], long: Callable[[], object]) -> bool:
    """Whether the long work takes at most so many times as long as the short one, in one of some attempts.

    Both are timed one right after the other, so that no figure is of one machine; what grows too fast does so
    in each attempt, while what else the machine does disturbs only some.
    """
    return any(_seconds(long) <= times * _seconds(short) + GRAIN for _ in range(ATTEMPTS))
