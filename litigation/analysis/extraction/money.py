"""Sums of money in digits and in words, with their unit, as a text states them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.extraction.numerals import FORMAL, integer_of, sum_in_words

_UNITS = {
    "亿": 10**8, "千万": 10**7, "百万": 10**6, "十万": 10**5, "万": 10**4, "千": 1000, "": 1,
    "w": 10**4, "W": 10**4, "k": 1000, "K": 1000,
}  # fmt: skip
_ABROAD = (
    r"美元|美金|港元|港币|欧元|日元|英镑|澳元|加元|新(?:加坡)?元|韩元|卢布|泰铢|瑞士法郎|新[台臺][币幣]"
    r"|澳门元"
)
_CODES = r"USD|US\$|HK\$|\$|HKD|EUR|€|GBP|£|JPY|AUD|CAD|SGD|KRW|CHF"
_NUMBER = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,6})?"
_YEAR = r"(?:19|20)\d\d[./-]"
_BEHIND_DAY = (  # 2020.11.25,171,600.00元: a day and a sum with a comma between them
    rf"(?:(?<={_YEAR}\d[./-]\d,)|(?<={_YEAR}\d[./-]\d\d,)"
    rf"|(?<={_YEAR}\d\d[./-]\d,)|(?<={_YEAR}\d\d[./-]\d\d,))"
)
_NO_DAY = rf"(?<!{_YEAR}\d[./-])(?<!{_YEAR}\d\d[./-])"
# What goes on behind 2万5 when nothing is counted by it.
_GOES_ON = (
    "[没还左多的给了呢吗吧已转打付汇是就先我你他收到都借欠"
    "什怎啥何几哪呀嘛啦行可能下明今这那马尽再也要]"
)
_DIGITS = re.compile(
    rf"(?P<sign>¥|RMB|CNY|人民币|{_CODES}"
    rf"|{_ABROAD})?\s?(?P<number>(?:{_BEHIND_DAY}|(?<![\d,])(?:(?<!\.)|(?<=[A-Za-z]\.)){_NO_DAY})(?:{_NUMBER})(?![\d]))"
    r"\s?(?P<unit>亿|千万|百万|十万|万|千|[wWkK](?![A-Za-z]))?(?P<tail>\d{1,4}(?=元))?"
    r"(?P<loose>(?<=[万千])[1-9](?:千(?=[元，。！？；、）\s]|$)"
    rf"|(?=[，。！？；、）\s]|$|块|{_GOES_ON})))?(?P<end>元(?![件素器])|圆|块钱?"
    r"|人民币|余元|多元"
    rf"|{_ABROAD})?"
)
_NUMERALS = "零〇一二三四五六七八九十百千万亿两" + FORMAL
_WORDS = re.compile(
    rf"(?:人民币"
    rf"|¥)?\s?(?P<words>[{_NUMERALS}]{{1,30}}[元圆](?:[{FORMAL}一二三四五六七八九〇]{{1,2}}角)?"
    rf"(?:[{FORMAL}一二三四五六七八九〇]{{1,2}}分)?[整正]?)"
)
_BARE_WORDS = re.compile(
    r"(?<![第\d])(?P<words>[一二三四五六七八九十百两]{1,6}万"
    r"(?:零?[一二三四五六七八九]千(?:[一二三四五六七八九]百?)?"
    rf"|[一二三四五六七八九](?=[，。！？；、）\s]|$|块|{_GOES_ON}))?)(?![元圆吨件个套米人台只公千百十])"
)
_FOREIGN = re.compile(rf"{_CODES}|{_ABROAD}")
_PER = re.compile(
    r"\s?(?:/|每|一)(?:吨|千克|公斤|kg|KG|件|个|套|米|平方米|立方米|㎡|m|台|只|箱"
    r"|袋|桶|升|卷|张|天|日|月|年|人|批|车|t)"
)
_ALONE = ("万", "亿", "百万", "十万", "千万", "w", "W", "k", "K")  # units that need no 元
_MONEY_NEAR = re.compile(r"款|付|欠|借|贷|垫|价|金额|货值|合计|打|转|汇|余额|结|发票|税|安排|给|还")
_MEASURE = re.compile(r"[吨件个套米台只箱袋桶升卷张天日月年号岁%‰人页份条辆次批期公千]")


@dataclass(frozen=True)
class MoneyMention:
    """A sum as one place states it; value in yuan unless `foreign`."""

    start: int
    end: int
    value: Decimal
    in_words: bool = False
    foreign: str = ""
    per_unit: bool = False
    signed: bool = False  # carries ¥ or 元, not only a number in a money column
    words_differ: Decimal | None = None  # the digits beside a sum in words, when they differ
    words_span: tuple[int, int] | None = None


def money_in(text: str) -> list[MoneyMention]:
    """Every sum of a canonical, masked text in order, words and digits of one sum merged."""
    found = [*_digit_sums(text), *_word_sums(text)]
    found.sort(key=lambda mention: (mention.start, -mention.end))
    return _merged(found, text)


def plain_number(cell: str) -> Decimal | None:
    """The number a table cell consists of, or None."""
    hit = re.fullmatch(rf"¥?\s?(?P<number>{_NUMBER})\s?元?", cell.strip())
    return in_fen(Decimal(hit["number"].replace(",", ""))) if hit else None


def in_fen(value: Decimal) -> Decimal:
    """The sum with two decimals, so that equal sums look equal; finer unit prices keep theirs."""
    rounded = value.quantize(Decimal("0.01"))
    return rounded if rounded == value else value


def _digit_sums(text: str) -> list[MoneyMention]:
    found = []
    for hit in _DIGITS.finditer(text):
        mention = _digit_sum(hit, text)
        if mention is not None:
            found.append(mention)
    return found


def _digit_sum(hit: re.Match[str], text: str) -> MoneyMention | None:
    sign, unit, end = hit["sign"] or "", hit["unit"] or "", hit["end"] or ""
    following = text[hit.end() : hit.end() + 1]
    if not sign and not end:
        if not unit and _is_labelled(hit, text):
            return _bare(hit)
        near = text[max(0, hit.start() - 12) : hit.end() + 8]
        if unit not in _ALONE or _MEASURE.match(following or "。"):
            return None
        if not _MONEY_NEAR.search(near):
            return None
    if end == "" and sign in ("人民币",) and _MEASURE.match(following or "。"):
        return None
    value = Decimal(hit["number"].replace(",", "")) * _UNITS[unit]
    if hit["tail"]:
        value += _tail(hit["tail"], unit)
    if hit["loose"]:
        value += Decimal(int(hit["loose"][0]) * _UNITS[unit]) / 10  # 8万6 is 86,000
    foreign = _FOREIGN.search(sign + end)
    return MoneyMention(
        hit.start("sign") if sign else hit.start("number"),
        hit.end(),
        in_fen(value),
        foreign=foreign.group() if foreign else "",
        per_unit=_PER.match(text, hit.end()) is not None,
        signed=True,
    )


_LABEL_OF_SUM = re.compile(r"(?:金额|小写|发生额|付款额|收款额)(?:（(?:元|小写)）)?[：:][ \t]?$")
_TO_THE_FEN = re.compile(r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})\.\d\d")


def _is_labelled(hit: re.Match[str], text: str) -> bool:
    """金额：144,000.00 in a box of a form: a sum to the fen behind its label, without a unit."""
    before = text[max(0, hit.start("number") - 14) : hit.start("number")]
    end = hit.end("number")
    ends = text[end : end + 1] in ("", "\t", " ", "，", "。", "；", "）")
    to_the_fen = _TO_THE_FEN.fullmatch(hit["number"]) is not None
    return ends and to_the_fen and _LABEL_OF_SUM.search(before) is not None


def _bare(hit: re.Match[str]) -> MoneyMention:
    value = in_fen(Decimal(hit["number"].replace(",", "")))
    return MoneyMention(hit.start("number"), hit.end("number"), value, signed=True)


def _tail(digits: str, unit: str) -> Decimal:
    """3万5000元 adds 5000; 3万5元 means 3.5万."""
    if len(digits) == 1 and unit == "万":
        return Decimal(int(digits) * 1000)
    return Decimal(int(digits))


_BESIDE = re.compile(
    rf"[\t （：]{{0,3}}(?:小写|金额)?[）：\t ]{{0,3}}(?P<number>{_NUMBER})(?=[\t）]|$)"
)  # the same sum in a digits box: no sign, no unit


def _word_sums(text: str) -> list[MoneyMention]:
    found = []
    for hit in _WORDS.finditer(text):
        words = hit["words"]
        if _is_torn_off(text, hit):
            continue
        value = sum_in_words(words)
        counted = any(character not in "元圆万萬亿億千百" for character in words[:-1])
        marked = "整" in words or "人民币" in hit.group()
        if value is None or not counted or (value < 10 and not marked):
            continue
        per = _PER.match(text, hit.end()) is not None
        formal = any(c in FORMAL[1:] and c not in "万亿" for c in words)
        start, end = hit.span()
        found.append(MoneyMention(start, end, in_fen(value), formal, per_unit=per, signed=True))
        beside = _BESIDE.match(text, end) if formal else None
        if beside:
            digits = in_fen(Decimal(beside["number"].replace(",", "")))
            found.append(MoneyMention(beside.start("number"), beside.end(), digits, signed=True))
    for hit in _BARE_WORDS.finditer(text):
        number = integer_of(hit["words"])
        if number and _MONEY_NEAR.search(text[max(0, hit.start() - 12) : hit.end() + 8]):
            found.append(MoneyMention(hit.start(), hit.end(), in_fen(Decimal(number))))
    return found


def _is_torn_off(text: str, hit: re.Match[str]) -> bool:
    """柒佰肆拾柒元） at the head of a cell: the end of a sum whose beginning stands elsewhere."""
    at = hit.start("words")
    opens = text[max(0, at - 1) : at] in ("", "\t")
    closes = text[hit.end() : hit.end() + 1] == "）"
    return opens and closes and "人民币" not in hit.group()


_BETWEEN = re.compile(
    r"(?:（(?:不含|已?含|税率)[^（）]{1,12}）|[（）：，。、\s\"'/¥-]|大写|小写|人民币|合计|总计|共计|金额|价税|计"
    r"|即|为|折合|元){0,12}"
)
_ANOTHER = re.compile(r"合计|总计|共计|价税")  # begins another sum: 税额：¥130.00 价税合计（大写）…


def _merged(found: list[MoneyMention], text: str) -> list[MoneyMention]:
    """Words and digits side by side are one sum; when they differ the pair says so."""
    merged: list[MoneyMention] = []
    for mention in found:
        before = merged[-1] if merged else None
        if before and mention.start < before.end:
            continue
        if before and _is_pair(before, mention, text):
            merged[-1] = _pair(before, mention)
        else:
            merged.append(mention)
    return merged


_GAP = 20  # characters between a sum in words and the same sum in digits


def _is_pair(before: MoneyMention, after: MoneyMention, text: str) -> bool:
    if before.in_words == after.in_words or before.words_span or before.per_unit != after.per_unit:
        return False
    between = text[before.end : after.start]
    if len(between) > _GAP or _BETWEEN.fullmatch(between) is None:
        return False
    return before.in_words or before.value == after.value or not _ANOTHER.search(between)


def _pair(before: MoneyMention, after: MoneyMention) -> MoneyMention:
    words, digits = (before, after) if before.in_words else (after, before)
    return MoneyMention(
        before.start,
        after.end,
        digits.value,
        per_unit=digits.per_unit,
        signed=True,
        words_differ=None if words.value == digits.value else words.value,
        words_span=(words.start, words.end),
    )
