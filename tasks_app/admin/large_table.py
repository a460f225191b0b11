"""Lists that stay quick however many rows there are: nobody counts to the end."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.contrib import admin, messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

MOST_COUNTED = 100_000


class BoundedPaginator(Paginator):
    """Counts up to a bound; what lies further back is reached by filters."""

    @cached_property
    def count(self) -> int:
        rows: QuerySet[Any] = self.object_list  # type: ignore[assignment]  # the admin gives no other
        return rows.order_by()[: MOST_COUNTED + 1].count()


class LargeTableAdmin(admin.ModelAdmin):
    """No second count for the whole table, none for the filters, and the first one bounded."""

    paginator = BoundedPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        answer: HttpResponse = super().changelist_view(request, extra_context)
        shown = getattr(answer, "context_data", None) or {}
        if "cl" in shown and shown["cl"].result_count > MOST_COUNTED:
            told = _("行数很多，只数到 %(most)s；更早的请用筛选查找。")
            messages.info(request, told % {"most": f"{MOST_COUNTED:,}"})
        return answer
