"""Money that a chat says was sent or got, by who writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from litigation.analysis.extraction.events.chat import speaker_party
from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.loan.kept import Kept, kept_back_in
from litigation.analysis.extraction.loan.purpose import purpose_note
from litigation.analysis.extraction.messages import Message, messages_of
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import AmountKind, EventKind

_SENT = re.compile(
    r"给[你您](?:转|打|汇|付)[了过的]|(?:转|打|汇|付|还|发)(?:过去|给)?(?:你|您)|已(?:经)?(?:转|打|汇|还|付)|(?:转|打|汇|还|付"
    r"|给)(?:过去|好|来)?了"
    r"|过去了|存了|转账成功|(?:银行|微信|支付宝|刚|才)转的|(?:转|还|打|汇|付)(?:上)?[^，。；]{0,12}，(?:已|都)(?:经)?(?:转|打|汇|付|还)|已(?:存|汇|入|打|转)|(?:存|汇|打|转)(?:进|入|到|在)[^，。；]{0,6}(?:卡|账|户)|到你(?:的)?(?:账|卡)|当还|算还|还的是|是还"
    r"|【转账】|微信转账|转账(?:成功|给|¥|\d)|查收|打款成功|刚(?:刚)?(?:转|打|还)"
)
_GOT = re.compile(
    r"(?<![你您没未])(?:收到|到账|收了|收款|已收)(?!(?:了|款|钱)?(?:没|吗|不|么|[？?])|请|[^，。]{0,2}(?:回|说一|告诉|通知))"
)
_NOT_SENT = re.compile(
    r"(?:剩下?|差|欠|余|尾款|还有|下欠)(?:的|我|你|您|款|本金|是|了)?$"
    r"|(?:扣|(?<!还)利息|头息|写|记)[^，。；转打汇付给]{0,8}$"
)  # still owed, kept back, or only written down
_TOLD_DAY = re.compile(r"^[^，。；借]{0,8}?(?:转|打|汇|还|付|给)")
ASKS = re.compile(
    r"该还|还钱|还款|欠我|还我|(?:什么时候|何时|啥时候|几时|尽快|赶紧|抓紧|今天"
    r"|马上)[^，。；]{0,8}还"
    r"|还[^，。；]{0,6}(?:吧|吗|呢|[啊哈呀哦]|上)|到期了?[^。；]{0,14}(?:安排|处理|结|还)|安排一下|催"
    r"|(?:什么时候|何时|啥时候|几时|几号|哪天|多久)[^，。；]{0,8}(?:给|转|打|结|清|付)"
    r"|(?:到|过)(?:了)?(?:日子|期|时间|约定)了|早就?(?:过期|到期)|逾期[^。；]{0,8}(?:了|天|月)"
    r"|记得[^，。；]{0,6}(?:转|还|给|打)我|(?:还|转|给|打)(?:我)?一下|(?:不能|别)再拖|拖到(?:现在|什么时候)"
    r"|(?:把|将)[^，。；]{0,12}(?:钱|款|账|本息|本金)[^，。；]{0,6}(?:还|结清|清|给|转|打)"
    r"|(?:本息|借款|欠款|那笔钱|剩下的?)[^，。；]{0,6}(?:结清|还清|抓紧|尽快|赶紧|付清)"
    r"|请[^。；]{0,16}还清|(?:钱|款)[^，。；]{0,8}(?:准备|凑|弄|筹|怎么样|咋样|着落|到位)"
    r"|(?:说好|答应|讲好|约好)[^，。；]{0,12}(?:还|给|结)|走法律|法院见|起诉你|(?:我|家里)[^，。；]{0,6}(?:急用|等钱用|等着用)|要账|讨债"
)
_OF_THE_DEBT = re.compile(
    r"借|欠|(?<![好])还(?![是有在没可好能行要会得不早算])|还(?=没|不)[^，。；]{0,3}[还给转]|钱|款|账|本[金息]|利息|[\d万千]"
)
_PRESSES = re.compile(
    r"催|到期|过期|逾期|超期|超过|拖|赖|该还|(?:时间|日子|期限|约定|约好|说好)[^，。；]{0,6}(?:到|过)|(?:都|早|已)[^，。；]{0,4}过(?:了|去)"
    r"|(?:尽快|赶紧|赶快|抓紧|马上|立即|立刻|及时|速)[^，。；]{0,10}(?:还|转|打|给|付|处理|解决|结)"
    r"|(?:什么时候|啥时候?|何时|几时|几号|哪天|多久|今天|明天|这两天|这周)[^，。；]{0,8}(?:还|转|打|给|付|结|到)"
    r"|(?:还|转|打|退|拿)(?:回来|回给我|给我|我)|还没(?:见|看到|收到)[^，。；]{0,4}(?:还|钱|款)"
    r"|(?:不|没)(?:打算|想)还|还不还|一直(?:不|没)还|(?:等着|急着|要)用钱|没动静|不接电话|起诉|律师|法院"
)
_BEFORE_LENDING = re.compile(
    r"(?:要|想|借)(?:借)?多少|(?:什么时候|啥时候|几号|哪天)(?:要(?!还)|用|需要)|(?:卡号|账号|收款码)[^，。；]{0,4}(?:发|给|多少)"
    r"|(?<!没)(?:转|打|汇|付)给[你您]|给[你您](?:转|打|汇|付)|(?:转|打|汇)(?:你|您|过去)"
)
_FIRST = re.compile(r"先(?:还|转|打|给|付|汇)")
_DONE = re.compile(r"了|已|刚|【转账】|转账¥")
_LATER = re.compile(
    r"(?:明天|后天|下周|下个?月|月底|月初|年底|过几天|准备|打算|等|再|没|未|不|怎么|什么时候"
    r"|何时|能不能|可以|想|要|会|先别|帮忙|麻烦|尽快|赶紧)"
    r"[^，。；]{0,8}(?:转|打|汇|还|付|给|收到)"
)


_BORROWS = re.compile(
    r"(?:借(?:给)?我|[跟向找]你借|想借|再借)(?!的)"
    r"|(?:[一两二三四五六七八九十几\d]{1,3}|半)个?(?:月|天|年|周|星期|礼拜)(?:之?[后内]|以内|左右)?(?:就|一定|肯定)?还"
)  # 借我3万，两个月还你: nothing was paid back yet
_PAID_ALREADY = re.compile(r"已|刚|【转账】|转账|转了|还了|打了")


def chat_moves(paper: Paper, case: Case) -> Iterator[Draft]:
    """Messages with one sum that was sent or got, and those in which the lender asks for it."""
    messages = messages_of(paper)
    for message, after in zip(messages, [*messages[1:], None], strict=True):
        role = _role(message, paper, case)
        if role and (told := _kept_back(message)):
            if told.net:
                yield _draft(message, paper, case, EventKind.LENT, told.net.value)
            continue
        if role == "lender" and asks_back(message.text + _rest(message, after)):
            yield _demand(message, paper, case)
            continue
        facts = [
            fact
            for fact in case.at(paper, message.index)
            if fact.mention.start >= message.start
            and fact.kind is not AmountKind.UNIT_PRICE
            and not _NOT_SENT.search(message.line.text[: fact.mention.start][-10:])
        ]
        if (
            not role
            or len({fact.mention.value for fact in facts}) != 1
            or _LATER.search(message.text)
        ):
            continue
        if _FIRST.search(message.text) and not _DONE.search(message.text):
            continue
        if role == "borrower" and _is_request(message.text):
            continue
        got, sent = _GOT.search(message.text), _SENT.search(message.text)
        if not got and not sent:
            continue
        to_borrower = (role == "lender") is not bool(got)
        kind = EventKind.LENT if to_borrower else EventKind.PAID
        yield _draft(message, paper, case, kind, facts[0].mention.value)


def _is_request(text: str) -> bool:
    return _BORROWS.search(text) is not None and not _PAID_ALREADY.search(text)


def _kept_back(message: Message) -> Kept | None:
    """Interest that the message says was taken off before the money was sent."""
    found = kept_back_in(message.line.plain, message.line.sums)
    return next((one for one in found if one.kept.start >= message.start), None)


def asks_back(text: str) -> bool:
    """Whether a lender's words ask for the money, by one telling word or by two that press."""
    if ASKS.search(text):
        return True
    pressed = _OF_THE_DEBT.search(text) and _PRESSES.search(text)
    return bool(pressed) and not _BEFORE_LENDING.search(text)


