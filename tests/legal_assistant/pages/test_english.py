"""Whoever reads English is told in English what went wrong."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from litigation.models import LitigationAnalysis
from litigation.services import analysis_start
from tasks_app.executors.inline import run_task_inline
from tests.chinese import CHINESE

# What only scripts read; they choose between the languages themselves.
NOT_SHOWN = re.compile(r"<script.*?</script>|<title>.*?</title>", re.DOTALL)
OWN_NAME = "中文"  # the language switch names each language in itself

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def english(client: Client, lawyer: User) -> Client:
    client.force_login(lawyer)
    client.cookies["django_language"] = "en"
    return client


@pytest.fixture
def failed(lawyer: User) -> LitigationAnalysis:
    """An analysis that really ran, over a text that tells of no dispute."""
    analysis = analysis_start(
        owner=lawyer,
        package_id="contract_dispute_default",
        case_type="contract_performance",
        case_position="plaintiff",
        user_input="The weather is fine today.",
    ).analysis
    run_task_inline(analysis.task_id)
    analysis.task.refresh_from_db()
    assert analysis.task.error_code == "not_a_case"
    return analysis


def shown(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer
    return NOT_SHOWN.sub("", answer.content.decode()).replace(OWN_NAME, "")


@pytest.mark.parametrize("place", ["task", "list", "work", "failures", "tasks of everybody"])
def test_no_chinese_stands_on_a_page_about_a_failure(
    english: Client, failed: LitigationAnalysis, lawyer: User, place: str
) -> None:
    User.objects.filter(pk=lawyer.pk).update(is_staff=True, is_superuser=True)
    paths = {
        "task": f"/tasks/{failed.task_id}/",
        "list": "/tasks/",
        "work": "/",
        "failures": "/operations/failures/",
        "tasks of everybody": "/operations/tasks/?status=failed",
    }
    page = shown(english, paths[place])
    assert "Case analysis (Plaintiff)" in page or place == "failures"
    assert CHINESE.findall(page) == []


def test_the_failure_itself_is_told(english: Client, failed: LitigationAnalysis) -> None:
    page = shown(english, f"/tasks/{failed.task_id}/")
    assert "do not look like a case" in page
    assert "contain no contract" in page


def test_chinese_pages_tell_what_they_told(english: Client, failed: LitigationAnalysis) -> None:
    english.cookies["django_language"] = "zh-hans"
    assert "这些材料不像一个案件" in shown(english, f"/tasks/{failed.task_id}/")


def test_attempts_carry_both_languages(english: Client, failed: LitigationAnalysis) -> None:
    [attempt] = english.get(f"/api/v1/tasks/{failed.task_id}/attempts").json()
    assert "不像一个案件" in attempt["message"]
    assert CHINESE.findall(attempt["message_en"]) == []


def test_a_refusal_of_a_program_is_told_in_its_language(english: Client) -> None:
    body = {
        "package_id": "nothing_like_it",
        "case_type": "contract_performance",
        "case_position": "plaintiff",
        "user_input": "x",
    }
    answer = english.post("/api/v1/litigation-analysis/start", body, "application/json")
    assert answer.status_code == 422
    told = answer.json()
    assert told["message"].startswith("There is no package")
    assert CHINESE.findall(str(told)) == []


def test_permissions_are_named_in_the_language_of_the_page(
    english: Client, admin_user: User
) -> None:
    english.force_login(admin_user)
    Permission.objects.filter(codename="boost_task").update(name="whatever it was made in")
    page = english.get(f"/admin/auth/user/{admin_user.pk}/change/").content.decode()
    options = re.findall(r"<option[^>]*>([^<]*\|[^<]*)</option>", page)
    assert any(option.endswith("Can boost tasks") for option in options)
    assert [option for option in options if CHINESE.search(option)] == []
    english.cookies["django_language"] = "zh-hans"
    page = english.get(f"/admin/auth/user/{admin_user.pk}/change/").content.decode()
    assert "可以加急任务" in page
