"""Mistakes in the settings are found before anything starts."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.checks import run_checks
from django.test import override_settings


def test_the_result_backend_of_the_old_guide_names_the_line_to_delete() -> None:
    with override_settings(CELERY_RESULT_BACKEND="redis://:secret@localhost:6379/0"):
        (message,) = run_checks()
    assert message.id == "legal_assistant.E001"
    assert "Delete the line CELERY_RESULT_BACKEND=redis://" in str(message.hint)
    assert "secret" not in str(message)


def _ids(**settings: Any) -> set[str | None]:
    with override_settings(**settings):
        found = run_checks(include_deployment_checks=True)
    return {message.id for message in found if "legal_assistant" in str(message.id)}


def test_defaults_are_clean() -> None:
    assert _ids() == set()


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"CELERY_RESULT_BACKEND": "redis://localhost/1"}, "legal_assistant.E001"),
        ({"CELERY_BROKER_URL": "kafka://localhost"}, "legal_assistant.E002"),
        ({"CELERY_TASK_SOFT_TIME_LIMIT": 3600}, "legal_assistant.E003"),
        ({"TASKS_LEASE_SECONDS": 9, "TASKS_HEARTBEAT_SECONDS": 5}, "legal_assistant.E004"),
        ({"TASKS_HEARTBEAT_SECONDS": 0}, "legal_assistant.E004"),
        ({"LLM_BASE_URL": "http://127.0.0.1:1/v1"}, "legal_assistant.E005"),
    ],
)
def test_each_mistake_has_its_check(values: dict[str, Any], expected: str) -> None:
    assert _ids(**values) == {expected}


@pytest.mark.filterwarnings("ignore:Overriding setting DATABASES")
def test_shared_broker_on_sqlite_is_a_warning() -> None:
    sqlite = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
    found = _ids(CELERY_BROKER_URL="redis://127.0.0.1/0", DATABASES=sqlite)
    assert found == {"legal_assistant.W001"}
