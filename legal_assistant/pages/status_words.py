"""The icon and the word of every state; `status-chip.js` says the same to the browser."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

STATUSES = {
    "pending": ("pending", _("等待中")),
    "running": ("running", _("进行中")),
    "retrying": ("retrying", _("等待重试")),
    "cancelling": ("running", _("正在取消")),
    "waiting_input": ("waiting_input", _("等待补充")),
    "completed": ("completed", _("已完成")),
    "failed": ("failed", _("失败")),
    "cancelled": ("cancelled", _("已取消")),
    "not_started": ("pending", _("未开始")),
    "finished": ("completed", _("已完成")),
    "skipped": ("skipped", _("已跳过")),
    "connecting": ("running", _("连接中")),
    "read": ("completed", _("已读取")),
    "problem": ("warning", _("有问题")),
    "unread": ("pending", _("尚未读取")),
    "proved": ("completed", _("已证明")),
    "not_proved": ("cancelled", _("未证明")),
    "contradicted": ("warning", _("有矛盾")),
    "undetermined": ("undetermined", _("无法判断")),
    "not_barred": ("completed", _("期间未届满")),
    "barred": ("failed", _("期间已届满，或不得再提起")),
    "accepted": ("completed", _("律师确认")),
    "edited": ("quote", _("律师修改")),
    "rejected": ("cancelled", _("律师排除")),
    "info": ("info", _("提示")),
    "warning": ("warning", _("注意")),
    "error": ("failed", _("严重")),
}

_OF_TASKS = (
    "pending",
    "running",
    "retrying",
    "cancelling",
    "waiting_input",
    "completed",
    "failed",
    "cancelled",
)
TASK_STATUSES = tuple((status, STATUSES[status][1]) for status in _OF_TASKS)
