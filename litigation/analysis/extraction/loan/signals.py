"""Circumstances that may change the outcome of a loan, where a paper tells of them."""

from __future__ import annotations

import re

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.loan import LoanSignal
from litigation.analysis.values.sources import Citation

SIGNALS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("gambling", re.compile(r"赌债|赌博|赌资|赌场|打牌欠|麻将")),
    (
        "converted",
        re.compile(
            r"(?:货款|工程款|材料款|投资款|合伙|劳务费|运费|租金|分手费|彩礼"
            r"|股权转让款)[^。；]{0,16}(?:转为|转成|转化|结算成|折算|打成|写成"
            r"|出具)[^。；]{0,8}借"
            r"|(?:名为|实为)[^。；]{0,12}(?:投资|合伙|买卖|货款|合作)|系(?:货款|投资款|工程款"
            r"|合伙款)|并非借款|不是借款|没有借贷关系|不存在借贷|赠与"
        ),
    ),
    (
        "relending",
        re.compile(
            r"套取[^。；]{0,8}(?:贷款|资金)|(?:银行|信用)贷款[^。；]{0,10}(?:转借|转贷)|高利转贷"
            r"|信用卡套现|刷信用卡[^。；]{0,6}借"
        ),
    ),
    (
        "professional",
        re.compile(
            r"职业放贷|以放贷为业|放贷为业|经常性(?:地)?(?:向[^。；]{0,10})?(?:出借|放贷)|高利贷"
            r"|多次向不特定"
        ),
    ),
    (
        "spouse",
        re.compile(
            r"夫妻共同(?:债务|签|借款|生活)|配偶|(?:其|被告|借款人)(?:之)?(?:妻|丈夫|爱人|老婆"
            r"|老公)|夫妻关系|系夫妻|共债共签|我们?(?:和|跟|与)[^，。；]{1,8}一(?:起|块儿?)还|两口子"
        ),
    ),
    ("forced", re.compile(r"胁迫|被逼|逼迫|威胁[^。；]{0,6}(?:写|签|出具)|强迫")),
    (
        "not_received",
        re.compile(
            r"(?:未|没有?)(?:实际)?收到[^。；]{0,10}(?:借款|款项|钱|\d)|(?:未"
            r"|没有)(?:实际)?(?:交付|出借)|没拿到钱"
        ),
    ),
    (
        "forged",
        re.compile(
            r"(?:签名|签字|借条|手印)[^。；]{0,6}(?:不是|非|系伪造|伪造)[^。；]{0,6}|申请笔迹鉴定"
        ),
    ),
)
_MOST = 4


def signals_of(papers: tuple[Paper, ...]) -> tuple[LoanSignal, ...]:
    """Each kind once with the places that tell of it."""
    found: dict[str, list[Citation]] = {}
    for paper in papers:
        for line in paper.lines:
            for kind, pattern in SIGNALS:
                hit = pattern.search(line.text)
                if hit and len(found.get(kind, ())) < _MOST:
                    found.setdefault(kind, []).extend(line.cite_sentence(hit.start(), hit.end()))
    return tuple(LoanSignal(kind, tuple(dict.fromkeys(cited))) for kind, cited in found.items())
