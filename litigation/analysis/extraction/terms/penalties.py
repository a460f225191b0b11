"""Liquidated damages: a rate on a base, a lump sum, or a multiple of the LPR."""

from __future__ import annotations

import re
from decimal import Decimal

from litigation.analysis.extraction.terms.clauses import Clause, number_of, ratios_in
from litigation.analysis.values.facts import PenaltyTerm

_ABOUT = re.compile(r"违约金|滞纳金|逾期.{0,30}(?:利息|损失|承担|支付|赔偿)|罚息")
_PERIODS = (
    (
        "day",
        re.compile(
            r"每日|按日|每天|每逾期一[日天]|逾期一[日天]|日利率|按天|每延[迟误期]一[日天]"
            r"|每迟延一[日天]|日万分|日千分|/日|/天|[日天]按|一[日天]"
        ),
    ),
    ("month", re.compile(r"每月|按月|月利率|月息|每逾期一个?月|/月|月利")),
    ("year", re.compile(r"每年|按年|年利率|年息|年化|年率|/年")),
)
_BASE_UNPAID = re.compile(
    r"(?:未付|逾期|欠付|拖欠|应付未付|未支付|迟延|应付|欠款|到期)(?:部分|款项|的"
    r"|货款|价款|金额|未付|应付|款|而|总)|未付|欠付|逾期金额"
)
_BASE_PRICE = re.compile(r"合同(?:总)?(?:价|金额|额|款|价款|货款)|总价|总货款|总金额|货款总额")
_SELLER_FAULT = re.compile(
    r"逾期交[货付]|迟延交[货付]|延期交货|不能交货|逾期供货|迟延供货"
    r"|未按[^，。]{0,10}交货|交货逾期|质量不"
)
_BUYER_FAULT = re.compile(
    r"逾期(?:付款|支付|结算|未付)|迟延(?:付款|支付)|延期付款"
    r"|未按[^，。]{0,14}(?:付款|支付|付清|结清)|拖欠|欠付|不按[^，。]{0,8}付款"
    r"|未付|不付款|付款逾期|逾期不付"
    r"|(?:付清|付款|支付|结清|还清)[^。；交供送]{0,14}，(?:如|若)?逾期(?![交供送])"
)
_LPR = re.compile(r"LPR|贷款市场报价利率|同期(?:银行)?贷款(?:基准)?利率", re.IGNORECASE)
_TIMES = re.compile(r"(?P<times>\d(?:\.\d{1,2})?|[一二三四两1-4](?:点[一二三四五六七八九])?)倍")
_ADDED = re.compile(
    r"(?:加计|上浮|加收|基础上(?:再)?(?:加|上浮)?)(?:百分之)?(?P<added>\d{2,3}|[三四五]十)%?"
)


def penalties_in(clauses: list[Clause], roles: dict[str, str]) -> tuple[PenaltyTerm, ...]:
    """Every clause on liquidated damages; `roles` maps 甲方 … to seller or buyer."""
    found = []
    for clause in clauses:
        text = clause.plain
        if not _ABOUT.search(text) or (
            re.search(r"不超过|上限|最高不", text) and not ratios_in(text)
        ):
            continue
        for piece, offset in _pieces(text):
            term = _term(clause, piece, offset, roles, text)
            if term is not None:
                found.append(term)
    return tuple(found)


def _pieces(text: str) -> list[tuple[str, int]]:
    """One piece for each rule: a new 每逾期/逾期 or 乙方 after a comma begins another."""
    cuts = [0]
    for hit in re.finditer(
        r"[，；](?=(?:[甲乙买卖供需]方|任何一方|如|若)?[^，；]{0,10}逾期[交付])", text
    ):
        if hit.start() - cuts[-1] > 20 and ratios_in(text[cuts[-1] : hit.start()]):
            cuts.append(hit.start())
    ends = [*cuts[1:], len(text)]
    return [(text[a:b], a) for a, b in zip(cuts, ends, strict=True)]


def _term(
    clause: Clause, text: str, offset: int, roles: dict[str, str], whole: str
) -> PenaltyTerm | None:
    cited = clause.line.cite(clause.start + offset, clause.start + offset + len(text))
    payer = _payer(text if _fault(text) else whole, roles)
    multiple = _lpr_multiple(text)
    if multiple is not None:
        return PenaltyTerm(payer, None, "year", "unpaid", None, cited, lpr_multiple=multiple)
    for start, _, rate in ratios_in(text):
        before = text[max(0, start - 40) : start]
        near = text[max(0, start - 10) : start + 16]
        if re.search(r"超过|累计|不得高于|上限|最高", text[max(0, start - 14) : start]):
            continue
        if re.search(r"首付|预付|支付至|尾款", before[-10:]):
            continue
        return PenaltyTerm(
            payer, rate, _period(before, near, rate), _base(text, start), None, cited
        )
    return _lump(clause, text, offset, payer)


def _period(before: str, near: str, rate: Decimal) -> str:
    """The unit of time named nearest before the rate; a large share is once."""
    best, where = "once", -1
    for name, pattern in _PERIODS:
        for hit in pattern.finditer(before + near[-16:]):
            if hit.start() > where:
                best, where = name, hit.start()
    return best if rate < Decimal("0.3") or best != "once" else "once"


def _base(text: str, start: int) -> str:
    before, after = text[max(0, start - 40) : start], text[start : start + 24]
    spots = [(m.start(), "unpaid") for m in _BASE_UNPAID.finditer(before)]
    spots += [(m.start(), "price") for m in _BASE_PRICE.finditer(before)]
    if spots:
        return max(spots)[1]
    if _BASE_PRICE.search(after):
        return "price"
    return "unpaid" if _BUYER_FAULT.search(text) else "other"


def _fault(text: str) -> bool:
    return bool(_SELLER_FAULT.search(text) or _BUYER_FAULT.search(text))


def _payer(text: str, roles: dict[str, str]) -> str:
    if re.search(r"任何一方|任一方|双方|违约方", text) and not _fault(text):
        return "either"
    buyer, seller = _BUYER_FAULT.search(text), _SELLER_FAULT.search(text)
    if buyer and (not seller or buyer.start() < seller.start()):
        return "buyer"
    if seller:
        return "seller"
    for word, role in roles.items():
        if re.search(rf"{re.escape(word)}[^，。；]{{0,10}}(?:违约|逾期|未)", text):
            return role
    return "either"


def _lpr_multiple(text: str) -> Decimal | None:
    if not _LPR.search(text):
        return None
    times = _TIMES.search(text)
    if times:
        return number_of(times["times"])
    added = _ADDED.search(text)
    if added:
        number = number_of(added["added"])
        return None if number is None else 1 + number / 100
    return Decimal(1)


def _lump(clause: Clause, text: str, offset: int, payer: str) -> PenaltyTerm | None:
    low = clause.start + offset
    for mention in clause.line.sums:
        inside = low <= mention.start and mention.end <= low + len(text)
        if inside and not mention.per_unit and "违约金" in text:
            cited = clause.line.cite(low, low + len(text))
            return PenaltyTerm(payer, None, _lump_period(text), "other", mention.value, cited)
    return None


def _lump_period(text: str) -> str:
    return "day" if re.search(r"每日|每天|每逾期一[日天]|元/[日天]", text) else "once"
