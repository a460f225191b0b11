"""The button that runs an analysis again, and the page that tells what differs."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from litigation.models import LitigationAnalysis
from tests.legal_assistant.pages.conftest import Start


@pytest.fixture
def second(reported: LitigationAnalysis, start: Start, completed: dict) -> LitigationAnalysis:
    """Another analysis over the same statement, whose result says something else."""
    made = start(**completed)
    made.result = {**reported.result, "claim_total": "300000.00"}
    made.save(update_fields=["result"])
    return made


def test_the_button_starts_the_same_analysis(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    page = signed_in.get(f"/analyses/{reported.pk}/").content.decode()
    assert f'action="/analyses/{reported.pk}/again"' in page
    body = {"as_of": "2027-01-31", "idempotency_key": "again-1"}
    answers = [signed_in.post(f"/analyses/{reported.pk}/again", body) for _ in range(2)]
    made = LitigationAnalysis.objects.exclude(pk=reported.pk).get()
    assert {answer.url for answer in answers} == {f"/tasks/{made.task_id}/"}
    assert made.as_of.isoformat() == "2027-01-31"
    assert made.user_input == reported.user_input


def test_a_day_that_is_none_starts_nothing(signed_in: Client, reported: LitigationAnalysis) -> None:
    body = {"as_of": "morgen", "idempotency_key": "again-1"}
    answer = signed_in.post(f"/analyses/{reported.pk}/again", body, follow=True)
    assert "没有重新分析" in answer.content.decode()
    assert LitigationAnalysis.objects.count() == 1


def test_the_difference_is_told_in_words(
    signed_in: Client, reported: LitigationAnalysis, second: LitigationAnalysis
) -> None:
    page = signed_in.get(f"/analyses/{second.pk}/").content.decode()
    address = f"/analyses/{second.pk}/diff/{reported.pk}"
    assert f'href="{address}"' in page
    shown = signed_in.get(address).content.decode()
    assert "351,995.34" in shown
    assert "300,000.00" in shown
    assert "未能归因于某份材料" in shown


def test_nothing_differs_and_the_page_says_so(
    signed_in: Client, reported: LitigationAnalysis, second: LitigationAnalysis
) -> None:
    second.result = reported.result
    second.save(update_fields=["result"])
    page = signed_in.get(f"/analyses/{second.pk}/diff/{reported.pk}").content.decode()
    assert "两次分析没有不同" in page


def test_what_cannot_be_compared_leads_back_and_says_why(
    signed_in: Client, reported: LitigationAnalysis, start: Start
) -> None:
    waiting = start()
    answer = signed_in.get(f"/analyses/{reported.pk}/diff/{waiting.pk}", follow=True)
    assert answer.redirect_chain[0][0] == f"/analyses/{reported.pk}/"
    assert "还没有结果" in answer.content.decode()
    article = signed_in.get(f"/analyses/{waiting.pk}/article?law=a&article=1", follow=True)
    assert article.redirect_chain[-1][0] == f"/tasks/{waiting.task_id}/"
    assert "还没有结果" in article.content.decode()


def test_identity_numbers_are_masked(
    signed_in: Client, reported: LitigationAnalysis, second: LitigationAnalysis
) -> None:
    card = "11010519491231002X"
    conclusions = [{**reported.result["conclusions"][0], "text": f"身份证{card}"}]
    second.result = {**reported.result, "conclusions": conclusions}
    second.save(update_fields=["result"])
    page = signed_in.get(f"/analyses/{second.pk}/diff/{reported.pk}").content.decode()
    assert card not in page
    assert "110105********002X" in page


def test_a_stranger_sees_no_difference(
    client: Client, stranger: User, reported: LitigationAnalysis, second: LitigationAnalysis
) -> None:
    client.force_login(stranger)
    assert client.get(f"/analyses/{second.pk}/diff/{reported.pk}").status_code == 404
