"""Simulated days of a firm: what the API announces about the queue is what then happens.

An oracle in plain Python (no query of ours) says who may run; time is the order of happenings.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks_app import endings, registry
from tasks_app.claim import Claim, task_claim
from tasks_app.clock import in_seconds
from tasks_app.executors.inline import inline_executor
from tasks_app.lanes import LaneName
from tasks_app.models import Task
from tasks_app.registry import NodeSpec, RetryPolicy, TaskKind
from tasks_app.selectors.position import Place, WaitingFor, places_of
from tasks_app.services import lane_pause, lane_resume, task_boost, task_cancel, task_submit
from tasks_app.states import State

EXAMPLES = int(os.environ.get("SIMULATED_FIRMS", "12"))
KINDS = {  # name: lane, most at once, most per owner
    "plain": (LaneName.MEDIUM, None, None),
    "scarce": (LaneName.MEDIUM, 2, None),
    "shared": (LaneName.MEDIUM, None, 1),
    "slow": (LaneName.LOW, None, None),
}
LANES = (LaneName.MEDIUM, LaneName.LOW)
OWNERS = ("an", "bo", "chen")

happening = st.one_of(
    st.tuples(st.just("submit"), st.sampled_from(sorted(KINDS)), st.sampled_from(OWNERS)),
    st.tuples(st.just("complete"), st.integers(0, 9)),
    st.tuples(st.just("complete"), st.integers(0, 9)),
    st.tuples(st.just("worker"), st.sampled_from(LANES), st.integers(1, 3)),
    st.tuples(st.just("boost"), st.integers(0, 9), st.sampled_from([-5, 10])),
    st.tuples(st.just("pause"), st.sampled_from(LANES)),
    st.tuples(st.just("resume"), st.sampled_from(LANES)),
    st.tuples(st.just("death"), st.integers(0, 3)),
    st.tuples(st.just("fail"), st.integers(0, 9)),
    st.tuples(st.just("retry_due"), st.integers(0, 9)),
    st.tuples(st.just("cancel"), st.integers(0, 9)),
)


@dataclass
class Worker:
    lane: str
    slots: int
    runs: list[Claim] = field(default_factory=list)


class Firm:
    """Workers and the database; after each happening every free slot claims what it gets."""

    def __init__(self, most_per_owner: int) -> None:
        self.most_per_owner = most_per_owner
        self.people = {name: get_user_model().objects.create_user(name) for name in OWNERS}
        self.workers = [Worker(LaneName.MEDIUM, 2), Worker(LaneName.LOW, 1)]
        self.paused: set[str] = set()
        self.announced: dict[object, Place] = {}
        self.claims = 0

    def live(self, *event: object) -> None:
        name, *details = event
        changed = getattr(self, f"on_{name}")(*details)
        if changed:
            self.announced = places_of(Task.objects.filter(state=State.PENDING))
        self.fill_slots()

    # --- happenings; True when they may change the order --------------------------------------

    def on_submit(self, kind: str, owner: str) -> bool:
        task_submit(owner=self.people[owner], kind=kind, params={})
        return True

    def on_worker(self, lane: str, slots: int) -> bool:
        self.workers.append(Worker(lane, slots))
        return False

    def on_complete(self, pick: int) -> bool:
        if run := self.take_run(pick):
            assert endings.end_completed(run.task, run.attempt.number, {})
        return False

    def on_fail(self, pick: int) -> bool:
        if run := self.take_run(pick):
            endings.end_retrying(run.task, run.attempt.number, RetryPolicy(), code="x", message="x")
        return False  # it waits for its time; who waits already stays as announced

    def on_retry_due(self, pick: int) -> bool:
        waiting = list(Task.objects.filter(state=State.PENDING, run_after__gt=in_seconds(0)))
        for task in waiting[pick : pick + 1]:
            Task.objects.filter(pk=task.pk).update(run_after=in_seconds(-1))
        return bool(waiting[pick : pick + 1])

    def on_death(self, pick: int) -> bool:
        for worker in self.workers[pick : pick + 1]:
            self.workers.remove(worker)
            for run in worker.runs:
                endings.end_lost(run.task, run.attempt.number, limit=99)
        return True

    def on_boost(self, pick: int, boost: int) -> bool:
        if task := self.nth_waiting(pick):
            task_boost(task=task, boost=boost, actor=None)
        return True

    def on_cancel(self, pick: int) -> bool:
        if task := self.nth_waiting(pick):
            task_cancel(task=task, actor=None)
        return False  # those behind only move up

    def on_pause(self, lane: str) -> bool:
        lane_pause(lane=lane, actor=None)
        self.paused.add(lane)
        return True

    def on_resume(self, lane: str) -> bool:
        lane_resume(lane=lane, actor=None)
        self.paused.discard(lane)
        return True

    def nth_waiting(self, pick: int) -> Task | None:
        return dict(enumerate(Task.objects.filter(state=State.PENDING))).get(pick)

    def take_run(self, pick: int) -> Claim | None:
        runs = [(worker, run) for worker in self.workers for run in worker.runs]
        for worker, run in runs[pick : pick + 1]:
            worker.runs.remove(run)
            return run
        return None

    # --- what must hold -----------------------------------------------------------------------

    def fill_slots(self) -> None:
        for worker in self.workers:
            while len(worker.runs) < worker.slots:
                if not self.claim_one(worker):
                    break
        for worker in self.workers:
            if len(worker.runs) < worker.slots:
                assert not self.eligible(worker.lane), "a slot idles while something could run"

    def claim_one(self, worker: Worker) -> bool:
        could = self.eligible(worker.lane)
        claim = task_claim(lane=worker.lane, executor=inline_executor())
        if claim is None:
            assert not could
            return False
        assert claim.task.pk in {task.pk for task in could}
        worker.runs.append(claim)
        self.claims += 1
        self.check_order(claim.task, could)
        return True

    def check_order(self, started: Task, could: list[Task]) -> None:
        position = self.announced.pop(started.pk).position
        assert position is not None
        for pk, place in self.announced.items():
            passed = Task.objects.filter(pk=pk, lane=started.lane, state=State.PENDING).exists()
            if passed and place.position is not None and place.position < position:
                assert place.waiting_for in (WaitingFor.KIND, WaitingFor.OWNER)
                assert pk not in {task.pk for task in could}

    def eligible(self, lane: str) -> list[Task]:
        """By counting in Python: pending, due, its lane open, no limit reached."""
        if lane in self.paused:
            return []
        tasks = list(Task.objects.all())
        active = [task for task in tasks if task.state == State.RUNNING]
        of_kind = Counter(task.kind for task in active)
        of_both = Counter((task.kind, task.owner_id) for task in active)
        of_owner = Counter(task.owner_id for task in active)

        def has_room(task: Task) -> bool:
            _lane, most, per_owner = KINDS[task.kind]
            return (
                (most is None or of_kind[task.kind] < most)
                and (per_owner is None or of_both[task.kind, task.owner_id] < per_owner)
                and (not self.most_per_owner or of_owner[task.owner_id] < self.most_per_owner)
            )

        due = set(
            Task.objects.filter(state=State.PENDING, lane=lane)
            .exclude(run_after__gt=in_seconds(0))
            .values_list("pk", flat=True)
        )
        return [task for task in tasks if task.pk in due and has_room(task)]


@pytest.fixture
def kinds() -> Iterator[None]:
    for name, (lane, most, per_owner) in KINDS.items():
        registry.register(
            TaskKind(
                name=name,
                label=name,
                lane=lane,
                handler=lambda context: {},
                nodes=(NodeSpec("only", "only"),),
                max_running=most,
                max_running_per_owner=per_owner,
            )
        )
    yield
    for name in KINDS:
        registry.unregister(name)


@pytest.mark.django_db
@pytest.mark.timeout(600)
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    events=st.lists(happening, min_size=20, max_size=60), most_per_owner=st.sampled_from([0, 0, 2])
)
def test_tasks_start_as_announced_and_no_slot_idles(kinds, settings, events, most_per_owner):
    settings.TASKS_MAX_RUNNING_PER_OWNER = most_per_owner
    with transaction.atomic():
        firm = Firm(most_per_owner)
        for event in events:
            firm.live(*event)
        transaction.set_rollback(True)
