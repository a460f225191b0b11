"""Collects static files, but only when one of them has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

from pipeline.file_lock import file_lock

LOCK = ".collecting"


def static_files_collect() -> bool:
    """Fills STATIC_ROOT with hashed and compressed files; says whether it had to.

    Two that start on one folder take turns, and the second finds the work of the first.
    """
    root = Path(settings.STATIC_ROOT)
    root.mkdir(parents=True, exist_ok=True)
    stamp = root / "collected.txt"
    digest = hashlib.sha256("\n".join(sorted(_states())).encode()).hexdigest()
    with file_lock(root / LOCK):
        if stamp.exists() and stamp.read_text() == digest:
            return False
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.write_text(digest)
        return True


def _states() -> Iterator[str]:
    for finder in get_finders():
        for name, storage in finder.list([]):  # type: ignore[attr-defined]
            state = Path(storage.path(name)).stat()
            yield f"{name} {state.st_size} {state.st_mtime_ns}"
