"""A complaint answered point by point, by the rules of what it is about."""

from __future__ import annotations

import pytest

from litigation.analysis.values.result import FindingKind
from tests.litigation.complaint.papers import (
    COMPLAINT,
    CONTRACT,
    HIDDEN,
    PAID,
    defended,
    rows_of,
)

CLAIMS, FACTS = "对诉讼请求的答辩", "对事实与理由的答辩"
PAPERS = {"民事起诉状": COMPLAINT, "水泥买卖合同": CONTRACT, "回单1": PAID, "回单2": HIDDEN}


@pytest.fixture(scope="module")
def sale():
    return defended(PAPERS)


def row_with(rows: dict[str, str], words: str) -> str:
    [found] = [text for label, text in rows.items() if words in label]
    return found


def test_the_elements_are_those_of_what_the_complaint_is_about(sale):
    assert sale["rules"].subject == "sale"
    assert {"delivery", "payment", "limitation_defence"} <= {row.id for row in sale["matrix"].rows}


def test_every_claim_of_the_complaint_gets_a_row_with_its_words(sale):
    rows = rows_of(sale, CLAIMS)
    assert [label[:6] for label in rows][:4] == [
        "对第1项请求",
        "对第2项请求",
        "对第3项请求",
        "对第4项请求",
    ]
    assert "依法确定负担" in row_with(rows, "诉讼费用")


def test_a_claim_that_the_rules_do_not_know_is_left_to_the_client(sale):
    assert row_with(rows_of(sale, CLAIMS), "名誉损失").startswith("【待补充")


def test_no_row_answers_a_sum_that_was_not_claimed(sale):
    labels = list(rows_of(sale, CLAIMS))
    assert all(label.startswith(("对第", "对标的总额")) for label in labels)


def test_a_fact_that_another_paper_tells_names_it_and_admits_nothing(sale):
    answer = row_with(rows_of(sale, FACTS), "签订《水泥买卖合同》")
    assert "2023年3月1日" in answer
    assert "【待补充" in answer
    assert "无异议。" not in answer


def test_a_payment_left_out_is_held_against_the_complaint(sale):
    answer = row_with(rows_of(sale, FACTS), "仅支付200,000.00元")
    assert answer.startswith("有异议")
    assert "120,000.00" in answer
    found = [one for one in sale["reasoning"].findings if one.id.startswith("complaint-fact-")]
    assert found
    assert all(one.kind is FindingKind.STRENGTH and one.citations for one in found)


def test_a_sum_that_only_the_complaint_tells_is_for_the_plaintiff_to_prove(sale):
    answer = row_with(rows_of(sale, FACTS), "口头同意加价")
    assert "88,000.00元仅见于对方文书" in answer.replace("2023-09-09、", "")
    assert "举证" in answer


def test_without_a_complaint_the_report_says_what_is_missing():
    case = defended({"水泥买卖合同": CONTRACT, "回单1": PAID})
    [said] = [one for one in case["reasoning"].findings if one.id == "undetermined-complaint"]
    assert said.missing
    assert "对第1项请求" not in "".join(rows_of(case, CLAIMS))


LOAN = {
    "民事起诉状": """民事起诉状
原告：陈样本
被告：吴范例
诉讼请求：
1、判令被告偿还借款本金100,000.00元；
2、判令被告支付利息。
事实与理由：
2023年2月1日，被告向原告借款100,000.00元，约定月利率1%，2023年8月1日归还。
此致
江州市示意区人民法院
具状人：陈样本
2024年5月6日
""",
    "借条": """借条
今借到陈样本人民币100,000.00元（壹拾万元整），月利率1%，于2023年8月1日前归还。
借款人：吴范例
2023年2月1日
""",
}
LABOUR = {
    "仲裁申请书": """劳动争议仲裁申请书
申请人：陈样本
被申请人：江州乙建设有限公司
仲裁请求：
1、支付违法解除劳动合同赔偿金60,000.00元；
2、支付2024年3月工资10,000.00元。
事实与理由：
申请人于2021年3月1日入职，月工资10,000.00元。2024年4月1日被申请人口头辞退申请人。
此致
江州市劳动人事争议仲裁委员会
申请人：陈样本
2024年5月6日
""",
    "劳动合同": """劳动合同
用人单位（甲方）：江州乙建设有限公司
劳动者（乙方）：陈样本
合同期限：2021年3月1日至2024年12月31日，月工资10,000.00元。
甲方（盖章）：江州乙建设有限公司　乙方（签字）：陈样本
2021年3月1日
""",
}


def test_a_complaint_about_a_loan_is_answered_by_the_rules_on_loans():
    case = defended(LOAN)
    assert case["rules"].subject == "loan"
    assert "excessive_rate" in {element.id for element in case["rules"].elements}
    assert "对第1项请求“判令被告偿还借款本金100,000.00元”" in rows_of(case, CLAIMS)


def test_an_application_about_an_employment_is_answered_by_the_rules_on_labour():
    case = defended(LABOUR, case_position="respondent")
    assert case["rules"].subject == "labour"
    assert {row.id for row in case["matrix"].rows} >= {"employment", "lawful_dismissal"}
    assert any("赔偿金60,000.00元" in label for label in rows_of(case, "对仲裁请求的答辩"))


NOTICE = """江州市示意区人民法院
应诉通知书
（2024）虚0199民初123号
江州乙建设有限公司：
原告江州甲材料有限公司与你方买卖合同纠纷一案，本院已于2024年5月8日立案。
现依法向你方送达起诉状副本，请在收到之日起十五日内提交答辩状。
{served}
"""


@pytest.mark.parametrize(
    "served",
    ["受送达人于2024年5月20日签收。", "2024年5月20日已由前台签收。", "送达日期：2024年5月20日"],
)
def test_the_last_day_to_answer_follows_from_the_service_however_it_is_told(served):
    case = defended({**PAPERS, "应诉通知书": NOTICE.format(served=served)})
    said = [one.text for one in case["reasoning"].conclusions if "答辩状" in one.text]
    assert any("2024年6月4日" in text for text in said)


def test_a_notice_without_a_day_of_service_names_no_last_day():
    case = defended({**PAPERS, "应诉通知书": NOTICE.format(served="")})
    said = "".join(one.text for one in case["reasoning"].conclusions)
    assert "最迟2024年" not in said
