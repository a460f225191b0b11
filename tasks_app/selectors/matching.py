"""What a person asks for when looking for tasks, as conditions on rows."""

from __future__ import annotations

import re
from uuid import UUID

from django.db.models import Q

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
LONGEST_TEXT = 100
_BEGINNING_OF_ID = re.compile(r"[0-9a-f]{8,32}")


def with_statuses(statuses: list[str]) -> Q:
    """Any of these statuses; unknown words match nothing, no word at all matches everything."""
    wanted = Q(pk__in=[]) if statuses else Q()
    for status in statuses:
        if status in STATUSES:
            wanted |= STATUSES[status]
    return wanted


def with_text(text: str) -> Q:
    """The text in the title, or an id or the first eight digits of one."""
    wanted = Q(title__icontains=text[:LONGEST_TEXT])
    digits = text.strip().lower().replace("-", "")
    if _BEGINNING_OF_ID.fullmatch(digits):
        # A range instead of a search in the text of ids: the index of the key answers it.
        wanted |= Q(pk__gte=UUID(digits.ljust(32, "0")), pk__lte=UUID(digits.ljust(32, "f")))
    return wanted
