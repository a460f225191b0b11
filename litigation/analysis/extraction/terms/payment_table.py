"""A payment plan given as a table: one instalment a row."""

from __future__ import annotations

import re

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.tables import Cell, Row, rows_of
from litigation.analysis.extraction.terms.clauses import Clause, ratios_in
from litigation.analysis.extraction.terms.due_rule import DueRule
from litigation.analysis.extraction.terms.due_rules import due_rules_in
from litigation.analysis.extraction.terms.shares import Draft, Share, ordinal_label

_WHEN = r"期限|付款日|付款时间|日期|截止|到期|付款条件|节点|支付时间|条件"
_ABOUT = re.compile(r"付款|支付|期次|分期|期数|还款|节点|期限")


def table_drafts(paper: Paper) -> list[Draft]:
    """The rows of payment plans in a paper."""
    found: list[Draft] = []
    for row in rows_of(paper):
        when = row.under(_WHEN)
        if when is None or row.is_total or not _ABOUT.search(row.headers):
            continue
        share = _share(row, when)
        if share is None:
            continue
        name = row.cells[0].text
        label = name if 1 < len(name) <= 12 else ordinal_label(len(found))
        cited = row.line.cite(0, len(row.line.text))
        found.append(Draft(label, share, _rule(row, when), cited))
    return found


def _share(row: Row, when: Cell) -> Share | None:
    money, part = row.under(r"金额|价款|货款|应付|付款额"), row.under(r"比例")
    mention = row.sum_in(money) if money else None
    ratios = ratios_in(part.text) if part else []
    if mention is None and not ratios:
        return None
    ratio = ratios[0][2] if ratios else None
    return Share(when.start, when.end, ratio, mention.value if mention else None)


def _rule(row: Row, when: Cell) -> DueRule | None:
    """A stated day before a period; a bare date in the column is the due day."""
    clause = Clause(row.line, row.index, when.start, when.end)
    rules = due_rules_in(clause, when.start, when.end)
    for rule in rules:
        if rule.fixed:
            return rule
    for mention in row.line.dates:
        if when.start <= mention.start < when.end and not rules:
            return DueRule(mention.start, mention.end, when.text, mention.date)
    return rules[0] if rules else None
