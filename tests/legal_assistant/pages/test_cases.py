from __future__ import annotations

from uuid import uuid4

from django.contrib.auth.models import User
from django.test import Client

from documents.models import Case
from documents.services import case_add_member, case_create, document_create_from_text


def test_a_new_case_opens_at_once(signed_in: Client, lawyer: User) -> None:
    answer = signed_in.post("/cases/", {"name": "甲诉乙"})
    case = Case.objects.get(owner=lawyer)
    assert answer.url == f"/cases/{case.pk}/"


def test_a_case_without_a_name_is_refused_and_nothing_is_made(signed_in: Client) -> None:
    answer = signed_in.post("/cases/", {"name": "   "})
    assert answer.status_code == 422
    assert "field__error" in answer.content.decode()
    assert not Case.objects.exists()


def test_markup_in_a_name_is_text(signed_in: Client, case: Case) -> None:
    for path in ("/cases/", f"/cases/{case.pk}/"):
        page = signed_in.get(path).content.decode()
        assert "恒达诉临川&lt;b&gt;买卖&lt;/b&gt;合同" in page
        assert "<b>买卖" not in page


def test_the_case_of_another_is_not_found(signed_in: Client, stranger: User) -> None:
    theirs = case_create(owner=stranger, name="别人的案件")
    assert signed_in.get(f"/cases/{theirs.pk}/").status_code == 404
    assert signed_in.get(f"/cases/{uuid4()}/").status_code == 404
    assert "别人的案件" not in signed_in.get("/cases/").content.decode()


def test_a_shared_case_is_seen_with_its_owner(
    signed_in: Client, lawyer: User, stranger: User
) -> None:
    case_add_member(case=(shared := case_create(owner=stranger, name="共办案件")), user=lawyer)
    assert signed_in.get(f"/cases/{shared.pk}/").status_code == 200
    assert "stranger" in signed_in.get("/cases/").content.decode()


def test_what_was_typed_for_an_analysis_is_no_upload(
    signed_in: Client, lawyer: User, case: Case
) -> None:
    document_create_from_text(owner=lawyer, name="案情陈述.txt", text="事实", case=case)
    page = signed_in.get(f"/cases/{case.pk}/").content.decode()
    assert "案情陈述.txt" not in page
    assert "还没有材料" in page
