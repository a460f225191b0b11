"""The statute articles a statement rests on, as they stood for the facts of this case."""

from __future__ import annotations

from datetime import date, timedelta

from litigation.analysis.rules.articles import CIVIL_CODE, choose_articles
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.result import ArticleRef

LAST_OF_GENERAL_PART = 204
FULL_NAMES = {
    "诉讼时效规定": "诉讼时效规定（2020修正）",
    "民事诉讼法": "民事诉讼法（2023修正）",
    "民诉法解释": "民诉法解释（2022修正）",
    "证据规定": "民事证据规定（2019修正）",
    "买卖合同司法解释": "买卖合同司法解释（2020修正）",
    "合同编通则解释": "合同编通则解释",
    "诉讼费用交纳办法": "诉讼费用交纳办法",
}


def law(rules: RuleSet, *keys: str) -> tuple[ArticleRef, ...]:
    """The articles named like "民法典 585".

    An article that was not law for these facts is left out: better none than a wrong one.
    """
    day = _facts_day(rules)
    choice = choose_articles((_key(key) for key in keys), facts_date=day, as_of=rules.package.as_of)
    return choice.articles


def _key(key: str) -> str:
    name, _, number = key.partition(" ")
    if name != "民法典":
        return f"{FULL_NAMES[name]} {number}"
    part = "总则编" if int(number) <= LAST_OF_GENERAL_PART else "合同编"
    return f"民法典·{part} {number}"


def _facts_day(rules: RuleSet) -> date:
    """A day on the side of the Civil Code on which the assembled rules put the facts."""
    if any(article.law.startswith("民法典·") for article in rules.articles):
        return rules.package.as_of
    return CIVIL_CODE - timedelta(days=1)
