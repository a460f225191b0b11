from datetime import date
from decimal import Decimal

import pytest

from documents.text import BlockKind, DocumentText, page_of
from litigation.analysis.values.sources import Source

HEAD = """买卖合同
甲方（卖方）：江州甲机械有限公司
乙方（买方）：海州乙食品有限公司
合同总价为人民币40万元。
"""
FOOT = "\n签订日期：2023年4月10日"


@pytest.fixture
def terms(source, organize):
    def run(clause, *others):
        contract = source(HEAD + clause + FOOT, name="合同.docx")
        return organize(contract, *others).terms

    return run


def plan(terms):
    return [(str(item.amount), item.due and str(item.due)) for item in terms.instalments]


def test_fixed_days_are_due_days(terms):
    found = terms("乙方应于2023年6月30日前付清全部货款。")
    assert plan(found) == [("400000.00", "2023-06-30")]
    assert found.signed == date(2023, 4, 10)


def test_shares_follow_their_days(terms):
    clause = "付款：2023年5月1日前支付30%，2023年6月1日前支付50%，2023年7月1日前付清余款。"
    assert plan(terms(clause)) == [
        ("120000.00", "2023-05-01"),
        ("200000.00", "2023-06-01"),
        ("80000.00", "2023-07-01"),
    ]


def test_a_cumulative_share_counts_what_was_paid_before(terms):
    clause = "合同签订后五日内支付定金5万元，2023年6月1日前付至合同总价的90%。"
    assert plan(terms(clause)) == [("50000.00", "2023-04-15"), ("310000.00", "2023-06-01")]


def test_days_after_delivery_are_counted_from_the_delivery_found(terms, source):
    note = source(
        "送货单\n收货单位：海州乙食品有限公司\n送货日期：2023年5月20日\n合计：¥400,000.00"
    )
    found = terms("货到后30日内一次性付清货款。", note)
    assert plan(found) == [("400000.00", "2023-06-19")]


def test_without_the_event_the_due_day_stays_open(terms):
    (item,) = terms("货到验收合格后30日内一次性付清货款。").instalments
    assert item.due is None
    assert "验收合格后30日内" in item.due_rule


def test_every_batch_is_an_instalment_when_paid_by_batch(terms, source):
    one = source("送货单\n送货日期：2023年5月2日\n合计：¥150,000.00", name="1")
    two = source("送货单\n送货日期：2023年5月20日\n合计：¥250,000.00", name="2")
    found = terms("每批货物到货后一个月内付清该批货款。", one, two)
    assert plan(found) == [("150000.00", "2023-06-02"), ("250000.00", "2023-06-20")]


def test_a_sunday_worked_for_a_holiday_is_a_working_day(terms):
    contract = "合同签订后10个工作日内支付全部货款。"
    assert plan(terms(contract)) == [("400000.00", "2023-04-23")]


def test_a_payment_table_is_a_plan(terms):
    clause = """付款安排如下：
期次|付款期限|金额（元）
第一期|2023年5月10日|150,000.00
第二期|二〇二三年八月十日|250,000.00"""
    assert plan(terms(clause)) == [("150000.00", "2023-05-10"), ("250000.00", "2023-08-10")]


@pytest.mark.parametrize(
    ("clause", "payer", "rate", "per", "base"),
    [
        (
            "乙方逾期付款的，每逾期一日按未付金额的万分之五支付违约金。",
            "buyer",
            "0.0005",
            "day",
            "unpaid",
        ),
        ("买方逾期付款，每日按应付未付款的0.5‰支付滞纳金。", "buyer", "0.0005", "day", "unpaid"),
        ("乙方未按期付款的，按日千分之三承担违约金。", "buyer", "0.003", "day", "unpaid"),
        ("甲方逾期交货的，每天按合同总价的0.1%支付违约金。", "seller", "0.001", "day", "price"),
        ("乙方逾期付款的，按月2%支付违约金。", "buyer", "0.02", "month", "unpaid"),
        ("乙方逾期付款，按年利率12%支付逾期利息。", "buyer", "0.12", "year", "unpaid"),
        ("任何一方违约，应支付合同总金额20%的违约金。", "either", "0.2", "once", "price"),
    ],
)
def test_penalty_clauses_give_rate_period_and_base(terms, clause, payer, rate, per, base):
    (term,) = terms(clause).penalties
    assert (term.payer, term.rate, term.per, term.base) == (payer, Decimal(rate), per, base)


def test_one_sentence_may_hold_two_penalties(terms):
    clause = (
        "乙方逾期付款的，每逾期一日按未付款的万分之五支付违约金；"
        "甲方逾期交货的，每逾期一日按合同总价的千分之一支付违约金。"
    )
    assert [(t.payer, t.rate) for t in terms(clause).penalties] == [
        ("buyer", Decimal("0.0005")),
        ("seller", Decimal("0.001")),
    ]


