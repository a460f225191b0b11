"""What users want to be told of, and how; everything, unless they said otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction

from tasks_app.models import Channel, NoticePreference, Occasion


@dataclass(frozen=True)
class Wish:
    occasion: Occasion
    channel: Channel
    is_wanted: bool


def is_wanted(*, user_id: int, occasion: Occasion, channel: Channel) -> bool:
    told = NoticePreference.objects.filter(user_id=user_id, occasion=occasion, channel=channel)
    answer = told.values_list("is_wanted", flat=True).first()
    return True if answer is None else answer


def wishes_of(user: User) -> list[Wish]:
    """Every occasion by every channel."""
    rows = NoticePreference.objects.filter(user_id=user.pk)
    told = {(row.occasion, row.channel): row.is_wanted for row in rows}
    return [
        Wish(occasion, channel, told.get((occasion, channel), True))
        for occasion in Occasion
        for channel in Channel
    ]


def wishes_set(*, user: User, wishes: Iterable[Wish]) -> None:
    with transaction.atomic():
        for wish in wishes:
            NoticePreference.objects.update_or_create(
                user=user,
                occasion=wish.occasion,
                channel=wish.channel,
                defaults={"is_wanted": wish.is_wanted},
            )
