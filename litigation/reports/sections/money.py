"""The money sheet: every sum with every segment and its formula."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _

from litigation.analysis.claims.chairs import SEEN_FROM_DEFENCE
from litigation.analysis.values.result import AnalysisResult, ClaimItem, Segment
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Column, Heading, Row, Run, Section, Style
from litigation.reports.pen import labelled, lines, money, percent, row, table, text
from litigation.reports.sections.citing import articles_line


def section(result: AnalysisResult, notes: Notebook) -> Section:
    heading = _("金额测算")
    if not result.claims:
        return Section("money", heading, (text(_("无法判断：材料不足以计算任何金额。")),))
    blocks: list[Block] = [_summary(result, notes)]
    if _is_theirs(result):
        told = _("“对方最多可主张”的数额按现有材料测算，不表示我方认可。")
        blocks.insert(0, text(told, style=Style.QUIET))
    for item, follower in pairwise((*result.claims, None)):
        assert item is not None
        blocks.extend(_item(item, notes))
        if follower is None or follower.articles != item.articles:  # told once for neighbours
            blocks.extend(articles_line(item.articles))
    return Section("money", heading, tuple(blocks))


def _summary(result: AnalysisResult, notes: Notebook) -> Block:
    columns = (Column(_("项目"), 4), Column(_("金额（元）"), 2, "right"))
    rows = [_summary_row(item, notes) for item in result.claims]
    rows.append(row(_total_title(result), _sum(result.claim_total), strong=True))
    return table(columns, rows)


def _total_title(result: AnalysisResult) -> str:
    """Says so when some sums above are not part of the total."""
    every = sum((item.amount for item in result.claims if item.amount), start=Decimal(0))
    if result.claim_total is None or every == result.claim_total:
        return _("合计")
    if _is_theirs(result):
        return _("对方最多可主张合计（诉讼费用等不计入）")
    return _("请求金额合计（诉讼费用等不计入）")


def _is_theirs(result: AnalysisResult) -> bool:
    """Whether the sums are what the other side may ask for."""
    return any(item.title.startswith(SEEN_FROM_DEFENCE) for item in result.claims)


def _summary_row(item: ClaimItem, notes: Notebook) -> Row:
    told = [Run(item.title, notes=notes.refs(item.citations)), *_range(item)]
    return row(lines(told), _sum(item.amount))


def _range(item: ClaimItem) -> Iterator[Run]:
    """What a court may grant instead, where the law gives it room."""
    low, high = item.amount_low, item.amount_high
    if low is not None and high is not None and low != high:
        bounds = {"low": money(low), "high": money(high)}
        yield Run(_("幅度：%(low)s 至 %(high)s") % bounds)


def _sum(amount: Decimal | None) -> str:
    return _("无法计算") if amount is None else money(amount)


def _item(item: ClaimItem, notes: Notebook) -> list[Block]:
    blocks: list[Block] = [Heading(text=item.title)]
    if item.refusal:
        blocks.append(labelled(_("无法计算的原因"), item.refusal, style=Style.WARNING))
    if item.formula:
        blocks.append(labelled(_("计算式"), item.formula, notes.refs(item.citations)))
    if item.segments:
        blocks.append(_segments(item))
    blocks.extend(text(note, style=Style.ITEM) for note in item.notes)
    return blocks


def _segments(item: ClaimItem) -> Block:
    columns = (
        Column(_("起止日"), 1.8),
        Column(_("天数"), 0.95, "right"),
        Column(_("基数（元）"), 1.9, "right"),
        Column(_("利率"), 1.5, "right"),
        Column(_("计算式与利率来源"), 4.5),
        Column(_("金额（元）"), 1.7, "right"),
    )
    rows = [_segment(segment) for segment in item.segments]
    if len(rows) == 1:
        return table(columns, rows)
    total = sum((segment.amount for segment in item.segments), start=item.segments[0].amount * 0)
    days = str(sum(segment.days for segment in item.segments))
    rows.append(row(_("小计"), days, "", "", "", money(total), strong=True))
    return table(columns, rows)


def _segment(segment: Segment) -> Row:
    return row(
        lines([segment.start.isoformat(), segment.end.isoformat()]),
        str(segment.days),
        money(segment.base),
        _rate(segment),
        lines(part for part in (segment.formula, segment.rate_source) if part),
        money(segment.amount),
    )


def _rate(segment: Segment) -> str:
    period = _("日") if segment.year_days == 1 else _("年")
    return f"{period}\u00a0{percent(segment.rate)}"
