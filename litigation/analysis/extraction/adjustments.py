"""Slips for goods given back and orders for works added, and who stands behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.events.draft import Case
from litigation.analysis.extraction.events.shown import words_for
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.values.adjustment import ADDED, TAKEN_OFF, Adjustment
from litigation.analysis.values.facts import AmountKind
from litigation.analysis.values.facts import DocumentKind as K

_HEAD, _LONGEST = 3, 40  # lines looked at, characters of a title
_RETURNED = re.compile(
    r"退货(?:单|协议|确认|清单|明细|入库)|退库单|退料单|(?:扣款|扣减|折让|返利|红冲)(?:单|协议|确认|通知)"
)
_ADDED = re.compile(
    r"签证(?:单|表|确认)?|(?:工程|设计|技术|项目|合同)?变更(?:单|通知单|确认单|签证)|增项|增加(?:工程|项目|工作)量?[^，。]{0,4}(?:单|表|确认)"
    r"|技术(?:核定|洽商)单?|工程洽商|增减项"
)
_OTHER_TITLE = re.compile(
    r"合同|协议|通知函|催|律师函|起诉|答辩|判决|结算|决算|对[账帐]|审[定核计]|报告|纪要|发票"
)
_NOT_SETTLED = re.compile(
    r"价格?[^，。；]{0,6}(?:待|另|未|再)(?:审|核|定|议|确认)?|待(?:审|核|定|议|确认|批)|(?:暂|另)不计价|不同意|不予(?:认可|确认|签证)|金额不(?:认|予)"
    r"|以(?:审计|结算|审核)为准|费用(?:自理|由施工[方单]位?承担|不另计)|不(?:另行?)?增加费用|不另计(?:费|价)"
)
_APPROVED = re.compile(r"(?<!不)同意|(?:情况)?属实|(?:予以)?确认|认可|批准|核准")
_PLACE_OF_OWNER = re.compile(
    r"(?:建设|发包|委托|使用|定作|业主|甲)(?:单位|方|人)?[^，。；]{0,8}(?:意见|签|盖|章|代表|确认|：)"
)
_CONSENT = re.compile(
    r"(?<!不)同意[^。；]{0,14}(?:退|扣|折让|减|抵|冲)|从[^，。；]{0,12}(?:款|价)中(?:扣|抵|减|冲)|双方(?:一致)?(?:同意|确认|协商)"
    r"|冲[减抵]货款|抵扣货款"
)
_SELLER_ROLE = re.compile(r"(?:收货|收退|供货|供应|销货|卖)(?:单位|方|人)[^，。；：]{0,6}：")
_SIGNED = re.compile(r"[章签]")
_TAKES_OFF = re.compile(r"减少|减项|核减|扣减|取消")
_TOTAL = re.compile(r"合计|总计|共计|总金额|总价")
_NUMBER = re.compile(r"(?:编号|单号|No\.?|第)[：:\s]{0,2}(?P<no>[A-Za-z\d\-]{1,16})")
_ROLL = re.compile(
    r"(?:签证|变更|增[加项])[^。；]{0,16}?随(?P<part>竣工|结算|进度|验收|尾)[^，。；]{0,4}款?"
)
_BY_SLIP = re.compile(r"签证|变更|增[加项]|调整")


def adjustments_of(
    papers: tuple[Paper, ...], case: Case, sums: list[SumFact]
) -> tuple[Adjustment, ...]:
    """One for each slip with a sum, in the order of the papers."""
    due_with = _due_with(papers)
    found: list[Adjustment] = []
    for paper in papers:
        title = _title(paper)
        if title is None:
            found += _agreed_cuts(paper, case, sums)
            found += _given_instead(paper, sums)
            continue
        line, kind = title
        own = [one for one in sums if one.paper is paper and one.kind is not AmountKind.UNIT_PRICE]
        fact = _sum(own)
        if fact is None:
            continue
        doubt = _doubt_of_return(paper, case) if kind == TAKEN_OFF else _doubt_of_order(paper, case)
        if kind == ADDED and _TAKES_OFF.search(_before(fact)):
            kind = TAKEN_OFF
        found.append(
            Adjustment(
                kind=kind,
                label=_label(paper, line),
                amount=fact.mention.value,
                day=paper.dated,
                citations=(*line.cite(0, len(line.text)), *fact.citations, *_said(paper)),
                doubt=doubt,
                due_with=due_with if kind == ADDED else "",
            )
        )
    return tuple(found)


_MINUTES = re.compile(r"会议纪要|备忘录|协商(?:纪要|记录)|会谈纪要|洽谈记录")
_CUT = re.compile(
    r"(?:同意|确认|一致|决定)[^。；\d]{0,30}?(?:减让|减免|扣减|扣除|折让|优惠|让利|核减|少收|减收|免除)[^，。；\d]{0,8}$"
)
_BOTH = re.compile(r"双方[^。；]{0,6}(?:签|盖|确认)|(?:甲|乙|各)方[^。；]{0,8}(?:签|盖)")


def _agreed_cuts(paper: Paper, case: Case, sums: list[SumFact]) -> Iterator[Adjustment]:
    """乙方同意第三期款减让2万元, in minutes: counted where both signed them."""
    head = _head(paper, _MINUTES)
    if head is None:
        return
    signed = any(_BOTH.search(line.text) for line in paper.lines[1:]) or (
        _signed_by(paper, case, case.buyer()) and _signed_by(paper, case, case.seller())
    )
    for fact in sums:
        before = _before(fact, 48)
        if fact.paper is paper and _CUT.search(before) and not fact.mention.per_unit:
            yield _cut(paper, head, fact, doubt="" if signed else "未见双方签字或盖章")


_INSTEAD = re.compile(r"以物抵债|抵债|抵账|抵款|债权债务抵销|债务抵销|以房抵|以车抵")
_OFF = re.compile(
    r"(?:抵偿|抵销|冲抵|抵[顶付消]|抵)[^，。；\d]{0,12}$|作价[^，。；\d]{0,6}$"
    r"|视为[^。；\d]{0,16}(?:付款|支付)[^，。；\d]{0,4}$"
)
UNPERFORMED = "抵债（抵账）是否已实际履行、是否与已计付款重复，尚待核对"


def _given_instead(paper: Paper, sums: list[SumFact]) -> Iterator[Adjustment]:
    """以车作价12万元抵偿货款: named, and not counted before it is known to have been done."""
    head = _head(paper, _INSTEAD)
    if head is None:
        return
    seen = set()
    for fact in sums:
        before = _before(fact, 24)
        if fact.paper is paper and _OFF.search(before) and fact.mention.value not in seen:
            seen.add(fact.mention.value)
            yield _cut(paper, head, fact, doubt=UNPERFORMED)


def _head(paper: Paper, title: re.Pattern[str]) -> Line | None:
    """The first line at the top that bears the title, where it is no sentence."""
    line = next((one for one in paper.lines[:_HEAD] if title.search(one.text)), None)
    return line if line and len(line.text) <= _LONGEST else None


def _cut(paper: Paper, head: Line, fact: SumFact, *, doubt: str) -> Adjustment:
    return Adjustment(
        kind=TAKEN_OFF,
        label=_label(paper, head),
        amount=fact.mention.value,
        day=paper.dated,
        citations=fact.line.cite_sentence(fact.mention.start, fact.mention.end),
        doubt=doubt,
    )


def _title(paper: Paper) -> tuple[Line, str] | None:
    if paper.kind in (K.CONTRACT, K.COMPLAINT, K.JUDGMENT, K.ANSWER, K.BANK_RECEIPT, K.INVOICE):
        return None
    for line in paper.lines[:_HEAD]:
        if len(line.text) > _LONGEST or _OTHER_TITLE.search(line.text):
            continue
        if _RETURNED.search(line.text):
            return line, TAKEN_OFF
        if _ADDED.search(line.text):
            return line, ADDED
    return None


def _sum(own: list[SumFact]) -> SumFact | None:
    totals = [one for one in own if _TOTAL.search(_before(one) + one.header)]
    if totals or len(own) == 1:
        return (totals or own)[-1]
    values = {one.mention.value for one in own}
    return own[0] if len(values) == 1 else None


def _before(fact: SumFact, length: int = 20) -> str:
    return fact.line.plain[max(0, fact.mention.start - length) : fact.mention.start]


def _label(paper: Paper, line: Line) -> str:
    name = re.split(r"[（(：:\s]", line.text.strip())[0] or line.text.strip()
    text = "\n".join(one.text for one in paper.lines[:4])
    number = _NUMBER.search(text)
    return f"{name}{number['no']}" if number else name


def _said(paper: Paper) -> tuple:
    """Where the paper says that it is agreed to, or that its price is not."""
    for line in paper.lines:
        hit = _NOT_SETTLED.search(line.text) or _CONSENT.search(line.text)
        hit = hit or (_PLACE_OF_OWNER.search(line.text) and _APPROVED.search(line.text))
        if hit:
            return line.cite_sentence(hit.start(), hit.end())
    return ()


def _doubt_of_return(paper: Paper, case: Case) -> str:
    text = "\n".join(line.text for line in paper.lines)
    if _NOT_SETTLED.search(text):
        return "单据载明价款尚未商定"
    if _CONSENT.search(text) or _signed_by(paper, case, case.seller()) or _seller_signs(paper):
        return ""
    return "未见卖方同意退货或扣款的签章"


def _doubt_of_order(paper: Paper, case: Case) -> str:
    """Why the owner has not bound itself to the sum."""
    text = "\n".join(line.text for line in paper.lines)
    if hit := _NOT_SETTLED.search(text):
        return f"发包人（定作人）意见为“{hit.group()}”，价款未经确认"
    if _signed_by(paper, case, case.buyer()) or _owner_signs(paper):
        return ""
    return "未见发包人（定作人）对该金额的签字或盖章"


def _signed_by(paper: Paper, case: Case, party: str | None) -> bool:
    """A line at the foot that bears the party's name and a seal or signature."""
    names = [word for word in words_for(paper, case, party) if len(word) > 3]
    return any(
        any(name in cell for name in names) and _SIGNED.search(cell)
        for line in paper.lines[1:]
        for cell in re.split(r"[\t　]| {2,20}", line.text)
    )


def _owner_signs(paper: Paper) -> bool:
    return any(
        _PLACE_OF_OWNER.search(line.text) and _APPROVED.search(line.text) for line in paper.lines
    )


def _seller_signs(paper: Paper) -> bool:
    return any(_SELLER_ROLE.search(line.text) and "章" in line.text for line in paper.lines[1:])


def _due_with(papers: tuple[Paper, ...]) -> str:
    """签证增加款随竣工款一并支付: the part that the sums added are paid with."""
    hits: Iterator[re.Match[str] | None] = (
        _ROLL.search(line.text)
        for paper in papers
        if paper.kind is K.CONTRACT
        for line in paper.lines
    )
    return next((hit["part"] for hit in hits if hit), "")
