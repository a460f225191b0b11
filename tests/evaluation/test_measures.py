"""The measures punish what is false and what is missing, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from evaluation.engine import Outcome, examine
from evaluation.measures import MEASURES
from evaluation.sheet import Sheet
from evaluation.wordbook import SEEN, UNSEEN, productions, sentences
from evaluation.worlds import WORLDS, bundle_of
from litigation.analysis.values.facts import Amount, AmountKind


@pytest.fixture(scope="module")
def examined():
    bundle = bundle_of("sale", TEXT_ONLY)
    return bundle, examine(bundle)


TEXT_ONLY = next(seed for seed in range(1, 50) if not bundle_of("sale", seed).truth.printed)


def _measured(name, bundle, outcome):
    return MEASURES[name](bundle, outcome)


def test_no_result_misses_everything():
    bundle = bundle_of("sale", TEXT_ONLY)
    nothing = Outcome(None, ())
    for name in ("party_f1", "date_f1", "amount_f1", "matrix_f1", "arithmetic_exact"):
        tally = _measured(name, bundle, nothing)
        assert tally.right == 0, name
        assert tally.missed > 0, name


def test_an_invented_event_is_wrong(examined):
    bundle, outcome = examined
    before = _measured("date_f1", bundle, outcome)
    event = outcome.result.timeline[0]
    invented = replace(event, date=event.date - timedelta(days=1000))
    worse = replace(
        outcome, result=replace(outcome.result, timeline=(invented, *outcome.result.timeline))
    )
    assert _measured("date_f1", bundle, worse).wrong == before.wrong + 1


def test_an_invented_sum_is_wrong_and_an_unsorted_one_is_not(examined):
    bundle, outcome = examined
    before = _measured("amount_f1", bundle, outcome)
    for kind, more in ((AmountKind.PAID, 1), (AmountKind.OTHER, 0)):
        amount = Amount("x", Decimal("77.77"), kind, "77.77", ())
        result = replace(outcome.result, amounts=(*outcome.result.amounts, amount))
        assert (
            _measured("amount_f1", bundle, replace(outcome, result=result)).wrong
            == before.wrong + more
        )


def test_a_quote_that_is_not_in_the_paper_is_wrong(examined):
    bundle, outcome = examined
    event = outcome.result.timeline[0]
    forged = replace(event.citations[0], quote="从未写过的话")
    result = replace(outcome.result, timeline=(replace(event, citations=(forged,)),))
    assert _measured("citations_valid", bundle, replace(outcome, result=result)).wrong == 1


def test_false_reassurance_is_wrong(examined):
    bundle, outcome = examined
    barred = replace(bundle.truth.time_bar, statuses=frozenset({"barred"}))
    bundle = replace(bundle, truth=replace(bundle.truth, time_bar=barred))
    result = replace(
        outcome.result, limitation=replace(outcome.result.limitation, status="not_barred")
    )
    assert _measured("false_not_barred", bundle, replace(outcome, result=result)).wrong == 1


def test_another_sum_is_wrong(examined):
    bundle, outcome = examined
    claims = tuple(
        replace(item, amount=(item.amount or Decimal(0)) + 1) for item in outcome.result.claims
    )
    wrong = _measured(
        "arithmetic_exact", bundle, replace(outcome, result=replace(outcome.result, claims=claims))
    )
    assert wrong.wrong > 0


@pytest.mark.parametrize("type", sorted(WORLDS))
def test_a_bundle_is_the_same_every_time(type):
    assert bundle_of(type, 5) == bundle_of(type, 5)


def test_the_two_sets_share_no_sentence():
    for path in UNSEEN.glob("*.toml"):
        told, kept = (sentences(wording, path.stem) for wording in (SEEN, UNSEEN))
        for key, held_out in kept.items():
            assert not set(told[key]) & set(held_out), key


def test_every_true_day_is_told_by_a_paper():
    bundle = bundle_of("sale", TEXT_ONLY)
    told = {telling.key for telling in bundle.truth.tellings}
    required = {one.key for one in bundle.truth.happenings if one.required}
    assert required <= told
    assert date(2020, 1, 1) < min(one.day for one in bundle.truth.happenings)


@pytest.mark.parametrize("type", sorted(WORLDS))
@pytest.mark.parametrize("held_out", [False, True])
def test_every_sentence_can_be_filled_wherever_its_kind_is_drawn(type, held_out, monkeypatch):
    draw = Sheet.text

    def fill_all(sheet, key, **slots):
        book, _, name = key.rpartition(".")
        for one in productions(book or sheet.book, name, wording=sheet.wording):
            sheet.fill(one, **slots)
        return draw(sheet, key, **slots)

    monkeypatch.setattr(Sheet, "text", fill_all)
    monkeypatch.setattr(Sheet, "render", lambda sheet: b"")
    for seed in range(1, 40):
        assert bundle_of(type, seed, held_out=held_out).files
