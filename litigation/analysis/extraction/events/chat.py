"""Chats: who wrote what when, and which messages matter to the claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.messages import NAME_PARTS, Message, messages_of
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.polite_questions import ASKS_TO_PAY
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.extraction.traps.changes import tells_of_change
from litigation.analysis.values.facts import AmountKind, EventKind

_OWED = r"款|钱|账|余额|尾款|欠|万|元"
_RULES: tuple[tuple[EventKind, str, re.Pattern[str]], ...] = (
    # kind, who may say it (seller, buyer, any), words
    (
        EventKind.PAID,
        "buyer",
        re.compile(
            r"(?:已经?|刚刚?|今天|都)[^，。]{0,6}(?:付|转|打|汇)|(?:打|转|付|汇)(?:过去"
            r"|给你|给您|过来)?了|已转|已付|已打|转好了|付好了|查收一下|打款成功|转账成功"
            r"|款已|转了|(?:付|打|转|汇)(?:出去|走)了?|(?:刚|今[天儿日]|昨[天儿日]"
            r"|网银)[^，。]{0,8}(?:付|打|转|汇)的|【转账】|微信转账|转账 ?¥"
        ),
    ),
    (
        EventKind.PAID,
        "seller",
        re.compile(r"收到[^，。]{0,12}(?:款|万|元|钱)|到账了|(?:款|钱)(?:已经?)?(?:收到|到账)"),
    ),
    (
        EventKind.PROMISED,
        "buyer",
        re.compile(
            r"(?:明天|后天|下周|下个?月|月底|月初|年底|年前|节前|节后|周[一二三四五六日]"
            r"|这周|本周|本月|\d{1,2}[号日]|\d{1,2}月|过几天|尽快|马上|一定|保证|承诺"
            r"|到时候|等[^，。]{1,10}就|过年前?|年前)[^，。]{0,14}(?:付|打|转|安排|给你"
            r"|给您|还|结|汇"
            r"|清)|(?:付|打|转|安排|结)[^，。]{0,10}(?:明天|下周|月底|\d{1,2}[号日])"
            r"|继续安排|保证[^，。]{0,8}(?:付|还|清)|[上中下]旬安排"
            r"|\d{1,2}月[^，。]{0,4}安排"
        ),
    ),
    (
        EventKind.ACKNOWLEDGED,
        "buyer",
        re.compile(
            r"我们?(?:都)?认|(?:数|账|金额|数字)[^，。]{0,8}(?:没错|对的|没问题|无误|是对)"
            r"|没错|确实(?:还)?欠|(?:还)?欠(?:你|您|贵|着)|知道[^，。]{0,6}欠|(?:对账单"
            r"|确认函|询证函)[^，。]{0,6}(?:盖|签|确认)|不会(?:少|赖)你"
        ),
    ),
    (
        EventKind.QUALITY_OBJECTION,
        "buyer",
        re.compile(
            r"质量(?:有)?问题|不合格|生锈|锈|次品|坏了|退货|换货|退回|破损|瑕疵|不达标"
            r"|超差|开裂|异议|不能用|尺寸不对|规格不对|货不对"
        ),
    ),
    (
        EventKind.DEMANDED,
        "seller",
        re.compile(
            r"催|(?:尽快|赶紧|麻烦|抓紧|什么时候|啥时候|何时|请|能不能|快点|及时|务必"
            r"|帮忙)[^，。]{0,14}(?:付|打款|安排|转|结|汇|处理|还)|(?:还差|还欠|欠|没付"
            r"|未付|没给|没结)|到期|给个(?:时间|说法|准话)|(?:货款|尾款|余款|款子"
            r"|款)[^，。]{0,8}(?:呢|吗|怎么|什么时候|安排|该付|要付)|说好的|答应(?:的|好)"
            r"|付一下|结一下|起诉|走法律|走(?:司法|法律)?程序|法院见|律师"
            r"|(?:什么时候|啥时候|几时|何时|哪[天日]|几[号日]|多久|到底|怎么还)[^，。]{0,12}"
            r"(?:付|给|打|转|结|汇|到账|能到|清|还|安排|处理|下来)"
            r"|(?:付|给|打|转|结|汇|清|还|到账?)[^，。]{0,8}(?:什么时候|啥时候|几时|何时|哪[天日]|几[号日])"
            r"|(?:款|钱|账|元|万)[^，。]{0,6}(?:拖|逾期|过期|没到|没给|没收|不能再)|(?:拖|逾期|过期)[^，。]{0,10}(?:款|钱|账)"
            r"|过[^，。]{0,4}(?:付款|账)期|要[账债]|收不回|没(?:有)?收(?:到|回)(?!货)|(?:还|尚|仍)(?:差|有)[^，。]{0,12}(?:款|元|万|没|未)"
            r"|先把[^，。]{0,14}(?:付|结|清|给)|请[^，。]{0,4}付"
            r"|(?:可不可以|可否|是否(?:可以|能)|方便|想请|可以|能)[^，。]{0,30}(?:付|打|转|结|汇|安排|批|给)"
            r"[^，。吗不]{0,6}(?:吗|么|嘛|不|呢|(?=，(?:行|好|可以|成)[吗不么]))(?=[，。！？]|$)"
            r"|(?:可不可以|可否|是否(?:可以|能够?))[^，。]{0,16}(?:付|打|转|结|汇|安排)"
            rf"|{ASKS_TO_PAY}|(?:何时|什么时候|几时)[^，。]{{0,12}}(?:批|拨)"
            r"|(?:请|务必|麻烦)[^，。]{0,14}给(?:到|我们|过来)"
        ),
    ),
    (
        EventKind.DELIVERED,
        "seller",
        re.compile(
            r"(?:车|货|材料|设备)[^，。]{0,24}(?:到(?:了|工地|现场|厂|仓库|门口)|送到"
            r"|发(?:了|出)|装车|已发)|已(?:经)?发货|发货了|送到了"
        ),
    ),
    (
        EventKind.DELIVERED,
        "buyer",
        re.compile(r"货[^，。]{0,6}(?:收到|到了|签收)|签了?单|收到货|已签收|货收"),
    ),
    (
        EventKind.ORDERED,
        "buyer",
        re.compile(r"下(?:个|了|一)?(?:单|订单)|订单(?:发|见|已)|要(?:货|订)|再(?:来|订|要)\d"),
    ),
    (
        EventKind.INVOICED,
        "seller",
        re.compile(r"(?:发票|票)[^，。]{0,8}(?:开|寄)(?:好|了|出|过去)"),
    ),
)
_ASKS_TIME = re.compile(
    r"宽限|缓一缓|缓缓|没钱|资金(?:紧张|困难|周转)|手头紧|款还?没(?:有)?(?:下来|到)|再等等|体谅"
    r"|困难|晚几天|再给[^，。]{0,4}时间|[缓等晚宽][^，。]{0,3}[一两二三四五六几半\d]个?(?:天|周|月|星期|礼拜)"
    r"|[等缓拖](?:到|一?下)?(?:明年|年后|年底|下个?月|下周|过完?年)"
)  # an answer to a demand that does not deny the debt
_ADMITS = next(words for kind, _who, words in _RULES if kind is EventKind.ACKNOWLEDGED)
_UNPAID = re.compile(r"(?:明天|后天|下周|先打|再|没|未|还没|要)[^，。]{0,8}(?:打|付|转)")
_QUESTION = re.compile(
    r"吗(?:[，。？！]|$)|[？?]|什么时候|啥时候|哪[天日]|几号|(?:能不能|能否|可否)[^，。]{0,10}(?:付|打|转|结)"
    r"|(?:能|可以|方便)[^，。]{0,6}(?:付|打|转|结)[^，。]{0,3}[不么](?:[，。？！]|$)|可不可以|是否可以"
)
_ABOUT_MONEY = re.compile(_OWED + r"|付|结")
_WORDS = {
    EventKind.PAID: "称已付款",
    EventKind.PROMISED: "承诺付款",
    EventKind.ACKNOWLEDGED: "确认欠款",
    EventKind.QUALITY_OBJECTION: "提出质量问题",
    EventKind.DEMANDED: "催要货款",
    EventKind.DELIVERED: "谈及到货签收",
    EventKind.ORDERED: "下单",
    EventKind.INVOICED: "称已开票",
}


def chat_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """Messages that demand, promise, acknowledge, pay, deliver or object."""
    sides = _sides(paper, case)
    owed = False  # whether the other side has just asked for money
    last_day: date | None = None
    for message in messages_of(paper):
        owed = owed and message.day == last_day
        last_day = message.day
        found = _classified(message, paper, case, owed, sides)
        if found is None:
            continue
        kind, actor = found
        owed = owed or kind is EventKind.DEMANDED
        facts = [f for f in case.at(paper, message.index) if f.mention.start >= message.start]
        amount = _amount([fact for fact in facts if not _still_owed(kind, fact)])
        cited = message.line.cite(message.start, len(message.line.text))
        person = re.split(r"[（(\-—－]", message.speaker)[0] or message.speaker
        words = _WORDS[kind]
        if kind is EventKind.ACKNOWLEDGED and not _ADMITS.search(message.text):
            words = "请求宽限"
        text = f"{case.name(actor, message.speaker)}（{person}）在聊天中{words}"
        text += f"，提到{money(amount)}" if amount else ""
        note = message.text[:60]
        yield Draft(
            kind,
            _told_day(message, kind),
            text,
            paper,
            cited,
            amount=amount,
            actor=actor,
            note=note,
            firm=kind not in (EventKind.PAID, EventKind.DELIVERED, EventKind.INVOICED),
        )


def _still_owed(kind: EventKind, fact: SumFact) -> bool:
    """收到2万，还差6.6万: the second sum of a message on a payment is what stays open."""
    return kind is EventKind.PAID and fact.kind is AmountKind.CONFIRMED_DEBT


_TOLD_OF = (EventKind.PAID, EventKind.DELIVERED, EventKind.INVOICED)


def _told_day(message: Message, kind: EventKind) -> date:
    """The day of the message, or the earlier day on which it says that the thing happened."""
    if kind in _TOLD_OF:
        for mention in message.line.dates:
            inside = mention.start >= message.start and mention.precision == "day"
            if inside and mention.date <= message.day:
                return mention.date
        for mention in (one for line in message.below[:1] for one in line.dates):
            if mention.precision == "day" and mention.date <= message.day:
                return mention.date
    return message.day


def chat_amount_kinds(paper: Paper, case: Case) -> dict[tuple[int, int], AmountKind]:
    """What sums in a chat are, by (line, start): a creditor's are claimed, a debtor's confirmed."""
    sides = _sides(paper, case)
    kinds: dict[tuple[int, int], AmountKind] = {}
    meaning = {
        EventKind.DEMANDED: AmountKind.CLAIMED,
        EventKind.ACKNOWLEDGED: AmountKind.CONFIRMED_DEBT,
        EventKind.PAID: AmountKind.PAID,
        EventKind.PROMISED: AmountKind.OTHER,
    }
    for message in messages_of(paper):
        found = _classified(message, paper, case, False, sides)
        if found and found[0] in meaning:
            for fact in case.at(paper, message.index):
                if not _still_owed(found[0], fact):
                    kinds[message.index, fact.mention.start] = meaning[found[0]]
    return kinds


def _sides(paper: Paper, case: Case) -> dict[str, str]:
    """Speaker to side; whoever talks alone with the debtor's man stands on the other side."""
    speakers = list(dict.fromkeys(message.speaker for message in messages_of(paper)))
    sides = {one: _side(speaker_party(one, paper, case), case) for one in speakers}
    unknown = [one for one in speakers if sides[one] == "any"]
    if len(speakers) == 2 and len(unknown) == 1 and "buyer" in sides.values():
        sides[unknown[0]] = "seller"
    return sides


