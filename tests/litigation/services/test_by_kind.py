"""The same analysis through POST /tasks/."""

from __future__ import annotations

import pytest

from litigation.models import LitigationAnalysis
from litigation.services.request import InvalidRequest
from tasks_app.failures import InvalidParams
from tasks_app.services import task_submit_by_kind
from tests.litigation.people import FIVE_FIELDS

pytestmark = pytest.mark.django_db


def submit(owner, **changes):
    params = {**FIVE_FIELDS, **changes}
    return task_submit_by_kind(owner=owner, kind="litigation_analysis", params=params)


def test_a_task_asked_for_by_kind_has_its_analysis(lawyer):
    submission = submit(lawyer, as_of="2026-09-30")
    analysis = LitigationAnalysis.objects.get(task=submission.task)
    assert analysis.as_of.isoformat() == "2026-09-30"


def test_params_of_another_shape_are_refused(lawyer):
    with pytest.raises(InvalidParams):
        submit(lawyer, case_type="divorce")


@pytest.mark.parametrize(
    ("field", "value"),
    [("as_of", "tomorrow"), ("analysis_id", "6f9619ff-8b86-d011-b42d-00c04fc964ff")],
)
def test_what_the_schema_cannot_see_is_refused_too(lawyer, field, value):
    with pytest.raises(InvalidRequest) as refused:
        submit(lawyer, **{field: value})
    assert field in refused.value.fields
