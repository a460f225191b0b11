"""Run again after new evidence: nothing is read twice, and what changed is traced to its paper."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from documents import reader_pool
from litigation.models import LitigationAnalysis
from tasks_app.executors.inline import run_task_inline
from tests.litigation.people import case_of, client_of, paper, person, started
from tests.litigation.services.handmade import handmade_analysis

pytestmark = pytest.mark.django_db(transaction=True)
AS_OF = date(2025, 9, 30)
ROOT = "/api/v1/litigation-analysis"
RECEIPT = """银行电子回单
交易日期：2024年5月10日
付款人：临川建工集团有限公司
收款人：江州恒达钢材贸易有限公司
金额：人民币100,000.00元
用途：货款
"""


def ran(analysis) -> LitigationAnalysis:
    run_task_inline(analysis.task_id)
    found = LitigationAnalysis.objects.select_related("task", "case").get(pk=analysis.pk)
    assert (found.task.error_code, found.task.status) == ("", "completed")
    return found


@pytest.fixture
def first(lawyer):
    return ran(handmade_analysis(lawyer, as_of=AS_OF))


@pytest.fixture
def readings(monkeypatch):
    """The files that the reader processes were asked to read."""
    asked = []
    ask = reader_pool.pool.ask

    def counted(request, patience):
        asked.append(request.path)
        return ask(request, patience)

    monkeypatch.setattr(reader_pool.pool, "ask", counted)
    return asked


def again(client, analysis, **body):
    answer = client.post(f"{ROOT}/{analysis.pk}/again", body, format="json")
    assert answer.status_code == 202, answer.content
    return LitigationAnalysis.objects.get(pk=answer.json()["analysis_id"])


def test_only_the_new_paper_is_read_and_the_change_is_traced_to_it(lawyer, first, readings):
    client = client_of(lawyer)
    new = paper(lawyer, name="补充回单.txt", text=RECEIPT, case=first.case)
    second = ran(again(client, first))
    assert readings == [str(new.blob.path)]
    assert (second.as_of, second.case_id, second.package_id) == (
        first.as_of,
        first.case_id,
        first.package_id,
    )
    difference = client.get(f"{ROOT}/{second.pk}/diff/{first.pk}").json()
    changes = difference["changes"]
    assert difference["papers_reused"] == first.papers.count()
    assert [c["title"] for c in changes if c["part"] == "paper"] == ["补充回单.txt"]
    principal = next(c for c in changes if c["part"] == "claim" and "本金" in c["title"])
    assert (principal["before"]["text"], principal["after"]["text"]) == ("300,000.00", "200,000.00")
    assert principal["causes"] == ["new_paper"]
    reason = principal["reasons"][0]
    assert (reason["name"], reason["is_new_paper"]) == ("补充回单.txt", True)
    assert reason["citation"]["document"] == str(new.pk)
    assert reason["citation"]["quote"] in RECEIPT
    assert {"total", "limitation", "event"} <= {c["part"] for c in changes}


def test_without_anything_new_nothing_differs(lawyer, first, readings):
    second = ran(again(client_of(lawyer), first))
    assert readings == []
    difference = client_of(lawyer).get(f"{ROOT}/{second.pk}/diff/{first.pk}").json()
    assert (difference["settings"], difference["changes"]) == ([], [])
    assert sum(difference["unchanged"].values()) > 20


def test_another_day_may_be_asked_for(lawyer, first):
    second = again(client_of(lawyer), first, as_of="2026-01-31")
    assert second.as_of == date(2026, 1, 31)


def test_the_same_key_starts_it_once(lawyer, first):
    client = client_of(lawyer)
    body = {"idempotency_key": "again-1"}
    one = client.post(f"{ROOT}/{first.pk}/again", body, format="json")
    two = client.post(f"{ROOT}/{first.pk}/again", body, format="json")
    assert (one.status_code, two.status_code) == (202, 200)
    assert one.json()["analysis_id"] == two.json()["analysis_id"]


def test_papers_without_a_case_are_taken_along(lawyer):
    papers = [paper(lawyer, name="回单.txt", text=RECEIPT)]
    first = started(lawyer, document_ids=[each.pk for each in papers])
    new = paper(lawyer, name="说明.txt", text="情况说明")
    second = again(client_of(lawyer), first, document_ids=[str(new.pk)])
    assert [row.document.name for row in second.papers.order_by("position")] == [
        "回单.txt",
        "说明.txt",
        "案情陈述.txt",
    ]


def test_analyses_of_other_cases_are_not_compared(lawyer, first):
    other = started(lawyer, case_id=case_of(lawyer, "另案").pk)
    for one, two in ((first, other), (first, first)):
        answer = client_of(lawyer).get(f"{ROOT}/{one.pk}/diff/{two.pk}")
        assert (answer.status_code, answer.json()["code"]) == (422, "not_comparable")


def test_an_unfinished_analysis_has_nothing_to_compare(lawyer, first):
    waiting = again(client_of(lawyer), first)
    answer = client_of(lawyer).get(f"{ROOT}/{waiting.pk}/diff/{first.pk}")
    assert (answer.status_code, answer.json()["code"]) == (409, "task_not_completed")


def test_a_stranger_finds_neither(lawyer, first):
    client = client_of(person("nosy"))
    assert client.post(f"{ROOT}/{first.pk}/again", {}, format="json").status_code == 404
    assert client.get(f"{ROOT}/{first.pk}/diff/{uuid4()}").status_code == 404
