"""What a decision comes to on a day, against sums worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.claims.judgment.effect import performance
from litigation.analysis.claims.judgment.sheet import enforcement_claims
from litigation.analysis.values.result import Limitation
from litigation.analysis.values.ruling import OrderKind
from tests.litigation.ruling import texts
from tests.litigation.ruling.decided import decided

PERIOD = Limitation("undetermined", None, (), None, "", (), ())
PAID = """电子回单
付款人：海州范例建设集团有限公司
收款人：江州样本钢铁有限公司
金额：人民币500,000.00元
交易日期：2023年11月30日
附言：执行款
"""


def sheet(*papers: str, as_of: str, told: str = ""):
    found = enforcement_claims(decided(*papers, as_of=as_of, told=told), PERIOD)
    return {item.id: item for item in found.items}, found


def test_effect_and_deadline_follow_from_service():
    case = decided(texts.SALE, texts.RECEIPT, as_of="2024-01-31")
    # served on 22 September, fifteen days end on 7 October, a working day
    assert case.effect.since == date(2023, 10, 8)
    assert case.effect.doubt
    assert case.title is not None
    assert performance(case.title.items[0], case.effect).end == date(2023, 10, 18)


def test_a_period_that_ends_on_a_holiday_moves_to_the_next_working_day():
    late = texts.RECEIPT.replace("2023年9月22日", "2024年9月20日")
    later = texts.SALE.replace("二〇二三年九月十五日", "二〇二四年九月十五日")
    # fifteen days end on 5 October 2024, within the holiday that lasts until the 7th
    assert decided(later, late, as_of="2025-01-31").effect.since == date(2024, 10, 9)


def test_a_certificate_comes_before_any_reckoning():
    case = decided(texts.SALE, texts.RECEIPT, texts.EFFECT, as_of="2024-01-31")
    assert (case.effect.since, case.effect.doubt) == (date(2023, 10, 10), "")


def test_the_ordered_interest_runs_over_every_lpr_to_the_fen():
    items, found = sheet(texts.SALE, texts.RECEIPT, as_of="2024-01-31")
    assert items["principal-order-1"].amount == Decimal("1234567.89")
    interest = items["ordered-interest-order-1"]
    assert [str(one.amount) for one in interest.segments] == [
        "9761.54", "55925.93", "11166.92", "28706.24",
    ]  # fmt: skip
    assert interest.amount == Decimal("105560.63")
    delay = items["delay-interest-order-1"]
    assert delay.segments[0].start == date(2023, 10, 19)
    assert delay.amount == Decimal("22685.18")  # 1,234,567.89 × 0.0175 % × 105 days
    assert found.total == Decimal("1362813.70")
    # 50 + 490,000 × 1.5 % + 862,813.70 × 1 %
    assert items["enforcement-fee"].amount == Decimal("16028.14")


def test_a_payment_goes_to_interest_first_and_lowers_the_base_from_the_next_day():
    items, found = sheet(texts.SALE, texts.RECEIPT, PAID, as_of="2024-01-31")
    # accrued to 30 November 2023: 76,854.39 + 1,234,567.89 × 5.175 % × 102 ÷ 365
    grown = Decimal("9761.54") + Decimal("55925.93") + Decimal("11166.92") + Decimal("17853.88")
    rest = Decimal("1234567.89") - (Decimal("500000") - grown)
    assert items["principal-order-1"].amount == rest == Decimal("829276.16")
    # 829,276.16 × 5.175 % × 62 ÷ 365 since the day after
    assert items["ordered-interest-order-1"].amount == Decimal("7289.68")
    # 1,234,567.89 × 0.0175 % × 43 + 829,276.16 × 0.0175 % × 62
    assert items["delay-interest-order-1"].amount == Decimal("9290.12") + Decimal("8997.65")
    assert sum(one.amount for one in found.allocations) == Decimal("500000")


def test_without_service_the_delay_cannot_be_told():
    items, _ = sheet(texts.SALE, as_of="2024-01-31")
    delay = items["delay-interest-order-1"]
    assert delay.amount is None
    assert "生效证明" in delay.refusal


def test_words_alone_are_no_service():
    case = decided(texts.SALE, as_of="2024-01-31", told="我公司2023年9月22日收到判决书。")
    assert case.title is not None
    assert case.title.ruling.served
    assert case.effect.since is None


def test_a_yearly_rate_is_reckoned_by_365_days_and_a_deduction_is_taken_off():
    receipt = texts.RECEIPT.replace("（2023）苏0199民初1234号", "（2024）某0102民初567号").replace(
        "2023年9月22日", "2024年3月25日"
    )
    items, _ = sheet(texts.LOAN, receipt, as_of="2024-12-31")
    # 200,000 × 14.8 % × 1,037 ÷ 365 − 10,000
    assert items["ordered-interest-order-1"].amount == Decimal("84096.44") - 10000


def test_an_lpr_not_yet_published_is_refused():
    items, _ = sheet(texts.SALE, texts.RECEIPT, as_of="2031-01-31")
    refused = items["ordered-interest-order-1"]
    assert refused.amount is None
    assert "不作推算" in refused.refusal


def test_instalments_of_a_mediation_paper_have_deadlines_of_their_own():
    items, _ = sheet(texts.MEDIATION, as_of="2024-05-10")
    assert items["principal-order-1-1"].amount == Decimal("200000.00")
    # 200,000 × 0.0175 % × 40 days from 1 April
    assert items["delay-interest-order-1-1"].amount == Decimal("1400.00")
    assert items["delay-interest-order-1-2"].amount == Decimal("0.00")
    assert not items["condition-2"].counted


def test_an_award_counts_each_item():
    items, found = sheet(texts.LABOUR, as_of="2024-06-30")
    assert items["principal-order-1"].amount == Decimal("36000.00")
    assert found.total == Decimal("108000.00")


def test_affirmed_items_stand_as_the_first_court_put_them():
    alone = decided(texts.AFFIRMED, as_of="2024-06-30")
    both = decided(texts.SALE, texts.AFFIRMED, as_of="2024-06-30")
    for case in (alone, both):
        assert case.title is not None
        assert [one.kind for one in case.title.items] == [
            OrderKind.PAY, OrderKind.JOINT, OrderKind.DISMISS,
        ]  # fmt: skip
        assert case.debts[0].principal == Decimal("1234567.89")
        assert case.debts[0].also == ("陈样例",)


def test_a_changed_item_replaces_the_first_courts():
    case = decided(texts.LOAN, texts.REVERSED, as_of="2024-12-31")
    assert [debt.principal for debt in case.debts] == [Decimal("190000.00")]
    assert case.debts[0].interest[0].start == date(2023, 1, 1)


@pytest.mark.parametrize("text", [texts.JURISDICTION, "买卖合同\n甲方：江州甲有限公司"])
def test_without_an_order_to_pay_nothing_is_computed(text):
    _, found = sheet(text, as_of="2024-12-31")
    assert found.total is None
