"""The shape of a rule package file; anything unknown or missing in a file is refused at load."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from litigation.analysis.values.facts import AmountKind, DocumentKind, EventKind

Side = Literal["plaintiff", "defendant"]
Strength = Literal["strong", "medium", "weak"]


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a package file."""


class Text(Record):
    """The same words in Chinese and in English."""

    zh: str
    en: str


class Combination(Record):
    """Which scenarios and case types a position may ask for."""

    position: str
    case_types: tuple[str, ...]
    scenarios: tuple[str, ...]


class Proof(Record):
    """What speaks for or against an element: papers of a kind that tell of a kind of thing.

    A proof matches when a paper of one of `documents` (any, when empty) tells of one of `events`,
    `amounts`, `terms` or `details`; with none of those four the paper itself is the proof. `by` asks
    for the party that did it. `alone` False: never enough without other evidence.
    """

    strength: Strength
    reason: str
    documents: tuple[DocumentKind, ...] = ()
    events: tuple[EventKind, ...] = ()
    amounts: tuple[AmountKind, ...] = ()
    terms: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    by: Literal["any", "creditor", "debtor"] = "any"
    alone: bool = True
    flag: str = ""


class ArticleKey(Record):
    """Names an article of litigation/data/articles.json."""

    law: str
    number: int


class GapRule(Record):
    """A paper that would close the element, and where it is usually got."""

    paper: Text
    where: Text
    reason: Text
    documents: tuple[DocumentKind, ...] = ()  # the gap is closed when one of these is in the file
    when: Literal["open", "unreceived", "copy", "electronic", "always"] = "open"


class Element(Record):
    """A fact that someone must prove."""

    id: str
    title: Text
    text: Text
    burden: Side
    weight: int
    method: str
    articles: tuple[ArticleKey, ...]
    valid_from: date
    proves: tuple[Proof, ...] = ()
    defeats: tuple[Proof, ...] = ()
    depends: tuple[str, ...] = ()
    gaps: tuple[GapRule, ...] = ()
    valid_to: date | None = None


class RulePackage(Record):
    """One file of litigation/packages."""

    id: str
    version: str
    title: Text
    valid_from: date
    facts_date: date
    combinations: tuple[Combination, ...]
    not_covered: tuple[str, ...]
    elements: tuple[Element, ...]
    valid_to: date | None = None
