"""Whatever a lawyer enters is computed or refused with a sentence; it never breaks the sheet."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from litigation.analysis.nodes import calculate_claims
from litigation.analysis.recalculation.changes import (
    Changes,
    EventChange,
    InstalmentChange,
    NewPayment,
    PenaltyChange,
)
from litigation.analysis.recalculation.comparison import compare
from litigation.analysis.recalculation.substitution import substitute
from litigation.analysis.rules import assemble_rules
from litigation.analysis.values.facts import EventKind
from tests.litigation import builders

FACTS = builders.facts(
    builders.event(EventKind.CONTRACT_SIGNED, "2023-03-01"),
    builders.paid("2023-04-14", "200000.00"),
    builders.event(EventKind.DEMANDED, "2025-05-06"),
    instalments=(
        builders.instalment("第一期", "200000.00", "2023-04-15"),
        builders.instalment("余款", "300000.00", "2023-06-30"),
    ),
    price="500000.00",
    terms={"penalties": (builders.penalty(),)},
)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
SUMS = st.decimals("0.01", "9999999999999.99", places=2)
MAYBE_DAY, MAYBE_SUM = st.none() | DAYS, st.none() | SUMS
FLAGS = st.booleans()
CHANGES = st.builds(
    Changes,
    as_of=MAYBE_DAY,
    price=MAYBE_SUM,
    deposit=MAYBE_SUM,
    instalments=st.lists(
        st.builds(
            InstalmentChange,
            number=st.integers(1, 2),
            amount=MAYBE_SUM,
            due=MAYBE_DAY,
            removed=FLAGS,
        ),
        max_size=3,
    ).map(tuple),
    events=st.lists(
        st.builds(
            EventChange,
            event=st.sampled_from([event.id for event in FACTS.events]),
            date=MAYBE_DAY,
            amount=MAYBE_SUM,
        ),
        max_size=3,
    ).map(tuple),
    payments=st.lists(st.builds(NewPayment, date=DAYS, amount=SUMS), max_size=3).map(tuple),
    penalties=st.lists(
        st.builds(
            PenaltyChange,
            number=st.just(1),
            rate=st.none() | st.decimals("0.00000001", "10", places=8),
            base=st.sampled_from([None, "unpaid", "price", "other"]),
            removed=FLAGS,
        ),
        max_size=1,
    ).map(tuple),
)


def calculated(inputs, facts):
    rules = assemble_rules(inputs=inputs, facts=facts)
    return calculate_claims(inputs=inputs, facts=facts, rules=rules)


STORED = calculated(builders.inputs(), FACTS)


@settings(max_examples=60, deadline=None)
@given(CHANGES)
def test_any_change_is_computed_or_refused(changes):
    put = substitute(builders.inputs(), FACTS, changes)
    made = calculated(put.inputs, put.facts)
    for item in made.items:
        assert item.amount is not None or item.refusal
    counted = [item.amount for item in made.items if item.counted and item.amount is not None]
    if made.total is not None:
        assert sum(counted, Decimal(0)) == made.total
    compared = compare(made, claims=STORED.items, total=STORED.total, limitation=STORED.limitation)
    assert {item.id for item in compared.items} >= {item.id for item in STORED.items}
    if not put.replaced:
        assert compared.is_same
