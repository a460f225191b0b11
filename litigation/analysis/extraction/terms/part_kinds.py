"""Sums of a contract that its clauses on payment show to be parts of the price."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.values.facts import Amount, AmountKind, DocumentKind, Instalment

_OPEN = (
    AmountKind.OTHER,
    AmountKind.PAID,
    AmountKind.CONTRACT_PRICE,
    AmountKind.CONFIRMED_DEBT,
)  # what the words beside a sum may have been taken for


def with_parts(
    facts: Iterable[SumFact], instalments: tuple[Instalment, ...], price: Amount | None
) -> list[SumFact]:
    """The sums, those of the parts called so whatever verb stands beside them."""
    labels = {one.amount: one.label for one in instalments if one.amount}
    if price is not None:
        labels.pop(price.value, None)
    return [_as_part(fact, labels.get(fact.mention.value)) for fact in facts]


def _as_part(fact: SumFact, label: str | None) -> SumFact:
    told = fact.paper.kind is DocumentKind.CONTRACT and not fact.header and fact.kind in _OPEN
    if label is None or not told:
        return fact
    kind = AmountKind.DEPOSIT if label.startswith("定金") else AmountKind.INSTALMENT
    return replace(fact, kind=kind)
