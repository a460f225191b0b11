"""Appeal from both chairs: until when, by whom, on which grounds, with which papers."""

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.values.result import FindingKind
from tests.litigation.ruling import texts
from tests.litigation.ruling.whole import analysed, said

TOLD = "我公司系原审被告海州范例建设集团有限公司，不服一审判决。"
OMITTED = """电子回单
付款人：海州范例建设集团有限公司
收款人：江州样本钢铁有限公司
金额：人民币234,567.89元
交易日期：2022年7月15日
附言：货款
"""


def appealed(
    *papers: str, position: str = "appellant", as_of: str = "2023-09-28", told: str = TOLD
):
    return analysed(
        *papers,
        package="judgment_appeal_v1",
        position=position,
        scenario="appeal",
        as_of=as_of,
        case_type="judgment_appeal",
        told=told,
    )


def statuses(result) -> dict[str, str]:
    return {row.id: row.status.value for row in result.matrix}


@pytest.mark.parametrize("slip", [texts.RECEIPT, texts.EMS, texts.ELECTRONIC])
def test_the_time_runs_from_service_as_long_as_the_paper_says(slip):
    strip = appealed(texts.SALE, slip).limitation
    assert (strip.name, strip.status) == ("上诉期间", "not_barred")
    assert (strip.start, strip.last_safe_day) == (date(2023, 9, 22), date(2023, 10, 7))


def test_after_the_last_day_it_is_over():
    result = appealed(texts.SALE, texts.RECEIPT, as_of="2023-10-08")
    assert result.limitation.status == "barred"
    assert statuses(result)["appeal_in_time"] == "not_proved"


def test_a_last_day_in_a_holiday_moves():
    paper = texts.SALE.replace("二〇二三年九月十五日", "二〇二四年九月十五日")
    slip = texts.RECEIPT.replace("2023年9月22日", "2024年9月20日")
    assert appealed(paper, slip, as_of="2024-09-28").limitation.last_safe_day == date(2024, 10, 8)


def test_a_ruling_gives_ten_days():
    slip = texts.RECEIPT.replace("（2023）苏0199民初1234号", "（2024）某0102民初900号")
    slip = slip.replace("民事判决书", "民事裁定书").replace("2023年9月22日", "2024年3月4日")
    result = appealed(texts.JURISDICTION, slip, as_of="2024-03-10", told="")
    assert result.limitation.last_safe_day == date(2024, 3, 14)
    assert statuses(result)["aggrieved"] == "proved"  # the objection dismissed was the defendant's


def test_told_service_is_never_enough():
    told = TOLD + "我公司2023年9月22日收到判决书。"
    for day in ("2023-09-28", "2023-12-01"):
        strip = appealed(texts.SALE, told=told, as_of=day).limitation
        assert strip.status == "undetermined"
        assert "2023年10月7日" in strip.reason


def test_without_service_the_decisions_own_day_is_the_earliest():
    assert appealed(texts.SALE, as_of="2023-09-28").limitation.status == "not_barred"
    assert appealed(texts.SALE, as_of="2023-12-28").limitation.status == "undetermined"


def test_service_on_the_other_side_is_not_ours():
    slip = texts.RECEIPT.replace("海州范例建设集团有限公司", "江州样本钢铁有限公司")
    assert appealed(texts.SALE, slip, as_of="2023-12-28").limitation.status == "undetermined"


def test_counsel_may_sign_for_the_client():
    slip = texts.RECEIPT.replace("海州范例建设集团有限公司", "吴例")
    assert appealed(texts.SALE, slip, as_of="2023-10-20").limitation.status == "barred"


@pytest.mark.parametrize("text", [texts.MEDIATION])
def test_what_is_final_cannot_be_appealed(text):
    result = appealed(text, as_of="2024-02-25", told="")
    assert statuses(result)["appealable"] == "not_proved"
    assert result.drafts == ()


def without_notice(text: str) -> str:
    head, notice, tail = text.partition("如不服本判决")
    assert notice
    return head + tail.split("\n", 1)[1]


def test_without_its_notice_the_law_tells_the_days_but_not_whether_an_appeal_lies():
    strip = appealed(without_notice(texts.SALE), texts.RECEIPT, as_of="2024-01-05").limitation
    assert strip.status == "undetermined"
    assert str(strip.last_safe_day) == "2023-10-07"
    assert "第171条" in strip.reason
    assert strip.missing
    before = appealed(without_notice(texts.SALE), texts.RECEIPT, as_of="2023-09-28").limitation
    assert before.last_safe_day is None  # the article as it stands now was not yet in force


def test_nobody_is_named_appellant_where_both_sides_lost_something():
    result = appealed(texts.SALE, texts.RECEIPT, told="")
    assert statuses(result)["aggrieved"] == "proved"  # whichever side it is that appeals
    assert any(one.id == "conclusion-sides" and one.missing for one in result.conclusions)
    (draft,) = result.drafts
    text = "\n".join(one.text for one in draft.paragraphs)
    assert "上诉人\t【待补充" in text


