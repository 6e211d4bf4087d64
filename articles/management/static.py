"""Collecting static files when, and only when, one of them has changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect_if_needed() -> bool:
    """Collect static files into `STATIC_ROOT` unless they are the ones collected last; says whether it did.

    With DEBUG they are served from where they stand, and nothing is collected.
    """
    if settings.DEBUG:
        return False
    stamp = Path(settings.STATIC_ROOT).with_suffix(".stamp")
    now = _fingerprint()
    if Path(settings.STATIC_ROOT).is_dir() and stamp.exists() and stamp.read_text() == now:
        return False
    call_command("collectstatic", interactive=False, verbosity=0, clear=Path(settings.STATIC_ROOT).is_dir())
    stamp.write_text(now)
    return True


def _fingerprint() -> str:
    """Changes with any file's path, size or time, and with the way in which files are stored."""
    digest = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in get_finders():
        for path, storage in finder.list([]):
            status = Path(storage.path(path)).stat()
            digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()
