"""A labour dispute from papers to drafts, from either chair."""

from __future__ import annotations

import pytest

from litigation.packages import package_for
from tests.litigation.extraction.conftest import make_source
from tests.litigation.labour.building import analysed, claim, notice, told

FACTS = (
    "本人李样例2021年5月10日入职江州市范例商贸有限公司，任会计，月工资8000元，公司没有签订书面劳动合同，"
    "2024年6月28日将我辞退，拖欠2024年5月工资8000元。"
)
AWARD = make_source(
    "江州市劳动人事争议仲裁委员会\n仲裁裁决书\n江劳人仲案字〔2024〕第123号\n申请人：李样例，女。\n"
    "被申请人：江州市范例商贸有限公司。\n申请人于2024年7月15日向本委申请仲裁。\n"
    "经审理查明：申请人于2021年5月10日入职被申请人处。2024年6月28日，被申请人以经营困难为由解除与申请人的"
    "劳动合同。申请人解除前十二个月平均工资为8,350.50元。\n"
    "如不服本裁决，可自收到本裁决书之日起十五日内向人民法院提起诉讼。\n二〇二四年十月八日",
    name="裁决书.pdf",
)


def rows(result, kind):
    draft = next(one for one in result.drafts if one.kind == kind)
    return [one.text for one in draft.paragraphs]


def test_the_worker_gets_an_application_with_every_sum():
    result = analysed(told(FACTS), notice())
    lines = rows(result, "arbitration_application")
    assert any("赔偿金（2N）" in line and "56,000.00" in line for line in lines)
    assert any(line.startswith("请求总额") for line in lines)
    assert not any("原告" in line or line.endswith("人民法院") for line in lines)


def test_the_employer_gets_an_answer_that_adopts_no_sum():
    result = analysed(told(FACTS.replace("本人", "员工")), notice(), position="respondent")
    lines = rows(result, "answer")
    assert any("解除系因申请人多次迟到" in line for line in lines)
    assert not any("56,000.00" in line for line in lines)


@pytest.mark.parametrize("position", ["plaintiff", "applicant", "defendant", "respondent"])
def test_the_matrix_is_the_same_from_every_chair(position):
    papers = (notice(), make_source(f"劳动仲裁申请书\n申请人：李样例\n{FACTS}", name="申请书.docx"))
    statuses = {one.id: one.status for one in analysed(*papers, position=position).matrix}
    usual = {one.id: one.status for one in analysed(*papers).matrix}
    assert statuses == usual


def test_the_employer_bears_the_burden_for_its_ground():
    row = next(r for r in analysed(told(FACTS), notice()).matrix if r.id == "lawful_dismissal")
    assert (row.burden, row.status.value) == ("defendant", "not_proved")
    assert any(one.article == "第44条" for one in row.articles)


def test_elements_that_nobody_raises_are_left_out():
    raised = {row.id for row in analysed(told(FACTS), notice()).matrix}
    assert "forced_resignation" not in raised
    assert "arbitration_first" not in raised
    assert {"dismissal", "written_contract", "wages_unpaid"} <= raised


def test_who_applies_for_arbitration_need_not_have_been_through_it():
    application = make_source(
        f"劳动人事争议仲裁申请书\n申请人：李样例\n{FACTS}\n申请人：李样例\n2024年7月1日",
        name="申请书.docx",
    )
    assert "arbitration_first" not in {row.id for row in analysed(application, notice()).matrix}


def test_an_award_gives_its_own_period_to_sue_and_a_complaint():
    result = analysed(AWARD, as_of="2024-10-15")
    assert str(claim(result, "dismissal_damages").amount) == "58453.50"  # 8,350.50 × 3.5 × 2
    told_of = next(one for one in result.conclusions if one.id == "conclusion-award")
    assert "15日内起诉" in told_of.text
    assert rows(result, "complaint")[0] == "民事起诉状（劳动争议）"


def test_an_award_without_its_last_page_leaves_the_period_open():
    text = AWARD.text.pages[0].text.split("如不服")[0]
    result = analysed(make_source(text, name="裁决书.pdf"), as_of="2024-10-15")
    told_of = next(one for one in result.conclusions if one.id == "conclusion-award")
    assert told_of.kind.value == "undetermined"
    assert told_of.missing


def test_papers_about_a_sale_are_sent_to_their_own_package():
    sale = told(
        "我公司2023年3月5日与江州市样例建材有限公司签订钢材买卖合同，总价款50万元，对方未付款。"
    )
    result = analysed(
        sale, package_id="arbitration_v1", case_type="arbitration", position="applicant"
    )
    assert "contract_dispute_default" in result.conclusions[0].text
    assert (result.claims, result.drafts, result.strategies) == ((), (), ())


def test_claims_without_rules_are_named_and_refused():
    result = analysed(told(f"{FACTS}还有加班费没付。"), notice())
    item = claim(result, "uncovered-overtime")
    assert item.amount is None
    assert "未收录" in item.refusal


@pytest.mark.parametrize(
    ("package", "case_type", "position"),
    [
        ("labor_dispute_v1", "labor_dispute", "plaintiff"),
        ("labor_dispute_v1", "labor_dispute", "respondent"),
        ("arbitration_v1", "arbitration", "applicant"),
        ("arbitration_v1", "labor_dispute", "respondent"),
    ],
)
def test_the_packages_cover_what_they_say(package, case_type, position):
    scenario = "pre_litigation" if position in ("plaintiff", "applicant") else "defense"
    found = package_for(id=package, case_type=case_type, position=position, scenario=scenario)
    assert found.package.subject == "labour"
