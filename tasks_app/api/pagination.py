from __future__ import annotations

from typing import Any

from rest_framework.pagination import CursorPagination

ORDERINGS = {"created_at", "-created_at", "completed_at", "-completed_at", "title", "-title"}


class TaskPagination(CursorPagination):
    page_size = 25
    max_page_size = 200
    page_size_query_param = "page_size"
    ordering = "-created_at"

    def get_ordering(self, request: Any, queryset: Any, view: Any) -> tuple[str, ...]:
        wanted = request.query_params.get("ordering", self.ordering)
        return (wanted if wanted in ORDERINGS else self.ordering, "id")
