"""The decision under appeal with everything that its elements and sums rest on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from litigation.analysis.claims.judgment.matter import Decided
from litigation.analysis.claims.judgment.titles import first_instance
from litigation.analysis.subjects.judgment.appellant import Appellant, appellant_of, hurt
from litigation.analysis.subjects.judgment.grounds import Decision, Ground, GroundKind
from litigation.analysis.subjects.judgment.grounds_on_procedure import grounds_of
from litigation.analysis.values.ruling import Argument, Holding, OrderItem, Ruling


@dataclass(frozen=True)
class Appealed:
    """`decided` reckons what the decision orders; the rest is what appeal adds."""

    decided: Decided

    @cached_property
    def ruling(self) -> Ruling | None:
        return first_instance(self.decided.facts)

    @cached_property
    def appellant(self) -> Appellant:
        return appellant_of(self.decided.facts, self.decided.inputs)

    @cached_property
    def grounds(self) -> tuple[Ground, ...]:
        if self.ruling is None:
            return ()
        facts, rules, table = self.decided.facts, self.decided.rules, self.decided.table
        return grounds_of(Decision(self.ruling, facts, rules, table))

    def helping(self, *kinds: GroundKind) -> tuple[Ground, ...]:
        """The grounds that help the appellant; all of them while it is not known who that is."""
        side, names = self.appellant.side, self.appellant.names
        return tuple(
            one
            for one in self.grounds
            if one.kind in kinds
            and (side is None or one.helps == side)
            and (side is None or not one.about or one.about in names)
        )

    @cached_property
    def adverse(self) -> tuple[OrderItem, ...]:
        if self.ruling is None or self.appellant.side is None:
            return ()
        return hurt(self.ruling, self.appellant.side, self.appellant.names)

    @cached_property
    def adverse_holdings(self) -> tuple[Holding, ...]:
        """Reasons by which something was refused to the appellant or granted against it."""
        if self.ruling is None or self.appellant.side is None:
            return ()
        found = []
        for one in self.ruling.holdings:
            against_plaintiff = one.outcome in ("refused", "partly")
            against_defendant = one.outcome in ("granted", "partly")
            mine = against_plaintiff if self.appellant.side == "plaintiff" else against_defendant
            if mine:
                found.append(one)
        return tuple(found)

    def arguments(self, names: tuple[str, ...]) -> tuple[Argument, ...]:
        """What a side said in the first instance."""
        if self.ruling is None:
            return ()
        said = (one for one in self.ruling.arguments if not one.absent)
        return tuple(one for one in said if any(name in one.who for name in names))
