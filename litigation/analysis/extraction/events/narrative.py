"""Events told in prose: a clause with a day and a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.events.arrived_letters import arrivals, is_of_a_letter
from litigation.analysis.extraction.events.draft import Case, Draft
from litigation.analysis.extraction.events.forms import FAILED
from litigation.analysis.extraction.events.named import named_events
from litigation.analysis.extraction.events.pieces import (
    Piece,
    is_limit,
    pieces_of,
    sum_of,
    sums_in,
)
from litigation.analysis.extraction.events.verbs import TRIGGERS, WORDS, verb_of
from litigation.analysis.extraction.evidence_list import behind_evidence
from litigation.analysis.extraction.kinds import label_of
from litigation.analysis.extraction.loan.due import names_the_end
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.zones import Zone, zone_at, zones_of
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.facts import EventKind

TOLD_BY = (
    K.DEMAND_LETTER,
    K.COMPLAINT,
    K.ANSWER,
    K.JUDGMENT,
    K.STATEMENT,
    K.RECONCILIATION,
    K.ACKNOWLEDGEMENT,
    K.QUALITY_REPORT,
    K.TESTIMONY,
    K.OTHER,
    K.ACCEPTANCE,
)

_NOT_TOLD = (Zone.ASKED, Zone.ORDERED)  # a court tells there of no act of the parties
_FOOT = 40  # characters of a line that only dates the paper
_ASKED_FOR = re.compile(
    r"\s{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,3}|（[一二三四五六七八九十\d]{1,3}）)?[、.．）]?\s?"
    r"(?:(?:诉讼|仲裁)?请求|依法|判令|判决|裁决|裁令|责令|要求|由|被申请人|被告|向?(?:申请人|原告)|立即|：){0,12}"
    r"(?:支付|给付|补发|补足|返还|偿还|赔偿)[^，。；]{0,16}?(?:自|从)?(?=\d{4}年)"
)  # a claim in its own words, for the wages of some months
_PART = re.compile(
    r"[，、]?(?:并|且|即|其中)?(?:首[期付笔]|尾款|余款|剩余|其余|余下|每[期月]|进度款|预付款|第[一二三四五六\d]{1,2}[期笔])"
)
_ARRANGED = re.compile(r"约定|安排|计划|承诺|分期|协议")
_REQUEST = re.compile(r"请(?!假)|要求|应当|务必|限你|敦促|催告|责令|判令|必须")
_ITS_DAY = re.compile(
    r"(?:也?就是|即|系)\s?(?=\d|二)|(?:[付交送供签][^，。：]{0,3})?(?:时间|日期)(?:为|是|系|在|于|：)?\s?(?=\d|二)"
)
_DEAL = r"(?:《[^》]{1,30}》|[^，。；、]{0,6}(?:合同|合约|协议|契约))"
_OF_DEAL = re.compile(
    rf"(?![将把])(?:的)?{_DEAL}(?:（|项下)"
    rf"|[^，。；、]{{0,12}}?所?(?:签订|订立|签署|签|订|立)的?{_DEAL}(?=的?(?:货款|价款)|[^，。；]{{0,12}}(?:供|交|送|付|履行))"
)  # 依照2022年1月5日所订合同供货: the day of the deal, whatever else the clause tells
_AGREED_TO = re.compile(r"[，、]?(?:并)?(?:约定)?由[^，。；]{1,16}?(?:供|交|送|发|付)")
_ATTRIBUTE = re.compile(
    r"(?:送来|运来|发来|交来|供来)的(?![^，。；]{0,4}[函信票])|(?:所[供交送发签订]|(?:供应|交付|送来|发来|供货|到货|签订)的)[^，。；]{0,6}(?:货|产品|设备|材料|合同|批)"
    r"|[^，。；就对因提异函\d]{0,6}?(?:供(?!述)|交(?!涉)|送(?!检)|发(?!现|函|信)|运|到|收(?!集)|入库)"
    r"[^，。；就对因提异函\d]{0,10}(?:货|产品|设备|材料|商品|货品)"
    r"|(?:[的之]|[那这该此一](?:整)?[批车次单票船件组箱]|批次|当[日天批次])(?:[的之]|[那这该此一][批车次单票船]){0,2}"
    r"[^，。；提异函\d]{0,8}?(?:货|产品|设备|材料|商品|东西|来料|物料|配件|部件|机器)"
    r"|(?:来|进|收|购)(?:货|料)|[那这该此]一?[批车次单票]）|(?:的)?那批(?:货|产品)|(?:签收|收货|到货|交货)）"
)
_CONTRACT_OF = re.compile(
    r"(?![将把])(?:之|的|所|双方|贵我|签订?|签署|订立|达成|成立|订){0,6}[《“]?"
    r"(?:[^按依照凭据履行约定后经，。；：\d]{0,8})?(?:合同|合约|协议|订单)(?!约定|的?要求)"
)
_OF_A_LOAN = re.compile(
    r"[日号]?的?(?:借款|所借|借去|借走|借给|借出|出借)"
    r"|[日号]?(?:您|你|被告|向|的)(?:(?![催要讨发函索])[^，。；]){0,30}?借"
)
_LOAN_LABEL = re.compile(r"(?:借款|出借|放款)(?:日期|时间|日|发生)?[：于在是为]{0,2}$")
_GOODS_LABEL = re.compile(
    r"(?:到货|收货|送货|交货|发货|供货|签收)(?:日期|时间|日)[：为是于 ]{0,2}$"
)
_HAPPENED = re.compile(r"已|曾|[付给还清]了|过")
_REPEATED = re.compile(r"多次|屡次|一直|反复|经常|数次|再三")
_OF_SELLER = (EventKind.DELIVERED, EventKind.INVOICED, EventKind.DEMANDED)
_OF_BUYER = (
    EventKind.PAID,
    EventKind.ACKNOWLEDGED,
    EventKind.QUALITY_OBJECTION,
    EventKind.ACCEPTED,
    EventKind.ORDERED,
    EventKind.PROMISED,
)


def told_events(paper: Paper, case: Case) -> Iterator[Draft]:
    """Every dated event that a paper tells in prose; a court's findings may tell it by nouns."""
    drafts = list(_told_by_verbs(paper, case))
    if paper.kind is K.ACCEPTANCE and any(FAILED.search(line.text) for line in paper.lines):
        drafts = [one for one in drafts if one.kind is not EventKind.ACCEPTED]
    named = list(_told_by_nouns(paper, case)) if paper.kind is K.JUDGMENT else []
    sums = {one.date: one.amount for one in named if one.kind is EventKind.PAID}
    for draft in drafts:
        open_ = draft.kind is EventKind.PAID and draft.amount is None
        yield replace(draft, amount=sums.get(draft.date)) if open_ else draft
    known = {draft.date for draft in drafts}
    yield from (one for one in named if one.date not in known)


