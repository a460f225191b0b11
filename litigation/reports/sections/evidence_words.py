"""A piece of evidence and its element in their own rows: what stands elsewhere is not repeated."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.claims.readability import is_unread
from litigation.analysis.evidence.weighing import FLAG_REASONS
from litigation.analysis.values.result import (
    AnalysisResult,
    ElementRow,
    ElementStatus,
    Evidence,
    Limitation,
)
from litigation.words import LIMITATION_NAMES, word

# Of one place rather than of the whole paper: told where the place is used.
OF_THE_PLACE = ("page_unreadable", "actor_unknown")
# What lowers the weight of a paper: named in short beside every use of it.
IN_SHORT = (
    "copy",
    "no_seal",
    "electronic",
    "electronic_doubtful",
    "screenshot",
    "recording",
    "testimony",
)


def unread_reserve(result: AnalysisResult) -> str:
    """What was never read may hold what was not found; empty where all was read or proved."""
    unread = sum(is_unread(item.problem) for item in result.unreadable)
    missed = any(element.status is ElementStatus.NOT_PROVED for element in result.matrix)
    if not unread or not missed:
        return ""
    return _("有 %(count)s 处内容未能读取，不能排除其中有未证明的要件所需的记载。") % {
        "count": unread
    }


def own_reason(item: Evidence) -> str:
    """Why this paper bears on the element; what holds for the paper as such stands in its table."""
    said = item.reason
    for flag in item.flags:
        told = FLAG_REASONS.get(flag)
        if told and flag not in OF_THE_PLACE:
            said = said.replace(f"；{told}", "")
    return said


def row_flags(item: Evidence) -> tuple[str, ...]:
    return tuple(flag for flag in item.flags if flag in IN_SHORT)


def element_reason(element: ElementRow, limitation: Limitation) -> str:
    """The reason; the course of the period is told in its own section alone."""
    if not limitation.reason or limitation.reason not in element.reason:
        return element.reason
    section = word(LIMITATION_NAMES, limitation.name)
    course = _("经过见“%(section)s”一节。") % {"section": section}
    return element.reason.replace(limitation.reason, course)