def test_the_client_alone_appeals_and_the_others_keep_their_roles():
    (draft,) = appealed(texts.SALE, texts.RECEIPT).drafts
    text = "\n".join(one.text for one in draft.paragraphs)
    assert draft.kind == "appeal"
    assert "上诉人（法人、非法人组织）\t海州范例建设集团有限公司" in text
    assert "原审被告\t陈样例" in text
    assert "江苏省江州市中级人民法院" in text


def test_a_receipt_that_the_findings_left_out_is_a_ground():
    result = appealed(texts.SALE, texts.RECEIPT, OMITTED)
    assert statuses(result)["fact_error"] == "undetermined"
    assert any(
        "234,567.89" in one.text for one in result.findings if one.kind is FindingKind.STRENGTH
    )


def test_the_petition_argues_without_our_own_doubts():
    (draft,) = appealed(texts.SALE, texts.RECEIPT, OMITTED).drafts
    text = "\n".join(one.text for one in draft.paragraphs)
    assert "一审未予认定" in text
    assert "是否漏认" not in text
    assert "【待补充：核实后保留或删除】" in text


def test_more_than_was_claimed_is_a_ground_that_the_paper_shows():
    paper = texts.SALE.replace("支付货款1,234,567.89元；2", "支付货款1,000,000元；2")
    result = appealed(paper, texts.RECEIPT)
    row = next(one for one in result.matrix if one.id == "claims_scope")
    assert row.status.value == "proved"
    assert "234,567.89" in row.reason


def test_a_rate_above_four_times_the_lpr_is_a_ground():
    paper = texts.LOAN.replace("14.8%", "24%")
    result = appealed(paper, as_of="2024-03-25", told="我是被告刘某乙，不服一审判决。")
    row = next(one for one in result.matrix if one.id == "law_error")
    assert row.status.value == "proved"
    assert "14.8%" in row.reason  # 4 × 3.7 %
    fair = appealed(texts.LOAN, as_of="2024-03-25", told="我是被告刘某乙，不服一审判决。")
    assert statuses(fair)["law_error"] == "not_proved"


def test_without_any_ground_in_the_papers_it_says_so():
    result = appealed(texts.LOAN, as_of="2024-03-25", told="我是被告刘某乙，不服一审判决。")
    (told,) = [one for one in result.conclusions if one.id == "conclusion-grounds"]
    assert told.kind is FindingKind.UNDETERMINED


def test_the_appellee_gets_admissions_and_an_answer():
    result = appealed(texts.SALE, texts.RECEIPT, position="appellee", told="我公司是原审原告。")
    found = statuses(result)
    assert found["admitted_below"] == "proved"
    assert found["limitation_not_pleaded"] == "proved"
    assert result.drafts[0].kind == "appeal_answer"
    assert "驳回上诉，维持" in said(result)


def test_a_plea_of_limitation_in_the_first_instance_stays_open():
    result = appealed(texts.LOAN, as_of="2024-03-25", told="我是被告刘某乙，不服一审判决。")
    assert statuses(result)["limitation_not_pleaded"] == "not_proved"


def test_the_fee_is_estimated_on_what_was_ordered():
    result = appealed(texts.REVERSED, texts.LOAN, told="我是被告刘某乙，不服。", as_of="2024-03-25")
    (fee,) = [one for one in result.claims if one.kind == "appeal_fee"]
    assert not fee.counted
    assert fee.amount is not None
    assert fee.amount_low == Decimal("4100.00")  # 50 + 2,250 + 90,000 × 2 %


def test_without_a_decision_nothing_is_decided():
    result = appealed("买卖合同\n甲方：江州甲有限公司\n乙方：海州乙有限公司\n总价50万元。", told="")
    assert set(statuses(result).values()) <= {"not_proved", "undetermined"}
    assert result.conclusions[0].kind is FindingKind.UNDETERMINED


def test_a_second_payment_of_the_same_sum_is_not_taken_for_the_first():
    again = OMITTED.replace("234,567.89", "300,000.00")
    result = appealed(texts.SALE, texts.RECEIPT, again)
    row = next(one for one in result.matrix if one.id == "fact_error")
    assert row.status.value == "undetermined"
    assert "2022年7月15日" in row.reason


def test_a_rate_ordered_for_a_loan_from_before_august_2020_is_measured_by_both_limits():
    paper = texts.LOAN.replace("2022年3月1日", "2019年9月25日").replace("14.8%", "{rate}")
    told = "我系原审被告刘某乙，不服一审判决。"
    for rate in ("20%", "30%"):
        result = appealed(paper.replace("{rate}", rate), told=told, as_of="2024-03-28")
        assert "截至2020年8月19日的利息以当时规定的年24%为限" in said(result)
        assert "合同成立（2019" not in said(result)
