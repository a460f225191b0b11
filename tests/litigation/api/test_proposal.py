"""A preselection over HTTP: from papers already read, never starting a reading."""

from __future__ import annotations

from uuid import uuid4

import pytest

from documents.reading import document_text
from litigation.models import LitigationAnalysis
from litigation.selectors import proposals
from tests.litigation.people import client_of, paper
from tests.litigation.proposal.test_proposing import SALE

pytestmark = pytest.mark.django_db
URL = "/api/v1/litigation-analysis/propose"


def ask(user, *documents, status: int = 200):
    body = {"document_ids": [str(one.pk) for one in documents]}
    answer = client_of(user).post(URL, body, format="json")
    assert answer.status_code == status, answer.content
    return answer.json()


@pytest.fixture
def contract(lawyer):
    document = paper(lawyer, text=SALE)
    document_text(document)
    return document


def test_the_parties_come_with_their_roles_in_words_and_their_papers(lawyer, contract):
    answer = ask(lawyer, contract)
    assert answer["package_id"] == "contract_dispute_default"
    assert {party["name"]: party["roles"] for party in answer["parties"]} == {
        "海州范例钢材有限公司": "原告 · 卖方",
        "江州样本机械有限公司": "被告 · 买方",
    }
    assert all(party["document_ids"] == [str(contract.pk)] for party in answer["parties"])
    assert not LitigationAnalysis.objects.exists()


def test_what_is_beyond_the_bound_is_named(lawyer, contract, monkeypatch):
    monkeypatch.setattr(proposals, "MOST_CHARACTERS", 10)
    answer = ask(lawyer, contract)
    assert answer["left"] == [str(contract.pk)]
    assert (answer["package_id"], answer["parties"]) == (None, [])
    assert answer["message"]


def test_somebody_elses_paper_is_not_found(stranger, contract):
    assert ask(stranger, contract, status=404)["code"] == "document_not_found"


def test_no_papers_are_malformed(lawyer):
    assert ask(lawyer, status=400)["fields"]["document_ids"]


def test_too_many_papers_are_malformed(lawyer):
    body = {"document_ids": [str(uuid4()) for _ in range(1001)]}
    assert client_of(lawyer).post(URL, body, format="json").status_code == 400
