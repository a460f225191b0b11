"""Who appeals: by the papers, by the client's own words, else by who alone was hurt."""

from __future__ import annotations

import re
from dataclasses import dataclass

from litigation.analysis.claims.judgment.titles import REVIEWING, first_instance
from litigation.analysis.subjects.judgment.seats import of_side
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.ruling import OrderItem, OrderKind, Ruling
from litigation.analysis.values.sources import Citation

OTHER = {"plaintiff": "defendant", "defendant": "plaintiff"}
WORDS = {"plaintiff": "原审原告（申请人）", "defendant": "原审被告（被申请人）"}
_OURS = re.compile(
    r"(?:我(?:方|司|公司|们|厂|店)?|本公司|本人|委托人|当事人|客户)(?P<told>[^，。；\n]{0,3"
    r"0})"
)
_APPEALS = re.compile(
    r"(?P<who>[^，。；\n]{2,40}?)(?:不服|拟上诉|提起上诉|已上诉"
    r"|上诉至|要上诉|准备上诉)"
)


@dataclass(frozen=True)
class Appellant:
    """`side` None: it cannot be told which side appeals."""

    side: str | None
    names: tuple[str, ...]
    others: tuple[str, ...]
    how: str
    citations: tuple[Citation, ...]
    beside: tuple[str, ...] = ()  # on the same side, but not known to appeal


def appellant_of(facts: Facts, inputs: Inputs) -> Appellant:
    ruling = first_instance(facts) or _reviewing(facts)
    if ruling is None:
        return Appellant(None, (), (), "材料中没有一审裁判文书", ())
    side, how = _side(facts, inputs, ruling)
    if side is None:
        cited = tuple(c for one in ruling.parties for c in one.citations[:1])
        return Appellant(None, (), (), how, cited)
    whole, others = of_side(ruling, side), of_side(ruling, OTHER[side])
    names = _appealing(facts, inputs, ruling, whole)
    cited = tuple(c for one in ruling.parties if one.name in names for c in one.citations[:1])
    beside = tuple(one for one in whole if one not in names)
    return Appellant(side, names, others, how, cited, beside)


def _appealing(
    facts: Facts, inputs: Inputs, ruling: Ruling, side: tuple[str, ...]
) -> tuple[str, ...]:
    """Those of a side who are said to appeal; all of it where nobody is named."""
    later = _reviewing(facts)
    roles = {one.name for one in later.parties if one.role.startswith("上诉人")} if later else set()
    named = tuple(one for one in side if one in roles)
    if not named and inputs.case_position != "appellee":
        named = tuple(one for one in side if one in inputs.user_input)
    return named or side


def hurt(ruling: Ruling, side: str, names: tuple[str, ...] = ()) -> tuple[OrderItem, ...]:
    """The items that put a side, or those named of it, at a disadvantage."""
    who = names or of_side(ruling, side)
    return tuple(one for one in ruling.orders if _hurts(one, side, who))


def _side(facts: Facts, inputs: Inputs, ruling: Ruling) -> tuple[str | None, str]:
    later = _reviewing(facts)
    if later is not None:
        sides = {one.side for one in later.parties if one.role.startswith("上诉人")}
        if len(sides) == 1 and sides <= OTHER.keys():
            return sides.pop(), "二审文书列明上诉人"
    told = _told(inputs, ruling)
    if told:
        return told, "依用户陈述确定上诉人"
    sides = {side for side in OTHER if hurt(ruling, side)}
    if len(sides) == 1:
        return sides.pop(), "一审判项只对该方不利"
    return None, "一审判项对双方均有不利，材料未说明由哪一方上诉"


def _told(inputs: Inputs, ruling: Ruling) -> str | None:
    """我公司系原审被告, 张某甲不服一审判决: the side that the client's words give."""
    for hit in _OURS.finditer(inputs.user_input):
        side = _named(hit["told"], ruling)
        if side:
            return OTHER[side] if inputs.case_position == "appellee" else side
    for hit in _APPEALS.finditer(inputs.user_input):
        side = _named(hit["who"], ruling)
        if side:
            return side
    return None


def _named(words: str, ruling: Ruling) -> str | None:
    for one in ruling.parties:
        if one.name in words and one.side in OTHER:
            return one.side
    for word, side in (("原告", "plaintiff"), ("被告", "defendant")):
        if word in words:
            return side
    return None


def _reviewing(facts: Facts) -> Ruling | None:
    return next((one for one in facts.rulings if one.stage in REVIEWING), None)


def _hurts(item: OrderItem, side: str, names: tuple[str, ...]) -> bool:
    if item.kind in (OrderKind.PAY, OrderKind.JOINT, OrderKind.PERFORM):
        bound = set(item.payers) & set(names)
        return bool(bound) or (side == "defendant" and not item.payers)
    if item.kind is not OrderKind.DISMISS:
        return False
    by_defendant = "异议" in item.text or "反诉" in item.text
    return by_defendant is (side == "defendant")
