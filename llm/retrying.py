"""When to call again: the endpoint's own wish first, else a doubling pause with a cap."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

FIRST_PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 30.0


def pause_seconds(attempt: int, wish: float | None) -> float:
    """Seconds before the next try after the `attempt`-th one (from 1) failed.

    A wish longer than the cap is kept: the caller gives up rather than call too early.
    """
    if wish is not None:
        return max(0.0, wish)
    return min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2.0 ** (attempt - 1))


def retry_after(header: str | None, *, now: datetime | None = None) -> float | None:
    """The seconds a Retry-After header asks for; None when it says nothing we understand."""
    if not header:
        return None
    if header.strip().isdigit():
        return float(header.strip())
    try:
        at = parsedate_to_datetime(header)
    except (ValueError, TypeError):
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return max(0.0, (at - (now or datetime.now(UTC))).total_seconds())
