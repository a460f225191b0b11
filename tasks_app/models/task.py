from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tasks_app.clock import Now
from tasks_app.lanes import QUEUES, LaneName
from tasks_app.states import FINAL, State


class Task(models.Model):
    """One job of one owner. This row is the truth; the broker holds nothing that matters."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="tasks"
    )
    kind = models.CharField(_("类型"), max_length=64)
    title = models.CharField(_("标题"), max_length=200)
    params = models.JSONField(default=dict)
    plan_version = models.PositiveIntegerField(default=1)
    units = models.FloatField(null=True, blank=True)  # how much work; the kind says of what
    node_units = models.JSONField(default=dict, blank=True)  # of nodes that count something else

    state = models.CharField(_("状态"), max_length=16, choices=State.choices, default=State.PENDING)
    lane = models.CharField(_("通道"), max_length=16, choices=LaneName.choices)
    boost = models.IntegerField(_("加急"), default=0)
    turn = models.BigIntegerField(default=0)  # fair share: smaller goes first, see queueing.py
    run_after = models.DateTimeField(null=True, blank=True)

    progress = models.PositiveSmallIntegerField(_("进度"), default=0)
    current_node = models.CharField(max_length=64, blank=True)

    cancel_requested_at = models.DateTimeField(null=True, blank=True)
    cancel_reason = models.CharField(max_length=500, blank=True)

    max_retries = models.PositiveSmallIntegerField(default=3)
    retry_count = models.PositiveSmallIntegerField(default=0)
    last_retry_at = models.DateTimeField(null=True, blank=True)
    lost_count = models.PositiveSmallIntegerField(default=0)

    attempt_number = models.PositiveIntegerField(default=0)  # the fence
    last_write = models.CharField(max_length=32, blank=True)  # token of the latest fenced write
    lease_expires_at = models.DateTimeField(null=True, blank=True)
    executor = models.CharField(max_length=16, blank=True)
    worker_name = models.CharField(max_length=200, blank=True)
    celery_task_id = models.CharField(max_length=64, blank=True)

    question = models.JSONField(null=True, blank=True)
    answer = models.JSONField(null=True, blank=True)
    answer_until = models.DateTimeField(null=True, blank=True)
    answer_reminded_at = models.DateTimeField(null=True, blank=True)

    result = models.JSONField(null=True, blank=True)
    error_code = models.CharField(max_length=64, blank=True)
    error_message = models.TextField(blank=True)

    idempotency_key = models.CharField(max_length=200, null=True, blank=True)  # noqa: DJ001  unique
    fingerprint = models.CharField(max_length=64, blank=True)

    created_at = models.DateTimeField(_("提交时间"), db_default=Now())
    queued_at = models.DateTimeField(db_default=Now())
    started_at = models.DateTimeField(null=True, blank=True)
    completed_at = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField(db_default=Now())
    version = models.PositiveIntegerField(default=0)
    last_seq = models.PositiveIntegerField(default=0)
    view_count = models.PositiveIntegerField(default=0)
    viewed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("任务")
        verbose_name_plural = _("任务")
        ordering = ["-created_at"]
        permissions = [("boost_task", _("可以加急任务"))]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "idempotency_key"], name="task_idempotency_key_once_per_owner"
            ),
            models.CheckConstraint(condition=Q(state__in=State.values), name="task_state_is_known"),
            models.CheckConstraint(
                condition=Q(state=State.RUNNING, lease_expires_at__isnull=False)
                | (~Q(state=State.RUNNING) & Q(lease_expires_at__isnull=True)),
                name="task_lease_only_while_running",
            ),
            models.CheckConstraint(
                condition=Q(state=State.COMPLETED, progress=100, result__isnull=False)
                | (~Q(state=State.COMPLETED) & Q(progress__lt=100)),
                name="task_full_progress_only_when_completed",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.FAILED) | ~Q(error_code=""),
                name="task_failure_has_a_code",
            ),
        ]
        indexes = [
            models.Index(
                fields=["lane", "state", "-boost", "turn", "created_at", "id"], name="task_queue"
            ),
            models.Index(fields=["lane", "state", "-completed_at"], name="task_lane_recent"),
            models.Index(fields=["state", "lease_expires_at"], name="task_lease"),
            # Lists of one owner, in each order; what follows the id answers filters and searches
            # without the rows, which carry long texts.
            models.Index(
                fields=["owner", "-created_at", "id", "state", "kind", "title", "completed_at"],
                name="task_owner_recent",
            ),
            models.Index(
                fields=["owner", "state", "-created_at", "id", "kind", "title"],
                name="task_owner_state",
            ),
            models.Index(
                fields=["owner", "-completed_at", "id", "state", "kind", "title"],
                condition=Q(completed_at__isnull=False),
                name="task_owner_ended",
            ),
            models.Index(fields=["owner", "title", "id", "state", "kind"], name="task_owner_title"),
            # Statistics, counted and averaged without the rows.
            models.Index(
                fields=["owner", "state", "kind", "started_at", "completed_at"],
                name="task_owner_times",
            ),
            models.Index(fields=["state", "kind", "started_at", "completed_at"], name="task_times"),
            models.Index(
                fields=["owner", "state", "-completed_at"],
                condition=Q(viewed_at__isnull=True),
                name="task_unviewed",
            ),
            models.Index(
                fields=["owner", "-viewed_at"],
                condition=Q(viewed_at__isnull=False),
                name="task_viewed",
            ),
            # Lists of everybody's, for staff.
            models.Index(
                fields=["-created_at", "-id", "state", "kind", "title"], name="task_recent"
            ),
            models.Index(fields=["state", "-created_at", "-id", "kind"], name="task_state_recent"),
            models.Index(
                fields=["-completed_at", "id"],
                condition=Q(completed_at__isnull=False),
                name="task_ended",
            ),
            models.Index(fields=["updated_at"], name="task_changed"),
            models.Index(fields=["kind", "state", "-completed_at"], name="task_history"),
            # Not a partial one: SQLite takes those for no condition that comes as a parameter.
            models.Index(
                fields=["state", "error_code", "kind", "completed_at", "id"], name="task_failures"
            ),
            models.Index(
                fields=["lane", "state", "queued_at", "run_after", "cancel_requested_at"],
                name="task_lane_wait",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"

    @property
    def queue_name(self) -> str:
        return QUEUES[self.lane]

    @property
    def is_final(self) -> bool:
        return self.state in FINAL

    @property
    def status(self) -> str:
        """The state as people and the API call it; retrying and cancelling are derived."""
        if self.state == State.RUNNING and self.cancel_requested_at:
            return "cancelling"
        if self.state == State.PENDING and self.run_after and self.retry_count:
            return "retrying"
        return self.state
