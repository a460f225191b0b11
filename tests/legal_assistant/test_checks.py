"""Mistakes in the settings are found before anything starts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.checks import run_checks
from django.db import connection
from django.test import override_settings

from tasks_app.models import Worker
from tasks_app.registry import NodeSpec, TaskKind, register, unregister


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
        ({"CELERY_BROKER_URL": "localhost:6379"}, "legal_assistant.E002"),
        ({"CELERY_BROKER_URL": "redis://:pass/word@host:6379/0"}, "legal_assistant.E002"),
        ({"CELERY_BROKER_URL": "redis://host:six/0"}, "legal_assistant.E002"),
        ({"CELERY_BROKER_URL": "redis:/host:6379/0"}, "legal_assistant.E002"),
        ({"CELERY_BROKER_URL": "redis://host:6379/first"}, "legal_assistant.E002"),
        ({"CELERY_BROKER_URL": "amqp://[::1"}, "legal_assistant.E002"),
        ({"REDIS_URL": "amqp://host"}, "legal_assistant.E006"),
        ({"CELERY_TASK_SOFT_TIME_LIMIT": 3600}, "legal_assistant.E003"),
        ({"TASKS_LEASE_SECONDS": 9, "TASKS_HEARTBEAT_SECONDS": 5}, "legal_assistant.E004"),
        ({"TASKS_HEARTBEAT_SECONDS": 0}, "legal_assistant.E004"),
        ({"LLM_BASE_URL": "http://127.0.0.1:1/v1"}, "legal_assistant.E005"),
    ],
)
def test_each_mistake_has_its_check(values: dict[str, Any], expected: str) -> None:
    assert _ids(**values) == {expected}


@pytest.mark.parametrize("url", ["redis://h", "rediss://:p%2Fw@h:1/3", "amqp://u:p@h:5672//"])
@pytest.mark.filterwarnings("ignore:Overriding setting DATABASES")
def test_brokers_that_can_work_are_let_be(url: str) -> None:
    postgres = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "x"}}
    assert _ids(CELERY_BROKER_URL=url, DATABASES=postgres) == set()


def _messages(deploy: bool, broker: str) -> list[str | None]:
    sqlite = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
    with override_settings(CELERY_BROKER_URL=broker, DATABASES=sqlite):
        return [message.id for message in run_checks(include_deployment_checks=deploy)]


@pytest.mark.filterwarnings("ignore:Overriding setting DATABASES")
def test_a_broker_elsewhere_on_sqlite_is_a_warning_at_once() -> None:
    assert _messages(False, "redis://elsewhere/0") == ["legal_assistant.W001"]
    assert _messages(True, "redis://elsewhere/0").count("legal_assistant.W001") == 1


@pytest.mark.filterwarnings("ignore:Overriding setting DATABASES")
def test_a_broker_of_this_host_on_sqlite_is_a_warning_where_one_deploys() -> None:
    assert _messages(False, "redis://127.0.0.1/0") == []
    assert _messages(True, "redis://127.0.0.1/0").count("legal_assistant.W001") == 1


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, ""),
        ({"TASKS_LEASE_SECONDS": "4"}, "legal_assistant.E004"),
        ({"CELERY_RESULT_BACKEND": "redis://localhost:6379/0"}, "legal_assistant.E001"),
        ({"CELERY_BROKER_URL": "redis//localhost"}, "legal_assistant.E002"),
        ({"EXTRA_APPS": "tests.kinds.unrunnable"}, "tasks_app.E001 tasks_app.E002"),
    ],
)
def test_the_command_refuses_what_cannot_work(
    variables: dict[str, str], expected: str, tmp_path: Path
) -> None:
    clean = {"REDIS_URL": "", "CELERY_BROKER_URL": "", "DATABASE_URL": ""}
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=settings.BASE_DIR,
        env=os.environ | clean | {"VAR_DIR": str(tmp_path)} | variables,
        capture_output=True,
        text=True,
    )
    assert done.returncode == bool(expected)
    for id in expected.split():
        assert id in done.stderr


@pytest.mark.django_db
def test_workers_of_two_hosts_on_sqlite_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def ids() -> list[str | None]:
        return [message.id for message in run_checks(databases=["default"])]

    for host in ("one", "two"):
        assert "tasks_app.W001" not in ids()
        identity = {"pid": 1, "process_started_at": 1.0, "executor": "celery", "concurrency": 1}
        Worker.objects.create(boot_id=host, name=host, host=host, version="1", **identity)
    assert ("tasks_app.W001" in ids()) == (connection.vendor == "sqlite")


def test_kinds_that_cannot_run_are_named() -> None:
    nodes = (NodeSpec("same", "一"), NodeSpec("same", "二"))
    limits = {"soft_time_limit": 10, "hard_time_limit": 10}
    register(TaskKind("broken", "坏", "nowhere", None, nodes, **limits))  # type: ignore[arg-type]
    try:
        messages = [message for message in run_checks() if message.obj == "broken"]
    finally:
        unregister("broken")
    assert [message.id for message in messages] == [f"tasks_app.E00{n}" for n in range(1, 5)]


def test_nothing_is_prepared_under_settings_that_cannot_work(tmp_path: Path) -> None:
    clean = {"REDIS_URL": "", "CELERY_BROKER_URL": "", "DATABASE_URL": ""}
    done = subprocess.run(
        [sys.executable, "manage.py", "bootstrap"],
        cwd=settings.BASE_DIR,
        env=os.environ | clean | {"VAR_DIR": str(tmp_path), "TASKS_LEASE_SECONDS": "4"},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, "legal_assistant.E004" in done.stderr) == (1, True)
    assert not (tmp_path / "db.sqlite3").exists()
