"""Stories with known truth, one module a type of case."""

from __future__ import annotations

from collections.abc import Callable

from evaluation.dossier import Dossier
from evaluation.truth import Bundle
from evaluation.worlds.labour import labour
from evaluation.worlds.lending import lending
from evaluation.worlds.sale import sale

WORLDS: dict[str, Callable[[Dossier], Bundle]] = {
    "sale": sale,
    "lending": lending,
    "labour": labour,
}


def bundle_of(type: str, seed: int, *, held_out: bool = False) -> Bundle:
    """The bundle of a type and seed, always the same."""
    return WORLDS[type](Dossier(type, seed, held_out=held_out))
