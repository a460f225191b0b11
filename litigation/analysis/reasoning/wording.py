"""How sums, days, names and statutes read in Chinese prose."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Event

_DETAILS = re.compile("[；：]")
_ADVICE = re.compile("；|，(?:须|应)(?!支付|付款|返还)")


def yuan(value: Decimal) -> str:
    """A sum to the fen with thousands separators, e.g. "1,234.50元"."""
    return f"{value:,.2f}元"


def event_day(event: Event) -> str:
    """The day of an event, no finer than the papers tell it."""
    if event.precision == "year":
        return f"{event.date.year}年"
    if event.precision == "month":
        return f"{event.date.year}年{event.date.month}月"
    return chinese_day(event.date)


def listed(items: Iterable[str], *, otherwise: str = "") -> str:
    """Items joined the Chinese way, each once, in order."""
    return "、".join(dict.fromkeys(item for item in items if item)) or otherwise


def headline(sentence: str) -> str:
    """What a doubt is, without its details, which stand with the doubts."""
    return stripped(_DETAILS.split(sentence)[0])


def shown(reason: str) -> str:
    """What a piece of evidence shows, without our own advice on how to handle it."""
    return stripped(_ADVICE.split(reason)[0])


def stripped(sentence: str) -> str:
    """A sentence without its full stop, to be built into a longer one."""
    return sentence.strip().rstrip("。；，;,.")
