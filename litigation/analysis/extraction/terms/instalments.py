"""The parts of the price and when each falls due."""

from __future__ import annotations

import re
from dataclasses import replace

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.terms.clauses import Clause, ratios_in
from litigation.analysis.extraction.terms.due_rules import DueRule, due_rules_in
from litigation.analysis.extraction.terms.payment_table import table_drafts
from litigation.analysis.extraction.terms.shares import Draft, Share, ordinal_label

_ABOUT = re.compile(
    r"第[一二三四五六七八九1-9][期笔]|[内前后时日]付(?=$|[。；，]|清)|质保金|质量保证金|余款|尾款"
    r"|剩余|付款|支付|付清|付至|结清|结算|预付|货款|价款|付全款|付到"
    r"|付合同|付总"
)
_NOT_ABOUT = re.compile(
    r"违约金|滞纳金|逾期(?!付款期限)|赔偿|每延|利息|仲裁|管辖|法院|质量异议|解除"
    r"|运费由|税率|开具.{0,12}发票.{0,6}$|律师费"
)
_REST = re.compile(
    r"余款|尾款|剩余(?:的)?(?:货款|款项|价款|部分|合同|总)?|其余|(?:全部"
    r"|全额)(?:货款|价款|款项|合同款)|全款|一次性付清|全部付清|(?:货款"
    r"|价款)(?:全部)?(?:付清|结清)|付清(?:全部)?(?:货款|价款|款)"
    r"|结清(?:全部)?(?:货款|价款|款项)?|支付(?:该批|当批|每批|相应)?(?:货款|价款)"
    r"|该批货款|当批货款|付清|结清|还清|货款"
)
_ALL_OF_IT = re.compile(r"(?<=[内前后时日])(?:一次性)?(?:付款|支付|付清)(?![^，。；]{0,4}[%\d])")
_PAST = re.compile(
    r"(?:仅|只|已(?:经)?|才|尚|还|剩余|下|拖|未)(?:支付|付|欠)?(?:了"
    r"|款)?(?:货款)?(?:人民币)?$|收到$|欠$"
)
_TOTAL = re.compile(r"总价|总金额|合同(?:总)?(?:价|金额|额)|总额|总货款|总计|合计|共计|单价")
_PAST = re.compile(
    r"(?:仅|只|已(?:经)?|才|尚|还|剩余|下|拖|未)(?:支付|付|欠)?(?:了"
    r"|款)?(?:货款)?(?:人民币)?$|收到$|欠$"
)
_CUMULATIVE = re.compile(r"(?:付|支付|付款|累计付)(?:至|到)")
_LABEL = re.compile(
    r"第[一二三四五六七八九1-9][期笔次批]|定金|预付款?|首付款?|首期款?|进度款"
    r"|到货款|提货款|发货款|验收款|尾款|余款|质保金|质量保证金"
)


def instalment_drafts(paper: Paper, clauses: list[Clause]) -> list[Draft]:
    """Instalments from a payment table, else from the clauses on payment."""
    table = table_drafts(paper)
    if len(table) > 1:
        return table
    found: list[Draft] = []
    for whole in clauses:
        clause = _before_penalty(whole)
        text = clause.plain
        heading = re.search(r"付款|支付|结算|价款|货款", clause.heading)
        if _NOT_ABOUT.search(text) or not (_ABOUT.search(text) or heading):
            continue
        found += _from_clause(clause)
    return _labelled(found)


_PENALTY_BEGINS = re.compile(r"[，；](?=[^，；]{0,8}(?:逾期|延期|迟延|违约|每延))")


def _before_penalty(clause: Clause) -> Clause:
    """A sentence on payment that goes on to the penalty, without the penalty."""
    if not _NOT_ABOUT.search(clause.plain):
        return clause
    cut = _PENALTY_BEGINS.search(clause.plain)
    return replace(clause, end=clause.start + cut.start()) if cut else clause


def _from_clause(clause: Clause) -> list[Draft]:
    shares = _shares(clause)
    rules = due_rules_in(clause, clause.start, clause.end)
    if not shares or not rules:
        return []
    drafts = []
    reached = clause.start
    for share, rule in _paired(shares, rules):
        low = min(share.start, rule.start if rule else share.start)
        end = max(share.end, rule.end if rule else share.end)
        comma = max(clause.line.text.rfind(mark, clause.start, low) for mark in "，；") + 1
        start = max(clause.start, comma, reached)
        drafts.append(Draft(_label(clause, start, end), share, rule, clause.line.cite(start, end)))
        reached = end
    return drafts


