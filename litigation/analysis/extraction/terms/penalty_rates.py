"""Rates in a clause on damages: 日万分之五, 0.05%/天, 月息一分五, LPR的1.5倍, 加计50%."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.extraction.terms.clauses import number_of, ratios_in

_N = "一二三四五六七八九十"
_PER_MYRIAD = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,4})?)\s?‱")
_FEN = re.compile(
    rf"(?P<per>[日月年])(?:利?息|利率|利)(?:为|按)?(?P<fen>[{_N}]|\d(?:\.\d{{1,2}})?)(?P<unit>[分厘])"
    rf"(?P<more>[{_N}半])?"
)  # 月息一分五 is 1.5 % a month, 年息一分 10 % a year
_FEN_WORTH = {"日": Decimal("0.0001"), "月": Decimal("0.01"), "年": Decimal("0.1")}
_UNIT_BEHIND = re.compile(r"(?:/|每)?(?:(?P<day>[日天])|(?P<month>月)|(?P<year>年))(?![\d份])")
_PERIODS = (
    (
        "day",
        re.compile(
            r"每(?:一|逾期|超过?|拖延|延[迟误期]|迟延|晚|推迟){0,2}[一1]?个?(?:自然)?[日天]|按[日天]"
            r"|(?:逾期|延[迟误期]|迟延|超期|每迟)[一1][日天]|日(?:利率|息|利)|[日天]按|一[日天]|/[日天]|[×*]?(?:逾期|迟延|延期|违约|拖欠)的?(?:实际)?(?:天数|日数)|日(?:加?付|计(?:收|付|算)?)"
            r"|(?<![\d年月号一-九])日(?=[\d万千百])|(?<=[按以照项款额])日(?=[\d万千百])"
        ),
    ),
    ("month", re.compile(r"每个?月|按月|月利率|月息|每逾期一个?月|/月|月利")),
    ("year", re.compile(r"每年|按年|年利率|年息|年化|年率|/年|年利")),
)
_LPR = re.compile(
    r"LPR|贷款市场报价利率|同期(?:银行|人民银行|同类|同档次)?贷款(?:基准)?利率|一年期贷款(?:基准)?利率",
    re.IGNORECASE,
)
_AT_MOST = re.compile(r"(?:不得?超过|不得?高于|上限|最高|为限)[^，。；]{0,10}$")
_N_TIMES = r"\d(?:\.\d{1,2})?|[一二三四两半](?:点[一二三四五六七八九])?"
_TIMES = re.compile(rf"(?P<times>{_N_TIMES})(?P<half>倍半)|(?P<whole>{_N_TIMES})倍")
_FACTOR = re.compile(
    r"(?:[×✕xX*＊·∙]|乘以?|系数(?:为|是|：)?|倍数(?:为|是|：)?|倍率(?:为|是"
    r"|：)?) ?(?P<factor>\d(?:\.\d{1,2})?)(?![\d.%‰]|/)"
)  # LPR×1.5, 乘以1.5
_SHARE = re.compile(
    r"(?:LPR|利率)[^，。；]{0,12}?(?:的|：|为|按|×|乘以) ?(?P<share>[1-4]\d{2})%", re.IGNORECASE
)
_CHANGES = re.compile(r"倍|上浮|下浮|加[计收点成\d]|基点|BP|系数|[乘×]以? ?\d|减")
_ADDED = re.compile(
    r"(?:加计|上浮|加收|加(?=\d)|基础上(?:再)?(?:加收?|上浮|增加)?|上加)(?P<points>百分之)?"
    r"(?P<added>\d{1,3}(?:\.\d{1,2})?|[二三四五六七八九]?十)%?(?P<base>个?基点|BP)?"
)


@dataclass(frozen=True)
class Rate:
    """A fraction at its place; `per` where the words themselves say so."""

    start: int
    end: int
    value: Decimal
    per: str = ""


def rates_in(text: str) -> list[Rate]:
    """Every rate of a text in order."""
    found = [Rate(*one) for one in ratios_in(text)]
    for hit in _PER_MYRIAD.finditer(text):
        found.append(Rate(hit.start(), hit.end(), Decimal(hit["number"]) / 10**4))
    for hit in _FEN.finditer(text):
        per = {"日": "day", "月": "month", "年": "year"}[hit["per"]]
        worth = _FEN_WORTH[hit["per"]] / (10 if hit["unit"] == "厘" else 1)
        number = number_of(hit["fen"]) or Decimal(0)
        more = number_of(hit["more"]) if hit["more"] else None
        if more is not None:
            number += more if more < 1 else more / 10
        found.append(Rate(hit.start(), hit.end(), number * worth, per))
    return sorted(found, key=lambda rate: rate.start)


def per_of(text: str, rate: Rate) -> str:
    """The unit of time at the rate, else the one named nearest before it; none is once."""
    if rate.per:
        return rate.per
    behind = _UNIT_BEHIND.match(text, rate.end)
    if behind:
        return str(behind.lastgroup)
    lead = text[max(0, rate.start - 40) : rate.start + 1]
    best, where = "once", -1
    for name, pattern in _PERIODS:
        for hit in pattern.finditer(lead):
            if hit.end() > where:
                best, where = name, hit.end()
    if best != "once":
        return best
    near = text[rate.end : rate.end + 12]
    return next((name for name, pattern in _PERIODS if pattern.search(near)), "once")


def names_lpr(text: str) -> bool:
    """Whether a published rate is the agreed one, and not only the ceiling of another."""
    return any(
        not _AT_MOST.search(text[max(0, hit.start() - 14) : hit.start()])
        for hit in _LPR.finditer(text)
    )


def lpr_multiple(text: str) -> Decimal | None:
    """How many times the published rate; None where points are added to it."""
    times = _TIMES.search(text)
    if times:
        number = number_of(times["times"] or times["whole"])
        return number + Decimal("0.5") if number and times["half"] else number
    factor = _FACTOR.search(text)
    if factor:
        return Decimal(factor["factor"])
    share = _SHARE.search(text)
    if share:
        return Decimal(share["share"]) / 100
    added = _ADDED.search(text)
    if added and added["base"]:
        return None
    if added:
        number = number_of(added["added"])
        return None if number is None else 1 + number / 100
    return None if _CHANGES.search(text) else Decimal(1)
