"""The three lanes and the Celery queues that ring for them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class LaneName(models.TextChoices):
    HIGH = "high", _("优先道")
    MEDIUM = "medium", _("标准道")
    LOW = "low", _("后台道")


QUEUES: dict[str, str] = {
    LaneName.HIGH: "high_priority",
    LaneName.MEDIUM: "medium_priority",
    LaneName.LOW: "low_priority",
}
LANE_OF_QUEUE: dict[str, str] = {
    **{queue: str(lane) for lane, queue in QUEUES.items()},
    "default": LaneName.MEDIUM.value,
}


def lanes_of_queues(queues: list[str]) -> list[str]:
    """The lanes a worker with these queues serves, each once."""
    return sorted({LANE_OF_QUEUE[queue] for queue in queues if queue in LANE_OF_QUEUE})