def _paired(shares: list[Share], rules: list[DueRule]) -> list[tuple[Share, DueRule | None]]:
    """Each share with the rule on its side: rules lead (于…前支付30%) or follow (30%于…前支付)."""
    if len(rules) == 1:
        return (
            [(share, rules[0]) for share in shares[:1]]
            if len(shares) == 1
            else _one_rule(shares, rules[0])
        )
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


def _one_rule(shares: list[Share], rule: DueRule) -> list[tuple[Share, DueRule | None]]:
    numbered = [share for share in shares if not share.rest] or shares
    nearest = min(
        numbered, key=lambda share: min(abs(share.start - rule.end), abs(rule.start - share.end))
    )
    return [(share, rule if share is nearest else None) for share in numbered]


def _shares(clause: Clause) -> list[Share]:
    text, offset = clause.plain, clause.start
    found = [
        Share(offset + start, offset + end, ratio=ratio)
        for start, end, ratio in ratios_in(text)
        if not re.search(r"税", text[max(0, start - 8) : end + 3]) and ratio <= 1
    ]
    for mention in clause.line.sums:
        inside = clause.start <= mention.start < clause.end
        countable = inside and not mention.per_unit and not mention.foreign
        if countable and not _is_total_or_past(clause, mention.start):
            found.append(Share(mention.start, mention.end, amount=mention.value))
    for hit in _REST.finditer(text):
        found.append(Share(offset + hit.start(), offset + hit.end(), rest=True))
    if not found:  # 货到105日内付款: all of it
        for hit in _ALL_OF_IT.finditer(text):
            found.append(Share(offset + hit.start(), offset + hit.end(), rest=True))
    found.sort(key=lambda share: share.start)
    return _merged(found, clause)


def _is_total_or_past(clause: Clause, start: int) -> bool:
    """The whole price, or what has been paid or is owed: no part that falls due."""
    before = clause.line.text[max(clause.start, start - 14) : start]
    return _TOTAL.search(before) is not None or _PAST.search(before) is not None


def _merged(shares: list[Share], clause: Clause) -> list[Share]:
    """30%即150,000元 is one share; 剩余30% too; 货款 beside a number says nothing more."""
    merged: list[Share] = []
    for share in shares:
        cumulative = _CUMULATIVE.search(
            clause.line.text[max(clause.start, share.start - 16) : share.start]
        )
        share = replace(share, cumulative=bool(cumulative) and not share.rest)
        last = merged[-1] if merged else None
        if last and _joins(clause.line.plain[last.end : share.start], last, share):
            merged[-1] = Share(
                last.start,
                share.end,
                last.ratio or share.ratio,
                last.amount or share.amount,
                last.rest and share.rest and not (share.ratio or share.amount),
                last.cumulative or share.cumulative,
            )
        elif not (
            share.rest
            and last
            and not last.rest
            and re.search(r"^[的作为，]{0,3}$", clause.line.plain[last.end : share.start])
        ):
            merged.append(share)
    numbered = [share for share in merged if not share.rest]
    if numbered:
        strong = re.compile(r"余款|尾款|剩余|其余|付清|结清")
        merged = [
            s
            for s in merged
            if not s.rest
            or (
                strong.search(clause.line.plain[s.start : s.end])
                and s.start > numbered[0].start
                and not _closes(clause, s, numbered)
            )
        ]
    elif merged:
        merged = merged[:1]
    return merged


def _closes(clause: Clause, rest: Share, numbered: list[Share]) -> bool:
    """付清 as the verb of a part that has its sum: 余款27.9万元于8月31日前付清."""
    text = clause.line.plain
    if re.search(r"余款|尾款|剩余|其余", text[rest.start : rest.end]):
        return False
    before = [share for share in numbered if share.end <= rest.start]
    return bool(before) and not re.search("[，；]", text[before[-1].end : rest.start])


def _joins(between: str, last: Share, share: Share) -> bool:
    if len(between) > 14 or re.search(r"[；。\t]|日内|日前|月内|之前", between):
        return False
    if last.ratio and share.ratio:
        return False
    if last.amount and share.amount:
        return False
    return not (re.search("，", between) and not re.search(r"[即计为]", between))


def _label(clause: Clause, start: int, end: int) -> str:
    """What the clause calls the part: 预付款, 第一期; the name before the part comes first."""
    behind = clause.line.text[end : min(clause.end, end + 8)]
    behind = behind[: min((at for at in map(behind.find, "，；。") if at >= 0), default=8)]
    hits = _LABEL.findall(clause.line.text, start, end + len(behind))
    return next((name for name in hits if not name.endswith("批")), "")


def _labelled(drafts: list[Draft]) -> list[Draft]:
    if len(drafts) == 1:
        return [replace(drafts[0], label=drafts[0].label or "货款")]
    return [replace(draft, label=draft.label or ordinal_label(n)) for n, draft in enumerate(drafts)]
