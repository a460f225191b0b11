"""Bank papers out of which no payment was read: a payment left out makes a balance wrong."""

from __future__ import annotations

from collections.abc import Iterable

from documents.text import Problem
from litigation.analysis.extraction.events.draft import Draft
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.sources import UnreadableItem

SILENT = Problem(
    "no_payment_read",
    "这份银行凭证中没有读出双方之间的付款，其中的金额没有计入，请人工核对。",
)


def silent_items(papers: Iterable[Paper], drafts: Iterable[Draft]) -> tuple[UnreadableItem, ...]:
    """Every such paper by name."""
    telling = {draft.paper.id for draft in drafts}
    return tuple(
        UnreadableItem(paper.id, paper.source.name, SILENT)
        for paper in papers
        if paper.kind is DocumentKind.BANK_RECEIPT and paper.id not in telling
    )
