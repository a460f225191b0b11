"""What papers suggest for the start form: parties, package and chairs."""

from __future__ import annotations

from datetime import date

import pytest

from litigation.analysis.proposal import Ground, Proposal, propose
from litigation.packages import package_for
from tests.litigation.extraction.conftest import make_source
from tests.litigation.loan.papers import NOTE
from tests.litigation.ruling.texts import SALE as JUDGMENT

SALE = """采购合同
甲方（买方）：江州样本机械有限公司
乙方（卖方）：海州范例钢材有限公司
第一条 乙方向甲方供应螺纹钢，总价款500,000元。
第二条 货到验收合格后三十日内付清货款。
签订日期：2024年3月1日"""
COMPLAINT = """民事起诉状
原告：海州范例钢材有限公司
被告：江州样本机械有限公司
诉讼请求：判令被告支付货款500,000元。
事实与理由：2024年3月1日，双方签订采购合同，原告依约供货，被告未付货款。
此致 江州市样例区人民法院
2025年1月6日"""
EMPLOYMENT = """劳动合同书
甲方（用人单位）：江州样本机械有限公司
乙方（劳动者）：王样例
甲方聘用乙方为操作工，月工资8000元，入职日期2022年3月1日，社会保险由甲方缴纳。
解除劳动合同通知书
王样例：公司决定自2024年10月31日起与您解除劳动合同。"""

DIVORCE = """民事起诉状
原告：王样例
被告：李范例
案由：离婚纠纷
诉讼请求：判令双方离婚，子女由原告抚养，分割夫妻共同财产。
事实与理由：双方2015年5月1日结婚，婚姻破裂。"""


def proposed(*texts: str, as_of: str = "2025-06-30") -> Proposal:
    papers = tuple(make_source(text, name=f"{n}.txt") for n, text in enumerate(texts))
    return propose(sources=papers, as_of=date.fromisoformat(as_of))


def chairs(proposal: Proposal) -> dict[str, str]:
    return {party.name: party.position for party in proposal.parties if party.position}


def test_a_sale_suggests_the_contract_package_and_the_creditor_as_plaintiff():
    made = proposed(SALE)
    assert (made.ground, made.package_id) == (Ground.CONTRACT, "contract_dispute_default")
    assert chairs(made) == {
        "海州范例钢材有限公司": "plaintiff",
        "江州样本机械有限公司": "defendant",
    }


def test_a_complaint_tells_the_chairs():
    made = proposed(COMPLAINT, SALE)
    assert chairs(made)["江州样本机械有限公司"] == "defendant"


def test_a_note_of_debt_suggests_private_lending():
    made = proposed(NOTE)
    assert (made.ground, made.package_id) == (Ground.LOAN, "private_lending_v1")


def test_employment_papers_suggest_a_labour_dispute():
    made = proposed(EMPLOYMENT)
    assert (made.ground, made.package_id) == (Ground.EMPLOYMENT, "labor_dispute_v1")


def test_a_fresh_judgment_of_first_instance_suggests_an_appeal_and_no_chair():
    made = proposed(JUDGMENT, as_of="2023-09-20")
    assert (made.ground, made.package_id) == (Ground.APPEALABLE, "judgment_appeal_v1")
    assert made.document == "0.txt"
    assert chairs(made) == {}


def test_a_judgment_in_effect_suggests_enforcement_with_creditor_and_debtors():
    certificate = """生效证明书
（2023）苏0199民初1234号民事判决书已于2023年10月10日发生法律效力。
江苏省江州市样例区人民法院 2023年11月1日"""
    made = proposed(JUDGMENT, certificate)
    assert (made.ground, made.package_id) == (Ground.DECIDED, "enforcement_v1")
    assert chairs(made) == {
        "江州样本钢铁有限公司": "applicant",
        "海州范例建设集团有限公司": "respondent",
        "陈样例": "respondent",
    }


def test_papers_of_a_divorce_are_said_not_to_be_covered():
    made = proposed(DIVORCE)
    assert (made.ground, made.package_id) == (Ground.NOT_COVERED, "")


def test_papers_without_a_dispute_suggest_nothing():
    made = proposed("红烧肉的做法\n五花肉切块，焯水，加酱油炖一小时。")
    assert (made.ground, made.package_id, made.parties) == (Ground.NO_CASE, "", ())


@pytest.mark.parametrize("texts", [(SALE,), (NOTE,), (EMPLOYMENT,), (JUDGMENT,)])
def test_every_proposal_can_be_started(texts):
    made = proposed(*texts)
    seats = {party.position for party in made.parties} - {""} or {"appellant"}
    for seat in seats:
        scenario = {"plaintiff": "pre_litigation", "applicant": "pre_litigation"}
        package_for(
            id=made.package_id, case_type=made.case_type, position=seat,
            scenario=scenario.get(seat, "appeal" if seat == "appellant" else "defense"),
        )  # fmt: skip
