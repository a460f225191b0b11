"""What a handler sees of its task: checkpoints, progress and fenced writes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django.db.models.functions import Coalesce

from pipeline.journal import Checkpoint
from tasks_app.claim import Claim
from tasks_app.clock import Now
from tasks_app.events import event_record
from tasks_app.failures import QuestionAsked
from tasks_app.fence import Fence
from tasks_app.models import Task, TaskNode, TaskNodeItem
from tasks_app.node_clock import NodeClock
from tasks_app.progress import overall_progress
from tasks_app.run_signals import RunSignals
from tasks_app.said import fields_of, told_of
from tasks_app.states import EventType, NodeState

T = TypeVar("T")
REPORT_SECONDS = 0.5  # progress between two nodes is written at most this often
LONGEST_MESSAGE = 500  # characters


class RunContext:
    """One attempt's hold on its task; it is a Journal of the pipeline.

    Every write locks the task, checks that this attempt still holds it, writes and commits as one;
    otherwise it raises LeaseLost and nothing is written. Every call may raise a StopRun.
    """

    def __init__(self, claim: Claim, signals: RunSignals) -> None:
        self._task = claim.task
        self._kind = claim.kind
        self._signals = signals
        self._fence = Fence(claim.task.pk, claim.attempt.number, signals)
        self._reported_at = 0.0
        self._clock = NodeClock()
        self.attempt = claim.attempt.number

    @property
    def task_id(self) -> UUID:
        return self._task.pk

    @property
    def owner_id(self) -> int:
        return self._task.owner_id

    @property
    def params(self) -> dict[str, Any]:
        params: dict[str, Any] = self._task.params
        return params

    @property
    def answer(self) -> Any:
        """The answer to the question asked by an earlier attempt, or None."""
        return self._task.answer

    # --- checkpoints ---------------------------------------------------------------------------

    def finished(self, node: str) -> Checkpoint | None:
        """The node's checkpoint; finding one tells the watchers that the node is skipped."""
        finished = TaskNode.objects.filter(task=self._task, name=node, state=NodeState.FINISHED)
        row = self._fence.read(finished.first)
        if row is None:
            return None
        if row.attempt_number != self.attempt:
            self._tell_node(row, "skipped")
        return Checkpoint(row.output)

    def finished_items(self, node: str) -> dict[str, Checkpoint]:
        items = TaskNodeItem.objects.filter(node__task=self._task, node__name=node)
        rows = self._fence.read(lambda: list(items.values_list("key", "output")))
        return {key: Checkpoint(output) for key, output in rows}

    def start(self, node: str, message: str = "") -> None:
        def write(task: Task) -> None:
            TaskNode.objects.filter(task=task, name=node).update(
                state=NodeState.RUNNING,
                **fields_of(message, longest=LONGEST_MESSAGE),
                attempt_number=self.attempt,
                started_at=Coalesce("started_at", Now()),
                finished_at=None,
            )
            Task.objects.filter(pk=task.pk).update(current_node=node)
            self._record_node(node, "started")
            items = TaskNodeItem.objects.filter(node__task=task, node__name=node)
            self._clock.start(node, goes_on=items.exists())

        self._fence.write(write)

    def finish_item(self, node: str, key: str, output: Any) -> None:
        def write(task: Task) -> None:
            row = TaskNode.objects.get(task=task, name=node)
            TaskNodeItem.objects.update_or_create(node=row, key=key, defaults={"output": output})
            _note_headway(task)

        self._fence.write(write)

    def finish(self, node: str, output: Any, message: str = "") -> None:
        """`message` says what was done, in place of what was being done."""
        worked_seconds = self._clock.seconds(node)

        def write(task: Task) -> None:
            TaskNode.objects.filter(task=task, name=node).update(
                state=NodeState.FINISHED,
                progress=100,
                **fields_of(message, longest=LONGEST_MESSAGE),
                finished_at=Now(),
                worked_seconds=worked_seconds,
                output=output,
            )
            self._write_progress(task)
            self._record_node(node, "finished", message)
            _note_headway(task)

        self._fence.write(write)

    # --- progress ------------------------------------------------------------------------------

    def report(self, node: str, progress: float, message: str = "") -> None:
        """Say how far the node is, 0 to 100; between two writes only the wishes are checked."""
        self._signals.check()
        now = time.monotonic()
        if now - self._reported_at < REPORT_SECONDS:
            return
        self._reported_at = now
        self._fence.write(lambda task: self._write_report(task, node, progress, message))

    def log(self, node: str, message: str) -> None:
        """Keep a line for people in the history of the node."""
        data = {"node": node, **told_of(message, longest=LONGEST_MESSAGE)}
        self._fence.write(lambda task: event_record(task=task, type=EventType.LOG, data=data))

    # --- fenced writes -------------------------------------------------------------------------

    def store(self, write: Callable[[], T]) -> T:
        """Run an app's own writes inside the fence; they are rolled back with it."""
        return self._fence.write(lambda _task: write())

    def ask(self, question: dict[str, object], *, wait_seconds: float) -> None:
        """Stop here and wait for a person's answer; the next attempt finds it in `answer`."""
        raise QuestionAsked(question, wait_seconds)

    def _tell_node(self, row: TaskNode, state: str) -> None:
        self._fence.write(lambda _task: self._record_node(row.name, state))

    def _record_node(self, node: str, state: str, message: str = "") -> None:
        label = next((str(spec.label) for spec in self._kind.nodes if spec.name == node), node)
        data = {"node": node, "label": label, "state": state, "attempt": self.attempt}
        if message:
            data |= told_of(message, longest=LONGEST_MESSAGE)
        event_record(task=self._task, type=EventType.NODE, data=data)

    def _write_report(self, task: Task, node: str, progress: float, message: str) -> None:
        row = TaskNode.objects.get(task=task, name=node)
        row.progress = max(row.progress, min(99, int(progress)))
        said = fields_of(message, longest=LONGEST_MESSAGE)
        row.message, row.message_en = said["message"], said["message_en"]
        row.save(update_fields=["progress", "message", "message_en"])
        data = {
            "node": node,
            "node_progress": row.progress,
            **told_of(message, longest=LONGEST_MESSAGE),
            "progress": self._write_progress(task),
        }
        event_record(task=task, type=EventType.PROGRESS, data=data)

    def _write_progress(self, task: Task) -> int:
        overall = max(task.progress, overall_progress(task, self._kind))
        Task.objects.filter(pk=task.pk).update(progress=overall)
        return overall


def _note_headway(task: Task) -> None:
    """Only workers lost without any headway in between count as a crash loop."""
    Task.objects.filter(pk=task.pk, lost_count__gt=0).update(lost_count=0)
