"""Prices of money in every usual wording: 月息2分, 年利率24%, 日万分之五, LPR四倍, 每月2000元."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from litigation.analysis.extraction.numerals import integer_of

_N = (
    r"\d{1,3}(?:\.\d{1,4})?|[零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}(?:点[零〇一二三"
    r"四五六七八九]{1,4})?"
)
_TIMES = {"日": "day", "天": "day", "月": "month", "年": "year"}
_LINK = (
    r"(?:率|息|利|化)?(?:利率|利息|收益率|息费)?(?:均|统一|固定)?(?:为|是|按|以|计|即|：|:|约定"
    r"|不超过|合|\s|照|（|的|借款|本金|总额|金额){0,6}"
)
_PERCENT = re.compile(
    rf"(?P<per>[日天月年])(?P<link>{_LINK})(?P<n>{_N})\s?(?P<unit>%|‰|％)(?!以上|的违约)"
)
_FRACTION = re.compile(
    rf"(?P<per>[日天月年])?{_LINK}(?P<unit>百|千|万)分之(?P<n>{_N})(?P<after>(?:每|/"
    rf"|／)?[日天月年])?"
)
_AFTER = re.compile(rf"(?P<n>{_N})\s?(?P<unit>%|‰)\s?(?:/|／|每|的)\s?(?P<per>[日天月年])")
_CUSTOM = re.compile(
    rf"(?:(?P<per>[日月年])(?:利|息|利息|利率){_LINK}"
    rf"|利(?:息|率)?(?:为|是|按|：|:|算|计|\s|[我咱就]|还是|给[你您]){{0,4}})"
    r"(?P<n>\d{1,2}(?:\.\d{1,2})?|[一二两三四五六七八九壹贰叁肆伍])\s?(?P<unit>分|厘)(?:利|息)?"
    r"(?P<half>半)?(?:(?P<rest>\d|[一二三四五六七八九])厘?)?(?![钱之期次年月日号\d])"
)
_BARE = re.compile(
    r"(?P<n>\d(?:\.\d{1,2})?|[一二两三四五六七八九])分(?P<half>半)?"
    r"(?:(?P<rest>[一二三四五六七八九5])厘?)?(?:利息|利|息)"
)
_LPR = re.compile(
    r"(?:LPR|lpr|贷款市场报价利率|市场报价利率|银行(?:间)?同期(?:同类)?(?:贷款)?(?:基准)?利率"
    r"|同期(?:银行|金融机构)?(?:同类)?贷款(?:基准)?利率)"
)
_MULTIPLE = re.compile(r"^[^，。；]{0,14}?(?P<n>\d(?:\.\d{1,2})?|[一二两三四五六])\s?倍")
_MULTIPLE_BEFORE = re.compile(
    r"(?P<n>\d(?:\.\d{1,2})?|[一二两三四五六])\s?倍(?:的)?(?:一年期|1年期|同期"
    r"|全国银行间同业拆借中心公布的)?$"
)
_OF_TERM = re.compile(
    r"(?:借款|约定|上述|前述|前款|本合同|合同|原|期内|该)(?:约定的?|载明的?|期内)?(?:借款)?(?:年"
    r"|月)?利率(?:的)?(?:基础上)?[，]?"
    r"(?:(?:上浮|加收|加计|提高)\s?(?P<more>\d{1,3}(?:\.\d{1,2})?)\s?%"
    r"|(?:的)?\s?(?P<times>\d(?:\.\d{1,2})?|[一二两三四](?:点[一二三四五六七八九])?)\s?倍)"
)
_RAISED = re.compile(r"^[^，。；]{0,10}?(?:上浮|加计|加收)\s?(?P<n>\d{1,3}(?:\.\d{1,2})?)\s?%")
_SUM = (
    r"(?:人民币|¥)?\s?(?P<sum>\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?"
    r"|\d{1,8}(?:\.\d{1,2})?)\s?(?P<wan>万)?元"
)
_PERIODIC = re.compile(
    rf"每(?:个)?(?P<per>月|年|天|日)(?P<mid>[^，。；\d]{{0,12}}?){_SUM}(?P<tail>(?:的)?利息)?"
)
_PERIODIC_SHORT = re.compile(
    rf"(?<![首当前上下个本])(?P<per>月|年|日)(?:付|给|收)?(?:利息|息)(?:为|是|：)?{_SUM}"
)
_PERIODIC_WORDS = re.compile(
    r"(?<![首当前上下个本])(?:每?(?:个)?(?P<per>月|年|日)|每(?:个)?(?P<each>月|年|天|日)(?:付|给)?)(?:利息|息|利)(?:为|是|：|付|给)?"
    r"(?P<words>[一二三四五六七八九两]{1,2}[百千万](?:[一二三四五六七八九][百千]?)?)(?=[，。；、元块）\s]|$)"
)
_INTEREST_SUM = re.compile(
    rf"(?<![月年日天])利息(?:共计|合计|总计|总额|一共|共|为|：|计){{1,2}}{_SUM}"
)
_NOT = (
    r"(?:无需|无须|不用|不必|不需要?|毋须|毋需|不再|不另|不予|免予?|免除|免收|不|无|没有|没|零)"
    r"(?:另行|另外|再|另|谈|讲|说|算|计算|计收|计付|计|收取|收|支付|给付|交纳|付|产生|约定|加收|加|给|要|存在)?"
    r"(?:任何|全部|一切|一分|其他|相应)?(?:的)?"
)
_NO_INTEREST = re.compile(
    rf"(?:{_NOT})(?:利息|息(?!息)|利(?![率息益润]))"
    r"|(?:未|没有?|并未|均未)(?:书面|口头)?(?:约定|说|谈|写)(?:任何)?利息"
    r"|(?:未|没有?)(?:就|对|把)?利息[^，。；]{0,4}(?:作|做|进行)?[^，。；]{0,4}约定"
    r"|对(?:于)?利息[^，。；]{0,4}(?:没有|未)[^，。；]{0,4}约定"
    r"|利息(?:一律|一概|全部|全|均|都|：|为|是|则)?"
    r"(?:无|零|0(?![.\d])|免(?!得)|没有|一分不|不(?:计|收|要|算|付|予|给|约定)|(?:未|没有?)[^，。；]{0,4}约定)"
    r"|零利率|利率(?:均|也)?(?:：|为|是)?(?:0(?![.\d])|零)%?|无偿(?:使用|借用|借给|出借|借款|提供|借)"
)
_DEFAULTS = re.compile(
    r"(?:被告|借款人|乙方|对方|债务人|他|她|一直|拒|仍|从来?|逾期|到期|如果?|若|也|均|再)[^，。；]{0,4}$"
)  # whoever does not pay interest was not therefore promised a loan without it
_UNCLEAR = re.compile(
    r"(?:支付|给付|给予|承担|计算|约定|有)(?:一定|相应|适当|合理|部分)?的?利息"
    r"|(?:按照?|照|以|参照)(?:银行|信用社)(?:同期)?(?:存款|贷款)?(?:的)?利(?:息|率)"
    r"|利息(?:另算|另计|另议|面议|口头约定|按约定|照付|双方协商|随行就市|好说|看着给|再说|从优|从低|意思一下)"
    r"|利息(?:按照?|照|参照|随|以)[^，。；\d%]{0,6}(?:银行|信用社|行情|市场|规定|惯例|老规矩|以前|之前)"
    r"|(?:偿还|归还|还清|付清)?本息"
)
_LATE = re.compile(
    r"逾期|违约|到期(?:仍)?(?:未|不|没)|未(?:能)?按(?:期|时|约)|不按(?:期|时)|超期|罚息|迟延"
    r"|延期|未还"
)
_PENALTY = re.compile(r"违约金|滞纳金|罚金")
_FEE = re.compile(r"服务费|手续费|管理费|咨询费|中介费|居间费|保证金|担保费|综合费")


@dataclass(frozen=True)
class Price:
    """A price at a span of a canonical text."""

    start: int
    end: int
    part: str
    rate: Decimal | None = None
    per: str = "year"
    lpr_multiple: Decimal | None = None
    periodic: Decimal | None = None
    times: Decimal | None = None
    none: bool = False
    unclear: bool = False


def prices_in(text: str) -> list[Price]:
    """Every price of a text in order; where two patterns meet, the first and longest holds."""
    found = [*_lpr(text), *_fractions(text), *_percents(text), *_customs(text), *_periodic(text)]
    found += _multiples(text)
    found += [*_scattered(text), *_without(text)]
    kept: list[Price] = []
    for price in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or price.start >= kept[-1].end:
            kept.append(price)
    return kept


def unclear_price(text: str) -> Price | None:
    """Words that agree interest without saying how much."""
    hit = _UNCLEAR.search(text)
    return Price(hit.start(), hit.end(), "term", unclear=True) if hit else None


def part_of(text: str, start: int, end: int) -> str:
    """For what a price is asked, by the words of its clause and of the clauses before it."""
    low = max(text.rfind(mark, 0, start) for mark in "。；") + 1
    low = max(low, start - 60)
    high = min(
        (at for at in (text.find(mark, end) for mark in "，。；") if at >= 0), default=len(text)
    )
    clause = text[max(low, text.rfind("，", low, start) + 1) : high]
    if _FEE.search(clause):
        return "fee"
    before = text[low:start]
    if _PENALTY.search(text[max(low, start - 16) : min(high, end + 12)]):
        return "penalty"
    late = list(_LATE.finditer(before))
    if _LATE.search(clause) or (late and "期内" not in before[late[-1].end() :]):
        return "overdue"
    return "term"


def number_of(words: str) -> Decimal | None:
    """2, 1.5, 二, 一点五."""
    if words[:1].isdigit():
        return Decimal(words)
    whole, _, part = words.replace("两", "二").partition("点")
    number = integer_of(whole)
    if number is None:
        return None
    decimals = "".join(str(integer_of(one)) for one in part)
    return Decimal(f"{number}.{decimals}") if decimals else Decimal(number)


def _made(text: str, hit: re.Match[str], rate: Decimal | None, per: str) -> Price | None:
    if rate is None or rate <= 0:
        return None
    return Price(hit.start(), hit.end(), part_of(text, hit.start(), hit.end()), rate, per)


def _percents(text: str) -> list[Price]:
    found = []
    for pattern in (_PERCENT, _AFTER):
        for hit in pattern.finditer(text):
            number = number_of(hit["n"])
            divisor = Decimal(1000) if hit["unit"] == "‰" else Decimal(100)
            rate = number / divisor if number is not None else None
            price = _made(text, hit, rate, _TIMES[hit["per"]])
            if price:
                found.append(price)
    return found


def _fractions(text: str) -> list[Price]:
    """万分之五 a day unless it says otherwise; 百分之 needs its period."""
    found = []
    sizes = {"百": 100, "千": 1000, "万": 10000}
    for hit in _FRACTION.finditer(text):
        after = hit["after"][-1] if hit["after"] else ""
        per = hit["per"] or after
        if not per and (
            hit["unit"] == "百" or not re.search(r"[日天]", text[hit.start() - 12 : hit.start()])
        ):
            continue
        number = number_of(hit["n"])
        rate = number / sizes[hit["unit"]] if number is not None else None
        price = _made(text, hit, rate, _TIMES[per] if per else "day")
        if price:
            found.append(price)
    return found


_SHARE = re.compile(
    rf"(?P<cent>百分之)?(?P<n>{_N})\s?(?P<unit>%|‰|个(?:百分)?点|分|厘)?(?P<behind>利|息|的利息|的利率|的利(?![益润]))?"
)
_PER = re.compile(
    r"(?P<year>每年|一年|按年|年利|年息|年化|年度利|／年|/年|（年|年付|(?<!\d)年(?=百分之|按|\d{1,2}(?:\.\d{1,2})?%))"
    r"|(?P<month>每个?月|一个?月|一月|逐月|月月|按月|月利|月息|／月|/月|（月|月付|(?<![\d个])月(?=百分之|按|\d{1,2}(?:\.\d{1,2})?%))"
    r"|(?P<day>每日|每天|按日|按天|日利|日息|(?<![这那同当后第])一天|／[日天]|/[日天])"
)
_OF_MONEY = re.compile(r"利息|利率|计息|付息|结息|年息|月息|日息|年利|月利|息|的利(?![益润])")
_NOT_OF_MONEY = re.compile(
    r"首付|股|分红|折|税|占|增长|增加|提成|佣金|比例|定金|货款|价款|进度|上浮|加收|加计|罚|倍|LPR|超过|以上|年满|岁|钟|考"
)
_NO_RATE = ("钱", "之", "期", "次", "钟")  # 分期, 分之, 两分钟
_REACH = 22  # characters between a share and the words that say of what and how often


def _scattered(text: str) -> list[Price]:
    """利息按年收取，标准为12%: share, period and 利息 apart, in any order, only one period near."""
    found: list[Price] = []
    for hit in _SHARE.finditer(text):
        unit = "%" if hit["cent"] else hit["unit"]
        if not unit or (unit in ("分", "厘") and text.startswith(_NO_RATE, hit.end())):
            continue
        low = max(
            max(text.rfind(mark, 0, hit.start()) for mark in "。；") + 1, hit.start() - _REACH
        )
        stop = min(
            (
                at
                for at in (text.find(m, hit.end(), hit.end() + 12) for m in "，。； \t")
                if at >= 0
            ),
            default=min(len(text), hit.end() + 12),
        )
        around = f"{text[low : hit.start()]}\n{hit['behind'] or ''}{text[hit.end() : stop]}"
        said = {word.lastgroup or "" for word in _PER.finditer(around)}
        if len(said) > 1:  # 还款日这一天，按月付2%: the one of its own clause
            own = around[around.rfind("，", 0, around.index("\n")) + 1 :]
            said = {word.lastgroup or "" for word in _PER.finditer(own)}
        if len(said) != 1 or not _OF_MONEY.search(around) or _NOT_OF_MONEY.search(around):
            continue
        (per,) = said
        rate = _share_of(hit["n"], unit, per)
        price = _made(text, hit, rate, per)
        if price:
            found.append(price)
    return found


def _share_of(words: str, unit: str, per: str) -> Decimal | None:
    """分: a hundredth a month, a tenth a year; 厘 is a tenth of it; by the day they say nothing."""
    number = number_of(words)
    if number is None:
        return None
    if unit == "‰":
        return number / 1000
    if unit in ("分", "厘"):
        if per == "day":
            return None
        return number / (10 if per == "year" else 100) / (10 if unit == "厘" else 1)
    return number / 100


def _without(text: str) -> list[Price]:
    """Words that the loan bears no interest, and not that somebody fails to pay it."""
    return [
        Price(hit.start(), hit.end(), "term", none=True)
        for hit in _NO_INTEREST.finditer(text)
        if not (
            re.match(r"不(?:再)?(?:支付|给付|付|给)", hit.group())
            and (
                _DEFAULTS.search(text[max(0, hit.start() - 12) : hit.start()])
                or text[hit.end() : hit.end() + 1] == "的"
            )
        )
    ]


def _customs(text: str) -> list[Price]:
    """分: a hundredth a month, a tenth a year; 厘 is a tenth of it; by the day it says nothing."""
    found = []
    for pattern in (_CUSTOM, _BARE):
        for hit in pattern.finditer(text):
            groups = hit.groupdict()
            per = groups.get("per") or "月"
            number = number_of(hit["n"])
            if number is None or per == "日":
                continue
            if groups.get("half"):
                number += Decimal("0.5")
            elif groups.get("rest"):
                number += (number_of(hit["rest"]) or Decimal(0)) / 10
            size = Decimal(10) if per == "年" else Decimal(100)
            if groups.get("unit") == "厘":
                size *= 10
            price = _made(text, hit, number / size, _TIMES[per])
            if price:
                found.append(price)
    return found


def _lpr(text: str) -> list[Price]:
    found: list[Price] = []
    for hit in _LPR.finditer(text):
        start, end = hit.span()
        multiple = Decimal(1)
        after = _MULTIPLE.match(text[end : end + 24])
        raised = _RAISED.match(text[end : end + 24])
        before = _MULTIPLE_BEFORE.search(text[max(0, start - 24) : start])
        if after:
            multiple, end = number_of(after["n"]) or multiple, end + after.end()
        elif raised:
            multiple, end = 1 + Decimal(raised["n"]) / 100, end + raised.end()
        elif before:
            multiple = number_of(before["n"]) or multiple
            start -= min(24, start) - before.start()
        price = Price(start, end, part_of(text, start, end), None, "year", multiple)
        if not (found and start <= found[-1].end + 12):
            found.append(price)
    return found


def _multiples(text: str) -> list[Price]:
    """A late rate told by the rate within the term: 按借款利率上浮50%."""
    found = []
    for hit in _OF_TERM.finditer(text):
        more, times = hit["more"], hit["times"]
        value = 1 + Decimal(more) / 100 if more else number_of(times) if times else None
        if value:
            found.append(Price(hit.start(), hit.end(), "overdue", times=value))
    return found


def _periodic(text: str) -> list[Price]:
    """A fixed sum a month that is called interest."""
    found = []
    for pattern in (_PERIODIC, _PERIODIC_SHORT, _INTEREST_SUM):
        for hit in pattern.finditer(text):
            groups = hit.groupdict()
            near = text[max(0, hit.start() - 8) : hit.start()] + (groups.get("mid") or "")
            if pattern is _PERIODIC and not (
                "息" in near or groups.get("tail") or _FEE.search(near)
            ):
                continue
            value = Decimal(hit["sum"].replace(",", "")) * (10000 if hit["wan"] else 1)
            per = _TIMES[groups["per"]] if groups.get("per") else "once"
            part = part_of(text, hit.start(), hit.end())
            found.append(Price(hit.start(), hit.end(), part, None, per, periodic=value))
    for hit in _PERIODIC_WORDS.finditer(text):
        number = integer_of(hit["words"].replace("两", "二"))
        if number:
            part = part_of(text, hit.start(), hit.end())
            per = _TIMES[hit["per"] or hit["each"]]
            value = Decimal(number)
            found.append(Price(hit.start(), hit.end(), part, None, per, periodic=value))
    return found
