"""Statutes by their full titles, as a pleading names them."""

from __future__ import annotations

from collections.abc import Iterable

from litigation.analysis.values.result import ArticleRef

COURT = "最高人民法院关于"
TITLES = {
    "民法典": "中华人民共和国民法典",
    "民事诉讼法": "中华人民共和国民事诉讼法",
    "劳动合同法": "中华人民共和国劳动合同法",
    "劳动合同法实施条例": "中华人民共和国劳动合同法实施条例",
    "劳动争议调解仲裁法": "中华人民共和国劳动争议调解仲裁法",
    "劳动争议解释": f"{COURT}审理劳动争议案件适用法律问题的解释（一）",
    "诉讼时效规定": f"{COURT}审理民事案件适用诉讼时效制度若干问题的规定",
    "民总诉讼时效解释": f"{COURT}适用〈中华人民共和国民法总则〉诉讼时效制度若干问题的解释",
    "民诉法解释": f"{COURT}适用〈中华人民共和国民事诉讼法〉的解释",
    "民事证据规定": f"{COURT}民事诉讼证据的若干规定",
    "买卖合同司法解释": f"{COURT}审理买卖合同纠纷案件适用法律问题的解释",
    "民间借贷司法解释": f"{COURT}审理民间借贷案件适用法律若干问题的规定",
    "合同编通则解释": f"{COURT}适用〈中华人民共和国民法典〉合同编通则若干问题的解释",
    "民法典时间效力规定": f"{COURT}适用〈中华人民共和国民法典〉时间效力的若干规定",
    "迟延履行利息解释": f"{COURT}执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释",
}


def full_statutes(articles: Iterable[ArticleRef]) -> str:
    """Each law once with its articles in order, the laws in order of appearance."""
    by_law: dict[str, list[str]] = {}
    for article in articles:
        numbers = by_law.setdefault(_title(article.law), [])
        if article.article not in numbers:
            numbers.append(article.article)
    return "；".join(
        f"《{title}》{'、'.join(sorted(numbers, key=_place))}" for title, numbers in by_law.items()
    )


def _place(number: str) -> int:
    digits = "".join(char for char in number if char.isdigit())
    return int(digits) if digits else 0


def _title(law: str) -> str:
    """The full title without part and year of amendment; an unlisted law keeps its own name."""
    name = law.split("·")[0].split("（")[0]
    return TITLES.get(name, name)
