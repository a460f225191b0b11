"""`make evaluate` in short: some bundles without pictures, and what must never fall again."""

from __future__ import annotations

import pytest

from evaluation.goals import reached
from evaluation.running import Name, marks_of
from evaluation.sameness import is_same_twice
from evaluation.worlds import bundle_of

SEEDS = (4, 5, 6, 7, 9, 13)
FLOORS = {
    "party_f1": 0.97,
    "date_f1": 0.9,
    "amount_f1": 0.88,
    "timeline_order": 0.98,
    "matrix_f1": 0.9,
    "arithmetic_exact": 0.8,
    "citations_valid": 1.0,
}


@pytest.fixture(scope="module")
def marks():
    assert not any(bundle_of("sale", seed).truth.printed for seed in SEEDS)
    return [marks_of(Name("sale", seed, held_out=False)) for seed in SEEDS]


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floor_holds(marks, name):
    one = reached(name, marks)
    assert one.n > 0
    assert one.value >= FLOORS[name], one.tally.misses


def test_no_claim_is_falsely_called_safe(marks):
    assert [one.id for one in marks if one.tallies["false_not_barred"].wrong] == []


def test_same_bundle_gives_the_same_bytes(marks):
    seed = int(marks[0].id.removeprefix("sale-"))
    assert is_same_twice(Name("sale", seed, held_out=False))
