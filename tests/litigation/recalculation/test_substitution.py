"""A lawyer's figures take the place of those in the papers, one by one and by name."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.recalculation.changes import (
    Changes,
    EmploymentChange,
    EventChange,
    InstalmentChange,
    LoanChange,
    NewPayment,
    PenaltyChange,
)
from litigation.analysis.recalculation.record import UnknownFigure, UnusableFigure
from litigation.analysis.recalculation.substitution import substitute
from litigation.analysis.values.employment import DayFact, Employment, WageFact, WageKind
from litigation.analysis.values.facts import EventKind, Facts, Instalment, PenaltyTerm, Terms
from litigation.analysis.values.loan import InterestTerm, Loan
from tests.litigation import builders

DUE = date(2023, 6, 30)
FACTS = Facts(
    events=(
        builders.event(EventKind.PAID, "2023-04-14", amount="200000.00"),
        builders.event(EventKind.DEMANDED, "2025-05-06"),
    ),
    terms=Terms(
        instalments=(
            Instalment("第一期", Decimal("200000.00"), date(2023, 4, 15), "", ()),
            Instalment("余款", Decimal("300000.00"), DUE, "", ()),
        ),
        penalties=(PenaltyTerm("buyer", Decimal("0.0005"), "day", "unpaid", None, ()),),
    ),
)


def put(**changes):
    return substitute(builders.inputs(), FACTS, Changes(**changes))


def test_without_changes_everything_stays():
    made = put()
    assert (made.facts, made.inputs, made.replaced) == (FACTS, builders.inputs(), ())


def test_a_changed_due_day_is_put_in_and_told():
    made = put(instalments=(InstalmentChange(number=2, due=date(2023, 9, 30)),))
    assert made.facts.terms.instalments[1].due == date(2023, 9, 30)
    assert made.facts.terms.instalments[1].amount == Decimal("300000.00")
    (replaced,) = made.replaced
    assert (replaced.before, replaced.after) == ("2023-06-30", "2023-09-30")


def test_the_same_value_again_is_no_change():
    assert put(instalments=(InstalmentChange(number=2, due=DUE),)).replaced == ()


def test_instalments_are_added_and_taken_away():
    made = put(
        instalments=(
            InstalmentChange(number=1, removed=True),
            InstalmentChange(label="质保金", amount=Decimal("5000.00")),
        )
    )
    labels = [one.label for one in made.facts.terms.instalments]
    assert labels == ["余款", "质保金（律师录入）"]
    assert len(made.replaced) == 2


def test_a_payment_is_moved_removed_or_added():
    paid = FACTS.events[0]
    moved = put(events=(EventChange(paid.id, date=date(2023, 5, 1), amount=Decimal("1.00")),))
    assert [(e.date, e.amount) for e in moved.facts.events if e.id == paid.id] == [
        (date(2023, 5, 1), Decimal("1.00"))
    ]
    assert paid not in put(events=(EventChange(paid.id, removed=True),)).facts.events
    added = put(payments=(NewPayment(date(2024, 1, 2), Decimal("50000.00")),)).facts.events
    (new,) = [event for event in added if event not in FACTS.events]
    assert (new.kind, new.citations) == (EventKind.PAID, ())
    assert list(added) == sorted(added, key=lambda event: event.date)


def test_a_lump_sum_takes_the_place_of_a_rate():
    made = put(penalties=(PenaltyChange(number=1, lump_sum=Decimal("8000.00"), per="once"),))
    (term,) = made.facts.terms.penalties
    assert (term.rate, term.lump_sum, term.per) == (None, Decimal("8000.00"), "once")


@pytest.mark.parametrize(
    "changes",
    [
        {"instalments": (InstalmentChange(number=3, due=DUE),)},
        {"penalties": (PenaltyChange(number=2, rate=Decimal("0.1")),)},
        {"events": (EventChange("event-404", removed=True),)},
        {"employment": EmploymentChange(wage=Decimal("1.00"))},
        {"loans": (LoanChange(number=1, principal=Decimal("1.00")),)},
    ],
)
def test_what_the_papers_do_not_hold_cannot_be_changed(changes):
    with pytest.raises(UnknownFigure):
        put(**changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"instalments": (InstalmentChange(label="新"),)},
        {"penalties": (PenaltyChange(per="day"),)},
        {"penalties": (PenaltyChange(rate=Decimal("0.1"), lump_sum=Decimal(1)),)},
    ],
)
def test_a_new_figure_without_its_measure_is_refused(changes):
    with pytest.raises(UnusableFigure):
        put(**changes)


def test_figures_of_a_loan_are_replaced_and_a_rate_takes_the_place_of_the_agreed_one():
    agreed = (
        InterestTerm("term", None, "month", (), periodic=Decimal("1000.00")),
        InterestTerm("overdue", Decimal("0.15"), "year", ()),
    )
    loan = Loan("l1", "借款", (), (), Decimal("50000.00"), (), None, (), None, "", (), agreed)
    facts = Facts(loans=(loan,))
    change = LoanChange(1, principal=Decimal("45000.00"), rate=Decimal("0.12"))
    made = substitute(builders.inputs(), facts, Changes(loans=(change,)))
    (changed,) = made.facts.loans
    assert changed.principal == Decimal("45000.00")
    assert [(one.part, one.rate) for one in changed.interest] == [
        ("term", Decimal("0.12")),
        ("overdue", Decimal("0.15")),
    ]
    assert [one.what for one in made.replaced] == ["借款本金", "借款年利率"]


def test_days_and_wage_of_an_employment_are_replaced():
    told = Employment(
        started=(DayFact(date(2020, 1, 1), "day", True, ()),),
        wages=(WageFact(WageKind.AGREED, Decimal("8000.00"), True, ()),),
    )
    change = EmploymentChange(started=date(2019, 7, 1), wage=Decimal("9000.00"))
    made = substitute(builders.inputs(), Facts(employment=told), Changes(employment=change))
    employment = made.facts.employment
    assert [day.date for day in employment.started] == [date(2019, 7, 1)]
    assert {wage.kind: wage.amount for wage in employment.wages} == {
        WageKind.AVERAGE: Decimal("9000.00"),
        WageKind.AGREED: Decimal("8000.00"),
    }
    assert [one.what for one in made.replaced] == ["入职日期", "离职前月平均工资"]