def _classified(
    message: Message, paper: Paper, case: Case, owed: bool, sides: dict[str, str]
) -> tuple[EventKind, str | None] | None:
    """What a message does, by its own line, else with the lines that go on with it."""
    found = _read(message, paper, case, owed, sides)
    alone = found or not message.more or _read(message, paper, case, owed, sides, message.more)
    if not alone:
        text = message.text + message.more
        return _read(message, paper, case, owed, sides, text)
    return found


def _read(
    message: Message,
    paper: Paper,
    case: Case,
    owed: bool,
    sides: dict[str, str],
    words: str = "",
) -> tuple[EventKind, str | None] | None:
    text = words or message.text
    actor = speaker_party(message.speaker, paper, case)
    side = sides[message.speaker]
    if side == "any" and _tells_of_others(message, case):
        return None
    for kind, who, pattern in _RULES:
        if side not in (who, "any") or not pattern.search(text):
            continue
        if kind is EventKind.PAID and _UNPAID.search(text):
            continue
        if kind is EventKind.ACKNOWLEDGED and _is_about_an_addition(text):
            continue
        if kind is EventKind.PROMISED and _QUESTION.search(text):
            continue
        if kind in (EventKind.DEMANDED, EventKind.PROMISED) and not (
            owed or _ABOUT_MONEY.search(text) or kind is EventKind.PROMISED
        ):
            continue
        return kind, actor
    if owed and side != "seller" and _ASKS_TIME.search(text):
        return EventKind.ACKNOWLEDGED, actor
    return None


