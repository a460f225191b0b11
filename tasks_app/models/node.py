from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks_app.models.task import Task
from tasks_app.states import NodeState


class TaskNode(models.Model):
    """One step of a task; its output, when finished, is where a later attempt starts from."""

    task = models.ForeignKey(
        Task, on_delete=models.CASCADE, related_name="nodes", verbose_name=_("任务")
    )
    position = models.PositiveSmallIntegerField(_("顺序"))
    name = models.CharField(_("名称"), max_length=64)
    label = models.CharField(_("名称"), max_length=100)
    state = models.CharField(
        _("状态"), max_length=16, choices=NodeState.choices, default=NodeState.PENDING
    )
    progress = models.PositiveSmallIntegerField(_("进度"), default=0)
    message = models.CharField(_("说明"), max_length=500, blank=True)
    message_en = models.CharField(_("说明（英文）"), max_length=500, blank=True)
    started_at = models.DateTimeField(_("开始时间"), null=True, blank=True)
    finished_at = models.DateTimeField(_("完成时间"), null=True, blank=True)
    attempt_number = models.PositiveIntegerField(_("执行序号"), default=0)
    # None: not run in one go.
    worked_seconds = models.FloatField(_("用时（秒）"), null=True, blank=True)
    output = models.JSONField(_("产出"), null=True, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "步骤")
        verbose_name_plural = pgettext_lazy("多项", "步骤")
        ordering = ["task", "position"]
        constraints = [models.UniqueConstraint(fields=["task", "name"], name="node_name_once")]

    def __str__(self) -> str:
        return f"{self.task_id} {self.name}"


class TaskNodeItem(models.Model):
    """A finished item of a node that maps over many, e.g. one document."""

    node = models.ForeignKey(TaskNode, on_delete=models.CASCADE, related_name="items")
    key = models.CharField(max_length=200)
    output = models.JSONField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["node", "key"], name="node_item_once")]

    def __str__(self) -> str:
        return f"{self.node_id} {self.key}"
