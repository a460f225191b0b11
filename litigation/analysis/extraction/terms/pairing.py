"""Which day of a clause belongs to which part of the price."""

from __future__ import annotations

import re
from functools import cache

from litigation.analysis.extraction.terms.clauses import Clause
from litigation.analysis.extraction.terms.due_rule import DueRule
from litigation.analysis.extraction.terms.shares import Share

Pair = tuple[Share, DueRule | None]
_ALONE = 4.0  # what it costs to leave a part without a day, or a day without a part
_FAR = 12.0  # no day belongs to a part so many commas away
_MARKS = {"，": 1.0, "、": 0.6, "：": 0.4, "；": 3.0, "。": 6.0}
_TOGETHER = re.compile(r"[^，。；]{0,10}(?:和|及|、|以及)[^，。；]{0,10}")


def paired(clause: Clause, shares: list[Share], rules: list[DueRule]) -> list[Pair]:
    """Each share with its rule, in the order of both, those in one phrase first.

    Rules may lead (于…前支付30%) or follow (30%于…前支付), and one clause may do both.
    """
    found = _aligned(clause, tuple(shares), tuple(rules))
    return [pair for pair in found if pair[1] is not None or not pair[0].rest]


def _aligned(clause: Clause, shares: tuple[Share, ...], rules: tuple[DueRule, ...]) -> list[Pair]:
    """The cheapest pairing in which no two pairs cross."""
    text = clause.line.plain

    @cache
    def best(share: int, rule: int) -> tuple[float, tuple[int | None, ...]]:
        if share == len(shares):
            return _ALONE * (len(rules) - rule), ()
        cost, rest = best(share + 1, rule)
        choices = [(cost + _ALONE, (None, *rest))]
        for at in range(rule, len(rules)):
            far = _distance(text, shares[share], rules[at])
            if far >= _FAR and rules[at].start > shares[share].end:
                break
            if far < _FAR:
                cost, rest = best(share + 1, at + 1)
                skipped = _ALONE * (at - rule)
                choices.append((cost + skipped + far, (at, *rest)))
        return min(choices, key=lambda one: one[0])

    chosen = best(0, 0)[1]
    pairs: list[Pair] = []
    for share, at in zip(shares, chosen, strict=True):
        rule = rules[at] if at is not None else None
        if rule is None and pairs and pairs[-1][1] and _together(text, pairs[-1], share):
            rule = pairs[-1][1]
        pairs.append((share, rule))
    return pairs


def _distance(text: str, share: Share, rule: DueRule) -> float:
    """The marks between a share and a rule; a word counts a little, so the nearer one wins.

    A rule without a limit of its own gives way to a day beside it: 货到后付清其余70%（6月30日前）.
    """
    low, high = min(share.end, rule.end), max(share.start, rule.start)
    between = text[low:high]
    vague = 0.6 if rule.unit == "open" or rule.text.endswith("后") else 0.0
    return sum(_MARKS.get(mark, 0.0) for mark in between) + len(between) / 200 + vague


def _together(text: str, last: Pair, share: Share) -> bool:
    """签约后5日内支付定金5万元和预付款10万元: one day for both."""
    rule = last[1]
    before = rule is not None and rule.end <= last[0].start
    return before and _TOGETHER.fullmatch(text[last[0].end : share.start]) is not None
