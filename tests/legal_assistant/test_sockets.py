"""A connection that was opened keeps no rights that its user has lost."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from asgiref.testing import ApplicationCommunicator
from channels.db import database_sync_to_async
from django.contrib.auth.models import User
from django.test import Client
from knox.models import AuthToken

from legal_assistant.asgi import application
from tasks_app.channels_edge import consumers
from tasks_app.models import Task
from tests.legal_assistant.pages.conftest import FACTS

pytestmark = pytest.mark.django_db(transaction=True)
Act = Callable[[], Any]


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consumers, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr(consumers, "RIGHTS_SECONDS", 0.05)


@pytest.fixture
def user() -> User:
    return User.objects.create_user("lawyer")


@pytest.fixture
def task(user: User) -> Task:
    return Task.objects.create(
        owner=user, kind="litigation_analysis", title="测试", params={"text": FACTS}, lane="medium"
    )


@pytest.fixture
def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def closed_after(act: Act, path: str, **credentials: Any) -> tuple[int, list[dict[str, Any]]]:
    """The code with which the socket ends once `act` was done, and what came before."""

    async def run() -> tuple[int, list[dict[str, Any]]]:
        scope = {
            "type": "websocket",
            "path": path,
            "headers": [],
            "subprotocols": [],
            **credentials,
        }
        socket = ApplicationCommunicator(application, scope)
        await socket.send_input({"type": "websocket.connect"})
        assert (await socket.receive_output(5))["type"] == "websocket.accept"
        if path != "/ws/tasks/":
            assert "snapshot" in (await socket.receive_output(5))["text"]
        await database_sync_to_async(act)()
        return await _until_closed(socket.receive_output)

    return asyncio.run(run())


async def _until_closed(
    receive: Callable[[float], Awaitable[dict[str, Any]]],
) -> tuple[int, list[dict[str, Any]]]:
    said = []
    while True:
        message = await receive(5)
        if message["type"] == "websocket.close":
            return message["code"], said
        said.append(message)


def cookie(browser: Client) -> dict[str, Any]:
    return {"headers": [(b"cookie", f"sessionid={browser.cookies['sessionid'].value}".encode())]}


def test_signing_out_in_another_tab_ends_the_socket(browser: Client, task: Task) -> None:
    for path in (f"/ws/tasks/{task.pk}/", "/ws/tasks/"):
        browser.force_login(task.owner)
        code, _said = closed_after(lambda: browser.post("/sign-out"), path, **cookie(browser))
        assert code == 4401


def test_a_new_password_ends_the_sockets_of_old_sessions(browser: Client, task: Task) -> None:
    def change_password() -> None:
        task.owner.set_password("a new one")
        task.owner.save()

    assert closed_after(change_password, f"/ws/tasks/{task.pk}/", **cookie(browser))[0] == 4401


def test_a_revoked_token_ends_the_socket(user: User, task: Task) -> None:
    row, token = AuthToken.objects.create(user)
    path = f"/ws/tasks/{task.pk}/"
    code, _said = closed_after(row.delete, path, subprotocols=["bearer", token])
    assert code == 4401


def test_a_task_deleted_while_it_is_watched_is_told(browser: Client, task: Task) -> None:
    code, said = closed_after(task.delete, f"/ws/tasks/{task.pk}/", **cookie(browser))
    assert code == 4404
    assert "task_not_found" in said[-1]["text"]


def test_a_feed_that_breaks_closes_its_socket(
    browser: Client, task: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_cursor: object) -> None:
        raise RuntimeError("a defect")

    def act() -> None:
        monkeypatch.setattr("tasks_app.channels_edge.feed.TaskCursor.news", broken)

    assert closed_after(act, f"/ws/tasks/{task.pk}/", **cookie(browser))[0] == 1011
