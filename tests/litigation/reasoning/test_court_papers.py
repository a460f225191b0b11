"""What the court's own papers settle: number, court, deadline; and the sums of the complaint."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from litigation.analysis.reasoning.case import Case, case_of
from litigation.analysis.reasoning.conclusion_on_time import time
from litigation.analysis.reasoning.court_papers import (
    answer_period,
    answer_until,
    case_number,
    court,
)
from litigation.analysis.reasoning.defences import defences
from litigation.analysis.reasoning.money import AGREED, items_of
from litigation.analysis.reasoning.stated import stated_of
from litigation.analysis.values.facts import (
    Amount,
    AmountKind,
    Contradiction,
    DocumentKind,
    Event,
    EventKind,
)
from litigation.analysis.values.sources import Citation
from tests.litigation.reasoning import cases

COURT = Citation("delivery", 1, 0, 9, "临川市城东人民法院")
NUMBER = Citation("delivery", 1, 10, 30, "（2025）赣0102民初88号")
SERVED = Citation("delivery", 1, 31, 41, "2025年3月21日")


def with_notice(**changes) -> Case:
    documents = tuple(
        replace(one, kind=DocumentKind.JUDGMENT) if one.document == "delivery" else one
        for one in cases.facts().documents
    )
    service = Event(
        id="event-99",
        kind=EventKind.OTHER,
        date=date(2025, 3, 21),
        precision="day",
        text="收到法院送达的材料",
        citations=(SERVED, COURT),
        document_kinds=(DocumentKind.JUDGMENT,),
        note="送达日",
    )
    number = Contradiction("case_number_date", "是案号", (NUMBER,), ("delivery",), "info")
    given = {
        "documents": documents,
        "events": (*cases.events(), service),
        "contradictions": (number,),
    }
    return case_of(**cases.case("defendant", **given | changes))


def test_the_answer_is_due_fifteen_days_after_service_moved_past_a_holiday():
    case = with_notice()
    assert answer_until(case) == date(2025, 4, 7)  # the 5th and 6th are days off
    assert answer_period(case) == "最迟2025年4月7日（2025年3月21日送达，十五日）"


def test_without_a_day_of_service_the_deadline_stays_open():
    case = case_of(**cases.case("defendant"))
    assert answer_until(case) is None
    assert "待补充" in answer_period(case)


def test_number_and_court_are_read_from_what_the_court_served():
    case = with_notice()
    assert case_number(case) == NUMBER
    assert court(case) == COURT


def test_no_objection_to_the_court_that_was_agreed_on():
    clause = replace(cases.terms(), jurisdiction="临川市城东人民法院")
    topics = {one.topic for one in defences(with_notice(terms=clause))}
    assert "jurisdiction" not in topics
    other = replace(cases.terms(), jurisdiction="江州市城西人民法院")
    assert "jurisdiction" in {one.topic for one in defences(with_notice(terms=other))}


def claimed(value: str) -> Case:
    documents = tuple(
        replace(one, kind=DocumentKind.COMPLAINT) if one.document == "demand" else one
        for one in cases.facts().documents
    )
    place = cases.quote("demand", "300,000.00元")
    amount = Amount("amount-9", Decimal(value), AmountKind.CLAIMED, value, (place,))
    return case_of(**cases.case("defendant", documents=documents, amounts=(amount,)))


def test_a_claim_reckoned_to_an_earlier_day_is_known_as_the_same_claim():
    case = claimed("92100.00")
    items = tuple(
        replace(one, daily=Decimal("150.00")) for one in items_of(case.calculation, AGREED)
    )
    stated = stated_of(case, items)
    assert stated is not None
    assert stated.until == date(2025, 3, 21)  # 93,600 less ten days of 150


def test_a_sum_that_no_whole_number_of_days_explains_is_another_claim():
    case = claimed("92101.00")
    items = tuple(
        replace(one, daily=Decimal("150.00")) for one in items_of(case.calculation, AGREED)
    )
    assert stated_of(case, items) is None


def test_the_conclusion_on_time_names_the_deadline_of_the_answer():
    finding = time(with_notice())
    assert "最迟2025年4月7日" in finding.text
    assert SERVED in finding.citations
