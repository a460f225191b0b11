"""When a decision reached whom: return slips, post, electronic service, announcements, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from litigation.analysis.extraction.dates import DateMention
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
_TAKEN = re.compile(
    r"签[收字名章]|盖章|公章|收[到件取下悉执讫]|[代查接经]收|收文|已收|妥投|投递|领[取走]|取走|送[达交到抵]|到达|当[面场]|面交|留置|交[付给到]|[点验照]收|收受|接收|到手"
    r"|回证[^，。；]{0,4}签"
)  # on a slip of service, what is done with the paper on the day that it tells
_TELLS_OF_SUIT = re.compile(r"立案|受理|起诉(?!状)|请(?!求)|应[当于在]|之日起|以后|开庭|退回|传唤")
_MADE = re.compile(
    r"(?:填[发写制]|签发|制[作发]|印[发制]|打印|开具|作出|宣[判告]|邮?寄|投寄|交寄|发[出件]|受理|立案"
    r"|出具|开庭)(?:日期|时间|日|于)?[：\t ]{0,3}$"
)
_MAKES = re.compile(r"(?:的|所)?(?:作出|宣告|制作|签发|填发|立案|受理|开庭)")
_SENT = re.compile(r"(?:寄出|收寄|揽收|寄件|交寄|邮寄|发出|投寄|发送|送出)[^，。；\t]{0,8}$")
_SENDS = re.compile(r"^[^，。；\t]{0,10}(?:寄出|收寄|揽收|交寄|投寄)")
_RETURNED = re.compile(r"退回|退件|未妥投|查无此人|拒收|无法送达|地址不详")
_NOT = re.compile(r"尚?未(?:签收|收到|送达)|没有收到")
_RECIPIENT = re.compile(
    r"(?:受送达人|收件人|收件方|收件单位|签收人|被送达人)[：\t ]{1,3}"
    r"(?P<name>[^\s，。；：\d]\s?[^\s，。；：\d]{1,39})"
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
_HEAD = 6  # lines within which a slip says that it is one
_SLIP = re.compile(r"送达(?:回证|回执|证明|记录|笔录|情况)|^回证$")
_NEAR = 60  # characters around a day of a slip in which its verb stands


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
    recipients = _recipients(lines)
    recipient = next(filter(None, recipients), "")
    if how == "announcement":
        yield from announced(lines, recipient)
        return
    if _RETURNED.search(whole) and not told:
        return
    slip = any(_SLIP.search(line.text.replace(" ", "")) for line in lines[:_HEAD])
    arrivals = [
        (day, who or recipient, cited)
        for line, who in zip(lines, recipients, strict=True)
        for day, cited in (_on_slip(line) if slip else _arrivals(line, told, _WORDS[ruling.kind]))
    ]
    for day, who, cited in arrivals:
        yield Served(day, how, who, cited, _doubt(how))
    if slip and not arrivals:
        yield from _alone_on_slip(lines, how, recipient)


def _recipients(lines: tuple[Line, ...]) -> list[str]:
    """Who is named in each line or, where it names nobody, last above it."""
    found, last = [], ""
    for line in lines:
        hit = _RECIPIENT.search(line.text)
        last = hit["name"].strip() if hit else last
        found.append(last)
    return found


def _alone_on_slip(lines: tuple[Line, ...], how: str, recipient: str) -> Iterator[Served]:
    """The only day of a slip that does not say what happened on it: a hint, and no proof."""
    days = [(line, one) for line in lines for one in line.dates if _is_of_receipt(line, one)]
    if len({one.date for _, one in days}) == 1:
        line, one = days[0]
        cited = line.cite_sentence(one.start, one.end)
        yield Served(one.date, how, recipient, cited, "回证上仅有此日期，是否为签收日须核对原件")


def _on_slip(line: Line) -> Iterator[tuple[date, tuple[Citation, ...]]]:
    """The days of a slip of service, but for those on which something was made or sent."""
    for mention in line.dates:
        taken = _TAKEN.search(sentence_near(line, mention)) or _signs_for_receipt(line, mention)
        if taken and _is_of_receipt(line, mention):
            yield mention.date, line.cite_sentence(mention.start, mention.end)


_RECEIVED = re.compile(
    r"(?<![拒应未代不])(?:签?收[到悉讫取下执妥]?|[领取]得?[到取讫走回]?)(?=[^，。；：]{0,16}(?:，|$))"
)
_SIGNED = re.compile(r"[（）：，、\s\u4e00-\u9fff·×]{0,24}")


def _signs_for_receipt(line: Line, mention: DateMention) -> bool:
    """领到判决书一份。某某　3月1日: a sentence of receiving, then only a name and the day."""
    before = line.text[max(0, mention.start - _NEAR) : mention.start]
    sentence, stop, name = before.rpartition("。")
    said = re.split(r"[。；：\t]", sentence)[-1]
    after = re.split(r"[。；]", line.text[mention.end : mention.end + _NEAR], maxsplit=1)[0]
    received = stop and _RECEIVED.search(said) and not _TELLS_OF_SUIT.search(said)
    return bool(received and _SIGNED.fullmatch(name) and _SIGNED.fullmatch(after))


def is_taken(line: Line, mention: DateMention) -> bool:
    """Whether a slip or a notice says, around a day, that the paper was handed over on it."""
    words = sentence_near(line, mention)
    taken = _TAKEN.search(words) or _signs_for_receipt(line, mention)
    taken = taken and not _TELLS_OF_SUIT.search(words)
    return bool(taken) and _is_of_receipt(line, mention)


def sentence_near(line: Line, mention: DateMention) -> str:
    """The sentence around a day, or so much of it as stands near."""
    before = line.text[max(0, mention.start - _NEAR) : mention.start]
    after = line.text[mention.end : mention.end + _NEAR]
    return re.split(r"[。；]", before)[-1] + re.split(r"[。；]", after, maxsplit=1)[0]


def _is_of_receipt(line: Line, mention: DateMention) -> bool:
    before = line.plain[max(0, mention.start - 16) : mention.start]
    after = line.plain[mention.end : mention.end + 34]
    if mention.precision != "day" or _NOT.search(before) or _NOT.search(after):
        return False
    made = _MADE.search(before) or _MAKES.match(after)
    return not (made or _SENT.search(before) or _SENDS.match(after))


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
