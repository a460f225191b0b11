"""Statute articles, chosen by the day that decides which law applies."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

import msgspec

from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import ArticleRef
from litigation.data import DATA
from pipeline.errors import DomainError
from pipeline.said import Said
from pipeline.said import marked as _

CIVIL_CODE = date(2021, 1, 1)


class ArticleUnknown(DomainError):
    """An article that the data files do not hold."""

    code = "article_unknown"


class ArticleNotInForce(DomainError):
    """An article that was not yet law on the day asked for."""

    code = "article_not_in_force"


class _Row(msgspec.Struct, frozen=True):
    law: str
    effective: date
    article: int
    paraphrase: str


@dataclass(frozen=True)
class Choice:
    """The articles that apply, and what had to be left out and why."""

    articles: tuple[ArticleRef, ...]
    notes: tuple[str, ...]


def article(law: str, number: int, *, on: date) -> ArticleRef:
    """The article as it stood on a day; raises rather than cite law that was not yet in force."""
    row = _rows().get((law, number))
    if row is None:
        raise ArticleUnknown(
            Said(_("数据中没有《%(law)s》第%(number)s条。"), law=law, number=number)
        )
    if on < row.effective:
        raise ArticleNotInForce(
            Said(
                _("《%(law)s》第%(number)s条自%(since)s起施行，不适用于%(day)s的事实。"),
                law=law,
                number=number,
                since=Said.shorter(chinese_day(row.effective), row.effective.isoformat()),
                day=Said.shorter(chinese_day(on), on.isoformat()),
            )
        )
    return ArticleRef(
        law=row.law,
        article=f"第{row.article}条",
        effective=row.effective,
        paraphrase=row.paraphrase,
    )


@dataclass(frozen=True)
class Days:
    """The days that decide: of the facts, of the limitation period's end, of the analysis."""

    facts: date
    limitation: date
    as_of: date


def choose_articles(keys: Iterable[str], days: Days) -> Choice:
    """The articles among `keys` ("law number") that govern on the days given."""
    found: dict[ArticleRef, None] = {}
    notes: dict[str, None] = {}
    for key in keys:
        law, number = read_key(key)
        try:
            found[article(law, number, on=deciding_day(law, days))] = None
        except ArticleNotInForce as refusal:
            notes[_laws()[law].get("before", str(refusal.message))] = None
    return Choice(articles=tuple(found), notes=tuple(note for note in notes if note))


def read_key(key: str) -> tuple[str, int]:
    """Law and number from "law number"; raises when the data hold no such article."""
    law, _space, number = key.rpartition(" ")
    if not number.isdigit() or (law, int(number)) not in _rows():
        raise ArticleUnknown(Said(_("数据中没有“%(key)s”这一条。"), key=key))
    return law, int(number)


def deciding_day(law: str, days: Days) -> date:
    """The day on whose law a law is applied; see data/laws.toml."""
    basis = _laws()[law]["basis"]
    if basis == "limitation":
        return days.limitation
    if basis == "facts" or (basis == "pending" and days.facts < CIVIL_CODE):
        return days.facts
    return days.as_of


@cache
def _rows() -> dict[tuple[str, int], _Row]:
    rows = msgspec.json.decode((DATA / "articles.json").read_bytes(), type=tuple[_Row, ...])
    return {(row.law, row.article): row for row in rows}


@cache
def _laws() -> dict[str, dict[str, str]]:
    return tomllib.loads((DATA / "laws.toml").read_text(encoding="utf-8"))
