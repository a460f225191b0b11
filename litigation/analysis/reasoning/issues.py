"""争议焦点: what the hearing will be about, with both positions and the burden."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from litigation.analysis.claims.days import last_day, years_after
from litigation.analysis.claims.limitation.period import GENERAL_YEARS
from litigation.analysis.reasoning.aims import aimed_at
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.defences import defences
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.issues_on_sums import sum_issues
from litigation.analysis.reasoning.rows import cited, fragility, opposing, supporting
from litigation.analysis.reasoning.wording import listed
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ElementRow, ElementStatus, Finding, FindingKind

# The other face of an element of the claim, or told as a question of sums.
TOLD_WITH = {
    "quality_objection": "acceptance",
    "payment": "non_payment",
    "limitation_defence": "limitation",
    "excessive_damages": "",
    "guarantee_expired": "guarantee",
    "not_a_loan": "contract_formed",
}


def issue_findings(case: Case) -> tuple[Finding, ...]:
    """The contested elements, then the sums."""
    contested = contested_issues(case, defences(case))
    told = {one.id for one in contested}
    return (
        *contested,
        *(one for one in _limitation(case) if one.id not in told),
        *sum_issues(case),
    )


def _limitation(case: Case) -> Iterable[Finding]:
    """Where the period has not run out only because something interrupted or stopped it."""
    strip = case.calculation.limitation
    without = strip.without_suspension
    if strip.status == "not_barred" and without and without < case.inputs.as_of:
        yield _suspension(case, without)
        return
    sure = [one for one in strip.interruptions if not one.doubt]
    if strip.status != "not_barred" or strip.start is None or not sure:
        return
    without = last_day(years_after(strip.start, GENERAL_YEARS)).date
    if without >= case.inputs.as_of:
        return
    days = listed(
        f"{chinese_day(one.date)}{one.text.split('（')[0].split('，')[0]}" for one in sure
    )
    text = (
        f"诉讼时效是否届满：不计中断即于{chinese_day(without)}届满；未届满有赖于下列中断事由：{days}。"
        f"中断事由由{case.chair.words[0]}举证，时效抗辩须由{case.chair.words[1]}在一审提出。"
    )
    cited_at = distinct((*strip.citations[:1], *(c for one in sure for c in one.citations[:1])))
    yield Finding("issue-limitation", FindingKind.ISSUE, text, cited_at, strip.articles)


def _suspension(case: Case, without: date) -> Finding:
    strip = case.calculation.limitation
    moving = [one for one in strip.suspensions if one.until]
    causes = listed(one.text for one in moving)
    text = (
        f"诉讼时效是否中止：不计中止即于{chinese_day(without)}届满；未届满有赖于下列事由：{causes}。"
        f"权利人在期间最后六个月内因此不能行使请求权，由{case.chair.words[0]}举证。"
    )
    cited_at = distinct((*strip.citations[:1], *(c for one in moving for c in one.citations)))
    return Finding("issue-limitation", FindingKind.ISSUE, text, cited_at, strip.articles)


def contested_issues(case: Case, defended: Iterable[Defence]) -> tuple[Finding, ...]:
    """One issue per element that is really contested, with the defences against each."""
    raised: dict[str, list[str]] = {}
    for defence in defended:
        for element in aimed_at(defence.topic):
            raised.setdefault(element, []).append(defence.title)
    present = {row.id for row in case.matrix.rows} | {""}
    return tuple(
        _issue(case, row, raised.get(row.id, []))
        for row in case.matrix.rows
        if _is_contested(row, row.id in raised)
        and TOLD_WITH.get(row.id, row.id + "?") not in present
    )


def _is_contested(row: ElementRow, is_raised: bool) -> bool:
    """Something stands on both sides, or what stands on one side is thin."""
    if row.status is ElementStatus.UNDETERMINED and not (opposing(row) or is_raised):
        return False
    if not row.evidence:
        return False
    if row.status is ElementStatus.PROVED:
        return bool(opposing(row)) or bool(fragility(row))
    return bool(supporting(row)) or row.burden == "plaintiff"


def _issue(case: Case, row: ElementRow, raised: list[str]) -> Finding:
    for_it, against = supporting(row), opposing(row)
    attack = f"{case.chair.words[1]}可从{listed(raised)}入手争议该点。" if raised else ""
    text = (
        f"“{row.title}”能否认定：{_state(row)}。{attack}"
        f"举证责任在{case.chair.word(row.burden)}，"
        f"现有支持证据{len(for_it)}项、相反证据{len(against)}项。"
    )
    return Finding(
        id=f"issue-{row.id}",
        kind=FindingKind.ISSUE,
        text=text,
        citations=cited((*for_it[:3], *against[:3])),
        articles=row.articles,
    )


def _state(row: ElementRow) -> str:
    return {
        ElementStatus.PROVED: "现有证据可以证明，但预计会有争议",
        ElementStatus.NOT_PROVED: "证据尚不足",
        ElementStatus.CONTRADICTED: "证据互相矛盾" if supporting(row) else "现有证据与之相反",
        ElementStatus.UNDETERMINED: "无法判断",
    }[row.status]
