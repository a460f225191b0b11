"""Supplements: what they change holds, what they leave alone stays."""

from decimal import Decimal

CONTRACT = """钢材购销合同
供方：安徽样例钢材有限公司
需方：合肥样本建筑工程有限公司
第一条 供方向需方供应螺纹钢，合同总价100万元。
第二条 签订后5日内预付30%，余款于2023年12月31日前付清，逾期按日千分之一支付违约金。
签订日期：2023年3月10日"""
SUPPLEMENT = """补充协议
甲方：安徽样例钢材有限公司
乙方：合肥样本建筑工程有限公司
鉴于双方于2023年3月10日签订了《钢材购销合同》（以下简称原合同），现达成如下补充协议：
一、原合同总价由100万元调整为120万元。
二、乙方应于2024年5月31日前支付30万元，余款27.9万元于2024年8月31日前付清。
甲方（盖章）：安徽样例钢材有限公司
乙方（盖章）：合肥样本建筑工程有限公司
2024年2月20日"""


def parts(facts):
    return [(str(item.amount), str(item.due)) for item in facts.terms.instalments]


def test_a_changed_price_and_changed_days_hold(source, organize):
    facts = organize(source(CONTRACT, name="合同"), source(SUPPLEMENT, name="补充协议"))
    assert facts.terms.price.value == Decimal(1200000)
    assert parts(facts)[1:] == [("300000.00", "2024-05-31"), ("279000.00", "2024-08-31")]


def test_what_a_supplement_does_not_speak_of_stays_owed(source, organize):
    facts = organize(source(CONTRACT, name="合同"), source(SUPPLEMENT, name="补充协议"))
    assert parts(facts)[0] == ("621000.00", "2023-12-31")
    assert sum(item.amount for item in facts.terms.instalments) == facts.terms.price.value


def test_the_penalty_of_the_contract_stays(source, organize):
    facts = organize(source(CONTRACT, name="合同"), source(SUPPLEMENT, name="补充协议"))
    (penalty,) = facts.terms.penalties
    assert (penalty.payer, penalty.rate, penalty.per) == ("buyer", Decimal("0.001"), "day")


def test_a_change_of_price_is_no_contradiction(source, organize):
    facts = organize(source(CONTRACT, name="合同"), source(SUPPLEMENT, name="补充协议"))
    assert not [trap for trap in facts.contradictions if trap.kind == "amount_mismatch"]


def test_one_part_moved_leaves_the_others(source, organize):
    contract = """买卖合同
卖方：江州甲有限公司
买方：海州乙有限公司
总价30万元，第一期10万元于2023年5月1日前支付，第二期20万元于2023年8月1日前支付。
签订日期：2023年4月10日"""
    change = """补充协议
卖方：江州甲有限公司
买方：海州乙有限公司
双方同意将第二期20万元于2023年12月1日前支付。
签订日期：2023年7月10日"""
    facts = organize(source(contract, name="合同"), source(change, name="补充协议"))
    assert parts(facts) == [("100000.00", "2023-05-01"), ("200000.00", "2023-12-01")]


def test_a_penalty_that_only_a_letter_tells_of_is_a_term(source, organize):
    letter = """律师函
致：海州乙食品有限公司
贵司与江州甲机械有限公司签订的合同约定，逾期付款按日千分之一支付违约金。
江州甲机械有限公司
2024年1月1日"""
    (penalty,) = organize(source(letter, name="函")).terms.penalties
    assert (penalty.rate, penalty.per) == (Decimal("0.001"), "day")


def test_goods_are_named_by_the_contract(source, organize):
    assert [name for name, _ in organize(source(CONTRACT, name="合同")).terms.goods] == ["螺纹钢"]


def test_parts_that_are_only_called_by_number_and_paid_by_a_bare_verb(source, organize):
    contract = """承揽合同
定作方：江州甲有限公司
承揽方：海州乙有限公司
合同总价345,000元。
价款分三期支付：第一期103500元，2024年6月3日之前付；第二期224250元，验收合格后10日内付；\
第三期17250元（质量保证金），2025年9月7日之前付清。
签订日期：2024年5月7日"""
    record = "验收单\n委托单位：江州甲有限公司\n质量合格，同意验收。\n验收日期：2024年8月11日"
    facts = organize(source(contract, name="合同"), source(record, name="验收单"))
    assert parts(facts) == [
        ("103500.00", "2024-06-03"),
        ("224250.00", "2024-08-21"),
        ("17250.00", "2025-09-07"),
    ]


def test_payment_so_long_after_arrival_is_of_the_whole_price(source, organize):
    contract = CONTRACT.replace(
        "第二条 签订后5日内预付30%，余款于2023年12月31日前付清，逾期按日千分之一支付违约金。",
        "第二条 货到105日内付款，以最后一批签收日期起算。",
    )
    note = "送货单\n发货单位：安徽样例钢材有限公司\n签收日期：2023年4月1日"
    facts = organize(source(contract, name="合同"), source(note, name="送货单"))
    assert parts(facts) == [("1000000.00", "2023-07-15")]
