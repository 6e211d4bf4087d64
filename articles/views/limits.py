"""How often somebody may ask for what costs much, and when to come back."""

from __future__ import annotations

import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

WINDOW = 60
"""Seconds over which requests are counted."""


def too_often(request: HttpRequest, what: str) -> int:
    """Seconds to wait when this address has asked more than `EXPORTS_PER_MINUTE` times this minute, or 0."""
    now = int(time.time())
    window = now // WINDOW
    key = f"limit:{what}:{request.META.get('REMOTE_ADDR', '')}:{window}"
    cache.add(key, 0, timeout=WINDOW * 2)
    if cache.incr(key) <= settings.EXPORTS_PER_MINUTE:
        return 0
    return (window + 1) * WINDOW - now
