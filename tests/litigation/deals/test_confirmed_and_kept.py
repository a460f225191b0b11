"""What both sides confirmed, what others paid, what one side's own tables and minutes say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from litigation.analysis.values.facts import EventKind
from tests.litigation.deals.papers import SALE, first_words, notes, owed, paid, read

STATEMENT = """对账函
江州乙建设有限公司：
截至2023年12月31日，贵司应付货款500,000元，已付{paid}元，尚欠{owed}元。请核对后盖章回复。
江州甲材料有限公司
2024年1月3日
回执：经核对，上述金额无误。
江州乙建设有限公司（财务专用章）
2024年1月8日
"""
RECEIPT = """银行电子回单
付款人：{payer}
收款人：江州甲材料有限公司
金额：{amount}
用途：{memo}
交易日期：{day}
"""


def receipt(payer: str, amount: str, memo: str = "水泥货款", day: str = "2023年9月1日") -> str:
    return RECEIPT.format(payer=payer, amount=amount, memo=memo, day=day)


def test_a_balance_confirmed_by_both_is_not_raised_for_want_of_receipts():
    case = read({"合同": SALE, "对账函": STATEMENT.format(paid="300,000", owed="200,000")})

    assert owed(case) == Decimal("200000")
    assert "已付300,000.00元，未见相应" not in notes(case)


def test_only_what_receipts_do_not_show_is_taken_from_the_confirmation():
    paid_one = receipt("江州乙建设有限公司", "120,000.00元")
    papers = {"合同": SALE, "对账函": STATEMENT.format(paid="300,000", owed="200,000")}
    case = read({**papers, "回单": paid_one})

    assert owed(case) == Decimal("200000")
    assert "差额180,000.00元按此前已付或已抵扣处理" in notes(case)
    assert "已付300,000.00元，未见相应" not in notes(case)


def test_a_confirmed_balance_higher_than_the_account_raises_nothing():
    paid_one = receipt("江州乙建设有限公司", "400,000.00元")
    papers = {"合同": SALE, "对账函": STATEMENT.format(paid="300,000", owed="200,000")}
    case = read({**papers, "回单": paid_one})

    assert owed(case) == Decimal("100000")
    assert "不一致" in notes(case)


@pytest.mark.parametrize("memo", ["代江州乙建设付水泥货款", "代江州乙建设有限公司支付货款"])
def test_what_another_pays_in_the_buyers_short_name_is_a_payment(memo):
    case = read({"合同": SALE, "回单": receipt("江州丙安装有限公司", "90,000.00元", memo)})

    assert owed(case) == Decimal("410000")
    assert "由他人代付，已计入" in notes(case)


def test_what_another_pays_in_a_strangers_name_is_none():
    memo = "代海州丁贸易付货款"
    case = read({"合同": SALE, "回单": receipt("江州丙安装有限公司", "90,000.00元", memo)})

    assert owed(case) == Decimal("500000")


def test_a_sum_to_the_fen_behind_its_label_needs_no_unit():
    case = read({"合同": SALE, "回单": receipt("江州乙建设有限公司", "90,000.00")})

    assert paid(case) == [("2023-09-01", Decimal("90000"))]


REPLY = """回函
江州甲材料有限公司：
贵司来函收悉。我司{words}。
江州乙建设有限公司（章）
2024年3月9日
"""


def test_a_debtors_letter_that_admits_the_debt_confirms_it_and_demands_nothing():
    words = "对欠付货款500,000元无异议，拟自2024年5月起分期付清"
    case = read({"合同": SALE, "回函": REPLY.format(words=words)})

    kinds = {one.kind for one in case["facts"].events if one.date.isoformat() == "2024-03-09"}
    assert EventKind.ACKNOWLEDGED in kinds
    assert EventKind.DEMANDED not in kinds


@pytest.mark.parametrize(
    "words",
    ["对欠付货款500,000元有异议，实际已付清", "不认可欠付货款500,000元，数量与我司入库不符"],
)
def test_a_debtors_letter_that_denies_the_debt_confirms_nothing(words):
    case = read({"合同": SALE, "回函": REPLY.format(words=words)})

    assert not [one for one in case["facts"].events if one.kind is EventKind.ACKNOWLEDGED]


REGISTER = """收款台账
日期|项目|金额（元）|付款方
2023-05-08|水泥款|60,000.00|江州乙建设有限公司
2023-06-08|水泥款|40,000.00|江州乙建设有限公司
2023-06-09|货架款|7,000.00|海州丁贸易有限公司
合计||107,000.00|
""".replace("|", "\t")


def test_a_table_of_receipts_tells_payments_that_bank_papers_must_bear_out():
    case = read({"合同": SALE, "台账": REGISTER})

    assert paid(case) == [("2023-05-08", Decimal("60000")), ("2023-06-08", Decimal("40000"))]
    assert owed(case) == Decimal("400000")


MINUTES = """会议纪要
时间：2023年8月5日
内容：因到货迟延，甲方同意货款减让{amount}元。
{foot}
"""


def test_a_reduction_in_minutes_that_both_signed_lowers_the_price():
    minutes = MINUTES.format(amount="15,000", foot="双方签字：样例甲　样例乙")
    case = read({"合同": SALE, "会议纪要": minutes})

    assert owed(case) == Decimal("485000")
    assert "《会议纪要》所载15,000.00元" in first_words(case)


def test_a_reduction_in_minutes_that_nobody_signed_is_named_and_not_counted():
    case = read({"合同": SALE, "会议纪要": MINUTES.format(amount="15,000", foot="记录：样例丙")})

    assert owed(case) == Decimal("500000")
    assert "未计入：未见双方签字" in first_words(case)


SERVICE = """物业服务合同
甲方（业主）：江州乙建设有限公司
乙方（物业服务人）：江州甲物业服务有限公司
一、物业服务费：每月每平方米18元，每月合计15,480元，甲方应于每季度首月10日前支付当季物业服务费46,440元。
二、服务期限：2022年1月1日至2022年12月31日。
甲方（盖章）：江州乙建设有限公司　乙方（盖章）：江州甲物业服务有限公司
签订日期：2021年12月20日
"""


def test_the_sum_of_one_quarter_is_not_the_price_of_the_year():
    case = read({"合同": SERVICE})

    assert case["facts"].terms.price.value == Decimal("185760")
    assert owed(case) == Decimal("185760")


def test_a_bank_paper_out_of_which_nothing_was_read_qualifies_the_sum():
    paper = "银行电子回单\n付款人：江州乙建设有限公司\n收款人：江州甲材料有限公司\n金额见附页\n"
    case = read({"合同": SALE, "回单": paper})

    assert "付款没有读出、未计入，上述金额可能偏高" in first_words(case)
