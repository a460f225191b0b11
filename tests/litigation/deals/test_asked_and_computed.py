"""What the claimant's own paper asks for, against what the papers come to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from litigation.analysis.compose import compose_result
from tests.litigation.deals.papers import SALE, WORKS, doubts, owed, read

LETTER = """催款函
江州乙建设有限公司：
贵司与我司签订《水泥买卖合同》，我司已供货。截至今日，贵司尚欠我司货款人民币{amount}元，请于7日内付清。
江州甲材料有限公司
2024年1月5日
"""
COMPLAINT = """民事起诉状
原告：江州甲材料有限公司
被告：江州乙建设有限公司
诉讼请求：
1、判令被告支付货款{amount}元；
2、判令被告支付逾期付款利息（以{amount}元为基数，自2023年7月1日起计算）；
3、本案诉讼费用由被告承担。
事实与理由：被告尚欠货款未付。
此致
江州市示意区人民法院
具状人：江州甲材料有限公司
2024年5月6日
"""
RECEIPT = """银行电子回单
付款人：江州乙建设有限公司
收款人：江州甲材料有限公司
金额：{amount}元
用途：水泥货款
交易日期：{day}
"""


def told(papers, **asked):
    return compose_result(**read(papers, **asked))


def test_a_demand_for_less_than_the_papers_come_to_is_told_first():
    result = told({"合同": SALE, "催款函": LETTER.format(amount="180,000")})

    first = result.conclusions[0]
    assert "主张的本金为180,000.00元，少于按现有材料算得的500,000.00元" in first.text
    assert "付款、退货、折让" in first.text
    assert {one.document for one in first.citations} == {"催款函.txt", "合同.txt"}
    assert any("相差320,000.00元" in one.text for one in result.contradictions)


def test_a_demand_for_more_is_told_with_what_may_be_missing():
    result = told({"合同": SALE, "催款函": LETTER.format(amount="620,000")})

    assert "多于按现有材料算得的500,000.00元" in result.conclusions[0].text
    assert "追加订单、增项" in result.conclusions[0].text


def test_no_paper_for_the_court_leaves_without_the_difference():
    result = told({"合同": SALE, "催款函": LETTER.format(amount="180,000")})

    complaint = next(one for one in result.drafts if one.kind == "complaint")
    assert "180,000.00元" in complaint.paragraphs[1].text


def test_the_defendant_hears_that_the_claim_is_the_bound():
    papers = {"合同": SALE, "起诉状": COMPLAINT.format(amount="180,000")}
    result = told(papers, case_position="defendant", analysis_scenario="defense")

    assert "以其请求的金额为限" in result.conclusions[0].text


@pytest.mark.parametrize(
    "papers",
    [
        {"催款函": LETTER.format(amount="500,000")},
        {"催款函": LETTER.format(amount="50万")},
        {"起诉状": COMPLAINT.format(amount="500,000.00")},
        {
            "催款函": LETTER.format(amount="500,000"),
            "回单": RECEIPT.format(amount="200,000.00", day="2024年2月1日"),
        },
        {
            "回单": RECEIPT.format(amount="200,000.00", day="2023年5月1日"),
            "催款函": LETTER.format(amount="300,000"),
        },
    ],
)
def test_no_difference_is_told_where_the_sums_agree_or_a_later_payment_explains_them(papers):
    result = told({"合同": SALE, **papers})

    assert not any("主张的本金" in one.text for one in result.conclusions)


def test_a_total_told_with_the_parts_is_no_part_itself():
    terms = (
        "一、工程总造价180万元，按进度付款：开工后3日内付30%，竣工验收合格后5日内付65%，"
        "质保金5%于2025年3月1日付。"
    )
    case = read({"合同": WORKS.format(terms=terms)})

    parts = [one.amount for one in case["facts"].terms.instalments]
    assert parts == [Decimal("540000"), Decimal("1170000"), Decimal("90000")]


def test_parts_that_come_to_more_than_the_price_are_not_reckoned_on():
    terms = (
        "一、合同总价100,000.00元。\n"
        "二、2023年4月1日前支付80,000.00元，2023年5月1日前支付70,000.00元。"
    )
    case = read({"合同": WORKS.format(terms=terms)})

    assert owed(case) == Decimal("100000")
    assert "读出的各期合计150,000.00元，多于合同总价100,000.00元" in doubts(case)
