"""The order of claims, and that the announced position is that order."""

from __future__ import annotations

import pytest

from tasks_app.claim import task_claim
from tasks_app.clock import in_seconds
from tasks_app.executors.inline import inline_executor
from tasks_app.selectors import queue_position
from tasks_app.services import lane_pause, lane_resume, task_boost, task_cancel

pytestmark = pytest.mark.django_db


def claim():
    return task_claim(lane="medium", executor=inline_executor())


def claimed_order():
    order = []
    while found := claim():
        order.append(found.task.pk)
    return order


def test_tasks_of_one_owner_start_in_order_of_arrival(submit):
    tasks = [submit() for _ in range(4)]
    assert claimed_order() == [task.pk for task in tasks]


def test_a_boosted_task_goes_first(submit):
    first, second = submit(), submit()
    task_boost(task=second, boost=10, actor=None)
    assert claimed_order() == [second.pk, first.pk]


def test_another_owners_single_task_waits_for_no_flood(submit, other):
    flood = [submit() for _ in range(50)]
    claim()
    single = submit(owner=other)
    assert queue_position(single) == 1
    assert claimed_order()[:2] == [single.pk, flood[1].pk]


def test_positions_announce_the_order_of_claims(submit, owner, other):
    tasks = [submit(owner=who) for who in (owner, owner, other, owner, other, other)]
    task_boost(task=tasks[3], boost=5, actor=None)
    for task in tasks:
        task.refresh_from_db()
    announced = sorted(tasks, key=queue_position)
    assert claimed_order() == [task.pk for task in announced]


def test_a_paused_lane_gives_nothing_until_resumed(submit, owner):
    task = submit()
    lane_pause(lane="medium", actor=owner)
    assert claim() is None
    lane_resume(lane="medium", actor=owner)
    assert claim().task == task


def test_a_cancelled_task_is_never_claimed(submit, owner):
    task_cancel(task=submit(), actor=owner)
    assert claim() is None


def test_a_plan_this_process_does_not_know_is_left_to_others(submit):
    task = submit()
    type(task).objects.filter(pk=task.pk).update(plan_version=99)
    assert claim() is None


def test_a_retry_whose_time_has_come_has_its_place_again(submit):
    task, other = submit(), submit()
    late = {"retry_count": 1, "run_after": in_seconds(60)}
    type(task).objects.filter(pk=task.pk).update(**late)
    assert [queue_position(task), queue_position(other)] == [None, 1]
    type(task).objects.filter(pk=task.pk).update(run_after=in_seconds(-1))
    assert [queue_position(task), queue_position(other)] == [1, 2]
