"""Citations: every quote in the report is the text at its span."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from evaluation.engine import Outcome
from evaluation.measures.tally import Tally
from evaluation.truth import Bundle
from litigation.analysis.values.sources import Citation


def citations(bundle: Bundle, outcome: Outcome) -> Tally:
    tally = Tally()
    texts = {
        (source.id, page.number): page.text
        for source in outcome.sources
        for page in source.text.pages
    }
    for one in _all(outcome.result):
        text = texts.get((one.document, one.page))
        if one.quote and text is not None and text[one.start : one.end] == one.quote:
            tally.hit()
        else:
            tally.err(f"{one}")
    return tally


def _all(value: Any) -> Iterator[Citation]:
    if isinstance(value, Citation):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _all(getattr(value, field.name))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _all(item)
