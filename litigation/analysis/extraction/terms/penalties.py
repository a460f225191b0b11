"""Agreed liquidated damages: who pays, at which rate, for which time, on which base.

A clause is cut where a new fault begins; in each piece the fault tells who pays, and the word
nearest to the rate tells its time and its base.
"""

from __future__ import annotations

import re

from litigation.analysis.extraction.terms.clauses import Clause
from litigation.analysis.extraction.terms.penalty_rates import (
    Rate,
    lpr_multiple,
    names_lpr,
    per_of,
    rates_in,
)
from litigation.analysis.values.facts import PenaltyTerm

_GOODS = r"(?:交[货付]|供货|送货|发货|到货|完工|竣工|交工|交付|供应|提供)"
_LATE = r"(?:逾期|迟延|延迟|延期|拖延|推迟|超期|延误)"
_PAY = r"(?:付款|支付|结算|付清|结清|还款|给付|清偿|不付|未付|欠付|履行付款|缴纳|汇款)"
_NOT_DONE = (
    r"(?:未能?|不能|没有|不|未)"
    r"(?:按[^，。；]{0,10}|在[^，。；]{0,12}|及时|如期|足额|依约|履行){0,2}"
)
_LATENESS = re.compile(_LATE)
_SELLER_FAULT = re.compile(
    rf"{_LATE}[^，。；付]{{0,6}}{_GOODS}(?!货?款)|{_GOODS}{_LATE}|{_NOT_DONE}{_GOODS}(?!货?款)|质量不|工期(?:每?{_LATE}|顺延)|{_LATE}工期"
)
_BUYER_FAULT = re.compile(
    rf"{_LATE}[^，。；交供]{{0,6}}{_PAY}|{_PAY}{_LATE}|{_NOT_DONE}[^，。；交供]{{0,6}}{_PAY}"
    rf"|拖欠|欠付|欠款|未付|不付款|(?:逾期|到期|届期)(?:而)?(?:不|未)(?:付|支付|还|清)|迟付|{_PAY}每?[迟晚]|{_PAY}违约(?!金)"
    rf"|(?:货|价|工程|合同|服务|应付|到期|各期|任一期)款项?[^，。；交供送]{{0,6}}(?:{_LATE}|到期)|{_LATE}的?(?:应付)?(?:货|价|工程|合同|服务)款"
    rf"|(?:付清|付款|支付|结清|还清)[^。；交供送]{{0,14}}，(?:如|若|否则)?(?:逾期(?![交供送])|否则|每|按)"
)
_FAULT = re.compile(
    rf"{_LATE}|迟付|每[迟晚]|违约|拖欠|{_NOT_DONE}(?:{_PAY}|{_GOODS})|欠付|欠款|否则|未付"
)
_SANCTION = re.compile(
    r"违约金|滞纳金|罚息|罚金|罚款|罚|利息|计息|赔偿|扣除|扣减|扣款|承担|偿付|损失|违约责任|资金占用|占用费"
)
_NO_SANCTION = re.compile(
    r"未就|没有约定|不(?:计|收取|承担|支付|另行)[^，。；]{0,6}(?:利息|违约金)"
)
_CEILING = re.compile(r"不超过|上限|最高不|封顶")
_CAPPED = re.compile(
    r"(?:超过|累计|不得?高于|上限|最高|封顶|为限|达到?)(?:为|不超过|至|到|：)?"
    r"(?:合同)?(?:总)?(?:价款|金额|价|额|款|标的额)?的?$"
)
_BASE_UNPAID = re.compile(
    r"(?:未付|逾期|所欠|欠付?|拖欠|应付未付|未支付|迟延|延付|迟付|应付|到期|尚欠|未清偿|未结)"
    r"(?:部分|的|未付|应付|支付|付|而|总)?(?:货款|价款|款项|款|金额|数额|部分|总额|总)(?:总额|总金额|金额|部分)?"
    r"|未付|欠付|逾期金额|欠款"
)
_BASE_LATE_GOODS = re.compile(
    r"(?:未交|未供|逾期|迟延|延迟|迟交|缺交|未按期)(?:付|交|货|交货|供货|交付|供应|部分|的){0,3}"
    r"(?:部分|货物|货值|货款|价款|产品|金额|设备)(?:的?(?:货款|价款|货值|金额|价值|总值))?"
)
_BASE_PRICE = re.compile(r"合同(?:总)?(?:价|金额|额|款|价款|货款|标的)|总价|总货款|总金额|货款总额")
_PARTS = re.compile(r"首付|预付|支付至|付至|尾款|作为质保金|税率|定金")
_PART_BEHIND = re.compile(r"的?(?:预付|首付|定金|进度|尾款|余款|质保金|货款(?!的?违约))")
_EITHER = re.compile(r"任何一方|任一方|双方|违约方|一方")
_CUT = re.compile(
    rf"[，；](?=(?:[甲乙丙买卖供需]方|任何一方|如|若|因|出卖人|买受人)?[^，；]{{0,10}}(?:{_LATE}(?:{_PAY}|{_GOODS})"
    rf"|{_NOT_DONE}(?:{_PAY}|{_GOODS})))"
)


