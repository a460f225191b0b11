"""People, papers and analyses for tests that need a database."""

from __future__ import annotations

import io

from django.contrib.auth import get_user_model
from rest_framework.test import APIClient

from documents.services import case_create, document_create
from litigation.services import analysis_start
from tasks_app.models import Task

FACTS = (
    "我公司2023年3月1日与临川建工集团有限公司签订钢材买卖合同，总价款50万元，"
    "约定2023年6月30日前付清，对方2023年4月14日支付20万元，余款多次催要未果。"
)
FIVE_FIELDS = {
    "package_id": "contract_dispute_default",
    "case_type": "contract_performance",
    "case_position": "plaintiff",
    "user_input": FACTS,
    "document_ids": [],
}


def person(name: str, **extra):
    return get_user_model().objects.create_user(username=name, password=None, **extra)


def client_of(user) -> APIClient:
    client = APIClient()
    client.force_authenticate(user)
    return client


def paper(owner, *, name: str = "合同.txt", text: str = "买卖合同 价款50万元", case=None):
    return document_create(owner=owner, name=name, file=io.BytesIO(text.encode()), case=case)


def case_of(owner, name: str = "恒达诉临川"):
    return case_create(owner=owner, name=name)


def started(owner, **changes):
    return analysis_start(owner=owner, **{**FIVE_FIELDS, **changes}).analysis


def end(analysis, state: str = "completed", **fields) -> None:
    """Put the task into a final state, as a runner would have."""
    values = {"state": state, **fields}
    if state == "completed":
        values |= {"progress": 100, "result": {}}
    Task.objects.filter(pk=analysis.task_id).update(**values)
    analysis.task.refresh_from_db()
