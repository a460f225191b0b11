"""The stretches of time that figures are kept for, and for how long."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

MINUTE = timedelta(minutes=1)
QUARTER = timedelta(minutes=15)
THREE_HOURS = timedelta(hours=3)

# A coarser stretch is the sum of finer ones, so these are kept at least as long as it is open.
KEPT = {MINUTE: timedelta(hours=4), QUARTER: timedelta(days=2), THREE_HOURS: timedelta(days=400)}
FINER = {QUARTER: MINUTE, THREE_HOURS: QUARTER}

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


def floor_of(instant: datetime, span: timedelta) -> datetime:
    """When the stretch that holds this instant began."""
    return instant - (instant - _EPOCH) % span
