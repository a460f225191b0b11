"""The statute articles a statement rests on, as they stood for the facts of this case."""

from __future__ import annotations

from litigation.analysis.rules.articles import ArticleNotInForce, article
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.result import ArticleRef

LAST_OF_GENERAL_PART = 204
PROCEDURE = {
    "民事诉讼法": "民事诉讼法（2023修正）",
    "民诉法解释": "民诉法解释（2022修正）",
    "证据规定": "民事证据规定（2019修正）",
    "诉讼费用交纳办法": "诉讼费用交纳办法",
}
SUBSTANCE = {
    "诉讼时效规定": "诉讼时效规定（2020修正）",
    "买卖合同司法解释": "买卖合同司法解释（2020修正）",
    "合同编通则解释": "合同编通则解释",
    "民间借贷解释": "民间借贷司法解释（2020第二次修正）",
}


def law(rules: RuleSet, *keys: str) -> tuple[ArticleRef, ...]:
    """The articles named like "民法典 585".

    Substantive law is cited only where the assembled rules hold an article of the same law, for
    they were chosen by the facts' date: better none than one that was not yet law. Procedure
    follows the day of the analysis.
    """
    found = (_one(rules, key) for key in keys)
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _one(rules: RuleSet, key: str) -> ArticleRef | None:
    name, _, digits = key.partition(" ")
    number = int(digits)
    full = _full_name(name, number)
    if name not in PROCEDURE and not any(one.law == full for one in rules.articles):
        return None
    try:
        return article(full, number, on=rules.package.as_of)
    except ArticleNotInForce:
        return None


def _full_name(name: str, number: int) -> str:
    if name == "民法典":
        part = "总则编" if number <= LAST_OF_GENERAL_PART else "合同编"
        return f"民法典·{part}"
    return PROCEDURE.get(name) or SUBSTANCE[name]
