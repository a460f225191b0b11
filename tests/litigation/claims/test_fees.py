"""Fees by 诉讼费用交纳办法 13–16."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litigation.analysis.claims.fees import (
    court_fee,
    enforcement_fee,
    halved,
    payment_order_fee,
    preservation_fee,
)
from litigation.data import DATA

VECTORS = json.loads((DATA / "court_fee.json").read_text(encoding="utf-8"))["vectors"]
SUMS = st.decimals(min_value=1, max_value=10**9, places=2)


@pytest.mark.parametrize(("claimed", "fee"), VECTORS)
def test_the_official_vectors_hold(claimed, fee):
    assert court_fee(Decimal(claimed)).amount == Decimal(fee)


def test_there_are_vectors_for_every_bracket():
    assert len(VECTORS) == 10


@pytest.mark.parametrize(
    ("claimed", "fee"),
    [
        ("10000", "50.00"),
        ("10000.01", "50.00"),
        ("10001", "50.03"),  # 1 × 2.5 % = 0.025, half up
        ("275495.42", "5432.43"),  # 50 + 2,250 + 2,000 + 75,495.42 × 1.5 %
    ],
)
def test_hand_computed_court_fees(claimed, fee):
    assert court_fee(Decimal(claimed)).amount == Decimal(fee)


@pytest.mark.parametrize(
    ("secured", "fee"),
    [
        ("1000", "30"),
        ("1001", "30.01"),
        ("100000", "1020"),
        ("500000", "3020"),
        ("896000", "5000"),
        ("900000", "5000"),
        ("50000000", "5000"),
    ],
)
def test_hand_computed_preservation_fees(secured, fee):
    assert preservation_fee(Decimal(secured)).amount == Decimal(fee)


@settings(deadline=None)
@given(SUMS, SUMS)
def test_a_larger_claim_never_costs_less(one, other):
    low, high = sorted((one, other))
    assert court_fee(low).amount <= court_fee(high).amount
    assert preservation_fee(low).amount <= preservation_fee(high).amount


@pytest.mark.parametrize(
    ("enforced", "fee"),
    [
        ("8000", "50"),
        ("10000", "50"),
        ("500000", "7400"),  # 50 + 490,000 × 1.5 %
        ("5000000", "52400"),  # … + 4,500,000 × 1 %
        ("10000000", "77400"),  # … + 5,000,000 × 0.5 %
        ("30000000", "97400"),  # … + 20,000,000 × 0.1 %
    ],
)
def test_hand_computed_enforcement_fees(enforced, fee):
    assert enforcement_fee(Decimal(enforced)).amount == Decimal(fee)


def test_half_and_a_third_of_the_court_fee():
    assert halved(court_fee(Decimal("200000"))).amount == Decimal("2150.00")
    assert payment_order_fee(Decimal("100000")).amount == Decimal("766.67")
