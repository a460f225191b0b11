"""What every page of operations asks: staff."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from legal_assistant.pages.base import Page

LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}
TABS = (
    ("operations", gettext_lazy("总览")),
    ("operations-tasks", gettext_lazy("全部任务")),
    ("operations-failures", gettext_lazy("失败归类")),
    ("operations-workers", pgettext_lazy("导航", "执行进程")),
)


class StaffPage(Page):
    """Others are sent to sign in, or told that the page is not for them."""

    section = "operations"
    tab = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated and not request.user.is_staff:
            raise PermissionDenied(_("运行监控只对管理人员开放。"))
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            tabs=TABS, tab=self.tab, flower_url=flower_url(self.request), **kwargs
        )


def flower_url(request: HttpRequest) -> str:
    """Where this browser reaches Flower; empty where nobody said so and it is not this host's."""
    if settings.FLOWER_URL:
        return str(settings.FLOWER_URL)
    host = request.get_host().rsplit(":", 1)[0]
    return f"http://{host}:{settings.FLOWER_PORT}/" if host in LOOPBACK else ""
