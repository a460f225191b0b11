"""Small parts that every page is made of: icons, status words, numbers and times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django import template
from django.contrib.auth.models import User
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from legal_assistant.pages.status_words import STATUSES
from tasks_app import titles
from tasks_app.notices.inbox import notices_unread_count
from tasks_app.registry import label_of
from tasks_app.said import of_two

register = template.Library()
register.filter("kind_label", label_of)
ENGLISH_SIGNS = {"：": ": ", "；": "; ", "、": ", ", "（": " (", "）": ")"}


@register.simple_tag
def icon(name: str) -> SafeString:
    """A decorative picture from the sprite; the words beside it carry the meaning."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("images/icons.svg"),
        name,
    )


@register.simple_tag
def unread_notices(user: User) -> int:
    """How many notices the bell of whoever is signed in tells, on every page that has a header."""
    return notices_unread_count(user)


@register.simple_tag
def sign(mark: str) -> str:
    """A mark between two words in the writing of the page: ： is a colon and a space elsewhere."""
    return mark if (get_language() or "").startswith("zh") else ENGLISH_SIGNS[mark]


@register.filter
def listed(names: Iterable[str]) -> str:
    """Names one after the other with the comma of the page's language."""
    return sign("、").join(map(str, names))


@register.filter
def title_of(task: Any) -> str:
    """The title of a task, a row or what the API tells of one, in the language of the page."""
    if isinstance(task, Mapping):
        return str(task["titles"].get((get_language() or "zh").partition("-")[0], task["title"]))
    return titles.title_of(task)


@register.filter
def error_words(task: Any) -> str:
    """Why a task failed, in the language of the page as far as it was told in it."""
    told: Mapping[str, str] = task if isinstance(task, Mapping) else vars(task)
    return of_two(told.get("error_message") or "", told.get("error_message_en") or "")


@register.filter
def money(value: Decimal | None) -> str:
    """1234567.8 as 1,234,567.80."""
    return "" if value is None else f"{value:,.2f}"


@register.filter
def at(table: Mapping[Any, Any], key: Any) -> Any:
    """What stands in a table under a key; None where nothing does."""
    return table.get(key) if table else None


@register.filter
def percent(value: Decimal | None) -> str:
    """A fraction as a percentage without needless zeros."""
    return "" if value is None else f"{(value * 100).normalize():f}%"


@register.filter
def span_of_time(value: float | timedelta | None) -> str:
    """Seconds in the words of a person: 45 秒, 3 分 20 秒, 2 小时 5 分."""
    if value is None:
        return ""
    seconds = round(value.total_seconds() if isinstance(value, timedelta) else value)
    minutes, rest = divmod(max(seconds, 0), 60)
    if minutes == 0:
        return _("%(seconds)d 秒") % {"seconds": rest}
    hours, minutes_left = divmod(minutes, 60)
    if hours == 0:
        return _("%(minutes)d 分 %(seconds)d 秒") % {"minutes": minutes, "seconds": rest}
    return _("%(hours)d 小时 %(minutes)d 分") % {"hours": hours, "minutes": minutes_left}


@register.inclusion_tag("_status_chip.html")
def status_chip(
    status: str, part: str = "", attribute: str = "", words: str = ""
) -> dict[str, str]:
    """The icon of a state and its word, or `words`; `part`, `attribute` let a script find it."""
    picture, word = STATUSES.get(status, ("info", status))
    return {
        "status": status,
        "icon_name": picture,
        "word": words or str(word),
        "part": part,
        "attribute": attribute,
    }


@register.filter
def node_status(status: str) -> str:
    """A step that waits for its turn is not queued, it has not begun."""
    return "not_started" if status == "pending" else status


@register.filter
def occasion_status(occasion: str) -> str:
    """The state that a notice tells of: a question and its reminder both wait for an answer."""
    return {"question": "waiting_input", "overdue": "waiting_input"}.get(occasion, occasion)
