"""Whether every part answers, as a piece of the overview that is fetched by itself.

A part that is out of reach takes seconds to give up; the page must not wait for it.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from legal_assistant.health.probes import Answered, parts_answering
from legal_assistant.pages.operations.staff_page import StaffPage

NAMES = {
    "database": _("数据库"),
    "broker": _("消息代理"),
    "channel_layer": _("实时通道"),
    "disk": _("磁盘"),
}


class Health(StaffPage):
    template_name = "pages/operations/_health.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        parts = [_told(answered) for answered in parts_answering()]
        return super().get_context_data(parts=parts, **kwargs)


def _told(answered: Answered) -> dict[str, Any]:
    milliseconds = max(1, round(answered.seconds * 1000))
    return {**vars(answered), "label": NAMES[answered.name], "milliseconds": milliseconds}
