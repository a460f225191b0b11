"""Suspension moves the last safe day as far as papers prove it; else it is told with its doubt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from litigation.analysis.values.facts import DocumentKind, EventKind, Party
from litigation.analysis.values.hindrance import Hindrance, HindranceKind
from tests.litigation.builders import BUYER, PARTIES, SELLER, cite, event
from tests.litigation.claims.test_limitation import strip

H = HindranceKind
CLOSED = Hindrance(
    H.FORCE_MAJEURE,
    date(2024, 3, 1),
    date(2024, 5, 31),
    "园区封控，人员不得出入",
    (cite("notice", "封控"),),
    party=SELLER,
    official=True,
    hinders=True,
)
DUE = "2021-06-28"  # three years end on Friday 2024-06-28


def stopped(as_of: str = "2024-11-29", *events, **changed):
    return strip(*events, due=DUE, as_of=as_of, hindrances=(replace(CLOSED, **changed),))


def test_a_proved_closure_gives_six_months_from_its_end():
    found = stopped()
    assert (found.status, found.last_safe_day) == ("not_barred", date(2024, 12, 2))  # 30 Nov: Sat
    assert [one.until for one in found.suspensions] == [date(2024, 12, 2)]
    assert "不计中止则为2024年6月28日" in found.reason
    assert any(one.article == "第194条" for one in found.articles)
    assert cite("notice", "封控") in found.citations


def test_the_day_after_it_is_barred():
    assert stopped("2024-12-03").status == "barred"


def test_without_any_hindrance_the_article_is_not_cited():
    assert not any(one.article == "第194条" for one in strip(due=DUE).articles)


def test_what_was_over_before_the_last_six_months_moves_nothing():
    found = stopped("2024-06-28", start=date(2023, 11, 1), end=date(2023, 12, 28))
    assert found.last_safe_day == date(2024, 6, 28)
    assert (found.suspensions[0].until, found.suspensions[0].doubt) == (None, "")


def test_what_ended_within_the_last_six_months_by_a_day_moves_a_day():
    found = stopped("2024-06-28", start=date(2023, 11, 1), end=date(2023, 12, 29))
    assert found.last_safe_day == date(2024, 7, 1)  # the 29th of June is a Saturday


def test_what_began_after_the_period_moves_nothing():
    found = stopped(start=date(2024, 6, 29), end=date(2024, 9, 30))
    assert (found.status, found.last_safe_day) == ("barred", date(2024, 6, 28))


@pytest.mark.parametrize(
    "changed",
    [
        {"official": False},
        {"party": None},
        {"hinders": False},
        {"end": None},
        {"start": None},
        {"start": None, "end": None},
        {"is_exact": False},
        {"kind": H.DETAINED},
        {"kind": H.CONTROLLED},
    ],
    ids=str,
)
def test_what_is_not_proved_leaves_the_safe_day_and_names_the_paper(changed):
    alive = stopped("2024-06-28", **changed)
    assert (alive.status, alive.last_safe_day) == ("not_barred", date(2024, 6, 28))
    late = stopped("2024-07-31", **changed)
    assert (late.status, late.last_safe_day) == ("undetermined", date(2024, 6, 28))
    assert late.missing
    assert late.suspensions[0].doubt in late.reason


def test_a_hint_is_told_while_the_period_still_runs():
    found = stopped("2024-06-03", official=False)
    assert "可能引起中止" in found.reason
    assert "须补充" in found.reason


def test_the_debtors_own_closure_stops_nothing():
    found = stopped("2024-07-31", party=BUYER)
    assert (found.status, found.suspensions) == ("barred", ())


def test_the_debtors_death_without_a_known_heir_stops_the_period():
    heir = {"kind": H.HEIR_OPEN, "party": BUYER, "hinders": False}
    people = (PARTIES[0], Party(BUYER, "王样本", "person", "defendant", "buyer", (), (), ()))
    found = strip(
        due=DUE, as_of="2024-11-29", hindrances=(replace(CLOSED, **heir),), parties=people
    )
    assert (found.status, found.last_safe_day) == ("not_barred", date(2024, 12, 2))


def test_a_demand_in_the_months_won_restarts_the_three_years():
    demand = event(
        EventKind.DEMANDED,
        "2024-10-10",
        kinds=(DocumentKind.DEMAND_LETTER, DocumentKind.POSTAL_RECEIPT),
        quote="催款函 已签收",
    )
    found = stopped("2025-06-30", demand)
    assert (found.status, found.last_safe_day) == ("not_barred", date(2027, 10, 10))
    assert "其间因" in found.reason


def test_two_causes_in_the_last_months_count_to_the_later_end_only():
    second = replace(CLOSED, start=date(2024, 6, 20), end=date(2024, 7, 31), text="再次封控")
    found = strip(due=DUE, as_of="2025-01-24", hindrances=(CLOSED, second))
    assert found.last_safe_day == date(2025, 2, 5)  # the 31st of January is in the holidays


def test_a_cause_within_the_months_won_is_doubtful():
    second = replace(CLOSED, start=date(2024, 9, 1), end=date(2024, 9, 30), text="再次封控")
    found = strip(due=DUE, as_of="2025-03-03", hindrances=(CLOSED, second))
    assert (found.status, found.last_safe_day) == ("undetermined", date(2024, 12, 2))
    assert "能否再次中止有争议" in found.reason


def test_under_the_old_law_it_is_told_and_not_computed():
    old = replace(CLOSED, start=date(2015, 5, 1), end=date(2015, 6, 1))
    found = strip(due="2013-06-28", as_of="2015-08-03", hindrances=(old,))
    assert found.status == "undetermined"
    assert "2017年10月1日前已消除" in found.reason


def test_twenty_years_are_not_stopped():
    late = replace(CLOSED, start=date(2041, 3, 1), end=date(2041, 6, 1))
    demands = [
        event(
            EventKind.DEMANDED,
            f"{year}-06-01",
            kinds=(DocumentKind.DEMAND_LETTER, DocumentKind.POSTAL_RECEIPT),
            quote="催款函 已签收",
        )
        for year in range(2023, 2041, 2)
    ]
    found = strip(*demands, due=DUE, as_of="2041-06-10", hindrances=(late,))
    assert found.last_safe_day == date(2041, 6, 28)
