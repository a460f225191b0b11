"""Which day of a clause belongs to which part of the price."""

from __future__ import annotations

from bisect import bisect

from litigation.analysis.extraction.terms.clauses import Clause
from litigation.analysis.extraction.terms.due_rules import DueRule
from litigation.analysis.extraction.terms.shares import Share


def paired(
    clause: Clause, shares: list[Share], rules: list[DueRule]
) -> list[tuple[Share, DueRule | None]]:
    """Each share with the rule on its side: rules lead (于…前支付30%) or follow (30%于…前支付)."""
    if len(rules) == 1:
        return (
            [(share, rules[0]) for share in shares[:1]]
            if len(shares) == 1
            else _one_rule(clause, shares, rules[0])
        )
    if beside := _side_by_side(clause, shares, rules):
        return beside
    lead = rules[0].start < shares[0].start
    pairs: list[tuple[Share, DueRule | None]] = []
    for number, share in enumerate(shares):
        if lead:
            before = [rule for rule in rules if rule.start < share.start]
            low = shares[number - 1].start if number else -1
            own = [rule for rule in before if rule.start > low]
        else:
            high = shares[number + 1].start if number + 1 < len(shares) else 10**9
            own = [rule for rule in rules if share.start < rule.start < high]
        if not own and lead and number == len(shares) - 1:
            pairs.append((share, next((r for r in rules if r.start > share.start), None)))
            continue
        pairs.append((share, (own[-1] if lead else own[0]) if own else None))
    return [pair for pair in pairs if pair[1] is not None or pair[0].ratio or pair[0].amount]


def _one_rule(
    clause: Clause, shares: list[Share], rule: DueRule
) -> list[tuple[Share, DueRule | None]]:
    if beside := _side_by_side(clause, shares, [rule]):
        return beside
    numbered = [share for share in shares if not share.rest] or shares
    nearest = min(
        numbered, key=lambda share: min(abs(share.start - rule.end), abs(rule.start - share.end))
    )
    return [(share, rule if share is nearest else None) for share in numbered]


def _side_by_side(
    clause: Clause, shares: list[Share], rules: list[DueRule]
) -> list[tuple[Share, DueRule | None]]:
    """预付30%，货到付60%，质保金10%于…退还: each day stands in the phrase of its own part."""
    text = clause.line.plain
    commas = [at for at in range(clause.start, clause.end) if text[at] == "，"]
    own = {bisect(commas, share.start): share for share in shares}
    days = {bisect(commas, rule.start): rule for rule in rules}
    if len(days) < len(rules) or len(own) < len(shares):
        return []
    for at in sorted(days.keys() - own.keys()):  # 预留5%作为质保金，于2024年5月20日退还
        before = max((part for part in own if part < at), default=-1)
        if before < 0 or before in days:
            return []
        days[before] = days.pop(at)
    pairs = [(share, days.get(at)) for at, share in own.items()]
    return [pair for pair in pairs if pair[1] or not pair[0].rest]
