"""From an event to a notice: after its commit, or by the sweep when that moment was lost."""

from __future__ import annotations

import logging

from django.db import DatabaseError, transaction
from django.db.models import Exists, OuterRef

from tasks_app.clock import in_seconds
from tasks_app.events import on_event_of
from tasks_app.models import Channel, Notice, Occasion, TaskEvent
from tasks_app.notices.notifiers import Notifier, notifiers
from tasks_app.notices.wishes import is_wanted
from tasks_app.states import EventType

logger = logging.getLogger(__name__)

OCCASIONS: dict[str, Occasion] = {
    EventType.COMPLETED: Occasion.COMPLETED,
    EventType.FAILED: Occasion.FAILED,
    EventType.WAITING_INPUT: Occasion.QUESTION,
    EventType.REMINDED: Occasion.OVERDUE,
}
LATE_SECONDS = 10  # an event that old without its notice lost the process that recorded it
FORGOTTEN_SECONDS = 86400


def tell_of_events() -> None:
    """Called once in a process."""
    for type in OCCASIONS:
        on_event_of(EventType(type), notice_record)


def notice_record(event: TaskEvent) -> Notice | None:
    """Record the notice of this event and hand it to the notifiers; None the second time."""
    occasion, user_id = OCCASIONS[event.type], event.task.owner_id
    shown = is_wanted(user_id=user_id, occasion=occasion, channel=Channel.IN_APP)
    with transaction.atomic():
        notice, is_new = Notice.objects.get_or_create(
            task_id=event.task_id,
            seq=event.seq,
            user_id=user_id,
            defaults={"occasion": occasion, "is_shown": shown},
        )
        if not is_new:
            return None
        for channel, notifier in notifiers().items():
            if is_wanted(user_id=user_id, occasion=occasion, channel=channel):
                _notify(channel, notifier, notice)
    return notice


def notices_catch_up() -> int:
    """Record the notices that a lost process left out; any process may call it."""
    told = Notice.objects.filter(task_id=OuterRef("task_id"), seq=OuterRef("seq"))
    late = TaskEvent.objects.filter(
        ~Exists(told),
        type__in=list(OCCASIONS),
        at__lt=in_seconds(-LATE_SECONDS),
        at__gt=in_seconds(-FORGOTTEN_SECONDS),
    )
    events = late.select_related("task").order_by("at")[:100]
    return sum(notice_record(event) is not None for event in events)


def _notify(channel: Channel, notifier: Notifier, notice: Notice) -> None:
    try:
        with transaction.atomic():
            notifier(notice)
    except DatabaseError:
        raise  # the notice goes with it, and the sweep tries both again
    except Exception as error:  # a notifier is an app's own code: the others go on
        logger.error(
            "a notifier failed",
            extra={
                "task_id": str(notice.task_id),
                "channel": str(channel),
                "exception": type(error).__name__,
            },
        )
