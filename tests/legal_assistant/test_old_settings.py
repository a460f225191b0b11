"""The `.env` of the system before this one, as its guide printed it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

OLD = """\
# Celery
CELERY_ENABLED=true
CELERY_BROKER_URL=redis://localhost:6379/0
CELERY_RESULT_BACKEND=redis://localhost:6379/0
CELERY_TASK_TIME_LIMIT=3600
CELERY_TASK_SOFT_TIME_LIMIT=3300
CELERY_WORKER_PREFETCH_MULTIPLIER=1
CELERY_WORKER_MAX_TASKS_PER_CHILD=100
"""
CHECK = """
import sys
from pathlib import Path
from environs import Env
file, read = Path(sys.argv.pop(1)), Env.read_env
Env.read_env = lambda env, path, **options: read(env, str(file), **options)
from legal_assistant import env
env.ENV_FILE = file
from django.core.management import execute_from_command_line
execute_from_command_line(sys.argv)
"""
"""Stands for manage.py with that file in place of the project's own."""


def _check(folder: Path, lines: str) -> subprocess.CompletedProcess[str]:
    file = folder / ".env"
    file.write_text(lines)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CELERY_", "TASKS_", "REDIS_", "DATABASE_"))
    }
    return subprocess.run(
        [sys.executable, "-c", CHECK, str(file), "check"],
        cwd=settings.BASE_DIR,
        env=kept | {"DJANGO_SETTINGS_MODULE": "legal_assistant.settings", "VAR_DIR": str(folder)},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_the_old_file_is_refused_with_the_line_to_delete(tmp_path: Path) -> None:
    found = _check(tmp_path, OLD)
    assert found.returncode != 0
    assert "legal_assistant.E001" in found.stderr
    assert "Delete the line CELERY_RESULT_BACKEND=redis://" in found.stderr
    assert "Traceback" not in found.stderr


def test_without_that_line_it_works_and_says_what_nothing_reads(tmp_path: Path) -> None:
    found = _check(tmp_path, OLD.replace("CELERY_RESULT_BACKEND=", "#"))
    assert found.returncode == 0, found.stderr
    assert "CELERY_WORKER_PREFETCH_MULTIPLIER stands in .env" in found.stderr
    assert found.stderr.count("legal_assistant.W002") == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("CELERY_BROKER_URL=amqp://guest:guest@localhost:5672//", ""),
        ("CELERY_BROKER_URL=sqs://", "legal_assistant.E002"),
        ("TASKS_LEASE_SECOND=60", "TASKS_LEASE_SECOND stands in .env"),
    ],
)
def test_a_line_is_right_or_named(tmp_path: Path, line: str, said: str) -> None:
    found = _check(tmp_path, line)
    assert said in found.stderr
    assert (found.returncode != 0) == ("E002" in said)
    assert bool(said) == ("legal_assistant." in found.stderr)
