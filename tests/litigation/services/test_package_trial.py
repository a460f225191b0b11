"""A changed package tried on cases already read: on samples and on one's own analyses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from litigation.models import RulePackageRow
from litigation.packages import PackageMismatch
from litigation.running.package_trial import (
    MOST_DOCUMENTS,
    TrialTooLarge,
    package_trial,
)
from litigation.selectors import AnalysisNotFound
from litigation.selectors.packages import package_stored
from litigation.selectors.trial_cases import trial_base, trial_case, trial_choices
from litigation.services.package_copies import package_copy, package_copy_change
from tasks_app.executors.inline import run_task_inline
from tests.litigation.people import started

pytestmark = pytest.mark.django_db
STEEL = "sample:steel_sale_plaintiff"


@pytest.fixture
def copy(lawyer):
    base = RulePackageRow.objects.get(package_id="contract_dispute_default")
    return package_copy(owner=lawyer, source=base)


def tried(user, copy, key):
    return package_trial(
        case=trial_case(user, key), base=trial_base(copy), changed=package_stored(copy.current)
    )


def with_proofs_of_contract_gone(copy) -> str:
    """The copy's text without a single proof of the first element."""
    head, _, rest = copy.current.text.partition("[[elements.proves]]")
    _, _, tail = rest.partition("[[elements.gaps]]")
    return f"{head}[[elements.gaps]]{tail}"


def test_every_sample_can_be_read_and_judged(lawyer):
    keys = [key for key, _name in trial_choices(lawyer)]
    assert len(keys) >= 4
    for key in keys:
        case = trial_case(lawyer, key)
        row = RulePackageRow.objects.get(package_id=case.inputs.package_id)
        same = package_stored(row.current)
        trial = package_trial(case=case, base=same, changed=same)
        assert trial.changes == ()
        assert trial.before.proved > 0


def test_proofs_taken_away_change_the_status_of_their_element(lawyer, copy):
    package_copy_change(
        copy=copy, text=with_proofs_of_contract_gone(copy), is_shared=False, is_active=False
    )
    trial = tried(lawyer, copy, STEEL)
    [formed] = [one for one in trial.changes if one.id == "contract_formed"]
    assert formed.before.status != formed.after.status
    assert trial.after.proved < trial.before.proved


@pytest.mark.django_db(transaction=True)
def test_an_unchanged_copy_judges_one_s_own_analysis_alike(lawyer, copy):
    analysis = started(lawyer)
    run_task_inline(analysis.task_id)
    key = f"analysis:{analysis.pk}"
    assert key in dict(trial_choices(lawyer))
    assert tried(lawyer, copy, key).changes == ()


def test_another_user_s_analysis_cannot_be_tried_on(lawyer, stranger):
    analysis = started(lawyer)
    with pytest.raises(AnalysisNotFound):
        trial_case(stranger, f"analysis:{analysis.pk}")
    assert f"analysis:{analysis.pk}" not in dict(trial_choices(stranger))


def test_a_copy_not_made_for_the_case_says_so(lawyer, copy):
    with pytest.raises(PackageMismatch):
        tried(lawyer, copy, "sample:labour_dismissal")


def test_a_case_that_is_too_large_is_refused_before_it_is_judged(lawyer, copy):
    case = trial_case(lawyer, STEEL)
    many = case.facts.documents * (MOST_DOCUMENTS // len(case.facts.documents) + 1)
    large = replace(case, facts=replace(case.facts, documents=many))
    same = package_stored(copy.current)
    with pytest.raises(TrialTooLarge):
        package_trial(case=large, base=same, changed=same)
