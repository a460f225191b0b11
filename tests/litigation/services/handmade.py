"""A small sale of goods told by four text files, written for these tests."""

from __future__ import annotations

from tests.litigation.people import case_of, paper, started

PAPERS = {
    "购销合同.txt": """购销合同
合同编号：HD-2023-018
甲方（卖方）：江州恒达钢材贸易有限公司
乙方（买方）：临川建工集团有限公司
一、甲方向乙方出售螺纹钢100吨，合同总价款为人民币500,000.00元（大写：伍拾万元整）。
二、付款方式：乙方应于2023年6月30日前一次性付清全部货款。
三、争议由甲方住所地人民法院管辖。
甲方（盖章）：江州恒达钢材贸易有限公司
乙方（盖章）：临川建工集团有限公司
签订日期：2023年3月1日
""",
    "送货单.txt": """送货单
送货日期：2023年3月20日
供货单位：江州恒达钢材贸易有限公司
收货单位：临川建工集团有限公司
螺纹钢 100吨 金额500,000.00元
收货人（签字）：周建国
""",
    "银行回单.txt": """银行电子回单
交易日期：2023年4月14日
付款人：临川建工集团有限公司
收款人：江州恒达钢材贸易有限公司
金额：人民币200,000.00元
用途：货款
""",
    "催款函.txt": """催款函
临川建工集团有限公司：
贵司尚欠我司货款300,000.00元，请于收函后七日内付清。
江州恒达钢材贸易有限公司
2025年5月6日
""",
}


def handmade_analysis(owner, **changes):
    """An analysis over the four papers, with its task still waiting."""
    case = case_of(owner)
    ids = [paper(owner, name=name, text=text, case=case).pk for name, text in PAPERS.items()]
    asked = {"document_ids": ids, "case_id": case.pk, "user_input": "请分析能否收回余款。"}
    return started(owner, **{**asked, **changes})
