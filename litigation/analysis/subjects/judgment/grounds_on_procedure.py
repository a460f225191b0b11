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
    for place, one in enumerate(ruling.arguments, start=1):
        if not one.absent:
            continue
        party = next((p for p in ruling.parties if p.name in one.who), None)
        if party is None or party.side not in ("plaintiff", "defendant"):
            continue
        text = (
            f"{party.name}一审未到庭或未答辩，须调卷核查传票、起诉状副本的送达是否合法；"
            "送达不合法的可作为程序违法的理由。"
        )
        yield Ground(
            f"absent-{place}",
            GroundKind.PROCEDURE,
            party.side,
            text,
            one.citations[:3],
            about=party.name,
        )


def grounds_of(decision: Decision) -> tuple[Ground, ...]:
    """All grounds of both sides, each once."""
    found: dict[str, Ground] = {}
    for make in (scope_grounds, fact_grounds, law_grounds, procedure_grounds):
        for ground in make(decision):
            found.setdefault(ground.id, ground)
    return tuple(found.values())
