"""How the employment ended: who ended it, by which paper, on which ground."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.employment.days import ends_in
from litigation.analysis.extraction.employment.sent_away import (
    ends_at_once,
    is_made_to_resign,
    is_sent_away,
    messages_sending_away,
)
from litigation.analysis.extraction.employment.sources import sentences
from litigation.analysis.extraction.messages import messages_of
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.zones import is_pleaded, pleaded_in
from litigation.analysis.values.employment import DayFact, Ending, EndKind
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import Citation

_AGREED = re.compile(
    r"协商(?:后)?一致|协商解除|达成(?:一致|如下协议|协议)|(?:友好)?协商，?[^，。；]{0,6}同意|(?:解除|终止)[^，。；]{0,14}协议|双方同意(?:解除|终止)"
)
_EXPIRED = re.compile(
    r"(?:期满|到期)[^，。；]{0,16}(?:终止|不再续|不续|未续)|不再续[签订]|终止劳动合同[^，。；]{0,6}期满"
)
_FORCED = re.compile(
    r"被迫(?:解除|离职|辞职|提出|离开)|第三十八条|第38条|不得已[^，。；]{0,20}(?:辞职|离职|解除)"
)
_PAID_THINGS = r"(?:工资|薪|报酬|社保|社会保险|保险费|公积金|加班费)"
_WRONGS = re.compile(
    r"拖欠|克扣|欠(?:发|付|薪|缴|着)"
    rf"|(?:拒不|拒绝|不|没有?|停|未|从未|一直未)(?:再)?(?:曾|能|按时|按月|按期|按约定?|足额|及时|依法|如数|为[我本]人?|给[我本]人?|的|、|和){{0,4}}(?:发放|支付|缴纳|交纳|发|付|缴|交|给)[^，。；]{{0,6}}{_PAID_THINGS}"
    rf"|{_PAID_THINGS}[^，。；]{{0,16}}(?:分文|一分|未|没|不发|不付|拖|欠)"
    r"|未(?:按约定?)?提供(?:约定的)?劳动(?:保护|条件)|未(?:依法)?(?:为[我本]人?)?缴纳社"
)
_OWN = re.compile(
    r"(?:申请人|原告|本人|我|劳动者|员工|其|乙方|该员工)?[^，。；]{0,8}(?:主动|自愿|自行|因?个人原因)"
    r"[^，。；]{0,8}(?:离职|辞职|解除)|(?:申请人|原告|本人|劳动者)[^，。；]{0,8}(?:提出|申请|提交)?"
    r"(?:离职|辞职)(?!前|后|时|之|以)|个人原因|提交(?:了)?辞职"
)
_BY_EMPLOYER = re.compile(
    r"(?:公司|单位|被申请人|被告|对方|用人单位|甲方|我司|领导|老板|人事|经理|主管|店长|厂长|总监|主任)[^，。；]{0,30}?"
    r"(?:解除|辞退|开除|解聘|解雇|劝退|裁(?:员|掉))"
    r"|被[^，。；]{0,12}(?:辞退|开除|解雇|解聘|解除|裁员|劝退|裁掉)|违法解除|单方解除|决定(?:与|自)?[^，。；]{0,30}解除"
)
_BY_WORKER = re.compile(
    r"(?:(?<!被)申请人|原告|劳动者|本人|我)(?!司|公司|单位)(?:以[^，。；]{2,40}为由)?[^，。；被]{0,12}"
    r"(?:提出|(?:书面|以书面形式)?通知(?:被申请人|被告|公司|单位))[^，。；]{0,8}解除"
)
_LEFT_FOR_WRONG = re.compile(r"(?:提出|递交|提交|申请)[^，。；]{0,6}(?:辞职|离职)")
_GROUND = re.compile(
    r"因|鉴于|由于|经查|效益|业绩|撤岗|岗[^，。]{0,4}撤|严重违反|违反|不能胜任|不胜任|旷工|迟到|经营(?:困难|状况)|客观情况|医疗期|失职|岗位(?:取消|撤销)"
)
_TELLING = (K.STATEMENT, K.COMPLAINT, K.ANSWER, K.DEMAND_LETTER, K.JUDGMENT, K.CHAT, K.EMAIL,
            K.INSPECTION_RECORD, K.TESTIMONY)  # fmt: skip
_LONGEST_GROUND = 90


def endings_in(paper: Paper) -> Iterator[Ending]:
    """The ending that the paper is, or the endings that it tells of."""
    if paper.kind in (K.TERMINATION_NOTICE, K.RESIGNATION):
        made = _act(paper)
        if made:
            yield made
    elif paper.kind in _TELLING:
        yield from _said(paper)
        yield from _told(paper)


def _act(paper: Paper) -> Ending | None:
    text = "\n".join(line.text for line in paper.lines)[:4000]
    kind = _own_kind(text) if paper.kind is K.RESIGNATION else _notice_kind(paper, text)
    if kind is None:
        return None
    days = [day for day in ends_in(paper) if day.precision == "day"]
    ground, where = _ground(paper)
    title = (paper.classified.citation,) if paper.classified.citation else ()
    day = days[0].date if days else paper.dated
    return Ending(kind, day, ground, True, (*title, *_places(days)), where)


def _places(days: list[DayFact]) -> tuple[Citation, ...]:
    return tuple(one for day in days[:1] for one in day.citations)


def _own_kind(text: str) -> EndKind:
    wronged = _FORCED.search(text) or _WRONGS.search(text)
    return EndKind.FORCED_RESIGNATION if wronged else EndKind.RESIGNATION


def _notice_kind(paper: Paper, text: str) -> EndKind | None:
    title = paper.classified.citation.quote if paper.classified.citation else paper.source.name
    if re.search(r"协议|协商", title) or _agrees(text):
        return EndKind.AGREEMENT
    if _EXPIRED.search(text):
        return EndKind.EXPIRY
    if re.search(r"个人原因|本人(?:提出|申请)|辞职", text):
        return EndKind.RESIGNATION
    certificate = re.search(r"证明", title)
    return None if certificate and not _BY_EMPLOYER.search(text) else EndKind.DISMISSAL


def _ground(paper: Paper) -> tuple[str, tuple[Citation, ...]]:
    """The first sentence that gives a reason, as it stands in the paper."""
    patterns = (_WRONGS, _GROUND) if paper.kind is K.RESIGNATION else (_GROUND,)
    for pattern, line in ((pattern, line) for pattern in patterns for line in paper.lines):
        for low, high in sentences(line):
            hit = pattern.search(line.text, low, high)
            if hit and high - low > 8 and not line.text[:14].strip().startswith("致"):
                return _shortened(line.text[low:high]), line.cite(low, high)
    return "", ()


def _said(paper: Paper) -> Iterator[Ending]:
    """Messages by which the employer sent the worker away, or asked for a resignation."""
    for message in messages_of(paper) if paper.kind is K.CHAT else ():
        if is_made_to_resign(message.text):
            cited = message.line.cite(message.start, len(message.line.text))
            yield Ending(EndKind.AGREEMENT, None, "", False, cited)
    for message in messages_sending_away(paper):
        cited = message.line.cite(message.start, len(message.line.text))
        day = message.day if ends_at_once(message.text) else None
        hit = _GROUND.search(message.text)
        ground = _shortened(message.text) if hit else ""
        yield Ending(EndKind.DISMISSAL, day, ground, False, cited, cited if ground else ())


def _shortened(sentence: str) -> str:
    """The sentence, or as much of it as ends with a clause."""
    words = sentence.strip().rstrip("。；")
    if len(words) <= _LONGEST_GROUND:
        return words
    cut = words.rfind("，", 0, _LONGEST_GROUND)
    return f"{words[: cut if cut > 0 else _LONGEST_GROUND]}……"


def _told(paper: Paper) -> Iterator[Ending]:
    pleaded = pleaded_in(paper)
    days = tuple(ends_in(paper))
    for index, line in enumerate(paper.lines):
        for low, high in sentences(line):
            kind = _told_kind(line.text[low:high])
            if kind is not None:
                firm = pleaded is not None and not is_pleaded(pleaded, index, low)
                yield _telling(line, low, high, kind, firm, days)


def _telling(
    line: Line, low: int, high: int, kind: EndKind, firm: bool, days: tuple[DayFact, ...]
) -> Ending:
    cited = line.cite(low, high)
    day = next(
        (day.date for day in days if any(_within(one, cited) for one in day.citations)), None
    )
    hit = _GROUND.search(line.text, low, high)
    ground = _shortened(line.text[low:high]) if hit else ""
    return Ending(kind, day, ground, firm, cited, cited if ground else ())


def _within(one: Citation, others: tuple[Citation, ...]) -> bool:
    return any(
        one.page == other.page and other.start <= one.start and one.end <= other.end
        for other in others
    )


_NOT_AGREED = re.compile(
    r"(?:未|没有?|不|无法|难以|拒绝)(?:能|经|与|和|就|曾|[^，。；]{0,10})?(?:协商(?:后)?一致|达成(?:一致|协议|合意)|协商解除)"
)


def _agrees(text: str) -> bool:
    """Whether both sides agreed on the end: 协商未能达成一致 says the opposite."""
    return _AGREED.search(_NOT_AGREED.sub("", text)) is not None


def _told_kind(text: str) -> EndKind | None:
    if _FORCED.search(text):
        return EndKind.FORCED_RESIGNATION
    if _agrees(text):
        return EndKind.AGREEMENT
    if _EXPIRED.search(text):
        return EndKind.EXPIRY
    if _LEFT_FOR_WRONG.search(text) and re.search(r"因|由于", text) and _WRONGS.search(text):
        return EndKind.FORCED_RESIGNATION
    if _BY_WORKER.search(text):
        return EndKind.FORCED_RESIGNATION if _WRONGS.search(text) else EndKind.RESIGNATION
    if is_made_to_resign(text):
        return EndKind.DISMISSAL
    if _BY_EMPLOYER.search(text) and not re.search(
        r"未(?:作出|曾|予)?[^，。；]{0,4}解除|没有解除|并未", text
    ):
        return EndKind.DISMISSAL
    if is_sent_away(text):
        return EndKind.DISMISSAL
    return EndKind.RESIGNATION if _OWN.search(text) else None
