"""The time to apply for enforcement: two years from the end of performance (民事诉讼法 250)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

from litigation.analysis.claims.judgment.matter import NO_DECISION, Decided
from litigation.analysis.claims.period_strip import period_strip
from litigation.analysis.claims.periods import Period, years_from
from litigation.analysis.rules.lookup import GENERAL, PROCEDURE, cited
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import Limitation
from litigation.analysis.values.ruling import OrderKind

NAME = "申请执行期间"
INTERRUPTED = "能够证明期间中断的材料（执行立案、执行和解协议、履行凭证、请求履行的函件及签收记录）"
_ARTICLE = 250
_YEARS = 2


@dataclass(frozen=True)
class _Start:
    """The last instalment, from which the article counts; the first, which is the safer one."""

    lawful: date
    safest: date


def apply_period(decided: Decided) -> Limitation:
    """From the last day for performing; the length is the paper's own or else the article's."""
    title = decided.title
    if title is None:
        return _unknown(f"{NO_DECISION}，{NAME}无法判断。", ("生效的裁判文书",))
    start = _start(decided)
    if start is None:
        missing = decided.effect.missing or ("载明履行期限的文书",)
        return _unknown("履行期限届满日不能确定，申请执行期间的起算日不明。", missing, decided)
    years = title.ruling.enforcement_years
    if years is None and not cited(decided.rules, PROCEDURE, _ARTICLE):
        unknown = _unknown(
            f"履行期限届满日为{chinese_day(start.lawful)}，{NAME}自其后起算；测算日当时的条文未收录，"
            "是否届满无法判断，应立即核对当时的条文。",
            (f"民事诉讼法关于{NAME}的当时条文",),
            decided,
        )
        return replace(unknown, start=start.lawful)
    return _counted(decided, start, years)


def _start(decided: Decided) -> _Start | None:
    days: dict[int, list[date]] = defaultdict(list)
    for debt in decided.debts:
        if debt.deadline:
            days[debt.item].append(debt.deadline)
    if not days:
        return None
    return _Start(min(map(max, days.values())), min(map(min, days.values())))


def _counted(decided: Decided, start: _Start, told: int | None) -> Limitation:
    years = told or _YEARS
    lawful, safest = years_from(start.lawful, years), years_from(start.safest, years)
    story = _story(start, lawful, safest, told)
    as_of = decided.inputs.as_of
    if not safest.is_over(as_of):
        return _strip("not_barred", safest, f"{story}。", decided, ())
    text = _left_open(decided, start, lawful)
    if text:
        missing = decided.effect.missing or (INTERRUPTED,)
        return _strip("undetermined", lawful, f"{story}；{text}。", decided, missing)
    status = "barred" if lawful.is_over(as_of) else "not_barred"
    return _strip(status, lawful, f"{story}。", decided, ())


def _story(start: _Start, lawful: Period, safest: Period, told: int | None) -> str:
    length = f"文书载明{NAME}为{told}年" if told else f"{NAME}为二年（民事诉讼法第{_ARTICLE}条）"
    whence = "履行期限届满日" if start.lawful == start.safest else "分期履行的最后一期届满日"
    text = f"{length}，自{whence}{chinese_day(start.lawful)}起算"
    text += f"，至{chinese_day(lawful.end)}届满{lawful.remark}"
    if start.lawful == start.safest:
        return text
    return (
        f"{text}；从严自最早到期的一期{chinese_day(start.safest)}计算，"
        f"至{chinese_day(safest.end)}届满{safest.remark}"
    )


def _left_open(decided: Decided, start: _Start, lawful: Period) -> str:
    """Why the safest day has passed and yet nothing is decided; empty when it is."""
    title, as_of = decided.title, decided.inputs.as_of
    assert title is not None
    if decided.effect.doubt and title.ruling.effective is None:
        return "但生效日依推算，是否届满无法判断"
    if not lawful.is_over(as_of):
        at_once = any(item.kind is OrderKind.CONDITION for item in title.items)
        return (
            "文书另有一期未付即可就全部申请的约定，起算日有争议，是否届满无法判断"
            if at_once
            else ""
        )
    paid = [
        one.date
        for one in decided.performed.payments
        if one.date and start.lawful < one.date <= lawful.end
    ]
    if paid:
        return f"其间{chinese_day(max(paid))}有履行，能否使期间中断须凭履行凭证判断"
    return ""


def _unknown(reason: str, missing: tuple[str, ...], decided: Decided | None = None) -> Limitation:
    return _strip("undetermined", None, reason, decided, missing)


def _strip(
    status: str,
    period: Period | None,
    reason: str,
    decided: Decided | None,
    missing: tuple[str, ...],
) -> Limitation:
    title = decided.title if decided else None
    cites = title.ruling.enforcement_citations if title else ()
    first = title.items[0].citations[:1] if title and title.items else ()
    effect = decided.effect.citations[:2] if decided else ()
    articles = (
        (*cited(decided.rules, PROCEDURE, _ARTICLE), *cited(decided.rules, GENERAL, 201, 203))
        if decided
        else ()
    )
    return period_strip(
        status,
        reason,
        name=NAME,
        period=period,
        citations=(*cites, *first, *effect),
        articles=articles,
        missing=missing,
    )