def penalties_in(clauses: list[Clause], roles: dict[str, str]) -> tuple[PenaltyTerm, ...]:
    """Every clause on liquidated damages; `roles` maps 甲方 … to seller or buyer."""
    found = []
    for clause in clauses:
        text = clause.plain
        if not _is_about(text):
            continue
        for piece, offset in _pieces(text):
            term = _term(clause, piece, offset, roles, text)
            if term is not None:
                found.append(term)
    return tuple(found)


def _is_about(text: str) -> bool:
    if not _FAULT.search(text) or _NO_SANCTION.search(text):
        return False
    if not _SANCTION.search(text) and all(per_of(text, one) == "once" for one in rates_in(text)):
        return False
    return not _CEILING.search(text) or bool(rates_in(text))


def _pieces(text: str) -> list[tuple[str, int]]:
    """One piece for each rule: a new fault behind a comma, once the rate before it is told."""
    cuts = [0]
    for hit in _CUT.finditer(text):
        if rates_in(text[cuts[-1] : hit.start()]) or names_lpr(text[cuts[-1] : hit.start()]):
            cuts.append(hit.start())
    ends = [*cuts[1:], len(text)]
    return [(text[a:b], a) for a, b in zip(cuts, ends, strict=True)]


def _term(
    clause: Clause, text: str, offset: int, roles: dict[str, str], whole: str
) -> PenaltyTerm | None:
    cited = clause.line.cite(clause.start + offset, clause.start + offset + len(text))
    payer = _payer(text if _has_fault(text) else whole, roles)
    of_time = "工期" in clause.heading or _OF_WORKS_TIME.search(clause.line.plain)
    if payer == "either" and of_time and _LATENESS.search(text):
        payer = "seller"  # 工期：5月1日至8月31日。每延误一天罚款1000元
    if names_lpr(text):
        multiple = lpr_multiple(text)
        return PenaltyTerm(payer, None, "year", "unpaid", None, cited, lpr_multiple=multiple)
    for rate in rates_in(text):
        if _is_penalty(text, rate):
            base = _base(text, rate.start, payer)
            return PenaltyTerm(payer, rate.value, per_of(text, rate), base, None, cited)
    return _lump(clause, text, offset, payer)


def _is_penalty(text: str, rate: Rate) -> bool:
    """A rate that is neither a ceiling nor a part of the price."""
    lead = text[max(0, rate.start - 18) : rate.start]
    if _CAPPED.search(lead) or _PARTS.search(lead[-10:]) or _PART_BEHIND.match(text, rate.end):
        return False
    behind = text[rate.end : rate.end + 24]
    return bool(_FAULT.search(text[: rate.start]) or _SANCTION.search(behind))


def _base(text: str, start: int, payer: str) -> str:
    before, after = text[max(0, start - 40) : start], text[start : start + 24]
    spots = [(m.end(), m.start(), "unpaid") for m in _BASE_UNPAID.finditer(before)]
    taken = [(low, high) for high, low, _ in spots]
    spots += [
        (m.end(), m.start(), "price")
        for m in _BASE_PRICE.finditer(before)
        if not any(low <= m.start() < high for low, high in taken)
    ]
    late = list(_BASE_LATE_GOODS.finditer(before))
    if payer == "seller":
        spots = [one for one in spots if one[2] == "price"]
        if late and all(late[-1].end() > one[0] for one in spots):
            return "late_goods"
    if spots:
        return max(spots)[2]
    if _BASE_PRICE.search(after):
        return "price"
    return "unpaid" if _BUYER_FAULT.search(text) or payer == "buyer" else "other"


_OF_WORKS_TIME = re.compile(r"工期.{0,60}每(?:延误|延期|拖延|推迟|逾期|超期)[1一]?[日天]")


def _has_fault(text: str) -> bool:
    return bool(_SELLER_FAULT.search(text) or _BUYER_FAULT.search(text))


def _payer(text: str, roles: dict[str, str]) -> str:
    buyer, seller = _BUYER_FAULT.search(text), _SELLER_FAULT.search(text)
    if _EITHER.search(text) and not (buyer or seller):
        return "either"
    if buyer and (not seller or buyer.start() < seller.start()):
        return "buyer"
    if seller:
        return "seller"
    for word, role in roles.items():
        name = re.escape(word)
        if re.search(
            rf"(?<![给向付与])(?<!支付)(?<!偿付){name}[^，。；]{{0,10}}(?:违约(?!金)|逾期|未)"
            rf"|由{name}[^，。；]{{0,14}}(?:承担|负担|支付|付|赔)"
            rf"|(?:承担|负担|支付|给付|付款)(?:方|人|主体)(?:：|为|是){name}",
            text,
        ):
            return role
    return "either"


def _lump(clause: Clause, text: str, offset: int, payer: str) -> PenaltyTerm | None:
    low = clause.start + offset
    for mention in clause.line.sums:
        inside = low <= mention.start and mention.end <= low + len(text)
        if inside and not mention.per_unit and _LUMP.search(text):
            cited = clause.line.cite(low, low + len(text))
            return PenaltyTerm(payer, None, _lump_period(text), "other", mention.value, cited)
    return None


_LUMP = re.compile(rf"违约金|罚款|罚金|每{_LATE}[1一]?[日天][^，。；]{{0,8}}(?:扣|罚|赔|付)")
_DAILY = re.compile(rf"每日|每天|每{_LATE}[1一]?个?[日天]|元/[日天]|{_LATE}每[1一]?[日天]")


def _lump_period(text: str) -> str:
    return "day" if _DAILY.search(text) else "once"
