"""What two results say differently is told with the passages that only one of them relies on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from litigation.analysis.difference.compare import Run, compare_runs
from litigation.analysis.difference.values import Cause, Part
from litigation.analysis.values.result import ElementStatus
from tests.litigation.reports import sample

PAPERS = {source.id: source.sha256 for source in sample.SOURCES}
NAMES = {source.id: source.name for source in sample.SOURCES}


def run(papers=PAPERS, **changes) -> Run:
    return Run(sample.sample_result(**changes), papers, NAMES)


def only(difference, part):
    (change,) = difference.of(part)
    return change


def test_the_same_result_has_no_difference():
    found = compare_runs(run(), run())
    assert found.is_empty
    assert found.papers_reused == len(PAPERS)
    assert found.unchanged[Part.ELEMENT.value] == len(sample.MATRIX)


def test_the_same_file_under_another_id_is_the_same_paper():
    again = {("statement-2" if id == "chat" else id): sha for id, sha in PAPERS.items()}
    found = compare_runs(run(), run(again))
    assert found.of(Part.PAPER) == ()
    assert found.papers_reused == len(PAPERS)


def test_an_element_decided_by_a_new_paper_names_it():
    without = {id: sha for id, sha in PAPERS.items() if id != "delivery"}
    row = replace(
        sample.MATRIX[1],
        status=ElementStatus.NOT_PROVED,
        evidence=sample.MATRIX[1].evidence[1:],
        reason="未见送货单。",
    )
    before = run(without, matrix=(sample.MATRIX[0], row, *sample.MATRIX[2:]))
    found = compare_runs(before, run())
    change = only(found, Part.ELEMENT)
    assert (change.before.code, change.after.code) == ("not_proved", "contradicted")
    assert change.causes == (Cause.NEW_PAPER,)
    assert change.reasons[0].citation == sample.DELIVERED
    assert change.reasons[0].name == "送货单（扫描）.pdf"
    assert change.reasons[0].is_new_paper
    assert only(found, Part.PAPER).state == "added"


def test_a_sum_that_fell_away_is_told_with_its_sources():
    found = compare_runs(run(), run(claims=sample.CLAIMS[:1], claim_total=Decimal("300000.00")))
    states = {(change.title, change.state) for change in found.of(Part.CLAIM)}
    assert states == {("逾期付款损失", "removed"), ("律师费", "removed")}
    total = only(found, Part.TOTAL)
    assert (total.before.text, total.after.text) == ("351,995.34", "300,000.00")
    gone = next(change for change in found.of(Part.CLAIM) if change.title == "逾期付款损失")
    assert [reason.is_now for reason in gone.reasons] == [False]


def test_another_day_is_a_cause():
    inputs = replace(sample.sample_result().inputs, as_of=date(2027, 1, 31))
    dearer = replace(sample.CLAIMS[1], amount=Decimal("60000.00"))
    found = compare_runs(
        run(), run(inputs=inputs, claims=(sample.CLAIMS[0], dearer, sample.CLAIMS[2]))
    )
    assert [(one.name, one.before, one.after) for one in found.settings] == [
        ("as_of", "2026-09-30", "2027-01-31")
    ]
    assert only(found, Part.CLAIM).causes == (Cause.SETTINGS,)


def test_another_rate_is_a_cause():
    other = replace(sample.SEGMENTS[0], rate_source="LPR 2023-06-20（更正）")
    dearer = replace(sample.CLAIMS[1], amount=Decimal("60000.00"), segments=(other,))
    found = compare_runs(run(), run(claims=(sample.CLAIMS[0], dearer, sample.CLAIMS[2])))
    assert only(found, Part.CLAIM).causes == (Cause.RATES,)


def test_what_nothing_explains_is_said_to_be_untraced():
    other = replace(sample.MATRIX[0], reason="另一种说法。")
    found = compare_runs(run(), run(matrix=(other, *sample.MATRIX[1:])))
    assert only(found, Part.ELEMENT).causes == (Cause.NOT_TRACED,)
