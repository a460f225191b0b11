"""Loading is one transaction, harmless to repeat, and tells what became of every file."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from statutes.models import Article, LawVersion
from statutes.selectors import article_on, search
from statutes.services import Outcome, statutes_load
from statutes.services.load import NoFolder
from tests.statutes.texts import NEW, OLD, folder

pytestmark = pytest.mark.django_db


def outcomes(report):
    return {file.name: file.outcome for file in report.files}


def indexed() -> int:
    """Rows that the full-text index holds."""
    column = "SELECT count(*) FROM statutes_article WHERE words IS NOT NULL"
    table = "SELECT count(*) FROM statutes_words"
    with connection.cursor() as cursor:
        cursor.execute(column if connection.vendor == "postgresql" else table)
        return cursor.fetchone()[0]


def test_two_texts_of_a_law_follow_each_other(tmp_path):
    statutes_load(folder(tmp_path / "a", old=OLD, new=NEW))
    days = LawVersion.objects.order_by("effective_from").values_list(
        "effective_from", "effective_to"
    )
    assert list(days) == [(date(2010, 1, 1), date(2020, 12, 31)), (date(2021, 1, 1), None)]
    before = article_on(["示例买卖法"], 3, day=date(2020, 12, 31))
    after = article_on(["中华人民共和国示例买卖法"], 3, day=date(2021, 1, 1))
    assert "可以请求增加" in before.article.text
    assert "适当减少" in after.article.text
    assert before.others == (after.article,)
    assert article_on(["示例买卖法"], 3, day=date(2009, 12, 31)) is None
    assert article_on(["示例买卖法"], 3, branch=1, day=date(2020, 1, 1)) is None


def test_the_same_folder_again_changes_nothing(tmp_path):
    place = folder(tmp_path / "a", old=OLD, new=NEW)
    statutes_load(place)
    ids = set(Article.objects.values_list("pk", flat=True))
    report = statutes_load(place)
    assert set(outcomes(report).values()) == {Outcome.UNCHANGED}
    assert set(Article.objects.values_list("pk", flat=True)) == ids
    assert indexed() == len(ids)


def test_a_corrected_text_replaces_the_one_of_the_same_day(tmp_path):
    statutes_load(folder(tmp_path / "a", old=OLD))
    corrected = OLD.replace("诚信原则", "诚实信用原则")
    report = statutes_load(folder(tmp_path / "a", old=corrected))
    assert outcomes(report) == {"old.md": Outcome.REPLACED}
    assert not search("诚信", day=None).hits
    assert search("诚实信用", day=None).hits
    assert indexed() == Article.objects.count() == 4


def test_a_law_that_was_repealed_ends(tmp_path):
    text = OLD.replace("施行日期：2010-01-01", "施行日期：2010-01-01\n失效日期：2015-05-01")
    statutes_load(folder(tmp_path / "a", old=text))
    assert LawVersion.objects.get().effective_to == date(2015, 4, 30)
    assert article_on(["示例买卖法"], 1, day=date(2015, 5, 1)) is None


def test_every_file_that_is_left_out_is_named_with_its_reason(tmp_path):
    place = folder(
        tmp_path / "a", old=OLD, copy=OLD, other=OLD.replace("约定履行", "合同履行"), no="空"
    )
    (place / "scan.pdf").write_bytes(b"%PDF-1.4")
    report = statutes_load(place)
    refused = {file.name: file.told for file in report.refused}
    assert set(refused) == {"no.md", "old.md", "other.md", "scan.pdf"}
    assert outcomes(report)["copy.md"] is Outcome.LOADED
    assert "同一文本" in refused["old.md"]
    assert "条文不同" in refused["other.md"]
    assert all(refused.values())


def test_a_failure_half_way_leaves_nothing_behind(tmp_path, monkeypatch):
    place = folder(tmp_path / "a", old=OLD, new=NEW)

    def broken(law):
        raise RuntimeError("the disk is gone")

    monkeypatch.setattr("statutes.services.load._close_versions", broken)
    with pytest.raises(RuntimeError):
        statutes_load(place)
    assert not LawVersion.objects.exists()
    assert indexed() == 0


def test_the_command_tells_and_fails_when_a_file_is_left_out(tmp_path, capsys):
    call_command("load_statutes", str(folder(tmp_path / "a", old=OLD)))
    assert (
        "已载入  old.md：《中华人民共和国示例买卖法》2010-01-01 施行，4 条"
        in capsys.readouterr().out
    )
    folder(tmp_path / "a", bad="没有条文")
    with pytest.raises(CommandError, match="1 个文件未载入"):
        call_command("load_statutes", str(tmp_path / "a"))
    told = capsys.readouterr().out
    assert "无变化  old.md" in told
    assert "未载入  bad.md" in told


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_a_folder_without_files_is_refused(tmp_path, name):
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoFolder):
        statutes_load(tmp_path / name)
