"""The money sheet, the strip and the matrix of the samples, from facts a perfect reader finds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from litigation.analysis.claims import Calculation
from litigation.analysis.nodes import analyze_evidence, calculate_claims
from litigation.analysis.rules import assemble_rules
from tests.litigation.truth_facts import CASES, facts_of, inputs_of, truth


@pytest.fixture(params=CASES)
def told(request):
    return truth(request.param)


@pytest.fixture
def sheet(told):
    asked, case = inputs_of(told), facts_of(told)
    rules = assemble_rules(inputs=asked, facts=case)
    return calculate_claims(inputs=asked, facts=case, rules=rules)


def lines(told):
    return [
        (one["instalment"], one["base"], one["from"], one["to"], one["days"], one["amount"])
        for one in told
    ]


def segments(items):
    return [
        (
            item.instalment,
            f"{one.base:.2f}",
            one.start.isoformat(),
            one.end.isoformat(),
            one.days,
            f"{one.amount:.2f}",
        )
        for item in items
        for one in item.segments
    ]


def test_the_principal_of_every_instalment_is_that_of_the_truth(told, sheet):
    unpaid = {
        one["instalment"]: Decimal(one["unpaid"])
        for one in told["claims"]["principal_by_instalment"]
        if Decimal(one["unpaid"])
    }
    found = {one.instalment: one.amount for one in sheet.items if one.kind == "principal"}
    assert found == unpaid


def test_every_segment_of_the_loss_is_that_of_the_truth(told, sheet):
    expected = [dict(one, amount=one["amount_high"]) for one in told["claims"]["overdue"]]
    computed = [one for one in expected if one["amount"] is not None]
    items = [one for one in sheet.items if one.kind == "overdue_loss"]
    assert segments(items) == lines(computed)
    refused = {one["instalment"] for one in expected if one["amount"] is None}
    assert {one.instalment for one in items if one.amount is None} == refused


def test_the_low_sum_and_the_totals_are_those_of_the_truth(told, sheet):
    claims = told["claims"]
    if claims["overdue"]:
        lows = [one.amount_low for one in sheet.items if one.kind == "overdue_loss"]
        low = sum((one for one in lows if one is not None), Decimal(0))
        assert low == Decimal(claims["overdue_total_low"])
    assert sheet.total == Decimal(claims["claim_total"])
    (fee,) = [one for one in sheet.items if one.kind == "court_fee"]
    assert (fee.amount, fee.amount_low) == (
        Decimal(claims["court_fee"]["full"]),
        Decimal(claims["court_fee"]["half"]),
    )


def test_agreed_damages_and_their_test_are_those_of_the_truth(told, sheet):
    expected = told["claims"]["liquidated_damages"]
    items = [one for one in sheet.items if one.kind == "liquidated_damages"]
    if expected is None:
        assert items == []
        return
    assert segments(items) == lines(expected["segments"])
    by_kind = {one.kind: one for one in sheet.items}
    loss, adjusted = by_kind["loss_reference"], by_kind["adjusted_damages"]
    assert (loss.amount_low, loss.amount_high) == (
        Decimal(expected["loss_low"]),
        Decimal(expected["loss_high"]),
    )
    assert (adjusted.amount_low, adjusted.amount_high) == (
        Decimal(expected["threshold_low"]),
        Decimal(expected["threshold_high"]),
    )
    assert any("已超过" in note for note in items[0].notes) is expected["excessive"]


def test_the_limitation_strip_is_that_of_the_truth(told, sheet):
    expected, found = told["limitation"], sheet.limitation
    assert found.status == ("barred" if expected["barred"] else "not_barred")
    assert found.start == date.fromisoformat(expected["start"])
    assert found.last_safe_day == date.fromisoformat(expected["last_safe_day"])
    shown = {one.date.isoformat() for one in found.interruptions}
    assert {one["date"] for one in expected["interruptions"]} <= shown
    sure = {one.date.isoformat() for one in found.interruptions if not one.doubt}
    assert not {one["date"] for one in expected["not_counted"]} & sure


def test_the_sheet_travels_as_json_unchanged_and_is_the_same_twice(told, sheet):
    encoded = msgspec.json.encode(sheet)
    assert msgspec.json.decode(encoded, type=Calculation) == sheet
    asked, case = inputs_of(told), facts_of(told)
    again = calculate_claims(
        inputs=asked, facts=case, rules=assemble_rules(inputs=asked, facts=case)
    )
    assert msgspec.json.encode(again) == encoded


def test_every_sum_that_is_claimed_cites_its_papers(sheet):
    fees = {"court_fee", "preservation_fee"}
    for item in sheet.items:
        assert item.citations or item.kind in fees, item.id
        assert item.articles, item.id
        assert item.refusal or item.formula, item.id


def test_the_statuses_of_the_elements_are_those_of_the_truth(told):
    asked, case = inputs_of(told), facts_of(told)
    rules = assemble_rules(inputs=asked, facts=case)
    matrix = analyze_evidence(inputs=asked, facts=case, rules=rules)
    expected = {one["id"]: one["status"] for one in told["elements"]}
    found = {row.id: row.status.value for row in matrix.rows if row.id in expected}
    assert found == expected
