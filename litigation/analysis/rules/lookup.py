"""Finds articles among those assembled for a case."""

from __future__ import annotations

from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.result import ArticleRef

CONTRACTS = "民法典·合同编"
GENERAL = "民法典·总则编"
LOANS = "民间借贷司法解释（2020第二次修正）"
FORMER_LOANS = "民间借贷司法解释（2015）"
SALES = "买卖合同司法解释（2020修正）"
CONTRACTS_INTERPRETATION = "合同编通则解释"
TIME_OF_EFFECT = "民法典时间效力规定"
LIMITATION = "诉讼时效规定（2020修正）"
LIMITATION_TRANSITION = "民总诉讼时效解释（2018）"
FEES = "诉讼费用交纳办法"
PROCEDURE = "民事诉讼法（2023修正）"
PROCEDURE_INTERPRETATION = "民诉法解释（2022修正）"
SMALL_FIRMS = "保障中小企业款项支付条例（2025修订）"


def contract_law(rules: RuleSet, *numbers: int) -> tuple[ArticleRef, ...]:
    """The articles on contracts; before the Civil Code, the rules that send to the older law."""
    return cited(rules, CONTRACTS, *numbers) or cited(rules, TIME_OF_EFFECT, 1, 20)


def cited(rules: RuleSet, law: str, *numbers: int) -> tuple[ArticleRef, ...]:
    """The articles of a law that apply; those that do not are left out, never replaced."""
    held = {one.article: one for one in rules.articles if one.law == law}
    return tuple(held[name] for number in numbers if (name := f"第{number}条") in held)
