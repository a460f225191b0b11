"""Every case type and position of the request: a package that fits, or the truth that none does."""

from __future__ import annotations

from itertools import product

import pytest

from litigation.choices import scenario_for
from litigation.packages import PackageMismatch, covers, package_for, packages
from litigation.words import CASE_TYPES, POSITIONS, SCENARIOS

SYSTEM = (
    "arbitration_v1",
    "complaint_defense_v1",
    "contract_dispute_default",
    "enforcement_v1",
    "evidence_preservation_v1",
    "judgment_appeal_v1",
    "labor_dispute_v1",
    "private_lending_v1",
)
# No rules of these kinds are held, and a claim is not appealed before it was decided.
UNCOVERED_TYPES = {"ip_infringement", "marine_accident"}


def test_the_packages_promised_are_there():
    assert tuple(one.id for one in packages()) == SYSTEM


@pytest.mark.parametrize("id", SYSTEM)
@pytest.mark.parametrize(("case_type", "position"), list(product(CASE_TYPES, POSITIONS)))
def test_every_combination_is_accepted_or_refused_with_those_that_fit(id, case_type, position):
    [one] = [each for each in packages() if each.id == id]
    for scenario in SCENARIOS:
        asked = {"case_type": case_type, "position": position, "scenario": scenario}
        if covers(one, **asked):
            assert package_for(id=id, **asked).package == one
            continue
        with pytest.raises(PackageMismatch) as refusal:
            package_for(id=id, **asked)
        said = refusal.value.fields["package_id"][-1]
        fitting = [each.id for each in packages() if covers(each, **asked)]
        near = [each.id for each in packages() if covers(each, **dict(asked, scenario=None))]
        assert all(name in said for name in fitting or near)
        assert ("没有规则包覆盖" in said) is not bool(near)


@pytest.mark.parametrize("case_type", sorted(set(CASE_TYPES) - UNCOVERED_TYPES))
def test_every_case_type_with_rules_has_a_package_for_either_side(case_type):
    sides = ({"plaintiff", "applicant", "appellant"}, {"defendant", "respondent", "appellee"})
    for side in sides:
        if case_type == "complaint_defense" and "plaintiff" in side:
            continue  # a complaint received is answered by the other side only
        assert any(covers(one, case_type=case_type, position=p) for one in packages() for p in side)


def test_a_case_type_without_rules_is_refused_and_not_judged_by_others():
    for case_type, position in product(UNCOVERED_TYPES, POSITIONS):
        assert not any(covers(one, case_type=case_type, position=position) for one in packages())


def test_the_five_fields_of_the_first_request_suffice_for_every_combination():
    for one in packages():
        for each in one.combinations:
            assert scenario_for(each.position) in each.scenarios
