"""Starting an analysis: everything is written, or nothing."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from documents.models import Document
from documents.selectors import CaseNotFound, DocumentNotFound
from documents.services import document_delete
from documents.services.documents import DocumentInUse
from litigation.models import LitigationAnalysis
from litigation.packages import PackageMismatch, UnknownPackage
from litigation.services import analysis_start
from litigation.services.material import NoMaterial
from litigation.services.request import InvalidRequest, NotAllowed
from tasks_app.failures import IdempotencyConflict
from tasks_app.models import Task
from tests.litigation.people import FACTS, FIVE_FIELDS, case_of, paper, started

pytestmark = pytest.mark.django_db


def test_the_five_original_fields_suffice(lawyer):
    analysis = started(lawyer)
    assert analysis.analysis_scenario == "pre_litigation"
    assert analysis.analysis_mode == "single"
    assert analysis.as_of == timezone.localdate()
    assert analysis.result is None
    assert analysis.task.kind == "litigation_analysis"
    assert analysis.task.lane == "medium"
    assert analysis.task.params["analysis_id"] == str(analysis.pk)


def test_what_was_typed_becomes_a_paper_that_can_be_cited(lawyer):
    [paper_row] = started(lawyer).papers.all()
    assert paper_row.document.origin == Document.Origin.STATEMENT
    assert paper_row.document.blob.path.read_text() == FACTS


def test_papers_keep_the_order_they_were_named_in_and_the_statement_comes_last(lawyer):
    first, second = paper(lawyer, name="一.txt"), paper(lawyer, name="二.txt")
    analysis = started(lawyer, document_ids=[second.pk, first.pk])
    names = [row.document.name for row in analysis.papers.order_by("position")]
    assert names == ["二.txt", "一.txt", "案情陈述.txt"]


def test_a_case_without_named_papers_means_all_its_uploads(lawyer):
    case = case_of(lawyer)
    started(lawyer, document_ids=[paper(lawyer, case=case).pk], case_id=case.pk)
    again = started(lawyer, user_input="", case_id=case.pk)
    assert [row.document.name for row in again.papers.all()] == ["合同.txt"]


@pytest.mark.parametrize(
    ("position", "scenario"),
    [("plaintiff", "pre_litigation"), ("defendant", "defense"), ("third_party", "defense")],
)
def test_the_scenario_follows_from_the_position(lawyer, position, scenario):
    assert started(lawyer, case_position=position).analysis_scenario == scenario


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("case_type", "divorce"),
        ("case_position", "judge"),
        ("analysis_scenario", "war"),
        ("analysis_mode", "triple"),
        ("priority", "urgent"),
        ("user_input", "长" * 100_001),
        ("user_input", "欠款\x00五万元"),
        ("user_input", "欠款\ud800五万元"),
    ],
)
def test_a_value_that_is_not_allowed_is_named(lawyer, field, value):
    with pytest.raises(InvalidRequest) as refused:
        started(lawyer, **{field: value})
    assert list(refused.value.fields) == [field]


def test_an_unknown_package_is_refused_with_the_known_ones(lawyer):
    with pytest.raises(UnknownPackage) as refused:
        started(lawyer, package_id="divorce_v1")
    assert "contract_dispute_default" in str(refused.value.fields["package_id"])


def test_a_package_that_does_not_cover_the_request_is_refused(lawyer):
    with pytest.raises(PackageMismatch):
        started(lawyer, case_type="marine_accident")


def test_nothing_to_analyse_is_refused(lawyer):
    with pytest.raises(NoMaterial):
        started(lawyer, user_input="  \n ")


def test_a_strangers_paper_and_case_are_not_found(lawyer, stranger):
    with pytest.raises(DocumentNotFound):
        started(lawyer, document_ids=[paper(stranger).pk])
    with pytest.raises(CaseNotFound):
        started(lawyer, case_id=case_of(stranger).pk)


def test_a_refused_request_leaves_no_row_behind(lawyer, stranger):
    with pytest.raises(DocumentNotFound):
        started(lawyer, document_ids=[paper(stranger).pk])
    assert not Task.objects.exists()
    assert not LitigationAnalysis.objects.exists()
    assert not Document.objects.filter(owner=lawyer).exists()


def test_the_same_key_gives_the_same_analysis_and_writes_nothing_again(lawyer):
    asked = {**FIVE_FIELDS, "idempotency_key": "k-1"}
    first, second = analysis_start(owner=lawyer, **asked), analysis_start(owner=lawyer, **asked)
    assert (first.is_new, second.is_new) == (True, False)
    assert first.analysis == second.analysis
    assert Task.objects.count() == LitigationAnalysis.objects.count() == 1
    assert Document.objects.count() == 1


def test_the_same_key_with_another_request_is_a_conflict(lawyer):
    analysis_start(owner=lawyer, **FIVE_FIELDS, idempotency_key="k-1")
    with pytest.raises(IdempotencyConflict):
        analysis_start(owner=lawyer, **FIVE_FIELDS, idempotency_key="k-1", as_of=date(2026, 1, 1))


def test_vip_needs_the_permission_and_boosts(lawyer, stranger):
    with pytest.raises(NotAllowed):
        started(lawyer, priority="vip")
    stranger.user_permissions.add(Permission.objects.get(codename="boost_task"))
    assert started(stranger, priority="vip").task.boost == 10


def test_a_cited_paper_cannot_be_deleted(lawyer):
    document = paper(lawyer)
    started(lawyer, document_ids=[document.pk])
    with pytest.raises(DocumentInUse):
        document_delete(document=document, actor=lawyer)
