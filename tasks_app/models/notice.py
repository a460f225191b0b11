from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks_app.clock import Now
from tasks_app.models.task import Task


class Occasion(models.TextChoices):
    """What people are told of."""

    COMPLETED = "completed", _("任务完成")
    FAILED = "failed", _("任务失败")
    QUESTION = "question", _("任务等待您的回答")
    OVERDUE = "overdue", _("回答即将逾期")


class Channel(models.TextChoices):
    """The ways in which people are told; a notifier stands behind each."""

    IN_APP = "in_app", _("站内通知")
    EMAIL = "email", _("电子邮件")


class Notice(models.Model):
    """One thing a user should know of a task; the event it tells of gives at most one."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="notices",
        verbose_name=_("用户"),
    )
    task = models.ForeignKey(
        Task, on_delete=models.CASCADE, related_name="notices", verbose_name=_("任务")
    )
    seq = models.PositiveIntegerField(_("事件号"))  # of the event
    occasion = models.CharField(_("场合"), max_length=16, choices=Occasion.choices)
    is_shown = models.BooleanField(_("显示"), default=True)  # False: the user wants none in the app
    created_at = models.DateTimeField(_("创建时间"), db_default=Now())
    read_at = models.DateTimeField(_("已读时间"), null=True, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "通知")
        verbose_name_plural = pgettext_lazy("多项", "通知")
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["task", "seq", "user"], name="notice_once_per_event")
        ]
        indexes = [
            models.Index(fields=["user", "-created_at"], name="notice_recent"),
            models.Index(
                fields=["user"], condition=models.Q(read_at__isnull=True), name="notice_unread"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task_id} {self.occasion}"


class NoticeMail(models.Model):
    """A notice on its way by e-mail; `sent_at` is written once."""

    notice = models.OneToOneField(Notice, on_delete=models.CASCADE, related_name="mail")
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(db_default=Now())
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("一项", "通知邮件")
        verbose_name_plural = pgettext_lazy("多项", "通知邮件")
        indexes = [
            models.Index(
                fields=["next_try_at"],
                condition=models.Q(sent_at__isnull=True, given_up_at__isnull=True),
                name="notice_mail_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.notice_id}"


class NoticePreference(models.Model):
    """A user's wish for one occasion and channel; without a row, the default holds."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="notice_preferences",
        verbose_name=_("用户"),
    )
    occasion = models.CharField(_("事项"), max_length=16, choices=Occasion.choices)
    channel = models.CharField(_("方式"), max_length=16, choices=Channel.choices)
    is_wanted = models.BooleanField(_("接收"))

    class Meta:
        verbose_name = pgettext_lazy("一项", "通知偏好")
        verbose_name_plural = pgettext_lazy("多项", "通知偏好")
        ordering = ["user", "occasion", "channel"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "occasion", "channel"], name="notice_preference_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.occasion} {self.channel}"
