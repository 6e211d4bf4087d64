"""How often somebody may ask for what costs much, and when to come back."""

from __future__ import annotations

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

MINUTE, HOUR = 60, 3600


def client_address(request: HttpRequest) -> str:
    """The address that a request comes from.

    Behind a proxy that is the last one it wrote into `PROXY_CLIENT_HEADER`: what stands before it
    was sent by the client, who may write there what they like. Without the setting it is who is connected.
    """
    header = settings.PROXY_CLIENT_HEADER
    told = request.META.get(f"HTTP_{header.upper().replace('-', '_')}", "") if header else ""
    last: str = told.rpartition(",")[2].strip()
    return last or request.META.get("REMOTE_ADDR", "")


def too_often(request: HttpRequest, what: str, most: int, seconds: int = MINUTE) -> int:
    """Seconds to wait when this address has asked more than `most` times in this window of time, or 0.

    Windows begin with the full minute or hour. The address itself is kept nowhere: what is counted goes by
    a digest of it, in the memory of the server, for two windows at most.
    """
    now = int(timezone.now().timestamp())
    window = now // seconds
    who = salted_hmac("articles.limits", client_address(request), algorithm="sha256").hexdigest()
    key = f"limit:{what}:{who}:{window}"
    cache.add(key, 0, timeout=seconds * 2)
    if cache.incr(key) <= most:
        return 0
    return (window + 1) * seconds - now
