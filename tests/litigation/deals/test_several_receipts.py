"""A page may bear several receipts: every payment keeps its own day, and none is lost."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.litigation.deals.papers import SALE, doubts, owed, paid, read

ENDS = "付款人：江州乙建设有限公司　收款人：江州甲材料有限公司\n"
BETWEEN_RULES = (
    "网上银行电子回单\n"
    f"{ENDS}交易日期：2023-03-08　金额：50,000.00元\n-----\n"
    f"{ENDS}交易日期：2023-05-09　金额：80,000.00元　摘要：货款\n"
)
UNDER_TITLES = (
    f"网上银行电子回单\n{ENDS}交易日期：2023-03-08\n金额：50,000.00元\n"
    f"网上银行电子回单\n{ENDS}交易日期：2023-05-09\n金额：80,000.00元\n"
)
BY_FIELDS = (
    "银行回单\n付款人：江州乙建设有限公司\n收款人：江州甲材料有限公司\n"
    "交易日期：2023-03-08\n金额：50,000.00元\n"
    "付款人：江州乙建设有限公司\n收款人：江州甲材料有限公司\n"
    "交易日期：2023-05-09\n金额：80,000.00元\n"
)
IN_ROWS = (
    f"银行转账记录\n{ENDS}2023年3月8日 转账50,000元\n2023年5月9日 转账80,000元\n合计130,000元\n"
)
IN_A_LINE = f"银行转账记录\n{ENDS}2023年3月8日转账50,000元，2023年5月9日转账80,000元。\n"


@pytest.mark.parametrize("page", [BETWEEN_RULES, UNDER_TITLES, BY_FIELDS, IN_ROWS, IN_A_LINE])
def test_every_receipt_of_a_page_keeps_its_day_and_its_sum(page):
    case = read({"合同": SALE, "回单": page})

    assert paid(case) == [
        ("2023-03-08", Decimal("50000")),
        ("2023-05-09", Decimal("80000")),
    ]
    assert owed(case) == Decimal("370000")


def test_one_receipt_with_the_day_it_was_printed_stays_one():
    page = f"银行电子回单\n{ENDS}交易日期：2023-03-08\n金额：50,000.00元\n打印日期：2023-05-09\n"

    assert paid(read({"合同": SALE, "回单": page})) == [("2023-03-08", Decimal("50000"))]


def test_a_sum_on_a_receipt_without_a_day_is_named_and_not_dropped():
    page = f"{BETWEEN_RULES}另附言：尾号0001账户金额：70,000.00元\n"

    case = read({"合同": SALE, "回单": page})

    assert "70,000.00元，未能与付款日期对应" in doubts(case)


TWICE = (
    f"电子回单\n{ENDS}金额：50,000.00元\n交易日期：2023年7月1日\n流水号：00001\n"
    f"电子回单\n{ENDS}金额：50,000.00元\n交易日期：2023年7月1日\n流水号：{{second}}\n"
)


def test_two_receipts_of_a_day_and_sum_are_two_payments_where_their_numbers_differ():
    case = read({"合同": SALE, "回单": TWICE.format(second="00002")})

    assert owed(case) == Decimal("400000")


def test_a_receipt_printed_twice_is_one_payment():
    case = read({"合同": SALE, "回单": TWICE.format(second="00001")})

    assert owed(case) == Decimal("450000")
