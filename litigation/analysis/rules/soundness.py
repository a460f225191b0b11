"""What makes a package that has the right shape still useless to the engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from litigation.analysis.rules.articles import ArticleUnknown, read_key
from litigation.analysis.subjects import SUBJECTS
from litigation.analysis.subjects.methods import methods_of
from litigation.packages.schema import Element, RulePackage, Text

MOST_WEIGHT = 10


@dataclass(frozen=True)
class Fault:
    """The field at fault ("$.elements[3].weight"), what is wrong, and the value."""

    path: str
    code: str
    detail: str = ""


def faults_of(package: RulePackage) -> tuple[Fault, ...]:
    """Every fault, in the order of the file."""
    return tuple(_all(package))


def _all(package: RulePackage) -> Iterator[Fault]:
    if package.subject not in SUBJECTS:
        yield Fault("$.subject", "unknown_subject", package.subject)
    if not package.combinations:
        yield Fault("$.combinations", "nothing")
    if not package.elements and not package.parts:
        yield Fault("$.elements", "nothing")
    yield from _texts("$", {"title": package.title})
    yield from _days("$", package.valid_from, package.valid_to)
    yield from _articles("$", package.articles)
    yield from _elements(package)


def _elements(package: RulePackage) -> Iterator[Fault]:
    seen: set[str] = set()
    methods = methods_of(package.subject)
    for number, element in enumerate(package.elements):
        at = f"$.elements[{number}]"
        if element.id in seen:
            yield Fault(f"{at}.id", "twice", element.id)
        if element.method not in methods:
            yield Fault(f"{at}.method", "unknown_method", element.method)
        if not 1 <= element.weight <= MOST_WEIGHT:
            yield Fault(f"{at}.weight", "weight", str(element.weight))
        for needed in element.depends:
            if needed not in seen:
                yield Fault(f"{at}.depends", "unknown_dependence", needed)
        seen.add(element.id)
        yield from _element(at, element)


def _element(at: str, element: Element) -> Iterator[Fault]:
    yield from _texts(at, {"title": element.title, "text": element.text})
    yield from _days(at, element.valid_from, element.valid_to)
    yield from _articles(at, element.articles)
    for number, gap in enumerate(element.gaps):
        words = {"paper": gap.paper, "where": gap.where, "reason": gap.reason}
        yield from _texts(f"{at}.gaps[{number}]", words)


def _texts(at: str, texts: dict[str, Text]) -> Iterator[Fault]:
    for name, text in texts.items():
        for language, words in (("zh", text.zh), ("en", text.en)):
            if not words.strip():
                yield Fault(f"{at}.{name}.{language}", "no_text", language)


def _days(at: str, first: date, last: date | None) -> Iterator[Fault]:
    if last is not None and last < first:
        yield Fault(f"{at}.valid_to", "ends_before_it_begins", str(last))


def _articles(at: str, keys: Iterable[str]) -> Iterator[Fault]:
    for number, key in enumerate(keys):
        try:
            read_key(key)
        except ArticleUnknown:
            yield Fault(f"{at}.articles[{number}]", "unknown_article", key)
