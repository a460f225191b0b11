"""What somebody has to pay, adds to the deal or may come to pay was not paid."""

import pytest

from litigation.analysis.values.facts import AmountKind

LETTER = """催款函
海州乙食品有限公司：
{text}
江州甲机械有限公司
2024年5月17日"""


@pytest.mark.parametrize(
    "text",
    [
        "按照双方2023年12月2日订立的合同，贵司应支付货款390,940.91元，现仍有390,940.91元逾期未付。",
        "贵司须向我司支付货款390,940.91元。",
        "要求贵公司立即支付货款390,940.91元。",
    ],
)
def test_a_duty_to_pay_is_no_payment(text, source, organize):
    facts = organize(source(LETTER.format(text=text), name="催款函"))
    assert AmountKind.PAID not in {one.kind for one in facts.amounts}


def test_money_already_paid_stays_paid(source, organize):
    text = "贵司应支付货款30万元，已支付货款10万元，余款未付。"
    facts = organize(source(LETTER.format(text=text), name="催款函"))
    assert [str(one.value) for one in facts.amounts if one.kind is AmountKind.PAID] == ["100000.00"]


PARTS = [
    "本合同价款分三笔：65,700元，甲方应于2024年9月30日前支付；142,350元，自验收合格之日起10日内支付；"
    "10,950元，作为质保金，2025年12月24日前结清。",
    "付款进度：2024年9月30日前 65,700元；验收合格后10日内142,350元；"
    "质量保证金10,950元于2025年12月24日前支付。",
]


@pytest.mark.parametrize("text", PARTS)
def test_parts_of_a_price_are_no_prices(text, source, organize):
    contract = f"""施工合同
甲方（发包人）：海州乙食品有限公司
乙方（承包人）：江州甲机械有限公司
本合同价款暂定为219,000元。
{text}
签订日期：2024年9月20日"""
    facts = organize(source(contract, name="合同"))
    kinds = {str(one.value): one.kind for one in facts.amounts}
    assert kinds == {
        "219000.00": AmountKind.CONTRACT_PRICE,
        "65700.00": AmountKind.INSTALMENT,
        "142350.00": AmountKind.INSTALMENT,
        "10950.00": AmountKind.INSTALMENT,
    }


def test_parties_of_two_sentences_on_one_line_are_both_found(source, organize):
    complaint = """民事起诉状
原告张建国，男，1980年3月4日出生。被告李卫东，男，1982年5月6日出生。
诉讼请求：判令被告支付货款3万元。
具状人：张建国
2024年6月3日"""
    facts = organize(source(complaint, name="起诉状"))
    assert [(one.name, one.role) for one in facts.parties] == [
        ("张建国", "plaintiff"),
        ("李卫东", "defendant"),
    ]
