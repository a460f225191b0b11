"""Sums said without a unit, as people write to each other: 打了3000过来, 先还你五千, 转过去8000."""

from __future__ import annotations

import re
from decimal import Decimal

from litigation.analysis.extraction.money import MoneyMention, in_fen
from litigation.analysis.extraction.numerals import integer_of

_D = "一二两三四五六七八九"
_NUMBER = (
    r"(?P<number>(?<![\d.,:¥号卡户第尾单])\d{3,7}(?:\.\d{1,2})?(?![\d.,]?\d)|(?<![\d])\d{1,3},\d{3}(?:\.\d{1,2})?(?![\d,])"
    rf"|(?<![{_D}十百千万第\d])(?:[{_D}]千(?:零?[{_D}]百?(?![{_D}十千万个天月年号日次人斤米]))?|[{_D}]百(?:[{_D}]十?)?))"
)
_UNIT = (
    r"(?!\s?[吨件个套米台只箱袋桶升卷张天日月年号岁%‰人页份条辆次批期公斤克分点块元万千楼栋室度"
    r"位名])"
)
_FILLER = (
    r"(?:了|成功|应该|是|息|上|下|掉|走|存|给|过去|过来|过|你|您|我|们|贵司|他|她|的|钱|款|好|到|去|来|一下|先|再|还|共|一共|本金|利息|微信|支付宝|银行卡|现金"
    r"|卡上|卡里|】|：|，| ){0,4}"
)
_VERB = (
    r"(?:借|存(?=[了进])|转账|转|打款|打(?=[了给过你您我钱款到])|付|还(?!是|有|没|要|会|能|可|在|不|得)|汇|垫|凑|欠|差"
    r"|利息|头息|扣|减|抵|实[收得转付到]|到手|剩|留下|先收|预收|(?<=[，。])那"
    r"|收到|收了|已收款|到账|给(?=[了你您我他她])|支付|安排|货款|尾款|余款|欠款)"
)
_SAID = re.compile(rf"(?:{_VERB}){_FILLER}{_NUMBER}{_UNIT}")
_THEN = re.compile(
    rf"{_NUMBER}{_UNIT}(?:[， ]|我|就|已经?|都|先|给|你|您|已|刚|才|过|也|这就|帮|现在|昨天"
    r"|今天){0,5}"
    r"(?:转|打|还(?!是|有|没|要|会|能|可|在|不)|汇|付|扣|抵|到账|收到|那笔|过去了|算|当|是(?:先|预|提前|利)|收[了的]?利息"
    r"|的?利息|的(?=货款|欠款|尾款|余款))"
)


def with_spoken(found: list[MoneyMention], text: str) -> list[MoneyMention]:
    """The sums found, and those that only a verb of paying beside them tells to be money."""
    taken = [(one.start, one.end) for one in found]
    said = list(found)
    for pattern in (_SAID, _THEN):
        for hit in pattern.finditer(text):
            start, end = hit.span("number")
            value = _value(hit["number"])
            if value is None or any(low < end and start < high for low, high in taken):
                continue
            taken.append((start, end))
            said.append(MoneyMention(start, end, in_fen(value)))
    return sorted(said, key=lambda one: one.start)


def _value(words: str) -> Decimal | None:
    """5000, 5,000, 五千, 三千五 (which is 3,500)."""
    if words[0].isdigit():
        return Decimal(words.replace(",", "")) or None
    if words[-1] in _D:
        whole = integer_of(words[:-1].replace("两", "二"))
        last = integer_of(words[-1].replace("两", "二"))
        if whole is None or last is None:
            return None
        size = 100 if words[-2] == "千" else 10 if words[-2] == "百" else 1
        return Decimal(whole + last * size)
    number = integer_of(words.replace("两", "二"))
    return Decimal(number) if number else None
