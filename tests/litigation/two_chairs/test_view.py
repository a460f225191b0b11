"""The file from both chairs: each row says what either side has, answers and must still bring."""

from __future__ import annotations

from dataclasses import replace

import pytest

from litigation.analysis.nodes import reason
from litigation.analysis.reasoning.chair import IN_COURT, SIDE_WORDS
from litigation.analysis.reasoning.two_chairs import two_chairs
from litigation.analysis.rules import assemble_rules
from litigation.analysis.values.result import ElementStatus, Gap
from litigation.packages import packages
from tests.litigation.reasoning import cases


def chairs(position: str = "plaintiff", **changes):
    values = cases.case(position, **changes)
    calculation = values.pop("calculation")
    found = reason(**values, calculation=calculation)
    return two_chairs(**values, findings=found.findings)


def row_of(view, element: str):
    return next(row for row in view.rows if row.element == element)


def with_row(id: str, **changes):
    matrix = cases.matrix()
    rows = tuple(replace(row, **changes) if row.id == id else row for row in matrix.rows)
    return replace(matrix, rows=rows)


def papers(side) -> list[str]:
    return [held.citation.document for held in side.holds]


def test_every_element_is_seen_from_both_sides():
    view = chairs()
    assert [row.element for row in view.rows] == [
        row.id for row in cases.matrix().rows if row.id != "limitation_defence"
    ]
    assert (view.plaintiff, view.defendant) == ("原告", "被告")


def test_papers_for_an_element_are_the_bearers_and_papers_against_it_the_others():
    contested = row_of(chairs(), "acceptance")
    assert contested.burden == "defendant"
    assert papers(contested.defendant) == ["objection"]
    assert papers(contested.plaintiff) == ["contract"]


def test_who_stands_better_follows_from_burden_and_status_alone():
    ahead = {row.element: row.ahead for row in chairs().rows}
    assert ahead["contract_formed"] == "plaintiff"
    assert ahead["demand"] == "defendant"
    assert ahead["acceptance"] == "open"


def test_what_is_ahead_is_the_same_from_either_chair():
    ours, theirs = chairs("plaintiff"), chairs("defendant")
    assert [row.ahead for row in ours.rows] == [row.ahead for row in theirs.rows]
    assert [papers(row.plaintiff) for row in ours.rows] == [
        papers(row.plaintiff) for row in theirs.rows
    ]


def test_an_unproved_element_lets_the_other_side_point_at_the_burden():
    row = row_of(chairs(), "demand")
    assert any("原告尚未完成举证" in said for said in row.defendant.answers)
    assert not any("尚未完成举证" in said for said in row.plaintiff.answers)


def test_an_unsigned_paper_is_objected_to_by_name():
    row = row_of(chairs(), "delivery")
    assert row.defendant.answers == ("《送货单.jpg》未见签字或盖章，可就真实性提出异议",)
    assert row.plaintiff.answers == ()


def test_a_weak_paper_beside_a_strong_one_is_left_alone():
    evidence = (
        cases.proof("contract", "购销合同"),
        cases.proof("chat", "货款月底一定安排", strength="weak", flags=("electronic",)),
    )
    row = row_of(chairs(matrix=with_row("contract_formed", evidence=evidence)), "contract_formed")
    assert row.defendant.answers == ()


@pytest.mark.parametrize(
    ("position", "paper"),
    [("plaintiff", "本方收款账户流水，对方回单"), ("defendant", "对方收款账户流水，我方回单")],
)
def test_gaps_name_the_sides_whichever_chair_they_were_written_for(position, paper):
    """From the defendant's chair the matrix calls the bearer 对方; both readers need a name."""
    matrix = with_row("non_payment", gaps=(Gap(paper, "银行", "证明"),))
    row = row_of(chairs(position, matrix=matrix), "non_payment")
    assert row.plaintiff.brings == ("原告收款账户流水，被告回单",)


def test_a_defence_stands_with_the_defendant_on_the_first_row_it_is_about():
    view = chairs()
    raised = [id for row in view.rows for id in row.defendant.defences]
    assert raised
    assert len(raised) == len(set(raised))
    assert not any(row.plaintiff.defences for row in view.rows)
    assert "defence-payment" in row_of(view, "non_payment").defendant.defences


def test_what_a_defence_needs_is_told_where_no_gap_names_it():
    gap = Gap("检验报告", "检测机构", "证明")
    matrix = with_row("acceptance", status=ElementStatus.NOT_PROVED, gaps=(gap,))
    assert row_of(chairs(matrix=matrix), "acceptance").defendant.brings == ("检验报告",)
    told = row_of(chairs(), "acceptance").defendant
    assert told.defences
    assert told.brings
    assert "检验报告" not in told.brings


def test_counter_evidence_is_that_of_the_package_and_only_where_something_is_shown():
    rules = assemble_rules(inputs=cases.inputs(), facts=cases.facts())
    bare = row_of(chairs(rules=rules, matrix=with_row("demand", evidence=())), "demand")
    assert bare.defendant.brings == ()
    evidence = (cases.proof("demand", "七日内支付欠款300,000.00元"),)
    matrix = with_row("demand", evidence=evidence, status=ElementStatus.PROVED)
    shown = row_of(chairs(rules=rules, matrix=matrix), "demand")
    assert any("买方否认收到催告" in paper for paper in shown.defendant.brings)


@pytest.mark.parametrize("subject", sorted({one.subject for one in packages()}))
def test_the_sides_are_called_as_the_subject_calls_them(subject):
    """From the chair's own words, so that no report calls an employer the defendant."""
    rules = replace(cases.rules(), subject=subject)
    view = chairs_of(rules=rules)
    assert (view.plaintiff, view.defendant) == SIDE_WORDS.get(subject, IN_COURT)


def chairs_of(**changes):
    values = cases.case(**changes)
    values.pop("calculation")
    return two_chairs(**values, findings=())
