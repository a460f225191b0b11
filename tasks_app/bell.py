"""The doorbell: it names a lane, never a task; too many or too few do no harm."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

Ringer = Callable[[str], None]
_ringers: list[Ringer] = []


def add_ringer(ringer: Ringer) -> None:
    """Have ringer(lane) called for every bell; it must return at once and never raise."""
    if ringer not in _ringers:
        _ringers.append(ringer)


def ring(lane: str) -> None:
    for ringer in _ringers:
        ringer(lane)


def ring_on_commit(lane: str) -> None:
    """Ring when the surrounding transaction commits; a rolled back one rings no bell."""
    transaction.on_commit(lambda: ring(lane), robust=True)
