"""What stood in the creditor's way, and what is still missing before it stops a period (194).

Only what an authority's paper tells with both days, of the creditor, and what nobody can do
anything about, counts as proved; all else is told with its doubt and moves no safe day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from litigation.analysis.claims.chairs import creditors, debtors
from litigation.analysis.claims.limitation.interruptions import is_unsure
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.hindrance import Hindrance, HindranceKind

H = HindranceKind
# Before this day a period went on with what was left of it; the six months are of the new law.
SIX_MONTHS_SINCE = date(2017, 10, 1)
CAUSES = {
    H.FORCE_MAJEURE: "不可抗力（封控、灾害等）",
    H.NO_REPRESENTATIVE: "权利人无行为能力而没有法定代理人",
    H.HEIR_OPEN: "继承开始后未确定继承人或遗产管理人",
    H.CONTROLLED: "权利人被义务人或他人控制",
    H.DETAINED: "权利人人身自由受限（其他障碍）",
}
_PAPERS = {
    H.FORCE_MAJEURE: (
        "政府、街道、园区管理机构出具的载明管控或灾害起止日期、并载明权利人因此不能主张权利的证明"
    ),
    H.NO_REPRESENTATIVE: "认定行为能力的判决、指定监护人的判决或决定",
    H.HEIR_OPEN: "死亡证明，以及载明继承人或遗产管理人确定日期的公证书、判决或指定文书",
    H.CONTROLLED: "载明控制起止日期的登记、决议或交接材料",
    H.DETAINED: "载明起止日期的拘留、羁押、释放文书，以及不能委托他人主张权利的材料",
}
_DISPUTED = {
    H.CONTROLLED: "是否构成控制、何时脱离控制须由法院认定",
    H.DETAINED: "人身自由受限期间能否委托他人主张权利、是否构成不能行使请求权的障碍有争议",
}


@dataclass(frozen=True)
class Obstacle:
    """A cause with its days, its doubt, and the paper that would clear it."""

    hindrance: Hindrance
    doubt: str = ""
    paper: str = ""

    @property
    def cause(self) -> str:
        return CAUSES[self.hindrance.kind]

    @property
    def told(self) -> str:
        """The cause with its days in words."""
        one = self.hindrance
        first = chinese_day(one.start) if one.start else "起日不明"
        last = chinese_day(one.end) if one.end else "止日不明"
        return f"{first}至{last}{self.cause}"


def obstacles_of(facts: Facts, *, as_of: date) -> tuple[Obstacle, ...]:
    """Every cause that may concern the creditor, begun before the day of the analysis."""
    return tuple(
        _obstacle(facts, one)
        for one in facts.hindrances
        if _concerns(facts, one) and (one.start is None or one.start <= as_of)
    )


def _concerns(facts: Facts, one: Hindrance) -> bool:
    """The debtor's own misfortune stops nothing, but for its death without a known heir."""
    return one.kind is H.HEIR_OPEN or one.party is None or one.party not in debtors(facts)


def _obstacle(facts: Facts, one: Hindrance) -> Obstacle:
    doubt = _doubt(facts, one)
    return Obstacle(one, doubt, _PAPERS[one.kind] if doubt else "")


def _doubt(facts: Facts, one: Hindrance) -> str:
    if one.start is None or one.end is None or not one.is_exact:
        missing = {(True, True): "起止日期", (True, False): "开始日期", (False, True): "消除日期"}
        return f"{missing.get((one.start is None, one.end is None), '确切日期')}未见于材料"
    if one.end < SIX_MONTHS_SINCE:
        return "事由在2017年10月1日前已消除，适用当时的规定（剩余期间继续计算），条文未收录，未测算"
    if not one.official:
        return "仅见于当事人一方的陈述或往来材料，未见有关机关、公证或法院的书面材料"
    sides = creditors(facts) | (debtors(facts) if one.kind is H.HEIR_OPEN else frozenset())
    if one.party is None or one.party not in sides:
        return "材料未载明受影响的是权利人"
    if one.kind is H.FORCE_MAJEURE and not one.hinders:
        return "材料未载明权利人因此不能行使请求权"
    if any(is_unsure(facts, citation) for citation in one.citations):
        return "所依据的文件识别不清或日期有矛盾"
    return _DISPUTED.get(one.kind, "")
