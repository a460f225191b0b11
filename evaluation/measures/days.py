"""Dates: the timeline against the dated facts that matter, by day and kind of event.

Right: an event of an accepted kind on the very day. Wrong: an event on a day, or of a kind on that
day, of which the truth knows nothing. Events that the truth lists as allowed count neither way, and
neither does a second event about a fact already found.
"""

from __future__ import annotations

from evaluation.engine import Outcome
from evaluation.measures.tally import Tally
from evaluation.truth import Bundle, Happening
from litigation.analysis.values.facts import Event


def days(bundle: Bundle, outcome: Outcome) -> Tally:
    tally = Tally()
    left = list(outcome.result.timeline) if outcome.result else []
    for true in bundle.truth.happenings:
        if not true.required:
            continue
        event = next((e for e in left if e.date == true.day and e.kind in true.kinds), None)
        if event is None:
            tally.miss(f"{true.day} {'/'.join(sorted(true.kinds))} ({true.key})")
        else:
            left.remove(event)
            tally.hit()
    for event in left:
        if not any(_allows(true, event) for true in bundle.truth.happenings):
            tally.err(f"{event.date} {event.kind}: {event.text}")
    return tally


def _allows(true: Happening, event: Event) -> bool:
    if event.kind != "other" and event.kind not in true.kinds:
        return False
    if event.precision == "day":
        return event.date == true.day
    same_month = event.date.month == true.day.month or event.precision == "year"
    return event.date.year == true.day.year and same_month
