"""What in the proceedings is worth a look: absence, service by announcement."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.subjects.judgment.grounds import Decision, Ground, GroundKind
from litigation.analysis.subjects.judgment.grounds_on_facts import fact_grounds
from litigation.analysis.subjects.judgment.grounds_on_law import law_grounds
from litigation.analysis.subjects.judgment.grounds_on_scope import scope_grounds


def procedure_grounds(decision: Decision) -> Iterator[Ground]:
    """Leads only: whether service and summons were in order stands in the court's file."""
    ruling = decision.ruling
    for place, party in enumerate(ruling.parties, start=1):
        told = [one for one in ruling.arguments if one.absent and party.name in one.who]
        if not told or party.side not in ("plaintiff", "defendant"):
            continue
        text = (
            f"{party.name}一审未到庭或未答辩，须调卷核查传票、起诉状副本的送达是否合法；"
            "送达不合法的可作为程序违法的理由。"
        )
        plea = f"一审未对{party.name}合法送达、传唤即缺席审理，程序违法，影响公正审判。"
        cites = tuple(c for one in told for c in one.citations[:2])
        yield Ground(
            f"absent-{place}",
            GroundKind.PROCEDURE,
            party.side,
            text,
            cites,
            about=party.name,
            plea=plea,
        )


def grounds_of(decision: Decision) -> tuple[Ground, ...]:
    """All grounds of both sides, each once."""
    found: dict[str, Ground] = {}
    for make in (scope_grounds, fact_grounds, law_grounds, procedure_grounds):
        for ground in make(decision):
            found.setdefault(ground.id, ground)
    return tuple(found.values())
