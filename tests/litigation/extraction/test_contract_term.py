"""Until when a contract runs is agreed in it; that it ended on that day is another matter."""

from __future__ import annotations

import pytest

TERMS = [
    "本合同期限自2022年1月1日起至2024年12月31日止。",
    "合同有效期：2022年1月1日至2024年12月31日，期满自动终止。",
    "本合同自双方盖章之日起生效，至2024年12月31日终止。",
    "合同期限为三年，自2022年1月1日起，于2024年12月31日届满终止。",
    "合作期限：自2022年1月1日至2024年12月31日，到期双方可协商续签或解除合同。",
    "劳动合同期限为固定期限，自2022年1月1日起至2024年12月31日终止。",
    "本协议履行期限至2024年12月31日，届时合同自行终止。",
    "合同终止日期：2024年12月31日",
    "合同期自2022-01-01至2024-12-31，任何一方提前解除合同的，应提前三十日书面通知。",
]
SALE = """买卖合同
甲方（卖方）：江州甲机械有限公司
乙方（买方）：海州乙食品有限公司
合同总价为人民币40万元，货到后30日内付清。
{term}
签订日期：2022年1月1日"""
LABOUR = """劳动合同书
甲方（用人单位）：江州甲机械有限公司
乙方（劳动者）：林试安
{term}
乙方从事仓储工作，月工资8000元。
签订日期：2022年1月1日"""
COMPLAINT = """民事起诉状
原告：江州甲机械有限公司
被告：海州乙食品有限公司
事实和理由：双方于2022年1月1日签订买卖合同，总价40万元。{term}被告至今未付款。
具状人：江州甲机械有限公司
2025年3月1日"""
APPLICATION = """仲裁申请书
申请人：林试安
被申请人：江州甲机械有限公司
事实和理由：申请人于2022年1月1日入职，任仓管员，月工资8000元。{term}被申请人拖欠工资。
申请人：林试安
2025年3月1日"""
PAPERS = {"sale": SALE, "labour": LABOUR, "complaint": COMPLAINT, "application": APPLICATION}
# Told by a party, these may mean that it did end.
AMBIGUOUS = (TERMS[3], TERMS[7])
CASES = [
    pytest.param(paper, term, id=f"{name}-{number}")
    for name, paper in PAPERS.items()
    for number, term in enumerate(TERMS)
    if not (name == "application" and term in AMBIGUOUS)
]


@pytest.mark.parametrize(("paper", "term"), CASES)
def test_the_end_of_the_term_is_no_termination(source, organize, paper, term):
    facts = organize(source(paper.format(term=term), name="材料"))
    ended = [(one.date, one.text) for one in facts.events if one.kind == "terminated"]
    assert ended == []
    assert facts.employment is None or facts.employment.ended == ()


@pytest.mark.parametrize(
    "told",
    [
        "2024年3月5日，原告通知被告解除合同。",
        "双方于2024年3月5日协商解除了该合同。",
        "原告于2024年3月5日发函解除上述买卖合同。",
    ],
)
def test_a_termination_that_happened_is_told(source, organize, told):
    facts = organize(source(COMPLAINT.format(term=told), name="起诉状"))
    assert [str(one.date) for one in facts.events if one.kind == "terminated"] == ["2024-03-05"]
