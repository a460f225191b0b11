"""What a row says, with where it stands in the papers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.wording import event_day, stripped, yuan
from litigation.analysis.values.facts import Event
from litigation.analysis.values.sources import Citation

MOST_EVENTS = 20


@dataclass(frozen=True)
class Told:
    text: str
    citations: tuple[Citation, ...] = ()


def events_told(events: Iterable[Event], *, otherwise: str) -> Told:
    """The events one after the other; `otherwise` where the papers tell of none."""
    found = tuple(events)
    if not found:
        return Told(otherwise)
    lines = [event_line(event) for event in found[:MOST_EVENTS]]
    if len(found) > MOST_EVENTS:
        lines.append(f"其余{len(found) - MOST_EVENTS}项见时间线")
    citations = distinct((c for event in found for c in event.citations[:1]), limit=MOST_EVENTS)
    return Told("；".join(lines) + "。", citations)


def in_roles(case: Case, words: str) -> str:
    """The words with the only party on either side called 原告 or 被告, as a pleading does."""
    roles = {}
    for parties, role in ((case.chair.claimants, "原告"), (case.chair.respondents, "被告")):
        if len(parties) == 1:
            roles[parties[0].name] = role
    names = sorted({*roles, *(party.name for party in case.facts.parties)}, key=len, reverse=True)
    if not names:
        return words
    pattern = re.compile("|".join(map(re.escape, names)))
    shown = pattern.sub(lambda found: roles.get(found.group(), found.group()), words)
    return shown.replace("原告、被告", "原告与被告")


def event_line(event: Event) -> str:
    """One event with its day and sum, neither said twice."""
    sentence = stripped(event.text)
    when = event_day(event)
    line = sentence if when in sentence else f"{when}，{sentence}"
    if event.amount is None or f"{event.amount:,.2f}" in sentence:
        return line
    return f"{line}（{yuan(event.amount)}）"
