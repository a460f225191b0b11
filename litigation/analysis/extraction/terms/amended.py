"""Supplements: which contract papers change another, and what they put in its place."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.extraction.terms.shares import Draft, Share
from litigation.analysis.values.facts import Instalment

_TITLE = re.compile(r"补充|变更|修订|修改|展期|调整")
_CHANGED = re.compile(r"(?:调整|变更|修改|修订|改|增加|增|减少|减|下调|上调|更正)(?:为|至|到|成)")
_ORDINAL = re.compile(r"第[一二三四五六七八九1-9][期笔次批]|定金|预付款|首付款|进度款|尾款|质保金")


def is_supplement(paper: Paper) -> bool:
    """Whether a contract paper calls itself a supplement or a change."""
    cited = paper.classified.citation
    title = cited.quote if cited else paper.source.name
    return _TITLE.search(title) is not None


def latest_first(contracts: list[Paper]) -> list[Paper]:
    """Supplements, the latest first, before what they change."""
    changes = [paper for paper in contracts if is_supplement(paper)]
    changes.sort(key=lambda paper: paper.dated or date.min, reverse=True)
    if len(changes) == len(contracts):
        return contracts
    return changes + [paper for paper in contracts if paper not in changes]


def changed_price(own: list[SumFact]) -> list[SumFact]:
    """The sums that a supplement puts in place of the price; a sum it only recalls is none."""
    return [
        fact
        for fact in own
        if _CHANGED.search(fact.line.text[max(0, fact.mention.start - 16) : fact.mention.start])
    ]


def with_unchanged(new: list[Draft], old: list[Draft]) -> list[Draft]:
    """The parts that a supplement changes by their names, with those that it leaves alone."""
    named = {draft.label for draft in new if _ORDINAL.fullmatch(draft.label)}
    kept = [draft for draft in old if draft.label not in named]
    if not named or len(named) < len(new) or len(kept) == len(old) or not kept:
        return new
    by_label = {draft.label: draft for draft in new}
    return [by_label.get(draft.label, draft) for draft in old]


def before_change(
    instalments: tuple[Instalment, ...], price: Decimal | None, old: list[Draft], paper: Paper
) -> tuple[Instalment, ...]:
    """The part of the price that a supplement on the rest does not speak of, put in front."""
    sums = [one.amount for one in instalments]
    if price is None or not instalments or None in sums:
        return instalments
    rest = price - sum((one for one in sums if one is not None), Decimal(0))
    if rest <= 0:
        return instalments
    due = next((d.rule.fixed for d in old if d.rule and d.rule.fixed), paper.dated)
    cited = instalments[0].citations
    rule = "补充协议未涉及的部分，按原约定履行"
    first = Instalment("补充协议签订前应付部分", rest, due, rule, cited)
    return (first, *instalments)


def as_rest(drafts: list[Draft]) -> list[Draft]:
    """Shares of a supplement counted in sums, whatever ratio they repeat."""
    return [
        replace(draft, share=Share(draft.share.start, draft.share.end, amount=draft.share.amount))
        if draft.share.amount is not None
        else draft
        for draft in drafts
    ]
