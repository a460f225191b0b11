"""The admin shows every model and lets nobody rewrite what was handed in."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.urls import reverse

from documents.models import CaseMember, Document, Reading
from documents.reading import document_text
from documents.services import case_add_member, case_create, document_create

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper(owner: Any, stranger: Any) -> Document:
    case = case_create(owner=owner, name="钢材案")
    case_add_member(case=case, user=stranger)
    document = document_create(owner=owner, name="a.txt", file=BytesIO(b"secret words"), case=case)
    document_text(document)
    return document


@pytest.mark.parametrize("model", ["case", "casemember", "document", "blob", "reading"])
def test_each_list_opens(admin_client: Any, paper: Document, model: str) -> None:
    assert admin_client.get(reverse(f"admin:documents_{model}_changelist")).status_code == 200


@pytest.mark.parametrize("model", ["case", "casemember", "document", "blob", "reading"])
def test_each_row_opens_and_texts_stay_private(
    admin_client: Any, paper: Document, model: str
) -> None:
    rows = {
        "case": paper.case,
        "casemember": CaseMember.objects.get(),
        "document": paper,
        "blob": paper.blob,
        "reading": Reading.objects.get(),
    }
    answer = admin_client.get(reverse(f"admin:documents_{model}_change", args=[rows[model].pk]))
    assert answer.status_code == 200
    assert "secret words" not in answer.content.decode()


def test_a_document_cannot_be_rewritten(admin_client: Any, paper: Document) -> None:
    url = reverse("admin:documents_document_change", args=[paper.pk])
    assert admin_client.post(url, {"name": "other"}).status_code == 403
    assert Document.objects.get().name == "a.txt"
