"""The registry of notifiers: one for each channel beside the app itself.

A notifier gets a new notice in the transaction that records it, and writes rows only: what it sends
goes out later, from a thread of its own (see mail.py).
"""

from __future__ import annotations

from collections.abc import Callable

from tasks_app.models import Channel, Notice

Notifier = Callable[[Notice], None]
_notifiers: dict[Channel, Notifier] = {}


def add_notifier(channel: Channel, notifier: Notifier) -> None:
    """Have notifier(notice) called where the user wants this channel; one for each channel."""
    _notifiers[channel] = notifier


def notifiers() -> dict[Channel, Notifier]:
    return dict(_notifiers)
