"""What a small firm may ask of an authority or a large firm instead (支付条例 2025, 17).

Never counted: no paper here proves how large a firm is, so the sum stands beside the total with
the papers that would tell.
"""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.ledger import Line
from litigation.analysis.claims.money import show_sum, total
from litigation.analysis.claims.overdue import CONVENTION, late_balances, uncertain
from litigation.analysis.claims.rates import RateUnknown
from litigation.analysis.claims.segments import Rate, fixed, segments
from litigation.analysis.claims.small_firms import small_firm_rate
from litigation.analysis.rules.lookup import SMALL_FIRMS, cited
from litigation.analysis.values.facts import PenaltyTerm
from litigation.analysis.values.result import ClaimItem

CONDITION = (
    "仅在债权人为中小企业、债务人为机关、事业单位或大型企业时适用，与其他逾期损失择一；"
    "须补充合同订立时双方的企业规模证明（中小企业声明函、统计数据或规模类型认定）。"
)
_YEARLY = {"day": 365, "month": 12, "year": 1}


def small_firm_items(case: ClaimCase, terms: tuple[PenaltyTerm, ...]) -> tuple[ClaimItem, ...]:
    """One uncounted item for each late part of a price between firms."""
    if sum(party.kind == "company" for party in case.facts.parties) < 2 or case.facts.loans:
        return ()
    if any(_yearly(term) is None for term in terms):
        return ()
    agreed = min((rate for term in terms if (rate := _yearly(term))), default=None)
    found = (
        _item(case, line, number, agreed) for number, line in enumerate(case.ledger.lines, start=1)
    )
    return tuple(item for item in found if item is not None)


def _yearly(term: PenaltyTerm) -> Decimal | None:
    """The agreed rate by the year; None where a clause has no rate of time."""
    if term.rate is None or term.per not in _YEARLY:
        return None
    return term.rate * _YEARLY[term.per]


def _item(case: ClaimCase, line: Line, number: int, agreed: Decimal | None) -> ClaimItem | None:
    stretches = late_balances(case, line)
    if uncertain(case, line) or not stretches or line.breach is None:
        return None
    try:
        rate = small_firm_rate(case.table, first_late=line.breach, agreed=agreed)
    except RateUnknown:
        return None
    if rate is None or (agreed is not None and rate.value == agreed):
        return None  # before the regulation, or the agreed rate holds anyhow
    return _computed(case, line, number, rate)


def _computed(case: ClaimCase, line: Line, number: int, rate: Rate) -> ClaimItem:
    priced = segments(late_balances(case, line), fixed(rate))
    parts = case.ledger.allocated.of(line.debt)
    citations = (*line.debt.citations, *(one for part in parts for one in part.citations))
    return ClaimItem(
        id=f"small-firm-{number}",
        kind="small_firm_loss",
        title=case.title(f"中小企业款项逾期利息（择一，不计入合计）：{line.debt.label}"),
        amount=total(segment.amount for segment in priced),
        segments=priced,
        formula=show_sum(segment.amount for segment in priced),
        citations=tuple(dict.fromkeys(citations)),
        articles=cited(case.rules, SMALL_FIRMS, 17),
        notes=(CONDITION, CONVENTION),
        instalment=line.debt.label,
        counted=False,
    )
