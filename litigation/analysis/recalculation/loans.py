"""Changed figures of loans."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.recalculation.changes import LoanChange
from litigation.analysis.recalculation.record import Record, numbered
from litigation.analysis.values.loan import InterestTerm, Loan
from pipeline.said import marked as _

TERM = "term"


def changed_loans(
    found: tuple[Loan, ...], changes: tuple[LoanChange, ...], record: Record
) -> tuple[Loan, ...]:
    """The loans with the changes in place; raises UnknownFigure."""
    loans = list(found)
    for change in changes:
        loan = numbered(loans, change.number, "loans", _("借款"))
        loans[change.number - 1] = _changed(loan, change, record)
    return tuple(loans)


def _changed(loan: Loan, change: LoanChange, record: Record) -> Loan:
    label = loan.label or "借款"
    if change.due is not None or change.principal is not None:
        loan = replace(loan, parts=(), parts_doubt="")  # one day for the whole sum was entered
    return replace(
        loan,
        principal=record.changed(f"{label}本金", loan.principal, change.principal),
        formed=record.changed(f"{label}出借日", loan.formed, change.formed),
        due=record.changed(f"{label}到期日", loan.due, change.due),
        withheld=record.changed(f"{label}预扣利息", loan.withheld, change.withheld),
        interest=_interest(loan, change, label, record),
    )


def _interest(
    loan: Loan, change: LoanChange, label: str, record: Record
) -> tuple[InterestTerm, ...]:
    """A rate entered takes the place of whatever was agreed within the term."""
    if change.rate is None:
        return loan.interest
    before = next((one for one in loan.interest if one.part == TERM), None)
    record.note(f"{label}年利率", before.rate if before else None, change.rate)
    entered = InterestTerm(TERM, change.rate, "year", ())
    return (entered, *(one for one in loan.interest if one.part != TERM))
