"""A bill or cheque as a paper: handed from the buyer to the seller it is a payment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.events.forms import (
    Found,
    any_date,
    labelled_date,
    sheets_of,
    total_of,
)
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import EventKind

_TITLE_LINES, _LONGEST = 3, 20
_TITLE = re.compile(
    r"(?:承兑汇票|^(?:电子)?(?:转账|现金)?支票|^(?:银行)?本票)(?:正面|票面|复印件)?$"
)
_DRAWN = re.compile(
    r"(?:出票人|(?<!被)背书人|付款人)(?:全称|名称)?[：:\t ]{1,3}(?P<who>[^\t，。；：\s]{2,40})"
)
_TAKEN = re.compile(
    r"(?:收款人|被背书人|持票人)(?:全称|名称)?[：:\t ]{1,3}(?P<who>[^\t，。；：\s]{2,40})"
)
_HANDED = "背书日期|转让日期|交付日期|收票日期|签收日期"
_ISSUED = "出票日期|签发日期|日期"
BY_ISSUE = "以出票日计，实际交付日须核对"


def bill_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """The payment; nothing where the bill did not run from the buyer to the seller."""
    heads = [one.text.strip() for one in paper.lines[:_TITLE_LINES] if len(one.text) <= _LONGEST]
    title = next((text for text in heads if _TITLE.search(text)), "")
    if paper.kind is not K.OTHER or not title:
        return
    for sheet in sheets_of(paper):
        found: Found | None = labelled_date(sheet, _HANDED)
        note = "" if found else BY_ISSUE
        found = found or labelled_date(sheet, _ISSUED) or any_date(sheet, but="到期")
        total = total_of(sheet, case)
        ends = [
            {case.meant(paper, hit["who"]) for hit in pattern.finditer(sheet.text)}
            for pattern in (_DRAWN, _TAKEN)
        ]
        if found is None or total is None or case.buyer() is None:
            continue
        if case.buyer() not in ends[0] or case.seller() not in ends[1]:
            continue
        amount = total.mention.value
        text = f"{case.name(case.buyer())}向{case.name(case.seller())}交付{title}{money(amount)}"
        cited = found.citations + total.citations
        yield Draft(
            EventKind.PAID, found.mention.date, text, paper, cited, amount=amount,
            actor=case.buyer(), note=note,
        )  # fmt: skip
