"""Somebody signed in, work in every state, and an analysis whose report is stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from django.contrib.auth.models import User
from django.db.models import F
from django.test import Client
from django.utils import timezone

from documents.models import Case
from documents.services import case_create, document_create_from_text
from litigation.models import LitigationAnalysis
from litigation.services import analysis_start
from tasks_app.models import Task
from tests.litigation.reports import sample

FACTS = "甲公司向乙公司供应钢材，乙公司尚欠货款30万元。"
Start = Callable[..., LitigationAnalysis]


@pytest.fixture
def signed_in(client: Client, lawyer: User) -> Client:
    client.force_login(lawyer)
    return client


@pytest.fixture
def stranger(db: None) -> User:
    return User.objects.create_user("stranger")


@pytest.fixture
def case(lawyer: User) -> Case:
    return case_create(owner=lawyer, name="恒达诉临川<b>买卖</b>合同")


@pytest.fixture
def start(lawyer: User) -> Start:
    """Starts an analysis; with a state, its task is put into it."""

    def started(owner: User = lawyer, **changes: Any) -> LitigationAnalysis:
        analysis = analysis_start(
            owner=owner,
            package_id="contract_dispute_default",
            case_type="contract_performance",
            case_position="plaintiff",
            user_input=FACTS,
        ).analysis
        if changes:
            Task.objects.filter(pk=analysis.task_id).update(**changes)
            analysis.task.refresh_from_db()
        return analysis

    return started


@pytest.fixture
def completed() -> dict[str, Any]:
    """What the row of a completed task holds."""
    return {
        "state": "completed",
        "progress": 100,
        "completed_at": timezone.now(),
        "attempt_number": F("attempt_number") + 1,
        "result": {},
    }


@pytest.fixture
def failed() -> dict[str, Any]:
    return {
        "state": "failed",
        "completed_at": timezone.now(),
        "error_code": "no_readable_document",
        "error_message": "没有可读的文件：<损坏>.pdf",
    }


@pytest.fixture
def reported(lawyer: User, start: Start, completed: dict[str, Any]) -> LitigationAnalysis:
    """A completed analysis whose citations point into real documents."""
    analysis = start(**completed)
    text = msgspec.json.encode(sample.sample_result()).decode()
    for key, (name, lines) in sample.TEXTS.items():
        paper = document_create_from_text(owner=lawyer, name=name, text="\n".join(lines))
        text = text.replace(f'"document":"{key}"', f'"document":"{paper.pk}"')
    analysis.result = msgspec.json.decode(text)
    analysis.save(update_fields=["result"])
    Task.objects.filter(pk=analysis.task_id).update(result={"analysis_id": str(analysis.pk)})
    return analysis
