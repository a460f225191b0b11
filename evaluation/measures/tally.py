"""Counts of right, wrong and missed, with a line for every miss."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Tally:
    """`wrong` is something false that was said, `missed` something true that was not."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def n(self) -> int:
        return self.right + self.wrong + self.missed

    def hit(self) -> None:
        self.right += 1

    def err(self, line: str) -> None:
        self.wrong += 1
        self.misses.append(f"wrong: {line}")

    def miss(self, line: str) -> None:
        self.missed += 1
        self.misses.append(f"missed: {line}")

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missed + other.missed,
            [*self.misses, *other.misses],
        )


def f1(tally: Tally) -> float:
    """2 × right ÷ (2 × right + wrong + missed); 0 when nothing was there to find."""
    whole = 2 * tally.right + tally.wrong + tally.missed
    return 2 * tally.right / whole if whole else 0.0


def share(tally: Tally) -> float:
    """right ÷ all."""
    return tally.right / tally.n if tally.n else 0.0
