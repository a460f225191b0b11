"""Reads the papers as an analysis would and says which package and chairs they suggest."""

from __future__ import annotations

from datetime import date

from litigation.analysis.organize import organize_case
from litigation.analysis.proposal.decisions import performers, standing
from litigation.analysis.proposal.values import Ground, Proposal, ProposedParty
from litigation.analysis.values.facts import Facts, Party
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.ruling import Ruling
from litigation.analysis.values.sources import Source, papers_of

_MOST_PARTIES = 12
_PACKAGES = {
    Ground.CONTRACT: ("contract_dispute_default", "contract_performance"),
    Ground.LOAN: ("private_lending_v1", "debt_collection"),
    Ground.EMPLOYMENT: ("labor_dispute_v1", "labor_dispute"),
    Ground.APPEALABLE: ("judgment_appeal_v1", "judgment_appeal"),
    Ground.DECIDED: ("enforcement_v1", "enforcement"),
}
_DISPUTES = {_PACKAGES[ground][0]: ground for ground in (Ground.LOAN, Ground.EMPLOYMENT)}


def propose(*, sources: tuple[Source, ...], as_of: date) -> Proposal:
    """The same papers, the same proposal; the most common case is asked for and corrected."""
    package_id, case_type = _PACKAGES[Ground.CONTRACT]
    asked = Inputs(package_id, case_type, "plaintiff", "pre_litigation", as_of)
    facts = organize_case(sources=sources, inputs=asked)
    if not facts.is_case:
        return Proposal(Ground.NO_CASE, "", "", ())
    ground, document, ruling = _ground(facts, as_of)
    package_id, case_type = _PACKAGES.get(ground, ("", ""))
    parties = _parties(facts, _positions(facts, ground, ruling))
    return Proposal(ground, package_id, case_type, parties, document)


def _ground(facts: Facts, as_of: date) -> tuple[Ground, str, Ruling | None]:
    ruling, is_open = standing(facts, as_of)
    if ruling is not None:
        return (Ground.APPEALABLE if is_open else Ground.DECIDED), ruling.document, ruling
    for one in facts.suggestions:
        cited = next(iter(papers_of(one.citations)), "")
        return _DISPUTES.get(one.package_id, Ground.NOT_COVERED), cited, None
    if facts.loans:
        return Ground.LOAN, next(iter(facts.loans[0].documents), ""), None
    return Ground.CONTRACT, "", None


def _positions(facts: Facts, ground: Ground, ruling: Ruling | None) -> dict[str, str]:
    """Who appeals cannot be told from the decision; who is to pay can."""
    if ground is Ground.APPEALABLE:
        return {}
    if ground is Ground.DECIDED and ruling is not None:
        return performers(facts, ruling)
    seats = ("plaintiff", "defendant", "third_party")
    return {party.id: party.role for party in facts.parties if party.role in seats}


def _parties(facts: Facts, positions: dict[str, str]) -> tuple[ProposedParty, ...]:
    """Those with a chair or a role in the deal first; mere names last."""

    def rank(party: Party) -> tuple[bool, bool, int]:
        chair, deal = party.id not in positions, party.contract_role == "other"
        return (chair, deal, -len(papers_of(party.citations)))

    return tuple(
        ProposedParty(
            party.name, party.kind, party.role, party.contract_role,
            positions.get(party.id, ""), papers_of(party.citations),
        )
        for party in sorted(facts.parties, key=rank)[:_MOST_PARTIES]
    )  # fmt: skip
