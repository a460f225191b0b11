"""A line of seconds over work, fitted to relative errors; one point can be taken out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SHORTEST = 0.01  # seconds; below, the clock's noise would weigh most


@dataclass(frozen=True)
class Line:
    """Weighted sums for seconds = fixed + rate × units; weights make errors relative."""

    weight: float = 0.0
    u: float = 0.0
    uu: float = 0.0
    d: float = 0.0
    ud: float = 0.0

    @classmethod
    def through(cls, points: Sequence[tuple[float, float]]) -> Line:
        line = cls()
        for units, seconds in points:
            line = line._with(units, seconds, 1.0)
        return line

    def without(self, units: float, seconds: float) -> Line:
        return self._with(units, seconds, -1.0)

    def at(self, units: float) -> float:
        """Neither part may be negative; equal amounts of work tell a rate only."""
        spread = self.weight * self.uu - self.u**2
        if spread > 1e-6 * self.weight * self.uu:
            rate = (self.weight * self.ud - self.u * self.d) / spread
            fixed = (self.d * self.uu - self.u * self.ud) / spread
            if rate < 0:
                return self.d / self.weight
            if fixed >= 0:
                return fixed + rate * units
        return self.ud / self.uu * units

    def _with(self, units: float, seconds: float, sign: float) -> Line:
        weight = sign / max(seconds, SHORTEST) ** 2
        return Line(
            self.weight + weight,
            self.u + weight * units,
            self.uu + weight * units**2,
            self.d + weight * seconds,
            self.ud + weight * units * seconds,
        )
