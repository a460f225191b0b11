"""The commands: files in, reports out, and an exit code that tells the truth."""

from __future__ import annotations

import io
import json

import pytest
from django.core.management import CommandError, call_command

from documents.models import Case, Document
from litigation.models import LitigationAnalysis
from litigation.terminal.collect import PathMissing, case_files
from litigation.terminal.samples import sample_case_load, sample_names
from tests.litigation.people import person
from tests.litigation.services.handmade import PAPERS


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "恒达案"
    made.mkdir()
    for name, text in PAPERS.items():
        (made / name).write_text(text, encoding="utf-8")
    (made / "truth.json").write_text("{}")
    (made / ".DS_Store").write_bytes(b"x")
    return made


def analyze(*paths, **options):
    out, err = io.StringIO(), io.StringIO()
    asked = {"position": "plaintiff", "as_of": None, **options}
    call_command("analyze", *map(str, paths), stdout=out, stderr=err, **asked)
    return out.getvalue(), err.getvalue()


def test_truth_and_hidden_files_are_no_case_files(folder):
    assert {path.name for path in case_files([folder])} == set(PAPERS)


def test_a_missing_path_is_named(tmp_path):
    with pytest.raises(PathMissing, match="nowhere"):
        case_files([tmp_path / "nowhere"])


@pytest.mark.django_db(transaction=True)
def test_a_folder_in_reports_and_drafts_out(folder, tmp_path):
    target = tmp_path / "out"
    out, err = analyze(folder, out=target)
    written = {path.name for path in target.iterdir()}
    assert {f"report.{kind}" for kind in ("html", "docx", "pdf", "json", "md", "xlsx")} < written
    assert any(name.endswith(".docx") and name != "report.docx" for name in written)
    assert "✓ 报告生成" in out
    assert err == ""
    stored = LitigationAnalysis.objects.get()
    assert stored.owner.username == "command-line"
    assert not stored.owner.has_usable_password()
    assert stored.task.executor == "inline"
    assert json.loads((target / "report.json").read_text())["inputs"]["case_name"] == "恒达案"


@pytest.mark.django_db(transaction=True)
def test_a_file_that_is_not_accepted_is_named_and_the_rest_goes_on(folder):
    (folder / "木马.pdf").write_bytes(b"MZ\x90\x00" + b"\x00" * 200)
    (folder / "空.txt").write_bytes(b"")
    _out, err = analyze(folder)
    assert "木马.pdf" in err
    assert "空.txt" in err
    assert LitigationAnalysis.objects.get().task.status == "completed"


@pytest.mark.django_db(transaction=True)
def test_a_second_run_does_not_store_the_papers_again(folder):
    analyze(folder)
    analyze(folder)
    assert Document.objects.count() == len(PAPERS)
    assert Case.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_failure_has_the_code_and_sentence_of_the_task(tmp_path):
    (tmp_path / "损坏.pdf").write_bytes(b"%PDF-1.7 broken")
    with pytest.raises(CommandError, match=r"no_readable_document: .*损坏\.pdf") as failed:
        analyze(tmp_path)
    assert failed.value.returncode != 0


@pytest.mark.django_db(transaction=True)
def test_no_files_and_no_question_is_refused():
    with pytest.raises(CommandError, match="no_material"):
        analyze()


@pytest.mark.django_db(transaction=True)
def test_an_unknown_user_is_refused(folder):
    with pytest.raises(CommandError, match="unknown_user"):
        analyze(folder, user="nobody")


@pytest.mark.django_db
def test_samples_load_once():
    owner = person("demo")
    name = sample_names()[0]
    first = sample_case_load(owner=owner, name=name)
    count = Document.objects.count()
    assert sample_case_load(owner=owner, name=name) == first
    assert Document.objects.count() == count > 5
    assert not Document.objects.filter(name="truth.json").exists()
