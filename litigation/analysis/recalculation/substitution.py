"""Puts a lawyer's figures in the place of those found in the papers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from litigation.analysis.recalculation.changes import Changes
from litigation.analysis.recalculation.employment import changed_employment
from litigation.analysis.recalculation.events import changed_events
from litigation.analysis.recalculation.hindrances import changed_hindrances
from litigation.analysis.recalculation.instalments import changed_instalments
from litigation.analysis.recalculation.loans import changed_loans
from litigation.analysis.recalculation.penalties import changed_penalties
from litigation.analysis.recalculation.record import ENTERED, Record, Replaced
from litigation.analysis.values.facts import Amount, AmountKind, Facts, Terms
from litigation.analysis.values.result import Inputs


@dataclass(frozen=True)
class Substituted:
    inputs: Inputs
    facts: Facts
    replaced: tuple[Replaced, ...]


def substitute(inputs: Inputs, facts: Facts, changes: Changes) -> Substituted:
    """Request and facts with the changes in place; raises UnknownFigure and UnusableFigure."""
    record = Record()
    if changes.as_of is not None:
        record.note("分析基准日", inputs.as_of, changes.as_of)
        inputs = replace(inputs, as_of=changes.as_of)
    terms = _terms(facts.terms, changes, record)
    loans = changed_loans(facts.loans, changes.loans, record)
    employment = changed_employment(facts.employment, changes.employment, record)
    hindrances = changed_hindrances(facts.hindrances, changes.hindrances, record)
    facts = replace(facts, terms=terms, loans=loans, employment=employment, hindrances=hindrances)
    events = changed_events(facts, changes, record)
    return Substituted(inputs, replace(facts, events=events), record.replaced)


def _terms(terms: Terms, changes: Changes, record: Record) -> Terms:
    return replace(
        terms,
        price=_amount(terms.price, changes.price, AmountKind.CONTRACT_PRICE, "合同价款", record),
        deposit=_amount(terms.deposit, changes.deposit, AmountKind.DEPOSIT, "定金", record),
        instalments=changed_instalments(terms.instalments, changes.instalments, record),
        penalties=changed_penalties(terms.penalties, changes.penalties, record),
    )


def _amount(
    found: Amount | None,
    value: Decimal | None,
    kind: AmountKind,
    what: str,
    record: Record,
) -> Amount | None:
    if value is None:
        return found
    record.note(what, found.value if found else None, value)
    return Amount(f"entered-{kind}", value, kind, str(value), (), ENTERED)
