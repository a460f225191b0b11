from __future__ import annotations

from typing import Any
from uuid import UUID

import django_filters
from django.db.models import QuerySet

from tasks_app.lanes import LaneName
from tasks_app.models import Task
from tasks_app.selectors.matching import LONGEST_TEXT, STATUSES, with_statuses, with_text

MOST_IDS = 200


class IdsFilter(django_filters.BaseInFilter, django_filters.UUIDFilter):
    """Ids between commas."""


class TaskFilter(django_filters.FilterSet):
    status = django_filters.MultipleChoiceFilter(
        choices=[(status, status) for status in STATUSES], method="with_status"
    )
    task_type = django_filters.CharFilter(field_name="kind")
    lane = django_filters.ChoiceFilter(choices=LaneName.choices)
    q = django_filters.CharFilter(method="matching", max_length=LONGEST_TEXT)
    created_after = django_filters.IsoDateTimeFilter(field_name="created_at", lookup_expr="gte")
    created_before = django_filters.IsoDateTimeFilter(field_name="created_at", lookup_expr="lt")
    owner = django_filters.CharFilter(method="owned_by")
    ids = IdsFilter(method="among")  # of the rows that a page shows

    class Meta:
        model = Task
        fields: list[str] = []

    def with_status(self, tasks: QuerySet, name: str, values: list[str]) -> QuerySet:
        return tasks.filter(with_statuses(values))

    def matching(self, tasks: QuerySet, name: str, value: str) -> QuerySet:
        return tasks.filter(with_text(value))

    def among(self, tasks: QuerySet, name: str, value: list[UUID]) -> QuerySet:
        return tasks.filter(pk__in=value[:MOST_IDS])

    def owned_by(self, tasks: QuerySet, name: str, value: str) -> QuerySet:
        user: Any = self.request.user
        return tasks.filter(owner__username=value) if user.is_staff else tasks
