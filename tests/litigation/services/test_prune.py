"""Report files go when they have had their time, never while somebody needs them."""

from __future__ import annotations

import os
import threading
from datetime import timedelta

import pytest

from litigation.files import file_path, file_remove, file_write
from litigation.models import AnalysisFile
from litigation.services.prune import report_files_prune, report_leftovers_prune
from tasks_app.clock import database_now
from tests.litigation.people import client_of, end, started

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
BYTES = "一份报告".encode()


def age(sha256: str, days: float) -> str:
    instant = (database_now() - days * DAY).timestamp()
    os.utime(file_path(sha256), (instant, instant))
    return sha256


def refer(analysis, sha256: str) -> AnalysisFile:
    return AnalysisFile.objects.create(
        analysis=analysis,
        kind="report",
        key="html",
        position=1,
        name="报告.html",
        media_type="text/html",
        sha256=sha256,
        size=1,
    )


def yesterday():
    return database_now() - DAY


def test_old_bytes_without_a_row_go(lawyer):
    sha256 = age(file_write(BYTES), 2)
    assert report_leftovers_prune(yesterday()) == 1
    assert not file_path(sha256).exists()


def test_bytes_written_lately_stay_for_their_row_may_be_on_its_way(lawyer):
    sha256 = age(file_write(BYTES), 0.5)
    assert report_leftovers_prune(yesterday()) == 0
    assert file_path(sha256).exists()


def test_old_bytes_written_again_count_as_new(lawyer):
    sha256 = age(file_write(BYTES), 2)
    file_write(BYTES)
    assert report_leftovers_prune(yesterday()) == 0
    assert file_path(sha256).read_bytes() == BYTES


def test_what_a_writer_that_died_left_half_written_goes_too(lawyer):
    sha256 = age(file_write(BYTES), 0)
    half = file_path(sha256).with_name("tmpabc")
    half.write_bytes(b"half")
    os.utime(half, (1, 1))
    assert report_leftovers_prune(yesterday()) == 1
    assert not half.exists()


def test_bytes_that_another_analysis_refers_to_survive_the_deletion_of_one(lawyer):
    sha256 = age(file_write(BYTES), 9)
    first, second = started(lawyer), started(lawyer)
    refer(first, sha256)
    refer(second, sha256)
    first.task.delete()
    assert report_leftovers_prune(yesterday()) == 0
    second.task.delete()
    assert report_leftovers_prune(yesterday()) == 1
    assert not file_path(sha256).exists()


def test_a_row_that_came_after_the_list_was_made_saves_its_bytes(lawyer):
    sha256 = age(file_write(BYTES), 9)
    analysis = started(lawyer)

    def wanted() -> bool:
        refer(analysis, sha256)
        return AnalysisFile.objects.filter(sha256=sha256).exists()

    before = yesterday().timestamp()
    assert not file_remove(file_path(sha256), before=before, is_wanted=wanted)
    assert file_path(sha256).read_bytes() == BYTES


def test_bytes_written_while_they_are_being_removed_are_there_afterwards():
    """A writer comes after the pruner has decided and before it has removed."""
    sha256 = age(file_write(BYTES), 9)
    writer = threading.Thread(target=file_write, args=(BYTES,))

    def nobody_but_a_writer_begins_just_now() -> bool:
        writer.start()
        writer.join(0.2)  # it must not get through: it would find bytes that are about to go
        assert writer.is_alive()
        return False

    before = yesterday().timestamp()
    assert file_remove(
        file_path(sha256), before=before, is_wanted=nobody_but_a_writer_begins_just_now
    )
    writer.join(20)
    assert not writer.is_alive()
    assert file_path(sha256).read_bytes() == BYTES


def test_the_age_policy_forgets_files_of_tasks_that_ended_long_ago_only(lawyer):
    old, recent, running = (started(lawyer) for _ in range(3))
    for analysis in (old, recent, running):
        refer(analysis, file_write(BYTES))
    end(old, completed_at=database_now() - 500 * DAY)
    end(recent, completed_at=database_now() - DAY)
    assert report_files_prune(database_now() - 400 * DAY) == 1
    assert [each.files.count() for each in (old, recent, running)] == [0, 1, 1]


def test_a_report_that_was_pruned_says_so(lawyer):
    analysis = started(lawyer)
    refer(analysis, file_write(BYTES))
    end(analysis, completed_at=database_now() - 500 * DAY)
    report_files_prune(database_now() - 400 * DAY)
    answer = client_of(lawyer).get(f"/api/v1/litigation-analysis/{analysis.pk}/report")
    assert (answer.status_code, answer.json()["code"]) == (410, "files_pruned")
