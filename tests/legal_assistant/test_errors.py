"""Every failure of the API has one shape and the right status."""

from __future__ import annotations

import errno
import logging
import sqlite3
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404
from django.test import Client, override_settings
from django.urls import path
from rest_framework import exceptions
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.test import APIClient
from rest_framework.views import APIView

from legal_assistant.api.error_fields import fields_of
from legal_assistant.urls import handler400, handler403, handler404, handler500  # noqa: F401
from pipeline.errors import DomainError, Transient

failure: Exception = Http404()


class Raises(APIView):
    permission_classes = (AllowAny,)

    def get(self, request: Request) -> Response:
        raise failure


def raises_plainly(request: Any) -> None:
    raise failure


urlpatterns = [
    path("api/v1/raises", Raises.as_view()),
    path("api/v1/raises-plainly", raises_plainly),
    path("raises-plainly", raises_plainly),
]
pytestmark = pytest.mark.urls(__name__)


def _full_database() -> OperationalError:
    error = OperationalError("database or disk is full")
    error.__cause__ = sqlite3.OperationalError()
    error.__cause__.sqlite_errorcode = sqlite3.SQLITE_FULL
    return error


class Taken(DomainError):
    code = "name_taken"
    status = 409


def _answer(exc: Exception, url: str = "/api/v1/raises") -> Any:
    global failure
    failure = exc
    return Client(raise_request_exception=False).get(url)


@pytest.mark.parametrize(
    ("exc", "status", "code"),
    [
        (Taken("已被占用"), 409, "name_taken"),
        (Transient("稍后再试"), 503, "transient"),
        (exceptions.ValidationError({"a": ["b"]}), 400, "invalid"),
        (exceptions.ParseError(), 400, "parse_error"),
        (exceptions.NotAuthenticated(), 401, "not_authenticated"),
        (exceptions.PermissionDenied(), 403, "permission_denied"),
        (PermissionDenied(), 403, "permission_denied"),
        (Http404(), 404, "not_found"),
        (exceptions.MethodNotAllowed("PUT"), 405, "method_not_allowed"),
        (RequestDataTooBig(), 413, "too_large"),
        (exceptions.UnsupportedMediaType("a/b"), 415, "unsupported_media_type"),
        (SuspiciousOperation(), 400, "malformed"),
        (exceptions.Throttled(wait=7), 429, "throttled"),
        (OperationalError("secret host"), 503, "database_unavailable"),
        (_full_database(), 507, "storage_full"),
        (OSError(errno.ENOSPC, "secret folder"), 507, "storage_full"),
        (RuntimeError("secret"), 500, "internal"),
    ],
)
def test_each_failure_has_its_status_and_code(exc: Exception, status: int, code: str) -> None:
    answer = _answer(exc)
    body = answer.json()
    assert (answer.status_code, body["code"]) == (status, code)
    assert body["message"]
    assert "secret" not in answer.content.decode()
    assert set(body) <= {"code", "message", "fields"}


def test_unavailable_says_when_to_come_again() -> None:
    assert int(_answer(OperationalError())["Retry-After"]) > 0
    assert _answer(exceptions.Throttled(wait=7))["Retry-After"] == "7"


def test_the_unexpected_is_logged_with_its_traceback(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, "legal_assistant.api.errors"):
        _answer(RuntimeError("cause"))
    assert [type(record.exc_info[1]) for record in caplog.records if record.exc_info] == [
        RuntimeError
    ]


def test_domain_errors_name_their_fields() -> None:
    body = _answer(Taken("已被占用", fields={"name": ["已被占用"]})).json()
    assert body == {"code": "name_taken", "message": "已被占用", "fields": {"name": ["已被占用"]}}


def test_nested_fields_become_paths() -> None:
    detail = {"params": {"parties": [{"name": ["a"]}, {}]}, "title": ["b", "c"]}
    assert fields_of(detail) == {"params.parties.0.name": ["a"], "title": ["b", "c"]}
    assert fields_of(["whole"]) == {"non_field_errors": ["whole"]}


@pytest.mark.parametrize(
    ("exc", "status", "code"),
    [
        (Http404(), 404, "not_found"),
        (PermissionDenied(), 403, "permission_denied"),
        (SuspiciousOperation(), 400, "malformed"),
        (OperationalError(), 503, "database_unavailable"),
        (RuntimeError("secret"), 500, "internal"),
    ],
)
def test_failures_outside_api_views_have_the_same_shape(
    exc: Exception, status: int, code: str
) -> None:
    answer = _answer(exc, "/api/v1/raises-plainly")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert "secret" not in answer.content.decode()


def test_unknown_address_under_api_is_json() -> None:
    answer = APIClient().get("/api/v1/nothing-here")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_people_get_a_page() -> None:
    answer = _answer(OperationalError(), "/raises-plainly")
    assert answer.status_code == 503
    assert answer["Content-Type"].startswith("text/html")


@override_settings(LANGUAGE_CODE="zh-hans")
def test_messages_are_chinese_by_default() -> None:
    assert _answer(Http404()).json()["message"] == "没有找到所请求的内容。"
