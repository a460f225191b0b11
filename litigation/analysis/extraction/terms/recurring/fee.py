"""How much a contract asks for a month, a quarter or a year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from litigation.analysis.extraction.money import MoneyMention
from litigation.analysis.extraction.terms.clauses import Clause

MONTHS = {"月": 1, "季": 3, "季度": 3, "半年": 6, "年": 12, "年度": 12}
_UNIT = r"半年|季度?|年度?|月"
_BEHIND = re.compile(rf"）?(?:整)?\s?(?:/|每|一)个?(?P<unit>{_UNIT})(?![·*])")
_BEFORE = re.compile(
    rf"(?:每个?(?P<each>{_UNIT})度?(?:的|应|固定|支付|合计|共计){{0,3}}[一-龥]{{0,6}}"
    r"|(?<![\d一二三四五六七八九十首当上下次])(?P<of>半年|季度?|年度?|月)(?:固定)?[一-龥]{0,4}(?:费用?|报酬))"
    r"(?:标准)?(?:为|是|按|计|：|人民币|含税|¥){0,3}$"
)
_BY_COUNT = re.compile(
    r"每(?:平方?米|平米|㎡|人|岗|名|户|台|车|间|套|点|次|单|票|小时|天|日|吨|件)|单价"
)
_COUNTED_BEHIND = re.compile(r"）?(?:整)?\s?/(?:平方?米|平米|㎡|人|岗|名|户|台|车|间|套|点|次|m)")
_OTHER_SUM = re.compile(r"违约|滞纳|逾期|押金|保证金|赔偿|扣[减除罚]|罚|奖")
_CHANGES = re.compile(
    r"免租|免费(?:期|服务期)|递增|递减|上浮|下浮|上调|下调|逐年|首年|第[一二三四五六]年|自第.年|阶梯|浮动"
    r"|(?:据实|按实际?)[^，。；]{0,12}(?:结算|计费|计算)"
)  # the fee is not the same for every period
_NOUN = re.compile(
    r"(?:物业(?:服务|管理)|物业|服务|管理|保洁|保安|顾问|运维|维护|托管|咨询|代理|监理|检测|推广)费"
)
_NEAR = 24  # characters before a sum


@dataclass(frozen=True)
class Fee:
    """So many yuan for so many months."""

    amount: Decimal
    months: int
    noun: str
    clause: Clause
    mention: MoneyMention

    def of_months(self, count: int) -> Decimal | None:
        """What so many months cost; None where that is no whole number of fen."""
        exact = Fraction(self.amount) * count / self.months
        fen = exact * 100
        return Decimal(fen.numerator) / 100 if fen.denominator == 1 else None


def fee_of(clauses: Iterable[Clause]) -> Fee | None:
    """The one fee of a contract; None where there are several, or one that changes."""
    own = list(clauses)
    found = [fee for clause in own for fee in _fees(clause)]
    if not found or len({Fraction(fee.amount) / fee.months for fee in found}) != 1:
        return None
    if any(_CHANGES.search(clause.plain) for clause in own):
        return None
    return min(found, key=lambda fee: fee.months)


def names_a_fee(clauses: Iterable[Clause]) -> bool:
    """Whether a contract names any sum for a period, whatever else it depends on."""
    return any(True for clause in clauses for _ in _fees(clause))


def _fees(clause: Clause) -> Iterator[Fee]:
    text = clause.line.plain
    for mention in clause.line.sums:
        if not clause.start <= mention.start < clause.end or mention.foreign:
            continue
        before = text[max(clause.start, mention.start - _NEAR) : mention.start]
        piece = re.split("[，；]", before)[-1]
        months = _months(piece, text, mention)
        if months is None or mention.value <= 0 or _OTHER_SUM.search(piece):
            continue
        if _BY_COUNT.search(piece) or _COUNTED_BEHIND.match(text, mention.end):
            continue
        noun = _NOUN.findall(clause.plain) or _NOUN.findall(clause.heading)
        yield Fee(mention.value, months, noun[-1] if noun else "服务费", clause, mention)


def _months(piece: str, text: str, mention: MoneyMention) -> int | None:
    """The length of the period that a sum is for, told behind it or before it."""
    behind = _BEHIND.match(text, mention.end)
    if behind:
        return MONTHS[behind["unit"]]
    before = _BEFORE.search(piece)
    return MONTHS[before["each"] or before["of"]] if before else None