def test_a_multiple_of_the_lpr_is_kept_as_such(terms):
    (term,) = terms("乙方逾期付款的，按同期LPR的1.5倍支付逾期利息。").penalties
    assert term.rate is None
    assert term.lpr_multiple == Decimal("1.5")


def test_a_lump_sum_is_kept_as_such(terms):
    (term,) = terms("乙方违约的，应向甲方支付违约金5万元。").penalties
    assert term.lump_sum == 50000


def test_a_heading_on_the_outcome_of_delay_is_no_payment_clause(terms):
    clause = "付款迟延的后果：乙方以未付部分为基础，依迟延开始时一年期LPR之2倍，逐日赔付违约金。"
    found = terms(clause)
    assert not [one for one in found.instalments if "迟延" in one.due_text]
    assert [one.lpr_multiple for one in found.penalties] == [2]


def test_a_clause_that_agrees_no_penalty_gives_none(terms):
    assert terms("双方未就逾期付款约定违约金或者利息。").penalties == ()


@pytest.mark.parametrize(
    ("clause", "days"),
    [
        ("乙方应在收货后七日内就质量书面提出异议，逾期视为合格。", 7),
        ("安装调试完成之日起三十日为检验期。", 30),
        ("质量异议应于到货之日起15天内提出。", 15),
        ("货到后给乙方12天时间看货验收，天数到了没有书面意见，质量按合格论。", 12),
        ("乙方有20日用于验货，自货到起计；到时未以书面提意见的，货即为好。", 20),
        ("书面质量异议的提出期限是签收后10日，过期不受理。", 10),
        ("货物有瑕疵的，乙方须在到货后15日内书面反映；未反映的，以合格论。", 15),
    ],
)
def test_the_period_for_objections_is_found(terms, clause, days):
    assert terms(clause).quality_period_days == days


def test_the_time_to_repair_is_no_time_to_object(terms):
    assert terms("甲方收到质量异议后应在十五日内修复。").quality_period_days is None


@pytest.mark.parametrize(
    ("clause", "court"),
    [
        ("因本合同发生争议，由甲方住所地人民法院管辖。", "甲方住所地人民法院"),
        ("争议协商不成的，任何一方可向原告所在地法院起诉。", "原告所在地法院"),
        ("双方同意将争议提交海州仲裁委员会仲裁。", "海州仲裁委员会"),
    ],
)
def test_the_agreed_court_is_named_as_the_contract_names_it(terms, clause, court):
    assert terms(clause).jurisdiction == court


def test_a_clause_on_counsels_fee_is_cited(terms):
    (citation,) = terms("违约方应承担守约方的律师费、差旅费等实现债权的费用。").fee_shifting
    assert "律师费" in citation.quote


def test_what_a_statement_says_was_agreed_is_an_instalment(told):
    facts = told(
        "我公司2023年3月与江州某公司签订钢材买卖合同，总价款50万元，"
        "约定2023年6月30日前付清，对方仅支付20万元，多次催要未果。"
    )
    assert plan(facts.terms) == [("500000.00", "2023-06-30")]


def test_a_line_of_fields_is_one_clause_on_payment(terms, source):
    note = "送货单\n收货单位：海州乙食品有限公司\n送货日期：2023年5月10日\n合计：¥400,000.00"
    clause = "何日起算：货物全部签收之次日；共几日：45；何人付款：买方；付多少：全部。"
    found = terms(clause, source(note, name="送货单"))
    assert plan(found) == [("400000.00", "2023-06-24")]


SCANNED = """买卖合同
甲方（卖方）：江州甲机械有限公司
乙方（买方）：海州乙食品有限公司
合同总价为人民币400,000.00元（大写：叁拾万元整）。"""


def scanned():
    pages = (page_of(1, [(line, BlockKind.LINE) for line in SCANNED.split("\n")], ocr=True),)
    return Source("scan", "合同.png", "image/png", "scan", DocumentText(pages), "document")


def test_words_and_digits_that_differ_in_a_scan_give_no_price_but_a_doubt(organize):
    facts = organize(scanned())
    assert facts.terms.price is None
    assert "amount_words_digits" in [one.kind for one in facts.contradictions]


def test_a_price_that_another_paper_repeats_holds_against_a_scan(source, organize):
    invoice = "增值税发票\n开票日期：2023年6月5日\n价税合计（小写）：¥400,000.00"
    facts = organize(scanned(), source(invoice, name="发票"))
    assert facts.terms.price.value == 400000
