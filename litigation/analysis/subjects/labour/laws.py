"""The labour statutes by the names under which the articles are held."""

from __future__ import annotations

from litigation.analysis.rules.lookup import FEES, GENERAL, cited
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.result import ArticleRef

CONTRACT_ACT = "劳动合同法（2012修正）"
REGULATIONS = "劳动合同法实施条例"
ARBITRATION_ACT = "劳动争议调解仲裁法"
INTERPRETATION = "劳动争议解释（一）"


def act(rules: RuleSet, *numbers: int) -> tuple[ArticleRef, ...]:
    """Articles of the Labour Contract Act that apply."""
    return cited(rules, CONTRACT_ACT, *numbers)


def regulations(rules: RuleSet, *numbers: int) -> tuple[ArticleRef, ...]:
    return cited(rules, REGULATIONS, *numbers)


def arbitration(rules: RuleSet, *numbers: int) -> tuple[ArticleRef, ...]:
    return cited(rules, ARBITRATION_ACT, *numbers)


def burden(rules: RuleSet) -> tuple[ArticleRef, ...]:
    """The employer proves its decisions to dismiss, to cut wages, and the years of service."""
    return cited(rules, INTERPRETATION, 44)


def limitation_articles(rules: RuleSet) -> tuple[ArticleRef, ...]:
    return (*arbitration(rules, 27), *cited(rules, GENERAL, 195, 198, 201, 203))


def fees(rules: RuleSet) -> tuple[ArticleRef, ...]:
    return cited(rules, FEES, 13, 15, 16, 29)
