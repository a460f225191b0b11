"""Clears what dead processes left in the folders of Celery's filesystem transport."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

# Messages of the monitors and of remote control; only bells are worth keeping, and bells can
# be rung again. Receivers that died never fetch theirs, and every event is copied to each.
_STALE = ("*celeryev*", "*.pidbox*", "*reply*")


def broker_leftovers_remove(*, folder: Path) -> int:
    """Removes receivers and messages of earlier starts; call only while nothing runs."""
    stale = set(_leftovers(folder))
    for path in stale:
        path.unlink(missing_ok=True)
    return len(stale)


def _leftovers(folder: Path) -> Iterator[Path]:
    yield from folder.glob("**/*.exchange")
    for pattern in _STALE:
        yield from (path for path in folder.glob(f"**/{pattern}") if path.is_file())
