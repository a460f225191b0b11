"""Papers that cannot carry a fact alone (证据规定 90), and the quality that is in doubt."""

import pytest

from litigation.analysis.evidence.papers import papers_of
from litigation.analysis.evidence.traces import Trace
from litigation.analysis.evidence.weighing import weigh
from litigation.analysis.values.facts import Contradiction, DocumentKind
from litigation.packages import package
from litigation.packages.schema import Proof
from tests.litigation.builders import cite, facts, inputs, paper

ELEMENT = package("contract_dispute_default").elements[0]


@pytest.mark.parametrize(
    ("kind", "marks", "flag"),
    [
        (DocumentKind.CONTRACT, ("copy",), "copy"),
        (DocumentKind.CHAT, ("screenshot",), "screenshot"),
        (DocumentKind.TESTIMONY, (), "testimony"),
    ],
)
def test_even_a_strong_proof_by_such_a_paper_is_never_strong(kind, marks, flag):
    file = facts(documents=(paper("p", kind, marks=marks),))
    (held,) = papers_of(file, inputs())
    piece = weigh(
        ELEMENT, Proof(strength="strong", reason="直接证明"), held, Trace(cite("p")), supports=True
    )
    assert flag in piece.evidence.flags
    assert piece.evidence.strength != "strong"
    assert "真实性：" in piece.evidence.reason
    assert "第90条" in piece.evidence.reason or "90条" in piece.evidence.reason


def test_a_doubtful_electronic_record_is_told_as_one():
    doubt = Contradiction("ocr_doubtful", "识别存疑", (cite("p"),), ("p",))
    file = facts(documents=(paper("p", DocumentKind.EMAIL),), contradictions=(doubt,))
    (held,) = papers_of(file, inputs())
    assert "electronic_doubtful" in held.flags


def test_a_recording_needs_its_carrier_and_a_lawful_origin():
    profile = paper("录音", DocumentKind.OTHER)
    (held,) = papers_of(facts(documents=(profile,)), inputs())
    piece = weigh(
        ELEMENT,
        Proof(strength="strong", reason="直接证明"),
        held,
        Trace(cite("录音")),
        supports=True,
    )
    assert "合法性" in piece.evidence.reason
    assert piece.evidence.strength == "medium"


def test_a_signed_original_stays_strong():
    (held,) = papers_of(
        facts(documents=(paper("p", DocumentKind.CONTRACT, marks=("seal",)),)), inputs()
    )
    piece = weigh(
        ELEMENT, Proof(strength="strong", reason="直接证明"), held, Trace(cite("p")), supports=True
    )
    assert piece.evidence.strength == "strong"
