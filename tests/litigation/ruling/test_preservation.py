"""Preservation of assets and evidence: sums, targets, thirty days, papers to file."""

from datetime import date
from decimal import Decimal

from tests.litigation.ruling import texts
from tests.litigation.ruling.whole import analysed, said

CONTRACT = """购销合同
供方：江州样本钢铁有限公司
需方：海州范例建设集团有限公司
合同总价人民币500,000元，货到后于2024年3月31日前付清。
需方开户行：海州样例银行 账号：6200000011112222
签订日期：2024年1月10日
"""
CHAT = """2024-05-06 09:12 周样本: 货款再等等，公司账户里的钱要先转走
2024-05-06 09:15 王样例: 已经逾期了
2024-05-06 09:20 周样本: 知道欠你们50万元
2024-05-07 10:01 王样例: 请尽快付款
"""
NEWS = """情况说明
经查询，海州范例建设集团有限公司已被列为失信被执行人，名下设备正在对外处理，且有转移财产的情形。
"""
RULING = """海州市范例区人民法院
民事裁定书
（2024）某0301财保12号
申请人：江州样本钢铁有限公司。
被申请人：海州范例建设集团有限公司。
申请人江州样本钢铁有限公司于2024年5月8日向本院申请诉前财产保全，请求冻结被申请人银行存款800,000元，并以保险公司保函提供担保。
本院经审查认为，申请人的申请符合法律规定。依照《中华人民共和国民事诉讼法》第一百零四条规定，裁定如下：
冻结被申请人海州范例建设集团有限公司的银行存款800,000元。
本裁定立即开始执行。
审判员 杜样本
二〇二四年五月十日
书记员 田例
"""


def secured(*papers: str, position: str = "applicant", as_of: str = "2024-05-20", told: str = ""):
    return analysed(
        *papers,
        package="evidence_preservation_v1",
        position=position,
        scenario="preservation",
        as_of=as_of,
        case_type="evidence_preservation",
        told=told,
    )


def statuses(result) -> dict[str, str]:
    return {row.id: row.status.value for row in result.matrix}


def test_the_sum_is_limited_to_the_claim_and_the_fee_follows():
    result = secured(CONTRACT, CHAT, NEWS)
    fee = next(one for one in result.claims if one.kind == "preservation_fee")
    assert result.claim_total is not None
    assert result.claim_total >= Decimal("500000")
    assert fee.amount == Decimal("30") + Decimal("990") + (
        (result.claim_total - 100000) * Decimal("0.005")
    ).quantize(Decimal("0.01"))
    assert statuses(result)["secured_sum"] == "proved"


def test_a_danger_that_a_paper_tells_is_shown_and_one_only_told_is_not():
    assert statuses(secured(CONTRACT, NEWS))["asset_risk"] == "proved"
    told = secured(CONTRACT, told="对方正在转移财产，公司已经失联。")
    assert statuses(told)["asset_risk"] == "undetermined"
    assert statuses(secured(CONTRACT))["asset_risk"] == "not_proved"
    calm = secured(
        CONTRACT, NEWS.replace("已被列为失信被执行人，名下设备正在对外处理，且有", "没有")
    )
    assert statuses(calm)["asset_risk"] == "not_proved"


def test_the_other_sides_account_is_a_target():
    result = secured(CONTRACT)
    assert statuses(result)["secured_target"] == "proved"
    assert "6200000011112222" in said(result)


def test_a_list_of_assets_gives_targets_to_be_checked():
    paper = (
        "财产线索清单\n海州范例建设集团有限公司名下位于海州市样例路的厂房一处。\n货车一辆，"
        "牌照待查。"
    )
    bare = CONTRACT.replace("需方开户行：海州样例银行 账号：6200000011112222\n", "")
    assert statuses(secured(bare))["secured_target"] == "not_proved"
    assert statuses(secured(bare, paper))["secured_target"] == "undetermined"


def test_after_the_ruling_there_are_thirty_days_to_sue():
    strip = secured(CONTRACT, RULING).limitation
    assert (strip.name, strip.status) == ("诉前保全后的起诉期间", "not_barred")
    assert strip.last_safe_day == date(2024, 6, 11)  # the 9th is a Sunday, the 10th a holiday
    late = secured(CONTRACT, RULING, as_of="2024-07-20").limitation
    assert late.status == "undetermined"


def test_without_a_ruling_no_period_is_claimed_to_run():
    assert secured(CONTRACT).limitation.status == "undetermined"


def test_both_applications_are_drafted_with_rows_and_open_fields():
    assets, evidence = secured(CONTRACT, CHAT, NEWS).drafts
    assert assets.kind == "preservation_application"
    assert evidence.kind == "evidence_preservation_application"
    text = "\n".join(one.text for one in evidence.paragraphs)
    assert "电子数据（原始载体）" in text
    assert "【待补充" in text


def test_the_respondent_sees_the_excess():
    result = secured(CONTRACT, RULING, position="respondent")
    row = next(one for one in result.matrix if one.id == "excess")
    assert row.status.value == "proved"
    assert "800,000.00" in row.reason
    assert result.drafts == ()


def test_a_decision_gives_the_sum_where_there_is_one():
    result = secured(texts.SALE, as_of="2023-09-28")
    assert result.claim_total is not None
    assert result.claim_total > Decimal("1234567.89")


def test_nothing_to_go_on_is_told_as_such():
    result = secured("情况说明\n双方就合作事宜进行了沟通，货款尚未结清。")
    assert result.claim_total is None
    assert statuses(result)["secured_sum"] == "undetermined"
