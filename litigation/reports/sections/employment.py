"""The employment as the papers tell it: its days, its contract, its end, and the pay by month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from litigation.analysis.values.employment import (
    DayFact,
    Employment,
    Ending,
    PayMonth,
    WageFact,
    WageKind,
)
from litigation.analysis.values.sources import Citation
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Column, Row, Run, Section
from litigation.reports.pen import labelled, money, row, spoken_day, table, text
from litigation.words import END_KINDS, word

MOST_NOTES = 3


def section(employment: Employment, notes: Notebook) -> Section:
    blocks = [
        *_days(_("入职日期"), employment.started, notes),
        *_contracts(employment, notes),
        *_position(employment, notes),
        *_wages(employment.wages, notes),
        *_days(_("离职日期"), employment.ended, notes),
        *_endings(employment.endings, notes),
        *_pay(employment.pay, notes),
    ]
    return Section(
        "terms", _("劳动关系"), tuple(blocks) or (text(_("材料未载明劳动关系的内容。")),)
    )


def _days(label: str, facts: tuple[DayFact, ...], notes: Notebook) -> Iterable[Block]:
    found: dict[date, list[DayFact]] = {}
    for fact in facts:
        found.setdefault(fact.date, []).append(fact)
    for when, same in found.items():
        shown = spoken_day(when) if same[0].precision == "day" else when.isoformat()[:7]
        told = "" if any(one.firm for one in same) else _("（仅见于陈述或录用通知）")
        yield labelled(
            label, shown + told, _refs(notes, (c for one in same for c in one.citations))
        )


def _contracts(employment: Employment, notes: Notebook) -> Iterable[Block]:
    written = [one for one in employment.contracts if one.start]
    for one in written or employment.contracts[:1]:
        words = _("%(signed)s签订") % {"signed": spoken_day(one.signed)}
        if one.start:
            term = {"start": spoken_day(one.start), "end": spoken_day(one.end)}
            words += _("，期限%(start)s至%(end)s") % term
        yield labelled(_("书面劳动合同"), words, _refs(notes, one.citations))
    if employment.without_contract:
        words = _("材料中有未签或迟签书面合同的记载")
        yield labelled(_("未签书面合同"), words, _refs(notes, employment.without_contract))


def _position(employment: Employment, notes: Notebook) -> Iterable[Block]:
    if employment.position:
        refs = _refs(notes, employment.position_citations)
        yield labelled(_("工作岗位"), employment.position, refs)


def _wages(wages: tuple[WageFact, ...], notes: Notebook) -> Iterable[Block]:
    labels = {
        WageKind.AGREED: _("约定月工资"),
        WageKind.PROBATION: _("试用期月工资"),
        WageKind.AVERAGE: _("材料所载平均工资"),
        WageKind.LOCAL_AVERAGE: _("当地职工月平均工资"),
    }
    for kind, label in labels.items():
        for amount in dict.fromkeys(one.amount for one in wages if one.kind is kind):
            same = [one for one in wages if one.kind is kind and one.amount == amount]
            told = "" if any(one.firm for one in same) else _("（仅见于陈述）")
            shown = _("%(amount)s元") % {"amount": money(amount)}
            yield labelled(
                label, shown + told, _refs(notes, (c for o in same for c in o.citations))
            )


def _endings(endings: tuple[Ending, ...], notes: Notebook) -> Iterable[Block]:
    acts = [one for one in endings if one.firm] or list(endings)
    for kind in dict.fromkeys(one.kind for one in acts):
        same = [one for one in acts if one.kind is kind]
        ground = next((one.ground for one in same if one.ground and one.firm), "")
        words = word(END_KINDS, kind.value)
        words += _("，写明的理由：%(ground)s") % {"ground": ground} if ground else ""
        yield labelled(_("结束方式"), words, _refs(notes, (c for o in same for c in o.citations)))


def _pay(pay: tuple[PayMonth, ...], notes: Notebook) -> Iterable[Block]:
    """One row a month; what was earned and what came, from whichever papers tell it."""
    months: dict[date, list[PayMonth]] = {}
    for one in pay:
        months.setdefault(one.month, []).append(one)
    if not months:
        return
    columns = (
        Column(_("工资月份"), 1.4),
        Column(_("应发（元）"), 2, "right"),
        Column(_("实发（元）"), 2, "right"),
    )
    yield table(columns, (_month(months[month], notes) for month in sorted(months)))


def _month(same: list[PayMonth], notes: Notebook) -> Row:
    gross = next((one.gross for one in same if one.gross is not None), None)
    net = next((one.net for one in same if one.net is not None), None)
    paid = money(net)
    if any(one.unpaid for one in same):
        paid = _("%(amount)s（未发放）") % {"amount": paid}
    month = Run(
        f"{same[0].month:%Y-%m}", notes=_refs(notes, (c for o in same for c in o.citations))
    )
    return row(month, money(gross), paid)


def _refs(notes: Notebook, citations: Iterable[Citation]) -> tuple[int, ...]:
    return notes.refs(tuple(dict.fromkeys(citations)), most=MOST_NOTES)