def _told_by_nouns(paper: Paper, case: Case) -> Iterator[Draft]:
    zones = zones_of(paper)
    for index, line in enumerate(paper.lines):
        if not line.dates or line.passage.text.count("\t") > 1:
            continue
        for one in named_events(line, behind_evidence(line.plain, 0), len(line.plain)):
            if zone_at(zones, index, one.day.start) is Zone.FOUND:
                piece = Piece(line, index, one.start, one.end, (one.day,))
                amount = one.sum.value if one.sum else None
                yield _draft(paper, case, piece, one.kind, one.day, amount)


def _told_by_verbs(paper: Paper, case: Case) -> Iterator[Draft]:
    zones, zoned = zones_of(paper), paper.kind is K.JUDGMENT
    for index, line in enumerate(paper.lines):
        foot = index == paper.dated_line and len(line.text) <= _FOOT
        foot = foot and verb_of(line.plain, paper.kind) is not EventKind.FILED
        if not line.dates or foot or len(line.text) < 8:
            continue
        if line.passage.text.count("\t") > 1:
            continue
        low = behind_evidence(line.plain, 0) if zoned else 0
        for stop in [*(m.end() for m in re.finditer(r"[。；！？]", line.plain)), len(line.plain)]:
            day = next((m.start for m in line.dates if low <= m.start < stop), None)
            if day is not None and not (zoned and zone_at(zones, index, day) in _NOT_TOLD):
                yield from _sentence(paper, case, line, index, low, stop)
            low = behind_evidence(line.plain, stop) if zoned else stop


