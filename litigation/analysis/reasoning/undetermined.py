"""无法判断: what the papers do not answer, and the paper that would."""

from __future__ import annotations

import re

from litigation.analysis.claims.readability import is_unread
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.money import refused
from litigation.analysis.reasoning.row_factors import TOLD_ELSEWHERE
from litigation.analysis.reasoning.rows import cited, is_at_issue, papers
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.values.result import (
    ClaimItem,
    ElementRow,
    ElementStatus,
    Finding,
    FindingKind,
)
from litigation.analysis.values.sources import UnreadableItem

WISH = re.compile(r"请(?!求)[^请]*$")


def undetermined_findings(case: Case) -> tuple[Finding, ...]:
    return (
        *open_papers(case),
        *(
            _row(case, row)
            for row in case.matrix.rows
            if _is_open(row) and is_at_issue(row) and not _is_the_period(case, row)
        ),
        *_limitation(case),
        *(_refusal(item) for item in refused(case.calculation)),
    )


def open_papers(case: Case) -> tuple[Finding, ...]:
    """Unknown parties and unreadable papers, whatever the claim."""
    unread = (item for item in case.facts.unreadable if is_unread(item.problem))
    unreadable = enumerate(unread, start=1)
    return (*_parties(case), *(_unreadable(number, item) for number, item in unreadable))


def _parties(case: Case) -> tuple[Finding, ...]:
    if any(ruling.parties for ruling in case.facts.rulings):
        return ()  # a decision names them; who sits where now is told with the conclusion
    sides = (
        ("claimant", case.chair.words[0], case.chair.claimants),
        ("respondent", case.chair.words[1], case.chair.respondents),
    )
    return tuple(
        Finding(
            id=f"undetermined-party-{id}",
            kind=FindingKind.UNDETERMINED,
            text=f"无法判断：材料中没有能够确定{name}身份的记载。",
            missing=(f"{name}的营业执照或身份证明（国家企业信用信息公示系统或公安机关）",),
        )
        for id, name, parties in sides
        if not parties
    )


def _is_open(row: ElementRow) -> bool:
    """Not decidable, or not proved with nothing in the papers to point at."""
    if row.id in TOLD_ELSEWHERE:
        return False
    if row.status is ElementStatus.UNDETERMINED:
        return True
    return row.status is ElementStatus.NOT_PROVED and not row.evidence


def _is_the_period(case: Case, row: ElementRow) -> bool:
    """The element that waits for the period alone: told once, as the period."""
    strip = case.calculation.limitation
    return strip.status == "undetermined" and bool(strip.reason) and strip.reason in row.reason


def _row(case: Case, row: ElementRow) -> Finding:
    return Finding(
        id=f"undetermined-{row.id}",
        kind=FindingKind.UNDETERMINED,
        text=f"{_opening(row)}：{stripped(row.reason)}。由{case.chair.word(row.burden)}举证。",
        citations=cited(row.evidence),
        articles=row.articles,
        missing=papers(row),
    )


def _opening(row: ElementRow) -> str:
    if row.status is ElementStatus.UNDETERMINED:
        return f"“{row.title}”无法判断"
    return f"“{row.title}”尚无证据"


def _limitation(case: Case) -> tuple[Finding, ...]:
    strip = case.calculation.limitation
    if strip.status != "undetermined":
        return ()
    return (
        Finding(
            id="undetermined-limitation",
            kind=FindingKind.UNDETERMINED,
            text=f"无法判断{strip.name}是否届满：{stripped(strip.reason)}。",
            citations=strip.citations,
            articles=strip.articles,
            missing=strip.missing or ("能够确定付款到期日和中断事由的书面材料",),
        ),
    )


def _refusal(item: ClaimItem) -> Finding:
    return Finding(
        id=f"undetermined-claim-{item.id}",
        kind=FindingKind.UNDETERMINED,
        text=f"无法计算“{item.title}”：{stripped(item.refusal)}。",
        citations=item.citations,
        articles=item.articles,
        missing=(_wanted(item.refusal),),
    )


def _wanted(refusal: str) -> str:
    """What the refusal asks for: the part from 请 on, else all of it."""
    asked = WISH.search(stripped(refusal))
    return (
        asked.group().removeprefix("请补充").removesuffix("并录入") if asked else stripped(refusal)
    )


def _unreadable(number: int, item: UnreadableItem) -> Finding:
    page = f"第 {item.problem.page} 页" if item.problem.page else ""
    message = item.problem.message.removeprefix(page).strip()
    return Finding(
        id=f"undetermined-unreadable-{number}",
        kind=FindingKind.UNDETERMINED,
        text=f"《{item.name}》{page}有内容无法判断：{stripped(message)}。",
        missing=(f"《{item.name}》{page}的清晰件或原件",),
    )
