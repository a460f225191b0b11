"""What an errand has to do, known to those who run it and to those who check it."""

from __future__ import annotations

import random
from typing import Any

LOG = "errands.log"


def pieces(params: dict[str, Any]) -> list[tuple[str, str]]:
    """Every node and item of the errand, in order; the node that maps has only items."""
    visits = [("visit", str(number)) for number in range(params["items"])]
    return [("prepare", ""), *visits, ("conclude", "")]


def value_of(params: dict[str, Any], node: str, item: str) -> int:
    """What that piece of work comes to."""
    return chance_of(params, node, item).randrange(1000)


def chance_of(params: dict[str, Any], node: str, item: str) -> random.Random:
    """Chance that falls alike whenever that piece is done."""
    return random.Random(f"{params['seed']}/{node}/{item}")  # noqa: S311