def _sentence(
    paper: Paper, case: Case, line: Line, index: int, low: int, high: int
) -> Iterator[Draft]:
    held: DateMention | None = None  # a day told before the clause that has the verb
    told: EventKind | None = None  # the event that the day already has
    undated: EventKind | None = None  # what the clause before told without a day
    alone = False  # the day held is all that its clause tells
    for piece in pieces_of(line, index, low, high):
        found = verb_of(piece.text, paper.kind)
        if found is EventKind.DELIVERED and is_of_a_letter(line, low, piece):
            yield from arrivals(paper, case, piece, held)
            continue
        deal = [m for m in piece.dates if _OF_DEAL.match(line.plain, m.end)]
        if deal and found is not EventKind.CONTRACT_SIGNED:
            yield _draft(paper, case, piece, EventKind.CONTRACT_SIGNED, deal[0], None)
        usable = [
            m
            for m in piece.dates
            if (not is_limit(piece, m) or _is_completed(line, m, found))
            and not _of_goods(line, m, found)
            and not _of_contract(line, m, found)
            and (m not in deal or found is EventKind.CONTRACT_SIGNED)
        ]
        if piece.dates and not usable:
            held = None
        if usable and found is None and undated and _ITS_DAY.match(piece.text):
            yield _draft(paper, case, piece, undated, usable[0], sum_of(paper, case, piece))
            held, told, undated = None, undated, None
            continue
        undated = None
        if usable and found is None:
            held, told, alone = usable[0], None, _tells_only(piece, usable[0])
            continue
        if found is None or (found is EventKind.PAID and _ASKED_FOR.match(piece.text)):
            continue
        if found is EventKind.PAID and _is_agreed(line.plain[low : piece.start], piece.text):
            continue
        if not usable:
            if found is EventKind.PAID and _is_asked(line.plain[low : piece.start], piece.text):
                continue
            if told is EventKind.CONTRACT_SIGNED and _AGREED_TO.match(piece.text):
                continue
            if found is EventKind.FILED and not alone:
                continue  # 某日将其辞退，…，后诉至法院: not the day of the suit
            if found is EventKind.PAID and _is_promised(line.plain[low : piece.start], piece.text):
                continue
            follows = found in (EventKind.DELIVERED, EventKind.ACCEPTED) or not told
            if held is None or not follows:
                undated = found
            elif not _REPEATED.search(piece.text) and not _of_goods(line, held, found):
                yield _draft(paper, case, piece, found, held, sum_of(paper, case, piece))
                told = found
            continue
        yield from _paired(paper, case, piece, found, usable)
        held, told = (usable[-1] if found is EventKind.DELIVERED else None), found
        held = None if _REPEATED.search(piece.text) else held


def _is_agreed(before: str, clause: str) -> bool:
    """约定分期还款，首期于11月25日支付: what was arranged, not what was paid."""
    part = _PART.match(clause) is not None and _ARRANGED.search(before) is not None
    return part and _HAPPENED.search(clause) is None


def _tells_only(piece: Piece, day: DateMention) -> bool:
    """2021年3月1日，: a clause of nothing but its day."""
    text = piece.line.plain[piece.start : piece.end]
    rest = text[: max(0, day.start - piece.start)] + text[max(0, day.end - piece.start) :]
    return len(rest.strip("，、 后前于在至")) <= 2


_PROMISED_ABOVE = re.compile(r"约定[^。；]{0,80}$")
_DONE_THEN = re.compile(r"当[日天场]|同[日天]|即[时日]|已|曾|[付给还清]了|过|实际|随后|之后|并于")


def _is_promised(before: str, clause: str) -> bool:
    """双方约定一方提供服务，另一方支付费用: an arrangement, of which no payment is told."""
    return _PROMISED_ABOVE.search(before) is not None and _DONE_THEN.search(clause) is None


def _of_goods(line: Line, mention: DateMention, found: EventKind | None) -> bool:
    """对贵司2022年1月17日所供货物提出异议: the day of the goods or the loan, of no objection."""
    if found not in (EventKind.QUALITY_OBJECTION, EventKind.REPLIED, EventKind.DEMANDED):
        return False
    before = line.plain[max(0, mention.start - 16) : mention.start]
    return (
        _ATTRIBUTE.match(line.plain, mention.end) is not None
        or _OF_A_LOAN.match(line.plain, mention.end) is not None
        or _LOAN_LABEL.search(before) is not None
        or _GOODS_LABEL.search(before) is not None
        or names_the_end(line, mention)
    )


_COMPLETED = re.compile(r"[^，。；]{0,16}(?:齐|完|毕|清|讫|全部|悉数|全数)")


