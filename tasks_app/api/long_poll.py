"""Events after a number, waiting a while for the next one when there is none yet."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError

from tasks_app.models import Task, TaskEvent

LONGEST_WAIT_SECONDS = 25
LOOK_SECONDS = 0.5
MOST_AT_ONCE = 1000
MOST_WAITING = 16  # each waiting request holds a thread of the web process

_places = threading.BoundedSemaphore(MOST_WAITING)


@dataclass(frozen=True)
class EventWait:
    after: int
    seconds: int

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> EventWait:
        try:
            after, wait = int(query.get("after", 0)), int(query.get("wait", 0))
        except ValueError:
            raise ValidationError({"after": [_("after 与 wait 必须是整数。")]}) from None
        return cls(after=max(0, after), seconds=min(max(0, wait), LONGEST_WAIT_SECONDS))

    def events_of(self, task: Task) -> tuple[list[TaskEvent], int]:
        """Events after the number and the task's last one; an empty list when time is up."""
        until = time.monotonic() + self.seconds
        events = self._look(task)
        if not events and self.seconds and _places.acquire(blocking=False):
            try:
                while not events and time.monotonic() < until:
                    time.sleep(LOOK_SECONDS)
                    events = self._look(task)
            finally:
                _places.release()
        last = Task.objects.values_list("last_seq", flat=True).get(pk=task.pk)
        return events, last

    def _look(self, task: Task) -> list[TaskEvent]:
        events = TaskEvent.objects.filter(task=task, seq__gt=self.after).order_by("seq")
        return list(events[:MOST_AT_ONCE])
