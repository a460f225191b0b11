"""A statement is weighed as its speaker's, by the name that the dispute has for that side."""

from __future__ import annotations

import pytest

from litigation.analysis.evidence.papers import papers_of
from litigation.analysis.evidence.traces import Trace
from litigation.analysis.evidence.weighing import weigh
from litigation.analysis.values.facts import DocumentKind
from litigation.packages import package
from litigation.packages.schema import Proof
from tests.litigation.builders import cite, facts, inputs, paper

ELEMENT = package("contract_dispute_default").elements[0]


@pytest.mark.parametrize(("subject", "who"), [("", "原告"), ("labour", "劳动者")])
def test_a_statement_is_its_speakers_by_the_names_of_the_dispute(subject, who):
    complaint = paper("p", DocumentKind.COMPLAINT)
    (held,) = papers_of(facts(documents=(complaint,)), inputs(), subject=subject)
    proof = Proof(strength="strong", reason="直接证明")
    piece = weigh(ELEMENT, proof, held, Trace(cite("p")), supports=True)
    assert piece.evidence.reason.startswith(f"{who}的陈述")
