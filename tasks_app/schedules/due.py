"""When a schedule is due: instants that follow from the schedule alone, the same for every beat."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from celery.schedules import BaseSchedule, crontab, schedule
from django_celery_beat.clockedschedule import clocked

RECENT = timedelta(days=2)


def latest_due(
    plan: BaseSchedule, *, after: datetime, now: datetime, start: datetime | None, tz: tzinfo
) -> datetime | None:
    """The latest due instant in (after, now], not before `start`; None when there is none.

    Intervals count from `start`, else from midnight of 1 January 1970 in `tz`. Runs that were
    missed while no beat was alive are made up for by one: the latest.
    """
    due = _latest(plan, after, now, start or datetime(1970, 1, 1, tzinfo=tz))
    if due is None or due <= after or (start is not None and due < start):
        return None
    return due.astimezone(UTC)


def _latest(
    plan: BaseSchedule, after: datetime, now: datetime, anchor: datetime
) -> datetime | None:
    if isinstance(plan, clocked):
        moment: datetime = plan.clocked_time
        return moment if moment <= now else None
    if isinstance(plan, crontab):
        recent = _last_step(plan, max(after, now - RECENT), now)
        return recent or _last_step(plan, after, now)
    if isinstance(plan, schedule):
        period: timedelta = plan.run_every
        return anchor + (now - anchor) // period * period
    return _last_step(plan, after, now)  # by the sun


def _last_step(plan: BaseSchedule, after: datetime, now: datetime) -> datetime | None:
    latest = None
    while (due := _next(plan, latest or after)) <= now:
        latest = due
    return latest


def _next(plan: BaseSchedule, after: datetime) -> datetime:
    if isinstance(plan, crontab):
        last, delta, _now = plan.remaining_delta(after, tz=plan.tz)
        following: datetime = last + delta
        return following
    moment: datetime = plan.remaining_estimate(after) + plan.now()
    return moment.replace(second=0, microsecond=0) + timedelta(minutes=1)
