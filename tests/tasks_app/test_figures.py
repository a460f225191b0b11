"""The history of lanes in numbers: counted once, added up, and true to the events."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks_app.clock import database_now
from tasks_app.executors.inline import run_task_inline
from tasks_app.figures import roll_up
from tasks_app.figures.histogram import class_of, merged, percentile
from tasks_app.figures.roll_up import figures_roll_up
from tasks_app.figures.series import Range, series_of
from tasks_app.models import FiguresMark, LaneFigures, Task, TaskEvent
from tasks_app.services import task_cancel
from tests.tasks_app.many import make_tasks

Submit = Callable[..., Task]


@settings(suppress_health_check=[HealthCheck.too_slow])  # machines that run tests are busy
@given(st.lists(st.floats(min_value=0.05, max_value=90_000), min_size=1, max_size=200))
def test_a_percentile_is_at_most_five_hundredths_off(seconds: list[float]) -> None:
    histogram = merged([{class_of(each): 1} for each in seconds])
    for share in (0.5, 0.95):
        true = sorted(seconds)[max(1, -(-len(seconds) * int(share * 100) // 100)) - 1]
        told = percentile(histogram, share)
        assert told is not None
        assert abs(told / true - 1) < 0.051


def test_nothing_counted_has_no_percentile() -> None:
    assert percentile({}, 0.5) is None


@pytest.mark.django_db
def test_a_site_without_tasks_draws_an_empty_range() -> None:
    figures_roll_up()
    series = series_of(Range.HOUR)
    assert len(series.points) == 60
    assert (series.total.started, series.total.failure_rate) == (0, None)
    assert series.gap_until is None


@pytest.mark.django_db(transaction=True)  # the run's heartbeat is another thread
def test_what_just_happened_is_told_before_it_is_rolled_up(submit: Submit) -> None:
    run_task_inline(submit().pk)
    task_cancel(task=submit(), actor=None)
    total = series_of(Range.HOUR).total
    assert (total.started, total.completed, total.cancelled) == (1, 1, 1)
    assert sum(total.waits.values()) == sum(total.durations.values()) == 1
    assert series_of(Range.HOUR, "high").total.started == 0


@pytest.mark.django_db
@pytest.mark.parametrize("wanted", list(Range))
def test_rolling_up_changes_no_number(owner: Any, wanted: Range) -> None:
    make_tasks(owner, 300, now=database_now(), over=timedelta(minutes=8))
    before = series_of(wanted)
    figures_roll_up()
    assert_rolled_up_lately()
    after = series_of(wanted)
    assert after.total == before.total
    assert after.total.completed == 270
    assert after.total.failure_rate == pytest.approx(0.1)


def assert_rolled_up_lately() -> None:
    until = FiguresMark.objects.get().until
    assert until is not None
    assert database_now() - until < timedelta(minutes=2)


@pytest.mark.django_db
def test_every_range_tells_the_whole_past_of_it(owner: Any) -> None:
    make_tasks(owner, 2000, now=database_now(), over=timedelta(days=10))
    figures_roll_up()
    told = {wanted: series_of(wanted).total for wanted in Range}
    now = database_now()
    for wanted, length in ((Range.HOUR, 1), (Range.DAY, 24), (Range.WEEK, 168)):
        begin = series_of(wanted).points[0].start
        assert now - begin <= timedelta(hours=length)
        ended = TaskEvent.objects.filter(type__in=["completed", "failed"], at__gte=begin)
        assert told[wanted].completed + told[wanted].failed == ended.count()


@pytest.mark.django_db(transaction=True)  # the run's heartbeat is another thread
def test_an_event_that_commits_late_is_counted_by_the_next_roll(
    submit: Submit, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_task_inline(submit().pk)
    TaskEvent.objects.update(at=database_now() - timedelta(minutes=3))
    late = TaskEvent.objects.get(type="completed")
    late.delete()
    figures_roll_up()
    late.save(force_insert=True)
    monkeypatch.setattr(roll_up, "SETTLE", timedelta(seconds=-60))  # the next minute has come
    figures_roll_up()
    assert sum(LaneFigures.objects.filter(span_seconds=60).values_list("completed", flat=True)) == 1


@pytest.mark.django_db
def test_a_long_absence_is_counted_step_by_step(owner: Any) -> None:
    make_tasks(owner, 400, now=database_now(), over=timedelta(days=7))
    FiguresMark.objects.create(pk=1, until=database_now() - timedelta(days=6, hours=1))
    assert figures_roll_up(steps=2) == 2 * 180
    assert series_of(Range.WEEK).gap_until is not None
    figures_roll_up()
    assert series_of(Range.WEEK).gap_until is None


@pytest.mark.django_db
def test_old_stretches_are_forgotten_and_coarse_ones_stay(owner: Any) -> None:
    make_tasks(owner, 400, now=database_now(), over=timedelta(days=7))
    figures_roll_up()
    oldest = LaneFigures.objects.order_by("start")
    now = database_now()
    assert now - oldest.filter(span_seconds=60)[0].start < timedelta(hours=4, minutes=1)
    assert now - oldest.filter(span_seconds=900)[0].start < timedelta(days=2, minutes=15)
    assert now - oldest.filter(span_seconds=10800)[0].start > timedelta(days=6)


@pytest.mark.django_db(transaction=True)  # the run's heartbeat is another thread
def test_a_wait_counts_from_when_the_task_was_ready(submit: Submit) -> None:
    task = submit()
    queued = TaskEvent.objects.get(task=task)
    TaskEvent.objects.filter(pk=queued.pk).update(at=database_now() - timedelta(seconds=120))
    run_task_inline(task.pk)
    (number,) = series_of(Range.HOUR).total.waits
    assert number == pytest.approx(class_of(120), abs=1)
