"""A deploy in the middle: plans of one version are run by workers of that version only."""

from __future__ import annotations

import pytest

pytestmark = [pytest.mark.processes, pytest.mark.timeout(120)]


def test_a_worker_leaves_plans_of_another_version_to_one_that_knows_them(farm, submit):
    farm.worker("newer", TEST_PLAN_VERSION="2")
    old = submit()
    old.open()
    known = submit(kind="test_tiny")
    assert known.wait_for("completed")["worker_name"] == "newer@test"  # it hears and it works
    assert old.get()["status"] == "pending"
    farm.worker("older", TEST_PLAN_VERSION="1")
    assert old.wait_for("completed")["worker_name"] == "older@test"
    assert old.outcomes() == ["completed"]
    old.assert_whole()
