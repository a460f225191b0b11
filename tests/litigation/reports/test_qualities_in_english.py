"""What a paper's form means for its use is told in the language of the report."""

from __future__ import annotations

import re

from django.utils.translation import override

from litigation.analysis.evidence.weighing import FLAG_REASONS
from litigation.reports.sections.qualities import points

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def test_every_point_of_examination_has_its_english() -> None:
    with override("en"):
        told = points()
    assert set(FLAG_REASONS) <= set(told)
    assert [point for point in told.values() if CHINESE.search(point)] == []
