"""Sent away by word of mouth or message: 你明天不用来了, 你这个岗撤了, 去办离职吧."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.messages import Message, messages_of
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.facts import DocumentKind as K

_TO = r"(?:你|您|我|本人|申请人|原告|员工)"
SENT_AWAY = re.compile(
    r"(?:不用|不要|不必|别|无需|无须|甭)(?:再|继续)?(?:来|到|过来|去)(?:公司|单位|厂里?|店里?|这里|这儿)?"
    r"(?:上班|报到|工作|干|做)?(?:了|啦|(?=[”\"。，；！]|$))"
    rf"|{_TO}[^，。；]{{0,8}}(?:岗位?|职位|工作)[^，。；]{{0,6}}(?:撤(?:了|掉|销)|取消|砍掉|没有?了)"
    rf"|(?:让|叫|要求|通知|请){_TO}[^，。；]{{0,8}}(?:走人|走(?=[，。；！\"”]|$)|离开公司|卷铺盖|另谋高就|另谋出路)"
    rf"|{_TO}[^，。；]{{0,4}}被(?:公司)?(?:辞退|开除|解雇|裁|炒|优化)(?:了|掉|$)"
    r"|(?:公司|我们|这边|店里|厂里)(?:决定|就)?不(?:再)?(?:用|聘用|录用|留用|留)(?:你|您|我)(?:了)?(?=[”\"。，；！]|$)"
)
_MADE_TO_RESIGN = re.compile(
    r"(?:让|叫|要求|逼|强迫|要)(?:我|本人|申请人|原告|你|您)[^，。；]{0,8}(?:写|签|交|提)[^，。；]{0,8}(?:辞职|离职)(?!证明)"
    r"|(?:你|您)[^，。；]{0,6}(?:写|签|交|提)(?:一)?[个份张]?[^，。；]{0,2}(?:辞职|离职)(?:信|申请|报告|书)"
)
_NO_END = re.compile(
    r"放假|调休|休息|居家|远程|停电|台风|下雨|下雪|疫情|盘点|加班|值班|开会|请假|调到|调去|转岗|换岗|安排到|调整到"
)
_ASKED = re.compile(r"[？?]|吗(?:[。，]|$)|是不是|要不要|如果|要是|再这样")
_LATER = re.compile(r"下个?(?:周|星期|月)|月底|年底|过完年|\d{1,2}[日号]起|[一二两三]个?月后|做完")
_OF_MYSELF = re.compile(
    r"(?:让|叫|通知|要求|告诉|跟|和|对)我|我(?:就|明天|以后)?(?:不用|不必)|我被"
)


def is_sent_away(text: str) -> bool:
    """Whether a sentence tells that somebody need not come to work any more."""
    return (
        SENT_AWAY.search(text) is not None
        and _NO_END.search(text) is None
        and _ASKED.search(text) is None
    )


def is_made_to_resign(text: str) -> bool:
    """Whether a sentence tells that the employer asked for the letter of resignation."""
    return _MADE_TO_RESIGN.search(text) is not None


def sent_away_on(line: Line, mention: DateMention) -> bool:
    """Whether the sentence goes on behind its day to tell that somebody was sent away then."""
    _, high = line.passage.sentence(mention.start, mention.end)
    text = line.plain[mention.end : high]
    hit = SENT_AWAY.search(text)
    if hit is None or not is_sent_away(text) or _LATER.search(text[: hit.end()]):
        return False
    stop = mention.end + hit.start()
    later = (one for one in line.dates if mention.end <= one.start < stop and not one.relative)
    return next(later, None) is None


def messages_sending_away(paper: Paper) -> Iterator[Message]:
    """The messages of a chat by which one sends the other away; not what the other says of it."""
    if paper.kind is not K.CHAT:
        return
    for message in messages_of(paper):
        if is_sent_away(message.text) and not _OF_MYSELF.search(message.text):
            yield message


def ends_at_once(text: str) -> bool:
    """Whether the day on which it was said is the last one: not 下个月起不用来了."""
    return _LATER.search(text) is None
