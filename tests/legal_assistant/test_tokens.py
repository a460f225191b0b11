"""Tokens as a program meets them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from knox.models import AuthToken
from rest_framework.test import APIClient

from legal_assistant.guessing import LIMIT_PER_NAME
from tests.legal_assistant.conftest import PASSWORD


def _sign_in(api: APIClient, password: str = PASSWORD, username: str = "lawyer"):
    body = {"username": username, "password": password}
    return api.post("/api/v1/auth/token", body, format="json")


def _with(token: str) -> APIClient:
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {token}")
    return client


def test_password_buys_a_token_that_opens_the_api(api: APIClient, lawyer: User) -> None:
    answer = _sign_in(api)
    assert answer.status_code == 200
    assert set(answer.json()) == {"token", "expires_at"}
    assert parse_datetime(answer.json()["expires_at"]) > timezone.now() + timedelta(days=29)
    assert _with(answer.json()["token"]).get("/api/v1/auth/tokens").status_code == 200


def test_token_is_stored_only_as_a_hash(api: APIClient, lawyer: User) -> None:
    token = _sign_in(api).json()["token"]
    stored = AuthToken.objects.get()
    assert token not in (stored.digest, stored.token_key)
    assert len(stored.token_key) < len(token) / 4


def test_wrong_password_is_401_with_a_challenge(api: APIClient, lawyer: User) -> None:
    answer = _sign_in(api, "wrong")
    assert answer.status_code == 401
    assert answer.json()["code"] == "wrong_credentials"
    assert answer["WWW-Authenticate"].startswith("Bearer")


def test_unknown_and_inactive_users_look_like_a_wrong_password(
    api: APIClient, lawyer: User
) -> None:
    wrong = _sign_in(api, "wrong").json()
    assert _sign_in(api, username="nobody").json() == wrong
    User.objects.update(is_active=False)
    assert _sign_in(api).json() == wrong


def test_missing_fields_are_named(api: APIClient, db: None) -> None:
    answer = api.post("/api/v1/auth/token", {"username": "lawyer"}, format="json")
    assert answer.status_code == 400
    assert answer.json()["code"] == "invalid"
    assert set(answer.json()["fields"]) == {"password"}


def test_guessing_stops_after_five_tries_even_with_the_right_password(
    api: APIClient, lawyer: User
) -> None:
    for _ in range(LIMIT_PER_NAME):
        assert _sign_in(api, "wrong").status_code == 401
    answer = _sign_in(api)
    assert answer.status_code == 429
    assert answer.json()["code"] == "throttled"


def test_guesses_on_one_name_do_not_lock_another(api: APIClient, lawyer: User) -> None:
    for _ in range(LIMIT_PER_NAME):
        _sign_in(api, "wrong", username="somebody")
    assert _sign_in(api).status_code == 200


def test_right_passwords_are_never_counted(api: APIClient, lawyer: User) -> None:
    answers = [_sign_in(api).status_code for _ in range(LIMIT_PER_NAME + 2)]
    assert set(answers) == {200}


def test_revoked_token_opens_nothing(api: APIClient, lawyer: User) -> None:
    client = _with(_sign_in(api).json()["token"])
    assert client.post("/api/v1/auth/token/revoke").status_code == 204
    answer = client.get("/api/v1/auth/tokens")
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")


def test_revoke_without_a_token_says_so(api: APIClient, lawyer: User) -> None:
    api.force_login(lawyer)
    answer = api.post("/api/v1/auth/token/revoke")
    assert (answer.status_code, answer.json()["code"]) == (400, "no_token")


def test_list_shows_ones_own_tokens_and_marks_the_current(api: APIClient, lawyer: User) -> None:
    AuthToken.objects.create(user=User.objects.create_user("other"))
    _sign_in(api)
    client = _with(_sign_in(api).json()["token"])
    listed = client.get("/api/v1/auth/tokens").json()
    assert [token["is_current"] for token in listed] == [True, False]


def test_another_users_token_cannot_be_revoked(api: APIClient, lawyer: User) -> None:
    theirs, _ = AuthToken.objects.create(user=User.objects.create_user("other"))
    client = _with(_sign_in(api).json()["token"])
    assert client.delete(f"/api/v1/auth/tokens/{theirs.token_key}").status_code == 404
    mine = client.get("/api/v1/auth/tokens").json()[0]["id"]
    assert client.delete(f"/api/v1/auth/tokens/{mine}").status_code == 204
    assert AuthToken.objects.get() == theirs


def test_expired_token_opens_nothing(api: APIClient, lawyer: User) -> None:
    client = _with(_sign_in(api).json()["token"])
    AuthToken.objects.update(expiry=timezone.now() - timedelta(seconds=1))
    assert client.get("/api/v1/auth/tokens").status_code == 401


def test_stale_token_in_the_header_does_not_prevent_a_new_one(lawyer: User) -> None:
    assert _sign_in(_with("stale")).status_code == 200


def test_command_prints_the_token_and_nothing_else(
    lawyer: User, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("create_token", "lawyer")
    printed = capsys.readouterr()
    token = printed.out.removesuffix("\n")
    assert token.isalnum()
    assert printed.err == ""
    assert _with(token).get("/api/v1/auth/tokens").status_code == 200


def test_command_refuses_an_unknown_user(db: None) -> None:
    with pytest.raises(CommandError, match="nobody"):
        call_command("create_token", "nobody")
