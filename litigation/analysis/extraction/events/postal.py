"""Proof of posting and of receipt: what was sent, when it left, when it arrived."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from litigation.analysis.extraction.events.draft import ARRIVED, ONLY_SENT, Case, Draft
from litigation.analysis.extraction.events.forms import Found, Sheet, labelled_date, sheets_of
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.values.facts import DocumentKind, EventKind

_SENT = (
    "收寄日期|收寄时间|寄件日期|寄件时间|寄出日期|揽收时间|揽收日期|交寄日期"
    "|交寄时间|寄送日期|邮寄日期|发出时间|下单时间"
)
_ARRIVED = (
    "妥投日期|妥投时间|签收日期|签收时间|送达日期|投递日期|投递时间|收件日期"
    "|收到日期|收件人签收|签收"
)
_TRACK_ARRIVED = re.compile(r"妥投|已签收|签收人|代收|本人签收|投递并签收|已送达")
_TRACK_SENT = re.compile(r"已收寄|揽收|已揽件|收寄|寄出")
_RETURNED = re.compile(r"退回|退件|未妥投|查无此人|地址不详|投递失败|无法送达|拒收|拒签")
_EXPECTED = re.compile(r"(?:预计|预估|等待|待|尚未|未能?)[^，。；\t]{0,6}(?:签收|送达|妥投|投递)")
_DEPOSITED = re.compile(r"驿站|快递柜|丰巢|自提[柜点]|代收点|智能柜|信包箱|邻居|物业")
_LEFT = "投放快递柜、驿站或由他人代收，是否到达收件人须证明"
_DEMAND = re.compile(r"催|律师函|付款|货款|欠款|函告|通知函|还款")
_OF_COURT = re.compile(r"送达回证|受送达人|送达文书|送达的?(?:法律)?文书")  # no letter of a party
_QUALITY = re.compile(r"异议|质量|整改|检验|退货|减价|解除")
_CONTENT = re.compile(
    r"(?:内件(?:品名|名称|说明)?|品名|物品|邮件内容|寄递内容|托寄物|文件名称"
    r"|内容)[：\t ]{1,3}(?P<item>[^\t]{2,40})|(?P<title>《[^《》]{2,20}》)"
)
_DAYS_NEAR = 10  # a letter is posted within so many days of its date


def postal_events(paper: Paper, letters: tuple[Paper, ...], case: Case) -> Iterator[Draft]:
    """Dispatch and arrival; a demand when a demand is what was in the envelope."""
    for sheet in sheets_of(paper):
        sent = labelled_date(sheet, *_SENT.split("|")) or _tracked(sheet, _TRACK_SENT)
        arrived = labelled_date(sheet, *_ARRIVED.split("|")) or _tracked(sheet, _TRACK_ARRIVED)
        arrived = None if arrived and _EXPECTED.search(arrived.line.text) else arrived
        item, item_cited = _item(sheet)
        court = _OF_COURT.search(sheet.text) is not None
        kind = EventKind.OTHER if court else _kind(item, sent or arrived, letters)
        sender, addressee = _ends(paper, case)
        what = f"《{item.strip('《》 ')}》" if item else "邮件"
        returned = _RETURNED.search(sheet.text)
        if sent:
            text = f"{case.name(sender, '寄件人')}寄出{what}"
            yield Draft(
                kind,
                sent.mention.date,
                text,
                paper,
                sent.citations + item_cited,
                actor=sender,
                note=ONLY_SENT,
                firm=False,
            )
        if arrived and not returned:
            text = f"{case.name(addressee, '收件人')}签收{what}"
            yield Draft(
                kind,
                arrived.mention.date,
                text,
                paper,
                arrived.citations + item_cited,
                actor=sender,
                note=ARRIVED,
                doubt=_LEFT if _DEPOSITED.search(arrived.line.text) else "",
            )
        elif returned and (arrived or sent):
            found = arrived or sent
            assert found is not None
            text = f"{what}被拒收或退回（{returned.group()}）"
            yield Draft(
                EventKind.OTHER,
                found.mention.date,
                text,
                paper,
                found.citations,
                actor=sender,
                note="未签收",
            )


def _item(sheet: Sheet) -> tuple[str, tuple]:
    for _, line in sheet.lines:
        hit = _CONTENT.search(line.text)
        if hit:
            group = "item" if hit["item"] else "title"
            text = re.sub(r"[一1]?[份件]$|[一二1-9]份.*$", "", hit[group]).strip()
            title = re.search(r"《([^《》]{2,20})》", text)
            return title[1] if title else text, line.cite(hit.start(group), hit.end(group))
    return "", ()


def _kind(item: str, found: Found | None, letters: tuple[Paper, ...]) -> EventKind:
    if _QUALITY.search(item):
        return EventKind.QUALITY_OBJECTION
    if _DEMAND.search(item):
        return EventKind.DEMANDED
    if found is None:
        return EventKind.OTHER
    day = found.mention.date
    for letter in letters:
        near = letter.dated and abs(day - letter.dated) <= timedelta(days=_DAYS_NEAR)
        if near and letter.kind is DocumentKind.DEMAND_LETTER:
            return EventKind.DEMANDED
        if near and letter.kind is DocumentKind.QUALITY_REPORT:
            return EventKind.QUALITY_OBJECTION
    return EventKind.OTHER


def _ends(paper: Paper, case: Case) -> tuple[str | None, str | None]:
    own = [m for m in case.book.mentions if m.paper == paper.id]

    def party(labels: tuple[str, ...]) -> str | None:
        mention: PartyMention | None = next((m for m in own if m.label in labels), None)
        found = case.book.named(mention.name) if mention else None
        return found.id if found else None

    sender = party(("寄件人", "寄件单位", "寄件方", "发件人", "寄件人单位"))
    addressee = party(("收件人", "收件单位", "收件方", "收件人单位"))
    sides = [p.id for p in case.book.parties if p.role in ("plaintiff", "defendant")]
    if sender is None and addressee in sides and len(sides) == 2:
        sender = next(side for side in sides if side != addressee)  # a law firm posts for it
    return sender, addressee


def _tracked(sheet: Sheet, words: re.Pattern[str]) -> Found | None:
    """The date on a line of a tracking list that says so; the last such line counts."""
    best = None
    for _, line in sheet.lines:
        if words.search(line.text) and line.dates and line.dates[0].precision == "day":
            best = Found(line, line.dates[0])
    return best
