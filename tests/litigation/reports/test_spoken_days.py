"""Days in sentences are Chinese; ISO dates stay in columns."""

from __future__ import annotations

from datetime import date

from django.utils.translation import override

from litigation.analysis.values.days import chinese_day
from litigation.reports.pen import spoken_day
from litigation.reports.render import render
from tests.litigation.reports.sample import sample_result


def test_a_sentence_tells_a_day_in_chinese():
    assert chinese_day(date(2024, 3, 5)) == "2024年3月5日"
    assert chinese_day(None) == "日期不明"


def test_beside_its_label_a_day_follows_the_language():
    with override("zh-hans"):
        assert spoken_day(date(2024, 3, 5)) == "2024年3月5日"
        assert spoken_day(None) == "—"
    with override("en"):
        assert spoken_day(date(2024, 3, 5)) == "2024-03-05"


def test_a_bold_label_closes_before_its_colon():
    report = render(sample_result(), format="md").decode()
    assert "**法律依据**：" in report
    assert "：**" not in report
