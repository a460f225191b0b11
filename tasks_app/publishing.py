"""Whether bells reach the broker, as this process sees it."""

from __future__ import annotations

import time

REMEMBER_SECONDS = 20.0
HANGING_SECONDS = 2.0

_refused_at: float | None = None
_leaving_since: float | None = None


def bell_leaving() -> None:
    global _leaving_since
    _leaving_since = time.monotonic()


def bell_delivered() -> None:
    global _refused_at, _leaving_since
    _refused_at = _leaving_since = None


def bell_refused() -> None:
    global _refused_at, _leaving_since
    _refused_at, _leaving_since = time.monotonic(), None


def broker_refuses() -> bool:
    """True while a bell hangs on its way, and for a while after one could not be delivered."""
    return _is_older(_leaving_since, HANGING_SECONDS) or (
        _refused_at is not None and not _is_older(_refused_at, REMEMBER_SECONDS)
    )


def _is_older(instant: float | None, seconds: float) -> bool:
    return instant is not None and time.monotonic() - instant > seconds
