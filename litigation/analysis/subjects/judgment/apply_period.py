"""The time to apply for enforcement: counted only where a paper of the file names its length."""

from __future__ import annotations

from datetime import date

from litigation.analysis.claims.judgment.matter import NO_DECISION, Decided
from litigation.analysis.claims.periods import years_from
from litigation.analysis.rules.lookup import GENERAL, cited
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import Limitation

NAME = "申请执行期间"
ARTICLE_PAPER = "民事诉讼法关于申请执行期间的现行条文（本规则包未收录，须由律师核对后计算）"


def apply_period(decided: Decided) -> Limitation:
    """From the last day for performing; the length comes from the paper itself, else unknown."""
    title = decided.title
    if title is None:
        return _unknown(f"{NO_DECISION}，{NAME}无法判断。", None, ("生效的裁判文书",))
    deadlines = [debt.deadline for debt in decided.debts if debt.deadline]
    if not deadlines:
        missing = decided.effect.missing or ("载明履行期限的文书",)
        return _unknown(
            "履行期限届满日不能确定，申请执行期间的起算日不明。", None, missing, decided
        )
    start = min(deadlines)
    years = title.ruling.enforcement_years
    if years is None:
        return _unknown(
            f"履行期限届满日为{chinese_day(start)}，{NAME}自其后起算；期间长度的条文未收录于本规则包，"
            "材料也未载明，是否届满无法判断，应立即核对现行条文并尽早申请。",
            start,
            (ARTICLE_PAPER,),
            decided,
        )
    return _counted(decided, start, years)


def _counted(decided: Decided, start: date, years: int) -> Limitation:
    end = years_from(start, years)
    title = decided.title
    assert title is not None
    story = (
        f"文书载明{NAME}为{years}年，自履行期限届满日{chinese_day(start)}"
        f"起算，至{chinese_day(end.end)}届满{end.remark}"
    )
    doubt = decided.effect.doubt and title.ruling.effective is None
    over = end.is_over(decided.inputs.as_of)
    later = [one for one in decided.performed.payments if one.date and one.date > start]
    if over and later:
        text = f"{story}；其间有履行，期间是否因此中断的条文未收录，无法判断。"
        return _period("undetermined", start, end.end, text, decided, (ARTICLE_PAPER,))
    if doubt and over:
        text = f"{story}；但生效日依推算，是否届满无法判断。"
        return _period("undetermined", start, end.end, text, decided, decided.effect.missing)
    status = "barred" if over else "not_barred"
    return _period(status, start, end.end, f"{story}。", decided, ())


def _unknown(
    reason: str, start: date | None, missing: tuple[str, ...], decided: Decided | None = None
) -> Limitation:
    return _period("undetermined", start, None, reason, decided, missing)


def _period(
    status: str,
    start: date | None,
    end: date | None,
    reason: str,
    decided: Decided | None,
    missing: tuple[str, ...],
) -> Limitation:
    title = decided.title if decided else None
    cites = title.ruling.enforcement_citations if title else ()
    first = title.items[0].citations[:1] if title and title.items else ()
    effect = decided.effect.citations[:2] if decided else ()
    return Limitation(
        status=status,
        start=start,
        interruptions=(),
        last_safe_day=end,
        reason=reason,
        citations=tuple(dict.fromkeys((*cites, *first, *effect))),
        articles=cited(decided.rules, GENERAL, 201, 203) if decided else (),
        missing=missing,
        name=NAME,
    )
