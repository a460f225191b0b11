"""When a decision reached whom: return slips, post, electronic service, announcements, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from litigation.analysis.extraction.numerals import day_number
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.ruling.head import NUMBER
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.ruling import Ruling, RulingKind, Served
from litigation.analysis.values.sources import Citation

_WORDS = {
    RulingKind.JUDGMENT: "判决",
    RulingKind.RULING: "裁定",
    RulingKind.MEDIATION: "调解书",
    RulingKind.AWARD: "裁决",
    RulingKind.DECISION: "决定",
}
_ARRIVED = re.compile(
    r"(?:签收|收到|收件|妥投|送达|投递|到达|领取|查收|查阅|收悉)(?:日期"
    r"|时间|日|人签收)?[^，。；\t]{0,6}[\t：]{0,2}$"
)
_ARRIVES = re.compile(
    r"^[^，。；\t]{0,24}?(?:签收|收到|妥投|送达|领取|投递成功|到达|收悉|查阅|宣判)"
)
_SENT = re.compile(r"(?:寄出|收寄|揽收|寄件|交寄|邮寄|发出|投寄|发送|送出)[^，。；\t]{0,8}$")
_SENDS = re.compile(r"^[^，。；\t]{0,10}(?:寄出|收寄|揽收|交寄|投寄)")
_RETURNED = re.compile(r"退回|退件|未妥投|查无此人|拒收|无法送达|地址不详")
_NOT = re.compile(r"尚?未(?:签收|收到|送达)|没有收到")
_RECIPIENT = re.compile(
    r"(?:受送达人|收件人|收件方|收件单位|签收人|被送达人)[：\t ]{1,3}(?P<name>[^\t，。；：\n"
    r"]{2,40})"
)
_ANNOUNCED = re.compile(
    r"(?:发出|刊登|登报|公告)?(?:公告|之日)[^。；]{0,12}(?:经过"
    r"|满|经)(?P<n>[一二三四五六七八九十]{1,3}|\d{1,3})日"
)
_HOW = (
    ("announcement", re.compile(r"公告送达|公告")),
    (
        "electronic",
        re.compile(r"电子送达|送达平台|短信|电子邮件|微法院|人民法院在线服务|弹窗|传真"),
    ),
    ("post", re.compile(r"EMS|邮寄|快递|邮政|运单|妥投|特快专递", re.IGNORECASE)),
)
_CARRIERS = (K.POSTAL_RECEIPT, K.JUDGMENT, K.OTHER, K.STATEMENT, K.EMAIL, K.CHAT, K.COMPLAINT)
_MOST_LINES = 2000


def service_of(ruling: Ruling, papers: tuple[Paper, ...]) -> tuple[Served, ...]:
    """Every day on which a paper of the file says that the decision arrived."""
    found: dict[tuple[date, str, str], Served] = {}
    for paper in papers:
        if paper.id == ruling.document or paper.kind not in _CARRIERS:
            continue
        for one in _served(ruling, paper):
            found.setdefault((one.date, one.recipient, one.how), one)
    return tuple(sorted(found.values(), key=lambda one: one.date))


def _served(ruling: Ruling, paper: Paper) -> Iterator[Served]:
    lines = paper.lines[:_MOST_LINES]
    if not _is_about(ruling, paper, lines):
        return
    told = paper.kind not in (K.POSTAL_RECEIPT, K.JUDGMENT, K.OTHER)
    whole = "\n".join(line.text for line in lines[:200])
    how = "told" if told else _how(whole)
    recipient = next(
        (hit["name"].strip() for line in lines if (hit := _RECIPIENT.search(line.text))), ""
    )
    if how == "announcement":
        yield from announced(lines, recipient)
        return
    if _RETURNED.search(whole) and not told:
        return
    for line in lines:
        for day, cited in _arrivals(line, told, _WORDS[ruling.kind]):
            yield Served(day, how, recipient, cited, _doubt(how))


def _is_about(ruling: Ruling, paper: Paper, lines: tuple[Line, ...]) -> bool:
    """Whether the paper tells of this decision and is no decision itself."""
    text = "\n".join(line.text for line in lines)
    if paper.kind is K.JUDGMENT and not re.search(r"送达|签收", text[:3000]):
        return False
    if re.search(r"(?:判决|裁定|裁决)如下", text):
        return False
    numbers = {hit.group().replace(" ", "") for hit in NUMBER.finditer(text)}
    if numbers and ruling.case_number and ruling.case_number not in numbers:
        return False
    return _WORDS[ruling.kind] in text


def _arrivals(line: Line, told: bool, word: str) -> Iterator[tuple[date, tuple[Citation, ...]]]:
    if told and word not in line.text:
        return
    for mention in line.dates:
        before = line.plain[max(0, mention.start - 16) : mention.start]
        after = line.plain[mention.end : mention.end + 34]
        if mention.precision != "day" or _SENT.search(before) or _SENDS.match(after):
            continue
        if _NOT.search(after) or _NOT.search(before):
            continue
        arrives = _ARRIVED.search(before) or _ARRIVES.match(after)
        if arrives and (not told or _near(line.text, mention.start, mention.end, word)):
            yield mention.date, line.cite_sentence(mention.start, mention.end)


def _near(text: str, start: int, end: int, word: str) -> bool:
    """In a story the arrival must be that of the decision, not of something else."""
    return word in text[max(0, start - 40) : end + 50]


def announced(lines: tuple[Line, ...], recipient: str) -> Iterator[Served]:
    """The day the announcement itself counts as service; never guessed without its days."""
    text = "\n".join(line.text for line in lines)
    counted = _ANNOUNCED.search(text)
    days = day_number(counted["n"]) if counted else None
    for line in lines:
        whole = [one for one in line.dates if one.precision == "day"]
        if days and whole and "公告" in text:
            day = whole[-1].date + timedelta(days=days)
            cited = line.cite_sentence(whole[-1].start, whole[-1].end)
            yield Served(day, "announcement", recipient, cited, "公告送达，须核对公告的刊登日")
            return


def _how(text: str) -> str:
    return next((name for name, words in _HOW if words.search(text)), "receipt")


def _doubt(how: str) -> str:
    return "仅见于当事人陈述，须以送达回证或送达平台记录核对" if how == "told" else ""
