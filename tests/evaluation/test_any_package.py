"""Papers of any kind under any package: a report or a refusal, never a crash."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from evaluation.engine import examine
from evaluation.worlds import bundle_of
from litigation.packages import covers, packages
from litigation.words import CASE_TYPES, POSITIONS

TYPES = ("appeal", "arbitration", "defence", "enforcement", "labour", "lending", "sale", "works")


def combination_of(package, seed):
    """Of those a package covers, one after another as the seeds go on."""
    covered = [
        (case_type, position)
        for case_type, position in product(CASE_TYPES, POSITIONS)
        if covers(package, case_type=case_type, position=position, scenario=None)
    ]
    return covered[seed % len(covered)]


@pytest.mark.parametrize("type", TYPES)
def test_papers_of_one_kind_end_in_a_report_under_every_package(type):
    bundle = bundle_of(type, 1)
    for seed, package in enumerate(packages(), start=1):
        case_type, position = combination_of(package, seed)
        asked = replace(
            bundle.request,
            package_id=package.id,
            case_type=case_type,
            position=position,
            scenario=None,
        )
        outcome = examine(replace(bundle, request=asked))
        assert not outcome.refusal, (package.id, case_type, position)
