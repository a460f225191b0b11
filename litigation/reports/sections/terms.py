"""What the contract agrees."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.claims.money import plain
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DeliveryTerm, Instalment, PenaltyTerm, Recurring, Terms
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Column, Row, Run, Section
from litigation.reports.pen import (
    DASH,
    day,
    labelled,
    listed,
    money,
    percent,
    row,
    semicolon,
    spoken_day,
    table,
    text,
)
from litigation.reports.sections import employment
from litigation.reports.sections.loan import loan_blocks
from litigation.words import BASES, CONTRACT_ROLES, RATE_PERIODS, word

SHARE = 2  # the column that is left out where no share is agreed


def section(result: AnalysisResult, notes: Notebook) -> Section:
    if result.employment is not None:
        return employment.section(result.employment, notes)
    terms = result.terms
    blocks: list[Block] = [*_money_terms(terms, notes)]
    if terms.instalments:
        blocks.append(_instalments(terms.instalments, notes))
    blocks.extend(labelled(_("违约金"), *_penalty(term, notes)) for term in terms.penalties)
    if blocks and not terms.penalties and not result.loans:
        blocks.append(labelled(_("违约金"), _("材料中未见约定")))
    blocks.extend(_other_terms(terms, notes))
    blocks = [*loan_blocks(result, notes), *blocks] if result.loans else blocks
    if not blocks:
        blocks.append(text(_("无法判断：材料中未见合同约定。")))
    return Section("terms", _("合同约定"), tuple(blocks))


def _money_terms(terms: Terms, notes: Notebook) -> list[Block]:
    blocks: list[Block] = []
    if terms.signed:
        blocks.append(labelled(_("签订日期"), spoken_day(terms.signed)))
    if terms.goods:
        cited = tuple(citation for _name, found in terms.goods for citation in found)
        names = listed(name for name, _cited in terms.goods)
        blocks.append(labelled(_("标的"), names, notes.refs(cited, most=3)))
    provisional = terms.provisional.amount if terms.provisional else None
    named = (_("暂定价"), provisional), (_("价款"), terms.price), (_("定金"), terms.deposit)
    for label, amount in named:
        if amount:
            shown = _("%(amount)s元") % {"amount": money(amount.value)}
            blocks.append(labelled(label, shown, notes.refs(amount.citations)))
    if terms.recurring:
        blocks.append(_recurring(terms.recurring, notes))
    if terms.provisional and terms.provisional.reason:
        why = _("无法判断：%(reason)s") % {"reason": terms.provisional.reason}
        blocks.append(labelled(_("最终价款"), why, notes.refs(terms.provisional.citations)))
    return blocks


def _recurring(fee: Recurring, notes: Notebook) -> Block:
    """So much for how long, and from when to when."""
    shown = _("每 %(months)s 个月 %(amount)s元，自 %(start)s 至 %(end)s") % {
        "months": fee.months,
        "amount": money(fee.amount),
        "start": spoken_day(fee.start),
        "end": spoken_day(fee.end),
    }
    if fee.stopped:
        shown += semicolon() + _("材料显示于 %(day)s 提前结束，其后各期未计入") % {
            "day": spoken_day(fee.stopped)
        }
    return labelled(_("按期收费"), shown, notes.refs(fee.citations))


def _instalments(instalments: tuple[Instalment, ...], notes: Notebook) -> Block:
    columns = (
        Column(_("期次"), 2),
        Column(_("金额（元）"), 1.6, "right"),
        Column(_("比例"), 1, "right"),
        Column(_("到期日"), 1.5),
        Column(_("约定原文"), 4),
    )
    shares = any(item.ratio is not None for item in instalments)
    kept = [place for place in range(len(columns)) if shares or place != SHARE]
    rows = (_instalment(item, notes) for item in instalments)
    return table(
        (columns[place] for place in kept),
        (Row(tuple(line.cells[place] for place in kept)) for line in rows),
    )


def _instalment(item: Instalment, notes: Notebook) -> Row:
    return row(
        item.label,
        money(item.amount),
        DASH if item.ratio is None else percent(item.ratio),
        day(item.due) if item.due else _("无法判断"),
        Run(item.due_rule, notes=notes.refs(item.citations)),
    )


def _penalty(term: PenaltyTerm, notes: Notebook) -> tuple[str, tuple[int, ...]]:
    payer = _("由%(payer)s支付") % {"payer": word(CONTRACT_ROLES, term.payer)}
    parts = [payer]
    if term.rate is not None:
        base, per = word(BASES, term.base), word(RATE_PERIODS, term.per)
        parts.append(
            _("以%(base)s为基数，%(per)s %(rate)s")
            % {"base": base, "per": per, "rate": percent(term.rate)}
        )
    if term.lpr_multiple is not None:
        parts.append(_("LPR的 %(times)s 倍") % {"times": plain(term.lpr_multiple)})
    if term.lump_sum is not None:
        parts.append(_("定额 %(amount)s元") % {"amount": money(term.lump_sum)})
    return semicolon().join(parts), notes.refs(term.citations)


def _other_terms(terms: Terms, notes: Notebook) -> list[Block]:
    blocks: list[Block] = []
    if terms.delivery is not None:
        refs = notes.refs(terms.delivery.citations)
        blocks.append(labelled(_("交货期限"), _delivered_by(terms.delivery), refs))
    if terms.quality_period_days is not None:
        days = _("%(days)s 天") % {"days": terms.quality_period_days}
        refs = notes.refs(terms.quality_period_citations)
        blocks.append(labelled(_("质量异议期"), days, refs))
    if terms.jurisdiction:
        refs = notes.refs(terms.jurisdiction_citations)
        blocks.append(labelled(_("管辖约定"), terms.jurisdiction, refs))
    if terms.fee_shifting:
        refs = notes.refs(terms.fee_shifting)
        blocks.append(labelled(_("律师费"), _("约定由败诉或违约一方承担"), refs))
    return blocks


def _delivered_by(delivery: DeliveryTerm) -> str:
    """The last day and the words of the contract; once where both are the same day."""
    until = spoken_day(delivery.due) if delivery.due else _("无法判断")
    same = delivery.rule in (until, chinese_day(delivery.due))
    return until if same else f"{until}（{delivery.rule}）"
