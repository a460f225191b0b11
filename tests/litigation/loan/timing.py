"""How long a call takes."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time


def seconds(call: Callable[[], object]) -> float:
    start = process_time()
    call()
    return process_time() - start
