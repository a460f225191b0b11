"""Money lent and paid back, told in prose: “原告于同日转账支付被告20万元”, “被告偿还本金5万元”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.kinds import label_of
from litigation.analysis.extraction.loan.due import names_the_end
from litigation.analysis.extraction.loan.purpose import purpose_note
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.zones import Zone, Zones, zone_at, zones_of
from litigation.analysis.values.facts import AmountKind, EventKind
from litigation.analysis.values.facts import DocumentKind as K

BY_TERMS_NOTE = "逐期付款，未逐笔载明"
_REPAID = re.compile(
    r"偿还|归还|还款(?!日|期|时|义务|责任|能力|计划|承诺|协议|方式|保证)|清偿|返还|还了|还来|还过|已还|还(?=\d|本|息|款(?!日|期|时|义务|责任|能力|计划|承诺|协议|方式|保证)|给|人民币)|付息|结息"
    r"|(?:支付|付|转|给付|交)[^，。；]{0,12}利息"
)
_AGREED = re.compile(
    r"借款(?=人民币|现金|\d|¥|共计|合计|本金(?:人民币)?\d"
    r"|[壹贰叁肆伍陆柒捌玖拾一二两三四五六七八九十])|借到|借得|借走|借了|借入|借取"
    r"|借(?=人民币|现金|\d)|借条|借据|借款合同|借款协议"
)
_LENT = re.compile(
    r"出借(?!人|方)|借给|借出|放款|发放|(?:交付|提供|支付|转账|汇款|汇入|汇给|转给|转入|转付"
    r"|给付)[^，。；]{0,12}(?:借款|出借款|款项)|收到[^，。；]{0,16}(?:借款|出借)"
)
_MOVED = re.compile(
    r"转账|汇款|汇入|支付|交付|打款|转给|汇给|打给|付给|转入|转至|汇至|打入|交给|给付|转了|打了"
)
_NOT_DONE = re.compile(
    r"未(?!来)|没有|尚欠|仍欠|还欠|应(?!当日)|须|需(?!要)|约定|承诺|同意|拟|将于|请求|判令|要求"
    r"|若|如(?!下|上|数)"
    r"|到期后?应|为基数|按[^，。；]{0,10}(?:利率|计算)|剩余|尚余|欠付|否则|最迟|计划|准备|催|请(?!假)|望|立即|尽快|限期?"
)
_TOWARDS = re.compile(r"(?:向|给|至|(?<!收)到|入|付|还)$")
_FROM_ME = re.compile(
    r"我[^，。；]{0,16}?(?:转|打|汇|付|交|给)(?:账|款)?(?:给|到|至)?(?:他|她|对方|其|了)"
)
_TO_ME = re.compile(
    r"(?:他|她|对方|其)[^，。；]{0,12}?(?:转|打|汇|付|交|给)(?:账|款|了|给|到){0,2}我"
)
_TAKEN_OFF = re.compile(
    r"(?:扣(?:除|下|掉|了|收|走|留)?|砍头息|头息)(?:了)?"
    r"(?:[^，。；\d转打汇付给]{0,10}息|砍头息|手续费|服务费)?(?:共计|合计|人民币|为|计)?$"
)
_EACH = re.compile(r"各|均|每次|每笔|分别")
_BY_TERMS = re.compile(r"[按每逐](?:个)?(?:月|季|年)")
_LIMIT = re.compile(r"(?:截至|截止|计算至|暂计至|至|最迟)$")
_UNTIL = re.compile(r"^(?:之前|以前|前|止|届满|到期|内)")


def told_moves(paper: Paper, case: Case) -> Iterator[Draft]:
    """Every dated payment, in either direction, and every loan told with day and sum."""
    zones = zones_of(paper) if paper.kind is K.JUDGMENT else None
    for index, line in enumerate(paper.lines):
        if line.sums and line.text.count("\t") < 2:
            yield from _line(paper, case, line, index, zones)


def _line(paper: Paper, case: Case, line: Line, index: int, zones: Zones | None) -> Iterator[Draft]:
    held: tuple[DateMention, ...] = ()
    before: EventKind | None = None  # what the clause before it in the sentence told of
    low = 0
    stops = [m.end() for m in re.finditer(r"[，。；！？]", line.plain)]
    for stop in [*stops, len(line.plain)]:
        dates = tuple(m for m in line.dates if low <= m.start < stop and _is_point(line, m))
        held = dates or held
        asked = zones is not None and zone_at(zones, index, stop - 1) in (Zone.ASKED, Zone.ORDERED)
        for draft in () if asked else _clause(paper, case, line, index, low, stop, held, before):
            before = draft.kind
            yield draft
        if line.plain[stop - 1 : stop] in "。！？":
            held, before = (), None
        low = stop


def _is_point(line: Line, mention: DateMention) -> bool:
    before = line.plain[max(0, mention.start - 5) : mention.start]
    after = line.plain[mention.end : mention.end + 4]
    if mention.precision == "year" or mention.is_range_end:
        return False
    return not (_LIMIT.search(before) or _UNTIL.match(after) or names_the_end(line, mention))


def _clause(
    paper: Paper,
    case: Case,
    line: Line,
    index: int,
    low: int,
    high: int,
    dates: tuple[DateMention, ...],
    before: EventKind | None,
) -> Iterator[Draft]:
    text = line.plain[low:high]
    sums = [
        fact
        for fact in case.at(paper, index)
        if low <= fact.mention.start < high
        and fact.kind is not AmountKind.UNIT_PRICE
        and not _TAKEN_OFF.search(
            line.plain[max(low, fact.mention.start - 14) : fact.mention.start]
        )
    ]
    kind = _kind(paper, case, text, before) if dates and sums else None
    if kind is None:
        return
    moments = dates if len(dates) > 1 and _EACH.search(text) else dates[-1:]
    if len(dates) > 1 and len(dates) == len(sums):
        pairs = [(day, fact) for day, fact in zip(dates, sums, strict=True)]
    else:
        pairs = [(day, fact) for day in moments for fact in sums]
    if _BY_TERMS.search(text) and kind is EventKind.PAID:
        yield _by_terms(paper, line, pairs[0][0], (low, high))
        return
    for day, fact in pairs:
        value, at = fact.mention.value, fact.mention.start
        purpose = purpose_note(line.plain[max(low, at - 10) : at]) or purpose_note(text)
        yield _draft(paper, case, line, kind, day, value, (min(low, day.start), high), purpose)


def _by_terms(paper: Paper, line: Line, day: DateMention, span: tuple[int, int]) -> Draft:
    """Paid month by month over a time: how often and when is for the records to show."""
    shown = line.text[span[0] : span[1]].strip("，。；、 ")[:70]
    return Draft(
        EventKind.OTHER,
        day.date,
        f"据{label_of(paper.kind)}所述，自此按期付款：{shown}",
        paper,
        line.cite(min(span[0], day.start), span[1]),
        day.precision,
        note=BY_TERMS_NOTE,
        firm=False,
    )


def _draft(
    paper: Paper,
    case: Case,
    line: Line,
    kind: EventKind,
    day: DateMention,
    value: Decimal,
    span: tuple[int, int],
    purpose: str,
) -> Draft:
    words = {
        EventKind.LENT: "出借款项",
        EventKind.PAID: "还款",
        EventKind.CONTRACT_SIGNED: "借款",
    }[kind]
    actor = case.seller() if kind is EventKind.LENT else case.buyer()
    shown = line.text[span[0] : span[1]].strip("，。；、 ")[:70]
    return Draft(
        kind,
        day.date,
        f"据{label_of(paper.kind)}所述，{words}{money(value)}：{shown}",
        paper,
        line.cite(span[0], span[1]),
        day.precision,
        value,
        actor,
        note=purpose,
        firm=False,
    )


def _kind(paper: Paper, case: Case, text: str, before: EventKind | None) -> EventKind | None:
    for kind, pattern in ((EventKind.PAID, _REPAID), (EventKind.LENT, _LENT)):
        hit = pattern.search(text)
        if hit and not _denied(text, hit):
            return kind
    hit = _MOVED.search(text)
    if hit and not _denied(text, hit):
        running = before if before in (EventKind.LENT, EventKind.PAID) else None
        return _direction(paper, case, text) or running
    hit = _AGREED.search(text)
    if hit and re.search(r"未|没有|请求|判令|要求", text[: hit.start()]) is None:
        return EventKind.CONTRACT_SIGNED
    return None


def _denied(text: str, hit: re.Match[str]) -> bool:
    return _NOT_DONE.search(text[max(0, hit.start() - 16) : hit.end()]) is not None


def _direction(paper: Paper, case: Case, text: str) -> EventKind | None:
    """By whom the clause names behind 向 or 给, else by whom it begins with."""
    spots = sorted(
        (text.find(word), -len(word), pid)
        for word, pid in case.book.words.get(paper.id, {}).items()
        if word in text
    )
    for at, _, pid in spots:
        role = _role(case, pid)
        if role and _TOWARDS.search(text[:at]):
            return EventKind.LENT if role == "borrower" else EventKind.PAID
    for _, _, pid in spots:
        role = _role(case, pid)
        if role:
            return EventKind.LENT if role == "lender" else EventKind.PAID
    return _spoken(paper, case, text)


def _spoken(paper: Paper, case: Case, text: str) -> EventKind | None:
    """我转给他 of a statement whose teller is no party by name: the side that is not named."""
    named = {party.contract_role for party in case.book.parties} & {"lender", "borrower"}
    if paper.kind is not K.STATEMENT or len(named) != 1:
        return None
    mine = "lender" if named == {"borrower"} else "borrower"
    if _FROM_ME.search(text):
        return EventKind.LENT if mine == "lender" else EventKind.PAID
    if _TO_ME.search(text):
        return EventKind.PAID if mine == "lender" else EventKind.LENT
    return None


def _role(case: Case, pid: str) -> str:
    party = case.party(pid)
    role = party.contract_role if party else ""
    return role if role in ("lender", "borrower") else ""
