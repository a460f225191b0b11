from __future__ import annotations

import json
import re
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tasks_app.models import Task
from tests.legal_assistant.pages.conftest import Start

NODES = ["文档处理", "全景预整理", "规则组装", "证据分析", "金额与期限测算"]


def test_the_page_shows_every_step_before_the_first_has_begun(
    signed_in: Client, start: Start
) -> None:
    page = signed_in.get(f"/tasks/{start().task_id}/").content.decode()
    assert [node for node in NODES if node not in page] == []
    assert page.count("data-node=") == 9
    assert "您可以关闭此页面" in page


def test_the_page_carries_the_task_as_the_api_tells_it(signed_in: Client, start: Start) -> None:
    task_id = start().task_id
    page = signed_in.get(f"/tasks/{task_id}/").content.decode()
    embedded = re.search(r'<script id="task" type="application/json">(.*?)</script>', page)
    assert embedded
    told = signed_in.get(f"/api/v1/tasks/{task_id}/").json()
    assert json.loads(embedded[1]) == told


def test_a_failure_shows_its_sentence_and_its_code(
    signed_in: Client, start: Start, failed: dict[str, Any]
) -> None:
    page = signed_in.get(f"/tasks/{start(**failed).task_id}/").content.decode()
    assert "没有可读的文件：&lt;损坏&gt;.pdf" in page
    assert "no_readable_document" in page


@pytest.mark.parametrize("path", ["/tasks/{}/", "/tasks/{}/report"])
def test_the_task_of_another_is_not_found(
    signed_in: Client, stranger: User, start: Start, path: str
) -> None:
    theirs = start(owner=stranger).task_id
    assert signed_in.get(path.format(theirs)).status_code == 404
    assert signed_in.get(path.format(uuid4())).status_code == 404


def test_the_list_finds_by_title_and_state(
    signed_in: Client, start: Start, failed: dict[str, Any]
) -> None:
    start(title="钢材买卖"), start(title="设备买卖", **failed)
    page = signed_in.get("/tasks/?q=买卖&status=failed").content.decode()
    assert "设备买卖" in page
    assert "钢材买卖" not in page


def test_a_search_without_a_find_offers_the_way_back(signed_in: Client, start: Start) -> None:
    start()
    page = signed_in.get("/tasks/?q=不存在").content.decode()
    assert "没有符合条件的任务" in page
    assert "清除筛选" in page


def test_a_longer_list_asks_no_more_of_the_database(
    signed_in: Client, lawyer: User, start: Start
) -> None:
    start()
    with CaptureQueriesContext(connection) as few:
        signed_in.get("/tasks/")
    for _ in range(5):
        start()
    with CaptureQueriesContext(connection) as many:
        signed_in.get("/tasks/")
    assert Task.objects.count() == 6
    assert len(many) == len(few)


def test_a_task_without_a_report_leads_to_itself(signed_in: Client, start: Start) -> None:
    task_id = start().task_id
    assert signed_in.get(f"/tasks/{task_id}/report").url == f"/tasks/{task_id}/"
