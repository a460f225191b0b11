from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks_app.clock import Now
from tasks_app.lanes import QUEUES, LaneName
from tasks_app.states import FINAL, State


class Task(models.Model):
    """One job of one owner. This row is the truth; the broker holds nothing that matters."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="tasks",
        verbose_name=_("所有者"),
    )
    kind = models.CharField(_("类型"), max_length=64)
    title = models.CharField(_("标题"), max_length=200)
    params = models.JSONField(_("参数"), default=dict)
    plan_version = models.PositiveIntegerField(_("计划版本"), default=1)
    # How much work; the kind says of what.
    units = models.FloatField(_("工作量"), null=True, blank=True)
    # Of nodes that count something else.
    node_units = models.JSONField(_("各步骤工作量"), default=dict, blank=True)

    state = models.CharField(_("状态"), max_length=16, choices=State.choices, default=State.PENDING)
    lane = models.CharField(_("通道"), max_length=16, choices=LaneName.choices)
    boost = models.IntegerField(_("加急"), default=0)
    # Fair share: smaller goes first, see queueing.py.
    turn = models.BigIntegerField(_("轮次"), default=0)
    run_after = models.DateTimeField(_("不早于"), null=True, blank=True)

    progress = models.PositiveSmallIntegerField(_("进度"), default=0)
    current_node = models.CharField(_("当前步骤"), max_length=64, blank=True)

    cancel_requested_at = models.DateTimeField(_("请求取消时间"), null=True, blank=True)
    cancel_reason = models.CharField(_("取消原因"), max_length=500, blank=True)

    max_retries = models.PositiveSmallIntegerField(_("最多重试"), default=3)
    retry_count = models.PositiveSmallIntegerField(_("已重试"), default=0)
    last_retry_at = models.DateTimeField(_("上次重试时间"), null=True, blank=True)
    lost_count = models.PositiveSmallIntegerField(_("进程丢失次数"), default=0)

    attempt_number = models.PositiveIntegerField(_("执行序号"), default=0)  # the fence
    # Token of the latest fenced write.
    last_write = models.CharField(_("最近写入标记"), max_length=32, blank=True)
    lease_expires_at = models.DateTimeField(_("租约到期"), null=True, blank=True)
    executor = models.CharField(_("执行方式"), max_length=16, blank=True)
    worker_name = models.CharField(_("执行进程"), max_length=200, blank=True)
    celery_task_id = models.CharField(_("Celery 编号"), max_length=64, blank=True)

    question = models.JSONField(_("问题"), null=True, blank=True)
    answer = models.JSONField(_("回答"), null=True, blank=True)
    answer_until = models.DateTimeField(_("回答期限"), null=True, blank=True)
    answer_reminded_at = models.DateTimeField(_("提醒时间"), null=True, blank=True)

    result = models.JSONField(_("结果"), null=True, blank=True)
    error_code = models.CharField(_("错误代码"), max_length=64, blank=True)
    error_message = models.TextField(_("错误说明"), blank=True)
    error_message_en = models.TextField(_("错误说明（英文）"), blank=True)

    idempotency_key = models.CharField(_("幂等键"), max_length=200, null=True, blank=True)  # noqa: DJ001  unique
    fingerprint = models.CharField(_("请求指纹"), max_length=64, blank=True)

    created_at = models.DateTimeField(_("提交时间"), db_default=Now())
    queued_at = models.DateTimeField(_("进入队列时间"), db_default=Now())
    started_at = models.DateTimeField(_("开始时间"), null=True, blank=True)
    completed_at = models.DateTimeField(_("结束时间"), null=True, blank=True)
    updated_at = models.DateTimeField(_("更新时间"), db_default=Now())
    version = models.PositiveIntegerField(_("版本"), default=0)
    last_seq = models.PositiveIntegerField(_("最后事件号"), default=0)
    view_count = models.PositiveIntegerField(_("查看次数"), default=0)
    viewed_at = models.DateTimeField(_("查看时间"), null=True, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "任务")
        verbose_name_plural = pgettext_lazy("多项", "任务")
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