def _is_completed(line: Line, mention: DateMention, found: EventKind | None) -> bool:
    """至2022年2月6日货已送齐: the day on which a delivery ended, not a limit."""
    until = line.plain[max(0, mention.start - 2) : mention.start].endswith(("至", "到"))
    ended = _COMPLETED.match(line.plain, mention.end) is not None
    return found is EventKind.DELIVERED and until and ended and mention.precision == "day"


def _of_contract(line: Line, mention: DateMention, found: EventKind | None) -> bool:
    """依据2022年3月1日之合同完成供货: the day of the contract, not of what was done under it."""
    of_contract = _CONTRACT_OF.match(line.plain, mention.end) is not None
    return of_contract and found not in (EventKind.CONTRACT_SIGNED, EventKind.TERMINATED)


def _is_asked(before: str, clause: str) -> bool:
    """Whether a payment without a day of its own goes on with what the sentence asks for."""
    return _REQUEST.search(before) is not None and _HAPPENED.search(clause) is None


def _paired(
    paper: Paper, case: Case, piece: Piece, kind: EventKind, dates: list[DateMention]
) -> Iterator[Draft]:
    """Several days with as many sums are as many events; else the first day counts."""
    sums = sums_in(paper, case, piece)
    dates = [mention for mention in dates if not mention.is_range_end]
    if kind is EventKind.FILED and _only_later(piece, dates):
        return
    if len(dates) > 1 and len(sums) == len(dates):
        for mention, value in zip(dates, sums, strict=True):
            yield _draft(paper, case, piece, kind, mention, value)
        return
    if (
        len(dates) > 1
        and not sums
        and kind in (EventKind.DELIVERED, EventKind.DEMANDED, EventKind.INVOICED)
    ):
        for mention in dates:
            yield _draft(paper, case, piece, kind, mention, None)
        return
    if dates:
        near = _nearest(piece, dates, kind)
        yield _draft(paper, case, piece, kind, near, sum_of(paper, case, piece))


_BESIDE = 10  # characters behind 起诉日期： within which its day stands


def _only_later(piece: Piece, dates: list[DateMention]) -> bool:
    """诉至法院要求支付自2011年3月30日起的利息: a day of what is asked, not of the suit."""
    words = next(p for k, p in TRIGGERS if k is EventKind.FILED)
    ends = [piece.start + hit.end() for hit in words.finditer(piece.text)] or [0]
    return all(
        mention.start > max((at for at in ends if at <= mention.start), default=ends[0]) + _BESIDE
        for mention in dates
    )


def _nearest(piece: Piece, dates: list[DateMention], kind: EventKind) -> DateMention:
    """The last day before the verb, or the first day; a kind taken from another's verb has none."""
    hits = (p.search(piece.text) for k, p in TRIGGERS if k is kind)
    hit = next((one for one in hits if one), None)
    at = piece.start + (hit.end() if hit else 0)
    before = [mention for mention in dates if mention.start < at]
    return before[-1] if before else dates[0]


def _draft(
    paper: Paper,
    case: Case,
    piece: Piece,
    kind: EventKind,
    mention: DateMention,
    amount: Decimal | None,
) -> Draft:
    start = min(piece.start, mention.start)
    cited = piece.line.cite(start, piece.end)
    shown = piece.line.text[piece.start : piece.end].strip("，。；、 ")
    text = f"据{label_of(paper.kind)}所述，{WORDS[kind]}：{shown[:70]}"
    return Draft(
        kind,
        mention.date,
        text,
        paper,
        cited,
        mention.precision,
        amount,
        _actor(paper, case, kind, piece),
        firm=False,
    )


def _actor(paper: Paper, case: Case, kind: EventKind, piece: Piece) -> str | None:
    if kind in (
        EventKind.PROMISED,
        EventKind.REPLIED,
        EventKind.ACKNOWLEDGED,
        EventKind.DEMANDED,
        EventKind.QUALITY_OBJECTION,
        EventKind.FILED,
    ):
        words = case.book.words.get(paper.id, {})
        spots = [
            (piece.text.find(word), -len(word), pid)
            for word, pid in words.items()
            if word in piece.text
        ]
        if spots:
            return min(spots)[2]
    if kind in _OF_SELLER:
        return case.seller()
    return case.buyer() if kind in _OF_BUYER else None
