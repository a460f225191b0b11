"""Amounts: the sums that matter, by value and kind.

An amount that the engine lists as "other" abstains: it is never wrong, and the true kind is missed.
"""

from __future__ import annotations

from evaluation.engine import Outcome
from evaluation.measures.tally import Tally
from evaluation.truth import Bundle


def sums(bundle: Bundle, outcome: Outcome) -> Tally:
    tally = Tally()
    listed = outcome.result.amounts if outcome.result else ()
    found = {(amount.value, str(amount.kind)) for amount in listed}
    for value, kinds in {(one.value, one.kinds): 0 for one in bundle.truth.sums if one.required}:
        if any((value, kind) in found for kind in kinds):
            tally.hit()
        else:
            seen = sorted(kind for listed, kind in found if listed == value)
            tally.miss(f"{value:,.2f} as {'/'.join(sorted(kinds))}; listed as {seen or 'nothing'}")
    for value, kind in sorted(found):
        if kind == "other" or any(s.value == value and kind in s.kinds for s in bundle.truth.sums):
            continue
        tally.err(f"{value:,.2f} listed as {kind}")
    return tally
