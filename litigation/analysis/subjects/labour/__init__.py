"""Labour disputes: the worker claims, the employer defends and proves its own decisions."""

from __future__ import annotations

from litigation.analysis.claims.values import Calculation
from litigation.analysis.subjects.labour.drafts import labour_drafts
from litigation.analysis.subjects.labour.judging import labour_judging, raised_elements
from litigation.analysis.subjects.labour.limitation import labour_limitation
from litigation.analysis.subjects.labour.money import labour_claims
from litigation.analysis.subjects.labour.money_case import MoneyCase, money_case
from litigation.analysis.subjects.labour.reasoning import reason_on_labour
from litigation.analysis.subjects.labour.strategies import labour_strategies
from litigation.analysis.subjects.values import Matter, Subject
from litigation.analysis.values.result import Limitation


def _case(matter: Matter) -> MoneyCase:
    return money_case(matter.inputs, matter.facts, matter.rules)


def _limitation(matter: Matter) -> Limitation:
    return labour_limitation(_case(matter))


def _calculate(matter: Matter, limitation: Limitation) -> Calculation:
    return labour_claims(_case(matter), limitation)


SUBJECT = Subject(
    limitation=_limitation,
    calculate=_calculate,
    judging=labour_judging,
    reason=reason_on_labour,
    strategies=labour_strategies,
    drafts=labour_drafts,
    elements=raised_elements,
)
