"""A loan told by short papers; every name, place and number in them is invented."""

from __future__ import annotations

from datetime import date

from litigation.analysis.citations import check_citations
from litigation.analysis.claims import Rates
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
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import AnalysisResult, ElementRow, Inputs
from litigation.analysis.values.sources import Source
from tests.litigation.extraction.conftest import make_source

AS_OF = date(2025, 3, 31)
NOTE = """借条
今借到张样例人民币贰拾万元整（¥200,000.00），用于资金周转，月息2分，借款期限六个月，于2023年9月1日前还清。逾期还款按日万分之五支付违约金。
担保人自愿承担连带责任保证。
借款人：李样本（身份证号320101199001011234）
担保人：王范例
2023年3月1日"""
PAID_OUT = """银行电子回单
交易日期：2023年3月1日
付款人户名：张样例
收款人户名：李样本
金额：¥196,000.00
附言：借款"""
PAID_BACK = """银行电子回单
交易日期：2023年10月8日
付款人户名：李样本
收款人户名：张样例
金额：¥20,000.00
附言：还款"""
CONTRACT = """借款合同
甲方（出借人）：江州样例贸易有限公司
乙方（借款人）：临川范本建材有限公司
法定代表人：赵样例
丙方（保证人）：孙范例
第一条 甲方向乙方出借人民币500,000.00元（大写：伍拾万元整），用于流动资金周转。
第二条 借款期限为12个月，自2022年5月10日起至2023年5月9日止。
第三条 借款利率为年利率12%，按季付息，到期一次性还本。
第四条 乙方逾期还款的，应按年利率18%支付逾期利息，并承担甲方为实现债权支出的律师费。
第五条 丙方对乙方的债务承担连带保证责任，保证期间为主债务履行期届满之日起两年。
第六条 因本合同发生争议，由甲方住所地人民法院管辖。
甲方（盖章）：江州样例贸易有限公司
乙方（盖章）：临川范本建材有限公司
丙方（签字）：孙范例
签订日期：2022年5月8日"""
VOUCHER = """电子转账凭证
转账日期|2022-05-10
付款人名称|江州样例贸易有限公司
收款人名称|临川范本建材有限公司
金额（小写）|¥500,000.00
用途|借款"""
STATEMENT = """银行账户交易明细
户名：张样例
交易日期|摘要|对方户名|支出|收入|余额
2023-03-01|转账|李样本|196000.00||20000.00
2023-04-01|利息|李样本||4000.00|24000.00
2023-05-01|工资|江州样例贸易有限公司||9000.00|33000.00
2023-10-08|还款|李样本||20000.00|53000.00"""
CHAT = """微信聊天记录
陈样例 2023-06-01 09:00
在吗，能不能借我3万周转一下，下个月底还你
沈范例 2023-06-01 09:05
可以，给你微信转过去
沈范例 2023-06-01 09:06
[转账] ¥30000.00
陈样例 2023-06-01 09:07
收到了，谢谢，月息按1%给你
沈范例 2023-08-15 20:00
借你的3万块该还了吧
陈样例 2023-08-15 20:30
再宽限几天，年底之前一定还
陈样例 2023-12-30 18:00
[转账] ¥5000.00
陈样例 2023-12-30 18:01
先还5000，剩下的过完年还"""
COMPLAINT = """民事起诉状
原告：张样例，男，1980年1月1日出生，住江州市城东区样例路1号。
被告：李样本，男，1985年2月2日出生，住临川市城西区范本街2号。
诉讼请求：
1.判令被告偿还原告借款本金180,000元及利息（以180,000元为基数，按年利率15.4%自2023年9月2日起计算至实际清偿之日止）；
事实与理由：
2023年3月1日，被告因资金周转需要向原告借款20万元，约定月利率1.5%，借款期限六个月。原告于当日通过银行转账向被告支付200,000元，被告向原告出具借条一份。借款到期后，被告于2023年10月8日偿还20,000元，余款经原告多次催要，被告拒不偿还。
此致
江州市城东区人民法院
具状人：张样例
2024年6月10日"""
JUDGMENT = """江州市城东区人民法院
民事判决书
（2024）江0102民初1234号
原告：张样例，男，汉族。
被告：李样本，男，汉族。
经审理查明：2019年6月5日，被告李样本因经营需要向原告张样例借款300,000元，双方约定月息2分，未约定还款期限。同日，原告通过银行转账向被告交付借款294,000元，另6,000元作为首月利息预先扣除。被告于2019年7月5日、2019年8月5日各支付利息6,000元，后再未还款。"""


def request(position: str = "plaintiff", as_of: date = AS_OF, scenario: str = "") -> Inputs:
    usual = "pre_litigation" if position == "plaintiff" else "defense"
    return Inputs(
        "private_lending_v1", "debt_collection", position, scenario or usual, as_of, language="zh"
    )


def sources(*texts: str, statement: str = "") -> tuple[Source, ...]:
    made = [make_source(text, name=f"材料{n}.txt") for n, text in enumerate(texts, start=1)]
    if statement:
        made.append(make_source(statement, name="案情陈述", origin="statement"))
    return tuple(made)


def facts_of(
    *texts: str, statement: str = "", position: str = "plaintiff", as_of: date = AS_OF
) -> Facts:
    """The facts of the papers, every citation checked."""
    papers = sources(*texts, statement=statement)
    facts = organize_case(sources=papers, inputs=request(position, as_of))
    check_citations(facts, papers)
    return facts


def analysed(
    *texts: str,
    statement: str = "",
    position: str = "plaintiff",
    as_of: date = AS_OF,
    scenario: str = "",
    rates: Rates | None = None,
) -> AnalysisResult:
    """The whole analysis, every citation of the result checked."""
    papers = sources(*texts, statement=statement)
    inputs = request(position, as_of, scenario)
    facts = organize_case(sources=papers, inputs=inputs)
    rules = assemble_rules(inputs=inputs, facts=facts)
    case = {"inputs": inputs, "facts": facts, "rules": rules}
    judged = {
        **case,
        "matrix": analyze_evidence(**case, rates=rates),
        "calculation": calculate_claims(**case, rates=rates),
    }
    reasoning = reason(**judged)
    strategies = plan_strategies(**judged, reasoning=reasoning)
    drafts = write_drafts(**judged, reasoning=reasoning, strategies=strategies)
    result = compose_result(**judged, reasoning=reasoning, strategies=strategies, drafts=drafts)
    check_citations(result, papers)
    return result


def row(result: AnalysisResult, id: str) -> ElementRow:
    return next(one for one in result.matrix if one.id == id)


def statuses(result: AnalysisResult) -> dict[str, str]:
    return {one.id: one.status.value for one in result.matrix}


def amounts(result: AnalysisResult) -> dict[str, str]:
    """The sums of the sheet by kind, as text."""
    return {one.kind: f"{one.amount:.2f}" for one in result.claims if one.amount is not None}
