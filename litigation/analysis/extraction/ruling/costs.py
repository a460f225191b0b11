"""Who bears which fee of the proceedings."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from litigation.analysis.extraction.ruling.persons import People
from litigation.analysis.extraction.ruling.stretch import Stretch
from litigation.analysis.values.ruling import CostOrdered, CostShare

_FEES = (
    ("court_fee", re.compile(r"受理费|诉讼费|受理本案")),
    ("preservation_fee", re.compile(r"保全(?:申请)?费|申请费")),
    ("arbitration_fee", re.compile(r"仲裁费")),
    ("appraisal_fee", re.compile(r"鉴定费|评估费")),
    ("announcement_fee", re.compile(r"公告费")),
)
_FEE = re.compile(
    r"(?:案件)?受理费|受理本案的?费用|诉讼费用?|(?:财产)?保全(?:申请)?费|案件申请费|仲裁费|鉴定费|评估费|公告费"
)
_HALF = re.compile(r"减半(?:收取)?(?:计|为|后)?")
_BEARS = re.compile(
    r"由(?P<who>[^由；。]{2,90}?)(?:各(?:自)?|共同|连带)?(?:负担|承担|(?<![先预已行])[交缴](?:纳|付|[至到]))(?![后人者])"
)
_ALSO = re.compile(
    r"[，、；）](?P<who>[^由，；。]{2,60}?)(?:全[部额])?(?:负担|承担|交纳|缴纳)(?=[\d人民币¥。；，]|$)"
)
_REPAYS = re.compile(
    r"(?P<who>[^由，；。（）]{2,40}?)(?:于|在)履行[^，。；]{0,14}时?[^，。；]{0,6}(?:给付|支付|付给|偿付)"
)  # 被告于履行上述款项时一并给付原告: who pays it back to the one who advanced it
_OTHERWISE = re.compile(
    r"(?:负担|承担|[缴交]纳)[人者方](?:为|是|系|即|：)?(?P<named>[^，；。]{2,40})"
    r"|归(?P<falls>[^，；。]{2,40}?)(?:负担|承担|[缴交]纳)|因(?P<losing>[^，；。]{2,40}?)败诉，应?归其[负承]担"
    r"|[判改]归(?P<put>[^，；。]{2,40})|[，；。](?P<self>[^由，；。]{2,40}?)自行(?:向本院)?[缴交]"
    r"|(?:^|[，；。])(?P<owes>[^由，；。]{2,40}?)(?:还|并)?[须应]?(?:负担|承担)(?:本案)?(?:案件)?受理费"
)
_TOTAL = re.compile(r"(?:合计|共计|以上[^，。]{0,6}费用)")
_HANDLED = re.compile(
    r"(?:退回|退还|退费)|(?:负担|承担)的[^，。；]{0,12}费[^，。；]{0,30}[，由]?[^，。；]{0,60}向本院|上诉[^，。；]{0,6}受理费"
)  # how a fee already told of is collected or given back, and what an appeal will cost
_BORNE = re.compile(r"(?:负担|承担)(?!的)")
_ADVANCED = re.compile(r"^.{0,80}(?:预[交缴]|垫付|已[交缴])(?:纳|付)?[，、；）]")
_EACH = re.compile(r"各(?:自)?(?:负担|承担|[交缴])")


def costs_in(stretch: Stretch, people: People, *, appeal: bool) -> tuple[CostOrdered, ...]:
    """The fees of one passage; one group of shares serves all fees named before it."""
    text = stretch.text
    if _HANDLED.search(text) and not _BORNE.search(text):
        return ()
    shares = _shares(stretch, people)
    first_share = min((hit.start() for hit in _BEARS.finditer(text)), default=len(text))
    fees = [hit for hit in _FEE.finditer(text) if hit.start() < first_share]
    fees = fees[:8] or list(_FEE.finditer(text))[:1]
    found: list[CostOrdered] = []
    for place, hit in enumerate(fees):
        stop = fees[place + 1].start() if place + 1 < len(fees) else first_share
        inside = [one for one in stretch.sums if hit.end() <= one.start < stop and not one.foreign]
        listed = [
            one.value
            for one in inside
            if not _TOTAL.search(text[max(0, one.start - 8) : one.start])
        ]
        halved = _HALF.search(text, hit.end(), stop) is not None
        if not listed and not place:
            listed = _sum_before(stretch, hit.start())
        if not listed and len(fees) == 1:
            listed = _only_sum(stretch, hit.start())
        if not listed:
            continue
        charged = listed[1] if halved and len(listed) > 1 else listed[0]
        found.append(
            CostOrdered(
                kind=next((name for name, words in _FEES if words.search(hit.group())), "other"),
                amount=charged,
                full=listed[0] if halved and len(listed) > 1 else None,
                halved=halved,
                shares=shares,
                citations=stretch.cite(hit.start(), min(len(text), hit.start() + 300)),
                appeal=_of_appeal(text[max(0, hit.start() - 6) : hit.start()], appeal=appeal),
            )
        )
    if len(found) == 1:
        return tuple(found)
    return tuple(replace(one, shares=_divided(one.shares)) for one in found)


def _of_appeal(before: str, *, appeal: bool) -> bool:
    """一审案件受理费 in a judgment on appeal is a fee of the first instance still."""
    if "一审" in before or "原审" in before:
        return False
    return appeal or "二审" in before


def _divided(shares: tuple[CostShare, ...]) -> tuple[CostShare, ...]:
    """Several fees under one sentence: who bears, but not how much of which."""
    return tuple(CostShare(one.payer, None) for one in shares)


def _shares(stretch: Stretch, people: People) -> tuple[CostShare, ...]:
    text = stretch.text
    found: list[CostShare] = []
    for pattern in (_BEARS, _ALSO, _REPAYS, _OTHERWISE):
        if pattern in (_REPAYS, _OTHERWISE) and found:
            break
        for hit in pattern.finditer(text):
            start, end = hit.span(hit.lastgroup or "who")
            advanced = _ADVANCED.search(text[start:end])
            start += advanced.end() if advanced else 0
            named = dict.fromkeys(name for _, _, name in people.named(text, start, end))
            amount = _sum_after(stretch, hit.end())
            if amount is None:
                amount = _sum_inside(stretch, start, end)
            known = {name for one in found for name in one.payer.split("、")}
            new = [name for name in named if name not in known]
            if amount is not None and len(new) > 1 and not _EACH.search(hit.group()):
                new = ["、".join(new)]  # one sum that they bear together
            found += [CostShare(name, amount) for name in new]
    return tuple(found)


def _sum_after(stretch: Stretch, at: int) -> Decimal | None:
    for one in stretch.sums:
        if at <= one.start <= at + 4:
            return one.value
    return None


_HEADS = re.compile(
    r"\s?(?:(?:另|此外|本案)，?)?(?:本[院案]|法院)?(?:应|共|合)?(?:以|计|收[取费]?|人民币){0,3}"
)  # what may stand before a sum that opens its sentence
_OTHER_MONEY = re.compile(r"货款|违约金|利息|工资|借款|本金|价款|工程款|租金|损失|支付|给付|返还")
_FEE_NEAR = 40  # characters behind a sum at the head of its sentence within which its fee is named


def opens_with_fee(text: str, start: int, end: int) -> bool:
    """300元，乃法院计收的受理费: whether a sum opens its sentence and a fee is what it is for."""
    low = max(text.rfind(mark, max(0, start - _FEE_NEAR), start) for mark in "。；\n") + 1
    behind = re.split(r"[。；\n]", text[end : end + _FEE_NEAR], maxsplit=1)[0]
    fee = _FEE.search(behind)
    return (
        fee is not None
        and _HEADS.fullmatch(text, low, start) is not None
        and not _OTHER_MONEY.search(behind[: fee.start()])
        and not re.search(r"\d", behind[: fee.start()])
    )


def _sum_before(stretch: Stretch, at: int) -> list[Decimal]:
    """300元的案件受理费: the sum that its name follows."""
    return [
        one.value
        for one in stretch.sums
        if one.end <= at <= one.end + _FEE_NEAR
        and not one.foreign
        and opens_with_fee(stretch.text, one.start, one.end)
    ][-1:]


def _only_sum(stretch: Stretch, at: int) -> list[Decimal]:
    """受理费由被告负担，计300元: the only sum of the sentence, though who bears it comes first."""
    end = min(
        (i for i in map(stretch.text.find, "。；", (at, at)) if i >= 0), default=len(stretch.text)
    )
    inside = [one.value for one in stretch.sums if at <= one.start < end and not one.foreign]
    return inside if len(inside) == 1 else []


def _sum_inside(stretch: Stretch, start: int, end: int) -> Decimal | None:
    inside = [one.value for one in stretch.sums if start <= one.start < end]
    return inside[0] if len(inside) == 1 else None
