"""My work: what needs me, what runs, what finished while I was away."""

from __future__ import annotations

from typing import Any

from legal_assistant.pages.base import Page
from legal_assistant.pages.offered_services import SERVICES
from tasks_app.selectors.work import work_lists


class Work(Page):
    template_name = "pages/work/page.html"
    section = "work"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(lists=work_lists(self.user), services=SERVICES, **kwargs)
