"""Mails, with the older ones quoted below: one act for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from litigation.analysis.extraction.events.chat import speaker_party
from litigation.analysis.extraction.events.draft import Case, Draft
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.facts import AmountKind, EventKind
from litigation.analysis.values.sources import Citation

_HEADER = re.compile(
    r"^(?P<key>发件人|收件人|主题|发送时间|日期|时间|抄送|From|To|Subject|Date"
    r"|Sent|Cc)\s?：(?P<value>.*)$",
    re.IGNORECASE,
)
_KEYS = {
    "发件人": "from",
    "from": "from",
    "主题": "subject",
    "subject": "subject",
    "发送时间": "date",
    "日期": "date",
    "时间": "date",
    "date": "date",
    "sent": "date",
}
_ACTS: tuple[tuple[EventKind, re.Pattern[str]], ...] = (
    (
        EventKind.PROMISED,
        re.compile(
            r"(?:承诺|保证|将于|会在|安排|计划)[^。]{0,24}(?:付款|支付|付清|还款|结清"
            r"|打款)"
        ),
    ),
    (
        EventKind.ACKNOWLEDGED,
        re.compile(
            r"(?:确认|承认|认可)[^。]{0,16}(?:欠款|货款|余额|金额|对账)|确实(?:还)?欠"
            r"|对账(?:单)?(?:已|无误|确认)|资金(?:紧张|困难)"
        ),
    ),
    (
        EventKind.QUALITY_OBJECTION,
        re.compile(r"质量(?:异议|问题)|不合格|提出异议|退货|换货|整改|不符合(?:合同|要求)"),
    ),
    (
        EventKind.DEMANDED,
        re.compile(
            r"(?:请|尽快|及时|催|要求|务必)[^。]{0,20}(?:付款|支付|付清|结清|货款|欠款"
            r"|打款)|逾期[^。]{0,10}(?:货款|付款)"
        ),
    ),
    (EventKind.ORDERED, re.compile(r"(?:下达|附件|确认|以下)[^。]{0,10}订单|订单(?:号|见附)")),
    (EventKind.DELIVERED, re.compile(r"(?:已|货物|设备)[^。]{0,10}(?:发货|发出|到货|送达)")),
    (EventKind.INVOICED, re.compile(r"发票[^。]{0,10}(?:已|开具|寄出)")),
)
# the seller's own word that the goods fall short: 确实没有达到合同指标, 质量问题属实
_ADMITS = re.compile(
    r"(?:确实|确系|的确|承认|认可)[^，。；？]{0,16}"
    r"(?:没有?达到?|未达|不符合|不合格|超差|不达标|(?:质量|故障|缺陷)[^，。；？]{0,6})"
    r"|(?:没有达到|未达到?|不符合)(?:合同|约定|技术|设计)[^，。；？]{0,10}(?:指标|要求|标准|约定)"
    r"|(?:质量|故障|缺陷|超差|不合格)[^，。；？]{0,10}(?:属实|确实存在|系我[司方]|是我[司们方])"
)
_WORDS = {
    EventKind.PROMISED: "承诺付款",
    EventKind.ACKNOWLEDGED: "确认欠款",
    EventKind.QUALITY_OBJECTION: "提出质量问题",
    EventKind.DEMANDED: "催要货款",
    EventKind.ORDERED: "下订单",
    EventKind.DELIVERED: "告知发货",
    EventKind.INVOICED: "告知开票",
    EventKind.REPLIED: "回复",
    EventKind.OTHER: "往来邮件",
}


@dataclass(frozen=True)
class Letter:
    """One mail of a thread."""

    sender: str
    subject: str
    day: date
    dated: tuple[Citation, ...]
    lines: tuple[tuple[int, Line], ...]
    subject_cited: tuple[Citation, ...] = ()


def mail_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """The act of each mail, the newest first as they stand."""
    for letter in letters_of(paper):
        body = "".join(line.text for _, line in letter.lines)
        kind, hit = _act(letter, body)
        actor = speaker_party(re.sub(r"<.*>|\s", "", letter.sender), paper, case) or _signed(
            letter, paper, case
        )
        admitted = _ADMITS.search(body) if actor and actor == case.seller() else None
        if admitted and kind in (EventKind.REPLIED, EventKind.OTHER, EventKind.QUALITY_OBJECTION):
            kind, hit = EventKind.REPLIED, admitted.group()
        done = "承认货物未达到约定" if admitted else _WORDS[kind]
        text = f"{case.name(actor, letter.sender or '发件人')}以电子邮件{done}"
        text += f"（主题：{letter.subject}）" if letter.subject else ""
        amount = _amount(letter, paper, case, kind)
        cited = letter.dated + letter.subject_cited + _quote(letter, hit)
        yield Draft(
            kind,
            letter.day,
            text,
            paper,
            cited,
            amount=amount,
            actor=actor,
            firm=kind is not EventKind.DELIVERED,
        )


def letters_of(paper: Paper) -> list[Letter]:
    """The mails of a thread in the order they stand."""
    blocks: list[dict[str, tuple[str, Line]]] = []
    bodies: list[list[tuple[int, Line]]] = []
    fresh = False
    for index, line in enumerate(paper.lines):
        hit = _HEADER.match(line.text)
        key = _KEYS.get(hit["key"].lower()) if hit else None
        if hit:
            if not fresh or (key and blocks and key in blocks[-1]):
                blocks.append({})
                bodies.append([])
            fresh = True
            if key and blocks:
                blocks[-1][key] = (hit["value"].strip(), line)
            continue
        fresh = False
        if bodies:
            bodies[-1].append((index, line))
    return [
        letter
        for block, body in zip(blocks, bodies, strict=True)
        if (letter := _letter(block, body)) is not None
    ]


def _letter(block: dict[str, tuple[str, Line]], body: list[tuple[int, Line]]) -> Letter | None:
    if "date" not in block or not block["date"][1].dates:
        return None
    line = block["date"][1]
    mention = line.dates[0]
    subject, subject_line = block.get("subject", ("", None))
    cited = subject_line.cite(0, len(subject_line.text)) if subject_line else ()
    sender = block["from"][0] if "from" in block else ""
    return Letter(
        sender, subject, mention.date, line.cite(mention.start, mention.end), tuple(body), cited
    )


def _act(letter: Letter, body: str) -> tuple[EventKind, str]:
    reply = re.match(r"(?:回复|答复|Re|RE|回)\s?：?", letter.subject)
    for kind, pattern in _ACTS:
        hit = pattern.search(body) or pattern.search(letter.subject)
        if hit is None:
            continue
        if reply and kind in (EventKind.QUALITY_OBJECTION, EventKind.ORDERED, EventKind.DELIVERED):
            return EventKind.REPLIED, ""
        return kind, hit.group()
    return (EventKind.REPLIED if reply else EventKind.OTHER), ""


def _quote(letter: Letter, words: str) -> tuple[Citation, ...]:
    for _, line in letter.lines:
        at = line.text.find(words) if words else -1
        if at >= 0:
            return line.cite_sentence(at, at + len(words))
    first = next((line for _, line in letter.lines if len(line.text) > 12), None)
    return first.cite(0, len(first.text)) if first else ()


def _amount(letter: Letter, paper: Paper, case: Case, kind: EventKind) -> Decimal | None:
    """What a demand or an acknowledgement is about, when the mail names one such sum."""
    if kind not in (EventKind.DEMANDED, EventKind.ACKNOWLEDGED):
        return None
    wanted = (AmountKind.CLAIMED, AmountKind.CONFIRMED_DEBT)
    sums = {f.mention.value for i, _ in letter.lines for f in case.at(paper, i) if f.kind in wanted}
    return sums.pop() if len(sums) == 1 else None


def _signed(letter: Letter, paper: Paper, case: Case) -> str | None:
    for _, line in reversed(letter.lines):
        for party in case.book.parties:
            if line.text.strip().startswith(party.name):
                return party.id
    del paper
    return None
