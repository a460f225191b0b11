"""OCR: printed numbers of three digits or more that stand in the text read from a picture."""

from __future__ import annotations

import re

from evaluation.engine import Outcome
from evaluation.measures.tally import Tally
from evaluation.truth import Bundle

_BETWEEN = re.compile(r"[\s,，]")


def numbers(bundle: Bundle, outcome: Outcome) -> Tally:
    tally = Tally()
    for source in outcome.sources:
        text = _BETWEEN.sub("", "".join(page.text for page in source.text.pages))
        for number in bundle.truth.printed.get(source.name, ()):
            if _BETWEEN.sub("", number) in text:
                tally.hit()
            else:
                tally.miss(f"{number} on {source.name}")
    return tally
