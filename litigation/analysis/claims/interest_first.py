"""What the claim would be if late payments were set against the loss before the price (561)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.claims.allocation import NAMED
from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.chairs import is_claimant
from litigation.analysis.claims.days import DAY
from litigation.analysis.claims.ledger import Line
from litigation.analysis.claims.money import proportion, show, total
from litigation.analysis.claims.overdue import HIGH, YEAR
from litigation.analysis.claims.rates import LPR_START, RateUnknown
from litigation.analysis.claims.values import Allocation
from litigation.analysis.rules.lookup import CONTRACTS, cited
from litigation.analysis.values.result import ClaimItem


@dataclass
class _Account:
    """One debt while its payments are worked off in order."""

    principal: Decimal
    interest: Decimal
    counted_to: date  # the last day whose loss is in `interest`


def interest_first_items(case: ClaimCase) -> tuple[ClaimItem, ...]:
    """The alternative, shown beside the total, when a late payment named no debt."""
    law = cited(case.rules, CONTRACTS, 561)
    lines = [line for line in case.ledger.lines if _is_divided(case, line)]
    if not lines or not law:
        return ()
    try:
        accounts = {line.debt.label: _worked_off(case, line) for line in lines}
    except RateUnknown:
        return ()
    principal = total(account.principal for account in accounts.values())
    loss = total(account.interest for account in accounts.values())
    return (
        ClaimItem(
            id="interest-first",
            kind="interest_first",
            title=case.title("另一种抵充：先抵逾期损失、后抵本金（不计入合计）"),
            amount=principal + loss,
            formula=(
                f"本金余额{show(principal)} + 未清逾期损失{show(loss)} = {show(principal + loss)}"
            ),
            citations=_citations(case, lines),
            articles=law,
            notes=(_note(case, list(accounts)),),
            counted=False,
        ),
    )


def _is_divided(case: ClaimCase, line: Line) -> bool:
    breach = line.breach
    if breach is None or breach < LPR_START or line.debt.amount is None:
        return False
    return any(_is_late(part, breach) for part in case.ledger.allocated.of(line.debt))


def _is_late(part: Allocation, breach: date) -> bool:
    return part.reason != NAMED and part.date is not None and part.date >= breach


def _worked_off(case: ClaimCase, line: Line) -> _Account:
    start = line.breach or case.as_of
    rate = (case.table.one_year_on(start).one_year or Decimal(0)) * HIGH
    account = _Account(line.debt.amount or Decimal(0), Decimal(0), start - DAY)
    for part in case.ledger.allocated.of(line.debt):
        if part.date is None or part.date < start:
            account.principal -= part.amount
            continue
        _run(account, rate, part.date)
        to_interest = Decimal(0) if part.reason == NAMED else min(part.amount, account.interest)
        account.interest -= to_interest
        account.principal -= part.amount - to_interest
    _run(account, rate, case.as_of)
    return account


def _run(account: _Account, rate: Decimal, until: date) -> None:
    days = (until - account.counted_to).days
    account.interest += proportion(account.principal, rate=rate, days=days, year_days=YEAR)
    account.counted_to = until


def _note(case: ClaimCase, labels: list[str]) -> str:
    names = "、".join(labels)
    if is_claimant(case.inputs.case_position):
        return (
            f"{names}有逾期后的付款未指明用途：当事人未另有约定的，可主张依民法典第561条先抵逾期损失"
            "（按加计50%）、后抵本金；逾期付款损失是否属于该条所称利息有争议，故未计入合计。"
        )
    return f"对方可能就{names}主张此种抵充；逾期付款损失是否属于该条所称利息有争议，可据此反驳。"


def _citations(case: ClaimCase, lines: list[Line]) -> tuple:
    parts = (part for line in lines for part in case.ledger.allocated.of(line.debt))
    return tuple(dict.fromkeys(one for part in parts for one in part.citations))
