"""Whether the material is about a dispute at all."""

from __future__ import annotations

import re

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import DocumentKind

_DEAL = re.compile(
    r"合同|协议|货款|欠款|买卖|供货|付款|支付|交货|违约|借款|发票|送货|起诉|原告"
    r"|被告|债务|债权|定金|催款|催要|对账|赔偿|"
    r"质量问题|拖欠|仲裁|诉讼|判决|法院|劳动|工资|租金|还款|欠条|侵权|转账|汇款"
    r"|订单|采购|买方|卖方|价款|尾款"
)
_PAPERS = frozenset(DocumentKind) - {
    DocumentKind.OTHER,
    DocumentKind.STATEMENT,
    DocumentKind.EMAIL,
    DocumentKind.CHAT,
}
_ENOUGH_WORDS = 3


def is_case(papers: tuple[Paper, ...], parties: int, events: int, amounts: int) -> tuple[bool, str]:
    """True with what speaks for it, or False with what is missing."""
    known = [p for p in papers if p.kind in _PAPERS and not p.classified.by_name_only]
    words = {hit for paper in papers for line in paper.lines for hit in _DEAL.findall(line.text)}
    if known and (words or parties):
        return True, f"材料中有{len(known)}份合同、单据或法律文书"
    if len(words) >= _ENOUGH_WORDS or (words and parties + events + amounts >= 2):
        return True, "材料叙述了交易或争议：" + "、".join(sorted(words)[:6])
    return False, ("材料中没有发现合同、单据、函件或法律文书，也没有叙述交易、付款或争议的文字")
