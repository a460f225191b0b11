"""Two hundred at once, in real processes: every task is claimed once, and nobody sees a lock."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.db.models import Q

from tasks_app import registry
from tasks_app.models import Task, TaskAttempt
from tasks_app.services import task_submit
from tasks_app.states import State
from tests.servers.stack import ROOT

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(300)]

PROCESSES, CLAIMERS = 4, 50


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Any]:
    """Starts processes on the database of this test; each waits for the word to go."""
    started: list[subprocess.Popen[str]] = []

    def gather(what: str) -> list[dict[str, Any]]:
        command = [sys.executable, "-m", "tests.tasks_app.crowd.claimers", str(CLAIMERS), what]
        for n in range(PROCESSES):
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=os.environ | environment(tmp_path / str(n)),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            started.append(process)
        for process in started:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
        answers = [say_go(process) for process in started]
        return [answer for process in answers for answer in read_answer(process)]

    yield gather
    for process in started:
        process.kill()
        process.wait()


def environment(folder: Path) -> dict[str, str]:
    database = connection.settings_dict
    url = f"sqlite:///{database['NAME']}"
    if connection.vendor == "postgresql":
        address = f"{database['HOST']}:{database['PORT']}/{database['NAME']}"
        url = f"postgres://{database['USER']}@{address}"
    return {
        "DATABASE_URL": url,
        "VAR_DIR": str(folder),
        "EXTRA_APPS": "tests.kinds",
        "CELERY_ENABLED": "false",
    }


def say_go(process: subprocess.Popen[str]) -> subprocess.Popen[str]:
    assert process.stdin
    process.stdin.write("go\n")
    process.stdin.flush()
    return process


def read_answer(process: subprocess.Popen[str]) -> list[dict[str, Any]]:
    assert process.stdout
    answers: list[dict[str, Any]] = json.loads(process.stdout.readline())
    return answers


@pytest.fixture
def kind() -> Iterator[None]:
    """The crowd's kind, as its processes know it; in this process it is only submitted."""
    before = {kind.name for kind in registry.all_kinds()}
    if "test_gated" not in before:
        sys.modules.pop("tests.kinds.task_kinds", None)
        importlib.import_module("tests.kinds.task_kinds")  # registers them
    yield
    for name in {kind.name for kind in registry.all_kinds()} - before:
        registry.unregister(name)


@pytest.fixture
def tasks(kind: None, owner: Any, other: Any) -> list[str]:
    def submit(n: int) -> str:
        who = (owner, other)[n % 2]
        return str(task_submit(owner=who, kind="test_gated", params={"folder": "x"}).task.pk)

    return [submit(n) for n in range(PROCESSES * CLAIMERS)]


def test_two_hundred_claims_at_once_take_two_hundred_tasks(tasks, crowd):
    answers = crowd("claim_one")
    assert [answer["error"] for answer in answers if answer["error"]] == []
    assert [len(answer["got"]) for answer in answers] == [1] * len(tasks)
    assert Counter(answer["got"][0] for answer in answers) == Counter(tasks)
    assert TaskAttempt.objects.count() == len(tasks)
    assert set(Task.objects.values_list("attempt_number", "state")) == {(1, State.RUNNING)}


def test_a_working_crowd_runs_everything_once_while_others_submit_boost_and_cancel(tasks, crowd):
    answers = crowd("live")
    assert [answer["error"] for answer in answers if answer["error"]] == []
    claimed = Counter(pk for answer in answers for pk in answer["got"])
    assert set(claimed.values()) == {1}
    assert set(tasks) <= set(claimed)
    completed, cancelled = (State.COMPLETED, 1, True), (State.CANCELLED, 1, False)
    never_ran = (State.CANCELLED, 0, False)
    ended = Task.objects.annotate(was_left_alone=Q(cancel_requested_at__isnull=True))
    facts = set(ended.values_list("state", "attempt_number", "was_left_alone"))
    assert facts <= {completed, cancelled, never_ran}
    for task in Task.objects.prefetch_related("events"):
        seqs = [event.seq for event in task.events.all()]
        assert seqs == list(range(1, task.last_seq + 1))
