"""Every task: looked at, found, and changed by the services only."""

from __future__ import annotations

from collections import Counter
from typing import Any, cast
from uuid import UUID

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest, StreamingHttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tasks_app import services
from tasks_app.admin import export
from tasks_app.admin.filters import ErrorFilter, ExecutorFilter, KindFilter
from tasks_app.admin.large_table import LargeTableAdmin
from tasks_app.admin.read_only import History
from tasks_app.models import Task, TaskAttempt, TaskNode
from tasks_app.registry import label_of
from tasks_app.said import of_two
from tasks_app.titles import title_of

MOST_CHANGED = 500  # in one request; more belongs on the page of failures, which goes on by itself
STATE = '<span class="status status--{}">{}</span>'


class RowsOfTask(History, admin.TabularInline):
    """What belongs to a task, with what each row says in the language of the page."""

    template = "admin/rows.html"
    readonly_fields = ("told",)
    extra = 0

    @admin.display(description=gettext_lazy("说明"))
    def told(self, row: TaskNode | TaskAttempt) -> str:
        return of_two(row.message, row.message_en)


class NodeInline(RowsOfTask):
    model = TaskNode
    fields = ("label", "state", "progress", "told", "started_at", "finished_at")


class AttemptInline(RowsOfTask):
    model = TaskAttempt
    fields = ("number", "executor", "worker_name", "started_at", "ended_at", "outcome", "told")
    show_change_link = True


@admin.register(Task)
class TaskAdmin(History, LargeTableAdmin):
    list_display = (
        "shown_title",
        "shown_kind",
        "owner",
        "shown_state",
        "lane",
        "progress",
        "boost",
        "error_code",
        "submitted",
    )
    list_filter = ("state", "lane", KindFilter, ErrorFilter, ExecutorFilter, "created_at")
    search_fields = ("title",)
    search_help_text = gettext_lazy("任务编号，或标题中的文字")
    list_select_related = ("owner",)
    ordering = ("-created_at", "-id")
    inlines = (NodeInline, AttemptInline)
    actions = (
        "cancel_tasks",
        "retry_tasks",
        "requeue_tasks",
        "boost_tasks",
        "export_csv",
        "export_json",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Task]:
        tasks: QuerySet[Task] = super().get_queryset(request)
        return tasks.defer("params", "result") if _is_list(request) else tasks

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Task], search_term: str
    ) -> tuple[QuerySet[Task], bool]:
        """An id finds its task by the key; anything else is looked for in the titles."""
        try:
            return queryset.filter(pk=UUID(search_term.strip())), False
        except ValueError:
            found, may_repeat = super().get_search_results(request, queryset, search_term)
            return found, may_repeat

    @admin.display(description=gettext_lazy("标题"), ordering="title")
    def shown_title(self, task: Task) -> str:
        return title_of(task)

    @admin.display(description=gettext_lazy("类型"), ordering="kind")
    def shown_kind(self, task: Task) -> str:
        return label_of(task.kind)

    @admin.display(description=gettext_lazy("提交时间"), ordering="created_at")
    def submitted(self, task: Task) -> str:
        return f"{localtime(task.created_at):%Y-%m-%d %H:%M}"

    @admin.display(description=gettext_lazy("状态"), ordering="state")
    def shown_state(self, task: Task) -> SafeString:
        return format_html(STATE, task.state, task.get_state_display())

    @admin.action(description=gettext_lazy("取消所选任务"), permissions=["operate"])
    def cancel_tasks(self, request: HttpRequest, tasks: QuerySet[Task]) -> None:
        self._bulk(request, tasks, "cancel")

    @admin.action(description=gettext_lazy("从失败处重试所选任务"), permissions=["operate"])
    def retry_tasks(self, request: HttpRequest, tasks: QuerySet[Task]) -> None:
        self._bulk(request, tasks, "retry")

    @admin.action(description=gettext_lazy("从头重新排队所选任务"), permissions=["operate"])
    def requeue_tasks(self, request: HttpRequest, tasks: QuerySet[Task]) -> None:
        self._bulk(request, tasks, "restart")

    @admin.action(description=gettext_lazy("加急所选任务"), permissions=["boost"])
    def boost_tasks(self, request: HttpRequest, tasks: QuerySet[Task]) -> None:
        self._bulk(request, tasks, "boost")

    @admin.action(description=gettext_lazy("导出所选任务（CSV）"), permissions=["view"])
    def export_csv(self, request: HttpRequest, tasks: QuerySet[Task]) -> StreamingHttpResponse:
        return export.as_csv(tasks)

    @admin.action(description=gettext_lazy("导出所选任务（JSON）"), permissions=["view"])
    def export_json(self, request: HttpRequest, tasks: QuerySet[Task]) -> StreamingHttpResponse:
        return export.as_json(tasks)

    def has_operate_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("tasks_app.change_task"))

    def has_boost_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("tasks_app.boost_task"))

    def _bulk(self, request: HttpRequest, tasks: QuerySet[Task], action: str) -> None:
        ids = list(tasks.order_by().values_list("pk", flat=True)[: MOST_CHANGED + 1])
        if len(ids) > MOST_CHANGED:
            told = _("一次最多处理 %(most)d 个任务，什么也没有改变。请缩小选择。")
            self.message_user(request, told % {"most": MOST_CHANGED}, messages.ERROR)
            return
        user = cast(User, request.user)
        self._tell(request, services.tasks_bulk(user=user, action=action, task_ids=ids))

    def _tell(self, request: HttpRequest, outcomes: list[dict[str, Any]]) -> None:
        """How many went through; every reason why others did not, with how many and an example."""
        done = sum(outcome["ok"] for outcome in outcomes)
        if done:
            self.message_user(request, _("已处理 %(count)d 个任务。") % {"count": done})
        refused = [outcome for outcome in outcomes if not outcome["ok"]]
        examples = {outcome["message"]: outcome["task_id"] for outcome in reversed(refused)}
        for sentence, count in Counter(outcome["message"] for outcome in refused).items():
            text = f"{count} × {sentence} ({examples[sentence]})"
            self.message_user(request, text, messages.WARNING)


def _is_list(request: HttpRequest) -> bool:
    match = request.resolver_match
    return bool(match and match.url_name and match.url_name.endswith("_changelist"))
