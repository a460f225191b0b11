"""The principal that the claimant's own paper asks for: a complaint, a demand, a statement."""

from __future__ import annotations

import re
from datetime import date

from litigation.analysis.extraction.events.draft import Case
from litigation.analysis.extraction.events.letters import sender_of
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.values.facts import AmountKind, Asked
from litigation.analysis.values.facts import DocumentKind as K

_RANK = (K.COMPLAINT, K.DEMAND_LETTER, K.STATEMENT)  # what is asked of a court counts first
_ASKING = (AmountKind.CLAIMED, AmountKind.CONFIRMED_DEBT)
_PRINCIPAL = re.compile(
    r"货款|价款|合同款|工程款|设备款|材料款|加工[费款]|服务费|设计费|制作费|物业费|运[输]?费|承揽费|开发费"
    r"|广告费|费用|报酬|款项|欠款|余款|尾款|本金|尚欠|欠付|拖欠|[仍还]欠|未付|质保金|保证金"
)
_OTHER = re.compile(
    r"违约金|利息|滞纳金|损失|律师|保全|诉讼费|受理费|赔偿|定金|罚|本息|每日|已付|已支付|支付了|总价|总造价"
)
_BASE_OF = re.compile(r"以$|按$|基数")
_BASE_BEHIND = re.compile(r"[^，。；]{0,4}(?:为|作为)?(?:计算)?基数|[^，。；]{0,4}为本金")
_FAR = 40


def asked_principal(papers: tuple[Paper, ...], sums: list[SumFact], case: Case) -> Asked | None:
    """That of the complaint, else of the latest demand, else of what the client told."""
    found = [one for paper in papers if (one := _of(paper, sums, case)) is not None]
    return min(
        found, key=lambda one: (_RANK.index(one.kind), -(one.dated or date.min).toordinal()),
        default=None,
    )  # fmt: skip


def _of(paper: Paper, sums: list[SumFact], case: Case) -> Asked | None:
    if paper.kind not in _RANK or _is_debtors(paper, case):
        return None
    own = [one for one in sums if one.paper is paper and one.kind in _ASKING and _is_asked(one)]
    values = list(dict.fromkeys(one.mention.value for one in own))
    if not values:
        return None
    best = max(own, key=lambda one: one.mention.value)
    others = tuple(one for one in values if one != best.mention.value)
    whole = (sum(values),) if others else ()
    return Asked(
        document=paper.id,
        name=paper.source.name,
        kind=paper.kind,
        dated=paper.dated,
        amount=best.mention.value,
        others=(*others, *whole),
        citations=best.line.cite_sentence(best.mention.start, best.mention.end),
    )


def _is_debtors(paper: Paper, case: Case) -> bool:
    if paper.kind is not K.DEMAND_LETTER:
        return False
    sender = sender_of(paper, case)
    return sender is not None and sender == case.buyer()


def _is_asked(fact: SumFact) -> bool:
    """Whether the words right before a sum call it the price, or what is open of it."""
    text, at = fact.line.plain, fact.mention.start
    before = text[max(0, at - _FAR) : at]
    clause = re.split("[，。；：:]", before)[-1] or before
    if _BASE_OF.search(clause) or _BASE_BEHIND.match(text, fact.mention.end):
        return False
    if _OTHER.search(clause):
        return False
    return bool(_PRINCIPAL.search(clause) or _PRINCIPAL.search(before))
