"""A settlement range over HTTP: the odds are the lawyer's, the answer comes at once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.api.settlement_fields import SettlementFields
from litigation.models import LitigationAnalysis
from tasks_app.executors.inline import run_task_inline
from tests.litigation.people import client_of, person, started
from tests.litigation.services.handmade import handmade_analysis

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def analysis(lawyer):
    made = handmade_analysis(lawyer, as_of=date(2025, 9, 30))
    run_task_inline(made.task_id)
    return LitigationAnalysis.objects.get(pk=made.pk)


@pytest.fixture
def ask(lawyer, analysis):
    client = client_of(lawyer)
    address = f"/api/v1/litigation-analysis/{analysis.pk}/settlement"

    def post(status: int = 200, **body):
        answer = client.post(address, body, format="json")
        assert answer.status_code == status, answer.content
        return answer.json()

    post.stakes = lambda: client.get(address).json()
    return post


def odds_for(ask, value: str = "0.6"):
    return [{"claim": one["claim"], "odds": value} for one in ask.stakes()["claims"]]


def test_the_claims_that_want_odds_are_those_of_the_total(ask, analysis):
    stakes = ask.stakes()
    total = sum(Decimal(one["amount"]) for one in stakes["claims"])
    assert total == Decimal(analysis.result["claim_total"])
    assert not any("odds" in one for one in stakes["claims"])


def test_the_answer_holds_both_sides_the_zone_and_every_formula(ask, analysis):
    answer = ask(odds=odds_for(ask), plaintiff_costs="1000.00", days_to_judgment=90)
    assert answer["analysis_id"] == str(analysis.pk)
    assert Decimal(answer["zone"]["low"]) < Decimal(answer["zone"]["high"])
    assert answer["plaintiff"]["name"] == "原告"
    assert all(line["formula"] for line in answer["plaintiff"]["lines"])
    assert any(one["law"] == "诉讼费用交纳办法" for one in answer["articles"])


def test_nothing_is_stored(ask, analysis):
    ask(odds=odds_for(ask))
    assert LitigationAnalysis.objects.get(pk=analysis.pk).result == analysis.result


def test_missing_odds_are_refused_with_a_sentence(ask):
    answer = ask(422)
    assert answer["code"] == "odds_missing"
    assert "系统不代为估计" in answer["message"]
    assert ask(422, odds=odds_for(ask)[:1])["code"] == "odds_missing"


def test_an_unknown_claim_is_named(ask):
    answer = ask(422, odds=[*odds_for(ask), {"claim": "x-1", "odds": "1"}])
    assert (answer["code"], answer["fields"]["odds"]) == ("unknown_claim", ["x-1"])


def test_a_principal_that_cannot_be_told_is_refused(ask, analysis):
    LitigationAnalysis.objects.filter(pk=analysis.pk).update(
        result={**analysis.result, "claim_total": None}
    )
    assert ask(422, odds=[])["code"] == "principal_unknown"
    assert ask.stakes()["code"] == "principal_unknown"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"chance": "0.5"}, "chance"),
        ({"odds": [{"claim": "a", "odds": "1.1"}]}, "odds"),
        ({"odds": [{"claim": "a", "odds": "-0.1"}]}, "odds"),
        ({"odds": [{"claim": "a", "odds": "NaN"}]}, "odds"),
        ({"odds": [{"claim": "a"}]}, "odds"),
        ({"odds": [{"claim": "a", "odds": "1"}, {"claim": "a", "odds": "0"}]}, "odds"),
        ({"odds": [{"claim": str(n), "odds": "1"} for n in range(201)]}, "odds"),
        ({"plaintiff_costs": "-1"}, "plaintiff_costs"),
        ({"plaintiff_costs": "1e400"}, "plaintiff_costs"),
        ({"days_to_judgment": 4000}, "days_to_judgment"),
        ({"recovery": "2"}, "recovery"),
    ],
)
def test_what_is_out_of_bounds_is_named(body, field):
    asked = SettlementFields(data={"odds": [], **body})
    assert not asked.is_valid()
    assert set(asked.errors) == {field}


def test_a_body_out_of_bounds_is_a_bad_request(ask):
    assert "recovery" in ask(400, recovery="2")["fields"]


def test_there_is_nothing_to_settle_before_the_end(lawyer):
    answer = client_of(lawyer).get(f"/api/v1/litigation-analysis/{started(lawyer).pk}/settlement")
    assert (answer.status_code, answer.json()["code"]) == (409, "task_not_completed")


def test_the_case_of_another_is_not_found(analysis, db):
    address = f"/api/v1/litigation-analysis/{analysis.pk}/settlement"
    assert client_of(person("nosy")).post(address, {}, format="json").status_code == 404
