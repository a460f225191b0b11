"""The states of a task and every allowed move; nothing else decides."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    PENDING = "pending", _("等待中")
    RUNNING = "running", _("进行中")
    WAITING_INPUT = "waiting_input", _("等待补充")
    COMPLETED = "completed", _("已完成")
    FAILED = "failed", _("失败")
    CANCELLED = "cancelled", _("已取消")


MOVES: dict[State, frozenset[State]] = {
    State.PENDING: frozenset({State.RUNNING, State.CANCELLED, State.FAILED}),
    State.RUNNING: frozenset(
        {State.COMPLETED, State.FAILED, State.CANCELLED, State.PENDING, State.WAITING_INPUT}
    ),
    State.WAITING_INPUT: frozenset({State.PENDING, State.CANCELLED, State.FAILED}),
    State.FAILED: frozenset({State.PENDING}),
    State.CANCELLED: frozenset({State.PENDING}),
    State.COMPLETED: frozenset(),
}

FINAL = frozenset({State.COMPLETED, State.FAILED, State.CANCELLED})
UNFINISHED = frozenset(State) - FINAL


class Outcome(models.TextChoices):
    """How an attempt ended."""

    COMPLETED = "completed", _("完成")
    FAILED = "failed", _("失败")
    CANCELLED = "cancelled", _("已取消")
    RETRYING = "retrying", _("将重试")
    TIME_LIMIT = "time_limit", _("超时")
    WORKER_LOST = "worker_lost", _("执行进程丢失")
    RELEASED = "released", _("已交还")
    WAITING_INPUT = "waiting_input", _("等待补充")


class NodeState(models.TextChoices):
    PENDING = "pending", _("未开始")
    RUNNING = "running", _("进行中")
    FINISHED = "finished", _("已完成")
    FAILED = "failed", _("失败")
    SKIPPED = "skipped", _("已跳过")


class EventType(models.TextChoices):
    """The words of the wire, the database and the socket alike."""

    QUEUED = "queued"
    STARTED = "started"
    NODE = "node"
    PROGRESS = "progress"
    LOG = "log"
    RETRYING = "retrying"
    RESCUED = "rescued"
    RELEASED = "released"
    WAITING_INPUT = "waiting_input"
    REMINDED = "reminded"
    ANSWERED = "answered"
    CANCEL_REQUESTED = "cancel_requested"
    BOOSTED = "boosted"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
