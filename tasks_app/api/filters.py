from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Q, QuerySet

from tasks_app.lanes import LaneName
from tasks_app.models import Task
from tasks_app.states import State

STATUSES = {
    "pending": Q(state=State.PENDING) & (Q(run_after__isnull=True) | Q(retry_count=0)),
    "retrying": Q(state=State.PENDING, run_after__isnull=False, retry_count__gt=0),
    "running": Q(state=State.RUNNING, cancel_requested_at__isnull=True),
    "cancelling": Q(state=State.RUNNING, cancel_requested_at__isnull=False),
    "waiting_input": Q(state=State.WAITING_INPUT),
    "completed": Q(state=State.COMPLETED),
    "failed": Q(state=State.FAILED),
    "cancelled": Q(state=State.CANCELLED),
}


class TaskFilter(django_filters.FilterSet):
    status = django_filters.MultipleChoiceFilter(
        choices=[(status, status) for status in STATUSES], method="with_status"
    )
    task_type = django_filters.CharFilter(field_name="kind")
    lane = django_filters.ChoiceFilter(choices=LaneName.choices)
    q = django_filters.CharFilter(method="matching", max_length=100)
    created_after = django_filters.IsoDateTimeFilter(field_name="created_at", lookup_expr="gte")
    created_before = django_filters.IsoDateTimeFilter(field_name="created_at", lookup_expr="lt")
    owner = django_filters.CharFilter(method="owned_by")

    class Meta:
        model = Task
        fields: list[str] = []

    def with_status(self, tasks: QuerySet, name: str, values: list[str]) -> QuerySet:
        wanted = Q()
        for value in values:
            wanted |= STATUSES[value]
        return tasks.filter(wanted)

    def matching(self, tasks: QuerySet, name: str, value: str) -> QuerySet:
        return tasks.filter(Q(title__icontains=value) | Q(id__icontains=value.replace("-", "")))

    def owned_by(self, tasks: QuerySet, name: str, value: str) -> QuerySet:
        user: Any = self.request.user
        return tasks.filter(owner__username=value) if user.is_staff else tasks
