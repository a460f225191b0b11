"""What the database and the errands' own log say at the end."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg2
import psycopg2.extras

from tests.errands.work import LOG


@dataclass(frozen=True)
class TaskRow:
    id: str
    state: str
    params: dict[str, Any]
    result: dict[str, Any] | None
    error_code: str
    attempt_number: int
    last_seq: int


@dataclass(frozen=True)
class AttemptRow:
    task_id: str
    number: int
    outcome: str
    started_at: datetime
    ended_at: datetime | None
    pid: int = 0


@dataclass(frozen=True)
class EventRow:
    task_id: str
    seq: int
    type: str
    data: dict[str, Any]


@dataclass(frozen=True)
class EffectRow:
    task_id: str
    node: str
    item: str
    attempt: int
    at: datetime


@dataclass(frozen=True)
class Checkpoint:
    """A finished node (item "") or item, and the attempt that finished it."""

    task_id: str
    node: str
    item: str
    attempt: int


@dataclass(frozen=True)
class Began:
    task_id: str
    node: str
    item: str
    attempt: int


@dataclass(frozen=True)
class Story:
    """Everything that is known of one task."""

    task: TaskRow
    attempts: list[AttemptRow] = field(default_factory=list)
    events: list[EventRow] = field(default_factory=list)
    effects: list[EffectRow] = field(default_factory=list)
    checkpoints: list[Checkpoint] = field(default_factory=list)
    began: list[Began] = field(default_factory=list)


QUERIES: dict[type, str] = {
    AttemptRow: "SELECT task_id, number, outcome, started_at, ended_at, pid"
    " FROM tasks_app_taskattempt ORDER BY number",
    EventRow: "SELECT task_id, seq, type, data FROM tasks_app_taskevent ORDER BY seq",
    EffectRow: "SELECT task_id, node, item, attempt, at FROM errands_effect ORDER BY id",
    Checkpoint: "SELECT task_id, name AS node, '' AS item, (output->>'attempt')::int AS attempt"
    " FROM tasks_app_tasknode WHERE state = 'finished' UNION ALL"
    " SELECT task_id, name, key, (i.output->>'attempt')::int"
    " FROM tasks_app_tasknodeitem i JOIN tasks_app_tasknode n ON n.id = i.node_id",
}
TASKS = (
    "SELECT id, state, params, result, error_code, attempt_number, last_seq"
    " FROM tasks_app_task WHERE kind = 'test_errand'"
)


def history_read(url: str, folder: Path) -> dict[str, Story]:
    """The story of every errand in that database, by task id."""
    with closing(psycopg2.connect(url)) as connection:
        cursor = connection.cursor(cursor_factory=psycopg2.extras.RealDictCursor)
        stories = {row.id: Story(row) for row in _rows(cursor, TaskRow, TASKS)}
        found = [row for kind, query in QUERIES.items() for row in _rows(cursor, kind, query)]
    for row in [*found, *_log(folder / LOG)]:
        _shelf(stories[row.task_id], row).append(row)
    return stories


def states_read(url: str) -> dict[str, str]:
    with closing(psycopg2.connect(url)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id, state FROM tasks_app_task WHERE kind = 'test_errand'")
        return dict(cursor.fetchall())


def pids_busy(url: str) -> frozenset[int]:
    """The processes with an open attempt."""
    with closing(psycopg2.connect(url)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT pid FROM tasks_app_taskattempt WHERE outcome = ''")
        return frozenset(pid for (pid,) in cursor.fetchall())


def _rows(cursor: Any, kind: type, query: str) -> list[Any]:
    cursor.execute(query)
    return [kind(**row) for row in cursor.fetchall()]


def _log(path: Path) -> list[Began]:
    lines = [line.split() for line in path.read_text().splitlines()]
    return [
        Began(task_id, node, "" if item == "-" else item, int(attempt))
        for task_id, node, item, attempt in lines
    ]


def _shelf(story: Story, row: Any) -> list[Any]:
    shelves: dict[type, list[Any]] = {
        AttemptRow: story.attempts,
        EventRow: story.events,
        EffectRow: story.effects,
        Checkpoint: story.checkpoints,
        Began: story.began,
    }
    return shelves[type(row)]
