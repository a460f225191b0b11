from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.legal_assistant.conftest import PASSWORD

PAGES = ["/", "/cases/", "/tasks/", "/analyze/"]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_asks_who_is_there(client: Client, db: None, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 302
    assert answer.url == f"/sign-in?next={path}"


def test_the_right_password_leads_to_the_page_asked_for(client: Client, lawyer: User) -> None:
    form = {"username": "lawyer", "password": PASSWORD, "next": "/tasks/"}
    assert client.post("/sign-in", form).url == "/tasks/"


def test_a_wrong_password_is_refused_with_a_sentence(client: Client, lawyer: User) -> None:
    answer = client.post("/sign-in", {"username": "lawyer", "password": "guess"})
    assert "用户名或密码不正确" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_guessing_is_stopped_even_with_the_right_password(client: Client, lawyer: User) -> None:
    for _ in range(5):
        client.post("/sign-in", {"username": "lawyer", "password": "guess"})
    answer = client.post("/sign-in", {"username": "lawyer", "password": PASSWORD})
    assert "密码错误次数过多" in answer.content.decode()


def test_nobody_is_sent_to_a_foreign_site(client: Client, lawyer: User) -> None:
    form = {"username": "lawyer", "password": PASSWORD, "next": "https://evil.example/"}
    assert client.post("/sign-in", form).url == "/"


def test_sign_out_ends_the_session(signed_in: Client) -> None:
    signed_in.post("/sign-out")
    assert signed_in.get("/").status_code == 302
