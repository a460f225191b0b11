"""Damages for late payment: who pays, the rate and its time, or how many times the LPR."""

from decimal import Decimal

import pytest

from tests.litigation.extraction.test_payment_wording import FOOT, HEAD

A_DAY = (
    "逾期付款违约金按日计算，标准为应付未付款的0.05%，由乙方承担。",
    "付款违约：逾期部分每日万分之五，由乙方向甲方支付。",
    "付款逾期，乙方应向甲方支付违约金，计算公式：未付货款×0.05%×逾期天数。",
    "乙方到期不付任何一笔合同款的，按所欠数额每日0.5‰给付甲方违约金。",
    "违约金：逾期应付款×0.05%×逾期天数，由乙方付给甲方。",
    "各期款项如有迟延，乙方以迟延金额为基数，日付万分之五违约金。",
    "货款逾期的，以逾期货款为基数，违约金日计万分之五。",
    "乙方届期未付的，按未付款项的日万分之五计付违约金。",
    "由乙方就逾期货款按每日0.05%承担违约金。",
    "到期货款未足额支付的，每延迟一天，乙方加付未付部分0.05%的违约金。",
    "迟延货款按日万分之五计违约金，由乙方负担。",
    "应付款项逾期，违约金＝逾期金额×万分之五×延期天数。",
)
TIMES_LPR = (
    "逾期付款违约金＝欠款金额×一年期LPR（以逾期首日适用的为准）×1.5×逾期天数÷365，由乙方支付。",
    "乙方逾期的，以逾期当日有效的一年期贷款市场报价利率乘以1.5，就欠付货款计付违约金。",
    "逾期货款自到期次日起，按该日一年期LPR的1.5倍计付违约金。",
    "货款逾期的违约金以违约发生时的一年期贷款市场报价利率之1.5倍为准，由乙方负担。",
    "乙方逾期付款的，按LPR的150%支付违约金。",
    "乙方逾期付款的，按一年期LPR上浮50%支付违约金。",
    "乙方逾期付款的，按一年期LPR加计50%支付违约金。",
    "乙方逾期付款的，按一年期LPR的一倍半支付违约金。",
    "乙方逾期付款的，违约金利率为1.5倍一年期LPR。",
    "乙方逾期付款的，违约金按一年期LPR*1.5计算。",
    "乙方逾期付款的，以一年期贷款市场报价利率为基准，系数为1.5，计付违约金。",
    "乙方逾期付款的，按一年期LPR的一点五倍支付违约金。",
)
UNKNOWN_TIMES = (
    "乙方逾期付款的，按一年期LPR加30个基点支付违约金。",
    "乙方逾期付款的，按一年期LPR的适当倍数支付违约金。",
    "乙方逾期付款的，按一年期LPR上浮一定比例支付违约金。",
)


def _terms(clause, source, organize):
    text = HEAD + "货款于2023年9月30日前付清。\n" + clause + FOOT
    return organize(source(text, name="合同.docx")).terms


@pytest.mark.parametrize("clause", A_DAY)
def test_a_rate_a_day_on_what_is_unpaid_is_the_buyers(clause, source, organize):
    terms = _terms(clause, source, organize)
    [term] = terms.penalties
    assert (term.payer, term.rate, term.per, term.base) == (
        "buyer", Decimal("0.0005"), "day", "unpaid",
    )  # fmt: skip
    assert [str(one.due) for one in terms.instalments] == ["2023-09-30"]


@pytest.mark.parametrize("clause", TIMES_LPR)
def test_a_multiple_of_the_lpr_is_read_however_it_is_written(clause, source, organize):
    [term] = _terms(clause, source, organize).penalties
    assert (term.payer, term.lpr_multiple) == ("buyer", Decimal("1.5"))


@pytest.mark.parametrize("clause", UNKNOWN_TIMES)
def test_a_multiple_that_is_not_told_is_not_taken_for_once(clause, source, organize):
    [term] = _terms(clause, source, organize).penalties
    assert term.lpr_multiple is None


def test_a_formula_without_a_factor_is_once_the_lpr(source, organize):
    clause = "乙方逾期付款的，违约金＝欠付货款×一年期LPR×逾期天数÷365。"
    [term] = _terms(clause, source, organize).penalties
    assert term.lpr_multiple == Decimal(1)
