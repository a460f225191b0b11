"""The admin shows every row of the app, and staff can enter rates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from litigation.models import AnalysisFile, FindingReview, LitigationAnalysis, RateEntry
from litigation.running.files import files_of
from litigation.selectors.rates import rates_entered
from litigation.services import analysis_store, finding_review
from tests.litigation.people import started
from tests.litigation.reports.sample import sample_result

pytestmark = pytest.mark.django_db


@pytest.fixture
def analysis(lawyer):
    made, result = started(lawyer), sample_result()
    analysis_store(analysis=made, result=result, files=files_of(result, made))
    return made


@pytest.mark.parametrize("model", [LitigationAnalysis, AnalysisFile, RateEntry, FindingReview])
def test_every_list_opens(admin_client, analysis, model):
    address = reverse(f"admin:litigation_{model._meta.model_name}_changelist")
    assert admin_client.get(address).status_code == 200


def test_a_decision_of_a_lawyer_is_looked_at_and_not_edited(admin_client, lawyer, analysis):
    analysis.refresh_from_db()
    finding_review(user=lawyer, analysis=analysis, finding="f-2", decision="rejected")
    row = FindingReview.objects.get()
    address = reverse("admin:litigation_findingreview_change", args=[row.pk])
    assert admin_client.get(reverse("admin:litigation_findingreview_changelist")).status_code == 200
    assert admin_client.get(address).status_code == 200
    assert admin_client.post(address, {"decision": "accepted"}).status_code == 403
    assert admin_client.post(address.replace("change", "delete")).status_code == 403


def test_an_analysis_is_looked_at_and_not_edited(admin_client, analysis):
    address = reverse("admin:litigation_litigationanalysis_change", args=[analysis.pk])
    page = admin_client.get(address)
    assert page.status_code == 200
    assert "民事起诉状.docx" in page.content.decode()
    assert admin_client.post(address, {"package_id": "x"}).status_code == 403


def test_a_rate_entered_in_the_admin_reaches_the_engine_as_a_fraction(admin_client, admin_user):
    entered = {"date": "2026-01-20", "one_year": "3.00", "source": "中国人民银行公告"}
    answer = admin_client.post(reverse("admin:litigation_rateentry_add"), entered)
    assert answer.status_code == 302
    [row] = rates_entered().rows
    assert (row.date, row.one_year) == (date(2026, 1, 20), Decimal("0.03"))
    assert "中国人民银行公告" in row.source
    assert RateEntry.objects.get().entered_by == admin_user


@pytest.mark.parametrize("field", [{"one_year": "101"}, {"source": ""}, {"date": "soon"}])
def test_a_rate_that_cannot_be_is_refused(admin_client, field):
    entered = {"date": "2026-01-20", "one_year": "3.00", "source": "公告", **field}
    answer = admin_client.post(reverse("admin:litigation_rateentry_add"), entered)
    assert answer.status_code == 200
    assert not RateEntry.objects.exists()
