"""Changed dates and sums over HTTP: the answer is computed by the engine itself, nothing stored."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from time import perf_counter

import pytest

from litigation.analysis.values.facts import Facts
from litigation.models import LitigationAnalysis, RateEntry
from litigation.selectors.facts import facts_in, facts_of, result_of
from tasks_app.executors.inline import run_task_inline
from tasks_app.models import TaskNode
from tests.litigation.people import client_of, person, started
from tests.litigation.services.handmade import handmade_analysis

pytestmark = pytest.mark.django_db(transaction=True)
AS_OF = date(2025, 9, 30)


@pytest.fixture
def analysis(lawyer):
    made = handmade_analysis(lawyer, as_of=AS_OF)
    run_task_inline(made.task_id)
    return LitigationAnalysis.objects.select_related("task").get(pk=made.pk)


@pytest.fixture
def ask(lawyer, analysis):
    client = client_of(lawyer)
    address = f"/api/v1/litigation-analysis/{analysis.pk}/recalculate"

    def post(status: int = 200, **body):
        answer = client.post(address, body, format="json")
        assert answer.status_code == status, answer.content
        return answer.json()

    post.changeable = lambda: client.get(address).json()
    return post


def overdue(answer):
    return next(item for item in answer["items"] if item["kind"] == "overdue_loss")


def test_without_changes_the_answer_is_the_report(ask, analysis):
    answer = ask()
    assert answer["is_same"] is True
    assert answer["replaced"] == answer["notes"] == []
    assert {item["state"] for item in answer["items"]} == {"same"}
    assert answer["total"]["amount"] == analysis.result["claim_total"]
    stored = [item["segments"] for item in analysis.result["claims"]]
    plain = [
        [{k: v for k, v in segment.items() if k != "is_stored"} for segment in item["segments"]]
        for item in answer["items"]
    ]
    assert plain == stored


def test_another_day_changes_the_loss_and_marks_what_differs(ask):
    before = ask()
    answer = ask(as_of=(AS_OF + timedelta(days=1)).isoformat())
    item, old = overdue(answer), overdue(before)
    assert (item["state"], item["stored_amount"]) == ("changed", old["amount"])
    # One more day costs what the report itself says it costs.
    assert Decimal(item["amount"]) - Decimal(old["amount"]) == pytest.approx(
        Decimal(old["daily"]), abs=Decimal("0.01")
    )
    assert item["segments"][-1]["end"] == "2025-10-01"
    assert item["segments"][-1]["is_stored"] is False
    states = {each["kind"]: each["state"] for each in answer["items"]}
    assert states["principal"] == "same"
    assert answer["replaced"] == [
        {"what": "分析基准日", "before": "2025-09-30", "after": "2025-10-01"}
    ]


def test_a_payment_entered_lowers_principal_and_loss_and_is_allocated(ask):
    answer = ask(payments=[{"date": "2024-01-10", "amount": "100000.00"}])
    principal = next(item for item in answer["items"] if item["kind"] == "principal")
    assert (principal["stored_amount"], principal["amount"]) == ("300000.00", "200000.00")
    assert [each["amount"] for each in answer["allocations"]] == ["200000.00", "100000.00"]
    bases = [segment["base"] for segment in overdue(answer)["segments"]]
    assert bases == ["300000.00", "200000.00"]
    assert any("未见于材料" in note for note in answer["notes"])


def test_a_changed_due_day_moves_loss_and_limitation(ask):
    (instalment,) = ask.changeable()["instalments"] or [None]
    answer = ask(instalments=[{"number": instalment["number"], "due": "2023-12-31"}])
    assert overdue(answer)["segments"][0]["start"] == "2024-01-01"
    assert answer["limitation"]["start"] == "2023-12-31"
    assert answer["limitation"]["stored"]["start"] == instalment["due"]
    assert "start" in answer["limitation"]["differs"]


def test_a_missing_rate_is_refused_with_a_sentence_and_may_be_entered(ask):
    due = [{"number": 1, "due": "2031-01-01"}]
    answer = ask(as_of="2031-06-30", instalments=due)
    item = overdue(answer)
    assert item["amount"] is None
    assert "LPR" in item["refusal"]
    assert item["refusal"] in answer["refusals"]
    rate = {"date": "2030-12-20", "one_year": "3.0", "source": "某银行公告"}
    told = overdue(ask(as_of="2031-01-15", instalments=due, rates=[rate]))
    assert told["amount"] is not None
    assert "某银行公告" in told["segments"][0]["rate_source"]


def test_nothing_is_stored(ask, analysis):
    ask(as_of="2026-01-31", price="900000.00")
    after = LitigationAnalysis.objects.get(pk=analysis.pk)
    assert after.result == analysis.result
    assert not RateEntry.objects.exists()


OUT_OF_BOUNDS = [
    ({"as_off": "2025-10-01"}, "as_off"),
    ({"as_of": "31.12.2025"}, "as_of"),
    ({"as_of": "1066-10-14"}, "as_of"),
    ({"price": "-1"}, "price"),
    ({"price": "1e400"}, "price"),
    ({"price": "NaN"}, "price"),
    ({"payments": [{"date": "2024-01-01"}]}, "payments"),
    ({"payments": [{"date": "2024-01-01", "amount": "1.001"}]}, "payments"),
    ({"payments": [{"date": "2024-01-01", "amount": "1"}] * 201}, "payments"),
    ({"penalties": [{"number": 1, "rate": "11"}]}, "penalties"),
    ({"instalments": "all"}, "instalments"),
]


def test_what_cannot_be_computed_is_named(ask):
    for body, field in OUT_OF_BOUNDS:
        answer = ask(400, **body)
        assert any(name.split(".")[0] == field for name in answer["fields"]), body


def test_an_unknown_event_is_named(ask):
    answer = ask(422, events=[{"event": "event-404", "date": "2024-01-01"}])
    assert answer["code"] == "unknown_figure"


def test_there_is_nothing_to_recalculate_before_the_end(lawyer):
    answer = client_of(lawyer).post(
        f"/api/v1/litigation-analysis/{started(lawyer).pk}/recalculate", {}, format="json"
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "task_not_completed")


def test_the_sums_of_another_are_not_found(analysis, db):
    answer = client_of(person("nosy")).post(
        f"/api/v1/litigation-analysis/{analysis.pk}/recalculate", {}, format="json"
    )
    assert answer.status_code == 404


def test_the_result_alone_suffices_when_the_checkpoint_is_gone(ask, analysis):
    before = ask(as_of="2025-12-31")
    facts = facts_of(analysis, result_of(analysis))
    assert facts_in(result_of(analysis)) == Facts(**{**vars(facts), "is_case_reason": ""})
    TaskNode.objects.filter(task=analysis.task_id).delete()
    assert ask(as_of="2025-12-31") == before


def test_sums_are_not_made_from_half_the_facts(ask, analysis):
    result = {
        **analysis.result,
        "package": {**analysis.result["package"], "id": "labor_dispute_v1"},
    }
    LitigationAnalysis.objects.filter(pk=analysis.pk).update(result=result)
    TaskNode.objects.filter(task=analysis.task_id).delete()
    assert ask(409)["code"] == "facts_gone"


def test_a_rate_entered_since_is_told_even_without_changes(ask, lawyer):
    day = date(2023, 7, 1)
    RateEntry.objects.create(date=day, one_year="9.0000", source="更正公告", entered_by=lawyer)
    answer = ask()
    assert answer["is_same"] is False
    assert any("有更新" in note for note in answer["notes"])


RUBBISH = [
    {"as_of": "0000-00-00"},
    {"as_of": "9999-12-31"},
    {"as_of": ["2025-01-01"]},
    {"as_of": "二〇二五年"},
    {"payments": [{"date": "2024-01-01", "amount": "NaN"}]},
    {"payments": [{"date": "2024-01-01", "amount": "Infinity"}]},
    {"payments": [{"date": "2024-01-01", "amount": "1e999"}]},
    {"payments": [{"date": "2024-01-01", "amount": "-1"}]},
    {"payments": [{"date": "2024-01-01", "amount": "0.001"}]},
    {"payments": [{"date": "2024-01-01", "amount": "9" * 400}]},
    {"payments": [{"date": "2024-01-01", "amount": "1"}] * 5000},
    {"payments": {"date": "2024-01-01"}},
    {"payments": "全部已付"},
    {"instalments": [[]]},
    {"instalments": [{"number": 10**30}]},
    {"events": [{"event": "x" * 10_000, "date": "2024-01-01"}]},
    {"nonsense\u202e": 1},
]


def test_rubbish_is_refused_at_once_by_field(ask):
    for body in RUBBISH:
        before = perf_counter()
        answer = ask(status=400, **body)
        assert perf_counter() - before < 5
        (name,) = body
        assert answer["fields"]
        assert all(told.startswith(name) for told in answer["fields"])


def test_a_breach_beyond_the_published_rates_is_refused_and_never_guessed(ask):
    before = perf_counter()
    answer = ask(as_of="2100-12-31", instalments=[{"number": 1, "due": "2098-06-01"}])
    assert perf_counter() - before < 5
    item = overdue(answer)
    assert item["amount"] is None
    assert "利率" in item["refusal"] or "LPR" in item["refusal"]
