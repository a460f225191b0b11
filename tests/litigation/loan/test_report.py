"""A loan in the report: its terms, and nothing of a sale."""

from __future__ import annotations

import pytest

from litigation.reports import render
from tests.litigation.loan.papers import CONTRACT, NOTE, PAID_BACK, PAID_OUT, VOUCHER, analysed


@pytest.mark.parametrize("position", ["plaintiff", "defendant"])
def test_the_report_shows_the_terms_of_the_loan_and_no_price(position):
    result = analysed(NOTE, PAID_OUT, PAID_BACK, position=position)
    text = render(result, format="md", language="zh-hans").decode()
    assert "约定本金" in text
    assert "200,000.00元" in text
    assert "每月 2%" in text
    assert "连带责任保证；未约定保证期间" in text
    for foreign in ("货款", "买方", "卖方", "买受人", "出卖人"):
        assert foreign not in text


def test_the_report_is_told_in_english_too():
    text = render(analysed(CONTRACT, VOUCHER), format="md", language="en").decode()
    assert "Principal agreed" in text
    assert "period of suretyship 24 months" in text
