"""Examines many bundles, two at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from evaluation.measures.confidence import Decision
from evaluation.measures.tally import Tally

PROCESSES = 2


@dataclass(frozen=True)
class Name:
    """A bundle by type and seed; `wording` is a folder of sentences kept elsewhere."""

    type: str
    seed: int
    held_out: bool
    wording: Path | None = None


@dataclass(frozen=True)
class Marks:
    """What one bundle was worth."""

    id: str
    type: str
    tallies: dict[str, Tally]
    decisions: list[Decision]
    refusal: str
    seconds: float
    files: int
    pictures: int


def examine_all(names: Sequence[Name], *, processes: int = PROCESSES) -> Iterator[Marks]:
    """The marks of each bundle, in order."""
    if processes == 1:
        set_up()
        yield from map(marks_of, names)
        return
    context = get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=set_up) as pool:
        yield from pool.map(marks_of, names)


def set_up() -> None:
    """Django's settings, which the engine's words need; one thread a process for OCR."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "legal_assistant.settings")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import django

    django.setup()


def marks_of(name: Name) -> Marks:
    """Builds a bundle, has the engine read it, and measures; a crash counts as all missed."""
    from evaluation.engine import examine
    from evaluation.measures import MEASURES
    from evaluation.measures.confidence import decisions
    from evaluation.worlds import bundle_of

    bundle = bundle_of(name.type, name.seed, held_out=name.held_out, wording=name.wording)
    outcome = examine(bundle)
    return Marks(
        id=bundle.id,
        type=bundle.type,
        tallies={key: measure(bundle, outcome) for key, measure in MEASURES.items()},
        decisions=decisions(bundle, outcome),
        refusal=outcome.refusal,
        seconds=outcome.seconds,
        files=len(bundle.files),
        pictures=len(bundle.truth.printed),
    )
