"""Days that a clause on payment names itself: 于2023年6月30日前, 截止日为…, 三季度末前."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from litigation.analysis.extraction.dates import DateMention
from litigation.analysis.extraction.terms.clauses import Clause
from litigation.analysis.extraction.terms.due_rule import DueRule

_RELATIVE = re.compile(r"当[日天]|同日|次日|翌日|次月|当月|下个?月|本月|第二天")
_BEHIND = re.compile(
    r"(?:（含(?:当日|本日|该日)）|[）])?(?:(?:当[日天]|那天|该日)?(?:或|及|和|与)(?:之|以)?前|之前|以前|前|止|内|付|支付|到期|届满|结|向|到[账位]|汇|缴"
    r"|(?:[为是]|作为?)一?(?:个|项)?(?:最后|最终|最迟|最晚|付款|支付|结算|结清|到期|截止|全款)"
    r"|[为是]?限(?=[，。；）])|[为是]?(?:截止|为?止)"
    r"|，?(?:甲|乙|买|需)方|，?(?:付|支付|一次性))"
)
_BEFORE = re.compile(
    r"期限|限期|时限|到期[日时]?|(?:付款|支付|结算|结清|付清|还款)(?:之?日|时间)|(?:付款|支付|结算)(?:的?)(?:终|末|截止)[日期]|[晚迟]于|最迟|最晚|至迟|至多|不得?超过|截至|截止|最后|[，；：（、](?:仅|只)?限[于在至到定为]?$|日期|于$|至$|在$|(?<!收)(?<!运)(?<!送)到$|[期笔次]（?[^（）]{0,6}）?[：，]$"
)
_HEAD = re.compile(r"付款日|到期|期限|时限|最迟|最晚|截止")  # above a list: 期次／金额／最迟付款日
_LISTED = re.compile(r"(?:之?前)?(?:、|和|及|与|以及|，)")
_OTHER_ACT = re.compile(
    r"[^，。；付结]{0,10}(?:签订|签署|订立|签约|缔结|缔约|立约|成立|建立|达成|交货|发货|交付(?!货款|定金|价款|款|人民币|[¥￥\d]|[^，。；货]{0,24}?(?:定金|价款|款|人民币|[¥￥]|\d[\d,.]{0,15}\s?万?元))|送货|开具|安装|施工|竣工|对账|核对)"
)
_DONE_ON = re.compile(
    r"(?:签[订署字约收]|盖章|签章|订立|缔结|成立|落款|立约|交[货清齐讫]|送[达货]|运抵)(?:时间|日期)?[于在至到为是：]$"
)  # 合同签字盖章于3月1日: the day of another act than payment
_HANDED_OVER = re.compile(r"(?:之?前|以前)?交付(?![^，。；]{0,4}货)")
_EARNEST = re.compile(r"定金[^。；]{0,40}$")  # 定金：5万元，最迟6月1日交付
_SINCE = re.compile(r"(?:之日)?(?:起|开始)")
_INSIDE = re.compile(r"份?(?:之内|以内|内|付|支付|结|[^，。；前初]{0,8}(?:付清|结清|支付))")
_TENTHS = {"上旬": 10, "中旬": 20}
_QUARTER = re.compile(
    r"(?P<year>20\d{2})年(?:第)?(?P<quarter>[一二三四1-4])季度(?P<end>末|底|结束|内)?(?:之?前)?"
)
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}


def fixed_days(clause: Clause, low: int, high: int) -> Iterator[DueRule]:
    """The days between two offsets that the clause makes due days."""
    listed: list[DateMention] = []
    for mention in clause.line.dates:
        if not low <= mention.start < high or not _may_be_due(clause, mention, high):
            listed = []
            continue
        listed.append(mention)
        if _is_due(clause, mention, low, high):
            yield from (_rule(clause, one) for one in listed)
            listed = []
        elif not _LISTED.match(clause.line.plain, mention.end, high):
            listed = []
    yield from _quarters(clause, low, high)


def _may_be_due(clause: Clause, mention: DateMention, high: int) -> bool:
    text = clause.line.plain
    if mention.relative and _RELATIVE.match(text, mention.start):
        return False
    if mention.precision == "year" and (mention.date.month, mention.date.day) != (12, 31):
        return False
    if _SINCE.match(text, mention.end, high) or _DONE_ON.search(text[: mention.start][-10:]):
        return False
    if _HANDED_OVER.match(text, mention.end, high) and _EARNEST.search(
        text[max(0, mention.start - 44) : mention.start]
    ):
        return True
    return _OTHER_ACT.match(text, mention.end, high) is None


def _is_due(clause: Clause, mention: DateMention, low: int, high: int) -> bool:
    text = clause.line.plain
    around = text[max(low, mention.start - 12) : mention.start]
    behind = _BEHIND.match(text, mention.end, min(high, mention.end + 12))
    listed = _HEAD.search(text, 0, mention.start) if around.endswith(("／", "/", "|")) else None
    return behind is not None or _BEFORE.search(around) is not None or listed is not None


def _rule(clause: Clause, mention: DateMention) -> DueRule:
    text = clause.line.text[mention.start : mention.end]
    day = mention.date if mention.precision != "month" else _end_of(clause, mention)
    unit = "day" if day else "open"
    return DueRule(mention.start, mention.end, text, day, unit=unit)


def _end_of(clause: Clause, mention: DateMention) -> date | None:
    """The last day that a month's name leaves to pay; None for 六月前 and 六月初."""
    plain = clause.line.plain
    words = plain[mention.start : mention.end]
    whole = calendar.monthrange(mention.date.year, mention.date.month)[1]
    if words.endswith(("底", "末")):
        return mention.date
    if words.endswith("旬"):
        return mention.date.replace(day=_TENTHS.get(words[-2:], whole))
    if words.endswith("初") or not _INSIDE.match(plain, mention.end):
        return None
    return mention.date.replace(day=whole)


def _quarters(clause: Clause, low: int, high: int) -> Iterator[DueRule]:
    for hit in _QUARTER.finditer(clause.line.plain, low, high):
        number = _QUARTERS.get(hit["quarter"]) or int(hit["quarter"])
        month = number * 3
        day = date(int(hit["year"]), month, calendar.monthrange(int(hit["year"]), month)[1])
        known = hit["end"] is not None or not hit.group().endswith("前")
        unit = "day" if known else "open"
        yield DueRule(hit.start(), hit.end(), hit.group(), day if known else None, unit=unit)
