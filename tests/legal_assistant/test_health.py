"""/health/ready tells which part is out of reach."""

from __future__ import annotations

import pytest
from django.db import connections
from django.test import Client

from legal_assistant.health import probes


def test_live_asks_nothing_else() -> None:
    answer = Client().get("/health/live")
    assert (answer.status_code, answer.json()) == (200, {"status": "live"})


@pytest.mark.django_db
def test_ready_when_every_part_answers() -> None:
    answer = Client().get("/health/ready")
    assert (answer.status_code, answer.json()) == (200, {"status": "ready"})


@pytest.mark.django_db
@pytest.mark.parametrize("part", ["database", "broker", "channel_layer"])
def test_failing_part_is_named(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses() -> None:
        raise ConnectionError("refused by secret.host")

    monkeypatch.setitem(probes._PROBES, part, refuses)
    answer = Client().get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["failing"] == [part]
    assert int(answer["Retry-After"]) > 0
    assert "secret.host" not in answer.content.decode()


@pytest.mark.django_db
def test_closed_database_is_noticed() -> None:
    with connections["default"].execute_wrapper(_fail):
        answer = Client().get("/health/ready")
    assert (answer.status_code, answer.json()["failing"]) == (503, ["database"])


def _fail(*args: object) -> None:
    raise ConnectionError
