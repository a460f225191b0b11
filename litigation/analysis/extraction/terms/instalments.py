"""The parts of the price and when each falls due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.terms.clauses import Clause
from litigation.analysis.extraction.terms.due_rules import DueRule, due_rules_in
from litigation.analysis.extraction.terms.pairing import paired
from litigation.analysis.extraction.terms.payment_table import table_drafts
from litigation.analysis.extraction.terms.share_reading import shares_in
from litigation.analysis.extraction.terms.shares import Draft, Share, ordinal_label

_ABOUT = re.compile(
    r"第[一二三四五六七八九1-9][期笔]|[内前后时日]付(?=$|[。；，]|清)|质保金|质量保证金|余款|尾款"
    r"|剩余|付款|支付|付清|付至|结清|结算|预付|货款|价款|付全款|付到"
    r"|付合同|付总|付(?:人民币|¥)?\d|账期|月结|款到发货|到付"
)
_NOT_ABOUT = re.compile(
    r"违约金|滞纳金|逾期(?!付款期限)|赔偿|每延|利息|仲裁|管辖|法院|质量异议|解除"
    r"|运费由|税率|开具.{0,12}发票.{0,6}$|律师费"
)
_HOW_TO_PAY = re.compile(
    r"(?:付款|支付|结算|货款|价款)(?:方式|期限|时间|条件|周期|日期)|账期|月结|款到发货"
)
_LABEL = re.compile(
    r"第[一二三四五六七八九1-9][期笔次批]|定金|预付款?|首付款?|首期款?|进度款"
    r"|到货款|提货款|发货款|验收款|尾款|余款|质保金|质量保证金"
)


def instalment_drafts(paper: Paper, clauses: list[Clause]) -> list[Draft]:
    """Instalments from a payment table, else from the clauses on payment."""
    table = table_drafts(paper)
    if len(table) > 1:
        return table
    own = list(_on_payment(clauses))
    found: list[Draft] = []
    for clause in own:
        found = _with_late_rule(found, clause) + _from_clause(clause)
    whole = (_whole_price(clause) for clause in own)
    return _labelled(found or next((drafts for drafts in whole if drafts), []))


def _on_payment(clauses: list[Clause]) -> Iterator[Clause]:
    """The clauses on payment; one behind a semicolon goes on with what the one before is about."""
    last: Clause | None = None
    for whole in clauses:
        clause = _before_penalty(whole)
        text = clause.plain
        heading = re.search(r"付款|支付|结算|价款|货款", clause.heading)
        goes_on = last is not None and last.line is clause.line and last.plain.endswith("；")
        if not _NOT_ABOUT.search(text) and (_ABOUT.search(text) or heading or goes_on):
            last = clause
            yield clause


def _with_late_rule(found: list[Draft], clause: Clause) -> list[Draft]:
    """质保金于2024年5月20日返还: the day of a part that an earlier clause set apart without one."""
    name = _LABEL.search(clause.plain)
    if name is None or shares_in(clause):
        return found
    rules = due_rules_in(clause, clause.start, clause.end)
    own = [draft for draft in found if draft.rule is None and draft.label == name.group()]
    if len(rules) != 1 or len(own) != 1:
        return found
    cited = own[0].citations + clause.citations
    late = replace(own[0], rule=rules[0], citations=cited)
    return [late if draft is own[0] else draft for draft in found]


def _whole_price(clause: Clause) -> list[Draft]:
    """付款方式：开票后30天: one day for all of it, where no part of the price is spoken of."""
    said = _HOW_TO_PAY.search(clause.plain)
    rules = due_rules_in(clause, clause.start, clause.end)
    if said is None or len(rules) != 1:
        return []
    at = clause.start + said.start()
    share = Share(at, clause.start + said.end(), rest=True)
    return [Draft("", share, rules[0], clause.citations)]


_PENALTY_BEGINS = re.compile(r"[，；](?=[^，；]{0,8}(?:逾期|延期|迟延|违约|每延))")


def _before_penalty(clause: Clause) -> Clause:
    """A sentence on payment that goes on to the penalty, without the penalty."""
    if not _NOT_ABOUT.search(clause.plain):
        return clause
    cut = _PENALTY_BEGINS.search(clause.plain)
    return replace(clause, end=clause.start + cut.start()) if cut else clause


def _from_clause(clause: Clause) -> list[Draft]:
    shares = shares_in(clause)
    rules = due_rules_in(clause, clause.start, clause.end)
    if not shares or not rules:
        return []
    kept = [share for share in shares if _is_deducted(clause, share)]
    others = [share for share in shares if share not in kept]
    if not kept or not others:
        return _drafts(clause, paired(clause, shares, rules))
    pairs = [*paired(clause, others, rules), *((one, None) for one in kept)]
    pairs.sort(key=lambda pair: pair[0].start)
    return [_kept_draft(clause, pair, pair[0] in kept) for pair in pairs]


def _kept_draft(clause: Clause, pair: tuple[Share, DueRule | None], kept: bool) -> Draft:
    """扣除5%质保金后: the name behind the sum kept back is not that of the rest."""
    share, rule = pair
    label = _label(clause, share.start, share.end) if kept else ""
    return Draft(label, share, rule, clause.citations)


def _drafts(clause: Clause, pairs: list[tuple[Share, DueRule | None]]) -> list[Draft]:
    """A draft for each pair, named and cited by its own stretch of the clause."""
    drafts = []
    reached = clause.start
    for share, rule in pairs:
        low = min(share.start, rule.start if rule else share.start)
        end = max(share.end, rule.end if rule else share.end)
        comma = max(clause.line.text.rfind(mark, clause.start, low) for mark in "，；") + 1
        start = max(clause.start, comma, reached)
        drafts.append(Draft(_label(clause, start, end), share, rule, clause.line.cite(start, end)))
        reached = end
    return drafts


def _is_deducted(clause: Clause, share: Share) -> bool:
    """扣除5%质保金后: set apart before the rest is paid, and not due with it."""
    text = clause.line.plain
    before = text[max(clause.start, share.start - 10) : share.start]
    after = text[share.end : min(clause.end, share.end + 14)]
    return bool(
        re.search(r"扣[除留下][^，。；]*$", before) and re.match(r"[^，。；日]{0,12}后", after)
    )


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
