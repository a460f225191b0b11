"""Several orders without a contract above them: each is a deal, and the price is all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.values.facts import Amount, AmountKind, DocumentKind
from litigation.analysis.values.sources import Citation

_TITLE_LINES, _LONGEST = 3, 30
_ORDER = re.compile(r"订单|订货单|订购单|采购单")
_NO_ORDER = re.compile(r"报价|计划|申请|变更|修订|更正|替代|作废|取消|清单")
_NUMBER = re.compile(r"(?:订单|采购|合同)?(?:编号|单号|号)[：:\s]{0,2}(?P<no>[A-Za-z\d\-]{3,24})")


def whole_of_orders(papers: Iterable[Paper], sums: list[SumFact]) -> Amount | None:
    """The orders together; None for one order, or where they may be one order told twice."""
    orders = [paper for paper in papers if paper.kind is DocumentKind.ORDER]
    totals = [_total(paper, sums) for paper in orders]
    keys = {_key(paper) for paper in orders}
    if len(orders) < 2 or len(keys) < len(orders) or None in totals:
        return None
    if not all(_is_order(paper) for paper in orders):
        return None
    found = [one for one in totals if one is not None]
    value = sum((one.mention.value for one in found), Decimal(0))
    cited: tuple[Citation, ...] = tuple(c for one in found for c in one.citations)
    first = found[0]
    text = first.line.text[first.mention.start : first.mention.end]
    note = f"由{len(found)}份订单的金额相加"
    return Amount("price", value, AmountKind.CONTRACT_PRICE, text, cited[:12], note)


def _is_order(paper: Paper) -> bool:
    heads = [one.text for one in paper.lines[:_TITLE_LINES] if len(one.text) <= _LONGEST]
    titled = any(_ORDER.search(text) for text in heads)
    return titled and not any(_NO_ORDER.search(text) for text in heads)


def _key(paper: Paper) -> str:
    """Its number, else its day: two papers with the same are not known to be two orders."""
    hits = (_NUMBER.search(line.passage.text) for line in paper.lines[:8])
    number = next((hit["no"] for hit in hits if hit), "")
    return number or (paper.dated.isoformat() if paper.dated else "")


def _total(paper: Paper, sums: list[SumFact]) -> SumFact | None:
    own = [f for f in sums if f.paper is paper and f.kind is AmountKind.ORDERED]
    whole = [f for f in own if f.header.startswith("合计") or not f.header]
    return max(whole or own, key=lambda fact: fact.mention.value, default=None)
