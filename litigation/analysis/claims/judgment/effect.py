"""Since when a decision is in effect, and the last day for performing an item of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from litigation.analysis.claims.days import DAY
from litigation.analysis.claims.judgment.titles import REVIEWING, Title
from litigation.analysis.claims.periods import Period, days_from, period_from
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.ruling import OrderItem, Ruling, RulingKind, Served
from litigation.analysis.values.sources import Citation

CERTIFICATE = "法律文书生效证明"
SLIPS = "各方当事人的送达回证（或电子送达、邮寄签收记录）"


@dataclass(frozen=True)
class Effect:
    """`since` None: not to be told; `doubt` says what it takes for granted."""

    since: date | None
    how: str
    citations: tuple[Citation, ...]
    doubt: str = ""
    missing: tuple[str, ...] = ()


def effect_of(title: Title) -> Effect:
    """By certificate, else by service and the time for appeal as the paper states it."""
    ruling = title.ruling
    if ruling.effective:
        how = f"材料载明自{chinese_day(ruling.effective)}起生效"
        return Effect(ruling.effective, how, ruling.effective_citations)
    served = sure_service(ruling)
    if not served:
        told = tuple(c for one in ruling.served for c in one.citations)
        return Effect(None, "", told, "", (CERTIFICATE, SLIPS))
    last = max(served, key=lambda one: one.date)
    if is_final(ruling):
        return _on_service(ruling, last)
    days = ruling.appeal.days if ruling.appeal else None
    if days is None:
        return Effect(None, "", last.citations, "", (CERTIFICATE,))
    end = days_from(last.date, days)
    doubt = "以各方均已送达且无人上诉（起诉）为前提，须以生效证明核实"
    if title.base is None and ruling.stage in REVIEWING:
        doubt = ""
    how = (
        f"最后一次送达{chinese_day(last.date)}，{days}"
        f"日期间至{chinese_day(end.end)}届满，次日起生效"
    )
    return Effect(end.end + DAY, how, last.citations, doubt, (CERTIFICATE,))


def is_final(ruling: Ruling) -> bool:
    """Whether no ordinary appeal lies, by the paper's own words or its kind."""
    if ruling.appeal is not None:
        return ruling.appeal.final
    return ruling.kind is RulingKind.MEDIATION or ruling.stage in REVIEWING


def sure_service(ruling: Ruling) -> tuple[Served, ...]:
    """Service that a paper of the court or the post shows, not only somebody's words."""
    return tuple(one for one in ruling.served if not one.doubt)


def performance(item: OrderItem, effect: Effect) -> Period | None:
    """The time for performing an item; None when its days or the effect are not known."""
    if item.due is not None:
        return Period(item.due, item.due)
    if item.deadline_days is None or effect.since is None:
        return None
    return period_from(effect.since, item.deadline_days, item.deadline_unit)


def _on_service(ruling: Ruling, last: Served) -> Effect:
    who = f"（{last.recipient}）" if last.recipient else ""
    how = f"该文书不得上诉，最后一次送达{chinese_day(last.date)}{who}即生效"
    doubt = "以其他当事人不晚于该日送达为前提" if len(ruling.parties) > len(ruling.served) else ""
    return Effect(last.date, how, last.citations, doubt, (CERTIFICATE,) if doubt else ())
