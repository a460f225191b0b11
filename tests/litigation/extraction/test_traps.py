from decimal import Decimal

import pytest

from documents.text import Problem

CONTRACT = """买卖合同
甲方（卖方）：江州甲机械有限公司
乙方（买方）：海州乙食品有限公司
合同总价为人民币40万元。
签订日期：2023年4月10日"""


def traps(facts, kind):
    return [trap for trap in facts.contradictions if trap.kind == kind]


def test_words_that_differ_from_digits_are_an_error_with_both_quoted(source, organize):
    text = CONTRACT.replace("人民币40万元", "人民币肆拾万元整（¥450,000.00）")
    facts = organize(source(text, name="合同"))
    (trap,) = traps(facts, "amount_words_digits")
    assert trap.severity == "error"
    assert "肆拾万元整" in trap.citations[0].quote
    assert "450,000.00" in trap.citations[0].quote


def test_the_words_stand_unless_other_papers_repeat_the_digits(source, organize):
    text = CONTRACT.replace("人民币40万元", "人民币肆拾万元整（¥450,000.00）")
    contract = source(text, name="合同")
    assert organize(contract).terms.price.value == Decimal(400000)
    invoice = source("增值税发票\n开票日期：2023年5月1日\n价税合计（小写）¥450,000.00", name="票")
    letter = source(
        "催款函\n海州乙食品有限公司：\n合同总价450,000.00元未付。\n2024年1月1日", name="函"
    )
    assert organize(contract, invoice, letter).terms.price.value == Decimal(450000)


def test_papers_that_name_different_prices_are_a_mismatch(source, organize):
    letter = """催款函
海州乙食品有限公司：
依据双方合同，合同总价42万元，至今未付。
江州甲机械有限公司
2024年1月1日"""
    facts = organize(source(CONTRACT, name="合同"), source(letter, name="函"))
    (trap,) = traps(facts, "amount_mismatch")
    assert "400,000.00" in trap.text
    assert "420,000.00" in trap.text
    assert set(trap.documents) == {"合同", "函"}


def test_a_table_that_does_not_add_up_is_a_mismatch(source, organize):
    text = """送货单
品名|数量|单价（元）|金额（元）
甲件|10|100.00|1,000.00
乙件|20|100.00|2,000.00
合计|||3,500.00
送货日期：2023年5月1日"""
    facts = organize(source(text, name="单"))
    assert "3,000.00" in traps(facts, "amount_mismatch")[0].text


def test_a_table_that_adds_up_is_none(source, organize):
    text = """送货单
序号品名|数量|单价（元）|金额（元）
1|甲件|10|100.00|1,000.00
2|乙件|20|100.00|2,000.00
合计大写：叁仟元整|3,000.00
送货日期：2023年5月1日"""
    assert traps(organize(source(text, name="单")), "amount_mismatch") == []


def test_different_signing_days_are_a_mismatch(source, organize):
    letter = """律师函
海州乙食品有限公司：
贵司与江州甲机械有限公司于2023年4月12日签订买卖合同，尚欠40万元。
2024年1月1日"""
    facts = organize(source(CONTRACT, name="合同"), source(letter, name="函"))
    assert "2023年4月12日" in traps(facts, "date_mismatch")[0].text


def test_a_case_number_is_reported_and_not_read_as_a_date(source, organize):
    text = CONTRACT + "\n另案（2021）江0102民初1234号与本案无关。"
    facts = organize(source(text, name="合同"))
    (trap,) = traps(facts, "case_number_date")
    assert trap.severity == "info"
    assert trap.citations[0].quote == "（2021）江0102民初1234号"
    assert all(event.date.year == 2023 for event in facts.events)


@pytest.mark.parametrize(
    ("code", "page", "kind"),
    [
        ("unreadable_page", 3, "unreadable_page"),
        ("ocr_doubtful", 1, "ocr_doubtful"),
        ("encrypted", None, "unreadable_file"),
    ],
)
def test_what_could_not_be_read_is_listed(source, organize, code, page, kind):
    problem = Problem(code, "说明", page)
    facts = organize(source(CONTRACT, name="合同", problems=(problem,)))
    (trap,) = traps(facts, kind)
    assert "《合同》" in trap.text
    assert facts.unreadable[0].problem == problem


def test_a_demand_without_proof_of_receipt_is_doubtful(source, organize):
    letter = """催款函
海州乙食品有限公司：
贵公司尚欠货款40万元，请立即支付。
江州甲机械有限公司
2023年9月1日"""
    receipt = """EMS邮件投递回执
寄件人：江州甲机械有限公司
收件人：海州乙食品有限公司
内件品名：催款函
收寄日期：2023-09-01
妥投日期：2023-09-03"""
    papers = [source(CONTRACT, name="合同"), source(letter, name="函")]
    assert len(traps(organize(*papers), "demand_without_receipt")) == 1
    assert traps(organize(*papers, source(receipt, name="EMS")), "demand_without_receipt") == []


def test_acceptance_that_a_record_denies_is_disputed(source, organize):
    complaint = """民事起诉状
原告：江州甲机械有限公司
被告：海州乙食品有限公司
2023年9月10日，设备经被告验收合格。
具状人：江州甲机械有限公司
2024年6月3日"""
    record = (
        "设备安装调试记录\n记录日期：2023年9月10日\n产能未达合同要求，本记录不作为验收合格凭证。"
    )
    facts = organize(source(complaint, name="状"), source(record, name="记录"))
    (trap,) = traps(facts, "fact_disputed")
    assert set(trap.documents) == {"状", "记录"}


def test_foreign_money_is_shown_and_not_counted(source, organize):
    facts = organize(source(CONTRACT + "\n运费USD 5,000.00另计。", name="合同"))
    assert traps(facts, "foreign_currency")
    assert Decimal(5000) not in {amount.value for amount in facts.amounts}


def test_a_number_with_a_letter_in_it_is_read_with_a_warning(source, organize):
    facts = organize(source(CONTRACT.replace("40万元", "4O0,000元"), name="合同"))
    (trap,) = traps(facts, "ocr_doubtful")
    assert trap.citations[0].quote == "人民币4O0,000元"
    assert facts.terms.price.value == Decimal(400000)
