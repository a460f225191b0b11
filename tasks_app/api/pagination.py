from __future__ import annotations

from typing import Any

from rest_framework.pagination import CursorPagination

ORDERINGS = {"created_at", "-created_at", "completed_at", "-completed_at", "title", "-title"}
_BACKWARDS = {"created_at", "completed_at", "-title"}  # an index read from its end, ids too


class TaskPagination(CursorPagination):
    page_size = 25
    max_page_size = 200
    page_size_query_param = "page_size"
    ordering = "-created_at"

    def get_ordering(self, request: Any, queryset: Any, view: Any) -> tuple[str, ...]:
        wanted = request.query_params.get("ordering", self.ordering)
        field = wanted if wanted in ORDERINGS else self.ordering
        return (field, "-id" if field in _BACKWARDS else "id")

    def paginate_queryset(self, queryset: Any, request: Any, view: Any = None) -> Any:
        """By its end only what has ended is listed: a cursor cannot stand at no time."""
        if self.get_ordering(request, queryset, view)[0].endswith("completed_at"):
            queryset = queryset.filter(completed_at__isnull=False)
        return super().paginate_queryset(queryset, request, view)
