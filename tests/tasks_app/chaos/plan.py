"""What will happen, and when: everything random is drawn here, from one seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

# How often each fault comes, relative to the others; each comes at least once.
FAULTS = {
    "kill_child": 5,
    "kill_worker": 3,
    "freeze_worker": 2,
    "freeze_child": 2,
    "stop_worker": 3,
    "kill_redis": 2,
    "flush_redis": 2,
    "restart_postgres": 1,
    "kill_postgres": 1,
    "double_bells": 3,
    "lose_bells": 3,
    "silence_network": 2,
}
SLOW_FAULTS = {"kill_web": 1}  # the site needs a while to be back: only where there is time
ENOUGH_SECONDS = 180
# A zombie teaches something only if it wakes while its heir works: several, also in short storms.
ALWAYS = ("freeze_child", "freeze_child", "freeze_worker", "freeze_worker")


@dataclass(frozen=True)
class Fault:
    at: float  # seconds since the start
    name: str
    whom: int  # the victim, modulo the number of candidates
    seconds: float  # how long it lasts


@dataclass(frozen=True)
class Script:
    """What one client does: submit, perhaps cancel, perhaps ask for it again."""

    at: float
    key: str
    params: dict[str, Any]
    cancel_after: float | None
    retry_after: float | None
    retry_from: str


@dataclass(frozen=True)
class Plan:
    seed: int
    seconds: float
    scripts: tuple[Script, ...]
    faults: tuple[Fault, ...]


def plan_make(seed: int, seconds: float, *, tasks: int, pause_seconds: float) -> Plan:
    """Faults come about every `pause_seconds`; the last one well before the end."""
    chance = random.Random(seed)  # noqa: S311
    scripts = [_script(chance, f"{seed}-{n}", chance.uniform(0, seconds)) for n in range(tasks)]
    return Plan(
        seed,
        seconds,
        tuple(sorted(scripts, key=lambda script: script.at)),
        tuple(_faults(chance, seconds, pause_seconds)),
    )


def _script(chance: random.Random, key: str, at: float) -> Script:
    items = chance.randint(2, 6)
    stumbles_at = str(chance.randrange(items)) if chance.random() < 0.2 else ""
    cancel_after = chance.uniform(0, 5) if chance.random() < 0.25 else None
    retry_after = chance.uniform(0, 3) if cancel_after and chance.random() < 0.5 else None
    retry_from = chance.choice(("failed_node", "start"))
    params = {"seed": key, "items": items, "stumbles_at": stumbles_at}
    return Script(at, key, params, cancel_after, retry_after, retry_from)


def _faults(chance: random.Random, seconds: float, pause_seconds: float) -> list[Fault]:
    weights = FAULTS | (SLOW_FAULTS if seconds >= ENOUGH_SECONDS else {})
    count = max(len(weights) + len(ALWAYS), int(seconds / pause_seconds))
    names = [*weights, *ALWAYS, *chance.choices(list(weights), list(weights.values()), k=count)][
        :count
    ]
    chance.shuffle(names)
    times = sorted(chance.uniform(2, seconds - 3) for _ in names)
    return [
        Fault(at, name, chance.randrange(1000), _lasts(chance, name))
        for at, name in zip(times, names, strict=True)
    ]


def _lasts(chance: random.Random, name: str) -> float:
    """Frozen ones sleep past their lease of 4 s; servers come back sooner or later.

    A silence must outlast what a client of Redis waits for an answer.
    """
    if name == "silence_network":
        return chance.uniform(8, 15)
    return chance.uniform(4.5, 8) if name.startswith("freeze") else chance.uniform(0.5, 6)