_DEBT = re.compile(r"欠|货款|尾款|余款|工程款|余额|对[账帐]|账单|逾期|没付|未付")


def _is_about_an_addition(text: str) -> bool:
    """门禁系统的三千我们认，协议后补: what is accepted is the price of more work, and no debt."""
    return tells_of_change(text) and _DEBT.search(text) is None


_FIRST_PERSON = re.compile(r"我们|我司|我方|我公司|我单位|我厂|我店|咱们|本公司|[^，。]{0,2}俺们")


def _tells_of_others(message: Message, case: Case) -> bool:
    """A stranger who names a party, and nobody as his own side, does not speak for one."""
    if _FIRST_PERSON.search(message.text):
        return False
    names = {
        name
        for party in case.book.parties
        if party.id in (case.seller(), case.buyer())
        for name in (party.name, *party.aliases)
    }
    return any(len(name) >= 2 and name in message.text for name in names)


def _side(actor: str | None, case: Case) -> str:
    """The side a speaker is on; a guarantor or a side's own manager is on that side."""
    for side, party_id in (("seller", case.seller()), ("buyer", case.buyer())):
        party = case.party(party_id)
        people = {detail.value for detail in party.details} if party else set()
        if actor and (actor == party_id or case.name(actor) in people):
            return side
    speaker = case.party(actor)
    return "buyer" if speaker and speaker.contract_role == "guarantor" else "any"


