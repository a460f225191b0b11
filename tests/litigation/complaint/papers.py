"""A complaint and the papers against it, as texts, read and analysed by the real nodes."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from documents.readers.dispatch import read
from litigation.analysis.citations import check_citations
from litigation.analysis.compose import compose_result
from litigation.analysis.nodes import (
    analyze_evidence,
    calculate_claims,
    plan_strategies,
    reason,
    write_drafts,
)
from litigation.analysis.organize import organize_case
from litigation.analysis.rules import assemble_rules
from litigation.analysis.values.result import Draft, Inputs
from litigation.analysis.values.sources import Source

COMPLAINT = """民事起诉状
原告：江州甲材料有限公司，住所地江州市样品路1号。
被告：江州乙建设有限公司，住所地江州市样品路2号。
诉讼请求：
1、判令被告支付货款300,000.00元；
2、判令被告支付逾期付款违约金（按日万分之五计算）；
3、判令被告赔偿原告名誉损失10,000.00元；
4、本案诉讼费用由被告承担。
事实与理由：
2023年3月1日，原、被告签订《水泥买卖合同》，约定总价500,000.00元。原告于2023年4月10日交付全部水泥。
被告仅支付200,000.00元，余款未付。被告于2023年9月9日口头同意加价88,000.00元。
为维护原告合法权益，特诉至贵院。
此致
江州市示意区人民法院
具状人：江州甲材料有限公司
2024年5月6日
"""
CONTRACT = """水泥买卖合同
出卖人（甲方）：江州甲材料有限公司
买受人（乙方）：江州乙建设有限公司
一、甲方向乙方供应水泥，合同总价500,000.00元。
二、甲方于2023年4月10日前交货，乙方于2023年6月30日前付清全部货款。
三、乙方逾期付款的，按未付款项每日万分之五支付违约金。
甲方（盖章）：江州甲材料有限公司　乙方（盖章）：江州乙建设有限公司
签订日期：2023年3月1日
"""
RECEIPT = """银行电子回单
付款人：江州乙建设有限公司
收款人：江州甲材料有限公司
金额：{amount}元
用途：水泥货款
交易日期：{day}
"""
PAID = RECEIPT.format(amount="200,000.00", day="2023年5月5日")
HIDDEN = RECEIPT.format(amount="120,000.00", day="2023年6月20日")


def source(name: str, text: str) -> Source:
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    return Source(name, name, "text/plain", digest, read(content, "text/plain"))


def defended(papers: dict[str, str], **asked: str) -> dict[str, Any]:
    """The case from the defendant's chair."""
    given = {
        "package_id": "complaint_defense_v1",
        "case_type": "complaint_defense",
        "case_position": "defendant",
        "analysis_scenario": "defense",
    }
    return analysed(papers, **{**given, **asked})


def analysed(papers: dict[str, str], **given: str) -> dict[str, Any]:
    """Every node's value by its name, each quote checked against its paper."""
    inputs = Inputs(as_of=date(2024, 6, 3), **given)
    sources = tuple(source(f"{name}.txt", text) for name, text in papers.items())
    case: dict[str, Any] = {"inputs": inputs}
    case["facts"] = organize_case(sources=sources, inputs=inputs)
    case["rules"] = assemble_rules(**case)
    case |= {"matrix": analyze_evidence(**case), "calculation": calculate_claims(**case)}
    case["reasoning"] = reason(**case)
    case["strategies"] = plan_strategies(**case)
    case["drafts"] = write_drafts(**case)
    check_citations(compose_result(**case), sources)
    return case


def rows_of(case: dict[str, Any], heading: str) -> dict[str, str]:
    """The answer's rows under a heading, by label."""
    draft: Draft = next(one for one in case["drafts"] if one.kind == "answer")
    rows: dict[str, str] = {}
    inside = False
    for one in draft.paragraphs:
        if one.style == "heading":
            inside = one.text == heading
        elif inside and one.style == "row":
            label, _tab, words = one.text.partition("\t")
            rows[label] = words
    return rows
