"""The first start makes an installation, the second one keeps it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User

from legal_assistant.bootstrap.broker import broker_leftovers_remove
from legal_assistant.bootstrap.passwords import known_passwords
from legal_assistant.bootstrap.translations import translations_compile
from legal_assistant.bootstrap.users import users_create, users_describe
from tests.servers.stack import ROOT

COLLECT = """
import django
django.setup()
from legal_assistant.bootstrap.static import static_files_collect
print(static_files_collect())
"""


@pytest.mark.django_db
def test_users_are_made_once_with_random_passwords(tmp_path: Path) -> None:
    users_create(var_dir=tmp_path)
    first = known_passwords(tmp_path)
    users_create(var_dir=tmp_path)
    assert known_passwords(tmp_path) == first
    assert set(first) == {"demo", "operator"}
    assert len(set(first.values())) == 2
    for name, password in first.items():
        assert authenticate(username=name, password=password) is not None


@pytest.mark.django_db
def test_demo_is_no_staff_and_operator_is(tmp_path: Path) -> None:
    users_create(var_dir=tmp_path)
    assert dict(User.objects.values_list("username", "is_staff")) == {
        "demo": False,
        "operator": True,
    }


@pytest.mark.django_db
def test_only_the_owner_can_read_the_passwords(tmp_path: Path) -> None:
    users_create(var_dir=tmp_path)
    assert (tmp_path / "users.txt").stat().st_mode & 0o777 == 0o600


@pytest.mark.django_db
def test_changed_password_is_not_shown_as_if_it_worked(tmp_path: Path) -> None:
    users_create(var_dir=tmp_path)
    demo = User.objects.get(username="demo")
    demo.set_password("another one")
    demo.save()
    told = users_describe(var_dir=tmp_path)
    assert known_passwords(tmp_path)["demo"] not in told[0]
    assert known_passwords(tmp_path)["operator"] in told[1]


def test_dead_receivers_are_cleared_and_bells_are_kept(tmp_path: Path) -> None:
    names = (
        "control/celeryev.exchange",
        "queue/1_ab.celeryev.x.msg",
        "queue/2_ab.high_priority.msg",
    )
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}")
    assert broker_leftovers_remove(folder=tmp_path) == 2
    assert [path.name for path in tmp_path.rglob("*.*")] == ["2_ab.high_priority.msg"]


def test_translations_are_compiled_when_they_changed(tmp_path: Path) -> None:
    source = tmp_path / "en" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n')
    assert translations_compile(locale_dir=tmp_path) == 1
    assert source.with_suffix(".mo").read_bytes()
    assert translations_compile(locale_dir=tmp_path) == 0


@pytest.mark.processes
def test_two_that_start_on_one_folder_collect_its_static_files_once(tmp_path: Path) -> None:
    places = {
        "DJANGO_SETTINGS_MODULE": "legal_assistant.settings",
        "VAR_DIR": str(tmp_path),
        "STATIC_ROOT": str(tmp_path / "static"),
    }
    command = [sys.executable, "-c", COLLECT]
    both = [
        subprocess.Popen(command, env=os.environ | places, cwd=ROOT, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    answers = sorted(process.communicate(timeout=100)[0].decode().strip() for process in both)
    assert answers == ["False", "True"]
    assert (tmp_path / "static" / "collected.txt").is_file()
