"""Order: pairs of facts that stand in the timeline in the order in which they happened.

A fact is found by the sentence that tells of it, not by its day: an event of an accepted kind that
cites that sentence. So a day resolved wrongly shows as a pair in the wrong order. Facts that were
not found make no pair; the date measure counts them.
"""

from __future__ import annotations

from itertools import combinations

from evaluation.engine import Outcome
from evaluation.measures.overlap import is_same_place, names_cited
from evaluation.measures.tally import Tally
from evaluation.truth import Bundle, Happening, Telling
from litigation.analysis.values.facts import Event


def order(bundle: Bundle, outcome: Outcome) -> Tally:
    tally = Tally()
    if outcome.result is None:
        return tally
    placed: list[tuple[Happening, Event]] = []
    for true in bundle.truth.happenings:
        event = _event_of(true, bundle, outcome) if true.required else None
        if event is not None:
            placed.append((true, event))
    place = {id(event): number for number, event in enumerate(outcome.result.timeline)}
    for (first, one), (second, two) in combinations(sorted(placed, key=lambda p: p[0].day), 2):
        if first.day == second.day or one is two:
            continue
        if place[id(one)] < place[id(two)]:
            tally.hit()
        else:
            tally.err(f"{first.key} ({one.date}) after {second.key} ({two.date})")
    return tally


def _event_of(true: Happening, bundle: Bundle, outcome: Outcome) -> Event | None:
    assert outcome.result is not None
    tellings = [one for one in bundle.truth.tellings if one.key == true.key]
    events = [
        event
        for event in outcome.result.timeline
        if event.kind in true.kinds and any(_tells(event, one, outcome) for one in tellings)
    ]
    exact = [event for event in events if event.date == true.day]
    if exact:
        return exact[0]
    rivals = {one.day for one in bundle.truth.happenings if one.kinds & true.kinds}
    strays = [event for event in events if event.date not in rivals]
    return strays[0] if len(strays) == 1 else None


def _tells(event: Event, telling: Telling, outcome: Outcome) -> bool:
    return any(
        telling.paper in names_cited(outcome, [one]) and is_same_place(one.quote, telling.sentence)
        for one in event.citations
    )
