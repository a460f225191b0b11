"""The rate of ordered interest: a fixed one, so many times the LPR, or the old benchmark."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from litigation.analysis.extraction.numerals import integer_of
from litigation.analysis.extraction.ruling.stretch import Stretch
from litigation.analysis.values.ruling import RateTerm

_LPR = re.compile(r"贷款市场报价利率|LPR|lpr")
_BENCHMARK = re.compile(r"贷款基准利率|同期(?:同类|同档次)?(?:银行)?贷款利率")
_TIMES = re.compile(r"(?P<times>\d(?:\.\d{1,2})?|[一二三四两])倍")
_ADDED = re.compile(
    r"(?:加计|上浮|加收|加付|基础上(?:再)?(?:加|上浮)|加)(?:百分之)?"
    r"(?P<added>\d{1,3}(?:\.\d{1,2})?|[二三四五]十)(?P<unit>%|基点|个基点)?"
)
_SHARE = re.compile(r"(?:利率|LPR)(?:标准)?的?(?P<share>1\d\d)%")
_PERCENT = re.compile(
    r"(?P<per>年|月|日|按日|每日|每年|每月|日息|月息|年息)化?(?:利率"
    r"|息|费率)?(?:标准)?(?:为|的|按)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,6})?)(?P<unit>%|‰|‱)"
    r"|(?P<number2>\d{1,3}(?:\.\d{1,6})?)(?P<unit2>%|‰)/(?P<per2>年|月|日|天)"
)
_PARTS = re.compile(
    r"(?P<per>年|月|日|每日|每天|每月|每年)?(?:利率|息|按)?(?:未付款(?:项)?的?)?"
    r"(?P<of>万|千|百)分之(?P<number>[一二三四五六七八九十百零点\d.]{1,8})(?:/(?P<per2>日"
    r"|天|月|年))?"
)
_FEN = re.compile(r"月(?:利率|息)(?P<number>[一二三123](?:\.\d)?|[一二]点[一二三四五六七八九])分")
_OF = {"万": Decimal(10000), "千": Decimal(1000), "百": Decimal(100)}
_PERS = {"年": "year", "月": "month", "日": "day", "天": "day"}
_HAN = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}


def rate_in(stretch: Stretch, start: int, end: int) -> RateTerm | None:
    """The first rate between two offsets; None when none is told."""
    text = stretch.text[start:end]
    lpr = _LPR.search(text)
    if lpr:
        at = _named_day(stretch, start, start + lpr.start())
        after = text[lpr.end() : lpr.end() + 40]
        words = text[max(0, lpr.start() - 30) : lpr.end() + 24]
        return RateTerm(None, "year", _multiple(after, text[: lpr.start()]), at, text=words)
    fixed = _fixed(text)
    if fixed is not None:
        return fixed
    old = _BENCHMARK.search(text)
    if old:
        multiple = _multiple(text[old.end() : old.end() + 40], "")
        return RateTerm(None, "year", multiple, benchmark=True, text=text[old.start() : old.end()])
    return None


def _named_day(stretch: Stretch, start: int, end: int) -> date | None:
    """2023年3月20日公布的 …: the day right before the words, not the first day of interest."""
    for mention in stretch.dates:
        between = stretch.text[mention.end : end]
        published = re.match(r"(?:公布|发布|时|当日|适用|的|施行)", between)
        if start <= mention.start and mention.end <= end and published and len(between) <= 40:
            return mention.date
    return None


def _multiple(after: str, before: str) -> Decimal:
    first = re.split(r"[；。]", after)[0]
    times = _TIMES.search(first)
    if times:
        word = times["times"]
        return Decimal(_HAN[word]) if word in _HAN else Decimal(word)
    share = re.match(r"(?:标准)?的?(?P<share>1\d\d(?:\.\d)?)%", first)
    if share:
        return Decimal(share["share"]) / 100
    added = _ADDED.search(first)
    if added and added["unit"] != "基点":
        number = _number(added["added"])
        if number is not None and ("%" in added.group() or "百分之" in added.group()):
            return 1 + number / 100
    ahead = _TIMES.search(before[-8:])
    if ahead and ahead["times"] in ("1.5", "1.3"):
        return Decimal(ahead["times"])
    return Decimal(1)


def _fixed(text: str) -> RateTerm | None:
    hit = _PERCENT.search(text)
    if hit:
        number, unit = hit["number"] or hit["number2"], hit["unit"] or hit["unit2"]
        per = _PERS[(hit["per"] or hit["per2"]).strip("按每息")[:1]]
        share = {"%": 100, "‰": 1000, "‱": 10000}[unit]
        return RateTerm(Decimal(number) / share, per, text=hit.group())
    hit = _FEN.search(text)
    if hit:
        number = _number(hit["number"])
        return RateTerm(number / 100, "month", text=hit.group()) if number is not None else None
    hit = _PARTS.search(text)
    if hit:
        number = _number(hit["number"])
        word = (hit["per2"] or hit["per"] or "").strip("每")
        per = _PERS.get(word, "day" if hit["of"] == "万" else "")
        if number is not None and per:
            return RateTerm(number / _OF[hit["of"]], per, text=hit.group())
    return None


def _number(words: str) -> Decimal | None:
    if re.fullmatch(r"\d+(?:\.\d+)?", words):
        return Decimal(words)
    whole, _, tail = words.partition("点")
    number, digits = integer_of(whole), integer_of(tail) if tail else None
    if number is None or (tail and (digits is None or len(tail) > 4)):
        return None
    return Decimal(number) + (Decimal(digits or 0) / 10 ** len(tail) if tail else 0)