def _amount(facts: list[SumFact]) -> Decimal | None:
    own = [fact for fact in facts if fact.kind is not AmountKind.UNIT_PRICE]
    return own[0].mention.value if len(own) == 1 else None


def speaker_party(speaker: str, paper: Paper, case: Case) -> str | None:
    """The party a speaker writes for, by the short name beside theirs or as a known contact."""
    words = case.book.words.get(paper.id, {})
    for piece in [speaker, *NAME_PARTS.split(speaker)]:
        if piece in words:
            return words[piece]
        if len(piece) >= 4:
            fits = {pid for word, pid in words.items() if len(word) >= 3 and word in piece}
            if len(fits) == 1:
                return fits.pop()
            party = {
                p.id
                for p in case.book.parties
                if p.kind == "company" and _abbreviates(piece, p.name)
            }
            if len(party) == 1:
                return party.pop()
    for party_value in case.book.parties:
        people = {
            detail.value
            for detail in party_value.details
            if detail.name in ("contact", "legal_representative")
        }
        if party_value.name == speaker or any(person in speaker for person in people):
            return party_value.id
    return None


def _abbreviates(short: str, name: str) -> bool:
    """样本钢材 for 江州市样本钢材贸易有限公司, also with a department behind it."""
    return any(short[:size] in name for size in range(len(short), 3, -1))
