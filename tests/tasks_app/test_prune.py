"""History goes by age, never by count, and never while its task still runs."""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command

from tasks_app.clock import database_now, in_seconds
from tasks_app.executors.inline import run_task_inline
from tasks_app.models import Notice, Task, TaskEvent
from tasks_app.pruners import Policy, _pruners, add_pruner

pytestmark = pytest.mark.django_db(transaction=True)
DAY = 86400


def prune(*arguments: str) -> str:
    out = io.StringIO()
    call_command("prune_tasks", *arguments, stdout=out)
    return out.getvalue().strip()


@pytest.fixture
def aged(submit):
    """An ended and a waiting task, everything of theirs 100 days old."""
    ended, waiting = submit(), submit()
    run_task_inline(ended.pk)
    TaskEvent.objects.update(at=in_seconds(-100 * DAY))
    Notice.objects.update(created_at=in_seconds(-100 * DAY))
    return ended, waiting


def test_events_of_ended_tasks_go_and_those_of_waiting_ones_stay(aged):
    ended, waiting = aged
    prune("--older-than", "90d")
    assert (ended.events.count(), waiting.events.count()) == (0, 1)
    assert Task.objects.count() == 2
    assert ended.attempts.count() == 1


def test_what_is_younger_stays(aged):
    assert "0 events" in prune("--older-than", "101d")


def test_the_policy_of_the_settings_holds_for_each_sort(aged, settings):
    settings.TASKS_KEEP_EVENTS_DAYS, settings.TASKS_KEEP_NOTICES_DAYS = 0, 90
    settings.TASKS_KEEP_RESULTS_DAYS = settings.TASKS_KEEP_LEFTOVERS_DAYS = 0
    assert prune() == "1 notices"


def test_everything_may_be_kept_for_ever(aged, settings):
    for name in ("EVENTS", "RESULTS", "NOTICES", "FILES", "LEFTOVERS"):
        setattr(settings, f"TASKS_KEEP_{name}_DAYS", 0)
    assert "nothing" in prune()


def test_files_go_through_the_hook_of_their_app_at_their_own_age(aged, monkeypatch):
    asked = []
    monkeypatch.setattr("tasks_app.pruners._pruners", {})
    add_pruner("reports", lambda before: asked.append(before) or 3)
    assert "reports" not in prune("--older-than", "90d")
    assert prune("--files-older-than", "400d") == "3 reports"
    assert round((database_now() - asked[0]).total_seconds() / DAY) == 400


def test_a_pruner_registered_twice_is_a_mistake(monkeypatch):
    monkeypatch.setitem(_pruners, "reports", (Policy.FILES, lambda before: 0))
    with pytest.raises(ValueError, match="reports"):
        add_pruner("reports", lambda before: 0)


def test_a_pruner_that_fails_is_named_and_the_others_go_on(aged, monkeypatch):
    monkeypatch.setattr("tasks_app.pruners._pruners", {})
    add_pruner("broken", lambda before: 1 // 0)
    add_pruner("whole", lambda before: 2)
    with pytest.raises(CommandError, match="not finished: broken"):
        prune("--files-older-than", "1d")
    monkeypatch.setattr("tasks_app.pruners._pruners", {"whole": (Policy.LEFTOVERS, lambda _: 2)})
    assert prune("--leftovers-older-than", "1d") == "2 whole"


def test_more_rows_than_a_batch_go_too(submit, monkeypatch):
    monkeypatch.setattr("tasks_app.services.prune.BATCH", 2)
    run_task_inline(submit().pk)
    TaskEvent.objects.update(at=in_seconds(-100 * DAY))
    count = TaskEvent.objects.count()
    assert count > 4
    assert f"{count} events" in prune("--older-than", "90d")
    assert not TaskEvent.objects.exists()