def _rest(message: Message, after: Message | None) -> str:
    """The next line, when it goes on with the same message."""
    if after is None or after.start or after.index != message.index + 1:
        return ""
    return after.text if after.speaker == message.speaker else ""


def _demand(message: Message, paper: Paper, case: Case) -> Draft:
    text = f"{case.name(case.seller(), message.speaker)}在聊天中要求还款"
    cited = message.line.cite(message.start, len(message.line.text))
    return Draft(
        EventKind.DEMANDED,
        message.day,
        text,
        paper,
        cited,
        actor=case.seller(),
        note=message.text[:60],
    )


def _draft(message: Message, paper: Paper, case: Case, kind: EventKind, value: Decimal) -> Draft:
    actor = case.seller() if kind is EventKind.LENT else case.buyer()
    words = "出借款项" if kind is EventKind.LENT else "还款"
    return Draft(
        kind,
        _told_day(message),
        f"聊天中{message.speaker}称{words}{money(value)}",
        paper,
        message.line.cite(message.start, len(message.line.text)),
        amount=value,
        actor=actor,
        note=purpose_note(message.text),
        firm=False,
    )


def _told_day(message: Message) -> date:
    """The day of the message, or the earlier one on which it says that the money went."""
    for mention in message.line.dates:
        if mention.start < message.start or mention.precision != "day":
            continue
        if mention.date <= message.day and _TOLD_DAY.match(message.line.plain[mention.end :]):
            return mention.date
    return message.day


def _role(message: Message, paper: Paper, case: Case) -> str:
    party = case.party(speaker_party(message.speaker, paper, case))
    role = party.contract_role if party else ""
    return role if role in ("lender", "borrower") else ""
