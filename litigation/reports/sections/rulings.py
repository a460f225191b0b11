"""The decisions in the file: court, parties, what they order, fees, appeal and service."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult
from litigation.analysis.values.ruling import CostOrdered, OrderItem, Ruling, RulingParty
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Column, Heading, Row, Run, Section, Style
from litigation.reports.pen import (
    DASH,
    comma,
    day,
    labelled,
    lines,
    money,
    row,
    semicolon,
    spoken_day,
    table,
    text,
)
from litigation.words import COSTS_OF_COURT, ORDER_KINDS, PROCEEDINGS, SERVICE, word

MOST_ITEMS = 60


def section(result: AnalysisResult, notes: Notebook) -> Section | None:
    if not result.rulings:
        return None
    blocks: list[Block] = []
    for ruling in result.rulings:
        blocks += _ruling(ruling, notes)
    return Section("rulings", _("裁判文书"), tuple(blocks))


def _ruling(ruling: Ruling, notes: Notebook) -> list[Block]:
    name = f"{ruling.case_number} {ruling.title}".strip()
    blocks: list[Block] = [Heading(text=name or _("文书（案号未读出）"))]
    blocks.append(labelled(_("法院或仲裁机构"), ruling.court or DASH, notes.refs(ruling.citations)))
    blocks.append(labelled(_("程序与日期"), _course(ruling), notes.refs(ruling.dated_citations)))
    if ruling.judges:
        told = comma().join(f"{office} {person}" for office, person in ruling.judges)
        blocks.append(labelled(_("审判人员"), told, notes.refs(ruling.judges_citations)))
    if ruling.parties:
        columns = (Column(_("诉讼地位"), 2), Column(_("名称"), 3), Column(_("代表人与代理人"), 4))
        blocks.append(table(columns, (_party(one, notes) for one in ruling.parties)))
    blocks += _orders(ruling.orders, notes)
    blocks += [_cost(one, notes) for one in ruling.costs]
    blocks += _after(ruling, notes)
    blocks += [text(note, style=Style.WARNING) for note in ruling.notes]
    return blocks


def _course(ruling: Ruling) -> str:
    parts = [word(PROCEEDINGS, ruling.stage.value), ruling.cause, spoken_day(ruling.dated)]
    return comma().join(part for part in parts if part)


def _party(party: RulingParty, notes: Notebook) -> Row:
    people = [party.representative] if party.representative else []
    people += [f"{one.name}（{one.firm}）" if one.firm else one.name for one in party.agents]
    name = Run(party.name, notes=notes.refs(party.citations))
    return row(party.role, name, comma().join(people) or DASH)


def _orders(orders: tuple[OrderItem, ...], notes: Notebook) -> list[Block]:
    if not orders:
        return [text(_("未读出主文的判项。"), style=Style.WARNING)]
    columns = (
        Column(_("项"), 0.6),
        Column(_("性质"), 1.2),
        Column(_("主文"), 5),
        Column(_("数额（元）"), 1.8, "right"),
        Column(_("履行期限"), 1.6),
    )
    return [table(columns, (_order(one, notes) for one in orders[:MOST_ITEMS]))]


def _order(item: OrderItem, notes: Notebook) -> Row:
    told = Run(item.text, notes=notes.refs(item.citations))
    sums = lines(money(one.amount) for one in item.sums)
    return row(str(item.number), word(ORDER_KINDS, item.kind.value), told, sums, _until(item))


def _until(item: OrderItem) -> str:
    if item.due is not None:
        return day(item.due)
    if item.deadline_days is None:
        dues = [one.due for one in item.sums if one.due]
        return comma().join(day(one) for one in dues) or DASH
    units = {
        "day": _("%(count)s日"),
        "working_day": _("%(count)s个工作日"),
        "month": _("%(count)s个月"),
    }
    return units[item.deadline_unit] % {"count": item.deadline_days}


def _cost(cost: CostOrdered, notes: Notebook) -> Block:
    shares = comma().join(
        f"{one.payer} {money(one.amount)}" if one.amount is not None else one.payer
        for one in cost.shares
    )
    told = _("%(amount)s元，负担：%(shares)s") % {
        "amount": money(cost.amount),
        "shares": shares or DASH,
    }
    return labelled(word(COSTS_OF_COURT, cost.kind), told, notes.refs(cost.citations))


def _after(ruling: Ruling, notes: Notebook) -> list[Block]:
    """Appeal, service and effect, as far as the papers tell."""
    blocks: list[Block] = []
    if ruling.appeal is not None:
        told = _("终局，或送达、签收即生效")
        if not ruling.appeal.final:
            told = _("送达之日起%(days)s日内") % {"days": ruling.appeal.days}
            told = semicolon().join(part for part in (told, ruling.appeal.court) if part)
        blocks.append(labelled(_("上诉告知"), told, notes.refs(ruling.appeal.citations)))
    for one in ruling.served:
        told = (
            f"{spoken_day(one.date)} {word(SERVICE, one.how)} {one.recipient} {one.doubt}".strip()
        )
        blocks.append(labelled(_("送达"), told, notes.refs(one.citations)))
    if not ruling.served:
        blocks.append(labelled(_("送达"), _("材料中未见送达日期")))
    if ruling.effective:
        refs = notes.refs(ruling.effective_citations)
        blocks.append(labelled(_("生效日期"), spoken_day(ruling.effective), refs))
    return blocks
