"""Absence is told with a reserve where pages were not read; speakers by their own names."""

from __future__ import annotations

import pytest

from documents.text import Problem
from litigation.analysis.evidence.judging import NOT_PROVED, PROVED, Verdict
from litigation.analysis.evidence.papers import papers_of
from litigation.analysis.evidence.traces import Trace
from litigation.analysis.evidence.unread import reserved
from litigation.analysis.evidence.weighing import weigh
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.sources import UnreadableItem
from litigation.packages import package
from litigation.packages.schema import Proof
from tests.litigation.builders import cite, facts, inputs, paper

ELEMENT = package("contract_dispute_default").elements[0]
NOTHING = Verdict(NOT_PROVED, "材料中没有能够证明的证据。")


def unread(*codes: str):
    return facts(
        unreadable=tuple(
            UnreadableItem("p", "p.pdf", Problem(code, "第 2 页无法辨认", 2)) for code in codes
        )
    )


def piece(speaker: DocumentKind = DocumentKind.CONTRACT, subject: str = ""):
    (held,) = papers_of(facts(documents=(paper("p", speaker),)), inputs(), subject=subject)
    proof = Proof(strength="strong", reason="直接证明")
    return weigh(ELEMENT, proof, held, Trace(cite("p")), supports=True)


def test_nothing_found_beside_an_unread_page_is_told_with_it():
    told = reserved(NOTHING, (), unread("page_unreadable", "file_unreadable"))
    assert told.status is NOT_PROVED
    assert told.reason.endswith("另有2处内容未能读取，不能排除其中有相关记载。")


@pytest.mark.parametrize("file", [facts(), unread("seal_unreadable"), unread("blank_page")])
def test_where_all_was_read_nothing_is_reserved(file):
    assert reserved(NOTHING, (), file) is NOTHING


def test_what_is_proved_or_has_a_paper_needs_no_reserve():
    proved = Verdict(PROVED, "证明")
    file = unread("page_unreadable")
    assert reserved(proved, (), file) is proved
    assert reserved(NOTHING, (piece(),), file) is NOTHING


@pytest.mark.parametrize(("subject", "who"), [("", "原告"), ("labour", "劳动者")])
def test_a_statement_is_its_speakers_by_the_names_of_the_dispute(subject, who):
    assert piece(DocumentKind.COMPLAINT, subject).evidence.reason.startswith(f"{who}的陈述")
