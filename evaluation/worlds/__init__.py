"""Stories with known truth, one module a type of case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from evaluation.dossier import Dossier
from evaluation.truth import Bundle
from evaluation.worlds.defence import defence
from evaluation.worlds.judgments import appeal, enforcement
from evaluation.worlds.labour import arbitration, labour
from evaluation.worlds.lending import lending
from evaluation.worlds.preservation import preservation
from evaluation.worlds.sale import sale
from evaluation.worlds.works import works

WORLDS: dict[str, Callable[[Dossier], Bundle]] = {
    "sale": sale,
    "works": works,
    "lending": lending,
    "labour": labour,
    "arbitration": arbitration,
    "defence": defence,
    "appeal": appeal,
    "enforcement": enforcement,
    "preservation": preservation,
}


def bundle_of(
    type: str, seed: int, *, held_out: bool = False, wording: Path | None = None
) -> Bundle:
    """The bundle of a type and seed, always the same."""
    return WORLDS[type](Dossier(type, seed, held_out=held_out, wording=wording))
